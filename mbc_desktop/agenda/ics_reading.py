"""Reading a calendar file of unknown origin into events, with a report of what was guessed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from mbc_desktop.agenda.components import Component, component_tree
from mbc_desktop.agenda.content_lines import content_lines, unescape
from mbc_desktop.agenda.event_reading import EventReader, Unreadable
from mbc_desktop.agenda.limits import MAX_FILE_BYTES, CalendarTooLarge, Deadline
from mbc_desktop.agenda.records import Event, Guess, GuessKind, ReadCalendar
from mbc_desktop.agenda.values import parse_duration
from mbc_desktop.agenda.zones import Zone, ZoneFinder

_MAX_GUESSES = 500
_OTHERS = {"VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY"}
READING_SECONDS = 20.0


@dataclass(slots=True)
class _Source:
    """One VEVENT and what the calendar around it says of all its events."""

    component: Component
    zone: Zone | None
    cancelled: bool


def looks_like_calendar(data: bytes) -> bool:
    """Return whether a calendar or an event begins anywhere in ``data``, in whatever encoding."""
    plain = data.replace(b"\x00", b"").upper()
    return b"BEGIN:VCALENDAR" in plain or b"BEGIN:VEVENT" in plain


def read_calendar(
    data: bytes, *, local_tzid: str, deadline: Deadline | None = None
) -> ReadCalendar:
    """Read a calendar file.

    Whatever cannot be read costs itself, not the file: a bad line costs that line, an entry
    without a date costs that entry; each is told in `guesses`.

    Args:
        data: the file as it is; UTF-8, UTF-16, UTF-32 or Latin-1.
        local_tzid: IANA name of the person's zone, taken for zones that nothing explains.
        deadline: by when to stop; what was read by then is returned.

    Raises:
        CalendarTooLarge: the file has more than `MAX_FILE_BYTES`.
    """
    if len(data) > MAX_FILE_BYTES:
        raise CalendarTooLarge(
            "This calendar file is larger than 50 MB.",
            what_is_safe="Nothing was changed.",
            what_to_do="Export a shorter time from the other program and try again.",
        )
    deadline = deadline or Deadline(READING_SECONDS)
    lines, encoding = content_lines(data)
    tree = component_tree(lines, deadline)
    guesses = list(tree.guesses)
    if encoding:
        guesses.append(Guess("", GuessKind.ENCODING, (encoding,)))
    finder = ZoneFinder(_definitions(tree.tops))
    reader = EventReader(finder, local=_local_zone(local_tzid), deadline=deadline)
    events: list[Event] = []
    skipped = others = 0
    for source in _sources(tree.tops, finder):
        if source.component.name != "VEVENT":
            others += 1
            continue
        if deadline.passed:
            guesses.append(Guess("", GuessKind.OUT_OF_TIME))
            break
        try:
            events.append(
                reader.read(source.component, calendar_zone=source.zone, cancelled=source.cancelled)
            )
        except Unreadable as unreadable:
            skipped += 1
            guesses.append(unreadable.guess)
        except (ValueError, OverflowError, ArithmeticError, LookupError):
            # The last net: no single entry may cost the person the others.
            skipped += 1
            guesses.append(Guess("", GuessKind.BAD_COMPONENT))
    guesses.extend(reader.guesses)
    if others:
        guesses.append(Guess("", GuessKind.NOT_AN_EVENT, (f"{others:,}",)))
    return ReadCalendar(
        events=tuple(events),
        guesses=tuple(_first_ones(guesses)),
        skipped=skipped,
        **_calendar_properties(tree.tops),
    )


def _local_zone(tzid: str) -> Zone:
    return ZoneFinder().find(tzid) or Zone("UTC", ZoneInfo("UTC"))


def _definitions(tops: list[Component]) -> dict[str, Component]:
    """All VTIMEZONE components of the file by their TZID; the first of a name counts."""
    found: dict[str, Component] = {}
    for top in tops:
        for component in top.walk():
            if component.name == "VTIMEZONE" and (tzid := component.first("TZID")) is not None:
                found.setdefault(tzid.value.strip().strip('"'), component)
    return found


def _sources(tops: list[Component], finder: ZoneFinder) -> Iterator[_Source]:
    """Yield every entry with the calendar it lies in, however deep it lies."""
    waiting = [_Source(top, None, False) for top in reversed(tops)]
    while waiting:
        source = waiting.pop()
        component = source.component
        if component.name == "VEVENT" or component.name in _OTHERS:
            yield source
            continue
        zone, cancelled = source.zone, source.cancelled
        if component.name == "VCALENDAR":
            named = component.first("X-WR-TIMEZONE")
            zone = (finder.find(named.value) if named else None) or zone
            method = component.first("METHOD")
            cancelled = method is not None and method.value.strip().upper() == "CANCEL"
        waiting.extend(_Source(child, zone, cancelled) for child in reversed(component.children))


def _calendar_properties(tops: list[Component]) -> dict[str, Any]:
    """What the first VCALENDAR says of itself."""
    said: dict[str, Any] = {}
    calendar = next((top for top in tops if top.name == "VCALENDAR"), None)
    if calendar is None:
        return said
    for field, names in (
        ("name", ("X-WR-CALNAME", "NAME")),
        ("description", ("X-WR-CALDESC", "DESCRIPTION")),
        ("tzid", ("X-WR-TIMEZONE",)),
    ):
        line = next((line for name in names if (line := calendar.first(name))), None)
        if line is not None:
            said[field] = unescape(line.value[:1_000]).strip()
    for name in ("REFRESH-INTERVAL", "X-PUBLISHED-TTL"):
        line = calendar.first(name)
        if line is not None and (interval := parse_duration(line.value)) is not None:
            said["refresh_interval"] = interval
            break
    return said


def _first_ones(guesses: list[Guess]) -> list[Guess]:
    """The guesses without repetitions, cut where nobody would read on."""
    unique = list(dict.fromkeys(guesses))
    if len(unique) <= _MAX_GUESSES:
        return unique
    more = len(unique) - _MAX_GUESSES
    return [*unique[:_MAX_GUESSES], Guess("", GuessKind.MANY_MORE, (f"{more:,}",))]
