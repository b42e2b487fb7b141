"""What lasts for whole days, as bars above the hours."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from mbc_desktop.views.agenda.columns import Columns, Ghost, Overlay
from mbc_desktop.views.agenda.day_layout import lanes, rooms
from mbc_desktop.views.agenda.days_view import Shown
from mbc_desktop.views.agenda.dragging import Drag, Grip
from mbc_desktop.views.agenda.event_block import EventBlock, MoreBlock
from mbc_desktop.views.agenda.event_paint import EventPaint
from mbc_desktop.views.agenda.words import AgendaWords

if TYPE_CHECKING:
    from mbc_desktop.agenda.moving import Times
    from mbc_desktop.agenda.records import Occurrence

_DAY = timedelta(days=1)
_LEAST = 32


def lasts_days(found: Occurrence) -> bool:
    """Whether an event stands in the band: it is all day, or as long as a day."""
    return found.all_day or found.ends - found.begins >= _DAY


class DayBand(QWidget):
    """The bars of some days; as high as they need, up to a number of lines.

    Signals:
        more_wanted: a day of which not all bars are shown.
        new_wanted: a day on which something is to be added.
    """

    more_wanted = Signal(object)
    new_wanted = Signal(object)

    def __init__(
        self,
        words: AgendaWords,
        paint: EventPaint,
        *,
        most: int,
        make: Callable[[QWidget, bool], EventBlock],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._paint = paint
        self._most = most
        self._make = make
        self._columns = Columns()
        self._days: Sequence[date] = ()
        self._spans: list[tuple[int, int, int]] = []
        self._pool: list[EventBlock] = []
        self._more_pool: list[MoreBlock] = []
        self.bars: list[EventBlock] = []
        self.more: list[tuple[MoreBlock, int, int]] = []
        self.overlay = Overlay(paint, self)

    @property
    def _line(self) -> int:
        return max(self._paint.bar_height, _LEAST) + 2

    def show_found(
        self,
        days: Sequence[date],
        shown: Shown,
        spoken: Callable[[Occurrence, date], str],
    ) -> None:
        """Show what lasts for days."""
        self._days = days
        first, last = days[0], days[-1]
        found = [one for one in shown.found if lasts_days(one)]
        found.sort(key=lambda one: (one.begins.date(), -(one.ends - one.begins)))
        spans = [
            ((max(o.begins.date(), first) - first).days, (min(o.last_day, last) - first).days)
            for o in found
        ]
        lines = lanes(spans)
        room = rooms(spans, lines, len(days), self._most)
        self.bars, self._spans = [], []
        hidden = [0] * len(days)
        for one, (low, high), lane in zip(found, spans, lines, strict=True):
            if any(lane >= room[day] for day in range(low, high + 1)):
                for day in range(low, high + 1):
                    hidden[day] += 1
                continue
            bar = self._bar(len(self.bars))
            bar.show_event(
                one,
                days[low],
                spoken(one, days[low]),
                starts=one.begins.date() >= first,
                ends=one.last_day <= last,
                fixed=not shown.may_change(one),
            )
            self.bars.append(bar)
            self._spans.append((low, high, lane))
        for spare in self._pool[len(self.bars) :]:
            spare.hide()
        self._show_hidden(hidden, room)
        self.arrange(self._columns)

    def _bar(self, number: int) -> EventBlock:
        if number == len(self._pool):
            self._pool.append(self._make(self, False))
        return self._pool[number]

    def _show_hidden(self, hidden: Sequence[int], room: Sequence[int]) -> None:
        self.more = []
        for day, count in enumerate(hidden):
            if not count:
                continue
            if len(self.more) == len(self._more_pool):
                fresh = MoreBlock(self._paint, self)
                fresh.clicked.connect(
                    lambda _on=False, fresh=fresh: self.more_wanted.emit(fresh.day)
                )
                self._more_pool.append(fresh)
            block = self._more_pool[len(self.more)]
            text, there = self._words.more(count), self._days[day]
            block.show_more(text, there, f"{self._words.day(there)}, {text}")
            self.more.append((block, day, room[day]))
        for spare in self._more_pool[len(self.more) :]:
            spare.hide()

    def arrange(self, columns: Columns) -> None:
        """Lay the bars out over these columns."""
        self._columns = columns
        used = [lane + 1 for _, _, lane in self._spans] + [lane + 1 for _, _, lane in self.more]
        self.setFixedHeight(max(max(used, default=0) * self._line, self._line // 2) + 4)
        for bar, (low, high, lane) in zip(self.bars, self._spans, strict=True):
            bar.setGeometry(self._room(low, high, lane))
            bar.show()
        for block, day, lane in self.more:
            block.setGeometry(self._room(day, day, lane))
            block.show()
        self.update()

    def _room(self, low: int, high: int, lane: int) -> QRect:
        line = self._line
        return self._columns.rect(low, high, lane * line + 2, line - 2).adjusted(3, 0, -3, 0)

    # -- dragging ---------------------------------------------------------------------------------

    def times_at(self, drag: Drag, point: QPoint) -> Times:
        """Return the times of a dragged bar, the pointer being at a point of the screen."""
        from mbc_desktop.agenda import moving

        here = self._columns.at(self.mapFromGlobal(point).x())
        days = here - self._columns.at(self.mapFromGlobal(drag.at).x())
        if drag.grip is Grip.WHOLE:
            return moving.by_days(drag.found, days)
        if drag.grip is Grip.END:
            return moving.lengthened(drag.found, days=days)
        return moving.started_at(drag.found, drag.found.begins + timedelta(days=days))

    def show_ghost(self, ghost: Occurrence | None) -> None:
        """Draw where a dragged bar would come to lie, or nothing."""
        if ghost is None or not self._days:
            self.overlay.show_ghosts(())
            return
        first = self._days[0]
        low = max((ghost.begins.date() - first).days, 0)
        high = min((ghost.last_day - first).days, len(self._days) - 1)
        rooms_of = [Ghost(self._room(low, high, 0), ghost)] if low <= high else []
        self.overlay.show_ghosts(rooms_of)

    # -- Qt ---------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        right = self._columns.left(self._columns.count)
        gutter = self._columns.gutter
        room = QRect(gutter, 0, right - gutter, self.height())
        painter.fillRect(room, self._paint.color("surface"))
        painter.setPen(QPen(self._paint.color("line"), 1))
        for column in range(self._columns.count + 1):
            x = self._columns.left(column)
            painter.drawLine(x, 0, x, self.height())
        painter.setPen(QPen(self._paint.color("outline"), 1))
        painter.drawLine(gutter, self.height() - 1, right, self.height() - 1)
        painter.end()
        super().paintEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        x = event.position().toPoint().x()
        if x >= self._columns.gutter and self._days:
            self.new_wanted.emit(self._days[self._columns.at(x)])
