"""A note as a page for paper: HTML in which every word of hers is escaped."""

from __future__ import annotations

import re
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from mbc_desktop.data.note_facts import LINK_KINDS
from mbc_desktop.data.notes_records import Note

if TYPE_CHECKING:
    from markdown_it.token import Token

_THING = re.compile(r"\[\[([^\[\]\n|]{1,300})(?:\|([^\[\]\n]{0,300}))?\]\]")
_BOX = re.compile(r"^(\s*(?:[-*+]|\d{1,6}[.)])\s+)\[([ xX])\](?=\s)", re.MULTILINE)
_FENCE = re.compile(r"^\s{0,3}(?:```|~~~)")
_ATTACHMENT = "attachment:"
_PICTURE_ALONE = frozenset(("image", "softbreak", "hardbreak"))
_SIGNS = {" ": "\u2610", "x": "\u2611", "X": "\u2611"}


def note_html(note: Note, *, title: str) -> str:
    """Return a note as HTML without a body around it; ``title`` is how lists call it.

    Pictures have addresses ``image:NAME``; other addresses are shown and lead nowhere.
    """
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False, "breaks": True})
    parser.enable(["table", "strikethrough"])
    tokens = parser.parse(_prepared(note.text))
    for before, token in pairwise(tokens):
        if token.children and all(one.type in _PICTURE_ALONE for one in token.children):
            # the line's height is a share of what stands in it: a picture would get half a page
            before.attrSet("style", "line-height: 100%")
        _point_to_pictures(token.children or [])
    body = str(parser.renderer.render(tokens, parser.options, {}))
    tags = f'<p class="small">{escape(", ".join(note.tags))}</p>' if note.tags else ""
    return f"<h1>{escape(title)}</h1>{tags}\n{body}"


def _prepared(text: str) -> str:
    lines: list[str] = []
    in_code = False
    for line in text.split("\n"):
        if _FENCE.match(line):
            in_code = not in_code
        lines.append(line if in_code else _shown(line))
    return "\n".join(lines)


def _shown(line: str) -> str:
    return _BOX.sub(lambda seen: f"{seen[1]}{_SIGNS[seen[2]]}", _THING.sub(_words_of, line))


def _words_of(seen: re.Match[str]) -> str:
    """Return the words of a link; the number of a trial is worth being read on paper."""
    kind, colon, key = seen[1].strip().partition(":")
    is_thing = bool(colon) and kind.lower() in LINK_KINDS
    words = seen[2] or (key if is_thing else seen[1])
    if is_thing and kind.lower() == "trial" and key.upper() not in words.upper():
        return f"{words} ({key.upper()})"
    return words


def _point_to_pictures(tokens: list[Token]) -> None:
    for token in tokens:
        if token.type == "image":
            source = str(token.attrs.get("src", ""))
            shown = source.removeprefix(_ATTACHMENT) if source.startswith(_ATTACHMENT) else ""
            token.attrs["src"] = f"image:{shown}"
