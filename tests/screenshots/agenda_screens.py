"""The views of the Calendar tab, with a full month."""

from __future__ import annotations

import atexit
import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mbc_desktop.views.agenda.tab import AgendaTab
    from mbc_desktop.views.theme import Theme

TODAY = date(2026, 3, 4)
NOW = datetime(2026, 3, 4, 16, 20, tzinfo=UTC)


def agenda(show: Callable[[AgendaTab], object]) -> Callable[[Theme], QWidget]:
    """Return how to make a picture of the tab once ``show`` was done with it."""

    def make(theme: Theme) -> QWidget:
        from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

        from mbc_desktop.agenda.following import Subscriptions
        from mbc_desktop.agenda.keeping import Calendars
        from mbc_desktop.agenda.reminding import Reminders
        from mbc_desktop.agenda.treatments import Treatments
        from mbc_desktop.core.paths import open_data_dir
        from mbc_desktop.data.agenda_store import AgendaStore
        from mbc_desktop.data.settings import Settings
        from mbc_desktop.data.stores import Stores
        from mbc_desktop.views.agenda.services import AgendaServices
        from mbc_desktop.views.agenda.tab import AgendaTab
        from mbc_desktop.views.tasks import TaskRunner
        from mbc_desktop.views.widgets.status_area import StatusArea
        from mbc_desktop.views.widgets.toast import Toast
        from tests.agenda_samples import fill_calendar

        folder = tempfile.TemporaryDirectory()
        stores = Stores(open_data_dir(Path(folder.name) / "data"))
        store = AgendaStore(stores.personal)
        calendars = Calendars(store, zone=ZoneInfo("America/Chicago"), clock=lambda: NOW)
        treatments = Treatments(store)
        fill_calendar(calendars, treatments, TODAY)
        services = AgendaServices(
            calendars,
            treatments,
            Reminders(store, calendars, Settings(stores.personal), clock=lambda: NOW),
            Subscriptions(store, calendars, clock=lambda: NOW),
        )
        tasks, window = TaskRunner(), QWidget()
        status = StatusArea(theme, parent=window)
        tab = AgendaTab(theme, tasks, status, Toast(theme, window), today=TODAY, clock=lambda: NOW)
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(tab, 1)
        column.addWidget(status)
        window.resize(1180, 780)
        window.show()

        def settle() -> None:
            while tasks.pending:
                QApplication.processEvents()
            QApplication.processEvents()

        tab.set_services(services)
        settle()
        show(tab)
        settle()

        def clean() -> None:
            tasks.shut_down()
            stores.close()
            folder.cleanup()

        atexit.register(clean)
        return window

    return make


def _view(key: str) -> Callable[[AgendaTab], object]:
    return lambda tab: tab.views.choose(key)


def _clock_change(tab: AgendaTab) -> None:
    from PySide6.QtWidgets import QApplication

    tab.views.choose("week")
    tab.go_to(date(2026, 11, 1))
    while tab._tasks.pending:
        QApplication.processEvents()
    tab.week_view.grid.verticalScrollBar().setValue(0)


AGENDA = {f"agenda-{key}": agenda(_view(key)) for key in ("list", "day", "week", "month", "year")}
AGENDA |= {
    "agenda-clock": agenda(_clock_change),
    "agenda-search": agenda(lambda tab: tab.search.setText("ito")),
}
