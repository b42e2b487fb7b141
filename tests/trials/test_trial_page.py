"""What the page of one trial shows, worked out of its record."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from mbc_desktop.core.clock import stamp
from mbc_desktop.trials.miles import miles_between
from mbc_desktop.trials.trial_page import STALE_AFTER_DAYS, Standing, TrialPage, build_page
from tests.trials.records import site, study

NOW = datetime(2026, 11, 20, 18, tzinfo=UTC)
HOUSTON = (29.76, -95.37)
DALLAS = (32.78, -96.80)
BOSTON = (42.36, -71.06)


def page(
    *, origin: tuple[float, float] | None = None, checked: datetime = NOW, **about: Any
) -> TrialPage:
    return build_page(
        study(**about),
        Standing(checked_at=stamp(checked), in_coverage=True),
        clock=lambda: NOW,
        origin=origin,
        miles=miles_between,
    )


@pytest.mark.parametrize(
    ("days", "told", "stale"),
    [(0, 0, False), (3, 3, False), (29, 29, False), (STALE_AFTER_DAYS, 30, True), (-365, 0, False)],
)
def test_the_age_of_a_status_is_told(days: int, told: int, stale: bool):
    """A warning from thirty days; a clock that was set back makes nothing come from the future."""
    shown = page(checked=NOW - timedelta(days=days))
    assert (shown.checked_days_ago, shown.is_stale) == (told, stale)


def test_sites_come_by_distance_and_the_nearest_open_one_is_named():
    """All of them, whatever their status; those without a point come last."""
    shown = page(
        origin=HOUSTON,
        locations=[
            site("Boston", "Massachusetts", point=BOSTON, status="RECRUITING"),
            site("Nowhere", status="RECRUITING"),
            site("Dallas", "Texas", point=DALLAS, status="RECRUITING"),
            site("Houston", "Texas", point=HOUSTON, status="COMPLETED"),
        ],
    )
    assert [one.city for one in shown.sites] == ["Houston", "Dallas", "Boston", "Nowhere"]
    assert shown.nearest_open is not None
    assert shown.nearest_open.place == "Dallas, Texas"
    assert shown.nearest_open.miles == pytest.approx(225, abs=5)
    assert shown.sites[-1].miles is None


def test_without_an_origin_open_sites_come_first():
    """In the registry's order otherwise."""
    names = ["A", "B", "C"]
    statuses = ["COMPLETED", "RECRUITING", "RECRUITING"]
    places = [site(n, point=BOSTON, status=s) for n, s in zip(names, statuses, strict=True)]
    assert [one.city for one in page(locations=places).sites] == ["B", "C", "A"]


def test_a_closed_trial_has_no_open_site():
    """However its sites were left."""
    shown = page(status="TERMINATED", locations=[site("Houston", status="RECRUITING")])
    assert shown.nearest_open is None


def arm(kind: str, *names: str, label: str = "Arm") -> dict[str, Any]:
    return {"label": label, "type": kind, "interventionNames": [f"Drug: {name}" for name in names]}


@pytest.mark.parametrize(
    ("arms", "tested", "against"),
    [
        (
            [arm("EXPERIMENTAL", "New", "Old"), arm("ACTIVE_COMPARATOR", "Old")],
            ("New", "Old"),
            ("Old",),
        ),
        (
            [arm("EXPERIMENTAL", "New"), arm("PLACEBO_COMPARATOR", "Placebo")],
            ("New",),
            ("Placebo",),
        ),
        ([arm("EXPERIMENTAL", "New")], ("New",), ()),
        ([arm("ACTIVE_COMPARATOR", "A"), arm("ACTIVE_COMPARATOR", "B")], ("A", "B"), ()),
        ([], ("A", "B"), ()),
    ],
)
def test_what_is_tested_and_against_what(
    arms: list[dict[str, Any]], tested: tuple[str, ...], against: tuple[str, ...]
):
    """What only the other group gets is what it is compared with; no kinds of the registry's."""
    design = page(arms=arms, interventions=[{"name": "A"}, {"name": "B"}]).design
    assert (design.tested, design.compared_with) == (tested, against)


@pytest.mark.parametrize(
    ("allocation", "randomized"),
    [("RANDOMIZED", True), ("NON_RANDOMIZED", False), ("NA", None), (None, None)],
)
def test_chance_is_told_where_it_is_stated(allocation: str | None, randomized: bool | None):
    """And nothing is made up where it is not."""
    info = {"designInfo": {"allocation": allocation}} if allocation else {}
    assert page(design=info).design.randomized is randomized


def test_a_placebo_is_told():
    """By the name of a group or of what is given."""
    assert page(arms=[arm("OTHER", label="Matching PLACEBO")]).design.placebo
    assert page(interventions=[{"name": "placebo tablets"}]).design.placebo
    assert not page(interventions=[{"name": "Enhertu"}]).design.placebo


@pytest.mark.parametrize(("count", "people"), [(40, 40), (0, 0), (99_999_999, None), (None, None)])
def test_the_number_of_people_is_told_where_there_is_one(count: int | None, people: int | None):
    """99999999 is how the registry writes none."""
    assert page(design={"enrollmentInfo": {"count": count}}).design.people == people


def test_what_is_not_stated_is_empty():
    """A record with nothing but its heart makes a page; nothing on it is "None"."""
    shown = page()
    assert shown.url == "https://clinicaltrials.gov/study/NCT90000001"
    texts = [getattr(shown, name) for name in ("summary", "sponsor", "start", "sex", "eligibility")]
    assert texts == ["", "", "", "", ""]
    assert shown.sites == shown.contacts == shown.groups == ()
    assert shown.healthy_volunteers is None


def test_only_contacts_that_can_be_reached_are_shown():
    """A bare name helps nobody; an extension stands behind its number."""
    shown = page(
        contacts=[
            {"name": "Ann", "phone": "555-0100", "phoneExt": "12"},
            {"name": "Bob"},
            {"name": "Cat", "email": "cat@example.org"},
        ]
    )
    assert [(one.name, one.phone, one.email) for one in shown.contacts] == [
        ("Ann", "555-0100 ext. 12", ""),
        ("Cat", "", "cat@example.org"),
    ]


def test_dates_are_shown_as_the_registry_wrote_them():
    """A month stays a month."""
    status = {"overallStatus": "RECRUITING", "startDateStruct": {"date": "2026-01"}}
    assert page(status=status).start == "2026-01"
