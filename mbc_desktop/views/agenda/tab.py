"""The Calendar tab: the list that reads out well, the month as its picture, and one day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QDateEdit,
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.views.agenda.calendar_list import CalendarList
from mbc_desktop.views.agenda.courses import Courses
from mbc_desktop.views.agenda.events import EventActions
from mbc_desktop.views.agenda.files import CalendarFiles
from mbc_desktop.views.agenda.followed import FollowedCalendars
from mbc_desktop.views.agenda.listing import EventList
from mbc_desktop.views.agenda.month import MonthGrid
from mbc_desktop.views.agenda.services import AgendaServices
from mbc_desktop.views.agenda.words import AgendaWords
from mbc_desktop.views.printing import Paper, ask_and_print, write_pdf
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button, IconButton
from mbc_desktop.views.widgets.chips import Choice
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.search_field import SearchField
from mbc_desktop.views.widgets.segmented import Segmented
from mbc_desktop.views.widgets.split_view import SplitView
from mbc_desktop.views.widgets.status_area import StatusArea
from mbc_desktop.views.widgets.toast import Toast

if TYPE_CHECKING:
    from mbc_desktop.agenda.records import Occurrence

_LIST_DAYS = 180
_CALENDAR_TYPE = "text/calendar"


class AgendaTab(QWidget):
    """Works from ``set_services`` on.

    Signals:
        changed: something in the calendars was changed.
        note_wanted: ``(title, text, (kind, id))`` of a note about an event.
        reminders_wanted: the list of reminders is to be shown.
    """

    changed = Signal()
    note_wanted = Signal(str, str, tuple)
    reminders_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        status: StatusArea,
        toast: Toast,
        *,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._status = status
        self._toast = toast
        self._today = today
        self._services: AgendaServices | None = None
        self._searching: CancelToken | None = None
        self.words = AgendaWords(self)
        self._days_ahead = _LIST_DAYS
        self.listing = EventList(
            theme,
            self.words,
            name=self.tr("Coming up"),
            empty_title=self.tr("Nothing is planned yet"),
            empty_text=self.tr(
                "Add your next visit, or the cycles of your treatment."
                " A calendar file (.ics) from a clinic can be imported too."
            ),
        )
        self.month = MonthGrid(theme, self.words, today)
        self.day = EventList(
            theme,
            self.words,
            name=self.tr("On this day"),
            empty_title=self.tr("Nothing on this day"),
            empty_text=self.tr("Press “Add” to put something here."),
            with_days=False,
        )
        self.files = CalendarFiles(theme, tasks, status, toast, parent=self)
        self.courses = Courses(theme, tasks, toast, self.words, today=today, parent=self)
        self.events = EventActions(
            theme,
            tasks,
            status,
            toast,
            words=self.words,
            courses=self.courses,
            files=self.files,
            parent=self,
        )
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        theme = self._theme
        self.view = Segmented(
            theme,
            (Choice("list", self.tr("List")), Choice("month", self.tr("Month"))),
            name=self.tr("How to show it"),
        )
        self.title = Words("", type="title", wrap=False)
        self.search = SearchField(theme, name=self.tr("Search the calendar"))
        self.search.textChanged.connect(self._on_search)
        self.found = EventList(
            theme,
            self.words,
            name=self.tr("Found"),
            empty_title=self.tr("Nothing was found"),
            empty_text=self.tr("Try fewer words, or only the beginning of a word."),
        )
        self.found.opened.connect(self.open_event)
        self.back = IconButton(theme, "chevron-left", name=self.tr("Earlier"))
        self.on = IconButton(theme, "chevron-right", name=self.tr("Later"))
        self.to_today = Button(theme, self.tr("Today"))
        self.add = Button(theme, self.tr("Add"), kind="primary", icon="add")
        self.more = IconButton(theme, "more", name=self.tr("More"))
        self.more.set_menu(self._menu())
        head = FlowLayout(gap=theme.space(2))
        for part in (self.view, self.to_today, self.back, self.on, self.title):
            head.addWidget(part)
        row = QHBoxLayout()
        row.addLayout(head, 1)
        row.addWidget(self.search)
        row.addWidget(self.add)
        row.addWidget(self.more)
        day_side = QWidget()
        column = QVBoxLayout(day_side)
        column.setContentsMargins(theme.space(2), 0, 0, 0)
        self.day_title = Words("", type="title")
        column.addWidget(self.day_title)
        column.addWidget(self.day, 1)
        self.split = SplitView(theme, self.month, day_side, back_text=self.tr("Back to the month"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.listing)
        self._stack.addWidget(self.split)
        self._stack.addWidget(self.found)
        whole = QVBoxLayout(self)
        edge = theme.space(4)
        whole.setContentsMargins(edge, edge, edge, 0)
        whole.setSpacing(theme.space(3))
        whole.addLayout(row)
        whole.addWidget(self._stack, 1)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for text, slot in (
            (self.tr("Add treatment cycles…"), self.courses.add),
            (self.tr("Change treatment cycles…"), self.courses.change),
            (self.tr("Go to a date…"), self.ask_date),
            (self.tr("Reminders…"), self.reminders_wanted.emit),
            (self.tr("Calendars…"), self.show_calendars),
            (self.tr("Calendars you follow…"), self.show_followed),
            (self.tr("Import a calendar file…"), self.files.ask_file),
            (self.tr("Import what was copied"), self.ask_paste),
            (self.tr("Print…"), self.print_shown),
            (self.tr("Save as PDF…"), self.ask_pdf),
            (self.tr("Export everything…"), self.files.ask_export),
        ):
            action = menu.addAction(text)
            action.triggered.connect(lambda _checked=False, run=slot: run())
        return menu

    def _connect(self) -> None:
        self.view.chosen_changed.connect(self._on_view_chosen)
        self.to_today.clicked.connect(lambda: self.go_to(self._today))
        self.back.clicked.connect(lambda: self._step(-1))
        self.on.clicked.connect(lambda: self._step(1))
        self.add.clicked.connect(lambda: self.add_event(self.month.current_day()))
        self.listing.opened.connect(self.open_event)
        self.listing.end_reached.connect(self._on_end_reached)
        self.day.opened.connect(self.open_event)
        for one in (self.listing, self.day, self.found):
            one.move_wanted.connect(self.events.move)
        self.month.day_chosen.connect(self._on_day_chosen)
        self.month.day_opened.connect(self._on_day_opened)
        self.month.month_wanted.connect(self.go_to)
        self.files.changed.connect(self._on_changed)
        self.courses.changed.connect(self._on_changed)
        self.events.changed.connect(self._on_changed)
        self.events.note_wanted.connect(self.note_wanted)

    # -- what it works with ----------------------------------------------------------------------

    def set_services(self, services: AgendaServices) -> None:
        """Show these calendars."""
        self._services = services
        self.files.set_services(services)
        self.courses.set_services(services)
        self.events.set_services(services)
        self.go_to(self._today)

    def refresh(self) -> None:
        """Read again what is on, in the list and in the month."""
        services = self._services
        if services is None:
            return
        first, last = self.month.days.grid_span
        start = self._from
        end = start + timedelta(days=self._days_ahead)

        def read() -> tuple[list[Occurrence], list[Occurrence]]:
            agenda = services.calendars.agenda()
            return (
                list(agenda.days(start, end).occurrences),
                list(agenda.days(first, last).occurrences),
            )

        self._tasks.run_read(self, read, lambda found: self._show(*found))

    def _show(self, coming: list[Occurrence], month: list[Occurrence]) -> None:
        self.listing.show_found(coming)
        by_day: dict[date, list[Occurrence]] = defaultdict(list)
        first, last = self.month.days.grid_span
        for one in month:
            day = max(one.begins.date(), first)
            while day <= min(one.last_day, last):
                by_day[day].append(one)
                day += timedelta(days=1)
        self._by_day = by_day
        self._in_month = month
        self.month.days.set_found(by_day)
        self._show_day()
        if self.search.text().strip():
            self._on_search(self.search.text())

    # -- moving about ---------------------------------------------------------------------------

    _from: date = date(1, 1, 1)
    _by_day: dict[date, list[Occurrence]] = {}  # noqa: RUF012 - replaced, never changed

    _in_month: Sequence[Occurrence] = ()

    def go_to(self, day: date) -> None:
        """Show a day: the list begins there, the month holds it."""
        self._from = day
        self._days_ahead = _LIST_DAYS
        self.month.show_day(day)
        self._name_title()
        self.refresh()

    def ask_date(self) -> None:
        """Ask for a date to go to."""
        dialog = Dialog(self._theme, self, self.tr("Go to a date"))
        field = QDateEdit(QDate(self._from.year, self._from.month, self._from.day), dialog)
        field.setCalendarPopup(True)
        form = Form(self._theme, parent=dialog)
        form.add_row(self.tr("Date"), field)
        dialog.body.addWidget(form)
        cancel = dialog.add_button(self.tr("Cancel"))
        go = dialog.add_button(self.tr("Go"), kind="primary")
        go.setObjectName("yes")
        go.setDefault(True)
        cancel.clicked.connect(dialog.reject)
        go.clicked.connect(dialog.accept)
        dialog.accepted.connect(
            lambda: self.go_to(date(field.date().year(), field.date().month(), field.date().day()))
        )
        dialog.open()

    def _step(self, by: int) -> None:
        if self._stack.currentWidget() is self.listing:
            self.go_to(self._from + timedelta(days=7 * by))
            return
        month = self.month.days.month
        self.go_to((month + timedelta(days=32)).replace(day=1) if by > 0 else _before(month))

    def _on_search(self, typed: str) -> None:
        if self._searching is not None:
            self._searching.cancel()
        services = self._services
        if services is None or not typed.strip():
            self._on_view_chosen(self.view.chosen())
            return
        calendars = services.calendars
        self._searching = self._tasks.run_read(
            self, lambda: calendars.search(typed), self._show_found
        )

    def _show_found(self, found: list[Occurrence]) -> None:
        self.found.show_found(found)
        self._stack.setCurrentWidget(self.found)
        self.title.setText(self.tr("%n event(s) found", "", len(found)))

    def _on_view_chosen(self, key: object) -> None:
        self._stack.setCurrentWidget(self.listing if key == "list" else self.split)
        self._name_title()

    def _name_title(self) -> None:
        in_list = self._stack.currentWidget() is self.listing
        month = self.month.days.month
        self.title.setText(
            self.tr("From {day}").format(day=self.words.day(self._from))
            if in_list
            else self.words.month(month)
        )

    def _on_end_reached(self) -> None:
        self._days_ahead += _LIST_DAYS
        self.refresh()

    def _on_day_chosen(self, _day: object) -> None:
        self._show_day()

    def _on_day_opened(self, day: date) -> None:
        self.split.show_detail()
        if not self._by_day.get(day):
            self.add_event(day)

    def _show_day(self) -> None:
        day = self.month.current_day()
        self.day_title.setText(self.words.day(day))
        self.day.show_found(self._by_day.get(day, []))

    # -- events ---------------------------------------------------------------------------------

    def add_event(self, day: date) -> None:
        """Ask for a new event on a day."""
        self.events.add(day)

    def open_event(self, found: Occurrence) -> None:
        """Show an event to read or change; those of courses and feeds are changed elsewhere."""
        self.events.open(found)

    def show_followed(self) -> None:
        """Show which calendars on the web are followed."""
        if self._services is None:
            return
        dialog = FollowedCalendars(self._theme, self, self._tasks, self._services)
        dialog.changed.connect(self._on_changed)
        dialog.open()

    def show_calendars(self) -> None:
        """Show all calendars: which are shown, and when they remind."""
        if self._services is None:
            return
        dialog = CalendarList(self._theme, self, self._tasks, self._services)
        dialog.changed.connect(self._on_changed)
        dialog.open()

    def paper(self) -> Paper:
        """Return what the list or the month shows now, for paper."""
        from mbc_desktop.views.agenda.paper import events_html

        shown = self._stack.currentWidget()
        found = self.found.events if shown is self.found else self.listing.events
        if shown is self.split:
            found = self._in_month
        heading = f"<h1>{escape(self.title.text())}</h1>"
        html = heading + events_html(self.words, found)
        return Paper(html=html, title=self.tr("Companion"))

    def print_shown(self) -> None:
        """Print what is shown now."""
        ask_and_print(self.paper(), self)

    def ask_pdf(self) -> None:
        """Ask where to save what is shown now as PDF."""
        dialog = QFileDialog(self, self.tr("Save as PDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile("calendar.pdf")
        dialog.fileSelected.connect(lambda path: self.write_pdf(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write_pdf(self, path: Path) -> None:
        """Save what is shown now as PDF."""
        paper = self.paper()
        self._tasks.run_read(
            self,
            lambda: write_pdf(paper, path),
            lambda _none: self._status.tell(self.tr("The file was written."), tone="good"),
        )

    def ask_paste(self) -> None:
        """Import the calendar that was copied elsewhere."""
        self.files.read_text(QGuiApplication.clipboard().text())

    def _on_changed(self) -> None:
        self.refresh()
        self.changed.emit()

    # -- files that are dropped -----------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasFormat(_CALENDAR_TYPE):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        data = event.mimeData()
        if data.hasFormat(_CALENDAR_TYPE):
            self.files.read_bytes(bytes(data.data(_CALENDAR_TYPE).data()))
        for url in data.urls()[:1]:
            if url.isLocalFile():
                self.files.read_file(Path(url.toLocalFile()))
        event.acceptProposedAction()


def _before(month: date) -> date:
    return (month - timedelta(days=1)).replace(day=1)
