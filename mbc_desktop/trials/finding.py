"""Finding stored trials by what a person types: any text is safe, and synonyms are understood."""

from __future__ import annotations

import math
import re
import threading
import unicodedata
from array import array
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from mbc_desktop.core.registry_terms import nct_to_id
from mbc_desktop.data.heads import TrialHeads
from mbc_desktop.data.records import Counts, Question, TrialHead
from mbc_desktop.data.search import Hits, TrialSearch
from mbc_desktop.trials.spelling import single_words
from mbc_desktop.trials.synonyms import Synonyms, match_expression

_NCT = re.compile(r"(?<![^\W_])NCT[\s#:-]{0,3}([0-9]{8})(?![^\W_])", re.IGNORECASE)
_ALONE = re.compile(r"\s*([0-9]{8})\s*")
LONGEST = 2000  # characters; beyond that nothing a person looks for is said


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found, in order, and the trial whose number was typed, if any."""

    hits: Hits
    direct: str | None = None

    @property
    def ids(self) -> array[int]:
        """The trials' numbers without their letters."""
        return self.hits.ids

    @property
    def total(self) -> int:
        """How many trials were found."""
        return self.hits.total


class FoundRows:
    """The rows of a found list: heads with distance, place and star filled in."""

    def __init__(self, found: Found, heads: TrialHeads, starred: Collection[str]) -> None:
        self._found = found
        self._heads = heads
        self._starred = starred
        self._places = {
            number: (miles, place)
            for number, miles, place in zip(
                found.ids, found.hits.miles, found.hits.places, strict=True
            )
            if place
        }

    def with_stars(self, starred: Collection[str]) -> FoundRows:
        """Return the same rows with stars on others."""
        return FoundRows(self._found, self._heads, starred)

    def read(self, ids: Sequence[int]) -> dict[int, TrialHead]:
        """Return the rows of ``ids``; a trial that is no longer stored is left out."""
        near = [self._places[number][1] for number in ids if number in self._places]
        names = self._heads.place_names(near)
        rows = {}
        for number, head in self._heads.read(ids).items():
            miles, place = self._places.get(number, (None, 0))
            rows[number] = replace(
                head, miles=miles, near=names.get(place), starred=head.nct in self._starred
            )
        return rows


def nct_in(text: str) -> str | None:
    """Return the NCT number in ``text`` (typed, or pasted with a letter around it), or None.

    Eight digits alone count as one too. Several different numbers are words like any other.
    """
    plain = unicodedata.normalize("NFKC", text[:LONGEST])
    found = {f"NCT{digits}" for digits in _NCT.findall(plain)}
    if len(found) == 1:
        return found.pop()
    alone = _ALONE.fullmatch(plain)
    return f"NCT{alone.group(1)}" if alone else None


class Finder:
    """The search a person uses: words with their synonyms, filters, distances, suggestions."""

    def __init__(self, search: TrialSearch, synonyms: Synonyms) -> None:
        self._search = search
        self._synonyms = synonyms
        self._vocabulary: tuple[int, set[str]] | None = None
        # The connection has one search at a time; another thread's waits, or interrupts it first.
        self._turn = threading.Lock()
        self._is_setting_fit = False

    @property
    def synonyms(self) -> Synonyms:
        """The names it understands."""
        return self._synonyms

    def close(self) -> None:
        """Close the connection."""
        self._search.close()

    def interrupt(self) -> None:
        """Stop the search under way, from any thread; the fit is always taken whole."""
        if not self._is_setting_fit:
            self._search.interrupt()

    def find(self, question: Question, *, limit: int = -1) -> Found:
        """Return the trials that ``question`` finds; raises ``Cancelled`` when interrupted."""
        direct = nct_in(question.words)
        if direct is not None:
            number = nct_to_id(direct)
            stored = array("q", [number] if self.standing([number]) else [])
            nothing = Hits(
                stored, array("d", [math.nan] * len(stored)), array("q", [0] * len(stored))
            )
            return Found(nothing, direct)
        expression = self.expression(question.words)
        with self._turn:
            return Found(self._search.find(question, expression, limit=limit))

    def set_fit(self, rows: Sequence[tuple[int, int, int]]) -> None:
        """Take the fit of all stored trials for the searches to come; an empty one clears it."""
        with self._turn:
            self._is_setting_fit = True
            try:
                self._search.set_fit(rows)
            finally:
                self._is_setting_fit = False

    def counts(self, question: Question) -> Counts:
        """Return the counts beside the filters; of the one trial whose number was typed."""
        direct = nct_in(question.words)
        with self._turn:
            if direct is not None:
                return self._search.counts_of(nct_to_id(direct))
            return self._search.counts(question, self.expression(question.words))

    def standing(self, ids: Sequence[int]) -> dict[int, tuple[str, str | None, str | None]]:
        """Return ``{id: (status, last update, left why)}`` of those still stored."""
        with self._turn:
            return self._search.standing(ids)

    def countries(self) -> list[tuple[str, int]]:
        """Return the countries that have sites, with their number of trials."""
        with self._turn:
            return self._search.countries()

    def stored(self) -> int:
        """Return how many trials are stored."""
        with self._turn:
            return self._search.total()

    def expression(self, words: str) -> str:
        """Return the full-text expression for what was typed; empty where no word is in it.

        Only quoted words get into it, so that nothing typed can act as an operator. The last word
        may be unfinished.
        """
        if not words.strip():
            return ""
        return match_expression(self._synonyms.expand(words[:LONGEST], typing=True))

    def prepare(self) -> None:
        """Read what the first word that is typed will need."""
        self._synonyms.expand("a")

    def also_looked_for(self, words: str) -> list[tuple[str, ...]]:
        """Return the other names that were looked for along with what was typed."""
        if not words.strip():
            return []
        units = self._synonyms.expand(words[:LONGEST], typing=True)
        return [unit.names for unit in units if len(unit.names) > 1]

    def did_you_mean(self, words: str) -> list[str]:
        """Return what may have been meant and would find something."""
        total = self.stored()
        if self._vocabulary is None or self._vocabulary[0] != total:
            with self._turn:
                texts = self._search.vocabulary()
            self._vocabulary = (total, single_words(texts))
        meant = self._synonyms.suggestions(words[:LONGEST], self._vocabulary[1])
        return [other for other in meant if self.find(Question(words=other), limit=1).total]
