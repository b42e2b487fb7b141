"""Drugs and drug classes named in a sentence."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from mbc_desktop.core.resources import resource_path
from mbc_desktop.trials.criteria.class_words import (
    ANTI_PLACES,
    CLASS_PATTERNS,
    PLACES,
    SYSTEMIC,
)
from mbc_desktop.trials.criteria.text import rx, stems, word_set, words_of

_WORD = re.compile(r"[a-z0-9][a-z0-9+-]*")
_PIECE = re.compile(r"[a-z0-9]+")

LABEL_CLASSES = word_set(
    "cdk46_inhibitor endocrine aromatase_inhibitor fulvestrant oral_serd "
    "pi3k_akt_mtor_inhibitor parp_inhibitor anti_her2 trastuzumab pertuzumab her2_tki "
    "trastuzumab_emtansine trastuzumab_deruxtecan topo1_adc immunotherapy chemotherapy "
    "taxane anthracycline capecitabine platinum eribulin"
)
_BEGINS = frozenset(PLACES)
# Members of a broad class that name themselves only: "prior vinorelbine" is not "chemotherapy".
_OWN_NAME_ONLY = word_set(
    "vinca gemcitabine fluoropyrimidine topoisomerase_inhibitor other_chemotherapy "
    "ovarian_suppression"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A drug or a class named at ``start``..``end`` of a sentence's plain text."""

    start: int
    end: int
    classes: tuple[str, ...]
    drug: str | None = None


@dataclass(frozen=True, slots=True)
class Drugs:
    """The dictionary of drugs: names, brands and codes to classes, and the tree of classes."""

    parents: dict[str, str | None]
    labels: dict[str, str]
    classes_of: dict[str, tuple[str, ...]]
    """Generic name to classes, the primary class first."""
    names: dict[str, str] = field(repr=False)
    """Any single-word name, lower case, to the generic name."""
    phrases: dict[str, tuple[tuple[str, str], ...]] = field(repr=False)
    """First word to (whole name, generic name), for names of several words."""
    pieces: frozenset[str] = field(repr=False)
    """The first run of letters and digits of every name: a quick test for a sentence."""
    capitals: frozenset[str] = frozenset()
    """Short names that count only where they are written in capitals."""

    def ancestors(self, name: str) -> Iterator[str]:
        """Yield the class and every class above it, nearest first."""
        place: str | None = name
        while place is not None:
            yield place
            place = self.parents.get(place)

    def label_class(self, name: str) -> str | None:
        """Return the class of LABELS.md that a class counts as, or None."""
        if name in _OWN_NAME_ONLY:
            return None
        return next((c for c in self.ancestors(name) if c in LABEL_CLASSES), None)

    def mentions(
        self,
        text: str,
        low: str,
        words: frozenset[str] | None = None,
        begins: frozenset[str] | None = None,
    ) -> list[Mention]:
        """Return the drugs and classes named in a sentence, in order, without overlaps.

        Args:
            text: the plain sentence.
            low: the same in lower case.
            words: its ``text.words_of``, where they are known already.
            begins: the ``text.stems`` of the words, likewise.
        """
        words = words_of(low) if words is None else words
        found = [] if self.pieces.isdisjoint(words) else list(self._drugs(text, low))
        taken = [(m.start, m.end) for m in found]
        begins = stems(words) if begins is None else begins
        possible = {place for begin in begins & _BEGINS for place in PLACES[begin]}
        if "anti" in begins:
            possible.update(p for p, parts in ANTI_PLACES if any(part in low for part in parts))
        for place in sorted(possible):
            name, pattern = CLASS_PATTERNS[place]
            if name == SYSTEMIC and not _may_be_systemic(low):
                continue
            for match in pattern.finditer(low):
                start, end = match.span()
                if any(a < end and start < b for a, b in taken):
                    continue
                classes = ("fulvestrant", "oral_serd") if name == "serd" else (name,)
                found.append(Mention(start, end, classes))
                taken.append((start, end))
        return _without_heads(low, sorted(found, key=lambda m: m.start))

    def _drugs(self, text: str, low: str) -> Iterator[Mention]:
        last = 0
        for match in _WORD.finditer(low):
            if match.start() < last:
                continue
            word = match.group().strip("-+")
            whole = next(
                ((p, g) for p, g in self.phrases.get(word, ()) if low.startswith(p, match.start())),
                None,
            )
            generic = whole[1] if whole else self.names.get(word)
            if generic is None and "-" in word:
                word = word.split("-")[0]
                generic = self.names.get(word)
            if generic is None or (
                word in self.capitals and not text[match.start() : match.start() + 2].isupper()
            ):
                continue
            last = match.start() + len(whole[0] if whole else word)
            yield Mention(match.start(), last, self.classes_of[generic], generic)


def _may_be_systemic(low: str) -> bool:
    """Say whether a sentence holds a word without which no systemic therapy is named in it."""
    return any(part in low for part in _SYSTEMIC_PARTS) or (
        " for " in low and any(part in low for part in ("metasta", "advanced", "recurr", "relaps"))
    )


_SYSTEMIC_PARTS = (
    "systemic", "line", "regimen", "prior t", "previous t", "naive", "naïve", "untreated", "anti",
    "rescue", "salvage", "palliative",
)  # fmt: skip
_OF = re.compile(
    r"[- ]*(?:\(?\w*\)? )?(?:lines? |regimens? )?(?:of|with|containing"
    r"|including)(?: [\w/+-]+){0,3} ?\W?$|^[- ]*$"
)


_BASED = re.compile(
    r"[- ]*(?:based|containing|type|combination)?[- ]*(?:based|combination"
    r"|regimens?)?[- ]*$"
)
_CHEMO_PARTS = word_set(
    "taxane anthracycline capecitabine fluoropyrimidine platinum eribulin vinca "
    "gemcitabine topoisomerase_inhibitor other_chemotherapy"
)


def _without_heads(low: str, mentions: list[Mention]) -> list[Mention]:
    """Drop "prior lines" where it only counts what is named next: "prior lines of chemotherapy"."""
    kept: list[Mention] = []
    for place, mention in enumerate(mentions):
        if SYSTEMIC in mention.classes:
            words = low[mention.start : mention.end]
            bare = not rx(r"systemic|cancer|tumou?r|therap|treatment").search(
                words
            ) or words.endswith(("lines", "line", "regimens", "regimen"))
            following = mentions[place + 1] if place + 1 < len(mentions) else None
            before = mentions[place - 1] if place else None
            counted = following and rx(r" ?(?:containing|with|of)\b[^.;]{0,30}$").match(
                low[mention.end : following.start]
            )
            if (counted or bare) and following and _OF.match(low[mention.end : following.start]):
                continue
            if (
                (bare or words.startswith(("treatment", "therapy")))
                and before
                and not low[before.end : mention.start].strip(" -")
            ):
                continue
        elif (
            mention.classes == ("chemotherapy",)
            and kept
            and kept[-1].classes[0] in _CHEMO_PARTS
            and _BASED.match(low[kept[-1].end : mention.start])
        ):
            continue
        kept.append(mention)
    return kept


def parse_drugs(source: dict[str, object]) -> Drugs:
    """Build the dictionary from the decoded drugs.json.

    Raises:
        KeyError, TypeError: it has another shape.
    """
    tree: dict[str, dict[str, str | None]] = source["classes"]  # type: ignore[assignment]
    entries: list[dict[str, object]] = source["drugs"]  # type: ignore[assignment]
    classes_of: dict[str, tuple[str, ...]] = {}
    names: dict[str, str] = {}
    phrases: dict[str, list[tuple[str, str]]] = {}
    capitals: set[str] = set()
    for entry in entries:
        generic = str(entry["name"])
        classes_of[generic] = tuple(map(str, _listed(entry["classes"])))
        for key in ("brands", "codes", "also"):
            for spelling in (generic, *map(str, _listed(entry.get(key, ())))):
                low = spelling.lower()
                words = _WORD.findall(low)
                if len(words) == 1 and words[0] == low:
                    names.setdefault(low, generic)
                    if len(low) <= 3:
                        capitals.add(low)
                elif (low, generic) not in phrases.setdefault(words[0], []):
                    phrases[words[0]].append((low, generic))
    return Drugs(
        {name: item["parent"] for name, item in tree.items()},
        {name: str(item["label"]) for name, item in tree.items()},
        classes_of,
        names,
        {w: tuple(sorted(p, key=lambda x: -len(x[0]))) for w, p in phrases.items()},
        frozenset(_PIECE.findall(word)[0] for word in (*names, *phrases)),
        frozenset(capitals),
    )


def _listed(value: object) -> Iterable[object]:
    return value if isinstance(value, list | tuple) else ()


@cache
def load_drugs(path: Path | None = None) -> Drugs:
    """Read the dictionary that ships with the program, once."""
    where = path or resource_path("drugs.json")
    return parse_drugs(json.loads(where.read_text(encoding="utf-8")))
