"""How much, told with one tap: 0 to 10, or none, mild, moderate, severe."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.labels import Words

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class _Level(Button):
    """One level; arrow keys go to the next one, digits to theirs."""

    stepped = Signal(int)
    typed = Signal(int)

    # -- Qt ---------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif event.text().isdigit() and event.text().isascii():
            self.typed.emit(int(event.text()))
        else:
            super().keyPressEvent(event)


class LevelField(QWidget):
    """A question answered with one level, or not answered.

    Tab goes to the field and past it, arrow keys move within, Space or a tap chooses; a tap on the
    level that is chosen takes it back.

    Signals:
        chosen: the level now, None where it was taken back.
    """

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        question: str,
        levels: Sequence[str],
        *,
        help_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """``levels`` are words or numbers, the lowest first."""
        super().__init__(parent)
        self._theme = theme
        self._value: int | None = None
        self._buttons: list[_Level] = []
        self.setAccessibleName(question)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        self.question = Words(question, type="strong", parent=self)
        column.addWidget(self.question)
        if help_text:
            column.addWidget(Words(help_text, type="small", parent=self))
        flow = FlowLayout(gap=theme.space(1))
        for number, text in enumerate(levels):
            button = _Level(theme, text.replace("&", "&&"), kind="chip", parent=self)
            button.setCheckable(True)
            button.setAccessibleName(
                self.tr("{question}: {level}").format(question=question, level=text)
            )
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            button.clicked.connect(lambda _checked=False, level=number: self._on_tapped(level))
            button.stepped.connect(lambda by, level=number: self._focus(level + by))
            button.typed.connect(self._on_typed)
            self._buttons.append(button)
            flow.addWidget(button)
        column.addLayout(flow)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._show()

    def value(self) -> int | None:
        """Return the level; None where nothing was said."""
        return self._value

    def set_value(self, level: int | None) -> None:
        """Show a level without telling of it."""
        self._value = level if level is not None and 0 <= level < len(self._buttons) else None
        self._show()

    def tap(self, level: int) -> None:
        """Choose a level as a tap does."""
        self._buttons[level].click()

    def _on_theme_changed(self) -> None:
        for button in self._buttons:
            button.setMinimumWidth(self._theme.target + self._theme.space(1))

    def _on_tapped(self, level: int) -> None:
        self._value = None if self._value == level else level
        self._show()
        self.chosen.emit(self._value)

    def _on_typed(self, digit: int) -> None:
        # 1 and then 0 is ten, where there is a ten
        level = 10 if digit == 0 and self._value == 1 and len(self._buttons) > 10 else digit
        if level < len(self._buttons) and level != self._value:
            self._focus(level)
            self._on_tapped(level)

    def _focus(self, level: int) -> None:
        if 0 <= level < len(self._buttons):
            self._stop_at(level)
            self._buttons[level].setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop_at(self, level: int) -> None:
        """Let Tab come to this level and to no other."""
        for number, button in enumerate(self._buttons):
            policies = Qt.FocusPolicy
            stop = number == level
            button.setFocusPolicy(policies.StrongFocus if stop else policies.ClickFocus)

    def _show(self) -> None:
        for number, button in enumerate(self._buttons):
            button.setChecked(number == self._value)
        self._stop_at(self._value or 0)
