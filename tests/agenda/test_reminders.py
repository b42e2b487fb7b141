"""Reminders: none lost, none doubled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from mbc_desktop.agenda.occurrences import Agenda
from mbc_desktop.agenda.records import Event
from mbc_desktop.agenda.reminders import (
    Due,
    ReminderKey,
    ReminderState,
    check,
    done,
    due_at,
    forgettable,
    next_due,
    snoozed,
)
from tests.agenda.samples import BERLIN, NEW_YORK, event

_VISIT = event("DTSTART;TZID=Europe/Berlin:20260303T090000")
_HALF = timedelta(minutes=30)


def _half_hour(_: Event) -> Iterable[int]:
    return (30,)


def _day_before(_: Event) -> Iterable[int]:
    return (1_440,)


class _Desk:
    """The program as far as reminders know it: events, memory, and the last check."""

    def __init__(self, *events: Event, zone: ZoneInfo = BERLIN) -> None:
        self.events = list(events)
        self.zone = zone
        self.states: dict[ReminderKey, ReminderState] = {}
        self.last_check: datetime | None = None
        self.leads = _half_hour

    def look(self, now: datetime) -> list[Due]:
        """Check once; remember what came."""
        agenda = Agenda(self.events, zone=self.zone)
        checked = check(agenda, self.leads, last_check=self.last_check, now=now, states=self.states)
        self.states |= {state.key: state for state in checked.new}
        self.last_check = checked.last_check
        return list(checked.due)

    def new(self, now: datetime) -> list[Due]:
        """Check once, and deal with everything that came."""
        came = self.look(now)
        for found in came:
            self.states[found.state.key] = done(found.state)
        return came


def _at(hour: int, minute: int = 0, *, day: int = 3) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=BERLIN)


def test_a_reminder_comes_once_when_it_is_due() -> None:
    """Not before, not twice; until it is dealt with it stays."""
    desk = _Desk(_VISIT)
    assert desk.look(_at(8)) == []
    assert desk.look(_at(8, 29)) == []
    (found,) = desk.look(_at(8, 30))
    assert (found.missed, found.occurrence.event.uid) == (False, "one")
    assert [again.state.key for again in desk.look(_at(8, 40))] == [found.state.key]
    desk.states[found.state.key] = done(found.state)
    assert desk.look(_at(8, 50)) == []


def test_the_very_first_check_shows_nothing_old() -> None:
    """A calendar that was just imported does not bring years of reminders."""
    assert _Desk(_VISIT).look(_at(12)) == []


def test_what_was_missed_comes_at_the_start() -> None:
    """Whatever was due while the program was off comes up, marked as missed."""
    daily = event("DTSTART;TZID=Europe/Berlin:20260303T090000", "RRULE:FREQ=DAILY;COUNT=4")
    desk = _Desk(daily)
    desk.look(_at(7))
    found = desk.look(_at(7, day=6))
    assert [entry.state.due.astimezone(BERLIN).day for entry in found] == [3, 4, 5]
    assert len(desk.new(_at(7, 10, day=6))) == 3
    assert desk.look(_at(7, 20, day=6)) == []


def test_putting_off() -> None:
    """It comes again at that time, and not before."""
    desk = _Desk(_VISIT)
    desk.look(_at(8))
    (found,) = desk.look(_at(8, 30))
    desk.states[found.state.key] = snoozed(found.state, until=_at(8, 45))
    assert desk.look(_at(8, 44)) == []
    (again,) = desk.look(_at(8, 45))
    assert not again.missed


def test_an_event_that_moves_reminds_anew() -> None:
    """The reminder of the old time goes, one for the new time comes."""
    desk = _Desk(_VISIT)
    desk.look(_at(8))
    assert len(desk.look(_at(8, 30))) == 1
    desk.events = [replace(_VISIT, start=_VISIT.start + timedelta(hours=3))]
    assert desk.look(_at(8, 31)) == []
    assert len(desk.new(_at(11, 30))) == 1


def test_an_event_that_is_called_off_or_deleted_does_not_remind() -> None:
    """Nor does one that was shown go on reminding."""
    off = event("DTSTART;TZID=Europe/Berlin:20260303T090000", "STATUS:CANCELLED")
    for later in ([off], []):
        desk = _Desk(_VISIT)
        desk.look(_at(8))
        assert len(desk.look(_at(8, 30))) == 1
        desk.events = list(later)
        assert desk.look(_at(8, 31)) == []


def test_the_clock_set_back() -> None:
    """What was dealt with does not come again when the same hour comes again."""
    desk = _Desk(_VISIT)
    desk.look(_at(8))
    assert len(desk.new(_at(8, 31))) == 1
    assert desk.new(_at(6)) == []
    assert desk.new(_at(8, 31)) == []


def test_the_clock_far_ahead_and_right_again() -> None:
    """A clock that was years ahead for a moment loses nothing that comes after."""
    desk = _Desk(_VISIT)
    desk.look(_at(7))
    desk.look(datetime(2031, 1, 1, tzinfo=UTC))
    assert desk.look(_at(7, 1)) == []
    assert len(desk.new(_at(8, 31))) == 1


def test_another_zone_does_not_double() -> None:
    """Travelling, a reminder at an instant stays; a floating one is dealt with once."""
    floating = event("DTSTART:20260303T090000", uid="floating")
    desk = _Desk(_VISIT, floating)
    desk.look(_at(7))
    assert len(desk.new(_at(9))) == 2
    desk.zone = NEW_YORK
    assert desk.new(_at(14, 31)) == []


def test_a_day_before_is_at_the_same_hour() -> None:
    """A day counts by the calendar over a change of the clock, minutes by the clock."""
    visit = event("DTSTART;TZID=Europe/Berlin:20260329T090000")
    (occurrence,) = (
        Agenda([visit], zone=BERLIN).days(visit.start.date(), visit.start.date()).occurrences
    )
    assert due_at(occurrence, 1_440).astimezone(BERLIN).hour == 9
    assert due_at(occurrence, 8 * 60).astimezone(BERLIN).hour == 0
    assert due_at(occurrence, -60).astimezone(BERLIN).hour == 10


def test_all_day_events() -> None:
    """A lead of nine hours reminds at three in the afternoon of the day before."""
    birthday = event("DTSTART;VALUE=DATE:20260304")
    desk = _Desk(birthday)
    desk.leads = lambda _: (9 * 60,)
    desk.look(_at(12))
    assert desk.look(_at(14, 59)) == []
    assert len(desk.look(_at(15))) == 1


def test_the_next_one_for_a_timer() -> None:
    """The earliest of what is due and what was put off, within a day."""
    desk = _Desk(_VISIT)
    agenda = Agenda(desk.events, zone=BERLIN)
    moment = next_due(agenda, _half_hour, now=_at(7), states={})
    assert moment == _at(8, 30)
    assert next_due(agenda, _half_hour, now=_at(7, day=1), states={}) is None
    desk.look(_at(8))
    (found,) = desk.look(_at(8, 30))
    put_off = {found.state.key: snoozed(found.state, until=_at(8, 45))}
    assert next_due(agenda, _half_hour, now=_at(8, 31), states=put_off) == _at(8, 45)


def test_what_may_be_forgotten() -> None:
    """Only what was dealt with, more than a year ago."""
    desk = _Desk(_VISIT)
    desk.look(_at(8))
    (found,) = desk.look(_at(8, 30))
    late = _at(8) + timedelta(days=500)
    assert not forgettable(found.state, now=late)
    assert forgettable(done(found.state), now=late)
    assert not forgettable(done(found.state), now=_at(9))


@settings(max_examples=60, deadline=None)
@given(
    steps=st.lists(st.integers(-180, 2_000), min_size=1, max_size=40),
    tzid=st.sampled_from(["Europe/Berlin", "America/New_York", "Asia/Tokyo"]),
    zones=st.lists(st.sampled_from([BERLIN, NEW_YORK]), min_size=1, max_size=3),
)
def test_each_reminder_exactly_once(steps: list[int], tzid: str, zones: list[ZoneInfo]) -> None:
    """However the clock jumps, the machine sleeps and the person travels.

    Over a change of the clock, checks come at any distance, sometimes with the clock set back;
    what was due between the first and the latest moment has come once.
    """
    daily = event(f"DTSTART;TZID={tzid}:20260320T023000", "RRULE:FREQ=DAILY;COUNT=30")
    desk = _Desk(daily)
    now = begin = latest = datetime(2026, 3, 25, 12, tzinfo=UTC)
    desk.look(now)
    came: list[ReminderKey] = []
    for number, minutes in enumerate(steps):
        now += timedelta(minutes=minutes)
        latest = max(latest, now)
        desk.zone = zones[number % len(zones)]
        came.extend(found.state.key for found in desk.new(now))
    agenda = Agenda([daily], zone=BERLIN)
    found = agenda.between(begin - timedelta(days=1), latest + timedelta(days=2)).occurrences
    due = [due_at(occurrence, 30) for occurrence in found]
    assert len(set(came)) == len(came)
    assert {moment for moment in due if begin < moment <= latest} <= {
        desk.states[key].due for key in came
    }
