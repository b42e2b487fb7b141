"""The school grade of a text."""

from __future__ import annotations

import pytest

from mbc_desktop.learn.reading_level import grade_of_spanish_ease, reading_grade, spanish_ease

PLAIN = "The doctor will look at your scan. You can ask for help. Take a friend with you."
HARD = (
    "Contemporary pharmacological interventions necessitate multidisciplinary evaluation of "
    "cardiovascular contraindications preceding administration of anthracycline combinations."
)
PLAIN_ES = "El médico verá su examen. Usted puede pedir ayuda. Vaya con una amiga a la cita."
HARD_ES = (
    "Las intervenciones farmacológicas contemporáneas requieren evaluaciones multidisciplinarias "
    "de las contraindicaciones cardiovasculares previas a la administración de combinaciones."
)


def test_hard_english_has_a_higher_grade_than_plain() -> None:
    """The formula's grade: 13 and 27 words of known syllables by Kincaid's own weights."""
    assert reading_grade(PLAIN, "en") < 3
    assert reading_grade(HARD, "en") > 16


def test_hard_spanish_has_a_higher_grade_than_plain() -> None:
    """Spanish is measured with its own formula, so its longer words do not count against it."""
    assert spanish_ease(PLAIN_ES) > 80
    assert reading_grade(PLAIN_ES, "es") <= 5
    assert reading_grade(HARD_ES, "es") == 16


@pytest.mark.parametrize(
    ("ease", "grade"), [(95, 4), (90, 4), (85, 5), (70, 6), (60, 8), (55, 10), (30, 13), (-20, 16)]
)
def test_each_band_of_the_spanish_table_has_its_grade(ease: float, grade: float) -> None:
    """The bands of Fernández Huerta, their lower edge included."""
    assert grade_of_spanish_ease(ease) == grade


def test_one_language_does_not_change_the_other() -> None:
    """Measuring Spanish between two English measures leaves the English one as it was."""
    before = reading_grade(PLAIN, "en")
    reading_grade(PLAIN_ES, "es")

    assert reading_grade(PLAIN, "en") == before


@pytest.mark.parametrize("text", ["", "  \n "])
def test_an_empty_text_has_no_grade(text: str) -> None:
    """No words, grade 0."""
    assert reading_grade(text, "en") == 0.0
    assert reading_grade(text, "es") == 0.0


def test_other_languages_are_not_measured_with_english_weights() -> None:
    """A formula made for English says nothing about French."""
    assert reading_grade("Le médecin parle avec vous.", "fr") == 0.0
