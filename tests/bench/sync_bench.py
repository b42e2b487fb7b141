"""How long a first sync and an update take, against the least that any program must do.

``python -m tests.bench.sync_bench [--large]``: 10,000 made-up records from a stand-in registry in
a process of its own, its pages compressed ahead, unpaced. The floor fetches the same bytes with
httpx, decodes them with msgspec and puts the raw documents into a bare table with one
``executemany``. Floor and sync take turns; ratios are of medians. With ``--large`` also 50,000
records: memory and update.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from mbc_desktop.trials import coverage
from tests.bench.measuring import apart, middle, remark, told
from tests.bench.samples import prepared
from tests.registry import RegistryProcess

_RUNS = 3
_MB = 1_000_000


def main(arguments: list[str]) -> int:
    """Print the figures; returns 1 where one is missed."""
    kept = first_sync(10_000, runs=_RUNS)
    if "--large" in arguments:
        kept &= update(50_000)
    return int(not kept)


def first_sync(count: int, *, runs: int) -> bool:
    """Time floor and sync in turn, then a sync beside a window."""
    floors: list[dict[str, Any]] = []
    syncs: list[dict[str, Any]] = []
    windows: list[dict[str, Any]] = []
    sizes: list[int] = []
    with prepared(count) as registry:
        for _ in range(runs):
            floors.append(_once("floor", registry.url)[0])
            done, size = _once("sync", registry.url)
            syncs.append(done)
            sizes.append(size)
            windows.append(_once("window", registry.url)[0])
    floor = middle([one["seconds"] for one in floors])
    took = middle([one["seconds"] for one in syncs])
    plain = floors[0]["plain"]
    remark(
        f"{syncs[0]['fetched']:,} records, {plain / _MB:.0f} MB of JSON, "
        f"{floors[0]['wire'] / _MB:.0f} MB on the wire; floor {floor:.1f} s, sync {took:.1f} s"
    )
    kept = told("first sync, against the floor", took / floor, 8, "x", aim=5)
    stalls = [one["stall"] * 1000 for one in windows]
    quiet = middle([one["quiet"] * 1000 for one in windows])
    kept &= told("longest stall of a window's event loop meanwhile", middle(stalls), 50, "ms")
    over = sum(one["over_50"] for one in windows)
    in_all = ", ".join(f"{one['stall_in_all'] * 1000:.0f}" for one in windows)
    remark(
        f"each run: {', '.join(f'{stall:.0f}' for stall in stalls)} ms, with what other programs "
        f"took of the processors {in_all} ms; over 50 ms {over} times in "
        f"{sum(one['ticks'] for one in windows):,} ticks; {quiet:.0f} ms while nothing ran"
    )
    kept &= told("size of the store, against the JSON fetched", max(sizes) / plain, 1.0, "x")
    peak = max(one["peak"] for one in syncs) / _MB
    remark(f"most memory held: {peak:.0f} MB")
    return kept


def update(count: int) -> bool:
    """Time a first sync of ``count`` and an update of a hundredth of it."""
    with (
        prepared(count) as registry,
        tempfile.TemporaryDirectory(prefix="companion-bench-") as folder,
    ):
        first = apart("tests.bench.fetching", "sync", registry.url, folder)
        kept = told(f"most memory held, {count:,} records", first["peak"] / _MB, 400, "MB")
        shares = []
        since = "2026-11-20"
        for number, day in enumerate(("2026-11-23", "2026-11-24", "2026-11-25")):
            registry.evolve(0.01, seed=number, date=day)
            _prepare_update(registry, since)
            since = day
            after = apart("tests.bench.fetching", "sync", registry.url, folder)
            shares.append(after["seconds"] / first["seconds"] * 100)
            remark(
                f"first sync {first['seconds']:.1f} s; update {after['seconds']:.2f} s, "
                f"{after['fetched']:,} fetched, {after['changed']:,} changed"
            )
        # the second and third read two days again: their overlap is the update before
        return told("update with 1 % changed, of the first sync", shares[0], 3, "%") and kept


def _prepare_update(registry: RegistryProcess, since: str) -> None:
    """Let the stand-in match and compress ahead what the next update will ask for."""
    question = coverage.update_question(coverage.BREAST, since)
    for asked in (question, question | {"countTotal": "true"}):
        registry.prepare(asked)


def _once(what: str, url: str) -> tuple[dict[str, Any], int]:
    with tempfile.TemporaryDirectory(prefix="companion-bench-") as folder:
        done = apart("tests.bench.fetching", what, url, folder)
        return done, sum(path.stat().st_size for path in Path(folder).glob("library.sqlite*"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
