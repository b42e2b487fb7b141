"""Questions for the doctor."""

from __future__ import annotations

from mbc_desktop.data.profile_records import Profile
from mbc_desktop.trials.criteria import read_criteria
from mbc_desktop.trials.fit import fit
from mbc_desktop.trials.questions import asked_once, questions_for, well_known


def test_what_is_to_be_asked_becomes_a_question_with_the_sentence() -> None:
    """Each question stands with the trial's own sentence, in the language asked for."""
    reading = read_criteria(
        "A Study in Metastatic Breast Cancer",
        "Inclusion Criteria:\n\n* ECOG performance status 0-1",
    )
    found = fit(reading, Profile(activity="up_half_the_day"))
    english, spanish = (questions_for(found, language)[0] for language in ("en", "es"))
    assert english.quote == "ECOG performance status 0-1"
    assert "ECOG" in english.text
    assert spanish.text.startswith("¿")


def test_well_known_questions_are_the_same_in_both_languages() -> None:
    """Nobody gets fewer questions for the language, and the sources are named."""
    english, spanish = well_known("en"), well_known("es")
    assert [len(g.questions) for g in english.groups] == [len(g.questions) for g in spanish.groups]
    assert all(s.name and s.page.startswith("https://") for s in english.sources)
    assert len(english.sources) == len(spanish.sources)
    assert well_known("xx") == english


def test_each_wording_is_asked_once_with_the_first_sentence_about_it() -> None:
    """A trial with five sentences about earlier treatment is one question at the visit."""
    reading = read_criteria(
        "A Study in Metastatic Breast Cancer",
        "Exclusion Criteria:\n\n* Prior treatment with a CDK4/6 inhibitor\n"
        "* Prior treatment with fulvestrant\n* Prior chemotherapy for metastatic disease",
    )
    found = fit(reading, Profile(er="positive"))
    every, once = questions_for(found), asked_once(found)
    texts = [question.text for question in once]
    assert len(texts) == len(set(texts)) < len(every)
    first = {question.text: question for question in reversed(every)}
    assert all(first[question.text] == question for question in once)
