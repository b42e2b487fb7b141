"""Sentences that were made below the window, in the language that the window speaks.

What is below the window says everything in English, once, where it happens. The window has a table
of these sentences in its own language; what changes in one (a name, a number) stands in it as
``{0}``, ``{1}`` and so on, and is found again in the finished sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_PLACE = re.compile(r"\{(\d)\}")
_BETWEEN = re.compile(r"(?<=[.”?]) (?=[A-Z“])")


class Sentences:
    """A table of sentences in another language."""

    def __init__(self, table: Mapping[str, str]) -> None:
        self._whole = {key: value for key, value in table.items() if not _PLACE.search(key)}
        self._open = [(_pattern(key), value) for key, value in table.items() if _PLACE.search(key)]

    def say(self, text: str) -> str:
        """Return ``text`` in the other language, sentence by sentence; unknown ones as they are."""
        known = self._known(text)
        if known is not None:
            return known
        parts = _BETWEEN.split(text)
        if len(parts) == 1:
            return text
        return " ".join(self._known(part) or part for part in parts)

    def _known(self, text: str) -> str | None:
        if text in self._whole:
            return self._whole[text]
        for pattern, other in self._open:
            seen = pattern.fullmatch(text)
            if seen is not None:
                return other.format(*(self._whole.get(value, value) for value in seen.groups()))
        return None


def _pattern(sentence: str) -> re.Pattern[str]:
    """Return what finds the values of a sentence, the first of its places in group 1."""
    parts = _PLACE.split(sentence)
    return re.compile("(.+?)".join(re.escape(part) for part in parts[::2]), re.DOTALL)
