"""What a saved search tells since she last looked: new, changed, closed."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest

from mbc_desktop.data.records import Question
from mbc_desktop.data.saved_searches import SavedSearch, SavedSearches
from mbc_desktop.trials.finding import Finder
from mbc_desktop.trials.watching import News, news_of, seen_now
from tests.registry import StandInRegistry
from tests.trials.conftest import Home
from tests.trials.records import record

DAY = "2026-11-23"


@pytest.fixture(scope="module")
def sample_records() -> list[dict[str, Any]]:
    """Return six small trials of the breast."""
    return [
        record(f"NCT9000000{n}", title=f"Study {n} of breast cancer", updated="2026-11-01")
        for n in range(1, 7)
    ]


@pytest.fixture
def registry(sample_records: list[dict[str, Any]]) -> Iterator[StandInRegistry]:
    with StandInRegistry(copy.deepcopy(sample_records)) as registry:
        yield registry


class Watch:
    """A saved search over a synced library, and a registry whose days can be ordered."""

    def __init__(self, home: Home, registry: StandInRegistry) -> None:
        self.home = home
        self.registry = registry
        self.saved = SavedSearches(home.stores.personal, clock=home.clock)
        self.finder: Finder = home.finder()
        self.day = 23

    def save(self, name: str, **asked: Any) -> None:
        question = Question(**asked)
        self.saved.add(name, question, seen_now(question, self.finder))

    def search(self, name: str) -> SavedSearch:
        return self.saved.named(name)

    def news(self, name: str) -> News:
        return news_of(self.search(name), self.finder)

    def mark_seen(self, name: str) -> None:
        self.saved.mark_seen(self.search(name).id, self.news(name).now)

    def a_day_passes(self, *changed: dict[str, Any], days: float = 1) -> None:
        for one in changed:
            status = one["protocolSection"]["statusModule"]
            status["lastUpdatePostDateStruct"] = {"date": f"2026-11-{self.day}"}
            self.registry.put(one)
        self.registry.touch(f"2026-11-{self.day}T09:00:05")
        self.day += 1
        self.home.pass_days(days)
        assert self.home.sync().outcome == "done"

    def with_status(self, nct: str, status: str) -> dict[str, Any]:
        changed = self.registry.record(nct)
        changed["protocolSection"]["statusModule"]["overallStatus"] = status
        return changed


@pytest.fixture
def watch(home: Home, registry: StandInRegistry) -> Iterator[Watch]:
    home.sync()
    watch = Watch(home, registry)
    watch.save("all", words="breast")
    watch.save("open", words="breast", statuses=("RECRUITING",))
    yield watch
    watch.finder.close()


def test_what_was_just_saved_is_no_news(watch: Watch):
    """All it finds counts as seen."""
    for name in ("all", "open"):
        assert watch.news(name).is_empty
        assert watch.news(name).total == 6


def test_new_changed_and_closed_are_told_apart(watch: Watch):
    """Each trial is counted once."""
    watch.a_day_passes(
        record("NCT90000009", title="Another breast cancer study"),
        watch.registry.record("NCT90000001"),
        watch.with_status("NCT90000002", "COMPLETED"),
    )
    for name in ("all", "open"):
        news = watch.news(name)
        assert (news.new, news.changed, news.closed) == (
            ("NCT90000009",),
            ("NCT90000001",),
            ("NCT90000002",),
        )


def test_what_was_seen_is_no_news_any_more(watch: Watch):
    """And stays none until something happens again."""
    watch.a_day_passes(
        record("NCT90000009", title="Another breast cancer study"),
        watch.with_status("NCT90000002", "TERMINATED"),
    )
    for name in ("all", "open"):
        watch.mark_seen(name)
        assert watch.news(name).is_empty


def test_a_search_for_open_trials_tells_which_stopped_taking_people(watch: Watch):
    """It does not find them any more; without a word they would just be gone."""
    watch.a_day_passes(
        watch.with_status("NCT90000001", "ACTIVE_NOT_RECRUITING"),
        watch.with_status("NCT90000002", "SUSPENDED"),
    )
    assert set(watch.news("open").closed) == {"NCT90000001", "NCT90000002"}
    assert set(watch.news("all").changed) == {"NCT90000001", "NCT90000002"}
    assert watch.news("all").closed == ()
    watch.mark_seen("open")
    assert watch.news("open").is_empty


def test_a_trial_that_opens_again_is_news(watch: Watch):
    """New to a search for open ones, changed to one for all."""
    watch.a_day_passes(watch.with_status("NCT90000001", "SUSPENDED"))
    for name in ("all", "open"):
        watch.mark_seen(name)
    watch.a_day_passes(watch.with_status("NCT90000001", "RECRUITING"))
    assert watch.news("open").new == ("NCT90000001",)
    assert watch.news("all").changed == ("NCT90000001",)


def test_a_trial_that_left_is_closed_once(watch: Watch):
    """It stays found, below; having been seen it is not told again, and its return is."""
    gone = watch.registry.record("NCT90000003")
    watch.registry.remove("NCT90000003")
    watch.a_day_passes(days=8)
    for name in ("all", "open"):
        assert watch.news(name).closed == ("NCT90000003",)
        assert watch.news(name).total == 6
        watch.mark_seen(name)
        assert watch.news(name).is_empty
    watch.registry.put(gone)
    watch.a_day_passes(days=8)
    assert watch.news("all").changed == ("NCT90000003",)


def test_news_of_a_trial_that_is_closed_is_a_change(watch: Watch):
    """Such as results that were posted."""
    watch.a_day_passes(watch.with_status("NCT90000001", "COMPLETED"))
    watch.mark_seen("all")
    watch.a_day_passes(watch.registry.record("NCT90000001"))
    assert watch.news("all").changed == ("NCT90000001",)
    assert watch.news("all").closed == ()


def test_an_empty_library_closes_nothing(watch: Watch):
    """It may have been set aside; nothing is known of what became of the trials."""
    with watch.home.stores.library.writing() as connection:
        connection.exec_driver_sql("DELETE FROM trial_text")
        connection.exec_driver_sql("DELETE FROM trial")
    news = watch.news("all")
    assert (news.total, news.closed, news.changed, news.new) == (0, (), (), ())
