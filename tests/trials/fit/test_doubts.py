"""Words that narrow a sentence: each makes of "may not fit" something to ask about."""

from __future__ import annotations

import pytest

from mbc_desktop.data.profile_records import DrugHad, Profile
from tests.trials.fit.sentences import TITLE, bars, items, needs


def _had(*drugs: str) -> Profile:
    entries = tuple(DrugHad(drug=drug, setting="advanced") for drug in drugs)
    return Profile(drugs=entries, all_drugs="yes")


@pytest.mark.parametrize(
    ("sentence", "drug"),
    [
        ("Prior treatment with an ADC carrying an MMAE payload", "trastuzumab deruxtecan"),
        ("Prior treatment with an antibody-drug conjugate targeting EGFR", "sacituzumab govitecan"),
        ("Prior (neo)adjuvant or metastatic chemotherapy containing vinorelbine", "capecitabine"),
        ("Prior tamoxifen for more than 2 months", "tamoxifen"),
        ("Use of tamoxifen or raloxifene", "tamoxifen"),
        ("Prior alpelisib or other PI3K inhibitor of more than 30 days duration", "alpelisib"),
        ("People who had chemotherapy as first-line treatment", "capecitabine"),
        ("Prior HER2-targeted treatment, including ADCs", "sacituzumab govitecan"),
    ],
)
def test_a_bar_that_is_narrowed(sentence: str, drug: str) -> None:
    """A payload, a duration, a line or a drug among others: whether hers is meant is asked."""
    found = items(bars(sentence), _had(drug), "prior")
    assert "may_not_fit" not in [item.verdict for item in found]


@pytest.mark.parametrize(
    "sentence",
    [
        "Must have had ovaries removed or must agree to take a GnRH agonist",
        "No more than 1 prior chemotherapy (antibody-drug conjugates count) for advanced disease",
        "Progressed after standard treatment, including a PARP inhibitor and immunotherapy",
        "Prior PARP inhibitor, if the person has a BRCA mutation",
        "ER-positive and HER2-negative tumors: prior treatment with a CDK4/6 inhibitor",
    ],
)
def test_a_need_that_is_one_of_several_or_under_a_condition(sentence: str) -> None:
    """Not having had it does not speak against the trial."""
    found = items(needs(sentence), _had("letrozole"), "prior")
    assert "may_not_fit" not in [item.verdict for item in found]


def test_items_of_a_list_are_ways_to_meet_it() -> None:
    """One of two lines that end in "or" is enough."""
    text = needs(
        "Prior treatment of one of these kinds:\n  * A CDK4/6 inhibitor, or\n  * An mTOR inhibitor"
    )
    found = items(text, _had("everolimus"), "prior")
    assert "may_not_fit" not in [item.verdict for item in found]


@pytest.mark.parametrize(
    "sentence",
    [
        "Stage IV disease at presentation",
        "Metastatic disease, unless oligometastatic",
        "Another cancer metastatic to the breast",
    ],
)
def test_only_some_cancer_that_has_spread_is_shut_out(sentence: str) -> None:
    """De novo or widespread disease only: whether hers is meant is asked."""
    text = needs("Stage I to III breast cancer") + "\n\n" + bars(sentence)
    found = items(text, Profile(), "setting", title="A Study of Local Treatment")
    assert "may_not_fit" not in [item.verdict for item in found]


def test_a_need_of_one_part_of_a_study_speaks_against_nobody() -> None:
    """Another part may take her."""
    text = needs("Participants in Part F must have leptomeningeal metastases")
    found = items(text, Profile(leptomeningeal="no"), "leptomeningeal", title=f"{TITLE} and Brain")
    assert [item.verdict for item in found] == ["ask"]


def test_a_rule_on_contraception_says_nothing_of_the_cancer() -> None:
    """Hormone receptors named beside birth control are no criterion of their own."""
    text = needs("No hormonal contraceptives in people whose cancer is hormone receptor positive")
    found = items(text, Profile(er="positive", pr="positive"), "receptors")
    assert "may_not_fit" not in [item.verdict for item in found]


def test_first_line_or_later_is_no_limit() -> None:
    """A title that names the first line and a later one takes both."""
    text = needs("First-line treatment, or after second-line treatment, of metastatic disease")
    found = items(text, Profile(treatments="3+"), "lines")
    assert "may_not_fit" not in [item.verdict for item in found]
