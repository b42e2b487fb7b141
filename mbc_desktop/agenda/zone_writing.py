"""A zone the system knows as a VTIMEZONE (RFC 5545, 3.6.5).

Changes of the clock that follow one rule to the end of what is known are written as that rule, so
that a series without an end keeps its hour in programs that trust the file alone; earlier ones
are listed. (icalendar 7.3 writes the onset of daylight time an hour late and ends in 2038.)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from mbc_desktop.agenda.clock_changes import clock_changes
from mbc_desktop.agenda.rules import WEEKDAYS
from mbc_desktop.agenda.values import format_wall
from mbc_desktop.agenda.zone_rules import format_offset
from mbc_desktop.agenda.zones import iana_zone

_KNOWN_TO = 2037
_WEEK = timedelta(days=7)
_SECOND = timedelta(seconds=1)
_REGULAR_YEARS = 4


class _Change(NamedTuple):
    """One change of the clock; `wall` is what it showed just before."""

    wall: datetime
    before: timedelta
    after: timedelta
    is_dst: bool
    name: str


@lru_cache(maxsize=64)
def zone_text(tzid: str, first_year: int) -> str:
    """Return the VTIMEZONE of an IANA zone for times from a year on, one line a line."""
    zone = iana_zone(tzid)
    if zone is None:
        return ""
    first_year = max(2, min(first_year, _KNOWN_TO))
    begin = datetime(first_year - 1, 1, 1, tzinfo=UTC)
    lines = ["BEGIN:VTIMEZONE", f"TZID:{tzid}"]
    if "/" not in tzid:
        # A name such as CET is taken for one of the file's own unless this says otherwise.
        lines.append(f"X-LIC-LOCATION:{tzid}")
    start = begin.astimezone(zone)
    offset = start.utcoffset() or timedelta(0)
    opening = _Change(
        begin.replace(tzinfo=None) + offset, offset, offset, bool(start.dst()), start.tzname() or ""
    )
    lines.extend(_observance([opening], ""))
    groups: dict[tuple[timedelta, timedelta, bool, str], list[_Change]] = defaultdict(list)
    for change in _changes(zone, begin):
        groups[change[1:]].append(change)
    for changes in groups.values():
        irregular, regular = _split_regular(changes)
        if irregular:
            lines.extend(_observance(irregular, ""))
        if regular:
            lines.extend(_observance(regular[:1], _rule(regular)))
    lines.append("END:VTIMEZONE")
    return "\n".join(lines)


def _changes(zone: ZoneInfo, begin: datetime) -> Iterator[_Change]:
    """Yield every change of the clock from an instant to the end of 2037."""
    for instant in clock_changes(zone, begin, datetime(_KNOWN_TO, 12, 31, tzinfo=UTC)):
        before = (instant - _SECOND).astimezone(zone).utcoffset() or timedelta(0)
        new = instant.astimezone(zone)
        wall = instant.replace(tzinfo=None) + before
        after = new.utcoffset() or timedelta(0)
        yield _Change(wall, before, after, bool(new.dst()), new.tzname() or "")


def _split_regular(changes: list[_Change]) -> tuple[list[_Change], list[_Change]]:
    """Divide changes into those before the last rule began and those that follow it to the end."""
    if changes[-1].wall.year < _KNOWN_TO:
        return changes, []
    for is_last in (True, False):
        shape = _shape(changes[-1].wall, is_last=is_last)
        first = len(changes)
        while (
            first
            and _shape(changes[first - 1].wall, is_last=is_last) == shape
            and changes[first - 1].wall.year == _KNOWN_TO - (len(changes) - first)
        ):
            first -= 1
        if len(changes) - first >= min(_REGULAR_YEARS, len(changes)):
            return changes[:first], changes[first:]
    return changes, []


def _shape(wall: datetime, *, is_last: bool) -> tuple[int, int, int, int, int]:
    """What recurs about a change: month, which weekday of it (-1 the last), and the time."""
    number = -1 if is_last else (wall.day - 1) // 7 + 1
    if is_last and (wall + _WEEK).month == wall.month:
        number = 0  # not the last one
    return wall.month, number, wall.weekday(), wall.hour, wall.minute


def _rule(regular: list[_Change]) -> str:
    wall = regular[0].wall
    shapes = {_shape(change.wall, is_last=True)[1] for change in regular}
    number = -1 if shapes == {-1} else (wall.day - 1) // 7 + 1
    return f"RRULE:FREQ=YEARLY;BYMONTH={wall.month};BYDAY={number}{WEEKDAYS[wall.weekday()]}"


def _observance(changes: list[_Change], rule: str) -> list[str]:
    """The lines of one STANDARD or DAYLIGHT part."""
    first = changes[0]
    kind = "DAYLIGHT" if first.is_dst else "STANDARD"
    lines = [
        f"BEGIN:{kind}",
        f"DTSTART:{format_wall(first.wall)}",
        f"TZOFFSETFROM:{format_offset(first.before)}",
        f"TZOFFSETTO:{format_offset(first.after)}",
    ]
    if first.name:
        lines.append(f"TZNAME:{first.name}")
    if rule:
        lines.append(rule)
    lines.extend(f"RDATE:{format_wall(change.wall)}" for change in changes[1:])
    lines.append(f"END:{kind}")
    return lines
