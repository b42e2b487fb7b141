"""Shows lists of any length: only ids are held, rows are fetched by page as they come in sight."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from mbc_desktop.core.errors import KnownError

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

ID_ROLE = Qt.ItemDataRole.UserRole + 1
"""The id of the row, as it was given to ``set_ids``."""
ROW_ROLE = Qt.ItemDataRole.UserRole + 2
"""The record itself, or None where it is no longer there."""

_NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """What one column shows: a title and, by item data role, how it is taken out of a record."""

    title: str
    roles: Mapping[int, Callable[[Row], object]] = field(default_factory=dict)


class PagedModel(QAbstractTableModel, Generic[Row]):
    """Ids with a cache of the pages last seen, over a function that fetches records by id.

    Opening, sorting and filtering mean a new sequence of ids from SQL and ``set_ids``; nothing
    else is read until a row is painted. ``fetch_page`` runs on the GUI thread within painting and
    so must be a read by primary keys (0.5 ms for 200 rows). An id that it leaves out shows as
    "No longer available", greyed, until the ids are asked for again.

    Signals:
        fetch_failed: the ``KnownError`` of a page that could not be read; its rows show as not
            available.
    """

    fetch_failed = Signal(object)

    def __init__(
        self,
        fetch_page: Callable[[Sequence[Any]], Mapping[Any, Row]],
        columns: Sequence[Column[Row]],
        *,
        page_size: int = 200,
        pages: int = 50,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._fetch_page = fetch_page
        self._columns = tuple(columns)
        self._page_size = page_size
        self._pages_kept = pages
        self._ids: Sequence[Any] = ()
        self._pages: OrderedDict[int, Mapping[Any, Row]] = OrderedDict()
        self._positions: dict[Hashable, int] | None = None

    def set_ids(self, ids: Sequence[Any]) -> None:
        """Show these rows in this order; an ``array`` of numbers is best for many."""
        self.beginResetModel()
        self._ids = ids
        self._pages.clear()
        self._positions = None
        self.endResetModel()

    @property
    def ids(self) -> Sequence[Any]:
        """The ids shown, in order."""
        return self._ids

    def id_at(self, row: int) -> Any:
        """Return the id of a row; None where there is no such row."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def position_of(self, row_id: Hashable) -> int:
        """Return the row of an id, or -1."""
        if self._positions is None:
            self._positions = {known: row for row, known in enumerate(self._ids)}
        return self._positions.get(row_id, -1)

    def record_at(self, row: int) -> Row | None:
        """Return the record of a row, fetching its page where needed; None where it is gone."""
        if not 0 <= row < len(self._ids):
            return None
        return self._page(row // self._page_size).get(self._ids[row])

    def refresh(self, row_ids: Iterable[Hashable] | None = None) -> None:
        """Read rows again after a write: those of these ids, or all; the order stays as it is."""
        if not self._ids:
            return
        if row_ids is None:
            self._pages.clear()
            self._tell_changed(0, len(self._ids) - 1)
            return
        rows = sorted(row for row in map(self.position_of, row_ids) if row >= 0)
        for row in rows:
            self._pages.pop(row // self._page_size, None)
        for row in rows:
            self._tell_changed(row, row)

    def _tell_changed(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._columns) - 1))

    def _page(self, number: int) -> Mapping[Any, Row]:
        page = self._pages.get(number)
        if page is not None:
            self._pages.move_to_end(number)
            return page
        start = number * self._page_size
        try:
            page = self._fetch_page(self._ids[start : start + self._page_size])
        except KnownError as error:
            page = {}
            self.fetch_failed.emit(error)
        self._pages[number] = page
        if len(self._pages) > self._pages_kept:
            self._pages.popitem(last=False)
        return page

    # -- Qt ---------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        if role == ID_ROLE:
            return self._ids[index.row()]
        getter = self._columns[index.column()].roles.get(role)
        if getter is None and role not in (ROW_ROLE, *_WORDS):
            return None
        record = self.record_at(index.row())
        if role == ROW_ROLE:
            return record
        if record is not None:
            return getter(record) if getter is not None else None
        if role in _WORDS and index.column() == 0:
            return self.tr("No longer available")
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None


_WORDS = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole))
