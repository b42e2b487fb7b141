"""Calendar files that other programs read, and that lose nothing of what came in."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import icalendar
import pytest

from mbc_desktop.agenda.ics_reading import read_calendar
from mbc_desktop.agenda.ics_writing import event_lines, with_series, write_calendar
from mbc_desktop.agenda.records import Event, EventKind, EventStatus
from tests.agenda.samples import NOW, event, events, vevent

_BARE = Event(uid="new", start=datetime(2026, 3, 3, 9), end=datetime(2026, 3, 3, 10))


def _written(*some: Event) -> str:
    return write_calendar(some, name="", now=NOW).replace(b"\r\n ", b"").decode()


def _again(some: Event) -> Event:
    (found,) = read_calendar(write_calendar([some], name="", now=NOW), local_tzid="UTC").events
    return found


def test_an_event_made_here() -> None:
    """Everything a person may fill in is written, and read back as it was."""
    made = replace(
        _BARE,
        summary="Scan, with contrast; bring notes",
        description="Two\nlines",
        place="Clinic",
        url="https://example.org",
        tzid="America/New_York",
        phone="+1-555-0100",
        video_link="https://video.example.org/1",
        attachments=("https://example.org/a.pdf",),
        categories=("Health, mine",),
        kind=EventKind.SCAN,
        status=EventStatus.TENTATIVE,
        sequence=2,
        created=NOW,
        last_modified=NOW,
        rrules=("FREQ=WEEKLY;COUNT=4",),
        exdates=("20260310T090000",),
        rdates=("20260312T090000", "20260313T090000/PT7200S"),
        alarms=(30, 1_440),
    )
    again = _again(made)
    assert replace(again, raw="", stamp=None) == made


def test_the_forms_of_time() -> None:
    """All-day, floating, UTC and zoned times are written as such."""
    for fields, expected in (
        ({"all_day": True, "start": datetime(2026, 3, 3), "end": datetime(2026, 3, 5)},
         ["DTSTART;VALUE=DATE:20260303", "DTEND;VALUE=DATE:20260305"]),
        ({}, ["DTSTART:20260303T090000", "DTEND:20260303T100000"]),
        ({"tzid": "UTC"}, ["DTSTART:20260303T090000Z", "DTEND:20260303T100000Z"]),
        ({"tzid": "Asia/Tokyo"},
         ["DTSTART;TZID=Asia/Tokyo:20260303T090000", "DTEND;TZID=Asia/Tokyo:20260303T100000"]),
        ({"end": datetime(2026, 3, 3, 9)}, ["DTSTART:20260303T090000"]),
    ):  # fmt: skip
        lines = event_lines(replace(_BARE, **fields), now=NOW)
        assert [line for line in lines if line.startswith("DT") and "STAMP" not in line] == expected


def test_nothing_that_came_in_is_lost() -> None:
    """Lines no field holds, their order, and alarms are written as they came."""
    some = event(
        "X-BEFORE;P=1:a\\,b",
        "DTSTART:20260303T090000Z",
        "ATTENDEE;CN=Lee;PARTSTAT=ACCEPTED:mailto:lee@example.org",
        "GEO:1;2",
        "BEGIN:VALARM",
        "ACTION:EMAIL",
        "TRIGGER:-PT10M",
        "X-MORE:yes",
        "END:VALARM",
    )
    lines = event_lines(some, now=NOW)
    assert lines[4:] == [
        "X-BEFORE;P=1:a\\,b",
        "DTSTART:20260303T090000Z",
        "ATTENDEE;CN=Lee;PARTSTAT=ACCEPTED:mailto:lee@example.org",
        "GEO:1;2",
        "BEGIN:VALARM",
        "ACTION:EMAIL",
        "TRIGGER:-PT10M",
        "X-MORE:yes",
        "END:VALARM",
        "END:VEVENT",
    ]


def test_what_was_changed_is_written_instead() -> None:
    """A changed title, place or alarm takes the place of the old one; the rest stays."""
    some = event(
        "DTSTART:20260303T090000Z",
        "LOCATION;LANGUAGE=en:Room 1",
        "X-KEEP:1",
        "BEGIN:VALARM\r\nTRIGGER:-PT10M\r\nEND:VALARM",
    )
    changed = replace(some, summary="Call", place="", alarms=(5,), status=EventStatus.CANCELLED)
    lines = event_lines(changed, now=NOW)
    text = "\n".join(lines)
    assert "SUMMARY:Call" in lines
    assert "LOCATION" not in text
    assert "X-KEEP:1" in lines
    assert "STATUS:CANCELLED" in lines
    assert [line for line in lines if line.startswith("TRIGGER")] == ["TRIGGER:-PT5M"]


def test_a_changed_date_names_its_date_as_the_series_does() -> None:
    """RECURRENCE-ID is written in the zone of the event, with RANGE where it had one."""
    change = event(
        "RECURRENCE-ID;RANGE=THISANDFUTURE:20260309T080000Z",
        "DTSTART;TZID=Europe/Berlin:20260310T090000",
    )
    assert "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260309T090000" in event_lines(
        change, now=NOW
    )


def test_a_file_that_others_read() -> None:
    """One VCALENDAR, a VTIMEZONE for each zone that is named, the name of the calendar."""
    some = [
        replace(_BARE, tzid="Europe/Berlin"),
        replace(_BARE, uid="b", tzid="Asia/Tokyo", end_tzid="America/New_York"),
    ]
    data = write_calendar(some, name="Mine", now=NOW)
    calendar = icalendar.Calendar.from_ical(data)
    zones = {str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")}
    assert zones == {"Europe/Berlin", "Asia/Tokyo", "America/New_York"}
    assert calendar["X-WR-CALNAME"] == "Mine"
    assert (calendar["VERSION"], len(calendar.walk("VEVENT"))) == ("2.0", 2)
    assert data.endswith(b"END:VCALENDAR\r\n")


@pytest.mark.parametrize("tzid", ["CET", "EST", "Japan", "UTC", "Etc/GMT+5", "Asia/Kolkata"])
def test_zones_keep_their_names(tzid: str) -> None:
    """A zone is the same when its export is read again, also one without an area in its name."""
    (some,) = events(vevent(f"DTSTART;TZID={tzid}:20260303T090000"))
    assert (some.tzid, some.zone_text) == (tzid, "")
    again = _again(some)
    assert (again.tzid, again.zone_text) == (tzid, "")


def test_control_characters_stay_out() -> None:
    """A title with control characters makes no broken line."""
    assert "SUMMARY:ab" in _written(replace(_BARE, summary="a\x00\x07b"))


def test_a_series_is_exported_whole() -> None:
    """One occurrence stands for its master and all its changed dates."""
    some = events(
        vevent("DTSTART:20260303T090000Z", "RRULE:FREQ=DAILY"),
        vevent("RECURRENCE-ID:20260304T090000Z", "DTSTART:20260304T100000Z"),
        vevent("DTSTART:20260303T090000Z", uid="other"),
    )
    assert with_series(some, some[1:2]) == some[:2]


def test_the_name_of_the_program_tells_nothing() -> None:
    """A file that is handed on does not name the illness."""
    assert "PRODID:-//Companion//" in _written(_BARE)
    assert "MBC" not in _written(_BARE)
