"""``mbc-desktop sync``: fetch trials, or what changed on them."""

from __future__ import annotations

import argparse
import signal
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, TypeVar

from mbc_desktop.commands.program import Program
from mbc_desktop.trials.coverage import BREAST, COVERAGES

if TYPE_CHECKING:
    from mbc_desktop.core.cancel import CancelToken

T = TypeVar("T")
_LOOK_EVERY = 0.2  # seconds
_TELL_EVERY = 500  # trials


def add_to(subparsers: Any, parent: argparse.ArgumentParser) -> None:
    """Add the ``sync`` command."""
    parser = subparsers.add_parser(
        "sync",
        parents=[parent],
        help="fetch trials from the registry, or what changed since the last time",
        description="Everybody asks the registry the same broad question; nothing about you is"
        " sent. JSON: {outcome, kind, coverage, data_timestamp, requests, bytes, fetched, new,"
        " changed, closed, left, skipped: [{nct, reason}], seconds, error}",
    )
    parser.add_argument("--coverage", choices=COVERAGES, help="which part of the registry to keep")
    parser.add_argument("--full", action="store_true", help="fetch everything again")
    parser.set_defaults(run=run)


def run(program: Program, args: argparse.Namespace) -> int:
    """Sync and tell how it ended; Ctrl-C keeps what was fetched."""
    from mbc_desktop.core.cancel import CancelToken
    from mbc_desktop.core.errors import KnownError
    from mbc_desktop.data.settings import Settings
    from mbc_desktop.trials.reading import TrialReader
    from mbc_desktop.trials.registry import Registry, pace_of, registry_url
    from mbc_desktop.trials.sync import Sync, SyncProgress

    url = registry_url(args.registry)
    settings = Settings(program.stores.personal)
    coverage = args.coverage or settings.get("coverage", BREAST)
    token = CancelToken()
    registry = Registry(url, pace_seconds=pace_of(url))

    def tell(progress: SyncProgress) -> None:
        of = f" of {progress.expected}" if progress.expected else ""
        left = f", about {progress.seconds_left:.0f} s left" if progress.seconds_left else ""
        program.say(f"{progress.fetched}{of} trials{left}")

    sync = Sync(
        program.trials,
        program.runs,
        registry,
        lock=program.sync_lock(),
        coverage=coverage,
        full=args.full,
        clock=program.clock,
        on_progress=tell,
        token=token,
    )

    def stop() -> None:
        token.cancel()
        registry.close()

    try:
        outcome = _stoppable(sync.run, stop)
    finally:
        registry.close()
    try:
        if outcome.fetched:
            TrialReader(program.trials, program.stars, program.runs).refresh_snapshots()
        if args.coverage and (outcome.outcome == "done" or outcome.fetched):
            settings.set("coverage", args.coverage)
        if not token.is_cancelled:
            _read_criteria(program, token)
    except KnownError as problem:
        program.say(problem.sentence)  # the trials themselves are in
    if outcome.error is not None:
        program.say(outcome.error.sentence)
    program.answer(
        {
            "outcome": outcome.outcome,
            "kind": outcome.kind,
            "coverage": outcome.coverage,
            "data_timestamp": outcome.data_timestamp or None,
            "requests": outcome.requests,
            "bytes": outcome.bytes,
            "fetched": outcome.fetched,
            "new": outcome.new,
            "changed": outcome.changed,
            "closed": outcome.closed,
            "left": outcome.left,
            "skipped": [{"nct": s.nct or None, "reason": s.reason} for s in outcome.skipped],
            "seconds": round(outcome.seconds, 3),
            "error": outcome.error.sentence if outcome.error else None,
        },
        f"{outcome.outcome}: {outcome.new} new, {outcome.changed} changed,"
        f" {outcome.closed} closed, {outcome.left} left, {len(outcome.skipped)} skipped",
    )
    return 0 if outcome.outcome == "done" else 1


def _read_criteria(program: Program, token: CancelToken) -> None:
    """Read what the stored trials ask, so that a fit can be told; Ctrl-C leaves it for later."""
    from mbc_desktop.core.errors import Cancelled

    keeper = program.reading_keeper

    def tell(done: int, total: int) -> None:
        if done == total or done % _TELL_EVERY == 0:
            program.say(f"Read what {done} of {total} trials ask")

    try:
        _stoppable(lambda: keeper.run(token, tell), token.cancel)
    except Cancelled:
        program.say("What the other trials ask is read the next time.")


def _stoppable(work: Callable[[], T], stop: Callable[[], None]) -> T:
    """Run ``work`` on a thread of its own; Ctrl-C calls ``stop``, and ``work`` ends by itself.

    On the main thread the signal would come in the middle of anything, also while the locks are
    held that ``stop`` needs.
    """
    done: Future[T] = Future()

    def run_it() -> None:
        try:
            done.set_result(work())
        except BaseException as raised:
            done.set_exception(raised)

    thread = threading.Thread(target=run_it, name="sync")
    before = signal.signal(signal.SIGINT, lambda _number, _frame: stop())
    thread.start()
    try:
        while thread.is_alive():
            thread.join(_LOOK_EVERY)  # a wait without an end would not let a signal through
    finally:
        signal.signal(signal.SIGINT, before)
    return done.result()
