"""The page of one list: its lines, and what can be done with all of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mbc_desktop.data.care_records import CareRecord
from mbc_desktop.notes.care_words import ListWords
from mbc_desktop.views.access import tab_in_reading_order
from mbc_desktop.views.care.line_list import LineList
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.page import Page
from mbc_desktop.views.widgets.toast import Toast


class ListPage(Page):
    """One of the plain lists.

    Signals:
        paper_wanted: ``print`` or ``pdf``.
    """

    paper_wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        toast: Toast,
        kind: type[CareRecord],
        words: ListWords,
        *,
        about: str = "",
        empty: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name=words.title, parent=parent)
        self.list = LineList(theme, tasks, toast, kind, words, empty=empty)
        self.print = Button(theme, self.tr("Print…"), kind="quiet", icon="print")
        self.pdf = Button(theme, self.tr("Save as PDF…"), kind="quiet", icon="document")
        self.column.addWidget(Words(words.title, type="display"))
        if about:
            self.column.addWidget(Words(about, type="muted"))
        self.column.addWidget(self.list)
        tools = FlowLayout(gap=theme.space(1))
        tools.addWidget(self.print)
        tools.addWidget(self.pdf)
        self.column.addLayout(tools)
        self.column.addStretch(1)
        self.list.filled.connect(self._on_filled)
        self._on_filled()
        self.print.clicked.connect(lambda: self.paper_wanted.emit("print"))
        self.pdf.clicked.connect(lambda: self.paper_wanted.emit("pdf"))

    def _on_filled(self) -> None:
        # an empty page on paper helps nobody
        for button in (self.print, self.pdf):
            button.setVisible(bool(self.list.lines))
        tab_in_reading_order(self)
