"""Calendar files in and out: a preview before anything is taken in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from mbc_desktop.core.errors import KnownError
from mbc_desktop.views.agenda.services import AgendaServices
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.status_area import StatusArea
from mbc_desktop.views.widgets.toast import Toast

if TYPE_CHECKING:
    from mbc_desktop.agenda.records import Event, ImportPlan

_SHOWN_GUESSES = 8
_MOST_BYTES = 64 * 1024 * 1024


class CalendarFiles(QObject):
    """Imports and exports for the Calendar tab.

    Signals:
        changed: events were taken in.
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

    def ask_file(self) -> None:
        """Ask for a calendar file."""
        dialog = QFileDialog(self._window, self.tr("Import a calendar file"))
        dialog.setNameFilter(self.tr("Calendar files (*.ics *.ical *.ifb)"))
        dialog.fileSelected.connect(lambda path: self.read_file(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def read_file(self, path: Path) -> None:
        """Read a file and show what taking it in would change."""
        services = self._services
        if services is None:
            return

        def read() -> ImportPlan:
            try:
                if path.stat().st_size > _MOST_BYTES:
                    raise _too_large(path)
                data = path.read_bytes()
            except OSError as problem:
                raise _unreadable(path) from problem
            return services.calendars.plan(services.calendars.read(data), services.calendars.own())

        self._tasks.run_read(self, read, self._show_plan)

    def read_text(self, text: str) -> None:
        """Read a calendar that was copied."""
        self.read_bytes(text.encode("utf-8", "replace"))

    def read_bytes(self, data: bytes) -> None:
        """Read a calendar that was dropped or copied and show what it would change."""
        services = self._services
        if services is None:
            return

        def read() -> ImportPlan:
            if b"BEGIN:VCALENDAR" not in data.upper() or len(data) > _MOST_BYTES:
                raise _no_calendar()
            return services.calendars.plan(services.calendars.read(data), services.calendars.own())

        self._tasks.run_read(self, read, self._show_plan)

    def _show_plan(self, plan: ImportPlan) -> None:
        services = self._services
        if services is None:
            return
        counts = plan.counts
        lines = [
            self.tr("New: {count}").format(count=counts["new"]),
            self.tr("Changed: {count}").format(count=counts["changed"]),
            self.tr("Already here: {count}").format(count=counts["same"]),
            self.tr("Left out: {count}").format(count=counts["skipped"]),
        ]
        guesses = [guess.what for guess in plan.guesses[:_SHOWN_GUESSES]]
        if len(plan.guesses) > _SHOWN_GUESSES:
            guesses.append(
                self.tr("And %n more like these.", "", len(plan.guesses) - _SHOWN_GUESSES)
            )
        dialog = Dialog(
            self._theme,
            self._window,
            self.tr("Import this calendar file?"),
            "\n".join([*lines, "", *guesses] if guesses else lines),
        )
        cancel = dialog.add_button(self.tr("Cancel"))
        take = dialog.add_button(self.tr("Import"), kind="primary")
        take.setObjectName("yes")
        take.setEnabled(not plan.empty)
        cancel.clicked.connect(dialog.reject)
        take.clicked.connect(dialog.accept)
        dialog.accepted.connect(
            lambda: self._tasks.run_write(
                self, lambda: services.calendars.import_(plan), lambda _none: self._done(plan)
            )
        )
        dialog.open()

    def _done(self, plan: ImportPlan) -> None:
        counts = plan.counts
        self._status.tell(
            self.tr("Imported: {new} new, {changed} changed.").format(
                new=counts["new"], changed=counts["changed"]
            ),
            tone="good",
        )
        self.changed.emit()

    def ask_export(self) -> None:
        """Ask where to write everything."""
        dialog = QFileDialog(self._window, self.tr("Export"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("ics")
        dialog.selectFile("calendar.ics")
        dialog.fileSelected.connect(lambda path: self.write_file(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write_file(self, path: Path) -> None:
        """Write all events to a file that other calendar programs read."""
        services = self._services
        if services is None:
            return

        def write() -> int:
            events = services.calendars.events()
            try:
                path.write_bytes(services.calendars.export(events))
            except OSError as problem:
                raise _unwritable(path) from problem
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

        def write() -> None:
            events = services.calendars.events(event.calendar_id)
            series = [one for one in events if one.uid == event.uid]
            try:
                path.write_bytes(services.calendars.export(series))
            except OSError as problem:
                raise _unwritable(path) from problem

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
