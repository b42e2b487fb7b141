"""The events that ship with the program say what is certain, and no more."""

from __future__ import annotations

from datetime import date

import icalendar

from mbc_desktop.agenda.community import (
    COMMUNITY_NAME,
    as_community,
    community_calendar,
    read_community,
    shown_at_first,
)
from mbc_desktop.agenda.records import EventKind
from mbc_desktop.core.resources import resource_path
from tests.agenda.samples import event, found


def test_the_shipped_file_is_sound() -> None:
    """It is read without a guess, also by others, and is named as scripts rely on."""
    calendar = read_community()
    assert calendar.guesses == ()
    assert calendar.name == COMMUNITY_NAME == community_calendar().name == "Community events"
    data = resource_path("agenda", "community.ics").read_bytes()
    assert len(icalendar.Calendar.from_ical(data).walk("VEVENT")) == len(calendar.events)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))


def test_every_event_leads_to_present_ones() -> None:
    """Each has the one address there is to name, and is a community event."""
    for some in read_community().events:
        assert some.url == "https://www.komen.org"
        assert some.kind is EventKind.COMMUNITY
        assert some.all_day


def test_awareness_day() -> None:
    """October 13, every year; the month stays hidden until it is wished for."""
    shown = shown_at_first(read_community().events)
    titles = {o.event.summary: o.start for o in found(shown, date(2027, 10, 1), date(2027, 10, 31))}
    assert titles == {"Metastatic Breast Cancer Awareness Day": date(2027, 10, 13)}
    everything = found(list(read_community().events), date(2027, 10, 31), date(2027, 10, 31))
    assert [o.event.summary for o in everything] == ["Breast Cancer Awareness Month"]


def test_the_series_of_2021() -> None:
    """One entry a month from April to December, each for its whole month: no day is made up."""
    series = [e for e in read_community().events if e.summary.startswith("MBC Impact Series")]
    assert [e.start.date() for e in series] == [date(2021, month, 1) for month in range(4, 13)]
    ends = [*(date(2021, month, 1) for month in range(5, 13)), date(2022, 1, 1)]
    assert [e.end.date() for e in series] == ends


def test_a_feed_of_a_group() -> None:
    """A clinic's or group's events become community events, those with a kind keep it."""
    plain = event("DTSTART:20260303T090000Z")
    scan = event("DTSTART:20260303T090000Z", "X-COMPANION-KIND:scan", uid="scan")
    kinds = [some.kind for some in as_community([plain, scan], calendar_id=9)]
    assert kinds == [EventKind.COMMUNITY, EventKind.SCAN]
