"""A week, or one day, by its hours; whole by keyboard and read out in full."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mbc_desktop.views.access import announce
from mbc_desktop.views.agenda.columns import Columns
from mbc_desktop.views.agenda.day_band import DayBand
from mbc_desktop.views.agenda.day_heads import DayHeads
from mbc_desktop.views.agenda.days_view import DaysView, Shown, event_key
from mbc_desktop.views.agenda.dragging import Drag, Nudge, Pending, nudged
from mbc_desktop.views.agenda.event_block import EventBlock
from mbc_desktop.views.agenda.event_menu import event_menu
from mbc_desktop.views.agenda.event_paint import EventPaint
from mbc_desktop.views.agenda.hour_axis import HourAxis
from mbc_desktop.views.agenda.hour_canvas import STEP
from mbc_desktop.views.agenda.hour_grid import HourGrid
from mbc_desktop.views.agenda.markers import Markers
from mbc_desktop.views.agenda.words import AgendaWords
from mbc_desktop.views.theme import Theme

if TYPE_CHECKING:
    from mbc_desktop.agenda.moving import Times
    from mbc_desktop.agenda.records import Occurrence

_DAY = timedelta(days=1)
_MINUTE_MS = 60_000
_FIRST_CURSOR = 9 * 4
_MOST_BARS, _MOST_BARS_OF_DAY = 3, 8
_KEYS = Qt.Key


class WeekView(DaysView):
    """Days beside each other with their hours; one of them, or the seven of a week.

    Arrow keys go by half hours and days, from event to event where there are some; Tab goes through
    all events. Alt with an arrow moves the event that has the focus, Shift and Alt stretch it.
    """

    def __init__(
        self,
        theme: Theme,
        words: AgendaWords,
        markers: Markers,
        *,
        days: int,
        today: Callable[[], date],
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._markers = markers
        self._today = today
        self._count = days
        self._shown = Shown()
        self._paint = EventPaint(theme, words, markers, self)
        self._column, self._position = 0, _FIRST_CURSOR
        self._wanted: tuple[object, ...] | None = None
        self._pending = Pending()
        self._is_placed = False
        self.heads = DayHeads(theme, words, self._paint, days, self)
        self.band = DayBand(
            words,
            self._paint,
            most=_MOST_BARS_OF_DAY if days == 1 else _MOST_BARS,
            make=self._make,
            parent=self,
        )
        self.grid = HourGrid(words, self._paint, now=now, make=self._make, parent=self)
        self.canvas = self.grid.canvas
        self._days: Sequence[date] = ()
        self._set_days(today())
        self.setFocusProxy(self.canvas)
        self.setAccessibleName(self.tr("Day") if days == 1 else self.tr("Week"))
        self.canvas.setAccessibleDescription(
            self.tr(
                "Arrow keys go by half hours and days, Tab goes through the events. Enter adds"
                " or opens. Alt with an arrow key moves an event, Shift and Alt stretch it."
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heads)
        column.addWidget(self.band)
        column.addWidget(self.grid, 1)
        self._connect()
        self._measure()
        self._show_days()
        self._timer = QTimer(self)
        self._timer.setInterval(_MINUTE_MS)
        self._timer.timeout.connect(self._on_minute)
        self._timer.start()

    def _connect(self) -> None:
        self.heads.opened.connect(self.day_opened)
        self.heads.walked.connect(self._on_head_walked)
        self.band.more_wanted.connect(self.day_opened)
        self.band.new_wanted.connect(self.new_wanted)
        self.grid.more_wanted.connect(self.day_opened)
        self.canvas.walked.connect(self._on_walked)
        self.canvas.entered.connect(lambda: self.new_wanted.emit(self.current_moment()))
        self.canvas.pressed.connect(self._on_pressed)
        self.canvas.new_wanted.connect(self._on_new_wanted)
        self.canvas.drawing.connect(self._on_drawing)
        self.canvas.drawn.connect(self._on_drawn)
        self.canvas.let_go.connect(self._clear_ghost)
        self._theme.changed.connect(self._measure)

    def _on_minute(self) -> None:
        """Move the line of the present moment, and the mark of the present day after midnight."""
        self.grid.now_line.place()
        self.heads.show_days(self._days, self._shown, self._today())

    def _make(self, parent: QWidget, upright: bool) -> EventBlock:
        block = EventBlock(self._paint, upright=upright, parent=parent)
        block.clicked.connect(lambda _on=False, block=block: self.opened.emit(block.found))
        block.walked.connect(self._on_block_walked)
        block.nudged.connect(self._on_nudged)
        block.dragged.connect(partial(self._on_dragged, block))
        block.dropped.connect(self._on_dropped)
        block.drag_left.connect(self._clear_ghost)
        block.menu_wanted.connect(self._on_menu_wanted)
        block.reached.connect(self._on_reached)
        return block

    # -- one of the views -------------------------------------------------------------------------

    def span(self) -> tuple[date, date]:
        return self._days[0], self._days[-1]

    def current_day(self) -> date:
        return self._days[self._column]

    def current_moment(self) -> date | datetime:
        return self.grid.axis.moment(self._column, self._position)

    def show_day(self, day: date) -> None:
        if day not in self._days:
            self._set_days(day)
            self._show_days()
        self._go(self._days.index(day), self._position, tell=False)

    def show_found(self, shown: Shown) -> None:
        if (shown.first, shown.last) != self.span():
            return
        focused = self.focusWidget()
        held = focused if isinstance(focused, EventBlock) and focused.hasFocus() else None
        self._shown = shown
        self._pending.settle(shown.found)
        wanted = self._wanted
        if wanted is None and held is not None and held.found is not None:
            wanted = event_key(held.found)
        if self._pending.there is None:
            self._wanted = None
        self._clear_ghost()
        self._show_days()
        if not self._is_placed and self.isVisible():
            self.grid.scroll_to_work()
            self._is_placed = True
        if wanted is not None and (held is not None or self.canvas.hasFocus()):
            self._focus_event(wanted)

    def title(self) -> str:
        return self._words.days(*self.span())

    def stepped(self, by: int) -> date:
        return self.current_day() + timedelta(days=self._count * by)

    def events(self) -> Sequence[Occurrence]:
        return self._shown.found

    def blocks(self) -> list[EventBlock]:
        """Return what is shown: the bars, then what lies in the hours, day after day."""
        return [*self.band.bars, *(block for block, _ in self.grid.blocks)]

    # -- its parts --------------------------------------------------------------------------------

    def _set_days(self, day: date) -> None:
        first = day
        if self._count > 1:
            weekday = QLocale().firstDayOfWeek().value
            first = day - timedelta(days=(day.isoweekday() - weekday) % self._count)
        self._days = [first + n * _DAY for n in range(self._count)]
        self._shown = Shown(zone=self._shown.zone, calendars=self._shown.calendars)
        self._column = self._days.index(day)

    def _show_days(self) -> None:
        self.heads.show_days(self._days, self._shown, self._today())
        self.band.show_found(self._days, self._shown, self._spoken)
        self.grid.show_found(HourAxis(self._days, self._shown.zone), self._shown, self._spoken)
        order: list[QWidget] = [*self.blocks(), self.canvas]
        for before, after in itertools.pairwise(order):
            QWidget.setTabOrder(before, after)
        self._set_cursor()

    def _spoken(self, found: Occurrence, day: date) -> str:
        marker = self._markers.of(found.event.calendar_id)
        said = self._words.event_spoken(found)
        named = f"{said}, {marker.name}" if marker is not None else said
        return f"{self._words.day(day)}, {named}"

    def _measure(self) -> None:
        self.grid.measure_again()
        self._is_placed = False
        self._arrange()

    def _arrange(self) -> None:
        gutter = self.canvas.gutter_width()
        bar = self.grid.verticalScrollBar().sizeHint().width()
        columns = Columns(gutter, max(self.width() - bar, gutter + self._count), self._count)
        self.heads.arrange(columns)
        self.band.arrange(columns)
        if self._days and self.canvas.axis is not None:
            self.canvas.show_axis(self.canvas.axis)
            self.grid.arrange(columns)

    # -- the keyboard -----------------------------------------------------------------------------

    def _set_cursor(self) -> None:
        axis = self.grid.axis
        self._position = min(self._position, max(len(axis) - STEP, 0))
        moment = axis.moment(self._column, self._position)
        self.heads.set_current(self._column)
        self.canvas.set_cursor(
            self._column, self._position, self._words.free(self.current_day(), moment)
        )

    def _go(self, column: int, position: int, *, tell: bool = True) -> None:
        """Put the keyboard at a time of a day; another day is read out in full."""
        is_other = column != self._column
        self._column, self._position = column, max(position, 0)
        self._set_cursor()
        if is_other:
            self.day_chosen.emit(self.current_day())
            if tell:
                announce(self, self.heads.heads[column].accessibleName())

    def _walk(self, across: int, first: int, last: int, along: int) -> None:
        """Go from what lies at two positions of the current day by a day, or up or down."""
        day = self.current_day() + timedelta(days=across)
        position = first
        if along:
            position = last if along > 0 else first - STEP
            if position < 0:
                bar = next((b for b in self.band.bars if self._covers(b, self._column)), None)
                if bar is not None:
                    bar.setFocus(Qt.FocusReason.OtherFocusReason)
                    return
            position = min(max(position, 0), max(len(self.grid.axis) - STEP, 0))
        if day not in self._days:
            self._position = position
            self.show_day(day)
            self.day_chosen.emit(day)
            self.more_wanted.emit()
            self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, self._words.day(day))
            return
        self._go(self._days.index(day), position)
        self._enter()

    def _enter(self) -> None:
        """Focus the event at the current time, or the time itself where it is free."""
        there = self.grid.at(self._column, self._position, self._position + STEP)
        if there is not None:
            there.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        room = self.canvas.cursor_rect()
        self.grid.ensureVisible(room.center().x(), room.center().y(), 0, room.height())
        announce(self.canvas, self.canvas.accessibleName(), at_once=True)

    def _covers(self, bar: EventBlock, column: int) -> bool:
        found, day = bar.found, self._days[column]
        return found is not None and found.begins.date() <= day <= found.last_day

    def _focus_event(self, key: tuple[object, ...]) -> None:
        blocks = [(event_key(b.found), b) for b in self.blocks() if b.found is not None]
        same = [block for there, block in blocks if there == key]
        on_its_way = [block for there, block in blocks if there[:-1] == key[:-1]]
        wanted = next(iter((*same, *on_its_way)), self.canvas)
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_key(self, key: Qt.Key, first: int, last: int) -> None:
        if key in (_KEYS.Key_PageUp, _KEYS.Key_PageDown):
            by = 1 if key == _KEYS.Key_PageDown else -1
            self._walk(self._count * by, self._position, self._position, 0)
        else:
            across = {_KEYS.Key_Left: -1, _KEYS.Key_Right: 1}.get(key, 0)
            along = {_KEYS.Key_Up: -1, _KEYS.Key_Down: 1}.get(key, 0)
            self._walk(across, first, last, along)

    def _on_walked(self, key: Qt.Key) -> None:
        self._on_key(key, self._position, self._position + STEP)

    def _on_block_walked(self, block: EventBlock, key: Qt.Key) -> None:
        part = self.grid.part_of(block)
        if part is not None:
            last = max(-int(-part.bottom // 1), int(part.top) + 1)
            self._on_key(key, int(part.top), last)
        elif key == _KEYS.Key_Down:
            self._enter()
        elif key != _KEYS.Key_Up:
            self._on_key(key, self._position, self._position)

    def _on_head_walked(self, key: Qt.Key) -> None:
        if key == _KEYS.Key_Down:
            self._enter()
            return
        across = {_KEYS.Key_Left: -1, _KEYS.Key_Right: 1}.get(key, 0)
        day = self.current_day() + timedelta(days=across)
        if across and day not in self._days:
            self.show_day(day)
            self.more_wanted.emit()
        elif across:
            self._go(self._days.index(day), self._position, tell=False)
        self.heads.heads[self._column].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_reached(self, block: EventBlock) -> None:
        part = self.grid.part_of(block)
        if part is not None:
            self._go(part.column, int(part.top), tell=False)
            self.grid.ensureWidgetVisible(block, 0, self.canvas.quarter)
        elif block.day in self._days and not self._covers(block, self._column):
            self._go(self._days.index(block.day), self._position, tell=False)

    # -- adding, moving and stretching ------------------------------------------------------------

    def _on_pressed(self, column: int, position: float) -> None:
        self._go(column, int(position // STEP * STEP))

    def _on_new_wanted(self, column: int, position: float) -> None:
        slot = int(position // STEP * STEP)
        self._go(column, slot, tell=False)
        self.new_wanted.emit(self.grid.axis.moment(column, slot))

    def _on_drawing(self, column: int, first: float, last: float) -> None:
        begins, ends = self.grid.drawn(column, first, last)
        self.grid.show_drawn(column, begins, ends, self._words.span(begins, ends))

    def _on_drawn(self, column: int, first: float, last: float) -> None:
        self._clear_ghost()
        self.new_drawn.emit(*self.grid.drawn(column, first, last))

    def _on_nudged(self, block: EventBlock, nudge: Nudge) -> None:
        found = block.found
        if found is None:
            return
        if not self._shown.may_change(found):
            self.refused.emit(found)
            return
        times = nudged(self._pending.place_of(found), nudge, in_hours=True)
        if times is not None:
            self._send(found, times)

    def _send(self, found: Occurrence, times: Times) -> None:
        """Ask for the new times; the focus stays on the event wherever it goes."""
        from mbc_desktop.agenda.moving import placed

        there = placed(found, times, self._shown.zone)
        self._wanted = event_key(there)
        self._pending.send(found, there)
        day = there.begins.date()
        if day not in self._days and there.last_day not in self._days:
            self.show_day(day)
            self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self.times_wanted.emit(found, times.start, times.end)

    def _on_dragged(self, block: EventBlock, drag: Drag, point: QPoint) -> None:
        from mbc_desktop.agenda.moving import placed, times_of

        if not self._shown.may_change(drag.found):
            block.leave_drag()
            self.refused.emit(drag.found)
            return
        is_bar = block in self.band.bars
        times = (self.band if is_bar else self.grid).times_at(drag, point)
        drag.times = None if times == times_of(drag.found) else times
        ghost = placed(drag.found, times, self._shown.zone)
        (self.band if is_bar else self.grid).show_ghost(ghost)

    def _on_dropped(self, drag: Drag) -> None:
        self._clear_ghost()
        if drag.times is not None:
            self._send(drag.found, drag.times)

    def _clear_ghost(self) -> None:
        self.band.show_ghost(None)
        self.grid.show_ghost(None)

    def _on_menu_wanted(self, block: EventBlock, point: QPoint) -> None:
        if block.found is not None:
            event_menu(
                self,
                on_open=block.click,
                on_nudge=lambda nudge: self._on_nudged(block, nudge),
                in_hours=block.found is not None and not block.found.all_day,
            ).popup(point)

    # -- Qt ---------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()
        if not self._is_placed:
            self.grid.scroll_to_work()
