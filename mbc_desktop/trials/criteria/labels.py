"""Folding facts into the labels of one trial, with the evidence of each and its cohorts."""

from __future__ import annotations

from collections.abc import Iterable

from mbc_desktop.trials.criteria.class_words import SYSTEMIC
from mbc_desktop.trials.criteria.document import is_note
from mbc_desktop.trials.criteria.model import (
    Criterion,
    Evidence,
    Facts,
    Label,
    LineLimit,
    PriorRule,
    SpreadRule,
    Statement,
)
from mbc_desktop.trials.criteria.rules import genes, her2, receptors, setting
from mbc_desktop.trials.criteria.rules.lines import OPTION
from mbc_desktop.trials.criteria.treatments import LABEL_CLASSES, Drugs

LABEL_FIELDS = (
    "setting",
    "her2",
    "hr",
    "genes_required",
    "brain_metastases",
    "leptomeningeal",
    "ecog_max",
    "menopausal",
    "lines_min",
    "lines_max",
    "chemo_lines_min",
    "chemo_lines_max",
    "endocrine_lines_min",
    "endocrine_lines_max",
    "prior_required",
    "prior_excluded",
    "measurable",
)


class _Fold:
    def __init__(self, facts: Facts, drugs: Drugs, criteria: tuple[Criterion, ...]) -> None:
        self.criteria = criteria
        self.facts = facts
        self.drugs = drugs
        self.labels: dict[str, Label] = {}
        self.evidence: dict[str, list[Evidence]] = {}
        self.dependent: set[str] = set()

    def put(self, name: str, value: Label, evidence: Iterable[Evidence], *, silent: Label) -> None:
        self.labels[name] = value
        if value != silent:
            kept = list(dict.fromkeys(evidence))
            if kept:
                self.evidence[name] = kept


def fold(
    facts: Facts, drugs: Drugs, criteria: tuple[Criterion, ...]
) -> tuple[dict[str, Label], dict[str, tuple[Evidence, ...]]]:
    """Return the labels of LABELS.md and, for each stated one, the sentences that decided it."""
    state = _Fold(facts, drugs, criteria)
    where, used = setting.label(facts.setting)
    state.put("setting", where, [s.evidence for s in used], silent=None)
    _receptors(state)
    needed, rules, split = genes.label(facts.genes)
    state.put("genes_required", list(needed), [r.evidence for r in rules], silent=[])
    if split:
        state.dependent.add("genes_required")
    _spread(state)
    _performance(state)
    _menopause(state)
    _lines(state, early=where == "early")
    _prior(state)
    _measurable(state)
    ordered: dict[str, Label] = {name: state.labels[name] for name in LABEL_FIELDS}
    ordered["cohort_dependent"] = sorted(state.dependent)
    return ordered, {name: tuple(found) for name, found in state.evidence.items()}


def _receptors(state: _Fold) -> None:
    values, rules, split = her2.label(state.facts.her2)
    state.put("her2", list(values), [r.evidence for r in rules], silent=["low", "positive", "zero"])
    if split:
        state.dependent.add("her2")
    of_hr, receptor_rules, split = receptors.label(state.facts.receptors)
    state.put(
        "hr", list(of_hr), [r.evidence for r in receptor_rules], silent=["negative", "positive"]
    )
    if split:
        state.dependent.add("hr")


def _spread(state: _Fold) -> None:
    for site, name in (("brain", "brain_metastases"), ("leptomeningeal", "leptomeningeal")):
        rules = [r for r in state.facts.spread if r.site == site]
        general = [r for r in rules if r.cohort is None]
        if rules and len({r.stance for r in rules}) > 1 and any(r.cohort for r in rules):
            state.dependent.add(name)
        # A title alone does not settle what the cohorts of the text tell apart.
        settled = any(r.evidence.where == "eligibility" for r in general)
        value, used = _one_spread(general if settled else rules)
        state.put(name, value, [r.evidence for r in used], silent="not_stated")


def _one_spread(rules: list[SpreadRule]) -> tuple[str, list[SpreadRule]]:
    if not rules:
        return "not_stated", []
    body = [r for r in rules if r.evidence.where == "eligibility"]
    title = [r for r in rules if r.evidence.where == "title" and r.stance == "required"]
    if title and title[0].site == "leptomeningeal":
        # A study named after the lining is about it, however it words what else may join.
        return "required", title
    if any(r.stance == "required" and r.cohort for r in body):
        rules = body
    stances = {r.stance for r in rules}
    if (
        all(r.cohort for r in rules if r.stance == "required")
        and "required" in stances
        and not all(r.evidence.where == "title" for r in rules if r.stance == "required")
    ):
        return "allowed", rules
    if any(r.stance == "excluded" and r.cohort is None for r in body):
        rules = [r for r in rules if r.stance != "required" or r.evidence.where != "title"]
        stances = {r.stance for r in rules}
    if {"required", "excluded"} <= stances and any(r.cohort for r in rules):
        return "allowed", rules
    if "required" in stances:
        return "required", [r for r in rules if r.stance == "required"]
    if "allowed" in stances and any(r.stance == "allowed" for r in body):
        return "allowed", [r for r in rules if r.stance == "allowed"]
    if "active_excluded" in stances:
        return "active_excluded", [r for r in rules if r.stance in {"active_excluded", "excluded"}]
    return "excluded", rules


def _performance(state: _Fold) -> None:
    found = [s for s in state.facts.performance if s.note == "ecog"] or list(
        state.facts.performance
    )
    if not found:
        state.put("ecog_max", None, [], silent=None)
        return
    best = max(int(s.value) for s in found)
    if len({s.value for s in found}) > 1:
        inclusion = found
        # The same limit is often given once as an inclusion and once as an exclusion.
        if any(s.cohort for s in found):
            state.dependent.add("ecog_max")
        best = int(inclusion[0].value) if not any(s.cohort for s in found) else best
    state.put("ecog_max", best, [s.evidence for s in found], silent=None)


def _menopause(state: _Fold) -> None:
    found = list(state.facts.menopause)
    body = [
        s
        for s in found
        if s.evidence.where == "eligibility" and s.value not in {"named", "defined"}
    ]
    chosen = body or [s for s in found if s.value not in {"named", "defined"}]
    named = [s for s in found if s.value == "named"]
    values = {s.value for s in chosen}
    if not chosen:
        value = "any" if named else "not_stated"
    elif "both" in values or "suppressed" in values or {"pre", "post"} <= values:
        value = "any"
    elif values == {"post"}:
        value = "post_only"
    else:
        value = "pre_only"
    state.put("menopausal", value, [s.evidence for s in chosen or named], silent="not_stated")


def _lines(state: _Fold, *, early: bool) -> None:
    names = {"any": "lines", "chemotherapy": "chemo_lines", "endocrine": "endocrine_lines"}
    for kind, stem in names.items():
        limits = [] if early else [x for x in state.facts.lines if x.kind == kind]
        general = [x for x in limits if x.cohort is None]
        cohorts = [x for x in limits if x.cohort is not None]
        for side in ("min", "max"):
            chosen = [x for x in general if (x.minimum if side == "min" else x.maximum) is not None]
            apart = [x for x in cohorts if (x.minimum if side == "min" else x.maximum) is not None]
            stated = [x for x in chosen if x.stated] or chosen
            value: int | None = None
            used = stated
            if stated:
                if side == "min":
                    value = max(x.minimum for x in stated if x.minimum is not None)
                else:
                    value = _least_maximum(stated)
            elif apart:
                state.dependent.add(f"{stem}_{side}")
                if side == "min" and _every_option(apart, state.criteria):
                    value, used = min(x.minimum for x in apart if x.minimum is not None), apart
                if side == "max" and len({x.cohort for x in apart}) > 1:
                    value, used = max(x.maximum for x in apart if x.maximum is not None), apart
            if apart and stated:
                state.dependent.add(f"{stem}_{side}")
            state.put(f"{stem}_{side}", value, [x.evidence for x in used], silent=None)


def _least_maximum(limits: list[LineLimit]) -> int:
    """Return the strictest maximum; of two in one criterion, for two groups, the laxer counts."""
    widest: dict[tuple[int | None, str], int] = {}
    for limit in limits:
        place = (limit.evidence.criterion, limit.evidence.where)
        widest[place] = max(limit.maximum or 0, widest.get(place, 0))
    return min(widest.values())


def _every_option(limits: list[LineLimit], criteria: tuple[Criterion, ...]) -> bool:
    """Say whether the limits stand in all items of one "one of the following" list."""
    if not all((x.cohort or "").startswith(OPTION) for x in limits):
        return False
    places = {x.evidence.criterion for x in limits}
    parents = {criteria[p].parent for p in places if p is not None}
    return len(parents) == 1 and {c.index for c in criteria if c.parent in parents} <= places


def _label_classes(rule: PriorRule, drugs: Drugs) -> list[str]:
    if rule.drugs:
        # T-DXd is also a topoisomerase-I conjugate; the text names the drug.
        named = drugs.label_class(rule.classes[0])
        both = rule.classes == ("pertuzumab", "trastuzumab")
        return ["pertuzumab", "trastuzumab"] if both else [named] if named else []
    return [c for name in rule.classes if (c := drugs.label_class(name))]


def _prior(state: _Fold) -> None:
    required: dict[str, list[Evidence]] = {}
    excluded: dict[str, list[Evidence]] = {}
    drugs = state.drugs
    rules = state.facts.prior
    alternatives: dict[Evidence, list[PriorRule]] = {}
    options: dict[int, list[PriorRule]] = {}
    for rule in rules:
        if SYSTEMIC in rule.classes:
            continue
        if rule.stance == "required":
            if rule.cohort is not None:
                state.dependent.add("prior_required")
            elif rule.option_of is not None:
                options.setdefault(rule.option_of, []).append(rule)
            elif rule.alternative:
                alternatives.setdefault(rule.evidence, []).append(rule)
            else:
                for name in _label_classes(rule, drugs):
                    required.setdefault(name, []).append(rule.evidence)
        elif rule.stance == "barred" and rule.setting != "early":
            if rule.cohort is not None:
                state.dependent.add("prior_excluded")
            else:
                for name in _label_classes(rule, drugs):
                    if not _sibling_allowed(rule, name, rules, drugs):
                        excluded.setdefault(name, []).append(rule.evidence)
    for evidence, group in alternatives.items():
        # A lone "A or ..." has another way to join that is no treatment of ours.
        common = _common(group, drugs) if len(group) > 1 else None
        if common:
            required.setdefault(common, []).append(evidence)
    for parent, group in options.items():
        items = {c.index for c in state.criteria if c.parent == parent and not is_note(c.text)}
        for name, chosen in _shared(items, group, drugs).items():
            required.setdefault(name, []).extend(chosen)
        if any(
            not _shared(items, group, drugs).get(n) for r in group for n in _label_classes(r, drugs)
        ):
            state.dependent.add("prior_required")
    for name in set(required) & set(excluded):
        doubly_negated = all(
            e.criterion is not None and state.criteria[e.criterion].kind == "exclusion"
            for e in required[name]
        )
        # Where a list is muddled, a plain bar is surer than a need read from a double negation.
        del (required if doubly_negated else excluded)[name]
    state.put("prior_required", sorted(required), _flat(required), silent=[])
    state.put("prior_excluded", sorted(excluded), _flat(excluded), silent=[])


def _flat(found: dict[str, list[Evidence]]) -> list[Evidence]:
    return [e for name in sorted(found) for e in found[name]]


def _sibling_allowed(
    rule: PriorRule, name: str, rules: tuple[PriorRule, ...], drugs: Drugs
) -> bool:
    """Say whether the text takes another member of the class that a drug or subclass stands for."""
    if not rule.drugs and name in rule.classes:
        # Its members are named by their targets: "no CTLA-4 antibody (PD-1 antibodies allowed)".
        return name == "immunotherapy" and any(
            other.stance == "allowed"
            and other.setting == "any"
            and other.evidence == rule.evidence
            and name in other.classes
            for other in rules
        )
    for other in rules:
        if (
            other.stance in {"allowed", "required"}
            and other is not rule
            and name in _label_classes(other, drugs)
        ):
            same = other.drugs == rule.drugs and other.classes == rule.classes
            if not same:
                return True
    return False


def _shared(items: set[int], group: list[PriorRule], drugs: Drugs) -> dict[str, list[Evidence]]:
    """Return the label classes that every item of a "one of the following" list needs."""
    by_item: dict[int, set[str]] = {}
    for rule in group:
        names = {c for own in _label_classes(rule, drugs) for c in drugs.ancestors(own)}
        by_item.setdefault(rule.evidence.criterion or -1, set()).update(names)
    if set(by_item) < items:
        return {}
    common = set.intersection(*by_item.values()) & LABEL_CLASSES
    nearest = {c for c in common if not any(c != d and c in drugs.ancestors(d) for d in common)}
    return {name: [r.evidence for r in group] for name in nearest}


def _common(group: list[PriorRule], drugs: Drugs) -> str | None:
    """Return the nearest label class that every alternative falls under."""
    paths = [list(drugs.ancestors(rule.classes[0])) for rule in group]
    for name in paths[0]:
        if all(name in path for path in paths[1:]):
            return drugs.label_class(name)
    return None


def _measurable(state: _Fold) -> None:
    found = [s for s in state.facts.measurable if s.cohort is None]
    apart = [s for s in state.facts.measurable if s.cohort is not None]
    if apart and (not found or {s.value for s in apart} - {s.value for s in found}):
        state.dependent.add("measurable")
    chosen: list[Statement] = found
    value = "not_stated"
    values = {s.value for s in found}
    if (
        not found
        and len({s.cohort for s in apart}) > 1
        and {s.value for s in apart} == {"measurable"}
    ):
        value, chosen = "required", apart
    elif not found and apart:
        value, chosen = "not_required", apart
    elif "bone_only" in values:
        value = "measurable_or_bone_only"
    elif "evaluable" in values:
        value = "measurable_or_evaluable"
    elif "not_required" in values:
        value = "not_required"
    elif "measurable" in values:
        value = "required"
    state.put("measurable", value, [s.evidence for s in chosen], silent="not_stated")
