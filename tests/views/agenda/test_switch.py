"""One keyboard way through list, day, week, month and year."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDateEdit

from mbc_desktop.views.agenda.event_form import EventForm
from mbc_desktop.views.agenda.key_help import KeyHelp
from mbc_desktop.views.agenda.services import AgendaServices
from mbc_desktop.views.agenda.tab import AgendaTab
from mbc_desktop.views.widgets.dialogs import Dialog
from tests.views.access_checks import assert_accessible
from tests.views.agenda.plans import at, shown, visit
from tests.views.agenda.steps import TODAY, asked, press

KEYS = ("list", "day", "week", "month", "year")
CTRL = Qt.KeyboardModifier.ControlModifier


def focus(tab: AgendaTab, qtbot: Any) -> Any:
    """Put the keyboard into the view that is shown and return what has it."""
    view = tab.views.current
    view.setFocus()
    qtbot.waitUntil(lambda: view.focusWidget() is not None, timeout=10_000)
    return view.focusProxy() or view


def go(tab: AgendaTab, qtbot: Any, key: str, day: date) -> Any:
    tab.window().activateWindow()
    tab.views.choose(key)
    tab.go_to(day)
    qtbot.waitUntil(lambda: tab._tasks.pending == 0, timeout=10_000)
    return focus(tab, qtbot)


@pytest.mark.parametrize("key", KEYS)
def test_the_same_keys_choose_a_view_from_every_view(
    tab: AgendaTab, services: AgendaServices, qtbot: Any, key: str
):
    """The number of its button; the day stays, and the keyboard is in the new view."""
    services.calendars.add(visit(at(4, 14, 9)))
    for number, wanted in enumerate(KEYS, start=1):
        widget = go(tab, qtbot, key, date(2026, 4, 14))
        qtbot.keyClick(widget, getattr(Qt.Key, f"Key_{number}"))
        assert tab.view.chosen() == wanted
        assert tab.views.day == date(2026, 4, 14)
    qtbot.keyClick(tab.search, Qt.Key.Key_3, CTRL)
    assert tab.view.chosen() == "week"


@pytest.mark.parametrize("key", KEYS)
def test_today_is_one_key_away(tab: AgendaTab, services: AgendaServices, qtbot: Any, key: str):
    """T or Home, in every view."""
    services.calendars.add(visit(at(7, 14, 9)))
    for pressed in (Qt.Key.Key_T, Qt.Key.Key_Home):
        widget = go(tab, qtbot, key, date(2026, 7, 14))
        assert tab.views.day == date(2026, 7, 14)
        qtbot.keyClick(widget, pressed)
        qtbot.waitUntil(lambda: tab.views.day == TODAY, timeout=10_000)


@pytest.mark.parametrize("key", KEYS)
def test_a_date_is_gone_to_from_every_view(
    tab: AgendaTab, services: AgendaServices, qtbot: Any, key: str
):
    """G asks for it."""
    services.calendars.add(visit(at(3, 3, 9)))
    widget = go(tab, qtbot, key, TODAY)
    qtbot.keyClick(widget, Qt.Key.Key_G)
    dialog = asked(qtbot, Dialog)
    dialog.findChild(QDateEdit).setDate(QDate(2027, 5, 20))
    press(dialog)
    assert tab.views.day == date(2027, 5, 20)


@pytest.mark.parametrize(
    ("key", "earlier", "later"),
    [
        ("day", date(2026, 3, 9), date(2026, 3, 11)),
        ("week", date(2026, 3, 3), date(2026, 3, 17)),
        ("month", date(2026, 2, 28), date(2026, 4, 1)),
    ],
)
def test_pages_are_turned_by_what_the_view_shows(
    tab: AgendaTab, qtbot: Any, key: str, earlier: date, later: date
):
    """A day, a week or a month; the title goes along."""
    widget = go(tab, qtbot, key, date(2026, 3, 10))
    qtbot.keyClick(widget, Qt.Key.Key_PageUp)
    assert tab.views.day == earlier
    assert tab.title.text() == tab.views.current.title()
    widget = go(tab, qtbot, key, date(2026, 3, 10))
    qtbot.keyClick(widget, Qt.Key.Key_PageDown)
    assert tab.views.day == later


def test_letters_that_are_typed_into_the_search_stay_letters(tab: AgendaTab, qtbot: Any):
    """No key of the views works there."""
    go(tab, qtbot, "month", TODAY)
    tab.search.setFocus()
    qtbot.keyClicks(tab.search, "tg1")
    assert tab.search.text() == "tg1"
    assert tab.view.chosen() == "month"


def test_search_is_one_key_away_and_the_view_comes_back(
    tab: AgendaTab, services: AgendaServices, qtbot: Any
):
    """From a week too."""
    shown(qtbot, tab, services, "week", TODAY, visit(at(3, 3, 9)))
    widget = focus(tab, qtbot)
    qtbot.keyClick(widget, Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(tab.search, "ito")
    qtbot.waitUntil(tab.found.isVisible, timeout=10_000)
    qtbot.waitUntil(lambda: len(tab.found.events) == 1, timeout=10_000)
    tab.search.clear()
    assert tab.week_view.isVisible()


@pytest.mark.parametrize("key", KEYS)
def test_something_is_added_with_one_key(
    tab: AgendaTab, services: AgendaServices, qtbot: Any, key: str
):
    """On the day the person is at."""
    services.calendars.add(visit(at(3, 18, 9)))
    widget = go(tab, qtbot, key, date(2026, 3, 18))
    qtbot.keyClick(widget, Qt.Key.Key_N)
    form = asked(qtbot, EventForm)
    assert form.start_day.date() == QDate(2026, 3, 18)
    form.reject()


def test_the_keys_are_told(tab: AgendaTab, qtbot: Any):
    """In the menu, and with a question mark."""
    widget = go(tab, qtbot, "month", TODAY)
    qtbot.keyClick(widget, "?")
    dialog = asked(qtbot, KeyHelp)
    assert_accessible(dialog)
    dialog.accept()
    texts = [action.text() for action in tab.more.menu().actions()]
    assert "Keys of the calendar…" in texts


def test_a_picture_of_the_tab_can_be_taken_at_any_size(tab: AgendaTab):
    """That lays out views that are hidden, too: none of them goes round in circles."""
    for size in ((1200, 800), (700, 500), (1180, 780)):
        tab.window().resize(*size)
        tab.resize(*size)
        assert not tab.window().grab().isNull()
