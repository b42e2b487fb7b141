"""Laying one check beside what a person said: fits, ask, or may not fit.

A wrong "may not fit" is worse than an "ask". Never more than "ask" come: her own rating of her
activity, measurability, menopause, wash-outs, whatever differs by cohort, a count of lines off by
one, bars on untreated or active disease of the brain's lining, HER2-ultralow or null beside
"negative", low ER, biopsies that disagree, germline needs, and bars on a mutation.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mbc_desktop.trials.fit.judge_prior import judge_prior
from mbc_desktop.trials.fit.judge_receptors import judge_her2, judge_receptors
from mbc_desktop.trials.fit.model import Check, Judgement
from mbc_desktop.trials.fit.told import ECOG, Told
from mbc_desktop.trials.lines_of_therapy import Counted


def judge(check: Check, told: Told) -> Judgement:
    """Return what a check comes to for what was told."""
    return _JUDGES[check.topic](check.value, told)


def _setting(value: Any, _told: Told) -> Judgement:
    if value[0] == "advanced":
        return Judgement("fits", "setting_advanced")
    return Judgement("may_not_fit" if value[1] else "ask", "setting_early")


def _lines(value: Any, told: Told) -> Judgement:
    kind, fewest, most, split = value
    counted: Counted | None = getattr(told.lines, kind)
    missing = {"any": "treatments", "chemotherapy": "chemotherapy", "endocrine": "drugs"}[kind]
    limit = ("" if fewest is None else str(fewest), "" if most is None else str(most))
    if counted is None:
        unsure = getattr(told.profile, missing) == "unknown"
        return Judgement(
            "ask",
            f"lines_{kind}_not_known",
            (missing, "unknown") if unsure else (),
            limit,
            missing,
            answered=unsure,
        )
    low, high = counted.low, counted.high
    said = ("lines", kind, str(low), "" if high is None else str(high))
    if told.lines.early_may_count and kind != "chemotherapy" and high is not None:
        high += 1
    too_many = most is not None and low > most + 1
    too_few = fewest is not None and high is not None and high < fewest - 1
    if (too_many or too_few) and not split:
        side = "too_many" if too_many else "too_few"
        return Judgement("may_not_fit", f"lines_{kind}_{side}", said, limit)
    inside = (most is None or (high is not None and high <= most)) and (
        fewest is None or low >= fewest
    )
    if inside and not split:
        return Judgement("fits", f"lines_{kind}", said, limit)
    reason = "lines_by_cohort" if split else f"lines_{kind}_close"
    return Judgement("ask", reason, said, limit)


def _spread(value: Any, told: Told) -> Judgement:
    site, stance, narrowed, split = value
    answer = getattr(told.profile, site)
    reason = f"{site}_{stance}"
    if answer is None:
        return Judgement("ask", reason, missing=site, answered=False)
    said = (site, answer)
    if split:
        return Judgement("ask", f"{site}_by_cohort", said)
    if stance == "allowed":
        return Judgement("fits", reason, said)
    if answer in ("unknown", "never_scanned"):
        return Judgement("ask", reason, said, missing=site)
    if answer == "no":
        return Judgement("may_not_fit" if stance == "required" else "fits", reason, said)
    if stance == "required":
        return Judgement("ask" if narrowed or answer != "growing" else "fits", reason, said)
    if site == "leptomeningeal":
        return Judgement("ask" if narrowed else "may_not_fit", reason, said)
    if stance == "excluded":
        return Judgement("ask" if narrowed else "may_not_fit", reason, said)
    barred = answer == "growing" and not narrowed
    return Judgement("may_not_fit" if barred else "ask", reason, said)


def _genes(value: Any, told: Told) -> Judgement:
    stance, genes, origin, split = value
    known = [told.genes[gene] for gene in genes if gene in told.genes]
    if not known:
        return Judgement("ask", f"genes_{stance}", names=genes, missing="genes", answered=False)
    said = ("genes", *(f"{r.gene}:{r.result}" for r in known))
    found = [r for r in known if r.result == "found"]
    absent = len(known) == len(genes) and all(r.result == "not_found" for r in known)
    missing = None if found or absent else "genes"
    if stance == "barred":
        return Judgement("fits" if absent else "ask", "genes_barred", said, genes, missing)
    if split:
        return Judgement("ask", "genes_by_cohort", said, genes, missing)
    if found:
        where = {r.origin for r in found}
        if origin == "germline" and "germline" not in where:
            return Judgement("ask", "genes_germline", said, genes)
        if origin == "tumor" and where == {"germline"}:
            return Judgement("ask", "genes_tumor", said, genes)
        return Judgement("fits", "genes_required", said, genes)
    if absent and origin in ("tumor", "unstated"):
        return Judgement("may_not_fit", "genes_required", said, genes)
    return Judgement("ask", "genes_required", said, genes, missing)


def _activity(value: Any, told: Told) -> Judgement:
    limit, split = value
    answer = told.profile.activity
    names = (str(limit),)
    if answer is None:
        return Judgement("ask", "activity", names=names, missing="activity", answered=False)
    if answer == "unknown":
        return Judgement("ask", "activity", ("activity", answer), names, "activity")
    good = ECOG[answer] <= limit and not split
    return Judgement("fits" if good else "ask", "activity", ("activity", answer), names)


def _age(value: Any, told: Told) -> Judgement:
    youngest, oldest = value
    names = ("" if youngest is None else str(youngest), "" if oldest is None else str(oldest))
    born = told.profile.birth_year
    if born is None:
        return Judgement("ask", "age", names=names, missing="birth_year", answered=False)
    old = told.year - born  # or one year less, until the birthday
    said = ("birth_year", str(born))
    if (oldest is not None and old - 1 > oldest) or (youngest is not None and old < youngest):
        return Judgement("may_not_fit", "age", said, names)
    sure = (oldest is None or old <= oldest) and (youngest is None or old - 1 >= youngest)
    return Judgement("fits" if sure else "ask", "age", said, names)


def _sex(value: Any, told: Told) -> Judgement:
    sex = told.profile.sex
    wanted = value[0].lower()
    if sex is None:
        return Judgement("ask", "sex", names=(wanted,), missing="sex", answered=False)
    return Judgement("fits" if sex == wanted else "may_not_fit", "sex", ("sex", sex), (wanted,))


def _menopause(value: Any, told: Told) -> Judgement:
    wanted, split = value
    if told.profile.sex == "male":
        return Judgement("ask", "menopause_male", ("sex", "male"), (wanted,))
    answer = told.profile.menopause
    if wanted == "any" and not split:
        said = ("menopause", answer) if answer else ()
        return Judgement("fits", "menopause", said, (wanted,))
    if answer is None:
        return Judgement("ask", "menopause", (), (wanted,), "menopause", answered=False)
    good = not split and (wanted, answer) in (("post_only", "post"), ("pre_only", "pre"))
    missing = "menopause" if answer == "unknown" else None
    return Judgement(
        "fits" if good else "ask", "menopause", ("menopause", answer), (wanted,), missing
    )


def _measurable(value: Any, told: Told) -> Judgement:
    wanted, split = value
    answer, bone_only = told.profile.measurable, told.profile.bone_only
    if wanted == "not_required" and not split:
        return Judgement("fits", "measurable", names=(wanted,))
    if answer is None and bone_only is None:
        return Judgement("ask", "measurable", (), (wanted,), "measurable", answered=False)
    said = ("measurable", answer) if answer else ("bone_only", str(bone_only))
    good = answer == "yes" or (wanted == "measurable_or_bone_only" and bone_only == "yes")
    missing = "measurable" if answer in (None, "unknown") and not good else None
    return Judgement(
        "fits" if good and not split else "ask", "measurable", said, (wanted,), missing
    )


_CLEAR: dict[str, str] = {
    "pregnancy": "no",
    "other_cancers": "no",
    "inflammatory": "no",
    "lobular": "no",
}


def _named(value: Any, told: Told) -> Judgement:
    """Whatever is known only by its name in a criterion: fits or ask, never more."""
    topic, needed = value
    answer = getattr(told.profile, topic)
    if answer is None and topic == "pregnancy" and told.profile.sex == "male":
        return Judgement("fits", "named_pregnancy", ("sex", "male"))
    if answer is None:
        return Judgement("ask", f"named_{topic}", missing=topic, answered=False)
    clear = not needed and answer == _CLEAR.get(topic)
    clear = clear or (needed and answer == "yes")
    missing = topic if answer in ("unknown", "not_tested") else None
    return Judgement("fits" if clear else "ask", f"named_{topic}", (topic, answer), (), missing)


_JUDGES: dict[str, Callable[[Any, Told], Judgement]] = {
    "setting": _setting,
    "her2": judge_her2,
    "receptors": judge_receptors,
    "lines": _lines,
    "prior": judge_prior,
    "spread": _spread,
    "genes": _genes,
    "activity": _activity,
    "age": _age,
    "sex": _sex,
    "menopause": _menopause,
    "measurable": _measurable,
    "named": _named,
}
TOPICS = tuple(_JUDGES)
