"""What keys do to lines of Markdown: lists go on, items move in and out, boxes are ticked.

Plain text in, plain text out. Everything is counted in the units of the text that is handed in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from mbc_desktop.notes.marking import Line, LineKind, line_of

INDENT = "    "
_NUMBER = re.compile(r"(\d{1,6})([.)])")
_BOX = re.compile(r"\[[ xX]\]")
_LEAD = re.compile(r"[ \t]*")


class ListKind(StrEnum):
    """What lines can be made into."""

    BULLET = "bullet"
    NUMBER = "number"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class Continued:
    """What Enter does: begins the next line with ``lead``, or clears the mark of this one."""

    lead: str = ""
    clears: bool = False


def continued(text: str, place: int) -> Continued:
    """Return what Enter does at ``place`` in a line.

    A list, a question or a quotation goes on; an item without words ends its list.
    """
    line = line_of(text)
    if line.kind in {LineKind.TEXT, LineKind.HEADING, LineKind.RULE, LineKind.FENCE, LineKind.ROW}:
        return Continued()
    if place < line.mark_end:
        return Continued()
    if not text[line.mark_end :].strip():
        return Continued(clears=True)
    lead = text[: line.mark_start]
    mark = text[line.mark_start : line.mark_end]
    if line.kind is LineKind.NUMBER:
        mark = _counted(mark, 1)
    elif line.kind in {LineKind.OPEN, LineKind.DONE}:
        mark = _BOX.sub("[ ]", _counted(mark, 1))
    gap = "" if mark.endswith((" ", "\t")) else " "
    return Continued(lead + mark + gap)


def _counted(mark: str, by: int) -> str:
    return _NUMBER.sub(lambda seen: f"{int(seen[1]) + by}{seen[2]}", mark, count=1)


def indented(text: str) -> str:
    """Return an item one level deeper; a number begins anew there."""
    line = line_of(text)
    deeper = INDENT + text
    if line.kind is LineKind.NUMBER:
        return INDENT + text[: line.mark_start] + _NUMBER.sub("1\\2", text[line.mark_start :], 1)
    return deeper


def outdented(text: str) -> str:
    """Return an item one level less deep; one that is outermost stays."""
    if text.startswith("\t"):
        return text[1:]
    lead = len(text) - len(text.lstrip(" "))
    return text[min(lead, len(INDENT)) :]


def ticked(text: str) -> str | None:
    """Return a line with its box ticked, or no longer; None where it has none."""
    line = line_of(text)
    if line.kind is LineKind.OPEN:
        mark = "[x]"
    elif line.kind is LineKind.DONE:
        mark = "[ ]"
    else:
        return None
    return text[: line.mark_end - 3] + mark + text[line.mark_end :]


def with_box(text: str) -> str:
    """Return a line as an item with an empty box; one that has a box loses it."""
    line = line_of(text)
    if line.kind in {LineKind.OPEN, LineKind.DONE}:
        return _without_mark(text, line)
    return as_list([text], ListKind.CHECK)[0]


def as_question(text: str) -> str:
    """Return a line as a question for the team, or as a plain one if it is one."""
    line = line_of(text)
    if line.kind is LineKind.QUESTION:
        return _without_mark(text, line)
    lead = _lead(text)
    return f"{lead}? {_without_mark(text, line)[len(lead) :]}"


def as_list(lines: Sequence[str], kind: ListKind) -> list[str]:
    """Return lines as items of a list; all of them that kind already: as plain lines.

    Empty lines between others stay empty; a single empty line becomes an item to be written.
    """
    wanted = {
        ListKind.BULLET: {LineKind.BULLET},
        ListKind.NUMBER: {LineKind.NUMBER},
        ListKind.CHECK: {LineKind.OPEN, LineKind.DONE},
    }[kind]
    full = [text for text in lines if text.strip()]
    if full and all(line_of(text).kind in wanted for text in full):
        return [_without_mark(text, line_of(text)) for text in lines]
    made: list[str] = []
    number = 0
    for text in lines:
        if not text.strip() and len(lines) > 1:
            made.append(text)
            continue
        number += 1
        line = line_of(text)
        lead = _lead(text)
        words = text if line.kind is LineKind.QUESTION else _without_mark(text, line)
        mark = {ListKind.BULLET: "- ", ListKind.CHECK: "- [ ] "}.get(kind, f"{number}. ")
        made.append(lead + mark + words[len(lead) :])
    return made


def as_heading(text: str, level: int) -> str:
    """Return a line as a heading of that level, or as a plain one if it is one."""
    line = line_of(text)
    words = _without_mark(text, line).lstrip()
    if line.kind is LineKind.HEADING and line.level == level:
        return words
    return f"{'#' * level} {words}"


def _lead(text: str) -> str:
    found = _LEAD.match(text)
    return found[0] if found else ""


def _without_mark(text: str, line: Line) -> str:
    if line.kind in {LineKind.TEXT, LineKind.ROW, LineKind.RULE, LineKind.FENCE}:
        return text
    rest = text[line.mark_end :]
    return text[: line.mark_start] + rest.lstrip(" \t")


def surrounded(words: str, mark: str) -> str:
    """Return words between marks, or without them where they have them; spaces stay outside."""
    plain = words.strip()
    if not plain:
        return words
    lead = words[: len(words) - len(words.lstrip())]
    rear = words[len(words.rstrip()) :]
    size = len(mark)
    if plain.startswith(mark) and plain.endswith(mark) and len(plain) >= 2 * size + 1:
        return lead + plain[size:-size] + rear
    return f"{lead}{mark}{plain}{mark}{rear}"
