"""``mbc-desktop sync``: outcomes, exit codes, and being stopped."""

from __future__ import annotations

import copy
import signal
from typing import Any

import pytest

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.locks import FileLock
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.criteria_store import CriteriaStore
from mbc_desktop.data.stores import Stores
from mbc_desktop.trials.extraction_store import VERSION, ReadingKeeper
from tests.commands.running import Commands
from tests.registry import StandInRegistry

KEYS = {
    *("outcome", "kind", "coverage", "data_timestamp", "requests", "bytes", "fetched", "new"),
    *("changed", "closed", "left", "skipped", "seconds", "error"),
}


def test_a_first_sync_brings_everything(commands: Commands, registry: StandInRegistry):
    """One JSON value on stdout with the keys of the contract; progress goes to stderr."""
    told = commands("sync")
    assert told.code == 0
    assert set(told.json) >= KEYS
    assert told.json["outcome"] == "done"
    assert told.json["kind"] == "full"
    assert told.json["coverage"] == "breast"
    assert told.json["new"] == told.json["fetched"] > 400
    assert told.json["requests"] == len(registry.requests)
    assert told.json["bytes"] > 10_000
    assert told.json["error"] is None
    assert "200 of" in told.err


def test_what_the_trials_ask_is_read_too(commands: Commands):
    """So that a search by fit knows every trial, without a window ever having been open."""
    told = commands("sync")
    number = told.json["fetched"]
    assert f"Read what {number} of {number} trials ask" in told.err
    assert "Read what" not in commands("sync").err
    with Stores(open_data_dir(commands.data_dir)) as stores:
        assert CriteriaStore(stores.library).due(VERSION) == 0


def test_ctrl_c_while_reading_leaves_the_rest_for_the_next_time(
    commands: Commands, monkeypatch: pytest.MonkeyPatch
):
    """The trials are in, so the sync is done; the next one reads on."""
    read = ReadingKeeper.run

    def stopped(keeper: ReadingKeeper, token: CancelToken, tell: Any) -> int:
        token.cancel()
        return read(keeper, token, tell)

    monkeypatch.setattr(ReadingKeeper, "run", stopped)
    told = commands("sync")
    assert (told.code, told.json["outcome"]) == (0, "done")
    assert "read the next time" in told.err
    monkeypatch.undo()
    assert "Read what" in commands("sync").err


def test_a_second_one_has_nothing_to_do(synced: Commands):
    """It asks how old the registry's data is, and no more."""
    told = synced("sync")
    assert (told.code, told.json["kind"], told.json["requests"]) == (0, "none", 1)


def test_full_fetches_everything_again(synced: Commands):
    """And looks for what left."""
    told = synced("sync", "--full")
    assert (told.code, told.json["kind"], told.json["new"]) == (0, "full", 0)
    assert told.json["fetched"] > 400


def test_a_changed_registry_is_told_in_numbers(synced: Commands, registry: StandInRegistry):
    """What changed, closed and is new."""
    registry.evolve(0.1, seed=1, date="2026-11-23")
    told = synced("sync").json
    assert told["kind"] == "update"
    assert told["changed"] > 0
    assert told["closed"] > 0
    assert told["data_timestamp"] == "2026-11-23T09:00:05"


def test_the_coverage_that_was_asked_for_is_kept(commands: Commands):
    """The next sync need not name it."""
    assert commands("sync", "--coverage", "breast+solid").json["coverage"] == "breast+solid"
    assert commands("sync").json["coverage"] == "breast+solid"


def test_a_registry_that_nobody_can_reach_is_told(offline: Commands, expect_log: Any):
    """Exit code 1, with the sentences in the JSON and on stderr."""
    expect_log("A sync stopped")
    told = offline("sync")
    assert told.code == 1
    assert told.json["outcome"] == "failed"
    assert told.json["data_timestamp"] is None
    assert "can't be reached" in told.json["error"]
    assert told.json["error"] in told.err


def test_trouble_in_the_middle_is_partial_and_can_be_gone_on_with(
    commands: Commands, registry: StandInRegistry, expect_log: Any
):
    """What came is kept; the exit code says that it is not all."""
    registry.trouble(403, after=1, times=1)
    expect_log("A sync stopped")
    told = commands("sync")
    assert (told.code, told.json["outcome"], told.json["new"]) == (1, "partial", 200)
    assert commands("search", "").json["total"] == 200
    assert commands("sync").code == 0


def test_a_record_that_cannot_be_trusted_is_named(
    commands: Commands, registry: StandInRegistry, expect_log: Any
):
    """By its number and the reason; the sync itself is done."""
    registry.trouble("malformed")
    expect_log("was skipped")
    told = commands("sync")
    assert told.code == 0
    (skipped,) = told.json["skipped"]
    assert skipped["nct"].startswith("NCT")
    assert skipped["reason"]


def test_only_one_sync_runs_at_a_time(commands: Commands, registry: StandInRegistry):
    """The second says so and asks nobody; searching goes on."""
    other = FileLock(open_data_dir(commands.data_dir).lock("sync"))
    assert other.acquire()
    told = commands("sync")
    other.release()
    assert told.code == 1
    assert "Another copy" in told.json["error"]
    assert registry.requests == []
    assert commands("search", "enhertu").code == 0


@pytest.mark.parametrize(
    "words",
    [
        ("sync", "--coverage", "everything"),
        ("sync", "extra"),
        ("sync", "--ful"),
        ("--registry", "gopher://x", "sync"),
        ("sync", "--registry", ""),
        ("sync", "--registry"),
    ],
)
def test_wrong_usage_is_exit_code_2(commands: Commands, words: tuple[str, ...]):
    """Nothing on stdout, and nothing was asked of anybody."""
    told = commands.bare("--json", "--data-dir", str(commands.data_dir), *words)
    assert told.code == 2
    assert told.out == ""
    assert told.err


@pytest.mark.parametrize("kind", ["hang", "hang-mid-body", "slow"])
def test_ctrl_c_keeps_what_was_fetched(commands: Commands, registry: StandInRegistry, kind: str):
    """Also while the registry says nothing; the JSON is whole, and the next sync goes on there."""
    registry.trouble(kind, after=2, times=None)
    with commands.start("sync") as process:
        assert process.stderr is not None
        lines = [process.stderr.readline() for _ in range(2)]
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert "400 of" in lines[1]
    assert "Traceback" not in err
    assert process.returncode == 1
    assert '"outcome": "cancelled"' in out
    registry.calm()
    before = len(registry.requests)
    assert commands("sync").json["outcome"] == "done"
    asked = [one.query for one in registry.requests[before:] if one.path == "/studies"]
    assert [bool(query.get("pageToken")) for query in asked] == [True]


def test_ctrl_c_before_anything_came_is_quiet(commands: Commands, registry: StandInRegistry):
    """No traceback, whenever it comes."""
    registry.trouble("hang", on="version")
    with commands.start("sync") as process:
        while not registry.requests and process.poll() is None:
            pass
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert process.returncode == 1
    assert "Traceback" not in err
    assert '"outcome": "cancelled"' in out


def test_the_window_and_the_command_line_share_what_was_fetched(
    synced: Commands, made_up: list[dict[str, Any]], registry: StandInRegistry
):
    """A star is renewed by a sync of the command line too."""
    from mbc_desktop.data.stars import Stars
    from mbc_desktop.data.sync_runs import SyncRuns
    from mbc_desktop.data.trial_store import TrialStore
    from mbc_desktop.trials.reading import TrialReader

    nct = made_up[0]["protocolSection"]["identificationModule"]["nctId"]
    home = open_data_dir(synced.data_dir)
    with Stores(home) as stores:
        stars = Stars(stores.personal)
        TrialReader(TrialStore(stores.library), stars, SyncRuns(stores.library)).star(nct)
    closed = copy.deepcopy(registry.record(nct))
    closed["protocolSection"]["statusModule"] |= {
        "overallStatus": "COMPLETED",
        "lastUpdatePostDateStruct": {"date": "2026-11-23"},
    }
    registry.put(closed)
    registry.touch("2026-11-23T09:00:05")
    assert synced("sync").code == 0
    with Stores(home) as stores:
        assert [star.status for star in Stars(stores.personal).all()] == ["COMPLETED"]
