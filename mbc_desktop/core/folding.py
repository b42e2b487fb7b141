"""One way to compare words that people type: case, accents and punctuation do not count."""

from __future__ import annotations

import re
import unicodedata

# Letters that Unicode does not take apart into a base letter and a mark.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)
_APOSTROPHES = re.compile(r"['’‘ʼ`´]")
_INITIALS = re.compile(r"(?<=\b\w)\.(?=\w\b)")
_GAPS = re.compile(r"[\W_]+")


def unaccented(text: str) -> str:
    """Return *text* in lower case without accents; punctuation and spaces stay."""
    # A Latin-1 copy without any accent is by far the usual case.
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    bare = "".join(char for char in parts if not unicodedata.combining(char))
    return bare.translate(_LETTERS)


def folded(text: str) -> str:
    """Return *text* as lower-case words parted by single spaces, without accents or punctuation.

    Apostrophes join (``Coeur d'Alene`` gives ``coeur dalene``), and so do the dots of initials
    (``D.C.`` gives ``dc``); every other sign parts two words.
    """
    bare = _INITIALS.sub("", _APOSTROPHES.sub("", unaccented(text)))
    return _GAPS.sub(" ", bare).strip()
