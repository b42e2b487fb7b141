"""What a sync does to the stored trials, on good days and on every bad one that can be ordered."""

from __future__ import annotations

import copy
from collections.abc import Iterator

import pytest

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.locks import FileLock
from mbc_desktop.data.records import Question
from tests.registry import StandInRegistry
from tests.registry.spoil import SORTS
from tests.trials.conftest import Home


def total_in(registry: StandInRegistry) -> int:
    return len(registry.numbers)


def asked(registry: StandInRegistry, path: str = "/studies") -> list[dict[str, str]]:
    return [request.query for request in registry.requests if request.path.endswith(path)]


@pytest.fixture
def synced(home: Home) -> Home:
    assert home.sync().outcome == "done"
    return home


def test_a_first_fetch_brings_every_trial_that_is_or_may_open(
    home: Home, registry: StandInRegistry
):
    """Page by page, with progress, and the store knows what is in it."""
    outcome = home.sync()
    assert (outcome.outcome, outcome.kind) == ("done", "full")
    assert outcome.new == outcome.fetched == home.trials.count() > 400
    assert home.progress[-1].fetched == home.progress[-1].expected == outcome.fetched
    assert outcome.bytes > 0
    assert outcome.data_timestamp == registry.timestamp


def test_everybody_asks_the_same_broad_question(home: Home, registry: StandInRegistry):
    """Nothing a person typed or starred is in any request; pages are sorted and sized."""
    home.sync()
    first, *others = asked(registry)
    assert first["query.cond"] == "breast cancer"
    assert set(first) == {
        "query.cond",
        "filter.overallStatus",
        "fields",
        "sort",
        "pageSize",
        "countTotal",
    }
    assert all(query.get("pageToken") and "countTotal" not in query for query in others)
    agents = {request.headers["user-agent"] for request in registry.requests}
    assert len(agents) == 1
    assert agents.pop().startswith("python-httpx/")


def test_nothing_is_fetched_where_nothing_is_new(synced: Home, registry: StandInRegistry):
    """One request asks how old the registry's data is."""
    before = len(registry.requests)
    outcome = synced.sync()
    assert (outcome.outcome, outcome.kind, outcome.requests) == ("done", "none", 1)
    assert len(registry.requests) == before + 1


def test_an_update_fetches_what_changed_and_sees_closings(synced: Home, registry: StandInRegistry):
    """New, changed and closed are told apart; the changes are written down, old and new."""
    one, two = registry.numbers[:2]
    closing = copy.deepcopy(registry.record(one))
    closing["protocolSection"]["statusModule"]["overallStatus"] = "COMPLETED"
    criteria = copy.deepcopy(registry.record(two))
    criteria["protocolSection"]["eligibilityModule"]["eligibilityCriteria"] = "Inclusion: all"
    fresh = copy.deepcopy(registry.record(two))
    fresh["protocolSection"]["identificationModule"]["nctId"] = "NCT99999999"
    never_known = copy.deepcopy(closing)
    never_known["protocolSection"]["identificationModule"]["nctId"] = "NCT99999998"
    for record in (closing, criteria, fresh, never_known):
        status = record["protocolSection"]["statusModule"]
        status["lastUpdatePostDateStruct"] = {"date": "2026-11-23", "type": "ACTUAL"}
        registry.put(record)
    registry.touch("2026-11-23T09:00:05")
    outcome = synced.sync()
    assert outcome.kind == "update"
    assert (outcome.new, outcome.changed, outcome.closed) == (1, 1, 1)
    update = asked(registry)[-1]
    assert "filter.overallStatus" not in update
    assert update["filter.advanced"] == "AREA[LastUpdatePostDate]RANGE[2026-11-18,MAX]"
    (status,) = [c for c in synced.trials.changes_of(one) if c.what == "status"]
    assert (status.new, status.posted) == ("COMPLETED", "2026-11-23")
    (text,) = [c for c in synced.trials.changes_of(two) if c.what == "criteria"]
    assert text.new == "Inclusion: all"
    assert synced.trials.document("NCT99999998") is None
    assert synced.trials.document(one) is not None, "a closed trial stays stored"


def test_a_trial_withdrawn_from_the_registry_stays_and_says_so(
    synced: Home, registry: StandInRegistry
):
    """The weekly sweep sees what an update can't; before a week is over it is not made."""
    gone, other = registry.numbers[:2]
    registry.remove(gone)
    record = copy.deepcopy(registry.record(other))
    protocol = record["protocolSection"]
    protocol["conditionsModule"] = {"conditions": ["Asthma"]}
    protocol["identificationModule"] |= {"briefTitle": "[Sample] Asthma", "officialTitle": "x"}
    record["derivedSection"] = {}
    registry.put(record)
    registry.touch("2026-11-23T09:00:05")
    synced.pass_days(3)
    assert synced.sync().left == 0
    synced.pass_days(5)
    outcome = synced.sync()
    assert outcome.left == 2
    withdrawn, outside = synced.trials.document(gone), synced.trials.document(other)
    assert withdrawn is not None
    assert withdrawn.left_why == "registry"
    assert outside is not None
    assert outside.left_why == "coverage"


def test_an_absurdly_short_list_of_the_registry_is_not_believed(
    synced: Home, registry: StandInRegistry, expect_log
):
    """No trial may be marked as gone because the registry had a bad day."""
    registry.replace([registry.record(nct) for nct in registry.numbers[:20]])
    registry.touch("2026-11-30T09:00:05")
    synced.pass_days(10)
    expect_log("A sync stopped")
    outcome = synced.sync()
    assert outcome.error is not None
    assert "too short" in outcome.error.what_happened
    assert outcome.left == 0


def test_a_cancelled_fetch_goes_on_where_it_stopped(home: Home, registry: StandInRegistry):
    """Finished pages are not fetched again, and what was fetched is there meanwhile."""
    token = CancelToken()
    outcome = home.sync(token=token, on_progress=lambda _: token.cancel())
    assert outcome.outcome == "cancelled"
    assert home.trials.count() == 200
    before = len(asked(registry))
    outcome = home.sync()
    assert outcome.outcome == "done"
    assert home.trials.count() > 400
    assert all("pageToken" in query for query in asked(registry)[before:])


def test_a_clock_set_back_a_year_does_no_harm(synced: Home, registry: StandInRegistry):
    """Dates of the registry decide what is asked, not the computer's."""
    registry.evolve(0.02, seed=3, date="2026-11-23")
    synced.pass_days(-365)
    outcome = synced.sync()
    assert outcome.outcome == "done"
    assert outcome.changed + outcome.closed > 0


def test_data_that_moves_while_it_is_read_is_read_again(home: Home, registry: StandInRegistry):
    """The second reading finds everything; trials read twice are kept once."""
    registry.trouble("data-moves", after=1)
    outcome = home.sync()
    assert outcome.outcome == "done"
    assert home.trials.count() == total_in(registry) or home.trials.count() > 400
    assert home.runs.last_done().data_timestamp == registry.timestamp


def test_data_that_never_rests_ends_as_partial_and_keeps_what_came(
    home: Home, registry: StandInRegistry
):
    """Reading again has an end; the person is told what to do."""
    registry.trouble("data-moves", times=None)
    outcome = home.sync()
    assert outcome.outcome == "partial"
    assert "changed its data" in outcome.error.what_happened
    registry.calm()
    assert home.sync().outcome == "done"


PASSING = [
    (429, {}),
    (500, {}),
    (503, {}),
    ("close", {}),
    ("close-mid-body", {}),
    ("cut-gzip", {}),
    ("hang", {}),
    ("slow", {"pause": 0.01}),
]


@pytest.mark.parametrize(("kind", "options"), PASSING, ids=[str(kind) for kind, _ in PASSING])
def test_trouble_that_passes_is_waited_out(
    home: Home, registry: StandInRegistry, kind: int | str, options: dict[str, object]
):
    """One bad answer in the middle: the same page is asked for again, and all is well."""
    registry.trouble(kind, after=1, **options)
    assert home.sync().outcome == "done"
    assert home.trials.count() > 400


STAYING = [
    (403, "refused"),
    (429, "pause"),
    (500, "trouble of its own"),
    (503, "trouble of its own"),
    ("close", "broke off"),
    ("close-mid-body", "broke off"),
    ("cut-gzip", ""),
    ("html", "Something between"),
    ("redirect", "Something between"),
    ("invalid-json", "could not be understood"),
    ("wrong-shape", "could not be understood"),
    ("token-loop", "could not be understood"),
]


@pytest.mark.parametrize(("kind", "words"), STAYING, ids=[str(kind) for kind, _ in STAYING])
def test_trouble_that_stays_is_told_and_the_next_sync_succeeds(
    home: Home, registry: StandInRegistry, expect_log, kind: int | str, words: str
):
    """The page that came before the trouble stays, can be searched, and is not fetched again."""
    registry.trouble(kind, times=None, after=1)
    expect_log("A sync stopped")
    outcome = home.sync()
    assert outcome.outcome == "partial"
    assert words in outcome.error.what_happened
    assert outcome.error.what_is_safe
    assert outcome.error.what_to_do
    finder = home.finder()
    assert finder.find(Question()).total == home.trials.count() >= 200
    finder.close()
    registry.calm()
    assert home.sync().outcome == "done"
    assert home.trials.count() > 400


def test_a_refusal_of_the_firewall_is_not_repeated(
    home: Home, registry: StandInRegistry, expect_log
):
    """Asking again at once is what a firewall takes for an attack."""
    registry.trouble(403, times=None)
    expect_log("A sync stopped")
    home.sync()
    assert len(asked(registry)) == 1


@pytest.mark.parametrize("kind", ["huge", "gzip-bomb"])
def test_an_endless_answer_is_given_up(
    home: Home, registry: StandInRegistry, expect_log, kind: str
):
    """Two gigabytes are not read to their end, nor kept in memory."""
    registry.trouble(kind, times=None)
    expect_log("A sync stopped")
    assert "far larger" in home.sync(page_limit=30_000_000).error.what_happened


def test_a_list_that_ends_early_is_not_believed(home: Home, registry: StandInRegistry, expect_log):
    """What came stays; the next sync goes on from there and fetches what was missing."""
    everything = total_in(registry)
    registry.trouble("empty-page", after=1)
    expect_log("A sync stopped")
    outcome = home.sync()
    assert outcome.outcome == "partial"
    assert 0 < home.trials.count() < everything
    before = len(registry.requests)
    assert home.sync().outcome == "done"
    assert home.trials.count() == everything
    assert len(registry.requests) - before < 2 + everything / 200 + 1


def test_an_empty_last_page_is_the_end(home: Home, registry: StandInRegistry):
    """A token comes whenever a page is exactly full."""
    registry.replace([registry.record(nct) for nct in registry.numbers[:200]])
    assert home.sync().outcome == "done"
    assert home.trials.count() == len(registry.numbers)


@pytest.mark.parametrize("sort", sorted(SORTS))
def test_a_bad_record_costs_itself_and_not_its_page(
    home: Home, registry: StandInRegistry, expect_log, sort: str
):
    """It is counted, named by its number and skipped; the rest of the page is kept."""
    registry.trouble("malformed", sort=sort)
    expect_log("was skipped")
    outcome = home.sync()
    assert outcome.outcome == "done"
    assert len(outcome.skipped) == 1
    assert home.trials.count() == outcome.fetched - 1


def test_an_unreachable_registry_is_told_as_no_internet(home: Home, expect_log):
    """The address answers nobody."""
    home.url = "http://127.0.0.1:9/api/v2"
    expect_log("A sync stopped")
    outcome = home.sync()
    assert outcome.outcome == "failed"
    assert "can't be reached" in outcome.error.what_happened


def test_only_one_sync_runs_on_a_data_directory(home: Home, registry: StandInRegistry):
    """The second one says who is in the way and asks the registry nothing."""
    other = FileLock(home.data_dir.lock("sync"))
    assert other.acquire()
    outcome = home.sync()
    other.release()
    assert outcome.outcome == "failed"
    assert "Another copy" in outcome.error.what_happened
    assert registry.requests == []


def test_another_coverage_keeps_what_it_no_longer_holds_and_says_so(
    synced: Home, registry: StandInRegistry
):
    """Going from breast cancer to more and back loses nothing."""
    assert synced.sync(coverage="breast+solid").outcome == "done"
    before = synced.trials.count()
    synced.pass_days(1)
    registry.touch("2026-11-24T09:00:05")
    assert synced.sync(coverage="breast", full=True).outcome == "done"
    assert synced.trials.count() == before


@pytest.fixture
def full_disk(home: Home) -> Iterator[Home]:
    """A library that may not grow beyond its present size."""
    with home.stores.library.writing() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    home.stores.library.engine.dispose()
    from sqlalchemy import event

    @event.listens_for(home.stores.library.engine, "connect")
    def _small(connection, _record) -> None:
        connection.execute(f"PRAGMA max_page_count={pages + 50}")

    yield home
    event.remove(home.stores.library.engine, "connect", _small)
    home.stores.library.engine.dispose()


def test_a_full_disk_is_told_and_the_store_stays_usable(full_disk: Home, expect_log):
    """SQLite's own limit stands for the disk's."""
    expect_log("A sync stopped")
    outcome = full_disk.sync()
    assert outcome.outcome == "failed"
    assert "no room left" in outcome.error.what_happened
    finder = full_disk.finder()
    assert finder.find(Question()).total == 0
    finder.close()
