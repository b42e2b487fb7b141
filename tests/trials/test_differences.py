"""A trial's history, readable."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.records import TrialChange
from mbc_desktop.data.shortlist_store import Shortlist
from mbc_desktop.data.stores import Stores
from mbc_desktop.data.trial_store import TrialStore
from mbc_desktop.trials.differences import (
    difference,
    matter_words,
    since_visit,
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


def test_what_changed_since_her_last_visit_is_of_her_trials_only(tmp_path: Path) -> None:
    """Changes from before she followed the trial, or had seen, are left out."""
    with Stores(open_data_dir(tmp_path)) as stores:
        trials, shortlist = TrialStore(stores.library), Shortlist(stores.personal, clock=_noon)
        for nct in (NCT, "NCT09000002"):
            shortlist.add(nct, title="Study", status="RECRUITING", checked_at="", raw=b"{}")
        for day in ("2026-11-01", "2026-11-21", "2026-11-23"):
            change = TrialChange(NCT, "status", "RECRUITING", "COMPLETED")
            other = TrialChange("NCT09000003", "status", "RECRUITING", "COMPLETED")
            with stores.library.writing() as connection:
                trials.write(connection, [], [change, other], coverage=None, now=f"{day}T00:00:00Z")
        ((one, found),) = since_visit(shortlist.all(), trials, "2026-11-22T00:00:00Z")
        assert (one.nct, [d.seen_at[:10] for d in found]) == (NCT, ["2026-11-23"])
        ((_, found),) = since_visit(shortlist.all(), trials, "")
        assert [d.seen_at[:10] for d in found] == ["2026-11-23", "2026-11-21"]


def _noon() -> datetime:
    return datetime(2026, 11, 20, 12, tzinfo=UTC)


def test_why_a_change_matters_is_told_in_spanish_too() -> None:
    old = "Inclusion Criteria:\n\n* Breast cancer\n\nExclusion Criteria:\n\n* Brain metastases"
    new = old.replace("* Brain", "* Untreated brain")
    (matter,) = why_it_matters("A Study in Metastatic Breast Cancer", old, new)
    assert matter_words(matter, lang="es") == "ahora admite metástasis cerebrales tratadas"
