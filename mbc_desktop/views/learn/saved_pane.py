"""What was saved from outside: adding to it, and what can be done with each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from mbc_desktop.views.learn.add_box import AddBox
from mbc_desktop.views.learn.cards import article_card
from mbc_desktop.views.learn.rows import ReadState, Row, made_rows
from mbc_desktop.views.learn.words import LearnWords
from mbc_desktop.views.paged_model import Column, PagedModel
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.card import CardAction, card_roles
from mbc_desktop.views.widgets.card_list import CardList
from mbc_desktop.views.widgets.empty_state import EmptyState
from mbc_desktop.views.widgets.labels import Words

if TYPE_CHECKING:
    from mbc_desktop.learn.library import Entry


class SavedPane(QWidget):
    """The saved articles under the box for adding more.

    Signals:
        opened: the key of an article.
        favorite_wanted: the key of an article, and whether it shall be one.
        action_wanted: the number of an article, and one of ``fetch-again``, ``rename``, ``remove``.
    """

    opened = Signal(str)
    favorite_wanted = Signal(str, bool)
    action_wanted = Signal(int, str)

    def __init__(self, theme: Theme, words: LearnWords, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: dict[str, Row] = {}
        self.box = AddBox(theme, parent=self)
        self.summary = Words("", type="muted", parent=self)
        self.model: PagedModel[Row] = PagedModel(
            lambda keys: {key: self._rows[key] for key in keys if key in self._rows},
            [Column(self.tr("Saved"), card_roles(lambda row: article_card(row, words)))],
            parent=self,
        )
        self.list = CardList(
            theme,
            name=self.tr("Saved articles"),
            lines=1,
            title_lines=1,
            has_overline=True,
            action=CardAction(
                "star",
                "star-filled",
                self.tr("Make it a favorite"),
                self.tr("No longer a favorite"),
            ),
            parent=self,
        )
        self.list.setModel(self.model)
        self.list.setAccessibleDescription(
            self.tr("Enter opens. The menu key: fetch again, rename, remove.")
        )
        self.empty = EmptyState(
            theme,
            self.tr("Nothing saved yet"),
            self.tr(
                "Pages and files you save are kept on this computer, without anything that moves"
                " or watches, and are found by the search of the library."
            ),
            icon="download",
            parent=self,
        )
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(3))
        for part in (self.box, self.summary):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        self._stack.setCurrentWidget(self.empty)
        self.list.opened.connect(lambda key: self.opened.emit(str(key)))
        self.list.action_triggered.connect(lambda key, on: self.favorite_wanted.emit(str(key), on))
        self.list.menu_wanted.connect(self._on_menu_wanted)

    def show_saved(self, entries: Sequence[Entry], states: dict[str, ReadState]) -> None:
        """Show these saved articles, the newest first."""
        rows = made_rows([entry for entry in entries if entry.saved is not None], states)
        self._rows = {row.key: row for row in rows}
        self.model.set_ids(list(self._rows))
        self._stack.setCurrentWidget(self.list if rows else self.empty)
        self.summary.setText(self.tr("%n saved article(s)", "", len(rows)) if rows else "")
        self.summary.setVisible(bool(rows))

    def row(self, key: str) -> Row | None:
        """Return a saved article that is shown."""
        return self._rows.get(key)

    def menu_for(self, key: str) -> QMenu:
        """Return what can be done with a saved article."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row = self._rows.get(key)
        saved = row.entry.saved if row is not None else None
        if saved is None:
            return menu
        menu.addAction(self.tr("Open")).triggered.connect(lambda: self.opened.emit(key))
        actions = [(self.tr("Rename…"), "rename", "edit"), (self.tr("Remove"), "remove", "trash")]
        if saved.address:
            actions.insert(0, (self.tr("Fetch it again"), "fetch-again", "refresh"))
        for text, what, icon in actions:
            action = menu.addAction(self._theme.icon(icon, "text"), text)
            action.triggered.connect(
                lambda _on=False, wanted=what: self.action_wanted.emit(saved.id, wanted)
            )
        return menu

    def _on_menu_wanted(self, key: object, place: QPoint) -> None:
        self.menu_for(str(key)).popup(place)
