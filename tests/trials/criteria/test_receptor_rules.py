"""HER2, hormone receptors and genes: a sentence and what it means."""

from __future__ import annotations

import pytest

from mbc_desktop.trials.criteria import read_criteria
from tests.trials.criteria.reading import TITLE, label, label_out, read

ALL_HER2 = ["low", "positive", "zero"]


@pytest.mark.parametrize(
    ("sentence", "accepted"),
    [
        ("HER2-positive disease (IHC 3+ or ISH amplified)", ["positive"]),
        ("Overexpression of HER2/neu", ["positive"]),
        ("Tumor is ErbB2 positive", ["positive"]),
        ("HER2-negative (IHC 0, 1+ or 2+/ISH-)", ["low", "zero"]),
        ("HER-2/neu non-amplified by FISH", ["low", "zero"]),
        ("HR+/HER2- breast cancer", ["low", "zero"]),
        ("HER2-low disease (IHC 1+, or 2+ and ISH-negative)", ["low"]),
        ("HER2-low or HER2-ultralow disease", ["low", "zero"]),
        ("HER2-null tumors (IHC 0 without any staining)", ["zero"]),
        ("Triple-negative breast cancer", ["low", "zero"]),
        ("Tumor was never HER2-positive", ["low", "zero"]),
        ("ER, PR and HER2 are all negative", ["low", "zero"]),
        ("HER2 0, 1+ or 2+ (ISH negative)", ["low", "zero"]),
        ("ER/PR <1% and HER2 0-1+", ["low", "zero"]),
        ("HER2 IHC 1+ or 2+/ISH−", ["low"]),
        ("HER2-negative and HER2-low disease", ["low", "zero"]),
        ("No over expression of HER2", ["low", "zero"]),
        ("HER2 (+++) by IHC", ["positive"]),
        ("Hormone receptor-positive HER2-low disease", ["low"]),
        ("If HER2 is positive, trastuzumab is given with chemotherapy", ALL_HER2),
        ("HER2 ultra-low tumors will not be enrolled", ["low", "positive"]),
        ("Any HER2 status", ALL_HER2),
        ("Breast cancer regardless of HER2 status", ALL_HER2),
        ("HER2 status must be documented", ALL_HER2),
        ("No more than two lines of anti-HER2 therapy", ALL_HER2),
    ],
)
def test_her2_as_accepted(sentence: str, accepted: list[str]) -> None:
    """An inclusion names the subset that may join."""
    assert label("her2", sentence) == accepted


@pytest.mark.parametrize(
    ("sentence", "accepted"),
    [
        ("HER2-positive breast cancer", ["low", "zero"]),
        ("HER2-positive or triple-negative breast cancer", ["low", "zero"]),
        ("HER2-negative disease", ["positive"]),
    ],
)
def test_her2_as_shut_out(sentence: str, accepted: list[str]) -> None:
    """An exclusion leaves the rest."""
    assert label_out("her2", sentence) == accepted


def test_her2_in_the_title_only() -> None:
    """The title is evidence where the criteria are silent."""
    reading = read("Adults", title="A Tablet for HER2-Positive Advanced Breast Cancer")
    assert reading.labels["her2"] == ["positive"]
    assert reading.evidence["her2"][0].where == "title"


def test_ultralow_and_null_are_kept_apart_from_zero() -> None:
    """The label folds them; the facts do not, and they keep the assay's wording."""
    rules = read("HER2-ultralow (IHC 0 with faint staining) or HER2-null disease").facts.her2
    assert {r.status for r in rules} >= {"ultralow", "null"}
    low = read("HER2-low disease (IHC 1+ or IHC 2+/ISH-)").facts.her2[0]
    assert low.status == "low"
    assert any("2+" in words for words in low.assay)


def test_cohorts_of_other_her2_status_are_a_union() -> None:
    """What any cohort accepts is accepted, and the field is marked."""
    reading = read("Cohort A: HER2-positive disease", "Cohort B: HER2-low disease", title=TITLE)
    assert reading.labels["her2"] == ["low", "positive"]
    assert "her2" in (reading.labels["cohort_dependent"] or [])


@pytest.mark.parametrize(
    "sentence",
    [
        "Hormone receptor-positive disease",
        "HR+ breast cancer",
        "ER-positive and/or PR-positive tumor",
        "Estrogen receptor (ER) positive disease",
        "Oestrogen receptor positive tumour",
        "ER and/or PgR ≥ 1% by IHC",
        "Tumor positive for estrogen or progesterone receptors",
        "Hormone-sensitive breast cancer",
        "Luminal A breast cancer",
        "ER+, any PR",
        "ER positive, regardless of progesterone receptor",
    ],
)
def test_hormone_receptors_positive_in_many_spellings(sentence: str) -> None:
    """However it is written, receptor-positive disease is meant."""
    assert label("hr", sentence) == ["positive"]


@pytest.mark.parametrize(
    ("sentence", "accepted"),
    [
        ("Triple-negative breast cancer", ["negative"]),
        ("ER- and PR-negative disease", ["negative"]),
        ("ER negative (IHC ER-positive cells < 1%) and PR negative", ["negative"]),
        ("ER <1% and PR <1%", ["negative"]),
        (
            "Hormone receptor-positive or hormone receptor-negative disease",
            ["negative", "positive"],
        ),
        ("Irrespective of hormone receptor status", ["negative", "positive"]),
        ("Known hormone receptor status", ["negative", "positive"]),
        ("ER-negative or PAM50 non-luminal disease", ["negative", "positive"]),
        ("No hormone replacement therapy", ["negative", "positive"]),
        ("No prior hormone receptor-positive breast cancer", ["negative", "positive"]),
        (
            "Hormonal contraceptives are not allowed in patients who are ER-positive",
            ["negative", "positive"],
        ),
        (
            "Triple-negative, HER2-positive, or HR-positive and HER2-negative disease",
            ["negative", "positive"],
        ),
    ],
)
def test_hormone_receptors_otherwise(sentence: str, accepted: list[str]) -> None:
    """Negative, either, or nothing said about the tumor."""
    assert label("hr", sentence) == accepted


def test_er_and_pr_are_kept_apart_and_er_low_is_its_own() -> None:
    """The label folds them; the facts do not."""
    rules = read("ER-positive and PR-negative disease (ER ≥ 1%)").facts.receptors
    assert {(r.receptor, r.status) for r in rules} == {("ER", "positive"), ("PR", "negative")}
    assert rules[0].threshold == "≥ 1%"
    assert any(r.status == "low" for r in read("ER-low tumors may join").facts.receptors)


@pytest.mark.parametrize(
    ("sentence", "genes"),
    [
        ("Documented PIK3CA mutation in tumor tissue", ["PIK3CA"]),
        ("Deleterious germline BRCA mutation", ["BRCA1", "BRCA2"]),
        ("Germline mutation in BRCA1, BRCA2 or PALB2", ["BRCA1", "BRCA2", "PALB2"]),
        ("Presence of an ESR1 mutation in ctDNA", ["ESR1"]),
        ("At least one ESR1 mutation in the binding domain", ["ESR1"]),
        ("One or more PIK3CA/AKT1/PTEN alterations", ["AKT1", "PIK3CA", "PTEN"]),
        ("ESR1m detected in ctDNA", ["ESR1"]),
        ("gBRCAm", ["BRCA1", "BRCA2"]),
        ("Carriers of a BRCA mutation may join after a PARP inhibitor", []),
        ("PIK3CA-mutant or wild-type tumors", []),
        ("An activating HER2 mutation", ["ERBB2"]),
        ("HER2 amplification by ISH", []),
        ("Known BRCA mutation status", []),
        ("Eligible regardless of PIK3CA mutation", []),
        ("Prior PARP inhibitor for those with a BRCA mutation is allowed", []),
        ("No known germline BRCA mutation", []),
    ],
)
def test_genes_that_must_be_altered(sentence: str, genes: list[str]) -> None:
    """Only an alteration without which nobody joins counts."""
    assert label("genes_required", sentence) == genes


def test_genes_keep_origin_and_bars() -> None:
    """Germline or tumor, and a bar on a mutation, are facts of their own."""
    needed = read("Germline BRCA1 mutation is required").facts.genes[0]
    assert (needed.stance, needed.origin) == ("required", "germline")
    barred = read("Adults", exclusion=("Known RB1 mutation in the tumor",)).facts.genes[0]
    assert (barred.gene, barred.stance, barred.origin) == ("RB1", "barred", "tumor")


def test_must_not_have_among_exclusions_is_a_bar() -> None:
    """An emphatic exclusion is no double negation."""
    rule = read("Adults", exclusion=("Must not have a germline BRCA1 mutation",)).facts.genes[0]
    assert rule.stance == "barred"


@pytest.mark.parametrize("sentence", ["No detectable ESR1 mutation", "ESR1 wild type"])
def test_those_without_the_mutation_shut_out(sentence: str) -> None:
    """A double negation is a need."""
    assert label_out("genes_required", sentence) == ["ESR1"]


@pytest.mark.parametrize(
    ("title", "genes"),
    [
        ("A Tablet for Breast Cancer With FGFR1 Amplification", ["FGFR1"]),
        ("A Tablet for Germline BRCA-1/2 Mutated High Risk Breast Cancer", ["BRCA1", "BRCA2"]),
        ("Testing the Risk of Cancer With BRCA Mutations", []),
    ],
)
def test_genes_of_titles(title: str, genes: list[str]) -> None:
    """An amplification is an alteration; a study of risks needs none."""
    assert read("Adults", title=title).labels["genes_required"] == genes


def test_a_gene_in_the_title_only() -> None:
    """The title is evidence for a gene too."""
    found = read_criteria(
        "A Tablet for PIK3CA-Mutated Breast Cancer", "Inclusion Criteria:\n* Adults"
    )
    assert found.labels["genes_required"] == ["PIK3CA"]
