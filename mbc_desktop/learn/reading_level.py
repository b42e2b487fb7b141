"""How hard a text is to read, in English and Spanish."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textstat.textstat import textstatistics

EASIEST_GRADE = 0.0
LANGUAGES_WITH_GRADE = ("en", "es")

# Fernández Huerta's own table (1959), as reprinted at https://legible.es: the least score of a
# band, and the school grade it stands for. His bands for pre-university and university readers
# are given as grades 10, 13 and 16.
_SPANISH_BANDS = ((90.0, 4.0), (80.0, 5.0), (70.0, 6.0), (60.0, 8.0), (50.0, 10.0), (30.0, 13.0))
_SPANISH_HARDEST = 16.0


def reading_grade(text: str, lang: str) -> float:
    """Return the US school grade at which ``text`` reads; 0.0 for a text without words.

    English is measured with the Flesch-Kincaid grade (Kincaid and others, 1975). Spanish is
    measured with Fernández Huerta's ease of reading and told as the grade of its band. For any
    other language the English formula is no measure, and 0.0 is returned.
    """
    if not text.strip():
        return EASIEST_GRADE
    if lang == "es":
        return grade_of_spanish_ease(spanish_ease(text))
    if lang != "en":
        return EASIEST_GRADE
    return max(EASIEST_GRADE, float(_measured(text, "en_US", "flesch_kincaid_grade")))


def spanish_ease(text: str) -> float:
    """Return Fernández Huerta's ease of reading of a Spanish text: 100 very easy, 0 very hard."""
    return float(_measured(text, "es", "fernandez_huerta"))


def grade_of_spanish_ease(ease: float) -> float:
    """Return the school grade that Fernández Huerta's table gives to an ease of reading."""
    for least, grade in _SPANISH_BANDS:
        if ease >= least:
            return grade
    return _SPANISH_HARDEST


def _measured(text: str, locale: str, formula: str) -> float:
    """Run one formula on its own instance: textstat's shared one holds a single language."""
    statistics = _statistics()
    statistics.set_lang(locale)
    score = float(getattr(statistics, formula)(text))
    # textstat caches the texts it was given for the life of the process; setting the language
    # is its public way to let go of them.
    statistics.set_lang(locale)
    return score


def _statistics() -> textstatistics:
    import warnings

    with warnings.catch_warnings():
        # textstat 0.7.4 imports pkg_resources, which warns that it is deprecated.
        warnings.simplefilter("ignore")
        from textstat.textstat import textstatistics
    return textstatistics()
