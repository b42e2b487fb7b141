"""What is shown while the stores are closed for something that takes a while."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.views.tasks import Report, TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.page import Page
from mbc_desktop.views.widgets.progress_card import ProgressCard

Steps = tuple[int, int]
"""How many steps are done, of how many."""


class WorkWindow(QWidget):
    """A title, a sentence and a bar; it can't be closed while the work runs.

    Signals:
        done: the work ended; its result.
        not_done: a ``KnownError`` stood in the way.
        bug_found: what was raised and is no ``KnownError``.
    """

    done = Signal(object)
    not_done = Signal(object)
    bug_found = Signal(object)

    def __init__(self, theme: Theme, title: str, text: str, *, geometry: object = None) -> None:
        super().__init__()
        self._tasks = TaskRunner(self)
        self._tasks.bug_found.connect(self.bug_found)
        self._is_over = False
        self.setWindowTitle(self.tr("Companion"))
        self.setProperty("ground", "background")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        self.card = ProgressCard(theme, title, can_cancel=False)
        page = Page(theme, name=title, most_characters=64)
        page.column.addStretch(1)
        page.column.addWidget(self.card)
        page.column.addWidget(Words(text, type="muted"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        if not isinstance(geometry, QByteArray) or not self.restoreGeometry(geometry):
            self.resize(900, 640)

    def run(self, work: Callable[[Callable[[int, int], None]], Any]) -> None:
        """Run ``work(report)`` off the GUI thread; ``report(steps_done, steps)``."""

        def go(_token: CancelToken, tell: Report[Steps]) -> Any:
            return work(lambda steps, whole: tell((steps, whole)))

        def show(steps: Steps) -> None:
            self.card.set_progress(
                *steps, self.tr("{done} of {all}").format(done=steps[0], all=steps[1])
            )

        self._tasks.run_network(
            self, go, self.done.emit, on_failed=self._on_failed, on_progress=show
        )

    def _on_failed(self, problem: object) -> None:
        if not self._is_over:
            self.not_done.emit(problem)

    def finish(self) -> None:
        """Close, once something else is on the screen."""
        self._is_over = True
        self.close()

    # -- Qt ---------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._is_over:
            event.ignore()
            return
        self._tasks.shut_down()
        super().closeEvent(event)
        self.deleteLater()
