"""All calendars: which are shown, and when their events remind."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from mbc_desktop.views.agenda.lead_times import LeadField
from mbc_desktop.views.agenda.services import AgendaServices
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.page import Page

if TYPE_CHECKING:
    from mbc_desktop.agenda.records import Calendar


class CalendarList(Dialog):
    """One part a calendar; what is chosen holds at once.

    Signals:
        changed: what is shown, or when it reminds, has changed.
    """

    changed = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget, tasks: TaskRunner, services: AgendaServices
    ) -> None:
        super().__init__(theme, parent, self.tr("Calendars"))
        self._tasks = tasks
        self._services = services
        self._page = Page(theme, name=self.tr("Calendars"), parent=self)
        self.body.addWidget(self._page, 1)
        self.shown: dict[int, QCheckBox] = {}
        self.reminders: dict[int, LeadField] = {}
        close = self.add_button(self.tr("Close"), kind="primary")
        close.clicked.connect(self.accept)
        self.resize(theme.space(6) * 18, theme.space(6) * 18)
        calendars, reminders = services.calendars, services.reminders

        def read() -> list[tuple[Calendar, tuple[int, ...]]]:
            return [(one, reminders.default(one)) for one in calendars.all()]

        tasks.run_read(self, read, self._show)

    def _show(self, found: list[tuple[Calendar, tuple[int, ...]]]) -> None:
        form = Form(self._theme, parent=self)
        for calendar, leads in found:
            box = QCheckBox(self.tr("Show its events"), self)
            box.setChecked(calendar.visible)
            box.toggled.connect(partial(self._on_shown, calendar))
            field = LeadField(leads, self)
            field.currentIndexChanged.connect(partial(self._on_leads, calendar, field))
            form.add_heading(calendar.name)
            form.add_row(self.tr("Shown: {name}").format(name=calendar.name), box)
            text = (
                self.tr("Reminders of its events: {name}")
                if calendar.read_only
                else self.tr("Reminders of new events: {name}")
            )
            form.add_row(text.format(name=calendar.name), field)
            self.shown[calendar.id] = box
            self.reminders[calendar.id] = field
        self._page.column.addWidget(form)

    def _on_shown(self, calendar: Calendar, on: bool) -> None:
        calendars = self._services.calendars
        self._write(lambda: calendars.show(calendar.id, visible=on))

    def _on_leads(self, calendar: Calendar, field: LeadField, _place: int) -> None:
        reminders, leads = self._services.reminders, field.leads()
        self._write(lambda: reminders.set_default(calendar.id, leads))

    def _write(self, write: Callable[[], object]) -> None:
        self._tasks.run_write(self, write, lambda _none: self.changed.emit())
