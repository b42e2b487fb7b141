"""A trial's history, readable."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from mbc_desktop.data.records import TrialChange
from mbc_desktop.trials.differences import (
    difference,
    matter_words,
    why_it_matters,
    word_differences,
)

NCT = "NCT09000001"


@given(st.text(max_size=300), st.text(max_size=300))
def test_both_texts_can_be_put_together_again_from_the_pieces(old: str, new: str) -> None:
    """Nothing of either text is lost or made up."""
    pieces = word_differences(old, new)
    assert "".join(p.text for p in pieces if p.kind != "removed") == new
    assert "".join(p.text for p in pieces if p.kind != "added") == old


def test_a_changed_word_stands_alone() -> None:
    """What stayed stays whole around the word that changed."""
    pieces = word_differences("ECOG status 0 or 1 is needed", "ECOG status 0 to 2 is needed")
    assert [(p.kind, p.text) for p in pieces if p.kind != "same"] == [
        ("removed", "or"),
        ("added", "to"),
        ("removed", "1"),
        ("added", "2"),
    ]


def test_accepting_treated_brain_metastases_is_told() -> None:
    """A bar that was loosened is said in words that matter to a person."""
    old = "Exclusion Criteria:\n\n* Any history of brain metastases"
    new = "Exclusion Criteria:\n\n* Brain metastases, unless treated and stable for 4 weeks"
    assert "now accepts treated brain metastases" in [
        matter_words(m) for m in why_it_matters("A Study in Metastatic Breast Cancer", old, new)
    ]


def test_a_treatment_that_is_barred_now_is_told() -> None:
    """A bar that came is told with the name of the class."""
    old = "Exclusion Criteria:\n\n* Pregnancy"
    new = "Exclusion Criteria:\n\n* Pregnancy\n* Prior treatment with a CDK4/6 inhibitor"
    found = why_it_matters("A Study in Metastatic Breast Cancer", old, new)
    assert [(m.token, m.names, m.wider) for m in found] == [
        ("barred_added", ("cdk46_inhibitor",), False)
    ]


def test_rewording_does_not_matter() -> None:
    """Other words for the same say nothing."""
    old = "Inclusion Criteria:\n\n* HER2-positive breast cancer\n* ECOG performance status 0-1"
    new = "Inclusion Criteria:\n\n* Breast cancer that is HER2-positive\n* ECOG PS of 0 or 1"
    assert why_it_matters("A Study in Metastatic Breast Cancer", old, new) == ()


def test_sites_added_and_closed_are_told_apart() -> None:
    """A site that came, one that closed, and one that went."""

    def site(name: str, status: str) -> dict[str, str]:
        return {"facility": name, "city": "Omaha", "country": "United States", "status": status}

    old = json.dumps([site("North", "RECRUITING"), site("West", "RECRUITING")])
    new = json.dumps([site("North", "COMPLETED"), site("East", "RECRUITING")])
    found = difference(TrialChange(NCT, "sites", old, new))
    assert {(s.kind, s.facility) for s in found.sites} == {
        ("closed", "North"),
        ("added", "East"),
        ("removed", "West"),
    }


def test_a_closed_trial_says_to_see_others() -> None:
    """Closing is what a person must not miss."""
    found = difference(TrialChange(NCT, "status", "RECRUITING", "ACTIVE_NOT_RECRUITING"))
    assert [matter_words(m) for m in found.matters] == [
        "no longer taking new people; see others like it"
    ]


def test_dates_and_contacts_are_told_old_and_new() -> None:
    """Only what moved is named."""
    dates = difference(
        TrialChange(
            NCT,
            "dates",
            '{"start":"2026-01","completion":"2028-01"}',
            '{"start":"2026-01","completion":"2029-01"}',
        )
    ).dates
    assert [(d.name, d.old, d.new) for d in dates] == [("completion", "2028-01", "2029-01")]
    people = difference(TrialChange(NCT, "contacts", "[]", '[{"name":"Site Desk","phone":"5"}]'))
    assert (people.contacts_old, people.contacts_new) == ((), ("Site Desk, 5",))


def test_what_is_not_as_expected_is_shown_plain() -> None:
    """A damaged entry of the history loses its details and nothing else."""
    found = difference(TrialChange(NCT, "sites", "not JSON", None))
    assert (found.sites, found.old) == ((), "not JSON")
