"""The treatment summary: begun from her answers, corrected by hand, one page for trial offices."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mbc_desktop.data.care_records import (
    Biopsy,
    CareRecord,
    Diagnosis,
    GeneResult,
    PastTreatment,
    Report,
)
from mbc_desktop.data.notes_records import Attachment
from mbc_desktop.notes.attaching import MOST_MEGABYTES
from mbc_desktop.notes.care_words import list_words
from mbc_desktop.notes.treatment_summary import CHANGED, FROM_PROFILE
from mbc_desktop.views.access import tab_in_reading_order
from mbc_desktop.views.care.line_list import LineList
from mbc_desktop.views.care.lines import SummaryLines
from mbc_desktop.views.care.services import CareServices
from mbc_desktop.views.opened_files import OpenedFiles
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.page import Page
from mbc_desktop.views.widgets.toast import Toast

_KINDS: tuple[type[CareRecord], ...] = (Diagnosis, Biopsy, GeneResult, PastTreatment, Report)


class SummaryPage(Page):
    """The summary in its parts; reports are attached to it.

    Signals:
        paper_wanted: ``print`` or ``pdf``.
        answers_wanted: she wants to answer the questions it is made from.
    """

    paper_wanted = Signal(str)
    answers_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        toast: Toast,
        *,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent=parent)
        self.setAccessibleName(self.tr("Treatment summary"))
        self._tasks = tasks
        self._toast = toast
        self._services: CareServices | None = None
        self._files: OpenedFiles | None = None
        self.column.addWidget(Words(self.tr("Treatment summary"), type="display"))
        self.column.addWidget(
            Words(
                self.tr(
                    "One page for trial offices, made from what you answered about your treatment."
                    " What you change here stays as you wrote it."
                ),
                type="muted",
            )
        )
        self.print = Button(theme, self.tr("Print…"), icon="print")
        self.pdf = Button(theme, self.tr("Save as PDF…"), icon="document")
        self.again = Button(
            theme, self.tr("Make it again from my answers"), kind="quiet", icon="refresh"
        )
        self.answers = Button(theme, self.tr("Change my answers"), kind="quiet", icon="edit")
        tools = FlowLayout(gap=theme.space(2))
        for button in (self.print, self.pdf, self.again, self.answers):
            tools.addWidget(button)
        self.column.addLayout(tools)
        self.lists: dict[str, LineList] = {}
        for kind in _KINDS:
            words = list_words(kind, language)
            self.column.addSpacing(theme.space(2))
            self.column.addWidget(Words(words.title, type="title"))
            self.lists[kind.LIST] = LineList(
                theme,
                tasks,
                toast,
                kind,
                words,
                empty=self.tr("Nothing is written down here yet."),
                has_add=kind is not Report,
                remark=self._remark,
            )
            self.lists[kind.LIST].filled.connect(self._on_filled)
            self.column.addWidget(self.lists[kind.LIST])
        self.attach = Button(theme, self.tr("Attach a report…"), icon="attach")
        row = QHBoxLayout()
        row.addWidget(self.attach)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(
            Words(
                self.tr(
                    "PDF or picture, up to {number} MB each. A copy is kept with your own data;"
                    " what a camera hides in a picture, such as the place, is taken out."
                ).format(number=MOST_MEGABYTES),
                type="small",
            )
        )
        self.column.addStretch(1)
        self.print.clicked.connect(lambda: self.paper_wanted.emit("print"))
        self.pdf.clicked.connect(lambda: self.paper_wanted.emit("pdf"))
        self.answers.clicked.connect(self.answers_wanted)
        self.again.clicked.connect(self.make_again)
        self.attach.clicked.connect(self._on_attach)

    def set_services(self, services: CareServices, files: OpenedFiles) -> None:
        """Show this summary, brought up to date with her answers."""
        self._services = services
        self._files = files
        summary = services.summary
        for kept in (summary.diagnosis, summary.biopsies, summary.genes, summary.treatments):
            self.lists[kept.kind.LIST].set_kept(SummaryLines(summary, kept))
        reports = self.lists[Report.LIST]
        reports.set_kept(summary.reports)
        reports.open_wanted.connect(files.open)
        self.refresh()

    def refresh(self) -> None:
        """Take over what her answers say now, and show it."""
        services = self._services
        if services is None:
            return
        self._tasks.run_write(
            self,
            lambda: services.summary.take_over(services.drafted()),
            lambda _changed: self._refresh_lists(),
        )

    def _on_filled(self) -> None:
        has_any = any(one.lines for one in self.lists.values())
        for button in (self.print, self.pdf, self.again):
            button.setEnabled(has_any)
        tab_in_reading_order(self)

    def _refresh_lists(self) -> None:
        for one in self.lists.values():
            one.refresh()

    def make_again(self) -> None:
        """Make it from her answers alone, with an undo."""
        services = self._services
        if services is None:
            return

        def done(undo: Callable[[], None]) -> None:
            self._refresh_lists()
            self._toast.offer(
                self.tr("The summary was made again; your own changes were taken out."),
                lambda: self._tasks.run_write(self, undo, lambda _none: self._refresh_lists()),
            )

        self._tasks.run_write(self, lambda: services.summary.make_again(services.drafted()), done)

    def _on_attach(self) -> None:
        if self._files is not None:
            self._files.ask(self.window(), self.add_report)

    def add_report(self, kept: Attachment) -> None:
        """Put a file that was attached into the list of reports."""
        services = self._services
        if services is None:
            return
        title = kept.file_name.rpartition(".")[0] or kept.file_name
        kind = self.tr("PDF") if kept.media_type == "application/pdf" else self.tr("Picture")
        reports = services.summary.reports
        self.lists[Report.LIST].write(
            lambda: reports.add(Report(title=title, kind=kind, file=kept.name))
        )

    def _remark(self, line: CareRecord) -> str:
        source = str(getattr(line, "source", ""))
        if source == FROM_PROFILE:
            return self.tr("From your answers")
        return self.tr("Changed by you") if source.startswith(CHANGED) else ""
