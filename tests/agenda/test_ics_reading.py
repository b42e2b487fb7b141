"""What is read from a calendar file, and what is said about it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from mbc_desktop.agenda.ics_reading import read_calendar
from mbc_desktop.agenda.records import EventKind, EventStatus, Guess, GuessKind
from mbc_desktop.agenda.values import format_duration, parse_duration, parse_moment
from tests.agenda.samples import event, read, vcalendar, vevent


def test_everything_an_event_says() -> None:
    """Texts, people, links, alarms and stamps are read."""
    some = event(
        "DTSTART;TZID=America/New_York:20260303T090000",
        "DTEND;TZID=America/New_York:20260303T093000",
        r"DESCRIPTION:Bring the list\, please.\nAnd a coat.",
        r"LOCATION:Room 2\; second floor",
        "URL:https://example.org/visit",
        "ORGANIZER;CN=Dr. Lee:mailto:lee@example.org",
        "ATTENDEE:MAILTO:me@example.org",
        "CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+1-555-0100",
        "CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://video.example.org/42",
        "ATTACH:https://example.org/list.pdf",
        "ATTACH;ENCODING=BASE64;VALUE=BINARY:AAAA",
        "CATEGORIES:Health,Clinic",
        "STATUS:TENTATIVE",
        "SEQUENCE:3",
        "LAST-MODIFIED:20260102T030405Z",
        "X-COMPANION-KIND:scan",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:-PT30M",
        "END:VALARM",
        "BEGIN:VALARM",
        "TRIGGER;VALUE=DATE-TIME:20260302T140000Z",
        "END:VALARM",
    )
    assert (some.summary, some.description) == ("Visit", "Bring the list, please.\nAnd a coat.")
    assert (some.place, some.url) == ("Room 2; second floor", "https://example.org/visit")
    assert some.people == ("Dr. Lee", "me@example.org")
    assert (some.phone, some.video_link) == ("+1-555-0100", "https://video.example.org/42")
    assert some.attachments == ("https://example.org/list.pdf",)
    assert some.categories == ("Health", "Clinic")
    assert (some.status, some.kind) == (EventStatus.TENTATIVE, EventKind.SCAN)
    assert some.sequence == 3
    assert some.last_modified is not None
    assert some.last_modified.isoformat() == "2026-01-02T03:04:05+00:00"
    assert some.alarms == (30, 1_440)


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "not an address"]
)
def test_only_web_addresses_are_links(address: str) -> None:
    """An address that is not of the web never becomes a button."""
    some = event("DTSTART:20260303T090000Z", f"URL:{address}", f"ATTACH:{address}")
    assert (some.url, some.attachments) == ("", ())


def test_a_video_link_in_the_text() -> None:
    """Links of well-known services are found where people paste them."""
    some = event(
        "DTSTART:20260303T090000Z", "DESCRIPTION:Join: https://us02web.zoom.us/j/123?pwd=a"
    )
    assert some.video_link == "https://us02web.zoom.us/j/123?pwd=a"


def test_one_bad_line_costs_that_line() -> None:
    """The event around it is kept, and so are its neighbours."""
    calendar = read(
        vevent("DTSTART:20260303T090000Z", "what is this", "X", uid="one"),
        vevent("DTSTART:tomorrow", uid="two", summary="Lost"),
        vevent("DTSTART:20260304T090000Z", "EXDATE:never", uid="three"),
    )
    assert [found.uid for found in calendar.events] == ["one", "three"]
    assert calendar.skipped == 1
    assert {(guess.uid, guess.kind) for guess in calendar.guesses} == {
        ("one", GuessKind.BAD_LINE),
        ("two", GuessKind.NO_START),
        ("three", GuessKind.BAD_VALUE),
    }
    assert Guess("two", GuessKind.NO_START, ("Lost",)) in calendar.guesses


def test_an_event_without_identity_gets_a_lasting_one() -> None:
    """It is made of the content, so that the same file read twice gives the same event."""
    data = b"BEGIN:VEVENT\nDTSTART:20260303T090000Z\nSUMMARY:A\nEND:VEVENT"
    first, second = (read_calendar(data, local_tzid="UTC") for _ in range(2))
    assert first.events == second.events
    assert first.guesses[0].kind is GuessKind.NO_UID


def test_a_change_of_a_date_that_cannot_be_told() -> None:
    """It is kept beside its series and does not take the place of it."""
    calendar = read(
        vevent("DTSTART:20260303T090000Z", "RRULE:FREQ=DAILY;COUNT=2"),
        vevent("DTSTART:20260304T100000Z", "RECURRENCE-ID;RANGE=THISANDFUTURE:someday"),
    )
    series, change = calendar.events
    assert series.uid == "one"
    assert change.uid.startswith("one#")
    assert (change.recurrence_id, change.this_and_future) == ("", False)
    assert [guess.kind for guess in calendar.guesses] == [GuessKind.BAD_VALUE]


@pytest.mark.parametrize(
    ("end", "expected", "kind"),
    [
        ("20260303T083000Z", ("08:30", "09:00"), GuessKind.SWAPPED),
        ("19700101T000000Z", ("09:00", "09:00"), GuessKind.END_BEFORE_START),
    ],
)
def test_ends_that_lie_before_the_start(
    end: str, expected: tuple[str, str], kind: GuessKind
) -> None:
    """Near ones are swapped, so that nobody comes late; of far ones the start is believed."""
    calendar = read(vevent("DTSTART:20260303T090000Z", f"DTEND:{end}"))
    (some,) = calendar.events
    assert (f"{some.start:%H:%M}", f"{some.end:%H:%M}") == expected
    assert [guess.kind for guess in calendar.guesses] == [kind]


def test_a_time_with_a_zone_and_a_z() -> None:
    """The zone is what the writer meant; it is said."""
    calendar = read(vevent("DTSTART;TZID=Europe/Berlin:20260303T090000Z"))
    assert (calendar.events[0].tzid, calendar.events[0].start.hour) == ("Europe/Berlin", 9)
    assert [guess.kind for guess in calendar.guesses] == [GuessKind.ZONE_AND_UTC]


def test_what_the_calendar_says_of_itself() -> None:
    """Name, how often to ask, and X-WR-TIMEZONE for times in UTC and floating ones."""
    data = vcalendar(
        "X-WR-CALNAME:Clinic\\, north",
        "X-WR-TIMEZONE:Europe/Paris",
        "REFRESH-INTERVAL;VALUE=DURATION:PT2H",
        vevent("DTSTART:20260303T090000Z", uid="utc"),
        vevent("DTSTART:20260303T090000", uid="floating"),
        vevent("DTSTART;TZID=Asia/Tokyo:20260303T090000", uid="tokyo"),
    )
    calendar = read_calendar(data, local_tzid="UTC")
    assert (calendar.name, calendar.refresh_interval) == ("Clinic, north", timedelta(hours=2))
    assert [(e.tzid, e.start.hour) for e in calendar.events] == [
        ("Europe/Paris", 10),
        ("Europe/Paris", 9),
        ("Asia/Tokyo", 9),
    ]


def test_several_calendars_in_one_file_and_one_in_another() -> None:
    """Events are found in each, with the zone of the calendar around them."""
    one = vcalendar("X-WR-TIMEZONE:Europe/Paris", vevent("DTSTART:20260303T090000", uid="1"))
    two = vcalendar(vevent("DTSTART:20260303T090000", uid="2"), one.decode().replace("1", "3"))
    calendar = read_calendar(one + two, local_tzid="UTC")
    assert [(e.uid, e.tzid) for e in calendar.events[:2]] == [("1", "Europe/Paris"), ("2", "")]
    assert len(calendar.events) == 3


def test_a_cancelled_calendar() -> None:
    """METHOD:CANCEL calls off what it holds."""
    calendar = read("METHOD:CANCEL", vevent("DTSTART:20260303T090000Z"))
    assert calendar.events[0].cancelled


def test_tasks_are_counted() -> None:
    """What is no event is left out and said."""
    calendar = read("BEGIN:VTODO\r\nUID:1\r\nEND:VTODO", vevent("DTSTART:20260303T090000Z"))
    assert [guess.what for guess in calendar.guesses] == [
        "1 entries that are no events (tasks, journals) were left out."
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("20260303", "2026-03-03T00:00:00"),
        ("20260303T0905", "2026-03-03T09:05:00"),
        ("2026-03-03T09:05:10.25Z", "2026-03-03T09:05:10"),
        ("20260303t240000", "2026-03-04T00:00:00"),
        ("20260303T090060", "2026-03-03T09:00:59"),
        ("20260231", None),
        ("2026033", None),
        ("", None),
    ],
)
def test_dates_as_they_are_written(text: str, expected: str | None) -> None:
    """Dashes, missing seconds and 24:00 are understood; days that are none are not."""
    value = parse_moment(text)
    assert (value.wall.isoformat() if value else None) == expected


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("PT1H30M", timedelta(hours=1, minutes=30)),
        ("-P1W", -timedelta(weeks=1)),
        ("P15DT5H0M20S", timedelta(days=15, hours=5, seconds=20)),
        ("pt0s", timedelta(0)),
    ],
)
def test_lengths(text: str, length: timedelta) -> None:
    """A DURATION is read, and what is written is read as the same."""
    assert parse_duration(text) == length
    assert parse_duration(format_duration(length)) == length


@pytest.mark.parametrize("text", ["", "P", "PT", "1H", "P1H", "PT1D", "P1.5D"])
def test_what_is_no_length(text: str) -> None:
    """Anything else is none."""
    assert parse_duration(text) is None
