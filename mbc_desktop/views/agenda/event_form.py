"""Adding and changing one event, or a series of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTimeEdit,
    QWidget,
)

from mbc_desktop.views.agenda.day_field import DayField
from mbc_desktop.views.agenda.lead_times import LeadField
from mbc_desktop.views.agenda.repeat_field import RepeatFields
from mbc_desktop.views.agenda.words import AgendaWords
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.page import Page

if TYPE_CHECKING:
    from mbc_desktop.agenda.records import Calendar, Event


class EventForm(Dialog):
    """One event in a dialog; ``on_saved`` gets it as it is to be kept."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        words: AgendaWords,
        event: Event,
        *,
        is_new: bool,
        on_saved: Callable[[Event], object],
        on_delete: Callable[[], object] | None = None,
        series: Event | None = None,
        calendars: Sequence[Calendar] = (),
    ) -> None:
        """Open on ``event``; ``series`` is the event whose rule it shows, at its own start.

        Where there are several ``calendars`` a new event can be put into any of them.
        """
        super().__init__(
            theme,
            parent,
            self.tr("Add to the calendar") if is_new else self.tr("Change this event"),
        )
        self._event = event
        self._on_saved = on_saved
        self.title = QLineEdit(event.summary, self)
        self.kind = QComboBox(self)
        for value, text in words.kinds.items():
            self.kind.addItem(text, value)
        self.kind.setCurrentIndex(self.kind.findData(event.kind.value))
        self.calendar = QComboBox(self)
        for one in calendars:
            self.calendar.addItem(one.name, one.id)
        self.all_day = QCheckBox(self.tr("The whole day"), self)
        self.all_day.setChecked(event.all_day)
        self.start_day, self.start_time = self._moment_fields(event.start)
        shown_end = event.end - timedelta(days=1) if event.all_day else event.end
        self.end_day, self.end_time = self._moment_fields(max(shown_end, event.start))
        self.place = QLineEdit(event.place, self)
        self.phone = QLineEdit(event.phone, self)
        self.video_link = QLineEdit(event.video_link, self)
        self.people = QLineEdit(", ".join(event.people), self)
        self.attachments = QPlainTextEdit("\n".join(event.attachments), self)
        self.attachments.setTabChangesFocus(True)
        self.attachments.setMaximumHeight(self.attachments.fontMetrics().lineSpacing() * 4)
        self.zone = QComboBox(self)
        self._fill_zones()
        self.remind = LeadField(event.alarms, self)
        self.repeats = RepeatFields(theme, words, event, self._in_form, parent=self, series=series)
        self.repeat, self.meaning = self.repeats.choice, self.repeats.meaning
        self.notes = QPlainTextEdit(event.description, self)
        self.notes.setTabChangesFocus(True)
        self.form = Form(theme, parent=self)
        for label, field in (
            (self.tr("What"), self.title),
            (self.tr("Kind"), self.kind),
            (self.tr("Length"), self.all_day),
            (self.tr("First day"), self.start_day),
            (self.tr("From"), self.start_time),
            (self.tr("Last day"), self.end_day),
            (self.tr("Until"), self.end_time),
            (self.tr("Time zone"), self.zone),
            (self.tr("Remind me"), self.remind),
            (self.tr("Where"), self.place),
            (self.tr("With whom"), self.people),
            (self.tr("Phone"), self.phone),
            (self.tr("Address of the video call"), self.video_link),
            (self.tr("Attachments, one address a line"), self.attachments),
            (self.tr("Notes"), self.notes),
        ):
            self.form.add_row(label, field)
        choice = is_new and len(calendars) > 1
        self.form.add_row(self.tr("Calendar"), self.calendar).setVisible(choice)
        self.calendar.setVisible(choice)
        self.repeats.add_to(self.form)
        page = Page(theme, name=self.tr("Event"), parent=self)
        page.column.addWidget(self.form)
        page.column.addWidget(self.meaning)
        self.body.addWidget(page, 1)
        cancel = self.add_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        if on_delete is not None:
            delete = self.add_button(self.tr("Delete"), kind="danger", icon="trash")
            delete.clicked.connect(self.accept)
            delete.clicked.connect(on_delete)
        save = self.add_button(self.tr("Save"), kind="primary")
        save.setObjectName("yes")
        save.setDefault(True)
        save.clicked.connect(self._on_save)
        self.all_day.toggled.connect(self._on_all_day)
        self.start_day.dateChanged.connect(self._on_start_changed)
        self._on_all_day(event.all_day)
        self.title.setFocus()
        self.resize(theme.space(6) * 18, theme.space(6) * 22)

    def _moment_fields(self, moment: datetime) -> tuple[DayField, QTimeEdit]:
        return DayField(moment.date(), self), QTimeEdit(QTime(moment.hour, moment.minute), self)

    def _fill_zones(self) -> None:
        from zoneinfo import available_timezones

        own = self._event.tzid
        self.zone.addItem(self.tr("Wherever I am"), "")
        for name in sorted({*available_timezones(), *([own] if own else [])}):
            self.zone.addItem(name.replace("_", " "), name)
        self.zone.setCurrentIndex(self.zone.findData(own))

    def _in_form(self) -> Event:
        """Return the event with the start, zone and length that stand in the form."""
        whole = self.all_day.isChecked()
        tzid = "" if whole else str(self.zone.currentData())
        return replace(self._event, start=self._start(), all_day=whole, tzid=tzid)

    def _on_all_day(self, on: bool) -> None:
        self.start_time.setEnabled(not on)
        self.end_time.setEnabled(not on)
        self.zone.setEnabled(not on)
        self.repeats.show_meaning()

    def _on_start_changed(self, day: QDate) -> None:
        if self.end_day.date() < day:
            self.end_day.setDate(day)
        self.repeats.show_meaning()

    def _start(self) -> datetime:
        return _moment(self.start_day, None if self.all_day.isChecked() else self.start_time)

    def _on_save(self) -> None:
        title = self.title.text().strip()
        if not title:
            self.form.complain(self.title, self.tr("Say in a word or two what it is."))
            self.title.setFocus()
            return
        start = self._start()
        if self.all_day.isChecked():
            end = _moment(self.end_day, None) + timedelta(days=1)
        else:
            end = _moment(self.end_day, self.end_time)
        if end < start:
            self.form.complain(self.end_time, self.tr("This lies before the beginning."))
            return
        from mbc_desktop.agenda.records import EventKind

        whole = self.all_day.isChecked()
        tzid = str(self.zone.currentData())
        same_zone = not whole and tzid == self._event.tzid
        calendar = self.calendar.currentData()
        saved = replace(
            self._event,
            calendar_id=self._event.calendar_id if calendar is None else int(calendar),
            summary=title,
            kind=EventKind(self.kind.currentData()),
            all_day=whole,
            tzid="" if whole else tzid,
            end_tzid=self._event.end_tzid if same_zone else "",
            zone_text=self._event.zone_text if same_zone else "",
            start=start,
            end=end,
            place=self.place.text().strip(),
            phone=self.phone.text().strip(),
            description=self.notes.toPlainText(),
            video_link=self.video_link.text().strip(),
            people=_parts(self.people.text(), ","),
            attachments=_parts(self.attachments.toPlainText(), "\n"),
            alarms=self.remind.leads(),
            rrules=self.repeats.rules(),
        )
        self.accept()
        self._on_saved(saved)


def _parts(text: str, sign: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(sign) if part.strip())


def _moment(day: DayField, clock: QTimeEdit | None) -> datetime:
    shown = clock.time() if clock is not None else QTime(0, 0)
    return datetime.combine(day.day(), time(shown.hour(), shown.minute()))
