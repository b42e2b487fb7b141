"""The RECUR value of RFC 5545, 3.3.10, as a record: read with patience, written without loss."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any

from mbc_desktop.agenda.values import DateValue, format_date, format_wall, parse_moment

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_BY_DAY = re.compile(r"([+-]?\d{1,3})?\s*(MO|TU|WE|TH|FR|SA|SU)")
_LIMITS = {
    "BYSECOND": (0, 60),
    "BYMINUTE": (0, 59),
    "BYHOUR": (0, 23),
    "BYMONTHDAY": (-31, 31),
    "BYYEARDAY": (-366, 366),
    "BYWEEKNO": (-53, 53),
    "BYMONTH": (1, 12),
    "BYSETPOS": (-366_000, 366_000),
}
_FIELDS = {
    "BYSECOND": "by_second",
    "BYMINUTE": "by_minute",
    "BYHOUR": "by_hour",
    "BYMONTHDAY": "by_month_day",
    "BYYEARDAY": "by_year_day",
    "BYWEEKNO": "by_week_no",
    "BYMONTH": "by_month",
    "BYSETPOS": "by_set_pos",
}


class RuleNotUnderstood(ValueError):
    """A text is no repeat rule, or one of another calendar system (RSCALE)."""


class Frequency(IntEnum):
    """FREQ, from the longest period to the shortest."""

    YEARLY = 0
    MONTHLY = 1
    WEEKLY = 2
    DAILY = 3
    HOURLY = 4
    MINUTELY = 5
    SECONDLY = 6


@dataclass(frozen=True, slots=True)
class Rule:
    """One repeat rule.

    Attributes:
        by_day: pairs (ordinal, weekday); ordinal 0 where there is none, weekday 0 is Monday.
        week_start: WKST, 0 is Monday.
        extras: parts this program does not act on (X-…, SKIP …), kept as they came.
    """

    freq: Frequency
    interval: int = 1
    count: int | None = None
    until: DateValue | None = None
    week_start: int = 0
    by_second: tuple[int, ...] = ()
    by_minute: tuple[int, ...] = ()
    by_hour: tuple[int, ...] = ()
    by_day: tuple[tuple[int, int], ...] = ()
    by_month_day: tuple[int, ...] = ()
    by_year_day: tuple[int, ...] = ()
    by_week_no: tuple[int, ...] = ()
    by_month: tuple[int, ...] = ()
    by_set_pos: tuple[int, ...] = ()
    skip: str = ""
    extras: tuple[str, ...] = ()

    @property
    def plain(self) -> bool:
        """Whether it has no BY part at all: one date a period, taken from the start."""
        return not (
            self.by_second
            or self.by_minute
            or self.by_hour
            or self.by_day
            or self.by_month_day
            or self.by_year_day
            or self.by_week_no
            or self.by_month
            or self.by_set_pos
        )


def parse_rule(text: str) -> Rule:
    """Read an RRULE value.

    Small faults of real writers are passed over: a semicolon at the end, small letters, blanks,
    values out of range beside good ones, COUNT below one (it then does not bound the rule).

    Raises:
        RuleNotUnderstood: FREQ is missing or unknown, UNTIL is no date, every value of a part is
            out of range, or the rule counts in another calendar than the Gregorian.
    """
    parts: dict[str, str] = {}
    for piece in text.upper().strip().removeprefix("RRULE:").split(";"):
        name, equals, value = piece.partition("=")
        if equals and value.strip():
            parts.setdefault(name.strip(), value.strip())
    try:
        rule = Rule(Frequency[parts.pop("FREQ", "")])
    except KeyError:
        raise RuleNotUnderstood(text) from None
    return replace(rule, **_parts(parts, text))


def _parts(parts: dict[str, str], text: str) -> dict[str, Any]:
    """Read every part but FREQ into the fields of a Rule."""
    fields: dict[str, Any] = {}
    extras = []
    for name, value in parts.items():
        if name in _FIELDS:
            fields[_FIELDS[name]] = _numbers(name, value, text)
        elif name == "BYDAY":
            fields["by_day"] = _weekdays(value, text)
        elif name in ("INTERVAL", "COUNT"):
            number = _number(value, text)
            if number > 0:
                fields[name.lower()] = number
        elif name == "UNTIL":
            until = parse_moment(value)
            if until is None:
                raise RuleNotUnderstood(text)
            fields["until"] = until
        elif name == "WKST" and value in WEEKDAYS:
            fields["week_start"] = WEEKDAYS.index(value)
        elif name == "RSCALE" and value != "GREGORIAN":
            raise RuleNotUnderstood(text)
        elif name == "SKIP" and value in ("OMIT", "BACKWARD", "FORWARD"):
            fields["skip"] = value
        else:
            extras.append(f"{name}={value}")
    fields["extras"] = tuple(extras)
    return fields


def _number(value: str, text: str) -> int:
    if re.fullmatch(r"[+-]?\d{1,15}", value) is None:
        raise RuleNotUnderstood(text)
    return int(value)


def _numbers(name: str, value: str, text: str) -> tuple[int, ...]:
    low, high = _LIMITS[name]
    numbers = {_number(part.strip(), text) for part in value.split(",") if part.strip()}
    kept = {n for n in numbers if low <= n <= high and (n or low >= 0)}
    if not kept:
        raise RuleNotUnderstood(text)
    if name == "BYSECOND":
        kept = {min(n, 59) for n in kept}  # second 60 is a leap second
    return tuple(sorted(kept))


def _weekdays(value: str, text: str) -> tuple[tuple[int, int], ...]:
    days: dict[tuple[int, int], None] = {}
    for part in value.split(","):
        if not part.strip():
            continue
        found = _BY_DAY.fullmatch(part.strip())
        if found is None:
            raise RuleNotUnderstood(text)
        days[int(found[1] or 0), WEEKDAYS.index(found[2])] = None
    if not days:
        raise RuleNotUnderstood(text)
    return tuple(days)


def format_rule(rule: Rule) -> str:
    """Write a rule as an RRULE value, its extras at the end as they came."""
    parts = [f"FREQ={rule.freq.name}"]
    if rule.until is not None:
        until = rule.until
        end = format_date(until.wall) if until.is_date else format_wall(until.wall)
        parts.append(f"UNTIL={end}{'Z' if until.is_utc else ''}")
    if rule.count is not None:
        parts.append(f"COUNT={rule.count}")
    if rule.interval != 1:
        parts.append(f"INTERVAL={rule.interval}")
    for name, field_name in _FIELDS.items():
        if name == "BYMONTHDAY" and rule.by_day:
            days = (f"{n or ''}{WEEKDAYS[weekday]}" for n, weekday in rule.by_day)
            parts.append("BYDAY=" + ",".join(days))
        if numbers := getattr(rule, field_name):
            parts.append(f"{name}=" + ",".join(map(str, numbers)))
    if rule.week_start:
        parts.append(f"WKST={WEEKDAYS[rule.week_start]}")
    if rule.skip:
        parts.append("RSCALE=GREGORIAN")
        parts.append(f"SKIP={rule.skip}")
    parts.extend(extra for extra in rule.extras if not (rule.skip and extra.startswith("RSCALE")))
    return ";".join(parts)
