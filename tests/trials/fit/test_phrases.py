"""The phrases of a fit in the languages of the program."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest

from mbc_desktop.data.profile_records import DrugHad, Profile
from mbc_desktop.trials.criteria import read_criteria
from mbc_desktop.trials.criteria.treatments import load_drugs
from mbc_desktop.trials.fit import fit
from mbc_desktop.trials.fit.model import Item
from mbc_desktop.trials.fit.phrases import ENGLISH, phrases
from mbc_desktop.trials.fit.words import (
    headline,
    item_words,
    never_checked_words,
    opening_words,
    said_words,
    unheard_words,
)
from tests.trials.fit.sentences import TITLE, bars, needs

PLACES = re.compile(r"\{\w+\}")


@pytest.mark.parametrize("lang", ["es"])
def test_every_phrase_is_there_with_its_places(lang: str) -> None:
    """A phrase that lacks a name or a number would tell something else."""
    told = phrases(lang)
    for one in fields(ENGLISH):
        english, other = getattr(ENGLISH, one.name), getattr(told, one.name)
        assert english.keys() <= other.keys(), one.name
        for token, words in english.items():
            assert sorted(PLACES.findall(other[token])) == sorted(PLACES.findall(words)), token
    assert load_drugs().labels.keys() <= told.treatments.keys()


def test_a_language_without_phrases_is_told_in_english() -> None:
    assert phrases("eo") is ENGLISH


def test_a_fit_is_told_in_spanish() -> None:
    """Reasons, what she said and what is never checked; the trial's sentence stays English."""
    text = (
        needs("HER2-positive breast cancer")
        + "\n\n"
        + bars("Prior CDK4/6 inhibitor", "Active hepatitis B")
    )
    profile = Profile(
        her2="low", drugs=(DrugHad(drug="palbociclib", kind="cdk46_inhibitor", setting="advanced"),)
    )
    found = fit(read_criteria(TITLE, text), profile)
    assert headline(found, lang="es") == (
        "Puede que no sea para usted: Pide un resultado de HER2 (positivo)."
    )
    words = [item_words(item, lang="es") for item in found.items]
    assert "No es para personas que recibieron un inhibidor de CDK4/6." in words
    assert said_words(found.may_not[0], lang="es") == "HER2: bajo"
    assert never_checked_words(found, lang="es") == (
        "Aquí nunca se comprueba: la hepatitis y otras infecciones y si quedan plazas."
    )


def test_what_an_answer_would_do_is_told_for_one_and_many() -> None:
    assert opening_words("her2_low", 1, lang="es").endswith("una pregunta en 1 estudio.")
    assert opening_words("genes", 14) == (
        "Knowing gene changes would answer one question in 14 trials."
    )
    assert unheard_words((), lang="es") == ""


def test_a_count_of_treatments_is_told_as_a_count() -> None:
    """Not as three words in a row."""
    text = needs("No more than 2 prior lines of chemotherapy for metastatic disease")
    profile = Profile(
        treatments="1",
        chemotherapy="yes",
        all_drugs="yes",
        drugs=(DrugHad(drug="capecitabine", kind="capecitabine", setting="advanced"),),
    )
    asked = [
        item for item in fit(read_criteria(TITLE, text), profile).items if item.topic == "lines"
    ]
    assert [said_words(item) for item in asked] == [
        "how many treatments you had: chemotherapy, about 1"
    ]


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (("2", "2"), "how many treatments you had: about 2"),
        (("1", "3"), "how many treatments you had: 1 to 3"),
        (("3", ""), "how many treatments you had: 3 or more"),
    ],
)
def test_a_count_without_an_end_is_told_as_such(lines: tuple[str, str], words: str) -> None:
    """Three or more is no "3 to" with nothing after it."""
    item = Item("lines", "ask", "lines_any_close", (), ("lines", "any", *lines))
    assert said_words(item) == words
