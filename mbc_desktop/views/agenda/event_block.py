"""Events as controls: each can be focused, read out, opened, moved and stretched by itself."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from mbc_desktop.views.agenda.dragging import Drag, Grip, Nudge, nudge_of, wants_key
from mbc_desktop.views.agenda.event_paint import EventPaint

if TYPE_CHECKING:
    from mbc_desktop.agenda.records import Occurrence

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class EventBlock(QAbstractButton):
    """One event, or the part of it that lies in one day; filled anew for other days.

    Signals:
        walked: an arrow key that leads away from it.
        nudged: a step with the keyboard by which it is to be moved or stretched.
        dragged: its drag, and where on the screen the pointer is.
        dropped: its drag, now over.
        drag_left: its drag was given up with Esc.
        menu_wanted: where on the screen its menu is to be.
        reached: the focus came to it.
    """

    walked = Signal(object, object)
    nudged = Signal(object, object)
    dragged = Signal(object, QPoint)
    dropped = Signal(object)
    drag_left = Signal()
    menu_wanted = Signal(object, QPoint)
    reached = Signal(object)
    _drag: Drag | None = None

    def __init__(self, paint: EventPaint, *, upright: bool, parent: QWidget) -> None:
        """``upright`` ones lie within the hours and are stretched downwards."""
        super().__init__(parent)
        self._paint = paint
        self._upright = upright
        self._grips: frozenset[Grip] = frozenset()
        self._whole = (True, True)
        self.found: Occurrence | None = None
        self.day = date.min
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def show_event(
        self, found: Occurrence, day: date, spoken: str, *, starts: bool, ends: bool, fixed: bool
    ) -> None:
        """Be this event on this day.

        ``starts`` and ``ends`` say whether it begins and ends within what is shown of it; at those
        ends it can be stretched, unless it is ``fixed``.
        """
        self.found, self.day, self._whole = found, day, (starts, ends)
        grips = ((Grip.START, starts), (Grip.END, ends))
        self._grips = frozenset(grip for grip, there in grips if there and not fixed)
        if self.accessibleName() != spoken:
            self.setAccessibleName(spoken)
            self.setToolTip(spoken)
        self.update()

    @property
    def is_dragged(self) -> bool:
        """Whether the pointer moves it now."""
        return self._drag is not None and self._drag.begun

    def leave_drag(self) -> None:
        """Give the drag up; the event stays where it is."""
        if self._drag is not None:
            self._drag = None
            self.setDown(False)
            self.unsetCursor()
            self.drag_left.emit()

    def _grip_at(self, point: QPoint) -> Grip:
        length = self.height() if self._upright else self.width()
        along = point.y() if self._upright else point.x()
        edge = min(max(2 * self._paint.pad, 8), length // 4)
        if Grip.END in self._grips and along >= length - edge:
            return Grip.END
        if Grip.START in self._grips and along < edge:
            return Grip.START
        return Grip.WHOLE

    # -- Qt ---------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if wants_key(event) or (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self._drag is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.found is None:
            return
        painter = QPainter(self)
        marked, paint = self.hasFocus(), self._paint
        if self._upright:
            paint.paint_block(painter, self.rect(), self.found, marked=marked)
        else:
            starts, ends = self._whole
            paint.paint_bar(
                painter, self.rect(), self.found, starts=starts, ends=ends, marked=marked
            )
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.found is not None:
            point = event.position().toPoint()
            self._drag = Drag(self.found, self._grip_at(point), event.globalPosition().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        drag = self._drag
        if drag is None:
            grip = self._grip_at(event.position().toPoint())
            along = Qt.CursorShape.SizeVerCursor if self._upright else Qt.CursorShape.SizeHorCursor
            self.setCursor(Qt.CursorShape.ArrowCursor if grip is Grip.WHOLE else along)
            return
        point = event.globalPosition().toPoint()
        if drag.follow(point):
            if drag.grip is Grip.WHOLE:
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(drag, point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, None
        if drag is None or not drag.begun:
            super().mouseReleaseEvent(event)
            return
        self.setDown(False)
        self.unsetCursor()
        self.dropped.emit(drag)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        nudge: Nudge | None = nudge_of(event)
        if nudge is not None:
            self.nudged.emit(self, nudge)
        elif key == Qt.Key.Key_Escape and self._drag is not None:
            self.leave_drag()
        elif key in _ENTER:
            self.click()
        elif key in _ARROWS or key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.walked.emit(self, key)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(self, event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
        self.reached.emit(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()


class MoreBlock(QAbstractButton):
    """How many events there is no room for; pressed, it leads to where there is."""

    def __init__(self, paint: EventPaint, parent: QWidget) -> None:
        super().__init__(parent)
        self._paint = paint
        self.day = date.min
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_more(self, text: str, day: date, spoken: str) -> None:
        """Say how many there are on which day."""
        self.day = day
        self.setText(text)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)

    # -- Qt ---------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint.paint_more(painter, self.rect(), self.text(), marked=self.hasFocus())
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)
