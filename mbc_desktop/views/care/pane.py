"""My care: medicines, allergies, care team, insurance and the treatment summary, side by side."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QVBoxLayout, QWidget

from mbc_desktop.core.errors import KnownError
from mbc_desktop.data.care_records import Allergy, CareMember, CareRecord, Insurance, Medicine
from mbc_desktop.notes.care_words import list_words
from mbc_desktop.views.care.line_list import Lines
from mbc_desktop.views.care.lines import TeamLines
from mbc_desktop.views.care.list_page import ListPage
from mbc_desktop.views.care.papers import CarePapers
from mbc_desktop.views.care.services import CareServices
from mbc_desktop.views.care.summary_page import SummaryPage
from mbc_desktop.views.opened_files import OpenedFiles
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.split_view import SplitView
from mbc_desktop.views.widgets.status_area import StatusArea
from mbc_desktop.views.widgets.toast import Toast

SUMMARY = "summary"


class CarePane(QWidget):
    """Works from ``set_services`` on.

    Signals:
        call_wanted: the card that says when to call.
        answers_wanted: the questions the summary is made from.
    """

    call_wanted = Signal()
    answers_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        status: StatusArea,
        toast: Toast,
        *,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._status = status
        self._language = language
        self._services: CareServices | None = None
        self._files: OpenedFiles | None = None
        self.papers = CarePapers(tasks, status, parent=self)
        self.lists: dict[str, ListPage] = {}
        self._buttons: dict[str, Button] = {}
        self._group = QButtonGroup(self)
        self._stack = QStackedWidget()
        left = QWidget()
        self._names = QVBoxLayout(left)
        edge = theme.space(4)
        self._names.setContentsMargins(edge, edge, theme.space(1), theme.space(3))
        self._names.setSpacing(theme.space(1))
        self._add_lists(toast)
        self.summary = SummaryPage(theme, tasks, toast, language=language)
        self._add(SUMMARY, self.tr("Treatment summary"), "document", self.summary)
        self._names.addSpacing(theme.space(4))
        self.print_all = Button(theme, self.tr("Print all lists…"), icon="print")
        self.pdf_all = Button(theme, self.tr("Save all lists as PDF…"), icon="document")
        self.call = Button(theme, self.tr("When to call"), kind="danger", icon="phone")
        for button in (self.print_all, self.pdf_all, self.call):
            button.setProperty("align", "left")
            self._names.addWidget(button)
        self._names.addStretch(1)
        self.split = SplitView(theme, left, self._stack, back_text=self.tr("Back to my lists"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.split)
        self._buttons[Medicine.LIST].setChecked(True)
        self.print_all.clicked.connect(lambda: self._put_all("print"))
        self.pdf_all.clicked.connect(lambda: self._put_all("pdf"))
        self.call.clicked.connect(self.call_wanted)
        self.summary.paper_wanted.connect(self._put_summary)
        self.summary.answers_wanted.connect(self.answers_wanted)

    def _add_lists(self, toast: Toast) -> None:
        about: tuple[tuple[type[CareRecord], str, str, str], ...] = (
            (
                Medicine,
                "pill",
                self.tr("Everything you take: medicines, vitamins, supplements."),
                self.tr("Write down what is on the box: the name and the dose are enough."),
            ),
            (
                Allergy,
                "warning",
                self.tr("What you can't have, and what it does."),
                self.tr("Medicines, foods, latex, contrast for scans."),
            ),
            (
                CareMember,
                "people",
                self.tr("Who to call. “When to call” shows the numbers you choose here."),
                self.tr("Begin with the number to call day or night."),
            ),
            (
                Insurance,
                "shield",
                self.tr("What people ask for on the phone."),
                self.tr("Have your card at hand: plan, member number, phone."),
            ),
        )
        for kind, icon, text, empty in about:
            words = list_words(kind, self._language)
            page = ListPage(self._theme, self._tasks, toast, kind, words, about=text, empty=empty)
            page.paper_wanted.connect(
                lambda how, page=page: self.papers.put_lines(how, page.list.lines, self._language)
            )
            self.lists[kind.LIST] = page
            page.list.filled.connect(self._on_filled)
            self._add(kind.LIST, words.title, icon, page)

    def _add(self, key: str, title: str, icon: str, page: ListPage | SummaryPage) -> None:
        button = Button(self._theme, title, kind="navigation", icon=icon)
        button.setCheckable(True)
        self._group.addButton(button)
        self._buttons[key] = button
        self._names.addWidget(button)
        self._stack.addWidget(page)
        button.toggled.connect(lambda on, page=page: self._on_toggled(page, on=on))
        button.clicked.connect(self._on_clicked)

    def _on_filled(self) -> None:
        has_any = any(page.list.lines for page in self.lists.values())
        for button in (self.print_all, self.pdf_all):
            button.setEnabled(has_any)

    def _on_clicked(self) -> None:
        self.split.show_detail()

    def _on_toggled(self, page: QWidget, *, on: bool) -> None:
        if on:
            self._stack.setCurrentWidget(page)

    # -- what it works with -----------------------------------------------------------------------

    def set_services(self, services: CareServices) -> None:
        """Show these lists."""
        self._services = services
        self._files = OpenedFiles(self._tasks, services.attachments, parent=self)
        self._files.failed.connect(self._on_failed)
        team = TeamLines(services.team, services.only_one_first)
        kept: tuple[tuple[type[CareRecord], Lines], ...] = (
            (Medicine, services.medicines),
            (Allergy, services.allergies),
            (CareMember, team),
            (Insurance, services.insurance),
        )
        for kind, lines in kept:
            self.lists[kind.LIST].list.set_kept(lines)
        self.summary.set_services(services, self._files)

    def show_part(self, key: str) -> None:
        """Show one list, or the summary."""
        self._buttons[key].setChecked(True)
        self.split.show_detail()

    def refresh(self) -> None:
        """Read everything again."""
        for page in self.lists.values():
            page.list.refresh()
        self.summary.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            # her answers, the card or a backup may have changed what stands here
            self.refresh()

    def leave(self) -> None:
        """Remove the copies of files that were opened."""
        if self._files is not None:
            self._files.close()

    def _on_failed(self, problem: KnownError) -> None:
        self._status.tell_error(problem)

    # -- paper ------------------------------------------------------------------------------------

    def _put_all(self, how: str) -> None:
        if self._services is not None:
            self.papers.put_all(how, self._services)

    def _put_summary(self, how: str) -> None:
        services = self._services
        if services is not None:
            language = self._language
            self._tasks.run_read(
                self,
                lambda: services.summary.page(language=language),
                lambda brief: self.papers.put(how, brief),
            )
