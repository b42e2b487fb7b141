"""A month as a grid: a picture of the list, whole by keyboard and read out in full."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from mbc_desktop.views.access import announce
from mbc_desktop.views.agenda.days_view import Shown, event_key
from mbc_desktop.views.agenda.dragging import (
    Drag,
    Grip,
    Nudge,
    Pending,
    nudge_of,
    nudged,
    wants_key,
)
from mbc_desktop.views.agenda.event_menu import event_menu
from mbc_desktop.views.agenda.event_paint import EventPaint
from mbc_desktop.views.agenda.markers import Markers
from mbc_desktop.views.agenda.month_days import DayDelegate, MonthModel
from mbc_desktop.views.agenda.month_layout import Bar, More, bars_of, ghosts_of
from mbc_desktop.views.agenda.words import AgendaWords
from mbc_desktop.views.theme import Theme

if TYPE_CHECKING:
    from mbc_desktop.agenda.moving import Times
    from mbc_desktop.agenda.records import Occurrence

Index = QModelIndex | QPersistentModelIndex
_DAYS = 7
_LEAST_LINES = 2
_ACROSS = Qt.CursorShape.SizeHorCursor


class MonthGrid(QTableView):
    """The month.

    Space goes through the events of a day; Alt with an arrow moves the one that is marked, Shift
    and Alt with an arrow stretches it. They can be dragged too.

    Signals:
        day_chosen: the day that is current now.
        day_opened: a day that was entered.
        new_wanted: a day that was double-clicked where there is no event.
        month_wanted: a day of another month that the keyboard walked into.
        opened: an event that was clicked or entered.
        times_wanted: an event with the start and the end it is to have.
        refused: an event that can't be moved here.
    """

    day_chosen = Signal(object)
    day_opened = Signal(object)
    new_wanted = Signal(object)
    month_wanted = Signal(object)
    opened = Signal(object)
    times_wanted = Signal(object, object, object)
    refused = Signal(object)
    _drag: Drag | None = None

    def __init__(
        self,
        theme: Theme,
        words: AgendaWords,
        markers: Markers,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._paint = EventPaint(theme, words, markers, self)
        self._days = MonthModel(words, today, self)
        self._days.show_month(today(), QLocale().firstDayOfWeek().value)
        self._bars: list[tuple[QRect, Bar]] | None = None
        self._more: list[tuple[QRect, More]] = []
        self._marked: tuple[object, ...] | None = None
        self._pending = Pending()
        self.setModel(self._days)
        self.setItemDelegate(DayDelegate(words, self._paint, self))
        self.setAccessibleName(self.tr("Month"))
        self.setAccessibleDescription(
            self.tr(
                "Arrow keys go by days and weeks. Space goes through the events of a day, Enter"
                " opens. Alt with an arrow key moves an event, Shift and Alt stretch it."
            )
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setDragEnabled(False)
        self.verticalHeader().hide()
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            header.setMinimumSectionSize(1)
        self.horizontalHeader().setSectionsClickable(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().valueChanged.connect(self._place_again)
        theme.changed.connect(self._measure)
        self._measure()

    @property
    def days(self) -> MonthModel:
        """The model of the grid."""
        return self._days

    def current_day(self) -> date:
        """Return the day that is current."""
        index = self.currentIndex()
        return self._days.day_at(index) if index.isValid() else self._days.month

    def show_day(self, day: date) -> None:
        """Show the month of a day and make the day current."""
        if day.replace(day=1) != self._days.month or not self._days.index_of(day).isValid():
            self._days.show_month(day, QLocale().firstDayOfWeek().value)
            self._place_again()
        self.setCurrentIndex(self._days.index_of(day))

    def show_found(self, shown: Shown) -> None:
        """Show what is on; the event that is marked stays marked."""
        self._pending.settle(shown.found)
        self._days.show_found(shown)
        self._place_again()

    # -- the event that is marked ----------------------------------------------------------------

    def marked(self) -> Occurrence | None:
        """Return the event of the current day that is marked, if any."""
        return next(
            (one for one in self._on_day() if event_key(one) == self._marked),
            None,
        )

    def mark_next(self) -> None:
        """Mark the next event of the current day and read it out."""
        events = list(self._on_day())
        if not events:
            announce(self, self._words.nothing)
            return
        marked = self.marked()
        number = (events.index(marked) + 1) % len(events) if marked is not None else 0
        self._mark(events[number])
        announce(
            self,
            self.tr("{number} of {count}: {event}").format(
                number=number + 1, count=len(events), event=self._words.event_spoken(events[number])
            ),
            at_once=True,
        )

    def _on_day(self) -> list[Occurrence]:
        return list(self._days.shown.on(self.current_day()))

    def _mark(self, found: Occurrence | None) -> None:
        self._marked = event_key(found) if found is not None else None
        self.viewport().update()

    def _nudge_marked(self, nudge: Nudge) -> None:
        """Move or stretch the event that is meant; where that is not plain, mark one first."""
        events = self._on_day()
        found = self._pending.found or self.marked()
        if found is None and len(events) == 1:
            found = events[0]
        if found is not None:
            self._nudge(found, nudge)
        elif events:
            self.mark_next()

    def _nudge(self, found: Occurrence, nudge: Nudge) -> None:
        if not self._days.shown.may_change(found):
            self.refused.emit(found)
            return
        times = nudged(self._pending.place_of(found), nudge, in_hours=False)
        if times is not None:
            self._send(found, times)

    def _send(self, found: Occurrence, times: Times) -> None:
        """Ask for the new times; the mark and the current day go along."""
        from mbc_desktop.agenda.moving import placed

        there = placed(found, times, self._days.shown.zone)
        self._marked = event_key(there)
        self._pending.send(found, there)
        day = there.begins.date()
        if self._days.index_of(day).isValid() and found.begins.date() != day:
            self.setCurrentIndex(self._days.index_of(day))
        self.times_wanted.emit(found, times.start, times.end)

    # -- where events lie -------------------------------------------------------------------------

    def _measure(self) -> None:
        """Leave room for some events on each day; where there is too little, the month scrolls."""
        paint = self._paint
        least = paint.line + 3 * paint.pad + _LEAST_LINES * (paint.bar_height + 1)
        self.verticalHeader().setMinimumSectionSize(least)
        self.verticalScrollBar().setSingleStep(paint.line)
        self._place_again()

    def _place_again(self) -> None:
        self._bars = None
        self.viewport().update()

    def _placed(self) -> list[tuple[QRect, Bar]]:
        if self._bars is None:
            model, paint = self._days, self._paint
            top = paint.line + 2 * paint.pad
            room = self.visualRect(model.index(0, 0)).height() - top - paint.pad
            fits = max(room // (paint.bar_height + 1), 0)
            bars, more = bars_of(model.shown, model.grid_span[0], fits=fits)
            self._bars = [(self._room(b.week, b.first, b.last, b.lane), b) for b in bars]
            self._more = [(self._room(m.week, m.day, m.day, m.lane), m) for m in more]
        return self._bars

    def _room(self, week: int, first: int, last: int, lane: int) -> QRect:
        """Return where a bar lies in the viewport."""
        paint, model = self._paint, self._days
        begin = self.visualRect(model.index(week, first))
        end = self.visualRect(model.index(week, last))
        top = begin.top() + paint.line + 2 * paint.pad + lane * (paint.bar_height + 1)
        return QRect(begin.left() + 3, top, end.right() - begin.left() - 5, paint.bar_height)

    def bar_at(self, point: QPoint) -> tuple[QRect, Bar] | None:
        """Return the event at a point of the viewport, and where it lies."""
        return next((one for one in self._placed() if one[0].contains(point)), None)

    def _grip_at(self, point: QPoint) -> Grip:
        there = self.bar_at(point)
        if there is None:
            return Grip.WHOLE
        room, bar = there
        edge = max(2 * self._paint.pad, 8)
        if not bar.whole_days:
            return Grip.WHOLE
        if bar.ends and room.right() - point.x() < edge:
            return Grip.END
        if bar.starts and point.x() - room.left() < edge and room.width() > 4 * edge:
            return Grip.START
        return Grip.WHOLE

    # -- dragging ---------------------------------------------------------------------------------

    def _follow(self, drag: Drag, point: QPoint) -> None:
        from mbc_desktop.agenda import moving

        inside = point
        area = self.viewport().rect().adjusted(1, 1, -1, -1)
        inside = QPoint(
            min(max(point.x(), area.left()), area.right()),
            min(max(point.y(), area.top()), area.bottom()),
        )
        days = (
            self._days.day_at(self.indexAt(inside)) - self._days.day_at(self.indexAt(drag.at))
        ).days
        found = drag.found
        if drag.grip is Grip.WHOLE:
            times = moving.by_days(found, days)
        elif drag.grip is Grip.END:
            times = moving.lengthened(found, days=days)
        else:
            times = moving.started_at(found, found.begins + timedelta(days=days))
        drag.times = None if times == moving.times_of(found) else times
        self.viewport().update()

    def _cancel_drag(self) -> None:
        self._drag = None
        self.viewport().unsetCursor()
        self.viewport().update()

    def _paint_ghost(self, painter: QPainter) -> None:
        drag = self._drag
        if drag is None or drag.times is None:
            return
        from mbc_desktop.agenda.moving import placed

        ghost = placed(drag.found, drag.times, self._days.shown.zone)
        for bar in ghosts_of(ghost, *self._days.grid_span):
            self._paint.paint_ghost(
                painter, self._room(bar.week, bar.first, bar.last, bar.lane), ghost, ""
            )

    # -- Qt ---------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if wants_key(event) or (self._drag is not None and _is_escape(event)):
            event.accept()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_again()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        here = self._days.index_of(self.current_day()).row()
        for room, bar in self._placed():
            marked = event_key(bar.found) == self._marked and bar.week == here
            if bar.whole_days:
                self._paint.paint_bar(
                    painter, room, bar.found, starts=bar.starts, ends=bar.ends, marked=marked
                )
            else:
                self._paint.paint_line(painter, room, bar.found, marked=marked)
        for room, more in self._more:
            self._paint.paint_more(painter, room, self._words.more(more.count), marked=False)
        self._paint_ghost(painter)
        painter.end()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.day_chosen.emit(self._days.day_at(current))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        point = event.position().toPoint()
        there = self.bar_at(point)
        self._mark(there[1].found if there is not None else None)
        if there is not None and event.button() is Qt.MouseButton.LeftButton:
            self._drag = Drag(there[1].found, self._grip_at(point), point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point, drag = event.position().toPoint(), self._drag
        if drag is None:
            grip = self._grip_at(point)
            shape = Qt.CursorShape.ArrowCursor if grip is Grip.WHOLE else _ACROSS
            self.viewport().setCursor(shape)
            return
        if not drag.follow(point):
            return
        if not self._days.shown.may_change(drag.found):
            self._cancel_drag()
            self.refused.emit(drag.found)
            return
        if drag.grip is Grip.WHOLE:
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self._follow(drag, point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        drag = self._drag
        self._cancel_drag()
        if drag is None:
            return
        if drag.times is not None:
            self._send(drag.found, drag.times)
        elif not drag.begun:
            self.opened.emit(drag.found)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self.bar_at(point) is None and self.indexAt(point).isValid():
            self.new_wanted.emit(self._days.day_at(self.indexAt(point)))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        there = self.bar_at(event.pos())
        found = there[1].found if there is not None else self.marked()
        if found is not None:
            self._mark(found)
            event_menu(
                self,
                on_open=lambda: self.opened.emit(found),
                on_nudge=lambda nudge: self._nudge(found, nudge),
                in_hours=False,
            ).popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._drag is not None and key == Qt.Key.Key_Escape:
            self._cancel_drag()
            return
        nudge = nudge_of(event)
        if nudge is not None:
            self._nudge_marked(nudge)
            return
        day = self.current_day()
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -_DAYS,
            Qt.Key.Key_Down: _DAYS,
        }
        if key in steps:
            self._walk(day + timedelta(days=steps[key]))
        elif key == Qt.Key.Key_PageUp:
            self._walk(day.replace(day=1) - timedelta(days=1))
        elif key == Qt.Key.Key_PageDown:
            self._walk((day.replace(day=1) + timedelta(days=32)).replace(day=1))
        elif key == Qt.Key.Key_Space:
            self.mark_next()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            marked = self.marked()
            if marked is not None:
                self.opened.emit(marked)
            else:
                self.day_opened.emit(day)
        else:
            super().keyPressEvent(event)

    def _walk(self, day: date) -> None:
        self._mark(None)
        if day.replace(day=1) != self._days.month:
            self.month_wanted.emit(day)
        else:
            self.setCurrentIndex(self._days.index_of(day))


def _is_escape(event: QEvent) -> bool:
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_Escape
    )
