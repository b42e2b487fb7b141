"""Words of a sentence that keep it from speaking against a trial: then it is asked about.

A reading folds a sentence to a rule; what the rule does not hold is looked for here once more,
since a wrong "may not fit" is worse than an "ask".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from mbc_desktop.trials.criteria.model import CriteriaReading, Evidence, PriorRule

_COHORT = re.compile(
    r"\b(?:cohorts?|arms?|parts?|groups?|phase|stratum|sub-?study|escalation|expansion)\b"
    r"(?: \w+)?\b[^.;]{0,20}(?:only|:|\))|\b(?:part|cohort|arm|group) [A-H1-9]\b"
    r"|(?:lead-in|phase \w+) ?\+|^[^:]{0,90}(?:positive|negative)[^:]{0,30}(?:tumou?rs?|disease):",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\bif\b|\bunless\b|\bexcept|provided|as long as|\bwhose\b|\bwhere\b|\bwhen\b|applicable"
    r"|candidates? (?:for|to)|contracept|intoleran|ineligible|contra-?indicat",
    re.IGNORECASE,
)
_DURATION = re.compile(
    r"(?:more|longer|greater|less|fewer|shorter) than|[<>≥≤]|at (?:least|most)|minimum|maximum"
    r"|within|\b(?:days?|weeks?|months?|years?|cycles?|doses?)\b",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"\b(?:current(?:ly)?|ongoing|concurrent|concomitant|at (?:that|the) time|planned|planning|"
    r"receiving|taking)\b|^\W*use of",
    re.IGNORECASE,
)
_FIRST = re.compile(r"first[- ]?line|1st[- ]?line|as (?:the )?first", re.IGNORECASE)
_PART_OF_CHEMOTHERAPY = re.compile(
    r"chemotherap\w+ (?:\w+ ){0,2}?(?:with|containing|including|consisting|based on)",
    re.IGNORECASE,
)
_PART_OF_CONJUGATES = re.compile(
    r"(?:adcs?|conjugates?|adc\))\W[^.;]{0,60}(?:target|contain|payload|direct|against|antigen|mmae|"
    r"vedotin|exatecan|derivative|toxin)",
    re.IGNORECASE,
)
_NEEDS = re.compile(
    r"\bnot\b|\bno more\b|at most|up to|includ|such as|e\.g|standard|will be|follow-?up|efficacy|"
    r"\bor (?:must|are|be|have|has|who|agree|patients|participants|subjects|is)\b|\bor\W*$|agree|"
    r"every other|may\b|candidate|non-?curative",
    re.IGNORECASE,
)
_SOME_SPREAD = re.compile(
    r"oligo|primary stage|de novo|at (?:initial |first )?(?:presentation|diagnosis)|\bbut\b|"
    r"unless|except|risk|amenable|develop|to the breast|during",
    re.IGNORECASE,
)
_SEVERAL_LINES = re.compile(
    r"second|2nd|third|\bor (?:later|after)|maintenance|per cohort|monotherapy", re.IGNORECASE
)
_SOME_BRAIN = re.compile(
    r"extensive|symptomatic|bulky|untreated|unless|except|within|months?|weeks?|year|phase \w+",
    re.IGNORECASE,
)
_BRAIN = re.compile(r"brain|cns|central nervous|intracranial|cerebral|mening|lptm", re.IGNORECASE)


def by_cohort(found: Iterable[Evidence]) -> bool:
    """Say whether a sentence speaks of a part of the study, or under a condition."""
    return any(_COHORT.search(e.quote) or _CONDITION.search(e.quote) for e in found)


def names_a_part(found: Iterable[Evidence]) -> bool:
    """Say whether a sentence names a part of the study."""
    return any(_COHORT.search(e.quote) for e in found)


def of_setting(found: Iterable[Evidence]) -> bool:
    """Say whether only some cancer that has spread may be meant."""
    return any(_SOME_SPREAD.search(e.quote) for e in found)


def of_lines(found: Iterable[Evidence]) -> bool:
    """Say whether a limit on lines may be one of several."""
    return any(_SEVERAL_LINES.search(e.quote) or _COHORT.search(e.quote) for e in found)


def of_spread(found: Iterable[Evidence]) -> bool:
    """Say whether only some spread to the brain or its lining may be meant."""
    return any(_SOME_BRAIN.search(e.quote) for e in found)


def spread_not_surely_needed(reading: CriteriaReading) -> bool:
    """Say whether the title is silent about the brain: then a need of it may be misread."""
    return not _BRAIN.search(reading.title)


def of_prior(rule: PriorRule, reading: CriteriaReading) -> tuple[str, ...]:
    """Return the doubts that the sentence of a rule raises, in the tokens of prior_checks."""
    quote = rule.evidence.quote
    if rule.stance == "required":
        found = {
            "cohort": _COHORT.search(quote) or _CONDITION.search(quote),
            "list": _NEEDS.search(quote) or _nested(rule, reading),
        }
    else:
        found = {
            "window": _DURATION.search(quote),
            "exception": _CONDITION.search(quote),
            "cohort": _COHORT.search(quote),
            "now": _NOW.search(quote),
            "count": _FIRST.search(quote),
            "example": _is_part(rule, quote),
        }
    return tuple(name for name, holds in found.items() if holds)


def _is_part(rule: PriorRule, quote: str) -> bool:
    """Say whether a class is named, and then narrowed to a part of it."""
    if rule.drugs:
        return False
    if "chemotherapy" in rule.classes and _PART_OF_CHEMOTHERAPY.search(quote):
        return not re.search(r"including but not|including,? and", quote, re.IGNORECASE)
    conjugate = {"adc", "topo1_adc", "her2_adc"} & set(rule.classes)
    return bool(conjugate and _PART_OF_CONJUGATES.search(quote) and not _whole_topo1(rule, quote))


def _whole_topo1(rule: PriorRule, quote: str) -> bool:
    narrower = re.search(r"exatecan|derivative|target|antigen|direct", quote, re.IGNORECASE)
    return "topo1_adc" in rule.classes and not narrower


def _nested(rule: PriorRule, reading: CriteriaReading) -> bool:
    """Say whether the sentence is an item under another: one of several ways, it may be."""
    place = rule.evidence.criterion
    if place is None or rule.evidence.where != "eligibility":
        return False
    criterion = next((c for c in reading.criteria if c.index == place), None)
    if criterion is None:
        return False
    before = next((c for c in reading.criteria if c.index == place - 1), None)
    ends_open = before is not None and re.search(r"\bor\W*$", before.text) is not None
    return criterion.parent is not None or ends_open
