"""The fit of all stored trials at once: each distinct check is judged once, then looked up."""

from __future__ import annotations

import threading
from array import array
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from mbc_desktop.core.clock import Clock, utc_now
from mbc_desktop.core.registry_terms import nct_to_id
from mbc_desktop.data.criteria_store import CriteriaStore
from mbc_desktop.data.profile_records import Profile
from mbc_desktop.trials.fit.judge import judge
from mbc_desktop.trials.fit.model import VERDICTS, Judgement, Verdict
from mbc_desktop.trials.fit.stored import read_check
from mbc_desktop.trials.fit.told import Told, prepare
from mbc_desktop.trials.fit.topics import answered_fields, depends_on, fields_of


@dataclass(frozen=True, slots=True)
class Opening:
    """An answer that would settle a point in some trials.

    "Knowing your HER2-low status would answer one question in 14 trials." ``question`` is a field
    of the profile, or "her2_low".
    """

    question: str
    trials: int


@dataclass(frozen=True, slots=True)
class FitTable:
    """The fit of every stored trial for one profile, as arrays in the order of ``ids``."""

    ids: array[int]
    verdicts: bytes
    """Places in VERDICTS: 0 fits, 1 ask, 2 may not fit."""
    against: bytes
    """How many points speak against it."""
    asks: bytes
    """How many points are to be asked about."""
    checked: bytes
    """How many points could be checked."""
    not_checked: array[int]
    openings: tuple[Opening, ...]
    """What would answer most, the most trials first."""
    unheard: tuple[str, ...]
    """Questions she answered that no stored trial looks at."""

    def verdict(self, nct: str) -> Verdict | None:
        """Return the verdict on one trial, None where it was not read yet."""
        number = nct_to_id(nct)
        place = bisect_left(self.ids, number)
        if place == len(self.ids) or self.ids[place] != number:
            return None
        return VERDICTS[self.verdicts[place]]

    def counts(self) -> dict[Verdict, int]:
        """Return how many trials come to each verdict."""
        return {name: self.verdicts.count(place) for place, name in enumerate(VERDICTS)}

    def rows(self) -> list[tuple[int, int, int]]:
        """Return (trial number, verdict, order) for the search; the order sorts by fit.

        What has nothing against it comes first, then what has the fewest points to ask about, and
        among these what could be checked in most points.
        """
        order = [
            (place << 24) + (no << 16) + (ask << 8) + 255 - checked
            for place, no, ask, checked in zip(
                self.verdicts, self.against, self.asks, self.checked, strict=True
            )
        ]
        return list(zip(self.ids, self.verdicts, order, strict=True))


class FitIndex:
    """All stored checks in memory, ready to be judged for a profile; safe from any thread."""

    def __init__(self, store: CriteriaStore, *, clock: Clock = utc_now) -> None:
        self._store = store
        self._clock = clock
        self._lock = threading.Lock()
        self._loaded = False

    def refresh(self) -> None:
        """Read the stored checks again, after a sync or a run of the reading keeper."""
        stored = self._store.load()
        place_of = {number: place for place, number in enumerate(stored.checks)}
        checks = [read_check(body) for body in stored.checks.values()]
        places = [tuple(place_of[n] for n in ids if n in place_of) for ids in stored.checks_of]
        uses: Counter[int] = Counter(place for found in places for place in found)
        with self._lock:
            self._ids = stored.trials
            self._checks = checks
            self._fields = [fields_of(check) for check in checks]
            # itemgetter with several places picks them in one call into C; a trial with fewer than
            # two gets the extra place of "nothing asked", so that it always gives a tuple.
            nothing = len(checks)
            self._pick: list[itemgetter[Any]] = [
                itemgetter(nothing, nothing, *found) for found in places
            ]
            self._uses = uses
            self._places_of: dict[str, list[int]] = {}
            self._needs: dict[str, frozenset[str]] = {}
            for place, check in enumerate(checks):
                needs = depends_on(check)
                key = " ".join((check.topic, *sorted(needs)))
                self._places_of.setdefault(key, []).append(place)
                self._needs[key] = needs
            self._before: tuple[Told, list[Judgement]] | None = None
            self._uncovered = stored.uncovered
            self._loaded = True

    def fit_all(self, profile: Profile) -> FitTable:
        """Judge every stored trial for ``profile``."""
        if not self._loaded:
            self.refresh()
        told = prepare(profile, year=self._clock().year)
        with self._lock:
            picks, uses = self._pick, self._uses
            ids, uncovered, fields = self._ids, self._uncovered, self._fields
            found = self._judge(told)
        # One number a check: its points of each kind in places of their own, so that a sum over a
        # trial's checks counts all kinds at once.
        weights = [_weight(one) for one in found]
        weights.append(0)
        sums = [sum(pick(weights)) for pick in picks]
        against = bytes([min(255, s & 0x3FF) for s in sums])
        asks = bytes([min(255, s >> 10 & 0x3FF) for s in sums])
        checked = bytes([min(255, s >> 20 & 0x3FF) for s in sums])
        verdicts = bytes(
            [
                2 if no else 1 if ask or not some else 0
                for no, ask, some in zip(against, asks, checked, strict=True)
            ]
        )
        not_checked = array(
            "l", [(s >> 30) + rest for s, rest in zip(sums, uncovered, strict=True)]
        )
        heard = {name for place in uses for name in fields[place]}
        return FitTable(
            ids,
            verdicts,
            against,
            asks,
            checked,
            not_checked,
            _openings(found, picks),
            tuple(name for name in answered_fields(profile) if name not in heard),
        )

    def _judge(self, told: Told) -> list[Judgement]:
        """Judge every check; after a change of one answer only those that look at it."""
        before = self._before
        if before is None or before[0].year != told.year:
            found = [judge(check, told) for check in self._checks]
        else:
            changed = {
                name
                for name in Profile.__dataclass_fields__
                if getattr(before[0].profile, name) != getattr(told.profile, name)
            }
            topics = {
                topic for topic, needs in self._needs.items() if not changed.isdisjoint(needs)
            }
            found = list(before[1])
            for topic in topics:
                for place in self._places_of[topic]:
                    found[place] = judge(self._checks[place], told)
        self._before = (told, found)
        return found


def _weight(found: Judgement) -> int:
    if not found.answered:
        return 1 << 30
    return (found.verdict == "may_not_fit") + ((found.verdict == "ask") << 10) + (1 << 20)


def _openings(found: list[Judgement], picks: list[itemgetter[Any]]) -> tuple[Opening, ...]:
    """Count the trials that each missing answer would settle a point of."""
    questions = sorted({one.missing for one in found if one.missing})
    bits = {question: 1 << place for place, question in enumerate(questions)}
    masks = [bits[one.missing] if one.missing else 0 for one in found]
    masks.append(0)
    seen: Counter[int] = Counter()
    for pick in picks:
        mask = 0
        for bit in pick(masks):
            mask |= bit
        seen[mask] += 1
    counted = [
        Opening(question, sum(n for mask, n in seen.items() if mask & bit))
        for question, bit in bits.items()
    ]
    return tuple(sorted(counted, key=lambda one: (-one.trials, one.question)))
