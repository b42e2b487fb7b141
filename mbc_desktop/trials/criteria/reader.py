"""Reading one trial: from its title and eligibility text to criteria, facts and labels."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from mbc_desktop.trials.criteria.cohorts import names_everybody
from mbc_desktop.trials.criteria.document import read_document
from mbc_desktop.trials.criteria.labels import fold
from mbc_desktop.trials.criteria.model import CriteriaReading, Facts, Structured
from mbc_desktop.trials.criteria.rules import (
    burden,
    genes,
    her2,
    lines,
    measurable,
    menopause,
    performance,
    prior,
    receptors,
    setting,
    spread,
)
from mbc_desktop.trials.criteria.treatments import Drugs, load_drugs

READER_VERSION = 2
"""Raised with every change of a rule; stored readings of another version are read again."""

_AGE = re.compile(r"\s*(\d{1,3})\s*(year|month|week|day)", re.IGNORECASE)


def read_criteria(
    title: str,
    eligibility: str,
    *,
    structured: Structured | None = None,
    drugs: Drugs | None = None,
) -> CriteriaReading:
    """Read what a trial asks from its brief title and its raw eligibility text.

    Args:
        title: the registry's ``briefTitle``.
        eligibility: the raw ``eligibilityCriteria``, escapes kept; offsets count its code points.
        structured: age, sex and healthy volunteers from the registry's own fields.
        drugs: the dictionary of drugs; the one that ships with the program by default.

    Returns:
        The reading. Any text gives one; nothing is raised.
    """
    known = drugs or load_drugs()
    document = read_document(title, eligibility)
    of_her2, of_receptors = her2.read(document), receptors.read(document)
    taken = {"hr": receptors.label(of_receptors)[0], "her2": her2.label(of_her2)[0]}
    of_prior = tuple(
        replace(rule, cohort=None)
        if rule.cohort is not None and names_everybody(rule.cohort, **taken)
        else rule
        for rule in prior.read(document, known)
    )
    facts = Facts(
        setting=setting.read(document),
        her2=of_her2,
        receptors=of_receptors,
        genes=genes.read(document),
        spread=spread.read(document),
        performance=performance.read(document),
        menopause=menopause.read(document),
        prior=of_prior,
        lines=lines.read(document, of_prior, known),
        measurable=measurable.read(document),
        burdens=burden.read(document),
    )
    labels, evidence = fold(facts, known, document.outline.criteria)
    return CriteriaReading(
        READER_VERSION,
        title,
        document.outline.criteria,
        document.outline.headings,
        facts,
        labels,
        evidence,
        structured or Structured(),
    )


def texts_of_record(record: Mapping[str, Any]) -> tuple[str, str, str]:
    """Return (nct, brief title, eligibility text) of a v2 record; "" where a part is missing."""
    identity = _part(record, "protocolSection", "identificationModule")
    criteria = _part(record, "protocolSection", "eligibilityModule")
    return (
        _text(identity, "nctId"),
        _text(identity, "briefTitle"),
        _text(criteria, "eligibilityCriteria"),
    )


def read_record(record: Mapping[str, Any], *, drugs: Drugs | None = None) -> CriteriaReading:
    """Read a ClinicalTrials.gov v2 record; modules that are missing or odd count as silent."""
    _, title, eligibility = texts_of_record(record)
    module = _part(record, "protocolSection", "eligibilityModule")
    volunteers = module.get("healthyVolunteers")
    structured = Structured(
        sex=_text(module, "sex") or None,
        minimum_age=_years(_text(module, "minimumAge")),
        maximum_age=_years(_text(module, "maximumAge")),
        healthy_volunteers=volunteers if isinstance(volunteers, bool) else None,
    )
    return read_criteria(title, eligibility, structured=structured, drugs=drugs)


def _part(record: Any, *path: str) -> Mapping[str, Any]:
    for name in path:
        record = record.get(name) if isinstance(record, Mapping) else None
    return record if isinstance(record, Mapping) else {}


def _text(module: Mapping[str, Any], name: str) -> str:
    value = module.get(name)
    return value if isinstance(value, str) else ""


def _years(text: str) -> int | None:
    found = _AGE.match(text)
    if not found:
        return None
    value = int(found[1])
    return value if found[2].lower() == "year" else 0
