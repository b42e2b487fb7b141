"""Small calendars written by hand, and a short way to ask for their occurrences."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from mbc_desktop.agenda.ics_reading import read_calendar
from mbc_desktop.agenda.occurrences import Agenda
from mbc_desktop.agenda.records import Event, Moment, Occurrence, ReadCalendar

NOW = datetime(2026, 1, 15, 12, 0, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")
NEW_YORK = ZoneInfo("America/New_York")
UTC_ZONE = ZoneInfo("UTC")


def vevent(*lines: str, uid: str = "one", summary: str = "Visit") -> str:
    """A VEVENT of these lines, with identity and title."""
    body = [f"UID:{uid}", "DTSTAMP:20260101T000000Z", f"SUMMARY:{summary}", *lines]
    return "\r\n".join(["BEGIN:VEVENT", *body, "END:VEVENT"])


def vcalendar(*parts: str) -> bytes:
    """A VCALENDAR of these parts."""
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN"]
    return ("\r\n".join([*head, *parts, "END:VCALENDAR"]) + "\r\n").encode()


def read(*parts: str, local: str = "Europe/Berlin") -> ReadCalendar:
    """Read a calendar of these parts."""
    return read_calendar(vcalendar(*parts), local_tzid=local)


def events(*parts: str) -> list[Event]:
    """The events of a calendar of these parts."""
    return list(read(*parts).events)


def event(*lines: str, uid: str = "one", summary: str = "Visit") -> Event:
    """The event of one VEVENT."""
    return events(vevent(*lines, uid=uid, summary=summary))[0]


def found(
    some: list[Event], first: date, last: date, *, zone: ZoneInfo = UTC_ZONE
) -> list[Occurrence]:
    """The occurrences that touch these days, both included."""
    return list(Agenda(some, zone=zone).days(first, last).occurrences)


def starts(some: list[Event], first: date, last: date) -> list[str]:
    """The starts of the occurrences that touch these days, as text in the event's own zone."""
    return [told(occurrence.start) for occurrence in found(some, first, last)]


def told(moment: Moment) -> str:
    """A date or time as people sort them; the offset of an aware one at its end."""
    if not isinstance(moment, datetime):
        return moment.isoformat()
    return moment.isoformat(sep=" ", timespec="minutes")
