"""Printing and saving as PDF: which days, laid out how, on a page which way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QWidget

from mbc_desktop.views.agenda.dates import months_on
from mbc_desktop.views.agenda.day_field import DayField
from mbc_desktop.views.agenda.days_view import Shown, read_shown
from mbc_desktop.views.agenda.paper import CalendarPaper, PaperKind
from mbc_desktop.views.agenda.services import AgendaServices
from mbc_desktop.views.agenda.words import AgendaWords
from mbc_desktop.views.printing import Paper, ask_and_print, write_pdf
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.status_area import StatusArea

_LONGEST = {
    PaperKind.LIST: 3 * 366,
    PaperKind.DAY: 62,
    PaperKind.WEEK: 366,
    PaperKind.MONTH: 3 * 366,
    PaperKind.YEAR: 10 * 366,
}
_ACROSS = {PaperKind.WEEK, PaperKind.MONTH, PaperKind.YEAR}


@dataclass(frozen=True, slots=True)
class PaperWish:
    """What is to be printed."""

    kind: PaperKind
    first: date
    last: date
    landscape: bool
    large: bool


class PrintDialog(Dialog):
    """Asks what is to be printed; ``on_pdf`` or ``on_print`` gets it."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        *,
        kind: PaperKind,
        day: date,
        on_print: Callable[[PaperWish], object],
        on_pdf: Callable[[PaperWish], object],
    ) -> None:
        super().__init__(theme, parent, self.tr("Print or save as PDF"))
        self._day = day
        self.kind = QComboBox(self)
        for one, text in (
            (PaperKind.LIST, self.tr("A list")),
            (PaperKind.DAY, self.tr("A page a day, with notes")),
            (PaperKind.WEEK, self.tr("A page a week")),
            (PaperKind.MONTH, self.tr("A page a month")),
            (PaperKind.YEAR, self.tr("A year of cycles")),
        ):
            self.kind.addItem(text, one.value)
        self.first = DayField(day, self)
        self.last = DayField(day, self)
        self.way = QComboBox(self)
        self.way.addItem(self.tr("Upright (portrait)"), False)
        self.way.addItem(self.tr("Across (landscape)"), True)
        self.large = QCheckBox(self.tr("Large type"), self)
        self.form = Form(theme, parent=self)
        for label, field in (
            (self.tr("What"), self.kind),
            (self.tr("From"), self.first),
            (self.tr("To"), self.last),
            (self.tr("Paper"), self.way),
            (self.tr("Type"), self.large),
        ):
            self.form.add_row(label, field)
        self.body.addWidget(self.form)
        cancel = self.add_button(self.tr("Cancel"))
        self.pdf = self.add_button(self.tr("Save as PDF…"), icon="download")
        self.print = self.add_button(self.tr("Print…"), kind="primary", icon="print")
        self.print.setDefault(True)
        cancel.clicked.connect(self.reject)
        for button, wanted in ((self.pdf, on_pdf), (self.print, on_print)):
            button.clicked.connect(lambda _on=False, wanted=wanted: self._on_agreed(wanted))
        self.kind.currentIndexChanged.connect(self._on_kind)
        for field in (self.first, self.last):
            field.dateChanged.connect(self._check)
        self.kind.setCurrentIndex(self.kind.findData(kind.value))
        self._on_kind()

    def wish(self) -> PaperWish:
        """Return what the fields say."""
        return PaperWish(
            self._kind(),
            self.first.day(),
            self.last.day(),
            bool(self.way.currentData()),
            self.large.isChecked(),
        )

    def _kind(self) -> PaperKind:
        return PaperKind(self.kind.currentData())

    def _on_kind(self) -> None:
        """Put the dates and the paper as this layout usually has them."""
        kind = self._kind()
        first, last = usual_days(kind, self._day)
        self.first.set_day(first)
        self.last.set_day(last)
        self.way.setCurrentIndex(self.way.findData(kind in _ACROSS))
        self._check()

    def _check(self) -> None:
        days = (self.last.day() - self.first.day()).days
        most = _LONGEST[self._kind()]
        complaint = ""
        if days < 0:
            complaint = self.tr("This lies before the first day.")
        elif days > most:
            complaint = self.tr("That is too much paper: at most %n day(s).", "", most)
        self.form.complain(self.last, complaint)
        for button in (self.pdf, self.print):
            button.setEnabled(not complaint)

    def _on_agreed(self, wanted: Callable[[PaperWish], object]) -> None:
        wish = self.wish()
        self.accept()
        wanted(wish)


def usual_days(kind: PaperKind, day: date) -> tuple[date, date]:
    """Return the days that are usually printed: the next 30, the week, the month, the year."""
    if kind is PaperKind.LIST:
        return day, day + timedelta(days=30)
    if kind is PaperKind.WEEK:
        back = (day.isoweekday() - QLocale().firstDayOfWeek().value) % 7
        first = day - timedelta(days=back)
        return first, first + timedelta(days=6)
    if kind is PaperKind.MONTH:
        first = day.replace(day=1)
        return first, months_on(first, 1) - timedelta(days=1)
    if kind is PaperKind.YEAR:
        return date(day.year, 1, 1), date(day.year, 12, 31)
    return day, day


class CalendarPapers(QObject):
    """Prints days and saves them as PDF; works from ``set_services`` on."""

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        status: StatusArea,
        words: AgendaWords,
        *,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._status = status
        self._window = parent
        self._paper = CalendarPaper(words, self)
        self._services: AgendaServices | None = None

    def set_services(self, services: AgendaServices) -> None:
        """Print from these calendars."""
        self._services = services

    def ask(self, kind: PaperKind, day: date) -> None:
        """Ask what is to be printed, beginning with this layout at this day."""
        PrintDialog(
            self._theme,
            self._window,
            kind=kind,
            day=day,
            on_print=self.print,
            on_pdf=self.ask_file,
        ).open()

    def print(self, wish: PaperWish) -> None:
        """Read these days and open the system's dialog for printing."""
        self._read(wish, lambda paper: ask_and_print(paper, self._window))

    def ask_file(self, wish: PaperWish) -> None:
        """Ask where to save the PDF."""
        dialog = QFileDialog(self._window, self.tr("Save as PDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile("calendar.pdf")
        dialog.fileSelected.connect(lambda path: self.write(wish, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, wish: PaperWish, path: Path) -> None:
        """Save these days as PDF."""

        def save(paper: Paper) -> None:
            self._tasks.run_read(
                self,
                lambda: write_pdf(paper, path),
                lambda _none: self._status.tell(self.tr("The file was written."), tone="good"),
            )

        self._read(wish, save)

    def paper(self, wish: PaperWish, shown: Shown) -> Paper:
        """Return what goes on paper; its title tells nothing."""
        return Paper(
            html=self._paper.html(wish.kind, shown),
            title=self.tr("Companion"),
            large=wish.large,
            landscape=wish.landscape,
        )

    def _read(self, wish: PaperWish, on_paper: Callable[[Paper], object]) -> None:
        services = self._services
        if services is not None:
            self._tasks.run_read(
                self,
                lambda: read_shown(services, wish.first, wish.last),
                lambda shown: on_paper(self.paper(wish, shown)),
            )
