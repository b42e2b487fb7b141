"""Reading the text of a PDF file as an article."""

from __future__ import annotations

import io
import re
import time
import warnings
from html import escape

from mbc_desktop.learn.extraction import Extracted
from mbc_desktop.learn.languages import language_of
from mbc_desktop.learn.muting import mute_readers
from mbc_desktop.learn.pieces import Piece, pieces_of_html

MEDIA_TYPE = "application/pdf"
MOST_PAGES = 500
MOST_SECONDS = 60.0
MOST_CHARACTERS = 5_000_000
PICTURES_LEFT_OUT = "Only the words of the PDF were kept, not its pictures and layout."
PAGES_LEFT_OUT = "The PDF is very long; its later pages were left out."
ONLY_PICTURES = "The PDF holds pictures of pages, not words, so there is nothing to read in it."

_ENDS_A_PARAGRAPH = re.compile(r"[.!?:…”\"»)]\s*$")
_ITEM = re.compile(r"^\s*[•▪◦‣·*–-]\s+(?=\S)")
_PAGE_NUMBER = re.compile(
    r"(?:page\s+|página\s+)?\d{1,4}(?:\s*(?:/|of|de)\s*\d{1,4})?", re.IGNORECASE
)


class BadPdf(Exception):
    """The file is no PDF, is damaged, or is protected by a password."""


def read_pdf(body: bytes) -> Extracted:
    """Return the text of a PDF, its lines joined to paragraphs; raises :class:`BadPdf`."""
    from pypdf import PdfReader

    mute_readers()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            reader = PdfReader(io.BytesIO(body))
            if reader.is_encrypted and not reader.decrypt(""):
                raise BadPdf
            pages, cut = _pages(reader)
            info = reader.metadata
            title = str((info and info.title) or "").strip()
            author = str((info and info.author) or "").strip()
            made = info.creation_date if info else None
    except BadPdf:
        raise
    except Exception as problem:
        # a damaged file makes the reader fail in any way there is
        raise BadPdf from problem
    pieces = _pieces(_without_running_lines(pages))
    text = " ".join(piece.text for piece in pieces)
    told = [PICTURES_LEFT_OUT] if text.strip() else [ONLY_PICTURES]
    if cut:
        told.append(PAGES_LEFT_OUT)
    return Extracted(
        pieces=tuple(pieces),
        title=" ".join(title.split())[:500],
        author=" ".join(author.split())[:500],
        published=made.date().isoformat() if made else "",
        lang=language_of(text),
        warnings=tuple(told),
    )


def _pages(reader: object) -> tuple[list[list[str]], bool]:
    from pypdf import PdfReader

    assert isinstance(reader, PdfReader)  # noqa: S101 - told apart for the type checker
    until = time.monotonic() + MOST_SECONDS
    pages: list[list[str]] = []
    characters = 0
    for number, page in enumerate(reader.pages):
        if number >= MOST_PAGES or time.monotonic() > until or characters > MOST_CHARACTERS:
            return pages, True
        try:
            text = page.extract_text() or ""
        except Exception:  # noqa: S112 - one bad page does not spoil the others
            continue
        characters += len(text)
        pages.append(text.splitlines())
    return pages, False


def _without_running_lines(pages: list[list[str]]) -> list[str]:
    """Leave out page numbers, and the lines that stand at the head or foot of most pages."""
    counts: dict[str, int] = {}
    for page in pages:
        shown = [line.strip() for line in page if line.strip()]
        for line in {*shown[:2], *shown[-2:]}:
            counts[line] = counts.get(line, 0) + 1
    often = max(3, len(pages) // 2)
    lines: list[str] = []
    for page in pages:
        filled = [number for number, line in enumerate(page) if line.strip()]
        ends = {*filled[:1], *filled[-1:]}
        for number, line in enumerate(page):
            bare = line.strip()
            if bare and counts.get(bare, 0) >= often:
                continue
            if number in ends and _PAGE_NUMBER.fullmatch(bare):
                continue
            lines.append(line.rstrip())
    return lines


def _pieces(lines: list[str]) -> list[Piece]:
    """Join lines to paragraphs, parted by blank lines, items' signs and short lines that end."""
    lengths = sorted(len(line) for line in lines if line.strip())
    usual = lengths[int(len(lengths) * 0.8)] if lengths else 0
    html: list[str] = []
    paragraph: list[str] = []
    item = False

    def end() -> None:
        nonlocal item
        if paragraph:
            words = escape(_joined(paragraph), quote=False)
            html.append(f"<ul><li>{words}</li></ul>" if item else f"<p>{words}</p>")
        paragraph.clear()
        item = False

    for line in lines:
        if not line.strip():
            end()
            continue
        if _ITEM.match(line):
            end()
            item = True
            line = _ITEM.sub("", line)  # noqa: PLW2901 - the sign becomes the list's own
        paragraph.append(line.strip())
        if _ENDS_A_PARAGRAPH.search(line) and len(line) < usual * 0.75:
            end()
    end()
    return pieces_of_html("".join(html).replace("</ul><ul>", ""))


def _joined(lines: list[str]) -> str:
    text = ""
    for line in lines:
        if text.endswith("\u00ad") or (re.search(r"\w-$", text) and line[:1].islower()):
            text = text[:-1] + line
        else:
            text = f"{text} {line}" if text else line
    return text
