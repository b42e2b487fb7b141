"""Beginning and changing a course of treatment cycles, with old and new dates before it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit, QSpinBox, QWidget

from mbc_desktop.core.errors import KnownError
from mbc_desktop.views.agenda.words import AgendaWords
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words

if TYPE_CHECKING:
    from mbc_desktop.agenda.cycle_changes import CourseChange
    from mbc_desktop.agenda.cycles import Course, TreatmentPattern

_SHOWN = 6


class NewCourseForm(Dialog):
    """A ready pattern, named by the person, from a day on; never a dose."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        *,
        on_begin: Callable[[TreatmentPattern, date, int | None], object],
    ) -> None:
        super().__init__(
            theme,
            parent,
            self.tr("Add treatment cycles"),
            self.tr("Choose the pattern your team gave you. You can move cycles at any time."),
        )
        from mbc_desktop.agenda.cycles import READY_PATTERNS

        self._patterns = READY_PATTERNS
        self._on_begin = on_begin
        names = (
            self.tr("Every 21 days"),
            self.tr("Weekly, 3 of 4 weeks"),
            self.tr("21 days on, 7 days off"),
            self.tr("14 days on, 7 days off"),
            self.tr("Every 28 days"),
        )
        self.pattern = QComboBox(self)
        for name in names:
            self.pattern.addItem(name)
        self.name = QLineEdit(self)
        self.first = QDateEdit(QDate.currentDate(), self)
        self.first.setCalendarPopup(True)
        self.scans = QSpinBox(self)
        self.scans.setRange(0, 12)
        self.scans.setSpecialValueText(self.tr("No scans"))
        self.planned = QSpinBox(self)
        self.planned.setRange(0, 100)
        self.planned.setSpecialValueText(self.tr("Not known"))
        self.form = Form(theme, parent=self)
        self.form.add_row(self.tr("Pattern"), self.pattern)
        self.form.add_row(
            self.tr("What you call it"),
            self.name,
            help_text=self.tr("This name stands in your calendar."),
        )
        self.form.add_row(self.tr("Day 1 of the first cycle"), self.first)
        self.form.add_row(self.tr("A scan after so many cycles"), self.scans)
        self.form.add_row(self.tr("Number of cycles planned"), self.planned)
        self.body.addWidget(self.form)
        cancel = self.add_button(self.tr("Cancel"))
        begin = self.add_button(self.tr("Add"), kind="primary")
        begin.setObjectName("yes")
        begin.setDefault(True)
        cancel.clicked.connect(self.reject)
        begin.clicked.connect(self._on_add)

    def _on_add(self) -> None:
        chosen = self._patterns[self.pattern.currentIndex()]
        name = self.name.text().strip() or self.pattern.currentText()
        pattern = replace(chosen, name=name, scan_every=self.scans.value())
        self.accept()
        self._on_begin(pattern, _day(self.first), self.planned.value() or None)


class CourseForm(Dialog):
    """Move a cycle and all later ones, skip one, pause, go on, change the length: one dialog."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        words: AgendaWords,
        course: Course,
        *,
        today: date,
        on_change: Callable[[Course], object],
        on_delete: Callable[[], object],
    ) -> None:
        super().__init__(theme, parent, course.name, self.tr("What changes, and from when?"))
        from mbc_desktop.agenda.cycles import cycles

        self._course = course
        self._words = words
        self._today = today
        self._on_change = on_change
        self._change: CourseChange | None = None
        self.what = QComboBox(self)
        for key, text in (
            ("move", self.tr("Move this cycle and all later ones")),
            ("skip", self.tr("Skip this cycle")),
            ("pause", self.tr("Pause from a day on")),
            ("resume", self.tr("Go on after a pause")),
            ("length", self.tr("Change the length from this cycle on")),
        ):
            self.what.addItem(text, key)
        self.cycle = QComboBox(self)
        self._all = list(cycles(course, until=today + timedelta(days=200)))
        for one in self._all:
            self.cycle.addItem(
                self.tr("Cycle {number}, from {day}").format(
                    number=one.number, day=words.day(one.first_day)
                ),
                one.number,
            )
        ahead = [at for at, one in enumerate(self._all) if one.first_day >= today]
        self.cycle.setCurrentIndex(ahead[0] if ahead else len(self._all) - 1)
        self.day = QDateEdit(QDate(today.year, today.month, today.day), self)
        self.day.setCalendarPopup(True)
        self.length = QSpinBox(self)
        self.length.setRange(1, 366)
        self.length.setValue(course.pattern.length)
        self.form = Form(theme, parent=self)
        self.form.add_row(self.tr("Change"), self.what)
        self.form.add_row(self.tr("Which cycle"), self.cycle)
        self.form.add_row(self.tr("New day 1, or the day of the pause"), self.day)
        self.form.add_row(self.tr("Days in a cycle"), self.length)
        self.preview = Words("", parent=self)
        self.body.addWidget(self.form)
        self.body.addWidget(self.preview)
        cancel = self.add_button(self.tr("Cancel"))
        delete = self.add_button(self.tr("Delete these cycles"), kind="danger", icon="trash")
        self.agree = self.add_button(self.tr("Change"), kind="primary")
        self.agree.setObjectName("yes")
        cancel.clicked.connect(self.reject)
        delete.clicked.connect(self.accept)
        delete.clicked.connect(on_delete)
        self.agree.clicked.connect(self._on_agreed)
        self.what.currentIndexChanged.connect(self._show)
        self.cycle.currentIndexChanged.connect(self._on_cycle_chosen)
        self.day.dateChanged.connect(self._show)
        self.length.valueChanged.connect(self._show)
        self._on_cycle_chosen()

    def _on_cycle_chosen(self) -> None:
        place = self.cycle.currentIndex()
        if 0 <= place < len(self._all):
            first = self._all[place].first_day
            self.day.setDate(QDate(first.year, first.month, first.day))
        self._show()

    def _show(self) -> None:
        """Say what would change, old and new dates side by side."""
        kind = self.what.currentData()
        self.cycle.setEnabled(kind in {"move", "skip", "length"})
        self.day.setEnabled(kind in {"move", "pause", "resume"})
        self.length.setEnabled(kind == "length")
        try:
            self._change = self._worked_out(str(kind))
        except (KnownError, ValueError) as problem:
            self._change = None
            self.preview.setText(str(problem))
            self.agree.setEnabled(False)
            return
        rows = self._change.preview(self._today)[:_SHOWN]
        lines = []
        for row in rows:
            old = self._words.day(row.before.first_day) if row.before else self.tr("none")
            new = self._words.day(row.after.first_day) if row.after else self.tr("none")
            if row.after is not None and row.after.skipped:
                new = self.tr("skipped")
            lines.append(
                self.tr("Cycle {number}: {old} → {new}").format(number=row.number, old=old, new=new)
            )
        self.preview.setText("\n".join(lines) or self.tr("Nothing would change."))
        self.agree.setEnabled(bool(lines))

    def _worked_out(self, kind: str) -> CourseChange:
        from mbc_desktop.agenda import cycle_changes as change

        number, day = int(self.cycle.currentData() or 1), _day(self.day)
        if kind == "move":
            return change.moved_to(self._course, number, day)
        if kind == "skip":
            return change.skipped(self._course, number)
        if kind == "pause":
            return change.paused(self._course, day)
        if kind == "resume":
            return change.resumed(self._course, day)
        return change.with_length(self._course, number, self.length.value())

    def _on_agreed(self) -> None:
        if self._change is not None:
            self.accept()
            self._on_change(self._change.after)


def _day(field: QDateEdit) -> date:
    chosen = field.date()
    return date(chosen.year(), chosen.month(), chosen.day())
