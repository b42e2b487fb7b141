"""Changes of the clock in a zone, and wall clock time that one of them leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache

_STEP = timedelta(days=7)
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
KNOWN_DAYS = range(date(_FIRST_YEAR, 1, 3).toordinal(), date(_LAST_YEAR, 1, 1).toordinal())
"""The days (proleptic ordinals) that `gap_days` knows about."""
_SECOND = timedelta(seconds=1)


def clock_changes(zone: tzinfo, first: datetime, last: datetime) -> Iterator[datetime]:
    """Yield every instant (UTC) from first to last at which the offset of a zone changes."""
    low, low_offset = first, first.astimezone(zone).utcoffset()
    while low < last:
        high = low + _STEP
        high_offset = high.astimezone(zone).utcoffset()
        if high_offset != low_offset:
            before = low
            while high - before > _SECOND:
                middle = (before + (high - before) // 2).replace(microsecond=0)
                if middle.astimezone(zone).utcoffset() == low_offset:
                    before = middle
                else:
                    high = middle
            high_offset = high.astimezone(zone).utcoffset()
            yield high
        low, low_offset = high, high_offset


@lru_cache(maxsize=64)
def gap_days(zone: tzinfo) -> frozenset[int]:
    """Return the days (proleptic ordinals) of 1900 to 2100 of which the clock leaves out a part."""
    days: set[int] = set()
    first = datetime(_FIRST_YEAR, 1, 1, tzinfo=UTC)
    for instant in clock_changes(zone, first, datetime(_LAST_YEAR, 1, 1, tzinfo=UTC)):
        before = (instant - _SECOND).astimezone(zone)
        after = instant.astimezone(zone)
        days.update(range(before.toordinal(), after.toordinal() + 1))
    return frozenset(days)


def settled(wall: datetime, zone: tzinfo) -> datetime:
    """Return wall clock time as an aware one; a time the clock jumps over is told after the jump.

    RFC 5545, 3.3.5: a local time that does not occur is read with the offset before the gap, one
    that occurs twice is its first occurrence.
    """
    aware = wall.replace(tzinfo=zone)
    day = wall.toordinal()
    if day in KNOWN_DAYS and day not in gap_days(zone):
        return aware
    before, after = aware.utcoffset(), aware.replace(fold=1).utcoffset()
    if before is not None and after is not None and before < after:
        try:
            return aware.astimezone(UTC).astimezone(zone).replace(fold=0)
        except OverflowError:
            return aware
    return aware
