"""Choices that are switched on and off at a touch, with a count beside each."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.flow_layout import FlowLayout


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: what it stands for, its words, how many there are (None: not known)."""

    key: Hashable
    text: str
    count: int | None = None


class Chips(QWidget):
    """A flow of chips, any number of them on.

    Tab goes through them, arrow keys too, Space switches. Counts change without moving anything
    that has the focus.

    Signals:
        chosen_changed: the keys that are on now, as a frozenset.
    """

    chosen_changed = Signal(frozenset)

    def __init__(self, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: dict[Hashable, Button] = {}
        self._choices: dict[Hashable, Choice] = {}
        self.setAccessibleName(name)
        self._flow = FlowLayout(self, gap=theme.space(2))
        theme.changed.connect(self._on_theme_changed)

    def set_choices(self, choices: Iterable[Choice]) -> None:
        """Offer these; what was on stays on where it is still offered."""
        self._choices = {choice.key: choice for choice in choices}
        if list(self._choices) == list(self._buttons):
            for key in self._choices:
                self._show_count(key)
            return
        was_on = self.chosen()
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._buttons = {}
        for key in self._choices:
            button = Button(self._theme, "", kind="chip", parent=self)
            button.setCheckable(True)
            button.setChecked(key in was_on)
            button.toggled.connect(self._on_toggled)
            self._buttons[key] = button
            self._flow.addWidget(button)
            self._show_count(key)
            button.show()

    def chosen(self) -> frozenset[Hashable]:
        """Return the keys that are on."""
        return frozenset(key for key, button in self._buttons.items() if button.isChecked())

    def set_chosen(self, keys: Iterable[Hashable]) -> None:
        """Switch exactly these on, and tell of it once where that changes anything."""
        before = self.chosen()
        wanted = frozenset(keys)
        for key, button in self._buttons.items():
            blocked = button.blockSignals(True)
            button.setChecked(key in wanted)
            button.blockSignals(blocked)
        if self.chosen() != before:
            self._on_toggled()

    def _show_count(self, key: Hashable) -> None:
        choice = self._choices[key]
        button = self._buttons[key]
        text = choice.text.replace("&", "&&")
        if choice.count is None:
            button.setText(text)
            button.setAccessibleName(choice.text)
            return
        count = self.locale().toString(choice.count)
        button.setText(f"{text}  {count}")
        button.setAccessibleName(f"{choice.text}, {count}")

    def _on_toggled(self) -> None:
        self.chosen_changed.emit(self.chosen())

    def _on_theme_changed(self) -> None:
        self._flow.setSpacing(self._theme.space(2))
