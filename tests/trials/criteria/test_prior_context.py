"""What stands around a treatment: remarks, exceptions, other diseases, alternatives, lines."""

from __future__ import annotations

import pytest

from mbc_desktop.trials.criteria import read_criteria
from tests.trials.criteria.reading import TITLE, label, label_out, read

ADVANCED = "A Study in Metastatic Breast Cancer"


def test_a_remark_in_brackets_is_a_statement_of_its_own() -> None:
    """What brackets allow frees nothing outside them, and the other way round."""
    sentence = "No chemotherapy for metastatic disease (adjuvant chemotherapy is allowed)"
    assert label("prior_excluded", sentence) == ["chemotherapy"]
    assert label("chemo_lines_max", sentence) == 0
    barred = "Prior CDK4/6 inhibitor in the metastatic setting (permitted as adjuvant treatment)"
    assert label_out("prior_excluded", barred) == ["cdk46_inhibitor"]
    needed = "Must have had two lines of trastuzumab (relapse on adjuvant trastuzumab is eligible)"
    assert label("prior_required", needed) == ["trastuzumab"]


def test_a_remark_in_brackets_may_free_another_member_of_its_class() -> None:
    """Immunotherapies are named by their targets; one that is allowed frees the class."""
    sentence = "Prior anti-CTLA-4 antibody (previous use of anti-PD-1 antibodies is allowed)"
    assert label_out("prior_excluded", sentence) == []


def test_an_exception_with_a_count_is_a_limit() -> None:
    """“Except one prior hormonal regimen” takes one line of it."""
    sentence = "Prior systemic therapy for metastatic disease, except one hormonal regimen"
    labels = read("Adults", exclusion=(sentence,), title=ADVANCED).labels
    assert (labels["lines_max"], labels["endocrine_lines_max"]) == (0, 1)


@pytest.mark.parametrize(
    ("sentence", "classes"),
    [
        ("Any line of chemotherapy in the noncurative setting", ["chemotherapy"]),
        ("Has received any line of chemotherapy for advanced disease", ["chemotherapy"]),
        ("Any endocrine therapy for inoperable disease", ["endocrine"]),
        ("History of trastuzumab", ["trastuzumab"]),
        ("History of HER tyrosine kinase inhibitors", ["her2_tki"]),
        ("Prior anti-ErbB1/ErbB2 therapy for advanced disease", ["anti_her2"]),
        ("ADCs that have received a topoisomerase I inhibitor as payload", ["topo1_adc"]),
        ("Prior chemotherapy for other malignancies", []),
        ("Prior fulvestrant is not exclusionary", []),
        ("Ejection fraction decrease on prior trastuzumab", []),
        ("Toxic effects of prior chemotherapy", []),
        ("Prior immunotherapy-related pneumonitis", []),
        ("Every anticancer drug that will be administered after the anthracycline", []),
    ],
)
def test_what_shuts_out(sentence: str, classes: list[str]) -> None:
    """A line of it, a history of it; not its harm, nor its use for something else."""
    assert label_out("prior_excluded", sentence) == classes


@pytest.mark.parametrize(
    ("sentence", "classes"),
    [
        ("Progressed on trastuzumab and must be eligible for capecitabine", ["trastuzumab"]),
        ("Prior chemotherapy with an anthracycline, a taxane, or both", ["chemotherapy"]),
        ("Prior taxane and, if indicated, a PARP inhibitor", ["taxane"]),
        ("Prior treatment with a PARP inhibitor for patients with a BRCA mutation", []),
        ("Disease progression after a taxane, unless ineligible to receive it", ["taxane"]),
        ("Must have completed chemotherapy ≥ 21 days before to be eligible", []),
        ("Tolerance to prior CDK4/6 inhibitors", []),
        ("Must have received a PD-1 inhibitor if PD-L1 positive", []),
        ("Those previously on pembrolizumab are eligible for registration", []),
        (
            "Has received 1 to 4 prior lines of chemotherapy for metastatic disease",
            ["chemotherapy"],
        ),
        ("Other prior endocrine therapy, e.g. tamoxifen, is also allowed", []),
        ("Used 1-2 chemotherapy regimens in the advanced stage", ["chemotherapy"]),
        ("Tested within two weeks of initiation of endocrine therapy", []),
        ("Chemotherapy refers to cytotoxic agents", []),
        ("At least 4 cycles of chemotherapy are planned", []),
    ],
)
def test_what_must_have_been_given(sentence: str, classes: list[str]) -> None:
    """Needed by all; not by some, not where it only has to be over, not what is planned."""
    assert label("prior_required", sentence) == classes


def test_a_long_course_without_relapse_is_no_bar_on_the_class() -> None:
    """“No aromatase inhibitor for more than a year” shuts out a part only."""
    sentence = "No aromatase inhibitor for more than 1 year without recurrence"
    assert label("prior_excluded", sentence) == []


def test_a_need_read_from_a_double_negation_yields_to_a_plain_bar() -> None:
    """Where a list among the exclusions is muddled, the plain bar counts."""
    labels = read(
        "Adults",
        exclusion=("Previously treated with chemotherapy", "Has not received chemotherapy"),
    ).labels
    assert (labels["prior_required"], labels["prior_excluded"]) == ([], ["chemotherapy"])


@pytest.mark.parametrize(
    ("sentence", "name", "value"),
    [
        ("The total number of previous rescue treatments is ≤3", "lines_max", 3),
        ("Total number of treatment lines in the late stage ≤ 2", "lines_max", 2),
        ("0, 1 or 2 chemotherapies in the metastatic setting", "chemo_lines_max", 2),
        ("Received ≥ 1 and ≤ 3 prior lines of systemic therapy", "lines_max", 3),
        (
            "Any number of prior endocrine therapies is allowed, but no more than 1 chemotherapy",
            "endocrine_lines_max",
            None,
        ),
        ("Received endocrine therapy and 2 to 3 prior lines", "endocrine_lines_min", None),
        ("A maximum of two chemotherapy lines for metastatic disease", "chemo_lines_max", 2),
        ("May have received 1 cytotoxic regimen for metastatic disease", "chemo_lines_max", 1),
        ("Received endocrine therapy in the noncurative setting", "endocrine_lines_min", 1),
        ("Previously untreated HR+ HER2- advanced breast cancer", "lines_max", 0),
        ("Progression on letrozole treatment for metastatic disease", "lines_min", None),
        (
            "At least 1 endocrine therapy for advanced disease or relapse on adjuvant tamoxifen",
            "endocrine_lines_min",
            None,
        ),
        (
            "No more than 4 previous lines of treatment (trastuzumab +/- chemotherapy)",
            "chemo_lines_max",
            None,
        ),
    ],
)
def test_lines(sentence: str, name: str, value: int | None) -> None:
    """Lines counted with and without “prior”, and what counts no line."""
    assert label(name, sentence, title=ADVANCED) == value


def test_patients_as_first_line_have_had_nothing() -> None:
    """“Patients as first-line treatment” among exclusions bars no treatment."""
    sentence = "Patients as first-line treatment for metastatic cancer"
    assert label_out("lines_max", sentence, title=ADVANCED) is None


def test_of_two_limits_in_one_criterion_the_laxer_counts() -> None:
    """They are for two groups."""
    sentence = (
        "With primary resistance, no more than 2 lines of therapy for advanced disease. "
        "With secondary resistance, no more than 3 lines of therapy for advanced disease."
    )
    assert label("lines_max", sentence, title=ADVANCED) == 3


def test_a_minimum_of_one_option_is_no_minimum() -> None:
    """It is one only where every option has it."""
    options = (
        "One of the following:\n\n  * Two prior lines of chemotherapy for metastatic disease\n"
        "  * {}"
    )
    silent = options.format("Relapse within 6 months")
    assert label("chemo_lines_min", silent, title=ADVANCED) is None
    both = options.format("At least 1 prior line of chemotherapy for metastatic disease")
    assert label("chemo_lines_min", both, title=ADVANCED) == 1


def test_items_that_end_with_or_are_alternatives() -> None:
    """No lead-in has to say "one of the following"."""
    sentence = (
        "Prior treatment:\n\n  * Prior letrozole for metastatic disease, or\n  * Prior tamoxifen"
    )
    assert label("prior_required", sentence) == ["endocrine"]


@pytest.mark.parametrize(
    "title",
    [
        "A Tablet After First-Line Treatment of Metastatic Breast Cancer",
        "A Tablet as Maintenance After First-Line Chemotherapy for Metastatic Breast Cancer",
        "A Tablet After Progression on Therapy (Adjuvant or First-Line Metastatic)",
    ],
)
def test_a_first_line_that_is_over_is_no_limit(title: str) -> None:
    """“After first-line” in the title says that a line was had."""
    labels = read("Adults", title=title).labels
    assert labels["lines_max"] is None
    assert labels["chemo_lines_max"] is None


def test_the_title_still_tells_first_line() -> None:
    """The convention itself holds."""
    assert label("lines_max", "Adults", title="Tablets as First-Line Treatment of MBC") == 0
    assert label("lines_max", "Adults", title=TITLE) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "In case of adjuvant chemotherapy, it must be completed 28 days before registration",
        "If indicated, the patient has completed chemotherapy",
        "Planned to receive neoadjuvant chemotherapy before surgery",
        "Patients who received adjuvant chemotherapy must have completed adjuvant chemotherapy",
        "Controlled hypertension (HT) and prior surgery",
    ],
)
def test_what_only_some_had_is_no_need(sentence: str) -> None:
    """A condition, a plan or a look-alike short form asks for no earlier treatment."""
    assert label("prior_required", sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Patients not fit for chemotherapy",
        "Patients who had not initiated endocrine therapy before the biopsy",
        "Prior use of letrozole for in vitro fertilisation",
    ],
)
def test_what_names_a_treatment_without_barring_it(sentence: str) -> None:
    """Fitness, a day and another aim shut out nobody for the treatment itself."""
    assert label_out("prior_excluded", sentence) == []


def test_what_some_were_given_besides_is_no_need() -> None:
    """“(+ trastuzumab in HER2-positive patients)” asks no one for it, nor for HER2."""
    sentence = "Must have received anthracyclines (+ trastuzumab in HER2-positive patients)"
    labels = read(sentence).labels
    assert labels["prior_required"] == ["anthracycline"]
    assert labels["her2"] == ["low", "positive", "zero"]


def test_an_exception_of_people_runs_on_over_and() -> None:
    """What those excepted had is not asked of the others."""
    sentence = (
        "Must have received capecitabine with the exception of patients who were treated with "
        "docetaxel and progressed on docetaxel treatment"
    )
    assert "taxane" not in label("prior_required", sentence)


def test_a_limit_holds_for_the_whole_list() -> None:
    """“More than one line of lapatinib or any other HER2 TKI” takes one line of each."""
    sentence = (
        "More than 1 line of therapy containing tucatinib, lapatinib or other HER2 tyrosine "
        "kinase inhibitor in the metastatic setting"
    )
    assert label_out("prior_excluded", sentence) == []


def test_lines_that_include_a_class_count_the_lines() -> None:
    """“2 or more lines including X if indicated, but less than 4 lines in total”."""
    sentence = (
        "Metastatic disease refractory to 2 or more lines of standard-of-care therapy including "
        "chemotherapy, trastuzumab deruxtecan (T-DXd) and PARP inhibitors if indicated, but less "
        "than 4 lines of total therapies"
    )
    labels = read(sentence, title=ADVANCED).labels
    assert labels["prior_required"] == []
    assert (labels["lines_min"], labels["lines_max"]) == (2, 3)


def test_a_total_is_a_limit_both_ways() -> None:
    """“A total of one line” is neither none nor two."""
    sentence = "Progression after a total of one line of chemotherapy for metastatic breast cancer"
    labels = read(sentence, title=ADVANCED).labels
    assert (labels["chemo_lines_min"], labels["chemo_lines_max"]) == (1, 1)


def test_a_note_below_alternatives_is_none_of_them() -> None:
    """What both ways to join ask for is asked of all, whatever a note adds."""
    text = (
        "Inclusion Criteria:\n* Patients must meet at least one of the following criteria:\n"
        "  * Disease progression after non-steroidal AI use for advanced disease\n"
        "  * Relapse while on adjuvant non-steroidal AI therapy\n"
        "  * NOTE: Any endocrine therapy must be completed two weeks before treatment"
    )
    assert read_criteria(ADVANCED, text).labels["prior_required"] == ["aromatase_inhibitor"]
