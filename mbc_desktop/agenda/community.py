"""The calendar of community events that ships with the program."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from mbc_desktop.agenda.ics_reading import read_calendar
from mbc_desktop.agenda.records import Calendar, Event, EventKind, ReadCalendar
from mbc_desktop.core.resources import resource_path

COMMUNITY_NAME = "Community events"
AWARENESS_MONTH = "breast-cancer-awareness-month@community-events"
HIDDEN_AT_FIRST = frozenset({AWARENESS_MONTH})
"""UIDs of shipped events that are not shown until the person wishes to see them."""


def community_calendar() -> Calendar:
    """Return the calendar the shipped events lie in; it is read-only."""
    return Calendar(name=COMMUNITY_NAME, read_only=True, marker="community")


def read_community() -> ReadCalendar:
    """Read the shipped events; hidden ones are among them (see `HIDDEN_AT_FIRST`)."""
    return read_calendar(resource_path("agenda", "community.ics").read_bytes(), local_tzid="UTC")


def shown_at_first(events: Iterable[Event]) -> list[Event]:
    """Return the shipped events without those that are hidden until wished for."""
    return [event for event in events if event.uid not in HIDDEN_AT_FIRST]


def as_community(events: Iterable[Event], *, calendar_id: int) -> list[Event]:
    """Return the events of a clinic's or group's feed as community events of a calendar."""
    return [
        replace(event, calendar_id=calendar_id, kind=EventKind.COMMUNITY)
        if event.kind is EventKind.OTHER
        else replace(event, calendar_id=calendar_id)
        for event in events
    ]
