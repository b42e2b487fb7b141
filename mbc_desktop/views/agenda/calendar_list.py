"""All calendars: which are shown, what marks them, and when their events remind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from mbc_desktop.views.agenda.lead_times import LeadField
from mbc_desktop.views.agenda.markers import SHAPES, TONES, Marker, Markers, marker_of
from mbc_desktop.views.agenda.services import AgendaServices
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.dialogs import Dialog, ask_text, confirm
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.page import Page

if TYPE_CHECKING:
    from mbc_desktop.agenda.records import Calendar, Event


@dataclass(frozen=True, slots=True)
class _Known:
    """What is told about one calendar."""

    calendar: Calendar
    leads: tuple[int, ...]
    hidden: Sequence[Event]
    with_month: bool | None


class CalendarList(Dialog):
    """One part a calendar; what is chosen holds at once.

    Signals:
        changed: what is shown, what marks it, or when it reminds, has changed.
        export_wanted: a calendar that is to be written to a file.
    """

    changed = Signal()
    export_wanted = Signal(object)

    def __init__(
        self, theme: Theme, parent: QWidget, tasks: TaskRunner, services: AgendaServices
    ) -> None:
        super().__init__(theme, parent, self.tr("Calendars"))
        self._tasks = tasks
        self._services = services
        self._markers = Markers(self)
        self._page = Page(theme, name=self.tr("Calendars"), parent=self)
        self._form: Form | None = None
        self.body.addWidget(self._page, 1)
        self.shown: dict[int, QCheckBox] = {}
        self.names: dict[int, QLineEdit] = {}
        self.shapes: dict[int, QComboBox] = {}
        self.tones: dict[int, QComboBox] = {}
        self.reminders: dict[int, LeadField] = {}
        self.actions_of: dict[int, dict[str, Button]] = {}
        self.month: QCheckBox | None = None
        fresh = self.add_button(self.tr("Add a calendar…"), icon="add")
        fresh.setObjectName("add")
        fresh.clicked.connect(self._ask_name)
        close = self.add_button(self.tr("Close"), kind="primary")
        close.clicked.connect(self.accept)
        self.resize(theme.space(6) * 20, theme.space(6) * 22)
        self._read()

    def _read(self) -> None:
        from mbc_desktop.agenda.keeping import COMMUNITY_ID

        calendars, reminders = self._services.calendars, self._services.reminders

        def read() -> list[_Known]:
            return [
                _Known(
                    one,
                    reminders.default(one),
                    calendars.hidden(one.id),
                    calendars.shows_month() if one.id == COMMUNITY_ID else None,
                )
                for one in calendars.all()
            ]

        self._tasks.run_read(self, read, self._show)

    def _show(self, found: list[_Known]) -> None:
        if self._form is not None:
            self._page.column.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
        form = self._form = Form(self._theme, parent=self)
        for place, known in enumerate(found):
            form.add_heading(known.calendar.name)
            self._add_looks(form, known.calendar, place)
            self._add_reminders(form, known)
            if known.with_month is not None:
                self._add_month(form, on=known.with_month)
            self._add_actions(form, known)
        self._page.column.addWidget(form)
        form.show()

    # -- one calendar -----------------------------------------------------------------------------

    def _add_looks(self, form: Form, calendar: Calendar, place: int) -> None:
        name, number = calendar.name, calendar.id
        box = QCheckBox(self.tr("Show its events"), form)
        box.setChecked(calendar.visible)
        box.toggled.connect(partial(self._on_shown, number))
        form.add_row(self.tr("Shown: {name}").format(name=name), box)
        self.shown[number] = box
        if number > 0:
            line = QLineEdit(name, form)
            line.editingFinished.connect(partial(self._on_named, calendar, line))
            form.add_row(self.tr("Name of the calendar: {name}").format(name=name), line)
            self.names[number] = line
        if calendar.source_url:
            groups = QCheckBox(self.tr("They are talks, groups and the like"), form)
            groups.setChecked(calendar.community)
            groups.toggled.connect(partial(self._on_community, number))
            form.add_row(self.tr("Community events: {name}").format(name=name), groups)
        marker = marker_of(calendar, place)
        shape, tone = QComboBox(form), QComboBox(form)
        size = self._theme.icon_size
        for one in SHAPES:
            icon = self._theme.icons.icon(f"shape-{one}", role=marker.role, size=size)
            shape.addItem(icon, self._markers.shape(one), one)
        for color in TONES:
            sample = Marker(marker.shape, color)
            icon = self._theme.icons.icon(sample.icon, role=sample.role, size=size)
            tone.addItem(icon, self._markers.tone(color), color)
        shape.setCurrentIndex(shape.findData(marker.shape))
        tone.setCurrentIndex(tone.findData(marker.tone))
        for field in (shape, tone):
            field.currentIndexChanged.connect(partial(self._on_marked, number, shape, tone))
        form.add_row(self.tr("Shape: {name}").format(name=name), shape)
        form.add_row(self.tr("Color: {name}").format(name=name), tone)
        self.shapes[number], self.tones[number] = shape, tone

    def _add_reminders(self, form: Form, known: _Known) -> None:
        calendar = known.calendar
        field = LeadField(known.leads, form)
        field.currentIndexChanged.connect(partial(self._on_leads, calendar.id, field))
        text = (
            self.tr("Reminders of its events: {name}")
            if calendar.read_only
            else self.tr("Reminders of new events: {name}")
        )
        form.add_row(text.format(name=calendar.name), field)
        self.reminders[calendar.id] = field

    def _add_month(self, form: Form, *, on: bool) -> None:
        calendars = self._services.calendars
        box = QCheckBox(self.tr("Show it"), form)
        box.setChecked(on)
        box.toggled.connect(lambda now: self._write(lambda: calendars.show_month(on=now)))
        form.add_row(
            self.tr("Breast Cancer Awareness Month, all of October"),
            box,
            help_text=self.tr("It is left out unless you wish to see it."),
        )
        self.month = box

    def _add_actions(self, form: Form, known: _Known) -> None:
        calendar = known.calendar
        row = QWidget(form)
        flow = FlowLayout(row, gap=self._theme.space(2))
        buttons: dict[str, Button] = {}

        def add(key: str, text: str, icon: str, act: Callable[[], object]) -> None:
            button = Button(self._theme, text, icon=icon, parent=row)
            button.setAccessibleName(f"{text.rstrip('…')}: {calendar.name}")
            button.clicked.connect(lambda _checked=False: act())
            flow.addWidget(button)
            buttons[key] = button

        add("export", self.tr("Export…"), "export", lambda: self.export_wanted.emit(calendar))
        if known.hidden:
            text = self.tr("Show %n hidden event(s) again", "", len(known.hidden))
            add("unhide", text, "eye", lambda: self._show_again(known.hidden))
        if not calendar.read_only:
            add("delete", self.tr("Delete…"), "trash", lambda: self._ask_delete(calendar))
        form.add_row(self.tr("More: {name}").format(name=calendar.name), row)
        self.actions_of[calendar.id] = buttons

    # -- what is done -----------------------------------------------------------------------------

    def _on_shown(self, number: int, on: bool) -> None:
        calendars = self._services.calendars
        self._write(lambda: calendars.show(number, visible=on))

    def _on_community(self, number: int, on: bool) -> None:
        calendars = self._services.calendars
        self._write(lambda: calendars.change_calendar(number, community=on))

    def _on_named(self, calendar: Calendar, line: QLineEdit) -> None:
        name = line.text().strip()
        if not name or name == calendar.name:
            line.setText(calendar.name)
            return
        calendars = self._services.calendars
        self._write(lambda: calendars.change_calendar(calendar.id, name=name), read=True)

    def _on_marked(self, number: int, shape: QComboBox, tone: QComboBox, _place: int) -> None:
        calendars = self._services.calendars
        marker = Marker(str(shape.currentData()), tone.currentData()).text
        self._write(lambda: calendars.set_marker(number, marker))

    def _on_leads(self, number: int, field: LeadField, _place: int) -> None:
        reminders, leads = self._services.reminders, field.leads()
        self._write(lambda: reminders.set_default(number, leads))

    def _show_again(self, events: Sequence[Event]) -> None:
        calendars = self._services.calendars

        def write() -> None:
            for event in events:
                calendars.mark(event, hidden=False)

        self._write(write, read=True)

    def _ask_name(self) -> None:
        calendars = self._services.calendars
        ask_text(
            self._theme,
            self,
            self.tr("Add a calendar"),
            label=self.tr("Name of the calendar"),
            ok=self.tr("Add"),
            cancel=self.tr("Cancel"),
            on_text=lambda name: self._write(lambda: calendars.named(name), read=True),
        )

    def _ask_delete(self, calendar: Calendar) -> None:
        calendars = self._services.calendars
        confirm(
            self._theme,
            self,
            self.tr("Delete {name}?").format(name=calendar.name),
            self.tr(
                "All its events go with it, and this can't be undone. Export it first if you may"
                " want them again."
            ),
            yes=self.tr("Delete"),
            no=self.tr("Keep"),
            on_yes=lambda: self._write(lambda: calendars.remove(calendar.id), read=True),
            danger=True,
        )

    def _write(self, write: Callable[[], object], *, read: bool = False) -> None:
        def done(_result: object) -> None:
            self.changed.emit()
            if read:
                self._read()

        self._tasks.run_write(self, write, done)
