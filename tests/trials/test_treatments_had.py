"""The timeline over the one list of drugs."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from mbc_desktop.data.profile_records import DrugHad
from mbc_desktop.trials.treatments_had import (
    Medicine,
    Treatment,
    drugs_of,
    in_order,
    put_back,
    treatments_of,
    with_treatment,
    without_treatment,
)

FIRST = Treatment(
    (Medicine("letrozole"), Medicine("palbociclib")), "advanced", "2023-01", "2024-02",
    why_stopped="growth",
)  # fmt: skip
SECOND = Treatment((Medicine("capecitabine"),), "advanced", "2024-03", ongoing=True)
EARLY = Treatment((Medicine("tamoxifen"),), "early")

_MEDICINES = st.sampled_from(
    [Medicine("letrozole"), Medicine("docetaxel"), Medicine(kind="chemotherapy")]
)
_TREATMENTS = st.builds(
    Treatment,
    st.lists(_MEDICINES, min_size=1, max_size=3).map(tuple),
    st.sampled_from(["early", "advanced", "unknown"]),
    st.sampled_from(["", "2023", "2023-01"]),
    added=st.booleans(),
)


def test_drugs_given_together_are_one_row() -> None:
    """Ticked drugs and the timeline are one list: it can be read and written both ways."""
    drugs = drugs_of((FIRST, SECOND))
    assert [(one.drug, one.with_before) for one in drugs] == [
        ("letrozole", False),
        ("palbociclib", True),
        ("capecitabine", False),
    ]
    assert treatments_of(drugs) == (FIRST, SECOND)


def test_a_drug_that_was_ticked_alone_is_a_row_without_dates() -> None:
    """Question 4 asks no more than the name; the rest can follow."""
    assert treatments_of((DrugHad("letrozole"),)) == (Treatment((Medicine("letrozole"),)),)


def test_rows_are_sorted_by_date() -> None:
    """Early ones without a date come first, others without one last."""
    undated = Treatment((Medicine("fulvestrant"),), "advanced")
    assert in_order((undated, SECOND, FIRST, EARLY)) == (EARLY, FIRST, SECOND, undated)


def test_a_row_is_changed_in_its_place() -> None:
    """Changing one leaves the others alone; a new date moves it."""
    drugs = drugs_of((FIRST, SECOND))
    later = replace(FIRST, start="2025-01", end="")
    changed = with_treatment(drugs, later, instead_of=FIRST)
    assert treatments_of(changed) == (SECOND, later)


def test_removing_and_putting_back_gives_the_same() -> None:
    """Undo brings back what was there."""
    drugs = drugs_of((FIRST, SECOND))
    left = without_treatment(drugs, SECOND)
    assert treatments_of(left) == (FIRST,)
    assert put_back(left, SECOND, drugs) == drugs
    hanging = drugs_of((FIRST, replace(SECOND, added=True)))
    assert put_back(without_treatment(hanging, FIRST), FIRST, hanging) == hanging


def test_putting_back_keeps_what_was_told_meanwhile() -> None:
    """A treatment added after the removal stays."""
    drugs = drugs_of((FIRST,))
    meanwhile = with_treatment(without_treatment(drugs, FIRST), SECOND)
    assert treatments_of(put_back(meanwhile, FIRST, drugs)) == (FIRST, SECOND)


def test_what_was_added_to_a_treatment_that_is_gone_stands_alone() -> None:
    """Nothing is left hanging on a row that is no longer there."""
    added = replace(SECOND, added=True)
    left = without_treatment(drugs_of((FIRST, added)), FIRST)
    assert treatments_of(left) == (SECOND,)


def test_surgery_stays_apart_from_medicines_of_the_same_month() -> None:
    """It is a row of its own, even where a list says that it went with the one before."""
    drugs = (DrugHad("letrozole"), DrugHad(kind="surgery", with_before=True))
    assert [one.procedure for one in treatments_of(drugs)] == ["", "surgery"]


@given(st.lists(_TREATMENTS, max_size=5))
def test_no_drug_is_lost_on_the_way(treatments: list[Treatment]) -> None:
    """Rows may join where they say the same; every drug stays, and the list stays the same."""
    drugs = drugs_of(treatments)
    assert drugs_of(treatments_of(drugs)) == drugs
