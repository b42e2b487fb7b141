"""Receptors, spread, genes, lines and the rest: each rule with a sentence and what it comes to."""

from __future__ import annotations

import pytest

from mbc_desktop.data.profile_records import Biopsy, GeneResult, Profile
from tests.trials.fit.sentences import bars, needs, verdict

HER2_NEGATIVE = needs("HER2-negative breast cancer (IHC 0, 1+ or 2+/ISH-)")


@pytest.mark.parametrize(
    ("sentence", "status", "wanted"),
    [
        ("HER2-positive breast cancer", "positive", "fits"),
        ("HER2-positive breast cancer", "low", "may_not_fit"),
        ("HER2-positive breast cancer", "negative", "may_not_fit"),
        ("HER2-negative breast cancer", "positive", "may_not_fit"),
        ("HER2-negative breast cancer", "negative", "fits"),
        ("HER2-negative breast cancer", "low", "fits"),
        ("HER2-negative breast cancer", "ultralow", "ask"),
        ("HER2-low breast cancer (IHC 1+ or 2+/ISH-)", "negative", "ask"),
        ("HER2-low breast cancer (IHC 1+ or 2+/ISH-)", "zero", "may_not_fit"),
        ("HER2-low breast cancer (IHC 1+ or 2+/ISH-)", "low", "fits"),
        ("HER2-low or HER2-ultralow breast cancer", "ultralow", "fits"),
        ("HER2-positive breast cancer", "unknown", "ask"),
        ("HER2-positive breast cancer", "not_tested", "ask"),
        ("HER2-positive breast cancer", None, "not answered"),
    ],
)
def test_her2(sentence: str, status: str | None, wanted: str) -> None:
    """Positive, low, ultralow, zero and "negative" are apart; ultralow beside negative is asked."""
    assert verdict(needs(sentence), Profile(her2=status), "her2") == wanted  # type: ignore[arg-type]


def test_biopsies_that_disagree_are_asked_about() -> None:
    """Which biopsy counts is the study's to say."""
    older = Biopsy("2021-01", "breast", her2="positive")
    profile = Profile(her2="negative", biopsies=(older,))
    assert verdict(HER2_NEGATIVE, profile, "her2") == "ask"


@pytest.mark.parametrize(
    ("er", "pr", "wanted"),
    [
        ("positive", "negative", "fits"),
        ("negative", "negative", "may_not_fit"),
        ("low", "negative", "ask"),
        ("negative", None, "ask"),
        ("unknown", "unknown", "ask"),
    ],
)
def test_hormone_receptors_needed(er: str | None, pr: str | None, wanted: str) -> None:
    """Either receptor is enough, low ER is asked about, and one unknown is not "negative"."""
    text = needs("Hormone receptor positive breast cancer")
    assert verdict(text, Profile(er=er, pr=pr), "receptors") == wanted  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("sentence", "answer", "wanted"),
    [
        ("Any history of brain metastases", "treated", "may_not_fit"),
        ("Any history of brain metastases", "no", "fits"),
        ("Any history of brain metastases", "never_scanned", "ask"),
        ("Any history of brain metastases", "unknown", "ask"),
        ("Brain metastases, unless treated and stable for 4 weeks", "treated", "ask"),
        ("Brain metastases, unless treated and stable for 4 weeks", "stable", "ask"),
        ("Active or progressing brain metastases", "growing", "may_not_fit"),
        ("Symptomatic brain metastases", "growing", "ask"),
    ],
)
def test_spread_to_the_brain(sentence: str, answer: str, wanted: str) -> None:
    """Treated ones under conditions are asked, never said to fit; never scanned is not none."""
    assert verdict(bars(sentence), Profile(brain=answer), "brain") == wanted  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Leptomeningeal disease", "may_not_fit"),
        ("Untreated or symptomatic leptomeningeal disease", "ask"),
    ],
)
def test_spread_to_the_lining(sentence: str, wanted: str) -> None:
    """A bar on untreated or active disease is asked about."""
    profile = Profile(leptomeningeal="growing")
    assert verdict(bars(sentence), profile, "leptomeningeal") == wanted


def _gene(result: str, origin: str = "unknown", gene: str = "PIK3CA") -> Profile:
    return Profile(genes=(GeneResult(gene, result, origin),))  # type: ignore[arg-type]


def test_a_gene_change_that_is_needed() -> None:
    """Found fits, not found may not fit, not tested is asked about."""
    text = needs("PIK3CA mutation in tumor tissue or ctDNA")
    assert verdict(text, _gene("found", "tumor"), "genes") == "fits"
    assert verdict(text, _gene("not_found"), "genes") == "may_not_fit"
    assert verdict(text, _gene("not_tested"), "genes") == "ask"
    assert verdict(text, Profile(), "genes") == "not answered"


def test_an_inherited_need_never_speaks_against() -> None:
    """Germline needs are asked about."""
    text = needs("Documented germline BRCA1 mutation")
    assert verdict(text, _gene("not_found", gene="BRCA1"), "genes") == "ask"
    assert verdict(text, _gene("found", "tumor", "BRCA1"), "genes") == "ask"


def test_a_bar_on_a_mutation_is_asked_about() -> None:
    """Which mutations are meant is the study's to say."""
    text = bars("Known germline BRCA1 mutation")
    assert verdict(text, _gene("found", "germline", "BRCA1"), "genes") == "ask"


@pytest.mark.parametrize(
    ("said", "wanted"), [("0", "fits"), ("2", "fits"), ("3+", "ask"), ("unknown", "ask")]
)
def test_a_count_off_by_one_is_asked_about(said: str, wanted: str) -> None:
    """The team may count otherwise."""
    text = bars("More than 2 prior lines of systemic therapy for metastatic disease")
    profile = Profile(treatments=said)  # type: ignore[arg-type]
    assert verdict(text, profile, "lines") == wanted


def test_a_count_off_by_two_speaks_against() -> None:
    """Three or more where one is the most."""
    text = bars("More than 1 prior line of systemic therapy for metastatic disease")
    assert verdict(text, Profile(treatments="3+"), "lines") == "may_not_fit"
    assert verdict(text, Profile(treatments="3+", lines_said=2), "lines") == "ask"


@pytest.mark.parametrize(
    ("answer", "wanted"),
    [("fully_active", "fits"), ("resting_half_the_day", "ask"), ("unknown", "ask")],
)
def test_her_own_rating_never_speaks_against(answer: str, wanted: str) -> None:
    """The study team rates how active she is."""
    text = needs("ECOG performance status 0-1")
    assert verdict(text, Profile(activity=answer), "activity") == wanted  # type: ignore[arg-type]


def test_measurability_and_menopause_never_speak_against() -> None:
    """Both are only asked about."""
    measurable = needs("Measurable disease per RECIST 1.1")
    assert verdict(measurable, Profile(measurable="no"), "measurable") == "ask"
    post = needs("Postmenopausal women with metastatic breast cancer")
    assert verdict(post, Profile(menopause="pre"), "menopause") == "ask"
    assert verdict(post, Profile(menopause="post"), "menopause") == "fits"


def test_a_trial_for_early_cancer_only_is_told() -> None:
    """Everybody here lives with cancer that has spread."""
    text = needs("Stage I to III breast cancer") + "\n\n" + bars("Distant metastases")
    assert verdict(text, Profile(), "setting", title="Adjuvant Study") == "may_not_fit"
