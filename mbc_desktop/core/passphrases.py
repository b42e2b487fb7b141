"""How hard a passphrase is to guess, in one of four steps."""

from __future__ import annotations

import math
import re
from enum import Enum, auto
from itertools import pairwise

SHORTEST = 8

# What a guesser tries first; the list of words most often found in passwords that leaked.
_COMMON = frozenset(
    [
        "password",
        "passwort",
        "contraseña",
        "letmein",
        "welcome",
        "iloveyou",
        "admin",
        "login",
        "secret",
        "master",
        "dragon",
        "monkey",
        "sunshine",
        "princess",
        "football",
        "baseball",
        "qwerty",
        "qwertz",
        "azerty",
        "asdf",
        "abc",
        "abcd",
        "family",
        "mother",
        "father",
        "love",
        "hope",
        "cancer",
        "health",
        "doctor",
        "companion",
        "pass",
        "word",
        "my",
        "the",
        "and",
    ]
)
_WORD = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_", re.UNICODE)
# A word of a language is one of some thousands; EFF's long list for dice has 7,776.
_BITS_A_WORD = math.log2(7776)
_BITS_A_LETTER = 3.0
_BITS_A_DIGIT = math.log2(10)
_FAIR, _GOOD = 38.0, 50.0


class Strength(Enum):
    """From what can't be used to what a computer does not guess."""

    TOO_SHORT = auto()
    WEAK = auto()
    FAIR = auto()
    GOOD = auto()


def strength_of(passphrase: str) -> Strength:
    """Return a careful guess, from the number of different words, digits and signs.

    A guess that is too low costs a person one more word; one that is too high would be a promise
    nobody can keep. So repeated words, runs and well-known words count for nothing.
    """
    if len(passphrase.strip()) < SHORTEST:
        return Strength.TOO_SHORT
    bits, seen = 0.0, set()
    for part in _WORD.findall(passphrase.casefold()):
        if part in seen or part in _COMMON or _is_run(part):
            continue
        seen.add(part)
        bits += _bits(part)
    if bits >= _GOOD:
        return Strength.GOOD
    return Strength.FAIR if bits >= _FAIR else Strength.WEAK


def _bits(part: str) -> float:
    if part.isdigit():
        # years and dates are what people add
        return min(len(part) * _BITS_A_DIGIT, 12.0) if len(part) != 4 else 6.0
    if part.isalpha():
        return min(len(set(part)) * _BITS_A_LETTER, _BITS_A_WORD)
    return 3.0


def _is_run(part: str) -> bool:
    """Whether it is one letter again and again, or letters in a row, such as ``1234``."""
    steps = {ord(b) - ord(a) for a, b in pairwise(part)}
    return len(part) > 2 and len(steps) == 1 and steps <= {-1, 0, 1}
