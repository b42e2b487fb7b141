"""The one way to put a field on a screen, so that none lacks a name."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from mbc_desktop.views.access import announce
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.labels import Words


class Form(QWidget):
    """Fields one under the other, each with its label above it, help and complaint below.

    A label above its field still fits when the text is three times as large.
    """

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._complaints: dict[QWidget, Words] = {}
        self._helps: dict[QWidget, str] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space(4))

    def add_row(
        self, label: str, field: QWidget, *, help_text: str = "", beside: QWidget | None = None
    ) -> QLabel:
        """Add ``field`` under ``label`` and return the label.

        ``label`` may hold a mnemonic ("&City"). It becomes the field's accessible name, the help
        its description. ``beside`` stands right of the field, such as the choice of its unit.
        """
        if isinstance(field, QTextEdit | QPlainTextEdit):
            # Tab goes on to the next field; whoever is in a long text must be able to leave it.
            field.setTabChangesFocus(True)
        if isinstance(field, QAbstractSpinBox):
            # A style sheet's padding does not reach the words of a spin box.
            field.lineEdit().setTextMargins(self._theme.space(2), 0, 0, 0)
        title = QLabel(label, self)
        title.setProperty("type", "strong")
        title.setWordWrap(True)
        title.setBuddy(field)
        name = label.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip(":")
        field.setAccessibleName(name)
        field.setAccessibleDescription(help_text)
        self._helps[field] = help_text
        complaint = Words("", tone="alert", parent=self)
        complaint.hide()
        self._complaints[field] = complaint
        row = QVBoxLayout()
        row.setSpacing(self._theme.space(1))
        row.addWidget(title)
        if help_text:
            row.addWidget(Words(help_text, type="muted", parent=self))
        if beside is None:
            row.addWidget(field)
        else:
            line = QHBoxLayout()
            line.addWidget(field)
            line.addWidget(beside)
            line.addStretch(1)
            row.addLayout(line)
        row.addWidget(complaint)
        self._column.addLayout(row)
        return title

    def add_heading(self, text: str) -> None:
        """Add a heading over the rows that follow."""
        self._column.addWidget(Words(text, type="title", parent=self))

    def complain(self, field: QWidget, sentence: str) -> None:
        """Say under ``field`` what is wrong with it; an empty sentence takes that back."""
        complaint = self._complaints[field]
        if complaint.text() == sentence:
            return
        complaint.setText(sentence)
        complaint.setVisible(bool(sentence))
        help_text = self._helps[field]
        field.setAccessibleDescription(f"{sentence} {help_text}".strip())
        field.setProperty("wrong", "true" if sentence else "false")
        field.style().unpolish(field)
        field.style().polish(field)
        announce(field, sentence)
