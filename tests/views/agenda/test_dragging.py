"""Events moved and stretched, with the pointer and with the keyboard, and taken back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton

from mbc_desktop.agenda.cycles import READY_PATTERNS
from mbc_desktop.agenda.records import Calendar
from mbc_desktop.views.agenda.event_form import EventForm
from mbc_desktop.views.agenda.services import AgendaServices
from mbc_desktop.views.agenda.tab import AgendaTab
from mbc_desktop.views.palette import Scheme
from mbc_desktop.views.theme import Look
from mbc_desktop.views.widgets.dialogs import Dialog
from tests.views.agenda.plans import at, begins, block, days_off, drag, found, shown, visit
from tests.views.agenda.steps import asked

_THIN = "\N{NARROW NO-BREAK SPACE}"
TUESDAY = date(2026, 3, 3)
ALT = Qt.KeyboardModifier.AltModifier
SHIFT_ALT = ALT | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def week(tab: AgendaTab, services: AgendaServices, qtbot: Any) -> Any:
    """A week with a visit on Tuesday at ten, and two days off from Wednesday on."""
    return shown(qtbot, tab, services, "week", TUESDAY, visit(at(3, 3, 10)), days_off(at(3, 4), 2))


def wait_for(qtbot: Any, view: Any, title: str, times: str) -> None:
    qtbot.waitUntil(lambda: begins(view, title) == times, timeout=10_000)


def undo(tab: AgendaTab, qtbot: Any) -> None:
    qtbot.mouseClick(tab._toast._undo, Qt.MouseButton.LeftButton)


def test_a_visit_is_dragged_to_another_day_and_time_and_back_with_undo(
    tab: AgendaTab, week: Any, qtbot: Any
):
    """It snaps to a quarter hour; a ghost shows where it will be, and when that is."""
    event, canvas = block(week, "See Dr. Ito"), week.canvas
    across = canvas.columns.left(3) - canvas.columns.left(1)
    seen: list[str] = []
    drag(
        event,
        QPoint(20, 20),
        QPoint(across, 6 * canvas.quarter + 3),
        meanwhile=lambda: seen.extend(g.text.replace(_THIN, " ") for g in week.grid.overlay.ghosts),
    )
    assert seen == ["11:30 AM to 12:30 PM"]
    assert not week.grid.overlay.isVisible()
    wait_for(qtbot, week, "See Dr. Ito", "03-05 11:30 to 03-05 12:30")
    undo(tab, qtbot)
    wait_for(qtbot, week, "See Dr. Ito", "03-03 10:00 to 03-03 11:00")


def test_both_ends_of_a_visit_are_stretched(week: Any, qtbot: Any):
    """The other end stays."""
    event, quarter = block(week, "See Dr. Ito"), week.canvas.quarter
    drag(event, QPoint(20, event.height() - 2), QPoint(0, 2 * quarter))
    wait_for(qtbot, week, "See Dr. Ito", "03-03 10:00 to 03-03 11:30")
    event = block(week, "See Dr. Ito")
    drag(event, QPoint(20, 2), QPoint(0, -4 * quarter))
    wait_for(qtbot, week, "See Dr. Ito", "03-03 09:00 to 03-03 11:30")


def test_esc_lets_go_and_nothing_is_changed(tab: AgendaTab, week: Any, qtbot: Any):
    """Neither now nor when the button is released."""
    event, canvas = block(week, "See Dr. Ito"), week.canvas
    drag(
        event,
        QPoint(20, 20),
        QPoint(0, 8 * canvas.quarter),
        meanwhile=lambda: qtbot.keyClick(event, Qt.Key.Key_Escape),
    )
    assert not week.grid.overlay.isVisible()
    assert tab._tasks.pending == 0
    assert begins(week, "See Dr. Ito") == "03-03 10:00 to 03-03 11:00"


def test_days_are_dragged_and_stretched_above_the_hours(tab: AgendaTab, week: Any, qtbot: Any):
    """By whole days, from either end."""
    columns = week.canvas.columns
    day = columns.left(2) - columns.left(1)
    bar = block(week, "Weekend away")
    drag(bar, QPoint(30, 10), QPoint(-day, 0))
    wait_for(qtbot, week, "Weekend away", "03-03 00:00 to 03-05 00:00")
    bar = block(week, "Weekend away")
    drag(bar, QPoint(bar.width() - 2, 10), QPoint(day, 0))
    wait_for(qtbot, week, "Weekend away", "03-03 00:00 to 03-06 00:00")
    drag(block(week, "Weekend away"), QPoint(2, 10), QPoint(day, 0))
    wait_for(qtbot, week, "Weekend away", "03-04 00:00 to 03-06 00:00")
    undo(tab, qtbot)
    wait_for(qtbot, week, "Weekend away", "03-03 00:00 to 03-06 00:00")


def test_the_keyboard_moves_and_stretches_and_stays_on_the_event(
    tab: AgendaTab, week: Any, qtbot: Any
):
    """Alt moves, Shift and Alt stretch; beyond the week the view goes along."""

    def press(key: Qt.Key, modifier: Qt.KeyboardModifier, times: str) -> None:
        qtbot.keyClick(block(week, "See Dr. Ito"), key, modifier)
        wait_for(qtbot, week, "See Dr. Ito", times)

    block(week, "See Dr. Ito").setFocus()
    press(Qt.Key.Key_Down, ALT, "03-03 10:15 to 03-03 11:15")
    press(Qt.Key.Key_Left, ALT, "03-02 10:15 to 03-02 11:15")
    press(Qt.Key.Key_Down, SHIFT_ALT, "03-02 10:15 to 03-02 11:30")
    press(Qt.Key.Key_Up, SHIFT_ALT, "03-02 10:15 to 03-02 11:15")
    assert block(week, "See Dr. Ito").hasFocus()
    first = week.span()[0]
    for _ in range((date(2026, 3, 2) - first).days):
        qtbot.keyClick(block(week, "See Dr. Ito"), Qt.Key.Key_Left, ALT)
        qtbot.waitUntil(lambda: tab._tasks.pending == 0, timeout=10_000)
    qtbot.keyClick(block(week, "See Dr. Ito"), Qt.Key.Key_Left, ALT)
    day = first - timedelta(days=1)
    wait_for(qtbot, week, "See Dr. Ito", f"{day:%m-%d} 10:15 to {day:%m-%d} 11:15")
    assert week.span()[1] == day
    assert block(week, "See Dr. Ito").hasFocus()


@pytest.mark.parametrize("key", ["week", "month"])
def test_quick_steps_add_up_and_none_is_lost(
    tab: AgendaTab, services: AgendaServices, qtbot: Any, key: str
):
    """Pressed faster than the calendar is written; the one beside it stays where it is."""
    view = shown(
        qtbot, tab, services, key, TUESDAY,
        visit(at(3, 3, 10)), visit(at(3, 4, 10), title="Other"),
    )  # fmt: skip
    widget = view.grid if key == "month" else block(view, "See Dr. Ito")
    widget.setFocus()
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right, ALT)
    wait_for(qtbot, view, "See Dr. Ito", "03-06 10:00 to 03-06 11:00")
    assert begins(view, "Other") == "03-04 10:00 to 03-04 11:00"
    day = tab.words.day(date(2026, 3, 6))
    qtbot.waitUntil(lambda: day in tab._toast._words.text(), timeout=10_000)


def test_one_of_a_series_is_moved_as_she_says(tab: AgendaTab, services: AgendaServices, qtbot: Any):
    """Only this date, this and later ones, or all; asked in the same words as always."""
    week = shown(
        qtbot, tab, services, "week", TUESDAY,
        visit(at(2, 24, 10), title="Group", rrules=("FREQ=WEEKLY",)),
    )  # fmt: skip
    canvas = week.canvas
    drag(block(week, "Group"), QPoint(20, 20), QPoint(0, 4 * canvas.quarter))
    dialog = asked(qtbot, Dialog)
    next(b for b in dialog.findChildren(QPushButton) if "later" in b.text()).click()
    wait_for(qtbot, week, "Group", "03-03 11:00 to 03-03 12:00")
    hours = [one.begins.hour for one in services.calendars.between(date(2026, 2, 20), TUESDAY)]
    assert hours == [10, 11]
    undo(tab, qtbot)
    wait_for(qtbot, week, "Group", "03-03 10:00 to 03-03 11:00")


def test_what_is_not_hers_stays_and_says_why(tab: AgendaTab, services: AgendaServices, qtbot: Any):
    """Days of a treatment, and events of a calendar that is followed."""
    services.treatments.begin(READY_PATTERNS[0], TUESDAY)
    feed = services.calendars.named("Clinic")
    services.calendars.change_calendar(feed.id, read_only=True)
    week = shown(qtbot, tab, services, "week", TUESDAY, visit(at(3, 3, 10), calendar_id=feed.id))
    assert isinstance(feed, Calendar)
    told: list[str] = []
    week.refused.connect(lambda one: told.append(one.event.summary))
    drag(block(week, "See Dr. Ito"), QPoint(20, 20), QPoint(0, 100))
    bar = week.band.bars[0]
    qtbot.keyClick(bar, Qt.Key.Key_Right, ALT)
    assert told == ["See Dr. Ito", bar.found.event.summary]
    assert begins(week, "See Dr. Ito") == "03-03 10:00 to 03-03 11:00"
    assert not week.grid.overlay.isVisible()
    kept = [message.what_happened for message in tab._status._log.messages]
    assert any("calendar you follow" in text for text in kept)
    assert any("its cycle" in text for text in kept)


def test_a_visit_is_dragged_over_a_change_of_the_clock(
    tab: AgendaTab, services: AgendaServices, qtbot: Any
):
    """Into the hour that is left out: the ghost and the visit lie after it."""
    week = shown(
        qtbot, tab, services, "week", date(2026, 3, 8), visit(at(3, 8, 1), title="Early call")
    )
    event, quarter = block(week, "Early call"), week.canvas.quarter
    drag(event, QPoint(20, 20), QPoint(0, 6 * quarter))
    wait_for(qtbot, week, "Early call", "03-08 03:00 to 03-08 04:00")


# -- the month -------------------------------------------------------------------------------------


@pytest.fixture
def month(tab: AgendaTab, services: AgendaServices, qtbot: Any) -> Any:
    return shown(
        qtbot, tab, services, "month", TUESDAY, visit(at(3, 3, 10)), days_off(at(3, 10), 2)
    )


def test_a_month_of_large_text_scrolls_and_shows_its_events(
    tab: AgendaTab, month: Any, qtbot: Any, theme: Any
):
    """At twice the text each day has room for some; what is current is in sight."""
    theme.set_look(Look(Scheme.LIGHT, 200))
    tab.go_to(date(2026, 4, 9))
    tab.go_to(TUESDAY)
    qtbot.waitUntil(lambda: tab._tasks.pending == 0, timeout=10_000)
    grid = month.grid
    assert grid.verticalScrollBar().maximum() > 0
    assert grid.viewport().rect().contains(room(month, "See Dr. Ito").center())
    assert grid.bar_at(room(month, "See Dr. Ito").center()) is not None


def test_a_screen_reader_is_told_each_day_of_the_month_in_full(month: Any, tab: AgendaTab):
    """As the cell of a table, with all that is on."""
    QAccessible.setActive(True)
    table = QAccessible.queryAccessibleInterface(month.grid)
    names = [
        table.child(number).text(QAccessible.Text.Name) for number in range(table.childCount())
    ]
    day = tab.words.day(TUESDAY)
    spoken = next(name for name in names if name.startswith(f"{day}, 1 event: "))
    assert "See Dr. Ito, Visit" in spoken
    assert any(name.startswith(f"Today, {tab.words.day(date(2026, 3, 2))}") for name in names)
    assert "Alt with an arrow key" in table.text(QAccessible.Text.Description)


def room(month: Any, title: str) -> Any:
    return next(r for r, bar in month.grid._placed() if bar.found.event.summary == title)


def test_a_visit_is_dragged_to_another_day_of_the_month(tab: AgendaTab, month: Any, qtbot: Any):
    """Its hour stays; undo brings it back."""
    view, cell = month.grid.viewport(), month.grid.visualRect(month.grid.days.index(0, 0))
    drag(view, room(month, "See Dr. Ito").center(), QPoint(2 * cell.width(), 2 * cell.height()))
    wait_for(qtbot, month, "See Dr. Ito", "03-19 10:00 to 03-19 11:00")
    undo(tab, qtbot)
    wait_for(qtbot, month, "See Dr. Ito", "03-03 10:00 to 03-03 11:00")


def test_days_are_stretched_in_the_month(month: Any, qtbot: Any):
    """By their end and by their start."""
    view, cell = month.grid.viewport(), month.grid.visualRect(month.grid.days.index(0, 0))
    bar = room(month, "Weekend away")
    drag(view, QPoint(bar.right() - 2, bar.center().y()), QPoint(cell.width(), 0))
    wait_for(qtbot, month, "Weekend away", "03-10 00:00 to 03-13 00:00")
    bar = room(month, "Weekend away")
    drag(view, QPoint(bar.left() + 2, bar.center().y()), QPoint(-cell.width(), 0))
    wait_for(qtbot, month, "Weekend away", "03-09 00:00 to 03-13 00:00")


def test_a_double_click_on_a_day_of_the_month_adds_there(month: Any, qtbot: Any):
    """Also where something is on that day already."""
    grid = month.grid
    cell = grid.visualRect(grid.days.index_of(TUESDAY))
    point = QPoint(cell.center().x(), cell.bottom() - 4)
    qtbot.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=point)
    form = asked(qtbot, EventForm)
    assert form.start_day.date().toPython() == TUESDAY
    form.reject()


def test_a_drag_in_the_month_is_let_go_with_esc(tab: AgendaTab, month: Any, qtbot: Any):
    """And changes nothing."""
    grid = month.grid
    drag(
        grid.viewport(),
        room(month, "See Dr. Ito").center(),
        QPoint(0, 200),
        meanwhile=lambda: qtbot.keyClick(grid, Qt.Key.Key_Escape),
    )
    assert tab._tasks.pending == 0
    assert begins(month, "See Dr. Ito") == "03-03 10:00 to 03-03 11:00"


def test_space_marks_the_events_of_a_day_and_alt_moves_the_marked_one(
    tab: AgendaTab, month: Any, services: AgendaServices, qtbot: Any
):
    """The mark and the current day go along."""
    shown(qtbot, tab, services, "month", TUESDAY, visit(at(3, 3, 15), title="Scan"))
    grid = month.grid
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    assert grid.marked() is not None
    assert grid.marked().event.summary == "See Dr. Ito"
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    assert grid.marked().event.summary == "Scan"
    qtbot.keyClick(grid, Qt.Key.Key_Down, ALT)
    wait_for(qtbot, month, "Scan", "03-10 15:00 to 03-10 16:00")
    assert grid.current_day() == date(2026, 3, 10)
    qtbot.waitUntil(lambda: grid.marked() is not None, timeout=10_000)
    qtbot.keyClick(grid, Qt.Key.Key_Right, SHIFT_ALT)
    wait_for(qtbot, month, "Scan", "03-10 15:00 to 03-11 16:00")
    assert found(month, "See Dr. Ito").begins.day == 3
