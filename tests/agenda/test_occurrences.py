"""Series, their changed dates and what overlaps a span of time (RFC 5545, 3.8.4 and 3.8.5)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from mbc_desktop.agenda.occurrences import Agenda, occurrences
from tests.agenda.samples import (
    BERLIN,
    NEW_YORK,
    UTC_ZONE,
    event,
    events,
    found,
    read,
    starts,
    told,
    vevent,
)

_WEEKLY = ("DTSTART;TZID=Europe/Berlin:20260302T090000", "DTEND;TZID=Europe/Berlin:20260302T100000")
_MARCH = (date(2026, 3, 1), date(2026, 3, 31))


def _titles(*parts: str, first: date = _MARCH[0], last: date = _MARCH[1]) -> list[tuple[str, str]]:
    return [
        (told(o.start), o.event.summary) for o in found(events(*parts), first, last, zone=BERLIN)
    ]


def test_a_changed_date_replaces_its_own() -> None:
    """A RECURRENCE-ID takes the place of one date, also where it is told in another zone."""
    master = vevent(*_WEEKLY, "RRULE:FREQ=WEEKLY;COUNT=3")
    change = vevent(
        "RECURRENCE-ID:20260309T080000Z",
        "DTSTART;TZID=Europe/Berlin:20260310T143000",
        summary="Moved",
    )
    assert _titles(change, master) == [
        ("2026-03-02 09:00+01:00", "Visit"),
        ("2026-03-10 14:30+01:00", "Moved"),
        ("2026-03-16 09:00+01:00", "Visit"),
    ]


def test_a_date_moved_into_the_span_is_found() -> None:
    """A changed date is found where it went, and no more where it was."""
    master = vevent(*_WEEKLY, "RRULE:FREQ=WEEKLY")
    change = vevent(
        "RECURRENCE-ID;TZID=Europe/Berlin:20261130T090000",
        "DTSTART;TZID=Europe/Berlin:20260304T090000",
    )
    some = events(master, change)
    assert starts(some, date(2026, 3, 3), date(2026, 3, 5)) == ["2026-03-04 09:00+01:00"]
    assert starts(some, date(2026, 11, 30), date(2026, 12, 1)) == []


def test_a_cancelled_date_stays_and_says_so() -> None:
    """What was called off is still shown, marked."""
    master = vevent(*_WEEKLY, "RRULE:FREQ=WEEKLY;COUNT=2")
    change = vevent(
        "RECURRENCE-ID;TZID=Europe/Berlin:20260309T090000",
        "DTSTART;TZID=Europe/Berlin:20260309T090000",
        "STATUS:CANCELLED",
    )
    some = found(events(master, change), *_MARCH)
    assert [occurrence.cancelled for occurrence in some] == [False, True]


def test_this_and_future_moves_all_later_ones() -> None:
    """RANGE=THISANDFUTURE moves later dates as far, gives them its length, and can be undone."""
    master = vevent(*_WEEKLY, "RRULE:FREQ=WEEKLY;COUNT=5")
    later = vevent(
        "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260309T090000",
        "DTSTART;TZID=Europe/Berlin:20260310T110000",
        "DTEND;TZID=Europe/Berlin:20260310T130000",
        summary="Later",
    )
    single = vevent(
        "RECURRENCE-ID;TZID=Europe/Berlin:20260323T090000",
        "DTSTART;TZID=Europe/Berlin:20260323T080000",
        summary="Single",
    )
    assert _titles(master, later, single) == [
        ("2026-03-02 09:00+01:00", "Visit"),
        ("2026-03-10 11:00+01:00", "Later"),
        ("2026-03-17 11:00+01:00", "Later"),
        ("2026-03-23 08:00+01:00", "Single"),
        ("2026-03-31 11:00+02:00", "Later"),
    ]
    last = found(events(master, later, single), *_MARCH, zone=BERLIN)[-1]
    assert last.ends - last.begins == timedelta(hours=2)


@pytest.mark.parametrize(
    "exdate",
    [
        "EXDATE;TZID=Europe/Berlin:20260303T090000",
        "EXDATE:20260303T080000Z",
        "EXDATE:20260303T090000",
        "EXDATE;TZID=America/New_York:20260303T030000",
        "EXDATE;VALUE=DATE:20260303",
        "EXDATE:20260303",
    ],
)
def test_exception_dates_however_they_are_told(exdate: str) -> None:
    """A date is left out whether told in its zone, another, UTC, none, or as a whole day."""
    daily = event(_WEEKLY[0], "RRULE:FREQ=DAILY;COUNT=3", exdate)
    assert starts([daily], *_MARCH) == ["2026-03-02 09:00+01:00", "2026-03-04 09:00+01:00"]


def test_an_exception_may_empty_a_single_event() -> None:
    """EXDATE of the only date leaves nothing."""
    assert starts([event(_WEEKLY[0], "EXDATE:20260302T080000Z")], *_MARCH) == []


def test_an_exception_takes_a_changed_date_away() -> None:
    """A date that is left out is not brought back by a change of it."""
    master = vevent(*_WEEKLY, "RRULE:FREQ=WEEKLY;COUNT=2", "EXDATE:20260309T080000Z")
    change = vevent("RECURRENCE-ID:20260309T080000Z", "DTSTART:20260310T080000Z", summary="Gone")
    assert _titles(master, change) == [("2026-03-02 09:00+01:00", "Visit")]


def test_further_dates_and_periods() -> None:
    """RDATE adds dates; a PERIOD has a length of its own."""
    some = event(
        *_WEEKLY,
        "RDATE;TZID=Europe/Berlin:20260305T120000",
        "RDATE;VALUE=PERIOD:20260306T090000Z/PT3H,20260307T090000Z/20260307T093000Z",
    )
    lengths = [(told(o.start), (o.ends - o.begins)) for o in found([some], *_MARCH)]
    assert lengths == [
        ("2026-03-02 09:00+01:00", timedelta(hours=1)),
        ("2026-03-05 12:00+01:00", timedelta(hours=1)),
        ("2026-03-06 10:00+01:00", timedelta(hours=3)),
        ("2026-03-07 10:00+01:00", timedelta(minutes=30)),
    ]


def test_the_end_of_a_rule() -> None:
    """UNTIL counts as an instant in UTC, as wall clock without Z, and as a whole day as a date."""
    for until, expected in (
        ("20260303T080000Z", 2),
        ("20260303T075959Z", 1),
        ("20260303T090000", 2),
        ("20260303", 2),
        ("20260302", 1),
    ):
        daily = event(_WEEKLY[0], f"RRULE:FREQ=DAILY;UNTIL={until}")
        assert len(starts([daily], *_MARCH)) == expected, until


def test_a_start_that_does_not_fit_its_rule() -> None:
    """It stays in a plain plan and is all of an impossible one.

    Of a rule with several parts it only says from when on. UNTIL before it empties the series.
    """
    for rule, expected in (
        ("FREQ=WEEKLY;BYDAY=WE", ["2026-03-02", "2026-03-04"]),
        ("FREQ=MONTHLY;BYMONTHDAY=4", ["2026-03-02", "2026-03-04"]),
        ("FREQ=MONTHLY;BYDAY=WE;BYMONTHDAY=4", ["2026-03-04"]),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", ["2026-03-02"]),
        ("FREQ=SOMETIMES", ["2026-03-02"]),
        ("FREQ=DAILY;UNTIL=20260101T000000Z", []),
    ):
        some = event(_WEEKLY[0], f"RRULE:{rule}")
        days = [text[:10] for text in starts([some], date(2026, 3, 1), date(2026, 3, 5))]
        assert days == expected, rule


def test_all_day_events_end_before_their_end() -> None:
    """DTEND of a date is the day after the last; without one it is one day."""
    two_days = event("DTSTART;VALUE=DATE:20260303", "DTEND;VALUE=DATE:20260305")
    one_day = event("DTSTART;VALUE=DATE:20260303", uid="two")
    some = found([two_days, one_day], date(2026, 3, 3), date(2026, 3, 9))
    assert [(o.start, o.end, o.last_day) for o in some] == [
        (date(2026, 3, 3), date(2026, 3, 4), date(2026, 3, 3)),
        (date(2026, 3, 3), date(2026, 3, 5), date(2026, 3, 4)),
    ]
    assert found([two_days, one_day], date(2026, 3, 5), date(2026, 3, 9)) == []
    assert len(found([two_days, one_day], date(2026, 3, 4), date(2026, 3, 4))) == 1


def test_what_began_before_is_still_there() -> None:
    """An event that began long before the span, or repeats and overlaps it, is found."""
    year = event("DTSTART:20250101T000000Z", "DTEND:20270101T000000Z")
    night = event(
        "DTSTART:20260301T230000Z", "DTEND:20260302T010000Z", "RRULE:FREQ=DAILY", uid="two"
    )
    some = found([year, night], date(2026, 3, 10), date(2026, 3, 10))
    assert [told(o.start) for o in some] == [
        "2025-01-01 00:00+00:00",
        "2026-03-09 23:00+00:00",
        "2026-03-10 23:00+00:00",
    ]


def test_events_without_length() -> None:
    """One without an end is found at its moment, at the first moment of a day, not the last."""
    midnight = event("DTSTART:20260303T000000Z")
    assert len(found([midnight], date(2026, 3, 3), date(2026, 3, 3))) == 1
    assert found([midnight], date(2026, 3, 2), date(2026, 3, 2)) == []


def test_length_over_a_change_of_the_clock() -> None:
    """A length told by DTEND is exact, one told by DURATION follows the wall clock (3.8.5.3)."""
    begin = "DTSTART;TZID=Europe/Berlin:20260301T220000"
    by_end = event(begin, "DTEND;TZID=Europe/Berlin:20260302T060000", "RRULE:FREQ=DAILY")
    by_duration = event(begin, "DURATION:PT8H", "RRULE:FREQ=DAILY", uid="two")
    first, last = date(2026, 3, 28), date(2026, 3, 28)
    ends = {
        o.event.uid: told(o.end)
        for o in found([by_end, by_duration], first, last, zone=BERLIN)
        if o.begins.day == 28
    }
    assert ends == {"one": "2026-03-29 07:00+02:00", "two": "2026-03-29 06:00+02:00"}


def test_floating_and_all_day_events_follow_the_person() -> None:
    """Floating time is wall clock wherever the person is."""
    floating = event("DTSTART:20260303T090000", "DTEND:20260303T100000")
    for zone in (BERLIN, NEW_YORK):
        (occurrence,) = found([floating], date(2026, 3, 3), date(2026, 3, 3), zone=zone)
        assert (told(occurrence.start), occurrence.begins.tzinfo) == ("2026-03-03 09:00", zone)


def test_changes_without_their_series() -> None:
    """Changed dates whose master is not there are shown by themselves."""
    lone = vevent("RECURRENCE-ID:20260303T080000Z", "DTSTART:20260304T080000Z")
    (occurrence,) = found(events(lone), *_MARCH)
    assert told(occurrence.start) == "2026-03-04 08:00+00:00"
    assert occurrence.recurrence_id == datetime(2026, 3, 3, 8, tzinfo=UTC)


def test_an_end_in_another_zone() -> None:
    """A flight ends in the zone where it lands."""
    flight = event(
        "DTSTART;TZID=Europe/Berlin:20260303T100000",
        "DTEND;TZID=America/New_York:20260303T130000",
    )
    (occurrence,) = found([flight], *_MARCH)
    assert told(occurrence.end) == "2026-03-03 13:00-05:00"
    assert occurrence.ends - occurrence.begins == timedelta(hours=9)


def test_several_rules_and_an_exception_rule() -> None:
    """Rules add up, each date once; EXRULE of older files takes away."""
    some = event(
        "DTSTART:20260302T090000Z",
        "RRULE:FREQ=WEEKLY;COUNT=2",
        "RRULE:FREQ=DAILY;INTERVAL=7;COUNT=3",
        "EXRULE:FREQ=DAILY;BYMONTHDAY=9;COUNT=1",
    )
    assert [text[:10] for text in starts([some], *_MARCH)] == ["2026-03-02", "2026-03-16"]


def test_order() -> None:
    """What began before comes first, all day before timed, then by time and title."""
    some = events(
        vevent("DTSTART:20260303T090000Z", uid="1", summary="b"),
        vevent("DTSTART:20260303T090000Z", uid="2", summary="a"),
        vevent("DTSTART:20260303T000000Z", uid="3", summary="midnight"),
        vevent("DTSTART;VALUE=DATE:20260303", uid="4", summary="day"),
    )
    titles = [o.event.summary for o in found(some, date(2026, 3, 3), date(2026, 3, 3))]
    assert titles == ["day", "midnight", "a", "b"]


def test_the_ends_of_the_calendar() -> None:
    """Events of the years 1 and 9999 are read and found without a fall."""
    old = vevent("DTSTART;TZID=Europe/Berlin:00010101T000000", "RRULE:FREQ=YEARLY", uid="old")
    last = vevent("DTSTART:99991231T200000Z", "DTEND:99991231T235959Z", "RRULE:FREQ=DAILY")
    some = events(old, last)
    everything = Agenda(some, zone=BERLIN).days(date.min, date.max).occurrences
    assert {o.event.uid for o in everything} == {"old", "one"}


def test_asking_without_an_index() -> None:
    """One question needs no index of its own."""
    some = read(vevent("DTSTART:20260303T090000Z", "RRULE:FREQ=HOURLY;COUNT=30")).events
    first = datetime(2026, 3, 4, tzinfo=UTC)
    answer = occurrences(some, first, first + timedelta(hours=2), zone=UTC_ZONE)
    assert [told(o.start)[11:16] for o in answer.occurrences] == ["00:00", "01:00"]
