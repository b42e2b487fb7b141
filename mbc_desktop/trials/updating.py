"""Asking the registry on a person's behalf: a sync, or one trial by its number."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.clock import Clock, stamp, utc_now
from mbc_desktop.core.locks import FileLock
from mbc_desktop.data.settings import Settings
from mbc_desktop.data.sync_runs import SyncRuns
from mbc_desktop.data.trial_store import TrialStore
from mbc_desktop.trials.changes import changes_between
from mbc_desktop.trials.coverage import BREAST
from mbc_desktop.trials.decoding import Decoded, Skipped, decode_study
from mbc_desktop.trials.extracting import entry_of
from mbc_desktop.trials.registry import Registry, pace_of, registry_url
from mbc_desktop.trials.sync import Sync, SyncOutcome, SyncProgress


class Updating:
    """What the window does with the registry; a client lives as long as one question does."""

    def __init__(
        self,
        trials: TrialStore,
        runs: SyncRuns,
        settings: Settings,
        *,
        lock: FileLock,
        registry_named: str | None = None,
        clock: Clock = utc_now,
    ) -> None:
        self._trials = trials
        self._runs = runs
        self._settings = settings
        self._lock = lock
        self._named = registry_named
        self._clock = clock
        self._open: set[Registry] = set()
        self._guard = threading.Lock()

    def run_sync(
        self, token: CancelToken, on_progress: Callable[[SyncProgress], None]
    ) -> SyncOutcome:
        """Sync the coverage that is set; see :class:`Sync`."""
        with self._client() as registry:
            return Sync(
                self._trials,
                self._runs,
                registry,
                lock=self._lock,
                coverage=self._settings.get("coverage", BREAST),
                clock=self._clock,
                on_progress=on_progress,
                token=token,
            ).run()

    def fetch_one(self, token: CancelToken, nct: str) -> bool:
        """Fetch one trial by its number and keep it; returns whether the registry has it.

        Only after the person agreed: the registry learns that somebody here asked for it.
        """
        with self._client() as registry:
            found = registry.study(nct, token)
        if found is None:
            return False
        raw, study = found
        known = self._trials.document(study.nct)
        before = decode_study(known.raw) if known else None
        changes = (
            changes_between(before.study, study)
            if before is not None and not isinstance(before, Skipped)
            else []
        )
        with self._trials.store.writing() as connection:
            self._trials.write(
                connection,
                [entry_of(Decoded(raw=raw, study=study))],
                changes,
                coverage=None,
                now=stamp(self._clock()),
            )
        return True

    def stop(self) -> None:
        """End what is being read from the registry at once, from any thread."""
        with self._guard:
            clients = list(self._open)
        for client in clients:
            client.close()

    @contextmanager
    def _client(self) -> Iterator[Registry]:
        url = registry_url(self._named)
        registry = Registry(url, pace_seconds=pace_of(url))
        with self._guard:
            self._open.add(registry)
        try:
            yield registry
        finally:
            with self._guard:
                self._open.discard(registry)
            registry.close()
