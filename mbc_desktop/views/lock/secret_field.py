"""Typing a passphrase: hidden or shown, one field or the two of a new one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mbc_desktop.core.passphrases import Strength, strength_of
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import IconButton
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words

_HINTS = (
    Qt.InputMethodHint.ImhHiddenText
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)


class SecretField(QWidget):
    """One line whose letters are hidden until its eye is pressed.

    Signals:
        edited: something was typed.
        entered: Enter was pressed.
    """

    edited = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setInputMethodHints(_HINTS)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.eye = IconButton(
            theme,
            "eye",
            name=self.tr("Show what is typed"),
            icon_on="eye-off",
            name_on=self.tr("Hide what is typed"),
            parent=self,
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self.eye)
        self.setFocusProxy(self.line)
        self.eye.toggled.connect(self._on_eye)
        self.line.textEdited.connect(lambda _text: self.edited.emit())
        self.line.returnPressed.connect(self.entered)

    def text(self) -> str:
        """Return what is typed."""
        return self.line.text()

    def clear(self) -> None:
        """Forget what was typed, and hide what comes."""
        self.line.clear()
        self.eye.setChecked(False)

    # the form gives a field its name; a screen reader looks at the line
    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        self.line.setAccessibleDescription(description)

    def _on_eye(self, on: bool) -> None:
        modes = QLineEdit.EchoMode
        self.line.setEchoMode(modes.Normal if on else modes.Password)


class NewPassphrase(QWidget):
    """A new passphrase, typed twice, with a word on how hard it is to guess.

    Signals:
        edited: something was typed.
    """

    edited = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = SecretField(theme, parent=self)
        self.second = SecretField(theme, parent=self)
        self.hint = Words("", type="muted", parent=self)
        form = Form(theme, parent=self)
        form.add_row(
            self.tr("New passphrase"),
            self.first,
            help_text=self.tr("Four or five words that only you would put together are best."),
        )
        form.add_row(self.tr("The same once more"), self.second)
        self._form = form
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addWidget(form)
        column.addWidget(self.hint)
        self.setFocusProxy(self.first)
        for field in (self.first, self.second):
            field.edited.connect(self._on_edited)
        self._on_edited()

    def taken(self) -> str:
        """Return the passphrase; empty, with a complaint under its field, where it can't be used.

        A passphrase that is easy to guess is told as such, and can be used.
        """
        typed = self.first.text()
        self._form.complain(self.first, self._complaint(typed))
        differs = bool(typed) and typed != self.second.text()
        self._form.complain(
            self.second, self.tr("This is not the same as above.") if differs else ""
        )
        return "" if self._complaint(typed) or differs else typed

    def clear(self) -> None:
        """Forget what was typed."""
        self.first.clear()
        self.second.clear()
        self._on_edited()

    def _complaint(self, typed: str) -> str:
        if strength_of(typed) is Strength.TOO_SHORT:
            return self.tr("A passphrase has at least 8 letters.")
        return ""

    def _on_edited(self) -> None:
        typed = self.first.text()
        self._form.complain(self.first, "")
        self._form.complain(self.second, "")
        words = {
            Strength.TOO_SHORT: self.tr("At least 8 letters."),
            Strength.WEAK: self.tr("Easy to guess. Add another word or two."),
            Strength.FAIR: self.tr("Fair. One more word makes it much harder to guess."),
            Strength.GOOD: self.tr("Hard to guess."),
        }
        self.hint.setText(words[strength_of(typed)] if typed else "")
        self.edited.emit()
