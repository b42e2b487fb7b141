"""The whole program for tests of the lock and of the settings, with a lock that is quick."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.views.settings.running import Running


@pytest.fixture(autouse=True)
def _quick_argon(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cost of guessing is for guessers."""
    monkeypatch.setattr("mbc_desktop.data.keys._PASSES", 1)
    monkeypatch.setattr("mbc_desktop.data.keys._MEMORY_KIB", 64)


@pytest.fixture
def running(qapp: Any, qtbot: Any, theme: Any, tmp_path: Path) -> Iterator[Running]:
    """A program on an empty folder, not started yet."""
    made = Running(qapp, qtbot, theme, tmp_path / "data")
    yield made
    made.end()
