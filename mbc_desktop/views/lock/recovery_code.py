"""The recovery code: shown once, printed or saved, and a part of it asked for."""

from __future__ import annotations

import html
import secrets
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QFrame, QLineEdit, QVBoxLayout, QWidget

from mbc_desktop.core.errors import KnownError
from mbc_desktop.views.printing import Paper, ask_and_print, write_pdf
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.dialogs import Dialog, confirm
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words

# as the engine reads them: what is taken for a digit is one
_SAME = (("O", "0"), ("I", "1"), ("L", "1"))


class RecoveryCodeDialog(Dialog):
    """It closes once one group of the code was typed, or when she says that she goes without."""

    def __init__(self, theme: Theme, parent: QWidget | None, code: str) -> None:
        super().__init__(theme, parent)
        self.set_heading(
            self.tr("Your recovery code"),
            self.tr(
                "If you forget your passphrase, this code opens your data. It is shown only now and"
                " kept nowhere: without passphrase and code, nobody can open your data, not even"
                " the makers of this program."
            ),
        )
        self._code = code
        self._groups = code.split("-")
        self._asked = secrets.randbelow(len(self._groups))
        card = QFrame()
        card.setProperty("type", "card")
        inside = QVBoxLayout(card)
        edge = theme.space(4)
        inside.setContentsMargins(edge, theme.space(3), edge, theme.space(3))
        self.shown = Words(code, type="title", selectable=True)
        self.shown.setAccessibleName(
            self.tr("Recovery code: {code}").format(
                code=" ".join(" ".join(g) for g in self._groups)
            )
        )
        inside.addWidget(self.shown)
        self.body.addWidget(card)
        flow = FlowLayout(gap=theme.space(2))
        self.print_it = Button(theme, self.tr("Print…"), icon="print")
        self.save = Button(theme, self.tr("Save as PDF…"), icon="export")
        self.copy = Button(theme, self.tr("Copy"), icon="copy")
        for button in (self.print_it, self.save, self.copy):
            flow.addWidget(button)
        self.body.addLayout(flow)
        self.told = Words(
            self.tr("Keep it where you keep your passport, not on this computer."), type="muted"
        )
        self.body.addWidget(self.told)
        self.group = QLineEdit()
        self.group.setMaxLength(8)
        form = Form(theme)
        form.add_row(
            self.tr("Type group {number} of the code, to be sure that you have it").format(
                number=self._asked + 1
            ),
            self.group,
        )
        self._form = form
        self.body.addWidget(form)
        self.body.addStretch(1)
        without = self.add_button(self.tr("Go on without it"), kind="quiet")
        self.have = self.add_button(self.tr("I have it"), kind="primary")
        self.have.setDefault(True)
        self._may_close = False
        self.print_it.clicked.connect(self._on_print)
        self.save.clicked.connect(self._on_save)
        self.copy.clicked.connect(self._on_copy)
        self.have.clicked.connect(self._on_have)
        without.clicked.connect(self._on_without)

    @property
    def asked(self) -> int:
        """The number of the group that is asked for; the first is 0."""
        return self._asked

    def _paper(self) -> Paper:
        groups = "".join(f"<td><b>{html.escape(group)}</b></td>" for group in self._groups)
        words = html.escape(
            self.tr(
                "This code opens Companion where the passphrase is forgotten. Upper and lower case"
                " are alike. Keep this page where you keep your passport."
            )
        )
        title = html.escape(self.tr("Recovery code"))
        return Paper(
            html=f"<h1>{title}</h1><table cellpadding='8'><tr>{groups}</tr></table><p>{words}</p>",
            title=self.tr("Recovery code"),
            large=True,
        )

    def _on_print(self) -> None:
        ask_and_print(self._paper(), self)

    def _on_save(self) -> None:
        dialog = QFileDialog(self, self.tr("Save as PDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self.tr("Recovery code") + ".pdf")
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name)))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def save_to(self, target: Path) -> None:
        """Write the page to print."""
        try:
            write_pdf(self._paper(), target)
        except KnownError as problem:
            self.told.setText(problem.sentence)
            return
        self.told.setText(
            self.tr(
                "Saved. Print it or put it on a stick, then delete the file from this computer."
            )
        )

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._code)
        self.told.setText(
            self.tr("Copied. Paste it into your password manager; other programs can read it too.")
        )

    def _on_have(self) -> None:
        typed = self.group.text().strip().upper().strip("-")
        for seen, meant in _SAME:
            typed = typed.replace(seen, meant)
        if typed != self._groups[self._asked]:
            self._form.complain(self.group, self.tr("That is not this group of the code."))
            self.group.setFocus()
            return
        self._may_close = True
        self.accept()

    def _on_without(self) -> None:
        def leave() -> None:
            self._may_close = True
            self.reject()

        confirm(
            self._theme,
            self,
            self.tr("Go on without the code?"),
            self.tr(
                "If you forget your passphrase, your data is lost. You can have a new code made at"
                " any time, on the page “Lock”."
            ),
            yes=self.tr("Go on without it"),
            no=self.tr("Back to the code"),
            on_yes=leave,
            danger=True,
        )

    # -- Qt ---------------------------------------------------------------------------------------

    def reject(self) -> None:
        # Esc is pressed out of habit, and this page comes once
        if self._may_close:
            super().reject()
        else:
            self._on_without()
