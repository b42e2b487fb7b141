"""Saved searches, each with what is new, changed and closed since she last looked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from mbc_desktop.views.paged_model import Column, PagedModel
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.words import TrialWords
from mbc_desktop.views.widgets.card import Card, CardAction, CardChip, card_roles
from mbc_desktop.views.widgets.card_list import CardList
from mbc_desktop.views.widgets.empty_state import EmptyState
from mbc_desktop.views.widgets.labels import Words

if TYPE_CHECKING:
    from mbc_desktop.data.saved_searches import SavedSearch
    from mbc_desktop.trials.watching import News


@dataclass(frozen=True, slots=True)
class SavedRow:
    """One saved search and what became of it."""

    saved: SavedSearch
    news: News


class SavedPane(QWidget):
    """The list of saved searches.

    Signals:
        opened: the id of a search to ask again.
        action_wanted: an id, and one of ``rename``, ``duplicate``, ``up``, ``down``, ``delete``,
            ``seen``, ``changes``, ``csv``, ``json``.
        shown: the searches, or what is new in them, are others now.
    """

    opened = Signal(object)
    action_wanted = Signal(int, str)
    shown = Signal()

    def __init__(self, theme: Theme, words: TrialWords, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._rows: dict[int, SavedRow] = {}
        self.model: PagedModel[SavedRow] = PagedModel(
            lambda ids: {number: self._rows[number] for number in ids if number in self._rows},
            [Column(self.tr("Saved searches"), card_roles(self._card))],
            parent=self,
        )
        self.list = CardList(
            theme,
            name=self.tr("Saved searches"),
            lines=1,
            title_lines=1,
            action=CardAction("more", "more", self.tr("More…"), self.tr("More…")),
            parent=self,
        )
        self.list.setModel(self.model)
        self.list.setAccessibleDescription(
            self.tr("Enter opens. Space: rename, move, mark as seen, export, delete.")
        )
        self.empty = EmptyState(
            theme,
            self.tr("No saved searches yet"),
            self.tr(
                "Search for something and press “Save this search”. After each update you will"
                " see here what is new, changed and closed in it."
            ),
            icon="bookmark",
            parent=self,
        )
        self._hint = Words(
            self.tr("Open a search to see its trials. The dots offer more."),
            type="muted",
            parent=self,
        )
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._hint)
        column.addWidget(self._stack, 1)
        self.list.opened.connect(self.opened)
        self.list.menu_wanted.connect(self._show_menu)
        self.list.action_triggered.connect(lambda number, _on: self._show_menu_of(number))
        self.show_rows(())

    def show_rows(self, rows: Sequence[SavedRow]) -> None:
        """Show these searches in their order."""
        self._rows = {row.saved.id: row for row in rows}
        self.model.set_ids(list(self._rows))
        self._stack.setCurrentWidget(self.list if rows else self.empty)
        self._hint.setVisible(bool(rows))
        self.shown.emit()

    def row(self, number: int) -> SavedRow | None:
        """Return a search and its news."""
        return self._rows.get(number)

    def menu_for(self, number: int) -> QMenu:
        """Return the menu of a search."""
        menu = QMenu(self)
        for key, text in (
            ("changes", self.tr("What changed, and why it matters…")),
            ("seen", self.tr("Mark all as seen")),
            ("rename", self.tr("Rename…")),
            ("duplicate", self.tr("Duplicate")),
            ("up", self.tr("Move up")),
            ("down", self.tr("Move down")),
            ("csv", self.tr("Export as a table (CSV)…")),
            ("json", self.tr("Export as JSON…")),
            ("delete", self.tr("Delete")),
        ):
            action = menu.addAction(text)
            action.triggered.connect(
                lambda _=False, wanted=key: self.action_wanted.emit(number, wanted)
            )
        return menu

    def _show_menu(self, number: int, where: QPoint) -> None:
        self.menu_for(number).popup(where)

    def _show_menu_of(self, number: int) -> None:
        place = self.list.visualRect(self.model.index(self.model.position_of(number), 0))
        self._show_menu(number, self.list.viewport().mapToGlobal(place.center()))

    def _card(self, row: SavedRow) -> Card:
        news = row.news
        chips = []
        if news.new:
            chips.append(CardChip(self.tr("%n new", "", len(news.new)), "good", "new"))
        if news.changed:
            chips.append(CardChip(self.tr("%n changed", "", len(news.changed)), "info", "change"))
        if news.closed:
            chips.append(CardChip(self.tr("%n closed", "", len(news.closed)), "caution", "closed"))
        if not chips:
            chips.append(CardChip(self.tr("Nothing new")))
        found = self.tr("%n trial(s)", "", news.total)
        return Card(
            title=row.saved.name,
            lines=(found,),
            chips=tuple(chips),
            icon="bookmark",
            action_on=False,
        )
