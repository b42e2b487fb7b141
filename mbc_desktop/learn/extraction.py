"""The article in a page: its words without what stands around them, and who wrote it when."""

from __future__ import annotations

import contextlib
import re
from dataclasses import dataclass
from typing import Any

from mbc_desktop.learn.alignment import pieces_in, words_of
from mbc_desktop.learn.languages import language_of
from mbc_desktop.learn.page_source import count_tags, flattened
from mbc_desktop.learn.pieces import HEADINGS, Piece, pieces_of, pieces_of_html
from mbc_desktop.learn.sanitizing import structure_only

# Beyond this a page is no article, and judging every element would take minutes.
MOST_TAGS = 100_000
_LITTLE_WORDS = 60
_WHOLE_PAGE_WORDS = 250
LITTLE_FOUND = "Little of this page looked like an article, so all the words of the page were kept."
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
    """
    shallow = flattened(html)
    whole = _whole_page(shallow, address)
    if count_tags(shallow) > MOST_TAGS:
        return _told(whole, shallow, address, warnings=(LITTLE_FOUND,))
    total = sum(len(words_of(piece.text)) for piece in whole)
    chosen = _chosen(shallow, address) if total > _WHOLE_PAGE_WORDS else []
    found = sum(len(words_of(piece.text)) for piece in chosen)
    if found < _LITTLE_WORDS:
        warnings = (LITTLE_FOUND,) if total > _WHOLE_PAGE_WORDS else ()
        return _told(whole, shallow, address, warnings=warnings)
    return _told(chosen, shallow, address)


def whole_document(html: str, *, address: str = "") -> Extracted:
    """Return all of a document that is no page of a site: a chapter, a pasted piece, Markdown."""
    shallow = flattened(html)
    return _told(_whole_page(shallow, address), shallow, address)


def _whole_page(html: str, address: str) -> list[Piece]:
    return pieces_of_html(structure_only(html), base=address)


def _chosen(html: str, address: str) -> list[Piece]:
    """Return the pieces of the page that trafilatura takes for the article."""
    from lxml.html import HTMLParser, document_fromstring
    from trafilatura import extract

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except Exception:
        return []
    pieces = pieces_of(tree, base=address)
    text = extract(html, include_comments=False, url=address or None) or ""
    kept = pieces_in([piece.text for piece in pieces], text)
    return _with_pictures(pieces, kept)


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
    pieces: list[Piece], html: str, address: str, *, warnings: tuple[str, ...] = ()
) -> Extracted:
    about = _metadata(html, address)
    title = about.get("title") or _first_heading(pieces)
    body = tuple(_without_title(pieces, title))
    text = " ".join(piece.text for piece in body)
    if not text.strip():
        warnings = (*warnings, NOTHING_FOUND)
    return Extracted(
        pieces=body,
        title=title,
        author=about.get("author", ""),
        site=about.get("site", ""),
        published=about.get("published", ""),
        lang=language_of(text, declared=_declared_language(html)),
        warnings=warnings,
    )


def _metadata(html: str, address: str) -> dict[str, str]:
    """Return title, author, site and date as far as the page tells them."""
    if count_tags(html) > MOST_TAGS:
        return {"title": _title_element(html)}
    found: Any = None
    with contextlib.suppress(Exception):  # a page may break any rule its parser relies on
        from trafilatura.metadata import extract_metadata

        found = extract_metadata(html, default_url=address or None)
    if found is None:
        return {"title": _title_element(html)}
    date = str(found.date or "")
    return {
        "title": _line(found.title) or _title_element(html),
        "author": _line(found.author),
        "site": _line(found.sitename) or _line(found.hostname),
        "published": date if re.fullmatch(r"\d{4}-\d{2}-\d{2}", date) else "",
    }


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
