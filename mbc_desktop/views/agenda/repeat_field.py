"""How an event repeats: every so many weeks, on which days, until when, and what that means."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QComboBox, QLabel, QSpinBox, QWidget

from mbc_desktop.views.agenda.day_field import DayField
from mbc_desktop.views.agenda.rule_speech import RuleSpeech
from mbc_desktop.views.agenda.words import AgendaWords
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.chips import Chips, Choice
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words

if TYPE_CHECKING:
    from mbc_desktop.agenda.records import Event
    from mbc_desktop.agenda.rule_form import RuleForm

_KEEP = "keep"
_START, _LAST, _NTH = "start", "last", "nth"
_MOST_TIMES = 999
_ORDINALS = (1, 2, 3, 4, 5, -1, -2)
_BY_MONTH = ("MONTHLY", "YEARLY")
_DAY_PARTS = ("BYDAY=", "BYMONTHDAY=", "BYYEARDAY=", "BYWEEKNO=", "BYSETPOS=")


class RepeatFields(QObject):
    """The fields of the event's form that make a rule; parts they can't show stay in force.

    Args:
        theme: for the days of the week.
        words: says the dates.
        event: as it was when the form was opened.
        now_event: the event with the start, zone and length that stand in the form now.
        parent: the form's dialog.
        series: the event whose rule this is, with the start of its series; None for a new one.
    """

    def __init__(
        self,
        theme: Theme,
        words: AgendaWords,
        event: Event,
        now_event: Callable[[], Event],
        *,
        parent: QWidget,
        series: Event | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._speech = RuleSpeech(self)
        self._event = event
        self._series = series
        self._now_event = now_event
        self.choice = QComboBox(parent)
        self.every = QSpinBox(parent)
        self.every.setRange(1, _MOST_TIMES)
        self.weekdays = Chips(theme, name=self.tr("Days of the week"), parent=parent)
        self.month_by = QComboBox(parent)
        self.nth = QComboBox(parent)
        self.nth_day = QComboBox(parent)
        self.ending = QComboBox(parent)
        self.count = QSpinBox(parent)
        self.count.setRange(1, _MOST_TIMES)
        self.until = DayField(event.start.date(), parent)
        self.meaning = Words("", type="muted", parent=parent)
        self._labels: dict[QWidget, QLabel] = {}
        self._own = self._read_own()
        self._fill()
        self._at_first = self._state()
        for combo in (self.choice, self.month_by, self.nth, self.nth_day, self.ending):
            combo.currentIndexChanged.connect(self.show_meaning)
        for number in (self.every, self.count):
            number.valueChanged.connect(self.show_meaning)
        self.weekdays.chosen_changed.connect(self.show_meaning)
        self.until.dateChanged.connect(self.show_meaning)

    def add_to(self, form: Form) -> None:
        """Put the fields into a form."""
        for label, field in (
            (self.tr("Repeats"), self.choice),
            (self.tr("Every how many"), self.every),
            (self.tr("On these days of the week"), self.weekdays),
            (self.tr("On which day"), self.month_by),
            (self.tr("Which one of the month"), self.nth),
            (self.tr("Day of the week"), self.nth_day),
            (self.tr("Ends"), self.ending),
            (self.tr("How many times"), self.count),
            (self.tr("Last day of repeating"), self.until),
        ):
            self._labels[field] = form.add_row(label, field)
        self.show_meaning()

    # -- filling ----------------------------------------------------------------------------------

    def _read_own(self) -> RuleForm | None:
        """Return the event's rule as fields; None where it has none, or more than fields show."""
        from mbc_desktop.agenda.rule_form import form_of

        rules = self._event.rrules
        filled = form_of(rules[0], self._event) if len(rules) == 1 else None
        return filled if filled is not None and filled.freq.name in self._units() else None

    def _units(self) -> dict[str, str]:
        return {
            "DAILY": self.tr("By the day"),
            "WEEKLY": self.tr("By the week"),
            "MONTHLY": self.tr("By the month"),
            "YEARLY": self.tr("By the year"),
        }

    def _fill(self) -> None:
        from mbc_desktop.agenda.rule_form import Ending

        event, own = self._event, self._own
        self.choice.addItem(self.tr("Does not repeat"), "")
        for name, text in self._units().items():
            self.choice.addItem(text, name)
        if event.rrules and own is None:
            # a rule that these fields can't show is kept word for word
            self.choice.addItem(self.tr("As it is now"), _KEEP)
        chosen = own.freq.name if own is not None else _KEEP if event.rrules else ""
        self.choice.setCurrentIndex(self.choice.findData(chosen))
        self.every.setValue(own.interval if own is not None else 1)
        locale = QLocale()
        first = locale.firstDayOfWeek().value
        order = [(first - 1 + step) % 7 for step in range(7)]
        names = {day: locale.standaloneDayName(day + 1) for day in order}
        self.weekdays.set_choices(Choice(day, names[day]) for day in order)
        start = event.start
        ticked = own.weekdays if own is not None and own.weekdays else (start.weekday(),)
        self.weekdays.set_chosen(ticked)
        for number in _ORDINALS:
            self.nth.addItem(self._speech.ordinal(number), number)
        for day in order:
            self.nth_day.addItem(names[day], day)
        self.month_by.addItem(self.tr("The same day of the month"), _START)
        self.month_by.addItem(self.tr("The last day of the month"), _LAST)
        self.month_by.addItem(self.tr("A day of the week, such as the second Tuesday"), _NTH)
        by = _month_key(own)
        if by == _KEEP:
            self.month_by.addItem(self.tr("As it is now"), _KEEP)
        self.month_by.setCurrentIndex(self.month_by.findData(by))
        nth, weekday = (start.day - 1) // 7 + 1, start.weekday()
        if own is not None and own.nth_weekday is not None and by == _NTH:
            nth, weekday = own.nth_weekday
        self.nth.setCurrentIndex(self.nth.findData(nth))
        self.nth_day.setCurrentIndex(self.nth_day.findData(weekday))
        for text, ending in (
            (self.tr("Never"), Ending.NEVER),
            (self.tr("After a number of times"), Ending.COUNT),
            (self.tr("On a day"), Ending.DAY),
        ):
            self.ending.addItem(text, ending.value)
        self.until.setDate(self.until.date().addMonths(6))
        self.count.setValue(10)
        if own is not None:
            self.ending.setCurrentIndex(self.ending.findData(own.ending.value))
            self.count.setMaximum(max(_MOST_TIMES, own.count))
            self.count.setValue(own.count)
            if own.last_day is not None:
                self.until.set_day(own.last_day)

    # -- the rule ---------------------------------------------------------------------------------

    def _state(self) -> tuple[Hashable, ...]:
        """Return what the fields say, to see whether a person changed anything."""
        combos = (self.choice, self.month_by, self.nth, self.nth_day, self.ending)
        return (
            *(combo.currentData() for combo in combos),
            self.every.value(),
            self.count.value(),
            self.weekdays.chosen(),
            self.until.day(),
        )

    def rules(self) -> tuple[str, ...]:
        """Return the RRULE values as the fields stand; untouched ones are as they came."""
        from mbc_desktop.agenda.rule_form import Ending, RuleForm, text_of
        from mbc_desktop.agenda.rules import Frequency

        chosen = str(self.choice.currentData())
        if not chosen:
            return ()
        if chosen == _KEEP or self._state() == self._at_first:
            return self._event.rrules
        event, own = self._now_event(), self._own
        if own is None or own.freq.name != chosen:
            own = RuleForm(freq=Frequency[chosen])
        filled = replace(
            own,
            interval=self.every.value(),
            ending=Ending(self.ending.currentData()),
            count=self.count.value(),
            last_day=self.until.day(),
        )
        if chosen == "WEEKLY":
            filled = self._with_weekdays(filled, event)
        elif chosen in _BY_MONTH:
            filled = self._with_month_day(filled, event)
        return (text_of(filled, event),)

    def _with_weekdays(self, filled: RuleForm, event: Event) -> RuleForm:
        ticked = tuple(sorted(day for day in range(7) if day in self.weekdays.chosen()))
        if ticked == filled.weekdays:
            return filled
        was = self._event.start.weekday()
        if not filled.weekdays and ticked in ((), (was,), (event.start.weekday(),)):
            return filled  # the day of the start, which no part has to name
        return replace(filled, weekdays=ticked, kept=_without_days(filled.kept))

    def _with_month_day(self, filled: RuleForm, event: Event) -> RuleForm:
        key = str(self.month_by.currentData())
        nth = (int(self.nth.currentData()), int(self.nth_day.currentData()))
        if key == _month_key(filled) and (key != _NTH or nth == filled.nth_weekday):
            return filled
        year = filled.freq.name == "YEARLY"
        return replace(
            filled,
            month_days=(-1,) if key == _LAST else (),
            nth_weekday=nth if key == _NTH else None,
            months=filled.months or ((event.start.month,) if year and key != _START else ()),
            kept=_without_days(filled.kept),
        )

    # -- what it means ----------------------------------------------------------------------------

    def show_meaning(self) -> None:
        """Say in words what the rule means, and the dates it gives next."""
        rules = self.rules()
        self._show_fields()
        if not rules:
            self.meaning.setText("")
            return
        event = self._now_event()
        untouched = rules == self._event.rrules
        if untouched:
            from mbc_desktop.agenda.rule_shift import shifted_rule

            rules = tuple(shifted_rule(rule, self._event.start, event.start) for rule in rules)
        said = [self._speech.rule(rule, event.start, all_day=event.all_day) for rule in rules]
        text = self.tr("Repeats {words}.").format(words="; ".join(said))
        dates = [self._words.day(day) for day in self._dates(event, rules, untouched=untouched)]
        if dates:
            text += "\n" + self.tr("Next: {dates}").format(dates="; ".join(dates))
        elif event.start.year < 9999:
            text += "\n" + self.tr("This gives no date.")
        kept = self._own.kept if self._own is not None else ()
        if untouched and any(not part.startswith("WKST=") for part in kept):
            text += "\n" + self.tr("Parts of this rule that have no field here stay as they are.")
        self.meaning.setText(text)

    def _dates(self, event: Event, rules: tuple[str, ...], *, untouched: bool) -> list[date]:
        from mbc_desktop.agenda.rule_form import coming_dates

        series = self._series
        if untouched and series is not None and event.start == self._event.start:
            return coming_dates(series, after=event.start)
        return coming_dates(replace(event, rrules=rules), after=event.start)

    def _show_fields(self) -> None:
        """Show the fields that the choice has a use for; the others are out of the way."""
        chosen = str(self.choice.currentData())
        plain = chosen not in {"", _KEEP}
        by_month = chosen in _BY_MONTH
        nth = by_month and self.month_by.currentData() == _NTH
        ending = self.ending.currentData()
        for field, shown in (
            (self.every, plain),
            (self.weekdays, chosen == "WEEKLY"),
            (self.month_by, by_month),
            (self.nth, nth),
            (self.nth_day, nth),
            (self.ending, plain),
            (self.count, plain and ending == "after a number of times"),
            (self.until, plain and ending == "on a day"),
        ):
            field.setVisible(shown)
            if field in self._labels:
                self._labels[field].setVisible(shown)
        self.every.setSuffix(self._unit(chosen))

    def _unit(self, chosen: str) -> str:
        number = self.every.value()
        units = {
            "DAILY": self.tr("%n day(s)", "", number),
            "WEEKLY": self.tr("%n week(s)", "", number),
            "MONTHLY": self.tr("%n month(s)", "", number),
            "YEARLY": self.tr("%n year(s)", "", number),
        }
        return units.get(chosen, "").removeprefix(str(number))


def _month_key(filled: RuleForm | None) -> str:
    """Return which choice of a day of the month shows a rule by the month or the year."""
    if filled is None:
        return _START
    if any(part.startswith(_DAY_PARTS) for part in filled.kept):
        return _KEEP
    if filled.nth_weekday is not None:
        return _NTH if filled.nth_weekday[0] in _ORDINALS else _KEEP
    if filled.month_days == (-1,):
        return _LAST
    return _KEEP if filled.month_days or len(filled.months) > 1 else _START


def _without_days(kept: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out of kept parts those that say on which days: a person chose others."""
    return tuple(part for part in kept if not part.startswith(_DAY_PARTS))
