"""What else to look for: other names of a drug, a class or a term that a person typed.

The list (``resources/synonyms``) holds groups. ``say`` are names that mean the same and are both
understood and looked for; ``heard`` are understood only (everyday words, Spanish, misspellings);
``find`` are looked for only (how records write it; a star at the end stands for any ending);
``narrower`` are groups that a class takes in: "PARP inhibitor" finds olaparib, never the reverse.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice, product
from pathlib import Path
from typing import Any

from mbc_desktop.core.folding import folded
from mbc_desktop.trials.phrases import (
    Phrase,
    added,
    key_of,
    spell_signs,
    spelled,
    spellings,
    tokens_of,
    variants,
    without_longer,
)
from mbc_desktop.trials.spelling import did_you_mean, single_words

_LONGEST_TEXT = 400
_MOST_UNITS = 24
_LONGEST_NAME = 9
_NAMES_OF_NARROWER = 4
_UNFINISHED_FROM = 3

# Words that say nothing about a trial; left out unless nothing else was typed.
_SMALL_WORDS = frozenset(
    [
        "a",
        "about",
        "all",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "can",
        "do",
        "for",
        "from",
        "get",
        "has",
        "have",
        "how",
        "i",
        "if",
        "in",
        "into",
        "is",
        "it",
        "me",
        "my",
        "near",
        "new",
        "of",
        "on",
        "or",
        "show",
        "that",
        "the",
        "there",
        "this",
        "to",
        "what",
        "where",
        "which",
        "who",
        "with",
        "you",
        "trial",
        "trials",
        "study",
        "studies",
        "clinical",
        "research",
        "treatment",
        "treatments",
        "con",
        "de",
        "del",
        "el",
        "en",
        "la",
        "las",
        "los",
        "mi",
        "para",
        "por",
        "que",
        "sobre",
        "un",
        "una",
        "y",
        "ensayo",
        "ensayos",
        "clinico",
        "clinicos",
        "estudio",
        "estudios",
        "tratamiento",
        "tratamientos",
    ]
)

_ONE_LETTER = re.compile(r"[^\W\d_]")
_QUOTED = re.compile(r'"([^"]+)"')
_WORD = re.compile(r"\S+")
_SLASH = re.compile(r"(?<=[^\W\d_]{4})[/+](?=[^\W\d_]{2})")
_CODE_WITH_LETTER = re.compile(r"(.*\d{3,})[a-z]")


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing that was typed and every phrase that answers to it; any one of them will do.

    ``names`` are what it is called otherwise, for showing what else was looked for; empty where
    the list does not know it.
    """

    typed: str
    phrases: tuple[Phrase, ...]
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """One entry of the list; ``sources`` are pairs of title and address."""

    name: str
    kind: str
    say: tuple[str, ...]
    heard: tuple[str, ...]
    find: tuple[str, ...]
    narrower: tuple[str, ...]
    sources: tuple[tuple[str, str], ...]


class Synonyms:
    """The list of names in *folder*, read at its first use. Safe to share by threads."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._phrases_of = lru_cache(maxsize=256)(self._collect)

    @cached_property
    def _document(self) -> dict[str, Any]:
        read: dict[str, Any] = json.loads((self._folder / "breast_cancer.json").read_bytes())
        return read

    @property
    def _sources(self) -> dict[str, dict[str, str]]:
        found: dict[str, dict[str, str]] = self._document["sources"]
        return found

    @property
    def _groups(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self._document["groups"]
        return found

    @cached_property
    def _by_name(self) -> dict[str, int]:
        return {group["say"][0]: number for number, group in enumerate(self._groups)}

    @cached_property
    def _keys(self) -> dict[str, int]:
        keys: dict[str, int] = {}
        for number, group in enumerate(self._groups):
            for name in (*group["say"], *group.get("heard", ())):
                for tokens in variants(name):
                    keys.setdefault(key_of(tokens), number)
        return keys

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self._keys)

    def __len__(self) -> int:
        return len(self._groups)

    def groups(self) -> Iterator[Group]:
        """Yield the entries in the order of the file."""
        for group in self._groups:
            yield Group(
                name=group["say"][0],
                kind=group["kind"],
                say=tuple(group["say"]),
                heard=tuple(group.get("heard", ())),
                find=tuple(group.get("find", ())),
                narrower=tuple(group.get("narrower", ())),
                sources=tuple(
                    (self._sources[key]["title"], self._sources[key]["url"])
                    for key in group["source"]
                ),
            )

    def named(self, text: str) -> str | None:
        """Return the first name of the group that *text* as a whole belongs to."""
        number = self._keys.get(key_of(tokens_of(spell_signs(text))))
        return None if number is None else str(self._groups[number]["say"][0])

    def expand(self, words: str, *, typing: bool = False) -> list[Unit]:
        """Return what to look for; a trial fits where each unit is found by any of its phrases.

        The longest known names are taken first. With *typing* the last word may be unfinished,
        unless a space follows it: it is looked for by how it begins, and expanded already where
        only one group begins so. Words in straight quotes stay together. Any text is safe.
        """
        text = spell_signs(words[:_LONGEST_TEXT])
        open_ended = typing and words[-1:].isalnum() and len(words) <= _LONGEST_TEXT
        units: list[Unit] = []
        done = 0
        for quoted in _QUOTED.finditer(text):
            units += self._units(text[done : quoted.start()], open_ended=False)
            if tokens := tokens_of(quoted[1]):
                units.append(self._known(tokens) or Unit(" ".join(tokens), (Phrase(tokens),)))
            done = quoted.end()
        units += self._units(text[done:], open_ended=open_ended)
        if open_ended and len(units) > 1 and _ONE_LETTER.fullmatch(units[-1].typed):
            units.pop()  # hardly begun: to look for the bare letter would find nothing
        telling = [unit for unit in units if unit.typed not in _SMALL_WORDS]
        return (telling or units)[:_MOST_UNITS]

    def suggestions(self, words: str, vocabulary: Iterable[str], *, limit: int = 3) -> list[str]:
        """Return *words* with what is misspelled replaced, the likeliest first.

        *vocabulary* are single words of the stored trials (see :func:`single_words`); the names of
        this list count too. Empty where every word is known, or none is near.
        """
        known = self._own_words.union(vocabulary)
        typed = folded(words[:_LONGEST_TEXT]).split()
        choices = [self._better(word, known, limit) for word in typed]
        if not any(choices):
            return []
        better = [choice or [word] for word, choice in zip(typed, choices, strict=True)]
        return [" ".join(choice) for choice in islice(product(*better), limit)]

    @cached_property
    def _own_words(self) -> set[str]:
        return single_words(name for group in self._groups for name in group["say"])

    def _better(self, word: str, known: set[str], limit: int) -> list[str]:
        if word in _SMALL_WORDS or key_of((word,)) in self._keys:
            return []
        return did_you_mean(word, known, limit=limit)

    # --- finding names in what was typed --------------------------------------------------------

    def _units(self, text: str, *, open_ended: bool) -> list[Unit]:
        spaced = _SLASH.sub(" ", text)
        words = [tokens for word in _WORD.findall(spaced) if (tokens := tokens_of(word))]
        tail = self._unfinished(words) if open_ended else None
        if tail:
            size, unit = tail
            return [*self._named(words[:-size]), unit]
        units = self._named(words)
        if open_ended and units:
            units[-1] = _open_ended(units[-1])
        return units

    def _named(self, words: Sequence[tuple[str, ...]]) -> list[Unit]:
        units: list[Unit] = []
        at = 0
        while at < len(words):
            unit, used = self._longest(words, at)
            units.append(unit)
            at += used
        return units

    def _longest(self, words: Sequence[tuple[str, ...]], at: int) -> tuple[Unit, int]:
        """Return the longest known name that begins at a word, or else the word by itself."""
        for end in range(min(len(words), at + _LONGEST_NAME), at, -1):
            tokens = tuple(token for word in words[at:end] for token in word)
            if unit := self._known(tokens):
                return unit, end - at
        word = words[at]
        return Unit(" ".join(word), spellings(word)), 1

    def _known(self, tokens: tuple[str, ...]) -> Unit | None:
        number = self._keys.get(key_of(tokens))
        if number is None and (code := _CODE_WITH_LETTER.fullmatch(tokens[-1])):
            number = self._keys.get(key_of((*tokens[:-1], code[1])))
        if number is None:
            return None
        return self._unit(number, Phrase(tokens))

    def _unit(self, number: int, typed: Phrase) -> Unit:
        names = tuple(self._groups[number]["say"])
        phrases = self._phrases_of(number)
        # The index stems words: it reads OFS as "of" and would find everything.
        if len(typed.tokens) > 1 or typed.tokens[0].rstrip("s") not in _SMALL_WORDS:
            phrases = added(typed, phrases)
        return Unit(" ".join(typed.tokens), phrases, names)

    def _unfinished(self, words: Sequence[tuple[str, ...]]) -> tuple[int, Unit] | None:
        """Return how many last words are the beginning of names of one group, and that group."""
        for size in range(min(4, len(words)), 0, -1):
            tokens = tuple(token for word in words[-size:] for token in word)
            begun = " ".join(tokens)
            if len(tokens[-1]) < _UNFINISHED_FROM or len(begun) <= _UNFINISHED_FROM:
                continue
            if key_of(tokens) in self._keys:
                return None
            numbers = self._beginning(begun) | self._beginning("".join(tokens))
            if len(numbers) == 1:
                return size, self._unit(numbers.pop(), Phrase(tokens, prefix=True))
        return None

    def _beginning(self, begun: str) -> set[int]:
        numbers: set[int] = set()
        at = bisect_left(self._sorted, begun)
        while at < len(self._sorted) and self._sorted[at].startswith(begun) and len(numbers) < 2:
            numbers.add(self._keys[self._sorted[at]])
            at += 1
        return numbers

    def _collect(self, number: int) -> tuple[Phrase, ...]:
        """Return everything that a group looks for, without phrases that another takes in."""
        group = self._groups[number]
        phrases: list[Phrase] = []
        for name in group["say"]:
            phrases += spelled(name)
        for text in group.get("find", ()):
            phrases.append(Phrase(tokens_of(text.rstrip("*")), text.endswith("*")))
        for name in group.get("narrower", ()):
            for other in self._groups[self._by_name[name]]["say"][:_NAMES_OF_NARROWER]:
                phrases += spelled(other)
        return without_longer(phrases)


def match_expression(units: Sequence[Unit]) -> str:
    """Return *units* as an FTS5 query; empty where there is nothing to look for.

    Every word is quoted, so nothing that was typed can act as an operator.
    """
    return " AND ".join(
        "(" + " OR ".join(_quoted(phrase) for phrase in unit.phrases) + ")"
        for unit in units
        if unit.phrases
    )


def _open_ended(unit: Unit) -> Unit:
    """Return *unit* so that its last typed word may go on."""
    tokens = tuple(unit.typed.split(" "))
    if len(tokens[-1]) < 2 or (Phrase(tokens) not in unit.phrases and unit.names):
        return unit
    typed = Phrase(tokens, prefix=True)
    return Unit(unit.typed, added(typed, unit.phrases), unit.names)


def _quoted(phrase: Phrase) -> str:
    text = '"' + " ".join(phrase.tokens) + '"'
    return f"{text} *" if phrase.prefix else text
