"""The dialogs of the Calendar tab, filled."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from tests.screenshots.agenda_screens import TODAY, agenda

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mbc_desktop.views.agenda.tab import AgendaTab
    from mbc_desktop.views.theme import Theme

_FILE = (
    b"BEGIN:VCALENDAR\r\nX-WR-CALNAME:Sample Clinic\r\n"
    b"BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Scan\r\nDTSTART;TZID=Mars/Base:20260310T090000\r\n"
    b"END:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nSUMMARY:No date\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


def dialog(show: Callable[[AgendaTab], object]) -> Callable[[Theme], QWidget]:
    """Return how to make a picture of the dialog that ``show`` opens."""

    def make(theme: Theme) -> QWidget:
        from PySide6.QtWidgets import QApplication

        from mbc_desktop.views.widgets.dialogs import Dialog

        before = set(QApplication.topLevelWidgets())
        window = agenda(show)(theme)
        (opened,) = [
            one
            for one in QApplication.topLevelWidgets()
            if isinstance(one, Dialog) and one.isVisible() and one not in before
        ]
        opened.setProperty("window of it", window)
        return opened

    return make


def _repeating(tab: AgendaTab) -> None:
    from PySide6.QtWidgets import QApplication

    from mbc_desktop.views.agenda.event_form import EventForm

    tab.add_event(date(2026, 3, 10))
    while tab._tasks.pending:
        QApplication.processEvents()
    (form,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, EventForm)]
    form.title.setText("Blood test")
    form.repeat.setCurrentIndex(form.repeat.findData("WEEKLY"))
    form.repeats.every.setValue(3)
    form.repeats.meaning.setFocus()
    form.repeats.ending.setFocus()


def _visit(tab: AgendaTab) -> None:
    services = tab._services
    assert services is not None
    coming = services.calendars.between(TODAY, date(2026, 3, 31))
    tab.open_event(next(one for one in coming if one.event.phone))


def _print(tab: AgendaTab) -> None:
    tab.views.choose("month")
    tab.ask_print()


AGENDA_DIALOGS = {
    "agenda-repeat": dialog(_repeating),
    "agenda-event": dialog(_visit),
    "agenda-cycles": dialog(lambda tab: tab.courses.change()),
    "agenda-pattern": dialog(lambda tab: tab.courses.add()),
    "agenda-calendars": dialog(lambda tab: tab.show_calendars()),
    "agenda-followed": dialog(lambda tab: tab.show_followed()),
    "agenda-import": dialog(lambda tab: tab.files.read_bytes(_FILE)),
    "agenda-export": dialog(lambda tab: tab.files.ask_export(today=TODAY)),
    "agenda-print": dialog(_print),
}
