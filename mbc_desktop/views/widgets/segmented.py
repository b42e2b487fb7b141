"""One of a few choices that exclude each other, side by side."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QWidget

from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.chips import Choice


class Segmented(QFrame):
    """Two to five choices of which one holds; arrow keys move between them.

    Signals:
        chosen_changed: the key chosen now.
    """

    chosen_changed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        choices: Sequence[Choice],
        *,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("type", "segmented")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._keys: list[Hashable] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        for choice in choices:
            button = Button(theme, choice.text.replace("&", "&&"), kind="segment", parent=self)
            button.setCheckable(True)
            self._group.addButton(button, len(self._keys))
            self._keys.append(choice.key)
            row.addWidget(button)
        self._group.button(0).setChecked(True)
        self._group.idToggled.connect(self._on_toggled)
        theme.changed.connect(self._make_room)
        self._make_room()

    def chosen(self) -> Hashable:
        """Return the key that holds."""
        return self._keys[self._group.checkedId()]

    def set_chosen(self, key: Hashable) -> None:
        """Choose ``key``."""
        self._group.button(self._keys.index(key)).setChecked(True)

    def _make_room(self) -> None:
        """Leave room for the heavier letters that the chosen one is written in."""
        metrics = QFontMetrics(self._theme.font("body", strong=True))
        around = 2 * self._theme.space(3) + self._theme.space(2)
        for button in self._group.buttons():
            words = button.text().replace("&&", "&")
            button.setMinimumWidth(metrics.horizontalAdvance(words) + around)

    def _on_toggled(self, number: int, on: bool) -> None:
        if on:
            self.chosen_changed.emit(self._keys[number])
