"""How names are spelled: codes with and without their hyphen, plurals, the signs of receptors."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import product
from typing import NamedTuple

from mbc_desktop.core.folding import unaccented

_LONGEST_JOINED = 12
_LONGEST_JOINED_LETTERS = 7
_MOST_VARIANTS = 8
_DIGITS_THAT_MAKE_A_CODE = 3

_SIGN = re.compile(r"(?<=\w)(?:\+(?!\w)|[-\u2212\u2013](?=$|[\s/,;:.()&+\"]))")
_RECEPTOR = re.compile(r"\b(?:ER|PR|PgR|HR|AR|HER-?2|HER-?2/neu|ERBB2|PD-?L1)$", re.IGNORECASE)
_LONGEST_RECEPTOR = 9
_TOKEN = re.compile(r"[^\W_]+")
_DIGITS = re.compile(r"\d")
_LETTERS_DIGITS = re.compile(r"([^\W\d_]{1,5})(\d{2,}.*)")


class Phrase(NamedTuple):
    """Words that must stand side by side; with ``prefix`` the last may go on."""

    tokens: tuple[str, ...]
    prefix: bool = False


def spell_signs(text: str) -> str:
    """Return *text* with the signs of receptors in words: ``HR+/HER2-``, ``HR positive/HER2 …``.

    Only a sign right behind a receptor's name and before a gap is taken for one. Without this a
    full-text index reads HR+/HER2- and HR-/HER2+ alike.
    """
    parts: list[str] = []
    done = 0
    # a look back from each sign: a look ahead from each word takes ten times as long
    for sign in _SIGN.finditer(text):
        at = sign.start()
        if _RECEPTOR.search(text, max(0, at - _LONGEST_RECEPTOR), at):
            parts += (text[done:at], " positive" if text[at] == "+" else " negative")
            done = at + 1
    return "".join((*parts, text[done:])) if parts else text


def tokens_of(text: str) -> tuple[str, ...]:
    """Return the words of *text* as the full-text index parts them: folded, no signs."""
    return tuple(_TOKEN.findall(text if text.isascii() and text.islower() else unaccented(text)))


def key_of(tokens: Iterable[str]) -> str:
    """Return the key that the spellings of one name share: words in the singular."""
    return " ".join(_singular(token) for token in tokens)


def _singular(token: str) -> str:
    if len(token) < 4 or not token.endswith("s") or token.endswith(("ss", "us", "is")):
        return token
    return token[:-2] + "is" if token.endswith("ases") else token[:-1]


def variants(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the ways to write *name*: parts of a code apart, joined, letters apart from digits."""
    words = name.lower().split()
    if name.isascii() and all(map(str.isalpha, words)):
        return (tuple(words),)
    ways = [_ways(word) for word in _code_joined(unaccented(spell_signs(name))).split()]
    combined = [sum(choice, ()) for choice in product(*(way for way in ways if way[0]))]
    return tuple(dict.fromkeys(combined[:_MOST_VARIANTS]))


def _code_joined(name: str) -> str:
    """Return *name* with ``BI 1810631`` written ``BI-1810631``."""
    return re.sub(r"\b([A-Za-z]{2,4}) (?=\d{3,}\b)", r"\1-", name)


def _ways(word: str) -> list[tuple[str, ...]]:
    tokens = tokens_of(word)
    joined = "".join(tokens)
    ways = [tokens]
    longest = _LONGEST_JOINED if _DIGITS.search(joined) else _LONGEST_JOINED_LETTERS
    if len(tokens) > 1 and len(joined) <= longest:
        ways.append((joined,))
    if parts := _LETTERS_DIGITS.fullmatch(joined):
        ways += [(joined,), (parts[1], parts[2])]
    return list(dict.fromkeys(ways))


def spelled(name: str) -> list[Phrase]:
    """Return the phrases that find *name* in a record, in each way to write it."""
    return [Phrase(tokens, _is_code(tokens)) for tokens in variants(name)]


def spellings(word: tuple[str, ...]) -> tuple[Phrase, ...]:
    """Return the phrases for a word that no group knows; a code also with its hyphen elsewhere."""
    joined = "".join(word)
    if not _DIGITS.search(joined):
        return (Phrase(word),)
    return tuple(Phrase(tokens, _is_code(tokens)) for tokens in _ways("-".join(word)))


def _is_code(tokens: tuple[str, ...]) -> bool:
    """Tell whether the last part is a number long enough to go on with a letter: DS-8201a."""
    return len(_DIGITS.findall(tokens[-1])) >= _DIGITS_THAT_MAKE_A_CODE


def added(typed: Phrase, phrases: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """Return *phrases* with what was typed in front, without those that it takes in."""
    only = _Found()
    only.add(typed)
    return (typed, *(phrase for phrase in phrases if not only.takes_in(phrase)))


def without_longer(phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
    """Return *phrases* without those that are found wherever another of them is."""
    found = _Found()
    short_first = sorted(
        dict.fromkeys(phrases), key=lambda each: (len(each.tokens), not each.prefix, each.tokens)
    )
    return tuple(phrase for phrase in short_first if found.add(phrase))


class _Found:
    """Phrases so far, quick to ask whether a longer one holds any of them."""

    def __init__(self) -> None:
        self._whole: set[tuple[str, ...]] = set()
        self._begun: dict[tuple[str, ...], list[str]] = {}

    def add(self, phrase: Phrase) -> bool:
        """Add *phrase*; ``False`` where one of those so far is found wherever it is."""
        if self.takes_in(phrase):
            return False
        if phrase.prefix:
            self._begun.setdefault(phrase.tokens[:-1], []).append(phrase.tokens[-1])
        else:
            self._whole.add(phrase.tokens)
        return True

    def takes_in(self, phrase: Phrase) -> bool:
        """Tell whether one of those so far is found wherever *phrase* is."""
        tokens = phrase.tokens
        for end in range(1, len(tokens) + 1):
            unfinished = phrase.prefix and end == len(tokens)
            for start in range(end):
                part = tokens[start:end]
                if not unfinished and part in self._whole:
                    return True
                begun = self._begun.get(part[:-1])
                if begun and part[-1].startswith(tuple(begun)):
                    return True
        return False
