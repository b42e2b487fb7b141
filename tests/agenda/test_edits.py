"""Changing and deleting this one, this and later ones, or all; and taking it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mbc_desktop.agenda.edits import (
    Change,
    Scope,
    added,
    apply,
    as_shown,
    day_moved,
    deleted,
    edited,
    moved,
)
from mbc_desktop.agenda.records import Event, Occurrence
from tests.agenda.samples import BERLIN, NOW, events, found, told, vevent

_FIRST, _LAST = date(2026, 3, 1), date(2026, 4, 30)
_MASTER = (
    "DTSTART;TZID=Europe/Berlin:20260303T090000",
    "DTEND;TZID=Europe/Berlin:20260303T100000",
)


def _series(rule: str, *more: str) -> list[Event]:
    return events(vevent(*_MASTER, f"RRULE:{rule}"), *more)


def _shown(some: list[Event]) -> list[Occurrence]:
    return found(some, _FIRST, _LAST, zone=BERLIN)


def _days(some: list[Event]) -> list[str]:
    return [f"{o.begins:%m-%d %H:%M} {o.event.summary}" for o in _shown(some)]


def _edit(some: list[Event], at: int, scope: Scope, **fields: object) -> Change:
    occurrence = _shown(some)[at]
    form = replace(as_shown(occurrence), **fields)  # type: ignore[arg-type]
    return edited(some, occurrence, form, scope=scope, now=NOW, new_uid="second")


def _move(some: list[Event], at: int, scope: Scope, **by: int) -> list[Event]:
    occurrence = _shown(some)[at]
    form = as_shown(occurrence)
    change = moved(
        some,
        occurrence,
        start=form.start + timedelta(**by),
        end=form.end + timedelta(**by),
        scope=scope,
        now=NOW,
        new_uid="second",
    )
    return apply(some, change)


def test_a_single_event() -> None:
    """It is replaced whole, newer than before, whatever scope is said."""
    some = events(vevent(*_MASTER))
    for scope in Scope:
        (after,) = apply(some, _edit(some, 0, scope, summary="Scan"))
        assert (after.summary, after.sequence, after.last_modified) == ("Scan", 1, NOW)
    assert apply(some, deleted(some, _shown(some)[0], scope=Scope.ALL, now=NOW)) == []


def test_this_one() -> None:
    """One date is changed, and changed again in place."""
    some = _series("FREQ=WEEKLY;COUNT=3")
    once = apply(some, _edit(some, 1, Scope.THIS, summary="Scan"))
    assert _days(once) == ["03-03 09:00 Visit", "03-10 09:00 Scan", "03-17 09:00 Visit"]
    twice = _move(once, 1, Scope.THIS, days=1, hours=2)
    assert _days(twice) == ["03-03 09:00 Visit", "03-11 11:00 Scan", "03-17 09:00 Visit"]
    assert len(twice) == 2


def test_all_of_them() -> None:
    """All dates move as far; a rule that names the weekday names the new one."""
    some = _series("FREQ=WEEKLY;BYDAY=TU;COUNT=3")
    after = _move(some, 1, Scope.ALL, days=1, hours=1)
    assert _days(after) == ["03-04 10:00 Visit", "03-11 10:00 Visit", "03-18 10:00 Visit"]
    assert after[0].rrules == ("FREQ=WEEKLY;COUNT=3;BYDAY=WE",)


def test_all_of_them_with_changed_and_missing_dates() -> None:
    """Changed dates and left out ones go along, and keep what was their own."""
    some = _series("FREQ=WEEKLY;COUNT=4")
    some = apply(some, _edit(some, 1, Scope.THIS, summary="Scan"))
    some = apply(some, deleted(some, _shown(some)[2], scope=Scope.THIS, now=NOW))
    assert _days(some) == ["03-03 09:00 Visit", "03-10 09:00 Scan", "03-24 09:00 Visit"]
    after = apply(some, _edit(some, 0, Scope.ALL, place="Room 2", start=datetime(2026, 3, 4, 9),
                              end=datetime(2026, 3, 4, 10)))  # fmt: skip
    assert _days(after) == ["03-04 09:00 Visit", "03-10 09:00 Scan", "03-25 09:00 Visit"]
    assert {occurrence.event.place for occurrence in _shown(after)} == {"Room 2"}


def test_this_and_later_ones() -> None:
    """The series is divided; COUNT is shared, changed dates go with their half."""
    some = _series("FREQ=WEEKLY;COUNT=5")
    some = apply(some, _edit(some, 3, Scope.THIS, summary="Scan"))
    after = _move(some, 2, Scope.LATER, hours=3)
    assert _days(after) == [
        "03-03 09:00 Visit",
        "03-10 09:00 Visit",
        "03-17 12:00 Visit",
        "03-24 09:00 Scan",
        "03-31 12:00 Visit",
    ]
    assert {event.uid for event in after} == {"one", "second"}
    halves = {event.uid: event.rrules for event in after if not event.recurrence_id}
    assert halves["one"] == ("FREQ=WEEKLY;UNTIL=20260317T075959Z",)
    assert halves["second"] == ("FREQ=WEEKLY;COUNT=3",)


def test_later_ones_of_the_first_are_all() -> None:
    """From the first date on there is nothing to divide."""
    some = _series("FREQ=WEEKLY;COUNT=2")
    after = apply(some, _edit(some, 0, Scope.LATER, summary="Scan"))
    assert _days(after) == ["03-03 09:00 Scan", "03-10 09:00 Scan"]
    assert len(after) == 1


def test_another_rule_from_here() -> None:
    """A new rule for this and later dates holds from here."""
    some = _series("FREQ=WEEKLY;COUNT=5")
    after = apply(some, _edit(some, 2, Scope.LATER, rrules=("FREQ=DAILY;COUNT=2",)))
    assert [day[:5] for day in _days(after)] == ["03-03", "03-10", "03-17", "03-18"]


@pytest.mark.parametrize(
    ("scope", "days"),
    [
        (Scope.THIS, ["03-03", "03-17", "03-24"]),
        (Scope.LATER, ["03-03"]),
        (Scope.ALL, []),
    ],
)
def test_deleting(scope: Scope, days: list[str]) -> None:
    """One date, this and later dates, or all go."""
    some = _series("FREQ=WEEKLY;COUNT=4")
    after = apply(some, deleted(some, _shown(some)[1], scope=scope, now=NOW))
    assert [day[:5] for day in _days(after)] == days


def test_a_whole_day_becomes_a_time() -> None:
    """A daily event becomes one at an hour, on the same dates, missing ones stay missing."""
    some = events(vevent("DTSTART;VALUE=DATE:20260303", "RRULE:FREQ=DAILY;COUNT=3"))
    some = apply(some, deleted(some, _shown(some)[1], scope=Scope.THIS, now=NOW))
    change = _edit(some, 0, Scope.ALL, all_day=False, tzid="Europe/Berlin",
                   start=datetime(2026, 3, 3, 8), end=datetime(2026, 3, 3, 9))  # fmt: skip
    assert _days(apply(some, change)) == ["03-03 08:00 Visit", "03-05 08:00 Visit"]
    back = apply(some, change)
    form = {"all_day": True, "tzid": "", "start": datetime(2026, 3, 3),
            "end": datetime(2026, 3, 4)}  # fmt: skip
    again = apply(back, _edit(back, 0, Scope.ALL, **form))
    assert [told(o.start) for o in _shown(again)] == ["2026-03-03", "2026-03-05"]


def test_monthly_rules_follow_the_day() -> None:
    """The second Tuesday moved by a week becomes the third; the last day stays the last."""
    some = _series("FREQ=MONTHLY;BYDAY=1TU;COUNT=2")
    assert _move(some, 0, Scope.ALL, days=7)[0].rrules == ("FREQ=MONTHLY;COUNT=2;BYDAY=2TU",)
    last = events(vevent("DTSTART:20260331T090000Z", "RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2"))
    assert _move(last, 0, Scope.ALL, days=-1)[0].rrules == ("FREQ=MONTHLY;COUNT=2;BYMONTHDAY=-2",)


def test_dragging_to_another_day() -> None:
    """An event put on another day keeps its hour and length, over a change of the clock too."""
    some = _series("FREQ=WEEKLY;COUNT=2")
    start, end = day_moved(_shown(some)[0], date(2026, 3, 30))
    assert (start, end) == (datetime(2026, 3, 30, 9), datetime(2026, 3, 30, 10))


def test_a_series_divided_by_the_file() -> None:
    """Editing works on dates that RANGE=THISANDFUTURE has moved."""
    later = vevent(
        "RECURRENCE-ID;RANGE=THISANDFUTURE:20260310T080000Z",
        "DTSTART;TZID=Europe/Berlin:20260310T120000",
        "DTEND;TZID=Europe/Berlin:20260310T130000",
    )
    some = _series("FREQ=WEEKLY;COUNT=3", later)
    after = _move(some, 2, Scope.THIS, hours=1)
    assert _days(after) == ["03-03 09:00 Visit", "03-10 12:00 Visit", "03-17 13:00 Visit"]


_RULES = st.sampled_from(
    [
        "FREQ=DAILY;COUNT=20",
        "FREQ=WEEKLY",
        "FREQ=WEEKLY;BYDAY=TU,FR;UNTIL=20260420T070000Z",
        "FREQ=MONTHLY;BYDAY=1TU",
        "FREQ=DAILY;INTERVAL=3",
    ]
)
_STEPS = st.lists(
    st.tuples(
        st.sampled_from(["edit", "move", "delete"]),
        st.integers(0, 50),
        st.sampled_from(list(Scope)),
        st.integers(-3, 3),
        st.integers(-5, 5),
    ),
    min_size=1,
    max_size=5,
)


def _step(some: list[Event], step: tuple[str, int, Scope, int, int], uid: str) -> Change | None:
    what, at, scope, days, hours = step
    shown = _shown(some)
    if not shown:
        return None
    occurrence = shown[at % len(shown)]
    own = [event for event in some if event.uid == occurrence.event.uid]
    if what == "delete":
        return deleted(own, occurrence, scope=scope, now=NOW)
    form = as_shown(occurrence)
    if what == "edit":
        form = replace(form, summary=f"Changed {days}")
    else:
        by = timedelta(days=days, hours=hours)
        form = replace(form, start=form.start + by, end=form.end + by)
    return edited(own, occurrence, form, scope=scope, now=NOW, new_uid=uid)


@settings(max_examples=120, deadline=None)
@given(rule=_RULES, steps=_STEPS)
def test_every_edit_can_be_undone(rule: str, steps: list[tuple[str, int, Scope, int, int]]) -> None:
    """After any row of edits, taking each back gives the state before it, to the last field."""
    some = _series(rule)
    done: list[tuple[set[Event], Change]] = []
    for number, step in enumerate(steps):
        change = _step(some, step, f"half{number}")
        if change is None:
            break
        before = set(some)
        some = apply(some, change)
        done.append((before, change))
    for before, change in reversed(done):
        some = apply(some, change.undone)
        assert set(some) == before


@settings(max_examples=80, deadline=None)
@given(rule=_RULES, at=st.integers(0, 20), days=st.integers(-2, 2), hours=st.integers(-5, 5))
def test_what_was_not_meant_stays(rule: str, at: int, days: int, hours: int) -> None:
    """Moving one date moves that one alone; moving later ones leaves earlier ones alone."""
    some = _series(rule)
    before = _days(some)
    at %= len(before)
    single = _move(some, at, Scope.THIS, days=days, hours=hours)
    assert len(set(_days(single)) & set(before)) >= len(before) - 1
    later = _days(_move(some, at, Scope.LATER, hours=hours))
    assert later[:at] == before[:at]
    assert len(later) == len(before)


def test_adding() -> None:
    """A new event is added, and taken away by the undo."""
    (event,) = events(vevent(*_MASTER))
    change = added(event)
    assert apply([], change) == [event]
    assert apply([event], change.undone) == []
    assert not change.empty
