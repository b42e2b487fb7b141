"""Where events lie in the grid of a month: weeks, days and lines, no pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from mbc_desktop.views.agenda.day_layout import lanes, rooms
from mbc_desktop.views.agenda.days_view import Shown

if TYPE_CHECKING:
    from mbc_desktop.agenda.records import Occurrence

_WEEKS, _DAYS = 6, 7


@dataclass(frozen=True, slots=True)
class Bar:
    """One event, or the part of it that lies in one row of the grid.

    Attributes:
        first: the first day of the row that it covers, 0 to 6; ``last`` likewise.
        lane: the line within the days, the uppermost is 0.
        starts: whether it begins here, and does not go on from the days before.
        ends: whether it ends here.
        whole_days: whether it is all day or longer than a day.
    """

    found: Occurrence
    week: int
    first: int
    last: int
    lane: int
    starts: bool
    ends: bool
    whole_days: bool


@dataclass(frozen=True, slots=True)
class More:
    """How many events of a day there is no room for."""

    week: int
    day: int
    lane: int
    count: int


def bars_of(shown: Shown, start: date, *, fits: int) -> tuple[list[Bar], list[More]]:
    """Place what is on in six weeks from a day on, in ``fits`` lines a day.

    What lies on several days comes first and keeps its line through the week; what is not all day
    follows by its hour.
    """
    weeks: list[list[tuple[int, int, Occurrence]]] = [[] for _ in range(_WEEKS)]
    for one in shown.found:
        first = (one.begins.date() - start).days
        last = (one.last_day - start).days
        for week in range(max(first // _DAYS, 0), min(last // _DAYS, _WEEKS - 1) + 1):
            low = week * _DAYS
            weeks[week].append((first - low, last - low, one))
    bars: list[Bar] = []
    more: list[More] = []
    for week, there in enumerate(weeks):
        placed, hidden = _bars_of_week(week, there, fits)
        bars.extend(placed)
        more.extend(hidden)
    return bars, more


def ghosts_of(found: Occurrence, start: date, end: date) -> list[Bar]:
    """Return where an event lies that is being dragged, over the others."""
    shown = Shown(start, end, (found,))
    return bars_of(shown, start, fits=1)[0]


def _bars_of_week(
    week: int, there: Sequence[tuple[int, int, Occurrence]], fits: int
) -> tuple[list[Bar], list[More]]:
    ordered = sorted(there, key=lambda row: (not _whole(row[2]), row[0], row[0] - row[1]))
    spans = [(max(first, 0), min(last, _DAYS - 1)) for first, last, _ in ordered]
    lines = lanes(spans)
    room = rooms(spans, lines, _DAYS, fits)
    bars, hidden = [], [0] * _DAYS
    for (first, last, one), (low, high), lane in zip(ordered, spans, lines, strict=True):
        begin: int | None = None
        for day in range(low, high + 2):
            if day <= high and lane < room[day]:
                begin = day if begin is None else begin
                continue
            if day <= high:
                hidden[day] += 1
            if begin is not None:
                until = day - 1
                starts, ends = begin == first, until == last
                bars.append(Bar(one, week, begin, until, lane, starts, ends, _whole(one)))
                begin = None
    more = [More(week, day, room[day], count) for day, count in enumerate(hidden) if count]
    return bars, more if fits else []


def _whole(found: Occurrence) -> bool:
    return found.all_day or found.last_day != found.begins.date()
