"""Reading what the stored trials ask, in the background, after a sync or a new version."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.data.criteria_store import CriteriaStore, StoredReading
from mbc_desktop.data.trial_store import TrialStore
from mbc_desktop.trials.criteria import READER_VERSION, read_record
from mbc_desktop.trials.fit.checks import CHECKS_VERSION, compile_checks
from mbc_desktop.trials.fit.stored import write_check
from mbc_desktop.trials.fit.text_checks import uncovered

VERSION = f"{READER_VERSION}.{CHECKS_VERSION}"
"""Stored readings of another version are made again."""

Progress = Callable[[int, int], None]


class ReadingKeeper:
    """Keeps the readings of the stored trials up to date.

    Every batch is a transaction of its own: what was read stays read when the work is cancelled or
    the program ends, and the next run goes on from there. Writers of two windows cannot spoil each
    other's work: reading a trial twice gives the same.
    """

    def __init__(self, trials: TrialStore, readings: CriteriaStore, *, batch: int = 50) -> None:
        self._trials = trials
        self._readings = readings
        self._batch = batch

    def due(self) -> int:
        """Return how many trials are to be read."""
        return self._readings.due(VERSION)

    def run(self, token: CancelToken, on_progress: Progress = lambda _done, _total: None) -> int:
        """Read what is due; returns how many trials were read, raises ``Cancelled``.

        ``on_progress(done, total)`` is called after each batch, on this thread.
        """
        total = self.due()
        done = 0
        while batch := self._readings.pending(VERSION, limit=self._batch):
            token.raise_if_cancelled()
            digests = dict(batch)
            documents = self._trials.documents(list(digests))
            found = [self._read(one.nct, one.raw, digests[one.nct], token) for one in documents]
            lost = set(digests) - {one.nct for one in documents}
            # A trial without a document has nothing to read, and must not come up for ever.
            found += [StoredReading(nct, digests[nct], (), 0) for nct in lost]
            self._readings.write(found, version=VERSION)
            done += len(found)
            on_progress(done, max(total, done))
        if done:
            self._readings.tidy(VERSION)
        return done

    @staticmethod
    def _read(nct: str, raw: bytes, digest: bytes, token: CancelToken) -> StoredReading:
        token.raise_if_cancelled()
        try:
            record: Any = json.loads(raw)
        except (ValueError, RecursionError):
            record = {}  # nothing to read, and it must not stop the others
        reading = read_record(record if isinstance(record, dict) else {})
        asked = compile_checks(reading)
        checks = tuple(dict.fromkeys(write_check(one.check) for one in asked))
        return StoredReading(nct, digest, checks, uncovered(reading, asked))
