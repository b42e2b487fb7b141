"""Shows how far long work has come, and lets the person stop it."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from mbc_desktop.views.access import announce
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.labels import Words

_STEPS = 1000
_TELL_EVERY = 0.25
_SECONDS_BEFORE_GUESSING = 3.0


class ProgressCard(QFrame):
    """What is being done, a bar, how much is left in words, and Cancel.

    Signals:
        cancelled: the person pressed Cancel; the card says that it is stopping.
    """

    cancelled = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        *,
        can_cancel: bool = True,
        seconds: Callable[[], float] = time.monotonic,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._started = seconds()
        self._told = 0.0
        self.setProperty("type", "card")
        self._title = Words(title, type="strong", parent=self)
        self._detail = Words("", type="muted", parent=self)
        self._left = Words("", type="muted", wrap=False, parent=self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(title)
        self._cancel = Button(theme, self.tr("Cancel"), parent=self)
        self._cancel.setAccessibleName(self.tr("Cancel: {title}").format(title=title))
        self._cancel.setVisible(can_cancel)
        self._cancel.clicked.connect(self._on_cancel_clicked)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.addWidget(self._detail, 1)
        foot.addWidget(self._left)
        column = QVBoxLayout(self)
        edge = theme.space(4)
        column.setContentsMargins(edge, theme.space(3), edge, theme.space(3))
        column.setSpacing(theme.space(2))
        column.addLayout(head)
        column.addWidget(self._bar)
        column.addLayout(foot)

    def begin(self, title: str, detail: str = "") -> None:
        """Show other work, from its start; a screen reader hears its title."""
        self._started = self._seconds()
        self._told = 0.0
        self._title.setText(title)
        self._bar.setAccessibleName(title)
        self._bar.setRange(0, 0)
        self._detail.setText(detail)
        self._left.setText("")
        self._cancel.setEnabled(True)
        announce(self, title)

    def set_progress(self, done: int, total: int | None, detail: str) -> None:
        """Show that ``done`` of ``total`` is finished; ``total`` None while it is not known."""
        self._detail.setText(detail)
        if not total:
            self._bar.setRange(0, 0)
            self._left.setText("")
            return
        part = min(max(done / total, 0.0), 1.0)
        self._bar.setRange(0, _STEPS)
        self._bar.setValue(round(part * _STEPS))
        self._left.setText(self._time_left(part))
        if part - self._told >= _TELL_EVERY:
            self._told = part
            announce(self, detail)

    def _time_left(self, part: float) -> str:
        passed = self._seconds() - self._started
        if part <= 0 or part >= 1 or passed < _SECONDS_BEFORE_GUESSING:
            return ""
        left = passed * (1 - part) / part
        if left < 50:
            return self.tr("less than a minute left")
        minutes = round(left / 60)
        if minutes < 60:
            return self.tr("about %n minute(s) left", "", max(minutes, 1))
        return self.tr("about %n hour(s) left", "", round(minutes / 60))

    def _on_cancel_clicked(self) -> None:
        self._cancel.setEnabled(False)
        self._left.setText("")
        self._detail.setText(self.tr("Stopping. What is finished is kept."))
        self.cancelled.emit()
