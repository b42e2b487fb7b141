"""What is done with single events: adding, reading, changing, deleting, each with its undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from mbc_desktop.views.agenda.courses import Courses
from mbc_desktop.views.agenda.event_form import EventForm
from mbc_desktop.views.agenda.event_view import EventView
from mbc_desktop.views.agenda.files import CalendarFiles
from mbc_desktop.views.agenda.link_picker import LinkPicker
from mbc_desktop.views.agenda.services import AgendaServices, Linked, Thing
from mbc_desktop.views.agenda.words import AgendaWords
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.status_area import StatusArea
from mbc_desktop.views.widgets.toast import Toast

if TYPE_CHECKING:
    from mbc_desktop.agenda.edits import Change, Scope
    from mbc_desktop.agenda.records import Calendar, Event, Occurrence


class EventActions(QObject):
    """Works from ``set_services`` on.

    Signals:
        changed: something in the calendars was changed.
        note_wanted: ``(title, text, (kind, id))`` of a note about an event.
        brief_wanted: the day of the visit for which she wants to make the page.
        thing_wanted: the ``(kind, id)`` of a trial or a note that an event is linked to.
    """

    changed = Signal()
    note_wanted = Signal(str, str, tuple)
    brief_wanted = Signal(object)
    thing_wanted = Signal(tuple)

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        status: StatusArea,
        toast: Toast,
        *,
        words: AgendaWords,
        courses: Courses,
        files: CalendarFiles,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._status = status
        self._toast = toast
        self._words = words
        self._courses = courses
        self._files = files
        self._window = parent
        self._services: AgendaServices | None = None

    def set_services(self, services: AgendaServices) -> None:
        """Work on these calendars."""
        self._services = services

    def add(self, when: date | datetime, until: datetime | None = None) -> None:
        """Ask for a new event at a moment of the person's zone, or on a day.

        It takes an hour where ``until`` does not say otherwise.
        """
        services = self._services
        if services is None:
            return
        from mbc_desktop.agenda.records import Event

        calendars = services.calendars
        start = datetime.combine(when, time(9))
        if isinstance(when, datetime):
            start = when.replace(tzinfo=None, fold=0)
        end = until.replace(tzinfo=None, fold=0) if until is not None else start
        end = end if end > start else start + timedelta(hours=1)

        def read() -> tuple[tuple[int, ...], list[Calendar]]:
            own = [one for one in calendars.all() if not one.read_only]
            return calendars.usual_alarms(), own

        def ask(known: tuple[tuple[int, ...], list[Calendar]]) -> None:
            leads, own = known
            fresh = Event(
                uid="",
                start=start,
                end=end,
                tzid=calendars.zone.key,
                alarms=leads,
            )
            EventForm(
                self._theme,
                self._window,
                self._words,
                fresh,
                is_new=True,
                on_saved=self._add,
                calendars=own,
            ).open()

        self._tasks.run_read(self, read, ask)

    def _add(self, event: Event) -> None:
        """Put a new event into its calendar, and offer to take it out again."""
        services = self._services
        if services is None:
            return
        from mbc_desktop.agenda.edits import Change

        calendars = services.calendars

        def offer(made: Event) -> None:
            self.changed.emit()
            self._toast.offer(
                self.tr("Added: {what}").format(what=made.summary),
                lambda: self._write(lambda: calendars.carry_out(Change((made,), ()))),
            )

        self._tasks.run_write(self, lambda: calendars.add(event), offer)

    def open(self, found: Occurrence) -> None:
        """Show an event to read; days of cycles are shown where they are changed."""
        services = self._services
        if services is None:
            return
        from mbc_desktop.agenda.keeping import COURSES_ID

        event = found.event
        if event.calendar_id == COURSES_ID:
            self._courses.change(event.uid)
            return

        def read() -> tuple[bool, tuple[int, ...], bool, Linked]:
            calendar = services.calendars.calendar_of(event)
            own = calendar is not None and not calendar.read_only
            registered = services.calendars.said(event).get("registered") is True
            leads, linked = services.reminders.leads(event), services.linked_to(event)
            return own, leads, registered, linked

        self._tasks.run_read(self, read, lambda known: self._show(found, *known))

    def _show(
        self,
        found: Occurrence,
        own: bool,
        leads: tuple[int, ...],
        registered: bool,
        linked: Linked,
    ) -> None:
        services = self._services
        if services is None:
            return
        calendars, reminders, event = services.calendars, services.reminders, found.event
        view = EventView(
            self._theme,
            self._window,
            self._words,
            found,
            own=own,
            leads=leads,
            registered=registered,
            now=calendars.now(),
            linked=linked,
            can_link=services.links is not None,
        )
        view.link_wanted.connect(lambda: self._ask_link(found))
        view.unlink_wanted.connect(lambda thing: self._link(found, thing, on=False))
        view.thing_wanted.connect(self.thing_wanted)
        view.address_wanted.connect(self._files.open_address)
        view.change_wanted.connect(lambda: self.change(found))
        view.hide_wanted.connect(lambda: self._hide(event))
        view.leads_chosen.connect(
            lambda chosen: self._write(lambda: reminders.set_leads(event, chosen))
        )
        view.registered_changed.connect(
            lambda on: self._write(lambda: calendars.mark(event, registered=on))
        )
        view.file_wanted.connect(lambda: self.ask_file(event))
        view.note_wanted.connect(lambda: self._want_note(found))
        view.brief_wanted.connect(lambda: self.brief_wanted.emit(found.begins.date()))
        view.open()

    def _ask_link(self, found: Occurrence) -> None:
        """Ask what the event is about."""
        services = self._services
        if services is not None and services.links is not None:
            LinkPicker(
                self._theme,
                self._window,
                self._tasks,
                find=services.links.find,
                on_chosen=lambda thing, _name: self._link(found, thing, on=True),
            ).open()

    def _link(self, found: Occurrence, thing: Thing, *, on: bool) -> None:
        """Link an event to a thing, or no longer, and show it again."""
        services = self._services
        if services is None or services.links is None:
            return
        links, event = services.links, found.event
        change = links.add if on else links.remove
        self._tasks.run_write(self, lambda: change(event, thing), lambda _none: self.open(found))

    def change(self, found: Occurrence) -> None:
        """Open the form of one of the person's own events."""
        from mbc_desktop.agenda.edits import as_shown

        EventForm(
            self._theme,
            self._window,
            self._words,
            as_shown(found),
            is_new=False,
            on_saved=lambda form: self._with_scope(
                found, lambda scope: self.save(found, form, scope)
            ),
            on_delete=lambda: self._with_scope(found, lambda scope: self.delete(found, scope)),
            series=found.event if found.event.recurs else None,
        ).open()

    def retime(self, found: Occurrence, start: datetime, end: datetime) -> None:
        """Give one of the person's own events another start and end.

        Both are wall clock of the event's own zone, as ``mbc_desktop.agenda.moving`` gives them.
        """
        services = self._services
        if services is None:
            return
        from mbc_desktop.agenda.edits import as_shown
        from mbc_desktop.agenda.moving import Times, placed

        calendars = services.calendars

        def read() -> bool:
            calendar = calendars.calendar_of(found.event)
            return calendar is not None and not calendar.read_only

        def go(own: bool) -> None:
            if not own:
                self.tell_fixed(found)
                return
            moved = replace(as_shown(found), start=start, end=end)
            there = self._words.where(placed(found, Times(start, end), calendars.zone))
            told = self.tr("Moved: {what}, {when}").format(what=moved.summary, when=there)
            self._with_scope(found, lambda scope: self.save(found, moved, scope, told=told))

        # on the one thread that keeps the order: quick steps of a key must not overtake each other
        self._tasks.run_write(self, read, go)

    def tell_fixed(self, found: Occurrence) -> None:
        """Say why an event can't be moved here, and what can be done instead."""
        from mbc_desktop.agenda.keeping import COURSES_ID

        self._status.tell(
            self.tr(
                "Days of a treatment are moved together with its cycle:"
                " press Enter on this one, or choose “Change treatment cycles…”."
            )
            if found.event.calendar_id == COURSES_ID
            else self.tr(
                "This event can't be moved here: it comes from a calendar you follow,"
                " or from the one that comes with the program."
            )
        )

    def ask_file(self, event: Event) -> None:
        """Ask where to write a calendar file of one event."""
        dialog = QFileDialog(self._window, self.tr("Save as a file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("ics")
        dialog.selectFile("event.ics")
        dialog.fileSelected.connect(lambda path: self._files.write_event(Path(path), event))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _want_note(self, found: Occurrence) -> None:
        title = self.tr("{what}, {day}").format(
            what=found.event.summary, day=self._words.day(found.begins.date())
        )
        reference = ("event", f"{found.event.calendar_id}/{found.event.uid}")
        self.note_wanted.emit(title, self.tr("What was said:") + "\n\n", reference)

    def _hide(self, event: Event) -> None:
        services = self._services
        if services is None:
            return
        calendars = services.calendars

        def offer(_none: object) -> None:
            self.changed.emit()
            self._toast.offer(
                self.tr("Hidden: {what}").format(what=event.summary),
                lambda: self._write(lambda: calendars.mark(event, hidden=False)),
            )

        self._tasks.run_write(self, lambda: calendars.mark(event, hidden=True), offer)

    def _with_scope(self, found: Occurrence, act: Callable[[Scope], object]) -> None:
        """Ask which dates are meant where an event repeats."""
        from mbc_desktop.agenda.edits import Scope

        if found.recurrence_id is None:
            act(Scope.ALL)
            return
        heading = self.tr("This event repeats. Which dates are meant?")
        dialog = Dialog(self._theme, self._window, heading)
        for scope, text in (
            (Scope.THIS, self.tr("Only this date")),
            (Scope.LATER, self.tr("This and all later ones")),
            (Scope.ALL, self.tr("All dates")),
        ):
            button = dialog.add_button(text)
            button.clicked.connect(dialog.accept)
            button.clicked.connect(lambda _checked=False, chosen=scope: act(chosen))
        dialog.open()

    def save(self, found: Occurrence, form: Event, scope: Scope, *, told: str = "") -> None:
        """Keep an event as the form has it, for these dates of its series; say what was done."""
        from mbc_desktop.agenda.edits import edited

        self._change(
            lambda events, now, uid: edited(events, found, form, scope=scope, now=now, new_uid=uid),
            found,
            told or self.tr("Changed: {what}").format(what=form.summary),
        )

    def delete(self, found: Occurrence, scope: Scope) -> None:
        """Delete these dates of an event."""
        from mbc_desktop.agenda.edits import deleted

        self._change(
            lambda events, now, _uid: deleted(events, found, scope=scope, now=now),
            found,
            self.tr("Deleted: {what}").format(what=found.event.summary),
        )

    def _change(
        self,
        work_out: Callable[[Sequence[Event], datetime, str], Change],
        found: Occurrence,
        told: str,
    ) -> None:
        services = self._services
        if services is None:
            return
        calendars = services.calendars

        def write() -> Change:
            return calendars.change_series(found.event, work_out)

        def offer(change: Change) -> None:
            self.changed.emit()
            self._toast.offer(told, lambda: self._write(lambda: calendars.carry_out(change.undone)))

        self._tasks.run_write(self, write, offer)

    def _write(self, write: Callable[[], object], *, told: str = "") -> None:
        def done(_result: object) -> None:
            if told:
                self._status.set_activity(told)
            self.changed.emit()

        self._tasks.run_write(self, write, done)
