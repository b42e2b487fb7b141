"""A VTIMEZONE as a zone: its rules laid out as transitions and loaded as a ZoneInfo.

The transitions are written in the TZif format (RFC 8536) and read by `zoneinfo` itself, so that
a zone from a file behaves in gaps and folds exactly as one of the system does.
"""

from __future__ import annotations

import struct
from datetime import datetime, timedelta
from functools import lru_cache
from io import BytesIO
from typing import NamedTuple
from zoneinfo import ZoneInfo

from mbc_desktop.agenda.components import Component, component_tree
from mbc_desktop.agenda.content_lines import Property
from mbc_desktop.agenda.limits import Deadline, OutOfTime
from mbc_desktop.agenda.rule_expansion import RuleDates
from mbc_desktop.agenda.rules import Frequency, RuleNotUnderstood, parse_rule
from mbc_desktop.agenda.values import parse_moment

_EPOCH = datetime(1970, 1, 1)
_LAST = datetime(2100, 1, 1)
_MAX_TRANSITIONS = 2_000
_DAY = 86_400


class _Transition(NamedTuple):
    """One change of the clock: when (seconds since 1970, UTC) and from which offset to which."""

    at: int
    before: int
    after: int
    is_dst: bool


def zone_from_component(component: Component) -> ZoneInfo | None:
    """Return the zone a VTIMEZONE describes, None where it describes none.

    Rules are followed to the year 2100. A rule by the week or shorter is no rule of a clock; its
    first date is taken alone.
    """
    transitions: list[_Transition] = []
    deadline = Deadline(0.5)
    for observance in component.children:
        if observance.name in ("STANDARD", "DAYLIGHT"):
            transitions.extend(_transitions(observance, deadline))
    if not transitions:
        return None
    transitions.sort()
    tzid = component.first("TZID")
    name = tzid.value if tzid else "local"
    return ZoneInfo.from_file(
        BytesIO(_tzif(transitions[:_MAX_TRANSITIONS])), key=name[:80] or "local"
    )


@lru_cache(maxsize=64)
def zone_from_text(text: str) -> ZoneInfo | None:
    """Return the zone that the text of a VTIMEZONE describes (see `zone_from_component`)."""
    tree = component_tree(text.split("\n"), Deadline(0.5))
    return zone_from_component(tree.tops[0]) if tree.tops else None


def fixed_zone_text(name: str, offset: timedelta) -> str:
    """Return a VTIMEZONE of one offset from UTC the whole year."""
    written = format_offset(offset)
    return "\n".join(
        (
            "BEGIN:VTIMEZONE",
            f"TZID:{name}",
            "BEGIN:STANDARD",
            "DTSTART:19700101T000000",
            f"TZOFFSETFROM:{written}",
            f"TZOFFSETTO:{written}",
            "END:STANDARD",
            "END:VTIMEZONE",
        )
    )


def _transitions(observance: Component, deadline: Deadline) -> list[_Transition]:
    """Return every change to a STANDARD or DAYLIGHT time."""
    start_line = observance.first("DTSTART")
    start = parse_moment(start_line.value) if start_line else None
    before = _offset(observance.first("TZOFFSETFROM"))
    after = _offset(observance.first("TZOFFSETTO"))
    if start is None or after is None:
        return []
    if before is None:
        before = after
    shift = timedelta(seconds=before)
    walls = {start.wall}
    for line in observance.all("RDATE"):
        for part in line.value.split(",")[:_MAX_TRANSITIONS]:
            if (value := parse_moment(part.partition("/")[0])) is not None:
                walls.add(value.wall)
    for line in observance.all("RRULE"):
        try:
            rule = parse_rule(line.value)
        except RuleNotUnderstood:
            continue
        if rule.freq > Frequency.MONTHLY:
            continue
        until = None
        if rule.until is not None:
            until = rule.until.wall + (shift if rule.until.is_utc else timedelta(0))
        dates = RuleDates(rule, start.wall, until=until).between(start.wall, _LAST, deadline)
        try:
            for wall, _ in zip(dates, range(_MAX_TRANSITIONS), strict=False):
                walls.add(wall)
        except OutOfTime:
            pass
    is_dst = observance.name == "DAYLIGHT"
    return [
        _Transition((wall - _EPOCH) // timedelta(seconds=1) - before, before, after, is_dst)
        for wall in walls
    ]


def _offset(line: Property | None) -> int | None:
    """Read a UTC-OFFSET (RFC 5545, 3.3.14) as seconds east of Greenwich."""
    if line is None:
        return None
    text = line.value.strip().replace(":", "")
    sign = -1 if text.startswith("-") else 1
    digits = text.lstrip("+-")
    if not digits.isdecimal() or len(digits) not in (2, 4, 6):
        return None
    digits = digits.ljust(6, "0")
    seconds = int(digits[:2]) * 3_600 + int(digits[2:4]) * 60 + int(digits[4:])
    return sign * seconds if seconds < _DAY else None


def format_offset(offset: timedelta) -> str:
    """Write a UTC-OFFSET: +HHMM, with seconds only where it has any."""
    seconds = int(offset.total_seconds())
    sign = "-" if seconds < 0 else "+"
    hours, rest = divmod(abs(seconds), 3_600)
    minutes, rest = divmod(rest, 60)
    return f"{sign}{hours:02}{minutes:02}{f'{rest:02}' if rest else ''}"


def _tzif(transitions: list[_Transition]) -> bytes:
    """Write transitions as a TZif file of version 2 (RFC 8536, 3)."""
    kinds: dict[tuple[int, bool], int] = {(transitions[0].before, False): 0}
    times: list[int] = []
    indexes: list[int] = []
    for change in transitions:
        kind = (change.after, change.is_dst)
        if kind not in kinds and len(kinds) == 255:
            continue
        index = kinds.setdefault(kind, len(kinds))
        if times and times[-1] == change.at:
            indexes[-1] = index
        else:
            times.append(change.at)
            indexes.append(index)
    types = b"".join(
        struct.pack(">lBB", offset, is_dst, 4 if is_dst else 0) for offset, is_dst in kinds
    )
    names = b"STD\x00DST\x00"
    head = b"TZif2" + bytes(15)
    empty = struct.pack(">6l", 0, 0, 0, 0, 1, len(names)) + struct.pack(">lBB", 0, 0, 0) + names
    full = struct.pack(">6l", 0, 0, 0, len(times), len(kinds), len(names))
    body = struct.pack(f">{len(times)}q", *times) + bytes(indexes) + types + names
    return head + empty + head + full + body + b"\n\n"
