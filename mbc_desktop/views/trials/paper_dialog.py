"""Choosing what of a trial goes on paper; the questions can be changed before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import shorten

from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from mbc_desktop.trials.markdown import unescape
from mbc_desktop.views.printing import Paper, ask_and_print
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.files import ask_where
from mbc_desktop.views.trials.opened import OpenedTrial
from mbc_desktop.views.trials.papers import Papers
from mbc_desktop.views.trials.picks import Pick
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.form import Form

_LINES = 8
_MOST_ASKED, _LONGEST_QUOTE = 6, 110
PDF_NAME = "trials.pdf"

SavePdf = Callable[[Paper, Path], object]


class PaperDialog(Dialog):
    """Her page, the doctor's page, or the questions; printed or saved as PDF."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        papers: Papers,
        opened: OpenedTrial,
        *,
        language: str,
        save_pdf: SavePdf,
    ) -> None:
        super().__init__(theme, parent)
        self.set_heading(self.tr("Put this trial on paper"))
        self._papers = papers
        self._opened = opened
        self._save_pdf = save_pdf
        self.which = Pick(
            theme,
            self.tr("Which page"),
            (
                ("patient", self.tr("For me, in plain words")),
                ("doctor", self.tr("For my doctor, with what the trial asks")),
                ("questions", self.tr("My questions for the doctor")),
            ),
        )
        self.which.set_value("patient")
        self.which.clear.hide()
        self.large = QCheckBox(self.tr("Large print"))
        self.questions = QPlainTextEdit(first_questions(opened, language))
        self.questions.setMinimumHeight(self.questions.fontMetrics().lineSpacing() * _LINES)
        form = Form(theme)
        form.add_row(
            self.tr("My questions, one a line"),
            self.questions,
            help_text=self.tr("Change, add and delete as you like."),
        )
        self.more = Button(theme, self.tr("Add all well-known questions"), kind="quiet", icon="add")
        self.more.clicked.connect(lambda: self._add_all(language))
        for part in (self.which, self.large, form, self.more):
            self.body.addWidget(part)
        self.more.hide()
        self._form = form
        form.hide()
        cancel = self.add_button(self.tr("Cancel"))
        self.pdf = self.add_button(self.tr("Save as PDF…"), icon="document")
        self.print = self.add_button(self.tr("Print…"), kind="primary", icon="print")
        cancel.clicked.connect(self.reject)
        self.which.changed.connect(self._on_which)
        self.print.clicked.connect(lambda: ask_and_print(self.paper(), self, on_done=self.accept))
        self.pdf.clicked.connect(
            lambda: ask_where(self, self.tr("Save as PDF"), PDF_NAME, self._on_path)
        )

    def paper(self) -> Paper:
        """Return what is chosen now."""
        which, large = self.which.value(), self.large.isChecked()
        if which == "doctor":
            return self._papers.doctor(self._opened, large=large)
        if which == "questions":
            return self._papers.questions(self._opened, self.questions.toPlainText(), large=large)
        return self._papers.patient(self._opened, large=large)

    def _on_which(self) -> None:
        self.which.clear.hide()
        for part in (self._form, self.more):
            part.setVisible(self.which.value() == "questions")

    def _add_all(self, language: str) -> None:
        shown = self.questions.toPlainText().rstrip()
        self.questions.setPlainText("\n".join((shown, *other_questions(shown, language))).strip())
        self.more.setEnabled(False)

    def _on_path(self, path: Path) -> None:
        self._save_pdf(self.paper(), path)
        self.accept()


def first_questions(opened: OpenedTrial, language: str) -> str:
    """Return the questions to begin with: what is to be asked about, then well-known ones."""
    from mbc_desktop.trials.questions import asked_once, well_known

    lines = []
    if opened.fit is not None:
        for one in asked_once(opened.fit, language)[:_MOST_ASKED]:
            quote = shorten(unescape(one.quote), _LONGEST_QUOTE, placeholder=" …")
            lines.append(f"{one.text} (“{quote}”)" if quote else one.text)
    lines += [group.questions[0] for group in well_known(language).groups]
    return "\n".join(dict.fromkeys(lines))


def other_questions(shown: str, language: str) -> list[str]:
    """Return the well-known questions that do not stand there yet."""
    from mbc_desktop.trials.questions import well_known

    there = set(shown.splitlines())
    known = [one for group in well_known(language).groups for one in group.questions]
    return [one for one in known if one not in there]
