"""Events for tests of the calendar's views, and the ways to take hold of them there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from mbc_desktop.agenda.records import Event, EventKind, Occurrence
from mbc_desktop.views.agenda.days_view import DaysView
from mbc_desktop.views.agenda.event_block import EventBlock
from mbc_desktop.views.agenda.services import AgendaServices
from mbc_desktop.views.agenda.tab import AgendaTab
from mbc_desktop.views.agenda.week import WeekView


def at(month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    """A wall clock time of the year 2026."""
    return datetime(2026, month, day, hour, minute)  # noqa: DTZ001 - the zone stands beside it


def visit(start: datetime, minutes: int = 60, title: str = "See Dr. Ito", **more: Any) -> Event:
    """An event in the zone of the tests."""
    return Event(
        uid="",
        start=start,
        end=start + timedelta(minutes=minutes),
        summary=title,
        tzid=more.pop("tzid", "America/Chicago"),
        kind=more.pop("kind", EventKind.VISIT),
        **more,
    )


def days_off(first: datetime, days: int, title: str = "Weekend away") -> Event:
    """An event of whole days."""
    end = first + timedelta(days=days)
    return Event(uid="", start=first, end=end, summary=title, all_day=True)


def shown(
    qtbot: Any, tab: AgendaTab, services: AgendaServices, key: str, day: date, *events: Event
) -> Any:
    """Put events into the calendar and show a view at a day; return the view."""
    for event in events:
        services.calendars.add(event)
    tab.window().activateWindow()
    tab.views.choose(key)
    tab.go_to(day)
    view = tab.views.current
    qtbot.waitUntil(lambda: tab._tasks.pending == 0, timeout=10_000)
    assert {event.summary for event in events} <= {one.event.summary for one in view.events()}
    return view


def found(view: DaysView, title: str) -> Occurrence:
    """The first date of an event that a view shows."""
    return next(one for one in view.events() if one.event.summary == title)


def block(view: WeekView, title: str, day: date | None = None) -> EventBlock:
    """The control of an event."""
    return next(
        one
        for one in view.blocks()
        if one.found is not None
        and one.found.event.summary == title
        and (day is None or one.day == day)
    )


def begins(view: DaysView, title: str) -> str:
    """When an event begins and ends, as month, day and time."""
    one = next((one for one in view.events() if one.event.summary == title), None)
    if one is None:
        return ""
    return f"{one.begins:%m-%d %H:%M} to {one.ends:%m-%d %H:%M}"


def _send(widget: QWidget, kind: QMouseEvent.Type, at: QPoint, *, held: bool) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    moving = kind == QMouseEvent.Type.MouseMove
    event = QMouseEvent(
        kind,
        QPointF(at),
        QPointF(widget.mapToGlobal(at)),
        none if moving else left,
        left if held else none,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, event)


def drag(
    widget: QWidget,
    at: QPoint,
    by: QPoint,
    *,
    meanwhile: Callable[[], object] | None = None,
) -> None:
    """Press on a widget, move the pointer in steps, and let go.

    ``meanwhile`` is done before the button is released.
    """
    types = QMouseEvent.Type
    _send(widget, types.MouseButtonPress, at, held=True)
    for part in range(1, 5):
        _send(widget, types.MouseMove, at + by * part / 4, held=True)
    if meanwhile is not None:
        meanwhile()
    _send(widget, types.MouseButtonRelease, at + by, held=False)
