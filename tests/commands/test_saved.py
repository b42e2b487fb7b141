"""``mbc-desktop saved``: saved searches and what is new in them."""

from __future__ import annotations

import pytest

from tests.commands.running import Commands
from tests.registry import StandInRegistry


def test_a_saved_search_has_no_news_at_first(synced: Commands):
    """All it finds counts as seen; the list answers as the contract says."""
    told = synced("saved", "add", "Her trials", "trastuzumab", "--status", "RECRUITING")
    assert told.code == 0
    (row,) = told.json["searches"]
    assert set(row) >= {"name", "total", "new", "changed", "closed", "last_seen"}
    assert (row["name"], row["new"], row["changed"], row["closed"]) == ("Her trials", 0, 0, 0)
    assert row["last_seen"].endswith("Z")
    assert synced("saved", "list").json == told.json


def test_running_it_answers_as_a_search(synced: Commands):
    """With its own filters; upper and lower case of its name do not count."""
    synced("saved", "add", "Her trials", "trastuzumab", "--status", "RECRUITING")
    ran = synced("saved", "run", "her TRIALS").json
    assert ran == synced("search", "trastuzumab", "--status", "RECRUITING").json


def test_an_update_is_news_until_it_is_seen(synced: Commands, registry: StandInRegistry):
    """Running a search does not count as having seen all of it."""
    synced("saved", "add", "All", "")
    registry.evolve(0.2, seed=2, date="2026-11-23")
    synced("sync")
    (row,) = synced("saved", "list").json["searches"]
    assert row["changed"] > 0
    assert row["closed"] > 0
    synced("saved", "run", "All")
    assert synced("saved", "list").json["searches"] == [row]


def test_none_are_none(offline: Commands):
    """An empty list, in JSON and in words."""
    assert offline("saved", "list").json == {"searches": []}
    told = offline.bare("--data-dir", str(offline.data_dir), "saved", "list")
    assert told.out == "There are no saved searches.\n"


@pytest.mark.parametrize("name", ["", "   "])
def test_a_search_needs_a_name(offline: Commands, name: str):
    """Otherwise nobody could run it."""
    told = offline("saved", "add", name, "enhertu")
    assert told.code == 1
    assert "needs a name" in told.json["error"]


def test_a_name_is_taken_once(offline: Commands):
    """The first one stays as it is."""
    assert offline("saved", "add", "Mine", "enhertu").code == 0
    told = offline("saved", "add", "MINE", "ibrance")
    assert told.code == 1
    assert "already" in told.json["error"]
    assert offline("saved", "run", "Mine").json["query"] == "enhertu"


def test_a_name_that_is_not_there_is_told(offline: Commands):
    """Exit code 1, and nothing changed."""
    told = offline("saved", "run", "Nobody")
    assert told.code == 1
    assert "Nobody" in told.json["error"]


@pytest.mark.parametrize("words", [("saved",), ("saved", "fly"), ("saved", "add", "x")])
def test_wrong_usage_is_exit_code_2(offline: Commands, words: tuple[str, ...]):
    """With nothing on stdout."""
    told = offline(*words)
    assert (told.code, told.out) == (2, "")


def test_global_options_stand_anywhere(synced: Commands):
    """Before the command, behind it, and behind its action."""
    where = ("--data-dir", str(synced.data_dir))
    told = [
        synced.bare("--json", *where, "saved", "list"),
        synced.bare("saved", "--json", *where, "list"),
        synced.bare("saved", "list", *where, "--json"),
        synced.bare("--json", "saved", *where, "list"),
    ]
    assert {one.code for one in told} == {0}
    assert len({one.out for one in told}) == 1
