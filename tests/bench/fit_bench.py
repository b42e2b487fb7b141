"""How long the fit of 10,000 stored trials takes after a change of one answer.

Run ``python -m tests.bench.fit_bench``. The trials are the reference texts beside the checkout
where there are any, else made-up records. Real trials have more distinct checks the more there are
of them (663 in 465, growing with the power 0.78, which makes some 7,300 in 10,000): the bench gives
two of three trials a check that no other has.
"""

from __future__ import annotations

import gc
import json
import os
import random
import sys
import time
from array import array
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from mbc_desktop.core.clock import utc_now
from mbc_desktop.data.criteria_store import StoredChecks
from mbc_desktop.data.profile_records import DrugHad
from mbc_desktop.data.search import _TEMP_TABLES
from mbc_desktop.trials.criteria import CriteriaReading, read_criteria, read_record
from mbc_desktop.trials.fit.checks import compile_checks
from mbc_desktop.trials.fit.index import FitIndex
from mbc_desktop.trials.fit.model import Check
from mbc_desktop.trials.fit.stored import write_check
from mbc_desktop.trials.fit.text_checks import uncovered
from tests.bench.measuring import middle, remark, told
from tests.registry import generate
from tests.trials.fit.people import PEOPLE

TRIALS = 10_000
LIMIT_MS = 100.0


class _Given:
    """Stands where the store of readings stands, and gives what the bench made."""

    def __init__(self, stored: StoredChecks) -> None:
        self._stored = stored

    def load(self) -> StoredChecks:
        return self._stored


def _readings() -> Iterator[CriteriaReading]:
    root = Path(os.environ.get("MBC_SHARED", Path(__file__).resolve().parents[3] / "shared"))
    files = [root / "criteria" / name for name in ("dev.jsonl", "unlabelled.jsonl")]
    if all(file.exists() for file in files):
        for file in files:
            for line in file.read_text(encoding="utf-8").splitlines():
                trial = json.loads(line)
                yield read_criteria(trial["title"], trial["eligibility"])
    else:
        for record in generate(400, seed=1):
            yield read_record(record)


def _stored() -> StoredChecks:
    ids: dict[str, int] = {}
    real: list[tuple[list[int], int]] = []
    for reading in _readings():
        asked = compile_checks(reading)
        bodies = [write_check(one.check) for one in asked]
        real.append(
            ([ids.setdefault(body, len(ids)) for body in bodies], uncovered(reading, asked))
        )
    remark(f"{len(real)} trials read, {len(ids)} distinct checks")
    chosen = random.Random(7)
    checks_of: list[array[int]] = []
    rest: list[int] = []
    for number in range(TRIALS):
        places, left = chosen.choice(real)
        drug = f"drug{number - number % 3 // 2}"
        own = Check("prior", ("barred", "any", ((("taxane",), (drug,)),), ()))
        checks_of.append(array("I", [*places, ids.setdefault(write_check(own), len(ids))]))
        rest.append(left)
    remark(f"{TRIALS} trials, {len(ids)} distinct checks, {sum(map(len, checks_of))} in all")
    return StoredChecks(
        {number: body for body, number in ids.items()},
        array("q", range(1, TRIALS + 1)),
        tuple(checks_of),
        array("l", rest),
    )


def main() -> int:
    """Measure and tell; 1 where the limit is missed."""
    import sqlite3

    index = FitIndex(_Given(_stored()), clock=utc_now)  # type: ignore[arg-type]
    started = time.perf_counter()
    index.refresh()
    remark(f"taken into memory in {(time.perf_counter() - started) * 1000:.0f} ms")
    person = next(iter(PEOPLE.values()))
    more = (DrugHad(drug="capecitabine", setting="advanced"), *person.drugs)
    answers = [
        replace(person, her2="zero"),
        replace(person, brain="treated"),
        replace(person, drugs=more),
        replace(person, treatments="3+"),
    ]
    table = index.fit_all(person)
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.executescript(_TEMP_TABLES)
    gc.collect()
    judging, whole = [], []
    # Each answer is changed away from and back to, so that every run has something to judge.
    for profile in [turn for answer in answers * 4 for turn in (answer, person)]:
        started = time.perf_counter()
        table = index.fit_all(profile)
        judging.append((time.perf_counter() - started) * 1000)
        rows = table.rows()
        connection.execute("BEGIN")
        connection.execute("DELETE FROM fit")
        connection.executemany("INSERT INTO fit VALUES (?, ?, ?)", rows)
        connection.execute("COMMIT")
        whole.append((time.perf_counter() - started) * 1000)
    connection.close()
    remark(f"{table.counts()}")
    remark(f"the slowest change: {max(judging):.0f} ms")
    kept = told("fit of 10,000 trials after a changed answer", middle(judging), LIMIT_MS, "ms")
    kept &= told("the same, with the search told of it", middle(whole), LIMIT_MS, "ms")
    return int(not kept)


if __name__ == "__main__":
    sys.exit(main())
