"""A day and a week by their hours."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton

from mbc_desktop.agenda.cycles import READY_PATTERNS
from mbc_desktop.agenda.records import EventStatus
from mbc_desktop.views.agenda.event_form import EventForm
from mbc_desktop.views.agenda.event_view import EventView
from mbc_desktop.views.agenda.services import AgendaServices
from mbc_desktop.views.agenda.tab import AgendaTab
from mbc_desktop.views.palette import Scheme
from mbc_desktop.views.theme import Look
from tests.views.access_checks import assert_accessible
from tests.views.agenda.plans import at, block, days_off, drag, shown, visit
from tests.views.agenda.steps import asked

TUESDAY = date(2026, 3, 3)


def names_in(widget: Any) -> list[str]:
    """The names of all buttons in the tree that a screen reader walks."""
    QAccessible.setActive(True)
    root = QAccessible.queryAccessibleInterface(widget)
    found: list[str] = []

    def walk(node: Any) -> None:
        for number in range(node.childCount()):
            child = node.child(number)
            if child is None or not child.isValid() or child.state().invisible:
                continue
            if child.role() == QAccessible.Role.Button:
                found.append(child.text(QAccessible.Text.Name))
            walk(child)

    walk(root)
    return found


def test_a_screen_reader_is_told_each_day_in_full_and_each_event(
    tab: AgendaTab, services: AgendaServices, qtbot: Any
):
    """The head of a day says what is on; the event is a button of its own."""
    services.treatments.begin(READY_PATTERNS[0], date(2026, 2, 10))
    week = shown(
        qtbot, tab, services, "week", TUESDAY,
        visit(at(3, 3, 9), place="Room 4"),
        visit(at(3, 3, 14), 90, "Scan", status=EventStatus.CANCELLED),
    )  # fmt: skip
    names = names_in(week)
    day = tab.words.day(TUESDAY)
    head = next(name for name in names if name.startswith(f"{day}, cycle 2, day 1, 3 events"))
    assert "See Dr. Ito, Visit, Room 4" in head
    assert "called off" in head
    event = next(name for name in names if "Scan" in name and name is not head)
    assert event.startswith(day)
    assert "called off" in event
    assert any(name.startswith(f"Today, {tab.words.day(date(2026, 3, 2))}") for name in names)


def test_every_control_is_named_and_large_enough(
    tab: AgendaTab, services: AgendaServices, qtbot: Any, theme: Any
):
    """Short events too; at twice the text, in the dark and in high contrast."""
    events = [visit(at(3, 3, 9 + n // 4, 15 * (n % 4)), 15, f"E{n}") for n in range(9)]
    week = shown(qtbot, tab, services, "week", TUESDAY, *events, days_off(at(3, 2), 3))
    for look in (Look(Scheme.LIGHT), Look(Scheme.DARK, 200), Look(Scheme.HIGH_CONTRAST)):
        theme.set_look(look)
        assert_accessible(week)
        assert not week.grab().isNull()


def test_what_overlaps_lies_side_by_side(tab: AgendaTab, services: AgendaServices, qtbot: Any):
    """No two events of a day cover each other, short ones neither."""
    day = shown(
        qtbot, tab, services, "day", TUESDAY,
        visit(at(3, 3, 9), 60, "A"),
        visit(at(3, 3, 9, 30), 60, "B"),
        visit(at(3, 3, 9, 30), 5, "C"),
        visit(at(3, 3, 9, 40), 5, "D"),
    )  # fmt: skip
    rooms = [one.geometry() for one in day.blocks()]
    assert len(rooms) == 4
    assert not any(a.intersects(b) for n, a in enumerate(rooms) for b in rooms[:n])


def test_more_than_there_is_room_for_leads_to_the_day(
    tab: AgendaTab, services: AgendaServices, qtbot: Any
):
    """A button says how many there are, and opens the day."""
    events = [visit(at(3, 3, 9), 60, f"E{n}") for n in range(12)]
    week = shown(qtbot, tab, services, "week", TUESDAY, *events)
    more = next(b for b in week.findChildren(QAbstractButton) if b.text().endswith(" more"))
    hidden = int(more.text().split()[0])
    assert hidden + len(week.blocks()) == 12
    assert tab.words.day(TUESDAY) in more.accessibleName()
    more.click()
    assert tab.view.chosen() == "day"
    assert tab.views.day == TUESDAY
    qtbot.waitUntil(lambda: len(tab.day_view.blocks()) == 12, timeout=10_000)


@pytest.mark.parametrize(("day", "quarters"), [(date(2026, 3, 8), 92), (date(2026, 11, 1), 100)])
def test_a_day_on_which_the_clock_changes_has_its_own_length(
    tab: AgendaTab, services: AgendaServices, qtbot: Any, day: date, quarters: int
):
    """An event after the change lies where its hour is, and is as high as it is long."""
    start = at(day.month, day.day, 9)
    view = shown(qtbot, tab, services, "day", day, visit(start, 120))
    assert len(view.grid.axis) == quarters
    canvas, there = view.canvas, block(view, "See Dr. Ito").geometry()
    nine = view.grid.axis.position(start.replace(tzinfo=ZoneInfo("America/Chicago")), 0)
    assert there.top() == canvas.y_of(nine)
    assert there.height() == 8 * canvas.quarter - 1


def test_something_new_is_drawn_where_nothing_is(
    tab: AgendaTab, services: AgendaServices, qtbot: Any
):
    """From where the pointer was pressed to where it is let go; Esc gives it up."""
    week = shown(qtbot, tab, services, "week", TUESDAY)
    canvas = week.canvas
    start = QPoint(canvas.columns.left(2) + 20, canvas.y_of(13 * 4) + 3)
    drag(
        canvas,
        start,
        QPoint(0, 6 * canvas.quarter),
        meanwhile=lambda: qtbot.keyClick(canvas, Qt.Key.Key_Escape),
    )
    assert not week.grid.overlay.isVisible()
    drag(canvas, start, QPoint(0, 6 * canvas.quarter - 5))
    form = asked(qtbot, EventForm)
    assert form.start_time.time().toString("HH:mm") == "13:00"
    assert form.end_time.time().toString("HH:mm") == "14:30"
    assert form.start_day.date().toPython() == TUESDAY
    form.reject()


def test_an_event_over_midnight_stands_on_both_days(
    tab: AgendaTab, services: AgendaServices, qtbot: Any
):
    """One that is as long as a day stands above the hours."""
    week = shown(
        qtbot, tab, services, "week", TUESDAY,
        visit(at(3, 3, 22), 240, "Night"),
        visit(at(3, 3, 8), 60 * 30, "In the hospital"),
    )  # fmt: skip
    assert block(week, "Night", date(2026, 3, 3)).y() > 0
    assert block(week, "Night", date(2026, 3, 4)).y() == 0
    assert block(week, "In the hospital") in week.band.bars


def test_the_present_moment_is_marked_on_its_day_alone(
    tab: AgendaTab, services: AgendaServices, qtbot: Any, now: Any
):
    """And moves on with the clock."""
    now.moment = datetime(2026, 3, 2, 15, tzinfo=UTC)
    week = shown(qtbot, tab, services, "week", TUESDAY)
    line = week.grid.now_line
    qtbot.waitUntil(line.isVisible, timeout=10_000)
    assert line.geometry().center().y() == week.canvas.y_of(9 * 4)
    now.moment = datetime(2026, 3, 2, 16, tzinfo=UTC)
    line.place()
    assert line.geometry().center().y() == week.canvas.y_of(10 * 4)
    tab.go_to(date(2026, 3, 12))
    qtbot.waitUntil(lambda: not line.isVisible(), timeout=10_000)


def test_the_keyboard_goes_by_half_hours_days_and_events(
    tab: AgendaTab, services: AgendaServices, qtbot: Any
):
    """From an event to the free time after it, and on into the next week."""
    week = shown(qtbot, tab, services, "week", TUESDAY, visit(at(3, 3, 10)))
    canvas, event = week.canvas, block(week, "See Dr. Ito")
    canvas.setFocus()
    qtbot.waitUntil(canvas.hasFocus, timeout=10_000)
    assert "9:00" in canvas.accessibleName()
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert event.hasFocus()
    qtbot.keyClick(event, Qt.Key.Key_Down)
    assert canvas.hasFocus()
    assert canvas.accessibleName() == tab.words.free(TUESDAY, at(3, 3, 11))
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert week.current_day() == date(2026, 3, 4)
    qtbot.keyClick(canvas, Qt.Key.Key_PageDown)
    assert week.current_day() == date(2026, 3, 11)
    qtbot.keyClick(canvas, Qt.Key.Key_PageUp)
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    assert week.current_day() == date(2026, 3, 1)


def test_the_head_of_a_day_is_walked_and_opens_the_day(
    tab: AgendaTab, services: AgendaServices, qtbot: Any
):
    """Arrows go to the heads beside it; only one of them is a stop of Tab."""
    week = shown(qtbot, tab, services, "week", TUESDAY)
    heads = week.heads.heads
    current = next(head for head in heads if head.day == TUESDAY)
    current.setFocus()
    qtbot.keyClick(current, Qt.Key.Key_Right)
    after = next(head for head in heads if head.day == date(2026, 3, 4))
    assert after.hasFocus()
    stops = [h for h in heads if h.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [after]
    qtbot.keyClick(after, Qt.Key.Key_Return)
    assert (tab.view.chosen(), tab.views.day) == ("day", date(2026, 3, 4))


def test_enter_and_a_click_open_an_event(tab: AgendaTab, services: AgendaServices, qtbot: Any):
    """To read, with all there is to do about it."""
    day = shown(qtbot, tab, services, "day", TUESDAY, visit(at(3, 3, 10)))
    event = block(day, "See Dr. Ito")
    event.setFocus()
    qtbot.keyClick(event, Qt.Key.Key_Return)
    asked(qtbot, EventView).reject()
    qtbot.mouseClick(event, Qt.MouseButton.LeftButton)
    asked(qtbot, EventView).reject()


def test_a_double_click_and_the_keyboard_add_at_that_time(
    tab: AgendaTab, services: AgendaServices, qtbot: Any
):
    """On the half hour that was meant."""
    week = shown(qtbot, tab, services, "week", TUESDAY)
    canvas = week.canvas
    place = QPoint(canvas.columns.left(3) + 20, canvas.y_of(13 * 4 + 3))
    qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=place)
    form = asked(qtbot, EventForm)
    day = week.span()[0].replace(day=week.span()[0].day + 3)
    assert form.start_time.time().toString("HH:mm") == "13:30"
    assert form.start_day.date().toPython() == day
    form.reject()
    tab.window().activateWindow()
    canvas.setFocus()
    qtbot.waitUntil(canvas.hasFocus, timeout=10_000)
    qtbot.keyClick(canvas, Qt.Key.Key_Up)
    qtbot.keyClick(canvas, Qt.Key.Key_N)
    form = asked(qtbot, EventForm)
    assert form.start_time.time().toString("HH:mm") == "13:00"
    form.reject()
