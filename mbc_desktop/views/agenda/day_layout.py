"""Where events lie beside and above each other; numbers only, no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where one of some overlapping events lies.

    Attributes:
        column: counted from the left.
        columns: how many there are beside each other where it lies.
        width: over how many of them it reaches; 0 where there is no room for it.
    """

    column: int
    columns: int
    width: int = 1


def side_by_side(spans: Sequence[tuple[float, float]], *, most: int) -> list[Place]:
    """Place events that may overlap in columns, those that begin first to the left.

    Args:
        spans: top and bottom of each, in order of the tops.
        most: how many columns there is room for; where more are needed, what comes in the last of
            them or later has no room, and is to be told as "3 more" there.
    """
    places: list[Place] = []
    group: list[int] = []
    columns: list[int] = []
    ends: list[float] = []
    low = 0.0
    for number, (top, bottom) in enumerate(spans):
        if group and top >= low:
            places.extend(_widened(spans, group, columns, most))
            group, columns, ends = [], [], []
        free = next((c for c, end in enumerate(ends) if end <= top), len(ends))
        if free == len(ends):
            ends.append(bottom)
        else:
            ends[free] = bottom
        low = bottom if not group else max(low, bottom)
        group.append(number)
        columns.append(free)
    places.extend(_widened(spans, group, columns, most))
    return places


def _widened(
    spans: Sequence[tuple[float, float]],
    group: Sequence[int],
    columns: Sequence[int],
    most: int,
) -> list[Place]:
    """Let each event of a group reach to the right as far as nothing lies beside it."""
    if not group:
        return []
    count = max(columns) + 1
    if count > most:
        return [
            Place(min(column, most - 1), most, 1 if column < most - 1 else 0) for column in columns
        ]
    places = []
    for number, column in zip(group, columns, strict=True):
        top, bottom = spans[number]
        beside = [
            other
            for n, other in zip(group, columns, strict=True)
            if other > column and spans[n][0] < bottom and spans[n][1] > top
        ]
        places.append(Place(column, count, min(beside, default=count) - column))
    return places


def lanes(spans: Sequence[tuple[int, int]]) -> list[int]:
    """Return for each span of days (first, last) the uppermost line in which it fits."""
    taken: dict[int, int] = {}  # by day, one bit a line
    found = []
    for first, last in spans:
        there = 0
        for day in range(first, last + 1):
            there |= taken.get(day, 0)
        free = ~there & (there + 1)
        for day in range(first, last + 1):
            taken[day] = taken.get(day, 0) | free
        found.append(free.bit_length() - 1)
    return found


def rooms(
    spans: Sequence[tuple[int, int]], places: Sequence[int], days: int, fits: int
) -> list[int]:
    """Return for each day how many lines show events; one goes to "3 more" where it overflows."""
    needed = [0] * days
    for (first, last), lane in zip(spans, places, strict=True):
        for day in range(first, last + 1):
            needed[day] = max(needed[day], lane + 1)
    return [fits if count <= fits else max(fits - 1, 0) for count in needed]
