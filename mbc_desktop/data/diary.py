"""The symptom diary: what a person follows, one page a day, and how it went over time.

It says what she wrote and nothing about what that means.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from sqlalchemy import Connection, delete, func, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from mbc_desktop.core.clock import Clock, stamp, utc_now
from mbc_desktop.core.errors import KnownError, NotStored
from mbc_desktop.data.diary_tables import diary_day, diary_symptom, symptom
from mbc_desktop.data.note_rows import new_id
from mbc_desktop.data.seals import sealed
from mbc_desktop.data.stores import Store

Scale = Literal["numbers", "words"]
# The highest level of each scale: 0 to 10, or none, mild, moderate, severe.
TOP: Mapping[Scale, int] = {"numbers": 10, "words": 3}
WEIGHT_UNITS = ("lb", "kg")
TEMPERATURE_UNITS = ("F", "C")
_POUNDS_IN_A_KILOGRAM = 2.2046226218  # NIST SP 811, appendix B.8: 1 lb = 0.45359237 kg
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class Symptom:
    """A symptom she follows; ``resting`` ones are not asked about."""

    id: str
    name: str
    scale: Scale
    resting: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaryDay:
    """One day. None and empty mean: not said.

    Attributes:
        levels: by symptom id; 0 to 10 or 0 to 3, as the symptom's scale says.
        mood, activity, sleep_quality: 0 to 10, more is better.
    """

    day: date
    levels: Mapping[str, int] = field(default_factory=dict)
    mood: int | None = None
    activity: int | None = None
    sleep_hours: float | None = None
    sleep_quality: int | None = None
    weight: float | None = None
    weight_unit: str = ""
    temperature: float | None = None
    temperature_unit: str = ""
    helped: str = ""
    note: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said of this day."""
        return self == DiaryDay(
            day=self.day, weight_unit=self.weight_unit, temperature_unit=self.temperature_unit
        )


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """One day of a trend."""

    day: date
    value: float


def in_kilograms(value: float, unit: str) -> float:
    """Return a weight in kilograms, for plotting what was typed in two units."""
    return value / _POUNDS_IN_A_KILOGRAM if unit == "lb" else value


def in_celsius(value: float, unit: str) -> float:
    """Return a temperature in °C."""
    return (value - 32) * 5 / 9 if unit == "F" else value


class Diary:
    """The diary of one person."""

    def __init__(self, store: Store, *, clock: Clock = utc_now) -> None:
        self._store = store
        self._clock = clock

    # -- what is followed -------------------------------------------------------------------------

    def symptoms(self, *, resting: bool = False) -> list[Symptom]:
        """Return what is asked about, in her order; with ``resting`` also what rests."""
        wanted = select(symptom).order_by(symptom.c.position, symptom.c.id)
        if not resting:
            wanted = wanted.where(symptom.c.resting == 0)
        with self._store.reading() as connection:
            return [
                Symptom(row.id, row.name, row.scale, bool(row.resting))
                for row in connection.execute(wanted)
            ]

    def follow(self, name: str, scale: Scale = "numbers") -> Symptom:
        """Follow a symptom, or take up again one of that name that rests."""
        plain = " ".join(name.split())[:80]
        if not plain:
            raise KnownError(
                "A symptom needs a name.",
                what_is_safe="Nothing was changed.",
                what_to_do="Type what you would call it, such as “numb fingers”.",
            )
        for known in self.symptoms(resting=True):
            if known.name.casefold() == plain.casefold():
                self.rest(known.id, resting=False)
                return Symptom(known.id, known.name, known.scale)
        with self._store.writing() as connection:
            last = connection.execute(select(func.max(symptom.c.position))).scalar()
            return self._insert(connection, Symptom(new_id(), plain, scale), (last or 0) + 1)

    def rename(self, name: str, to: str) -> None:
        """Give a symptom another name."""
        plain = " ".join(to.split())[:80]
        if plain:
            self._change(name, name=plain)

    def rest(self, name: str, *, resting: bool = True) -> None:
        """Ask no longer about a symptom, or again; its days stay."""
        self._change(name, resting=int(resting))

    def reorder(self, ids: Sequence[str]) -> None:
        """Put the symptoms in the order of ``ids``."""
        for place, name in enumerate(ids):
            self._change(name, position=place - len(ids))

    # -- days -------------------------------------------------------------------------------------

    def day(self, day: date) -> DiaryDay:
        """Return what was said of a day; an empty page where nothing was."""
        return next(iter(self.days(day, day)), DiaryDay(day=day))

    def days(self, first: date, last: date) -> list[DiaryDay]:
        """Return the days between two dates, both included, of which something was said."""
        between = diary_day.c.day.between(first.isoformat(), last.isoformat())
        with self._store.reading() as connection:
            levels: dict[str, dict[str, int]] = {}
            for row in connection.execute(
                select(diary_symptom).where(
                    diary_symptom.c.day.between(first.isoformat(), last.isoformat())
                )
            ):
                levels.setdefault(row.day, {})[row.symptom] = row.level
            rows = connection.execute(select(diary_day).where(between).order_by(diary_day.c.day))
            return [_day(row, levels.get(row.day, {})) for row in rows]

    def write(self, page: DiaryDay) -> None:
        """Write a day whole; an empty page takes the day out. Raises :class:`KnownError`."""
        with self._store.writing() as connection:
            self.write_in(connection, page)

    def write_in(self, connection: Connection, page: DiaryDay) -> None:
        """Write a day inside a transaction the caller began."""
        known = {
            row.id: row.scale for row in connection.execute(select(symptom.c.id, symptom.c.scale))
        }
        _check(page, known)
        key = page.day.isoformat()
        connection.execute(delete(diary_symptom).where(diary_symptom.c.day == key))
        if page.is_empty:
            connection.execute(delete(diary_day).where(diary_day.c.day == key))
            return
        row = sealed(
            diary_day,
            {
                "day": key,
                "mood": page.mood,
                "activity": page.activity,
                "sleep_hours": page.sleep_hours,
                "sleep_quality": page.sleep_quality,
                "weight": page.weight,
                "weight_unit": page.weight_unit,
                "temperature": page.temperature,
                "temperature_unit": page.temperature_unit,
                "helped": page.helped,
                "note": page.note,
                "changed_at": stamp(self._clock()),
            },
        )
        connection.execute(
            upsert(diary_day)
            .values(row)
            .on_conflict_do_update(index_elements=[diary_day.c.day], set_=row)
        )
        rows = [
            sealed(diary_symptom, {"day": key, "symptom": name, "level": level})
            for name, level in page.levels.items()
        ]
        if rows:
            connection.execute(insert(diary_symptom), rows)

    def before(self, day: date) -> DiaryDay | None:
        """Return the last day before ``day`` of which something was said, or None."""
        with self._store.reading() as connection:
            found = connection.execute(
                select(func.max(diary_day.c.day)).where(diary_day.c.day < day.isoformat())
            ).scalar()
        return self.day(date.fromisoformat(found)) if found else None

    def first_day(self) -> date | None:
        """Return the first day of which anything was said, or None."""
        with self._store.reading() as connection:
            found = connection.execute(select(func.min(diary_day.c.day))).scalar()
        return date.fromisoformat(found) if found else None

    def trend(self, what: str, first: date, last: date) -> list[TrendPoint]:
        """Return how one thing went: a symptom's id, or a measure of :data:`MEASURES`.

        Weights come in kilograms and temperatures in °C, whatever they were typed in.
        """
        points = []
        for page in self.days(first, last):
            value = MEASURES[what](page) if what in MEASURES else page.levels.get(what)
            if value is not None:
                points.append(TrendPoint(page.day, float(value)))
        return points

    # -- inside -----------------------------------------------------------------------------------

    def _insert(self, connection: Connection, one: Symptom, position: int) -> Symptom:
        row = {
            "id": one.id,
            "name": one.name,
            "scale": one.scale,
            "position": position,
            "resting": int(one.resting),
        }
        connection.execute(insert(symptom).values(sealed(symptom, row)))
        return one

    def _change(self, key: str, **values: Any) -> None:
        with self._store.writing() as connection:
            row = connection.execute(select(symptom).where(symptom.c.id == key)).mappings().first()
            if row is None:
                raise NotStored(
                    "That symptom is no longer in the diary.",
                    what_is_safe="Nothing was changed.",
                    what_to_do="Look at the list of symptoms again.",
                )
            connection.execute(
                symptom.update()
                .where(symptom.c.id == key)
                .values(sealed(symptom, {**row, **values}))
            )


def _weight(page: DiaryDay) -> float | None:
    return None if page.weight is None else in_kilograms(page.weight, page.weight_unit)


def _temperature(page: DiaryDay) -> float | None:
    return None if page.temperature is None else in_celsius(page.temperature, page.temperature_unit)


MEASURES = {
    "mood": lambda page: page.mood,
    "activity": lambda page: page.activity,
    "sleep_hours": lambda page: page.sleep_hours,
    "sleep_quality": lambda page: page.sleep_quality,
    "weight": _weight,
    "temperature": _temperature,
}


def _day(row: Any, levels: Mapping[str, int]) -> DiaryDay:
    return DiaryDay(
        day=date.fromisoformat(row.day),
        levels=dict(levels),
        mood=row.mood,
        activity=row.activity,
        sleep_hours=row.sleep_hours,
        sleep_quality=row.sleep_quality,
        weight=row.weight,
        weight_unit=row.weight_unit,
        temperature=row.temperature,
        temperature_unit=row.temperature_unit,
        helped=row.helped,
        note=row.note,
    )


def checked_measure(name: str, value: float, unit: str = "") -> float:
    """Return the hours of sleep, the weight or the temperature as they are.

    Raises:
        KnownError: the number can't be meant in that unit.
    """
    if name == "sleep_hours":
        if not 0 <= value <= 24:
            raise _not_meant("The hours of sleep")
    elif name == "weight":
        if unit not in WEIGHT_UNITS or not math.isfinite(value):
            raise _not_meant("The weight")
        if not 2 <= in_kilograms(value, unit) <= 500:
            raise _not_meant("The weight")
    elif (
        unit not in TEMPERATURE_UNITS
        or not math.isfinite(value)
        or not 25 <= in_celsius(value, unit) <= 45
    ):
        raise _not_meant("The temperature")
    return value


def _check(page: DiaryDay, scales: Mapping[str, Scale]) -> None:
    """Refuse what can't be meant; raises :class:`KnownError`."""
    for name, level in page.levels.items():
        if name not in scales or not 0 <= level <= TOP[scales[name]]:
            raise _not_meant("A symptom’s level")
    for value in (page.mood, page.activity, page.sleep_quality):
        if value is not None and not 0 <= value <= 10:
            raise _not_meant("Mood, activity or sleep")
    for name, measure, unit in (
        ("sleep_hours", page.sleep_hours, ""),
        ("weight", page.weight, page.weight_unit),
        ("temperature", page.temperature, page.temperature_unit),
    ):
        if measure is not None:
            checked_measure(name, measure, unit)
    if len(page.note) > _LONGEST or len(page.helped) > _LONGEST:
        raise _not_meant("The note of this day")


def _not_meant(what: str) -> KnownError:
    return KnownError(
        f"{what} can't be kept as it was typed.",
        what_is_safe="What was written of this day before is still there.",
        what_to_do="Look at the number and its unit, and type it again.",
    )
