"""What a person does on the Calendar tab."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt

from mbc_desktop.agenda.cycles import READY_PATTERNS
from mbc_desktop.agenda.keeping import COMMUNITY_ID
from mbc_desktop.views.agenda.calendar_list import CalendarList
from mbc_desktop.views.agenda.event_form import EventForm
from mbc_desktop.views.agenda.print_dialog import PrintDialog
from mbc_desktop.views.agenda.services import AgendaServices
from mbc_desktop.views.agenda.tab import AgendaTab
from tests.views.access_checks import assert_accessible
from tests.views.agenda.steps import TODAY, asked, press


def titles(tab: AgendaTab) -> list[str]:
    rows = range(tab.listing.model.rowCount())
    return [tab.listing.model.record_at(row)[0].event.summary for row in rows]


def test_a_visit_is_added_and_stands_in_list_and_month(tab: AgendaTab, qtbot: Any):
    """With its day, its time and its place."""
    tab.add_event(date(2026, 3, 5))
    form = asked(qtbot, EventForm)
    form.title.setText("See Dr. Ito")
    form.place.setText("Room 4")
    assert_accessible(form)
    press(form)
    qtbot.waitUntil(lambda: "See Dr. Ito" in titles(tab), timeout=10_000)
    assert tab.words.day(date(2026, 3, 5)) in tab.listing.model.index(0, 0).data(
        Qt.ItemDataRole.AccessibleTextRole
    )
    tab.view.set_chosen("month")
    tab.go_to(date(2026, 3, 5))
    qtbot.waitUntil(lambda: bool(tab.month_view.events()), timeout=10_000)
    spoken = tab.month.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert "1 event" in spoken
    assert "See Dr. Ito" in spoken


def test_an_event_without_a_title_is_not_kept(tab: AgendaTab, qtbot: Any):
    """The field says what is wanted."""
    tab.add_event(TODAY)
    form = asked(qtbot, EventForm)
    press(form)
    assert form.isVisible()
    assert form.title.property("wrong") == "true"
    form.reject()


def test_a_deleted_date_of_a_series_comes_back_with_undo(tab: AgendaTab, qtbot: Any, tasks: Any):
    """Only that date goes; the others stay."""
    tab.add_event(TODAY)
    form = asked(qtbot, EventForm)
    form.title.setText("Blood test")
    form.repeat.setCurrentIndex(form.repeat.findData("WEEKLY"))
    assert "every week" in form.meaning.text()
    press(form)
    qtbot.waitUntil(lambda: titles(tab).count("Blood test") > 20, timeout=10_000)
    before = titles(tab).count("Blood test")
    from mbc_desktop.agenda.edits import Scope

    tab.events.delete(tab.listing.model.record_at(1)[0], Scope.THIS)
    qtbot.waitUntil(lambda: titles(tab).count("Blood test") == before - 1, timeout=10_000)
    qtbot.mouseClick(tab._toast._undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: titles(tab).count("Blood test") == before, timeout=10_000)


def test_the_keyboard_walks_through_the_month_and_into_the_next(tab: AgendaTab, qtbot: Any):
    """Arrows by day and week, Page Down by month."""
    tab.view.set_chosen("month")
    tab.month.show_day(date(2026, 3, 31))
    qtbot.keyClick(tab.month, Qt.Key.Key_Right)
    assert tab.month.current_day() == date(2026, 4, 1)
    qtbot.keyClick(tab.month, Qt.Key.Key_PageDown)
    assert tab.month.days.month == date(2026, 5, 1)


def test_every_control_has_a_name_in_both_views(
    tab: AgendaTab, services: AgendaServices, qtbot: Any
):
    """With a month full of cycles."""
    services.treatments.begin(READY_PATTERNS[1], date(2026, 3, 3))
    tab.refresh()
    qtbot.waitUntil(lambda: tab.listing.model.rowCount() > 0, timeout=10_000)
    assert_accessible(tab.window())
    tab.view.set_chosen("month")
    assert_accessible(tab.window())


def test_a_search_finds_events_of_all_times_and_the_view_comes_back(
    tab: AgendaTab, services: AgendaServices, qtbot: Any
):
    """What comes first and what was after it; an empty field shows the list again."""
    services.treatments.begin(READY_PATTERNS[1], date(2026, 3, 3))
    tab.search.setText("awareness day")
    qtbot.waitUntil(
        lambda: tab.found.isVisible() and tab.found.model.rowCount() > 0, timeout=10_000
    )
    first = tab.found.model.record_at(0)[0]
    assert first.begins.date() == date(2026, 10, 13)
    tab.search.clear()
    assert tab.listing.isVisible()


def test_a_calendar_is_hidden_and_reminds_as_she_wishes(
    tab: AgendaTab, services: AgendaServices, qtbot: Any, tasks: Any
):
    """Those that are worked out too; it holds at once."""
    services.calendars.own()
    tab.go_to(date(2026, 10, 12))
    qtbot.waitUntil(lambda: tab.listing.model.rowCount() > 0, timeout=10_000)
    tab.show_calendars()
    dialog = asked(qtbot, CalendarList)
    qtbot.waitUntil(lambda: COMMUNITY_ID in dialog.shown, timeout=10_000)
    assert_accessible(dialog)
    dialog.shown[COMMUNITY_ID].setChecked(False)
    qtbot.waitUntil(lambda: tab.listing.model.rowCount() == 0, timeout=10_000)
    own = services.calendars.own().id
    dialog.reminders[own].choose((60,))
    qtbot.waitUntil(lambda: services.calendars.usual_alarms() == (60,), timeout=10_000)
    dialog.accept()


def test_printing_begins_with_what_is_shown(tab: AgendaTab, qtbot: Any):
    """The layout of the view, at the day she is at."""
    tab.view.set_chosen("month")
    tab.go_to(date(2026, 5, 6))
    tab.ask_print()
    dialog = asked(qtbot, PrintDialog)
    wish = dialog.wish()
    assert (wish.kind.value, wish.first) == ("month", date(2026, 5, 1))
    dialog.reject()


def test_the_small_month_and_the_views_follow_each_other(
    tab: AgendaTab, services: AgendaServices, qtbot: Any
):
    """Where there is room for both; a day of the year leads to its month."""
    assert tab.side.isVisible()
    tab.side.month.day_wanted.emit(date(2026, 7, 4))
    assert tab.views.day == date(2026, 7, 4)
    tab.go_to(date(2027, 1, 5))
    assert tab.side.month.current_day() == date(2027, 1, 5)
    tab.view.set_chosen("year")
    assert tab.title.text() == "2027"
    assert_accessible(tab.window())
    tab.year_view.grid.show_day(date(2027, 2, 3))
    assert tab.side.month.current_day() == date(2027, 2, 3)
    qtbot.keyClick(tab.year_view.grid, Qt.Key.Key_Return)
    assert tab.view.chosen() == "month"
    assert tab.views.day == date(2027, 2, 3)
    tab.resize(600, 800)
    assert not tab.side.isVisible()


def test_an_event_is_moved_by_keyboard_and_back_with_undo(
    tab: AgendaTab, services: AgendaServices, qtbot: Any
):
    """By a day; its hour stays. What is not hers to edit stays where it is."""
    tab.add_event(date(2026, 3, 5))
    form = asked(qtbot, EventForm)
    form.title.setText("See Dr. Ito")
    press(form)
    qtbot.waitUntil(lambda: "See Dr. Ito" in titles(tab), timeout=10_000)

    def begins() -> str:
        return tab.listing.model.record_at(0)[0].begins.strftime("%m-%d %H")

    tab.window().activateWindow()
    tab.listing.list.setFocus()
    qtbot.waitUntil(tab.listing.list.hasFocus, timeout=10_000)
    tab.listing.list.setCurrentIndex(tab.listing.model.index(0, 0))
    qtbot.keyClick(tab.listing.list, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: begins() == "03-06 09", timeout=10_000)
    qtbot.mouseClick(tab._toast._undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: begins() == "03-05 09", timeout=10_000)


def test_a_new_event_goes_into_the_calendar_that_is_chosen_and_out_again(
    tab: AgendaTab, services: AgendaServices, qtbot: Any
):
    """The choice is there only where there are several."""
    own = services.calendars.own()
    tab.add_event(TODAY)
    form = asked(qtbot, EventForm)
    assert not form.calendar.isVisible()
    form.reject()
    family = services.calendars.named("Family")
    tab.add_event(TODAY)
    form = asked(qtbot, EventForm)
    assert form.calendar.isVisible()
    assert form.calendar.currentData() == own.id
    form.calendar.setCurrentIndex(1)
    form.title.setText("Dentist")
    press(form)
    qtbot.waitUntil(lambda: "Dentist" in titles(tab), timeout=10_000)
    (found,) = services.calendars.events(family.id)
    assert found.summary == "Dentist"
    qtbot.mouseClick(tab._toast._undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Dentist" not in titles(tab), timeout=10_000)
    assert services.calendars.events(family.id) == []
