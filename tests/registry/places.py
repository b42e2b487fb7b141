"""Where made-up trials run: real cities with their true coordinates, invented facilities."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from tests.registry.areas import words

_FACILITIES = (
    "Sample Cancer Center of {city}",
    "Sample University Hospital {city}",
    "Sample Oncology Clinic {city}",
    "Sample Medical Center {city}",
    "Sample Breast Center of {city}",
    "Sample Women's Hospital of {city}",
    "Sample Research Site {city}",
)
_FIRST = words(
    "Alma Boris Carmen Dinesh Esther Farid Greta Hugo Ines Joon Kavya Lars Mei Nadia Omar Paula "
    "Quentin Rosa Samir Tara Uma Viktor Wanda Ximena Yusuf Zora"
)
_LAST = words(
    "Abbott Bauer Castillo Dvorak Eriksen Fischer Garcia Haddad Ito Jensen Kowalski Lindqvist "
    "Moreau Nakamura Okafor Petrov Quispe Rossi Santos Takahashi Ueda Varga Weiss Yilmaz Zhang"
)
# How often a country's cities come up, the United States aside; the rest count one.
_WEIGHTS = {
    "Germany": 5.0,
    "Spain": 5.0,
    "France": 4.0,
    "China": 5.0,
    "Italy": 4.0,
    "Japan": 4.0,
    "United Kingdom": 3.0,
    "Brazil": 3.0,
    "Australia": 3.0,
    "Canada": 3.0,
    "Belgium": 2.5,
    "Argentina": 2.0,
    "Poland": 2.0,
    "India": 2.0,
    "South Korea": 2.0,
    "Taiwan": 2.0,
}


class Place(NamedTuple):
    """One facility: what every one of its sites says, and whose it is."""

    facility: str
    where: dict[str, Any]
    point: dict[str, float]
    country: str


class Atlas(NamedTuple):
    """All facilities: the United States, by country elsewhere, and the weights of countries."""

    united_states: list[Place]
    abroad: dict[str, list[Place]]
    countries: list[str]
    weights: list[float]


@cache
def atlas() -> Atlas:
    """Read the cities once and put the invented facilities into them."""
    united_states: list[Place] = []
    abroad: dict[str, list[Place]] = {}
    text = Path(__file__).with_name("cities.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        city, state, postal, country, lat, lon = line.split("\t")
        where: dict[str, Any] = {"city": city}
        if state:
            where["state"] = state
        if postal:
            where["zip"] = postal
        where["country"] = country
        point = {"lat": float(lat), "lon": float(lon)}
        group = united_states if country == "United States" else abroad.setdefault(country, [])
        for name in _FACILITIES:
            number = 1000 + len(united_states) + 7 * len(abroad)
            facility = f"{name.format(city=city)} (Sample Site {number})"
            group.append(Place(facility, where, point, country))
    countries = list(abroad)
    weights = [_WEIGHTS.get(country, 1.0) for country in countries]
    return Atlas(united_states, abroad, countries, weights)


def places_for(draw: random.Random, count: int) -> list[Place]:
    """Facilities of a trial: one country where there are few, many countries where many."""
    if count == 0:
        return []
    world = atlas()
    if count <= 40:
        if draw.random() < 0.55:
            pool = world.united_states
        else:
            pool = world.abroad[draw.choices(world.countries, world.weights)[0]]
        return draw.sample(pool, min(count, len(pool)))
    at_home = min(int(count * draw.uniform(0.25, 0.7)), len(world.united_states))
    found = draw.sample(world.united_states, at_home)
    wanted = len(world.countries) if count > 600 else draw.randint(6, 22)
    pool = []
    for country in draw.sample(world.countries, wanted):
        pool.extend(world.abroad[country])
    found.extend(draw.sample(pool, min(count - at_home, len(pool))))
    return found


def person(draw: random.Random) -> tuple[str, str, str]:
    """An invented name with an e-mail at example.org and a phone number nobody has."""
    first, last = draw.choice(_FIRST), draw.choice(_LAST)
    number = f"{draw.randint(201, 989)}-555-01{draw.randint(0, 99):02d}"
    return f"{first} {last}", f"{first.lower()}.{last.lower()}@example.org", number


def contact(draw: random.Random, *, role: str = "CONTACT") -> dict[str, str]:
    """A contact as a site or a study lists it; investigators have neither phone nor e-mail."""
    name, email, phone = person(draw)
    if role != "CONTACT":
        return {"name": f"{name}, MD", "role": role}
    out = {"name": name, "role": role, "phone": phone}
    if draw.random() < 0.08:
        out["phoneExt"] = str(draw.randint(100, 9999))
    if draw.random() < 0.85:
        out["email"] = email
    return out
