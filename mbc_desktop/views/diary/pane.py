"""The diary: the days that were written, one of them to tap and type, and how it went."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QDateEdit, QStackedWidget, QVBoxLayout, QWidget

from mbc_desktop.core.errors import KnownError
from mbc_desktop.notes.autosaving import Autosaver
from mbc_desktop.views.diary.day_form import DayForm
from mbc_desktop.views.diary.services import DiaryServices
from mbc_desktop.views.diary.symptom_choice import SymptomChoice
from mbc_desktop.views.diary.trend_page import TrendPage
from mbc_desktop.views.diary.words import DiaryWords
from mbc_desktop.views.paged_model import Column, PagedModel
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.card import Card, card_roles
from mbc_desktop.views.widgets.card_list import CardList
from mbc_desktop.views.widgets.chips import Choice
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.empty_state import EmptyState
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.segmented import Segmented
from mbc_desktop.views.widgets.split_view import SplitView
from mbc_desktop.views.widgets.status_area import StatusArea
from mbc_desktop.views.widgets.toast import Toast

if TYPE_CHECKING:
    from mbc_desktop.data.diary import DiaryDay, Symptom

_KEY = "diary"


@dataclass(frozen=True, slots=True)
class _Shown:
    page: DiaryDay
    symptoms: Sequence[Symptom]
    before: DiaryDay | None
    units: tuple[str, str]


class DiaryPane(QWidget):
    """Works from ``set_services`` on; a day is saved by itself, as notes are."""

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        status: StatusArea,
        toast: Toast,
        *,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._status = status
        self._toast = toast
        self._today = today
        self._looked_on = today()
        self._services: DiaryServices | None = None
        self._symptoms: Sequence[Symptom] = ()
        self._days: dict[str, DiaryDay] = {}
        self._saver = Autosaver(time.monotonic)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._save_if_due)
        self.words = DiaryWords(self)
        self.form = DayForm(theme, self.words)
        self.trends = TrendPage(theme, tasks, status, self.words, today=today)
        self.view = Segmented(
            theme,
            (Choice("days", self.tr("Days")), Choice("trends", self.tr("How it went"))),
            name=self.tr("What to show of the diary"),
        )
        self.now = Button(theme, self.tr("Today"), kind="primary", icon="edit")
        self.other = Button(theme, self.tr("Another day…"), icon="calendar")
        self.model: PagedModel[DiaryDay] = PagedModel(
            lambda keys: {key: self._days[key] for key in keys if key in self._days},
            [Column(self.tr("Days"), card_roles(self._card))],
            parent=self,
        )
        self.list = CardList(
            theme, name=self.tr("Days in the diary"), lines=2, title_lines=1, has_chips=False
        )
        self.list.setModel(self.model)
        self.empty = EmptyState(
            theme,
            self.tr("No day was written yet"),
            self.tr("A day takes a few taps. Nobody sees this diary but you."),
            icon="chart",
        )
        self._lay_out()
        self.view.chosen_changed.connect(self._on_view)
        self.now.clicked.connect(lambda: self.open_day(self._today()))
        self.other.clicked.connect(self.ask_day)
        self.list.opened.connect(lambda key: self.open_day(date.fromisoformat(key)))
        self.form.changed.connect(self._on_changed)
        self.form.left.connect(self.save_now)
        self.form.symptoms_wanted.connect(self.choose_symptoms)
        self.form.clear_wanted.connect(self.clear_day)
        self.form.units_chosen.connect(self._on_units)

    def _lay_out(self) -> None:
        theme = self._theme
        self._lists = QStackedWidget()
        self._lists.addWidget(self.list)
        self._lists.addWidget(self.empty)
        left = QWidget()
        column = QVBoxLayout(left)
        edge = theme.space(4)
        column.setContentsMargins(edge, 0, theme.space(1), 0)
        column.setSpacing(theme.space(3))
        tools = FlowLayout(gap=theme.space(2))
        tools.addWidget(self.now)
        tools.addWidget(self.other)
        column.addLayout(tools)
        column.addWidget(self._lists, 1)
        self.split = SplitView(theme, left, self.form, back_text=self.tr("Back to the days"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.split)
        self._stack.addWidget(self.trends)
        head = FlowLayout(gap=theme.space(2))
        head.setContentsMargins(edge, edge, edge, 0)
        head.addWidget(self.view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.space(3))
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)

    # -- what it works with -----------------------------------------------------------------------

    def set_services(self, services: DiaryServices) -> None:
        """Show this diary, with today open."""
        self._services = services
        self.trends.set_services(services)
        self.refresh()
        self._show_day_later(self._today())
        # where there is no room for both, the day to tap comes before the days that were written
        self.split.show_detail()

    def leave(self) -> None:
        """Save what was tapped; the program is about to close."""
        self.save_now()

    @property
    def is_saved(self) -> bool:
        """Whether everything that was tapped is on the disk."""
        return self._saver.is_clean

    def refresh(self) -> None:
        """Read the list of days again."""
        services = self._services
        if services is None:
            return
        diary = services.diary

        def read() -> tuple[list[DiaryDay], list[Symptom]]:
            return diary.days(date.min, date.max), diary.symptoms(resting=True)

        # on the database thread, behind the save that was just begun
        self._tasks.run_write(self, read, lambda found: self._show_days(*found))

    def _show_days(self, days: list[DiaryDay], symptoms: list[Symptom]) -> None:
        self._symptoms = symptoms
        self._days = {page.day.isoformat(): page for page in days}
        self.model.set_ids(sorted(self._days, reverse=True))
        self._lists.setCurrentWidget(self.list if days else self.empty)

    def _card(self, page: DiaryDay) -> Card:
        symptoms = " · ".join(self.words.levels_of(page, self._symptoms))
        note = " ".join(f"{page.helped} {page.note}".split())
        rest = " · ".join([*self.words.rest_of(page), *([note] if note else [])])
        lines = (symptoms, rest) if symptoms else (rest,)
        return Card(title=self.words.day(page.day), lines=lines)

    def _on_view(self, key: object) -> None:
        self.save_now()
        if key == "trends":
            self.trends.refresh()
        self._stack.setCurrentWidget(self.trends if key == "trends" else self.split)

    # -- one day ----------------------------------------------------------------------------------

    def open_day(self, day: date) -> None:
        """Show a day; what was tapped on the one before is saved first."""
        self.view.set_chosen("days")
        self._show_day_later(day)
        self.split.show_detail()

    def _show_day_later(self, day: date) -> None:
        services = self._services
        if services is None:
            return
        self.save_now()
        diary = services.diary

        def read() -> _Shown:
            page = diary.day(day)
            symptoms = [
                one
                for one in diary.symptoms(resting=True)
                if not one.resting or one.id in page.levels
            ]
            return _Shown(page, symptoms, diary.before(day), services.units())

        self._tasks.run_write(self, read, self._show_day)

    def _show_day(self, shown: _Shown) -> None:
        self._saver = Autosaver(time.monotonic)
        self.form.show_day(shown.page, shown.symptoms, units=shown.units, before=shown.before)
        self.form.state.setText("")
        row = self.model.position_of(shown.page.day.isoformat())
        if row >= 0:
            self.list.set_current_row(row)

    def ask_day(self) -> None:
        """Ask for a day to write or to change."""
        today = self._today()
        dialog = Dialog(self._theme, self, self.tr("Another day"))
        field = QDateEdit(QDate(today.year, today.month, today.day), dialog)
        field.setMaximumDate(QDate(today.year, today.month, today.day))
        field.setCalendarPopup(True)
        form = Form(self._theme, parent=dialog)
        form.add_row(self.tr("Date"), field)
        dialog.body.addWidget(form)
        cancel = dialog.add_button(self.tr("Cancel"))
        go = dialog.add_button(self.tr("Open"), kind="primary")
        go.setObjectName("yes")
        go.setDefault(True)
        cancel.clicked.connect(dialog.reject)
        go.clicked.connect(dialog.accept)
        dialog.accepted.connect(
            lambda: self.open_day(
                date(field.date().year(), field.date().month(), field.date().day())
            )
        )
        dialog.open()

    def choose_symptoms(self) -> None:
        """Choose what the diary asks about."""
        services = self._services
        if services is None:
            return
        self.save_now()
        dialog = SymptomChoice(self._theme, self, self._tasks, services.diary, self.words)
        dialog.finished.connect(lambda _result: self._show_day_later(self.form.day))
        dialog.open()

    def clear_day(self) -> None:
        """Take the day that is shown out of the diary, with an undo."""
        services, day = self._services, self.form.day
        if services is None:
            return
        self.save_now()
        diary = services.diary

        def clear() -> DiaryDay:
            from mbc_desktop.data.diary import DiaryDay

            before = diary.day(day)
            diary.write(DiaryDay(day=day))
            return before

        def done(before: DiaryDay) -> None:
            self._after_writing(day)
            self._toast.offer(
                self.tr("The day was cleared."),
                lambda: self._tasks.run_write(
                    self, lambda: diary.write(before), lambda _none: self._after_writing(day)
                ),
            )

        self._tasks.run_write(self, clear, done)

    def _after_writing(self, day: date) -> None:
        self.refresh()
        if self.form.day == day:
            self._show_day_later(day)

    # -- saving -----------------------------------------------------------------------------------

    def save_now(self) -> None:
        """Save what is not yet saved, at once."""
        self._saver.left()
        self._save_if_due()

    def _on_changed(self) -> None:
        if self._services is None:
            return
        self._saver.typed()
        self.form.state.setText(self.tr("Not saved yet"))
        self._wait()

    def _wait(self) -> None:
        due = self._saver.due_in()
        if due is not None:
            self._timer.start(int(due * 1000) + 1)

    def _save_if_due(self) -> None:
        services = self._services
        due = self._saver.due_in()
        if services is None or due is None:
            return
        if due > 0:
            self._wait()
            return
        page = self.form.page()
        told = self.tr("Saved") if self.form.is_whole else self.tr("Saved, but for one number")
        saver, diary = self._saver, services.diary
        saver.begin()

        def done(_none: object) -> None:
            saver.saved()
            self.form.keep(page)
            if page.day == self.form.day and saver.is_clean:
                self.form.state.setText(told)
            self.refresh()
            self._wait()

        def failed(problem: KnownError) -> None:
            saver.not_saved()
            self._status.tell_error(problem, key=_KEY)
            self._wait()

        self._tasks.run_write(self, lambda: diary.write(page), done, on_failed=failed)

    def _on_units(self, weight: str, temperature: str) -> None:
        services = self._services
        if services is not None:
            self._tasks.run_write(self, lambda: services.keep_units(weight, temperature))

    # -- Qt ---------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if event.spontaneous():
            return
        self.refresh()
        before, self._looked_on = self._looked_on, self._today()
        if self._services is not None and self.form.day == before != self._looked_on:
            # the program stayed open over night: what is tapped now belongs to the new day
            self._show_day_later(self._looked_on)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.save_now()
