"""The fit as a whole: counts, headline, marks, what was not heard, and that nothing breaks it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mbc_desktop.data.profile_records import Profile
from mbc_desktop.trials.criteria import Structured, read_criteria
from mbc_desktop.trials.fit import by_criterion, fit
from mbc_desktop.trials.fit.checks import compile_checks
from mbc_desktop.trials.fit.judge import judge
from mbc_desktop.trials.fit.reasons import QUESTIONS, REASONS
from mbc_desktop.trials.fit.stored import read_check, write_check
from mbc_desktop.trials.fit.told import prepare
from mbc_desktop.trials.fit.topics import depends_on
from mbc_desktop.trials.fit.words import (
    headline,
    item_words,
    never_checked_words,
    opening_words,
    said_words,
    unheard_words,
)
from tests.shared import shared
from tests.trials.fit.people import PEOPLE
from tests.trials.fit.sentences import TITLE, bars, needs

TEXT = (
    needs("HER2-positive breast cancer", "ECOG performance status 0-1", "Willing to sign consent")
    + "\n\n"
    + bars("Any history of brain metastases", "Uncontrolled heart failure", "Active hepatitis B")
)


def test_nothing_against_it_counts_what_was_and_was_not_checked() -> None:
    """The headline claims no more than was looked at."""
    reading = read_criteria(TITLE, TEXT)
    found = fit(reading, Profile(her2="positive", brain="no"))
    assert found.verdict == "fits"
    assert (found.checked, found.not_checked) == (3, 4)
    assert headline(found) == "Nothing against it in the 3 points we could check; 4 not checked"
    assert never_checked_words(found) == (
        "Never checked here: heart, hepatitis and other infections and whether places remain."
    )


def test_what_speaks_against_it_comes_first() -> None:
    """One bar is enough for "may not fit", with its sentence and what she said."""
    found = fit(read_criteria(TITLE, TEXT), Profile(her2="low", brain="never_scanned"))
    assert headline(found) == "May not fit: It asks for a HER2 status (positive)."
    assert said_words(found.may_not[0]) == "HER2: low"
    assert [item.topic for item in found.asks] == ["brain"]


def test_unknown_asks_and_unanswered_counts_as_not_checked() -> None:
    """A question left out is no answer; "I don't know" is one."""
    reading = read_criteria(TITLE, TEXT)
    assert fit(reading, Profile(her2="positive", brain="unknown")).verdict == "ask"
    assert fit(reading, Profile(her2="positive")).verdict == "fits"


def test_sentences_are_marked_in_the_list_of_criteria() -> None:
    """Each criterion that was checked has a mark, the worst of what it says; others have none."""
    reading = read_criteria(TITLE, TEXT)
    marks = by_criterion(fit(reading, Profile(her2="positive", brain="treated")))
    told = {reading.criteria[index].text: mark for index, mark in marks.items()}
    assert told["HER2-positive breast cancer"] == "fits"
    assert told["Any history of brain metastases"] == "may_not_fit"
    assert "Willing to sign consent" not in told


def test_what_she_said_and_the_trial_did_not_ask_is_told() -> None:
    """Nothing she said is dropped in silence."""
    found = fit(read_criteria(TITLE, TEXT), Profile(her2="positive", menopause="post"))
    assert found.unheard == ("menopause",)


def test_what_would_help_and_what_nobody_asks_are_said_in_words() -> None:
    """One trial and several, one thing and two."""
    assert opening_words("her2_low", 14) == (
        "Knowing your HER2-low status would answer one question in 14 trials."
    )
    assert opening_words("brain", 1).endswith("in 1 trial.")
    assert unheard_words(("lobular", "menopause")) == (
        "You told us about lobular cancer and menopause; no trial asks."
    )
    assert unheard_words(()) == ""


def test_age_and_sex_come_from_the_registrys_fields() -> None:
    """A year of birth alone leaves a year of doubt."""
    reading = read_criteria(
        TITLE, TEXT, structured=Structured(sex="FEMALE", minimum_age=18, maximum_age=70)
    )

    def said(year_of_birth: int) -> str:
        found = fit(reading, Profile(birth_year=year_of_birth), year=2026)
        return next(item.verdict for item in found.items if item.topic == "age")

    assert [said(1980), said(1955), said(1950)] == ["fits", "ask", "may_not_fit"]
    found = fit(reading, Profile(sex="male"))
    assert next(i.verdict for i in found.items if i.topic == "sex") == "may_not_fit"


def test_an_empty_profile_finds_nothing_against_a_trial_for_advanced_cancer() -> None:
    """Nothing is hidden because of an unknown."""
    assert fit(read_criteria(TITLE, TEXT), Profile()).may_not == ()


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400), st.sampled_from(sorted(PEOPLE)))
def test_no_text_breaks_the_fit(text: str, person: str) -> None:
    """Arbitrary text gives a fit with words for everything."""
    found = fit(read_criteria(text[:80], text), PEOPLE[person])
    assert headline(found)
    assert all(item_words(item) for item in found.items)


@pytest.fixture(scope="module")
def trials() -> list[dict[str, str]]:
    """The reference trials."""
    lines = shared("criteria", "dev.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_all_people_and_all_reference_trials_have_words_and_verbatim_quotes(
    trials: list[dict[str, str]],
) -> None:
    """Every item has words, and every quote stands in the trial where it says."""
    readings = [(t, read_criteria(t["title"], t["eligibility"])) for t in trials]
    for profile in PEOPLE.values():
        for trial, reading in readings:
            for item in fit(reading, profile).items:
                assert item_words(item)
                assert item.reason in REASONS
                assert item.topic in QUESTIONS
                assert item.missing is None or item.missing in QUESTIONS
                for quote in item.evidence:
                    source = trial["title" if quote.where == "title" else "eligibility"]
                    assert source[quote.start : quote.end] == quote.quote


def test_may_not_fit_agrees_with_the_labels_read_by_people(trials: list[dict[str, object]]) -> None:
    """Where two readers labeled what a trial accepts, no "may not fit" speaks against it."""
    wrong = []
    for trial in trials:
        labels = trial["labels"]
        assert isinstance(labels, dict)
        reading = read_criteria(str(trial["title"]), str(trial["eligibility"]))
        for profile in PEOPLE.values():
            for item in fit(reading, profile).may_not:
                if item.topic == "her2" and profile.her2 in labels["her2"]:
                    wrong.append((trial["nct"], "her2"))
                if item.topic == "setting" and labels["setting"] != "early":
                    wrong.append((trial["nct"], "setting"))
                if item.topic == "brain" and labels["brain_metastases"] == "allowed":
                    wrong.append((trial["nct"], "brain"))
                if item.topic == "receptors" and len(labels["hr"]) == 2:
                    wrong.append((trial["nct"], "receptors"))
    assert wrong == []


def test_a_check_is_the_same_after_keeping_it(trials: list[dict[str, str]]) -> None:
    """What is stored is what was read."""
    for trial in trials[:20]:
        for one in compile_checks(read_criteria(trial["title"], trial["eligibility"])):
            assert read_check(write_check(one.check)) == one.check


def test_a_check_depends_on_no_more_than_it_says(trials: list[dict[str, str]]) -> None:
    """After a change of one answer only the checks that look at it are judged again."""
    texts = trials[:25]
    checks = {
        one.check
        for t in texts
        for one in compile_checks(read_criteria(t["title"], t["eligibility"]))
    }
    people = list(PEOPLE.values())
    empty = Profile()
    for check in checks:
        needed = depends_on(check)
        for person in people:
            only = Profile(**{name: getattr(person, name) for name in needed})
            rest = {n: getattr(person, n) for n in Profile.__dataclass_fields__ if n not in needed}
            mixed = Profile(**{n: getattr(only, n) for n in needed}, **rest)
            first = judge(check, prepare(only, year=2026))
            assert first == judge(check, prepare(mixed, year=2026)), check
        assert judge(check, prepare(empty, year=2026)).reason in REASONS
