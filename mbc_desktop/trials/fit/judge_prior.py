"""Treatment had before beside what a sentence needs or bars."""

from __future__ import annotations

from typing import Any

from mbc_desktop.trials.fit.model import Judgement
from mbc_desktop.trials.fit.prior_checks import VAGUE
from mbc_desktop.trials.fit.told import Had, Told

_BROAD = frozenset(
    {
        "chemotherapy",
        "endocrine",
        "anti_her2",
        "aromatase_inhibitor",
        "taxane",
        "anthracycline",
        "trastuzumab",
        "serm",
        "platinum",
        "capecitabine",
        "pertuzumab",
        "immunotherapy",
    }
)
"""What is given in early disease as well: where a sentence names no setting, and she had it early
only, a bar is one to ask about."""

_Hit = tuple[str, Had]


def judge_prior(value: Any, told: Told) -> Judgement:
    """Judge ("prior": stance, setting, options, doubts)."""
    stance, setting, options, doubts = value
    names = tuple(dict.fromkeys(n for classes, drugs in options for n in (drugs or classes)))
    hits = [hit for option in options for hit in _hits(option, setting, told)]
    same = [had for how, had in hits if how == "same"]
    near = [had for how, had in hits if how != "same"]
    mentioned = tuple(dict.fromkeys(had.name for had in (same or near)))
    said = ("drugs", *mentioned)
    reason = f"prior_{stance}"
    if not hits:
        return _not_had(value, names, told)
    if stance == "required":
        if same and not doubts:
            return Judgement("fits", reason, said, names)
        if same and set(doubts) <= {"list", "title", "contested"}:
            return Judgement("fits", reason, said, names)
        return Judgement("ask", reason if same else "prior_required_near", said, names)
    if stance != "barred":
        return Judgement("ask", reason, said, names)
    if not same:
        return Judgement("ask", "prior_barred_near", said, names)
    vague = any(VAGUE & set(classes) for classes, _ in options)
    if doubts or vague:
        return Judgement("ask", _doubt(doubts), said, names)
    early = setting == "any" and all(had.entry.setting != "advanced" for had in same)
    if early and any(_BROAD & set(classes) for classes, _ in options):
        return Judgement("ask", "prior_barred_early", said, names)
    return Judgement("may_not_fit", reason, said, names)


def _hits(option: Any, setting: str, told: Told) -> list[_Hit]:
    """Return the drugs had that an option may mean, in the setting it speaks of."""
    classes, drugs = option
    found: list[_Hit] = []
    for had in told.had:
        vague = VAGUE & set(classes)
        how = "same" if vague and not drugs else told.match(had, tuple(classes), tuple(drugs))
        if how == "none":
            continue
        if setting not in ("any", had.entry.setting):
            if had.entry.setting != "unknown":
                continue
            how = "unsure"
        found.append((how, had))
    return found


def _doubt(doubts: tuple[str, ...]) -> str:
    return f"prior_barred_{doubts[0]}" if doubts else "prior_barred_near"


def _not_had(value: Any, names: tuple[str, ...], told: Told) -> Judgement:
    """No drug on her list is meant: that says something only where the list is whole."""
    stance, setting, options, doubts = value
    reason = f"prior_{stance}"
    classes = {name for option in options for name in option[0]}
    if stance != "required" and setting == "advanced" and _none_since(classes, told):
        return Judgement("fits", reason, ("chemotherapy", "no"), names)
    if told.profile.chemotherapy == "yes" and "chemotherapy" in classes and setting != "early":
        return _had_chemotherapy(value, names, only=len(classes) == 1)
    if not told.knows_drugs:
        unsure = told.profile.all_drugs in ("no", "unknown")
        missing = "all_drugs" if told.had else "drugs"
        said = ("drugs",) if unsure else ()
        return Judgement("ask", reason, said, names, missing, answered=unsure)
    if stance != "required":
        return Judgement("fits", reason, ("drugs",), names)
    if doubts or VAGUE & classes:
        return Judgement("ask", "prior_required_doubt", ("drugs",), names)
    return Judgement("may_not_fit", reason, ("drugs",), names)


def _had_chemotherapy(value: Any, names: tuple[str, ...], *, only: bool) -> Judgement:
    """She said she had chemotherapy since the metastatic diagnosis, without naming a drug."""
    stance, setting, _, doubts = value
    reason, said = f"prior_{stance}", ("chemotherapy", "yes")
    if doubts or not only:
        return Judgement("ask", reason, said, names, "drugs")
    if stance == "required":
        return Judgement("fits", reason, said, names)
    barred = stance == "barred" and setting == "advanced"
    return Judgement("may_not_fit" if barred else "ask", reason, said, names)


def _none_since(classes: set[str], told: Told) -> bool:
    """Say whether she said she had nothing of the kind since the metastatic diagnosis."""
    if told.profile.treatments == "0":
        return True
    chemotherapy = {
        name for name in classes if "chemotherapy" in told.drugs.ancestors(name)
    } == classes
    conjugate = any("adc" in had.classes or "her2_adc" in had.classes for had in told.had)
    return chemotherapy and told.profile.chemotherapy == "no" and not conjugate
