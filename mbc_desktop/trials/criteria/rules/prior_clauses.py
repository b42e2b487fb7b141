"""A sentence about treatment in clauses, each with what it excepts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from mbc_desktop.trials.criteria.rules import prior_cues as cues
from mbc_desktop.trials.criteria.treatments import Mention

_EXEMPT = re.compile(r"except(?:ion of)? (?:for )?(?:patients|participants|those) who [^.;]*$")
# Keeps a made-up sentence from costing the square of its length.
_LONGEST = 800
_BRACKETS = re.compile(r"\([^()]{12,400}\)|\[[^\[\]]{12,400}\]")
_SPEAKS = re.compile(
    r"\b(?:allowed|permitted|acceptable|eligible|regardless|does not count|do not count"
    r"|not counted|may have|can be enrolled)\b"
)


@dataclass(slots=True)
class Clause:
    """A part of a sentence, by its offsets."""

    start: int
    end: int
    exception: int | None
    """Where the words after "except" begin, in the sentence."""


def layers(low: str) -> list[str]:
    """Take remarks in brackets apart: "no prior X for metastatic disease (adjuvant X is allowed)".

    Each layer is as long as ``low``, with blanks for what belongs to another layer.
    """
    if "(" not in low and "[" not in low:
        return [low]
    spans = [m.span() for m in _BRACKETS.finditer(low) if _SPEAKS.search(m.group())]
    if not spans or cues.STRANGE.search(low):
        return [low]
    outer = low
    for start, end in spans:
        outer = outer[:start] + " " * (end - start) + outer[end:]
    inner = [" " * start + low[start:end] + " " * (len(low) - end) for start, end in spans]
    return [outer, *inner]


def clauses(low: str) -> list[Clause]:
    """Split a lower-case sentence where a new statement begins; brackets stay whole."""
    cuts = [0]
    for match in cues.SPLIT.finditer(low):
        if match.group().startswith("and") and _EXEMPT.search(low, cuts[-1], match.start()):
            continue
        depth = low.count("(", cuts[-1], match.start()) - low.count(")", cuts[-1], match.start())
        if depth <= 0 or match.group().startswith(("(note", "note")):
            cuts.append(
                match.end() if not match.group().lstrip().startswith("and") else match.start()
            )
    cuts.append(len(low))
    found: list[Clause] = []
    for whole_begin, whole_end in pairwise(cuts):
        for begin in range(whole_begin, whole_end, _LONGEST):
            end = min(begin + _LONGEST, whole_end)
            excepted = cues.EXCEPTION.search(low, begin, end)
            found.append(Clause(begin, end, excepted.start() if excepted else None))
    return found


def in_exception(low: str, clause: Clause, mention: Mention) -> bool:
    """Say whether a mention stands among the words after "except"."""
    if clause.exception is None:
        return False
    opened = low.rfind("(", clause.start, clause.exception + 1)
    if opened >= 0 and low.find(")", opened, clause.exception) < 0:
        closed = low.find(")", clause.exception, clause.end)
        return closed < 0 or mention.start < closed
    return True
