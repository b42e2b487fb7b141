"""Where the cues of prior-treatment rules stand, remembered for the mentions that share a text."""

from __future__ import annotations

import re
from functools import lru_cache

from mbc_desktop.trials.criteria.rules import prior_cues as cues

# Items of one list share their lead, and the mentions of one clause its words.
_KEPT = 256
_UNITS = (
    "day", "week", "wk", "month", "year", "hour", "half", "wash", "recent", "immediately", "screen",
    "enrol", "random", "within a period", "cycle",
)  # fmt: skip


@lru_cache(maxsize=_KEPT)
def windows(text: str) -> tuple[re.Match[str], ...]:
    """Return the time windows of a lower-case text, in order."""
    if not any(unit in text for unit in _UNITS):
        return ()
    return tuple(cues.WINDOW.finditer(text))


@lru_cache(maxsize=_KEPT)
def is_strange(text: str) -> bool:
    """Say whether a lower-case text speaks of harm, other diseases or other drugs."""
    return cues.STRANGE.search(text) is not None


@lru_cache(maxsize=_KEPT)
def _last_of_lead(pattern: re.Pattern[str], lead: str) -> int:
    return last(pattern, lead)


def last(pattern: re.Pattern[str], text: str) -> int:
    """Return where the last match begins, or -1."""
    place = -1
    for match in pattern.finditer(text):
        place = match.start()
    return place


def last_before(pattern: re.Pattern[str], lead: str, own: str) -> int:
    """Return where the last match in ``lead + own`` begins, or -1; ``own`` is searched first."""
    place = last(pattern, own)
    return len(lead) + place if place >= 0 else _last_of_lead(pattern, lead) if lead else -1
