"""Finding again, among the pieces of a page, the lines that an extractor gave back as text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

_WORD = re.compile(r"\w+")
_ENOUGH = 0.6
_RUN = 3
_MOST_CANDIDATES = 40
_LONGEST_COMPARED = 60


def words_of(text: str) -> list[str]:
    """Return the words of a text in lower case, without punctuation."""
    return _WORD.findall(text.lower())


def pieces_in(texts: Sequence[str], extracted: str) -> list[bool]:
    """Return which of ``texts`` (in the order of the page) stand in an extractor's ``extracted``.

    An extractor may join, split or trim lines, and a line may stand on the page twice. Words are
    therefore followed in runs of three, each run taken at its longest place on the page. A text
    counts where three fifths of its words were followed; one of fewer words than a run, where it
    is a line of its own beside a text that counts.
    """
    owners: list[int] = []
    page: list[str] = []
    words = [words_of(text) for text in texts]
    for number, found in enumerate(words):
        page.extend(found)
        owners.extend([number] * len(found))
    taken = bytearray(len(page))
    _follow(page, words_of(extracted), taken)
    kept = [0] * len(texts)
    for place, owner in enumerate(owners):
        kept[owner] += taken[place]
    counts = [
        bool(found) and kept[number] / len(found) >= _ENOUGH for number, found in enumerate(words)
    ]
    lines = {tuple(words_of(line)) for line in extracted.splitlines()}
    for number, found in enumerate(words):
        if found and len(found) < _RUN and not counts[number] and tuple(found) in lines:
            counts[number] = any(counts[max(0, number - 1) : number + 2])
    return counts


def _follow(page: list[str], wanted: list[str], taken: bytearray) -> None:
    """Mark the words of ``page`` that ``wanted`` runs through."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for start in range(len(page) - _RUN + 1):
        places[tuple(page[start : start + _RUN])].append(start)
    reached = at = 0
    while at <= len(wanted) - _RUN:
        best, best_rank = -1, (0, False, 0)
        for start in places.get(tuple(wanted[at : at + _RUN]), ())[:_MOST_CANDIDATES]:
            if taken[start]:
                continue
            length = _shared(page, wanted, start, at, _LONGEST_COMPARED)
            rank = (length, start >= reached, -abs(start - reached))
            if rank > best_rank:
                best, best_rank = start, rank
        if best < 0:
            at += 1
            continue
        length = _shared(page, wanted, best, at, len(wanted))
        taken[best : best + length] = b"\x01" * length
        at += length
        reached = best + length


def _shared(page: list[str], wanted: list[str], start: int, at: int, most: int) -> int:
    """Return how many words run alike from two places."""
    length = 0
    limit = min(len(page) - start, len(wanted) - at, most)
    while length < limit and page[start + length] == wanted[at + length]:
        length += 1
    return length
