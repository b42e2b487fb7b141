"""What is looked for in the criteria's own words.

Questions of the profile that no fact covers, and the kinds of things the program never checks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from mbc_desktop.trials.criteria.model import CriteriaReading, Criterion, Evidence
from mbc_desktop.trials.fit.model import Asked, Check

_TOPICS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("pregnancy", re.compile(r"pregnan|breast-? ?feeding|lactat|nursing", re.IGNORECASE)),
    (
        "other_cancers",
        re.compile(
            r"(?:other|second(?:ary)?|another|prior|previous|concurrent|additional) (?:\w+ ){0,3}"
            r"(?:malignan|primary|cancers?\b(?! therap))|malignan\w+ (?:other than|within)",
            re.IGNORECASE,
        ),
    ),
    ("inflammatory", re.compile(r"inflammatory (?:breast|carcinoma|cancer)", re.IGNORECASE)),
    ("lobular", re.compile(r"\blobular\b", re.IGNORECASE)),
    ("pdl1", re.compile(r"\bpd-? ?l-?1\b(?! ?(?:inhibitor|antibod|agent))", re.IGNORECASE)),
)

KINDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(words, re.IGNORECASE))
    for name, words in (
        ("heart", r"cardi|heart|ejection|lvef|\bqtc?|infarct|angina|arrhythm|hypertensi|stroke"),
        ("lungs", r"pulmon|lungs?\b|pneumon|interstitial|\bild\b|dyspn|oxygen|respirat"),
        ("nerves", r"neuropath|seizure|neurolog|epilep"),
        (
            "liver_and_blood_tests",
            r"bilirubin|\ba[sl]t\b|creatinine|platelet|neutrophil|hemoglobin|marrow|renal",
        ),
        ("infections", r"hepatitis|\bhiv\b|\bhbv\b|\bhcv\b|infecti|tubercul"),
        ("autoimmune", r"auto-?immun"),
        ("steroids", r"steroid|prednis|dexameth|immunosuppress"),
        ("other_medicines", r"cyp3a|cyp\d|concomitant|warfarin|anticoag|allerg|hypersensi|vaccin"),
    )
)
PLACES = "places"
"""Whether the study still has room: no record tells."""

_CHECKED_BY_TOPIC = frozenset({"pregnancy", "other_cancers"})


def text_checks(reading: CriteriaReading) -> Iterable[Asked]:
    """Yield (whether needed, by cohort) for what the criteria name: only ever asked about."""
    for topic, pattern in _TOPICS:
        found = [c for c in reading.criteria if c.kind != "other" and pattern.search(c.text)]
        if topic in _CHECKED_BY_TOPIC:
            found = [c for c in found if c.kind == "exclusion"] or found
        if found:
            needed = found[0].kind == "inclusion"
            check = Check("named", (topic, needed))
            yield Asked(check, tuple(_quote(criterion) for criterion in found))


def never_checked(reading: CriteriaReading) -> tuple[str, ...]:
    """Return the kinds of things a trial asks about that the program never checks."""
    text = "\n".join(c.text for c in reading.criteria)
    return (*(name for name, pattern in KINDS if pattern.search(text)), PLACES)


def uncovered(reading: CriteriaReading, asked: Iterable[Asked]) -> int:
    """Return how many criteria of a reading no check speaks of; the head of a list is none."""
    covered = {e.criterion for one in asked for e in one.evidence}
    heads = {c.parent for c in reading.criteria if c.parent is not None}
    return sum(
        c.kind != "other" and c.index not in covered and c.index not in heads
        for c in reading.criteria
    )


def _quote(criterion: Criterion) -> Evidence:
    return Evidence(criterion.text, criterion.start, criterion.end, "eligibility", criterion.index)
