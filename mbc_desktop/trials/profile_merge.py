"""Answers from a file beside those there are: what is new, what would change, and both together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Any, Literal

from mbc_desktop.data.profile_records import Biopsy, DrugHad, GeneResult, Profile
from mbc_desktop.trials.biopsies import RECEPTORS, with_biopsies
from mbc_desktop.trials.treatments_had import drugs_of, in_order, treatments_of

_LISTS = ("drugs", "biopsies", "genes", "sites")

How = Literal["new", "replaces", "same"]


@dataclass(frozen=True, slots=True)
class Change:
    """One answer of a file: the field of the profile, and both answers.

    In a list (drugs, biopsies, genes, sites) it is one entry; ``before`` is what it stands for
    then, None where it is added.
    """

    question: str
    how: How
    before: Any
    after: Any


def merged(before: Profile, found: Profile) -> tuple[Profile, tuple[Change, ...]]:
    """Return ``before`` with what the file answers, and each thing that is new or replaced.

    What the file is silent about stays. Lists are added to: an entry that says the same is left
    alone, one that says more about the same treatment, biopsy or gene replaces it.
    """
    after, changes = before, []
    for name in _LISTS:
        together, told = _lists(name, getattr(before, name), getattr(found, name))
        after = replace(after, **{name: together})
        changes += told
    empty = Profile()
    for field in fields(Profile):
        name = field.name
        old, new = getattr(before, name), getattr(found, name)
        if name in (*_LISTS, *RECEPTORS) or new == getattr(empty, name):
            continue
        if new == "unknown" and old not in (None, "unknown"):
            continue  # the file knows less than she does
        after = replace(after, **{name: new})
        changes.append(_change(name, old, new))
    after = replace(after, drugs=drugs_of(in_order(treatments_of(after.drugs))))
    after = with_biopsies(after, after.biopsies)
    for name in RECEPTORS:
        if not found.biopsies and getattr(found, name) is not None:
            new_answer: dict[str, Any] = {name: getattr(found, name)}
            after = replace(after, **new_answer)
        old, new = getattr(before, name), getattr(after, name)
        if new is not None and (old != new or getattr(found, name) == new):
            changes.append(_change(name, old, new))
    return after, tuple(changes)


def _change(name: str, old: Any, new: Any) -> Change:
    empty = getattr(Profile(), name)
    return Change(name, "same" if old == new else "new" if old == empty else "replaces", old, new)


def _lists(name: str, before: tuple[Any, ...], found: Iterable[Any]) -> tuple[Any, list[Change]]:
    together, changes = list(before), []
    for new in found:
        old = next((one for one in together if _is_same_thing(one, new)), None)
        if old is None:
            together.append(new)
            changes.append(Change(name, "new", None, new))
            continue
        whole = _filled(old, new)
        together[together.index(old)] = whole
        changes.append(Change(name, "same" if whole == old else "replaces", old, whole))
    return tuple(together), changes


def _is_same_thing(one: Any, other: Any) -> bool:
    """Say whether two entries are about one treatment, biopsy, gene or place."""
    if isinstance(one, DrugHad):
        settings = {one.setting, other.setting} - {"unknown"}
        return (
            (one.drug, one.kind, one.name) == (other.drug, other.kind, other.name)
            and len(settings) <= 1
            and _may_be_same_date(one.start, other.start)
        )
    if isinstance(one, Biopsy):
        same_day = bool(one.taken) and _may_be_same_date(one.taken, other.taken)
        return same_day and (not one.place or not other.place or one.place == other.place)
    if isinstance(one, GeneResult):
        return bool(one.gene == other.gene)
    return bool(one == other)


def _may_be_same_date(one: str, other: str) -> bool:
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def _filled(old: Any, new: Any) -> Any:
    """Return an entry with what the new one says more or otherwise."""
    if isinstance(old, str):
        return old
    if isinstance(old, GeneResult) and old.result == "found" and new.result != "found":
        return old  # found in one test is found
    told = {
        field.name: value
        for field in fields(old)
        if (value := getattr(new, field.name)) not in (None, "", False, "unknown")
        and not (
            isinstance(value, str)
            and isinstance(getattr(old, field.name), str)
            and getattr(old, field.name).startswith(value)
        )
    }
    if told.get("end"):
        told["ongoing"] = False
    return replace(old, **told)
