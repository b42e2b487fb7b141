"""Treatment had before and lines of therapy: a sentence and what it means."""

from __future__ import annotations

import pytest

from tests.trials.criteria.reading import TITLE, label, label_out, read

ADVANCED = "A Study in Metastatic Breast Cancer"


@pytest.mark.parametrize(
    ("sentence", "classes"),
    [
        ("Must have received a CDK4/6 inhibitor", ["cdk46_inhibitor"]),
        ("Progressed on prior trastuzumab and a taxane", ["taxane", "trastuzumab"]),
        ("Prior taxane or anthracycline is required", ["chemotherapy"]),
        ("Progression on endocrine therapy (tamoxifen, letrozole)", ["endocrine"]),
        ("Previously treated with anti-HER2 therapy", ["anti_her2"]),
        ("Completed at least 2 years of adjuvant endocrine therapy", ["endocrine"]),
        ("Prior tamoxifen is allowed", []),
        ("Endocrine therapy with or without a CDK4/6 inhibitor must have been given before", []),
        ("Any number of prior lines of chemotherapy", []),
        ("If previously given, trastuzumab must be stopped", []),
        ("Candidates for chemotherapy", []),
        ("Known allergy to paclitaxel", []),
        ("At least 4 weeks since prior chemotherapy", []),
        ("Recovered from the effects of prior chemotherapy", []),
        ("Prior surgery or chemotherapy", []),
        ("Prior treatment with pembrolizumab and completed 6 months of it", ["immunotherapy"]),
        ("Metastatic disease, de novo or after adjuvant endocrine therapy", []),
        ("Endocrine therapy before the first dose is planned", []),
        ("For those with prior anthracyclines, a normal heart function", []),
    ],
)
def test_classes_that_must_have_been_given(sentence: str, classes: list[str]) -> None:
    """Needed by everybody, in any setting."""
    assert label("prior_required", sentence) == classes


@pytest.mark.parametrize(
    ("sentence", "classes"),
    [
        ("Prior CDK4/6 inhibitor", ["cdk46_inhibitor"]),
        ("Previous treatment with fulvestrant or any oral SERD", ["fulvestrant", "oral_serd"]),
        ("Prior treatment with any SERD", ["fulvestrant", "oral_serd"]),
        ("Has received elacestrant", ["oral_serd"]),
        ("Prior chemotherapy for metastatic disease", ["chemotherapy"]),
        ("Hormonal treatment for metastatic disease", ["endocrine"]),
        ("Prior taxane, except in the adjuvant setting", ["taxane"]),
        ("Prior treatment with a PARP inhibitor is not allowed", ["parp_inhibitor"]),
        ("Previous adjuvant chemotherapy", []),
        ("Chemotherapy within 3 weeks before the first dose", []),
        ("Prior chemotherapy in the last 4 weeks", []),
        ("Currently receiving endocrine therapy", []),
        ("Hypersensitivity to trastuzumab", []),
        ("Progression within 6 months of anti-HER2 therapy", []),
        ("Cumulative dose of doxorubicin above 360 mg", []),
        ("Prior vinorelbine", []),
    ],
)
def test_classes_that_shut_out(sentence: str, classes: list[str]) -> None:
    """A wash-out, a current treatment, a dose or an allergy shuts no class out."""
    assert label_out("prior_excluded", sentence) == classes


@pytest.mark.parametrize(
    ("sentence", "classes"),
    [
        ("No prior fulvestrant", ["fulvestrant"]),
        ("No previous treatment, including chemotherapy, radiation and surgery", ["chemotherapy"]),
        ("Immunotherapy-naive", ["immunotherapy"]),
        ("Must not have received trastuzumab deruxtecan", ["trastuzumab_deruxtecan"]),
        ("No chemotherapy within 2 weeks", []),
        ("No more than 2 lines of chemotherapy", []),
    ],
)
def test_classes_denied_among_inclusions(sentence: str, classes: list[str]) -> None:
    """“No prior”, “naive” and “must not have received”."""
    assert label("prior_excluded", sentence) == classes


def test_a_double_negation_among_exclusions_is_a_need() -> None:
    """Those who never had it are shut out: it is needed."""
    assert label_out("prior_required", "Have not received a taxane") == ["taxane"]
    assert label_out("prior_excluded", "No prior capecitabine") == ["capecitabine"]


def test_another_member_allowed_frees_the_class() -> None:
    """A bar on one drug is no bar on its class where the text takes another."""
    text = ("Prior PI3K inhibitor is allowed", "Prior AKT inhibitor is not allowed")
    assert read(*text).labels["prior_excluded"] == []


def test_a_need_of_one_cohort_is_left_out_and_marked() -> None:
    """“If HR-positive, ...” is no need of everybody."""
    reading = read("If HR-positive, must have received endocrine therapy", "Adults")
    assert reading.labels["prior_required"] == []
    assert "prior_required" in (reading.labels["cohort_dependent"] or [])


def test_a_subtype_that_is_the_whole_trial_limits_nothing() -> None:
    """Where only HR-positive disease may join, “If HR-positive” speaks of everybody."""
    reading = read("HR-positive disease", "If HR-positive, must have received endocrine therapy")
    assert reading.labels["prior_required"] == ["endocrine"]
    assert reading.labels["cohort_dependent"] == []


def test_one_of_the_following_needs_what_all_items_share() -> None:
    """Alternatives in a nested list need only what every one of them needs."""
    reading = read(
        "One of the following:\n\n  * Prior letrozole and progression\n"
        "  * Prior tamoxifen and progression"
    )
    assert reading.labels["prior_required"] == ["endocrine"]


@pytest.mark.parametrize(
    ("sentence", "name", "value"),
    [
        (
            "At least 1 but no more than 3 prior lines of therapy for metastatic disease",
            "lines_max",
            3,
        ),
        (
            "At least 1 but no more than 3 prior lines of therapy for metastatic disease",
            "lines_min",
            1,
        ),
        ("0-2 prior lines of chemotherapy in the metastatic setting", "chemo_lines_max", 2),
        ("Up to two prior lines of endocrine therapy", "endocrine_lines_max", 2),
        ("≤1 prior chemotherapy regimen for advanced disease", "chemo_lines_max", 1),
        ("Two or more lines of systemic therapy for metastatic disease", "lines_min", 2),
        ("No prior systemic therapy for metastatic disease", "lines_max", 0),
        ("No prior chemotherapy for metastatic disease", "chemo_lines_max", 0),
        ("At least one line of endocrine therapy for advanced disease", "endocrine_lines_min", 1),
        ("Prior CDK4/6 inhibitor", "lines_min", None),
        ("No more than 3 weeks since prior chemotherapy", "chemo_lines_max", None),
        ("Prior adjuvant chemotherapy", "chemo_lines_min", None),
    ],
)
def test_lines_of_therapy(sentence: str, name: str, value: int | None) -> None:
    """Only the kind of line that the text names is filled."""
    assert label(name, sentence, title=ADVANCED) == value


@pytest.mark.parametrize(
    ("sentence", "name", "value"),
    [
        ("More than 2 prior lines of chemotherapy for metastatic disease", "chemo_lines_max", 2),
        ("Three or more lines of prior systemic therapy", "lines_max", 2),
        ("Third line of chemotherapy for metastatic disease", "chemo_lines_max", 2),
        ("Prior chemotherapy for metastatic disease", "chemo_lines_max", 0),
        ("Any prior non-hormonal systemic therapy for metastatic disease", "chemo_lines_max", 0),
        ("Received treatment for metastatic breast cancer", "lines_max", 0),
    ],
)
def test_lines_shut_out(sentence: str, name: str, value: int) -> None:
    """A bar above a number gives the number below it."""
    assert label_out(name, sentence, title=ADVANCED) == value


def test_a_bar_in_the_advanced_setting_counts_both_ways() -> None:
    """No chemotherapy for metastatic disease: no line, and the class is shut out."""
    labels = read("No prior chemotherapy for metastatic disease").labels
    assert (labels["chemo_lines_max"], labels["prior_excluded"]) == (0, ["chemotherapy"])


def test_first_line_in_the_title() -> None:
    """“First-line” is no earlier line; “first-line chemotherapy” no earlier chemotherapy."""
    assert label("lines_max", "Adults", title="First-Line Tablets in Metastatic Breast Cancer") == 0
    title = "First-Line Chemotherapy in Metastatic Breast Cancer"
    assert label("chemo_lines_max", "Adults", title=title) == 0


def test_lines_are_left_out_of_early_trials() -> None:
    """They count treatment for advanced disease only."""
    assert label("chemo_lines_max", "No prior chemotherapy", "Stage I-III", title=TITLE) is None


def test_facts_keep_setting_window_and_exception() -> None:
    """The fit reads the sentence's own setting, window and exception, not the label."""
    early = read("Adults", exclusion=("Prior adjuvant CDK4/6 inhibitor",)).facts.prior[0]
    assert (early.stance, early.setting) == ("barred", "early")
    washout = read(
        "Adults", exclusion=("Fulvestrant within 4 weeks of the first dose",)
    ).facts.prior[0]
    assert (washout.stance, washout.drugs) == ("washout", ("fulvestrant",))
    assert "4 weeks" in (washout.window or "")
    apart = read("Adults", exclusion=("Prior taxane, except in the adjuvant setting",)).facts.prior[
        0
    ]
    assert (apart.exception or "").startswith("except")
    limited = read(
        "Adults", exclusion=("Progression on prior fulvestrant within a year",)
    ).facts.prior
    assert limited[0].stance in {"limited", "washout"}
