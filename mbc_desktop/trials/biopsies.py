"""Several biopsies: in order, the latest one, and what ER, PR and HER2 their numbers make."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from mbc_desktop.data.profile_records import Biopsy, Her2, Profile, Receptor

RECEPTORS = ("er", "pr", "her2")
_NOT_KNOWN = (None, "unknown", "not_tested")
_LOW_FROM, _LOW_TO = 1, 10


def in_order(biopsies: Iterable[Biopsy]) -> tuple[Biopsy, ...]:
    """Return biopsies by their date; one without a date is taken for the latest."""
    return tuple(sorted(biopsies, key=lambda one: one.taken or "9999"))


def receptor_of(percent: int | None) -> Receptor | None:
    """Return what a percentage of positive cells is called.

    Under 1 is negative, 1 to 10 low (ASCO/CAP guideline update, 2020).
    """
    if percent is None:
        return None
    if percent < _LOW_FROM:
        return "negative"
    return "low" if percent <= _LOW_TO else "positive"


def her2_of(ihc: str, ish: str) -> Her2 | None:
    """Return the HER2 status that IHC and ISH make (ASCO/CAP 2018, affirmed 2023).

    IHC 0 does not tell zero and ultralow apart, and IHC 2+ alone says nothing yet.
    """
    if ihc == "3+" or ish == "positive":
        return "positive"
    if ihc == "1+" or (ihc == "2+" and ish == "negative"):
        return "low"
    return "negative" if ihc == "0" or ish == "negative" else None


def her2_goes_with(her2: str | None, ihc: str, ish: str) -> bool:
    """Say whether a HER2 status is one that IHC and ISH can mean."""
    made = her2_of(ihc, ish)
    if made is None or her2 in _NOT_KNOWN or made == her2:
        return True
    finer = ("zero", "ultralow") if ihc == "0" else ("zero", "ultralow", "low")
    return made == "negative" and her2 in finer


def with_biopsies(profile: Profile, biopsies: Iterable[Biopsy]) -> Profile:
    """Return the profile with these biopsies; what they say of the receptors is its answer.

    Each receptor is answered by the latest biopsy that knows it; where none does, by the latest
    that says anything of it. What no biopsy speaks of stays as it was answered.
    """
    ordered = in_order(biopsies)
    found: dict[str, Any] = {"biopsies": ordered}
    for name in RECEPTORS:
        told = [value for one in ordered if (value := getattr(one, name)) is not None]
        known = [value for value in told if value not in _NOT_KNOWN]
        if told:
            found[name] = (known or told)[-1]
    return replace(profile, **found)


def with_biopsy(profile: Profile, biopsy: Biopsy, *, instead_of: Biopsy | None) -> Profile:
    """Return the profile with a biopsy added, or in the place of another."""
    others = first_biopsy(profile)
    if instead_of is not None:
        profile = without_biopsy(profile, instead_of)
        others = tuple(one for one in others if one != instead_of)
    return with_biopsies(profile, (*others, biopsy))


def without_biopsy(profile: Profile, biopsy: Biopsy) -> Profile:
    """Return the profile without a biopsy, and without the answers that it alone gave."""
    left = tuple(one for one in first_biopsy(profile) if one != biopsy)
    alone: dict[str, Any] = {
        name: None
        for name in RECEPTORS
        if getattr(biopsy, name) is not None and all(getattr(one, name) is None for one in left)
    }
    return with_biopsies(replace(profile, **alone), left)


def with_receptors(profile: Profile, **answers: Any) -> Profile:
    """Return the profile with answers about ER, PR and HER2, kept in the latest biopsy too.

    A number that no longer goes with the answer is taken out of that biopsy.
    """
    changed = {name: value for name, value in answers.items() if getattr(profile, name) != value}
    if not changed:
        return profile
    profile = replace(profile, **changed)
    if not profile.biopsies:
        return profile
    *before, latest = in_order(profile.biopsies)
    latest = replace(latest, **changed)
    for name in ("er", "pr"):
        percent = f"{name}_percent"
        if name in changed and receptor_of(getattr(latest, percent)) != changed[name]:
            nothing: dict[str, Any] = {percent: None}
            latest = replace(latest, **nothing)
    if "her2" in changed and not (
        changed["her2"] is not None and her2_goes_with(latest.her2, latest.ihc, latest.ish)
    ):
        latest = replace(latest, ihc="", ish="")
    return replace(profile, biopsies=(*before, latest))


def first_biopsy(profile: Profile) -> tuple[Biopsy, ...]:
    """Return the biopsies there are, or the one that the answers of question 2 stand for."""
    if profile.biopsies:
        return in_order(profile.biopsies)
    told = Biopsy(er=profile.er, pr=profile.pr, her2=profile.her2)
    return () if told == Biopsy() else (told,)


def differing(biopsies: Iterable[Biopsy]) -> tuple[str, ...]:
    """Return the receptors, of er, pr and her2, that two biopsies say different things of.

    HER2 "negative, I don't know if low" does not differ from low, ultralow or zero.
    """
    all_of = tuple(biopsies)
    return tuple(name for name in RECEPTORS if _differ({getattr(one, name) for one in all_of}))


def _differ(values: set[Any]) -> bool:
    known = values - set(_NOT_KNOWN)
    if known & {"low", "ultralow", "zero"}:
        known -= {"negative"}  # said less exactly, and no other result
    return len(known) > 1
