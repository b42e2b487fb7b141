"""Calendars in and out: a preview before anything is taken in, and files that others read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.whole_files import write_whole
from mbc_desktop.views.agenda.export_dialog import ExportDialog, ExportWish
from mbc_desktop.views.agenda.import_dialog import ImportDialog, Looked
from mbc_desktop.views.agenda.services import AgendaServices
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.dialogs import Dialog, ask_text
from mbc_desktop.views.widgets.status_area import StatusArea
from mbc_desktop.views.widgets.toast import Toast

if TYPE_CHECKING:
    from mbc_desktop.agenda.keeping import Calendars
    from mbc_desktop.agenda.records import Calendar, Event, ReadCalendar
    from mbc_desktop.core.cancel import CancelToken

_MOST_BYTES = 64 * 1024 * 1024
_PATIENCE_MS = 500


class CalendarFiles(QObject):
    """Imports and exports for the Calendar tab; works from ``set_services`` on.

    Signals:
        changed: events were taken in, or taken out again.
    """

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        status: StatusArea,
        toast: Toast,
        *,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._status = status
        self._toast = toast
        self._window = parent
        self._services: AgendaServices | None = None

    def set_services(self, services: AgendaServices) -> None:
        """Read into and write from these calendars."""
        self._services = services

    # -- in ---------------------------------------------------------------------------------------

    def ask_file(self) -> None:
        """Ask for calendar files."""
        dialog = QFileDialog(self._window, self.tr("Import a calendar file"))
        dialog.setNameFilter(self.tr("Calendar files (*.ics *.ical *.ifb *.vcs)"))
        dialog.fileSelected.connect(lambda path: self.read_file(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_address(self) -> None:
        """Ask for the address of a calendar to take in once."""
        ask_text(
            self._theme,
            self._window,
            self.tr("Import from an address"),
            label=self.tr("Address of a calendar"),
            ok=self.tr("Read it"),
            cancel=self.tr("Cancel"),
            on_text=self.read_address,
        )

    def read_file(self, path: Path) -> None:
        """Read a file and show what taking it in would change."""

        def data(_token: CancelToken) -> bytes:
            try:
                if path.stat().st_size > _MOST_BYTES:
                    raise _too_large(path)
                return _calendar(path.read_bytes())
            except OSError as problem:
                raise _unreadable(path) from problem

        self._look(data, name=path.stem)

    def read_text(self, text: str) -> None:
        """Read a calendar that was copied or dropped, or the address of one."""
        typed = text.strip()
        if typed.startswith(("webcal://", "webcals://", "https://")) and len(typed.split()) == 1:
            self.read_address(typed)
        else:
            self.read_bytes(text.encode("utf-8", "replace"))

    def read_bytes(self, data: bytes) -> None:
        """Read a calendar that was dropped or copied and show what it would change."""
        self._look(lambda _token: _calendar(data))

    def read_address(self, typed: str) -> None:
        """Fetch a calendar once and show what taking it in would change."""
        services = self._services
        if services is not None:
            subscriptions = services.subscriptions
            self._look(lambda token: _calendar(subscriptions.fetch_once(typed, token=token)))

    def _look(self, data: Callable[[CancelToken], bytes], *, name: str = "") -> None:
        """Read what ``data`` gives, off the GUI thread; what takes long can be stopped."""
        services = self._services
        if services is None:
            return
        calendars = services.calendars

        def read(token: CancelToken, _report: object) -> Looked:
            found = calendars.read(data(token), token=token)
            own = [one for one in calendars.all() if not one.read_only] or [calendars.own()]
            fresh = found.name.strip() or name
            taken = {one.name.casefold() for one in calendars.all()}
            if fresh and fresh.casefold() not in taken:
                own.append(replace(own[0], id=0, name=fresh))
            return _planned(calendars, found, own, 0)

        waiting = Dialog(self._theme, self._window, self.tr("Reading the calendar…"))
        stop = waiting.add_button(self.tr("Cancel"))
        stop.setObjectName("no")
        stop.clicked.connect(waiting.reject)
        patience = QTimer(waiting)
        patience.setSingleShot(True)
        patience.setInterval(_PATIENCE_MS)
        patience.timeout.connect(waiting.open)
        patience.start()

        def over() -> bool:
            """Take the dialog away; returns whether what was read is still wanted."""
            if token.is_cancelled:
                return False  # by the dialog, which is gone already
            patience.stop()
            waiting.rejected.disconnect()
            waiting.close()
            waiting.deleteLater()
            return True

        def done(looked: Looked) -> None:
            if over():
                self._show_plan(looked)

        def failed(problem: KnownError) -> None:
            if over():
                self._status.tell_error(problem)

        token = self._tasks.run_network(self, read, done, on_failed=failed)
        waiting.rejected.connect(lambda: token.cancel())  # noqa: PLW0108 - it has no weak references

    def _show_plan(self, looked: Looked) -> None:
        services = self._services
        if services is None:
            return
        calendars = services.calendars

        def other(place: int) -> None:
            self._tasks.run_read(
                dialog,
                lambda: _planned(calendars, looked.read, looked.targets, place),
                dialog.show_looked,
            )

        dialog = ImportDialog(
            self._theme, self._window, looked, on_target=other, on_import=self._import
        )
        dialog.open()

    def _import(self, looked: Looked) -> None:
        services = self._services
        if services is None:
            return
        calendars, target = services.calendars, looked.targets[looked.target]

        def write() -> Callable[[], None]:
            if target.id:
                change = calendars.import_(looked.plan)
                return lambda: calendars.carry_out(change.undone)
            made = calendars.named(target.name)
            plan = _planned(calendars, looked.read, [made], 0).plan
            calendars.import_(plan)
            return lambda: calendars.remove(made.id)

        def done(undo: Callable[[], None]) -> None:
            counts = looked.plan.counts
            self.changed.emit()
            self._toast.offer(
                self.tr("Imported: {new} new, {changed} changed.").format(
                    new=counts["new"], changed=counts["changed"]
                ),
                lambda: self._tasks.run_write(self, undo, lambda _none: self.changed.emit()),
            )

        self._tasks.run_write(self, write, done)

    # -- out --------------------------------------------------------------------------------------

    def ask_export(self, *, today: date, calendar: Calendar | None = None) -> None:
        """Ask what is to be written, and where."""
        services = self._services
        if services is None:
            return

        def ask(found: list[Calendar]) -> None:
            ExportDialog(
                self._theme,
                self._window,
                found,
                today=today,
                chosen=None if calendar is None else calendar.id,
                on_export=self.ask_target,
            ).open()

        self._tasks.run_read(self, services.calendars.all, ask)

    def ask_target(self, wish: ExportWish) -> None:
        """Ask where to write."""
        dialog = QFileDialog(self._window, self.tr("Export"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("ics")
        dialog.selectFile("calendar.ics")
        dialog.fileSelected.connect(lambda path: self.write_file(Path(path), wish))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write_file(self, path: Path, wish: ExportWish | None = None) -> None:
        """Write events, whole series always, to a file that other calendar programs read."""
        services = self._services
        if services is None:
            return
        calendars, wanted = services.calendars, wish or ExportWish()

        def write() -> int:
            events = calendars.events()
            if wanted.days is not None:
                events = calendars.events_between(*wanted.days)
            if wanted.calendar_id is not None:
                events = [one for one in events if one.calendar_id == wanted.calendar_id]
            _write(path, calendars.export(events, name=wanted.name))
            return len(events)

        self._tasks.run_read(
            self,
            write,
            lambda count: self._status.tell(
                self.tr("%n event(s) were written to the file.", "", count), tone="good"
            ),
        )

    def write_event(self, path: Path, event: Event) -> None:
        """Write one event, with its whole series, to a file that other calendars read."""
        services = self._services
        if services is None:
            return
        calendars = services.calendars

        def write() -> None:
            events = calendars.events(event.calendar_id)
            _write(path, calendars.export([one for one in events if one.uid == event.uid]))

        self._tasks.run_read(
            self,
            write,
            lambda _none: self._status.tell(self.tr("The file was written."), tone="good"),
        )

    def open_address(self, address: str) -> None:
        """Open a page or call a number, because the person asked for it."""
        url = QUrl(address)
        if url.scheme() in {"https", "http", "tel"}:
            QDesktopServices.openUrl(url)


def _planned(
    calendars: Calendars, read: ReadCalendar, targets: Sequence[Calendar], place: int
) -> Looked:
    return Looked(read, targets, place, calendars.plan(read, targets[place]))


def _calendar(data: bytes) -> bytes:
    """Return data that holds a calendar."""
    from mbc_desktop.agenda.ics_reading import looks_like_calendar

    if not looks_like_calendar(data):
        raise _no_calendar()
    return data


def _write(path: Path, data: bytes) -> None:
    """Write a file; one that was there is replaced only when the new one is whole."""
    try:
        write_whole(path, data)
    except OSError as problem:
        raise _unwritable(path) from problem


def _too_large(path: Path) -> KnownError:
    return KnownError(
        f"{path.name} is far larger than a calendar file.",
        what_is_safe="Nothing was changed.",
        what_to_do="Check that it is the right file.",
    )


def _no_calendar() -> KnownError:
    return KnownError(
        "This is no calendar.",
        what_is_safe="Nothing was changed.",
        what_to_do="Copy or drop the text of a calendar file (.ics).",
    )


def _unreadable(path: Path) -> KnownError:
    return KnownError(
        f"The file {path.name} can't be read.",
        what_is_safe="Nothing was changed.",
        what_to_do="Check that it is still there and that you may read it.",
    )


def _unwritable(path: Path) -> KnownError:
    return KnownError(
        f"The file {path.name} could not be written.",
        what_is_safe="Your calendar is as it was.",
        what_to_do="Choose another folder, or free some space.",
    )
