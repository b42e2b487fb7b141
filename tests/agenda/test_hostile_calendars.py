"""Calendars made to hang or to swallow memory: an answer with a sentence, and the rest unharmed.

How long they take is measured by tests/bench/agenda_bench.py.
"""

from __future__ import annotations

import resource
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mbc_desktop.agenda.ics_reading import read_calendar
from mbc_desktop.agenda.ics_writing import write_calendar
from mbc_desktop.agenda.import_plan import plan_import
from mbc_desktop.agenda.limits import MAX_FILE_BYTES, MAX_INSTANCES, CalendarTooLarge, Deadline
from mbc_desktop.agenda.occurrences import Agenda
from mbc_desktop.agenda.records import GuessKind, ReadCalendar
from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.errors import Cancelled
from tests.agenda.samples import NOW, UTC_ZONE, read, vcalendar, vevent

_START = "DTSTART;TZID=Europe/Berlin:20200101T090000"
_FRIEND = vevent("DTSTART:20260303T090000Z", uid="friend", summary="Visit")


def _month(calendar: ReadCalendar) -> tuple[list[str], list[str]]:
    answer = Agenda(calendar.events, zone=UTC_ZONE).days(date(2026, 3, 1), date(2026, 3, 31))
    uids = [occurrence.event.uid for occurrence in answer.occurrences]
    return uids, [guess.uid for guess in answer.guesses]


def _kinds(calendar: ReadCalendar) -> list[GuessKind]:
    return [guess.kind for guess in calendar.guesses]


@pytest.mark.parametrize(
    ("rule", "says"),
    [
        ("FREQ=SECONDLY", "repeats every second"),
        ("FREQ=MINUTELY;BYMONTH=1,2,3", "repeats every minute"),
        ("FREQ=DAILY;COUNT=99999999", "asks for 99,999,999 dates"),
        ("FREQ=SECONDLY;BYSECOND=1,3;COUNT=99999999", "asks for 99,999,999 dates"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "never gives a date"),
        ("FREQ=SECONDLY;INTERVAL=60;BYSECOND=7", "No date of the repeat rule"),
    ],
)
def test_rules_without_an_end(rule: str, says: str) -> None:
    """Each is told when it is read, is shown within limits, and leaves others their place."""
    calendar = read(vevent(_START, f"RRULE:{rule}"), _FRIEND)
    assert [guess.kind for guess in calendar.guesses] == [GuessKind.ENDLESS_RULE]
    assert says in calendar.guesses[0].what
    uids, _ = _month(calendar)
    assert "friend" in uids
    assert uids.count("one") <= MAX_INSTANCES


def test_a_count_by_the_second_is_counted() -> None:
    """A rule with one date a period is counted without walking: it ended in 2023."""
    uids, cut = _month(read(vevent(_START, "RRULE:FREQ=SECONDLY;COUNT=99999999")))
    assert (uids, cut) == ([], [])


def test_many_bad_series_leave_the_good_one() -> None:
    """Two hundred rules by the second do not take the time of a weekly visit."""
    bad = [vevent(_START, "RRULE:FREQ=SECONDLY", uid=f"bad{n}") for n in range(200)]
    weekly = vevent("DTSTART:20260302T090000Z", "RRULE:FREQ=WEEKLY", uid="weekly")
    calendar = read(*bad, weekly, _FRIEND)
    agenda = Agenda(calendar.events, zone=UTC_ZONE)
    answer = agenda.days(date(2026, 3, 1), date(2026, 3, 31), deadline=Deadline(1.0))
    uids = [occurrence.event.uid for occurrence in answer.occurrences]
    assert uids.count("weekly") == 5
    assert "friend" in uids
    assert {guess.uid for guess in answer.guesses} <= {f"bad{n}" for n in range(200)}


def test_fifty_thousand_exceptions() -> None:
    """They are kept and hold, with a sentence."""
    begin = datetime(2020, 1, 1, 9)
    days = [f"{begin + timedelta(days=n):%Y%m%dT%H%M%S}" for n in range(50_000) if n % 100]
    lines = [f"EXDATE;TZID=Europe/Berlin:{day}" for day in days]
    calendar = read(vevent(_START, "RRULE:FREQ=DAILY", *lines))
    assert _kinds(calendar) == [GuessKind.MANY_DATES]
    uids, _ = _month(calendar)
    assert len(uids) in (0, 1)


@pytest.mark.parametrize("name", ["VEVENT", "VALARM", "X-BOX", "VCALENDAR"])
def test_five_thousand_nested_components(name: str) -> None:
    """However deep they lie: a sentence, and the events before them are kept."""
    deep = [f"BEGIN:{name}"] * 5_000 + [f"END:{name}"] * 5_000
    calendar = read_calendar(vcalendar(_FRIEND, *deep), local_tzid="UTC")
    assert [event.uid for event in calendar.events] == ["friend"]
    assert {GuessKind.NESTED, GuessKind.NOT_CLOSED} & set(_kinds(calendar))


def test_a_summary_of_twenty_megabytes() -> None:
    """Its beginning is shown, the whole is kept for export, memory stays below 500 MB."""
    text = "very long, " * (20 * 1024 * 1024 // 11)
    data = vcalendar(vevent("DTSTART:20260303T090000Z", summary=text), _FRIEND)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    calendar = read_calendar(data, local_tzid="UTC")
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert _kinds(calendar) == [GuessKind.LONG_TEXT]
    assert len(calendar.events[0].summary) <= 1_000
    assert len(calendar.events[0].raw) > len(text)
    assert grown < 400 * 1024


def test_a_zone_that_changes_every_second() -> None:
    """A VTIMEZONE with such a rule is taken at its first change alone."""
    zone = (
        "BEGIN:VTIMEZONE\r\nTZID:Mad\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\n"
        "RRULE:FREQ=SECONDLY\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n"
        "END:STANDARD\r\nEND:VTIMEZONE"
    )
    calendar = read(zone, vevent("DTSTART;TZID=Mad:20260303T090000"))
    agenda = Agenda(calendar.events, zone=UTC_ZONE)
    (occurrence,) = agenda.days(date(2026, 3, 1), date(2026, 3, 31)).occurrences
    assert occurrence.begins.hour == 7


def test_a_file_that_is_too_large() -> None:
    """It is refused in three sentences before anything is done with it."""
    with pytest.raises(CalendarTooLarge) as refusal:
        read_calendar(b"x" * (MAX_FILE_BYTES + 1), local_tzid="UTC")
    assert "larger than 50 MB" in refusal.value.sentence


def test_no_time_left() -> None:
    """What was read by the deadline is kept, with a sentence."""
    calendar = read_calendar(vcalendar(_FRIEND), local_tzid="UTC", deadline=Deadline(0))
    assert _kinds(calendar) == [GuessKind.OUT_OF_TIME]


def test_cancelling() -> None:
    """The person's wish to stop is heard while reading and while looking for dates."""
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        read_calendar(vcalendar(_FRIEND), local_tzid="UTC", deadline=Deadline(9, token=token))
    agenda = Agenda(read(vevent(_START, "RRULE:FREQ=DAILY")).events, zone=UTC_ZONE)
    with pytest.raises(Cancelled):
        agenda.days(date(2026, 3, 1), date(2026, 3, 2), deadline=Deadline(9, token=token))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        bytes(range(256)) * 50,
        b"BEGIN:VCALENDAR",
        b"BEGIN:VEVENT\nDTSTART",
        b"END:VEVENT\nEND:VCALENDAR\nBEGIN:",
        b":\n;\n=\n" * 100,
        b'BEGIN:VEVENT\nDTSTART;TZID="Euro:20260101T000000\nRRULE:\nEXDATE:,,,\nRDATE:/\nEND:VEVENT',
        b"BEGIN:VEVENT\nDTSTART:20260101T000000\nDURATION:P99999999999D\nEND:VEVENT",
        b"BEGIN:VEVENT\nDTSTART:00000000T000000\nEND:VEVENT",
    ],
)
def test_rubbish(data: bytes) -> None:
    """Whatever the bytes are, reading them ends without an exception."""
    calendar = read_calendar(data, local_tzid="UTC")
    Agenda(calendar.events, zone=UTC_ZONE).days(date(2026, 1, 1), date(2026, 12, 31))


_PIECES = [
    "BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VALARM", "END:VALARM",
    "BEGIN:VTIMEZONE", "END:VTIMEZONE", "BEGIN:STANDARD", "END:STANDARD", "TZID:X", "UID:1",
    "TZOFFSETFROM:+0100", "TZOFFSETTO:-2359", "TZOFFSETTO:+9999", "DTSTART:20260303T090000Z",
    "DTSTART;TZID=X:20260329T023000", "DTSTART;VALUE=DATE:20260303", "DTSTART:00010101",
    "DTSTART;TZID=Europe/Berlin:99991231T235959", "DTEND:20200101", "DTEND;TZID=Y:20260303T100000",
    "DURATION:-P1D", "DURATION:P9999999DT1S", "RRULE:FREQ=DAILY;COUNT=3", "RRULE:FREQ=HOURLY",
    "RRULE:FREQ=YEARLY;BYWEEKNO=53,-53;BYSETPOS=-1", "RRULE:FREQ=MONTHLY;BYDAY=-53MO,53SU",
    "RRULE:FREQ=MONTHLY;SKIP=BACKWARD;RSCALE=GREGORIAN", "EXDATE:20260304T090000Z,x,,20260305",
    "RDATE;VALUE=PERIOD:20260304T090000Z/PT1H,20260305/-P1D,/", "RDATE:99991231T235959",
    "RECURRENCE-ID;RANGE=THISANDFUTURE:20260304T090000Z", "RECURRENCE-ID;VALUE=DATE:20260304",
    "EXRULE:FREQ=WEEKLY", "X-WR-TIMEZONE:Asia/Tokyo", "METHOD:CANCEL", "SEQUENCE:-1",
    "TRIGGER;RELATED=END:-PT5M", "TRIGGER:20260303T080000Z", "SUMMARY:a\\", "ATTENDEE;CN=\":x",
    "no line", ":", "LAST-MODIFIED:99999999T999999Z", "STATUS:cancelled", " folded",
]  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=40))
def test_any_mixture_of_lines(lines: list[str]) -> None:
    """Whatever stands in whatever order is read, shown, exported and read again."""
    calendar = read_calendar("\n".join(lines).encode(), local_tzid="Europe/Berlin")
    plan = plan_import([], calendar)
    agenda = Agenda(plan.new, zone=ZoneInfo("America/New_York"))
    agenda.days(date(2026, 2, 1), date(2026, 4, 30))
    agenda.days(date(9999, 12, 1), date(9999, 12, 31))
    written = write_calendar(plan.new, name="x", now=NOW)
    again = plan_import(plan.new, read_calendar(written, local_tzid="UTC"), whole=True)
    assert again.empty
