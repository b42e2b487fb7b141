"""A small month beside the views: which days have something on, and the way to any of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from mbc_desktop.views.agenda.dates import months_on
from mbc_desktop.views.agenda.words import AgendaWords
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import IconButton
from mbc_desktop.views.widgets.labels import Words

Index = QModelIndex | QPersistentModelIndex
_WEEKS, _DAYS = 6, 7
_LEAST_SIDE = 32
_NO_PARENT = QModelIndex()


class _Days(QAbstractTableModel):
    """Six weeks from the one that holds the first of the month."""

    def __init__(self, words: AgendaWords, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.today = today
        self.month = today.replace(day=1)
        self.first = today
        self.counts: Mapping[date, int] = {}

    def show_month(self, day: date) -> None:
        """Show the month of a day, empty until it is given what is on."""
        self.beginResetModel()
        self.month = day.replace(day=1)
        back = (self.month.isoweekday() - QLocale().firstDayOfWeek().value) % _DAYS
        self.first = self.month - timedelta(days=back)
        self.counts = {}
        self.endResetModel()

    def set_counts(self, counts: Mapping[date, int]) -> None:
        """Mark these days, each with how many things are on."""
        self.counts = counts
        self.dataChanged.emit(self.index(0, 0), self.index(_WEEKS - 1, _DAYS - 1))

    def day_at(self, index: Index) -> date:
        """Return the day of a cell."""
        return self.first + timedelta(days=index.row() * _DAYS + index.column())

    def index_of(self, day: date) -> QModelIndex:
        """Return the cell of a day; an invalid one where it is not in sight."""
        number = (day - self.first).days
        if not 0 <= number < _WEEKS * _DAYS:
            return QModelIndex()
        return self.index(number // _DAYS, number % _DAYS)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else _WEEKS

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else _DAYS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        day = self.day_at(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return str(day.day)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            said = self.tr("%n event(s)", "", self.counts.get(day, 0))
            parts = [self._words.day(day), said]
            if day == self.today:
                parts.insert(0, self.tr("Today"))
            return ", ".join(parts)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        number = (self.first + timedelta(days=section)).isoweekday()
        if role == Qt.ItemDataRole.DisplayRole:
            return QLocale().standaloneDayName(number, QLocale.FormatType.NarrowFormat)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return QLocale().standaloneDayName(number)
        return None


class _DayDelegate(QStyledItemDelegate):
    """Draws a day: its number, a ring around the present one, a dot where something is on."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        days = index.model()
        assert isinstance(days, _Days)  # noqa: S101 - this delegate serves no other
        day, rect, theme = days.day_at(index), option.rect, self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = rect.adjusted(1, 1, -2, -2)
        is_today = day == days.today
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(theme.color("accent-soft"))
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRoundedRect(room, 6, 6)
        elif is_today:
            painter.setPen(QPen(theme.color("outline"), 1))
            painter.drawRoundedRect(room, 6, 6)
        painter.setFont(theme.font("small", strong=is_today))
        role = "text" if day.month == days.month.month else "faint"
        painter.setPen(theme.color("on-accent-soft" if is_today else role))
        dot = max(rect.height() // 8, 3)
        text = QRect(rect.left(), rect.top(), rect.width(), rect.height() - dot)
        painter.drawText(text, Qt.AlignmentFlag.AlignCenter, str(day.day))
        if days.counts.get(day):
            painter.setBrush(theme.color("accent"))
            painter.setPen(Qt.PenStyle.NoPen)
            left = rect.center().x() - dot // 2
            painter.drawEllipse(left, rect.bottom() - 2 * dot + 1, dot, dot)
        painter.restore()


class _Grid(QTableView):
    """The days of the small month."""

    walked = Signal(object)

    def __init__(self, theme: Theme, days: _Days, parent: QWidget) -> None:
        super().__init__(parent)
        self._days = days
        self._side = _LEAST_SIDE
        self.setModel(days)
        self.setItemDelegate(_DayDelegate(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setProperty("type", "mini-month")
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setSectionsClickable(False)
            header.setMinimumSectionSize(8)
        self.clicked.connect(lambda index: self.walked.emit(days.day_at(index)))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_side(self, side: int) -> None:
        """Make each day so many pixels wide and high."""
        self._side = side
        self.horizontalHeader().setDefaultSectionSize(side)
        self.verticalHeader().setDefaultSectionSize(side)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        edge = 2 * self.frameWidth()
        height = self.horizontalHeader().sizeHint().height() + _WEEKS * self._side
        return QSize(_DAYS * self._side + edge, height + edge)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        day = self._days.day_at(self.currentIndex())
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        steps |= {Qt.Key.Key_Up: -_DAYS, Qt.Key.Key_Down: _DAYS}
        months = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if key in steps:
            self.walked.emit(day + timedelta(days=steps[key]))
        elif key in months:
            self.walked.emit(months_on(day, months[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.walked.emit(day)
        else:
            super().keyPressEvent(event)


class MiniMonth(QWidget):
    """A month with the days marked on which something is on.

    Signals:
        day_wanted: a day she went to; the views follow.
        month_shown: other days are in sight than were; they want to be marked.
    """

    day_wanted = Signal(object)
    month_shown = Signal()

    def __init__(
        self, theme: Theme, words: AgendaWords, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._days = _Days(words, today, self)
        self._days.show_month(today)
        self.title = Words("", type="strong", wrap=False, parent=self)
        self.back = IconButton(theme, "chevron-left", name=self.tr("Month before"))
        self.on = IconButton(theme, "chevron-right", name=self.tr("Month after"))
        self.grid = _Grid(theme, self._days, self)
        self.grid.setAccessibleName(self.tr("Small month"))
        head = QHBoxLayout()
        head.addWidget(self.back)
        head.addStretch(1)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        column.addLayout(head)
        column.addWidget(self.grid)
        self.grid.walked.connect(self._on_walked)
        self.back.clicked.connect(lambda: self._on_walked(months_on(self.current_day(), -1)))
        self.on.clicked.connect(lambda: self._on_walked(months_on(self.current_day(), 1)))
        theme.changed.connect(self._measure)
        self._measure()
        self.show_day(today)

    @property
    def span(self) -> tuple[date, date]:
        """The first and the last day in sight."""
        return self._days.first, self._days.first + timedelta(days=_WEEKS * _DAYS - 1)

    def current_day(self) -> date:
        """Return the day that is current."""
        return self._days.day_at(self.grid.currentIndex())

    def show_day(self, day: date) -> None:
        """Show the month of a day and make the day current."""
        other = day.replace(day=1) != self._days.month
        if other:
            self._days.show_month(day)
        self.title.setText(self._words.month(self._days.month))
        self.grid.setCurrentIndex(self._days.index_of(day))
        if other:
            self.month_shown.emit()

    def mark(self, counts: Mapping[date, int]) -> None:
        """Mark days, each with how many things are on."""
        self._days.set_counts(counts)

    def _on_walked(self, day: date) -> None:
        self.show_day(day)
        self.day_wanted.emit(day)

    def _measure(self) -> None:
        line = QFontMetrics(self._theme.font("small"))
        self.grid.set_side(max(_LEAST_SIDE, line.height() + 8, line.horizontalAdvance("00") + 8))
