"""A hospital's file beside what she said herself."""

from __future__ import annotations

from mbc_desktop.data.profile_records import Biopsy, DrugHad, GeneResult, Profile
from mbc_desktop.trials.profile_merge import Change, merged

LETROZOLE = DrugHad("letrozole", setting="advanced", start="2023-01", why_stopped="growth")


def test_what_the_file_is_silent_about_stays() -> None:
    """Only what it answers is new, and said so."""
    after, changes = merged(Profile(home="77030", sex="female"), Profile(birth_year=1961))
    assert after == Profile(home="77030", sex="female", birth_year=1961)
    assert changes == (Change("birth_year", "new", None, 1961),)


def test_an_answer_that_would_be_overwritten_is_told() -> None:
    """With both; the same answer again is no change."""
    after, changes = merged(
        Profile(activity="fully_active", sex="female"),
        Profile(activity="light_work", sex="female"),
    )
    assert after.activity == "light_work"
    assert changes == (
        Change("activity", "replaces", "fully_active", "light_work"),
        Change("sex", "same", "female", "female"),
    )


def test_not_known_never_takes_the_place_of_an_answer() -> None:
    """A record that the brain is affected says less than she did."""
    after, changes = merged(Profile(brain="treated"), Profile(brain="unknown"))
    assert (after.brain, changes) == ("treated", ())


def test_treatments_are_added_and_never_doubled() -> None:
    """The same drug with an exact date is the same treatment, known better; another is added."""
    found = (
        DrugHad("letrozole", start="2023-01-15", end="2024-02"),
        DrugHad("capecitabine", start="2024-03"),
    )
    after, changes = merged(Profile(drugs=(LETROZOLE,)), Profile(drugs=found))
    assert [(one.drug, one.setting, one.start, one.end) for one in after.drugs] == [
        ("letrozole", "advanced", "2023-01-15", "2024-02"),
        ("capecitabine", "unknown", "2024-03", ""),
    ]
    assert after.drugs[0].why_stopped == "growth"
    assert [one.how for one in changes] == ["replaces", "new"]


def test_a_second_course_years_later_is_a_treatment_of_its_own() -> None:
    """Only what may be the same date is the same treatment."""
    after, _ = merged(
        Profile(drugs=(LETROZOLE,)), Profile(drugs=(DrugHad("letrozole", start="2015-02"),))
    )
    assert [one.start for one in after.drugs] == ["2015-02", "2023-01"]


def test_biopsies_answer_question_2_by_their_dates() -> None:
    """An older biopsy of the file does not take the place of a newer answer."""
    own = Biopsy("2024-02", "liver", "negative", her2="low")
    before = Profile(er="negative", her2="low", biopsies=(own,))
    after, changes = merged(
        before, Profile(er="positive", biopsies=(Biopsy("2019-05", er="positive"),))
    )
    assert after.er == "negative"
    assert [one.taken for one in after.biopsies] == ["2019-05", "2024-02"]
    assert [(one.question, one.how) for one in changes] == [("biopsies", "new")]


def test_question_2_without_a_biopsy_is_replaced_by_the_files_biopsy_and_told() -> None:
    """What changes is on the list that she agrees to."""
    after, changes = merged(
        Profile(er="negative"), Profile(er="positive", biopsies=(Biopsy("2024-01", er="positive"),))
    )
    assert after.er == "positive"
    assert Change("er", "replaces", "negative", "positive") in changes


def test_a_gene_change_that_was_found_stays_found() -> None:
    """Another test that did not see it does not undo it; others are added."""
    after, changes = merged(
        Profile(genes=(GeneResult("ESR1", "found", "tumor"),)),
        Profile(genes=(GeneResult("ESR1", "not_found"), GeneResult("TP53", "found"))),
    )
    assert after.genes == (GeneResult("ESR1", "found", "tumor"), GeneResult("TP53", "found"))
    assert [one.how for one in changes] == ["same", "new"]
