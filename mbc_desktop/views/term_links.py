"""Hard words of a text, found so that they can be explained where they stand."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mbc_desktop.core.glossary import Glossary

_PIECE = re.compile(r"<[^>]*>|[^<]+")
_NAME = re.compile(r"</?\s*([a-z0-9]+)")
_LEFT_ALONE = {"a", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "code"}


def with_terms(html: str, glossary: Glossary, *, lang: str, scheme: str) -> str:
    """Return sanitized HTML with a link on the first place of every term of the glossary.

    Headings, links and code are left alone. ``scheme`` is put before a term's id; a language that
    the glossary does not speak changes nothing.
    """
    if lang not in {"en", "es"}:
        return html
    seen: set[str] = set()
    inside = 0
    parts = []
    for match in _PIECE.finditer(html):
        piece = match.group()
        if piece.startswith("<"):
            name = _NAME.match(piece)
            if name is not None and name[1] in _LEFT_ALONE:
                inside += -1 if piece.startswith("</") else 1
            parts.append(piece)
        elif inside > 0 or not piece.strip():
            parts.append(piece)
        else:
            parts.append(_linked(unescape(piece), glossary, lang, scheme, seen))
    return "".join(parts)


def _linked(text: str, glossary: Glossary, lang: str, scheme: str, seen: set[str]) -> str:
    parts = []
    at = 0
    for found in glossary.find_in(text, lang, first_only=True):
        if found.term_id in seen:
            continue
        seen.add(found.term_id)
        parts.append(escape(text[at : found.start], quote=False))
        words = escape(text[found.start : found.end], quote=False)
        parts.append(f'<a href="{scheme}{found.term_id}">{words}</a>')
        at = found.end
    parts.append(escape(text[at:], quote=False))
    return "".join(parts)
