"""The treatment summary and the lists as pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.core.resources import resource_path
from mbc_desktop.data.care_records import LISTS, CareMember, Diagnosis, field_names
from mbc_desktop.data.profile_records import Biopsy, DrugHad, GeneResult, Profile
from mbc_desktop.data.stores import Stores
from mbc_desktop.notes.care_words import LANGUAGES
from mbc_desktop.notes.treatment_summary import (
    FROM_PROFILE,
    TreatmentSummary,
    drafted,
    list_page,
)

PROFILE = Profile(
    er="positive",
    her2="low",
    sites=("bone", "liver"),
    history="recurred",
    drugs=(
        DrugHad(drug="letrozole", start="2024-03", ongoing=True),
        DrugHad(drug="paclitaxel", start="2020", end="2020-06", why_stopped="planned_end"),
    ),
    genes=(GeneResult("PIK3CA", "found"),),
    biopsies=(Biopsy(taken="2024-02", place="liver", er="positive", her2="low", ihc="1+"),),
)


@pytest.fixture
def summary(tmp_path: Path) -> Iterator[TreatmentSummary]:
    with Stores(open_data_dir(tmp_path / "data")) as stores:
        yield TreatmentSummary(stores.personal)


def test_the_page_is_begun_from_the_profile(summary: TreatmentSummary):
    """Diagnosis, biopsies, genes and treatments with dates and why they stopped."""
    assert summary.take_over(drafted(PROFILE)) == 8
    body = {one.key: one.body for one in summary.page().sections}
    assert "| HER2 | low |" in body["diagnosis"]
    assert "| Where it is | bones, liver |" in body["diagnosis"]
    assert "| 2024-02 | liver | positive | low IHC 1+ |" in body["biopsy"]
    assert "| PIK3CA | found |" in body["gene"]
    assert "| paclitaxel | 2020 | 2020-06 | it ended as planned |" in body["treatment"]
    assert summary.take_over(drafted(PROFILE)) == 0


def test_what_was_not_answered_is_not_on_the_page():
    """An empty profile gives an empty page, not a page of unknowns."""
    draft = drafted(Profile())
    assert (draft.diagnosis, draft.biopsies, draft.genes, draft.treatments) == ((), (), (), ())


def test_lines_follow_the_profile_until_she_changes_them(summary: TreatmentSummary):
    """What she corrected stays, whatever the profile says later."""
    summary.take_over(drafted(PROFILE))
    her2 = next(line for line in summary.diagnosis.all() if line.what == "HER2")
    assert her2.source == FROM_PROFILE
    summary.diagnosis.change(replace(her2, answer="low (IHC 1+, 2024)", source=""))
    summary.diagnosis.add(Diagnosis(what="Grade", answer="2"))
    later = replace(PROFILE, her2="positive", er="negative", drugs=PROFILE.drugs[:1])
    summary.take_over(drafted(later))
    answers = {line.what: line.answer for line in summary.diagnosis.all()}
    assert answers["HER2"] == "low (IHC 1+, 2024)"
    assert answers["ER"] == "negative"
    assert answers["Grade"] == "2"
    assert [line.name for line in summary.treatments.all()] == ["letrozole"]


def test_a_list_is_a_page_without_empty_columns():
    """What nobody filled in takes no room."""
    page = list_page([CareMember(name="Dr. Lee", phone="555-0100"), CareMember(name="Nurse")])
    (section,) = page.sections
    assert page.title == "My care team"
    assert section.body == "| Name | Phone |\n| Dr. Lee | 555-0100 |\n| Nurse |  |"
    assert list_page([]).sections == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_and_answer_has_words_in_both_languages(language: str):
    """Each field of each list, and the same answers in English and Spanish."""
    words = yaml.safe_load(resource_path("care_lists", f"{language}.yaml").read_text("utf-8"))
    for kind in LISTS:
        if kind.LIST == "when_to_call":
            continue
        shown = set(words[kind.LIST]["fields"])
        assert shown <= set(field_names(kind))
        assert set(field_names(kind)) - shown <= {"source", "call_first", "file"}
    english = yaml.safe_load(resource_path("care_lists", "en.yaml").read_text("utf-8"))
    for part in ("facts", "values"):
        assert set(words["summary"][part]) == set(english["summary"][part])


def test_what_she_corrected_or_took_off_stays_so(summary: TreatmentSummary):
    """Even where she changed the very words a line is known by."""
    summary.take_over(drafted(PROFILE))
    drug = next(line for line in summary.treatments.all() if line.name == "paclitaxel")
    summary.correct(summary.treatments, replace(drug, name="Taxol, weekly"))
    gene = summary.genes.all()[0]
    summary.leave_out(summary.genes, gene)
    biopsy = summary.biopsies.all()[0]
    summary.correct(summary.biopsies, replace(biopsy, dated="2024-02-11"))
    assert summary.take_over(drafted(PROFILE)) == 0
    assert [line.name for line in summary.treatments.all()] == ["letrozole", "Taxol, weekly"]
    assert summary.genes.all() == []
    assert [line.dated for line in summary.biopsies.all()] == ["2024-02-11"]
    summary.put_back(summary.genes, gene)
    assert summary.take_over(drafted(PROFILE)) == 0
    assert [line.gene for line in summary.genes.all()] == ["PIK3CA"]


def test_the_same_drug_had_twice_has_two_lines(summary: TreatmentSummary):
    """However often the page is brought up to date."""
    twice = replace(PROFILE, drugs=(DrugHad(drug="letrozole"), DrugHad(drug="letrozole")))
    summary.take_over(drafted(twice))
    assert summary.take_over(drafted(twice)) == 0
    assert len(summary.treatments.all()) == 2


def test_it_can_be_made_again_from_the_answers_and_that_undone(summary: TreatmentSummary):
    """Her own lines come back with the undo, reports are never touched."""
    summary.take_over(drafted(PROFILE))
    her2 = next(line for line in summary.diagnosis.all() if line.what == "HER2")
    summary.correct(summary.diagnosis, replace(her2, answer="1+"))
    summary.diagnosis.add(Diagnosis(what="Grade", answer="2"))
    summary.leave_out(summary.genes, summary.genes.all()[0])
    undo = summary.make_again(drafted(PROFILE))
    assert "Grade" not in {line.what for line in summary.diagnosis.all()}
    assert {line.answer for line in summary.diagnosis.all() if line.what == "HER2"} == {"low"}
    assert len(summary.genes.all()) == 1
    undo()
    assert {line.answer for line in summary.diagnosis.all() if line.what == "HER2"} == {"1+"}
    assert "Grade" in {line.what for line in summary.diagnosis.all()}
    assert summary.genes.all() == []
