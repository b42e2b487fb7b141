"""How the registry reads words loosely: folding, and terms that stand for one another."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from tests.registry.pharmacy import DRUGS

_TOKEN = re.compile(r"[^\W_]+")
_SPELLINGS = {"tumour": "tumor", "randomised": "randomized", "metastase": "metastasis"}
_KEEP_S = ("ss", "us", "is")


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    if len(word) > 3 and word.endswith("s") and not word.endswith(_KEEP_S):
        word = word[:-1]
    return _SPELLINGS.get(word, word)


def fold(text: str) -> str:
    """Lower case, no accents, plural s dropped, one space around every word."""
    if not text.isascii():
        text = "".join(
            c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)
        )
    return " " + " ".join(map(_stem, _TOKEN.findall(text.lower()))) + " "


def fold_all(texts: Iterable[object]) -> str:
    """Several values folded into one text in which no phrase runs from one into the next."""
    return "|".join(fold(str(text)) for text in texts)


_CANCER = r"(?:cancer|neoplasm|carcinoma|adenocarcinoma|tumor|malignanc\w*|metastasis|dcis)"
_CONCEPTS: list[tuple[tuple[str, ...], str]] = [
    (
        (
            "advanced solid tumor",
            "advanced or metastatic solid tumor",
            "metastatic solid tumor",
            "solid tumor",
            "solid tumors",
        ),
        rf" solid (?:\w+ ){{0,2}}{_CANCER} | (?:advanced|metastatic|refractory) {_CANCER} ",
    ),
    (
        (
            "breast cancer",
            "breast neoplasm",
            "breast carcinoma",
            "breast tumor",
            "mammary carcinoma",
            "cancer of the breast",
            "carcinoma of the breast",
        ),
        (
            rf" (?:breast|mammary) (?:\w+ ){{0,3}}{_CANCER} "
            rf"| {_CANCER} (?:of |the |in ){{0,2}}breast | triple negative | her2 positive breast "
        ),
    ),
    (("melanoma", "malignant melanoma"), r" melanoma "),
    (("nsclc", "non small cell lung cancer"), r" nsclc | non small cell lung "),
    (("tnbc", "triple negative breast cancer"), r" tnbc | triple negative "),
    (("her2", "erbb2", "her 2"), r" her2\w* | her 2 | erbb2 "),
]


def _concepts() -> list[tuple[str, re.Pattern[str]]]:
    out: list[tuple[str, re.Pattern[str]]] = []
    for names, pattern in _CONCEPTS:
        compiled = re.compile(pattern)
        out.extend((fold(name), compiled) for name in names)
    for drug in DRUGS.values():
        names = tuple(fold(name) for name in (drug.name, *drug.other_names))
        compiled = re.compile("|".join(map(re.escape, names)))
        out.extend((name, compiled) for name in names)
    return sorted(dict(out).items(), key=lambda pair: -len(pair[0]))


_ALL_CONCEPTS = _concepts()
_NOTHING = re.compile(r"(?!)")


@lru_cache(maxsize=4096)
def reading(phrase: str, *, exact: bool = False) -> tuple[re.Pattern[str], ...]:
    """What must all be found in a folded text for a run of words (or a quoted phrase) to match."""
    folded = fold(phrase)
    if not folded.strip():
        return (_NOTHING,)
    needed: list[re.Pattern[str]] = []
    for name, pattern in _ALL_CONCEPTS:
        if (folded == name) if exact else (name in folded):
            needed.append(pattern)
            folded = folded.replace(name, " ")
    if exact and folded.strip():
        needed.append(re.compile(re.escape(folded)))
    elif not exact:
        needed.extend(re.compile(re.escape(f" {word} ")) for word in folded.split())
    return tuple(needed)
