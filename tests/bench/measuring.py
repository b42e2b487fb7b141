"""How figures are taken and told: medians, ratios within one run, the limit beside."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


def told(name: str, value: float, limit: float, unit: str, *, aim: float | None = None) -> bool:
    """Print one figure beside its limit, and return whether it keeps it."""
    kept = value <= limit
    wanted = f"at most {limit:g} {unit}" + (f", aim {aim:g}" if aim is not None else "")
    print(f"{'ok    ' if kept else 'MISSED'}  {name}: {value:.3g} {unit} ({wanted})", flush=True)
    return kept


def remark(text: str) -> None:
    """Print what a figure was made of."""
    print(f"        {text}", flush=True)


def middle(values: Sequence[float]) -> float:
    """Return the median."""
    return statistics.median(values)


def p95(values: Sequence[float]) -> float:
    """Return the value that 95 of 100 are not above."""
    return sorted(values)[min(len(values) - 1, int(len(values) * 0.95))]


def apart(module: str, *arguments: str, timeout: float = 3600) -> Any:
    """Run ``python -m module`` in a process of its own and return the JSON on its last line.

    Raises:
        subprocess.CalledProcessError: it did not end well.
    """
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        timeout=timeout,
        check=True,
    )
    return json.loads(done.stdout.splitlines()[-1])
