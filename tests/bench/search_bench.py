"""How long a search takes from a key to its first rows, with a distance filter on.

``python -m tests.bench.search_bench [--large] [DATA_DIR]``: 10,000 trials, or 100,000. Everything
is timed that lies between the key and the rows: synonyms, full text, filters, miles, order, a page.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from mbc_desktop.core.paths import DataDir
from mbc_desktop.core.resources import resource_path
from mbc_desktop.data.connections import LIBRARY, connect
from mbc_desktop.data.heads import TrialHeads
from mbc_desktop.data.records import Question
from mbc_desktop.data.search import TrialSearch
from mbc_desktop.data.stars import Stars
from mbc_desktop.data.stores import Stores
from mbc_desktop.data.sync_runs import SyncRuns
from mbc_desktop.data.trial_store import TrialStore
from mbc_desktop.trials.finding import Finder, FoundRows
from mbc_desktop.trials.miles import distances
from mbc_desktop.trials.reading import TrialReader
from mbc_desktop.trials.synonyms import Synonyms
from tests.bench.measuring import middle, p95, remark, told
from tests.bench.samples import HOUSTON, beginnings, filled

_MILES = 100.0
_ROWS = 50
_FILTERS = {
    "a distance": {"near": "77030", "latitude": HOUSTON[0], "longitude": HOUSTON[1]},
    "no filter": {},
    "a distance, recruiting, phase 2, by distance": {
        "near": "77030",
        "latitude": HOUSTON[0],
        "longitude": HOUSTON[1],
        "statuses": ("RECRUITING",),
        "phases": ("PHASE2",),
        "sort": "distance",
    },
}


def main(arguments: list[str]) -> int:
    """Print the figures; returns 1 where one is missed."""
    large = "--large" in arguments
    named = [word for word in arguments if not word.startswith("--")]
    with ExitStack() as stack:
        count = 100_000 if large else 10_000
        folder = Path(named[0]) if named else stack.enter_context(filled(count))
        limits = (400.0, 2000.0) if large else (40.0, 200.0)
        kept = searching(DataDir(folder), rows_ms=limits[0], counts_ms=limits[1])
        return int(not (opening(DataDir(folder)) and kept))


def searching(home: DataDir, *, rows_ms: float, counts_ms: float) -> bool:
    """Type everything in :data:`samples.TYPED` letter by letter, under each set of filters."""
    search = TrialSearch(connect(home.library, LIBRARY, create=False), distances)
    finder = Finder(search, Synonyms(resource_path("synonyms")))
    heads = TrialHeads(connect(home.library, LIBRARY, create=False))
    kept = True
    try:
        remark(f"{finder.stored():,} trials stored")
        for name, filters in _FILTERS.items():
            within = _MILES if "near" in filters else None
            questions = [
                Question(words=words, within_miles=within, **filters)  # type: ignore[arg-type]
                for words in beginnings()
            ]
            rows = [
                _milliseconds(lambda asked=one: _rows(finder, heads, asked)) for one in questions
            ]
            counts = [_milliseconds(lambda asked=one: finder.counts(asked)) for one in questions]
            worst = sorted(zip(rows, questions, strict=True), key=lambda pair: -pair[0])[:3]
            kept &= told(f"{name}: rows, p95", p95(rows), rows_ms, "ms")
            kept &= told(f"{name}: counts, p95", p95(counts), counts_ms, "ms")
            remark(
                f"medians {middle(rows):.1f} and {middle(counts):.1f} ms; slowest: "
                + ", ".join(f"“{one.words}” {took:.0f} ms" for took, one in worst)
            )
    finally:
        finder.close()
        heads.close()
    return kept


def opening(home: DataDir) -> bool:
    """Open the trials with the most sites, as the page does."""
    with Stores(home) as stores:
        trials = TrialStore(stores.library)
        reader = TrialReader(trials, Stars(stores.personal), SyncRuns(stores.library))
        with stores.library.reading() as connection:
            ids = (
                connection.exec_driver_sql("SELECT id FROM trial ORDER BY site_count DESC LIMIT 5")
                .scalars()
                .all()
                + connection.exec_driver_sql("SELECT id FROM trial WHERE id % 97 = 0 LIMIT 200")
                .scalars()
                .all()
            )
        ncts = [f"NCT{number:08d}" for number in ids]
        trials.document(ncts[0])
        sql = [_milliseconds(lambda nct=nct: trials.document(nct)) for nct in ncts]
        whole = [_milliseconds(lambda nct=nct: reader.page(nct, origin=HOUSTON)) for nct in ncts]
    kept = told("opening a trial: SQL and unpacking, p95", p95(sql), 10, "ms")
    remark(
        f"with decoding and sorting of sites: median {middle(whole):.1f}, p95 {p95(whole):.1f} ms"
    )
    return kept


def _rows(finder: Finder, heads: TrialHeads, question: Question) -> int:
    found = finder.find(question)
    return len(FoundRows(found, heads, frozenset()).read(found.ids[:_ROWS]))


def _milliseconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
