"""Print every "may not fit" of the twelve people, to be judged by reading.

``python -m tests.trials.fit.report [FILE.jsonl]``; lines of {nct, title, eligibility}.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from mbc_desktop.trials.criteria import read_criteria
from mbc_desktop.trials.fit import fit
from mbc_desktop.trials.fit.words import item_words, said_words
from tests.shared import shared
from tests.trials.fit.people import PEOPLE


def main(path: Path) -> None:
    """Print one line for each reason, with the trial's own sentence."""
    lines = path.read_text(encoding="utf-8").splitlines()
    trials = [json.loads(line) for line in lines]
    readings = [(t["nct"], t["title"], read_criteria(t["title"], t["eligibility"])) for t in trials]
    for name, profile in PEOPLE.items():
        found = [(nct, title, fit(reading, profile)) for nct, title, reading in readings]
        print(f"\n== {name}: {dict(Counter(f.verdict for _, _, f in found))}")
        for nct, title, one in found:
            for item in one.may_not:
                quotes = " || ".join(" ".join(e.quote.split())[:260] for e in item.evidence[:3])
                print(f"{nct} {title[:60]} | {item_words(item)} | {said_words(item)} | {quotes}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else shared("criteria", "dev.jsonl"))
