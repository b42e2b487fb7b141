"""What changed on a known trial, as it is written down for its history."""

from __future__ import annotations

import json
from typing import Any

from mbc_desktop.data.records import TrialChange
from mbc_desktop.trials.changes import changes_between
from tests.trials.records import site, study


def between(old: dict[str, Any], new: dict[str, Any]) -> dict[str, TrialChange]:
    """Return the changes by what changed."""
    found = changes_between(study(**old), study(updated="2026-11-20", **new))
    return {change.what: change for change in found}


def test_nothing_is_written_down_where_nothing_of_interest_changed():
    """A new date of update alone is no news; nor is another order of the same sites."""
    sites = [site("Houston", "Texas", status="RECRUITING"), site("Dallas", "Texas")]
    assert between({"locations": sites}, {"locations": sites[::-1]}) == {}


def test_a_status_is_told_old_and_new_with_the_registrys_day():
    """The day it was posted, not the day it was fetched."""
    change = between({"status": "RECRUITING"}, {"status": "COMPLETED"})["status"]
    assert (change.old, change.new, change.posted) == ("RECRUITING", "COMPLETED", "2026-11-20")


def test_criteria_are_told_as_plain_text():
    """Escapes of the registry's markup are undone; a change of escapes alone is none."""
    assert between({"eligibility": "Age \\> 18"}, {"eligibility": "Age > 18"}) == {}
    change = between({"eligibility": "Age \\> 18"}, {"eligibility": "Age \\> 21"})["criteria"]
    assert (change.old, change.new) == ("Age > 18", "Age > 21")


def test_only_sites_that_changed_are_told():
    """One closed, one came, one went, and one stayed as it was."""
    stayed = site("Boston", "Massachusetts", facility="A", status="RECRUITING")
    closing = site("Houston", "Texas", facility="B", status="RECRUITING")
    gone, come = site("Miami", "Florida", facility="C"), site("Reno", "Nevada", facility="D")
    change = between(
        {"locations": [stayed, closing, gone]},
        {"locations": [stayed, closing | {"status": "COMPLETED"}, come]},
    )["sites"]
    old, new = json.loads(change.old or ""), json.loads(change.new or "")
    assert [(one["city"], one.get("status")) for one in old] == [
        ("Houston", "RECRUITING"),
        ("Miami", None),
    ]
    assert [(one["city"], one.get("status")) for one in new] == [
        ("Houston", "COMPLETED"),
        ("Reno", None),
    ]


def test_hundreds_of_sites_of_one_name_are_told_apart():
    """Some sponsors call every one of them "Research Site"."""
    sites = [site("Houston", "Texas", facility="Research Site", status="RECRUITING")] * 1500
    changed = [*sites[:-1], sites[-1] | {"status": "COMPLETED"}]
    change = between({"locations": sites}, {"locations": changed})["sites"]
    assert len(json.loads(change.new or "")) == 1


def test_dates_are_told_together():
    """Start, primary completion and completion; whole or months."""

    def dates(start: str) -> dict[str, Any]:
        return {"overallStatus": "RECRUITING", "startDateStruct": {"date": start}}

    found = changes_between(study(status=dates("2026-01")), study(status=dates("2026-02-03")))
    (change,) = found
    assert change.what == "dates"
    assert json.loads(change.old or "") == {"start": "2026-01"}
    assert json.loads(change.new or "") == {"start": "2026-02-03"}


def test_a_new_person_to_call_is_told():
    """Whoever wrote a number down wants to know."""
    old = [{"name": "Ann", "phone": "1", "email": "a@example.org"}]
    new = [{"name": "Bob", "phone": "2", "phoneExt": "3"}]
    change = between({"contacts": old}, {"contacts": new})["contacts"]
    assert json.loads(change.new or "") == [{"name": "Bob", "phone": "2", "ext": "3"}]
