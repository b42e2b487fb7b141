"""What is taken out of a record for listing, filtering and searching."""

from __future__ import annotations

import pytest

from mbc_desktop.trials.extracting import entry_of, is_on_condition
from tests.trials.records import decoded, site, study

TITLE, TREATMENTS, CONDITIONS, SUMMARY, CRITERIA, SPONSOR, SITES = range(7)


def test_every_text_stands_in_its_column():
    """Escapes are undone; names of treatments come with their other names."""
    entry = entry_of(
        decoded(
            title="A title",
            conditions=["Breast Cancer"],
            keywords=["TNBC"],
            interventions=[{"name": "T-DXd", "type": "DRUG", "otherNames": ["Enhertu", "T-DXd"]}],
            eligibility="Age \\>= 18",
            description={"briefSummary": "1\\. Why"},
            sponsor_collaborators={
                "leadSponsor": {"name": "Lead"},
                "collaborators": [{"name": "Helper"}],
            },
            locations=[site("Houston", "Texas", facility="MD Anderson")],
        )
    )
    assert entry.texts[TITLE] == "A title"
    assert entry.texts[TREATMENTS] == "T-DXd\nEnhertu"
    assert entry.texts[CONDITIONS] == "Breast Cancer\nTNBC"
    assert entry.texts[SUMMARY] == "1. Why"
    assert entry.texts[CRITERIA] == "Age >= 18"
    assert entry.texts[SPONSOR] == "Lead\nHelper"
    assert entry.texts[SITES].split("\n") == ["MD Anderson", "Houston", "Texas", "United States"]
    assert entry.kinds == ("DRUG",)
    assert entry.sponsor == "Lead"


def test_a_place_stands_once_among_the_words_whatever_its_sites():
    """The words “United States” beside each of 1,500 cities would be half the index."""
    cities = [site(city, "Texas", facility=f"Clinic {city}") for city in ("Houston", "Dallas")]
    words = entry_of(decoded(locations=cities * 3)).texts[SITES]
    assert words.split("\n").count("Texas") == words.split("\n").count("Houston") == 1


@pytest.mark.parametrize(
    ("study_status", "site_status", "is_open"),
    [
        ("RECRUITING", "RECRUITING", True),
        ("RECRUITING", None, True),
        ("RECRUITING", "COMPLETED", False),
        ("RECRUITING", "NOT_YET_RECRUITING", False),
        ("ACTIVE_NOT_RECRUITING", None, False),
        ("NOT_YET_RECRUITING", "RECRUITING", True),
        ("AVAILABLE", "AVAILABLE", True),
        ("UNKNOWN", "RECRUITING", False),
        ("COMPLETED", "RECRUITING", False),
        ("TERMINATED", "RECRUITING", False),
    ],
)
def test_a_site_takes_people_where_it_says_so_and_its_study_is_not_closed(
    study_status: str, site_status: str | None, is_open: bool
):
    """Sites of studies that nobody updates were left as they were."""
    place = site("Houston", "Texas", point=(29.7, -95.4), status=site_status)
    places = entry_of(decoded(status=study_status, locations=[place])).places
    assert places == {("Houston", "Texas", "United States", 29.7, -95.4): is_open}


def test_a_city_is_open_where_any_of_its_sites_is():
    """Distances are to cities; one open site is enough."""
    closed = site("Houston", "Texas", status="COMPLETED")
    entry = entry_of(decoded(locations=[closed, closed | {"status": "RECRUITING"}, closed]))
    assert list(entry.places.values()) == [True]
    assert entry.site_count == 3


@pytest.mark.parametrize(
    "about",
    [
        {"conditions": ["Metastatic Breast Cancer"]},
        {"title": "Enhertu in BREAST cancer"},
        {"keywords": ["TNBC"]},
        {"meshes": ["Breast Neoplasms"]},
        {"title": "Carcinoma mamario", "conditions": ["Cáncer de mama"]},
        {"title": "HER2-Expressing Solid Tumors", "conditions": ["Solid Tumors"]},
        {"title": "A basket", "conditions": ["HER2 Gastric Cancer", "Breast Cancer"]},
    ],
)
def test_a_study_of_the_breast_is_on_condition(about: dict[str, object]):
    """It names the breast anywhere that says what it is about, or a mark that breast cancer has."""
    assert is_on_condition(study(**about))


@pytest.mark.parametrize(
    "about",
    [
        {"title": "Melanoma", "conditions": ["Melanoma"]},
        {"title": "HER2-Positive Gastric Cancer", "conditions": ["Stomach Cancer"]},
        {"title": "A Mammalian Target of Rapamycin Inhibitor", "conditions": ["Kidney Cancer"]},
        {"title": "Pain", "eligibility": "no history of breast cancer"},
    ],
)
def test_a_study_the_registry_let_in_is_not(about: dict[str, object]):
    """It expands conditions and ranks loosely; such studies stand below."""
    assert not is_on_condition(study(**about))


def test_the_digest_tells_one_text_from_another():
    """It is of the registry's own bytes, so that any change is seen."""
    one, two = decoded(title="one"), decoded(title="two")
    assert entry_of(one).digest != entry_of(two).digest
    assert entry_of(one).digest == entry_of(decoded(title="one")).digest
