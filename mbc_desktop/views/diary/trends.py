"""How things went over time, laid beside the cycles of treatment: numbers, no conclusions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median_low
from typing import TYPE_CHECKING

from mbc_desktop.agenda.cycles import cycles
from mbc_desktop.data.diary import DiaryDay, Symptom, TrendPoint, in_celsius, in_kilograms

if TYPE_CHECKING:
    from mbc_desktop.agenda.cycles import Course

_POUNDS = 2.2046226218  # a kilogram in pounds, as in data/diary.py
MEASURED = ("mood", "sleep_quality", "activity", "sleep_hours", "weight", "temperature")


@dataclass(frozen=True, slots=True)
class CycleBand:
    """One cycle of a treatment, cut to what is shown."""

    name: str
    number: int
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Trend:
    """One thing over time.

    Attributes:
        key: a symptom's id or the name of a measure.
        scale: ``numbers`` or ``words`` for levels, else the unit (``lb``, ``F``, ``h``).
        low, high: the ends of the scale that is drawn.
    """

    key: str
    name: str
    scale: str
    points: tuple[TrendPoint, ...]
    low: float
    high: float

    @property
    def values(self) -> list[float]:
        """The values in the order of their days."""
        return [point.value for point in self.points]

    @property
    def middle(self) -> float:
        """The value in the middle of all."""
        return median_low(self.values)


@dataclass(frozen=True, slots=True)
class Trends:
    """Everything of which something was said between two days, and the cycles of that time."""

    first: date
    last: date
    trends: tuple[Trend, ...]
    bands: tuple[CycleBand, ...]
    days: tuple[DiaryDay, ...]

    def band_on(self, day: date) -> list[CycleBand]:
        """Return the cycles a day falls into."""
        return [band for band in self.bands if band.first <= day <= band.last]


def trends(
    days: Sequence[DiaryDay],
    symptoms: Sequence[Symptom],
    courses: Sequence[Course],
    *,
    first: date,
    last: date,
    units: tuple[str, str],
    names: dict[str, str],
) -> Trends:
    """Return the trends of some days; ``units`` are those weights and temperatures are told in.

    ``names`` gives the words for measures. What was said once is a trend of one point.
    """
    made = []
    for one in symptoms:
        points = tuple(
            TrendPoint(page.day, float(page.levels[one.id]))
            for page in days
            if one.id in page.levels
        )
        if points:
            top = 10.0 if one.scale == "numbers" else 3.0
            made.append(Trend(one.id, one.name, one.scale, points, 0.0, top))
    for key in MEASURED:
        scale, points = _measured(key, days, units)
        if not points:
            continue
        low, high = (0.0, 10.0) if scale == "numbers" else _room(points)
        made.append(Trend(key, names[key], scale, points, low, high))
    bands = tuple(band for course in courses for band in _bands(course, first, last))
    return Trends(first, last, tuple(made), bands, tuple(days))


def _measured(
    key: str, days: Sequence[DiaryDay], units: tuple[str, str]
) -> tuple[str, tuple[TrendPoint, ...]]:
    points = []
    for page in days:
        value = getattr(page, key)
        if value is None:
            continue
        if key == "weight":
            kilograms = in_kilograms(value, page.weight_unit)
            # what was typed in the unit that is shown is shown as it was typed
            value = value if page.weight_unit == units[0] else _weight(kilograms, units[0])
        elif key == "temperature":
            celsius = in_celsius(value, page.temperature_unit)
            same = page.temperature_unit == units[1]
            value = value if same else _temperature(celsius, units[1])
        points.append(TrendPoint(page.day, float(value)))
    scales = {"weight": units[0], "temperature": units[1], "sleep_hours": "h"}
    return scales.get(key, "numbers"), tuple(points)


def _weight(kilograms: float, unit: str) -> float:
    return kilograms * _POUNDS if unit == "lb" else kilograms


def _temperature(celsius: float, unit: str) -> float:
    return celsius * 9 / 5 + 32 if unit == "F" else celsius


def _room(points: Sequence[TrendPoint]) -> tuple[float, float]:
    """Return whole numbers around the values, never so close that a small change looks large."""
    low, high = min(p.value for p in points), max(p.value for p in points)
    spare = max(2.0, (high - low) * 0.15)
    return float(int(max(0.0, low - spare))), float(int(high + spare) + 1)


def _bands(course: Course, first: date, last: date) -> list[CycleBand]:
    found = []
    for cycle in cycles(course, until=last):
        end = cycle.last_day if cycle.stopped is None else cycle.stopped
        if end < first or cycle.skipped:
            continue
        found.append(
            CycleBand(course.name, cycle.number, max(cycle.first_day, first), min(end, last))
        )
    return found
