"""The Notes tab over real stores, in a window of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mbc_desktop.views.notes.services import NoteServices
from mbc_desktop.views.notes.tab import NotesTab
from mbc_desktop.views.widgets.status_area import StatusArea
from mbc_desktop.views.widgets.toast import Toast
from tests.views.notes.desks import open_services


@pytest.fixture
def services(tmp_path: Path, tasks: Any) -> Iterator[NoteServices]:
    with open_services(tmp_path / "data") as made:
        yield made
        # as the program does it: nothing reads any longer when the stores are closed
        tasks.shut_down()


@pytest.fixture
def tab(qtbot: Any, theme: Any, tasks: Any, services: NoteServices) -> NotesTab:
    """The tab, filled and shown, with nothing under way."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1200, 800)
    made = NotesTab(theme, tasks, StatusArea(theme, parent=window), Toast(theme, window))
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(made)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    made.set_services(services)
    qtbot.waitUntil(lambda: tasks.pending == 0, timeout=10_000)
    return made
