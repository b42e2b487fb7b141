"""Taking an article out of the program: on paper, as PDF, EPUB or Markdown; and earlier copies."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from mbc_desktop.views.learn.article_html import DO, ReaderPage
from mbc_desktop.views.learn.words import LearnWords
from mbc_desktop.views.printing import Paper, ask_and_print, write_pdf
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.status_area import StatusArea

if TYPE_CHECKING:
    from mbc_desktop.data.learn_records import FormerCopy
    from mbc_desktop.views.learn.desk import Desk

# what can only be done in the program has no place on paper
_DOING = re.compile(rf"<(p|h3)>(?:(?!</\1>).)*?<a href=\"{DO}.*?</\1>", re.DOTALL)
_NOT_IN_NAMES = re.compile(r"[^\w .()-]+")
SUFFIXES = {"pdf": ".pdf", "epub": ".epub", "markdown": ".md"}


class PaperActions(QObject):
    """Prints and exports the open article."""

    def __init__(
        self, tasks: TaskRunner, status: StatusArea, words: LearnWords, *, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._status = status
        self._words = words
        self._window = parent
        self._desk: Desk | None = None

    def set_desk(self, desk: Desk) -> None:
        """Export with this engine."""
        self._desk = desk

    def paper_of(self, page: ReaderPage, *, large: bool = False) -> Paper:
        """Return an article as it goes on paper."""
        desk = self._desk
        return Paper(
            html=_DOING.sub("", page.html),
            title=page.title,
            foot=page.title,
            large=large,
            picture_of=desk.picture if desk is not None else None,
        )

    def do(self, what: str, page: ReaderPage) -> None:
        """Do one of ``print``, ``large-print``, ``pdf``, ``epub``, ``markdown``."""
        if what in {"print", "large-print"}:
            ask_and_print(
                self.paper_of(page, large=what == "large-print"),
                self._window,
                on_done=lambda: self._status.set_activity(self.tr("Sent to the printer.")),
            )
        elif what in SUFFIXES:
            self._ask_file(what, page)

    def _ask_file(self, kind: str, page: ReaderPage) -> None:
        dialog = QFileDialog(self._window, self.tr("Save a copy"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIXES[kind].removeprefix("."))
        dialog.selectFile(file_name(page.title) + SUFFIXES[kind])
        dialog.fileSelected.connect(lambda name: self.write(kind, page, Path(name)))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def write(self, kind: str, page: ReaderPage, target: Path) -> None:
        """Write an article to a file off the GUI thread and say how that went."""
        desk = self._desk
        if desk is None:
            return
        paper = self.paper_of(page)
        key = page.key

        def work() -> None:
            if kind == "pdf":
                write_pdf(paper, target)
            else:
                desk.export(key, kind, target)

        self._tasks.run_network(
            self,
            lambda _token, _report: work(),
            lambda _done: self._status.tell(
                self.tr("Saved as “{name}”.").format(name=target.name), tone="good"
            ),
            on_failed=self._status.tell_error,
        )

    def offer_copies(
        self, theme: Theme, copies: Sequence[FormerCopy], on_chosen: Callable[[int], object]
    ) -> None:
        """Offer the copies before the present one."""
        dialog = Dialog(
            theme,
            self._window,
            self.tr("Earlier copies"),
            self.tr("“Fetch it again” keeps the copy before. Choose one to read it.")
            if copies
            else self.tr("There is no earlier copy. “Fetch it again” keeps the one before."),
        )
        for copy in copies:
            text = self.tr("Copy {number}, fetched {day}").format(
                number=copy.version, day=self._words.stamped(copy.fetched_at)
            )
            button = Button(theme, text, icon="history", parent=dialog)
            button.clicked.connect(
                lambda _checked=False, version=copy.version: self._choose(
                    dialog, version, on_chosen
                )
            )
            dialog.body.addWidget(button)
        close = dialog.add_button(self.tr("Close"))
        close.clicked.connect(dialog.reject)
        dialog.open()

    def _choose(self, dialog: Dialog, version: int, on_chosen: Callable[[int], object]) -> None:
        dialog.accept()
        on_chosen(version)


def file_name(title: str) -> str:
    """Return a file name that every system takes, made of a title."""
    plain = " ".join(_NOT_IN_NAMES.sub(" ", title).split())
    return plain[:80].strip(" .") or "article"
