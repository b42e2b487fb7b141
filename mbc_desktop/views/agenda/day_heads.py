"""What stands over the days of a week: weekday, number, and where the treatments stand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from mbc_desktop.views.agenda.columns import Columns
from mbc_desktop.views.agenda.days_view import Shown
from mbc_desktop.views.agenda.event_paint import EventPaint
from mbc_desktop.views.agenda.words import AgendaWords
from mbc_desktop.views.theme import Theme

if TYPE_CHECKING:
    from mbc_desktop.agenda.cycles import CycleDay

_KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Up)
_MIDDLE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


class DayHead(QAbstractButton):
    """One day as a button; its name is the day in full with all that is on."""

    walked = Signal(object)

    def __init__(self, theme: Theme, words: AgendaWords, paint: EventPaint, row: QWidget) -> None:
        super().__init__(row)
        self._theme = theme
        self._words = words
        self._paint = paint
        self._cycles: Sequence[CycleDay] = ()
        self._is_today = self._is_current = False
        self.day = date.min

    def show_day(self, day: date, spoken: str, cycles: Sequence[CycleDay], *, today: bool) -> None:
        """Be this day."""
        self.day, self._cycles, self._is_today = day, cycles, today
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.update()

    def set_current(self, *, on: bool) -> None:
        """Be the day the person is at: the one that Tab stops at."""
        self._is_current = on
        policies = Qt.FocusPolicy
        self.setFocusPolicy(policies.StrongFocus if on else policies.ClickFocus)
        self.update()

    # -- Qt ---------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, paint, words = QPainter(self), self._paint, self._words
        room = self.rect().adjusted(1, 0, -1, 0)
        ground = "accent-soft" if self._is_current else "sunken"
        painter.fillRect(room, paint.color(ground))
        if self.hasFocus():
            painter.setPen(QPen(paint.color("focus"), 2))
            painter.drawRect(room.adjusted(1, 1, -1, -1))
        text = words.day_head(self.day)
        painter.setFont(paint.strong)
        if self._is_today:
            text = words.today_head(text)
            painter.setPen(QPen(paint.color("accent"), 3))
            painter.drawLine(room.bottomLeft(), room.bottomRight())
        painter.setPen(paint.color("accent" if self._is_today else "text"))
        self._line(painter, room.adjusted(0, paint.pad, 0, 0), (text, words.day_head(self.day)))
        painter.setFont(paint.font)
        painter.setPen(paint.color("muted"))
        below = room.adjusted(0, paint.pad + paint.line, 0, 0)
        if self._cycles:
            short = ", ".join(map(words.cycle_short, self._cycles))
            self._line(painter, below, (words.cycles(self._cycles), short))
        painter.end()

    def _line(self, painter: QPainter, room: QRect, texts: Sequence[str]) -> None:
        """Draw the first of some texts that there is room for, else as much of the last as fits."""
        metrics = painter.fontMetrics()
        width = room.width() - self._paint.pad
        text = next((t for t in texts if metrics.horizontalAdvance(t) <= width), texts[-1])
        line = QRect(room.left(), room.top(), room.width(), self._paint.line)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        painter.drawText(line, _MIDDLE, shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _KEYS:
            self.walked.emit(key)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()


class DayHeads(QWidget):
    """The heads of all days.

    Signals:
        opened: a day of which she wants to see more.
        walked: an arrow key that was pressed on the head of the current day.
    """

    opened = Signal(object)
    walked = Signal(object)

    def __init__(
        self, theme: Theme, words: AgendaWords, paint: EventPaint, count: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._paint = paint
        self._columns = Columns()
        self.heads = [DayHead(theme, words, paint, self) for _ in range(count)]
        for head in self.heads:
            head.clicked.connect(lambda _on=False, head=head: self.opened.emit(head.day))
            head.walked.connect(self.walked)

    def show_days(self, days: Sequence[date], shown: Shown, today: date) -> None:
        """Show what is to say of each day."""
        for head, day in zip(self.heads, days, strict=True):
            cycles = shown.cycles.get(day, ())
            spoken = self._words.day_spoken(day, shown.on(day), cycles)
            if day == today:
                spoken = self._words.today_spoken(spoken)
            head.show_day(day, spoken, cycles, today=day == today)

    def set_current(self, column: int) -> None:
        """Mark the day the person is at; the keyboard goes along where it is on a head."""
        if any(head.hasFocus() for head in self.heads):
            self.heads[column].setFocus(Qt.FocusReason.OtherFocusReason)
        for number, head in enumerate(self.heads):
            head.set_current(on=number == column)

    def arrange(self, columns: Columns) -> None:
        """Stand over these columns."""
        height = max(2 * self._paint.line + 2 * self._paint.pad + 2, 34)
        self.setFixedHeight(height)
        for number, head in enumerate(self.heads):
            head.setGeometry(columns.rect(number, number, 0, height))
