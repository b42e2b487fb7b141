"""Beside the views: the small month, the way to a date, and which calendars are shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.views.agenda.day_field import DayField
from mbc_desktop.views.agenda.markers import marker_of
from mbc_desktop.views.agenda.mini_month import MiniMonth
from mbc_desktop.views.agenda.services import AgendaServices
from mbc_desktop.views.agenda.words import AgendaWords
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.page import Page

if TYPE_CHECKING:
    from mbc_desktop.agenda.records import Calendar


Ages = Mapping[int, timedelta | None]
"""How old the copies of calendars are that could not be reached; None where there is no copy."""


class AgendaSide(QWidget):
    """Works from ``set_services`` on.

    Signals:
        day_wanted: a day to go to.
        changed: other calendars are shown now.
    """

    day_wanted = Signal(object)
    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        words: AgendaWords,
        *,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._services: AgendaServices | None = None
        self._reading: CancelToken | None = None
        self.month = MiniMonth(theme, words, today)
        self.date = DayField(today, self)
        self.date.setAccessibleName(self.tr("Go to a date"))
        self.go = Button(theme, self.tr("Go"), parent=self)
        self.go.setAccessibleName(self.tr("Go to this date"))
        self.shown: dict[int, QCheckBox] = {}
        self._calendars: list[Calendar] = []
        self._ages: Ages = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.space(1))
        row = QHBoxLayout()
        row.addWidget(self.date, 1)
        row.addWidget(self.go)
        page = Page(theme, name=self.tr("Month and calendars"), parent=self)
        column = page.column
        column.addWidget(self.month, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(row)
        column.addWidget(Words(self.tr("Calendars"), type="strong", parent=self))
        column.addLayout(self._list)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)
        self._page = page
        self.month.day_wanted.connect(self.day_wanted)
        self.month.month_shown.connect(self.refresh)
        self.go.clicked.connect(self._on_go)
        theme.changed.connect(self._measure)
        self._measure()

    def set_services(self, services: AgendaServices) -> None:
        """Show these calendars."""
        self._services = services
        self.refresh()

    def show_day(self, day: date) -> None:
        """Follow the views to a day."""
        self.month.show_day(day)
        self.date.set_day(day)

    def refresh(self) -> None:
        """Read again which days have something on, and which calendars there are.

        Nothing is read while it is out of sight.
        """
        services = self._services
        if services is None or not self.isVisible():
            return
        if self._reading is not None:
            self._reading.cancel()
        first, last = self.month.span
        calendars, subscriptions = services.calendars, services.subscriptions

        def read() -> tuple[Counter[date], list[Calendar], Ages]:
            counts: Counter[date] = Counter()
            for one in calendars.agenda().days(first, last).occurrences:
                if one.event.kind.value == "medicine":
                    continue  # on every day of weeks; a dot there would tell nothing
                day = max(one.begins.date(), first)
                while day <= min(one.last_day, last):
                    counts[day] += 1
                    day += timedelta(days=1)
            unreached = [one for one in subscriptions.all() if one.subscription.problem]
            ages = {one.calendar.id: subscriptions.age(one) for one in unreached}
            return counts, calendars.all(), ages

        self._reading = self._tasks.run_read(self, read, lambda found: self._show(*found))

    def _show(self, counts: Counter[date], calendars: list[Calendar], ages: Ages) -> None:
        self.month.mark(counts)
        if calendars != self._calendars or ages != self._ages:
            self._calendars, self._ages = calendars, ages
            self._show_calendars()

    def _show_calendars(self) -> None:
        if list(self.shown) != [one.id for one in self._calendars]:
            for old in self.shown.values():
                self._list.removeWidget(old)
                old.hide()
                old.deleteLater()
            self.shown = {}
        for place, calendar in enumerate(self._calendars):
            box = self.shown.get(calendar.id)
            if box is None:
                box = QCheckBox(self)
                box.setIconSize(QSize(self._theme.icon_size, self._theme.icon_size))
                box.toggled.connect(partial(self._on_shown, calendar.id))
                self._list.addWidget(box)
                self.shown[calendar.id] = box
            marker = marker_of(calendar, place)
            name = self._named(calendar)
            box.setText(name.replace("&", "&&"))
            box.setAccessibleName(self.tr("Shown: {name}").format(name=name))
            box.setIcon(
                self._theme.icons.icon(marker.icon, role=marker.role, size=self._theme.icon_size)
            )
            blocked = box.blockSignals(True)
            box.setChecked(calendar.visible)
            box.blockSignals(blocked)

    def _named(self, calendar: Calendar) -> str:
        """Return what a calendar is called, and how old a copy is that could not be renewed."""
        if calendar.id not in self._ages:
            return calendar.name
        age = self._ages[calendar.id]
        if age is None:
            told = self.tr("not reached so far")
        elif age < timedelta(days=2):
            told = self.tr("%n hour(s) old", "", max(int(age.total_seconds()) // 3600, 1))
        else:
            told = self.tr("%n day(s) old", "", age.days)
        return self.tr("{calendar} ({age})").format(calendar=calendar.name, age=told)

    def _on_shown(self, number: int, on: bool) -> None:
        services = self._services
        if services is not None:
            calendars = services.calendars
            self._tasks.run_write(
                self,
                lambda: calendars.show(number, visible=on),
                lambda _none: self.changed.emit(),
            )

    def _on_go(self) -> None:
        self.month.show_day(self.date.day())
        self.day_wanted.emit(self.date.day())

    def _measure(self) -> None:
        side = self._theme.icon_size
        for box in self.shown.values():
            box.setIconSize(QSize(side, side))
        bar = self._page.verticalScrollBar().sizeHint().width()
        edge = 2 * self._theme.space(5) + bar + self._theme.space(2)
        row = self.date.sizeHint().width() + self.go.sizeHint().width() + self._theme.space(2)
        self.setFixedWidth(max(self.month.grid.sizeHint().width(), row) + edge)
        self._show_calendars()

    # -- Qt ---------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
