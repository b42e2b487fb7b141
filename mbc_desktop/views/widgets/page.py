"""A page to read or fill in: one column, never wider than is good to read, scrolled as a whole."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mbc_desktop.views.theme import Theme

_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class Page(QScrollArea):
    """Add widgets to ``column``.

    It takes the focus itself, so that arrow keys scroll a page that has nothing but words; what
    gets the focus inside it is scrolled into sight. A ring says so to whoever came by a key; to
    others, a frame around everything would say nothing.
    """

    def __init__(
        self,
        theme: Theme,
        *,
        name: str = "",
        most_characters: int = 84,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._most_characters = most_characters
        self.setAccessibleName(name or self.tr("Page"))
        self.setProperty("type", "page")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._ground = QWidget(self)
        self._ground.setProperty("ground", "clear")
        self._middle = QWidget(self._ground)
        self.column = QVBoxLayout(self._middle)
        row = QHBoxLayout(self._ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self._middle, 1000, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        self.setWidget(self._ground)
        self.viewport().setAutoFillBackground(False)
        self._ground.setAutoFillBackground(False)
        theme.changed.connect(self._redraw)
        self._redraw()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring(event.reason() in _BY_KEY)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring(False)

    def _ring(self, on: bool) -> None:
        if on != bool(self.property("ring")):
            self.setProperty("ring", on)
            self.style().unpolish(self)
            self.style().polish(self)

    def _redraw(self) -> None:
        edge = self._theme.space(5)
        self.column.setContentsMargins(edge, edge, edge, edge)
        self.column.setSpacing(self._theme.space(3))
        width = self._middle.fontMetrics().averageCharWidth() * self._most_characters
        self._middle.setMaximumWidth(width + 2 * edge)
