"""Events moved and stretched by hand, in the zone of the person who looks and in their own."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mbc_desktop.agenda import moving
from mbc_desktop.agenda.occurrences import Agenda
from mbc_desktop.agenda.records import Event, Occurrence

CHICAGO = ZoneInfo("America/Chicago")


def one(event: Event, zone: ZoneInfo = CHICAGO) -> Occurrence:
    agenda = Agenda([event], zone=zone)
    day = event.start.date()
    return agenda.days(day - timedelta(days=2), day + timedelta(days=2)).occurrences[0]


def timed(start: datetime, minutes: int, tzid: str = "America/Chicago") -> Occurrence:
    end = start + timedelta(minutes=minutes)
    return one(Event(uid="1", start=start, end=end, tzid=tzid))


def all_day(first: datetime, days: int) -> Occurrence:
    return one(Event(uid="1", start=first, end=first + timedelta(days=days), all_day=True))


def test_an_event_is_moved_in_the_zone_one_looks_from_and_kept_in_its_own():
    """A call in Berlin dragged from nine to ten in Chicago begins an hour later in Berlin."""
    found = timed(datetime(2026, 1, 12, 16), 60, "Europe/Berlin")
    assert found.begins.hour == 9
    times = moving.begun_at(found, datetime(2026, 1, 13, 10, tzinfo=CHICAGO))
    assert times == moving.Times(datetime(2026, 1, 13, 17), datetime(2026, 1, 13, 18))
    there = moving.placed(found, times, CHICAGO)
    assert there.begins == datetime(2026, 1, 13, 10, tzinfo=CHICAGO)
    assert there.ends - there.begins == timedelta(hours=1)


def test_floating_times_stay_floating():
    """They are wall clock wherever the person is."""
    found = timed(datetime(2026, 3, 3, 9), 60, "")
    times = moving.begun_at(found, datetime(2026, 3, 4, 7, 30, tzinfo=CHICAGO))
    assert times.start == datetime(2026, 3, 4, 7, 30)


def test_a_time_that_does_not_exist_is_the_one_after_the_gap():
    """What she sees while she drags is what she gets."""
    found = timed(datetime(2026, 3, 7, 2), 60)
    times = moving.by_days(found, 1)
    there = moving.placed(found, times, CHICAGO)
    assert there.begins == datetime(2026, 3, 8, 3, tzinfo=CHICAGO)


def test_a_time_that_is_passed_twice_is_the_first_of_both():
    """A wall clock time can't tell the second one."""
    found = timed(datetime(2026, 10, 31, 9), 60)
    second = datetime(2026, 11, 1, 1, 30, fold=1, tzinfo=CHICAGO)
    there = moving.placed(found, moving.begun_at(found, second), CHICAGO)
    assert (there.begins.hour, there.begins.fold) == (1, 0)


def test_an_event_that_ends_in_a_gap_keeps_its_length_elsewhere():
    """One to two o'clock ends at three where two is left out; moved on it is an hour again."""
    found = timed(datetime(2026, 3, 8, 1), 60)
    assert found.ends.hour == 3
    times = moving.begun_at(found, datetime(2026, 3, 8, 9, tzinfo=CHICAGO))
    assert times.end - times.start == timedelta(hours=1)
    assert moving.by_days(found, 1).end == datetime(2026, 3, 9, 2)


def test_stretching_never_makes_an_event_shorter_than_a_quarter_hour():
    """From either end."""
    found = timed(datetime(2026, 3, 3, 9), 60)
    end = moving.ended_at(found, datetime(2026, 3, 3, 8, tzinfo=CHICAGO))
    assert end == moving.Times(datetime(2026, 3, 3, 9), datetime(2026, 3, 3, 9, 15))
    start = moving.started_at(found, datetime(2026, 3, 3, 12, tzinfo=CHICAGO))
    assert start == moving.Times(datetime(2026, 3, 3, 9, 45), datetime(2026, 3, 3, 10))


def test_days_are_moved_and_stretched_by_days():
    """Neither end passes the other."""
    found = all_day(datetime(2026, 3, 3), 2)
    assert moving.by_days(found, 3).start == datetime(2026, 3, 6)
    assert moving.lengthened(found, days=2).end == datetime(2026, 3, 7)
    assert moving.lengthened(found, days=-5).end == datetime(2026, 3, 4)
    assert moving.started_at(found, found.begins + timedelta(days=9)).start == datetime(2026, 3, 4)
    assert moving.by_minutes(found, 15) == moving.times_of(found)


def test_what_would_end_before_it_begins_stays_as_it_is():
    """Shortened by a day, a visit of an hour keeps its hour."""
    found = timed(datetime(2026, 3, 3, 9), 60)
    assert moving.lengthened(found, days=-1) == moving.times_of(found)


def test_moments_snap_to_the_nearest_quarter_hour():
    """Over a change of the clock too."""
    near = moving.snapped(datetime(2026, 3, 3, 9, 8, tzinfo=CHICAGO))
    assert (near.hour, near.minute) == (9, 15)
    late = moving.snapped(datetime(2026, 3, 8, 1, 55, tzinfo=CHICAGO))
    assert (late.hour, late.minute) == (3, 0)


@pytest.mark.parametrize("tzid", ["America/Chicago", "Europe/Berlin", "UTC", ""])
@given(
    start=st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31)),
    days=st.integers(-200, 200),
)
def test_moved_by_days_and_back_is_where_it_was(tzid: str, start: datetime, days: int):
    """In every zone, over every change of the clock: the wall clock time is what counts."""
    start = start.replace(second=0, microsecond=0)
    event = Event(uid="1", start=start, end=start + timedelta(hours=2), tzid=tzid)
    agenda = Agenda([event], zone=CHICAGO)
    found = agenda.days(datetime(2025, 12, 1).date(), datetime(2027, 1, 31).date()).occurrences[0]
    now = moving.times_of(found)
    there = moving.placed(found, moving.by_days(found, days), CHICAGO)
    if moving.times_of(there).start == now.start + timedelta(days=days):
        assert moving.by_days(there, -days).start == now.start
    else:  # it would lie in a gap and is told after it
        assert moving.times_of(there).start > now.start + timedelta(days=days)
