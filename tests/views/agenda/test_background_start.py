"""The program that waits without a window, so that reminders come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget

from mbc_desktop.agenda.keeping import Calendars
from mbc_desktop.agenda.local_zone import local_zone
from mbc_desktop.agenda.records import Event
from mbc_desktop.agenda.reminding import Reminders
from mbc_desktop.composition.sessions import Sessions
from mbc_desktop.core.login_start import LoginStart
from mbc_desktop.core.paths import DataDir, open_data_dir
from mbc_desktop.data.agenda_store import AgendaStore
from mbc_desktop.data.settings import Settings
from mbc_desktop.data.stores import Stores
from mbc_desktop.data.vault import Vault
from mbc_desktop.views.agenda.background import AgendaBackground
from mbc_desktop.views.agenda.reminder_list import ReminderList
from mbc_desktop.views.agenda.services import AgendaServices
from mbc_desktop.views.single import ask_first_window
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.labels import Words
from tests.views.access_checks import assert_accessible
from tests.views.agenda.steps import Now, asked, press

_MS = 20_000


@pytest.fixture
def home(tmp_path: Path) -> DataDir:
    made = open_data_dir(tmp_path / "data")
    with Stores(made) as stores:
        Settings(stores.personal).set("welcomed", True)
    return made


@pytest.fixture
def sessions(qapp: Any, qtbot: Any, theme: Any, home: DataDir) -> Iterator[Sessions]:
    settings = QSettings(str(home.window_state), QSettings.Format.IniFormat)
    made = Sessions(
        qapp,
        home,
        registry="http://127.0.0.1:9/api/v2",
        theme=theme,
        settings=settings,
        background=True,
    )
    yield made
    over: list[bool] = []
    made.over.connect(lambda: over.append(True))
    made.quit()
    qtbot.waitUntil(lambda: bool(over), timeout=_MS)


def rests(sessions: Sessions, qtbot: Any) -> None:
    def at_rest() -> bool:
        session = sessions.companion
        return session is not None and session.is_open and session.tasks.pending == 0

    qtbot.waitUntil(at_rest, timeout=_MS)


def windows() -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if one.isVisible()]


def test_no_window_is_shown_until_it_is_wanted(sessions: Sessions, qtbot: Any):
    """A second start brings it; closing it leaves the program waiting again."""
    sessions.start()
    rests(sessions, qtbot)
    assert windows() == []
    first = sessions.companion
    assert first is not None
    assert sessions.tray is not None
    assert [one.text() for one in sessions.tray.menu.actions()] == ["Open Companion", "Quit"]
    sessions.tray.opened.emit()
    assert first.window.isVisible()
    assert first.window.windowTitle() == "Companion"
    qtbot.waitUntil(first.trials.isVisible, timeout=_MS)
    first.window.close()
    qtbot.waitUntil(lambda: sessions.companion not in (None, first), timeout=_MS)
    rests(sessions, qtbot)
    assert windows() == []


def test_a_second_start_brings_the_window(
    sessions: Sessions, home: DataDir, qtbot: Any, tasks: Any
):
    """As it does where the window is only behind others."""
    from mbc_desktop.composition.sessions import door

    sessions.start()
    rests(sessions, qtbot)
    name = door(home)
    heard: list[bool] = []
    tasks.run_network(sessions, lambda _token, _report: ask_first_window(name), heard.append)
    qtbot.waitUntil(lambda: heard == [True], timeout=_MS)
    session = sessions.companion
    assert session is not None
    qtbot.waitUntil(session.window.isVisible, timeout=_MS)


def test_a_missed_reminder_comes_up_without_the_window(
    sessions: Sessions, home: DataDir, qtbot: Any
):
    """What it is about is told only when it is asked for: who sits there is not known."""
    yesterday = datetime.now(UTC) - timedelta(days=1)
    with Stores(home) as stores:
        store = AgendaStore(stores.personal)
        calendars = Calendars(store, zone=local_zone(), clock=lambda: yesterday)
        settings = Settings(stores.personal)
        reminders = Reminders(store, calendars, settings, clock=lambda: yesterday)
        reminders.keep(reminders.look())
        start = (yesterday + timedelta(hours=3)).replace(tzinfo=None)
        event = Event(uid="", summary="Scan", start=start, end=start, tzid="UTC", alarms=(30,))
        calendars.add(replace(event, end=start + timedelta(hours=1)))
    sessions.start()
    discreet = asked(qtbot, Dialog)
    assert discreet.accessibleName() == "You have a reminder"
    assert "Scan" not in " ".join(one.text() for one in discreet.findChildren(Words))
    assert sessions.companion is not None
    assert not sessions.companion.window.isVisible()
    press(discreet)
    found = asked(qtbot, ReminderList)
    assert len(found.cards) == 1
    found.close()
    # until it is dealt with it comes up with the window, too
    sessions.companion.window.bring_forward()
    again = asked(qtbot, ReminderList)
    assert len(again.cards) == 1
    again.close()
    rests(sessions, qtbot)


def test_locked_data_are_not_opened_and_the_passphrase_is_asked_for_only_when_wanted(
    sessions: Sessions, home: DataDir, qtbot: Any
):
    """Nobody is asked for it by a program that starts by itself."""
    Vault(home).turn_on("three quiet words")
    sessions.start()
    assert sessions.companion is None
    assert windows() == []
    assert sessions.tray is not None
    sessions.tray.opened.emit()
    assert sessions.gate is not None
    assert sessions.gate.isVisible()
    sessions.gate.close()
    qtbot.waitUntil(lambda: sessions.gate is None, timeout=_MS)
    assert windows() == []


def test_the_start_at_login_is_off_until_it_is_wished_for(  # noqa: PLR0917 - fixtures
    qtbot: Any, theme: Any, tasks: Any, services: AgendaServices, now: Now, tmp_path: Path
):
    """A box in the list of reminders writes the entry and takes it away."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    login = LoginStart(
        ("companion", "--background"),
        platform="linux",
        environ={"XDG_CONFIG_HOME": str(tmp_path)},
        home=tmp_path,
    )
    background = AgendaBackground(
        theme, tasks, window, services, clock=now, notify=lambda *_told: None, login_start=login
    )
    background.show_list()
    found = asked(qtbot, ReminderList)
    assert_accessible(found)
    assert found.at_login.isVisible()
    assert not found.at_login.isChecked()
    found.at_login.setChecked(True)
    qtbot.waitUntil(login.is_on, timeout=_MS)
    found.at_login.setChecked(False)
    qtbot.waitUntil(lambda: not login.is_on(), timeout=_MS)
    qtbot.waitUntil(lambda: tasks.pending == 0, timeout=_MS)
    found.close()
