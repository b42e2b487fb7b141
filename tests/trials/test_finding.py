"""Searching the stored trials: any text is safe, names are understood, filters and orders hold."""

from __future__ import annotations

import copy
import json
import math
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mbc_desktop.core.errors import Cancelled
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.core.registry_terms import KINDS, OPEN_NOW, PHASES, id_to_nct
from mbc_desktop.core.resources import resource_path
from mbc_desktop.data.heads import TrialHeads
from mbc_desktop.data.records import Question, TrialEntry, TrialHead
from mbc_desktop.data.search import SORTS, TrialSearch
from mbc_desktop.data.stores import Stores
from mbc_desktop.data.trial_store import TrialStore
from mbc_desktop.trials.decoding import Decoded, decode_study
from mbc_desktop.trials.extracting import entry_of
from mbc_desktop.trials.finding import Finder, FoundRows, nct_in
from mbc_desktop.trials.miles import distances, miles_between
from mbc_desktop.trials.synonyms import Synonyms
from tests.registry import generate
from tests.trials.records import decoded, site
from tests.trials.typed_words import HOSTILE, KNOWN

HOUSTON = (29.7073, -95.4010)
NEAR = Question(near="77030", latitude=HOUSTON[0], longitude=HOUSTON[1])

# What each of these trials is about, by its number; found by what people call it.


def entries_of(records: list[Decoded]) -> list[TrialEntry]:
    return [entry_of(one) for one in records]


def write(stores: Stores, entries: list[TrialEntry]) -> None:
    trials = TrialStore(stores.library)
    with stores.library.writing() as connection:
        trials.write(connection, entries, [], coverage="breast", now="2026-11-20T18:00:00Z")


@pytest.fixture(scope="module")
def entries() -> list[TrialEntry]:
    """Return 320 made-up trials and those of :data:`KNOWN`."""
    records = []
    for record in copy.deepcopy(list(generate(320, seed=5))):
        found = decode_study(msgspec.json.encode(record))
        assert isinstance(found, Decoded)
        records.append(found)
    records += [decoded(nct, **about) for nct, about in KNOWN.items()]
    return entries_of(records)


@pytest.fixture(scope="module")
def stores(entries: list[TrialEntry], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stores]:
    with Stores(open_data_dir(tmp_path_factory.mktemp("finding") / "data")) as stores:
        write(stores, entries)
        yield stores


@pytest.fixture(scope="module")
def finder(stores: Stores) -> Iterator[Finder]:
    search = TrialSearch(stores.library.raw(), distances)
    finder = Finder(search, Synonyms(resource_path("synonyms")))
    yield finder
    finder.close()


@pytest.fixture(scope="module")
def rows(stores: Stores, finder: Finder) -> Iterator[Callable[[Question], list[TrialHead]]]:
    heads = TrialHeads(stores.library.raw())

    def read(question: Question) -> list[TrialHead]:
        found = finder.find(question)
        shown = FoundRows(found, heads, {"NCT91000001"}).read(found.ids)
        return [shown[number] for number in found.ids]

    yield read
    heads.close()


def numbers(finder: Finder, question: Question | str) -> list[str]:
    asked = Question(words=question) if isinstance(question, str) else question
    return [id_to_nct(number) for number in finder.find(asked).ids]


# -- what is typed --------------------------------------------------------------------------------


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_signs_that_act_elsewhere_are_only_signs(finder: Finder, words: str):
    """Quotes, brackets, operators, emoji, NUL, half characters, 10,000 of anything."""
    for question in (Question(words=words), replace(NEAR, words=words, within_miles=50.0)):
        assert finder.find(question).total >= 0
        finder.counts(question)
    finder.did_you_mean(words)
    finder.also_looked_for(words)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(max_size=60) | st.text(alphabet='"()*^:+-{}ANDORT', max_size=40))
def test_any_text_is_safe(finder: Finder, words: str):
    """And a space behind it, which ends the last word, never finds more than the word begun."""
    finder.find(Question(words=words))
    finder.counts(Question(words=words))
    finder.did_you_mean(words)
    nct_in(words)


def test_operators_are_words(finder: Finder):
    """Upper or lower case, they mean what they mean to people."""
    assert numbers(finder, "palbociclib NOT enhertu") == numbers(finder, "palbociclib not enhertu")


def test_words_without_a_letter_find_nothing(finder: Finder):
    """And nothing typed finds everything."""
    assert numbers(finder, "?!") == []
    assert len(numbers(finder, "")) == len(numbers(finder, "  ")) == finder.stored()


@pytest.mark.parametrize(
    ("words", "nct"),
    [
        ("enhertu", "NCT91000001"),
        ("T-DXd", "NCT91000001"),
        ("DS-8201", "NCT91000001"),
        ("DS-8201", "NCT91000002"),
        ("DS 8201", "NCT91000002"),
        ("ds8201", "NCT91000002"),
        ("ds8201a", "NCT91000002"),
        ("trastuzumab deruxtecan", "NCT91000002"),
        ("Ibrance", "NCT91000003"),
        ("TNBC", "NCT91000004"),
        ("triple negative", "NCT91000004"),
        ("bone mets", "NCT91000005"),
        ("sao paulo", "NCT91000006"),
        ("SÃO PAULO", "NCT91000006"),
        ("clinica nandu", "NCT91000006"),
        ("gustave rous", "NCT91000007"),
        ("palbo", "NCT91000003"),
        ("HR+ HER2-", "NCT91000008"),
        ("HER2+", "NCT91000009"),
    ],
)
def test_trials_are_found_by_what_people_call_things(finder: Finder, words: str, nct: str):
    """Brand, generic name and code; with and without hyphen; accents; words begun."""
    assert nct in numbers(finder, words)


def test_signs_of_receptors_are_told_apart(finder: Finder):
    """HR+/HER2- and HR-/HER2+ are opposite diseases."""
    assert "NCT91000009" not in numbers(finder, "HR+/HER2-")
    assert "NCT91000008" not in numbers(finder, "HER2+")


def test_a_last_letter_just_typed_takes_nothing_away(finder: Finder):
    """Palbociclib b is on its way to palbociclib brain; a digit is whole from the start."""
    assert numbers(finder, "palbociclib b") == numbers(finder, "palbociclib")
    assert numbers(finder, "palbociclib 3") != numbers(finder, "palbociclib")


def test_what_else_was_looked_for_is_told(finder: Finder):
    """So that a hit without the typed word is no riddle."""
    (names,) = finder.also_looked_for("enhertu")
    assert "trastuzumab deruxtecan" in {name.casefold() for name in names}


def test_off_condition_trials_come_below(finder: Finder):
    """Though the word stands in the title of one and in the keywords of the other."""
    assert numbers(finder, "zanidatamab") == ["NCT91000011", "NCT91000010"]


# -- numbers --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "NCT91000003",
        "nct91000003",
        " NCT 91000003 ",
        "NCT-91000003",
        "NCT#91000003",
        "NCT: 91000003",
        "91000003",
        "ＮＣＴ９１０００００３",
        "See NCT91000003, please.",
        "https://clinicaltrials.gov/study/NCT91000003?cond=x",
        "NCT91000003 (also called NCT91000003)",
    ],
)
def test_a_number_goes_straight_to_its_trial(finder: Finder, text: str):
    """However it was written or pasted; the counts are of that trial."""
    found = finder.find(Question(words=text))
    assert found.direct == "NCT91000003"
    assert [id_to_nct(number) for number in found.ids] == ["NCT91000003"]
    counts = finder.counts(Question(words=text))
    assert counts.status == {"RECRUITING": 1}


@pytest.mark.parametrize(
    "text", ["NCT9100000", "NCT910000031", "XNCT91000003", "NCT91000003 NCT91000004", "910000031"]
)
def test_what_is_not_one_number_is_words(text: str):
    """Too few digits, too many, or two trials."""
    assert nct_in(text) is None


def test_a_number_that_is_not_stored_is_named_and_finds_nothing(finder: Finder):
    """Whoever shows it may ask whether to fetch it."""
    found = finder.find(Question(words="NCT00000009"))
    assert (found.direct, found.total) == ("NCT00000009", 0)
    assert finder.counts(Question(words="NCT00000009")).status == {}


# -- misspelled -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "meant"), [("palbocyclib", "palbociclib"), ("trastuzamab", "trastuzumab")]
)
def test_a_misspelled_word_is_asked_back(finder: Finder, typed: str, meant: str):
    """Only what would find something is suggested."""
    assert numbers(finder, typed) == []
    assert meant in finder.did_you_mean(typed)


@pytest.mark.parametrize("typed", ["ibrx", "mets", "ds8021", "NCT9100000x", "xyzzyplugh", "🎗️"])
def test_short_words_and_codes_are_not_guessed_at(finder: Finder, typed: str):
    """Under five letters, or with digits, a guess would be wrong more often than right."""
    assert finder.did_you_mean(typed) == []


# -- filters and counts ---------------------------------------------------------------------------


def within(entry: TrialEntry, miles: float) -> bool:
    nearest = nearest_of(entry)
    return nearest is not None and nearest <= miles


def nearest_of(entry: TrialEntry) -> float | None:
    """Return the miles from Houston to the nearest open place, or else to the nearest."""
    for only_open in (True, False):
        found = [
            miles_between(*HOUSTON, key[3], key[4])
            for key, is_open in entry.places.items()
            if key[3] is not None and key[4] is not None and (is_open or not only_open)
        ]
        if found:
            return min(found)
    return None


FILTERS: list[tuple[Question, Callable[[TrialEntry], bool]]] = [
    (Question(statuses=("RECRUITING",)), lambda e: e.status == "RECRUITING"),
    (
        Question(statuses=("COMPLETED", "UNKNOWN")),
        lambda e: e.status in ("COMPLETED", "UNKNOWN"),
    ),
    (Question(phases=("PHASE2",)), lambda e: "PHASE2" in e.phases),
    (Question(phases=("PHASE1", "PHASE3")), lambda e: bool({"PHASE1", "PHASE3"} & {*e.phases})),
    (Question(kinds=("DRUG",)), lambda e: "DRUG" in e.kinds),
    (replace(NEAR, within_miles=100.0), lambda e: within(e, 100)),
    (replace(NEAR, within_miles=0.0), lambda e: within(e, 0)),
    (replace(NEAR, within_miles=math.inf), lambda e: within(e, math.inf)),
    (NEAR, lambda _: True),
    (Question(country="Canada"), lambda e: any(key[2] == "Canada" for key in e.places)),
    (Question(state="texas"), lambda e: any(key[1] == "Texas" for key in e.places)),
    (
        Question(country="United States", state="Ohio"),
        lambda e: any(key[1:3] == ("Ohio", "United States") for key in e.places),
    ),
    (Question(updated_since="2026-06-01"), lambda e: (e.last_update or "") >= "2026-06-01"),
    (Question(has_results=True), lambda e: e.has_results),
    (Question(has_results=False), lambda e: not e.has_results),
    (
        replace(NEAR, within_miles=300.0, statuses=("RECRUITING",), phases=("PHASE2", "PHASE3")),
        lambda e: (
            within(e, 300) and e.status == "RECRUITING" and bool({"PHASE2", "PHASE3"} & {*e.phases})
        ),
    ),
]


@pytest.mark.parametrize(("question", "fits"), FILTERS, ids=range(len(FILTERS)))
def test_each_filter_keeps_what_fits_it_and_nothing_else(
    finder: Finder,
    entries: list[TrialEntry],
    question: Question,
    fits: Callable[[TrialEntry], bool],
):
    """Held against going through all of them one by one."""
    assert set(numbers(finder, question)) == {entry.nct for entry in entries if fits(entry)}


@pytest.mark.parametrize(
    "question",
    [
        Question(),
        Question(words="trastuzumab"),
        Question(words="her2", statuses=("RECRUITING",), phases=("PHASE2",)),
        replace(NEAR, within_miles=200.0, kinds=("DRUG",)),
        Question(words="?"),
    ],
)
def test_a_count_is_what_its_filter_would_find(finder: Finder, question: Question):
    """The other filters kept; a value without a count would find nothing."""
    counts = finder.counts(question)
    statuses = {"RECRUITING", "COMPLETED", "WITHDRAWN", "SUSPENDED"}
    for status in statuses | set(counts.status):
        found = finder.find(replace(question, statuses=(status,))).total
        assert counts.status.get(status, 0) == found
    for phase in PHASES:
        found = finder.find(replace(question, phases=(phase,))).total
        assert counts.phase.get(phase, 0) == found
    for kind in KINDS:
        found = finder.find(replace(question, kinds=(kind,))).total
        assert counts.kind.get(kind, 0) == found


def test_a_status_nobody_knows_finds_nothing(finder: Finder):
    """It never gets into the statement as anything but a word."""
    assert numbers(finder, Question(statuses=("LOST_IN_SPACE",))) == []


# -- orders and rows ------------------------------------------------------------------------------


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("words", ["", "breast"])
def test_no_order_loses_a_trial(finder: Finder, sort: str, words: str):
    """Each shows the same ones, each of them once."""
    found = numbers(finder, replace(NEAR, words=words, sort=sort))
    assert len(found) == len(set(found))
    assert set(found) == set(numbers(finder, words))


def test_miles_are_to_the_nearest_site_that_takes_people(
    rows: Callable[[Question], list[TrialHead]], entries: list[TrialEntry]
):
    """Held against going through all sites; the nearest come first, those without miles last."""
    by_nct = {entry.nct: nearest_of(entry) for entry in entries}
    shown = rows(replace(NEAR, sort="distance"))
    for head in shown:
        assert head.miles == pytest.approx(by_nct[head.nct])
        assert (head.near is None) == (head.miles is None)
    miles = [math.inf if head.miles is None else head.miles for head in shown]
    assert miles == sorted(miles)
    assert miles[0] < 100


def test_the_newest_come_first(rows: Callable[[Question], list[TrialHead]]):
    """By the day they were first posted; those without one last."""
    days = [head.first_post or "" for head in rows(Question(sort="newest"))]
    assert days == sorted(days, reverse=True)


def test_the_last_updated_come_first(rows: Callable[[Question], list[TrialHead]]):
    """By the registry's day."""
    days = [head.last_update or "" for head in rows(Question(sort="updated"))]
    assert days == sorted(days, reverse=True)


def test_without_words_open_trials_come_first(rows: Callable[[Question], list[TrialHead]]):
    """Of those on condition; the best is not an old one that is closed."""
    statuses = [head.status in OPEN_NOW for head in rows(Question()) if head.on_condition]
    assert statuses == sorted(statuses, reverse=True)


def test_a_word_in_the_title_says_more_than_one_among_the_criteria(finder: Finder):
    """The column decides, not how often it is said."""
    assert numbers(finder, "tucidinostat") == ["NCT91000012", "NCT91000013"]


def test_rows_tell_where_and_whether_starred(rows: Callable[[Question], list[TrialHead]]):
    """City and state at home, city and country abroad."""
    shown = rows(replace(NEAR, sort="distance"))
    assert {head.nct for head in shown if head.starred} == {"NCT91000001"}
    near = {head.near for head in shown if head.near}
    assert "Houston, Texas" in near
    assert "United States" not in json.dumps(sorted(near))


def test_only_as_many_as_wanted_are_found(finder: Finder):
    """The first ones of the same order."""
    whole = finder.find(Question(words="breast")).ids
    assert finder.find(Question(words="breast"), limit=3).ids == whole[:3]


# -- while it runs --------------------------------------------------------------------------------


def test_the_next_key_stops_a_search(stores: Stores):
    """It raises ``Cancelled``, and the search after it is whole."""
    connection = stores.library.raw()
    search = TrialSearch(connection, distances)
    finder = Finder(search, Synonyms(resource_path("synonyms")))
    whole = finder.find(NEAR).total
    connection.set_progress_handler(lambda: finder.interrupt() or 0, 50)
    for question in (Question(words="breast"), replace(NEAR, latitude=40.0)):
        with pytest.raises(Cancelled):
            finder.find(question)
        with pytest.raises(Cancelled):
            finder.counts(question)
    connection.set_progress_handler(None, 0)
    assert finder.find(NEAR).total == whole
    assert finder.find(replace(NEAR, within_miles=100.0)).total > 0
    finder.close()


def test_a_trial_that_came_meanwhile_is_found_with_its_distance(tmp_path: Any):
    """The search sees what a sync wrote on another connection."""
    with Stores(open_data_dir(tmp_path)) as stores:
        search = TrialSearch(stores.library.raw(), distances)
        finder = Finder(search, Synonyms(resource_path("synonyms")))
        near = replace(NEAR, within_miles=20.0)
        assert finder.find(near).total == 0
        there = site("Houston", "Texas", point=(29.76, -95.37), status="RECRUITING")
        write(stores, entries_of([decoded(locations=[there])]))
        assert finder.find(near).total == 1
        away = site("Boston", "Massachusetts", point=(42.36, -71.06), status="RECRUITING")
        write(stores, entries_of([decoded(locations=[away])]))
        assert finder.find(near).total == 0
        finder.close()
