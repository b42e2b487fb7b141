"""`python -m tests.registry`: serve a folder of records, or made-up ones, until stopped."""

from __future__ import annotations

import argparse
import signal
import threading
from pathlib import Path

from tests.registry import StandInRegistry, generate
from tests.registry.trouble import KINDS


def main() -> None:
    """Serve until SIGINT or SIGTERM; the address is printed on a line of its own."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.registry",
        description="A stand-in for ClinicalTrials.gov's API v2 on loopback.",
    )
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--records", type=Path, help="folder of NCT*.json, .jsonl or .jsonl.zst")
    source.add_argument("--generate", type=int, metavar="COUNT", help="made-up records")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--open-only", action="store_true", help="only statuses that may be open")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument(
        "--trouble",
        action="append",
        default=[],
        metavar="KIND",
        help=f"for every list request: a status, or one of {', '.join(KINDS)}",
    )
    given = parser.parse_args()
    records = given.records or generate(given.generate, seed=given.seed, open_only=given.open_only)
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    with StandInRegistry(records, port=given.port) as registry:
        for kind in given.trouble:
            registry.trouble(int(kind) if kind.isdigit() else kind, times=None)
        print(registry.url, flush=True)
        stop.wait()


if __name__ == "__main__":
    main()
