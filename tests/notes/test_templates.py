"""Notes to begin with."""

from __future__ import annotations

import re

import pytest

from mbc_desktop.data.note_facts import facts_of
from mbc_desktop.notes.templates import LANGUAGES, note_templates

HURTING = re.compile(r"\b(battle|fight|warrior|survivor|failed|terminal|journey|brave)\w*", re.I)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_six_templates_are_there_in_both_languages(language: str):
    """The same ids in the same order."""
    assert [one.id for one in note_templates(language)] == [
        "visit",
        "questions",
        "symptom-day",
        "treatment-log",
        "insurance-call",
        "what-matters",
    ]


def test_another_language_gets_english():
    """Better than nothing."""
    assert note_templates("fr") == note_templates("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_note_is_made_with_the_day_in_its_title(language: str):
    """The day as the person reads it."""
    made = note_templates(language)[0].note(date="May 4")
    assert made.title.endswith(", May 4")
    assert made.origin == "template:visit"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_of_questions_asks_questions(language: str):
    """They show up among the questions for the next visit."""
    template = note_templates(language)[1]
    assert len(facts_of(template.title, template.text).questions) == 8


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_template_hurts(language: str):
    """Words of the house."""
    for template in note_templates(language):
        assert not HURTING.search(template.text + template.title + template.about)
