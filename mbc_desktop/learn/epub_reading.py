"""Reading an EPUB book as one article (EPUB 3.3, and the EPUB 2 files still about)."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from mbc_desktop.learn.archives import Archive, TooMuch
from mbc_desktop.learn.extraction import NOTHING_FOUND, Extracted
from mbc_desktop.learn.languages import language_of
from mbc_desktop.learn.page_source import MOST_PARTS, count_parts, decode_page, flattened
from mbc_desktop.learn.pieces import Piece, pieces_of_html
from mbc_desktop.learn.sanitizing import structure_only

if TYPE_CHECKING:
    from lxml.etree import _Element

MEDIA_TYPE = "application/epub+zip"
MOST_CHAPTERS = 1_000
PARTS_LEFT_OUT = "Some parts of the book could not be read and were left out."
_CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"
_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_NAVIGATION = {"nav", "cover-image"}


class BadBook(Exception):
    """The file is no EPUB, is damaged, or unpacks to more than is taken."""


@dataclass(frozen=True, slots=True)
class Book:
    """A book as one article, and the archive that its pictures are read from."""

    found: Extracted
    archive: Archive


def read_epub(body: bytes) -> Book:
    """Return the chapters of a book in reading order, as one article.

    Raises :class:`BadBook`.
    """
    try:
        archive = Archive(body)
        package_name = _package_name(archive)
        package = _xml(archive.read(package_name))
    except (zipfile.BadZipFile, TooMuch) as problem:
        raise BadBook from problem
    if package is None:
        raise BadBook
    pieces: list[Piece] = []
    left_out = False
    parts = 0
    folder = dirname(package_name)
    for name in _chapters(package, folder):
        try:
            chapter = archive.read(name)
        except TooMuch as problem:
            raise BadBook from problem
        if chapter is None:
            left_out = True
            continue
        html, _damaged = decode_page(chapter)
        parts += count_parts(html)
        if parts > MOST_PARTS:
            left_out = True
            break
        found = pieces_of_html(structure_only(flattened(html)))
        pieces.extend(_with_places(found, dirname(name)))
    text = " ".join(piece.text for piece in pieces)
    warnings = (PARTS_LEFT_OUT,) if left_out else ()
    if not text.strip():
        warnings = (*warnings, NOTHING_FOUND)
    return Book(
        Extracted(
            pieces=tuple(pieces),
            title=_said(package, "title"),
            author=_said(package, "creator"),
            site=_said(package, "publisher"),
            published=_said(package, "date")[:10] if _is_date(_said(package, "date")) else "",
            lang=language_of(text, declared=_said(package, "language")),
            warnings=warnings,
        ),
        archive,
    )


def _package_name(archive: Archive) -> str:
    container = _xml(archive.read("META-INF/container.xml"))
    if container is not None:
        for rootfile in container.iter(f"{_CONTAINER}rootfile"):
            name = rootfile.get("full-path")
            if name:
                return str(name)
    found = next((name for name in archive.names() if name.endswith(".opf")), None)
    if found is None:
        raise BadBook
    return found


def _chapters(package: _Element, folder: str) -> list[str]:
    items = {}
    for item in package.iter(f"{_OPF}item"):
        kind = (item.get("media-type") or "").lower()
        navigation = _NAVIGATION & set((item.get("properties") or "").split())
        if "html" in kind and not navigation and item.get("href"):
            href = unquote(str(item.get("href")).partition("#")[0])
            items[item.get("id")] = normpath(join(folder, href))
    spine = [items.get(ref.get("idref")) for ref in package.iter(f"{_OPF}itemref")]
    return [name for name in dict.fromkeys(spine) if name][:MOST_CHAPTERS]


def _with_places(pieces: list[Piece], folder: str) -> list[Piece]:
    """Name the pictures of a chapter by their place in the archive."""
    from dataclasses import replace

    return [
        replace(piece, source=normpath(join(folder, unquote(piece.source.partition("#")[0]))))
        if piece.kind == "img" and ":" not in piece.source[:12]
        else piece
        for piece in pieces
    ]


def _xml(body: bytes | None) -> Any:
    """Return the root of an XML file, or None; entities are not resolved and nothing is fetched."""
    from lxml import etree

    if not body or b"<!ENTITY" in body:
        return None
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False
    )
    try:
        return etree.fromstring(body, parser=parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _said(package: _Element, name: str) -> str:
    element = next(package.iter(f"{_DC}{name}"), None)
    return " ".join("".join(element.itertext()).split())[:500] if element is not None else ""


def _is_date(text: str) -> bool:
    import re

    return re.match(r"\d{4}-\d{2}-\d{2}(?!\d)", text) is not None
