"""Moving and stretching events, with the pointer and with the keyboard."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from mbc_desktop.views.agenda.days_view import event_key

if TYPE_CHECKING:
    from mbc_desktop.agenda.moving import Times
    from mbc_desktop.agenda.records import Occurrence

_MINUTES = 15
_WEEK = 7
_ALT = Qt.KeyboardModifier.AltModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Grip(Enum):
    """By what an event is held."""

    WHOLE = "whole"
    START = "start"
    END = "end"


@dataclass(slots=True)
class Drag:
    """One drag, from the press to the drop.

    Attributes:
        at: where it was pressed, in the viewport that is dragged in or on the screen.
        origin: the same in what may be scrolled meanwhile, once that is known.
        begun: whether the pointer went far enough to mean it.
        times: where the event would come to lie now; None where that is where it is.
    """

    found: Occurrence
    grip: Grip
    at: QPoint
    origin: QPoint | None = None
    begun: bool = False
    times: Times | None = None

    def follow(self, point: QPoint) -> bool:
        """Return whether it has begun, now that the pointer is there."""
        if (point - self.at).manhattanLength() >= QApplication.startDragDistance():
            self.begun = True
        return self.begun


@dataclass(slots=True)
class Pending:
    """An event that was sent elsewhere and is not shown there yet, so that quick steps add up.

    One of a series is not: she is asked which dates are meant, and may say none.
    """

    found: Occurrence | None = None
    there: Occurrence | None = None

    def send(self, found: Occurrence, there: Occurrence) -> None:
        """Remember where an event was sent."""
        one_of_many = found.recurrence_id is not None
        self.found, self.there = (None, None) if one_of_many else (found, there)

    def place_of(self, found: Occurrence) -> Occurrence:
        """Return the event where it was sent, else where it is shown."""
        if self.there is None or not _same(self.there, found):
            return found
        return self.there

    def settle(self, shown: Iterable[Occurrence]) -> None:
        """Forget it once it is shown where it was sent, or is not shown at all.

        Where it is shown on its way, an earlier step was written and a later one was not yet.
        """
        there = self.there
        here = next((one for one in shown if there is not None and _same(one, there)), None)
        if here is None or there is None or (here.begins, here.ends) == (there.begins, there.ends):
            self.found = self.there = None
        else:
            self.found = here


def _same(one: Occurrence, other: Occurrence) -> bool:
    """Whether both are the same event, whenever it is."""
    return event_key(one)[:-1] == event_key(other)[:-1]


@dataclass(frozen=True, slots=True)
class Nudge:
    """One step with the keyboard: Alt and an arrow move, Shift and Alt and an arrow stretch."""

    across: int
    along: int
    stretches: bool


def nudge_of(event: QKeyEvent) -> Nudge | None:
    """Return the step that a key means; None where it means something else."""
    step = _ARROWS.get(Qt.Key(event.key()))
    pressed = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if step is None or pressed not in (_ALT, _ALT | _SHIFT):
        return None
    return Nudge(*step, stretches=pressed == _ALT | _SHIFT)


def wants_key(event: QEvent) -> bool:
    """Whether a key is a step, so that no shortcut around the widget may take it.

    For ``event()``: accept the event where its type is ShortcutOverride and this is true.
    """
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and nudge_of(event) is not None
    )


def nudged(found: Occurrence, nudge: Nudge, *, in_hours: bool) -> Times | None:
    """Return the times of an event one step on; None where the step means nothing for it.

    Args:
        found: the event that is moved or stretched.
        nudge: across is by days; along by quarter hours or by weeks.
        in_hours: whether up and down is time of day, as in a week, or weeks, as in a month.
    """
    from mbc_desktop.agenda import moving

    days = nudge.across if in_hours else nudge.across + _WEEK * nudge.along
    minutes = _MINUTES * nudge.along if in_hours else 0
    if minutes and found.all_day:
        return None
    if nudge.stretches:
        times = moving.lengthened(found, days=days, minutes=minutes)
    elif minutes:
        times = moving.by_minutes(found, minutes)
    else:
        times = moving.by_days(found, days)
    return None if times == moving.times_of(found) else times
