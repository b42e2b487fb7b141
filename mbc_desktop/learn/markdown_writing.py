"""Writing an article as Markdown (CommonMark, with tables as GitHub has them)."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any

from mbc_desktop.learn.pieces import Piece, pieces_of_html

if TYPE_CHECKING:
    from mbc_desktop.learn.exporting import Exported

_TOKEN = re.compile(r"<(/?)([a-z0-9]+)(?: ([^<>]*))?>|([^<]+)")
_HREF = re.compile(r'href="([^"]*)"')
_SPECIAL = re.compile(r"([\\`*_\[\]<>])")
_AT_START = re.compile(r"^(\s*)(\d{1,9}(?=[.)]\s)|)(?=#{1,6}\s|[-+]\s|[.)]\s|=+\s*$|~~~)")
_MARKS = {"strong": "**", "em": "*", "code": "`"}


def markdown_of(article: Exported) -> str:
    """Return an article with a front matter that tells where it is from, and its sources."""
    import yaml

    about: dict[str, Any] = {"title": article.title, "id": article.key, "lang": article.lang}
    for name in ("author", "site", "published", "saved_at"):
        if getattr(article, name):
            about[name] = getattr(article, name)
    if article.sources:
        about["sources"] = [
            {"title": source.title, "url": source.address} for source in article.sources
        ]
    front = yaml.safe_dump(about, allow_unicode=True, sort_keys=False, width=10_000)
    parts = [f"---\n{front}---", f"# {_escaped(article.title)}"]
    body = body_markdown(article.html)
    if body:
        parts.append(body)
    parts.extend(_escaped(note) for note in article.notes)
    if article.sources:
        listed = [f"- {_link(source.title, source.address)}" for source in article.sources]
        parts.append(f"## {_escaped(article.sources_heading)}\n\n" + "\n".join(listed))
    return "\n\n".join(parts) + "\n"


def body_markdown(html: str) -> str:
    """Return sanitized HTML as Markdown. Pictures are left out: they are not part of the file."""
    parts: list[tuple[str, str]] = []  # (group, text): items of one list, rows of one table
    for piece in pieces_of_html(html):
        text = _piece(piece, first_row=not parts or parts[-1][0] != f"table {piece.table}")
        if text:
            parts.append((_group(piece), text))
    out = ""
    before = ""
    for group, text in parts:
        if out:
            out += "\n" if group and group == before else "\n\n"
        out += text
        before = group
    return out


def _group(piece: Piece) -> str:
    if piece.kind == "row":
        return f"table {piece.table}"
    return f"list {piece.lists[0].number}" if piece.kind == "li" else ""


def _piece(piece: Piece, *, first_row: bool) -> str:
    if piece.kind == "img":
        return ""
    if piece.kind == "hr":
        return "---"
    if piece.kind == "pre":
        fence = "```"
        while fence in piece.text:
            fence += "`"
        return f"{fence}\n{piece.text}\n{fence}"
    if piece.kind == "row":
        cells = [
            _inline(cell).replace("|", "\\|").replace("  \n", " ")
            for cell in re.findall(r"<td>(.*?)</td>", piece.html, re.DOTALL)
        ]
        row = f"| {' | '.join(cells)} |"
        return f"{row}\n|{' --- |' * len(cells)}" if first_row else row
    text = _inline(piece.html)
    text = "\n".join(_AT_START.sub(r"\1\2\\", line) for line in text.split("\n"))
    if piece.kind.startswith("h"):
        return f"{'#' * max(2, int(piece.kind[1]))} {text}"
    if piece.kind == "li":
        sign = "1." if piece.lists[-1].ordered else "-"
        indent = "   " * (len(piece.lists) - 1)
        return f"{indent}{sign} {text}".replace("\n", f"\n{indent}   ")
    return f"> {text}".replace("\n", "\n> ") if piece.quoted else text


def _inline(html: str) -> str:
    """Return the inline HTML of a piece as Markdown."""
    out: list[str] = []
    links: list[str] = []
    code = False
    for closing, tag, attributes, words in _TOKEN.findall(html):
        if words:
            plain = unescape(words)
            out.append(plain.replace("`", "'") if code else _escaped(plain))
        elif tag == "br":
            out.append("  \n")
        elif tag in _MARKS:
            code = tag == "code" and not closing
            out.append(_MARKS[tag])
        elif tag == "a" and not closing:
            found = _HREF.search(attributes)
            links.append(unescape(found.group(1)) if found else "")
            out.append("[" if links[-1] else "")
        elif tag == "a" and links:
            address = links.pop()
            out.append(f"]({_address(address)})" if address else "")
    return "".join(out).strip()


def _link(title: str, address: str) -> str:
    return f"[{_escaped(title)}]({_address(address)})"


def _address(address: str) -> str:
    return "".join(f"%{ord(char):02X}" if char in " ()<>\\" else char for char in address)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
