"""What differs between two texts, line by line and word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

# Beyond these the comparison would take seconds; the lines are then shown as gone and new.
_MOST_LINES = 3000
_MOST_LETTERS_IN_A_LINE = 2000
_WORDS = re.compile(r"\s+|\w+|[^\w\s]")


class Mark(StrEnum):
    """What became of a line or of some words."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class DifferentLine:
    """One line; ``pieces`` are its words, each marked as the same, gone or new.

    A changed line comes twice: as it was (GONE) and as it is (NEW).
    """

    mark: Mark
    pieces: tuple[tuple[str, Mark], ...]

    @property
    def text(self) -> str:
        """The whole line."""
        return "".join(piece for piece, _ in self.pieces)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """So many lines that are the same, not shown."""

    lines: int


def differences(before: str, after: str, *, around: int = 2) -> tuple[DifferentLine | LeftOut, ...]:
    """Return what became of ``before``, with ``around`` lines that stayed on each side.

    Equal texts have no differences.
    """
    if before == after:
        return ()
    old, new = before.split("\n"), after.split("\n")
    lines: list[DifferentLine] = []
    for mark, old_lines, new_lines in _blocks(old, new):
        if mark is Mark.SAME:
            lines += [_whole(line, Mark.SAME) for line in old_lines]
        elif len(old_lines) == len(new_lines):
            for was, now in zip(old_lines, new_lines, strict=True):
                lines += _changed(was, now)
        else:
            lines += [_whole(line, Mark.GONE) for line in old_lines]
            lines += [_whole(line, Mark.NEW) for line in new_lines]
    return tuple(_folded(lines, around))


def _blocks(old: list[str], new: list[str]) -> Iterator[tuple[Mark, list[str], list[str]]]:
    """Yield runs of lines; what is equal at both ends is taken off before the costly part."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    if head:
        yield Mark.SAME, old[:head], new[:head]
    middle_old, middle_new = old[head : len(old) - tail], new[head : len(new) - tail]
    if len(middle_old) + len(middle_new) > _MOST_LINES:
        yield Mark.NEW, middle_old, middle_new
    else:
        matcher = SequenceMatcher(None, middle_old, middle_new, autojunk=False)
        for tag, i1, i2, j1, j2 in matcher.get_opcodes():
            mark = Mark.SAME if tag == "equal" else Mark.NEW
            yield mark, middle_old[i1:i2], middle_new[j1:j2]
    if tail:
        yield Mark.SAME, old[len(old) - tail :], new[len(new) - tail :]


def _changed(was: str, now: str) -> list[DifferentLine]:
    if max(len(was), len(now)) > _MOST_LETTERS_IN_A_LINE:
        return [_whole(was, Mark.GONE), _whole(now, Mark.NEW)]
    old, new = _WORDS.findall(was), _WORDS.findall(now)
    gone: list[tuple[str, Mark]] = []
    come: list[tuple[str, Mark]] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        same = tag == "equal"
        if i2 > i1:
            gone.append(("".join(old[i1:i2]), Mark.SAME if same else Mark.GONE))
        if j2 > j1:
            come.append(("".join(new[j1:j2]), Mark.SAME if same else Mark.NEW))
    return [DifferentLine(Mark.GONE, tuple(gone)), DifferentLine(Mark.NEW, tuple(come))]


def _whole(line: str, mark: Mark) -> DifferentLine:
    return DifferentLine(mark, ((line, mark),) if line else ())


def _folded(lines: list[DifferentLine], around: int) -> Iterator[DifferentLine | LeftOut]:
    near = [False] * len(lines)
    for place, line in enumerate(lines):
        if line.mark is not Mark.SAME:
            for other in range(max(0, place - around), min(len(lines), place + around + 1)):
                near[other] = True
    left_out = 0
    for line, shown in zip(lines, near, strict=True):
        if not shown:
            left_out += 1
            continue
        if left_out:
            yield LeftOut(left_out)
            left_out = 0
        yield line
    if left_out:
        yield LeftOut(left_out)
