"""The phrases that a fit is told with, in each language of the program."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from mbc_desktop.core.resources import resource_path
from mbc_desktop.trials.fit.reasons import (
    ANSWERS,
    FRAMES,
    MATTERS,
    NEVER_CHECKED,
    QUESTIONS,
    REASONS,
    TREATMENTS,
)


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of one language, each by its token; the places in them are in braces.

    ``treatments`` names classes of treatment; where one is not in it, the dictionary of drugs
    names it. ``matters`` says why a change of a trial matters.
    """

    frames: Mapping[str, str]
    reasons: Mapping[str, str]
    questions: Mapping[str, str]
    answers: Mapping[str, str]
    never_checked: Mapping[str, str]
    treatments: Mapping[str, str]
    matters: Mapping[str, str]

    def listed(self, words: list[str]) -> str:
        """Return words as a list in a sentence, the last two joined by "and"."""
        if len(words) < 2:
            return "".join(words)
        return ", ".join(words[:-1]) + self.frames["and"] + words[-1]


ENGLISH = Phrases(FRAMES, REASONS, QUESTIONS, ANSWERS, NEVER_CHECKED, TREATMENTS, MATTERS)


@cache
def phrases(lang: str) -> Phrases:
    """Return the phrases of a language such as ``es``; English where there are none."""
    path = resource_path("i18n", f"fit_{lang}.json")
    if lang == "en" or not path.exists():
        return ENGLISH
    return Phrases(**json.loads(path.read_text(encoding="utf-8")))
