"""One question with its answers: the parts the screens of the profile are made of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.labels import Words

Answers = Sequence[tuple[str, str]]


class Pick(QWidget):
    """A question of which one answer holds, or none.

    Signals:
        changed: another answer holds, or none.
    """

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        question: str,
        answers: Answers,
        *,
        in_rows: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make one; ``in_rows`` puts short answers beside each other."""
        super().__init__(parent)
        self._keys = [key for key, _ in answers]
        self._group = QButtonGroup(self)
        self.setAccessibleName(question)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        if question:
            column.addWidget(Words(question, type="strong", parent=self))
        flow = FlowLayout(gap=theme.space(3)) if in_rows else None
        for number, (_, text) in enumerate(answers):
            button = QRadioButton(text.replace("&", "&&"), self) if in_rows else Answer(text, self)
            button.setAccessibleName(f"{question}: {text}" if question else text)
            self._group.addButton(button, number)
            if flow is None:
                column.addWidget(button)
            else:
                flow.addWidget(button)
        if flow is not None:
            column.addLayout(flow)
        self.clear = Button(theme, self.tr("Take the answer back"), kind="quiet", parent=self)
        self.clear.setAccessibleDescription(question)
        if flow is not None:
            flow.addWidget(self.clear)
        else:
            column.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignLeft)
        self.clear.hide()
        self._group.idToggled.connect(self._on_toggled)
        self.clear.clicked.connect(lambda: self._set(None, tell=True))

    def value(self) -> str | None:
        """Return the key of the answer, None where there is none."""
        number = self._group.checkedId()
        return self._keys[number] if number >= 0 else None

    def set_value(self, key: str | None) -> None:
        """Show an answer without telling of it."""
        self._set(key, tell=False)

    def choose(self, key: str) -> None:
        """Answer as a click on ``key`` does."""
        self._group.button(self._keys.index(key)).setChecked(True)

    def _set(self, key: str | None, *, tell: bool) -> None:
        blocked = self.blockSignals(True)
        self._group.setExclusive(False)
        for number, own in enumerate(self._keys):
            self._group.button(number).setChecked(own == key)
        self._group.setExclusive(True)
        self.blockSignals(blocked)
        self.clear.setVisible(self.value() is not None)
        if tell:
            first = self._group.button(0)
            first.setFocus()
            self.changed.emit()

    def _on_toggled(self, _number: int, on: bool) -> None:
        self.clear.setVisible(self.value() is not None)
        if on:
            self.changed.emit()


class Answer(QRadioButton):
    """One answer whose words go on to the next line where there is no room for them."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._words = text.split()
        self.setMinimumWidth(self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        element = QStyle.SubElement.SE_RadioButtonContents
        width = self.style().subElementRect(element, option, self).width()
        lines: list[str] = []
        for word in self._words:
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.fontMetrics().horizontalAdvance(longer) <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        text = "\n".join(lines).replace("&", "&&")
        if text != self.text():
            self.setText(text)


class Help(QWidget):
    """The answer to "Where do I find this?", folded until it is asked."""

    def __init__(self, theme: Theme, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = Button(
            theme, self.tr("Where do I find this?"), kind="quiet", icon="help", parent=self
        )
        self.button.setProperty("align", "left")
        self.button.setCheckable(True)
        self.words = Words(text, type="muted", selectable=True, parent=self)
        self.words.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.button)
        column.addWidget(self.words)
        self.button.setAccessibleDescription(text)
        self.button.toggled.connect(self.words.setVisible)
