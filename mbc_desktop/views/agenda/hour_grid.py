"""Events within the hours of some days, side by side where they overlap."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from mbc_desktop.views.agenda.columns import Columns, Ghost, Overlay
from mbc_desktop.views.agenda.day_band import lasts_days
from mbc_desktop.views.agenda.day_layout import side_by_side
from mbc_desktop.views.agenda.days_view import Shown
from mbc_desktop.views.agenda.dragging import Drag, Grip
from mbc_desktop.views.agenda.event_block import EventBlock, MoreBlock
from mbc_desktop.views.agenda.event_paint import EventPaint
from mbc_desktop.views.agenda.hour_axis import HourAxis
from mbc_desktop.views.agenda.hour_canvas import HourCanvas, NowLine
from mbc_desktop.views.agenda.words import AgendaWords

if TYPE_CHECKING:
    from mbc_desktop.agenda.moving import Times
    from mbc_desktop.agenda.records import Occurrence

_LEAST = 32
"""The least height and width of a block in pixels, so that it can be hit."""
_WORK_BEGINS, _EARLIEST = 7 * 4 + 2, 6 * 4
_SLOT_MINUTES = 15


@dataclass(frozen=True, slots=True)
class Part:
    """What lies of an event within one day; ``top`` and ``bottom`` are positions of the axis."""

    found: Occurrence
    column: int
    top: float
    bottom: float
    starts: bool
    ends: bool


class HourGrid(QScrollArea):
    """The hours of some days with their events.

    Signals:
        more_wanted: a day of which not all events are shown.
    """

    more_wanted = Signal(object)

    def __init__(
        self,
        words: AgendaWords,
        paint: EventPaint,
        *,
        now: Callable[[], datetime],
        make: Callable[[QWidget, bool], EventBlock],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._paint = paint
        self._make = make
        self._pool: list[EventBlock] = []
        self._more_pool: list[MoreBlock] = []
        self._parts: list[Part] = []
        self._shown = Shown()
        self._spoken: Callable[[Occurrence, date], str] = lambda found, _day: found.event.summary
        self.blocks: list[tuple[EventBlock, Part]] = []
        self.canvas = HourCanvas(words, paint)
        self.overlay = Overlay(paint, self.canvas)
        self.now_line = NowLine(paint, self.canvas, now)
        self.setWidget(self.canvas)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    @property
    def axis(self) -> HourAxis:
        """The hours that are shown."""
        axis = self.canvas.axis
        assert axis is not None  # noqa: S101 - a view shows days from its beginning
        return axis

    def measure_again(self) -> None:
        """Take the height of an hour from the size of the text."""
        self.canvas.quarter = max(_LEAST // 2, round(self._paint.line * 0.75))
        self.verticalScrollBar().setSingleStep(2 * self.canvas.quarter)

    def show_found(
        self, axis: HourAxis, shown: Shown, spoken: Callable[[Occurrence, date], str]
    ) -> None:
        """Show what is on within the hours of the days of ``axis``."""
        self.canvas.show_axis(axis)
        self._shown, self._spoken = shown, spoken
        self._parts = [
            part for one in shown.found if not lasts_days(one) for part in self._parts_of(one, axis)
        ]
        self.arrange(self.canvas.columns)

    def _parts_of(self, found: Occurrence, axis: HourAxis) -> list[Part]:
        first, last = found.begins.date(), found.last_day
        parts = []
        for column, day in enumerate(axis.days):
            if first <= day <= last:
                top = axis.position(found.begins, column)
                bottom = axis.position(found.ends, column) if day == last else float(len(axis))
                if found.ends.date() > day:
                    bottom = float(len(axis))
                parts.append(Part(found, column, top, bottom, day == first, day == last))
        return parts

    # -- where events lie -------------------------------------------------------------------------

    def arrange(self, columns: Columns) -> None:
        """Lay the events out over these columns."""
        canvas = self.canvas
        canvas.columns = columns
        placed: list[tuple[Part, QRect]] = []
        more: list[tuple[int, int, int, int, int]] = []
        least_width = max(_LEAST + 2, round(self._paint.metrics.averageCharWidth() * 4.5))
        for column in range(columns.count):
            parts = [part for part in self._parts if part.column == column]
            whole = columns.rect(column, column, 0, 0).adjusted(3, 0, -4, 0)
            self._arrange_day(parts, whole, max(whole.width() // least_width, 1), placed, more)
        self.blocks = []
        for number, (part, room) in enumerate(placed):
            block = self._block(number)
            block.show_event(
                part.found,
                self.axis.days[part.column],
                self._spoken(part.found, self.axis.days[part.column]),
                starts=part.starts,
                ends=part.ends,
                fixed=not self._shown.may_change(part.found),
            )
            block.setGeometry(room)
            block.show()
            self.blocks.append((block, part))
        for spare in self._pool[len(self.blocks) :]:
            spare.hide()
        self._show_more(more)
        self.now_line.place()
        canvas.update()

    def _arrange_day(
        self,
        parts: Sequence[Part],
        whole: QRect,
        most: int,
        placed: list[tuple[Part, QRect]],
        more: list[tuple[int, int, int, int, int]],
    ) -> None:
        canvas = self.canvas
        end = canvas.y_of(len(self.axis))
        least = max(_LEAST, self._paint.line) + 1
        spans = []
        for part in parts:
            top = min(canvas.y_of(part.top), end - least)
            spans.append((top, max(canvas.y_of(part.bottom), top + least)))
        order = sorted(range(len(parts)), key=lambda n: (spans[n][0], -spans[n][1]))
        places = side_by_side([spans[n] for n in order], most=most)
        hidden: list[tuple[int, int]] = []
        for number, place in zip(order, places, strict=True):
            top, bottom = spans[number]
            left = whole.left() + whole.width() * place.column // place.columns
            right = whole.left() + whole.width() * (place.column + place.width) // place.columns
            if not place.width:
                hidden.append((top, bottom))
                continue
            placed.append((parts[number], QRect(left, top, right - left - 2, bottom - top - 1)))
        column = parts[0].column if parts else 0
        left = whole.left() + whole.width() * (most - 1) // most
        for first, count in _merged(hidden):
            more.append((column, left, first, whole.right() - left, count))

    def _block(self, number: int) -> EventBlock:
        if number == len(self._pool):
            self._pool.append(self._make(self.canvas, True))
        return self._pool[number]

    def _show_more(self, more: Sequence[tuple[int, int, int, int, int]]) -> None:
        for number, (column, left, top, width, count) in enumerate(more):
            if number == len(self._more_pool):
                fresh = MoreBlock(self._paint, self.canvas)
                fresh.clicked.connect(
                    lambda _on=False, fresh=fresh: self.more_wanted.emit(fresh.day)
                )
                self._more_pool.append(fresh)
            block, day = self._more_pool[number], self.axis.days[column]
            text = self._words.more(count)
            block.show_more(text, day, f"{self._words.day(day)}, {text}")
            block.setGeometry(left, top, max(width, _LEAST), max(_LEAST, self._paint.line))
            block.show()
        for spare in self._more_pool[len(more) :]:
            spare.hide()

    def scroll_to_work(self) -> None:
        """Bring the hours in sight in which people work, a little earlier where something is."""
        first = min((part.top for part in self._parts if part.top >= _EARLIEST), default=_EARLIEST)
        top = min(max(first - 2, _EARLIEST), _WORK_BEGINS)
        self.verticalScrollBar().setValue(self.canvas.y_of(top))

    # -- the keyboard -----------------------------------------------------------------------------

    def at(self, column: int, first: int, last: int) -> EventBlock | None:
        """Return the first event of a day that lies at these positions."""
        for block, part in self.blocks:
            if part.column == column and part.top < last and max(part.bottom, part.top + 1) > first:
                return block
        return None

    def part_of(self, block: EventBlock) -> Part | None:
        """Return what a block shows; None for a bar of the band."""
        return next((part for one, part in self.blocks if one is block), None)

    # -- dragging ---------------------------------------------------------------------------------

    def times_at(self, drag: Drag, point: QPoint) -> Times:
        """Return the times of a dragged event, the pointer being at a point of the screen."""
        from mbc_desktop.agenda import moving

        canvas, axis, found = self.canvas, self.axis, drag.found
        here = canvas.mapFromGlobal(point)
        if drag.origin is None:
            drag.origin = canvas.mapFromGlobal(drag.at)
        there = drag.origin
        self.ensureVisible(here.x(), here.y(), 0, 2 * canvas.quarter)
        slots = canvas.position_at(here.y()) - canvas.position_at(there.y())
        if drag.grip is Grip.END:
            return moving.ended_at(found, self._moved(found.ends, 0, slots, is_end=True))
        if drag.grip is Grip.START:
            return moving.started_at(found, self._moved(found.begins, 0, slots))
        days = axis.days
        across = days.index(days[canvas.columns.at(here.x())]) - canvas.columns.at(there.x())
        if not across and abs(slots) < 0.5:
            return moving.times_of(found)
        if abs(slots) < 0.5:
            return moving.by_days(found, across)
        return moving.begun_at(found, self._moved(found.begins, across, slots))

    def _moved(
        self, moment: datetime, across: int, slots: float, *, is_end: bool = False
    ) -> datetime:
        """Return a moment moved by days and by quarter hours of the axis, on a quarter hour."""
        axis = self.axis
        day = moment.date()
        if is_end and (moment - timedelta(microseconds=1)).date() in axis.days:
            day = (moment - timedelta(microseconds=1)).date()
        target = day + timedelta(days=across)
        if day in axis.days and target in axis.days:
            position = axis.position(moment, axis.days.index(day)) + slots
            position = min(max(round(position), 0), len(axis) if is_end else len(axis) - 1)
            return axis.moment(axis.days.index(target), position)
        from mbc_desktop.agenda.moving import snapped

        wall = moment + timedelta(days=across, minutes=round(slots) * _SLOT_MINUTES)
        return snapped(wall)

    def drawn(self, column: int, first: float, last: float) -> tuple[datetime, datetime]:
        """Return the quarter hours (aware) between two positions of a day, at least one."""
        begin = min(max(int(first), 0), len(self.axis) - 1)
        end = min(max(-int(-last // 1), begin + 1), len(self.axis))
        return self.axis.moment(column, begin), self.axis.moment(column, end)

    def show_drawn(self, column: int, begins: datetime, ends: datetime, text: str) -> None:
        """Draw something new that is not there yet."""
        canvas, axis = self.canvas, self.axis
        top, bottom = (canvas.y_of(axis.position(m, column)) for m in (begins, ends))
        room = canvas.columns.rect(column, column, top, max(bottom - top, self._paint.line))
        self.overlay.show_ghosts([Ghost(room.adjusted(3, 0, -4, 0), None, text)])

    def show_ghost(self, ghost: Occurrence | None) -> None:
        """Draw where a dragged event would come to lie, or nothing."""
        if ghost is None:
            self.overlay.show_ghosts(())
            return
        canvas = self.canvas
        ghosts = []
        for part in self._parts_of(ghost, self.axis):
            top = canvas.y_of(part.top)
            height = max(canvas.y_of(part.bottom) - top, self._paint.line)
            room = canvas.columns.rect(part.column, part.column, top, height).adjusted(3, 0, -4, 0)
            ghosts.append(Ghost(room, ghost, self._words.times(ghost)))
        self.overlay.show_ghosts(ghosts)


def _merged(hidden: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Put what overlaps together: from where on, and how many."""
    merged: list[tuple[int, int]] = []
    low = 0
    for top, bottom in sorted(hidden):
        if merged and top < low:
            merged[-1] = (merged[-1][0], merged[-1][1] + 1)
        else:
            merged.append((top, 1))
        low = max(low, bottom)
    return merged
