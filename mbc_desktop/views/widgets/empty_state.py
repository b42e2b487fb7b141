"""What a list says while it has nothing to show: why, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button, ButtonKind
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.labels import Words

_MOST_CHARACTERS = 56


class EmptyState(QWidget):
    """An icon, a kind sentence, and the next steps as buttons."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        text: str = "",
        *,
        icon: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._icon = QLabel(self)
        self._title = Words(title, type="title", parent=self)
        self._text = Words(text, type="muted", parent=self)
        self._text.setVisible(bool(text))
        for label in (self._icon, self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._middle = QWidget(self)
        self._actions = FlowLayout(gap=theme.space(2), centered=True)
        self._column = QVBoxLayout(self._middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._icon)
        self._column.addWidget(self._title)
        self._column.addWidget(self._text)
        self._column.addSpacing(theme.space(2))
        self._column.addLayout(self._actions)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._middle, 100)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addLayout(row)
        column.addStretch(3)
        theme.changed.connect(self._redraw)
        self._redraw()

    def set_words(self, title: str, text: str = "") -> None:
        """Say something else: "No trials yet" becomes "Nothing found for these words"."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))

    def add_action(self, text: str, *, kind: ButtonKind = "plain", icon: str = "") -> Button:
        """Add a next step; the caller connects its ``clicked``."""
        button = Button(self._theme, text, kind=kind, icon=icon, parent=self._middle)
        self._actions.addWidget(button)
        return button

    def _redraw(self) -> None:
        side = self._theme.icon_size * 2
        density = self.devicePixelRatioF()
        pixmap = self._theme.pixmap(self._icon_name, role="accent", size=side, density=density)
        self._icon.setPixmap(pixmap)
        self._column.setSpacing(self._theme.space(2))
        width = self._title.fontMetrics().averageCharWidth() * _MOST_CHARACTERS
        self._middle.setMaximumWidth(width)
