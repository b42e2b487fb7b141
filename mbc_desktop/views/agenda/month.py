"""A month as a grid: a picture of the list, whole by keyboard and read out in full."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from mbc_desktop.views.agenda.words import AgendaWords
from mbc_desktop.views.theme import Theme

if TYPE_CHECKING:
    from mbc_desktop.agenda.records import Occurrence

Index = QModelIndex | QPersistentModelIndex
DAY_ROLE = Qt.ItemDataRole.UserRole + 1
FOUND_ROLE = Qt.ItemDataRole.UserRole + 2
_WEEKS, _DAYS = 6, 7
_NO_PARENT = QModelIndex()


class MonthModel(QAbstractTableModel):
    """Six weeks from the one that holds the first of the month."""

    def __init__(self, words: AgendaWords, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.today = today
        self._first = today.replace(day=1)
        self._start = self._first
        self._found: Mapping[date, Sequence[Occurrence]] = {}

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
        self._found = {}
        self.endResetModel()

    def set_found(self, found: Mapping[date, Sequence[Occurrence]]) -> None:
        """Show these events, by day."""
        self._found = found
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
        found = list(self._found.get(day, ()))
        if role == Qt.ItemDataRole.DisplayRole:
            return str(day.day)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._words.day_spoken(day, found)
        if role == DAY_ROLE:
            return day
        return found if role == FOUND_ROLE else None

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


class _DayDelegate(QStyledItemDelegate):
    """Draws a day: its number, then as many events as there is room for, then how many more."""

    def __init__(self, theme: Theme, words: AgendaWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        day: date = index.data(DAY_ROLE)
        model = index.model()
        assert isinstance(model, MonthModel)  # noqa: S101 - this delegate serves no other
        outside = day.month != model.month.month
        rect = option.rect
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, self._theme.color("background" if outside else "surface"))
        painter.setPen(QPen(self._theme.color("line")))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        gap = self._theme.space(1)
        inner = rect.adjusted(gap * 2, gap, -gap, -gap)
        is_today = day == model.today
        painter.setFont(self._theme.font("small", strong=is_today))
        line = painter.fontMetrics().height()
        painter.setPen(self._theme.color("accent" if is_today else "muted" if outside else "text"))
        number = self._words.today(day.day) if is_today else str(day.day)
        painter.drawText(QRect(inner.left(), inner.top(), inner.width(), line), 0, number)
        self._paint_events(painter, inner.adjusted(0, line, 0, 0), index.data(FOUND_ROLE))
        painter.restore()

    def _paint_events(self, painter: QPainter, room: QRect, found: Sequence[Occurrence]) -> None:
        painter.setFont(self._theme.font("small"))
        metrics = painter.fontMetrics()
        line = metrics.height() + 2
        fits = max(room.height() // line, 0)
        shown = found if len(found) <= fits else found[: max(fits - 1, 0)]
        side = metrics.ascent()
        top = room.top()
        density = painter.device().devicePixelRatioF()
        for one in shown:
            kind = one.event.kind.value
            icon = self._theme.pixmap(
                self._words.icon(kind), role="accent", size=side, density=density
            )
            painter.drawPixmap(room.left(), top + 2, icon)
            font = painter.font()
            font.setStrikeOut(one.cancelled)
            painter.setFont(font)
            painter.setPen(self._theme.color("muted" if one.cancelled else "text"))
            width = room.width() - side - 4
            text = metrics.elidedText(one.event.summary, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QRect(room.left() + side + 4, top, width, line), 0, text)
            top += line
        if len(shown) < len(found) and fits:
            painter.setPen(self._theme.color("muted"))
            more = self._words.more(len(found) - len(shown))
            painter.drawText(QRect(room.left(), top, room.width(), line), 0, more)


class MonthGrid(QTableView):
    """The month.

    Signals:
        day_chosen: the day that is current now.
        day_opened: a day that was entered or double-clicked.
        month_wanted: the first day of a month that the keyboard walked into.
    """

    day_chosen = Signal(object)
    day_opened = Signal(object)
    month_wanted = Signal(object)

    def __init__(
        self, theme: Theme, words: AgendaWords, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._days = MonthModel(words, today, self)
        self.setModel(self._days)
        self.setItemDelegate(_DayDelegate(theme, words, self))
        self.setAccessibleName(self.tr("Month"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setSectionsClickable(False)
        self.doubleClicked.connect(lambda index: self.day_opened.emit(self._days.day_at(index)))
        theme.changed.connect(self.viewport().update)

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
            self._days.show_month(day, self.locale().firstDayOfWeek().value)
        self.setCurrentIndex(self._days.index_of(day))

    # -- Qt ---------------------------------------------------------------------------------------

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.day_chosen.emit(self._days.day_at(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        day = self.current_day()
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -_DAYS,
            Qt.Key.Key_Down: _DAYS,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._walk(day + timedelta(days=steps[key]))
        elif key == Qt.Key.Key_PageUp:
            self._walk(day.replace(day=1) - timedelta(days=1))
        elif key == Qt.Key.Key_PageDown:
            self._walk((day.replace(day=1) + timedelta(days=32)).replace(day=1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.day_opened.emit(day)
        else:
            super().keyPressEvent(event)

    def _walk(self, day: date) -> None:
        if day.replace(day=1) != self._days.month:
            self.month_wanted.emit(day)
        else:
            self.setCurrentIndex(self._days.index_of(day))
