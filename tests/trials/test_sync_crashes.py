"""A sync that is killed, cut short or out of room: the store stays usable, the next one goes on."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.paths import DataDir, open_data_dir
from mbc_desktop.data import connections
from mbc_desktop.data.health import check_stores
from mbc_desktop.data.records import Question
from mbc_desktop.data.stores import Stores
from mbc_desktop.trials.sync import SyncProgress
from tests.registry import StandInRegistry, generate
from tests.trials.conftest import Home

PROGRAM = Path(sys.executable).with_name("mbc-desktop")
KILLS = 15


def pages_asked(registry: StandInRegistry, since: int = 0) -> list[str | None]:
    """Return the page tokens asked for, in order; None for a first page."""
    return [
        request.query.get("pageToken")
        for request in registry.requests[since:]
        if request.path == "/studies" and request.query["pageSize"] == "200"
    ]


def left_to_ask(data_dir: DataDir) -> tuple[bool, str | None]:
    """Return whether a sync was cut short, and the page token it has to go on from."""
    with Stores(data_dir) as stores:
        home = Home(stores, "")
        run = home.runs.last()
        return run is not None and not run.whole, run.next_token if run else None


@pytest.fixture
def many(registry: StandInRegistry) -> StandInRegistry:
    """A registry with some eleven pages."""
    records = list(generate(2_000, seed=4, open_only=True))
    for record in records:
        record["protocolSection"].pop("contactsLocationsModule", None)
        record["protocolSection"].pop("eligibilityModule", None)
    registry.replace(records)
    return registry


@pytest.mark.slow
def test_a_sync_that_is_killed_at_any_moment_goes_on_where_it_was(
    tmp_path: Path, many: StandInRegistry
):
    """Killed fifteen times (-9): the stores are sound, and no finished page is asked for again."""
    data_dir = open_data_dir(tmp_path / "home")
    command = [str(PROGRAM), "--data-dir", str(data_dir.root), "--registry", many.url, "sync"]
    chance = random.Random(7)
    stored = kills = day = 0
    while kills < KILLS:
        cut_short, token = left_to_ask(data_dir)
        before = len(many.requests)
        with subprocess.Popen(command, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL) as it:
            # a tenth of the time before it asks for anything, the rest while it does
            wanted = chance.randint(0, 6)
            while it.poll() is None and len(many.requests) - before < wanted:
                with contextlib.suppress(subprocess.TimeoutExpired):
                    it.wait(0.01)
            with contextlib.suppress(subprocess.TimeoutExpired):
                it.wait(chance.uniform(0, 0.4))
            was_killed = it.poll() is None
            it.kill()
        kills += was_killed
        asked = pages_asked(many, before)
        if cut_short and asked:
            assert asked[0] == (token or None), "a finished page was asked for again"
        if cut_short and token == "":
            assert asked == [], "all pages were there already"
        assert all(health.ok for health in check_stores(data_dir))
        with Stores(data_dir) as stores:
            assert stores.notices == []
            now = Home(stores, "").trials.count()
        assert now >= stored, "what was stored is still stored"
        stored = now
        if not was_killed:
            day += 1
            many.evolve(0.5, seed=day, date=f"2026-12-{day:02d}")
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
    with Stores(data_dir) as stores:
        home = Home(stores, "")
        finder = home.finder()
        assert finder.find(Question()).total == home.trials.count() >= stored
        finder.close()


def stop_at(token: CancelToken, page: int) -> Any:
    """Return an ``on_progress`` that cancels after so many pages."""
    seen: list[SyncProgress] = []

    def tell(progress: SyncProgress) -> None:
        seen.append(progress)
        if len(seen) == page:
            token.cancel()

    return tell


def test_a_sync_cut_short_after_its_last_page_asks_for_none_again(
    home: Home, registry: StandInRegistry
):
    """Only whether the data moved was left to ask."""
    token = CancelToken()
    assert home.sync(token=token, on_progress=stop_at(token, 3)).outcome == "cancelled"
    stored, before = home.trials.count(), len(registry.requests)
    outcome = home.sync()
    assert (outcome.outcome, outcome.fetched) == ("done", 0)
    assert pages_asked(registry, before) == []
    assert home.trials.count() == stored
    assert home.sync().kind == "none"


def test_an_update_cut_short_goes_on_too(home: Home, registry: StandInRegistry):
    """From the page it had come to, with the same window."""
    home.sync()
    registry.evolve(0.95, seed=1, date="2026-11-25")
    token = CancelToken()
    assert home.sync(token=token, on_progress=stop_at(token, 1)).outcome == "cancelled"
    before = len(registry.requests)
    outcome = home.sync()
    assert (outcome.outcome, outcome.kind) == ("done", "update")
    assert pages_asked(registry, before)
    assert None not in pages_asked(registry, before)


def test_pages_of_data_that_moved_meanwhile_are_not_gone_on_with(
    home: Home, registry: StandInRegistry
):
    """Yesterday's token would leave a gap; what is stored already is only looked at again."""
    token = CancelToken()
    home.sync(token=token, on_progress=stop_at(token, 1))
    registry.touch()
    before = len(registry.requests)
    outcome = home.sync()
    assert outcome.outcome == "done"
    assert pages_asked(registry, before)[0] is None
    assert outcome.new == home.trials.count() - 200


def test_another_question_does_not_go_on_with_the_token_of_the_last(
    home: Home, registry: StandInRegistry
):
    """The registry would answer it at the old place, without a complaint."""
    token = CancelToken()
    home.sync(token=token, on_progress=stop_at(token, 1))
    before = len(registry.requests)
    home.sync(coverage="breast+solid")
    assert pages_asked(registry, before)[0] is None


def test_a_full_fetch_writes_again_what_did_not_change(home: Home, registry: StandInRegistry):
    """It mends what may have become damaged; nothing counts as changed by it."""
    home.sync()
    nct = registry.numbers[0]
    with home.stores.library.writing() as connection:
        connection.exec_driver_sql("UPDATE document SET body = x'00' WHERE id = ?", (int(nct[3:]),))
    assert not check_stores(home.data_dir)[0].ok
    outcome = home.sync(full=True)
    assert (outcome.new, outcome.changed, outcome.closed) == (0, 0, 0)
    assert home.trials.document(nct) is not None
    assert check_stores(home.data_dir)[0].ok


def test_a_damaged_record_stops_no_update(home: Home, registry: StandInRegistry):
    """What it was before can't be told; what it is now is stored."""
    home.sync()
    nct = registry.numbers[0]
    with home.stores.library.writing() as connection:
        connection.exec_driver_sql("UPDATE document SET body = x'00'")
    changed = registry.record(nct)
    changed["protocolSection"]["statusModule"]["lastUpdatePostDateStruct"] = {"date": "2026-11-23"}
    registry.put(changed)
    registry.touch("2026-11-23T09:00:05")
    assert home.sync().outcome == "done"
    assert home.trials.document(nct) is not None


def test_a_store_that_another_program_locked_is_told(
    home: Home, registry: StandInRegistry, monkeypatch: pytest.MonkeyPatch, expect_log: Any
):
    """Such as a backup program; once it lets go, the sync goes on."""
    home.stores.library.close()
    monkeypatch.setattr(connections, "BUSY_MS", 50)
    expect_log("A sync stopped")
    other = sqlite3.connect(home.data_dir.library, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    outcome = home.sync()
    assert outcome.outcome == "failed"
    assert "Another program is using" in outcome.error.what_happened
    other.execute("ROLLBACK")
    other.close()
    assert home.sync().outcome == "done"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own with 4 MB, where the tests may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    if mount is None or os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only root can mount a small disk")
    command = [mount, "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("no disk can be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_disk_without_room_is_told_and_more_room_is_all_it_takes(
    small_disk: Path, registry: StandInRegistry, expect_log: Any
):
    """What was stored before stays, can be searched, and is sound."""
    expect_log("A sync stopped")
    with Stores(open_data_dir(small_disk)) as stores:
        home = Home(stores, registry.url)
        outcome = home.sync()
        assert outcome.outcome in ("failed", "partial")
        assert "no room left" in outcome.error.what_happened
        finder = home.finder()
        assert finder.find(Question()).total == home.trials.count()
        finder.close()
        subprocess.run(["mount", "-o", "remount,size=200m", str(small_disk)], check=True)
        assert home.sync().outcome == "done"
    assert all(health.ok for health in check_stores(open_data_dir(small_disk)))


def test_a_store_that_was_replaced_meanwhile_is_not_written_to(
    home: Home, registry: StandInRegistry, expect_log: Any
):
    """Somebody deleted the library while the program ran: the sync says so and harms nothing."""
    expect_log("A sync stopped")
    for path in home.data_dir.root.glob("library.sqlite*"):
        path.unlink()
    outcome = home.sync()
    assert outcome.outcome == "failed"
    assert outcome.error.what_to_do
