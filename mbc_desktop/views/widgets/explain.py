"""Explains a word where it stands: on hover, on focus and on tap (WCAG 2.2, 1.4.13)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QCursor, QEnterEvent, QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.labels import Words

_SHOW_AFTER_MS, _HIDE_AFTER_MS = 350, 300
_CHARACTERS = 46


@dataclass(frozen=True, slots=True)
class Explanation:
    """A term and what it means, in plain words."""

    title: str
    text: str


class Explainer(QFrame):
    """The one pop-over of a window.

    It can be pointed at without closing, Esc closes it without moving pointer or focus, and it
    stays until the pointer or the focus leaves what it explains. It is part of the window, not a
    window of its own, so it takes no focus.
    """

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self.setProperty("type", "raised")
        self._title = Words("", type="strong", parent=self)
        self._text = Words("", parent=self)
        body = QWidget(self)
        body.setProperty("ground", "clear")
        self._column = QVBoxLayout(body)
        self._column.addWidget(self._title)
        self._column.addWidget(self._text)
        self._column.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(body)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(self._scroll)
        self._hide_timer = QTimer(self)
        self._hide_timer.setSingleShot(True)
        self._hide_timer.setInterval(_HIDE_AFTER_MS)
        self._hide_timer.timeout.connect(self._on_hide_timeout)
        self._anchor = QRect()
        self.hide()

    def explain(self, explanation: Explanation, anchor: QRect) -> None:
        """Show ``explanation`` beside ``anchor``, a rectangle in screen coordinates."""
        self._hide_timer.stop()
        self._anchor = anchor
        self._title.setText(explanation.title)
        self._text.setText(explanation.text)
        self._place()
        if not self.isVisible():
            application = QApplication.instance()
            if application is not None:
                application.installEventFilter(self)
        self.show()
        self.raise_()

    def leave(self) -> None:
        """Close soon, unless the pointer has moved onto it."""
        if self.isVisible():
            self._hide_timer.start()

    def close_now(self) -> None:
        """Close at once."""
        self._hide_timer.stop()
        self.hide()

    def _on_hide_timeout(self) -> None:
        pointer = QCursor.pos()
        if self.underMouse() or self._anchor.contains(pointer):
            self._hide_timer.start()
        else:
            self.close_now()

    def _place(self) -> None:
        window = self._window
        gap = self._theme.space(2)
        pad = self._theme.space(3)
        self._column.setContentsMargins(pad, pad, pad, pad)
        self._column.setSpacing(self._theme.space(1))
        width = self._text.fontMetrics().averageCharWidth() * _CHARACTERS + 2 * pad
        width = min(width, window.width() - 2 * gap)
        needed = self._column.heightForWidth(width - 6) + 6
        top_left = window.mapFromGlobal(self._anchor.topLeft())
        anchor = QRect(top_left, self._anchor.size())
        below = window.height() - anchor.bottom() - 2 * gap
        above = anchor.top() - 2 * gap
        if needed <= below or below >= above:
            height = min(needed, max(below, 1))
            top = anchor.bottom() + gap
        else:
            height = min(needed, above)
            top = anchor.top() - gap - height
        left = min(max(anchor.left(), gap), window.width() - width - gap)
        self.setGeometry(QRect(QPoint(left, top), QPoint(left + width - 1, top + height - 1)))

    # -- Qt --------------------------------------------------------------------------------------

    def hideEvent(self, event: QHideEvent) -> None:
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.close_now()
                event.accept()
                return True
        elif event.type() == QEvent.Type.MouseButtonPress and watched is self._window:
            self.leave()
        return super().eventFilter(watched, event)


class Term(QPushButton):
    """A word that can be explained; its explanation is its description for a screen reader."""

    def __init__(
        self,
        explainer: Explainer,
        explanation: Explanation,
        *,
        text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__((text or explanation.title).replace("&", "&&"), parent)
        self._explainer = explainer
        self._explanation = explanation
        self.setProperty("kind", "term")
        self.setAutoDefault(False)
        self.setAccessibleName(text or explanation.title)
        self.setAccessibleDescription(explanation.text)
        self.setCursor(Qt.CursorShape.WhatsThisCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._show_timer = QTimer(self)
        self._show_timer.setSingleShot(True)
        self._show_timer.setInterval(_SHOW_AFTER_MS)
        self._show_timer.timeout.connect(self._explain)
        self.clicked.connect(self._explain)

    def _explain(self) -> None:
        if self.isVisible():
            self._explainer.explain(
                self._explanation, QRect(self.mapToGlobal(QPoint(0, 0)), self.size())
            )

    # -- Qt --------------------------------------------------------------------------------------

    def enterEvent(self, event: QEnterEvent) -> None:
        self._show_timer.start()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._show_timer.stop()
        if not self.hasFocus():
            self._explainer.leave()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.OtherFocusReason,
        ):
            self._explain()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._explainer.leave()
