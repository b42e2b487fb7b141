"""Where a person is: ZIP codes, cities and miles, all from files that ship with the program.

The files (``resources/places``) are lines sorted by their folded key, so that a look-up is a
bisection in one block of bytes and nothing is parsed that is not asked for.
"""

from __future__ import annotations

import heapq
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Literal, NamedTuple

from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.folding import folded
from mbc_desktop.trials.miles import miles_between
from mbc_desktop.trials.place_words import (
    US_TERRITORIES,
    Regions,
    key_words,
)
from mbc_desktop.trials.sorted_lines import SortedLines

CREDIT = (
    "Places: US Census Bureau (ZIP code areas, public domain) and GeoNames (geonames.org, "
    "CC BY 4.0; shortened for this program)."
)
"""The credit that the licences ask for; shown in the About box."""

ZIP_NOTE = "A ZIP code stands for its center point."

_TYPE_A_PLACE = "Type a US ZIP code, such as 77030, or a city, such as “Houston, Texas”."
_HOME = "United States"
_LONGEST_TEXT = 200
_SUGGEST_FROM = 2
_SUGGEST_OTHER_NAMES_FROM = 4
_OTHER_NAME_WEIGHT = 10
_US_WEIGHT = 5
_CLEAR_POPULATION = 100_000
_CLEAR_RATIO = 25
_CLEAR_RATIO_ABROAD = 5
_ALIAS_POPULATION = 1_000_000
_KNOWN_AT_HOME = 20_000
_SAME_TOWN_MILES = 30.0
_ZIP = re.compile(r"(\d{5})(?:-?\d{4})?")
_ZIP_AT_END = re.compile(r"(?:^|[\s,])(\d{5})(?:-\d{4})?$")


@dataclass(frozen=True, slots=True)
class Place:
    """A point that distances are measured from.

    ``name`` is the five digits of a ZIP code or the city's name, ``town`` the post office of a ZIP
    code where known. Latitude and longitude are degrees (WGS 84). ``population`` is 0 for a ZIP.
    """

    name: str
    region: str
    country: str
    latitude: float
    longitude: float
    kind: Literal["zip", "city"]
    population: int = 0
    town: str = ""

    @property
    def point(self) -> tuple[float, float]:
        """Latitude and longitude in degrees."""
        return self.latitude, self.longitude

    @property
    def label(self) -> str:
        """The place in words: ``77030 (Houston, Texas)``, ``Paris, Île-de-France, France``."""
        parts = [self.town or self.name, self.region]
        if self.country != _HOME:
            parts.append(self.country)
        distinct = [part for i, part in enumerate(parts) if part and part not in parts[:i]]
        if self.kind == "city":
            return ", ".join(distinct)
        around = ", ".join(part for part in distinct if part != self.name)
        return f"{self.name} ({around})" if around else self.name


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Several places answer to what was typed; the person says which. Most people first."""

    text: str
    places: tuple[Place, ...]


class UnknownPlace(KnownError):
    """No ZIP code or city answers to what was typed; ``suggestions`` are near in spelling."""

    def __init__(
        self, what_happened: str, *, what_to_do: str, suggestions: tuple[Place, ...] = ()
    ) -> None:
        super().__init__(what_happened, what_is_safe="Nothing was changed.", what_to_do=what_to_do)
        self.suggestions = suggestions


class _Split(NamedTuple):
    """A city's words and what was said about where it is; each part is one folded phrase."""

    city: str
    where: tuple[str, ...]


class Places:
    """Looks up ZIP codes and cities in the files of *folder*. Safe to share between threads.

    Files are read at the first look-up of their kind, not when the object is made.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find_zip(self, text: str) -> Place | None:
        """Return the centre of a US ZIP code; ZIP+4, spaces and full-width digits are taken."""
        digits = _zip_digits(text)
        if digits is None:
            return None
        line = next(self._zips.starting(digits + "\t"), None)
        return self._zip_place(line) if line else None

    def find_cities(self, text: str) -> list[Place]:
        """Return the cities that *text* may mean, most people first; empty where there is none.

        Takes ``Springfield``, ``Springfield, IL``, ``springfield illinois``, ``Paris, France``.
        What stands behind a comma, or behind the name, must fit the state, region or country.
        Other names (``München``) count where no city bears the name itself, or where it is a city
        of more than a million and no US city that many people know bears the name.
        """
        found: dict[tuple[str, str, int, int], Place] = {}
        for split in _splits(text):
            for row in self._rows(split):
                found.setdefault(row.identity, self._city_place(row))
        return sorted(found.values(), key=lambda place: -place.population)

    def suggest(self, prefix: str, limit: int = 8) -> list[Place]:
        """Return up to *limit* places that *prefix* may become, the likeliest first.

        From two letters, or three digits of a ZIP code. US cities count as five times their size:
        most people who type here live there.
        """
        text = unicodedata.normalize("NFKC", prefix)[:_LONGEST_TEXT].strip()
        if text.isdecimal():
            if len(text) < 3:
                return []
            starting = self._zips.starting(text[:5])
            return [self._zip_place(line) for line in islice(starting, limit)]
        city, comma, where = text.partition(",")
        if comma:
            return self._suggest_within(city, folded(where), limit)
        key = folded(city)
        if len(key) < _SUGGEST_FROM:
            return []
        lines = {line for start in {key, key_words(key)} for line in self._cities.starting(start)}
        likely = {row: _likelihood(row) for row in _named(lines)}
        if len(key) >= _SUGGEST_OTHER_NAMES_FROM:
            for line in filter(_is_alias, lines):
                for row in self._expand(line):
                    likely.setdefault(row, _likelihood(row) // _OTHER_NAME_WEIGHT)
        best = heapq.nlargest(limit, likely, key=lambda row: likely[row])
        return [self._city_place(row) for row in best]

    def resolve(self, text: str) -> Place | Ambiguous:
        """Return the one place that *text* means, or those the person must choose between.

        A city is taken without asking only where it has at least 100,000 people and 25 times as
        many as any other of its name. A US city needs 5 times as many as one abroad only, and is
        never passed over for one abroad.

        Raises:
            UnknownPlace: there is no such ZIP code or city.
        """
        clean = unicodedata.normalize("NFKC", text).strip()[:_LONGEST_TEXT]
        if not any(char.isalnum() for char in clean):
            raise UnknownPlace("No place was typed.", what_to_do=_TYPE_A_PLACE)
        digits = _zip_digits(clean)
        if digits is not None:
            place = self.find_zip(digits)
            if place is None:
                raise self._unknown_zip(digits)
            return place
        if not any(char.isalpha() for char in clean):
            raise UnknownPlace(
                f"“{_short(clean)}” is not a ZIP code.",
                what_to_do="A US ZIP code has five digits. " + _TYPE_A_PLACE,
            )
        at_end = _ZIP_AT_END.search(clean)
        if at_end and (place := self.find_zip(at_end[1])):
            return place
        cities = _distinct_towns(self.find_cities(clean))
        if not cities and not self._regions.names_region(clean):
            raise self._unknown_city(clean)
        if self._regions.names_region(clean) and not self._is_own_city(clean, cities):
            raise UnknownPlace(
                f"“{_short(clean)}” is too large to measure miles from.",
                what_to_do="Type a city in it, or a US ZIP code.",
            )
        if self._names_state_elsewhere(clean, cities[0]):
            return Ambiguous(clean, tuple(cities))
        if len(cities) == 1 or _is_clear(cities):
            return cities[0]
        return Ambiguous(clean, tuple(cities))

    # --- the files -----------------------------------------------------------------------------

    @cached_property
    def _zips(self) -> SortedLines:
        return SortedLines(self._folder / "zips.lines")

    @cached_property
    def _cities(self) -> SortedLines:
        return SortedLines(self._folder / "cities.lines")

    @cached_property
    def _regions(self) -> Regions:
        return Regions(json.loads((self._folder / "regions.json").read_bytes()))

    def _zip_place(self, line: str) -> Place:
        digits, town, state, latitude, longitude = line.split("\t")
        territory = US_TERRITORIES.get(state)
        return Place(
            name=digits,
            region="" if territory else self._regions.regions[f"US.{state}"],
            country=territory or _HOME,
            latitude=int(latitude) / 10_000,
            longitude=int(longitude) / 10_000,
            kind="zip",
            town=town,
        )

    def _city_place(self, row: _Row) -> Place:
        return Place(
            name=row.name,
            region=self._regions.regions.get(row.region, ""),
            country=self._regions.countries[row.region[:2]],
            latitude=row.latitude / 1000,
            longitude=row.longitude / 1000,
            kind="city",
            population=row.population,
        )

    # --- looking up ----------------------------------------------------------------------------

    def _rows(self, split: _Split) -> list[_Row]:
        """Return the rows named so and lying there; a US state wins over a country's code."""
        named: list[_Row] = []
        also: list[_Row] = []
        for line in self._cities.starting(split.city + "\t"):
            rows = self._expand(line)
            (also if _is_alias(line) else named).extend(rows)
        for where in split.where:
            near, far = self._regions.meant(where)
            named = _within(named, near) or _within(named, far)
            also = _within(also, near) or _within(also, far)
        if not named:
            return also
        # Philadelphia is an old name of Amman: nobody who types it here means that.
        if any(row.region[:2] == "US" and row.population >= _KNOWN_AT_HOME for row in named):
            return named
        return named + [row for row in also if row.population >= _ALIAS_POPULATION]

    def _expand(self, line: str) -> list[_Row]:
        """Return the row of one line; the other name of a city leads to that city's own row."""
        if not _is_alias(line):
            return [_row(line)]
        _, target, region = line.split("\t")
        rows = _named(self._cities.starting(target[1:] + "\t"))
        return [row for row in rows if row.region == region][:1]

    def _is_own_city(self, text: str, cities: Sequence[Place]) -> bool:
        """Tell whether a state's or country's name is as well a city's: New York, Singapore."""
        name = folded(text)
        return any(
            city.population >= _CLEAR_POPULATION or folded(city.country) == name for city in cities
        )

    def _names_state_elsewhere(self, text: str, city: Place) -> bool:
        """Tell whether *text* also names a US state that *city* is not in, such as Washington."""
        first, _ = self._regions.meant(key_words(folded(text)))
        states = {self._regions.regions[code] for code in first}
        return len(text) > 2 and bool(states) and city.region not in states

    def _suggest_within(self, city: str, where: str, limit: int) -> list[Place]:
        """Return cities of exactly this name whose region or country begins with *where*."""
        rows = self._rows(_Split(key_words(folded(city)), ()))
        fitting = [row for row in rows if not where or self._regions.begins(row.region, where)]
        best = sorted(fitting, key=_likelihood, reverse=True)[:limit]
        return [self._city_place(row) for row in best]

    def _unknown_zip(self, digits: str) -> UnknownPlace:
        for length in (4, 3):
            lines = list(self._zips.starting(digits[:length]))
            if lines:
                near = sorted(lines, key=lambda line: abs(int(line[:5]) - int(digits)))[:3]
                places = tuple(self._zip_place(line) for line in sorted(near))
                listed = ", ".join(place.label for place in places)
                return UnknownPlace(
                    f"We know of no ZIP code {digits}.",
                    what_to_do=f"Numbers close to it: {listed}. You can also type a city.",
                    suggestions=places,
                )
        return UnknownPlace(f"We know of no ZIP code {digits}.", what_to_do=_TYPE_A_PLACE)

    def _unknown_city(self, text: str) -> UnknownPlace:
        near = tuple(self._near_in_spelling(text))
        if near:
            listed = "; ".join(place.label for place in near)
            todo = f"Did you mean: {listed}? You can also type a US ZIP code."
        else:
            todo = (
                "Check the spelling, or type a larger place nearby, such as “Houston, Texas”. "
                "Postal codes are known for the United States only."
            )
        return UnknownPlace(
            f"We found no city called “{_short(text)}”.", what_to_do=todo, suggestions=near
        )

    def _near_in_spelling(self, text: str) -> Iterable[Place]:
        """Yield up to three cities spelled almost so; the first letter is taken to be right."""
        split = _splits(text)[0]
        if len(split.city) < 4:
            return []
        from rapidfuzz import fuzz, process

        rows = list(_named(self._cities.starting(split.city[0])))
        for where in split.where:
            near, far = self._regions.meant(where)
            rows = _within(rows, near) or _within(rows, far) or rows
        close = process.extract(
            split.city, [row.key for row in rows], scorer=fuzz.ratio, score_cutoff=80, limit=40
        )
        best = sorted(close, key=lambda hit: (-round(hit[1] / 5), -_likelihood(rows[hit[2]])))
        return [self._city_place(rows[hit[2]]) for hit in best[:3]]


class _Row(NamedTuple):
    """One city as its line says it; coordinates in thousandths of a degree."""

    key: str
    name: str
    region: str
    latitude: int
    longitude: int
    population: int

    @property
    def identity(self) -> tuple[str, str, int, int]:
        return self.key, self.region, self.latitude, self.longitude


def _named(lines: Iterable[str]) -> Iterator[_Row]:
    return (_row(line) for line in lines if not _is_alias(line))


def _is_alias(line: str) -> bool:
    return "\t=" in line


def _row(line: str) -> _Row:
    key, name, region, latitude, longitude, population = line.split("\t")
    return _Row(key, name or key.title(), region, int(latitude), int(longitude), int(population))


def _within(rows: list[_Row], codes: set[str]) -> list[_Row]:
    return [row for row in rows if row.region in codes or row.region[:2] in codes]


def _likelihood(row: _Row) -> int:
    return row.population * (_US_WEIGHT if row.region[:3] in {"US.", "PR."} else 1)


def _zip_digits(text: str) -> str | None:
    packed = "".join(unicodedata.normalize("NFKC", text[:_LONGEST_TEXT]).split())
    match = _ZIP.fullmatch(packed)
    return f"{int(match[1]):05d}" if match else None


def _splits(text: str) -> list[_Split]:
    """Return the ways to read *text* as a city and where it lies, the plainest first."""
    parts = [key_words(folded(part)) for part in text[:_LONGEST_TEXT].split(",")]
    parts = [part for part in parts if part]
    if not parts:
        return []
    if len(parts) > 1:
        return [_Split(parts[0], tuple(parts[1:4]))]
    words = parts[0].split()
    whole = [_Split(parts[0], ())]
    return whole + [
        _Split(" ".join(words[:-count]), (" ".join(words[-count:]),))
        for count in range(1, min(4, len(words)))
    ]


def _is_clear(cities: Sequence[Place]) -> bool:
    """Tell whether the first of *cities* (most people first) is what nearly everybody means."""
    first, *others = cities
    if first.population < _CLEAR_POPULATION:
        return False
    at_home = first.country == _HOME
    for other in others:
        ratio = _CLEAR_RATIO_ABROAD if at_home and other.country != _HOME else _CLEAR_RATIO
        if first.population < ratio * other.population or (other.country == _HOME and not at_home):
            return False
    return True


def _distinct_towns(cities: Sequence[Place]) -> list[Place]:
    """Leave out smaller places of the same label close by: townships around their own town."""
    kept: list[Place] = []
    for city in cities:
        if not any(
            city.label == other.label
            and miles_between(*city.point, *other.point) < _SAME_TOWN_MILES
            for other in kept
        ):
            kept.append(city)
    return kept


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
