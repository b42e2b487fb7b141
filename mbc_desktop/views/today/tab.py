"""The Today tab: what comes next, in five lines at most; kind when there is nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mbc_desktop.views.access import tab_in_reading_order
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.today.line_button import LineButton
from mbc_desktop.views.today.services import TodayServices
from mbc_desktop.views.widgets.banner import Banner
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.flow_layout import FlowLayout
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
_BEFORE_CALL = ("appointment", "cycle")
"""What stands above *When to call*; all else stands below."""


class TodayTab(Page):
    """Read anew whenever it is shown. Nothing on it names an illness.

    Signals:
        wanted: where a line leads, as a ``(kind, id)`` pair.
        call_wanted: the card that says when to call.
        paused: everything rests now, or no longer does.
    """

    wanted = Signal(object)
    call_wanted = Signal()
    paused = Signal()

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
        # in sight from the first moment, and never a window of its own
        self._lines.addWidget(self.call)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.resting)
        self.column.addLayout(self._lines)
        self.brief = Button(theme, "", kind="quiet", icon="document")
        self.diary = Button(theme, self.tr("Diary"), kind="quiet", icon="chart")
        self.care = Button(theme, self.tr("My care"), kind="quiet", icon="pill")
        self._visit: date | None = None
        for button, thing in ((self.diary, ("diary", "")), (self.care, ("care", ""))):
            button.clicked.connect(lambda _checked=False, to=thing: self.wanted.emit(to))
        self.brief.clicked.connect(self._on_brief)
        self.brief.hide()
        foot = FlowLayout(gap=theme.space(2))
        for button in (self.brief, self.diary, self.care, self.pause):
            foot.addWidget(button)
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

    def lines(self) -> list[LineButton]:
        """Return the lines as they are shown, each a button that leads to its place."""
        items = [self._lines.itemAt(at) for at in range(self._lines.count())]
        widgets = [item.widget() for item in items if item is not None]
        return [widget for widget in widgets if isinstance(widget, LineButton)]

    def _show_heading(self) -> None:
        day = self._today()
        locale = QLocale()
        self.heading.setText(
            locale.toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)
        )

    def _show(self, page: TodayPage) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self.call:
                widget.hide()
                widget.deleteLater()
        first = [line for line in page.lines if line.kind.value in _BEFORE_CALL]
        for line in first:
            self._add(self._words(line), _ICONS[line.kind.value], line.thing)
        if page.first_steps:
            self._lines.addWidget(
                Words(self.tr("Nothing is waiting. Here are three ways to begin:"), type="muted")
            )
        for step in page.first_steps:
            self._add_step(step)
        self._lines.addWidget(self.call)
        for line in page.lines:
            if line not in first:
                self._add(self._words(line), _ICONS[line.kind.value], line.thing)
        self._show_brief(first)
        tab_in_reading_order(self)
        self.resting.setVisible(page.paused_since is not None)
        self._show_pause(paused=page.paused_since is not None)

    def _add(self, text: str, icon: str, thing: tuple[str, str]) -> None:
        button = LineButton(self._theme, text, icon=icon)
        button.clicked.connect(lambda: self.wanted.emit(thing))
        self._lines.addWidget(button)

    def _add_step(self, step: FirstStep) -> None:
        text, icon, thing = {
            "find_trials": (self.tr("Find trials"), "trials", ("trials", "")),
            "add_visit": (self.tr("Add your next visit"), "add", ("new-event", "")),
            "read": (self.tr("Read"), "learn", ("learn", "")),
        }[step.value]
        self._add(text, icon, thing)

    def _show_brief(self, lines: Sequence[TodayLine]) -> None:
        """Offer the page for the next appointment where that is a visit."""
        visit = next((line for line in lines if line.is_visit and line.starts is not None), None)
        self._visit = visit.starts.date() if visit is not None and visit.starts else None
        self.brief.setVisible(self._visit is not None)
        day = self._visit
        if day is None:
            return
        days = (day - self._today()).days
        locale = QLocale()
        qdate = QDate(day.year, day.month, day.day)
        if days == 0:
            text = self.tr("Make the page for today")
        elif days == 1:
            text = self.tr("Make the page for tomorrow")
        else:
            # within a week the name of the day says it; later the date does
            form = "dddd" if days < 7 else locale.dateFormat(QLocale.FormatType.ShortFormat)
            text = self.tr("Make the page for {day}").format(day=locale.toString(qdate, form))
        self.brief.setText(text)

    def _on_brief(self) -> None:
        if self._visit is not None:
            self.wanted.emit(("brief", self._visit.isoformat()))

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
            told = self.tr("%n reminder(s)", "", line.count)
            if line.second:
                missed = self.tr("%n came while the program was closed", "", line.second)
                told = self.tr("{reminders}, {missed}").format(reminders=told, missed=missed)
            return told
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

        def done(_none: object) -> None:
            self.refresh()
            self.paused.emit()

        self._tasks.run_write(self, write, done)

    # -- Qt ---------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
