"""From a reading to checks: what decides whether a trial fits, each with its sentences.

Setting, time window, exception and cohort of every rule are kept; the bare labels are used only
where the fit needs no more than they say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from mbc_desktop.trials.criteria.model import (
    CriteriaReading,
    Evidence,
    GeneRule,
    LineLimit,
)
from mbc_desktop.trials.fit import doubts
from mbc_desktop.trials.fit.model import Asked, Check, Value
from mbc_desktop.trials.fit.prior_checks import prior_checks
from mbc_desktop.trials.fit.text_checks import text_checks

CHECKS_VERSION = 3
"""Raised with every change of the checks; stored ones of another version are made again."""


def compile_checks(reading: CriteriaReading) -> tuple[Asked, ...]:
    """Return what a reading asks, each thing once, in the order of the profile's questions."""
    asked = [
        *_setting(reading),
        *_her2(reading),
        *_receptors(reading),
        *_lines(reading),
        *prior_checks(reading),
        *_spread(reading),
        *_genes(reading),
        *_performance(reading),
        *_age_and_sex(reading),
        *_menopause(reading),
        *_measurable(reading),
        *text_checks(reading),
    ]
    merged: dict[Check, dict[Evidence, None]] = {}
    for one in asked:
        merged.setdefault(one.check, {}).update(dict.fromkeys(one.evidence))
    return tuple(Asked(check, tuple(found)) for check, found in merged.items())


def _dependent(reading: CriteriaReading, *names: str) -> bool:
    label = reading.labels.get("cohort_dependent")
    return isinstance(label, list) and any(name in label for name in names)


def _listed(reading: CriteriaReading, name: str) -> tuple[str, ...]:
    label = reading.labels.get(name)
    return tuple(label) if isinstance(label, list) else ()


def _setting(reading: CriteriaReading) -> Iterable[Asked]:
    """("early", sure) or ("advanced",). Sure: said outright, for the whole study."""
    label = reading.labels.get("setting")
    facts = reading.facts.setting
    evidence = reading.evidence.get("setting", ())
    if label == "early":
        shut = [s for s in facts if s.value == "no_advanced" and s.cohort is None]
        title = [s for s in facts if s.value == "early" and s.note == "title"]
        doubt = any(s.value in {"advanced", "both", "advanced_by_lines", "no_early"} for s in facts)
        shown = tuple(s.evidence for s in (shut or title)) or evidence
        doubt = doubt or doubts.of_setting(shown)
        yield Asked(Check("setting", ("early", bool(shut or title) and not doubt)), shown)
    elif label in ("advanced", "both") and evidence:
        yield Asked(Check("setting", ("advanced",)), evidence)


def _her2(reading: CriteriaReading) -> Iterable[Asked]:
    """(accepted of the label, finer ones accepted, finer ones barred, by cohort)."""
    rules = reading.facts.her2
    if not rules:
        return
    accepted = _listed(reading, "her2")
    evidence = reading.evidence.get("her2") or tuple(r.evidence for r in rules)
    fine = tuple(sorted({r.status for r in rules if r.accepted}))
    barred = tuple(sorted({r.status for r in rules if not r.accepted and r.cohort is None}))
    split = _dependent(reading, "her2") or doubts.by_cohort(evidence)
    yield Asked(Check("her2", (accepted, fine, barred, split)), evidence)


def _receptors(reading: CriteriaReading) -> Iterable[Asked]:
    """(accepted of the label, which receptors the sentences name, by cohort)."""
    rules = reading.facts.receptors
    if not rules:
        return
    accepted = _listed(reading, "hr")
    evidence = reading.evidence.get("hr") or tuple(r.evidence for r in rules)
    wanted = "positive" if accepted == ("positive",) else "negative"
    named = {r.receptor for r in rules if (r.status == wanted) == r.accepted and r.status != "low"}
    low = any(r.status == "low" for r in rules)
    split = _dependent(reading, "hr") or doubts.by_cohort(evidence)
    yield Asked(Check("receptors", (accepted, tuple(sorted(named)), low, split)), evidence)


def _lines(reading: CriteriaReading) -> Iterable[Asked]:
    """(kind, fewest, most, by cohort): the widest of what the sentences say.

    What follows from a bar on chemotherapy or endocrine therapy is checked as that bar; a limit of
    early treatment is none on lines.
    """
    if reading.labels.get("setting") == "early":
        return
    for kind in ("any", "chemotherapy", "endocrine"):
        limits = [x for x in reading.facts.lines if x.kind == kind and (x.stated or kind == "any")]
        general = [x for x in limits if x.cohort is None]
        chosen = general or limits
        fewest = [x.minimum for x in chosen if x.minimum is not None]
        most = [x.maximum for x in chosen if x.maximum is not None]
        low, high = min(fewest, default=None), max(most, default=None)
        if low is None and high is None:
            continue
        shown = tuple(x.evidence for x in limits)
        split = len(general) < len(limits) or _disagree(chosen) or doubts.of_lines(shown)
        yield Asked(Check("lines", (kind, low, high, split)), shown)


def _disagree(limits: list[LineLimit]) -> bool:
    most = {x.maximum for x in limits if x.maximum is not None}
    fewest = {x.minimum for x in limits if x.minimum is not None}
    return len(most) > 1 or len(fewest) > 1


_GROWING = re.compile(r"\bactive|inactive|progress|uncontrolled|unstable|\bstable|growing")
_STEROIDS_ONLY = re.compile(r"active [^.;]{0,40}requir\w+ [^.;]{0,20}steroid")


def _spread(reading: CriteriaReading) -> Iterable[Asked]:
    """(site, stance, narrowed, by cohort).

    Narrowed: not every spread is meant, or not surely one that grows.
    """
    for site, name in (("brain", "brain_metastases"), ("leptomeningeal", "leptomeningeal")):
        rules = [r for r in reading.facts.spread if r.site == site]
        stance = reading.labels.get(name)
        if not rules or not isinstance(stance, str) or stance == "not_stated":
            continue
        shown = [r.evidence for r in rules]
        quotes = " ".join(e.quote.lower() for e in shown)
        if stance == "active_excluded":
            # What grows is not always untreated or felt: only "active" and the like name it.
            narrowed = not _GROWING.search(quotes) or bool(_STEROIDS_ONLY.search(quotes))
        else:
            narrowed = any(r.active_only or r.conditions for r in rules)
            narrowed = narrowed or doubts.of_spread(shown)
        doubt = stance == "excluded" and any(r.stance in {"allowed", "required"} for r in rules)
        doubt = doubt or (stance == "required" and doubts.spread_not_surely_needed(reading))
        title_only = stance == "required" and all(r.evidence.where == "title" for r in rules)
        split = _dependent(reading, name) or doubt or title_only
        split = split or any(r.cohort is not None for r in rules) or doubts.names_a_part(shown)
        evidence = reading.evidence.get(name) or tuple(r.evidence for r in rules)
        yield Asked(Check("spread", (site, stance, narrowed, split)), evidence)


def _genes(reading: CriteriaReading) -> Iterable[Asked]:
    """(stance, genes any of which counts, where the change must be, by cohort).

    All needs of a study are one: whether several sentences are alternatives is not always told.
    """
    rules = reading.facts.genes
    for stance in ("required", "barred"):
        chosen = [r for r in rules if r.stance == stance]
        if not chosen:
            continue
        split = any(r.cohort is not None for r in chosen) or _dependent(reading, "genes_required")
        if stance == "required":
            split = split or not _listed(reading, "genes_required")
            split = split or any(r.stance == "allowed" for r in rules)
        genes: tuple[Value, ...] = tuple(sorted({g for r in chosen for g in _all_of(r)}))
        origins = {r.origin for r in chosen}
        split = split or doubts.by_cohort([r.evidence for r in chosen])
        origin = origins.pop() if len(origins) == 1 else "either"
        yield Asked(
            Check("genes", (stance, genes, origin, split)), tuple(r.evidence for r in chosen)
        )


def _all_of(rule: GeneRule) -> tuple[str, ...]:
    return (rule.gene, *rule.alternatives)


def _performance(reading: CriteriaReading) -> Iterable[Asked]:
    """(highest ECOG status that may join, by cohort)."""
    limit = reading.labels.get("ecog_max")
    if isinstance(limit, int):
        split = _dependent(reading, "ecog_max")
        yield Asked(Check("activity", (limit, split)), reading.evidence.get("ecog_max", ()))


def _age_and_sex(reading: CriteriaReading) -> Iterable[Asked]:
    """Age: (youngest, oldest), in whole years. Sex: ("FEMALE",) or ("MALE",)."""
    known = reading.structured
    if known.minimum_age is not None or known.maximum_age is not None:
        yield Asked(Check("age", (known.minimum_age, known.maximum_age)), ())
    if known.sex in ("FEMALE", "MALE"):
        yield Asked(Check("sex", (known.sex,)), ())


def _menopause(reading: CriteriaReading) -> Iterable[Asked]:
    """("post_only" | "pre_only" | "any", by cohort)."""
    label = reading.labels.get("menopausal")
    if isinstance(label, str) and label != "not_stated":
        split = _dependent(reading, "menopausal")
        yield Asked(Check("menopause", (label, split)), reading.evidence.get("menopausal", ()))


def _measurable(reading: CriteriaReading) -> Iterable[Asked]:
    """(the label, by cohort)."""
    label = reading.labels.get("measurable")
    if isinstance(label, str) and label != "not_stated":
        split = _dependent(reading, "measurable")
        yield Asked(Check("measurable", (label, split)), reading.evidence.get("measurable", ()))
