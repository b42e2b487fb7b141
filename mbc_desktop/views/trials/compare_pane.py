"""Two to four of my trials side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QCheckBox, QScrollArea, QVBoxLayout, QWidget

from mbc_desktop.data.shortlist_records import Listed
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.compare_text import MOST, CompareText
from mbc_desktop.views.trials.opened import OpenedTrial
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.rich_text import RichText


class ComparePane(QWidget):
    """The comparison, with a way back and a way to paper.

    Signals:
        closed: she wants to see the list.
        paper_wanted: ``print`` or ``pdf``.
    """

    closed = Signal()
    paper_wanted = Signal(str)

    def __init__(self, theme: Theme, text: CompareText, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compare = text
        self.trials: tuple[OpenedTrial, ...] = ()
        self.back = Button(theme, self.tr("Back to my trials"), kind="quiet", icon="back")
        self.print = Button(theme, self.tr("Print…"), icon="print")
        self.pdf = Button(theme, self.tr("Save as PDF…"), icon="document")
        self.table = RichText(theme, name=self.tr("Trials side by side"))
        edge = theme.space(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, edge)
        tools = FlowLayout(gap=theme.space(2))
        for part in (self.back, self.print, self.pdf):
            tools.addWidget(part)
        column.addLayout(tools)
        column.addWidget(Words(self.tr("Trials side by side"), type="title"))
        column.addWidget(self.table, 1)
        self.back.clicked.connect(self.closed)
        self.print.clicked.connect(lambda: self.paper_wanted.emit("print"))
        self.pdf.clicked.connect(lambda: self.paper_wanted.emit("pdf"))

    def show_trials(self, trials: Sequence[OpenedTrial]) -> None:
        """Show these side by side."""
        self.trials = tuple(trials)
        self.table.set_html(self._compare.html(trials))
        self.table.moveCursor(QTextCursor.MoveOperation.Start)
        self.table.setFocus()


class ChooseDialog(Dialog):
    """Asks which two to four trials are to be compared."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        listed: Sequence[Listed],
        on_chosen: Callable[[list[str]], object],
    ) -> None:
        super().__init__(theme, parent)
        self.set_heading(self.tr("Which trials?"), self.tr("Tick two, three or four."))
        inner = QWidget()
        column = QVBoxLayout(inner)
        self.boxes: dict[str, QCheckBox] = {}
        for one in listed:
            box = QCheckBox(f"{one.nct}: {one.title}".replace("&", "&&"))
            box.setToolTip(one.title)
            box.toggled.connect(self._on_toggled)
            column.addWidget(box)
            self.boxes[one.nct] = box
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setAccessibleName(self.tr("Which trials?"))
        area.setMinimumHeight(area.fontMetrics().lineSpacing() * 10)
        self.body.addWidget(area)
        cancel = self.add_button(self.tr("Cancel"))
        self.compare = self.add_button(self.tr("Compare"), kind="primary", icon="compare")
        cancel.clicked.connect(self.reject)
        self.compare.clicked.connect(self.accept)
        self.accepted.connect(lambda: on_chosen(self.chosen()))
        self._on_toggled()

    def chosen(self) -> list[str]:
        """Return the numbers ticked."""
        return [nct for nct, box in self.boxes.items() if box.isChecked()]

    def _on_toggled(self) -> None:
        chosen = self.chosen()
        self.compare.setEnabled(2 <= len(chosen) <= MOST)
        for box in self.boxes.values():
            box.setEnabled(box.isChecked() or len(chosen) < MOST)
