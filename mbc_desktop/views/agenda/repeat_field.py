"""How an event repeats, until when, and which dates that gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QObject
from PySide6.QtWidgets import QComboBox, QDateEdit, QSpinBox, QWidget

from mbc_desktop.views.agenda.words import AgendaWords
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words

if TYPE_CHECKING:
    from mbc_desktop.agenda.records import Event
    from mbc_desktop.agenda.rule_form import RuleForm

_KEEP = "keep"
_MOST_TIMES = 999


class RepeatFields(QObject):
    """Four fields of the event's form; parts of a rule they can't show stay in force.

    Args:
        words: says the dates.
        event: as it was when the form was opened.
        now_event: the event with the start, zone and length that stand in the form now.
        parent: the form's dialog.
    """

    def __init__(
        self, words: AgendaWords, event: Event, now_event: Callable[[], Event], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._event = event
        self._now_event = now_event
        self.choice = QComboBox(parent)
        self.ending = QComboBox(parent)
        self.count = QSpinBox(parent)
        self.count.setRange(1, _MOST_TIMES)
        self.until = QDateEdit(parent)
        self.until.setCalendarPopup(True)
        self.meaning = Words("", type="muted", parent=parent)
        self._fill()
        self.choice.currentIndexChanged.connect(self.show_meaning)
        self.ending.currentIndexChanged.connect(self.show_meaning)
        self.count.valueChanged.connect(self.show_meaning)
        self.until.dateChanged.connect(self.show_meaning)

    def add_to(self, form: Form) -> None:
        """Put the fields into a form."""
        form.add_row(self.tr("Repeats"), self.choice)
        form.add_row(self.tr("Ends"), self.ending)
        form.add_row(self.tr("How many times"), self.count)
        form.add_row(self.tr("Last day of repeating"), self.until)

    def _fill(self) -> None:
        from mbc_desktop.agenda.rule_form import Ending, form_of, text_of

        event = self._event
        own = form_of(event.rrules[0], event) if event.rrules else None
        base = text_of(replace(own, ending=Ending.NEVER), event) if own is not None else ""
        for text, rule in (
            (self.tr("Does not repeat"), ""),
            (self.tr("Every day"), "FREQ=DAILY"),
            (self.tr("Every week"), "FREQ=WEEKLY"),
            (self.tr("Every 2 weeks"), "FREQ=WEEKLY;INTERVAL=2"),
            (self.tr("Every 3 weeks"), "FREQ=WEEKLY;INTERVAL=3"),
            (self.tr("Every 4 weeks"), "FREQ=WEEKLY;INTERVAL=4"),
            (self.tr("Every month"), "FREQ=MONTHLY"),
            (self.tr("Every year"), "FREQ=YEARLY"),
        ):
            self.choice.addItem(text, rule)
        place = self.choice.findData(base)
        if place < 0 or (event.rrules and own is None) or len(event.rrules) > 1:
            # a rule that this list can't show is kept word for word
            self.choice.addItem(self.tr("As it is now"), _KEEP)
            place = self.choice.count() - 1
        self.choice.setCurrentIndex(place)
        for text, ending in (
            (self.tr("Never"), Ending.NEVER),
            (self.tr("After a number of times"), Ending.COUNT),
            (self.tr("On a day"), Ending.DAY),
        ):
            self.ending.addItem(text, ending.value)
        start = event.start.date()
        last = QDate(start.year, start.month, start.day).addMonths(6)
        if own is not None:
            self.ending.setCurrentIndex(self.ending.findData(own.ending.value))
            self.count.setValue(own.count)
            if own.last_day is not None:
                last = QDate(own.last_day.year, own.last_day.month, own.last_day.day)
        else:
            self.count.setValue(10)
        self.until.setDate(last)

    def rules(self) -> tuple[str, ...]:
        """Return the RRULE values as the fields stand."""
        from mbc_desktop.agenda.rule_form import Ending, form_of, text_of

        chosen = str(self.choice.currentData())
        if not chosen:
            return ()
        event = self._now_event()
        before = self._event.rrules
        base = before[0] if chosen == _KEEP else chosen
        filled = form_of(base, event)
        if filled is None or (chosen == _KEEP and len(before) > 1):
            return before
        if before and (was := form_of(before[0], event)) is not None:
            same_end = text_of(self._ended(was), event) == text_of(was, event)
            base = text_of(replace(was, ending=Ending.NEVER), event)
            if same_end and chosen in (_KEEP, base):
                return before
        return (text_of(self._ended(filled), event),)

    def _ended(self, filled: RuleForm) -> RuleForm:
        from mbc_desktop.agenda.rule_form import Ending

        day = self.until.date()
        return replace(
            filled,
            ending=Ending(self.ending.currentData()),
            count=self.count.value(),
            last_day=date(day.year(), day.month(), day.day()),
        )

    def show_meaning(self) -> None:
        """Say in words what the rule means, and the dates it gives next."""
        from mbc_desktop.agenda.rule_form import Ending, form_of, next_dates
        from mbc_desktop.agenda.rule_words import rule_words

        event = self._now_event()
        rules = self.rules()
        can_end = bool(rules) and form_of(rules[0], event) is not None and len(rules) == 1
        ending = Ending(self.ending.currentData())
        self.ending.setEnabled(can_end)
        self.count.setEnabled(can_end and ending is Ending.COUNT)
        self.until.setEnabled(can_end and ending is Ending.DAY)
        if not rules:
            self.meaning.setText("")
            return
        text = self.tr("Repeats {words}.").format(
            words=rule_words(rules[0], event.start, all_day=event.all_day)
        )
        dates = [self._words.day(one.date()) for one in next_dates(event, rules[0])]
        if dates:
            text += "\n" + self.tr("Next: {dates}").format(dates="; ".join(dates))
        self.meaning.setText(text)
