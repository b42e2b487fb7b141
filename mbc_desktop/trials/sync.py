"""Keeping the stored trials up to date with the registry.

A first fetch takes what is or may open. An update asks the same question without a status filter
for what changed since (two days read again), so that closings are seen, and keeps what it knew or
what may open. At most weekly the list of all numbers is swept, to see what left. Each page is one
transaction: whatever stops a sync leaves a usable store, and the next one goes on from there.
A full fetch that was asked for also writes again what did not change.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.clock import Clock, read_stamp, stamp, utc_now
from mbc_desktop.core.errors import Cancelled, KnownError
from mbc_desktop.core.locks import Busy, FileLock
from mbc_desktop.data.records import SyncRun
from mbc_desktop.data.sync_runs import COMPLETE, SyncRuns
from mbc_desktop.data.trial_store import TrialStore
from mbc_desktop.trials import coverage as cover
from mbc_desktop.trials.decoding import Skipped, not_understood
from mbc_desktop.trials.page_plan import Tally, plan_page
from mbc_desktop.trials.paging import pages_of
from mbc_desktop.trials.registry import Registry
from mbc_desktop.trials.study import Page
from mbc_desktop.trials.sweep import Sweep

log = logging.getLogger(__name__)

SWEEP_EVERY = timedelta(days=7)
_RESTARTS = 2
_TIDY_FROM = 1000  # trials written
_COUNTED_TOO_MANY = 0.01  # of its trials; so far the registry's own count may be off
_NONE_LEFT = ""  # the page token of a sync whose last page is in


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
        self._tally = Tally()
        self._kind = "none"
        self._timestamp = ""
        self._run_id: int | None = None
        self._began = time.monotonic()

    def run(self) -> SyncOutcome:
        """Sync, write down how it ended, and return that; never raises a :class:`KnownError`."""
        problem: KnownError | None = None
        outcome = COMPLETE
        try:
            if not self._lock.acquire():
                return self._ended("failed", _already_syncing())
            try:
                self._go()
            finally:
                self._lock.release()
        except Cancelled:
            outcome = "cancelled"
        except DataMoved:
            outcome = "partial"
            problem = _kept_moving()
        except KnownError as known:
            outcome = "partial" if self._tally.written else "failed"
            problem = known
            log.warning("A sync stopped: %s", type(known).__name__)
        return self._ended(outcome, problem)

    def _go(self) -> None:
        self._timestamp = self._registry.data_timestamp(self._token)
        complete = self._runs.last_complete(self._coverage)
        unfinished = self._runs.unfinished(self._coverage)
        sweep_is_due = self._sweep_is_due()
        if self._full or complete is None:
            self._kind = "full"
            self._crawl(cover.full_question(self._coverage), unfinished)
        else:
            is_fresh = complete.data_timestamp == self._timestamp and unfinished is None
            if is_fresh and not sweep_is_due:
                return
            self._kind = "update"
            question = cover.update_question(self._coverage, complete.data_timestamp)
            if is_fresh:
                self._start(question, None)
            else:
                self._crawl(question, unfinished)
        self._note(whole=True, finished_at=stamp(self._clock()))
        if sweep_is_due:
            self._sweep()
        elif complete is None:
            self._note(swept=True)  # what was just fetched for the first time is all there is
        if self._tally.written >= _TIDY_FROM:
            self._trials.tidy()

    # -- reading all pages ------------------------------------------------------------------------

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
            self._note(outcome="partial", next_token=None)
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
        if resume is not None and resume.next_token == _NONE_LEFT:
            return
        expected = resume.expected if resume else None
        before = number = resume.pages if resume else 0
        seen = before * cover.PAGE_SIZE
        began = time.monotonic()
        for page in pages_of(
            self._registry,
            question,
            self._token,
            page_token=resume.next_token if resume else None,
            count=True,
        ):
            number += 1
            expected = page.total_count if page.total_count is not None else expected
            token = page.next_page_token or _NONE_LEFT
            seen += len(page.studies)
            if token == _NONE_LEFT and _is_short(seen, expected):
                # before it is noted as the end, so that the next sync asks for it again
                raise not_understood()
            self._take_in(page, next_token=token, pages=number, expected=expected)
            read = number * cover.PAGE_SIZE
            done = read if expected is None else min(read, expected)
            pace = (time.monotonic() - began) / (number - before)
            pages_left = max(0, (expected or 0) - done) / cover.PAGE_SIZE
            self._tell(SyncProgress(done, expected, pages_left * pace if expected else None))

    def _take_in(self, page: Page, **progress: object) -> None:
        """Write one page in one transaction: its trials, their changes, and how far it came."""
        plan = plan_page(self._trials, page, on_skipped=self._skip, rewrite=self._full)
        assert self._run_id is not None  # noqa: S101 - set by _start
        with self._trials.store.writing() as connection:
            self._trials.write(
                connection,
                plan.entries,
                plan.changes,
                coverage=self._coverage,
                now=stamp(self._clock()),
            )
            self._trials.mark_back(connection, plan.unchanged, self._coverage)
            self._runs.note(connection, self._run_id, **progress, **self._tally.stored(plan))
        self._tally.add(plan)

    def _skip(self, record: Skipped) -> None:
        log.warning("Record %s was skipped: %s", record.nct or "without a number", record.reason)
        self._tally.skip(record)

    # -- seeing what left -------------------------------------------------------------------------

    def _sweep_is_due(self) -> bool:
        if self._full:
            return self._trials.count() > 0
        if self._trials.holds_others(self._coverage):
            return True
        last = self._runs.last_swept(self._coverage) or self._runs.last_complete(self._coverage)
        if last is None:
            return False
        passed = self._clock() - read_stamp(last.finished_at or last.started_at)
        # a clock that was set back makes it negative: then the sweep is due too
        return not timedelta(0) <= passed < SWEEP_EVERY

    def _sweep(self) -> None:
        sweep = Sweep(self._trials, self._registry, self._coverage, self._token)
        found = sweep.look(self._timestamp)
        if found is None:
            log.info("The registry's data moved while its list was read: the next sync reads it.")
            return
        for question in cover.questions_for(found.missed, fields=cover.RECORD_FIELDS):
            for page in pages_of(self._registry, question, self._token):
                self._take_in(page)
        now = stamp(self._clock())
        self._tally.left += found.left
        assert self._run_id is not None  # noqa: S101 - set by _start
        with self._trials.store.writing() as connection:
            self._trials.mark_left(connection, found.outside, why="coverage", now=now)
            self._trials.mark_left(connection, found.withdrawn, why="registry", now=now)
            self._trials.mark_back(connection, found.back, self._coverage)
            self._runs.note(connection, self._run_id, swept=True, left=self._tally.left)

    # -- writing down -----------------------------------------------------------------------------

    def _note(self, **values: object) -> None:
        assert self._run_id is not None  # noqa: S101 - set by _start
        self._runs.end(self._run_id, **values)

    def _ended(self, outcome: str, problem: KnownError | None) -> SyncOutcome:
        seconds = time.monotonic() - self._began
        tally = self._tally
        if self._run_id is not None:
            try:
                self._note(
                    outcome=outcome,
                    finished_at=stamp(self._clock()),
                    seconds=seconds,
                    requests=self._registry.requests,
                    bytes=self._registry.wire_bytes,
                    error=problem.what_happened if problem else None,
                    **tally.stored(),
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
            skipped=tuple(tally.skipped.values()),
            seconds=seconds,
            error=problem,
        )


def _is_short(seen: int, expected: int | None) -> bool:
    """Return whether a list ended long before the number of trials that the registry told.

    Believed, its missing trials would not be asked for again until they change.
    """
    return expected is not None and expected - seen > max(4, expected * _COUNTED_TOO_MANY)


def _already_syncing() -> Busy:
    return Busy(
        "Another copy of the program is fetching trials at this moment.",
        what_is_safe="Nothing was changed.",
        what_to_do="Wait until it is done, then look here again.",
    )


def _kept_moving() -> KnownError:
    return KnownError(
        "The registry changed its data each time it was being read.",
        what_is_safe="Everything that was fetched is kept and can be searched.",
        what_to_do="Press “Get updates” again in an hour or so.",
    )
