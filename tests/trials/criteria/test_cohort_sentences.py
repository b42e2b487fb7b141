"""Which sentences a cohort, an arm or a subtype limits."""

from __future__ import annotations

import pytest

from mbc_desktop.trials.criteria import read_criteria
from mbc_desktop.trials.criteria.cohorts import cohort_of
from tests.trials.criteria.reading import read


@pytest.mark.parametrize(
    ("words", "cohort"),
    [
        ("For Parts A, B and C: prior surgery", "Parts A, B and C"),
        ("Participants in Study Part F must have a biopsy", "Study Part F"),
        ("HER2 negative and either ER or PR positive tumors: must be refractory", None),
        ("Both cohorts: adults", None),
        ("Stages I and II, Arms B and C:", "Stages I and II, Arms B and C"),
        ("Stage II, Arms D, E, or F:", "Stage II, Arms D, E, or F"),
        ("Stage II Arms B and E only:", "Stage II Arms B and E"),
        ("Stage II or III disease: tumor in the breast", None),
    ],
)
def test_who_is_meant(words: str, cohort: str | None) -> None:
    """Several parts in one name, with and without a colon; “either ER or PR” is not everybody."""
    found = cohort_of(words)
    if words.startswith("HER2"):
        assert found is not None
    else:
        assert found == cohort


def test_a_cohort_in_brackets_speaks_of_its_sentence_only() -> None:
    """The next sentence of the same bullet is for all."""
    rules = read(
        "No more than 1 prior endocrine regimen (Arm 1). No more than 2 prior endocrine regimens "
        "(Arm 2). No prior chemotherapy for metastatic disease."
    ).facts.prior
    assert [r.cohort for r in rules] == ["Arm 1", "Arm 2", None]


def test_a_line_that_names_an_arm_leads_the_bullets_below() -> None:
    """Without a colon too."""
    text = (
        "Inclusion Criteria:\n\n* Adults\n\nExclusion Criteria:\n\n* Infection\n\nArm 3 ONLY\n\n"
        "- Prior treatment with tucatinib"
    )
    labels = read_criteria("Metastatic Breast Cancer", text).labels
    assert labels["prior_excluded"] == []
    assert "prior_excluded" in (labels["cohort_dependent"] or [])


def test_a_heading_for_people_with_another_cancer_is_a_cohort() -> None:
    """What it asks of them, it does not ask of people with breast cancer."""
    text = (
        "Additional Inclusion Criteria for HCC Participants\n\n1. Prior nivolumab\n\n"
        "Additional Inclusion Criteria for BC Participants\n\n1. Prior trastuzumab deruxtecan"
    )
    labels = read_criteria("A Study in Advanced Solid Tumors", text).labels
    assert labels["prior_required"] == ["trastuzumab_deruxtecan"]


def test_a_status_that_one_cohort_shuts_out_may_join_another() -> None:
    """What the other cohorts do not bar is in the union."""
    text = (
        "Inclusion Criteria:\n\n* Cohort B: HER2-positive disease\n\nExclusion Criteria:\n\n"
        "* Cohort A: HER2-positive disease"
    )
    labels = read_criteria("A Study in Breast Cancer", text).labels
    assert labels["her2"] == ["low", "positive", "zero"]


def test_a_lead_in_does_not_end_a_cohort() -> None:
    """“One of the following:” begins a list of the same cohort."""
    text = (
        "Inclusion Criteria:\n\nCohort A only:\n\n* Adults\n\nCohort D1 and D2 only:\n\n"
        "Patients must meet one of the following:"
        "\n\n* Relapse on adjuvant therapy\n* No prior chemotherapy for metastatic disease"
    )
    labels = read_criteria("Metastatic Breast Cancer", text).labels
    assert labels["prior_excluded"] == []


def test_criteria_for_an_arm_in_a_running_paragraph_lead_its_list() -> None:
    """“Additional Criteria for the Combination (Arm A): In general, ...”."""
    text = (
        "Inclusion Criteria:\n\n1. Adults\n\nAdditional Criteria for Everolimus (Arm A): "
        "In general the label holds.\n\n1. Prior endocrine therapy for metastatic disease"
    )
    labels = read_criteria("Metastatic Breast Cancer", text).labels
    assert labels["prior_required"] == []
    assert labels["endocrine_lines_min"] is None


def test_a_gene_that_every_cohort_needs_is_needed() -> None:
    """One that a single cohort needs is not."""
    text = (
        "Inclusion Criteria:\n\n* Cohort A: ovarian cancer with a KRAS mutation\n"
        "* Cohort B: breast cancer with a KRAS mutation and a TP53 mutation"
    )
    labels = read_criteria("A Study in Advanced Solid Tumors", text).labels
    assert labels["genes_required"] == ["KRAS"]


def test_a_cohort_with_its_subtype_in_brackets() -> None:
    """“Cohort A (HR+/HER2-): must have ...” limits to cohort A."""
    labels = read(
        "Cohort A (HR+/HER2-): must have progressed on a CDK4/6 inhibitor",
        "Cohort B (TNBC): at least 1 prior line of chemotherapy for metastatic disease",
    ).labels
    assert (labels["prior_required"], labels["chemo_lines_min"]) == ([], None)
    assert labels["hr"] == ["negative", "positive"]


def test_regimens_under_a_heading_are_of_its_kind() -> None:
    """The registry's old layout names the treatment in the heading only."""
    text = (
        "PRIOR CONCURRENT THERAPY:\n\nChemotherapy:\n\n"
        "* No more than 1 prior regimen for metastatic disease"
    )
    assert read_criteria("Metastatic Breast Cancer", text).labels["chemo_lines_max"] == 1


def test_a_title_about_the_lining_needs_it() -> None:
    """Whatever the text says of earlier spread."""
    labels = read(
        "Previous leptomeningeal disease is eligible",
        title="Biobank of Leptomeningeal Metastasis of Breast Cancer",
    ).labels
    assert labels["leptomeningeal"] == "required"


def test_cohorts_of_a_study_of_brain_metastases_are_a_union() -> None:
    """Where another cohort takes those without them, they are allowed."""
    labels = read(
        "Cohorts A and B: Presence of brain metastases",
        "Cohort C: Presence of leptomeningeal disease",
        title="A Tablet for Breast Cancer Brain Metastases",
    ).labels
    assert labels["brain_metastases"] == "allowed"
