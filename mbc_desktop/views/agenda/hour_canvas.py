"""The ground of the hours: lines, labels, the present moment, and where the keyboard is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QBrush, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from mbc_desktop.views.agenda.columns import Columns
from mbc_desktop.views.agenda.event_paint import EventPaint
from mbc_desktop.views.agenda.hour_axis import HourAxis
from mbc_desktop.views.agenda.words import AgendaWords

STEP = 2
"""The keyboard goes by half hours: two quarter hours of the axis."""
_WORK = (8 * 60, 18 * 60)
_DOT = 5
_LEFT_BUTTON = Qt.MouseButton.LeftButton


class HourCanvas(QWidget):
    """What events lie on; it has the focus where there is no event.

    Signals:
        walked: a key that leads to another time or day.
        entered: Enter was pressed where there is no event.
        pressed: a column and a position where there is no event.
        new_wanted: a column and a position that were double-clicked.
        drawing: a column and the two positions between which something new is being drawn.
        drawn: the same, once the button is released.
        let_go: what was being drawn was given up with Esc.
    """

    walked = Signal(object)
    entered = Signal()
    pressed = Signal(int, float)
    new_wanted = Signal(int, float)
    drawing = Signal(int, float, float)
    drawn = Signal(int, float, float)
    let_go = Signal()
    _from: QPoint | None = None
    _is_drawing = False

    def __init__(
        self, words: AgendaWords, paint: EventPaint, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._paint = paint
        self.axis: HourAxis | None = None
        self.columns = Columns()
        self.quarter = 16
        self._cursor = (0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_axis(self, axis: HourAxis) -> None:
        """Be as high as these hours."""
        self.axis = axis
        self.setFixedHeight(len(axis) * self.quarter + 1)
        self.update()

    def set_cursor(self, column: int, position: int, spoken: str) -> None:
        """Say where the keyboard is."""
        self._cursor = (column, position)
        self.setAccessibleName(spoken)
        self.update()

    def y_of(self, position: float) -> int:
        """Return how far down a position of the axis lies."""
        return round(position * self.quarter)

    def position_at(self, y: int) -> float:
        """Return the position of the axis at a height."""
        return y / self.quarter

    def gutter_width(self) -> int:
        """Return how wide the labels are."""
        times = [self._words.time(datetime(2000, 1, 1, hour)) for hour in (0, 10, 22)]  # noqa: DTZ001
        widest = max(self._paint.metrics.horizontalAdvance(text) for text in times)
        return widest + 3 * self._paint.pad

    # -- strokes ----------------------------------------------------------------------------------

    def _paint_ground(self, painter: QPainter, axis: HourAxis, area: QRect) -> None:
        paint, columns = self._paint, self.columns
        painter.fillRect(area, paint.color("background"))
        work = [h.position for h in axis.hours if _WORK[0] <= h.minute < _WORK[1]]
        if work:
            top, bottom = self.y_of(work[0]), self.y_of(work[-1] + 4)
            right = columns.left(columns.count)
            room = QRect(columns.gutter, top, right - columns.gutter, bottom - top)
            painter.fillRect(room & area, paint.color("surface"))
        whole, half = QPen(paint.color("line"), 1), QPen(paint.color("line"), 1)
        half.setStyle(Qt.PenStyle.DotLine)
        right = columns.left(columns.count)
        painter.setFont(paint.font)
        for hour in axis.hours:
            y = self.y_of(hour.position)
            if not area.top() - 4 * self.quarter <= y <= area.bottom():
                continue
            painter.setPen(whole)
            painter.drawLine(columns.gutter, y, right, y)
            painter.setPen(half)
            middle = y + 2 * self.quarter
            painter.drawLine(columns.gutter, middle, right, middle)
            moment = datetime(2000, 1, 1, hour.minute // 60)  # noqa: DTZ001
            text = self._words.time(moment)
            painter.setPen(paint.color("muted"))
            label = QRect(0, y + 1, columns.gutter - paint.pad, paint.line)
            painter.drawText(label, Qt.AlignmentFlag.AlignRight, text)
            if hour.again:
                again = label.translated(0, paint.line)
                painter.drawText(again, Qt.AlignmentFlag.AlignRight, self._words.again)
        painter.setPen(whole)
        for column in range(columns.count + 1):
            x = columns.left(column)
            painter.drawLine(x, area.top(), x, area.bottom())

    def _paint_missing(self, painter: QPainter, axis: HourAxis) -> None:
        paint = self._paint
        for column in range(self.columns.count):
            for first, last in axis.missing(column):
                top = self.y_of(first)
                room = self.columns.rect(column, column, top, self.y_of(last) - top)
                painter.fillRect(room, paint.color("sunken"))
                painter.fillRect(room, QBrush(paint.color("line"), Qt.BrushStyle.BDiagPattern))
                if axis.is_second_pass(first):
                    continue
                painter.setPen(paint.color("muted"))
                inner = room.adjusted(paint.pad, 0, -paint.pad, 0)
                text = paint.metrics.elidedText(
                    self._words.no_such_hour, Qt.TextElideMode.ElideRight, inner.width()
                )
                painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, text)

    def cursor_rect(self) -> QRect:
        """Return where the keyboard is."""
        column, position = self._cursor
        return self.columns.rect(column, column, self.y_of(position), STEP * self.quarter)

    # -- Qt ---------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        axis = self.axis
        if axis is None:
            return
        painter = QPainter(self)
        self._paint_ground(painter, axis, event.rect())
        self._paint_missing(painter, axis)
        if self.hasFocus():
            painter.setPen(QPen(self._paint.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.cursor_rect().adjusted(2, 1, -2, -1))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() is _LEFT_BUTTON:
            point = event.position().toPoint()
            self.pressed.emit(self.columns.at(point.x()), self.position_at(point.y()))
            self._from = point if point.x() >= self.columns.gutter else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here, there = event.position().toPoint(), self._from
        if there is None:
            return
        if (here - there).manhattanLength() >= QApplication.startDragDistance():
            self._is_drawing = True
        if self._is_drawing:
            self.drawing.emit(*self._span(there, here))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        there, is_drawing = self._from, self._is_drawing
        self._from, self._is_drawing = None, False
        if there is not None and is_drawing:
            self.drawn.emit(*self._span(there, event.position().toPoint()))

    def _span(self, there: QPoint, here: QPoint) -> tuple[int, float, float]:
        low, high = sorted((self.position_at(there.y()), self.position_at(here.y())))
        return self.columns.at(there.x()), low, high

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if event.button() is _LEFT_BUTTON and point.x() >= self.columns.gutter:
            self.new_wanted.emit(self.columns.at(point.x()), self.position_at(point.y()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        keys = Qt.Key
        if key == keys.Key_Escape and self._is_drawing:
            self._from, self._is_drawing = None, False
            self.let_go.emit()
        elif key in (keys.Key_Return, keys.Key_Enter):
            self.entered.emit()
        elif key in (
            keys.Key_Left,
            keys.Key_Right,
            keys.Key_Up,
            keys.Key_Down,
            keys.Key_PageUp,
            keys.Key_PageDown,
        ):
            self.walked.emit(key)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()


class NowLine(QWidget):
    """The present moment, over the events; it lets the pointer through."""

    def __init__(self, paint: EventPaint, canvas: HourCanvas, now: Callable[[], datetime]) -> None:
        super().__init__(canvas)
        self._paint = paint
        self._canvas = canvas
        self._now = now
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def place(self) -> None:
        """Lie where the present moment is, or nowhere where its day is not shown."""
        axis = self._canvas.axis
        now = self._now()
        day = now.astimezone(axis.zone).date() if axis is not None else None
        if axis is None or day not in axis.days:
            self.hide()
            return
        column = axis.days.index(day)
        y = self._canvas.y_of(axis.position(now, column))
        self.setGeometry(
            self._canvas.columns.rect(column, column, y - _DOT, 2 * _DOT + 1).adjusted(
                -_DOT, 0, 0, 0
            )
        )
        self.show()
        self.raise_()

    # -- Qt ---------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._paint.color("alert"), 2))
        painter.setBrush(self._paint.color("alert"))
        painter.drawLine(_DOT, _DOT, self.width(), _DOT)
        painter.drawEllipse(QPoint(_DOT, _DOT), _DOT - 1, _DOT - 1)
        painter.end()
