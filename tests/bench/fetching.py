"""Fetching once, in a process of its own, so that its memory can be told from the benchmark's.

``python -m tests.bench.fetching {sync|floor|window} URL FOLDER`` prints one JSON object.
"""

from __future__ import annotations

import json
import os
import resource
import sqlite3
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
import msgspec

from mbc_desktop.core.locks import FileLock
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.stores import Stores
from mbc_desktop.data.sync_runs import SyncRuns
from mbc_desktop.data.trial_store import TrialStore
from mbc_desktop.trials import coverage
from mbc_desktop.trials.registry import Registry
from mbc_desktop.trials.study import Page
from mbc_desktop.trials.sync import Sync, SyncOutcome

_TICK_MS = 5
_QUIET_TICKS = 150  # before the sync begins


def sync(url: str, folder: Path) -> dict[str, Any]:
    """Sync, unpaced, as the program does it."""
    with Stores(open_data_dir(folder)) as stores:
        outcome, seconds = _sync(url, stores)
    return _told(outcome, seconds)


def window(url: str, folder: Path) -> dict[str, Any]:
    """Sync on a thread while a window is open, and see how long its event loop stood still."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    from mbc_desktop.views.collecting import GuiCollector

    app = QApplication([])
    collector = GuiCollector()
    frame = QMainWindow()
    frame.setCentralWidget(QLabel("Companion"))
    frame.show()
    gaps: list[tuple[float, float]] = []
    last = (time.perf_counter(), _kept_waiting())

    def tick() -> None:
        nonlocal last
        now = (time.perf_counter(), _kept_waiting())
        gaps.append((now[0] - last[0], now[1] - last[1]))
        last = now

    timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=_TICK_MS)
    timer.timeout.connect(tick)
    result: dict[str, Any] = {}

    def work() -> None:
        with Stores(open_data_dir(folder)) as stores:
            outcome, seconds = _sync(url, stores)
        result.update(_told(outcome, seconds))

    thread = threading.Thread(target=work)
    timer.start()
    collector.turn_on()
    QTimer.singleShot(1000, thread.start)
    done = QTimer(interval=100)
    done.timeout.connect(lambda: result and app.quit())
    done.start()
    app.exec()
    thread.join()
    timer.stop()
    collector.turn_off()
    own = [gap - waited for gap, waited in gaps]
    return result | {
        "stall": max(own[_QUIET_TICKS:]),
        "stall_in_all": max(gap for gap, _ in gaps[_QUIET_TICKS:]),
        "over_50": sum(gap > 0.050 for gap in own[_QUIET_TICKS:]),
        "ticks": len(gaps),
        "quiet": max(own[20:_QUIET_TICKS]),
    }


def _kept_waiting() -> float:
    """Return how many seconds this thread was ready to run while other programs had the processor.

    From Linux's schedstat (Documentation/scheduler/sched-stats.rst); 0 on other systems.
    """
    try:
        told = Path("/proc/thread-self/schedstat").read_text(encoding="ascii")
        return int(told.split()[1]) / 1e9
    except OSError:
        return 0.0


def floor(url: str, folder: Path) -> dict[str, Any]:
    """Do the least that any program must: fetch, decode, one ``executemany`` into a bare table."""
    began = time.perf_counter()
    fetched = [0, 0]
    with (
        httpx.Client() as client,
        closing(sqlite3.connect(folder / "floor.sqlite")) as connection,
    ):
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        connection.execute("CREATE TABLE document(body BLOB)")
        with connection:
            connection.executemany(
                "INSERT INTO document VALUES (?)",
                ((bytes(raw),) for raw in _records(client, url, fetched)),
            )
    return {
        "seconds": time.perf_counter() - began,
        "plain": fetched[0],
        "wire": fetched[1],
        "peak": _peak(),
    }


def _records(client: httpx.Client, url: str, fetched: list[int]) -> Iterator[msgspec.Raw]:
    decoder = msgspec.json.Decoder(Page)
    question = coverage.full_question(coverage.BREAST) | {"countTotal": "true"}
    while True:
        answer = client.get(f"{url}/studies", params=question)
        fetched[0] += len(answer.content)
        fetched[1] += answer.num_bytes_downloaded
        page = decoder.decode(answer.content)
        yield from page.studies
        if not page.next_page_token:
            return
        question.pop("countTotal", None)
        question["pageToken"] = page.next_page_token


def _sync(url: str, stores: Stores) -> tuple[SyncOutcome, float]:
    registry = Registry(url, pace_seconds=0)
    began = time.perf_counter()
    try:
        outcome = Sync(
            TrialStore(stores.library),
            SyncRuns(stores.library),
            registry,
            lock=FileLock(stores.data_dir.lock("sync")),
        ).run()
    finally:
        registry.close()
    return outcome, time.perf_counter() - began


def _told(outcome: SyncOutcome, seconds: float) -> dict[str, Any]:
    if outcome.outcome != "done":
        raise RuntimeError(f"the sync ended as {outcome.outcome}: {outcome.error}")
    return {
        "seconds": seconds,
        "kind": outcome.kind,
        "fetched": outcome.fetched,
        "changed": outcome.new + outcome.changed + outcome.closed,
        "wire": outcome.bytes,
        "peak": _peak(),
    }


def _peak() -> int:
    """Return the most memory this process ever held, in bytes."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


if __name__ == "__main__":
    what = {"sync": sync, "floor": floor, "window": window}[sys.argv[1]]
    print(json.dumps(what(sys.argv[2], Path(sys.argv[3]))))
