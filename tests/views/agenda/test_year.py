"""A year of cycles: bands with the days of each cycle, marks by shape, told in full."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt

from mbc_desktop.agenda.cycle_changes import skipped
from mbc_desktop.agenda.cycles import TreatmentPattern
from mbc_desktop.views.agenda.dates import months_on
from mbc_desktop.views.agenda.days_view import read_shown
from mbc_desktop.views.agenda.services import AgendaServices
from mbc_desktop.views.agenda.words import AgendaWords
from mbc_desktop.views.agenda.year_view import YearView
from tests.views.access_checks import assert_accessible
from tests.views.agenda.steps import TODAY

INFUSIONS = TreatmentPattern(
    name="Infusions", length=21, infusion_days=(1,), scan_every=2, blood_test_before=1
)
TABLETS = TreatmentPattern(name="Tablets", length=28, medicine_days=((1, 21),))


@pytest.fixture
def view(qtbot: Any, theme: Any, services: AgendaServices) -> YearView:
    course, _undo = services.treatments.begin(INFUSIONS, date(2026, 3, 3))
    services.treatments.put(skipped(course, 3).after)
    services.treatments.begin(TABLETS, date(2026, 3, 10))
    made = YearView(theme, AgendaWords(), today=lambda: TODAY)
    qtbot.addWidget(made)
    made.resize(1300, 900)
    made.show_day(TODAY)
    made.show_found(read_shown(services, *made.span()))
    made.show()
    return made


def at(view: YearView, day: date) -> QModelIndex:
    return view.grid.days.index_of(day)


def kinds(view: YearView, day: date) -> list[str]:
    return [one.event.kind.value for one in view.grid.days.marks(day)]


def test_a_day_is_told_in_full(view: YearView):
    """The weekday, where each treatment stands, and what is on."""
    assert_accessible(view)
    said = at(view, date(2026, 3, 24)).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Tuesday, March 24, 2026, ")
    assert "Infusions: cycle 2, day 1" in said
    assert "Tablets: cycle 1, day 15" in said
    assert "Infusion" in said
    off = at(view, date(2026, 4, 1)).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "A day without medicine." in off
    over = at(view, date(2026, 4, 15)).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "This cycle is skipped." in over


def test_infusions_scans_and_blood_tests_have_marks(view: YearView):
    """The weightiest first; medicine of every day is a band and no mark."""
    assert kinds(view, date(2026, 3, 2)) == ["blood test"]
    assert kinds(view, date(2026, 3, 3)) == ["infusion"]
    assert kinds(view, date(2026, 4, 13)) == ["scan"]
    assert kinds(view, date(2026, 3, 12)) == []
    assert kinds(view, date(2026, 10, 13)) == ["community event"]


def test_treatments_at_the_same_time_have_lanes_of_their_own(view: YearView):
    """In the order in which they begin."""
    assert sorted(view.grid.days.lanes.values()) == [0, 1]


def test_every_month_ends_where_it_ends(view: YearView):
    """There is no February 30 to walk to."""
    model = view.grid.days
    assert model.day_at(model.index(1, 27)) == date(2026, 2, 28)
    assert model.day_at(model.index(1, 28)) is None
    assert not model.index(1, 28).flags() & Qt.ItemFlag.ItemIsEnabled
    assert model.index(1, 28).data(Qt.ItemDataRole.AccessibleTextRole) is None


def test_the_keyboard_walks_through_the_year_and_into_the_next(view: YearView, qtbot: Any):
    """By day, by month, by year; what is read follows."""
    grid = view.grid
    view.show_day(date(2026, 3, 31))
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert view.current_day() == date(2026, 4, 1)
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    assert view.current_day() == date(2026, 5, 1)
    assert view.said.text().startswith("Friday, May 1, 2026")
    with qtbot.waitSignal(view.more_wanted):
        qtbot.keyClick(grid, Qt.Key.Key_PageDown)
    assert view.current_day() == date(2027, 5, 1)
    assert view.title() == "2027"
    assert view.span() == (date(2027, 1, 1), date(2027, 12, 31))
    with qtbot.waitSignal(view.day_opened) as told:
        qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert told.args == [date(2027, 5, 1)]


def test_later_and_earlier_lead_to_other_years():
    """A day that the other month does not have becomes its last."""
    assert months_on(date(2028, 2, 29), 12) == date(2029, 2, 28)
    assert months_on(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert months_on(date(1, 1, 1), -12) == date(1, 1, 1)
    assert months_on(date(9999, 12, 31), 12).year == 9999
