"""How things went: a plot for each thing, the same as a table, and on paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mbc_desktop.views.diary.services import DiaryServices
from mbc_desktop.views.diary.trend_plot import TrendPlot, courses_of, plot_png
from mbc_desktop.views.diary.trends import Trends, trends
from mbc_desktop.views.diary.words import DiaryWords
from mbc_desktop.views.printing import Paper, ask_and_print, write_pdf
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.files import ask_where
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.chips import Choice
from mbc_desktop.views.widgets.empty_state import EmptyState
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.page import Page
from mbc_desktop.views.widgets.segmented import Segmented
from mbc_desktop.views.widgets.status_area import StatusArea

if TYPE_CHECKING:
    from mbc_desktop.data.diary import DiaryDay

_PDF_NAME = "diary.pdf"
_MOST_TABLE_DAYS = 60


class TrendPage(QWidget):
    """Works from ``set_services`` on; read anew whenever ``refresh`` is called.

    Signals:
        back_wanted: she wants to go back to the days.
    """

    back_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        status: StatusArea,
        words: DiaryWords,
        *,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._status = status
        self._words = words
        self._today = today
        self._services: DiaryServices | None = None
        self.shown: Trends | None = None
        self.span = Segmented(
            theme,
            (
                Choice(28, self.tr("4 weeks")),
                Choice(91, self.tr("3 months")),
                Choice(365, self.tr("1 year")),
            ),
            name=self.tr("How far back"),
        )
        self.form = Segmented(
            theme,
            (Choice("plots", self.tr("Plots")), Choice("table", self.tr("Table"))),
            name=self.tr("How to show it"),
        )
        self.print = Button(theme, self.tr("Print…"), kind="quiet", icon="print")
        self.pdf = Button(theme, self.tr("Save as PDF…"), kind="quiet", icon="document")
        self.page = Page(theme, name=self.tr("How it went"), most_characters=100)
        self._plots = QVBoxLayout()
        self._plots.setSpacing(theme.space(2))
        self.page.column.addLayout(self._plots)
        self.page.column.addStretch(1)
        self.table = QTableWidget()
        self.table.setAccessibleName(self.tr("How it went, as a table"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.empty = EmptyState(
            theme,
            self.tr("Nothing was noted in this time"),
            self.tr("What you tap in the diary is drawn here, beside your treatment cycles."),
            icon="chart",
        )
        self._stack = QStackedWidget()
        for one in (self.page, self.table, self.empty):
            self._stack.addWidget(one)
        head = FlowLayout(gap=theme.space(2))
        for part in (self.span, self.form, self.print, self.pdf):
            head.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.space(4), 0, theme.space(4), 0)
        whole.setSpacing(theme.space(2))
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)
        self.span.chosen_changed.connect(lambda _days: self.refresh())
        self.form.chosen_changed.connect(lambda _form: self._show_form())
        self.print.clicked.connect(lambda: ask_and_print(self.paper(), self))
        self.pdf.clicked.connect(
            lambda: ask_where(self, self.tr("Save as PDF"), _PDF_NAME, self.write_pdf)
        )

    def set_services(self, services: DiaryServices) -> None:
        """Show these."""
        self._services = services

    def refresh(self) -> None:
        """Read again and show it."""
        services = self._services
        if services is None:
            return
        last = self._today()
        first = last - timedelta(days=int(str(self.span.chosen())) - 1)
        names = dict(self._words.measures)
        self._tasks.run_write(self, lambda: read_trends(services, first, last, names), self._show)

    def _show(self, found: Trends) -> None:
        self.shown = found
        while (item := self._plots.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        courses = courses_of(found)
        if courses:
            told = self.tr("The bars on top are treatment cycles, from above: {names}.")
            self._plots.addWidget(Words(told.format(names="; ".join(courses)), type="muted"))
        for one in found.trends:
            told = self._words.told(one)
            self._plots.addWidget(Words(one.name, type="strong"))
            self._plots.addWidget(TrendPlot(self._theme, self._words, found, one, told=told))
            self._plots.addWidget(Words(told, type="small"))
        self._fill_table(found)
        self._show_form()

    def _show_form(self) -> None:
        found = self.shown
        has_any = found is not None and bool(found.trends)
        for button in (self.print, self.pdf):
            button.setEnabled(has_any)
        if not has_any:
            self._stack.setCurrentWidget(self.empty)
        else:
            self._stack.setCurrentWidget(self.table if self.form.chosen() == "table" else self.page)

    # -- the table --------------------------------------------------------------------------------

    def _heads(self, found: Trends) -> list[str]:
        return [self.tr("Day"), *(one.name for one in found.trends), *courses_of(found)]

    def _cells(self, found: Trends, page: DiaryDay) -> list[str]:
        cells = [self._words.day(page.day, short=True)]
        for one in found.trends:
            value = next((p.value for p in one.points if p.day == page.day), None)
            cells.append("" if value is None else self._words.value(one, value))
        on = {band.name: band.number for band in found.band_on(page.day)}
        for course in courses_of(found):
            number = on.get(course)
            words = self.tr("cycle {number}").format(number=number)
            cells.append("" if number is None else words)
        return cells

    def _fill_table(self, found: Trends) -> None:
        heads = self._heads(found)
        self.table.clear()
        self.table.setColumnCount(len(heads))
        self.table.setHorizontalHeaderLabels(heads)
        self.table.setRowCount(len(found.days))
        for row, page in enumerate(reversed(found.days)):
            for column, text in enumerate(self._cells(found, page)):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.resizeRowsToContents()

    # -- paper ------------------------------------------------------------------------------------

    def paper(self) -> Paper:
        """Return the plots and the table for paper."""
        found = self.shown
        if found is None:
            return Paper(html="", title=self.tr("Companion"))
        span = self.tr("From {first} to {last}").format(
            first=self._words.day(found.first), last=self._words.day(found.last)
        )
        title = escape(self.tr("How it went"))
        html = [f"<h1>{title}</h1>", f"<p>{escape(span)}</p>"]
        pictures = {
            one.key: plot_png(found, one, self._words, told=self._words.told(one))
            for one in found.trends
        }
        html += [f'<p><img src="image:{escape(key)}"/></p>' for key in pictures]
        html.append(self._table_html(found))
        return Paper(
            html="\n".join(html),
            title=self.tr("Companion"),
            foot=self.tr("Written by the patient. Not a medical record."),
            picture_of=pictures.get,
        )

    def _table_html(self, found: Trends) -> str:
        rows = [
            "<tr>"
            + "".join(f"<th align='left'>{escape(t)}</th>" for t in self._heads(found))
            + "</tr>"
        ]
        for page in list(reversed(found.days))[:_MOST_TABLE_DAYS]:
            texts = [escape(text) for text in self._cells(found, page)]
            cells = "".join(f'<td><span class="small">{text}</span></td>' for text in texts)
            rows.append(f"<tr>{cells}</tr>")
        return '<table border="1" cellspacing="0" cellpadding="4">' + "".join(rows) + "</table>"

    def write_pdf(self, path: Path) -> None:
        """Save what is shown as PDF."""
        paper = self.paper()
        self._tasks.run_network(
            self,
            lambda _token, _report: write_pdf(paper, path),
            lambda _none: self._status.tell(self.tr("The PDF was saved."), tone="good"),
        )


def read_trends(services: DiaryServices, first: date, last: date, names: dict[str, str]) -> Trends:
    """Return the trends between two days, read from the diary and the treatments."""
    return trends(
        services.diary.days(first, last),
        services.diary.symptoms(resting=True),
        services.courses(),
        first=first,
        last=last,
        units=services.units(),
        names=names,
    )
