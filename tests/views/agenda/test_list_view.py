"""The list of what is on, without an end in either direction."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from mbc_desktop.views.agenda.services import AgendaServices
from mbc_desktop.views.agenda.tab import AgendaTab
from tests.views.agenda.plans import at, shown, visit
from tests.views.agenda.steps import TODAY


@pytest.fixture
def view(tab: AgendaTab, services: AgendaServices, qtbot: Any) -> Any:
    """Two years to either side, a visit every ten days, and one twelve years ago."""
    services.calendars.show(-1, visible=False)
    events = [
        visit(at(3, 2, 9) + timedelta(days=10 * number), title=f"Visit {number}")
        for number in range(-73, 74)
    ]
    for event in [*events, visit(at(3, 2, 9).replace(year=2014), title="Long ago")]:
        services.calendars.add(event)
    return shown(qtbot, tab, services, "list", TODAY)


def titles(view: Any) -> list[str]:
    return [one.event.summary for one in view.list.events]


def turn(view: Any, by: int) -> None:
    """Turn the wheel over the list."""
    port = view.list.list.viewport()
    event = QWheelEvent(
        QPointF(20, 20), QPointF(20, 20), QPoint(0, 0), QPoint(0, by),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(port, event)


def test_it_begins_with_today(view: Any):
    """And holds the half year that comes."""
    assert titles(view)[0] == "Visit 0"
    assert titles(view)[-1] == "Visit 18"


def test_the_wheel_leads_before_the_beginning_and_nothing_moves(view: Any, qtbot: Any):
    """What was at the top stays in sight, with the one before it above."""
    cards = view.list.list
    assert cards.verticalScrollBar().value() == 0
    turn(view, 120)
    qtbot.waitUntil(lambda: len(titles(view)) > 19, timeout=10_000)
    row = titles(view).index("Visit 0")
    assert titles(view)[row - 1] == "Visit -1"
    assert cards.visualRect(view.list.model.index(row, 0)).intersects(cards.viewport().rect())
    assert cards.currentIndex().row() == row - 1


def test_the_arrow_keys_lead_on_at_both_ends(tab: AgendaTab, view: Any, qtbot: Any):
    """To the first event there is and the last."""
    cards = view.list.list
    cards.setFocus()
    qtbot.waitUntil(cards.hasFocus, timeout=10_000)
    for _ in range(12):
        cards.set_current_row(0)
        qtbot.keyClick(cards, Qt.Key.Key_Up)
        qtbot.waitUntil(lambda: tab._tasks.pending == 0, timeout=10_000)
    assert titles(view)[0] == "Long ago"
    for _ in range(12):
        cards.set_current_row(len(titles(view)) - 1)
        qtbot.keyClick(cards, Qt.Key.Key_Down)
        qtbot.waitUntil(lambda: tab._tasks.pending == 0, timeout=10_000)
    assert titles(view)[-1] == "Visit 73"
    assert len(titles(view)) == 148


def test_a_button_shows_what_was_before_until_there_is_nothing_more(
    tab: AgendaTab, view: Any, qtbot: Any
):
    """Then it is gone."""
    assert view.earlier.isVisible()
    for _ in range(12):
        view.earlier.click()
        qtbot.waitUntil(lambda: tab._tasks.pending == 0, timeout=10_000)
    assert titles(view)[0] == "Long ago"
    assert not view.earlier.isVisible()
    tab.views.go_to_today()
    qtbot.waitUntil(lambda: titles(view)[0] == "Visit 0", timeout=10_000)
    assert view.earlier.isVisible()


def test_an_event_that_is_moved_stays_current_and_quick_steps_add_up(view: Any, qtbot: Any):
    """Wherever in the list it comes to lie."""
    cards = view.list.list
    cards.setFocus()
    qtbot.waitUntil(cards.hasFocus, timeout=10_000)
    cards.set_current_row(0)
    for _ in range(2):
        qtbot.keyClick(cards, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: titles(view)[:2] == ["Visit 1", "Visit 0"], timeout=10_000)
    qtbot.waitUntil(lambda: view.list.events[1].begins.day == 16, timeout=10_000)
    assert view.list.current().event.summary == "Visit 0"


def test_what_is_current_stays_current_when_something_is_added(
    tab: AgendaTab, view: Any, services: AgendaServices, qtbot: Any
):
    """Also where it comes to lie in another row."""
    view.list.list.set_current_row(3)
    services.calendars.add(visit(at(3, 4, 9), title="New"))
    tab.refresh()
    qtbot.waitUntil(lambda: "New" in titles(view), timeout=10_000)
    assert view.list.current().event.summary == "Visit 3"
    assert view.current_day() == date(2026, 4, 1)
