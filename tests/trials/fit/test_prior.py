"""Treatment had before: setting, window, the tree of classes, siblings and conjugates."""

from __future__ import annotations

import pytest

from mbc_desktop.data.profile_records import DrugHad, Profile, When
from tests.trials.fit.sentences import bars, items, needs, verdict


def _had(*drugs: str, setting: When = "advanced", whole: bool = True) -> Profile:
    entries = tuple(DrugHad(drug=drug, setting=setting) for drug in drugs)
    return Profile(drugs=entries, all_drugs="yes" if whole else None)


NO_CDK = bars("Prior treatment with a CDK4/6 inhibitor")
NO_CHEMO_SINCE = bars("Prior chemotherapy for metastatic disease")


def test_a_barred_class_conflicts_with_a_drug_of_it() -> None:
    """The sentence names the whole class, and the drug is in it."""
    (item,) = items(NO_CDK, _had("palbociclib"), "prior")
    assert item.verdict == "may_not_fit"
    assert item.said == ("drugs", "palbociclib")
    assert item.evidence[0].quote == "Prior treatment with a CDK4/6 inhibitor"


@pytest.mark.parametrize(
    ("sentence", "drug"),
    [
        ("Prior treatment with trastuzumab deruxtecan", "trastuzumab deruxtecan"),
        ("Prior anti-HER2 therapy for metastatic disease", "trastuzumab deruxtecan"),
        ("Prior chemotherapy for metastatic disease", "capecitabine"),
        ("Prior chemotherapy for metastatic disease", "eribulin"),
        ("Prior endocrine therapy for metastatic disease", "elacestrant"),
    ],
)
def test_a_drug_falls_under_every_class_above_it(sentence: str, drug: str) -> None:
    """Trastuzumab deruxtecan is HER2-targeted; capecitabine and eribulin are chemotherapy."""
    assert verdict(bars(sentence), _had(drug), "prior") == "may_not_fit"


def test_a_sibling_is_to_be_asked_about() -> None:
    """Alpelisib is barred by its name, everolimus was had."""
    text = bars("Prior treatment with alpelisib")
    assert verdict(text, _had("everolimus"), "prior") == "ask"
    assert verdict(text, _had("alpelisib"), "prior") == "may_not_fit"


def test_a_drug_of_another_kind_does_not_conflict() -> None:
    """A platinum says nothing of a taxane."""
    text = bars("Prior taxane for metastatic disease")
    assert verdict(text, _had("carboplatin"), "prior") == "fits"


def test_early_treatment_never_conflicts_with_a_bar_on_advanced() -> None:
    """What she had early stays early."""
    assert verdict(NO_CHEMO_SINCE, _had("docetaxel", setting="early"), "prior") == "fits"


def test_an_unknown_setting_is_to_be_asked_about() -> None:
    """She does not remember whether it was before or after the cancer spread."""
    assert verdict(NO_CHEMO_SINCE, _had("docetaxel", setting="unknown"), "prior") == "ask"


def test_early_treatment_and_a_bar_without_a_setting() -> None:
    """Chemotherapy is given early as well: what the sentence means is to be asked."""
    text = bars("Prior chemotherapy")
    assert verdict(text, _had("docetaxel", setting="early"), "prior") == "ask"


@pytest.mark.parametrize(
    "sentence",
    [
        "Chemotherapy within 21 days before the first dose of study treatment",
        "Treatment with a CDK4/6 inhibitor within 4 weeks before randomization",
    ],
)
def test_a_wash_out_is_only_asked_about(sentence: str) -> None:
    """Time since a treatment passes: it never speaks against a trial."""
    found = items(bars(sentence), _had("capecitabine", "palbociclib"), "prior")
    assert [item.verdict for item in found] == ["ask"]


def test_an_exception_is_asked_about() -> None:
    """Whether the exception is hers the program cannot tell."""
    text = bars("Prior CDK4/6 inhibitor, except in the adjuvant setting")
    assert verdict(text, _had("abemaciclib"), "prior") == "ask"


def test_a_cohorts_bar_is_asked_about() -> None:
    """Another part of the study may take her."""
    text = bars("Cohort A only: prior treatment with a CDK4/6 inhibitor")
    assert verdict(text, _had("palbociclib"), "prior") == "ask"


def test_whether_a_conjugate_counts_as_chemotherapy_is_asked() -> None:
    """Trials count antibody-drug conjugates differently."""
    assert verdict(NO_CHEMO_SINCE, _had("sacituzumab govitecan"), "prior") == "ask"


def test_a_needed_class_that_was_had_fits() -> None:
    """It names the class and she had a drug of it."""
    text = needs("Prior treatment with a CDK4/6 inhibitor")
    assert verdict(text, _had("ribociclib"), "prior") == "fits"


def test_a_needed_class_speaks_against_only_where_the_list_is_whole() -> None:
    """A drug not ticked is one not had only where she said that the list is whole."""
    text = needs("Prior treatment with a CDK4/6 inhibitor")
    assert verdict(text, _had("letrozole"), "prior") == "may_not_fit"
    assert verdict(text, _had("letrozole", whole=False), "prior") == "not answered"
    assert verdict(text, Profile(), "prior") == "not answered"


def test_one_of_several_needed_is_enough() -> None:
    """An anthracycline or a taxane: either will do, and neither is not surely "no"."""
    text = needs("Prior treatment with alpelisib or capivasertib")
    found = items(text, _had("capivasertib"), "prior")
    assert [item.verdict for item in found] == ["fits"]


def test_a_kind_without_a_name_is_asked_about() -> None:
    """She knows that it was chemotherapy, the trial bars a taxane."""
    profile = Profile(drugs=(DrugHad(kind="chemotherapy", setting="advanced"),), all_drugs="yes")
    assert verdict(bars("Prior taxane for metastatic disease"), profile, "prior") == "ask"


def test_no_chemotherapy_since_is_an_answer_without_any_drug() -> None:
    """The one question of the fifth screen answers the bar."""
    assert verdict(NO_CHEMO_SINCE, Profile(chemotherapy="no"), "prior") == "fits"
    assert verdict(NO_CHEMO_SINCE, Profile(chemotherapy="yes"), "prior") == "may_not_fit"
    assert verdict(NO_CHEMO_SINCE, Profile(), "prior") == "not answered"
