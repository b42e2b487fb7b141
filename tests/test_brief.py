"""The visit brief: what she wrote, in her words, on paper."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from mbc_desktop.brief import (
    PARTS,
    Brief,
    BriefChoice,
    BriefSection,
    BriefSources,
    BriefTrial,
    StoredTrials,
    gather,
    page_html,
)
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.care import CareList
from mbc_desktop.data.care_records import Allergy, Medicine, PastTreatment
from mbc_desktop.data.diary import Diary, DiaryDay
from mbc_desktop.data.notes import NewNote, Notes
from mbc_desktop.data.profile_records import Profile
from mbc_desktop.data.stores import Stores

CHOICE = BriefChoice(since=date(2026, 5, 1), visit=date(2026, 5, 28))


class AskedTrials:
    def to_ask(self, ncts: tuple[str, ...], *, language: str) -> list[BriefTrial]:
        return [BriefTrial(nct, f"Trial <{nct}>", ("Is my HER2 low?",)) for nct in ncts]


@pytest.fixture
def sources(tmp_path: Path) -> Iterator[BriefSources]:
    with Stores(open_data_dir(tmp_path / "data")) as stores:
        yield BriefSources(
            notes=Notes(stores.personal),
            diary=Diary(stores.personal),
            medicines=CareList(stores.personal, Medicine),
            allergies=CareList(stores.personal, Allergy),
            treatments=CareList(stores.personal, PastTreatment),
            trials=AskedTrials(),
        )


def fill(sources: BriefSources) -> str:
    pain = sources.diary.follow("Pain")
    nausea = sources.diary.follow("Nausea", "words")
    for day, level, sick in ((20, 9, 0), (2, 3, 1), (3, 7, 2), (4, 2, 0)):
        month = 4 if day == 20 else 5
        sources.diary.write(
            DiaryDay(
                day=date(2026, month, day),
                levels={pain.id: level, nausea.id: sick},
                weight=150.0,
                weight_unit="lb",
                helped="ginger <tea>" if day == 3 else "",
            )
        )
    sources.medicines.add(Medicine(name="letrozole", dose="2.5 mg", how_often="daily"))
    sources.medicines.add(Medicine(name="old pill", stopped="2025"))
    sources.allergies.add(Allergy(name="penicillin", reaction="hives"))
    sources.treatments.add(PastTreatment(name="ribociclib | letrozole", line="1", started="2025"))
    return sources.notes.add(NewNote(title="Rash", text="It *itches*.\n- [ ] Is it the drug?")).id


def brief_of(sources: BriefSources, choice: BriefChoice = CHOICE) -> Brief:
    return gather(choice, sources, date_words=date.isoformat)


def body(brief: Brief, key: str) -> str:
    return next(one.body for one in brief.sections if one.key == key)


def test_every_part_tells_what_she_wrote_since_the_last_visit(sources: BriefSources):
    """Days before it are not counted; numbers are told and not judged."""
    note = fill(sources)
    brief = brief_of(sources, replace(CHOICE, notes=(note,), trials=("NCT01234567",)))
    assert [one.key for one in brief.sections] == list(PARTS)
    assert "| Pain | 3 | 2 | 7 | 3 | 2 |" in body(brief, "symptoms")
    assert "| Nausea | 3 | none | moderate | mild | none |" in body(brief, "symptoms")
    assert "| Weight (lb) | 3 | 150 | 150 | 150 | 150 |" in body(brief, "symptoms")
    assert "- 2026-05-03: ginger <tea>" in body(brief, "symptoms")
    assert "ribociclib / letrozole" in body(brief, "treatments")
    assert "| now |" in body(brief, "treatments")
    assert "old pill" not in body(brief, "medicines")
    assert "Allergies: penicillin (hives)" in body(brief, "medicines")
    assert body(brief, "questions") == "- Is it the drug?"
    assert "- To ask: Is my HER2 low?" in body(brief, "trials")
    assert body(brief, "notes").startswith("Rash\nIt itches.")
    text = " ".join(one.body for one in brief.sections).lower()
    assert not any(word in text for word in ("normal", "worse than", "better than"))


def test_parts_that_are_empty_or_not_wanted_are_left_out(sources: BriefSources):
    """An empty heading says nothing."""
    assert brief_of(sources).sections == ()
    fill(sources)
    only = brief_of(sources, replace(CHOICE, parts=("questions",)))
    assert [one.key for one in only.sections] == ["questions"]


def test_what_is_too_much_for_two_pages_is_counted(sources: BriefSources):
    """Nothing is dropped in silence."""
    sources.notes.add(NewNote(text="\n".join(f"- question {n}?" for n in range(40))))
    assert body(brief_of(sources), "questions").endswith("- … and 25 more")


def test_she_can_change_and_take_out_parts(sources: BriefSources):
    """The text of a part is hers."""
    fill(sources)
    brief = brief_of(sources).with_body("questions", "- only this?").without("medicines")
    assert body(brief, "questions") == "- only this?"
    assert "medicines" not in [one.key for one in brief.sections]


def test_every_word_is_escaped_on_the_page():
    """Neither a note nor a trial's title can act as HTML."""
    evil = '<script>alert(1)</script><img src=x> & "q"'
    brief = Brief(
        evil, (BriefSection("x", f"{evil}!", f"{evil}\n- {evil}\n| {evil} |\n| b |"),), ""
    )
    html = page_html(brief)
    assert "<script" not in html
    assert "<img" not in html
    assert html.count("&lt;script&gt;") == 5
    assert "<ul><li>" in html
    assert "<th" in html
    assert "<td" in html


def test_it_speaks_spanish(sources: BriefSources):
    """Headings in Spanish, her words as they are."""
    fill(sources)
    brief = brief_of(sources, replace(CHOICE, language="es"))
    assert brief.title == "Para la consulta del 2026-05-28"
    assert "Mis preguntas" in [one.heading for one in brief.sections]


def test_trials_come_with_what_there_is_to_ask_by_her_profile():
    """From the stored record; without a profile, or without a record, nothing is made up."""
    record = {
        "protocolSection": {
            "identificationModule": {"nctId": "NCT01234567", "briefTitle": "T"},
            "eligibilityModule": {
                "eligibilityCriteria": "Inclusion Criteria:\n\n* HER2-low breast cancer"
                " (IHC 1+ or 2+/ISH-)\n* ECOG 0 or 1"
            },
        }
    }
    raw = json.dumps(record).encode()

    def record_of(nct: str) -> tuple[str, bytes] | None:
        return ("T", raw) if nct == "NCT01234567" else ("broken", b"{") if nct == "NCT2" else None

    profile = Profile(her2="negative", activity="unknown")
    asked = StoredTrials(record_of, profile, year=2026).to_ask(
        ("NCT01234567", "NCT2", "NCT3"), language="en"
    )
    assert [one.nct for one in asked] == ["NCT01234567", "NCT2"]
    assert any("HER2" in text for text in asked[0].ask)
    assert asked[1].ask == ()
    (silent,) = StoredTrials(record_of, Profile(), year=2026).to_ask(
        ("NCT01234567",), language="en"
    )
    assert silent.ask == ()
