"""HTML, as other programs keep notes, turned into Markdown: words, lists, links, tables, boxes."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser

_BLOCK_NAMES = """
p div section article blockquote pre ul ol table tr h1 h2 h3 h4 h5 h6 hr en-note
"""
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_DROPPED = frozenset(("script", "style", "head", "title", "template"))
_DEEPEST = 100
_SPACES = re.compile(r"[ \t\r\n\f]+")
_MANY_LINES = re.compile(r"\n{3,}")
_SAFE_LINK = re.compile(r"(?:https?://|mailto:|tel:|attachment:)[^\s<>()]*\Z", re.IGNORECASE)

FileOf = Callable[[dict[str, str]], str]


def markdown_of(html: str, *, file_of: FileOf = lambda _: "") -> str:
    """Return a note's HTML as Markdown. What is no text is left out; nothing is fetched.

    ``file_of`` gives the Markdown for an ``img`` or ``en-media`` element from its attributes, or
    nothing.
    """
    writer = _Writer(file_of)
    writer.feed(html)
    writer.close()
    return writer.text()


class _Writer(HTMLParser):
    """Walks through the elements in order; those left open or closed twice do no harm."""

    def __init__(self, file_of: FileOf) -> None:
        super().__init__(convert_charrefs=True)
        self._file_of = file_of
        self._out: list[str] = []
        self._lists: list[int | None] = []
        self._links: list[str] = []
        self._dropping = 0
        self._pre = 0
        self._cells: list[str] | None = None
        self._cell_from = 0
        self._rows = 0

    def text(self) -> str:
        """Return what was written."""
        lines = "".join(self._out).split("\n")
        return _MANY_LINES.sub("\n\n", "\n".join(line.rstrip() for line in lines)).strip() + "\n"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag in _DROPPED:
            self._dropping += 1
        elif tag == "br":
            self._out.append("\n")
        elif tag in {"img", "en-media"}:
            self._out.append(self._file_of(values))
        elif tag == "en-todo":
            self._box(checked=values.get("checked") == "true")
        elif tag == "input" and values.get("type") == "checkbox":
            self._box(checked="checked" in values)
        elif tag in {"b", "strong"}:
            self._mark("**")
        elif tag in {"i", "em"}:
            self._mark("*")
        elif tag in {"s", "del", "strike"}:
            self._mark("~~")
        elif tag == "code" and not self._pre:
            self._mark("`")
        elif tag == "a":
            href = values.get("href", "")
            self._links.append(href if _SAFE_LINK.match(href) else "")
            self._out.append("[" if self._links[-1] else "")
        else:
            self._begin_block(tag)

    def _begin_block(self, tag: str) -> None:
        if tag in {"ul", "ol"}:
            self._break(1 if self._lists else 2)
            if len(self._lists) < _DEEPEST:
                self._lists.append(0 if tag == "ol" else None)
        elif tag == "li":
            self._break(1)
            indent = "  " * min(max(len(self._lists) - 1, 0), 6)
            number = self._lists[-1] if self._lists else None
            if self._lists and number is not None:
                self._lists[-1] = number + 1
                self._out.append(f"{indent}{number + 1}. ")
            else:
                self._out.append(f"{indent}- ")
        elif tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            self._break(2)
            self._out.append("#" * int(tag[1]) + " ")
        elif tag == "hr":
            self._break(2)
            self._out.append("---")
            self._break(2)
        elif tag == "pre":
            self._break(2)
            self._pre += 1
            self._out.append("```\n")
        elif tag == "table":
            self._break(2)
            self._rows = 0
        elif tag == "tr":
            self._cells = []
        elif tag in {"td", "th"}:
            self._cell_from = len(self._out)
        elif tag in _BLOCKS and self._cells is None and not self._just_began_item():
            self._break(2 if tag == "p" else 1)

    def handle_endtag(self, tag: str) -> None:
        if tag in _DROPPED:
            self._dropping = max(0, self._dropping - 1)
        elif tag in {"b", "strong"}:
            self._mark("**")
        elif tag in {"i", "em"}:
            self._mark("*")
        elif tag in {"s", "del", "strike"}:
            self._mark("~~")
        elif tag == "code" and not self._pre:
            self._mark("`")
        elif tag == "a" and self._links:
            href = self._links.pop()
            self._out.append(f"]({href})" if href else "")
        elif tag in {"ul", "ol"}:
            if self._lists:
                self._lists.pop()
            self._break(1 if self._lists else 2)
        elif tag == "pre" and self._pre:
            self._pre -= 1
            self._break(1)
            self._out.append("```")
            self._break(2)
        elif tag in {"td", "th"} and self._cells is not None:
            cell = "".join(self._out[self._cell_from :])
            del self._out[self._cell_from :]
            self._cells.append(" ".join(cell.split()).replace("|", "\\|"))
        elif tag == "tr":
            self._end_row()
        elif tag in _BLOCKS and self._cells is None:
            self._break(2 if tag in {"p", "table", "blockquote"} or tag[0] == "h" else 1)

    def handle_data(self, data: str) -> None:
        if self._dropping:
            return
        if self._pre:
            self._out.append(data)
            return
        plain = _SPACES.sub(" ", data.replace("\u00a0", " "))
        if self._at_line_start():
            plain = plain.lstrip(" ")
        if plain:
            self._out.append(plain)

    def _mark(self, mark: str) -> None:
        if not self._dropping and not self._pre:
            self._out.append(mark)

    def _box(self, *, checked: bool) -> None:
        if not self._just_began_item():
            self._break(1)
            self._out.append("- ")
        self._out.append("[x] " if checked else "[ ] ")

    def _end_row(self) -> None:
        cells, self._cells = self._cells, None
        if not cells:
            return
        self._break(1)
        self._out.append("| " + " | ".join(cells) + " |\n")
        self._rows += 1
        if self._rows == 1:
            self._out.append("|" + "---|" * len(cells) + "\n")

    def _just_began_item(self) -> bool:
        return bool(self._out) and bool(re.search(r"(?:- |\d\. |\] )\Z", self._out[-1]))

    def _at_line_start(self) -> bool:
        last = next((part for part in reversed(self._out) if part), "\n")
        return last.endswith(("\n", " "))

    def _break(self, lines: int) -> None:
        if not any(part.strip() for part in self._out[-3:]) and not self._out:
            return
        tail = "".join(self._out[-3:])
        there = len(tail) - len(tail.rstrip("\n"))
        self._out.append("\n" * max(0, lines - there))
