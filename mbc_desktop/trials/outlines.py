"""Maps to draw sites on: the United States with insets, and the world, from shipped outlines.

Both maps are in their own units, x to the right and y down: the United States 975 by 610 as
``us-atlas`` draws them, the world 1,000 wide. Points are projected by the functions below, which
also made the files (``resources/outlines``), so that a point lies where its state is drawn.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import cos, radians, sin, sqrt
from pathlib import Path

from mbc_desktop.trials.miles import EARTH_RADIUS_MILES

CREDIT = "Maps: US Census Bureau and Natural Earth (public domain)."
"""Shown in the About box beside the credit of the places."""

STEPS_PER_UNIT = 30
"""Coordinates are stored in thirtieths of a map unit, so that they fit 16 bits."""

US_SIZE = (975.0, 610.0)
_US_SCALE = 1300.0
_US_MIDDLE = (487.5, 305.0)

WORLD_MERIDIAN = 11.0
"""The middle of the map of the world, in degrees east."""

_WORLD_WIDTH = 1000.0
_WORLD_NORTH, _WORLD_SOUTH = 84.0, -56.0

Ring = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Inset:
    """A part of the map drawn apart from its true place; the frame is in map units."""

    name: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Outline:
    """A state or country. Rings are closed implicitly; one inside another is a hole (even-odd).

    ``code`` is the postal abbreviation or the ISO 3166 alpha-2 code, empty where there is none.
    """

    code: str
    name: str
    rings: tuple[Ring, ...]

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom in map units."""
        xs = [x for ring in self.rings for x, _ in ring]
        ys = [y for ring in self.rings for _, y in ring]
        return min(xs), min(ys), max(xs), max(ys)

    def contains(self, x: float, y: float) -> bool:
        """Tell whether a point in map units lies inside (even-odd rule)."""
        return sum(_crosses(ring, x, y) for ring in self.rings) % 2 == 1


@dataclass(frozen=True, slots=True)
class OutlineMap:
    """A map: its size in map units, what is drawn on it, and its insets."""

    width: float
    height: float
    outlines: tuple[Outline, ...]
    insets: tuple[Inset, ...] = ()

    def at(self, x: float, y: float) -> Outline | None:
        """Return the state or country at a point in map units."""
        return next((outline for outline in self.outlines if outline.contains(x, y)), None)


class Outlines:
    """The two maps, read from *folder* when first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def us(self) -> OutlineMap:
        """The states, the District of Columbia, Puerto Rico and the US Virgin Islands."""
        return OutlineMap(*US_SIZE, read_outlines(self._folder / "us.outlines"), US_INSETS)

    @cached_property
    def world(self) -> OutlineMap:
        """The countries, without Antarctica."""
        return OutlineMap(*WORLD_SIZE, read_outlines(self._folder / "world.outlines"))


def project_us(latitude: float, longitude: float) -> tuple[float, float] | None:
    """Return where a point is on the map of the United States; ``None`` where it is not on it.

    Albers' equal-area conic projection with standard parallels 29.5° and 45.5° (J. P. Snyder, "Map
    Projections: A Working Manual", USGS Professional Paper 1395, 1987, pages 98 to 103). Alaska is
    drawn at 0.27 of the scale, Hawaii at 1, Puerto Rico and the US Virgin Islands at 1.3.
    """
    for part in _US_PARTS:
        if part.covers(latitude, longitude):
            return part.project(latitude, longitude)
    return None


def project_world(latitude: float, longitude: float) -> tuple[float, float]:
    """Return where a point is on the map of the world, whatever its latitude.

    The map is cut at 169° west, in the Bering Strait, so that no continent is.
    Natural Earth projection (T. Patterson; polynomial of B. Šavrič, B. Jenny, T. Patterson,
    D. Petrovič and L. Hurni, Cartography and Geographic Information Science 38, 2011).
    """
    return world_point(latitude, (longitude - WORLD_MERIDIAN + 180) % 360 - 180)


def world_point(latitude: float, east: float) -> tuple[float, float]:
    """Return where a point is that lies so many degrees *east* of the middle of the map."""
    x, y = _natural_earth(latitude, east)
    return _WORLD_WIDTH / 2 + x * _WORLD_SCALE, (_WORLD_TOP - y) * _WORLD_SCALE


def us_units(latitude: float, longitude: float, miles: float) -> float:
    """Return about how many units of the US map *miles* are around a point; 0 off the map."""
    for part in _US_PARTS:
        if part.covers(latitude, longitude):
            return miles / EARTH_RADIUS_MILES * _US_SCALE * part.scale
    return 0.0


def read_outlines(path: Path) -> tuple[Outline, ...]:
    """Read a file of outlines.

    It is one line of JSON, ``[[code, name, [points of each ring, …]], …]``, and then 16-bit
    little-endian x and y of every point, in thirtieths of a map unit.
    """
    data = path.read_bytes()
    end = data.index(b"\n")
    numbers = array("h")
    numbers.frombytes(data[end + 1 :])
    if _big_endian():
        numbers.byteswap()
    values = [number / STEPS_PER_UNIT for number in numbers]
    outlines: list[Outline] = []
    at = 0
    for code, name, sizes in json.loads(data[:end]):
        rings: list[Ring] = []
        for size in sizes:
            rings.append(
                tuple(
                    zip(
                        values[at : at + 2 * size : 2],
                        values[at + 1 : at + 2 * size : 2],
                        strict=True,
                    )
                )
            )
            at += 2 * size
        outlines.append(Outline(code, name, tuple(rings)))
    return tuple(outlines)


def write_outlines(path: Path, outlines: Sequence[Outline]) -> int:
    """Write what :func:`read_outlines` reads; return the size of the file in bytes."""
    header = [[each.code, each.name, [len(ring) for ring in each.rings]] for each in outlines]
    numbers = array(
        "h",
        (
            round(value * STEPS_PER_UNIT)
            for each in outlines
            for ring in each.rings
            for point in ring
            for value in point
        ),
    )
    if _big_endian():
        numbers.byteswap()
    line = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    return path.write_bytes(line + b"\n" + numbers.tobytes())


@dataclass(frozen=True, slots=True)
class _Part:
    """One conic projection: what it covers, its scale, and where its middle is drawn."""

    covers: Callable[[float, float], bool]
    meridian: float
    middle: tuple[float, float]
    parallels: tuple[float, float]
    scale: float
    drawn_at: tuple[float, float]

    def project(self, latitude: float, longitude: float) -> tuple[float, float]:
        x, y = self._conic(latitude, (longitude - self.meridian + 180) % 360 - 180)
        middle_x, middle_y = self._conic(self.middle[0], self.middle[1])
        size = _US_SCALE * self.scale
        left = _US_MIDDLE[0] + self.drawn_at[0] * _US_SCALE
        top = _US_MIDDLE[1] + self.drawn_at[1] * _US_SCALE
        return left + (x - middle_x) * size, top - (y - middle_y) * size

    def _conic(self, latitude: float, east: float) -> tuple[float, float]:
        south = sin(radians(self.parallels[0]))
        n = (south + sin(radians(self.parallels[1]))) / 2
        c = 1 + south * (2 * n - south)
        radius = sqrt(max(0.0, c - 2 * n * sin(radians(latitude)))) / n
        angle = radians(east) * n
        return radius * sin(angle), -radius * cos(angle)


def _in_alaska(latitude: float, longitude: float) -> bool:
    return 50 < latitude < 72 and (longitude < -129 or longitude > 172)


def _in_hawaii(latitude: float, longitude: float) -> bool:
    return 18 < latitude < 23 and -161 < longitude < -154


def _in_puerto_rico(latitude: float, longitude: float) -> bool:
    return 17 < latitude < 19 and -68.5 < longitude < -64


def _in_lower_48(latitude: float, longitude: float) -> bool:
    return 24 < latitude < 49.6 and -125.5 < longitude < -66.5


_US_PARTS = (
    _Part(_in_lower_48, -96, (38.7, -0.6), (29.5, 45.5), 1.0, (0.0, 0.0)),
    _Part(_in_alaska, -154, (58.5, -2.0), (55.0, 65.0), 0.27, (-0.2838, 0.2075)),
    _Part(_in_hawaii, -157, (19.9, -3.0), (8.0, 18.0), 1.0, (-0.205, 0.212)),
    _Part(_in_puerto_rico, -66.3, (18.2, 0.0), (8.0, 18.0), 1.3, (0.318, 0.216)),
)


US_INSETS = (
    Inset("Alaska", 2, 488, 211, 608),
    Inset("Hawaii", 212, 520, 338, 608),
    Inset("Puerto Rico and US Virgin Islands", 848, 568, 956, 608),
)


def _natural_earth(latitude: float, longitude: float) -> tuple[float, float]:
    phi, east = radians(latitude), radians(longitude)
    p2 = phi * phi
    p4 = p2 * p2
    x = east * (0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4)))
    y = phi * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4)))
    return x, y


_WORLD_TOP = _natural_earth(_WORLD_NORTH, 0)[1]
_WORLD_SCALE = _WORLD_WIDTH / (2 * _natural_earth(0, 180)[0])
WORLD_SIZE = (
    _WORLD_WIDTH,
    (_WORLD_TOP - _natural_earth(_WORLD_SOUTH, 0)[1]) * _WORLD_SCALE,
)


def _crosses(ring: Ring, x: float, y: float) -> bool:
    """Tell whether a line from the point to the right crosses the ring an odd number of times."""
    inside = False
    before_x, before_y = ring[-1]
    for corner_x, corner_y in ring:
        if (corner_y > y) != (before_y > y):
            across = corner_x + (y - corner_y) * (before_x - corner_x) / (before_y - corner_y)
            inside ^= x < across
        before_x, before_y = corner_x, corner_y
    return inside


def _big_endian() -> bool:
    return array("h", [1]).tobytes()[0] == 0
