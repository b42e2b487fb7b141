"""Keeping the stored trials up to date with the registry.

A first fetch takes what is or may open. An update asks the same question without a status filter
for what changed since (two days read again), so that closings are seen, and keeps what it knew or
what may open. At most weekly the list of all numbers is swept, to see what left. Each page is one
transaction: whatever stops a sync leaves a usable store, and the next one goes on from there.
"""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.clock import Clock, read_stamp, stamp, utc_now
from mbc_desktop.core.errors import Cancelled, KnownError
from mbc_desktop.core.locks import Busy, FileLock
from mbc_desktop.core.registry_terms import MAY_OPEN
from mbc_desktop.data.records import StoredDocument, SyncRun, TrialChange, TrialEntry
from mbc_desktop.data.sync_runs import COMPLETE, SyncRuns
from mbc_desktop.data.trial_store import TrialStore
from mbc_desktop.trials import coverage as cover
from mbc_desktop.trials.changes import changes_between
from mbc_desktop.trials.decoding import (
    Decoded,
    Skipped,
    decode_page,
    decode_studies,
    decode_study,
    not_understood,
)
from mbc_desktop.trials.extracting import entry_of
from mbc_desktop.trials.registry import Registry
from mbc_desktop.trials.study import Page
from mbc_desktop.trials.sweep import Sweep

log = logging.getLogger(__name__)

SWEEP_EVERY = timedelta(days=7)
_RESTARTS = 2
_TIDY_FROM = 1000  # trials written


@dataclass(frozen=True, slots=True)
class SyncProgress:
    """How far a sync is. ``expected`` is None until the registry said how many there are."""

    fetched: int
    expected: int | None
    seconds_left: float | None


@dataclass(frozen=True, slots=True)
class SyncOutcome:
    """How a sync ended, as the command line and the window tell it (see CLI.md)."""

    outcome: str  # done, partial, failed, cancelled
    kind: str  # full, update, none
    coverage: str
    data_timestamp: str
    requests: int
    bytes: int
    fetched: int
    new: int
    changed: int
    closed: int
    left: int
    skipped: tuple[Skipped, ...]
    seconds: float
    error: KnownError | None


class DataMoved(Exception):
    """The registry's data was made new while it was read."""


class Sync:
    """One sync of one coverage; ``run`` once."""

    def __init__(
        self,
        trials: TrialStore,
        runs: SyncRuns,
        registry: Registry,
        *,
        lock: FileLock,
        coverage: str = cover.BREAST,
        full: bool = False,
        clock: Clock = utc_now,
        on_progress: Callable[[SyncProgress], None] = lambda _: None,
        token: CancelToken | None = None,
    ) -> None:
        self._trials = trials
        self._runs = runs
        self._registry = registry
        self._lock = lock
        self._coverage = cover.checked(coverage)
        self._full = full
        self._clock = clock
        self._tell = on_progress
        self._token = token or CancelToken()
        self._tally = _Tally()
        self._kind = "none"
        self._timestamp = ""
        self._run_id: int | None = None
        self._began = time.monotonic()

    def run(self) -> SyncOutcome:
        """Sync, write down how it ended, and return that; never raises a :class:`KnownError`."""
        problem: KnownError | None = None
        outcome = COMPLETE
        if not self._lock.acquire():
            return self._ended(
                "failed",
                Busy(
                    "Another copy of the program is fetching trials at this moment.",
                    what_is_safe="Nothing was changed.",
                    what_to_do="Wait until it is done, then look here again.",
                ),
            )
        try:
            self._go()
        except Cancelled:
            outcome = "cancelled"
        except DataMoved:
            outcome = "partial"
            problem = _kept_moving()
        except KnownError as known:
            outcome = "partial" if self._tally.written else "failed"
            problem = known
            log.warning("A sync stopped: %s", type(known).__name__)
        finally:
            self._lock.release()
        return self._ended(outcome, problem)

    def _go(self) -> None:
        self._timestamp = self._registry.data_timestamp(self._token)
        complete = self._runs.last_complete(self._coverage)
        unfinished = self._runs.unfinished(self._coverage)
        if self._full or complete is None:
            self._kind = "full"
            question = cover.full_question(self._coverage)
        else:
            self._kind = "update"
            question = cover.update_question(self._coverage, complete.data_timestamp)
            up_to_date = complete.data_timestamp == self._timestamp and unfinished is None
            if up_to_date and not self._sweep_is_due():
                self._kind = "none"
                return
        self._crawl(question, unfinished)
        if self._kind == "full":
            self._tally.left += self._leave_other_coverages()
        if self._sweep_is_due():
            self._sweep()
        if self._tally.written >= _TIDY_FROM:
            self._trials.tidy()

    def _crawl(self, question: dict[str, str], unfinished: SyncRun | None) -> None:
        """Fetch all pages; start over where the registry's data moved meanwhile."""
        for _ in range(_RESTARTS + 1):
            resume = self._resumable(question, unfinished)
            self._start(question, resume)
            self._pages(question, resume)
            now = self._registry.data_timestamp(self._token)
            if now == self._timestamp:
                return
            log.info("The registry's data moved while it was read: reading again.")
            self._timestamp = now
            unfinished = None
        raise DataMoved

    def _resumable(self, question: dict[str, str], unfinished: SyncRun | None) -> SyncRun | None:
        same = (
            unfinished is not None
            and unfinished.data_timestamp == self._timestamp
            and unfinished.query == cover.as_text(question)
        )
        return unfinished if same else None

    def _start(self, question: dict[str, str], resume: SyncRun | None) -> None:
        if self._run_id is not None:
            self._runs.end(self._run_id, outcome="partial", next_token=None)
        self._run_id = self._runs.begin(
            kind=self._kind,
            coverage=self._coverage,
            query=cover.as_text(question),
            data_timestamp=self._timestamp,
            started_at=stamp(self._clock()),
            next_token=resume.next_token if resume else None,
            pages=resume.pages if resume else 0,
            expected=resume.expected if resume else None,
        )

    def _pages(self, question: dict[str, str], resume: SyncRun | None) -> None:
        token = resume.next_token if resume else None
        expected = resume.expected if resume else None
        number = resume.pages if resume else 0
        started_with = number
        walked: set[str | None] = {token}
        clock = time.monotonic()
        while True:
            params = dict(question)
            if token:
                params["pageToken"] = token
            else:
                params["countTotal"] = "true"
            page = decode_page(self._registry.page(params, self._token).body)
            expected = page.total_count if page.total_count is not None else expected
            if page.next_page_token and page.next_page_token in walked:
                raise not_understood()  # a registry that leads in a circle would never let us go
            token = page.next_page_token
            walked.add(token)
            number += 1
            self._take_in(page, number=number, token=token, expected=expected)
            done = min(number * cover.PAGE_SIZE, expected or number * cover.PAGE_SIZE)
            pace = (time.monotonic() - clock) / (number - started_with)
            pages_left = max(0, (expected or 0) - done) / cover.PAGE_SIZE
            self._tell(SyncProgress(done, expected, pages_left * pace if expected else None))
            if not token:
                return
            self._token.raise_if_cancelled()

    def _take_in(self, page: Page, *, number: int, token: str | None, expected: int | None) -> None:
        """Write one page in one transaction: its trials, their changes, and how far it came."""
        batch = list(self._decoded(page))
        self._tally.fetched += len(page.studies)
        plan = self._plan(batch)
        now = stamp(self._clock())
        assert self._run_id is not None  # noqa: S101 - set by _start
        with self._trials.store.writing() as connection:
            self._trials.write(
                connection, plan.entries, plan.changes, coverage=self._coverage, now=now
            )
            self._trials.mark_back(connection, plan.unchanged, self._coverage)
            self._runs.note(
                connection,
                self._run_id,
                next_token=token,
                pages=number,
                expected=expected,
                **self._tally.stored(plan),
            )
        self._tally.add(plan)

    def _decoded(self, page: Page) -> Iterator[Decoded]:
        seen: set[str] = set()
        for item in decode_studies(page):
            if isinstance(item, Skipped):
                log.warning(
                    "Record %s was skipped: %s", item.nct or "without a number", item.reason
                )
                self._tally.skipped.append(item)
            elif item.study.nct not in seen:
                seen.add(item.study.nct)
                yield item

    def _plan(self, batch: list[Decoded]) -> _Plan:
        known = self._trials.digests([item.study.nct for item in batch])
        plan = _Plan()
        for item in batch:
            nct = item.study.nct
            status = item.study.protocol_section.status_module.overall_status
            if nct not in known and status not in MAY_OPEN:
                continue  # an update sees closed studies too; only known ones are of interest
            entry = entry_of(item)
            if nct not in known:
                plan.entries.append(entry)
                plan.new += 1
            elif known[nct][0] == entry.digest:
                plan.unchanged.append(nct)
            else:
                plan.entries.append(entry)
                plan.altered[nct] = item
                was_open = known[nct][1] in MAY_OPEN
                plan.closed += int(was_open and status not in MAY_OPEN)
        if plan.altered:
            for document in self._trials.documents(list(plan.altered)):
                plan.changes += _changes(document, plan.altered[document.nct])
        return plan

    def _leave_other_coverages(self) -> int:
        with self._trials.store.writing() as connection:
            return self._trials.mark_others_left(
                connection, self._coverage, now=stamp(self._clock())
            )

    def _sweep_is_due(self) -> bool:
        last = self._runs.last_complete(self._coverage, kind="sweep")
        if last is None:
            # a first fetch has just seen all there is; a sweep only sees what left
            last = self._runs.last_complete(self._coverage, kind="full")
            if last is None:
                return self._full and self._trials.count() > 0
        passed = self._clock() - read_stamp(last.finished_at or last.started_at)
        # a clock that was set back makes it negative: then the sweep is due too
        return self._full or not timedelta(0) <= passed < SWEEP_EVERY

    def _sweep(self) -> None:
        sweep = Sweep(self._trials, self._registry, self._coverage, self._token)
        found = sweep.look()
        for raws in found.missed:
            self._take_in(raws, number=0, token=None, expected=None)
        run_id = self._runs.begin(
            kind="sweep",
            coverage=self._coverage,
            query="",
            data_timestamp=self._timestamp,
            started_at=stamp(self._clock()),
        )
        now = stamp(self._clock())
        with self._trials.store.writing() as connection:
            self._trials.mark_left(connection, found.outside, why="coverage", now=now)
            self._trials.mark_left(connection, found.withdrawn, why="registry", now=now)
            self._runs.note(connection, run_id, outcome=COMPLETE, finished_at=now, left=found.left)
        self._tally.left += found.left

    def _ended(self, outcome: str, problem: KnownError | None) -> SyncOutcome:
        seconds = time.monotonic() - self._began
        tally = self._tally
        if self._run_id is not None:
            ending = {"next_token": None} if outcome == COMPLETE else {}
            try:
                self._runs.end(
                    self._run_id,
                    outcome=outcome,
                    finished_at=stamp(self._clock()),
                    seconds=seconds,
                    requests=self._registry.requests,
                    bytes=self._registry.wire_bytes,
                    error=problem.what_happened if problem else None,
                    **tally.stored(_Plan()),
                    **ending,
                )
            except KnownError as known:
                # the disk that stopped the sync also stops its note; the next sync resumes anyway
                problem = problem or known
                outcome = "partial" if tally.written else "failed"
        return SyncOutcome(
            outcome=outcome,
            kind=self._kind,
            coverage=self._coverage,
            data_timestamp=self._timestamp,
            requests=self._registry.requests,
            bytes=self._registry.wire_bytes,
            fetched=tally.fetched,
            new=tally.new,
            changed=tally.changed,
            closed=tally.closed,
            left=tally.left,
            skipped=tuple(tally.skipped),
            seconds=seconds,
            error=problem,
        )


class _Plan:
    """What one page does to the store."""

    def __init__(self) -> None:
        self.entries: list[TrialEntry] = []
        self.changes: list[TrialChange] = []
        self.altered: dict[str, Decoded] = {}
        self.unchanged: list[str] = []
        self.new = 0
        self.closed = 0


class _Tally:
    """What a sync did so far."""

    def __init__(self) -> None:
        self.fetched = self.new = self.changed = self.closed = self.left = 0
        self.written = 0
        self.skipped: list[Skipped] = []

    def add(self, plan: _Plan) -> None:
        """Count a page that was committed."""
        self.new += plan.new
        self.changed += len(plan.altered) - plan.closed
        self.closed += plan.closed
        self.written += len(plan.entries)

    def stored(self, plan: _Plan) -> dict[str, object]:
        """Return the columns of the run's row, with ``plan`` counted in."""
        skipped = [{"nct": item.nct, "reason": item.reason} for item in self.skipped]
        return {
            "fetched": self.fetched,
            "new": self.new + plan.new,
            "changed": self.changed + len(plan.altered) - plan.closed,
            "closed": self.closed + plan.closed,
            "left": self.left,
            "skipped": json.dumps(skipped),
        }


def _changes(old: StoredDocument, new: Decoded) -> list[TrialChange]:
    before = decode_study(old.raw)
    # a record stored by an older version may not pass today's checks; then there is nothing to tell
    return [] if isinstance(before, Skipped) else changes_between(before.study, new.study)


def _kept_moving() -> KnownError:
    return KnownError(
        "The registry changed its data each time it was being read.",
        what_is_safe="Everything that was fetched is kept and can be searched.",
        what_to_do="Press “Get updates” again in an hour or so.",
    )
