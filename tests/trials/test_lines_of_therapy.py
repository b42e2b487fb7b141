"""Lines of therapy, counted from what a person gave."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mbc_desktop.data.profile_records import DrugHad, Profile
from mbc_desktop.trials.lines_of_therapy import Counted, count_lines, steps_of, words


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
    first = _had("docetaxel", "2023-01", end="2023-05", why_stopped="planned_end")
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


def _steps(*drugs: DrugHad) -> list[tuple[str, str, int]]:
    return [(one.counts, one.reason, one.line) for one in steps_of(Profile(drugs=drugs))]


def test_every_treatment_says_why_it_is_counted_or_not() -> None:
    """Surgery, radiation, bone drugs, early treatment and a switch within the class are not."""
    assert _steps(
        DrugHad("tamoxifen", setting="early", start="2015-01"),
        _had("letrozole", "2023-01"),
        _had("palbociclib", "2023-01", why_stopped="side_effects"),
        DrugHad(kind="radiation", setting="advanced", start="2023-02"),
        _had("denosumab", "2023-03"),
        _had("ribociclib", "2023-05", why_stopped="growth"),
        DrugHad(kind="surgery", setting="advanced", start="2024-01"),
        _had("capecitabine", "2024-02"),
    ) == [
        ("no", "early", 0),
        ("yes", "first", 1),
        ("no", "together", 1),
        ("no", "radiation", 0),
        ("no", "bone_agent", 0),
        ("no", "same_class", 1),
        ("no", "surgery", 0),
        ("yes", "growth", 2),
    ]


def test_a_new_treatment_long_after_a_planned_end_is_no_maintenance() -> None:
    """What begins years later is a line; where the end is not known it may be either."""
    first = _had("docetaxel", "2021-01", end="2021-06", why_stopped="planned_end")
    assert _count(first, _had("capecitabine", "2023-06")) == Counted(2, 2)
    unknown = _had("docetaxel", "2021-01", why_stopped="planned_end")
    assert _count(unknown, _had("capecitabine", "2023-06")) == Counted(1, 2)


def test_treatments_without_a_date_may_have_been_given_together() -> None:
    """Three drugs of one line are not taken for three lines."""
    drugs = (_had("docetaxel"), _had("trastuzumab"), _had("pertuzumab"))
    assert _count(*drugs) == Counted(1, 3)
    assert count_lines(Profile(drugs=drugs, all_drugs="yes")).chemotherapy == Counted(1, 1)
    together = (drugs[0], replace(drugs[1], with_before=True), replace(drugs[2], with_before=True))
    assert _count(*together) == Counted(1, 1)


def test_what_began_while_the_one_before_went_on_may_have_been_added() -> None:
    """A CDK4/6 inhibitor is often added some weeks later."""
    first = DrugHad("letrozole", setting="advanced", start="2023-01", ongoing=True)
    assert _count(first, _had("palbociclib", "2023-03")) == Counted(1, 2)
    assert _count(first, DrugHad("palbociclib", "", "advanced", "2023-03", with_before=True)) == (
        Counted(1, 1)
    )


def test_a_year_alone_does_not_tell_two_treatments_of_that_year_apart() -> None:
    """They may have begun in the same month."""
    assert _count(_had("letrozole", "2023"), _had("palbociclib", "2023-03")) == Counted(1, 2)
    assert _count(_had("letrozole", "2022"), _had("capecitabine", "2023-03")) == Counted(2, 2)


def test_what_was_given_nobody_knows_when_may_be_a_line() -> None:
    """It counts for the highest number alone."""
    drugs = (_had("letrozole", "2023-01"), DrugHad("docetaxel"))
    assert _count(*drugs) == Counted(1, 2)
    assert _count(DrugHad("docetaxel")) is None


def test_an_answer_that_the_list_does_not_bear_out_widens_the_count() -> None:
    """Neither is taken for the truth, so that no trial is ruled out by a slip."""
    drugs = (
        _had("letrozole", "2021-01", why_stopped="growth"),
        _had("fulvestrant", "2022-01", why_stopped="growth"),
        _had("capecitabine", "2023-01"),
    )
    lines = count_lines(Profile(treatments="1", drugs=drugs, all_drugs="yes"))
    assert lines.any == Counted(1, 3)
    assert "differ" in lines.why
    assert count_lines(Profile(treatments="3+", drugs=drugs)).any == Counted(3, None)


@pytest.mark.parametrize(
    ("recurred", "ended", "counts"),
    [
        ("2024-03", "2023-06", True),
        ("2024", "2023", True),
        ("2024", "2022", False),
        ("", "", False),
    ],
)
def test_the_end_of_early_treatment_may_be_said_alone(
    recurred: str, ended: str, *, counts: bool
) -> None:
    """Also by the year; then what is possible counts."""
    profile = Profile(history="recurred", recurred=recurred, early_ended=ended)
    assert count_lines(profile).early_may_count is counts
