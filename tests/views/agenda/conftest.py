"""What the tests of the Calendar tab work with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QWidget

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
from mbc_desktop.views.widgets.status_area import StatusArea
from mbc_desktop.views.widgets.toast import Toast
from tests.agenda.web import Web
from tests.views.agenda.steps import TODAY, Now


@pytest.fixture
def now() -> Now:
    return Now()


@pytest.fixture
def web() -> Web:
    return Web()


@pytest.fixture
def services(tmp_path: Path, now: Now, web: Web) -> Iterator[AgendaServices]:
    with Stores(open_data_dir(tmp_path / "data")) as stores:
        store = AgendaStore(stores.personal)
        calendars = Calendars(store, zone=ZoneInfo("America/Chicago"), clock=now)
        yield AgendaServices(
            calendars,
            Treatments(store),
            Reminders(store, calendars, Settings(stores.personal), clock=now),
            Subscriptions(store, calendars, clock=now, fetch=web),
        )


@pytest.fixture
def tab(qtbot: Any, theme: Any, tasks: Any, services: AgendaServices, now: Now) -> AgendaTab:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1200, 800)
    made = AgendaTab(
        theme,
        tasks,
        StatusArea(theme, parent=window),
        Toast(theme, window),
        today=TODAY,
        clock=now,
    )
    made.setParent(window)
    made.resize(1200, 800)
    window.show()
    made.set_services(services)
    qtbot.waitUntil(lambda: tasks.pending == 0, timeout=10_000)
    return made
