"""Writing an article as an EPUB 3 book (EPUB 3.3, https://www.w3.org/TR/epub-33/)."""

from __future__ import annotations

import io
import re
import uuid
import zipfile
from datetime import UTC, datetime
from html import escape
from typing import TYPE_CHECKING

from mbc_desktop.learn.pieces import pieces_of_html

if TYPE_CHECKING:
    from mbc_desktop.data.learn_records import Picture
    from mbc_desktop.learn.exporting import Exported

_PICTURE = re.compile(r'src="image:([0-9a-f]{64})"')
_ENDINGS = {"image/png": "png", "image/jpeg": "jpg"}
_NAMESPACE = uuid.UUID("6f2c1d0e-6b0f-4b52-9d3c-2a1d6c7e9b54")

_CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
"""
_PACKAGE = """<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"
  xml:lang="{lang}">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">urn:uuid:{identifier}</dc:identifier>
    <dc:title>{title}</dc:title>
    <dc:language>{lang}</dc:language>
{more}    <meta property="dcterms:modified">{modified}</meta>
    <meta property="schema:accessMode">textual</meta>
    <meta property="schema:accessibilityFeature">structuralNavigation</meta>
    <meta property="schema:accessibilityHazard">none</meta>
  </metadata>
  <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
    <item id="article" href="article.xhtml" media-type="application/xhtml+xml"/>
    <item id="style" href="style.css" media-type="text/css"/>
{pictures}  </manifest>
  <spine>
    <itemref idref="article"/>
  </spine>
</package>
"""
_PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml"{epub} lang="{lang}" xml:lang="{lang}">
<head>
<title>{title}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
{body}
</body>
</html>
"""
_EPUB_NAMESPACE = ' xmlns:epub="http://www.idpf.org/2007/ops"'
_STYLE = """body { line-height: 1.5; margin: 1em; }
h1, h2, h3 { line-height: 1.25; }
img { max-width: 100%; }
table { border-collapse: collapse; }
td { border: 1px solid; padding: 0.25em 0.5em; vertical-align: top; }
.note { font-style: italic; }
"""


def epub_of(article: Exported, *, now: datetime) -> bytes:
    """Return an article as a book of one chapter, with its pictures and sources."""
    pictures = _pictures(article)
    modified = now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    headings, body = _with_anchors(_xhtml(article, pictures))
    lang = escape(article.lang)
    title = escape(article.title)
    more = "".join(
        f"    <dc:{name}>{escape(value)}</dc:{name}>\n"
        for name, value in (
            ("creator", article.author),
            ("publisher", article.site),
            ("date", article.published),
        )
        if value
    )
    more += "".join(
        f"    <dc:source>{escape(source.address)}</dc:source>\n" for source in article.sources
    )
    listed = "".join(
        f'    <item id="p{picture.name[:16]}" href="{_file_name(picture)}"'
        f' media-type="{picture.media_type}"/>\n'
        for picture in pictures.values()
    )
    package = _PACKAGE.format(
        lang=lang,
        identifier=uuid.uuid5(_NAMESPACE, f"{article.key} {article.title}"),
        title=title,
        more=more,
        modified=modified,
        pictures=listed,
    )
    chapter = _PAGE.format(epub="", lang=lang, title=title, body=body)
    entries = "".join(
        f'<li><a href="article.xhtml#{anchor}">{words}</a></li>' for anchor, words in headings
    )
    inside = f"<ol>{entries}</ol>" if entries else ""
    navigation = _PAGE.format(
        epub=_EPUB_NAMESPACE,
        lang=lang,
        title=title,
        body=f'<nav epub:type="toc"><h1>{title}</h1><ol>'
        f'<li><a href="article.xhtml">{title}</a>{inside}</li></ol></nav>',
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        # first and not packed, so that a reader knows the file by its first bytes
        book.writestr(zipfile.ZipInfo("mimetype"), "application/epub+zip", zipfile.ZIP_STORED)
        book.writestr("META-INF/container.xml", _CONTAINER)
        book.writestr("EPUB/package.opf", package)
        book.writestr("EPUB/nav.xhtml", navigation)
        book.writestr("EPUB/article.xhtml", chapter)
        book.writestr("EPUB/style.css", _STYLE)
        for picture in pictures.values():
            book.writestr(f"EPUB/{_file_name(picture)}", picture.body, zipfile.ZIP_STORED)
    return out.getvalue()


def _pictures(article: Exported) -> dict[str, Picture]:
    found = {}
    for name in dict.fromkeys(_PICTURE.findall(article.html)):
        picture = article.picture(name)
        if picture is not None and picture.media_type in _ENDINGS:
            found[name] = picture
    return found


def _file_name(picture: Picture) -> str:
    return f"pictures/{picture.name[:16]}.{_ENDINGS[picture.media_type]}"


def _xhtml(article: Exported, pictures: dict[str, Picture]) -> str:
    """Return the body of the chapter as well-formed XML."""
    from lxml import etree
    from lxml.html import fragments_fromstring

    html = f"<h1>{escape(article.title)}</h1>{article.html}"
    html += "".join(f'<p class="note">{escape(note)}</p>' for note in article.notes)
    if article.sources:
        items = "".join(
            f'<li><a href="{escape(source.address)}">{escape(source.title)}</a></li>'
            for source in article.sources
        )
        html += f"<h2>{escape(article.sources_heading)}</h2><ul>{items}</ul>"
    parts = []
    for part in fragments_fromstring(html, no_leading_text=False):
        if isinstance(part, str):
            parts.append(escape(part))
            continue
        for image in list(part.iter("img")):
            picture = pictures.get((image.get("src") or "").removeprefix("image:"))
            if picture is None:
                image.drop_tree()
            else:
                image.set("src", _file_name(picture))
                image.set("alt", image.get("alt") or "")
        parts.append(etree.tostring(part, method="xml", encoding="unicode"))
    return _without_forbidden("\n".join(parts))


def _with_anchors(body: str) -> tuple[list[tuple[str, str]], str]:
    """Name the second-level headings, for the table of contents."""
    headings: list[tuple[str, str]] = []

    def named(found: re.Match[str]) -> str:
        anchor = f"s{len(headings) + 1}"
        words = " ".join(piece.text for piece in pieces_of_html(found.group(1)))
        if not words.strip():
            return found.group()
        headings.append((anchor, escape(" ".join(words.split()))))
        return f'<h2 id="{anchor}">{found.group(1)}</h2>'

    return headings, re.sub(r"<h2>(.*?)</h2>", named, body, flags=re.DOTALL)


def _without_forbidden(text: str) -> str:
    """Leave out the characters that XML 1.0 does not allow."""
    return re.sub(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", text)
