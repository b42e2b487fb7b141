"""Reminders that come up by themselves, and calendars on the web that are asked."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from mbc_desktop.agenda.records import Event, EventKind
from mbc_desktop.views.agenda.background import AgendaBackground
from mbc_desktop.views.agenda.followed import FollowedCalendars
from mbc_desktop.views.agenda.services import AgendaServices
from mbc_desktop.views.agenda.tab import AgendaTab
from mbc_desktop.views.widgets.labels import Words
from tests.agenda.web import Web, feed
from tests.views.access_checks import assert_accessible
from tests.views.agenda.steps import Now, asked, press

ZONE = "America/Chicago"


@pytest.fixture
def told() -> list[tuple[str, str]]:
    return []


@pytest.fixture
def background(  # noqa: PLR0917 - fixtures
    qtbot: Any,
    theme: Any,
    tasks: Any,
    services: AgendaServices,
    now: Now,
    told: list[tuple[str, str]],
) -> AgendaBackground:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    services.reminders.keep(services.reminders.look())
    services.calendars.add(
        Event(
            uid="scan",
            summary="Scan",
            start=datetime(2026, 3, 2, 10),  # noqa: DTZ001
            end=datetime(2026, 3, 2, 11),  # noqa: DTZ001
            tzid=ZONE,
            kind=EventKind.SCAN,
            alarms=(30,),
        )
    )
    made = AgendaBackground(
        theme,
        tasks,
        window,
        services,
        clock=now,
        notify=lambda title, text: told.append((title, text)),
    )
    made.start()
    qtbot.waitUntil(lambda: tasks.pending == 0, timeout=10_000)
    return made


def button(background: AgendaBackground, text: str) -> QPushButton:
    assert background.list is not None
    card = background.list.cards[0]
    return next(one for one in card.findChildren(QPushButton) if one.text() == text)


def at(now: Now, hour: int, minute: int = 0) -> None:
    """Set the clock, in UTC: ten in Chicago is four in the afternoon."""
    now.moment = datetime(2026, 3, 2, hour, minute, tzinfo=UTC)


def test_a_reminder_comes_up_at_its_time_and_tells_others_nothing(
    background: AgendaBackground, now: Now, told: list[tuple[str, str]], qtbot: Any
):
    """The notification is discreet; the list in the program says all; Done ends it."""
    assert background.list is None
    at(now, 15, 30)
    background.tick()
    qtbot.waitUntil(lambda: background.list is not None, timeout=10_000)
    assert told == [("Companion", "You have a reminder")]
    assert_accessible(background.list)
    qtbot.mouseClick(button(background, "Done"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: background.list is None, timeout=10_000)
    background.look()
    qtbot.waitUntil(lambda: background._tasks.pending == 0, timeout=10_000)
    assert background.list is None
    assert len(told) == 1


def test_a_closed_list_does_not_come_back_but_the_reminder_waits(
    background: AgendaBackground, now: Now, told: list[tuple[str, str]], qtbot: Any
):
    """It is there when asked for, and at the next start."""
    at(now, 15, 30)
    background.tick()
    qtbot.waitUntil(lambda: background.list is not None, timeout=10_000)
    background.list.reject()
    background.look()
    qtbot.waitUntil(lambda: background._tasks.pending == 0, timeout=10_000)
    assert background.list is None
    background.show_list()
    qtbot.waitUntil(lambda: background.list is not None, timeout=10_000)
    assert len(background.list.cards) == 1
    assert len(told) == 1


def test_a_snoozed_reminder_comes_again(
    background: AgendaBackground, now: Now, told: list[tuple[str, str]], qtbot: Any
):
    """After ten minutes, with a notification of its own."""
    at(now, 15, 30)
    background.tick()
    qtbot.waitUntil(lambda: background.list is not None, timeout=10_000)
    qtbot.mouseClick(button(background, "In 10 minutes"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: background.list is None, timeout=10_000)
    qtbot.waitUntil(lambda: background._tasks.pending == 0, timeout=10_000)
    at(now, 15, 41)
    background.tick()
    qtbot.waitUntil(lambda: background.list is not None, timeout=10_000)
    assert len(told) == 2


def test_a_machine_that_slept_is_noticed_by_its_clock(
    background: AgendaBackground, now: Now, told: list[tuple[str, str]], qtbot: Any
):
    """The timer stood still meanwhile; what was due comes up, once, as one that was missed."""
    at(now, 21)
    background.tick()
    qtbot.waitUntil(lambda: background.list is not None, timeout=10_000)
    assert background.list is not None
    words = background.list.cards[0].findChildren(Words)
    assert any("This was due earlier." in one.text() for one in words)
    qtbot.mouseClick(button(background, "Done"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: background.list is None, timeout=10_000)
    # and a clock that is set back brings nothing again
    at(now, 15, 29)
    background.tick()
    at(now, 15, 31)
    background.tick()
    qtbot.waitUntil(lambda: background._tasks.pending == 0, timeout=10_000)
    assert background.list is None
    assert len(told) == 1


def test_the_full_text_is_told_where_it_is_wished(
    background: AgendaBackground,
    services: AgendaServices,
    now: Now,
    told: list[tuple[str, str]],
    qtbot: Any,
):
    """Only then does the notification say what it is about."""
    services.reminders.set_full_text(on=True)
    at(now, 15, 30)
    background.tick()
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    assert told[0][1].startswith("Scan: ")


def test_a_calendar_is_followed_refreshed_and_left(  # noqa: PLR0917 - fixtures
    tab: AgendaTab, services: AgendaServices, web: Web, now: Now, qtbot: Any, tasks: Any
):
    """Its age and what went wrong are said; its events leave with it."""
    tab.show_followed()
    dialog = asked(qtbot, FollowedCalendars)
    dialog.address.setText("webcal://group.example/events.ics")
    dialog.follow.click()
    qtbot.waitUntil(lambda: len(dialog.cards) == 1, timeout=10_000)
    assert_accessible(dialog)
    web.answer = feed("Walk")
    now.moment += timedelta(hours=2)
    dialog.cards[0].findChildren(QPushButton)[0].click()
    qtbot.waitUntil(
        lambda: (
            [
                e.summary
                for e in services.calendars.events(services.subscriptions.all()[0].calendar.id)
            ]
            == ["Walk"]
        ),
        timeout=10_000,
    )
    qtbot.waitUntil(lambda: tasks.pending == 0, timeout=10_000)
    hide = dialog.cards[0].findChildren(QPushButton)[1]
    assert hide.text() == "Hide"
    hide.click()
    qtbot.waitUntil(lambda: not services.subscriptions.all()[0].calendar.visible, timeout=10_000)
    qtbot.waitUntil(lambda: tasks.pending == 0, timeout=10_000)
    dialog.cards[0].findChildren(QPushButton)[-1].click()
    question = next(
        w
        for w in QApplication.topLevelWidgets()
        if w.isVisible() and w.findChild(QPushButton, "no") is not None
    )
    press(question)
    qtbot.waitUntil(lambda: not services.subscriptions.all(), timeout=10_000)
    qtbot.waitUntil(lambda: not dialog.cards, timeout=10_000)


def test_feeds_are_asked_by_themselves_when_their_time_has_come(
    background: AgendaBackground, services: AgendaServices, web: Web, now: Now, qtbot: Any
):
    """Not before: each feed says how often."""
    services.subscriptions.follow("https://group.example/e.ics", lambda write: write())
    now.moment += timedelta(minutes=6)
    background.tick()
    qtbot.waitUntil(lambda: background._tasks.pending == 0, timeout=10_000)
    assert len(web.asked) == 1
    now.moment += timedelta(hours=7)
    with qtbot.waitSignal(background.calendars_changed, timeout=10_000):
        background.tick()
    assert len(web.asked) == 2
