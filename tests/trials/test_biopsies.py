"""Several biopsies, and the answers that follow from them."""

from __future__ import annotations

import pytest

from mbc_desktop.data.profile_records import Biopsy, Profile
from mbc_desktop.trials.biopsies import (
    differing,
    first_biopsy,
    her2_goes_with,
    her2_of,
    receptor_of,
    with_biopsies,
    with_receptors,
    without_biopsy,
)

OLD = Biopsy("2019-05", "breast", "positive", "positive", "zero", er_percent=90)
NEW = Biopsy("2024-02", "liver", "low", None, "low", ihc="1+", er_percent=5)


def test_the_latest_biopsy_answers_question_2() -> None:
    """What it does not speak of, the one before answers."""
    profile = with_biopsies(Profile(), (NEW, OLD))
    assert profile.biopsies == (OLD, NEW)
    assert (profile.er, profile.pr, profile.her2) == ("low", "positive", "low")


def test_not_tested_does_not_hide_an_older_result() -> None:
    """A biopsy in which nobody looked tells nothing against the one before."""
    last = Biopsy("2025-01", "bone", her2="not_tested")
    assert with_biopsies(Profile(), (OLD, NEW, last)).her2 == "low"
    assert with_biopsies(Profile(), (last,)).her2 == "not_tested"


def test_one_without_a_date_is_taken_for_the_latest() -> None:
    """It may be the one that question 2 spoke of."""
    profile = with_biopsies(Profile(), (Biopsy(er="negative"), OLD))
    assert profile.er == "negative"


def test_answers_of_question_2_are_a_biopsy_without_a_date() -> None:
    """So that adding an older one changes nothing of them."""
    asked = Profile(er="negative", her2="low")
    (told,) = first_biopsy(asked)
    after = with_biopsies(asked, (OLD, told))
    assert (after.er, after.pr, after.her2) == ("negative", "positive", "low")


def test_an_answer_of_question_2_changes_the_latest_biopsy() -> None:
    """Both always say the same; a number that no longer goes with it is taken out."""
    profile = with_biopsies(Profile(), (OLD, NEW))
    after = with_receptors(profile, er="positive", pr=profile.pr, her2="positive")
    assert after.biopsies[-1].er == "positive"
    assert after.biopsies[-1].er_percent is None
    assert after.biopsies[-1].ihc == ""
    assert after.biopsies[0] == OLD
    assert with_biopsies(after, after.biopsies) == after


def test_removing_a_biopsy_takes_its_answers_along() -> None:
    """And undo, which adds it again, brings them back."""
    profile = with_biopsies(Profile(), (OLD, NEW))
    left = without_biopsy(profile, NEW)
    assert (left.er, left.her2) == ("positive", "zero")
    assert with_biopsies(left, (*left.biopsies, NEW)) == profile
    assert without_biopsy(left, OLD) == Profile()


@pytest.mark.parametrize(
    ("percent", "receptor"),
    [(0, "negative"), (1, "low"), (10, "low"), (11, "positive"), (None, None)],
)
def test_a_percentage_makes_a_receptor(percent: int | None, receptor: str | None) -> None:
    """1 to 10 % is low."""
    assert receptor_of(percent) == receptor


@pytest.mark.parametrize(
    ("ihc", "ish", "her2"),
    [
        ("3+", "", "positive"),
        ("2+", "positive", "positive"),
        ("2+", "negative", "low"),
        ("2+", "", None),
        ("1+", "", "low"),
        ("0", "", "negative"),
        ("", "negative", "negative"),
        ("", "", None),
    ],
)
def test_ihc_and_ish_make_a_her2_status(ihc: str, ish: str, her2: str | None) -> None:
    """IHC 2+ alone says nothing yet; IHC 0 does not tell zero and ultralow apart."""
    assert her2_of(ihc, ish) == her2


@pytest.mark.parametrize(
    ("her2", "ihc", "ish", "goes"),
    [
        ("ultralow", "0", "", True),
        ("low", "0", "", False),
        ("low", "", "negative", True),
        ("positive", "1+", "", False),
        ("unknown", "3+", "", True),
        ("positive", "2+", "", True),
    ],
)
def test_a_status_beside_its_numbers(her2: str, ihc: str, ish: str, *, goes: bool) -> None:
    """What cannot both be right is seen."""
    assert her2_goes_with(her2, ihc, ish) is goes


@pytest.mark.parametrize(
    ("first", "second", "names"),
    [
        (OLD, NEW, ("er", "her2")),
        (Biopsy(her2="negative"), Biopsy(her2="low"), ()),
        (Biopsy(her2="negative"), Biopsy(her2="positive"), ("her2",)),
        (Biopsy(er="unknown"), Biopsy(er="positive"), ()),
    ],
)
def test_biopsies_that_say_different_things(
    first: Biopsy, second: Biopsy, names: tuple[str, ...]
) -> None:
    """Said calmly on the screen; "not known" differs from nothing."""
    assert differing((first, second)) == names
