"""Searches that find other trials like one: its kind of treatment, its subtype, recruiting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mbc_desktop.core.registry_terms import nct_to_id
from mbc_desktop.data.records import Question
from mbc_desktop.trials.criteria.model import CriteriaReading
from mbc_desktop.trials.finding import Finder
from mbc_desktop.trials.synonyms import Synonyms

OPEN = ("RECRUITING",)
ENOUGH = 3
"""A search that finds fewer others is widened, where a wider one finds more."""
# Classes that take in other classes: what they say of a drug is less.
_BROAD = frozenset(
    {
        "antibody-drug conjugate",
        "bispecific antibody",
        "endocrine therapy",
        "HER2-targeted therapy",
        "immunotherapy",
        "targeted therapy",
    }
)


def alike(
    finder: Finder, nct: str, treatments: Sequence[str], reading: CriteriaReading, base: Question
) -> Question:
    """Return the narrowest search that finds enough recruiting trials like ``nct``.

    ``treatments`` are what it tests; those that its title names count first. Of ``base`` the place
    and the order are kept. Where neither treatment nor subtype is known, the question has no words
    and finds all recruiting trials.
    """
    wanted = replace(
        Question(),
        statuses=OPEN,
        near=base.near,
        latitude=base.latitude,
        longitude=base.longitude,
        sort=base.sort,
    )
    best, most = wanted, 0
    for words in words_alike(finder.synonyms, treatments, reading):
        question = replace(wanted, words=words)
        others = sum(1 for number in finder.find(question).ids if number != nct_to_id(nct))
        if others >= ENOUGH:
            return question
        if others > most:
            best, most = question, others
    return best


def words_alike(
    synonyms: Synonyms, treatments: Sequence[str], reading: CriteriaReading
) -> list[str]:
    """Return what to search for, from the narrowest to the widest."""
    subtype = subtype_words(reading)
    title = reading.title.casefold()
    named = [one for one in treatments if one.casefold() in title]
    named.sort(key=lambda one: title.index(one.casefold()))
    classes = treatment_classes(synonyms, [*named, *treatments])
    both = [f"{one} {subtype}" for one in classes] if subtype else []
    return [*both, *classes[:1], *([subtype] if subtype else [])]


def treatment_classes(synonyms: Synonyms, treatments: Sequence[str]) -> list[str]:
    """Return the classes of the first treatment that has any, the narrowest first."""
    groups = list(synonyms.groups())
    for treatment in treatments:
        names = set(_names(synonyms, treatment))
        found = [
            group
            for group in groups
            if group.kind == "class" and (group.name in names or names & set(group.narrower))
        ]
        if found:
            found.sort(key=lambda group: (group.name in _BROAD, len(group.narrower)))
            return [group.name for group in found]
    return []


def subtype_words(reading: CriteriaReading) -> str:
    """Return the subtype a trial is for, in words the search knows; "" where it takes several."""
    her2, hormone = reading.labels.get("her2"), reading.labels.get("hr")
    if her2 == ["positive"]:
        return "HER2 positive"
    if her2 == ["low"]:
        return "HER2 low"
    is_her2_negative = isinstance(her2, list) and "positive" not in her2
    if hormone == ["negative"] and is_her2_negative:
        return "triple negative"
    if hormone == ["positive"]:
        return "hormone receptor positive"
    return ""


def _names(synonyms: Synonyms, treatment: str) -> Iterator[str]:
    for unit in synonyms.expand(treatment):
        if unit.names:
            yield unit.names[0]
