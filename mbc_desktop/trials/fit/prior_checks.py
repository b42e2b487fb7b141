"""Checks of treatment had before: setting, window, exceptions and alternatives kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mbc_desktop.trials.criteria.model import CriteriaReading, PriorRule
from mbc_desktop.trials.criteria.treatments import Drugs, load_drugs
from mbc_desktop.trials.fit.doubts import of_prior
from mbc_desktop.trials.fit.model import Asked, Check, Value

SYSTEMIC = "systemic"
VAGUE = frozenset({SYSTEMIC, "targeted", "systemic_nonhormonal", "other_targeted"})
"""Classes too wide to say that a drug is surely meant."""


def prior_checks(reading: CriteriaReading) -> Iterable[Asked]:
    """Yield ("prior" checks): (stance, setting, options, doubts).

    ``options``: ((classes, drugs), …), any of which counts; drugs empty where the whole class is
    named. ``doubts``: tokens that keep a check from speaking against a trial, in order: "window",
    "exception", "cohort", "now", "count", "contested" (the text takes the class elsewhere), "list"
    (one item of a list), "example", "title".
    """
    drugs = load_drugs()
    rules = reading.facts.prior
    groups: dict[object, list[PriorRule]] = {}
    for place, rule in enumerate(rules):
        if rule.stance == "allowed" or _counted_as_lines(rule):
            continue
        key: object = place
        if rule.stance == "required" and rule.option_of is not None:
            key = ("option", rule.option_of)
        elif rule.stance == "required" and rule.alternative:
            key = ("or", rule.evidence, rule.cohort)
        groups.setdefault(key, []).append(rule)
    for group in groups.values():
        first = group[0]
        options: tuple[Value, ...] = tuple(
            dict.fromkeys((tuple(r.classes), tuple(r.drugs)) for r in group)
        )
        settings = {r.setting for r in group}
        setting = settings.pop() if len(settings) == 1 else "any"
        check = Check("prior", (first.stance, setting, options, _doubts(group, reading, drugs)))
        yield Asked(check, tuple(r.evidence for r in group))


def _counted_as_lines(rule: PriorRule) -> bool:
    """Say whether a rule is about a number of lines or all treatment: the lines are checked."""
    broad = set(rule.classes) & {SYSTEMIC, "chemotherapy", "endocrine"}
    counted = rule.minimum is not None or rule.maximum is not None
    return (bool(broad) and counted and rule.setting != "early") or (
        SYSTEMIC in rule.classes and rule.stance != "washout" and rule.setting == "advanced"
    )


def _doubts(group: list[PriorRule], reading: CriteriaReading, drugs: Drugs) -> tuple[Value, ...]:
    rules = reading.facts.prior
    of_words = {name for rule in group for name in of_prior(rule, reading)}
    found = {
        "window": any(r.window for r in group),
        "exception": any(r.exception for r in group),
        "cohort": any(r.cohort is not None for r in group),
        "now": any(r.current for r in group),
        "count": any(r.minimum is not None or r.maximum is not None for r in group),
        "contested": any(_contested(r, rules, drugs) for r in group),
        "list": any(r.option_of is not None for r in group)
        or (len(group) == 1 and group[0].alternative),
        "example": any(_is_example(r, rules) for r in group),
        "title": all(r.evidence.where == "title" for r in group),
    }
    return tuple(name for name, holds in found.items() if holds or name in of_words)


def _is_example(rule: PriorRule, rules: Sequence[PriorRule]) -> bool:
    """Say whether conjugates are named as an example only: "HER2 treatment, including ADC"."""
    return "adc" in rule.classes and any(
        other is not rule and other.evidence == rule.evidence and "anti_her2" in other.classes
        for other in rules
    )


def _contested(rule: PriorRule, rules: Sequence[PriorRule], drugs: Drugs) -> bool:
    """Say whether another sentence takes what this one bars, or bars what this one needs."""
    against = {"barred": {"allowed", "required", "limited"}, "required": {"barred", "allowed"}}
    others = against.get(rule.stance)
    if others is None:
        return False
    own = {above for name in rule.classes for above in drugs.ancestors(name)} - {"targeted"}
    return any(
        other.stance in others
        and (rule.setting == other.setting or "any" in (rule.setting, other.setting))
        and any(
            name in own or own & set(drugs.ancestors(name)) & set(rule.classes)
            for name in other.classes
        )
        for other in rules
        if other is not rule
    )
