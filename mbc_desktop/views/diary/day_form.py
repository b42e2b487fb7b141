"""One day of the diary: a tap a line, the rest only if she wishes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from mbc_desktop.core.errors import KnownError
from mbc_desktop.data.diary import DiaryDay, Symptom, checked_measure
from mbc_desktop.views.access import tab_in_reading_order
from mbc_desktop.views.diary.level_field import LevelField
from mbc_desktop.views.diary.words import DiaryWords
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.chips import Choice
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.page import Page
from mbc_desktop.views.widgets.section import Section
from mbc_desktop.views.widgets.segmented import Segmented

_FELT = ("mood", "sleep_quality", "activity")
_LINES = 3


class DayForm(Page):
    """A day to tap and type; it says when something changed and is saved by whoever shows it.

    Signals:
        changed: something is different from what was shown.
        left: the keyboard left a field: save now.
        symptoms_wanted: she wants to choose what is followed.
        clear_wanted: she wants to take this day out.
        units_chosen: other units of weight and temperature.
    """

    changed = Signal()
    left = Signal()
    symptoms_wanted = Signal()
    clear_wanted = Signal()
    units_chosen = Signal(str, str)

    def __init__(self, theme: Theme, words: DiaryWords, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, most_characters=78, parent=parent)
        self.setAccessibleName(self.tr("The day"))
        self._theme = theme
        self._words = words
        self._base = DiaryDay(day=date.min)
        self._before: DiaryDay | None = None
        self._symptoms: Sequence[Symptom] = ()
        self.fields: dict[str, LevelField] = {}
        self.is_whole = True
        self.heading = Words("", type="title")
        self.private = Words(self.tr("Nobody sees this diary but you."), type="muted")
        self.choose = Button(theme, self.tr("Choose symptoms…"), kind="quiet", icon="edit")
        self.same = Button(theme, self.tr("The same as last time"), kind="quiet", icon="copy")
        self.clear = Button(theme, self.tr("Clear this day"), kind="quiet", icon="trash")
        self.state = Words("", type="muted")
        self._nothing = Words(
            self.tr("Choose a few symptoms you want to keep an eye on, in your own words."),
        )
        self.begin = Button(theme, self.tr("Choose symptoms…"), kind="primary", icon="add")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.space(4))
        self.more = Section(
            theme, self.tr("More: sleep, weight, temperature, what helped"), is_open=False
        )
        self._add_more()
        tools = FlowLayout(gap=theme.space(1))
        for button in (self.same, self.choose, self.clear):
            tools.addWidget(button)
        for part in (self.heading, self.private, self._nothing):
            self.column.addWidget(part)
        self.column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(self._rows)
        self.column.addWidget(self.more)
        self.column.addLayout(tools)
        self.column.addWidget(self.state)
        self.column.addStretch(1)
        self.choose.clicked.connect(self.symptoms_wanted)
        self.begin.clicked.connect(self.symptoms_wanted)
        self.same.clicked.connect(self._on_same)
        self.clear.clicked.connect(self.clear_wanted)

    def _add_more(self) -> None:
        theme = self._theme
        self.sleep_hours = QLineEdit()
        self.weight = QLineEdit()
        self.temperature = QLineEdit()
        self.helped = QPlainTextEdit()
        self.note = QPlainTextEdit()
        self.weight_unit = Segmented(
            theme, (Choice("lb", "lb"), Choice("kg", "kg")), name=self.tr("Unit of weight")
        )
        self.temperature_unit = Segmented(
            theme, (Choice("F", "°F"), Choice("C", "°C")), name=self.tr("Unit of temperature")
        )
        self._form = Form(theme)
        self._form.add_row(self.tr("Hours of sleep"), self.sleep_hours)
        for label, field, unit in (
            (self.tr("Weight"), self.weight, self.weight_unit),
            (self.tr("Temperature"), self.temperature, self.temperature_unit),
        ):
            self._form.add_row(label, field, beside=unit)
        for text in (self.helped, self.note):
            text.setFixedHeight(text.fontMetrics().lineSpacing() * _LINES + theme.space(5))
            text.textChanged.connect(self._on_changed)
        self._form.add_row(self.tr("What helped"), self.helped)
        self._form.add_row(self.tr("Anything else about this day"), self.note)
        self.more.body.addWidget(self._form)
        for line in (self.sleep_hours, self.weight, self.temperature):
            line.setMaximumWidth(theme.space(6) * 8)
            line.textEdited.connect(self._on_changed)
            line.editingFinished.connect(self.left)
        for unit in (self.weight_unit, self.temperature_unit):
            unit.chosen_changed.connect(self._on_unit)

    # -- the day ----------------------------------------------------------------------------------

    @property
    def day(self) -> date:
        """The day that is shown."""
        return self._base.day

    def show_day(
        self,
        page: DiaryDay,
        symptoms: Sequence[Symptom],
        *,
        units: tuple[str, str],
        before: DiaryDay | None = None,
    ) -> None:
        """Show a day; ``before`` is the last one written before it, to be taken over with a tap.

        ``symptoms`` are those asked about and those of which something was said that day.
        """
        self._base = page
        self._before = before
        self.heading.setText(self._words.day(page.day))
        if tuple(symptoms) != tuple(self._symptoms) or not self.fields:
            self._make_rows(symptoms)
            tab_in_reading_order(self)
        for part in (self._nothing, self.begin):
            part.setVisible(not symptoms)
        self.choose.setVisible(bool(symptoms))
        self._fill(page, units)
        self.more.set_open(
            any(
                (page.sleep_hours, page.weight, page.temperature, page.helped, page.note),
            )
        )
        self._show_tools(page)
        self.verticalScrollBar().setValue(0)

    def page(self) -> DiaryDay:
        """Return the day as it stands now; a number that can't be meant stays as it was kept."""
        levels = {
            name: level
            for name, level in self._base.levels.items()
            if name not in {one.id for one in self._symptoms}
        }
        for one in self._symptoms:
            level = self.fields[one.id].value()
            if level is not None:
                levels[one.id] = level
        self.is_whole = True
        hours, _ = self._number(self.sleep_hours, "sleep_hours", "")
        unit = str(self.weight_unit.chosen())
        weight, weight_unit = self._number(self.weight, "weight", unit)
        unit = str(self.temperature_unit.chosen())
        temperature, temperature_unit = self._number(self.temperature, "temperature", unit)
        return DiaryDay(
            day=self._base.day,
            levels=levels,
            mood=self.fields["mood"].value(),
            activity=self.fields["activity"].value(),
            sleep_quality=self.fields["sleep_quality"].value(),
            sleep_hours=hours,
            weight=weight,
            weight_unit=weight_unit if weight is not None else "",
            temperature=temperature,
            temperature_unit=temperature_unit if temperature is not None else "",
            helped=self.helped.toPlainText().strip(),
            note=self.note.toPlainText().strip(),
        )

    def _fill(self, page: DiaryDay, units: tuple[str, str]) -> None:
        for one in self._symptoms:
            self.fields[one.id].set_value(page.levels.get(one.id))
        for name in _FELT:
            self.fields[name].set_value(getattr(page, name))
        for line, value in (
            (self.sleep_hours, page.sleep_hours),
            (self.weight, page.weight),
            (self.temperature, page.temperature),
        ):
            line.setText("" if value is None else self._words.number(value))
            self._form.complain(line, "")
        for segmented, unit in (
            (self.weight_unit, page.weight_unit or units[0]),
            (self.temperature_unit, page.temperature_unit or units[1]),
        ):
            with QSignalBlocker(segmented):
                segmented.set_chosen(unit)
        for text, words in ((self.helped, page.helped), (self.note, page.note)):
            with QSignalBlocker(text):
                text.setPlainText(words)

    def _make_rows(self, symptoms: Sequence[Symptom]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._symptoms = tuple(symptoms)
        self.fields = {}
        words = self._words
        worst = self.tr("0 is none, 10 is the worst you can imagine")
        best = self.tr("0 is very bad, 10 is very good")
        for one in symptoms:
            help_text = worst if one.scale == "numbers" else ""
            self._add(one.id, one.name, words.scale(one), help_text)
        self._add("mood", words.measures["mood"], words.numbers, best)
        self._add("sleep_quality", self.tr("Sleep last night"), words.numbers, best)
        self._add(
            "activity",
            words.measures["activity"],
            words.numbers,
            self.tr("0 is in bed all day, 10 is as active as you like to be"),
        )

    def _add(self, key: str, question: str, levels: Sequence[str], help_text: str) -> None:
        field = LevelField(self._theme, question, levels, help_text=help_text)
        field.chosen.connect(lambda _level: self._on_changed())
        self.fields[key] = field
        self._rows.addWidget(field)

    def _show_tools(self, page: DiaryDay) -> None:
        self.same.setVisible(page.is_empty and self._before is not None)
        self.clear.setVisible(not page.is_empty)

    # -- typing -----------------------------------------------------------------------------------

    def _number(self, line: QLineEdit, name: str, unit: str) -> tuple[float | None, str]:
        """Return what is typed in a line with its unit, and say under it what can't be meant."""
        typed = line.text().strip().replace(",", ".")
        complaint = ""
        value: float | None = None
        if typed:
            try:
                value = checked_measure(name, float(typed), unit)
            except ValueError:
                complaint = self.tr("Type a number, such as 7.5.")
            except KnownError:
                complaint = self.tr("Look at the number and its unit again.")
        self._form.complain(line, complaint)
        if complaint:
            self.is_whole = False
            return getattr(self._base, name), getattr(self._base, f"{name}_unit", "")
        return value, unit

    def _on_changed(self) -> None:
        self.same.hide()
        self.clear.show()
        self.changed.emit()

    def _on_unit(self) -> None:
        self.units_chosen.emit(str(self.weight_unit.chosen()), str(self.temperature_unit.chosen()))
        if self.weight.text() or self.temperature.text():
            self._on_changed()

    def _on_same(self) -> None:
        before = self._before
        if before is None:
            return
        for one in self._symptoms:
            self.fields[one.id].set_value(before.levels.get(one.id))
        for name in _FELT:
            self.fields[name].set_value(getattr(before, name))
        self._on_changed()
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self, page: DiaryDay) -> None:
        """Take ``page`` as what is on the disk now."""
        if page.day == self._base.day:
            self._base = replace(page)
