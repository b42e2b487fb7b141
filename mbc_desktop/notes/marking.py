"""What stands in one line of Markdown, and where: for showing it while it is written.

Everything is counted in the units of the text that is handed in. A note is never rendered for this:
one line is read at a time, so that a key press costs the same in a long note as in a short one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from mbc_desktop.data.note_facts import LINK_KINDS

MOST_LETTERS = 5000
"""What stands behind so many letters of one line is shown as it is written."""


class LineKind(StrEnum):
    """What a line is, by how it begins."""

    TEXT = "text"
    HEADING = "heading"
    BULLET = "bullet"
    NUMBER = "number"
    OPEN = "open"
    DONE = "done"
    QUOTE = "quote"
    QUESTION = "question"
    ROW = "row"
    RULE = "rule"
    FENCE = "fence"


class SpanKind(StrEnum):
    """What some words in a line are."""

    BOLD = "bold"
    ITALIC = "italic"
    STRIKE = "strike"
    CODE = "code"
    LINK = "link"  # an address
    THING = "thing"  # something of the program: its kind and id


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its kind, where its mark begins and ends, and the depth of a heading (1 to 6)."""

    kind: LineKind
    mark_start: int = 0
    mark_end: int = 0
    level: int = 0

    @property
    def is_item(self) -> bool:
        """Whether it is an item of a list."""
        return self.kind in _ITEMS


@dataclass(frozen=True, slots=True)
class Span:
    """Words with a meaning, from ``start`` to ``end``.

    The first ``opening`` and the last ``closing`` letters are marks that need not be seen while
    nobody writes here. ``target`` is an address, or ``kind:id`` of a thing of the program.
    """

    kind: SpanKind
    start: int
    end: int
    opening: int
    closing: int
    target: str = ""


_ITEMS = frozenset((LineKind.BULLET, LineKind.NUMBER, LineKind.OPEN, LineKind.DONE))

_HEADING = re.compile(r"(#{1,6})(?:[ \t]+|$)")
_ITEM = re.compile(r"([ \t]{0,40})([-*+]|\d{1,6}[.)])(?:([ \t]+)(?:\[([ xX])\](?=[ \t]|$))?|$)")
_QUOTE = re.compile(r"[ \t]{0,3}((?:>[ \t]?)+)")
_QUESTION = re.compile(r"[ \t]{0,12}([?¿])[ \t]+")
_ROW = re.compile(r"[ \t]{0,3}\|")
_RULE = re.compile(r"[ \t]{0,3}(?:-[ \t]*){3,}$|[ \t]{0,3}(?:\*[ \t]*){3,}$")
_FENCE = re.compile(r"[ \t]{0,3}(?:```|~~~)")

# Each begins with a letter that tells most lines apart: those with none of them are left at once.
_SPECIAL = re.compile(r"[*_~`\[:]|NCT", re.IGNORECASE)
_CODE = re.compile(r"(`{1,3})(?!`)(.{1,500}?)(?<!`)\1(?!`)")
_THING = re.compile(r"\[\[([^\[\]\n|]{1,300})(?:\|([^\[\]\n]{0,300}))?\]\]")
_LINK = re.compile(r"(!?\[)([^\[\]\n]{1,500})\]\(<?([^()<>\s]{1,2000})>?(?:[ \t]+\"[^\"\n]*\")?\)")
_ADDRESS = re.compile(r"\b(?:https?://|mailto:|tel:)[^\s<>\"'\])]{2,500}(?<![.,;:!?])")
_NCT = re.compile(r"(?<![A-Za-z0-9])NCT\d{8}(?!\d)", re.IGNORECASE)
_BOLD = re.compile(r"(\*\*|(?<!\w)__)(?=\S)(.{1,2000}?)(?<=\S)\1(?!\w|\*)")
_ITALIC = re.compile(
    r"(?<![*\w])(\*)(?=[^\s*])(.{1,2000}?)(?<=[^\s*])\*(?!\*)"
    r"|(?<![_\w])(_)(?=[^\s_])(.{1,2000}?)(?<=[^\s_])_(?![_\w])"
)
_STRIKE = re.compile(r"(~~)(?=\S)(.{1,2000}?)(?<=\S)~~")


def line_of(text: str) -> Line:
    """Return what a line is."""
    if not text:
        return _TEXT
    first = text[0] if text[0] not in " \t" else text.lstrip(" \t")[:1]
    if first in "-*+" or first.isdigit():
        if first in "-*" and _RULE.match(text):
            return Line(LineKind.RULE, 0, len(text))
        found = _ITEM.match(text)
        return _item(found) if found else _TEXT
    if first == "#":
        heading = _HEADING.match(text)
        if heading:
            return Line(LineKind.HEADING, 0, heading.end(), len(heading[1]))
    elif first == ">":
        quote = _QUOTE.match(text)
        if quote:
            return Line(LineKind.QUOTE, quote.start(1), quote.end())
    elif first in "?¿":
        question = _QUESTION.match(text)
        if question:
            return Line(LineKind.QUESTION, question.start(1), question.end(1))
    elif first == "|":
        if _ROW.match(text):
            return Line(LineKind.ROW, text.index("|"), len(text))
    elif first in "`~" and _FENCE.match(text):
        return Line(LineKind.FENCE, 0, len(text))
    return _TEXT


_TEXT = Line(LineKind.TEXT)


def _item(found: re.Match[str]) -> Line:
    start, mark, box = found.start(2), found[2], found[4]
    if box is not None:
        kind = LineKind.OPEN if box == " " else LineKind.DONE
    else:
        kind = LineKind.BULLET if mark in "-*+" else LineKind.NUMBER
    return Line(kind, start, found.end())


def spans_of(text: str) -> list[Span]:
    """Return the spans of a line, by where they begin; marks inside code or a link are words."""
    if not _SPECIAL.search(text):
        return []
    text = text[:MOST_LETTERS]
    spans: list[Span] = []
    taken: list[tuple[int, int]] = []

    def is_free(start: int, end: int) -> bool:
        return all(end <= begin or start >= stop for begin, stop in taken)

    def take(span: Span) -> None:
        if is_free(span.start, span.end):
            spans.append(span)
            taken.append((span.start, span.end))

    if "`" in text:
        for seen in _CODE.finditer(text):
            mark = len(seen[1])
            take(Span(SpanKind.CODE, seen.start(), seen.end(), mark, mark))
    if "[" in text:
        for seen in _THING.finditer(text):
            take(_thing(seen))
        for seen in _LINK.finditer(text):
            closing = seen.end() - seen.end(2)
            opening = len(seen[1])
            take(Span(SpanKind.LINK, seen.start(), seen.end(), opening, closing, seen[3]))
    if ":" in text:
        for seen in _ADDRESS.finditer(text):
            take(Span(SpanKind.LINK, seen.start(), seen.end(), 0, 0, seen[0]))
    for seen in _NCT.finditer(text):
        target = f"trial:{seen[0].upper()}"
        take(Span(SpanKind.THING, seen.start(), seen.end(), 0, 0, target))
    # marks of weight may stand around links, but not cut through one
    whole = list(taken)
    for pattern, kind in ((_BOLD, SpanKind.BOLD), (_STRIKE, SpanKind.STRIKE)):
        for seen in pattern.finditer(text):
            mark = len(seen[1])
            _weigh(spans, whole, Span(kind, seen.start(), seen.end(), mark, mark))
    for seen in _ITALIC.finditer(text):
        _weigh(spans, whole, Span(SpanKind.ITALIC, seen.start(), seen.end(), 1, 1))
    spans.sort(key=lambda span: (span.start, -span.end))
    return spans


def _weigh(spans: list[Span], whole: list[tuple[int, int]], span: Span) -> None:
    marks = (
        (span.start, span.start + span.opening),
        (span.end - span.closing, span.end),
    )
    for begin, stop in whole:
        if any(start < stop and end > begin for start, end in marks):
            return
    spans.append(span)


def _thing(seen: re.Match[str]) -> Span:
    name = " ".join(seen[1].split())
    kind, colon, key = name.partition(":")
    if colon and kind.lower() in LINK_KINDS and key.strip():
        key = key.strip()
        target = f"{kind.lower()}:{key.upper() if kind.lower() == 'trial' else key}"
    elif _NCT.fullmatch(name):
        target = f"trial:{name.upper()}"
    else:
        # a title: which note it is, if any, is known when it is followed
        target = f":{name}"
    opening = seen.start(2) - seen.start() if seen[2] else 2
    closing = 2
    return Span(SpanKind.THING, seen.start(), seen.end(), opening, closing, target)


def span_at(text: str, place: int, kinds: frozenset[SpanKind] = frozenset()) -> Span | None:
    """Return the innermost span that ``place`` touches, of one of ``kinds`` where any are given."""
    found: Span | None = None
    for span in spans_of(text):
        if span.start <= place <= span.end and (not kinds or span.kind in kinds):
            found = span
    return found


LINKS = frozenset((SpanKind.LINK, SpanKind.THING))


def thing_link(kind: str, key: str, words: str) -> str:
    """Return a link to a thing as notes write it; signs that would end it leave its words."""
    clean = "".join({"[": "(", "]": ")", "|": "-", "\n": " "}.get(sign, sign) for sign in words)
    clean = " ".join(clean.split())[:300]
    return f"[[{kind}:{key}|{clean}]]" if clean else f"[[{kind}:{key}]]"
