"""Limits on earlier lines of therapy for advanced disease, from counts and from bars."""

from __future__ import annotations

import re
from typing import Literal

from mbc_desktop.trials.criteria.class_words import SYSTEMIC
from mbc_desktop.trials.criteria.document import Document
from mbc_desktop.trials.criteria.model import LineLimit, PriorRule
from mbc_desktop.trials.criteria.text import rx
from mbc_desktop.trials.criteria.treatments import Drugs

Kind = Literal["any", "chemotherapy", "endocrine"]
OPTION = "option"
"""Begins the cohort of a limit that is one of several ways to join."""
_FIRST_LINE = re.compile(
    r"\b(?:first|1st|frontline|front|initial)[- ]?line\b|\bfirst-line|\bfrontline"
)
_SECOND_LINE = re.compile(r"\b(?:second|2nd)[- ]?line\b")
_CHEMO_NEXT = re.compile(
    r"(?:first|1st)[- ]?line (?:\w+[- ]){0,3}?chemotherap|chemotherap\w* (?:as"
    r"|in) (?:the )?(?:first|1st)[- ]?line"
)
_AFTER_LINE = re.compile(
    r"maintenance|(?:after|following|progress\w*|fail\w*|prior"
    r"|previous\w*)\b[^.;:]{0,80}\b(?:first|1st)"
    r"[- ]?line|first[- ]?line[^.;]{0,30}(?:fail|progress)"
)
_TREATMENT_NAIVE = re.compile(
    r"(?:previously )?untreated (?:[\w+/-]+,? ){0,6}(?:metastatic|advanced|mbc|locally)"
    r"|treatment[- ]na[iï]ve (?:[\w+/-]+,? ){0,6}(?:metastatic|advanced)|de novo stage iv"
)


def read(document: Document, prior: tuple[PriorRule, ...], drugs: Drugs) -> tuple[LineLimit, ...]:
    """Return the limits of all sentences: counted, barred and required, and from the title."""
    found: list[LineLimit] = []
    for rule in prior:
        found.extend(_of_rule(rule, drugs))
    for sentence in document.title:
        if rx(
            r"first (?:and|or|to|/) second|first-? ?(?:and|or|/) ?second|1st (?:and|or|/) 2nd"
        ).search(sentence.low):
            continue
        if any(
            r.stance in {"required", "allowed"}
            and r.setting == "advanced"
            and r.evidence.where == "eligibility"
            and r.cohort is None
            and kind_of(r, drugs) == "any"
            for r in prior
        ):
            continue
        if _SECOND_LINE.search(sentence.low) and not _FIRST_LINE.search(sentence.low):
            found.append(LineLimit("any", 1, None, sentence.evidence()))
        elif _CHEMO_NEXT.search(sentence.low) and not _AFTER_LINE.search(sentence.low):
            found.append(LineLimit("chemotherapy", None, 0, sentence.evidence()))
        elif (
            _FIRST_LINE.search(sentence.low)
            and not _SECOND_LINE.search(sentence.low)
            and not _AFTER_LINE.search(sentence.low)
        ) or _TREATMENT_NAIVE.search(sentence.low):
            found.append(LineLimit("any", None, 0, sentence.evidence()))
    return tuple(found)


def kind_of(rule: PriorRule, drugs: Drugs) -> Kind | None:
    """Return whether a rule is about lines of any kind, of chemotherapy or of endocrine therapy."""
    if SYSTEMIC in rule.classes:
        return "any"
    if "systemic_nonhormonal" in rule.classes:
        return "chemotherapy"
    for name in rule.classes:
        above = set(drugs.ancestors(name))
        if "chemotherapy" in above:
            return "chemotherapy" if name == "chemotherapy" else None
        if "endocrine" in above:
            return "endocrine"
    return None


def _of_rule(rule: PriorRule, drugs: Drugs) -> list[LineLimit]:
    kind = kind_of(rule, drugs)
    if (
        kind is None
        or rule.setting == "early"
        or (
            (rule.alternative or rule.option_of is not None)
            and rule.minimum is None
            and rule.maximum is None
        )
    ):
        return []
    counted = rule.minimum is not None or rule.maximum is not None
    if counted:
        least = None if rule.alternative else rule.minimum
        cohort = rule.cohort
        if cohort is None and rule.option_of is not None:
            cohort = f"{OPTION} {rule.evidence.criterion}"
        return [LineLimit(kind, least, rule.maximum, rule.evidence, cohort)]
    broad = not rule.drugs and (kind != "endocrine" or "endocrine" in rule.classes)
    if rule.setting != "advanced" or not broad:
        return []
    if rule.stance == "barred":
        return [LineLimit(kind, None, 0, rule.evidence, rule.cohort, stated=False)]
    if rule.stance == "required" and not rule.current:
        return [LineLimit(kind, 1, None, rule.evidence, rule.cohort, stated=False)]
    return []
