"""Biopsies, stored tissue, visits and hospital stays that the criteria name."""

from __future__ import annotations

import re

from mbc_desktop.trials.criteria.document import Document
from mbc_desktop.trials.criteria.model import Burden
from mbc_desktop.trials.criteria.text import word_set

_KINDS: tuple[tuple[str, str], ...] = (
    (
        "biopsy",
        (
            r"(?:(?:willing|agree|consent|undergo|provide|mandatory|required|must|fresh|new"
            r"|on-treatment|pre-?treatment|baseline|serial|paired|repeat)[^.;]{0,70}\bbiops(?:y"
            r"|ies)\b)|\bbiops(?:y|ies)\b[^.;]{0,50}(?:is|are|will be) (?:required|mandatory"
            r"|performed)|amenable to biopsy|accessible (?:for|to) biopsy|biopsiable"
        ),
    ),
    (
        "archival_tissue",
        (
            r"archiv\w+[^.;]{0,40}(?:tissue|tumou?r|sample|specimen|block)|(?:tissue"
            r"|tumou?r) (?:block|blocks|sample|samples|specimen|slides)[^.;]{0,50}(?:available"
            r"|provide|submit)|\bffpe\b"
        ),
    ),
    (
        "visits",
        (
            r"(?:comply|adhere|attend|able to|willing)[^.;]{0,60}(?:scheduled visits?"
            r"|study visits?|clinic visits?|follow-?up visits?|visits? and)|weekly visits"
        ),
    ),
    (
        "hospital_stay",
        (
            r"hospitali[sz]ation (?:for|during) (?:the )?(?:study|treatment)|overnight stay"
            r"|inpatient stay"
        ),
    ),
    ("lumbar_puncture", r"lumbar puncture|intrathecal|ommaya"),
    ("port", r"central venous (?:access|catheter|line)|port-?a-?cath|apheresis"),
)
_PATTERNS = tuple((kind, re.compile(words)) for kind, words in _KINDS)
_STEMS = word_set("biop tiss ffpe spec bloc visi inpa hosp lumb intr omma veno port aphe slid arch")
_OPTIONAL = re.compile(
    r"optional|not (?:be )?(?:required|mandatory)|if (?:available|feasible|safe)|voluntar"
    r"|encouraged"
)


def read(document: Document) -> tuple[Burden, ...]:
    """Return the procedures and visits that inclusion sentences ask for."""
    found: list[Burden] = []
    for sentence in document.body:
        if sentence.excludes or _STEMS.isdisjoint(sentence.stems):
            continue
        optional = bool(_OPTIONAL.search(sentence.low))
        found.extend(
            Burden(kind, sentence.evidence(), optional)  # type: ignore[arg-type]
            for kind, words in _PATTERNS
            if words.search(sentence.low)
        )
    return tuple(found)
