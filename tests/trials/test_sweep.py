"""Seeing what left, came back or slipped in: what no update can show."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.locks import FileLock
from mbc_desktop.data.records import StoredDocument
from mbc_desktop.data.settings import Settings
from mbc_desktop.trials.updating import Updating
from tests.registry import StandInRegistry
from tests.trials.conftest import Home
from tests.trials.records import record

NUMBERS = [f"NCT9000000{n}" for n in range(1, 7)]


@pytest.fixture(scope="module")
def sample_records() -> list[dict[str, Any]]:
    """Return six small trials of the breast and one of all tumors."""
    breast = [record(nct, title="Breast cancer", updated="2026-11-01") for nct in NUMBERS]
    solid = record("NCT90000020", title="Advanced solid tumor", conditions=["Solid Tumor"])
    return [*breast, solid]


@pytest.fixture
def registry(sample_records: list[dict[str, Any]]) -> Iterator[StandInRegistry]:
    with StandInRegistry(copy.deepcopy(sample_records)) as registry:
        yield registry


@pytest.fixture
def synced(home: Home) -> Home:
    assert home.sync().outcome == "done"
    return home


def stored(home: Home, nct: str) -> StoredDocument:
    document = home.trials.document(nct)
    assert document is not None
    return document


def lists_asked(registry: StandInRegistry) -> int:
    """Return how often the bare list of all numbers was asked for."""
    return sum(one.query.get("pageSize") == "1000" for one in registry.requests)


def test_the_list_is_read_once_a_week(synced: Home, registry: StandInRegistry):
    """A first fetch has just seen all there is."""
    asked = []
    for days in (1, 5, 2, 3, 4):
        synced.pass_days(days)
        registry.touch()
        assert synced.sync().outcome == "done"
        asked.append(lists_asked(registry))
    assert asked == [0, 0, 1, 1, 2]


def test_a_week_without_news_still_ends_with_a_look(synced: Home, registry: StandInRegistry):
    """The registry's data did not move; nothing but the list is read."""
    registry.remove(NUMBERS[0])
    synced.pass_days(8)
    before = len(registry.requests)
    outcome = synced.sync()
    assert (outcome.kind, outcome.left, outcome.fetched) == ("update", 1, 0)
    assert lists_asked(registry) == 1
    assert len(registry.requests) - before == 4  # version, list, is it still there, version


def test_a_clock_that_was_set_back_does_not_put_it_off(synced: Home, registry: StandInRegistry):
    """Otherwise nothing would be seen to leave for a year."""
    synced.pass_days(-365)
    registry.touch()
    synced.sync()
    assert lists_asked(registry) == 1


def test_a_trial_that_comes_back_is_in_the_coverage_again(synced: Home, registry: StandInRegistry):
    """Unchanged, so that no update would bring it."""
    gone = registry.record(NUMBERS[0])
    registry.remove(NUMBERS[0])
    synced.pass_days(8)
    synced.sync()
    assert stored(synced, NUMBERS[0]).left_why == "registry"
    registry.put(gone)
    synced.pass_days(8)
    outcome = synced.sync()
    assert (outcome.left, outcome.new) == (0, 0)
    assert stored(synced, NUMBERS[0]).left_why is None


def test_a_trial_that_slipped_in_is_fetched(synced: Home, registry: StandInRegistry):
    """Its date lies before the window of the update: the registry learned a new word for it."""
    registry.put(record("NCT90000009", title="Breast cancer", updated="2020-01-01"))
    registry.put(
        record("NCT90000010", title="Breast cancer", updated="2020-01-01", status="COMPLETED")
    )
    registry.touch()
    synced.pass_days(2)
    assert synced.sync().new == 0
    synced.pass_days(8)
    assert synced.sync().new == 1
    assert stored(synced, "NCT90000009")
    assert synced.trials.document("NCT90000010") is None


def test_a_record_that_an_update_missed_is_fetched(synced: Home, registry: StandInRegistry):
    """Its date is newer than the one stored, and yet no update brought it."""
    changed = record(NUMBERS[0], title="Breast cancer, changed", updated="2026-11-02")
    registry.put(changed)
    registry.touch("2026-11-25T09:00:05")
    synced.pass_days(1)
    assert synced.sync().changed == 0
    synced.pass_days(8)
    assert synced.sync().changed == 1


def test_a_list_that_moves_while_it_is_read_is_not_believed(
    synced: Home, registry: StandInRegistry
):
    """A trial that shifts past between two pages would look as if it had left."""
    registry.remove(NUMBERS[0])
    registry.trouble("data-moves")
    synced.pass_days(8)
    outcome = synced.sync()
    assert (outcome.outcome, outcome.left) == ("done", 0)
    assert stored(synced, NUMBERS[0]).left_why is None
    assert synced.sync().left == 1, "the next sync reads it again"


def test_a_list_that_leads_in_a_circle_has_an_end(
    synced: Home, registry: StandInRegistry, expect_log: Any
):
    """The registry would never let us go."""
    synced.pass_days(8)
    registry.trouble("token-loop", times=None)
    expect_log("A sync stopped")
    assert "could not be understood" in synced.sync().error.what_happened


def test_an_update_that_is_whole_counts_though_the_list_was_not_believed(
    home: Home, registry: StandInRegistry, expect_log: Any
):
    """The next update asks from there on, not from the one before."""
    many = [record(f"NCT91{n:06d}", title="Breast cancer") for n in range(300)]
    registry.replace(many)
    home.sync()
    new = record("NCT92000000", title="Breast cancer", updated="2026-11-24")
    registry.replace([*many[:100], new])
    registry.touch("2026-11-24T09:00:05")
    home.pass_days(8)
    expect_log("A sync stopped")
    outcome = home.sync()
    assert (outcome.outcome, outcome.new, outcome.left) == ("partial", 1, 0)
    assert home.runs.last_done().data_timestamp == "2026-11-24T09:00:05"
    assert home.runs.last_done().error is not None


def test_being_stopped_in_the_middle_marks_nothing(synced: Home, registry: StandInRegistry):
    """Half a list says nothing about what left."""
    registry.remove(NUMBERS[0])
    synced.pass_days(8)
    registry.trouble("hang")
    token = CancelToken()
    token.cancel()
    assert synced.sync(token=token).outcome == "cancelled"
    assert stored(synced, NUMBERS[0]).left_why is None
    registry.calm()
    assert synced.sync().left == 1


# -- changing the coverage ------------------------------------------------------------------------


def test_a_wider_coverage_takes_over_what_is_in_it(synced: Home, registry: StandInRegistry):
    """Also trials that closed: a first fetch does not ask for them, the list has them."""
    closed = registry.record(NUMBERS[0])
    closed["protocolSection"]["statusModule"] |= {
        "overallStatus": "COMPLETED",
        "lastUpdatePostDateStruct": {"date": "2026-11-23"},
    }
    registry.put(closed)
    registry.touch("2026-11-23T09:00:05")
    synced.sync()
    outcome = synced.sync(coverage="breast+solid")
    assert (outcome.kind, outcome.new, outcome.left) == ("full", 1, 0)
    for nct in (*NUMBERS, "NCT90000020"):
        assert stored(synced, nct).coverage == "breast+solid"
        assert stored(synced, nct).left_why is None


def test_a_narrower_coverage_keeps_the_rest_and_says_so(home: Home, registry: StandInRegistry):
    """What is outside stays readable, marked; going back makes it whole again."""
    assert home.sync(coverage="breast+solid").new == 7
    outcome = home.sync(coverage="breast")
    assert (outcome.outcome, outcome.left) == ("done", 1)
    assert stored(home, "NCT90000020").left_why == "coverage"
    assert {stored(home, nct).coverage for nct in NUMBERS} == {"breast"}
    assert home.sync(coverage="breast+solid").outcome == "done"
    assert stored(home, "NCT90000020").left_why is None


def test_a_trial_asked_for_by_its_number_never_leaves(synced: Home, registry: StandInRegistry):
    """No coverage brought it, so none can lose it; nor is its number told again."""
    asking = Updating(
        synced.trials,
        synced.runs,
        Settings(synced.stores.personal),
        lock=FileLock(synced.data_dir.lock("sync")),
        registry_named=registry.url,
        clock=synced.clock,
    )
    assert asking.fetch_one(CancelToken(), "NCT90000020")
    before = len(registry.requests)
    synced.pass_days(8)
    assert synced.sync().left == 0
    assert stored(synced, "NCT90000020").left_why is None
    asked = [str(one.query) + one.path for one in registry.requests[before:]]
    assert not any("NCT90000020" in question for question in asked)


def test_an_unknown_coverage_is_refused(home: Home):
    """Before anything is asked."""
    with pytest.raises(KnownError, match="not a part of the registry"):
        home.sync(coverage="everything")
