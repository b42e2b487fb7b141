"""The maps of sites: points lie in the state or country that is drawn around them."""

from __future__ import annotations

from pathlib import Path

import pytest

from mbc_desktop.core.resources import resource_path
from mbc_desktop.trials.miles import circle_around, miles_between
from mbc_desktop.trials.outlines import (
    US_INSETS,
    US_SIZE,
    WORLD_SIZE,
    Outline,
    Outlines,
    project_us,
    project_world,
    read_outlines,
    us_units,
    write_outlines,
)
from mbc_desktop.trials.places import Place, Places


@pytest.fixture(scope="module")
def outlines() -> Outlines:
    return Outlines(resource_path("outlines"))


@pytest.fixture(scope="module")
def places() -> Places:
    return Places(resource_path("places"))


def point_of(places: Places, text: str) -> tuple[float, float]:
    found = places.resolve(text)
    assert isinstance(found, Place)
    return found.point


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Houston, TX", "TX"),
        ("Brownsville, TX", "TX"),
        ("Rochester, MN", "MN"),
        ("Kansas City, MO", "MO"),
        ("Kansas City, KS", "KS"),
        ("Bangor, ME", "ME"),
        ("Detroit, MI", "MI"),
        ("Marquette, MI", "MI"),
        ("Spokane, WA", "WA"),
        ("Phoenix, AZ", "AZ"),
        ("Orlando, FL", "FL"),
        ("Washington, DC", "DC"),
        ("Anchorage, AK", "AK"),
        ("Fairbanks, AK", "AK"),
        ("Juneau, AK", "AK"),
        ("Honolulu, HI", "HI"),
        ("Ponce, Puerto Rico", "PR"),
        ("Bayamón, Puerto Rico", "PR"),
    ],
)
def test_city_lies_in_its_state(outlines: Outlines, places: Places, text: str, state: str) -> None:
    """A site is drawn inside the outline of its own state, in the insets too."""
    spot = project_us(*point_of(places, text))
    assert spot is not None
    inside = [each.code for each in outlines.us.outlines if each.contains(*spot)]
    assert inside == [state]
    at = outlines.us.at(*spot)
    assert at is not None
    assert at.code == state


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Paris, France", "FR"),
        ("Madrid, Spain", "ES"),
        ("Berlin, Germany", "DE"),
        ("Moscow, Russia", "RU"),
        ("Novosibirsk", "RU"),
        ("Beijing", "CN"),
        ("Seoul", "KR"),
        ("Delhi, India", "IN"),
        ("Houston, TX", "US"),
        ("Anchorage, AK", "US"),
        ("Toronto, Canada", "CA"),
        ("Guadalajara, Mexico", "MX"),
        ("Brasília", "BR"),
        ("Johannesburg", "ZA"),
        ("Canberra", "AU"),
        ("Luxembourg", "LU"),
        ("Taipei", "TW"),
    ],
)
def test_city_lies_in_its_country(
    outlines: Outlines, places: Places, text: str, country: str
) -> None:
    """A site is drawn inside the outline of its own country."""
    at = outlines.world.at(*project_world(*point_of(places, text)))
    assert at is not None
    assert at.code == country


def test_nearly_all_zips_lie_in_their_state(outlines: Outlines, places: Places) -> None:
    """Of ZIP codes all over the country hardly any falls outside its state's outline."""
    named = {each.name: each for each in outlines.us.outlines}
    seen = outside = 0
    for start in range(5, 1_000, 7):
        for place in places.suggest(f"{start:03d}", 6):
            spot = project_us(*place.point)
            state = named.get(place.region)
            if spot is None or state is None:
                continue
            seen += 1
            outside += not state.contains(*spot)
    assert seen > 500
    assert outside / seen < 0.02


def test_every_state_is_drawn_within_the_map(outlines: Outlines) -> None:
    """All states fit the picture; Alaska, Hawaii and the islands fit their frames."""
    assert len({each.code for each in outlines.us.outlines}) == 53
    frames = {inset.name[:6]: inset for inset in US_INSETS}
    framed = {"AK": "Alaska", "HI": "Hawaii", "PR": "Puerto", "VI": "Puerto"}
    for each in outlines.us.outlines:
        left, top, right, bottom = each.bounds
        assert left >= 0
        assert top >= 0
        assert right <= US_SIZE[0]
        assert bottom <= US_SIZE[1]
        if each.code in framed:
            frame = frames[framed[each.code]]
            assert frame.left <= left
            assert frame.top <= top
            assert right <= frame.right
            assert bottom <= frame.bottom


def test_no_country_is_torn_across_the_map(outlines: Outlines) -> None:
    """No line runs from one edge of the world to the other, and none leaves the map."""
    width, height = WORLD_SIZE
    for each in outlines.world.outlines:
        for ring in each.rings:
            xs = [x for x, _ in ring]
            assert max(xs) - min(xs) < 0.5 * width
            assert all(-1 <= x <= width + 1 and -1 <= y <= height + 1 for x, y in ring)


def test_countries_bear_the_names_that_places_bear(outlines: Outlines, places: Places) -> None:
    """A country on the map and in the list of cities has one name."""
    names = {each.code: each.name for each in outlines.world.outlines}
    for text in ("Houston, TX", "Paris, France", "Seoul", "Prague", "Ankara", "Amsterdam, NL"):
        place = places.find_cities(text)[0]
        assert place.country in names.values()


@pytest.mark.parametrize(
    "point", [(48.85, 2.35), (43.65, -79.38), (19.43, -99.13), (13.47, 144.75), (-14.3, -170.7)]
)
def test_what_is_not_on_the_us_map_is_said_so(point: tuple[float, float]) -> None:
    """Abroad, and islands too far off, have no place on the US map."""
    spot = project_us(*point)
    if point == (43.65, -79.38):  # Toronto lies beside the states, within the picture
        assert spot is not None
    else:
        assert spot is None
        assert us_units(*point, 100) == 0


def test_scale_of_the_us_map_holds_near_its_middle() -> None:
    """A hundred miles are as long on the map as the two points they lie between."""
    wichita, away = (37.69, -97.34), (37.69, -95.51)
    one, other = project_us(*wichita), project_us(*away)
    assert one is not None
    assert other is not None
    drawn = ((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5
    assert drawn == pytest.approx(us_units(*wichita, miles_between(*wichita, *away)), rel=0.02)


def test_circle_lies_all_around_at_its_distance() -> None:
    """Every corner of the circle is as far away as asked, across the date line too."""
    for place in ((29.7, -95.4), (64.8, -147.7), (-17.0, 179.9)):
        corners = circle_around(*place, 100)
        assert len(corners) == 72
        assert all(miles_between(*place, *corner) == pytest.approx(100) for corner in corners)
        assert all(-180 <= east <= 180 for _, east in corners)


def test_any_point_has_a_place_in_the_world() -> None:
    """Poles and the date line are projected without an error."""
    for point in ((90, 0), (-90, 180), (0, 180), (0, -180), (0, 540), (51.9, -169.0)):
        x, y = project_world(*point)
        assert -1 <= x <= WORLD_SIZE[0] + 1
        assert isinstance(y, float)


def test_files_are_read_as_they_were_written(tmp_path: Path) -> None:
    """A file keeps codes, names, rings and coordinates to a thirtieth of a unit."""
    square = ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0))
    hole = ((4.0, 4.0), (6.0, 4.0), (6.0, 6.0), (4.0, 6.0))
    land = Outline("XX", "Señal", (square, hole))
    write_outlines(tmp_path / "x.outlines", [land])
    assert read_outlines(tmp_path / "x.outlines") == (land,)
    assert land.contains(1, 1)
    assert not land.contains(5, 5)
    assert not land.contains(11, 5)


def test_both_files_are_small() -> None:
    """The maps take less than 400 KB in the package."""
    folder = resource_path("outlines")
    assert sum(path.stat().st_size for path in folder.iterdir()) < 400_000
