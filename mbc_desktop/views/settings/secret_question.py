"""Asking for the passphrase of a file."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from mbc_desktop.views.lock.secret_field import SecretField
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.form import Form


class SecretQuestion(Dialog):
    """One hidden field; what is wrong with what was typed before stands under it."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        title: str,
        *,
        problem: str,
        on_typed: Callable[[str], object],
    ) -> None:
        super().__init__(theme, parent, title)
        self.field = SecretField(theme)
        form = Form(theme)
        form.add_row(self.tr("Passphrase"), self.field)
        form.complain(self.field, problem)
        self.body.addWidget(form)
        self._on_typed = on_typed
        no = self.add_button(self.tr("Cancel"))
        self.yes = self.add_button(self.tr("Open it"), kind="primary")
        self.yes.setDefault(True)
        no.clicked.connect(self.reject)
        self.yes.clicked.connect(self._on_yes)
        self.field.setFocus()

    def _on_yes(self) -> None:
        typed = self.field.text()
        if typed:
            self.accept()
            self._on_typed(typed)


def ask_passphrase(
    theme: Theme,
    parent: QWidget,
    title: str,
    *,
    problem: str = "",
    on_typed: Callable[[str], object],
) -> SecretQuestion:
    """Ask for a passphrase; ``on_typed`` gets it."""
    question = SecretQuestion(theme, parent, title, problem=problem, on_typed=on_typed)
    question.open()
    return question
