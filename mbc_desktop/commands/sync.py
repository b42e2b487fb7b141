"""``mbc-desktop sync``: fetch trials, or what changed on them."""

from __future__ import annotations

import argparse
import signal
from types import FrameType
from typing import Any

from mbc_desktop.commands.program import Program
from mbc_desktop.trials.coverage import BREAST, COVERAGES


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
    from mbc_desktop.data.settings import Settings
    from mbc_desktop.trials.registry import Registry, pace_of, registry_url
    from mbc_desktop.trials.sync import Sync, SyncProgress

    settings = Settings(program.stores.personal)
    coverage = args.coverage or settings.get("coverage", BREAST)
    token = CancelToken()
    url = registry_url(args.registry)
    registry = Registry(url, pace_seconds=pace_of(url))

    def stop(_signal: int, _frame: FrameType | None) -> None:
        token.cancel()
        registry.close()

    def tell(progress: SyncProgress) -> None:
        of = f" of {progress.expected}" if progress.expected else ""
        left = f", about {progress.seconds_left:.0f} s left" if progress.seconds_left else ""
        program.say(f"{progress.fetched}{of} trials{left}")

    before = signal.signal(signal.SIGINT, stop)
    try:
        outcome = Sync(
            program.trials,
            program.runs,
            registry,
            lock=program.sync_lock(),
            coverage=coverage,
            full=args.full,
            clock=program.clock,
            on_progress=tell,
            token=token,
        ).run()
    finally:
        signal.signal(signal.SIGINT, before)
        registry.close()
    if outcome.outcome == "done" and args.coverage:
        settings.set("coverage", args.coverage)
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
