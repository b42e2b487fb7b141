"""What a misspelled word may have been meant to be."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mbc_desktop.core.folding import folded, unaccented

_SHORTEST = 5
_LONG = 8
_TOKEN = re.compile(r"[^\W_]+")
_DIGITS = re.compile(r"\d")


def single_words(texts: Iterable[str]) -> set[str]:
    """Return the words worth suggesting in *texts*: five letters or more, no digits."""
    return {
        word
        for text in texts
        for word in _TOKEN.findall(unaccented(text))
        if len(word) >= _SHORTEST and not _DIGITS.search(word)
    }


def did_you_mean(word: str, vocabulary: Iterable[str], *, limit: int = 3) -> list[str]:
    """Return up to *limit* words of *vocabulary* (folded) that *word* may be a misspelling of.

    Nothing for words under five letters, with digits, or in the vocabulary themselves. Two slips
    are forgiven in eight letters, one in five (Damerau-Levenshtein, optimal string alignment).
    """
    typed = folded(word)
    words = vocabulary if isinstance(vocabulary, set | frozenset) else set(vocabulary)
    if len(typed) < _SHORTEST or not typed.isalpha() or typed in words:
        return []
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    slips = 1 if len(typed) < _LONG else 2
    near = process.extract(
        typed,
        [other for other in words if abs(len(other) - len(typed)) <= slips and other.isalpha()],
        scorer=OSA.distance,
        score_cutoff=slips,
        limit=limit * 4,
    )
    near.sort(key=lambda hit: (hit[1], hit[0][0] != typed[0], hit[0]))
    return [hit[0] for hit in near[:limit]]
