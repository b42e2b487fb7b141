"""Offers to undo what was just done, without a question beforehand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from mbc_desktop.views.access import announce
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button, IconButton
from mbc_desktop.views.widgets.labels import Words

_LEAST_MS = 10_000


class Toast(QFrame):
    """One line over the foot of a window: what was done, and Undo.

    It stays at least ten seconds, and as long as the pointer or the keyboard is on it (WCAG 2.2,
    2.2.1). Alt with the underlined letter undoes from anywhere; Esc closes it while it has the
    focus. A new toast takes the place of the old one, whose time is then over.
    """

    def __init__(self, theme: Theme, window: QWidget, *, stay_ms: int = 12_000) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._on_undo: Callable[[], object] | None = None
        self._on_over: Callable[[], object] | None = None
        self.setProperty("type", "raised")
        self.setAccessibleName(self.tr("Undo"))
        self._words = Words("", parent=self)
        self._undo = Button(theme, self.tr("&Undo"), kind="quiet", icon="undo", parent=self)
        self._close = IconButton(theme, "cancel", name=self.tr("Close"), parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space(4), theme.space(2), theme.space(2), theme.space(2))
        row.setSpacing(theme.space(2))
        row.addWidget(self._words, 1)
        row.addWidget(self._undo)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(max(stay_ms, _LEAST_MS))
        self._timer.timeout.connect(self._on_timeout)
        self._undo.clicked.connect(self._on_undo_clicked)
        self._close.clicked.connect(self.finish)
        for part in (self._undo, self._close):
            part.installEventFilter(self)
        window.installEventFilter(self)
        self.hide()

    def offer(
        self,
        text: str,
        on_undo: Callable[[], object],
        *,
        on_over: Callable[[], object] | None = None,
    ) -> None:
        """Say what was done; call ``on_undo`` if she takes it back, ``on_over`` if she does not."""
        self.finish()
        self._on_undo, self._on_over = on_undo, on_over
        self._words.setText(text)
        self.show()
        self.raise_()
        self._place()
        self._timer.start()
        announce(self, self.tr("{text} You can undo this.").format(text=text))

    def finish(self) -> None:
        """Close it; what was done stays done."""
        on_over = self._on_over
        self._forget()
        if on_over is not None:
            on_over()

    def _on_undo_clicked(self) -> None:
        on_undo = self._on_undo
        self._forget()
        if on_undo is not None:
            on_undo()

    def _forget(self) -> None:
        self._timer.stop()
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self.window())
        self._on_undo = self._on_over = None
        self.hide()
        if had_focus:
            self._window.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_timeout(self) -> None:
        if self._is_held():
            self._timer.start()
        else:
            self.finish()

    def _is_held(self) -> bool:
        focused = QApplication.focusWidget()
        return self.underMouse() or (focused is not None and self.isAncestorOf(focused))

    def _place(self) -> None:
        window = self._window
        edge = self._theme.space(4)
        character = self._words.fontMetrics().averageCharWidth()
        beside = self.sizeHint().width() - self._words.sizeHint().width()
        words = min(max(len(self._words.text()), 24), 70) * character
        width = min(words + beside + edge, window.width() - 2 * edge)
        height = max(self.heightForWidth(width), self.minimumSizeHint().height())
        left = (window.width() - width) // 2
        self.setGeometry(left, window.height() - height - edge, width, height)

    # -- Qt --------------------------------------------------------------------------------------

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if self.isVisible():
            self._timer.start()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.finish()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._window:
            if kind == QEvent.Type.Resize and not self.isHidden():
                self._place()
        elif kind == QEvent.Type.FocusIn:
            self._timer.stop()
        elif kind == QEvent.Type.FocusOut and self.isVisible():
            self._timer.start()
        return super().eventFilter(watched, event)
