"""A daily nine o'clock stays nine o'clock, in every zone, over every change of its clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from importlib import resources
from zoneinfo import ZoneInfo

import pytest

from mbc_desktop.agenda.clock_changes import clock_changes, gap_days
from mbc_desktop.agenda.occurrences import Agenda
from mbc_desktop.agenda.records import Event
from tests.agenda.samples import event, starts

_DAY = timedelta(days=1)
_FIRST, _LAST = datetime(1970, 1, 1, tzinfo=UTC), datetime(2037, 12, 31, tzinfo=UTC)


def _zones() -> list[str]:
    """Every zone of the zone data, one name for each set of rules."""
    folder = resources.files("tzdata")
    names = folder.joinpath("zones").read_text("utf-8").split()
    by_rules = {folder.joinpath("zoneinfo", *name.split("/")).read_bytes(): name for name in names}
    return sorted(by_rules.values())


def _daily(tzid: str, start: datetime) -> Event:
    return Event(
        uid="daily",
        start=start,
        end=start + timedelta(hours=1),
        tzid=tzid,
        rrules=("FREQ=DAILY",),
    )


@pytest.mark.slow
@pytest.mark.parametrize("initial", [chr(code) for code in range(ord("A"), ord("Z") + 1)])
def test_nine_stays_nine(initial: str) -> None:
    """Around every change of the clock from 1970 to 2037 the event is once a day, at nine.

    Where the clock jumps over nine o'clock itself (a zone that left out a whole day), the event
    falls on the time after the jump and is not there twice.
    """
    for tzid in (name for name in _zones() if name.startswith(initial)):
        zone = ZoneInfo(tzid)
        agenda = Agenda([_daily(tzid, datetime(1969, 12, 1, 9))], zone=zone)
        gaps = gap_days(zone)
        for change in clock_changes(zone, _FIRST, _LAST):
            local = change.astimezone(zone).date()
            first, last = local - 2 * _DAY, local + 2 * _DAY
            found = agenda.days(first, last).occurrences
            for occurrence in found:
                start = occurrence.begins
                assert (start.hour, start.minute) == (9, 0) or start.toordinal() in gaps, tzid
                assert occurrence.ends - occurrence.begins == timedelta(hours=1) or gaps, tzid
            days = [occurrence.begins.date() for occurrence in found]
            assert len(set(days)) == len(days), tzid
            expected = {first + n * _DAY for n in range(5)}
            assert {day for day in expected if day.toordinal() not in gaps} <= set(days), tzid


def test_an_hour_that_is_left_out() -> None:
    """A nightly half past two is at half past three when the clock jumps from two to three."""
    nightly = event("DTSTART;TZID=Europe/Berlin:20260327T023000", "RRULE:FREQ=DAILY;COUNT=4")
    assert starts([nightly], date(2026, 3, 27), date(2026, 3, 30)) == [
        "2026-03-27 02:30+01:00",
        "2026-03-28 02:30+01:00",
        "2026-03-29 03:30+02:00",
        "2026-03-30 02:30+02:00",
    ]


def test_an_hour_that_comes_twice() -> None:
    """Half past two is the first of the two when the clock is set back from three to two."""
    nightly = event("DTSTART;TZID=Europe/Berlin:20261024T023000", "RRULE:FREQ=DAILY;COUNT=3")
    assert starts([nightly], date(2026, 10, 24), date(2026, 10, 26)) == [
        "2026-10-24 02:30+02:00",
        "2026-10-25 02:30+02:00",
        "2026-10-26 02:30+01:00",
    ]


def test_a_day_that_is_left_out() -> None:
    """Samoa had no December 30, 2011; the event of that day is not doubled on the next."""
    daily = event("DTSTART;TZID=Pacific/Apia:20111228T090000", "RRULE:FREQ=DAILY;COUNT=5")
    assert starts([daily], date(2011, 12, 28), date(2012, 1, 1)) == [
        "2011-12-28 09:00-10:00",
        "2011-12-29 09:00-10:00",
        "2011-12-31 09:00+14:00",
        "2012-01-01 09:00+14:00",
    ]
