"""Searching for other trials like one."""

from __future__ import annotations

import pytest

from mbc_desktop.core.resources import resource_path
from mbc_desktop.data.records import Question
from mbc_desktop.trials.alike import OPEN, alike, subtype_words, treatment_classes, words_alike
from mbc_desktop.trials.criteria import read_criteria
from mbc_desktop.trials.synonyms import Synonyms
from tests.trials.conftest import Home


@pytest.fixture(scope="module")
def synonyms() -> Synonyms:
    return Synonyms(resource_path("synonyms"))


def test_a_drug_is_known_by_its_classes_the_narrowest_first(synonyms: Synonyms):
    """By any of its names, a dose after it or not."""
    for name in ("trastuzumab deruxtecan", "T-DXd 5.4 mg/kg", "Enhertu"):
        classes = treatment_classes(synonyms, [name])
        assert classes[0] == "HER2 antibody-drug conjugate"
        assert "antibody-drug conjugate" in classes


def test_a_treatment_that_nobody_knows_leaves_the_next_one_to_tell(synonyms: Synonyms):
    """A code of a company says nothing; the drug beside it does."""
    assert treatment_classes(synonyms, ["XYZ-000", "olaparib"]) == ["PARP inhibitor"]
    assert treatment_classes(synonyms, ["XYZ-000"]) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("HER2-positive metastatic breast cancer", "HER2 positive"),
        ("HER2-low metastatic breast cancer", "HER2 low"),
        ("Triple-negative breast cancer", "triple negative"),
        ("HR-positive, HER2-negative breast cancer", "hormone receptor positive"),
        ("Metastatic breast cancer", ""),
    ],
)
def test_the_subtype_comes_from_what_the_trial_asks(text: str, words: str):
    """A trial that takes several subtypes is like others of any."""
    assert subtype_words(read_criteria(text, f"Inclusion Criteria:\n\n* {text}")) == words


def test_what_the_title_names_counts_first(synonyms: Synonyms):
    """A partner drug that happens to stand first in the record does not decide."""
    reading = read_criteria(
        "Giredestrant in HER2-positive Breast Cancer", "Inclusion Criteria:\n\n* HER2-positive"
    )
    assert words_alike(synonyms, ["Phesgo", "Giredestrant"], reading)[0].startswith("oral SERD")


def test_the_search_is_for_recruiting_trials_and_keeps_the_place(home: Home):
    """Near home still means near home; the trial itself does not count as one like it."""
    home.sync()
    finder = home.finder()
    reading = read_criteria(
        "Palbociclib in HR-positive, HER2-negative Breast Cancer",
        "Inclusion Criteria:\n\n* HR-positive, HER2-negative metastatic breast cancer",
    )
    base = Question(words="x", phases=("PHASE3",), near="77030", latitude=29.7, longitude=-95.4)
    found = alike(finder, "NCT00000001", ["Palbociclib"], reading, base)
    assert found.words
    assert found.statuses == OPEN
    assert found.phases == ()
    assert (found.near, found.latitude, found.longitude) == ("77030", 29.7, -95.4)
    assert finder.find(found).total > 0


def test_where_nothing_is_known_all_recruiting_trials_are_asked_for(home: Home):
    """No words are made up."""
    reading = read_criteria("A Study of XYZ-000", "")
    found = alike(home.finder(), "NCT00000001", ["XYZ-000"], reading, Question())
    assert found == Question(statuses=OPEN)
