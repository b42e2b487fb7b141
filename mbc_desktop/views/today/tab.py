"""The Today tab: what comes next, in five lines at most; kind when there is nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.today.services import TodayServices
from mbc_desktop.views.widgets.banner import Banner
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.page import Page

if TYPE_CHECKING:
    from mbc_desktop.today import FirstStep, TodayLine, TodayPage

_ICONS = {
    "appointment": "calendar",
    "cycle": "repeat",
    "reminders": "bell",
    "questions": "question",
    "trials": "trials",
}


class TodayTab(Page):
    """Read anew whenever it is shown. Nothing on it names an illness.

    Signals:
        wanted: where a line leads, as a ``(kind, id)`` pair.
        call_wanted: the card that says when to call.
    """

    wanted = Signal(object)
    call_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        *,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, most_characters=64, parent=parent)
        self.setAccessibleName(self.tr("Today"))
        self._theme = theme
        self._tasks = tasks
        self._today = today
        self._services: TodayServices | None = None
        self.heading = Words("", type="display")
        self.call = Button(theme, self.tr("When to call"), kind="danger", icon="phone")
        self.call.clicked.connect(self.call_wanted)
        self.pause = Button(theme, "", kind="quiet", icon="pause")
        self.pause.clicked.connect(self._on_pause)
        self.resting = Banner(
            theme,
            self.tr("Everything rests"),
            self.tr("Reminders and news wait until you come back. Nothing is lost."),
            can_dismiss=False,
        )
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.space(2))
        self.column.addWidget(self.heading)
        self.column.addWidget(self.resting)
        self.column.addLayout(self._lines)
        foot = QHBoxLayout()
        foot.addWidget(self.call)
        foot.addStretch(1)
        foot.addWidget(self.pause)
        self.column.addSpacing(theme.space(4))
        self.column.addLayout(foot)
        self.column.addStretch(1)
        self.resting.hide()
        self._show_heading()
        self._show_pause(paused=False)

    def set_services(self, services: TodayServices) -> None:
        """Show this."""
        self._services = services
        self.refresh()

    def refresh(self) -> None:
        """Read again what there is."""
        services = self._services
        self._show_heading()
        if services is None:
            return
        day = self._today()
        self._tasks.run_read(self, lambda: services.today.page(local_day=day), self._show)

    def lines(self) -> list[Button]:
        """Return the lines as they are shown, each a button that leads to its place."""
        items = [self._lines.itemAt(at) for at in range(self._lines.count())]
        widgets = [item.widget() for item in items if item is not None]
        return [widget for widget in widgets if isinstance(widget, Button)]

    def _show_heading(self) -> None:
        day = self._today()
        locale = QLocale()
        self.heading.setText(
            locale.toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)
        )

    def _show(self, page: TodayPage) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for line in page.lines:
            self._add(self._words(line), _ICONS[line.kind.value], line.thing)
        if page.first_steps:
            self._lines.addWidget(
                Words(self.tr("Nothing is waiting. Here are three ways to begin:"), type="muted")
            )
        for step in page.first_steps:
            self._add_step(step)
        self.resting.setVisible(page.paused_since is not None)
        self._show_pause(paused=page.paused_since is not None)

    def _add(self, text: str, icon: str, thing: tuple[str, str]) -> None:
        button = Button(self._theme, text.replace("&", "&&"), icon=icon)
        button.setProperty("align", "left")
        button.clicked.connect(lambda: self.wanted.emit(thing))
        self._lines.addWidget(button)

    def _add_step(self, step: FirstStep) -> None:
        text, icon, thing = {
            "find_trials": (self.tr("Find trials"), "trials", ("trials", "")),
            "add_visit": (self.tr("Add your next visit"), "add", ("new-event", "")),
            "read": (self.tr("Read"), "learn", ("learn", "")),
        }[step.value]
        self._add(text, icon, thing)

    def _words(self, line: TodayLine) -> str:
        kind = line.kind.value
        if kind == "appointment" and line.starts is not None:
            return self.tr("{when}: {what}").format(
                when=self._when(line.starts, all_day=line.all_day), what=line.title
            )
        if kind == "cycle":
            return self.tr("{name}: cycle {number}, day {day}").format(
                name=line.title, number=line.count, day=line.second
            )
        if kind == "reminders":
            return self.tr("%n reminder(s)", "", line.count)
        if kind == "questions":
            return self.tr("%n question(s) for the next visit", "", line.count)
        parts = []
        if line.count:
            parts.append(self.tr("%n new in your searches", "", line.count))
        if line.second:
            parts.append(self.tr("%n changed on your list", "", line.second))
        return ", ".join(parts)

    def _when(self, moment: datetime, *, all_day: bool) -> str:
        locale = QLocale()
        days = (moment.date() - self._today()).days
        if days == 0:
            day = self.tr("Today")
        elif days == 1:
            day = self.tr("Tomorrow")
        else:
            day = locale.toString(
                QDate(moment.year, moment.month, moment.day), QLocale.FormatType.LongFormat
            )
        if all_day:
            return day
        at = QDateTime(
            QDate(moment.year, moment.month, moment.day), QTime(moment.hour, moment.minute)
        )
        return self.tr("{day}, {time}").format(
            day=day, time=locale.toString(at.time(), QLocale.FormatType.ShortFormat)
        )

    def _show_pause(self, *, paused: bool) -> None:
        self.pause.setText(
            self.tr("I am back") if paused else self.tr("Pause everything for a while")
        )
        self.pause.set_icon("play" if paused else "pause")

    def _on_pause(self) -> None:
        services = self._services
        if services is None:
            return

        def write() -> None:
            if services.pause.since is None:
                services.pause.begin()
            else:
                services.pause.end()

        self._tasks.run_write(self, write, lambda _none: self.refresh())

    # -- Qt ---------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
