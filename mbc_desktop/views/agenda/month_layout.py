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
_Row = tuple[bool, int, int, "Occurrence"]
"""Whether it lies within one day, first and last day from the beginning of the week, and what."""


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
    weeks: list[list[_Row]] = [[] for _ in range(_WEEKS)]
    low = start.toordinal()
    for one in shown.found:
        begin, end = one.begins.date(), one.last_day
        whole = one.all_day or begin != end
        first, last = begin.toordinal() - low, end.toordinal() - low
        for week in range(max(first // _DAYS, 0), min(last // _DAYS, _WEEKS - 1) + 1):
            weeks[week].append((not whole, first - week * _DAYS, last - week * _DAYS, one))
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


def _bars_of_week(week: int, there: Sequence[_Row], fits: int) -> tuple[list[Bar], list[More]]:
    ordered = sorted(there, key=lambda row: (row[0], row[1], row[1] - row[2]))
    spans = [(max(first, 0), min(last, _DAYS - 1)) for _, first, last, _ in ordered]
    lines = lanes(spans)
    room = rooms(spans, lines, _DAYS, fits)
    bars, hidden = [], [0] * _DAYS
    for (within, first, last, one), (low, high), lane in zip(ordered, spans, lines, strict=True):
        begin: int | None = None
        for day in range(low, high + 2):
            if day <= high and lane < room[day]:
                begin = day if begin is None else begin
                continue
            if day <= high:
                hidden[day] += 1
            if begin is not None:
                starts, ends = begin == first, day - 1 == last
                bars.append(Bar(one, week, begin, day - 1, lane, starts, ends, not within))
                begin = None
    more = [More(week, day, room[day], count) for day, count in enumerate(hidden) if count]
    return bars, more if fits else []
