"""The screens of "About the cancer", filled."""

from __future__ import annotations

import atexit
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mbc_desktop.views.theme import Theme
    from mbc_desktop.views.trials.profile_pane import ProfilePane


def profile(show: Callable[[ProfilePane], object]) -> Callable[[Theme], QWidget]:
    """Return how to make a picture of the pane once ``show`` was done with it."""

    def make(theme: Theme) -> QWidget:
        from PySide6.QtWidgets import QApplication

        from mbc_desktop.views.tasks import TaskRunner
        from tests.views.trials.profile_desk import TOLD, open_desk

        folder = tempfile.TemporaryDirectory()
        tasks = TaskRunner()
        context = open_desk(theme, tasks, Path(folder.name) / "data", TOLD)
        desk = context.__enter__()

        def settle() -> None:
            while tasks.pending:
                QApplication.processEvents()

        settle()
        show(desk.pane)
        settle()

        def clean() -> None:
            tasks.shut_down()
            folder.cleanup()

        atexit.register(clean)
        # kept alive as long as the window: leaving the context closes the stores
        desk.window.setProperty("desk", context)
        return desk.window

    return make


def _screen(name: str) -> Callable[[ProfilePane], object]:
    return lambda pane: pane.show_named(name)


def _treatment(pane: ProfilePane) -> None:
    from mbc_desktop.views.trials.profile_timeline import StepCard

    pane.show_named("timeline")
    pane.screens.named("timeline").findChildren(StepCard)[1].edit.click()


def _biopsy(pane: ProfilePane) -> None:
    pane.show_named("biopsies")
    pane.screens.named("biopsies").add.click()


_NAMES = (
    *("where", "receptors", "treatments", "drugs", "chemotherapy", "spread", "genes", "activity"),
    *("more", "timeline", "lines", "biopsies", "cancer", "person"),
)
PROFILE = {
    **{f"profile-{name}": profile(_screen(name)) for name in _NAMES},
    "profile-treatment": profile(_treatment),
    "profile-biopsy": profile(_biopsy),
}
