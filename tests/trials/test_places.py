"""Finding ZIP codes and cities, and measuring miles, from the shipped files."""

from __future__ import annotations

import math

import pytest

from mbc_desktop.core.resources import resource_path
from mbc_desktop.trials.miles import EARTH_RADIUS_MILES, distances, miles_between
from mbc_desktop.trials.places import (
    CREDIT,
    Ambiguous,
    Place,
    Places,
    UnknownPlace,
)


@pytest.fixture(scope="module")
def places() -> Places:
    return Places(resource_path("places"))


def one(places: Places, text: str) -> Place:
    found = places.resolve(text)
    assert isinstance(found, Place), found
    return found


@pytest.mark.parametrize(
    "text", ["77030", " 77030 ", "77030-1234", "770301234", "77 030", "７７０３０", "77030 - 1234"]
)
def test_zip_is_found_however_it_is_written(places: Places, text: str) -> None:
    """ZIP+4, spaces and full-width digits all lead to the five digits."""
    place = places.find_zip(text)
    assert place is not None
    assert (place.name, place.kind, place.region) == ("77030", "zip", "Texas")
    assert place.label == "77030 (Houston, Texas)"
    assert miles_between(*place.point, 29.7073, -95.4010) < 3  # the Texas Medical Center


@pytest.mark.parametrize("text", ["", "7703", "770300", "77030-12", "abcde", "77O30", "00000"])
def test_what_is_no_zip_is_not_found(places: Places, text: str) -> None:
    """Too few digits, letters, and numbers that the Postal Service does not use give nothing."""
    assert places.find_zip(text) is None


@pytest.mark.parametrize(
    ("digits", "region", "country", "near"),
    [
        ("00901", "", "Puerto Rico", (18.466, -66.106)),
        ("00802", "", "U.S. Virgin Islands", (18.342, -64.931)),
        ("96910", "", "Guam", (13.474, 144.751)),
        ("96799", "", "American Samoa", (-14.278, -170.702)),
        ("99503", "Alaska", "United States", (61.218, -149.900)),
        ("96813", "Hawaii", "United States", (21.307, -157.858)),
        ("10065", "New York", "United States", (40.765, -73.963)),
    ],
)
def test_zips_outside_the_mainland_lie_where_they_should(
    places: Places, digits: str, region: str, country: str, near: tuple[float, float]
) -> None:
    """Territories are named for what they are; no ZIP of Anchorage lies in the wilderness."""
    place = one(places, digits)
    assert (place.region, place.country) == (region, country)
    assert miles_between(*place.point, *near) < 12


def test_unknown_zip_names_numbers_close_to_it(places: Places) -> None:
    """A mistyped ZIP is answered with a sentence and with real numbers beside it."""
    with pytest.raises(UnknownPlace) as caught:
        places.resolve("77000")
    assert caught.value.what_happened == "We know of no ZIP code 77000."
    assert [place.name for place in caught.value.suggestions] == ["77001", "77002", "77003"]
    assert "77001 (Houston, Texas)" in caught.value.what_to_do


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Springfield, IL", "Springfield, Illinois"),
        ("springfield illinois", "Springfield, Illinois"),
        ("SPRINGFIELD, ILLINOIS, USA", "Springfield, Illinois"),
        ("Paris, France", "Paris, Île-de-France, France"),
        ("Paris TX", "Paris, Texas"),
        ("London, ON", "London, Ontario, Canada"),
        ("london uk", "London, England, United Kingdom"),
        ("St Louis, MO", "St. Louis, Missouri"),
        ("Saint Louis, Missouri", "St. Louis, Missouri"),
        ("Ft. Worth, Tex.", "Fort Worth, Texas"),
        ("Coeur d’Alene", "Coeur d'Alene, Idaho"),
        ("Winston Salem", "Winston-Salem, North Carolina"),
        ("New York", "New York City, New York"),
        ("NYC", "New York City, New York"),
        ("Washington, D.C.", "Washington, District of Columbia"),
        ("Ciudad de México", "Mexico City, Mexico"),
        ("munchen", "Munich, Bavaria, Germany"),
        ("Sao Paulo", "São Paulo, Brazil"),
        ("San Juan PR", "San Juan, Puerto Rico"),
        ("Gary, in", "Gary, Indiana"),
        ("Odessa, Ukraine", "Odesa, Ukraine"),
        ("Houston, TX 77030", "77030 (Houston, Texas)"),
    ],
)
def test_city_is_found_as_people_write_it(places: Places, text: str, label: str) -> None:
    """Accents, commas, abbreviations and other names of a city do not stand in the way."""
    assert one(places, text).label == label


def test_city_in_many_states_is_asked_about(places: Places) -> None:
    """Springfield is in several states: the person chooses, most people first."""
    found = places.resolve("Springfield")
    assert isinstance(found, Ambiguous)
    labels = [place.label for place in found.places]
    assert labels[:3] == [
        "Springfield, Missouri",
        "Springfield, Massachusetts",
        "Springfield, Illinois",
    ]
    populations = [place.population for place in found.places]
    assert populations == sorted(populations, reverse=True)
    assert all(
        places.resolve(label) == place for label, place in zip(labels, found.places, strict=True)
    )


@pytest.mark.parametrize("text", ["Portland", "Kansas City", "Paris", "Washington", "Columbia"])
def test_a_name_that_two_groups_of_people_mean_is_asked_about(places: Places, text: str) -> None:
    """Neither the larger city, nor the one abroad, nor the one beside the state is assumed."""
    assert isinstance(places.resolve(text), Ambiguous)


@pytest.mark.parametrize("text", ["Houston", "Chicago", "Boston", "Philadelphia", "Los Angeles"])
def test_a_name_that_nearly_everybody_means_is_taken(places: Places, text: str) -> None:
    """Where one US city dwarfs the others of its name nobody is troubled with a question."""
    place = one(places, text)
    assert place.name == text
    assert place.country == "United States"


@pytest.mark.parametrize("text", ["Texas", "California", "Georgia", "Germany", "España"])
def test_a_state_or_country_is_no_place_to_measure_from(places: Places, text: str) -> None:
    """A hamlet somewhere that bears a state's name is not taken for the state."""
    with pytest.raises(UnknownPlace, match="too large to measure miles from"):
        places.resolve(text)


def test_capital_that_bears_its_country_name_is_a_city(places: Places) -> None:
    """Singapore and Luxembourg are cities as well."""
    assert one(places, "Singapore").population > 1_000_000
    assert one(places, "Luxembourg").kind == "city"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Huston", "Houston, Texas"),
        ("Pheonix", "Phoenix, Arizona"),
        ("Clevland, OH", "Cleveland, Ohio"),
    ],
)
def test_misspelled_city_is_answered_with_the_right_one(
    places: Places, text: str, meant: str
) -> None:
    """The sentence names the city that was probably meant, and it can be picked."""
    with pytest.raises(UnknownPlace) as caught:
        places.resolve(text)
    assert caught.value.suggestions[0].label == meant
    assert meant in caught.value.what_to_do


def test_unknown_state_leads_to_the_cities_of_that_name(places: Places) -> None:
    """A state that does not exist does not hide the city."""
    with pytest.raises(UnknownPlace) as caught:
        places.resolve("Springfield, Narnia")
    assert {place.name for place in caught.value.suggestions} == {"Springfield"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "🙂",
        "12",
        "-",
        "M5G 2M9",
        ",,,",
        "\t\n",
        "x" * 10_000,
        "'; DROP TABLE",
        "a\x00b",
        "ß",
        "1" * 500,
    ],
)
def test_any_text_gets_a_sentence(places: Places, text: str) -> None:
    """Nonsense is answered with what happened and what to do, in whole sentences."""
    with pytest.raises(UnknownPlace) as caught:
        places.resolve(text)
    assert caught.value.what_happened.endswith(".")
    assert caught.value.what_to_do.endswith((".", "?"))
    assert len(str(caught.value)) < 400


def test_suggestions_grow_from_what_is_typed(places: Places) -> None:
    """From two letters, US cities before larger ones abroad, and never more than asked for."""
    assert places.suggest("s") == []
    assert places.suggest("hou", 2)[0].label == "Houston, Texas"
    assert places.suggest("st lo")[0].label == "St. Louis, Missouri"
    assert places.suggest("münch")[0].label == "Munich, Bavaria, Germany"
    assert len(places.suggest("san", 5)) == 5
    assert [place.label for place in places.suggest("springfield, i")] == ["Springfield, Illinois"]
    assert [place.label for place in places.suggest("springfield, or")] == ["Springfield, Oregon"]


def test_suggestions_for_the_start_of_a_zip(places: Places) -> None:
    """Three digits are enough to list ZIP codes; two are not."""
    assert places.suggest("77") == []
    assert [place.name for place in places.suggest("7703", 3)] == ["77030", "77031", "77032"]


def test_other_name_of_a_far_city_does_not_hide_one_at_home(places: Places) -> None:
    """Amman was called Philadelphia once; Guangzhou was called Canton."""
    assert {place.country for place in places.find_cities("Philadelphia")} == {"United States"}
    assert "Guangzhou" not in {place.name for place in places.find_cities("Canton")}
    assert "Guangzhou" in {place.name for place in places.find_cities("Canton, China")}


def test_every_city_has_a_country_and_lies_on_the_globe(places: Places) -> None:
    """No line of the shipped file is broken."""
    seen = 0
    for prefix in ("spri", "new", "ber", "zu", "ok", "xi"):
        for place in places.suggest(prefix, 10_000):
            seen += 1
            assert place.country
            assert -90 <= place.latitude <= 90
            assert -180 <= place.longitude <= 180
            assert place.population >= 1_000
    assert seen > 1_000


def test_miles_agree_with_known_distances() -> None:
    """Published great-circle distances between city centres, within one percent."""
    new_york, los_angeles, london = (40.7128, -74.0060), (34.0522, -118.2437), (51.5074, -0.1278)
    assert miles_between(*new_york, *los_angeles) == pytest.approx(2_446, rel=0.01)
    assert miles_between(*new_york, *london) == pytest.approx(3_461, rel=0.01)
    assert miles_between(*london, *london) == 0
    assert miles_between(0, 0, 0, 180) == pytest.approx(math.pi * EARTH_RADIUS_MILES)
    assert miles_between(89, 0, 89, 180) == pytest.approx(2 * 69.09, rel=0.01)


def test_distances_across_the_date_line_are_short() -> None:
    """Two islands on either side of 180 degrees are neighbours."""
    assert miles_between(-17, 179.5, -17, -179.5) < 70


def test_many_distances_equal_the_single_ones() -> None:
    """The quick form gives what the plain one gives, in the order of the points."""
    origin = (29.7056, -95.4018)
    points = [(lat / 3, lon / 2) for lat in range(-200, 200, 17) for lon in range(-350, 350, 31)]
    assert distances(origin, points) == [miles_between(*origin, *point) for point in points]
    assert distances(origin, []) == []


def test_credit_names_both_sources() -> None:
    """GeoNames asks for its name and licence to be shown."""
    assert "GeoNames" in CREDIT
    assert "CC BY 4.0" in CREDIT
    assert "Census" in CREDIT


def test_every_zip_of_a_state_can_be_told(places: Places) -> None:
    """Every stored ZIP has coordinates and either a state or a territory."""
    found = [zip_ for start in range(1_000) for zip_ in places.suggest(f"{start:03d}", 200)]
    assert len(found) == 41_876
    assert all(place.region or place.country != "United States" for place in found)
    assert all(-15 < place.latitude < 72 for place in found)
