"""HER2 and hormone receptors beside what the latest biopsy showed, and those before it."""

from __future__ import annotations

from typing import Any

from mbc_desktop.trials.fit.model import Judgement, Verdict
from mbc_desktop.trials.fit.told import Told


def judge_her2(value: Any, told: Told) -> Judgement:
    """Judge ("her2": accepted, finer accepted, finer barred, by cohort)."""
    accepted, fine, barred, split = value
    status = told.profile.her2
    if status is None:
        return Judgement("ask", "her2", names=accepted, missing="her2", answered=False)
    said = ("her2", status)
    if status in ("unknown", "not_tested"):
        whole = set(accepted) == {"positive", "low", "zero"} and not barred
        if whole and not split:
            return Judgement("fits", "her2", said, accepted)
        return Judgement("ask", "her2", said, accepted, "her2")
    verdict = _her2(status, accepted, fine, barred)
    if split:
        return Judgement("ask", "her2_by_cohort", said, accepted)
    others = {b.her2 for b in told.profile.biopsies if b.her2} - {status, "unknown", "not_tested"}
    if any(_her2(other, accepted, fine, barred) != verdict for other in others if other):
        return Judgement("ask", "biopsies_disagree", (*said, *sorted(map(str, others))), accepted)
    needs_low = verdict == "ask" and status == "negative"
    return Judgement(
        verdict,
        "her2_low_unknown" if needs_low else "her2",
        said,
        accepted,
        "her2_low" if needs_low else None,
    )


def _her2(
    status: str, accepted: tuple[str, ...], fine: tuple[str, ...], barred: tuple[str, ...]
) -> Verdict:
    takes = set(accepted)
    generic = bool({"negative", "any"} & set(fine)) or takes >= {"low", "zero"}
    if status == "positive":
        return "fits" if "positive" in takes else "may_not_fit"
    if takes == {"positive"}:
        return "may_not_fit"
    if status == "negative":
        split = takes < {"low", "zero"} or {"zero", "null", "low"} & set(barred)
        return "ask" if split or not takes >= {"low", "zero"} else "fits"
    if status == "ultralow":
        named = "ultralow" in fine and "ultralow" not in barred
        return "fits" if named or (takes == {"positive", "low", "zero"} and not barred) else "ask"
    if status == "low":
        if "low" in barred or "low" not in takes:
            return "may_not_fit" if not generic and "low" not in takes else "ask"
        return "fits"
    if "zero" in takes and not {"zero", "null"} & set(barred):
        null_only = set(fine) <= {"null", "ultralow"} and not generic
        return "ask" if null_only else "fits"
    return "may_not_fit" if set(fine) <= {"low", "positive"} and "low" in fine else "ask"


def judge_receptors(value: Any, told: Told) -> Judgement:
    """Judge ("receptors": accepted, receptors named, low ER named, by cohort)."""
    accepted, named, low_named, split = value
    er, pr = told.profile.er, told.profile.pr
    if er is None and pr is None:
        return Judgement("ask", "receptors", names=accepted, missing="er", answered=False)
    said = ("receptors", er or "", pr or "")
    if len(accepted) == 2 and not split and not low_named:
        return Judgement("fits", "receptors", said, accepted)
    if split:
        return Judgement("ask", "receptors_by_cohort", said, accepted)
    verdict = _receptors(er, pr, accepted, named)
    for biopsy in told.profile.biopsies:
        known = biopsy.er in ("positive", "low", "negative")
        if known and _receptors(biopsy.er, biopsy.pr or pr, accepted, named) != verdict:
            return Judgement("ask", "biopsies_disagree", said, accepted)
    unknown = {None, "unknown", "not_tested"}
    missing = "er" if er in unknown else "pr" if pr in unknown else None
    reason = "receptors_low" if "low" in (er, pr) else "receptors"
    return Judgement(verdict, reason, said, accepted, missing if verdict == "ask" else None)


def _receptors(
    er: str | None, pr: str | None, accepted: tuple[str, ...], named: tuple[str, ...]
) -> Verdict:
    if er == "low" or (pr == "low" and er != "positive"):
        return "ask"
    if accepted == ("positive",):
        if er == "positive":
            return "ask" if named == ("PR",) and pr != "positive" else "fits"
        if pr == "positive":
            return "fits" if er == "negative" and "HR" in named else "ask"
        return "may_not_fit" if er == pr == "negative" else "ask"
    if accepted == ("negative",):
        if er == "positive":
            return "may_not_fit"
        if pr == "positive":
            return "ask"
        return "fits" if er == pr == "negative" else "ask"
    return "fits" if len(accepted) == 2 else "ask"
