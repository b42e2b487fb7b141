"""Kills a window in which somebody types, and says how much of it was on the disk."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.health import check_stores
from mbc_desktop.data.notes import Notes
from mbc_desktop.data.stores import Stores

ROOT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True, slots=True)
class Killed:
    """What became of one window.

    Attributes:
        kept: how many letters are on the disk.
        acknowledged: how many the editor had heard to be there.
        lost_seconds: how old the oldest letter is that is not there, at the moment of the end.
        stall: the longest time in which the window typed nothing, in seconds: a busy machine.
    """

    kept: int
    acknowledged: int
    lost_seconds: float
    stall: float


def type_and_kill(folder: Path, chance: random.Random) -> Killed:
    """Let somebody type into the notes in ``folder`` and end the process at a random moment."""
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*=false"}
    command = [sys.executable, "-m", "tests.views.notes.typing_worker", str(folder)]
    typed: list[tuple[float, int]] = []
    acknowledged = 0
    with subprocess.Popen(
        command, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as worker:
        assert worker.stdout is not None
        stop_after = chance.uniform(0.05, 3.0)
        begun = 0.0
        for line in worker.stdout:
            kind, *numbers = line.split()
            if kind == "saved":
                acknowledged = max(acknowledged, int(numbers[0]))
            else:
                typed.append((float(numbers[0]), int(numbers[1])))
                begun = begun or typed[0][0]
                if typed[-1][0] - begun >= stop_after:
                    break
        worker.kill()
        ended = time.monotonic()
        rest = worker.stdout.read().splitlines()
        worker.wait()
    for line in rest:
        kind, *numbers = line.split()
        if kind == "saved":
            acknowledged = max(acknowledged, int(numbers[0]))
        elif kind == "typed" and len(numbers) == 2:
            typed.append((float(numbers[0]), int(numbers[1])))
    assert typed, "the window did not begin to type"
    with Stores(open_data_dir(folder)) as stores:
        notes = Notes(stores.personal)
        names = notes.ids()
        assert len(names) == 1, "a text was kept beside another"
        note = notes.get(names[0])
        assert note.is_sound
    problems = [problem for one in check_stores(open_data_dir(folder)) for problem in one.problems]
    assert problems == []
    kept = len(note.text)
    missing = [moment for moment, letters in typed if letters > kept]
    gaps = [later - sooner for (sooner, _), (later, _) in pairwise(typed)]
    lost = ended - missing[0] if missing else 0.0
    return Killed(kept, acknowledged, lost, max([*gaps, ended - typed[-1][0]]))
