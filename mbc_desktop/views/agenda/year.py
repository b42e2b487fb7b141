"""A year at a glance: a line a month, treatment cycles as bands, and marks for what is on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from mbc_desktop.views.agenda.dates import months_on
from mbc_desktop.views.agenda.days_view import Shown
from mbc_desktop.views.agenda.words import AgendaWords
from mbc_desktop.views.theme import Theme

if TYPE_CHECKING:
    from mbc_desktop.agenda.cycles import CycleDay
    from mbc_desktop.agenda.records import Occurrence

Index = QModelIndex | QPersistentModelIndex
DAY_ROLE = Qt.ItemDataRole.UserRole + 1
MARKED_KINDS = ("infusion", "scan", "blood test", "visit", "call", "community event", "other")
"""What has a mark of its own; medicine of every day has its band."""
_MONTHS, _LONGEST = 12, 31
_MOST_LANES = 3
_BANDS = (("accent-soft", "on-accent-soft", "accent"), ("info-soft", "text", "info"))
_NO_PARENT = QModelIndex()


class YearModel(QAbstractTableModel):
    """A row a month, a column a day of the month."""

    def __init__(self, words: AgendaWords, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.today = today
        self.year = today.year
        self.shown = Shown()
        self.lanes: Mapping[str, int] = {}

    def show_year(self, year: int) -> None:
        """Show another year, empty until it is given what is on."""
        self.beginResetModel()
        self.year = year
        self.shown, self.lanes = Shown(), {}
        self.endResetModel()

    def show_found(self, shown: Shown) -> None:
        """Show what is on; each treatment has a lane of its own."""
        self.beginResetModel()
        self.shown = shown
        lanes: dict[str, int] = {}
        for cycles in shown.cycles.values():
            for one in cycles:
                lanes.setdefault(one.course.id, len(lanes))
        self.lanes = lanes
        self.endResetModel()

    def day_at(self, index: Index) -> date | None:
        """Return the day of a cell; None where the month has no such day, or where it is none."""
        if not index.isValid():
            return None
        first = date(self.year, index.row() + 1, 1)
        day = first + timedelta(days=index.column()) if self.year < 9999 else first
        return day if day.month == first.month else None

    def index_of(self, day: date) -> QModelIndex:
        """Return the cell of a day of the year that is shown."""
        return self.index(day.month - 1, day.day - 1) if day.year == self.year else QModelIndex()

    def marks(self, day: date) -> list[Occurrence]:
        """Return what has a mark on a day, the weightiest kind first; one a kind."""
        kinds: dict[str, Occurrence] = {}
        for one in self.shown.on(day):
            if not one.cancelled and one.event.kind.value in MARKED_KINDS:
                kinds.setdefault(one.event.kind.value, one)
        return sorted(kinds.values(), key=lambda one: MARKED_KINDS.index(one.event.kind.value))

    def spoken(self, day: date) -> str:
        """Return a day in full: where the treatments stand, and what is on."""
        cycles = self.shown.cycles.get(day, ())
        text = self._words.day_spoken(day, self.shown.on(day), cycles)
        if any(one.skipped for one in cycles):
            text += ". " + self.tr("This cycle is skipped.")
        elif any(one.medicine is False for one in cycles):
            text += ". " + self.tr("A day without medicine.")
        return text

    # -- Qt ---------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else _MONTHS

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else _LONGEST

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.day_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        day = self.day_at(index)
        if role == DAY_ROLE:
            return day
        if day is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return str(day.day)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.spoken(day)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            if orientation is Qt.Orientation.Horizontal:
                return str(section + 1)
            return QLocale().standaloneMonthName(section + 1, QLocale.FormatType.ShortFormat)
        if role == Qt.ItemDataRole.AccessibleTextRole and orientation is Qt.Orientation.Vertical:
            return QLocale().standaloneMonthName(section + 1)
        return None


class _DayDelegate(QStyledItemDelegate):
    """Draws a day: marks by shape, and below them a band a treatment with the day of its cycle."""

    def __init__(self, theme: Theme, words: AgendaWords, parent: YearGrid) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._grid = parent

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = self._grid.days
        day = model.day_at(index)
        theme, rect = self._theme, option.rect
        painter.save()
        painter.setClipRect(rect)
        if day is None:
            painter.fillRect(rect, theme.color("background"))
            painter.restore()
            return
        ground = "sunken" if day.isoweekday() >= 6 else "surface"
        painter.fillRect(rect, theme.color(ground))
        painter.setPen(QPen(theme.color("line")))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))
        self._paint_marks(painter, rect, model.marks(day))
        top = rect.top() + self._grid.mark_side + 4
        for where in model.shown.cycles.get(day, ()):
            lane = model.lanes.get(where.course.id, 0)
            if lane < _MOST_LANES:
                height = self._grid.lane_height
                self._paint_band(
                    painter, QRect(rect.left(), top + lane * height, rect.width(), height), where
                )
        if day == model.today:
            painter.setPen(QPen(theme.color("text"), 2, Qt.PenStyle.DashLine))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(theme.color("focus"), 3))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _paint_marks(self, painter: QPainter, rect: QRect, marks: Sequence[Occurrence]) -> None:
        side = self._grid.mark_side
        fits = max(rect.width() // (side + 1), 1)
        density = painter.device().devicePixelRatioF()
        left = rect.left() + 2
        for one in marks[:fits]:
            icon = self._theme.pixmap(
                self._words.icon(one.event.kind.value), role="text", size=side, density=density
            )
            painter.drawPixmap(left, rect.top() + 2, icon)
            left += side + 1

    def _paint_band(self, painter: QPainter, room: QRect, where: CycleDay) -> None:
        theme = self._theme
        ground, text, edge = _BANDS[where.number % len(_BANDS)]
        band = room.adjusted(0, 1, 0, -1)
        is_off = where.skipped or where.medicine is False
        if not is_off:
            painter.fillRect(band, theme.color(ground))
        painter.setPen(QPen(theme.color(edge), 1))
        painter.drawLine(band.topLeft(), band.topRight())
        painter.drawLine(band.bottomLeft(), band.bottomRight())
        if where.day == 1:
            painter.fillRect(band.left(), band.top(), 3, band.height(), theme.color(edge))
        painter.setFont(theme.font("small", strong=where.day == 1))
        painter.setPen(theme.color("muted" if is_off else text))
        said = self._words.cycle_number(where.number) if where.day == 1 else str(where.day)
        if where.skipped:
            said = "×" if where.day > 1 else said + "×"
        painter.drawText(band, Qt.AlignmentFlag.AlignCenter, said)


class YearGrid(QTableView):
    """The year.

    Signals:
        day_chosen: the day that is current now.
        day_opened: a day that was entered or double-clicked.
        year_wanted: a day of a year that the keyboard walked into.
    """

    day_chosen = Signal(object)
    day_opened = Signal(object)
    year_wanted = Signal(object)

    def __init__(
        self, theme: Theme, words: AgendaWords, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.days = YearModel(words, today, self)
        self.mark_side = self.lane_height = 0
        self.setModel(self.days)
        self.setItemDelegate(_DayDelegate(theme, words, self))
        self.setAccessibleName(self.tr("Year"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            header.setSectionsClickable(False)
        self.doubleClicked.connect(lambda index: self._open(self.days.day_at(index)))
        theme.changed.connect(self._measure)
        self._measure()

    def current_day(self) -> date:
        """Return the day that is current."""
        return self.days.day_at(self.currentIndex()) or date(self.days.year, 1, 1)

    def show_day(self, day: date) -> None:
        """Show the year of a day and make the day current."""
        if day.year != self.days.year:
            self.days.show_year(day.year)
        self.setCurrentIndex(self.days.index_of(day))

    def show_found(self, shown: Shown) -> None:
        """Show what is on; the day that is current stays so."""
        day = self.current_day()
        blocked = self.blockSignals(True)
        self.days.show_found(shown)
        self.setCurrentIndex(self.days.index_of(day))
        self.blockSignals(blocked)
        self._measure()
        self._stay_in_sight()

    def _stay_in_sight(self) -> None:
        # rows that were just made higher have their place only then
        self.executeDelayedItemsLayout()
        self.scrollTo(self.currentIndex())

    def _measure(self) -> None:
        metrics = QFontMetrics(self._theme.font("small"))
        self.mark_side = metrics.height() - 2
        self.lane_height = metrics.height()
        lanes = min(max(len(self.days.lanes), 1), _MOST_LANES)
        height = self.mark_side + 6 + lanes * self.lane_height + 2
        self.verticalHeader().setMinimumSectionSize(height)
        width = max(metrics.horizontalAdvance("C00"), 2 * (self.mark_side + 1)) + 4
        self.horizontalHeader().setMinimumSectionSize(width)
        self.viewport().update()

    # -- Qt ---------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # not laid out anew here: where a scroll bar comes or goes that would resize without an end
        self.scrollTo(self.currentIndex())

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.day_chosen.emit(self.current_day())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        day = self.current_day()
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        months = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -12}
        months[Qt.Key.Key_PageDown] = 12
        if key in steps:
            self._walk(day + timedelta(days=steps[key]))
        elif key in months:
            self._walk(months_on(day, months[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(day)
        else:
            super().keyPressEvent(event)

    def _open(self, day: date | None) -> None:
        if day is not None:
            self.day_opened.emit(day)

    def _walk(self, day: date) -> None:
        if day.year != self.days.year:
            self.year_wanted.emit(day)
        else:
            self.setCurrentIndex(self.days.index_of(day))
