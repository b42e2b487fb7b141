"""Treatment cycles: their dates, and what a person does to them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mbc_desktop.agenda.cycle_changes import (
    CourseChange,
    CycleNotPossible,
    moved_from,
    moved_to,
    not_skipped,
    paused,
    resumed,
    skipped,
    with_length,
)
from mbc_desktop.agenda.cycles import (
    READY_PATTERNS,
    Course,
    TreatmentPattern,
    course_events,
    cycle_day,
    cycles,
    planned_days,
)
from mbc_desktop.agenda.records import EventKind

_FIRST = date(2026, 1, 5)
_END = date(2026, 12, 31)
_EVERY_21 = Course(id="c", pattern=READY_PATTERNS[0], first_day=_FIRST)
_WEEKLY = Course(
    id="w",
    pattern=replace(READY_PATTERNS[1], scan_every=3, blood_test_before=1, name="My infusion"),
    first_day=_FIRST,
)


def _begins(course: Course, number: int = 5) -> list[str]:
    return [f"{cycle.first_day:%m-%d}" for cycle in cycles(course, until=_END)][:number]


def _words(course: Course, day: date) -> str | None:
    found = cycle_day(course, day)
    return found.words if found else None


def test_ready_patterns_are_sound_and_say_no_dose() -> None:
    """The patterns to begin with are the common ones, and speak of days alone."""
    assert [(pattern.name, pattern.length) for pattern in READY_PATTERNS] == [
        ("Every 21 days", 21),
        ("Weekly, 3 of 4 weeks", 28),
        ("21 days on, 7 days off", 28),
        ("14 days on, 7 days off", 21),
        ("Every 28 days", 28),
    ]
    assert all(pattern.problems() == () for pattern in READY_PATTERNS)
    assert not {"dose", "mg"} & set(TreatmentPattern.__dataclass_fields__)


def test_a_pattern_says_what_is_wrong_with_it() -> None:
    """Days outside the cycle are named."""
    bad = TreatmentPattern(
        name="x", length=0, infusion_days=(1,), medicine_days=((3, 2),), scan_every=-1,
        blood_test_before=30,
    )  # fmt: skip
    assert len(bad.problems()) == 5


def test_the_dates_of_cycles() -> None:
    """One begins when the one before is over."""
    assert _begins(_EVERY_21) == ["01-05", "01-26", "02-16", "03-09", "03-30"]
    assert _words(_EVERY_21, date(2026, 1, 4)) is None
    assert _words(_EVERY_21, _FIRST) == "cycle 1, day 1"
    assert _words(_EVERY_21, date(2026, 3, 16)) == "cycle 4, day 8"
    assert _words(replace(_EVERY_21, first_number=3), _FIRST) == "cycle 3, day 1"


def test_an_end_of_the_treatment() -> None:
    """With a number of cycles there is nothing after the last day of the last one."""
    two = replace(_EVERY_21, cycles_planned=2)
    assert _begins(two) == ["01-05", "01-26"]
    assert _words(two, date(2026, 2, 15)) == "cycle 2, day 21"
    assert _words(two, date(2026, 2, 16)) is None


def test_what_is_due() -> None:
    """Infusions, the blood test before each, and a scan at the end of every third cycle."""
    due = planned_days(_WEEKLY, _FIRST, date(2026, 1, 31))
    assert [(f"{p.on:%m-%d}", p.kind.value, p.words) for p in due] == [
        ("01-05", "infusion", "cycle 1, day 1"),
        ("01-11", "blood test", "cycle 1, day 8"),
        ("01-12", "infusion", "cycle 1, day 8"),
        ("01-18", "blood test", "cycle 1, day 15"),
        ("01-19", "infusion", "cycle 1, day 15"),
    ]
    scans = [p.on for p in planned_days(_WEEKLY, _FIRST, _END) if p.kind is EventKind.SCAN]
    assert scans[:2] == [_FIRST + timedelta(days=83), _FIRST + timedelta(days=167)]
    before = planned_days(_WEEKLY, date(2026, 2, 1), date(2026, 2, 1))
    assert [p.kind for p in before] == [EventKind.BLOOD_TEST]


def test_days_on_and_off() -> None:
    """Medicine is taken on the days on, and none in a skipped cycle."""
    course = Course(id="m", pattern=READY_PATTERNS[2], first_day=_FIRST)
    on, off = cycle_day(course, date(2026, 1, 25)), cycle_day(course, date(2026, 1, 26))
    assert on is not None
    assert off is not None
    assert (on.words, on.medicine) == ("cycle 1, day 21", True)
    assert (off.words, off.medicine) == ("cycle 1, day 22", False)
    (span,) = planned_days(course, date(2026, 1, 20), date(2026, 1, 20))
    assert (span.on, span.last_day) == (_FIRST, date(2026, 1, 25))
    left_out = cycle_day(skipped(course, 1).after, _FIRST)
    assert left_out is not None
    assert (left_out.skipped, left_out.medicine) == (True, False)


def test_moving_a_cycle_and_all_later_ones() -> None:
    """They move as far, earlier ones stay, the day before the move still counts on."""
    after = moved_from(_EVERY_21, 3, days=7).after
    assert _begins(after) == ["01-05", "01-26", "02-23", "03-16", "04-06"]
    assert _words(after, date(2026, 2, 20)) == "cycle 2, day 26"
    assert moved_to(_EVERY_21, 3, date(2026, 2, 23)).after == after
    assert _begins(moved_from(_EVERY_21, 1, days=-1).after)[:2] == ["01-04", "01-25"]


def test_a_move_that_cannot_be() -> None:
    """A cycle never begins before the one before it; the sentence says what to do."""
    with pytest.raises(CycleNotPossible) as refusal:
        moved_from(_EVERY_21, 2, days=-21)
    assert refusal.value.sentence == (
        "Cycle 2 would begin before cycle 1. Nothing was changed. "
        "Choose a later day, or move the cycle before it first."
    )
    with pytest.raises(CycleNotPossible):
        moved_from(replace(_EVERY_21, cycles_planned=2), 3, days=1)


def test_skipping_one() -> None:
    """Nothing is due in it, later ones keep their dates; it can be taken back in."""
    change = skipped(_WEEKLY, 2)
    assert _begins(change.after) == _begins(_WEEKLY)
    numbers = {p.number for p in planned_days(change.after, _FIRST, date(2026, 4, 30))}
    assert 2 not in numbers
    assert not_skipped(change.after, 2).after == _WEEKLY


def test_pausing_and_resuming() -> None:
    """From the pause on nothing is due; the next cycle begins on the day of resuming."""
    change = paused(_WEEKLY, date(2026, 2, 10))
    assert _begins(change.after) == ["01-05", "02-02"]
    assert _words(change.after, date(2026, 2, 9)) == "cycle 2, day 8"
    assert _words(change.after, date(2026, 2, 10)) is None
    assert max(p.on for p in planned_days(change.after, _FIRST, _END)) == date(2026, 2, 9)
    with pytest.raises(CycleNotPossible):
        paused(change.after, date(2026, 3, 1))
    with pytest.raises(CycleNotPossible):
        resumed(change.after, date(2026, 2, 9))
    again = resumed(change.after, date(2026, 4, 1)).after
    assert _begins(again)[:4] == ["01-05", "02-02", "04-01", "04-29"]
    assert _words(again, date(2026, 3, 1)) is None
    assert _words(again, date(2026, 4, 1)) == "cycle 3, day 1"
    with pytest.raises(CycleNotPossible):
        resumed(_WEEKLY, date(2026, 4, 1))


def test_a_pause_before_the_first_cycle() -> None:
    """Treatment may be put off before it begins."""
    change = paused(_EVERY_21, date(2026, 1, 2))
    assert _begins(change.after) == []
    assert _begins(resumed(change.after, date(2026, 2, 1)).after)[:2] == ["02-01", "02-22"]


def test_another_length_from_here() -> None:
    """Earlier cycles keep theirs."""
    after = with_length(_EVERY_21, 3, 28).after
    assert _begins(after) == ["01-05", "01-26", "02-16", "03-16", "04-13"]
    with pytest.raises(CycleNotPossible):
        with_length(_EVERY_21, 3, 0)


def test_the_preview() -> None:
    """Old and new dates from the first cycle that differs."""
    rows = moved_from(_EVERY_21, 3, days=7).preview(date(2026, 1, 10))
    assert len(rows) == 12
    first = rows[0]
    assert first.before is not None
    assert first.after is not None
    assert (first.number, first.before.first_day, first.after.first_day) == (
        3,
        date(2026, 2, 16),
        date(2026, 2, 23),
    )
    assert all(row.changed for row in rows)
    gone = paused(_EVERY_21, date(2026, 2, 1)).preview(date(2026, 1, 10))
    assert [(row.number, row.after is None) for row in gone[:2]] == [(2, False), (3, True)]


def test_events_keep_their_identity_when_a_cycle_moves() -> None:
    """Reminders and notes follow the move, for the UID names the cycle and not the date."""
    before = course_events(_WEEKLY, _FIRST, date(2026, 3, 31))
    after = course_events(moved_from(_WEEKLY, 2, days=3).after, _FIRST, date(2026, 4, 3))
    assert {event.uid for event in before} <= {event.uid for event in after}
    infusion = next(e for e in before if e.uid == "course-w-2-8-infusion")
    assert infusion.summary == "Infusion: My infusion, cycle 2, day 8"
    assert (infusion.all_day, infusion.kind) == (True, EventKind.INFUSION)
    assert len({event.uid for event in before}) == len(before)


_DAYS = st.integers(-400, 400)
_STEP = st.sampled_from(["move", "skip", "pause", "length"])


def _change(course: Course, what: str, number: int, days: int) -> CourseChange:
    if what == "move":
        return moved_from(course, number, days=days)
    if what == "skip":
        return skipped(course, number)
    if what == "length":
        return with_length(course, number, 1 + abs(days) % 60)
    day = course.first_day + timedelta(days=abs(days))
    pause = paused(course, day).after
    return CourseChange(course, resumed(pause, day + timedelta(days=5)).after)


@settings(max_examples=150, deadline=None)
@given(steps=st.lists(st.tuples(_STEP, st.integers(1, 9), _DAYS), max_size=6))
def test_every_change_can_be_undone(steps: list[tuple[str, int, int]]) -> None:
    """After any row of changes cycles stand in order, and taking each back is exact."""
    course = _WEEKLY
    done = []
    for what, number, days in steps:
        try:
            change = _change(course, what, number, days)
        except CycleNotPossible:
            continue
        assert change.before == course
        assert change.undone.after == course
        done.append(course)
        course = change.after
    found = list(cycles(course, until=_END))
    assert [cycle.number for cycle in found] == list(range(1, len(found) + 1))


@settings(max_examples=100, deadline=None)
@given(number=st.integers(1, 12), days=_DAYS)
def test_a_cycle_moved_and_moved_back(number: int, days: int) -> None:
    """The course is the same as before, to the last field."""
    try:
        moved = moved_from(_WEEKLY, number, days=days).after
    except CycleNotPossible:
        return
    assert moved_from(moved, number, days=-days).after == _WEEKLY
