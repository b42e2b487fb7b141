"""What tests of windows share: one theme, and a task runner that is always shut down."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from mbc_desktop.views.i18n import Language, install_language
from mbc_desktop.views.palette import Scheme
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Look, Theme


@pytest.fixture(autouse=True)
def _collect_here() -> Iterator[None]:
    """Collect cycles on this thread only, as the program does; see views/collecting.py."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


PLAIN = Look(scheme=Scheme.LIGHT)


@pytest.fixture(scope="session")
def session_theme(qapp: QApplication) -> Theme:
    """The one theme of the application, in English; tests take ``theme``, which puts it back."""
    install_language(qapp, Language.ENGLISH)
    return Theme(qapp, PLAIN)


@pytest.fixture
def theme(session_theme: Theme) -> Iterator[Theme]:
    """Light, 100 %; a test may change its look, the next one finds it as it was."""
    yield session_theme
    session_theme.set_look(PLAIN)


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[TaskRunner]:
    """A runner of work off the GUI thread, shut down at the end."""
    runner = TaskRunner()
    yield runner
    runner.shut_down()
