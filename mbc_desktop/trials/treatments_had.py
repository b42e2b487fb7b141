"""Treatments had, one row each, over the one list of drugs that a profile holds.

The drugs ticked and the timeline are the same list: a treatment is one drug, or several that were
given together and so share setting, dates and reason. Nothing is stored twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from mbc_desktop.data.profile_records import PROCEDURES, DrugHad, Stopped, When


@dataclass(frozen=True, slots=True)
class Medicine:
    """What was given: a drug by its generic name, a kind, or a name as she wrote it."""

    drug: str = ""
    kind: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Treatment:
    """One row of the timeline: what was given together, when, and why it ended."""

    medicines: tuple[Medicine, ...] = field(default=())
    setting: When = "unknown"
    start: str = ""
    end: str = ""
    ongoing: bool = False
    why_stopped: Stopped | None = None
    added: bool = False
    """Added to the treatment before it, which went on: no treatment of its own."""

    @property
    def procedure(self) -> str:
        """Surgery or radiation, by its name in ``PROCEDURES``; empty for medicines."""
        kinds = {one.kind for one in self.medicines if not one.drug}
        return next((name for name in PROCEDURES if name in kinds), "")

    @property
    def is_medicine(self) -> bool:
        """Whether it is anything else than surgery or radiation."""
        return not self.procedure


def treatments_of(drugs: Iterable[DrugHad]) -> tuple[Treatment, ...]:
    """Return the treatments that a list of drugs makes, in the order of the list."""
    found: list[Treatment] = []
    for drug in drugs:
        own = _single(drug)
        last = found[-1] if found else None
        if last is not None and drug.with_before and _goes_with(own, last):
            found[-1] = replace(last, medicines=(*last.medicines, *own.medicines))
        else:
            found.append(own)
    return tuple(found)


def drugs_of(treatments: Iterable[Treatment]) -> tuple[DrugHad, ...]:
    """Return the list of drugs that treatments make, the opposite of :func:`treatments_of`."""
    return tuple(
        DrugHad(
            drug=one.drug,
            kind=one.kind,
            setting=treatment.setting,
            start=treatment.start,
            end=treatment.end,
            ongoing=treatment.ongoing,
            why_stopped=treatment.why_stopped,
            with_before=place > 0 or treatment.added,
            name=one.name,
        )
        for treatment in treatments
        for place, one in enumerate(treatment.medicines)
    )


def in_order(treatments: Iterable[Treatment]) -> tuple[Treatment, ...]:
    """Return treatments by their start.

    Without a start, early ones come first and the others last, each in the order they were given.
    """
    return tuple(sorted(treatments, key=_order))


def with_treatment(
    drugs: tuple[DrugHad, ...], treatment: Treatment, *, instead_of: Treatment | None = None
) -> tuple[DrugHad, ...]:
    """Return the drugs with a treatment added, or in the place of another."""
    rows = list(treatments_of(drugs))
    if instead_of is not None and instead_of in rows:
        rows[rows.index(instead_of)] = treatment
    else:
        rows.append(treatment)
    return drugs_of(in_order(rows))


def without_treatment(drugs: tuple[DrugHad, ...], treatment: Treatment) -> tuple[DrugHad, ...]:
    """Return the drugs without a treatment."""
    rows = list(treatments_of(drugs))
    if treatment in rows:
        place = rows.index(treatment)
        rows.remove(treatment)
        if place < len(rows):
            # what was added to a treatment that is gone stands on its own
            rows[place] = replace(rows[place], added=False)
    return drugs_of(rows)


def put_back(
    drugs: tuple[DrugHad, ...], treatment: Treatment, before: tuple[DrugHad, ...]
) -> tuple[DrugHad, ...]:
    """Undo :func:`without_treatment`: the list as it was, or what it is by now with the treatment.

    ``before`` is the list that the treatment was taken from.
    """
    if drugs == without_treatment(before, treatment):
        return before
    return with_treatment(drugs, treatment)


def has_drug(drugs: Iterable[DrugHad], name: str) -> bool:
    """Say whether a drug is in the list, by its generic name."""
    return any(one.drug == name for one in drugs)


def _single(drug: DrugHad) -> Treatment:
    return Treatment(
        (Medicine(drug.drug, drug.kind, drug.name),),
        drug.setting,
        drug.start,
        drug.end,
        drug.ongoing,
        drug.why_stopped,
        drug.with_before,
    )


def _goes_with(one: Treatment, before: Treatment) -> bool:
    same = replace(one, medicines=before.medicines, added=before.added) == before
    return same and one.is_medicine and before.is_medicine


def _order(treatment: Treatment) -> tuple[int, str]:
    if treatment.start:
        return 1, treatment.start
    return (0 if treatment.setting == "early" else 2), ""
