"""The Calendar tab: the list that reads out well, and its pictures: day, week and month."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.clock import Clock, utc_now
from mbc_desktop.views.agenda.calendar_list import CalendarList
from mbc_desktop.views.agenda.courses import Courses
from mbc_desktop.views.agenda.day_field import DayField
from mbc_desktop.views.agenda.days_view import DaysView, Shown, read_shown
from mbc_desktop.views.agenda.events import EventActions
from mbc_desktop.views.agenda.files import CalendarFiles
from mbc_desktop.views.agenda.followed import FollowedCalendars
from mbc_desktop.views.agenda.key_help import KeyHelp
from mbc_desktop.views.agenda.list_view import ListView
from mbc_desktop.views.agenda.listing import EventList
from mbc_desktop.views.agenda.markers import Markers
from mbc_desktop.views.agenda.month_view import MonthView
from mbc_desktop.views.agenda.paper import PaperKind
from mbc_desktop.views.agenda.print_dialog import CalendarPapers
from mbc_desktop.views.agenda.services import AgendaServices
from mbc_desktop.views.agenda.side import AgendaSide
from mbc_desktop.views.agenda.switch import NamedView, ViewSwitch
from mbc_desktop.views.agenda.week import WeekView
from mbc_desktop.views.agenda.words import AgendaWords
from mbc_desktop.views.agenda.year_view import YearView
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button, IconButton
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.search_field import SearchField
from mbc_desktop.views.widgets.status_area import StatusArea
from mbc_desktop.views.widgets.toast import Toast

if TYPE_CHECKING:
    from mbc_desktop.agenda.records import Occurrence

_CALENDAR_TYPE = "text/calendar"
_MOST_DROPPED = 10
_SIDES_WIDE = 3.2
"""How many times as wide as what stands beside the views the tab must be, for both to fit."""


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
        clock: Clock | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``clock`` tells the time and the day from then on; without it the day stays ``today``."""
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._status = status
        self._toast = toast
        self._today = today
        self._clock = clock
        self._services: AgendaServices | None = None
        self._searching: CancelToken | None = None
        self._reading: CancelToken | None = None
        self.words = AgendaWords(self)
        self.markers = Markers(self)
        self.list_view = ListView(theme, self.words, today=self.today, markers=self.markers)
        self.month_view = MonthView(theme, self.words, self.markers, today=self.today)
        days = (theme, self.words, self.markers)
        self.day_view = WeekView(*days, days=1, today=self.today, now=self._now)
        self.week_view = WeekView(*days, days=7, today=self.today, now=self._now)
        self.year_view = YearView(theme, self.words, today=self.today)
        self.listing = self.list_view.list
        self.month = self.month_view.grid
        self.views = ViewSwitch(
            theme,
            (
                NamedView("list", self.tr("List"), self.list_view),
                NamedView("day", self.tr("Day"), self.day_view),
                NamedView("week", self.tr("Week"), self.week_view),
                NamedView("month", self.tr("Month"), self.month_view),
                NamedView("year", self.tr("Year"), self.year_view),
            ),
            name=self.tr("How to show it"),
            today=self.today,
            home=self,
        )
        self.view = self.views.choice
        self.side = AgendaSide(theme, tasks, self.words, today=today, parent=self)
        self.papers = CalendarPapers(theme, tasks, status, self.words, parent=self)
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
        self.title = Words("", type="title", wrap=False)
        self.search = SearchField(theme, name=self.tr("Search the calendar"))
        self.search.textChanged.connect(self._on_search)
        self.found = EventList(
            theme,
            self.words,
            name=self.tr("Found"),
            empty_title=self.tr("Nothing was found"),
            empty_text=self.tr("Try fewer words, or only the beginning of a word."),
            markers=self.markers,
            parent=self.views,
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
        whole = QVBoxLayout(self)
        edge = theme.space(4)
        whole.setContentsMargins(edge, edge, edge, 0)
        whole.setSpacing(theme.space(3))
        whole.addLayout(row)
        below = QHBoxLayout()
        below.setSpacing(theme.space(3))
        below.addWidget(self.side)
        below.addWidget(self.views, 1)
        whole.addLayout(below, 1)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for text, slot in (
            (self.tr("Add treatment cycles…"), self.courses.add),
            (self.tr("Change treatment cycles…"), self.courses.change),
            (self.tr("Go to a date…"), self.ask_date),
            (self.tr("Keys of the calendar…"), self.show_keys),
            (self.tr("Reminders…"), self.reminders_wanted.emit),
            (self.tr("Calendars…"), self.show_calendars),
            (self.tr("Calendars you follow…"), self.show_followed),
            (self.tr("Import a calendar file…"), self.files.ask_file),
            (self.tr("Import what was copied"), self.ask_paste),
            (self.tr("Import from an address…"), self.files.ask_address),
            (self.tr("Print or save as PDF…"), self.ask_print),
            (self.tr("Export…"), lambda: self.files.ask_export(today=self.today())),
        ):
            action = menu.addAction(text)
            action.triggered.connect(lambda _checked=False, run=slot: run())
        return menu

    def _connect(self) -> None:
        self.to_today.clicked.connect(self.views.go_to_today)
        self.back.clicked.connect(lambda: self.views.step(-1))
        self.on.clicked.connect(lambda: self.views.step(1))
        self.add.clicked.connect(lambda: self.events.add(self.views.current.current_moment()))
        self.views.turned.connect(self.refresh)
        self.views.date_wanted.connect(self.ask_date)
        self.views.new_wanted.connect(self.add.click)
        self.views.help_wanted.connect(self.show_keys)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.search.setFocus)
        for view in self.views.all:
            self._listen_to(view)
        for view, more in (
            (self.year_view, "month"),
            (self.week_view, "day"),
            (self.day_view, "list"),
        ):
            view.day_opened.connect(partial(self._open_day, more))
        self.side.day_wanted.connect(self.go_to)
        self.side.changed.connect(self._on_changed)
        self.found.times_wanted.connect(self.events.retime)
        self.files.changed.connect(self._on_changed)
        self.courses.changed.connect(self._on_changed)
        self.events.changed.connect(self._on_changed)
        self.events.note_wanted.connect(self.note_wanted)

    def _listen_to(self, view: DaysView) -> None:
        view.opened.connect(self.open_event)
        view.new_wanted.connect(self.events.add)
        view.new_drawn.connect(self.events.add)
        view.times_wanted.connect(self.events.retime)
        view.refused.connect(self.events.tell_fixed)
        view.day_chosen.connect(self.side.show_day)

    # -- what it works with ----------------------------------------------------------------------

    def set_services(self, services: AgendaServices) -> None:
        """Show these calendars."""
        self._services = services
        self.files.set_services(services)
        self.courses.set_services(services)
        self.events.set_services(services)
        self.papers.set_services(services)
        self.side.set_services(services)
        self.views.go_to_today()

    def today(self) -> date:
        """Return the present day where the person is."""
        if self._clock is None:
            return self._today
        zone = self._services.calendars.zone if self._services is not None else None
        return self._clock().astimezone(zone).date()

    def _now(self) -> datetime:
        return (self._clock or utc_now)()

    def refresh(self) -> None:
        """Read again what is on in the view that is shown."""
        self.title.setText(self.views.current.title())
        services, view = self._services, self.views.current
        self.side.show_day(self.views.day)
        self._fit_side()
        if services is None:
            return
        first, last = view.span()
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self._tasks.run_read(
            self, lambda: read_shown(services, first, last), lambda shown: self._show(view, shown)
        )

    def _show(self, view: DaysView, shown: Shown) -> None:
        self.markers.set_calendars(shown.calendars.values())
        view.show_found(shown)
        if self.search.text().strip():
            self._on_search(self.search.text())

    # -- moving about ---------------------------------------------------------------------------

    def go_to(self, day: date) -> None:
        """Show a day in the view that is chosen."""
        self.views.go_to(day)

    def ask_date(self) -> None:
        """Ask for a date to go to."""
        dialog = Dialog(self._theme, self, self.tr("Go to a date"))
        day = self.views.day
        field = DayField(day, dialog)
        form = Form(self._theme, parent=dialog)
        form.add_row(self.tr("Date"), field)
        dialog.body.addWidget(form)
        cancel = dialog.add_button(self.tr("Cancel"))
        go = dialog.add_button(self.tr("Go"), kind="primary")
        go.setObjectName("yes")
        go.setDefault(True)
        cancel.clicked.connect(dialog.reject)
        go.clicked.connect(dialog.accept)
        dialog.accepted.connect(lambda: self.go_to(field.day()))
        dialog.open()

    def _on_search(self, typed: str) -> None:
        if self._searching is not None:
            self._searching.cancel()
        services = self._services
        if services is None or not typed.strip():
            if self.views.is_aside:
                self.views.come_back()
            return
        calendars = services.calendars
        self._searching = self._tasks.run_read(
            self, lambda: calendars.search(typed), self._show_found
        )

    def _show_found(self, found: list[Occurrence]) -> None:
        self.found.show_found(found)
        self.views.show_aside(self.found)
        self.title.setText(self.tr("%n event(s) found", "", len(found)))

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

    def show_keys(self) -> None:
        """Say what the keys do."""
        KeyHelp(self._theme, self, ", ".join(self.views.names)).open()

    def show_calendars(self) -> None:
        """Show all calendars: which are shown, and when they remind."""
        if self._services is None:
            return
        dialog = CalendarList(self._theme, self, self._tasks, self._services)
        dialog.changed.connect(self._on_changed)
        dialog.export_wanted.connect(
            lambda one: self.files.ask_export(today=self.today(), calendar=one)
        )
        dialog.open()

    def ask_print(self) -> None:
        """Ask what is to be printed or saved as PDF, beginning with what is shown."""
        key = str(self.view.chosen())
        known = {one.value for one in PaperKind}
        self.papers.ask(PaperKind(key if key in known else "list"), self.views.day)

    def ask_paste(self) -> None:
        """Import the calendar that was copied elsewhere."""
        self.files.read_text(QGuiApplication.clipboard().text())

    def _open_day(self, key: str, day: date) -> None:
        """Show more of a day than there is room for in the view it is in."""
        self.views.choose(key)
        self.go_to(day)

    def _on_changed(self) -> None:
        self.refresh()
        self.side.refresh()
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_side()

    def _fit_side(self) -> None:
        """Show what stands beside the views where there is room, and they are no month or year."""
        room = self.width() >= self.side.width() * _SIDES_WIDE
        self.side.setVisible(room and self.view.chosen() not in {"month", "year"})

    # -- files that are dropped -----------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if data.hasUrls() or data.hasFormat(_CALENDAR_TYPE) or data.hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        data = event.mimeData()
        if data.hasFormat(_CALENDAR_TYPE):
            self.files.read_bytes(bytes(data.data(_CALENDAR_TYPE).data()))
        elif data.hasUrls():
            for url in data.urls()[:_MOST_DROPPED]:
                if url.isLocalFile():
                    self.files.read_file(Path(url.toLocalFile()))
                else:
                    self.files.read_text(url.toString())
        else:
            self.files.read_text(data.text())
        event.acceptProposedAction()
