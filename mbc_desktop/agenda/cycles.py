"""Treatment cycles: a pattern that repeats, and the dates it comes to.

A pattern says when something is due, never how much of it. A `Course` is one pattern with its
first day and everything that has been changed about it since; its cycles are worked out from
those, so that taking a change back is exact.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from mbc_desktop.agenda.records import Event, EventKind

MAX_CYCLES = 500
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatmentPattern:
    """What repeats.

    Attributes:
        name: as the person calls it.
        length: days from one day 1 to the next.
        infusion_days: days of the cycle, the first is 1.
        medicine_days: pairs (first, last) of days on which medicine is taken; days in no pair are
            days off. Empty where there is none.
        scan_every: a scan after so many cycles; 0 for none.
        blood_test_before: how many days before each infusion day blood is drawn (0: the same
            day); None for no blood test.
    """

    name: str
    length: int
    infusion_days: tuple[int, ...] = ()
    medicine_days: tuple[tuple[int, int], ...] = ()
    scan_every: int = 0
    blood_test_before: int | None = None

    def problems(self) -> tuple[str, ...]:
        """Return what is wrong with it, as sentences; empty where nothing is."""
        found = []
        if not 1 <= self.length <= 366:
            found.append("A cycle has between 1 and 366 days.")
        if any(not 1 <= day <= self.length for day in self.infusion_days):
            found.append("An infusion day lies outside the cycle.")
        if any(not 1 <= first <= last <= self.length for first, last in self.medicine_days):
            found.append("A day for medicine lies outside the cycle.")
        if not 0 <= self.scan_every <= 50:
            found.append("A scan is planned after 1 to 50 cycles, or not at all.")
        if self.blood_test_before is not None and not 0 <= self.blood_test_before <= 14:
            found.append("A blood test is planned 0 to 14 days before an infusion.")
        return tuple(found)


READY_PATTERNS: tuple[TreatmentPattern, ...] = (
    TreatmentPattern(name="Every 21 days", length=21, infusion_days=(1,)),
    TreatmentPattern(name="Weekly, 3 of 4 weeks", length=28, infusion_days=(1, 8, 15)),
    TreatmentPattern(name="21 days on, 7 days off", length=28, medicine_days=((1, 21),)),
    TreatmentPattern(name="14 days on, 7 days off", length=21, medicine_days=((1, 14),)),
    TreatmentPattern(name="Every 28 days", length=28, infusion_days=(1,)),
)
"""Patterns to begin with, as patterns only; the person names and changes them."""


class CycleChangeKind(StrEnum):
    """What can be changed about the cycles of a course."""

    MOVE = "move"
    SKIP = "skip"
    PAUSE = "pause"
    LENGTH = "length"


@dataclass(frozen=True, slots=True)
class CycleChange:
    """One change.

    Attributes:
        cycle: the number of the cycle it begins with; for a pause that of the last one begun
            before it, or 0.
        days: MOVE: by how many days; LENGTH: how long from here.
        first_day: PAUSE: the first day off.
        resume_day: PAUSE: day 1 of the next cycle; None while it lasts.
    """

    kind: CycleChangeKind
    cycle: int = 0
    days: int = 0
    first_day: date | None = None
    resume_day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """A pattern put into the calendar.

    Attributes:
        id: names it for good: event identities and links are made of it.
        first_number: the number of the first cycle, for who begins in the middle.
        cycles_planned: how many cycles; None while it goes on.
        changes: in the order of their cycles.
    """

    id: str
    pattern: TreatmentPattern
    first_day: date
    first_number: int = 1
    cycles_planned: int | None = None
    changes: tuple[CycleChange, ...] = ()
    calendar_id: int = 0

    @property
    def name(self) -> str:
        """As the person calls the treatment."""
        return self.pattern.name


@dataclass(frozen=True, slots=True)
class Cycle:
    """One cycle with its dates.

    Attributes:
        length: its days as planned; the next may begin later.
        skipped: nothing is given in it.
        stopped: the first day off where a pause cuts it short, else None.
    """

    number: int
    first_day: date
    length: int
    skipped: bool = False
    stopped: date | None = None

    @property
    def last_day(self) -> date:
        """Its last day, as planned."""
        return self.first_day + timedelta(days=self.length - 1)

    def day(self, on: date) -> int:
        """Which day of the cycle a date is; day 1 is the first."""
        return (on - self.first_day).days + 1


@dataclass(frozen=True, slots=True)
class CycleDay:
    """What a date is in a course: "cycle 4, day 8".

    Attributes:
        medicine: whether medicine is taken that day; None where the pattern has none.
    """

    course: Course
    number: int
    day: int
    medicine: bool | None = None
    skipped: bool = False

    @property
    def words(self) -> str:
        """The date in words: "cycle 4, day 8"."""
        return f"cycle {self.number}, day {self.day}"


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """One thing that is due in a course on a date."""

    on: date
    kind: EventKind
    number: int
    day: int
    last_day: date | None = None

    @property
    def words(self) -> str:
        """Where in the course it is: "cycle 4, day 8"."""
        return f"cycle {self.number}, day {self.day}"


def cycles(course: Course, *, until: date) -> Iterator[Cycle]:
    """Yield the cycles of a course that begin on a date or before it, in order.

    A cycle begins when the one before it is over, or later: moved, or after a pause.
    """
    moves = {c.cycle: c.days for c in course.changes if c.kind is CycleChangeKind.MOVE}
    lengths = {c.cycle: c.days for c in course.changes if c.kind is CycleChangeKind.LENGTH}
    skips = {c.cycle for c in course.changes if c.kind is CycleChangeKind.SKIP}
    pauses = {c.cycle: c for c in course.changes if c.kind is CycleChangeKind.PAUSE}
    length = course.pattern.length
    first_day = course.first_day
    last = course.first_number + min(course.cycles_planned or MAX_CYCLES, MAX_CYCLES)
    for number in range(course.first_number, last):
        before = pauses.get(number - 1)
        if before is not None:
            if before.resume_day is None:
                return
            first_day = before.resume_day
        length = lengths.get(number, length)
        try:
            first_day += timedelta(days=moves.get(number, 0))
            following = first_day + timedelta(days=length)
        except OverflowError:
            return
        if first_day > until:
            return
        pause = pauses.get(number)
        stopped = pause.first_day if pause is not None else None
        if stopped is not None and stopped >= following:
            stopped = None
        yield Cycle(number, first_day, length, number in skips, stopped)
        first_day = following


def cycle_day(course: Course, on: date) -> CycleDay | None:
    """Return what a date is in a course; None before it begins, after it ends, or in a pause."""
    found = None
    for cycle in cycles(course, until=on):
        found = cycle
    return None if found is None else _day_in(course, found, on)


def cycle_days(
    courses: Iterable[Course], first: date, last: date
) -> dict[date, tuple[CycleDay, ...]]:
    """Return where the courses stand on each day from first to last, both included.

    Days on which no course runs are left out; the order is that of the courses.
    """
    days: dict[date, tuple[CycleDay, ...]] = {}
    for course in courses:
        begun = list(cycles(course, until=last))
        for number, cycle in enumerate(begun):
            is_last = number + 1 == len(begun)
            until = last if is_last else begun[number + 1].first_day - _DAY
            day = max(first, cycle.first_day)
            while day <= min(until, last):
                where = _day_in(course, cycle, day)
                if where is not None:
                    days[day] = (*days.get(day, ()), where)
                day += _DAY
    return days


def _day_in(course: Course, found: Cycle, on: date) -> CycleDay | None:
    """Return what a date is in the last cycle that began before it or on it."""
    if found.stopped is not None and on >= found.stopped:
        return None
    if course.cycles_planned is not None and on > found.last_day:
        last_number = course.first_number + course.cycles_planned - 1
        if found.number >= last_number:
            return None
    day = found.day(on)
    medicine = None
    if course.pattern.medicine_days:
        spans = course.pattern.medicine_days
        medicine = not found.skipped and any(first <= day <= last for first, last in spans)
    return CycleDay(course, found.number, day, medicine, found.skipped)


def planned_days(course: Course, first: date, last: date) -> list[PlannedDay]:
    """Return what is due in a course from one date to another, both included, in order."""
    pattern = course.pattern
    planned: list[PlannedDay] = []
    margin = timedelta(days=pattern.blood_test_before or 0)
    reach = last + margin if last < date.max - margin else last
    for cycle in cycles(course, until=reach):
        if cycle.skipped:
            continue
        end = cycle.stopped or cycle.first_day + timedelta(days=cycle.length)
        for day in pattern.infusion_days:
            on = cycle.first_day + timedelta(days=day - 1)
            if on < end and day <= cycle.length:
                planned.append(PlannedDay(on, EventKind.INFUSION, cycle.number, day))
                if pattern.blood_test_before is not None:
                    test = on - margin
                    planned.append(PlannedDay(test, EventKind.BLOOD_TEST, cycle.number, day))
        for begin, finish in pattern.medicine_days:
            on = cycle.first_day + timedelta(days=begin - 1)
            until = min(cycle.first_day + timedelta(days=finish - 1), end - _DAY)
            if on <= until:
                planned.append(PlannedDay(on, EventKind.MEDICINE, cycle.number, begin, until))
        given = cycle.number - course.first_number + 1
        if pattern.scan_every and given % pattern.scan_every == 0 and cycle.stopped is None:
            on = cycle.last_day
            planned.append(PlannedDay(on, EventKind.SCAN, cycle.number, cycle.length))
    planned = [p for p in planned if p.on <= last and (p.last_day or p.on) >= first]
    return sorted(planned, key=lambda p: (p.on, p.kind.value, p.number))


_TITLES = {
    EventKind.INFUSION: "Infusion",
    EventKind.BLOOD_TEST: "Blood test",
    EventKind.SCAN: "Scan",
    EventKind.MEDICINE: "Medicine",
}


CourseTitle = Callable[[Course, PlannedDay], str]
"""What stands in the calendar for one thing that is due in a course."""


def english_title(course: Course, planned: PlannedDay) -> str:
    """Return the title of one thing that is due: "Infusion: Weekly, cycle 4, day 8"."""
    return f"{_TITLES[planned.kind]}: {course.name}, {planned.words}"


def course_events(
    course: Course, first: date, last: date, *, title: CourseTitle = english_title
) -> list[Event]:
    """Return what is due in a course as all-day events, for views and export.

    An event keeps its UID when its cycle is moved: it names course, cycle, day and kind, so that
    reminders, notes and other programs follow the move.
    """
    events = []
    for planned in planned_days(course, first, last):
        start = datetime(planned.on.year, planned.on.month, planned.on.day)
        until = planned.last_day or planned.on
        kind = planned.kind.name.lower().replace("_", "-")
        events.append(
            Event(
                uid=f"course-{course.id}-{planned.number}-{planned.day}-{kind}",
                calendar_id=course.calendar_id,
                start=start,
                end=datetime(until.year, until.month, until.day) + _DAY,
                all_day=True,
                summary=title(course, planned),
                kind=planned.kind,
            )
        )
    return events
