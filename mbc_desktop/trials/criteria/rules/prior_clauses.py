"""A sentence about treatment in clauses, each with what it excepts."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from mbc_desktop.trials.criteria.rules import prior_cues as cues
from mbc_desktop.trials.criteria.treatments import Mention


@dataclass(slots=True)
class Clause:
    """A part of a sentence, by its offsets."""

    start: int
    end: int
    exception: int | None
    """Where the words after "except" begin, in the sentence."""


def clauses(low: str) -> list[Clause]:
    """Split a lower-case sentence where a new statement begins; brackets stay whole."""
    cuts = [0]
    for match in cues.SPLIT.finditer(low):
        depth = low.count("(", cuts[-1], match.start()) - low.count(")", cuts[-1], match.start())
        if depth <= 0 or match.group().startswith(("(note", "note")):
            cuts.append(
                match.end() if not match.group().lstrip().startswith("and") else match.start()
            )
    cuts.append(len(low))
    clauses: list[Clause] = []
    for begin, end in itertools.pairwise(cuts):
        if begin >= end:
            continue
        found = cues.EXCEPTION.search(low, begin, end)
        clauses.append(Clause(begin, end, found.start() if found else None))
    return clauses


def in_exception(low: str, clause: Clause, mention: Mention) -> bool:
    """Say whether a mention stands among the words after "except"."""
    if clause.exception is None:
        return False
    opened = low.rfind("(", clause.start, clause.exception + 1)
    if opened >= 0 and low.find(")", opened, clause.exception) < 0:
        closed = low.find(")", clause.exception, clause.end)
        return closed < 0 or mention.start < closed
    return True
