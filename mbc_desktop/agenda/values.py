"""Values of RFC 5545, 3.3: dates, times, lengths, and the tokens that name a date of a series.

A token is a date of a series as text. EXDATE and RDATE are kept as ``20240301`` for a date or
``20240301T090000`` for wall clock of the event's own zone. RECURRENCE-ID is kept as a date, as an
instant ``20240301T090000Z``, or as wall clock where the event floats: so it stays the same when the
event is told in another zone.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import NamedTuple

_DATE_TIME = re.compile(
    r"\s*(\d{4})-?(\d\d)-?(\d\d)(?:[Tt ]\s*(\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d+)?\s*([Zz])?)?\s*"
)
_DURATION = re.compile(
    r"\s*([+-])?P(?:(\d{1,6})W)?(?:(\d{1,7})D)?"
    r"(?:T(?:(\d{1,8})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?\s*",
    re.IGNORECASE,
)


class DateValue(NamedTuple):
    """A DATE or DATE-TIME as it stands in a file.

    Attributes:
        wall: the naive date and time; midnight for a date.
        is_date: it is a DATE.
        is_utc: it ends in Z.
    """

    wall: datetime
    is_date: bool
    is_utc: bool


def parse_moment(text: str) -> DateValue | None:
    """Read a DATE or DATE-TIME; None where it is neither, or no day of any calendar.

    Dashes and colons of ISO 8601, missing seconds and 24:00 are taken as they are meant.
    """
    if text[:8].isdecimal() and text.isascii():
        is_utc = text.endswith("Z")
        try:
            if len(text) == 15 + is_utc and text[9:15].isdecimal():
                return DateValue(datetime.fromisoformat(text[:15]), False, is_utc)
        except ValueError:
            pass  # 24:00 and leap seconds are looked at below
    found = _DATE_TIME.fullmatch(text)
    if found is None:
        return None
    year, month, day, hour, minute, second, zulu = found.groups()
    try:
        if hour is None:
            return DateValue(datetime(int(year), int(month), int(day)), True, False)
        hours, seconds = int(hour), min(int(second or 0), 59)  # 60 is a leap second
        if hours == 24:
            wall = datetime(int(year), int(month), int(day)) + timedelta(days=1)
        else:
            wall = datetime(int(year), int(month), int(day), hours, int(minute), seconds)
    except (ValueError, OverflowError):
        return None
    return DateValue(wall, False, zulu is not None)


def parse_duration(text: str) -> timedelta | None:
    """Read a DURATION (RFC 5545, 3.3.6); None where it is none."""
    found = _DURATION.fullmatch(text)
    if found is None or not any(found.groups()[1:]):
        return None
    sign, weeks, days, hours, minutes, seconds = found.groups()
    length = timedelta(
        weeks=int(weeks or 0),
        days=int(days or 0),
        hours=int(hours or 0),
        minutes=int(minutes or 0),
        seconds=int(seconds or 0),
    )
    return -length if sign == "-" else length


def format_duration(length: timedelta) -> str:
    """Write a length as a DURATION, in days where it is whole days."""
    seconds = int(length.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    days, seconds = divmod(seconds, 86_400)
    if not seconds:
        return f"{sign}P{days}D"
    hours, seconds = divmod(seconds, 3_600)
    minutes, seconds = divmod(seconds, 60)
    parts = "".join(f"{n}{unit}" for n, unit in ((hours, "H"), (minutes, "M"), (seconds, "S")) if n)
    return f"{sign}P{f'{days}D' if days else ''}T{parts}"


def format_date(day: date) -> str:
    """Write a DATE."""
    return f"{day.year:04}{day.month:02}{day.day:02}"


def format_wall(wall: datetime) -> str:
    """Write a naive DATE-TIME."""
    return f"{format_date(wall)}T{wall.hour:02}{wall.minute:02}{wall.second:02}"


def series_token(
    value: DateValue, zone: tzinfo | None, own_zone: tzinfo | None, *, all_day: bool
) -> str:
    """Return the token of an EXDATE or RDATE: a date, or wall clock of the event's own zone.

    Args:
        value: the date as the file gives it.
        zone: the zone that its TZID names, None where there is none.
        own_zone: the zone of the event it belongs to, None where that floats.
        all_day: the event it belongs to is all day; only the date counts then.
    """
    if value.is_date or all_day:
        return format_date(value.wall)
    given = UTC if value.is_utc else zone
    if given is None or own_zone is None or given is own_zone:
        return format_wall(value.wall)
    return format_wall(to_wall(value.wall, given, own_zone))


def identity_token(value: DateValue, zone: tzinfo | None) -> str:
    """Return the token of a RECURRENCE-ID: a date, an instant, or floating wall clock.

    Args:
        value: the date as the file gives it.
        zone: the zone it is told in, None where it floats.
    """
    if value.is_date:
        return format_date(value.wall)
    if value.is_utc:
        return format_wall(value.wall) + "Z"
    if zone is None:
        return format_wall(value.wall)
    return format_wall(to_wall(value.wall, zone, UTC)) + "Z"


def to_wall(wall: datetime, zone: tzinfo, other: tzinfo) -> datetime:
    """Return what the clock of another zone shows at that wall clock time of a zone."""
    try:
        return wall.replace(tzinfo=zone).astimezone(other).replace(tzinfo=None, fold=0)
    except OverflowError:  # within a day of year 1 or 9999
        return wall
