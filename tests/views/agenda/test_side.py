"""The small month beside the views, the way to a date, and the calendars that are shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt

from mbc_desktop.agenda.cycles import TreatmentPattern
from mbc_desktop.agenda.keeping import COURSES_ID
from mbc_desktop.core.errors import KnownError
from mbc_desktop.views.agenda.services import AgendaServices
from mbc_desktop.views.agenda.side import AgendaSide
from mbc_desktop.views.agenda.words import AgendaWords
from tests.agenda.web import Web
from tests.views.access_checks import assert_accessible
from tests.views.agenda.steps import TODAY, Now

PATTERN = TreatmentPattern(
    name="Infusions", length=21, infusion_days=(1,), medicine_days=((1, 14),)
)


@pytest.fixture
def side(qtbot: Any, theme: Any, tasks: Any, services: AgendaServices) -> AgendaSide:
    services.treatments.begin(PATTERN, date(2026, 3, 3))
    made = AgendaSide(theme, tasks, AgendaWords(), today=TODAY)
    qtbot.addWidget(made)
    made.resize(made.width(), 800)
    made.show()
    made.set_services(services)
    qtbot.waitUntil(lambda: COURSES_ID in made.shown, timeout=10_000)
    return made


def spoken(side: AgendaSide, day: date) -> str:
    days = side.month.grid.model()
    cell = days.index_of(day)
    return str(cell.data(Qt.ItemDataRole.AccessibleTextRole))


def test_days_with_events_are_marked_and_told(side: AgendaSide):
    """In full for a screen reader; medicine of every day is no mark."""
    assert_accessible(side)
    assert spoken(side, date(2026, 3, 3)).replace("(s)", "") == ("Tuesday, March 3, 2026, 1 event")
    assert spoken(side, date(2026, 3, 4)).startswith("Wednesday, March 4, 2026, 0 event")
    assert spoken(side, TODAY).startswith("Today, Monday, March 2, 2026")


@pytest.mark.parametrize(
    ("key", "day"),
    [
        (Qt.Key.Key_Right, date(2026, 3, 3)),
        (Qt.Key.Key_Left, date(2026, 3, 1)),
        (Qt.Key.Key_Up, date(2026, 2, 23)),
        (Qt.Key.Key_Down, date(2026, 3, 9)),
        (Qt.Key.Key_PageDown, date(2026, 4, 2)),
        (Qt.Key.Key_PageUp, date(2026, 2, 2)),
    ],
)
def test_the_keyboard_leads_to_every_day(side: AgendaSide, qtbot: Any, key: Qt.Key, day: date):
    """Into other months too; the views are told to follow."""
    with qtbot.waitSignal(side.day_wanted) as told:
        qtbot.keyClick(side.month.grid, key)
    assert told.args == [day]
    assert side.month.current_day() == day


def test_another_month_is_marked_when_it_comes_in_sight(side: AgendaSide, qtbot: Any):
    """By its buttons; the last day of a longer month is not left out."""
    side.month.show_day(date(2026, 3, 31))
    side.month.on.click()
    assert side.month.current_day() == date(2026, 4, 30)
    qtbot.waitUntil(
        lambda: spoken(side, date(2026, 4, 14)).startswith("Tuesday, April 14, 2026, 1"),
        timeout=10_000,
    )
    assert "April 2026" in side.month.title.text()


def test_a_date_is_typed_and_gone_to(side: AgendaSide, qtbot: Any):
    """However far it is."""
    side.date.setDate(QDate(2031, 7, 4))
    with qtbot.waitSignal(side.day_wanted) as told:
        side.go.click()
    assert told.args == [date(2031, 7, 4)]
    assert side.month.current_day() == date(2031, 7, 4)


def test_a_copy_that_could_not_be_renewed_tells_its_age(
    side: AgendaSide, services: AgendaServices, web: Web, now: Now, qtbot: Any
):
    """Beside its name, until it is reached again."""

    def at_once(write: Callable[[], None]) -> None:
        write()

    services.subscriptions.follow("https://group.example/a.ics", at_once)
    (followed,) = services.subscriptions.all()
    web.problem = KnownError("It did not answer.", what_is_safe="a.", what_to_do="b.")
    now.moment += timedelta(days=3)
    services.subscriptions.refresh(followed, at_once)
    side.refresh()
    number = followed.calendar.id
    qtbot.waitUntil(lambda: number in side.shown, timeout=10_000)
    assert side.shown[number].text().replace("(s)", "s") == "Support group (3 days old)"
    web.problem = None
    (followed,) = services.subscriptions.all()
    services.subscriptions.refresh(followed, at_once)
    side.refresh()
    qtbot.waitUntil(lambda: side.shown[number].text() == "Support group", timeout=10_000)


def test_a_calendar_is_switched_off_where_it_is_seen(
    side: AgendaSide, services: AgendaServices, qtbot: Any
):
    """Its shape stands beside its name; its days lose their marks."""
    box = side.shown[COURSES_ID]
    assert box.text() == "Treatment cycles"
    assert not box.icon().isNull()
    with qtbot.waitSignal(side.changed, timeout=10_000):
        box.setChecked(False)
    assert services.calendars.between(date(2026, 3, 3), date(2026, 3, 3)) == []
    side.refresh()
    qtbot.waitUntil(
        lambda: spoken(side, date(2026, 3, 3)).startswith("Tuesday, March 3, 2026, 0"),
        timeout=10_000,
    )
