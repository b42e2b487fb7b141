"""Two to four trials side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.compare_text import CompareText
from mbc_desktop.views.trials.history_text import TRIAL
from mbc_desktop.views.trials.opened import OpenedTrial
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.rich_text import RichText


class ComparePane(QWidget):
    """The comparison, with a way back and a way to paper.

    Signals:
        closed: she wants to see the list.
        paper_wanted: ``print`` or ``pdf``.
        trial_wanted: the NCT number of a trial to read.
    """

    closed = Signal()
    paper_wanted = Signal(str)
    trial_wanted = Signal(str)

    def __init__(self, theme: Theme, text: CompareText, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compare = text
        self.trials: tuple[OpenedTrial, ...] = ()
        self.back = Button(theme, self.tr("Back to the trials"), kind="quiet", icon="back")
        self.print = Button(theme, self.tr("Print…"), icon="print")
        self.pdf = Button(theme, self.tr("Save as PDF…"), icon="document")
        self.only = QCheckBox(self.tr("Show only what differs"))
        self.table = RichText(theme, name=self.tr("Trials side by side"))
        self.table.setCursorWidth(0)
        edge = theme.space(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, edge)
        tools = FlowLayout(gap=theme.space(2))
        for part in (self.back, self.print, self.pdf, self.only):
            tools.addWidget(part)
        column.addLayout(tools)
        column.addWidget(Words(self.tr("Trials side by side"), type="title"))
        column.addWidget(self.table, 1)
        self.back.clicked.connect(self.closed)
        self.only.toggled.connect(self._show)
        self.table.link_opened.connect(
            lambda address: self.trial_wanted.emit(address.removeprefix(TRIAL))
        )
        self.print.clicked.connect(lambda: self.paper_wanted.emit("print"))
        self.pdf.clicked.connect(lambda: self.paper_wanted.emit("pdf"))

    def show_trials(self, trials: Sequence[OpenedTrial]) -> None:
        """Show these side by side."""
        self.trials = tuple(trials)
        self._show()
        self.table.setFocus()

    def _show(self) -> None:
        self.table.set_html(self._compare.html(self.trials, only=self.only.isChecked(), links=True))
        self.table.moveCursor(QTextCursor.MoveOperation.Start)
