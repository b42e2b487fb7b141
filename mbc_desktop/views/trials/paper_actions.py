"""Comparing trials, and putting trials, comparisons and lists on paper."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mbc_desktop.data.shortlist_records import Listed, Stage
from mbc_desktop.views.i18n import shown_language
from mbc_desktop.views.printing import Paper, ask_and_print, write_pdf
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.compare_pane import ComparePane
from mbc_desktop.views.trials.compare_text import CompareText
from mbc_desktop.views.trials.files import ask_where
from mbc_desktop.views.trials.opened import OpenedTrial, ReadTrials
from mbc_desktop.views.trials.paper_dialog import PDF_NAME, PaperDialog
from mbc_desktop.views.trials.papers import Papers
from mbc_desktop.views.trials.words import TrialWords
from mbc_desktop.views.widgets.status_area import StatusArea


class PaperActions(QObject):
    """Shows the comparison and makes paper of what is shown.

    Signals:
        compared: the comparison is ready to be shown.
    """

    compared = Signal()

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        status: StatusArea,
        words: TrialWords,
        *,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._status = status
        self._window = parent
        text = CompareText(words, parent=self)
        self.papers = Papers(words, text, parent=self)
        self.pane = ComparePane(theme, text)
        self.pane.paper_wanted.connect(self._on_comparison_wanted)

    def compare(self, ncts: Sequence[str], read: ReadTrials) -> None:
        """Show trials side by side."""
        self._tasks.run_read(self, lambda: read(ncts), self._show)

    def read_ahead(self, ncts: Sequence[str], read: ReadTrials) -> None:
        """Read trials that may be compared next, so that the comparison opens at once."""
        self._tasks.run_read(self, lambda: read(ncts), lambda _: None)

    def _show(self, trials: Sequence[OpenedTrial]) -> None:
        self.pane.show_trials(trials)
        self.compared.emit()

    def ask_paper(self, opened: OpenedTrial) -> PaperDialog:
        """Ask what of a trial goes on paper."""
        dialog = PaperDialog(
            self._theme,
            self._window,
            self.papers,
            opened,
            language=shown_language().value,
            save_pdf=self.save,
        )
        dialog.open()
        return dialog

    def shortlist(self, how: str, listed: Sequence[Listed], stages: Sequence[Stage]) -> None:
        """Put my trials on paper; ``how`` is ``print`` or ``pdf``."""
        self._put(how, self.papers.shortlist(listed, stages))

    def save(self, paper: Paper, path: Path) -> None:
        """Write a PDF, and tell of it."""
        self._tasks.run_network(
            self,
            lambda _token, _report: write_pdf(paper, path),
            lambda _: self._status.tell(self.tr("The PDF was saved."), tone="good"),
        )

    def _on_comparison_wanted(self, how: str) -> None:
        self._put(how, self.papers.comparison(self.pane.trials))

    def _put(self, how: str, paper: Paper) -> None:
        if how == "print":
            ask_and_print(paper, self._window)
        else:
            ask_where(
                self._window,
                self.tr("Save as PDF"),
                PDF_NAME,
                lambda path: self.save(paper, path),
            )
