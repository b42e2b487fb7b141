"""The process ends while she types: at most the last second is gone, and nothing that was told.

A few times in the suite; ``python -m tests.bench.typing_bench`` for as often as wished.
"""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from tests.views.notes.killing import type_and_kill

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs kill -9")

KILLS = 4


@pytest.mark.slow
def test_a_killed_window_loses_at_most_the_last_second(tmp_path: Path):
    """Through the real editor, again and again in the same note; the store is whole each time.

    A machine so busy that the window itself stood still is given that time on top.
    """
    chance = random.Random(7)
    for _ in range(KILLS):
        killed = type_and_kill(tmp_path / "data", chance)
        assert killed.kept >= killed.acknowledged
        assert killed.lost_seconds <= 1.0 + killed.stall
    assert killed.kept > 0
