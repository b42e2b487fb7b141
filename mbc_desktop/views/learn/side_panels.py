"""What stands beside the article: its contents, and what the person marked in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu, QVBoxLayout, QWidget

from mbc_desktop.views.learn.reader_text import COLORS, Heading, Marking, Stretch
from mbc_desktop.views.learn.words import LearnWords
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.labels import Words

_NUMBER = int(Qt.ItemDataRole.UserRole)
_KIND = _NUMBER + 1
BOOKMARK, HIGHLIGHT = "bookmark", "highlight"
_MOST_SHOWN = 90


@dataclass(frozen=True, slots=True)
class BookmarkRow:
    """A bookmark of the open article."""

    number: int
    block: int
    label: str


@dataclass(frozen=True, slots=True)
class HighlightRow:
    """A highlight of the open article, with its note."""

    number: int
    stretch: Stretch
    color: str
    note: str

    @property
    def marking(self) -> Marking:
        """What the text shows of it."""
        return Marking(self.number, self.stretch, self.color)


class ContentsPanel(QWidget):
    """The headings of the article; Enter or a click goes there.

    Signals:
        chosen: the block of the heading, counted over the whole page.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.list = _list(self.tr("Contents"), self)
        column = _column(theme, self)
        column.addWidget(Words(self.tr("Contents"), type="title", parent=self))
        column.addWidget(self.list, 1)
        self.list.itemActivated.connect(self._on_chosen)
        self.list.itemClicked.connect(self._on_chosen)

    def show_headings(self, headings: Sequence[Heading]) -> None:
        """Show these headings."""
        self.list.clear()
        lowest = min((heading.level for heading in headings), default=1)
        for heading in headings:
            inset = "\N{EM SPACE}" * (heading.level - lowest)
            item = QListWidgetItem(inset + heading.text, self.list)
            item.setData(_NUMBER, heading.block)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, heading.text)

    def show_place(self, block: int) -> None:
        """Mark the heading that a block of the page stands under."""
        row = -1
        for number in range(self.list.count()):
            if self.list.item(number).data(_NUMBER) <= block:
                row = number
        if row != self.list.currentRow():
            self.list.setCurrentRow(row)

    def _on_chosen(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_NUMBER))


class MarksPanel(QWidget):
    """Bookmarks and highlights of the open article.

    Signals:
        bookmark_chosen: a ``BookmarkRow`` to go to.
        highlight_chosen: a ``HighlightRow`` to go to.
        action_wanted: ``bookmark`` or ``highlight``, its number, and one of ``note``, ``delete``,
            ``take`` or a color.
    """

    bookmark_chosen = Signal(object)
    highlight_chosen = Signal(object)
    action_wanted = Signal(str, int, str)

    def __init__(self, theme: Theme, words: LearnWords, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._bookmarks: dict[int, BookmarkRow] = {}
        self._highlights: dict[int, HighlightRow] = {}
        self.list = _list(self.tr("Marks in this article"), self)
        self.list.setSpacing(theme.space(1))
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.setAccessibleDescription(
            self.tr("Enter goes there. The menu key: note, color, delete.")
        )
        self.empty = Words(
            self.tr(
                "Nothing marked yet. Select words in the article and press “Mark”, or set a"
                " bookmark where you stopped."
            ),
            type="muted",
            parent=self,
        )
        column = _column(theme, self)
        column.addWidget(Words(self.tr("Marks in this article"), type="title", parent=self))
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        self.list.itemActivated.connect(self._on_chosen)
        self.list.itemClicked.connect(self._on_chosen)
        self.list.customContextMenuRequested.connect(self._on_menu)

    def show_marks(
        self, bookmarks: Sequence[BookmarkRow], highlights: Sequence[HighlightRow]
    ) -> None:
        """Show these, in the order of the article."""
        self._bookmarks = {row.number: row for row in bookmarks}
        self._highlights = {row.number: row for row in highlights}
        self.list.clear()
        placed = [
            ((row.block, 0), BOOKMARK, row.number, self._bookmark_text(row)) for row in bookmarks
        ]
        placed += [
            ((row.stretch.block, row.stretch.start), HIGHLIGHT, row.number, self._text(row))
            for row in highlights
        ]
        for _place, kind, number, text in sorted(placed):
            item = QListWidgetItem(text, self.list)
            icon, role = (
                ("bookmark-filled", "accent") if kind == BOOKMARK else ("highlight", "muted")
            )
            item.setIcon(self._theme.icon(icon, role))
            item.setData(_NUMBER, number)
            item.setData(_KIND, kind)
        self.empty.setVisible(not placed)
        self.list.setVisible(bool(placed))

    def menu_for(self, kind: str, number: int) -> QMenu:
        """Return the menu of one mark."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        actions = []
        if kind == HIGHLIGHT:
            actions.append((self.tr("Write a note…"), "note"))
            actions.append((self.tr("Take to my notes"), "take"))
            now = self._highlights[number].color
            actions += [
                (self.tr("Color: {color}").format(color=self._words.colors[color]), color)
                for color in COLORS
                if color != now
            ]
        actions.append((self.tr("Delete"), "delete"))
        for text, what in actions:
            action = menu.addAction(text)
            action.triggered.connect(
                lambda _checked=False, wanted=what: self.action_wanted.emit(kind, number, wanted)
            )
        return menu

    def _bookmark_text(self, row: BookmarkRow) -> str:
        return self.tr("Bookmark: {words}").format(words=_short(row.label))

    def _text(self, row: HighlightRow) -> str:
        color = self._words.colors.get(row.color, row.color)
        text = f"{color}: “{_short(' '.join(row.stretch.quote.split()))}”"
        return f"{text}\n{_short(row.note)}" if row.note else text

    def _on_chosen(self, item: QListWidgetItem) -> None:
        number = item.data(_NUMBER)
        if item.data(_KIND) == BOOKMARK:
            self.bookmark_chosen.emit(self._bookmarks[number])
        else:
            self.highlight_chosen.emit(self._highlights[number])

    def _on_menu(self, point: QPoint) -> None:
        item = self.list.itemAt(point) or self.list.currentItem()
        if item is not None:
            place = self.list.visualItemRect(item).center()
            self.menu_for(item.data(_KIND), item.data(_NUMBER)).popup(
                self.list.viewport().mapToGlobal(place)
            )


def _list(name: str, parent: QWidget) -> QListWidget:
    made = QListWidget(parent)
    made.setAccessibleName(name)
    made.setWordWrap(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


def _column(theme: Theme, parent: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(parent)
    edge = theme.space(3)
    column.setContentsMargins(edge, edge, edge, edge)
    column.setSpacing(theme.space(2))
    return column


def _short(text: str) -> str:
    return text if len(text) <= _MOST_SHOWN else text[: _MOST_SHOWN - 1].rstrip() + "…"
