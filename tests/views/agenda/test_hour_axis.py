"""The scale of hours, on days of 23, 24 and 25 hours."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from mbc_desktop.views.agenda.hour_axis import QUARTER, HourAxis

CHICAGO = ZoneInfo("America/Chicago")
DAY = timedelta(days=1)


def week(day: date) -> list[date]:
    return [day + n * DAY for n in range(-3, 4)]


@pytest.mark.parametrize(
    ("zone", "day", "hours"),
    [
        ("America/Chicago", date(2026, 3, 8), 23),
        ("America/Chicago", date(2026, 3, 9), 24),
        ("America/Chicago", date(2026, 11, 1), 25),
        ("Australia/Lord_Howe", date(2026, 4, 5), 24.5),
        ("America/Havana", date(2026, 11, 1), 25),
        ("Africa/Cairo", date(2026, 4, 24), 23),
        ("America/Asuncion", date(2022, 3, 26), 25),
        ("Pacific/Apia", date(2011, 12, 30), 0),
    ],
)
def test_a_day_has_as_many_hours_as_its_clock_passes(zone: str, day: date, hours: float):
    """Whatever the zone, and wherever in the day its clock changes."""
    assert len(HourAxis([day], ZoneInfo(zone))) == hours * 4


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("America/Chicago", date(2026, 3, 8)),
        ("America/Chicago", date(2026, 11, 1)),
        ("Australia/Lord_Howe", date(2026, 4, 5)),
        ("Australia/Lord_Howe", date(2026, 10, 4)),
        ("America/Havana", date(2026, 11, 1)),
        ("Africa/Cairo", date(2026, 4, 24)),
        ("America/Asuncion", date(2022, 3, 26)),
    ],
)
def test_every_moment_of_a_day_has_its_own_place_and_comes_back(zone: str, day: date):
    """Later moments lie lower, alone and in a week with days of other lengths."""
    place = ZoneInfo(zone)
    for axis, column in ((HourAxis([day], place), 0), (HourAxis(week(day), place), 3)):
        now = datetime.combine(day, time(), place).astimezone(UTC)
        end = datetime.combine(day + DAY, time(), place).astimezone(UTC)
        before = -1.0
        while now < end:
            position = axis.position(now, column)
            assert position > before
            assert axis.moment(column, position).astimezone(UTC) == now
            before, now = position, now + QUARTER


def test_an_hour_that_is_left_out_is_marked_on_its_day_alone():
    """In the week of the change the other days have it."""
    axis = HourAxis(week(date(2026, 3, 8)), CHICAGO)
    assert len(axis) == 96
    assert axis.missing(3) == [(8, 12)]
    assert axis.missing(2) == []
    assert axis.moment(3, 8).hour == 3
    assert not axis.is_second_pass(8)


def test_an_hour_that_is_passed_twice_stands_there_twice():
    """Only its own day has the second one; it is told as such."""
    axis = HourAxis(week(date(2026, 11, 1)), CHICAGO)
    assert len(axis) == 100
    assert axis.missing(3) == []
    assert axis.missing(2) == [(8, 12)]
    assert [(hour.minute, hour.again) for hour in axis.hours[:4]] == [
        (0, False),
        (60, False),
        (60, True),
        (120, False),
    ]
    assert axis.is_second_pass(8)
    second = axis.moment(3, 8)
    assert (second.hour, second.fold) == (1, 1)


def test_what_lies_before_and_after_a_day_is_at_its_ends():
    """So that an event that goes over midnight fills both days."""
    axis = HourAxis([date(2026, 3, 3)], CHICAGO)
    assert axis.position(datetime(2026, 3, 2, 22, tzinfo=CHICAGO), 0) == 0
    assert axis.position(datetime(2026, 3, 4, 1, tzinfo=CHICAGO), 0) == 96
    assert axis.position(datetime(2026, 3, 3, 9, 20, tzinfo=CHICAGO), 0) == pytest.approx(
        37 + 1 / 3
    )
