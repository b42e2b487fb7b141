"""Reading what was fetched, chosen or pasted, whatever kind of document it is. No network."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from html import escape
from typing import TYPE_CHECKING

from mbc_desktop.core.errors import KnownError
from mbc_desktop.learn import epub_reading, pdf_reading
from mbc_desktop.learn.archives import TooMuch
from mbc_desktop.learn.extraction import Extracted, extract_article, whole_document
from mbc_desktop.learn.page_source import decode_page

if TYPE_CHECKING:
    from mbc_desktop.learn.archives import Archive

HTML, MARKDOWN, TEXT = "text/html", "text/markdown", "text/plain"
PDF, EPUB = pdf_reading.MEDIA_TYPE, epub_reading.MEDIA_TYPE

CHARACTERS_LOST = "Some characters could not be read and are shown as �."

_BY_ENDING = {
    ".html": HTML, ".htm": HTML, ".xhtml": HTML, ".shtml": HTML, ".md": MARKDOWN,
    ".markdown": MARKDOWN, ".txt": TEXT, ".text": TEXT, ".pdf": PDF, ".epub": EPUB,
}  # fmt: skip
_BY_TYPE = {
    HTML: HTML, "application/xhtml+xml": HTML, MARKDOWN: MARKDOWN, "text/x-markdown": MARKDOWN,
    TEXT: TEXT, PDF: PDF, "application/x-pdf": PDF, EPUB: EPUB,
}  # fmt: skip
_LOOKS_LIKE_HTML = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|title|article|div|p|h1|table|meta)\b", re.IGNORECASE
)
_FRONT_MATTER = re.compile(r"\A---\n(.{0,10000}?)\n---\n", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Document:
    """What was read: the article, and how the pictures inside the document are had."""

    media_type: str
    found: Extracted
    picture_bytes: Callable[[str], bytes | None]


def media_type_of(body: bytes, *, declared: str = "", name: str = "") -> str:
    """Return which kind of document some bytes are, or empty for none that can be read.

    What the bytes begin with decides where it is plain (PDF, EPUB); then what a server declared or
    a file is called.
    """
    head = body[:1024].lstrip()
    if head.startswith(b"%PDF-") or b"%PDF-" in body[:1024]:
        return PDF
    if body.startswith(b"PK\x03\x04"):
        return EPUB
    ending = "." + name.rpartition(".")[2].lower() if "." in name else ""
    kind = _BY_TYPE.get(declared.lower()) or _BY_ENDING.get(ending, "")
    if kind in {PDF, EPUB}:
        return ""  # called so, but it is not
    if kind in {HTML, MARKDOWN}:
        return kind
    if _LOOKS_LIKE_HTML.search(body[:4096]):
        return HTML
    if kind == TEXT:
        return TEXT
    wide = body.startswith((b"\xff\xfe", b"\xfe\xff"))
    return TEXT if not declared and (wide or b"\x00" not in body[:4096]) and not ending else ""


def read_document(
    body: bytes, media_type: str, *, charset: str = "", address: str = ""
) -> Document:
    """Read a document of a kind that :func:`media_type_of` named.

    Raises :class:`KnownError` where it is damaged or protected.
    """
    if media_type == PDF:
        try:
            return Document(PDF, pdf_reading.read_pdf(body), _no_pictures)
        except pdf_reading.BadPdf as problem:
            raise _unreadable(
                "The PDF file is damaged or protected by a password, so it can't be read."
            ) from problem
    if media_type == EPUB:
        try:
            book = epub_reading.read_epub(body)
        except epub_reading.BadBook as problem:
            raise _unreadable(
                "The file is not a book in EPUB format, or it is damaged or far too large inside."
            ) from problem
        return Document(EPUB, book.found, _in_archive(book.archive))
    text, lost = decode_page(body, declared=charset)
    if media_type == HTML:
        found = extract_article(text, address=address)
    elif media_type == MARKDOWN:
        found = read_markdown(text)
    else:
        found = read_text(text)
    if lost:
        found = replace(found, warnings=(*found.warnings, CHARACTERS_LOST))
    return Document(media_type, found, _no_pictures)


def read_markdown(text: str) -> Extracted:
    """Return a Markdown document; its front matter, where there is one, gives title and so on."""
    from markdown_it import MarkdownIt

    text = text.replace("\r\n", "\n").removeprefix("\ufeff")
    about = _front_matter(text)
    body = _FRONT_MATTER.sub("", text, count=1) if about else text
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(body)
    found = whole_document(html)
    return replace(
        found,
        title=about.get("title") or found.title,
        author=about.get("author") or found.author,
        site=about.get("site") or found.site,
        published=about.get("published") or found.published,
    )


def read_text(text: str) -> Extracted:
    """Return plain text; blank lines part paragraphs, other line breaks are kept."""
    paragraphs = re.split(r"\n\s*\n", text.replace("\r\n", "\n").replace("\r", "\n"))
    html = "".join(
        f"<p>{'<br>'.join(escape(line, quote=False) for line in paragraph.splitlines())}</p>"
        for paragraph in paragraphs
        if paragraph.strip()
    )
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    found = whole_document(html)
    return replace(found, title=first[:120])


def _front_matter(text: str) -> dict[str, str]:
    import yaml

    found = _FRONT_MATTER.match(text)
    if found is None or ("&" in found.group(1) and "*" in found.group(1)):
        return {}  # aliases can make a small text unfold to a huge one
    try:
        meta = yaml.safe_load(found.group(1))
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}
    if not isinstance(meta, dict):
        return {}
    return {
        str(name): " ".join(str(value).split())[:500]
        for name, value in meta.items()
        if not isinstance(value, (dict, list)) and value is not None
    }


def _in_archive(archive: Archive) -> Callable[[str], bytes | None]:
    def picture_bytes(source: str) -> bytes | None:
        try:
            return archive.read(source)
        except TooMuch:
            return None

    return picture_bytes


def _no_pictures(_source: str) -> bytes | None:
    return None


def _unreadable(what_happened: str) -> KnownError:
    return KnownError(
        what_happened,
        what_is_safe="Nothing in your library was changed.",
        what_to_do="Check that the file opens in another program, then try again.",
    )
