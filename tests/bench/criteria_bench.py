"""How many trials the criteria are read of in a second, on one core, beside plain file work.

Run ``python -m tests.bench.criteria_bench [FILE.jsonl]`` with lines of {nct, title, eligibility};
without a file, the reference texts beside the checkout are taken.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from mbc_desktop.trials.criteria import read_criteria
from tests.bench.measuring import remark, told

_WANTED = 300
_RUNS = 5


def main(names: list[str]) -> int:
    """Measure, print milliseconds a trial beside the limit, and return 1 where it is missed."""
    root = Path(os.environ.get("MBC_SHARED", Path(__file__).resolve().parents[3] / "shared"))
    path = Path(names[0]) if names else root / "criteria" / "unlabelled.jsonl"
    if not path.exists():
        print(f"{path} is not here; nothing was measured")
        return 0
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    texts = [(row["title"], row["eligibility"]) for row in rows]
    read_criteria(*texts[0])
    best = float("inf")
    for _ in range(_RUNS):
        began = time.process_time()
        for title, eligibility in texts:
            read_criteria(title, eligibility)
        best = min(best, time.process_time() - began)
    letters = sum(len(title) + len(eligibility) for title, eligibility in texts)
    kept = told("reading one trial", 1_000 * best / len(texts), 1_000 / _WANTED, "ms of one core")
    remark(f"{len(texts) / best:.0f} trials a second, {len(texts)} trials, {letters} characters")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
