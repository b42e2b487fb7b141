"""The article in a page: its words without what stands around them, and who wrote it when."""

from __future__ import annotations

import contextlib
import re
from dataclasses import dataclass
from typing import Any

from mbc_desktop.learn.alignment import pieces_in, words_of
from mbc_desktop.learn.judging import densest, judged, prose_words
from mbc_desktop.learn.languages import language_of
from mbc_desktop.learn.muting import mute_readers
from mbc_desktop.learn.page_source import bounded, count_parts
from mbc_desktop.learn.pieces import HEADINGS, Piece, pieces_of, pieces_of_html
from mbc_desktop.learn.sanitizing import structure_only

# Beyond this a page is no article, and judging every element would take minutes.
MOST_JUDGED = 100_000
_LEAST_SHARE = 0.3
_LEAST_PROSE = 0.1
_LITTLE = 20  # words
_SMALL_PAGE = 250  # words
# Thai, Japanese, Chinese and Korean
_UNPARTED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_AROUND = frozenset(("nav", "header", "footer", "aside"))
LITTLE_FOUND = "Little of this page looks like an article; its words were kept all the same."
NOTHING_FOUND = "No words were found in it."


@dataclass(frozen=True, slots=True)
class Extracted:
    """An article taken out of a page."""

    pieces: tuple[Piece, ...]
    title: str = ""
    author: str = ""
    site: str = ""
    published: str = ""
    lang: str = ""
    warnings: tuple[str, ...] = ()


def extract_article(html: str, *, address: str = "") -> Extracted:
    """Return the article in a page, judged by trafilatura and by where its pieces stand.

    Where that finds little, all the words of the page are kept: a person who saves a page wants
    its words, not a verdict. ``address`` makes links whole; nothing is fetched.

    Raises :class:`KnownError` for a page built of far too many parts.
    """
    shallow = bounded(html)
    whole = _whole_page(shallow, address)
    if count_parts(shallow) > MOST_JUDGED:
        about = _About(title=_title_element(shallow))
        return _told(whole, shallow, about, warnings=(LITTLE_FOUND,))
    about = _metadata(shallow, address)
    small = _size(whole) <= _SMALL_PAGE
    chosen = [] if small else _chosen(shallow, address, about.title)
    if _size(chosen) < _LITTLE:
        warnings = () if small else (LITTLE_FOUND,)
        return _told(_without_around(whole), shallow, about, warnings=warnings)
    sentences = prose_words(chosen) >= _LEAST_PROSE * _size(chosen)
    return _told(chosen, shallow, about, warnings=() if sentences else (LITTLE_FOUND,))


def whole_document(html: str, *, address: str = "") -> Extracted:
    """Return all of a document that is no page of a site: a chapter, a pasted piece, Markdown.

    Raises as :func:`extract_article`.
    """
    shallow = bounded(html)
    about = _About(title=_title_element(shallow))
    return _told(_whole_page(shallow, address), shallow, about)


@dataclass(frozen=True, slots=True)
class _About:
    """What a page tells of itself."""

    title: str = ""
    author: str = ""
    site: str = ""
    published: str = ""


def _whole_page(html: str, address: str) -> list[Piece]:
    """Return all pieces of a page, read as browsers read it, or as lxml does where that has more.

    The two differ on broken pages; a person wants the reading that has the words.
    """
    as_browsers = pieces_of_html(structure_only(html), base=address)
    tree = _tree(html)
    as_lxml = pieces_of(tree, base=address) if tree is not None else []
    return as_lxml if _size(as_lxml) > 1.5 * _size(as_browsers) + _LITTLE else as_browsers


def _without_around(pieces: list[Piece]) -> list[Piece]:
    """Leave out menus, heads and feet, unless there is nothing else."""

    def lies_around(piece: Piece) -> bool:
        return any(node.tag in _AROUND for node in (piece.node, *piece.node.iterancestors()))

    inside = [piece for piece in pieces if not lies_around(piece)]
    return inside if any(piece.text for piece in inside) else pieces


def _tree(html: str) -> Any:
    from lxml.etree import LxmlError
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (LxmlError, ValueError):
        return None


def _chosen(html: str, address: str, title: str) -> list[Piece]:
    """Return the pieces of the page that are the article."""
    tree = _tree(html)
    if tree is None:
        return []
    pieces = pieces_of(tree, base=address)
    kept = pieces_in([piece.text for piece in pieces], _extracted(html, address))
    dense = densest(pieces)
    if _size(_kept(pieces, kept)) < _LEAST_SHARE * _size(_kept(pieces, dense)):
        kept = dense
    return _with_pictures(pieces, judged(pieces, kept, title=title))


def _extracted(html: str, address: str) -> str:
    from trafilatura import extract

    mute_readers()
    try:
        return extract(html, include_comments=False, url=address or None) or ""
    except Exception:
        # a page may break any rule its parser relies on; the second opinion is asked then
        return ""


def _kept(pieces: list[Piece], flags: list[bool]) -> list[Piece]:
    return [piece for piece, keep in zip(pieces, flags, strict=True) if keep]


def _size(pieces: list[Piece]) -> int:
    """Return how many words pieces have, or would have in a script that does not part words."""
    words = sum(len(words_of(piece.text)) for piece in pieces)
    signs = sum(len(_UNPARTED.findall(piece.text)) for piece in pieces)
    return max(words, signs // 2)


def _with_pictures(pieces: list[Piece], kept: list[bool]) -> list[Piece]:
    """Return the kept pieces, with the pictures and lines that stand between two of them."""
    numbers = [number for number, keep in enumerate(kept) if keep]
    if not numbers:
        return []
    first, last = numbers[0], numbers[-1]
    wanted = set(numbers)
    for number in range(max(0, first - 1), last + 1):
        if pieces[number].kind == "img":
            wanted.add(number)
    return [pieces[number] for number in sorted(wanted)]


def _told(
    pieces: list[Piece], html: str, about: _About, *, warnings: tuple[str, ...] = ()
) -> Extracted:
    title = about.title or _first_heading(pieces)
    body = tuple(_without_title(pieces, title))
    text = " ".join(piece.text for piece in body)
    if not text.strip():
        warnings = (*warnings, NOTHING_FOUND)
    return Extracted(
        pieces=body,
        title=title,
        author=about.author,
        site=about.site,
        published=about.published,
        lang=language_of(text, declared=_declared_language(html)),
        warnings=warnings,
    )


def _metadata(html: str, address: str) -> _About:
    """Return title, author, site and date as far as the page tells them."""
    from trafilatura.metadata import extract_metadata

    mute_readers()
    found: Any = None
    with contextlib.suppress(Exception):  # a page may break any rule its parser relies on
        found = extract_metadata(html, default_url=address or None, extensive=False)
    if found is None:
        return _About(title=_title_element(html))
    date = str(found.date or "")
    return _About(
        title=_line(found.title) or _title_element(html),
        author=_line(found.author),
        site=_line(found.sitename) or _line(found.hostname),
        published=date if re.fullmatch(r"\d{4}-\d{2}-\d{2}", date) else "",
    )


def _title_element(html: str) -> str:
    from html import unescape

    found = re.search(r"<title[^>]{0,200}>([^<]{1,2000})", html[:200_000], re.IGNORECASE)
    return _line(unescape(found.group(1))) if found else ""


def _declared_language(html: str) -> str:
    found = re.search(
        r"""<html[^>]{0,2000}?\slang\s*=\s*["']?([\w-]{2,20})""", html[:20_000], re.IGNORECASE
    )
    return found.group(1) if found else ""


def _first_heading(pieces: list[Piece]) -> str:
    return next((_line(piece.text) for piece in pieces if piece.kind in HEADINGS), "")


def _without_title(pieces: list[Piece], title: str) -> list[Piece]:
    """Leave out the title where it stands above the text again."""
    wanted = words_of(title)
    for number, piece in enumerate(pieces[:4]):
        if piece.kind in HEADINGS and words_of(piece.text) == wanted and len(pieces) > 1:
            return pieces[:number] + pieces[number + 1 :]
    return pieces


def _line(text: Any) -> str:
    return " ".join(str(text or "").split())[:500]
