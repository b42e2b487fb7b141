"""The days of a month as a model, and how the ground of one day is drawn."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mbc_desktop.views.agenda.days_view import Shown
from mbc_desktop.views.agenda.event_paint import EventPaint
from mbc_desktop.views.agenda.words import AgendaWords

Index = QModelIndex | QPersistentModelIndex
DAY_ROLE = Qt.ItemDataRole.UserRole + 1
FOUND_ROLE = Qt.ItemDataRole.UserRole + 2
_WEEKS, _DAYS = 6, 7
_NO_PARENT = QModelIndex()


class MonthModel(QAbstractTableModel):
    """Six weeks from the one that holds the first of the month."""

    def __init__(
        self, words: AgendaWords, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._today = today
        self._first = today().replace(day=1)
        self._start = self._first
        self.shown = Shown()

    @property
    def today(self) -> date:
        """The present day."""
        return self._today()

    @property
    def month(self) -> date:
        """The first day of the month."""
        return self._first

    @property
    def grid_span(self) -> tuple[date, date]:
        """The first and the last day of the grid."""
        return self._start, self._start + timedelta(days=_WEEKS * _DAYS - 1)

    def show_month(self, day: date, first_weekday: int) -> None:
        """Show the month of ``day``; weeks begin on ``first_weekday`` (1 is Monday)."""
        self.beginResetModel()
        self._first = day.replace(day=1)
        back = (self._first.isoweekday() - first_weekday) % _DAYS
        self._start = self._first - timedelta(days=back)
        self.shown = Shown()
        self.endResetModel()

    def show_found(self, shown: Shown) -> None:
        """Show what is on."""
        self.shown = shown
        self.dataChanged.emit(self.index(0, 0), self.index(_WEEKS - 1, _DAYS - 1))

    def day_at(self, index: Index) -> date:
        """Return the day of a cell."""
        return self._start + timedelta(days=index.row() * _DAYS + index.column())

    def index_of(self, day: date) -> QModelIndex:
        """Return the cell of a day; an invalid one where it is not in the grid."""
        number = (day - self._start).days
        if not 0 <= number < _WEEKS * _DAYS:
            return QModelIndex()
        return self.index(number // _DAYS, number % _DAYS)

    # -- Qt ---------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else _WEEKS

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else _DAYS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        day = self.day_at(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return str(day.day)
        if role == DAY_ROLE:
            return day
        if role not in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.shown.on(day) if role == FOUND_ROLE else None
        spoken = self._words.day_spoken(day, self.shown.on(day), self.shown.cycles.get(day, ()))
        if day == self.today:
            return self._words.today_spoken(spoken)
        return spoken

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            day = self._start + timedelta(days=section)
            return self._words.weekday(day)
        return None


class DayDelegate(QStyledItemDelegate):
    """Draws the ground of a day, its number, and where the treatments stand; events lie over it."""

    def __init__(self, words: AgendaWords, paint: EventPaint, grid: QWidget) -> None:
        super().__init__(grid)
        self._words = words
        self._paint = paint

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, MonthModel)  # noqa: S101 - this delegate serves no other
        day = model.day_at(index)
        outside = day.month != model.month.month
        rect, paint, gap = option.rect, self._paint, self._paint.pad
        painter.fillRect(rect, paint.color("background" if outside else "surface"))
        painter.setPen(paint.color("line"))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(paint.color("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        is_today = day == model.today
        inner = rect.adjusted(gap * 2, gap, -gap, -gap)
        inner.setHeight(paint.line)
        number = self._words.today(day.day) if is_today else str(day.day)
        painter.setFont(paint.strong if is_today else paint.font)
        painter.setPen(paint.color("accent" if is_today else "muted" if outside else "text"))
        painter.drawText(inner, 0, number)
        cycles = model.shown.cycles.get(day)
        if not cycles:
            return
        left = inner.width() - painter.fontMetrics().horizontalAdvance(number + "  ")
        for text in (self._words.cycles(cycles), ", ".join(map(self._words.cycle_short, cycles))):
            if paint.metrics.horizontalAdvance(text) <= left:
                painter.setFont(paint.font)
                painter.setPen(paint.color("muted"))
                painter.drawText(inner, Qt.AlignmentFlag.AlignRight, text)
                break
