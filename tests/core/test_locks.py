"""Locks between processes and between threads."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.locks import Busy, FileLock

_HOLD = """
import sys
from pathlib import Path
from mbc_desktop.core.locks import FileLock
assert FileLock(Path(sys.argv[1])).acquire()
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "writer.lock"


def test_a_lock_is_held_once(path: Path):
    """The second one waits its time and gives up; after the release it is there to take."""
    first, second = FileLock(path), FileLock(path)
    assert first.acquire()
    assert not second.acquire()
    assert not second.acquire(wait_seconds=0.05)
    first.release()
    assert second.acquire()
    second.release()


def test_one_lock_is_held_by_one_thread_at_a_time(path: Path):
    """Threads of one process share the object; flock alone would let them both in."""
    lock = FileLock(path)
    others: list[bool] = []
    with lock:
        thread = threading.Thread(target=lambda: others.append(lock.acquire()))
        thread.start()
        thread.join()
    assert others == [False]


def test_the_lock_of_a_process_that_died_is_free(path: Path):
    """The operating system gives it back, however the process ended."""
    command = [sys.executable, "-c", _HOLD, str(path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        lock = FileLock(path)
        assert not lock.acquire()
        other.kill()
        other.wait()
        assert lock.acquire(wait_seconds=5)
        lock.release()


class _Hasty(FileLock):
    """Does not wait its five seconds."""

    def acquire(self, *, wait_seconds: float = 0.0) -> bool:
        return super().acquire(wait_seconds=min(wait_seconds, 0.01))


def test_a_lock_that_stays_taken_is_told(path: Path):
    """With the words the caller gave, or its own."""
    mine = KnownError("Taken.", what_is_safe="All.", what_to_do="Wait.")
    with FileLock(path):
        with pytest.raises(Busy, match="Another copy"), _Hasty(path):
            pass
        with pytest.raises(KnownError, match="Taken"), _Hasty(path, busy=mine):
            pass


def test_releasing_what_is_not_held_does_nothing(path: Path):
    """So that a release may stand in every "finally"."""
    lock = FileLock(path)
    lock.release()
    assert lock.acquire()
    lock.release()


def test_a_lock_that_cannot_be_made_is_told_and_can_be_tried_again(tmp_path: Path):
    """The folder is missing at first."""
    lock = FileLock(tmp_path / "away" / "writer.lock")
    for _ in range(2):
        with pytest.raises(KnownError, match="can't be written to"):
            lock.acquire()
    (tmp_path / "away").mkdir()
    assert lock.acquire()
    lock.release()
