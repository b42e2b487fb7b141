"""Places in a text: code points, the UTF-16 units in which Qt counts, and where words stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from mbc_desktop.core.folding import unaccented

_SPACE = re.compile(r"\s")


def units(text: str) -> int:
    """Return how many UTF-16 units, in which Qt counts, a text has."""
    return len(text) + sum(1 for sign in text if ord(sign) > 0xFFFF)


def from_units(text: str, count: int) -> str:
    """Return the beginning of a text that has so many UTF-16 units."""
    if text.isascii() or units(text) == len(text):
        return text[:count]
    return text.encode("utf-16-le")[: 2 * count].decode("utf-16-le", "ignore")


def places_of(needle: str, text: str) -> Sequence[tuple[int, int]]:
    """Return where a folded ``needle`` stands in ``text``, in UTF-16 units from its beginning."""
    whole, origin = _folded(text)
    found = []
    start = whole.find(needle)
    while start >= 0:
        stop = start + len(needle)
        found.append((origin[start], max(origin[stop], origin[start] + 1)))
        start = whole.find(needle, stop)
    return found


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """Return a text without case and accents, and where each of its letters was, in UTF-16 units.

    The places have one more for the end.
    """
    if text.isascii():
        return _SPACE.sub(" ", text.lower()), range(len(text) + 1)
    letters: list[str] = []
    origin: list[int] = []
    at = 0
    for sign in text:
        plain = _plain_letter(sign)
        letters.append(plain)
        origin.extend([at] * len(plain))
        at += 2 if ord(sign) > 0xFFFF else 1
    origin.append(at)
    return "".join(letters), origin


@lru_cache(maxsize=4096)
def _plain_letter(sign: str) -> str:
    return " " if sign.isspace() else unaccented(sign)
