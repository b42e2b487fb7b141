"""One part of a page to change: words in a field, rows in a table, never signs between them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mbc_desktop.notes.paper_pages import BriefSection, table_row
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.labels import Words

_MOST_LINES = 10


class PartEditor(QWidget):
    """A part as she can change it.

    Signals:
        left_out: she does not want this part.
    """

    left_out = Signal()

    def __init__(
        self, theme: Theme, section: BriefSection, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = section.heading
        self.fields: list[QPlainTextEdit | QTableWidget] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.space(3))
        column.setSpacing(theme.space(2))
        head = QHBoxLayout()
        head.addWidget(Words(section.heading, type="strong"), 1)
        remove = Button(theme, self.tr("Leave this out"), kind="quiet", icon="cancel")
        remove.setAccessibleDescription(section.heading)
        remove.clicked.connect(self.left_out)
        head.addWidget(remove)
        column.addLayout(head)
        for is_table, lines in _pieces(section.body):
            field = self._table(lines) if is_table else self._text(lines)
            self.fields.append(field)
            column.addWidget(field)

    def body(self) -> str:
        """Return the part as it stands now; rows without a word are left out."""
        return "\n".join(
            _rows(field) if isinstance(field, QTableWidget) else field.toPlainText()
            for field in self.fields
        )

    def _text(self, lines: Sequence[str]) -> QPlainTextEdit:
        text = QPlainTextEdit("\n".join(lines))
        text.setAccessibleName(self._name)
        text.setTabChangesFocus(True)
        shown = min(_MOST_LINES, max(1, len("\n".join(lines).strip().split("\n"))) + 1)
        text.setFixedHeight(text.fontMetrics().lineSpacing() * shown + self._theme.space(5))
        return text

    def _table(self, lines: Sequence[str]) -> QTableWidget:
        rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines]
        heads = rows[0]
        table = QTableWidget(len(rows) - 1, len(heads))
        table.setAccessibleName(self._name)
        table.setAccessibleDescription(self.tr("Press a cell to change it."))
        table.setHorizontalHeaderLabels(heads)
        table.verticalHeader().hide()
        table.setTabKeyNavigation(False)
        table.setWordWrap(True)
        table.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        for row, cells in enumerate(rows[1:]):
            for place in range(len(heads)):
                table.setItem(
                    row, place, QTableWidgetItem(cells[place] if place < len(cells) else "")
                )
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        line = table.fontMetrics().lineSpacing() + self._theme.space(4)
        table.verticalHeader().setDefaultSectionSize(line)
        # as high as it is, with room for the bar that moves it sideways: the page scrolls
        table.setFixedHeight((len(rows) + 2) * line)
        return table


def _pieces(body: str) -> list[tuple[bool, list[str]]]:
    """Return the runs of lines of a part, and of each whether it is a table."""
    pieces: list[tuple[bool, list[str]]] = []
    for line in body.split("\n"):
        is_table = line.strip().startswith("|")
        if pieces and pieces[-1][0] == is_table:
            pieces[-1][1].append(line)
        else:
            pieces.append((is_table, [line]))
    return pieces


def _rows(table: QTableWidget) -> str:
    def cell(row: int, place: int) -> str:
        item = table.item(row, place)
        return item.text().strip() if item is not None else ""

    def head(place: int) -> str:
        item = table.horizontalHeaderItem(place)
        return item.text() if item is not None else ""

    columns = range(table.columnCount())
    rows = [[cell(row, place) for place in columns] for row in range(table.rowCount())]
    told = [table_row(cells) for cells in rows if any(cells)]
    return "\n".join([table_row([head(place) for place in columns]), *told]) if told else ""
