"""The computer is shut down while the window is open."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from mbc_desktop.views.ending import EndWatch

CHECKOUT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(os.name != "posix", reason="there are no such signals elsewhere")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_request_to_end_is_heard_by_an_idle_window(qtbot: Any, number: signal.Signals):
    """And what was there before is put back."""
    before = signal.getsignal(number)
    watch = EndWatch()
    try:
        with qtbot.waitSignal(watch.wanted, timeout=5_000):
            os.kill(os.getpid(), number)
    finally:
        watch.close()
    assert signal.getsignal(number) == before


def test_the_program_closes_its_stores_when_it_is_told_to_end(qtbot: Any, tmp_path: Path):
    """As if the window had been closed: nothing is left to be taken up at the next start."""
    data = tmp_path / "data"
    program = subprocess.Popen(
        [sys.executable, "-m", "mbc_desktop", "--data-dir", str(data)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=CHECKOUT,
    )
    try:
        qtbot.waitUntil((data / "library.sqlite").exists, timeout=20_000)
        program.terminate()
        assert program.wait(timeout=20) == 0
    finally:
        program.kill()
        program.wait()
    assert not (data / "personal.sqlite-wal").exists()
