"""kill -9 at any moment: nothing acknowledged is lost, every store opens, the indexes agree.

15 times in the suite; ``python -m tests.bench.kills_bench`` for as often as the program promises.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mbc_desktop.core.paths import DataDir, open_data_dir
from mbc_desktop.data.automatic_backups import AutomaticBackups
from mbc_desktop.data.backup_rotation import backups_in
from mbc_desktop.data.diary import Diary
from mbc_desktop.data.drivers import is_plain
from mbc_desktop.data.health import check_stores
from mbc_desktop.data.notes import Notes
from mbc_desktop.data.settings import Settings
from mbc_desktop.data.stores import Stores
from mbc_desktop.data.vault import Vault
from tests.data import next_version
from tests.data.killed_worker import MARK, unlocked

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and kill -9")
pytest.importorskip("sqlcipher3")
pytest.importorskip("argon2")

KILLS = int(os.environ.get("MBC_KILLS", "15"))
ROOT = Path(__file__).resolve().parents[2]


class Rounds:
    """The process that forks workers, and what they said was saved."""

    def __init__(self, home: DataDir, migrations: Path) -> None:
        self.notes: dict[str, int] = {}
        self.days: dict[str, int] = {}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.data.killed_worker", str(home.root), str(migrations)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def round(self, seed: int, *, seconds: float) -> None:
        """Let a worker work for so long after its first word, then kill it."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"go {seed}\n")
        self.process.stdin.flush()
        killer: threading.Timer | None = None
        child = 0
        try:
            for line in self.process.stdout:
                word, *rest = line.split()
                if word == "child":
                    child = int(rest[0])
                    killer = threading.Timer(seconds, os.kill, (child, signal.SIGKILL))
                    killer.start()
                elif word == "saved":
                    self.notes[rest[0]] = max(self.notes.get(rest[0], 0), int(rest[1]))
                elif word == "day":
                    self.days[rest[0]] = int(rest[1])
                elif word == "broke":
                    pytest.fail(f"the worker broke by itself in round {seed}: {line}")
                elif word == "dead":
                    return
        finally:
            if killer is not None:
                killer.cancel()
                killer.join()

    def close(self) -> None:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()


@pytest.fixture
def home(tmp_path: Path) -> DataDir:
    return open_data_dir(tmp_path / "data")


@pytest.fixture
def rounds(home: DataDir, tmp_path: Path) -> Iterator[Rounds]:
    made = Rounds(home, tmp_path / "migrations")
    yield made
    made.close()


@pytest.fixture(autouse=True)
def quick_argon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed workers turned the cost of guessing down; so does whoever looks after them."""
    monkeypatch.setattr("mbc_desktop.data.keys._PASSES", 1)
    monkeypatch.setattr("mbc_desktop.data.keys._MEMORY_KIB", 64)


def count_in(text: str) -> int:
    words = text.split()
    return int(words[1]) if words[:1] == ["count"] else 0


def look_through(home: DataDir, rounds: Rounds) -> None:
    vault = unlocked(home)
    assert not vault.is_locked, "neither passphrase opens the store"
    if next_version.is_next(home, vault.kind):
        next_version.go_back(home, vault.kind)
    with Stores(home, personal=vault.kind) as stores:
        assert stores.notices == []
        for health in check_stores(home, personal=vault.kind):
            assert health.problems == ()
        held = {note.id: count_in(note.text) for note in Notes(stores.personal).many(trashed=True)}
        lost = {name: n for name, n in rounds.notes.items() if held.get(name, -1) < n}
        assert lost == {}
        diary = Diary(stores.personal)
        for day, number in rounds.days.items():
            assert int(diary.day(date.fromisoformat(day)).note) >= number
        no_plain_copy_under_the_lock(home, vault, stores)

    for backup in backups_in(home.backups)[5:]:
        # a year of rounds in a minute: all of them would be "of the last two days"
        backup.path.unlink()


def no_plain_copy_under_the_lock(home: DataDir, vault: Vault, stores: Stores) -> None:
    if not vault.is_on:
        return
    made = AutomaticBackups(stores.personal, home, Settings(stores.personal)).run()
    assert made.problems == ()
    assert not any(is_plain(path) for path in home.backups.glob("*.sqlite"))
    readable = [
        path.name
        for path in home.root.iterdir()
        if path.is_file() and MARK.encode() in path.read_bytes()
    ]
    assert readable == []


@pytest.mark.slow
def test_killed_at_random_moments_nothing_acknowledged_is_lost(home: DataDir, rounds: Rounds):
    """While notes are typed and imported, backups restored, the lock changed, stores migrated."""
    chance = random.Random(KILLS)
    for seed in range(1, KILLS + 1):
        rounds.round(seed, seconds=chance.uniform(0.02, 1.5))
        look_through(home, rounds)
    assert len(rounds.notes) > KILLS
