"""The Trials tab over real stores and a stand-in registry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings

from mbc_desktop.app import Companion
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.profile_records import Profile
from mbc_desktop.data.stores import Stores
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.tab import TrialsTab
from tests.registry import StandInRegistry, generate
from tests.trials.conftest import Home
from tests.views.trials.profile_desk import Open, ProfileDesk, open_desk, settle


@dataclass
class Desk:
    """A program with its window open."""

    program: Companion
    registry: StandInRegistry

    @property
    def tab(self) -> TrialsTab:
        return self.program.trials

    def wait_until_open(self, qtbot: Any) -> None:
        qtbot.waitUntil(lambda: self.program.is_open, timeout=15_000)

    def search(self, qtbot: Any, words: str) -> None:
        with qtbot.waitSignal(self.tab.results.model.modelReset, timeout=10_000):
            self.tab.results.field.setText(words)
        qtbot.waitUntil(lambda: self.program.tasks.pending == 0, timeout=10_000)


@pytest.fixture(scope="session")
def records() -> list[dict[str, Any]]:
    return list(generate(260, seed=5, open_only=True))


@pytest.fixture
def registry(records: list[dict[str, Any]]) -> Iterator[StandInRegistry]:
    with StandInRegistry(records) as registry:
        yield registry


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def filled(data_dir: Path, registry: StandInRegistry) -> Path:
    """Return a data directory with 260 trials in it."""
    with Stores(open_data_dir(data_dir)) as stores:
        assert Home(stores, registry.url).sync().outcome == "done"
    return data_dir


def _open(qapp: Any, qtbot: Any, theme: Any, where: Path, registry: StandInRegistry) -> Companion:
    program = Companion(
        qapp,
        open_data_dir(where),
        registry=registry.url,
        theme=theme,
        settings=QSettings(str(where / "window.ini"), QSettings.Format.IniFormat),
    )
    qtbot.addWidget(program.window)
    program.window.resize(1280, 860)
    program.start()
    qtbot.waitUntil(lambda: program.is_open, timeout=15_000)
    qtbot.waitUntil(lambda: program.tasks.pending == 0, timeout=15_000)
    return program


@pytest.fixture
def desk(
    qapp: Any, qtbot: Any, theme: Any, filled: Path, registry: StandInRegistry
) -> Iterator[Desk]:
    """A program with trials, ready to use."""
    program = _open(qapp, qtbot, theme, filled, registry)
    yield Desk(program, registry)
    program.window.close()


@pytest.fixture
def empty_desk(
    qapp: Any, qtbot: Any, theme: Any, data_dir: Path, registry: StandInRegistry
) -> Iterator[Desk]:
    """A program on its first day."""
    program = _open(qapp, qtbot, theme, data_dir, registry)
    yield Desk(program, registry)
    program.window.close()


@pytest.fixture
def open_with(qtbot: Any, theme: Theme, tasks: TaskRunner, tmp_path: Path) -> Iterator[Open]:
    """Open the pane with what was told before."""
    opened = []

    def open_it(profile: Profile | None) -> ProfileDesk:
        context = open_desk(theme, tasks, tmp_path / "data", profile)
        desk = context.__enter__()
        opened.append(context)
        settle(desk, qtbot)
        return desk

    yield open_it
    for context in opened:
        context.__exit__(None, None, None)
