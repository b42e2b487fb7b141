"""What a profile says, made ready once for checking it against thousands of trials."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from mbc_desktop.data.profile_records import PROCEDURES, DrugHad, GeneResult, Profile
from mbc_desktop.trials.criteria.treatments import Drugs, load_drugs
from mbc_desktop.trials.lines_of_therapy import Lines, classes_of, count_lines

ECOG: dict[str, int] = {
    "fully_active": 0,
    "light_work": 1,
    "up_half_the_day": 2,
    "resting_half_the_day": 3,
    "in_bed": 4,
}
"""Everyday activity to ECOG performance status (Oken MM et al., Am J Clin Oncol 1982;5:649)."""

CONJUGATES = frozenset({"adc", "her2_adc", "topo1_adc"})
_WIDE = frozenset({"targeted", "endocrine", "chemotherapy"})
"""Branches so wide that two of theirs are no siblings: a taxane says nothing of a platinum."""

Match = Literal["same", "sibling", "unsure", "none"]


@dataclass(frozen=True, slots=True)
class Had:
    """One drug had, with every class it falls under."""

    entry: DrugHad
    classes: frozenset[str]

    @property
    def name(self) -> str:
        """The drug, or what she called it, or the class where the drug is not known."""
        return self.entry.drug or self.entry.name or self.entry.kind


@dataclass(frozen=True, slots=True)
class Told:
    """A profile with what follows from it."""

    profile: Profile
    drugs: Drugs
    lines: Lines
    had: tuple[Had, ...]
    genes: dict[str, GeneResult]
    year: int

    @property
    def knows_drugs(self) -> bool:
        """Whether she said that her list of drugs is whole."""
        return self.profile.all_drugs == "yes"

    def match(self, had: Had, classes: tuple[str, ...], drugs: tuple[str, ...]) -> Match:
        """Say whether a sentence that names ``classes``, or only ``drugs`` of them, means a drug.

        same: it names the drug or the whole class. sibling: it names another drug of the class, or
        a class beside hers in the tree. unsure: she knows only the kind; or an antibody-drug
        conjugate beside chemotherapy, which trials count differently.
        """
        if drugs:
            if had.entry.drug in drugs:
                return "same"
            if not had.entry.drug and self._may_hold(had, classes):
                return "unsure"
            return "sibling" if self._near(had, classes) else "none"
        if not had.classes.isdisjoint(classes):
            return "same"
        if not had.entry.drug and self._may_hold(had, classes):
            return "unsure"
        if "chemotherapy" in classes and not CONJUGATES.isdisjoint(had.classes):
            return "unsure"
        return "sibling" if self._near(had, classes) else "none"

    def _may_hold(self, had: Had, classes: tuple[str, ...]) -> bool:
        return not had.classes or any(
            had.entry.kind in self.drugs.ancestors(name) for name in classes
        )

    def _near(self, had: Had, classes: tuple[str, ...]) -> bool:
        return any(
            above in had.classes and above not in _WIDE
            for name in classes
            for above in self.drugs.ancestors(name)
        )


def prepare(profile: Profile, *, year: int) -> Told:
    """Return what a profile says; ``year`` is the present one, for the age."""
    drugs = load_drugs()
    medicines = [entry for entry in profile.drugs if entry.drug or entry.kind not in PROCEDURES]
    had = tuple(Had(entry, classes_of(entry, drugs)) for entry in medicines)
    genes = {result.gene: result for result in profile.genes}
    return Told(profile, drugs, count_lines(profile, drugs), had, genes, year)
