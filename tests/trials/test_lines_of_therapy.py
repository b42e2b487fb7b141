"""Lines of therapy, counted from what a person gave."""

from __future__ import annotations

import pytest

from mbc_desktop.data.profile_records import DrugHad, Profile
from mbc_desktop.trials.lines_of_therapy import Counted, count_lines, words


def _had(drug: str, start: str = "", **more: str) -> DrugHad:
    return DrugHad(drug=drug, setting="advanced", start=start, **more)  # type: ignore[arg-type]


def _count(*drugs: DrugHad) -> Counted | None:
    return count_lines(Profile(drugs=drugs, all_drugs="yes")).any


def test_a_new_treatment_after_growth_is_a_new_line() -> None:
    """Two treatments, one after the other because the cancer grew, are two lines."""
    first = _had("letrozole", "2023-01", why_stopped="growth")
    assert _count(first, _had("capecitabine", "2024-01")) == Counted(2, 2)


def test_drugs_begun_together_are_one_line() -> None:
    """A combination is one line."""
    assert _count(_had("letrozole", "2023-01"), _had("palbociclib", "2023-01")) == Counted(1, 1)


def test_a_switch_within_the_class_for_side_effects_is_no_new_line() -> None:
    """Palbociclib to ribociclib for side effects stays the same line."""
    first = _had("palbociclib", "2023-01", why_stopped="side_effects")
    assert _count(first, _had("ribociclib", "2023-06")) == Counted(1, 1)


def test_a_switch_to_another_class_for_side_effects_is_a_new_line() -> None:
    """Only a switch within the class is not counted."""
    first = _had("palbociclib", "2023-01", why_stopped="side_effects")
    assert _count(first, _had("capecitabine", "2023-06")) == Counted(2, 2)


def test_planned_maintenance_is_no_new_line() -> None:
    """What follows a planned end goes on with the same line."""
    first = _had("docetaxel", "2023-01", why_stopped="planned_end")
    assert _count(first, _had("pertuzumab", "2023-06")) == Counted(1, 1)


def test_bone_drugs_are_no_line() -> None:
    """Denosumab treats the bones, not the cancer."""
    assert _count(_had("letrozole", "2023-01"), _had("denosumab", "2023-05")) == Counted(1, 1)


def test_early_treatment_is_no_line() -> None:
    """What was given before the cancer spread does not count."""
    early = DrugHad(drug="docetaxel", setting="early", start="2015-01")
    assert _count(early, _had("letrozole", "2023-01")) == Counted(1, 1)


@pytest.mark.parametrize(("end", "counts"), [("2023-06", True), ("2020-01", False)])
def test_return_soon_after_early_treatment_may_count(end: str, *, counts: bool) -> None:
    """Within a year of early treatment it may count; years later it does not."""
    early = DrugHad(drug="letrozole", setting="early", start="2015-01", end=end)
    profile = Profile(drugs=(early,), history="recurred", recurred="2024-03", treatments="1")
    assert count_lines(profile).early_may_count is counts


def test_her_correction_wins() -> None:
    """What she says, and her team confirmed, stands over what was counted."""
    profile = Profile(treatments="3+", lines_said=2)
    assert count_lines(profile).any == Counted(2, 2, said=True)
    assert words(count_lines(profile).any) == "2"


def test_the_count_is_told_as_a_guess() -> None:
    """Nothing is claimed to be exact."""
    assert words(count_lines(Profile(treatments="2")).any) == "about 2; your team can confirm"
    assert words(count_lines(Profile(treatments="3+")).any) == (
        "about 3 or more; your team can confirm"
    )


def test_a_conjugate_may_or_may_not_be_a_line_of_chemotherapy() -> None:
    """Trials differ on it, so the count is a range."""
    profile = Profile(
        drugs=(
            _had("capecitabine", "2023-01", why_stopped="growth"),
            _had("trastuzumab deruxtecan", "2024-01"),
        ),
        all_drugs="yes",
    )
    assert count_lines(profile).chemotherapy == Counted(1, 2)


def test_unknown_is_not_none() -> None:
    """Saying nothing, and "I don't know", count nothing."""
    assert count_lines(Profile()).any is None
    assert count_lines(Profile(treatments="unknown")).any is None
