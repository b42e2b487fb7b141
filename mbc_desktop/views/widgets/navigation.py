"""The five places of the program, one of which is shown."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QFrame, QSizePolicy, QVBoxLayout, QWidget

from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button


class Navigation(QFrame):
    """Tabs with icon and word, beside the page or, where the window is narrow, above it.

    Arrow keys move between them; below the tabs there is room for more (``below``), such as the
    helpline, that is always in sight.

    Signals:
        chosen: the key of the tab that was chosen.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys: list[Hashable] = []
        self._buttons: list[Button] = []
        self._icons: list[str] = []
        self._group = QButtonGroup(self)
        self.setAccessibleName(name)
        self.setProperty("type", "navigation-side")
        self._line = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self.below = QVBoxLayout()
        self._line.addStretch(1)
        self._line.addLayout(self.below)
        self._group.idToggled.connect(self._on_toggled)
        theme.changed.connect(self._redraw)
        self._redraw()

    def add(self, key: Hashable, text: str, *, icon: str, shortcut: str = "") -> None:
        """Add a tab after the others; the first one added is chosen."""
        button = Button(self._theme, text, kind="navigation", icon=icon, parent=self)
        button.setCheckable(True)
        if shortcut:
            button.setShortcut(shortcut)
        self._group.addButton(button, len(self._keys))
        self._keys.append(key)
        self._buttons.append(button)
        self._icons.append(icon)
        self._line.insertWidget(len(self._keys) - 1, button)
        if len(self._keys) == 1:
            button.setChecked(True)

    def current(self) -> Hashable:
        """Return the key of the chosen tab; None while there is none."""
        number = self._group.checkedId()
        return self._keys[number] if number >= 0 else None

    def choose(self, key: Hashable) -> None:
        """Choose a tab, as a click does."""
        self._group.button(self._keys.index(key)).setChecked(True)

    def set_beside(self, *, beside: bool) -> None:
        """Stand beside the page (True) or in one line above it."""
        directions = QBoxLayout.Direction
        self._line.setDirection(directions.TopToBottom if beside else directions.LeftToRight)
        self.setProperty("type", "navigation-side" if beside else "navigation")
        policies = QSizePolicy.Policy
        if beside:
            self.setSizePolicy(policies.Maximum, policies.Preferred)
        else:
            self.setSizePolicy(policies.Preferred, policies.Maximum)
        self.style().unpolish(self)
        self.style().polish(self)

    @property
    def is_beside(self) -> bool:
        """Whether it stands beside the page."""
        return self._line.direction() is QBoxLayout.Direction.TopToBottom

    def _on_toggled(self, number: int, on: bool) -> None:
        role = "on-accent-soft" if on else "muted"
        self._buttons[number].set_icon(self._icons[number], role=role)
        if on:
            self.chosen.emit(self._keys[number])

    def _redraw(self) -> None:
        gap = self._theme.space(2)
        self._line.setContentsMargins(gap, gap, gap, gap)
        self._line.setSpacing(self._theme.space(1))
        self.below.setSpacing(self._theme.space(1))
        for button in self._buttons:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
