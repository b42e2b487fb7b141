"""Treatment cycles to begin with, or to describe anew: a ready pattern, or one's own."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QWidget

from mbc_desktop.views.agenda.day_field import DayField
from mbc_desktop.views.agenda.words import AgendaWords
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.page import Page

if TYPE_CHECKING:
    from mbc_desktop.agenda.cycles import Course, TreatmentPattern

_OWN = -1
_LONGEST = 366
_SHOWN = 6
_SPAN = re.compile(r"\s*(\d{1,3})\s*(?:[-–]\s*(\d{1,3})\s*)?")


@dataclass(frozen=True, slots=True)
class Begun:
    """What the form asks for: a pattern, and from when it holds.

    Attributes:
        number: the number of the first cycle, for who begins in the middle.
        planned: how many cycles; None where that is not known.
    """

    pattern: TreatmentPattern
    first_day: date
    number: int = 1
    planned: int | None = None


class PatternForm(Dialog):
    """A pattern, named by the person, from a day on; never a dose.

    Args:
        theme: for the form.
        parent: the window.
        words: says days and kinds.
        today: where the first day stands for a new course.
        course: the course that is described anew; None for a new one.
        on_done: gets what was asked for.
    """

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        words: AgendaWords,
        *,
        today: date,
        on_done: Callable[[Begun], object],
        course: Course | None = None,
    ) -> None:
        super().__init__(
            theme,
            parent,
            self.tr("Add treatment cycles") if course is None else self.tr("Name and pattern"),
            self.tr("Choose the pattern your team gave you. You can move cycles at any time."),
        )
        from mbc_desktop.agenda.cycles import READY_PATTERNS

        self._words = words
        self._ready = READY_PATTERNS
        self._on_done = on_done
        self._course = course
        self.pattern = QComboBox(self)
        for place, text in enumerate(self._ready_names()):
            self.pattern.addItem(text, place)
        self.pattern.addItem(self.tr("A pattern of my own"), _OWN)
        self.name = QLineEdit(self)
        self.first = DayField(today, self)
        self.number = QSpinBox(self)
        self.number.setRange(1, 400)
        self.length = QSpinBox(self)
        self.length.setRange(1, _LONGEST)
        self.infusions = QLineEdit(self)
        self.medicine = QLineEdit(self)
        self.scans = QSpinBox(self)
        self.scans.setRange(0, 50)
        self.scans.setSpecialValueText(self.tr("No scans"))
        self.blood = QComboBox(self)
        self.blood.addItem(self.tr("No blood test"), None)
        self.blood.addItem(self.tr("On the day of the infusion"), 0)
        for days in range(1, 15):
            self.blood.addItem(self.tr("%n day(s) before", "", days), days)
        self.planned = QSpinBox(self)
        self.planned.setRange(0, 400)
        self.planned.setSpecialValueText(self.tr("Not known"))
        self.preview = Words("", type="muted", parent=self)
        self._lay_out(theme)
        self._fill(course)
        self.pattern.currentIndexChanged.connect(self._on_pattern)
        for combo in (self.pattern, self.blood):
            combo.currentIndexChanged.connect(self._show)
        for number in (self.number, self.length, self.scans, self.planned):
            number.valueChanged.connect(self._show)
        for line in (self.infusions, self.medicine):
            line.textChanged.connect(self._show)
        self.first.dateChanged.connect(self._show)
        self._show()
        self.resize(theme.space(6) * 18, theme.space(6) * 22)

    def _ready_names(self) -> tuple[str, ...]:
        return (
            self.tr("Every 21 days"),
            self.tr("Weekly, 3 of 4 weeks"),
            self.tr("21 days on, 7 days off"),
            self.tr("14 days on, 7 days off"),
            self.tr("Every 28 days"),
        )

    def _lay_out(self, theme: Theme) -> None:
        self.form = Form(theme, parent=self)
        days_help = self.tr("Such as 1, 8, 15. Day 1 is the first day of a cycle.")
        spans_help = self.tr("Such as 1-21. The other days are days off.")
        for label, field, help_text in (
            (self.tr("Pattern"), self.pattern, ""),
            (
                self.tr("What you call it"),
                self.name,
                self.tr("This name stands in your calendar."),
            ),
            (self.tr("Day 1 of the first cycle"), self.first, ""),
            (self.tr("Number of the first cycle"), self.number, ""),
            (self.tr("Days in a cycle"), self.length, ""),
            (self.tr("Days with an infusion"), self.infusions, days_help),
            (self.tr("Days with medicine"), self.medicine, spans_help),
            (self.tr("A scan after so many cycles"), self.scans, ""),
            (self.tr("Blood test before each infusion"), self.blood, ""),
            (self.tr("Number of cycles planned"), self.planned, ""),
        ):
            self.form.add_row(label, field, help_text=help_text)
        page = Page(theme, name=self.tr("Pattern"), parent=self)
        page.column.addWidget(self.form)
        self.body.addWidget(page, 1)
        self.body.addWidget(self.preview)
        cancel = self.add_button(self.tr("Cancel"))
        self.agree = self.add_button(
            self.tr("Add") if self._course is None else self.tr("Change"), kind="primary"
        )
        self.agree.setObjectName("yes")
        self.agree.setDefault(True)
        cancel.clicked.connect(self.reject)
        self.agree.clicked.connect(self._on_agreed)

    def _fill(self, course: Course | None) -> None:
        if course is None:
            self._fill_pattern(self._ready[0])
            return
        self.pattern.setCurrentIndex(self.pattern.findData(_OWN))
        self._fill_pattern(course.pattern)
        self.name.setText(course.name)
        self.first.set_day(course.first_day)
        self.number.setValue(course.first_number)
        self.scans.setValue(course.pattern.scan_every)
        self.planned.setValue(course.cycles_planned or 0)

    def _fill_pattern(self, pattern: TreatmentPattern) -> None:
        self.length.setValue(pattern.length)
        self.infusions.setText(", ".join(map(str, pattern.infusion_days)))
        spans = (f"{first}-{last}" for first, last in pattern.medicine_days)
        self.medicine.setText(", ".join(spans))
        self.blood.setCurrentIndex(self.blood.findData(pattern.blood_test_before))

    def _on_pattern(self) -> None:
        place = int(self.pattern.currentData())
        if place != _OWN:
            self._fill_pattern(self._ready[place])

    # -- what was asked for -----------------------------------------------------------------------

    def _asked(self) -> Begun | None:
        """Return what the fields say; None where one of them can't be read, which it then says."""
        from mbc_desktop.agenda.cycles import TreatmentPattern

        length = self.length.value()
        infusions = self._spans(self.infusions, length)
        medicine = self._spans(self.medicine, length)
        if infusions is None or medicine is None:
            return None
        days = sorted({day for first, last in infusions for day in range(first, last + 1)})
        return Begun(
            TreatmentPattern(
                name=self.name.text().strip() or self.pattern.currentText(),
                length=length,
                infusion_days=tuple(days),
                medicine_days=medicine,
                scan_every=self.scans.value(),
                blood_test_before=self.blood.currentData(),
            ),
            self.first.day(),
            self.number.value(),
            self.planned.value() or None,
        )

    def _spans(self, field: QLineEdit, length: int) -> tuple[tuple[int, int], ...] | None:
        spans = []
        for part in filter(str.strip, field.text().split(",")):
            found = _SPAN.fullmatch(part)
            first = int(found[1]) if found else 0
            last = int(found[2] or first) if found else 0
            if not 1 <= first <= last <= length:
                self.form.complain(
                    field,
                    self.tr("Write days from 1 to {length}, such as 1, 8, 15.").format(
                        length=length
                    ),
                )
                return None
            spans.append((first, last))
        self.form.complain(field, "")
        return tuple(sorted(spans))

    def _show(self) -> None:
        """Say what the first days will be."""
        asked = self._asked()
        self.agree.setEnabled(asked is not None)
        if asked is None:
            self.preview.setText("")
            return
        from mbc_desktop.agenda.cycles import Course, planned_days

        course = Course(
            id="",
            pattern=asked.pattern,
            first_day=asked.first_day,
            first_number=asked.number,
            cycles_planned=asked.planned,
        )
        until = asked.first_day + timedelta(days=asked.pattern.length * 4)
        early = asked.first_day - timedelta(days=14)
        found = planned_days(course, early, until)[:_SHOWN]
        lines = [
            self.tr("{day}: {what}, cycle {number}, day {of_cycle}").format(
                day=self._words.day(one.on),
                what=self._words.kinds[one.kind.value],
                number=one.number,
                of_cycle=one.day,
            )
            for one in found
        ]
        nothing = self.tr("Cycles are counted; nothing stands in the calendar for them.")
        self.preview.setText("\n".join(lines) or nothing)

    def _on_agreed(self) -> None:
        asked = self._asked()
        if asked is not None:
            self.accept()
            self._on_done(asked)
