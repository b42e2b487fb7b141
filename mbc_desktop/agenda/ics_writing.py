"""Events to a calendar file: valid RFC 5545, nothing of what came in lost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from mbc_desktop.agenda.components import Component
from mbc_desktop.agenda.content_lines import Property, escape, fold
from mbc_desktop.agenda.event_reading import relative_leads, wall_after
from mbc_desktop.agenda.event_texts import KIND_PROPERTY, event_texts
from mbc_desktop.agenda.records import Event, EventKind, EventStatus
from mbc_desktop.agenda.values import (
    format_date,
    format_wall,
    parse_duration,
    parse_moment,
    to_wall,
)
from mbc_desktop.agenda.versions import raw_component, settle
from mbc_desktop.agenda.zone_writing import zone_text
from mbc_desktop.agenda.zones import zone_info

_PRODID = "-//Companion//Companion Calendar//EN"
_VALID_NAME = re.compile(r"[A-Za-z0-9-]+")
_UNSAFE = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
_DATES = ("DTSTART", "DTEND", "DURATION", "RECURRENCE-ID", "RRULE", "EXRULE", "RDATE", "EXDATE")
_STAMPS = {"CREATED": "created", "LAST-MODIFIED": "last_modified", "DTSTAMP": "stamp"}
_WRITTEN = (*_DATES, "UID", "DTSTAMP", "SEQUENCE", "LAST-MODIFIED", "CREATED", "STATUS")
_TEXTS = {"SUMMARY": "summary", "LOCATION": "place", "DESCRIPTION": "description", "URL": "url"}


def write_calendar(events: Iterable[Event], *, name: str, now: datetime) -> bytes:
    """Write events as one calendar file.

    Args:
        events: masters and changed dates; what belongs together should come together.
        name: name of the calendar, for programs that show one; may be empty.
        now: aware; DTSTAMP of events that have none.

    Returns:
        The file: CRLF, lines folded at 75 octets, a VTIMEZONE for every zone that is named.
    """
    kept = settle(replace(event, calendar_id=0) for event in events)[0]
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{_PRODID}", "CALSCALE:GREGORIAN"]
    if name:
        lines.append(f"X-WR-CALNAME:{escape(name)}")
    for text in _zone_texts(kept):
        lines.extend(text.split("\n"))
    for event in kept:
        lines.extend(event_lines(event, now=now))
    lines.append("END:VCALENDAR")
    return b"".join(fold(_UNSAFE.sub("", line)) for line in lines)


def _zone_texts(events: list[Event]) -> Iterator[str]:
    """Yield one VTIMEZONE for every zone the events name."""
    years: dict[str, int] = {}
    own: dict[str, str] = {}
    for event in events:
        for tzid in (event.tzid, event.end_tzid):
            if tzid and tzid != "UTC":
                years[tzid] = min(event.start.year, years.get(tzid, 9999))
        if event.zone_text:
            own.setdefault(event.tzid, event.zone_text)
    for tzid, year in sorted(years.items()):
        text = own.get(tzid) or zone_text(tzid, year)
        if text:
            yield text


def event_lines(event: Event, *, now: datetime) -> list[str]:
    """Return a VEVENT as unfolded lines: the entry as it came, with what has changed since."""
    component = raw_component(event.raw) or Component("VEVENT")
    written = _own_lines(event, component, now)
    was = event_texts(component, event.uid, [])
    changed = _changed_texts(event, was)
    lines = ["BEGIN:VEVENT"]
    for line in component.lines:
        if line.name in written:
            lines.extend(written.pop(line.name))
        elif _stays(line, component, changed):
            lines.append(line.line.strip(" \t"))
    for more in written.values():
        lines.extend(more)
    lines.extend(_text_lines(event, changed, was["attachments"]))
    lines.extend(_alarm_lines(event, component))
    lines.append("END:VEVENT")
    return lines


def _stays(line: Property, component: Component, changed: set[str]) -> bool:
    """Whether a line is written as it came: it is valid, and what it says is still so."""
    if line.name in _WRITTEN or not _VALID_NAME.fullmatch(line.name):
        return False
    if line.name == "ATTACH" or line.name not in changed:
        # A text that may stand once only was read from its first line.
        return line.name not in _TEXTS or component.first(line.name) is line
    return False


def _own_lines(event: Event, component: Component, now: datetime) -> dict[str, list[str]]:
    """The lines written from the fields of the event, by the name they stand in for."""
    written: dict[str, list[str]] = {"UID": [f"UID:{escape(event.uid)}"]}
    stamp = event.stamp or event.last_modified or event.created or now
    written["DTSTAMP"] = [f"DTSTAMP:{_utc(stamp)}"]
    for name in ("CREATED", "LAST-MODIFIED"):
        moment = getattr(event, _STAMPS[name])
        if moment is not None:
            written[name] = [f"{name}:{_utc(moment)}"]
    if event.sequence or component.first("SEQUENCE"):
        written["SEQUENCE"] = [f"SEQUENCE:{event.sequence}"]
    if event.recurrence_id:
        written["RECURRENCE-ID"] = [_recurrence_id(event)]
    written["DTSTART"] = [_moment_line("DTSTART", event.start, event.tzid, event)]
    written |= _end_lines(event, component)
    for name, rules in (("RRULE", event.rrules), ("EXRULE", event.exrules)):
        if rules:
            written[name] = [f"{name}:{rule}" for rule in rules]
    for name, tokens in (("RDATE", event.rdates), ("EXDATE", event.exdates)):
        if tokens:
            written[name] = list(_token_lines(name, tokens, event))
    status = component.first("STATUS")
    if event.status is not EventStatus.CONFIRMED or status is not None:
        written["STATUS"] = [f"STATUS:{event.status.value.upper()}"]
    return written


def _utc(moment: datetime) -> str:
    return format_wall(moment.astimezone(UTC)) + "Z"


def _moment_line(name: str, wall: datetime, tzid: str, event: Event) -> str:
    if event.all_day:
        return f"{name};VALUE=DATE:{format_date(wall)}"
    if tzid == "UTC":
        return f"{name}:{format_wall(wall)}Z"
    return f"{name}{_zone_param(tzid)}:{format_wall(wall)}"


def _zone_param(tzid: str) -> str:
    if not tzid:
        return ""
    quoted = f'"{tzid}"' if any(sign in tzid for sign in ":;,") else tzid
    return f";TZID={quoted}"


def _end_lines(event: Event, component: Component) -> dict[str, list[str]]:
    """DTEND, or DURATION as it came where it still says the same; nothing where none is needed."""
    line = component.first("DURATION")
    if line is not None and event.nominal_length and not event.all_day:
        length = parse_duration(line.value)
        zone = zone_info(event.tzid, event.zone_text)
        if length is not None and wall_after(event.start, length, zone) == event.end:
            return {"DURATION": [line.line]}
    if event.end == event.start and component.first("DTEND") is None:
        return {}
    tzid = event.end_tzid or event.tzid
    return {"DTEND": [_moment_line("DTEND", event.end, tzid, event)]}


def _recurrence_id(event: Event) -> str:
    params = ";RANGE=THISANDFUTURE" if event.this_and_future else ""
    value = parse_moment(event.recurrence_id)
    if value is None or value.is_date:
        return f"RECURRENCE-ID;VALUE=DATE{params}:{event.recurrence_id}"
    zone = zone_info(event.tzid, event.zone_text)
    if not value.is_utc or zone is None or event.tzid == "UTC":
        return f"RECURRENCE-ID{params}:{event.recurrence_id}"
    wall = format_wall(to_wall(value.wall, UTC, zone))
    return f"RECURRENCE-ID{params}{_zone_param(event.tzid)}:{wall}"


def _token_lines(name: str, tokens: tuple[str, ...], event: Event) -> Iterator[str]:
    """Yield EXDATE or RDATE lines of at most twenty dates each, one kind of value a line."""
    zulu = "Z" if event.tzid == "UTC" else ""
    param = "" if zulu else _zone_param(event.tzid)
    dates = [token for token in tokens if "T" not in token.partition("/")[0]]
    walls = [f"{token}{zulu}" for token in tokens if "T" in token and "/" not in token]
    periods = [
        f"{first}{zulu}/{length}"
        for first, slash, length in (token.partition("/") for token in tokens)
        if slash and "T" in first
    ]
    for params, values in (
        (";VALUE=DATE", [token for token in dates if "/" not in token]),
        (param, walls),
        (f";VALUE=PERIOD{param}", periods),
    ):
        for at in range(0, len(values), 20):
            yield f"{name}{params}:{','.join(values[at : at + 20])}"


def _changed_texts(event: Event, was: dict[str, Any]) -> set[str]:
    """The names of the text lines whose fields differ from the entry as it came."""
    changed = {name for name, field in _TEXTS.items() if was[field] != getattr(event, field)}
    if was["categories"] != event.categories:
        changed.add("CATEGORIES")
    if was["kind"] is not event.kind:
        changed.add(KIND_PROPERTY)
    if (was["phone"], was["video_link"]) != (event.phone, event.video_link):
        changed.add("CONFERENCE")
    if was["attachments"] != event.attachments:
        changed.add("ATTACH")
    return changed


def _text_lines(event: Event, changed: set[str], attached: tuple[str, ...]) -> Iterator[str]:
    """Yield the texts that were changed or are new; `attached` are the links there already."""
    for name, field in _TEXTS.items():
        if name in changed and (text := getattr(event, field)):
            yield f"{name}:{text if name == 'URL' else escape(text)}"
    if "CATEGORIES" in changed and event.categories:
        yield "CATEGORIES:" + ",".join(escape(category) for category in event.categories)
    if KIND_PROPERTY in changed and event.kind is not EventKind.OTHER:
        yield f"{KIND_PROPERTY}:{escape(event.kind.value)}"
    if "CONFERENCE" in changed:
        if event.phone:
            yield f"CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:{event.phone}"
        if event.video_link:
            yield f"CONFERENCE;VALUE=URI;FEATURE=VIDEO:{event.video_link}"
    if "ATTACH" in changed:
        yield from (f"ATTACH:{link}" for link in event.attachments if link not in attached)


def _alarm_lines(event: Event, component: Component) -> Iterator[str]:
    """Yield what lies inside the entry, its alarms anew where the lead times were changed."""
    length = event.end - event.start
    keep_alarms = tuple(relative_leads(component, length)) == event.alarms or any(
        _is_absolute(child) for child in component.children
    )
    for child in component.children:
        if child.name != "VALARM" or keep_alarms:
            yield from child.text().split("\n")
    if not keep_alarms:
        for minutes in event.alarms:
            sign = "-" if minutes >= 0 else ""
            yield from (
                "BEGIN:VALARM",
                "ACTION:DISPLAY",
                "DESCRIPTION:Reminder",
                f"TRIGGER:{sign}PT{abs(minutes)}M",
                "END:VALARM",
            )


def _is_absolute(alarm: Component) -> bool:
    trigger = alarm.first("TRIGGER")
    return trigger is not None and parse_moment(trigger.value) is not None


def with_series(events: Iterable[Event], wanted: Iterable[Event]) -> list[Event]:
    """Return every event that belongs to a wanted one: whole series, never half of one."""
    uids = {(event.calendar_id, event.uid) for event in wanted}
    return [event for event in events if (event.calendar_id, event.uid) in uids]
