"""``mbc-desktop search`` and ``trial``: the stored trials, never the network."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.commands.running import Commands
from tests.registry import StandInRegistry

KEYS = {"nct", "title", "status", "phases", "last_update", "miles", "starred"}
TRIAL_KEYS = {
    *("nct", "title", "status", "checked_at", "in_coverage", "starred", "phases", "conditions"),
    *("interventions", "summary", "eligibility", "sex", "minimum_age", "maximum_age", "sponsor"),
    *("start", "completion", "last_update", "has_results", "url", "sites"),
}
SITE_KEYS = {
    *("facility", "city", "state", "country", "zip", "status", "lat", "lon", "miles", "contacts"),
}


def found(commands: Commands, *words: str) -> Any:
    told = commands("search", *words)
    assert told.code == 0, told.err
    return told.json


def test_a_search_answers_as_the_contract_says(synced: Commands, registry: StandInRegistry):
    """And asks nobody."""
    before = len(registry.requests)
    answer = found(synced, "trastuzumab")
    expected = {"query", "total", "data_timestamp", "did_you_mean", "counts", "trials"}
    assert set(answer) >= expected
    assert answer["query"] == "trastuzumab"
    assert answer["data_timestamp"] == registry.timestamp
    assert answer["total"] > 0
    assert sum(answer["counts"]["status"].values()) == answer["total"]
    assert all(set(trial) >= KEYS for trial in answer["trials"])
    assert len(registry.requests) == before


def test_every_stored_status_is_searched_by_default(synced: Commands):
    """Also those that do not recruit."""
    statuses = found(synced, "")["counts"]["status"]
    assert len(statuses) > 3
    assert sum(statuses.values()) == found(synced, "")["total"]


def test_no_hits_is_done(synced: Commands):
    """With what may have been meant."""
    told = synced("search", "palbocyclib")
    assert (told.code, told.json["total"], told.json["trials"]) == (0, 0, [])
    assert "palbociclib" in told.json["did_you_mean"]


def test_a_store_without_trials_can_be_searched(offline: Commands):
    """There is nothing in it, which is no fault."""
    told = offline("search", "enhertu")
    assert (told.code, told.json["total"], told.json["data_timestamp"]) == (0, 0, None)


def test_several_statuses_and_phases_may_be_named(synced: Commands):
    """In upper or lower case."""
    answer = found(
        synced,
        *("", "--status", "recruiting", "SUSPENDED", "--phase", "phase2", "PHASE3"),
        *("--limit", "1000"),
    )
    assert answer["trials"]
    assert len(answer["trials"]) == answer["total"]
    for trial in answer["trials"]:
        assert trial["status"] in ("RECRUITING", "SUSPENDED")
        assert {"PHASE2", "PHASE3"} & set(trial["phases"])


@pytest.mark.parametrize("place", ["77030", "Houston", "houston, tx"])
def test_near_a_zip_or_a_city(synced: Commands, place: str):
    """In order of distance, none farther than asked for."""
    answer = found(synced, "", "--near", place, "--within", "300", "--sort", "distance")
    miles = [trial["miles"] for trial in answer["trials"]]
    assert miles == sorted(miles)
    assert all(mile <= 300 for mile in miles)


def test_as_many_as_wanted_are_listed_and_all_are_counted(synced: Commands):
    """None is a number too."""
    whole = found(synced, "breast")
    assert len(found(synced, "breast", "--limit", "3")["trials"]) == 3
    none = found(synced, "breast", "--limit", "0")
    assert (none["trials"], none["total"]) == ([], whole["total"])


@pytest.mark.parametrize("sort", ["relevance", "newest", "updated"])
def test_each_order_lists_the_same(synced: Commands, sort: str):
    """Only in another order."""
    plain = found(synced, "breast", "--limit", "1000")["trials"]
    ordered = found(synced, "breast", "--sort", sort, "--limit", "1000")["trials"]
    assert {one["nct"] for one in plain} == {one["nct"] for one in ordered}
    if sort == "updated":
        days = [one["last_update"] for one in ordered]
        assert days == sorted(days, reverse=True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("", "--near", "00000"), "no ZIP code 00000"),
        (("", "--near", "springfield"), "Springfield, Illinois"),
        (("", "--near", "Xyzzyville"), "no city"),
        (("", "--within", "50"), "needs a place"),
        (("", "--sort", "distance"), "needs a place"),
        (("", "--near", "77030", "--within", "-1"), "below zero"),
        (("", "--near", "77030", "--within", "nan"), "below zero"),
        (("", "--near", "77030", "--within", "far"), "invalid float"),
        (("", "--status", "OPEN"), "invalid choice"),
        (("", "--phase", "PHASE9"), "invalid choice"),
        (("", "--sort", "luck"), "invalid choice"),
        (("", "--limit", "-1"), "below zero"),
        ((), "required"),
        (("a", "b"), "unrecognized"),
    ],
)
def test_wrong_usage_is_told_with_exit_code_2(synced: Commands, words: tuple[str, ...], said: str):
    """A city in several states is asked back; nothing stands on stdout."""
    told = synced("search", *words)
    assert told.code == 2
    assert told.out == ""
    assert said in told.err


@pytest.mark.parametrize(
    "words",
    [
        '"',
        "((",
        "AND OR NOT",
        "🎗️",
        "a" * 10_000,
        "--",
        "%",
        "\udcff",
        "x\ny",
        "'; DROP TABLE trial",
    ],
)
def test_any_query_is_safe(synced: Commands, words: str):
    """``--`` ends the options; what was typed comes back as it was."""
    told = synced("search", "--", words)
    assert told.code == 0
    assert told.json["query"] == words


def test_after_two_dashes_everything_is_words(synced: Commands):
    """Also what looks like an option."""
    assert found(synced, "--", "--json")["query"] == "--json"
    assert found(synced, "--limit", "1", "--", "-x")["query"] == "-x"


def test_a_number_goes_straight_to_its_trial(synced: Commands, registry: StandInRegistry):
    """One hit, counted as one."""
    nct = found(synced, "", "--limit", "1")["trials"][0]["nct"]
    answer = found(synced, nct.lower())
    assert [trial["nct"] for trial in answer["trials"]] == [nct]
    assert sum(answer["counts"]["status"].values()) == answer["total"] == 1


def test_a_trial_answers_as_the_contract_says(synced: Commands, registry: StandInRegistry):
    """As the registry wrote it; what is not stated is null, never an empty text."""
    before = len(registry.requests)
    listed = found(synced, "", "--status", "RECRUITING", "--limit", "40")["trials"]
    for one in listed:
        told = synced("trial", one["nct"])
        assert told.code == 0
        value = told.json
        assert set(value) >= TRIAL_KEYS
        assert value["nct"] == one["nct"]
        assert value["title"] == one["title"]
        assert value["in_coverage"] is True
        assert value["url"].endswith(one["nct"])
        assert "" not in value.values()
        for place in value["sites"]:
            assert set(place) >= SITE_KEYS
    assert len(registry.requests) == before, "a trial is never fetched"


def test_the_text_of_a_trial_keeps_the_registrys_escapes(
    synced: Commands, registry: StandInRegistry
):
    """Offsets into it, as “criteria” gives them, must fit."""
    nct = found(synced, "", "--limit", "1")["trials"][0]["nct"]
    record = registry.record(nct)["protocolSection"]["eligibilityModule"]
    assert synced("trial", nct).json["eligibility"] == record["eligibilityCriteria"]


def test_a_trial_that_is_not_stored_is_exit_code_1(synced: Commands, registry: StandInRegistry):
    """With one JSON value all the same, and nobody is asked for it."""
    before = len(registry.requests)
    told = synced("trial", "NCT00000001")
    assert told.code == 1
    assert "not stored" in told.json["error"]
    assert len(registry.requests) == before


@pytest.mark.parametrize("text", ["", "NCT1", "enhertu", "NCT123456789"])
def test_what_is_no_number_is_wrong_usage(synced: Commands, text: str):
    """A trial is named by its number."""
    assert synced("trial", text).code == 2


def test_without_json_people_can_read_it(synced: Commands):
    """A line a trial, and how many there are."""
    told = synced.bare("--data-dir", str(synced.data_dir), "search", "breast", "--limit", "2")
    assert told.code == 0
    assert told.out.count("NCT9") == 2
    assert "stored trials" in told.out


@pytest.mark.parametrize(
    "words",
    [
        ("--status", "RECRUITING", "--status", "NOT_YET_RECRUITING"),
        ("--status", "RECRUITING", "NOT_YET_RECRUITING"),
    ],
)
def test_a_filter_may_be_named_once_with_several_values_or_several_times(
    synced: Commands, words: tuple[str, ...]
):
    """The last one does not undo those before it."""
    answer = found(synced, "", *words)
    counts = found(synced, "")["counts"]["status"]
    assert counts["RECRUITING"] > 0
    assert counts["NOT_YET_RECRUITING"] > 0
    assert answer["total"] == counts["RECRUITING"] + counts["NOT_YET_RECRUITING"]


@pytest.mark.parametrize("number", ["-1", "many"])
@pytest.mark.parametrize(
    "words", [("search", ""), ("saved", "run", "x"), ("library", "search", "x"), ("notes", "list")]
)
def test_a_limit_is_a_whole_number_from_nought(
    offline: Commands, words: tuple[str, ...], number: str
):
    """Anything else is wrong usage, told before anything is opened."""
    told = offline(*words, "--limit", number)
    assert (told.code, told.out) == (2, "")
    assert "--limit" in told.err
    assert not offline.data_dir.exists()


@pytest.mark.parametrize(
    "words",
    [
        *(("saved", "list"), ("library", "list"), ("notes", "list")),
        ("calendar", "list", "--from", "2026-12-01", "--to", "2026-12-02"),
    ],
)
def test_global_options_may_stand_on_either_side_of_a_noun(
    offline: Commands, tmp_path: Path, words: tuple[str, ...]
):
    """Before it, between it and what is done with it, and at the end."""
    where = ("--json", "--data-dir", str(tmp_path / "data"))
    for place in (0, 1, 2, len(words)):
        told = offline.bare(*words[:place], *where, *words[place:])
        assert told.code == 0, told.err
        assert set(told.json) & {"searches", "articles", "notes", "occurrences"}


def test_what_is_no_nct_number_is_told_in_short(offline: Commands):
    """Also where a whole letter was pasted."""
    told = offline("trial", "x" * 10_000)
    assert (told.code, told.out) == (2, "")
    assert len(told.err) < 300
