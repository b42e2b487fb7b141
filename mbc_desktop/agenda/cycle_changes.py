"""What a person does to a course: move, skip, pause, resume, change the length; with a preview.

Every function is pure and gives a new `Course`; undoing is taking the old one again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from mbc_desktop.agenda.cycles import Course, Cycle, CycleChange, CycleChangeKind, cycles
from mbc_desktop.core.errors import KnownError

_PREVIEW_CYCLES = 12


class CycleNotPossible(KnownError):
    """A change would put one cycle before the one it follows, or names one that is not there."""


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One cycle before and after a change; None where it is not there.

    Attributes:
        changed: whether anything about it differs.
    """

    number: int
    before: Cycle | None
    after: Cycle | None

    @property
    def changed(self) -> bool:
        """Whether anything about the cycle differs."""
        return self.before != self.after


@dataclass(frozen=True, slots=True)
class CourseChange:
    """A course before and after; `undone` takes the change back."""

    before: Course
    after: Course

    @property
    def undone(self) -> CourseChange:
        """The change that takes this one back."""
        return CourseChange(self.after, self.before)

    def preview(self, today: date) -> list[PreviewRow]:
        """Return the cycles from the first that differs, at most twelve, with both dates."""
        until = _preview_end(self.before, self.after, today)
        old = {cycle.number: cycle for cycle in cycles(self.before, until=until)}
        new = {cycle.number: cycle for cycle in cycles(self.after, until=until)}
        rows = [PreviewRow(n, old.get(n), new.get(n)) for n in sorted(old.keys() | new.keys())]
        first = next((at for at, row in enumerate(rows) if row.changed), len(rows))
        return rows[first : first + _PREVIEW_CYCLES]


def _preview_end(before: Course, after: Course, today: date) -> date:
    """A date by which both courses show twelve cycles from today or from the change on."""
    begin = max(today, before.first_day, after.first_day)
    marked = [c.cycle for c in after.changes + before.changes]
    number = max([0, *marked]) - before.first_number + _PREVIEW_CYCLES
    length = max(c.days for c in [*_lengths(before), *_lengths(after)])
    try:
        ahead = max(before.first_day, after.first_day) + timedelta(days=length * number)
        return max(begin + timedelta(days=length * _PREVIEW_CYCLES), ahead)
    except OverflowError:
        return date.max


def _lengths(course: Course) -> list[CycleChange]:
    own = CycleChange(CycleChangeKind.LENGTH, 0, course.pattern.length)
    return [own, *(c for c in course.changes if c.kind is CycleChangeKind.LENGTH)]


def moved_from(course: Course, number: int, *, days: int) -> CourseChange:
    """Move a cycle and all later ones by so many days; negative moves them earlier.

    Raises:
        CycleNotPossible: the cycle is not there, or would begin before the one before it is a
            day old.
    """
    cycle = _cycle(course, number)
    earlier = _cycle(course, number - 1) if number > course.first_number else None
    if earlier is not None and cycle.first_day + timedelta(days=days) <= earlier.first_day:
        raise CycleNotPossible(
            f"Cycle {number} would begin before cycle {number - 1}.",
            what_is_safe="Nothing was changed.",
            what_to_do="Choose a later day, or move the cycle before it first.",
        )
    if number == course.first_number:
        return CourseChange(course, replace(course, first_day=course.first_day + _days(days)))
    was = _change(course, CycleChangeKind.MOVE, number)
    total = days + (was.days if was else 0)
    new = CycleChange(CycleChangeKind.MOVE, number, total) if total else None
    return CourseChange(course, _with(course, CycleChangeKind.MOVE, number, new))


def moved_to(course: Course, number: int, day: date) -> CourseChange:
    """Move a cycle to a day, and all later ones as far (see `moved_from`)."""
    return moved_from(course, number, days=(day - _cycle(course, number).first_day).days)


def skipped(course: Course, number: int) -> CourseChange:
    """Leave one cycle out: its days pass without treatment, later ones keep their dates."""
    _cycle(course, number)
    change = CycleChange(CycleChangeKind.SKIP, number)
    return CourseChange(course, _with(course, CycleChangeKind.SKIP, number, change))


def not_skipped(course: Course, number: int) -> CourseChange:
    """Take a skipped cycle back in."""
    return CourseChange(course, _with(course, CycleChangeKind.SKIP, number, None))


def paused(course: Course, day: date) -> CourseChange:
    """Pause treatment from a day on, until it is resumed.

    Raises:
        CycleNotPossible: it is paused already, or over.
    """
    last = course.first_number - 1
    for cycle in cycles(course, until=day - timedelta(days=1)):
        last = cycle.number
    if any(c.kind is CycleChangeKind.PAUSE and c.resume_day is None for c in course.changes):
        raise CycleNotPossible(
            "The treatment is paused already.",
            what_is_safe="Nothing was changed.",
            what_to_do="Resume it first.",
        )
    change = CycleChange(CycleChangeKind.PAUSE, last, first_day=day)
    return CourseChange(course, _with(course, CycleChangeKind.PAUSE, last, change))


def resumed(course: Course, day: date) -> CourseChange:
    """Resume treatment: the next cycle begins on that day.

    Raises:
        CycleNotPossible: it is not paused, or the day lies before the pause.
    """
    pause = next(
        (c for c in course.changes if c.kind is CycleChangeKind.PAUSE and c.resume_day is None),
        None,
    )
    if pause is None or pause.first_day is None or day < pause.first_day:
        raise CycleNotPossible(
            "Treatment cannot be resumed on that day.",
            what_is_safe="Nothing was changed.",
            what_to_do="Choose the first day of the pause, or a later one.",
        )
    change = replace(pause, resume_day=day)
    return CourseChange(course, _with(course, CycleChangeKind.PAUSE, pause.cycle, change))


def with_length(course: Course, number: int, days: int) -> CourseChange:
    """Give a cycle and all later ones another length in days.

    Raises:
        CycleNotPossible: the length is not between 1 and 366 days, or the cycle is not there.
    """
    _cycle(course, number)
    if not 1 <= days <= 366:
        raise CycleNotPossible(
            "A cycle has between 1 and 366 days.",
            what_is_safe="Nothing was changed.",
            what_to_do="Choose another length.",
        )
    change = CycleChange(CycleChangeKind.LENGTH, number, days)
    return CourseChange(course, _with(course, CycleChangeKind.LENGTH, number, change))


def _days(number: int) -> timedelta:
    return timedelta(days=number)


def _cycle(course: Course, number: int) -> Cycle:
    """Return a cycle by its number."""
    for cycle in cycles(course, until=date.max):
        if cycle.number == number:
            return cycle
    raise CycleNotPossible(
        f"The treatment has no cycle {number}.",
        what_is_safe="Nothing was changed.",
        what_to_do="Choose another cycle, or resume the treatment first.",
    )


def _change(course: Course, kind: CycleChangeKind, number: int) -> CycleChange | None:
    return next((c for c in course.changes if c.kind is kind and c.cycle == number), None)


def _with(course: Course, kind: CycleChangeKind, number: int, change: CycleChange | None) -> Course:
    """The course with one change put in place of the one of its kind and cycle, or taken out."""
    kept: Iterable[CycleChange] = (
        c for c in course.changes if not (c.kind is kind and c.cycle == number)
    )
    changes = [*kept, *([change] if change else [])]
    changes.sort(key=lambda c: (c.cycle, c.kind.value, c.first_day or date.min))
    return replace(course, changes=tuple(changes))
