"""A page taken apart into its pieces, in reading order: paragraphs, headings, items, pictures."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from html import escape
from typing import TYPE_CHECKING, Any

from mbc_desktop.learn.sanitizing import safe_link

if TYPE_CHECKING:
    from lxml.html import HtmlElement

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

_BLOCKS_NAMES = """
address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol
optgroup option p pre search section select summary table tbody td tfoot th thead tr ul video
audio picture
"""
_BLOCKS = frozenset(_BLOCKS_NAMES.split())
_SKIPPED_NAMES = """
script style template head title iframe object embed applet noscript noframes svg canvas
textarea select datalist map audio video
"""
_SKIPPED = frozenset(_SKIPPED_NAMES.split())
_MARKS = {
    "b": "strong", "strong": "strong", "i": "em", "em": "em", "cite": "em", "dfn": "em",
    "code": "code", "kbd": "code", "samp": "code", "tt": "code", "sub": "sub", "sup": "sup",
}  # fmt: skip
_LISTS = {"ul": False, "menu": False, "dir": False, "ol": True}
_SPACES = re.compile(r"[ \t\r\n\f\xa0\u2028\u2029]+")
_EMPTY_MARKS = re.compile(r"<(a|em|strong|code|sub|sup)(?: [^<>]*)?>(\s*)</\1>")
_LONGEST_CELL = 400
_PICTURE_ATTRIBUTES = ("data-src", "data-original", "data-lazy-src", "data-full-src", "src")


@dataclass(frozen=True, slots=True)
class InList:
    """A place in a list: the list's number within the page, and the item's."""

    number: int
    item: int
    ordered: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a page.

    ``kind`` is ``p``, ``h1`` to ``h6``, ``li``, ``pre``, ``row`` (of a table), ``img``, ``hr`` or
    ``caption``. ``html`` is its inline HTML, not yet sanitized; of a picture, its alternative text.
    """

    kind: str
    html: str
    text: str
    node: Any = field(compare=False, repr=False)
    """The element of the page that it lies in, for judging where it stands."""
    lists: tuple[InList, ...] = ()
    """Its places in the lists around it, outermost first; several pieces may lie in one item."""
    table: int = 0
    quoted: bool = False
    linked: int = 0
    """How many characters of ``text`` are in links."""
    source: str = ""
    """Of a picture: the address it names, as written."""


class _Walker:
    """Goes through a tree once, without recursion: pages may be deep."""

    def __init__(self, base: str) -> None:
        self.pieces: list[Piece] = []
        self._base = base
        self._html: list[str] = []
        self._text: list[str] = []
        self._linked = 0
        self._marks: list[tuple[str, str]] = []  # (element name, opening tag)
        self._lists: list[InList] = []
        self._count = 0
        self._quotes = self._pre = self._captions = self._links = 0
        self._heading = ""
        self._table = 0
        self._cells: list[str] | None = None
        self._cell_texts: list[str] = []
        self._pictures: list[tuple[str, str, Any]] = []
        self._breaks = 0

    def walk(self, root: HtmlElement) -> None:
        """Take the whole tree apart."""
        stack: list[tuple[Any, Any]] = []
        self._start(root)
        self._say(root.text)
        stack.append((root, iter(root)))
        while stack:
            node, children = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                self._end(node)
                if stack:
                    self._say(node.tail)
                continue
            if not isinstance(child.tag, str) or child.tag.lower() in _SKIPPED:
                self._say(child.tail)
                continue
            self._start(child)
            self._say(child.text)
            stack.append((child, iter(child)))
        self._flush(root)

    # -- elements --------------------------------------------------------------------------------

    def _start(self, node: Any) -> None:
        tag = node.tag.lower() if isinstance(node.tag, str) else ""
        if tag == "br":
            self._break(node)
        elif tag == "img":
            self._picture(node)
        elif tag == "a" or (tag in _MARKS and not self._pre):
            self._open(tag, node)
        elif tag in _BLOCKS:
            self._start_block(tag, node)

    def _start_block(self, tag: str, node: Any) -> None:
        if self._cells is not None and tag not in {"tr", "td", "th"}:
            self._line_in_cell()
            return
        if tag in {"td", "th"} and self._table:
            self._start_cell()
            return
        self._flush(node)
        if tag in _LISTS:
            self._count += 1
            self._lists.append(InList(self._count, 0, _LISTS[tag]))
        elif tag == "li" and self._lists:
            self._count += 1
            self._lists[-1] = replace(self._lists[-1], item=self._count)
        elif tag == "blockquote":
            self._quotes += 1
        elif tag == "pre":
            self._pre += 1
        elif tag in {"figcaption", "caption"}:
            self._captions += 1
        elif tag in HEADINGS:
            self._heading = tag
        elif tag == "table" and not self._table and _is_data(node):
            self._count += 1
            self._table = self._count
        elif tag == "hr":
            self.pieces.append(Piece("hr", "", "", node))

    def _end(self, node: Any) -> None:
        tag = node.tag.lower() if isinstance(node.tag, str) else ""
        if tag in _MARKS or tag == "a":
            self._close(tag)
            return
        if tag not in _BLOCKS:
            return
        if self._cells is not None and tag not in {"tr", "table"}:
            if tag in {"td", "th"}:
                self._end_cell()
            else:
                self._line_in_cell()
            return
        if tag == "tr" and self._table:
            self._end_row(node)
            return
        self._flush(node)
        if tag in _LISTS and self._lists:
            self._lists.pop()
        elif tag == "blockquote":
            self._quotes = max(0, self._quotes - 1)
        elif tag == "pre":
            self._pre = max(0, self._pre - 1)
        elif tag in {"figcaption", "caption"}:
            self._captions = max(0, self._captions - 1)
        elif tag in HEADINGS:
            self._heading = ""
        elif tag == "table" and self._table and _is_data(node):
            self._table = 0

    # -- words and marks -------------------------------------------------------------------------

    def _say(self, words: str | None) -> None:
        if not words:
            return
        if self._pre:
            clean = words.replace("\r\n", "\n").replace("\r", "\n")
        else:
            clean = _SPACES.sub(" ", words)
            before = self._text[-1] if self._text else ""
            if not before or before.endswith((" ", "\n")):
                clean = clean.lstrip(" ")
        if not clean:
            return
        if clean.strip():
            self._breaks = 0
        self._html.append(escape(clean, quote=False))
        self._text.append(clean)
        if self._links:
            self._linked += len(clean)

    def _open(self, tag: str, node: Any) -> None:
        if tag == "a":
            self._links += 1
            address = safe_link(node.get("href") or "", self._base)
            opening = f'<a href="{escape(address)}">' if address else ""
        else:
            opening = f"<{_MARKS[tag]}>"
        self._marks.append((tag, opening))
        self._html.append(opening)

    def _close(self, tag: str) -> None:
        if tag == "a":
            self._links = max(0, self._links - 1)
        if self._marks and self._marks[-1][0] == tag:
            _tag, opening = self._marks.pop()
            self._html.append(_closing(opening))

    def _break(self, node: Any) -> None:
        if self._pre:
            self._say("\n")
            return
        if self._cells is not None:
            self._line_in_cell()
            return
        self._breaks += 1
        if self._breaks > 1:
            self._flush(node.getparent() if node.getparent() is not None else node)
        elif self._text:
            self._html.append("<br>")
            self._text.append("\n")

    def _picture(self, node: Any) -> None:
        source = next((node.get(name) for name in _PICTURE_ATTRIBUTES if node.get(name)), "")
        if source:
            self._pictures.append((source.strip(), node.get("alt") or "", node))

    # -- pieces ----------------------------------------------------------------------------------

    def _flush(self, node: Any) -> None:
        """End the piece under way, if it has words, and put its pictures after it."""
        text = "".join(self._text)
        text = text.strip("\n") if self._pre else _tidy(text)
        if text.strip():
            html = "".join(self._html) + "".join(_closing(mark) for _, mark in self._marks[::-1])
            self.pieces.append(
                Piece(
                    self._kind(),
                    html.strip("\n") if self._pre else _tidy_html(html),
                    text,
                    node,
                    lists=tuple(self._lists),
                    quoted=bool(self._quotes),
                    linked=min(self._linked, len(text)),
                )
            )
        self._put_pictures()
        self._html = [mark for _, mark in self._marks]
        self._text = []
        self._linked = self._breaks = 0

    def _put_pictures(self) -> None:
        for source, alternative, node in self._pictures:
            self.pieces.append(
                Piece(
                    "img",
                    escape(alternative),
                    "",
                    node,
                    lists=tuple(self._lists),
                    quoted=bool(self._quotes),
                    source=source,
                )
            )
        self._pictures = []

    def _kind(self) -> str:
        if self._heading:
            return self._heading
        if self._pre:
            return "pre"
        if self._captions:
            return "caption"
        return "li" if self._lists else "p"

    # -- tables ----------------------------------------------------------------------------------

    def _start_cell(self) -> None:
        if self._cells is None:
            self._cells, self._cell_texts = [], []
        elif self._text:
            self._end_cell()
        self._html, self._text = [mark for _, mark in self._marks], []

    def _end_cell(self) -> None:
        if self._cells is None:
            return
        html = "".join(self._html) + "".join(_closing(mark) for _, mark in self._marks[::-1])
        self._cells.append(f"<td>{_tidy_html(html)}</td>")
        self._cell_texts.append(_tidy("".join(self._text)).replace("\n", " "))
        self._html, self._text = [mark for _, mark in self._marks], []

    def _line_in_cell(self) -> None:
        if self._text and not self._text[-1].endswith("\n"):
            self._html.append("<br>")
            self._text.append("\n")

    def _end_row(self, node: Any) -> None:
        if self._cells is None:
            return
        if self._text:
            self._end_cell()
        text = " | ".join(words for words in self._cell_texts if words)
        if text:
            self.pieces.append(
                Piece(
                    "row",
                    "".join(self._cells),
                    text,
                    node,
                    table=self._table,
                    quoted=bool(self._quotes),
                    linked=min(self._linked, len(text)),
                )
            )
        self._cells = None
        self._linked = 0
        self._put_pictures()


def pieces_of(root: HtmlElement, *, base: str = "") -> list[Piece]:
    """Take a page apart; links are made whole with ``base``."""
    walker = _Walker(base)
    walker.walk(root)
    return walker.pieces


def pieces_of_html(html: str, *, base: str = "") -> list[Piece]:
    """Take apart HTML that is well-formed, such as sanitized HTML."""
    from lxml.html import HTMLParser, document_fromstring

    if not html.strip():
        return []
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    return pieces_of(document_fromstring(html.encode(), parser=parser), base=base)


def _is_data(table: Any) -> bool:
    """Whether a table holds figures or facts rather than the layout of a page."""
    if next(table.iterdescendants("table"), None) is not None:
        return False
    rows = wide = 0
    for row in table.iterdescendants("tr"):
        cells = [cell for cell in row if cell.tag in {"td", "th"}]
        rows += 1
        wide += len(cells) > 1
        if any(len("".join(cell.itertext())) > _LONGEST_CELL for cell in cells):
            return False
    return wide > 1 or (rows > 1 and wide > 0)


def _closing(opening: str) -> str:
    return f"</{opening[1:].partition(' ')[0].rstrip('>')}>" if opening else ""


def _tidy(text: str) -> str:
    return "\n".join(line.strip() for line in text.split("\n")).strip()


def _tidy_html(html: str) -> str:
    before = ""
    while before != html:
        before, html = html, _EMPTY_MARKS.sub(r"\2", html)
    html = re.sub(r"\s*<br>\s*", "<br>", html)
    return re.sub(r"^(?:\s|<br>)+|(?:\s|<br>)+$", "", html)
