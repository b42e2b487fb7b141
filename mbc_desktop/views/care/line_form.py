"""One line of a list to fill in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from mbc_desktop.data.care_records import CareMember, CareRecord
from mbc_desktop.notes.care_words import ListWords
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.dialogs import Dialog, confirm
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.page import Page

Line = TypeVar("Line", bound=CareRecord)

_LONG = frozenset(("note", "address", "result"))
_LINES = 3


class LineForm(Dialog):
    """The fields of a line; only the first one must be filled in."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        words: ListWords,
        line: Line,
        *,
        on_saved: Callable[[Line], object],
    ) -> None:
        super().__init__(theme, parent, words.title)
        self._line = line
        self._on_saved = on_saved
        self.fields: dict[str, QLineEdit | QPlainTextEdit] = {}
        self.call_first: QCheckBox | None = None
        page = Page(theme, name=words.title, parent=self)
        self._form = Form(theme)
        self._add_fields(words.fields, line)
        page.column.addWidget(self._form)
        if isinstance(line, CareMember):
            self.call_first = QCheckBox(self.tr("Show these numbers on “When to call”"))
            self.call_first.setChecked(line.call_first == "yes")
            page.column.addWidget(self.call_first)
        page.column.addStretch(1)
        self.body.addWidget(page, 1)
        cancel = self.add_button(self.tr("Cancel"))
        self.save = self.add_button(self.tr("Save"), kind="primary")
        self.save.setObjectName("yes")
        self.save.setDefault(True)
        cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._on_save)
        next(iter(self.fields.values())).setFocus()
        self.resize(theme.space(6) * 19, theme.space(6) * 21)

    def _add_fields(self, names: Mapping[str, str], line: CareRecord) -> None:
        for name, label in names.items():
            kept = str(getattr(line, name))
            if name in _LONG:
                text = QPlainTextEdit(kept)
                text.setFixedHeight(text.fontMetrics().lineSpacing() * _LINES + 20)
                self.fields[name] = text
            else:
                self.fields[name] = QLineEdit(kept)
            self._form.add_row(label.replace("&", "&&"), self.fields[name])

    def line(self) -> CareRecord:
        """Return the line as it is filled in."""
        values = {
            name: (field.text() if isinstance(field, QLineEdit) else field.toPlainText()).strip()
            for name, field in self.fields.items()
        }
        if self.call_first is not None:
            values["call_first"] = "yes" if self.call_first.isChecked() else ""
        return replace(self._line, **values)

    def reject(self) -> None:
        """Close it; what was typed is thrown away only when she says so."""
        if self.line() == self._line:
            super().reject()
            return
        confirm(
            self._theme,
            self,
            self.tr("Throw away what you typed?"),
            "",
            yes=self.tr("Throw away"),
            no=self.tr("Go on writing"),
            on_yes=super().reject,
            danger=True,
        )

    def _on_save(self) -> None:
        first = next(iter(self.fields.values()))
        line = self.line()
        if not any(str(getattr(line, name)) for name in self.fields):
            self._form.complain(first, self.tr("Fill this in, or press Cancel."))
            first.setFocus()
            return
        self.accept()
        self._on_saved(line)  # type: ignore[arg-type]
