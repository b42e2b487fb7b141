"""Data directories full of made-up trials, and the words that people type."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mbc_desktop.trials import coverage
from tests.bench.measuring import apart
from tests.registry import RegistryProcess

# What is typed, letter by letter: each beginning of two letters or more is searched for.
TYPED = (
    "enhertu brain",
    "tnbc immunotherapy",
    "her2 low trastuzumab deruxtecan",
    "DS-8201",
    "palbociclib houston",
    "cdk4/6 inhibitor after progression",
    "bone mets radiation",
    "PARP inhibitor BRCA",
    "metastatic breast cancer phase 2",
    "quality of life exercise",
)
HOUSTON = (29.7073, -95.4010)


def beginnings() -> list[str]:
    """Return everything that stands in the search field while :data:`TYPED` is typed."""
    return [text[:end] for text in TYPED for end in range(2, len(text) + 1)]


@contextmanager
def prepared(count: int, *, seed: int = 1) -> Iterator[RegistryProcess]:
    """Serve ``count`` records that are or may open; the pages of a first fetch lie ready."""
    arguments = ("--generate", str(count), "--seed", str(seed), "--open-only")
    with RegistryProcess(*arguments) as registry:
        first = coverage.full_question(coverage.BREAST)
        registry.prepare(first | {"countTotal": "true"})
        registry.prepare(first)
        yield registry


@contextmanager
def filled(count: int) -> Iterator[Path]:
    """Make a data directory that holds ``count`` trials, for as long as the block lasts."""
    with tempfile.TemporaryDirectory(prefix="companion-bench-") as folder:
        with prepared(count) as registry:
            apart("tests.bench.fetching", "sync", registry.url, folder)
        yield Path(folder)
