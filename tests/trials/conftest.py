"""A data directory, a stand-in registry and a sync between them."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.locks import FileLock
from mbc_desktop.core.paths import DataDir, open_data_dir
from mbc_desktop.core.resources import resource_path
from mbc_desktop.data.search import TrialSearch
from mbc_desktop.data.stores import Stores
from mbc_desktop.data.sync_runs import SyncRuns
from mbc_desktop.data.trial_store import TrialStore
from mbc_desktop.trials.finding import Finder
from mbc_desktop.trials.miles import distances
from mbc_desktop.trials.registry import Registry
from mbc_desktop.trials.sync import Sync, SyncOutcome, SyncProgress
from mbc_desktop.trials.synonyms import Synonyms
from tests.registry import StandInRegistry, generate


@dataclass
class Home:
    """One person's computer: her stores, a clock she can set, and her way to a registry."""

    stores: Stores
    url: str
    now: datetime = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)
    progress: list[SyncProgress] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.trials = TrialStore(self.stores.library)
        self.runs = SyncRuns(self.stores.library)

    @property
    def data_dir(self) -> DataDir:
        return self.stores.data_dir

    def clock(self) -> datetime:
        return self.now

    def pass_days(self, days: float) -> None:
        self.now += timedelta(days=days)

    def sync(self, *, token: CancelToken | None = None, **options: Any) -> SyncOutcome:
        on_progress: Callable[[SyncProgress], None] = options.pop(
            "on_progress", self.progress.append
        )
        limit = options.pop("page_limit", 256_000_000)
        registry = Registry(
            self.url, pace_seconds=0, first_wait=0.01, timeout=8.0, page_limit=limit
        )
        try:
            return Sync(
                self.trials,
                self.runs,
                registry,
                lock=FileLock(self.data_dir.lock("sync")),
                clock=self.clock,
                on_progress=on_progress,
                token=token,
                **options,
            ).run()
        finally:
            registry.close()

    def finder(self) -> Finder:
        search = TrialSearch(self.stores.library.raw(), distances)
        return Finder(search, Synonyms(resource_path("synonyms")))


@pytest.fixture(scope="session")
def sample_records() -> list[dict[str, Any]]:
    """Return 450 made-up records that are or may open: three pages, with few sites each."""
    records = copy.deepcopy(list(generate(450, seed=11, open_only=True)))
    for record in records:
        places = record["protocolSection"].get("contactsLocationsModule", {})
        places["locations"] = places.get("locations", [])[:3]
    return records


@pytest.fixture
def registry(sample_records: list[dict[str, Any]]) -> Iterator[StandInRegistry]:
    with StandInRegistry(sample_records) as registry:
        yield registry


@pytest.fixture
def home(tmp_path: Path, registry: StandInRegistry) -> Iterator[Home]:
    stores = Stores(open_data_dir(tmp_path / "home"))
    yield Home(stores, registry.url)
    stores.close()
