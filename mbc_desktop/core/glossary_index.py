"""Finds the spellings of glossary terms in running text, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from mbc_desktop.core.folding import unaccented

# A word keeps the combining marks of decomposed text and a plus sign ("HER2+").
_WORD = re.compile("(?:[^\\W_][\u0300-\u036f]*)+\\+*")
# What may stand between the words of one spelling: blanks (a line may break), a hyphen or a slash.
_JOINT = re.compile("(?:\\s{1,3}|[ \u00a0]?[-\u2010-\u2013\u2212/][ \u00a0]?)")
_NEGATED = re.compile("\\bnon[-\u2010-\u2013]$", re.IGNORECASE)
# A name with a gloss, such as "pathologic complete response (pCR)", is written without it in a
# text; the gloss is listed among the other spellings where it stands alone.
_GLOSS = re.compile(r"\s*\([^()]*\)")
_SHORT_FORM_LENGTH = 5


class Found(NamedTuple):
    """A term in a text: the offsets of its first character and past its last one."""

    start: int
    end: int
    term_id: str


@dataclass(frozen=True, slots=True)
class _Spelling:
    """One spelling as stems; ``capitals`` holds its words as written where their case counts."""

    stems: tuple[str, ...]
    capitals: tuple[str, ...]
    term_id: str


def without_gloss(name: str) -> str:
    """Return a name without what stands in brackets: ``HER2-zero (HER2 0)`` gives ``HER2-zero``."""
    return _GLOSS.sub("", name)


class SpellingIndex:
    """The spellings of one language, by the stem of their first word, longest first."""

    def __init__(self, spellings: Iterable[tuple[str, str]], *, lang: str) -> None:
        self._stem = _spanish_stem if lang == "es" else _english_stem
        self._by_first: dict[str, list[_Spelling]] = {}
        taken: set[tuple[tuple[str, ...], tuple[str, ...]]] = set()
        for name, term_id in spellings:
            spelling = self._spelling(without_gloss(name), term_id)
            # Where two terms share a spelling the one listed first owns it.
            if spelling.stems and (spelling.stems, spelling.capitals) not in taken:
                taken.add((spelling.stems, spelling.capitals))
                self._by_first.setdefault(spelling.stems[0], []).append(spelling)
        for starting in self._by_first.values():
            starting.sort(key=lambda spelling: -len(spelling.stems))

    def find_in(self, text: str, *, first_only: bool) -> list[Found]:
        """Return the terms in ``text`` in order, without overlaps."""
        words = [(word.start(), word.end(), word.group()) for word in _WORD.finditer(text)]
        stems = [self._stem(unaccented(word)) for _, _, word in words]
        found: list[Found] = []
        seen: set[str] = set()
        place = 0
        while place < len(words):
            spelling = self._longest_at(place, text, words, stems)
            if spelling is None:
                place += 1
                continue
            last = place + len(spelling.stems) - 1
            if not (first_only and spelling.term_id in seen):
                seen.add(spelling.term_id)
                found.append(Found(words[place][0], words[last][1], spelling.term_id))
            place = last + 1
        return found

    def _longest_at(
        self, place: int, text: str, words: list[tuple[int, int, str]], stems: list[str]
    ) -> _Spelling | None:
        for spelling in self._by_first.get(stems[place], ()):
            size = len(spelling.stems)
            here = words[place : place + size]
            if tuple(stems[place : place + size]) != spelling.stems:
                continue
            if spelling.capitals and not _same_capitals(spelling.capitals, here):
                continue
            if any(not _JOINT.fullmatch(text, a[1], b[0]) for a, b in pairwise(here)):
                continue
            if _NEGATED.search(text, max(0, here[0][0] - 5), here[0][0]):
                continue
            return spelling
        return None

    def _spelling(self, name: str, term_id: str) -> _Spelling:
        words = _WORD.findall(name)
        short = len(words) == 1 and _is_short_form(words[0])
        return _Spelling(
            stems=tuple(self._stem(unaccented(word)) for word in words),
            capitals=tuple(words) if short else (),
            term_id=term_id,
        )


def _is_short_form(word: str) -> bool:
    """Say whether a word is letters of which two or more are capitals, such as FISH or pCR."""
    if len(word) > _SHORT_FORM_LENGTH or not word.isalpha():
        return False
    return sum(letter.isupper() for letter in word) > 1


def _same_capitals(capitals: tuple[str, ...], here: list[tuple[int, int, str]]) -> bool:
    return all(
        word in (written, written + "s")
        for written, (_, _, word) in zip(capitals, here, strict=True)
    )


def _english_stem(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _spanish_stem(word: str) -> str:
    if len(word) > 3 and word.endswith("s"):
        word = word[:-1]
    if len(word) > 4 and word.endswith("e"):
        word = word[:-1]
    return word
