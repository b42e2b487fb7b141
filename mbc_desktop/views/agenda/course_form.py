"""Changing a course of treatment cycles, with old and new dates before it is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QComboBox, QLabel, QSpinBox, QWidget

from mbc_desktop.core.errors import KnownError
from mbc_desktop.views.agenda.day_field import DayField
from mbc_desktop.views.agenda.words import AgendaWords
from mbc_desktop.views.i18n import translated
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.page import Page

if TYPE_CHECKING:
    from mbc_desktop.agenda.cycle_changes import CourseChange, PreviewRow
    from mbc_desktop.agenda.cycles import Course, Cycle

_SHOWN = 6
_OF_A_CYCLE = {"move", "skip", "unskip", "length"}
_OF_A_DAY = {"move", "pause", "resume"}


class CourseForm(Dialog):
    """Move a cycle and all later ones, skip one, pause, go on, change the length: one dialog.

    Args:
        theme: for the form.
        parent: the window.
        words: says days.
        courses: all of them; one is chosen.
        chosen: the id of the course to begin with.
        number: the cycle to begin with; 0 for the next one.
        today: tells which cycle is next.
        on_change: gets a course as it is to be kept.
        on_describe: wants to change the name and pattern of a course.
        on_delete: wants a course deleted.
    """

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        words: AgendaWords,
        courses: Sequence[Course],
        *,
        chosen: str,
        today: date,
        on_change: Callable[[Course], object],
        on_describe: Callable[[Course], object],
        on_delete: Callable[[Course], object],
        number: int = 0,
    ) -> None:
        super().__init__(
            theme,
            parent,
            self.tr("Change treatment cycles"),
            self.tr("What changes, and from when?"),
        )
        self._courses = {course.id: course for course in courses}
        self._words = words
        self._today = today
        self._on_change = on_change
        self._change: CourseChange | None = None
        self._all: list[Cycle] = []
        self.course = QComboBox(self)
        for one in courses:
            self.course.addItem(one.name, one.id)
        self.course.setCurrentIndex(max(self.course.findData(chosen), 0))
        self.what = QComboBox(self)
        for key, text in (
            ("move", self.tr("Move this cycle and all later ones")),
            ("skip", self.tr("Skip this cycle")),
            ("unskip", self.tr("Take a skipped cycle back in")),
            ("pause", self.tr("Pause from a day on")),
            ("resume", self.tr("Go on after a pause")),
            ("length", self.tr("Change the length from this cycle on")),
        ):
            self.what.addItem(text, key)
        self.cycle = QComboBox(self)
        self.day = DayField(today, self)
        self.length = QSpinBox(self)
        self.length.setRange(1, 366)
        self.preview = Words("", parent=self)
        self._labels: dict[QWidget, QLabel] = {}
        self._lay_out(theme, on_describe, on_delete)
        self._fill_cycles(number)
        self.course.currentIndexChanged.connect(lambda: self._fill_cycles(0))
        self.what.currentIndexChanged.connect(self._on_cycle_chosen)
        self.cycle.currentIndexChanged.connect(self._on_cycle_chosen)
        self.day.dateChanged.connect(self._show)
        self.length.valueChanged.connect(self._show)
        self._on_cycle_chosen()
        self.resize(theme.space(6) * 20, theme.space(6) * 20)

    def _lay_out(
        self,
        theme: Theme,
        on_describe: Callable[[Course], object],
        on_delete: Callable[[Course], object],
    ) -> None:
        self.form = Form(theme, parent=self)
        for label, field in (
            (self.tr("Treatment"), self.course),
            (self.tr("Change"), self.what),
            (self.tr("Which cycle"), self.cycle),
            (self.tr("New day 1, or the day of the pause"), self.day),
            (self.tr("Days in a cycle"), self.length),
        ):
            self._labels[field] = self.form.add_row(label, field)
        page = Page(theme, name=self.tr("Change"), parent=self)
        page.column.addWidget(self.form)
        page.column.addWidget(Words(self.tr("Old and new dates"), type="strong", parent=self))
        page.column.addWidget(self.preview)
        self.body.addWidget(page, 1)
        describe = Button(theme, self.tr("Name and pattern…"), icon="edit", parent=self)
        delete = Button(
            theme, self.tr("Delete these cycles"), kind="danger", icon="trash", parent=self
        )
        other = FlowLayout(gap=theme.space(2))
        other.addWidget(describe)
        other.addWidget(delete)
        page.column.addLayout(other)
        cancel = self.add_button(self.tr("Cancel"))
        self.agree = self.add_button(self.tr("Change cycles"), kind="primary")
        self.agree.setObjectName("yes")
        self.agree.setDefault(True)
        cancel.clicked.connect(self.reject)
        for button, wanted in ((delete, on_delete), (describe, on_describe)):
            button.clicked.connect(self.accept)
            button.clicked.connect(lambda _on=False, wanted=wanted: wanted(self._chosen))
        self.agree.clicked.connect(self._on_agreed)

    @property
    def _chosen(self) -> Course:
        return self._courses[str(self.course.currentData())]

    def _fill_cycles(self, number: int) -> None:
        from mbc_desktop.agenda.cycles import cycles

        course = self._chosen
        self._all = list(cycles(course, until=self._today + timedelta(days=400)))
        blocked = self.cycle.blockSignals(True)
        self.cycle.clear()
        for one in self._all:
            text = self.tr("Cycle {number}, from {day}")
            if one.skipped:
                text = self.tr("Cycle {number}, from {day}, skipped")
            day = self._words.day(one.first_day)
            self.cycle.addItem(text.format(number=one.number, day=day), one.number)
        ahead = [at for at, one in enumerate(self._all) if one.first_day >= self._today]
        named = self.cycle.findData(number)
        usual = ahead[0] if ahead else len(self._all) - 1
        self.cycle.setCurrentIndex(named if named >= 0 else usual)
        self.cycle.blockSignals(blocked)
        self._on_cycle_chosen()

    def _on_cycle_chosen(self) -> None:
        """Put the fields where the chosen cycle stands now."""
        place = self.cycle.currentIndex()
        day = self._today
        if 0 <= place < len(self._all):
            self.length.setValue(self._all[place].length)
            if self.what.currentData() == "move":
                day = self._all[place].first_day
        self.day.set_day(day)
        self._show()

    def _show(self) -> None:
        """Say what would change, old and new dates side by side."""
        kind = str(self.what.currentData())
        for field, shown in (
            (self.course, len(self._courses) > 1),
            (self.cycle, kind in _OF_A_CYCLE),
            (self.day, kind in _OF_A_DAY),
            (self.length, kind == "length"),
        ):
            field.setVisible(shown)
            self._labels[field].setVisible(shown)
        try:
            self._change = self._worked_out(kind)
        except KnownError as problem:
            self._change = None
            self.preview.setText(translated(problem).sentence)
            self.agree.setEnabled(False)
            return
        rows = self._change.preview(self._today)
        lines = [self._line(row) for row in rows[:_SHOWN]]
        if len(rows) > _SHOWN:
            lines.append(self.tr("And so on."))
        self.preview.setText("\n".join(lines) or self.tr("Nothing would change."))
        self.agree.setEnabled(bool(lines))

    def _line(self, row: PreviewRow) -> str:
        if not row.changed:
            return self.tr("Cycle {number}: {day}, as before").format(
                number=row.number, day=self._said(row.after)
            )
        return self.tr("Cycle {number}: {old} → {new}").format(
            number=row.number, old=self._said(row.before), new=self._said(row.after)
        )

    def _said(self, cycle: Cycle | None) -> str:
        if cycle is None:
            return self.tr("none")
        if cycle.skipped:
            return self.tr("skipped")
        day = self._short(cycle.first_day)
        if cycle.stopped is not None:
            stop = self._short(cycle.stopped)
            return self.tr("{day}, paused from {stop}").format(day=day, stop=stop)
        if self.what.currentData() != "length":
            return day
        length = self.tr("%n day(s)", "", cycle.length)
        return self.tr("{day}, {length}").format(day=day, length=length)

    def _short(self, day: date) -> str:
        return QLocale().toString(QDate(day.year, day.month, day.day), self.day.displayFormat())

    def _worked_out(self, kind: str) -> CourseChange:
        from mbc_desktop.agenda import cycle_changes as change

        course, number = self._chosen, int(self.cycle.currentData() or self._chosen.first_number)
        day = self.day.day()
        if kind == "move":
            return change.moved_to(course, number, day)
        if kind == "skip":
            return change.skipped(course, number)
        if kind == "unskip":
            return change.not_skipped(course, number)
        if kind == "pause":
            return change.paused(course, day)
        if kind == "resume":
            return change.resumed(course, day)
        return change.with_length(course, number, self.length.value())

    def _on_agreed(self) -> None:
        if self._change is not None:
            self.accept()
            self._on_change(self._change.after)
