"""The library: shelves, search over everything, and the articles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.views.access import announce
from mbc_desktop.views.learn import rows
from mbc_desktop.views.learn.cards import article_card
from mbc_desktop.views.learn.rows import Row, Wish, chosen, made_rows, shelf_counts
from mbc_desktop.views.learn.shelves import Shelves
from mbc_desktop.views.learn.words import LearnWords
from mbc_desktop.views.paged_model import Column, PagedModel
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.throttle import Throttle
from mbc_desktop.views.widgets.card import CardAction, card_roles
from mbc_desktop.views.widgets.card_list import CardList
from mbc_desktop.views.widgets.chips import Chips, Choice
from mbc_desktop.views.widgets.empty_state import EmptyState
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.search_field import SearchField
from mbc_desktop.views.widgets.segmented import Segmented

if TYPE_CHECKING:
    from mbc_desktop.learn.library import Entry
    from mbc_desktop.views.learn.desk import Desk

_TYPING_MS = 40
_BESIDE_CHARACTERS = 92
_SHELF_CHARACTERS = 30
_BOTH = ""


class LibraryPane(QWidget):
    """Articles to choose from; searching works as she types.

    Signals:
        opened: the key of an article, and the words it was found by (empty without a search).
        favorite_wanted: the name an article goes by in both languages, and whether it shall be one.
    """

    opened = Signal(str, str)
    favorite_wanted = Signal(str, bool)

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        words: LearnWords,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._words = words
        self._desk: Desk | None = None
        self._all: list[Row] = []
        self._found: list[Row] | None = None
        self._shown: dict[str, Row] = {}
        self._for_you: tuple[str, ...] = ()
        self._states: dict[str, rows.ReadState] = {}
        self._token = CancelToken()
        self.field = SearchField(
            theme,
            name=self.tr("Search everything there is to read"),
            hint=self.tr("A word, a medicine, a question"),
            parent=self,
        )
        self.audience = Chips(theme, name=self.tr("Written for"), parent=self)
        self.audience.set_choices(Choice(key, text) for key, text in words.audiences.items())
        self.language = Segmented(
            theme,
            (
                Choice("en", self.tr("English")),
                Choice("es", self.tr("Spanish")),
                Choice(_BOTH, self.tr("Both")),
            ),
            name=self.tr("Language of the articles"),
            parent=self,
        )
        self.shelves = Shelves(words, parent=self)
        self.summary = Words("", type="muted", parent=self)
        self.model: PagedModel[Row] = PagedModel(
            lambda keys: {key: self._shown[key] for key in keys if key in self._shown},
            [Column(self.tr("Articles"), card_roles(lambda row: article_card(row, words)))],
            parent=self,
        )
        self.list = CardList(
            theme,
            name=self.tr("Articles"),
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
        self.empty = EmptyState(theme, "", icon="learn", parent=self)
        self.wider = self.empty.add_action(self.tr("Show all articles"), kind="primary")
        self._throttle = Throttle(_TYPING_MS, self)
        self._lay_out()
        self._connect()
        self._stack.setCurrentWidget(self.empty)
        self._tell(0)
        if QLocale().language() is QLocale.Language.Spanish:
            self.language.set_chosen("es")

    def _lay_out(self) -> None:
        theme = self._theme
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        right = QVBoxLayout()
        right.setSpacing(theme.space(3))
        right.addWidget(self.field)
        choices = QHBoxLayout()
        choices.setSpacing(theme.space(2))
        choices.addWidget(self.language)
        choices.addWidget(self.shelves.box, 1)
        self._filters = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._filters.setSpacing(theme.space(3))
        self._filters.addLayout(choices)
        self._filters.addWidget(self.audience, 1)
        right.addLayout(self._filters)
        right.addWidget(self.summary)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(4))
        row.addWidget(self.shelves.list)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self._throttle.flush)
        self.audience.chosen_changed.connect(self._show)
        self.language.chosen_changed.connect(self._show)
        self.shelves.changed.connect(self._show)
        self.list.opened.connect(self._on_opened)
        self.list.action_triggered.connect(self._on_action)
        self.wider.clicked.connect(self._on_wider)

    # -- what it works with ------------------------------------------------------------------------

    def set_desk(self, desk: Desk) -> None:
        """Search with this engine from now on."""
        self._desk = desk

    @property
    def entries(self) -> list[Entry]:
        """Everything there is to read."""
        return [row.entry for row in self._all]

    def show_library(
        self,
        entries: Sequence[Entry],
        states: dict[str, rows.ReadState],
        for_you: Sequence[str],
    ) -> None:
        """Show these articles, how far each was read, and which are for her."""
        self._states = states
        self._for_you = tuple(for_you)
        self._all = made_rows(entries, states)
        if self.field.text().strip():
            self.search()
        else:
            self._show()

    def show_state(self, article: str, state: rows.ReadState) -> None:
        """Show how far one article was read now."""
        self._states[article] = state
        self._all = made_rows([row.entry for row in self._all], self._states)
        if self._found is not None:
            self._found = made_rows([row.entry for row in self._found], self._states)
        self._show()

    # -- searching ---------------------------------------------------------------------------------

    def _on_typed(self, _text: str) -> None:
        self._throttle.call(self.search)

    def leave(self) -> None:
        """Forget the search that waits for the next pause in typing: the window closes."""
        self._throttle.drop()

    def search(self) -> None:
        """Search for what stands in the field; an empty field shows the shelves again."""
        words = self.field.text().strip()
        self._token.cancel()
        desk = self._desk
        if not words or desk is None:
            self._found = None
            self._show()
            return
        if self._found is None:
            self.shelves.choose(rows.ALL)
        self._token = self._tasks.run_read(self, lambda: desk.find(words), self._on_found)

    def _on_found(self, entries: list[Entry]) -> None:
        self._found = made_rows(entries, self._states)
        self._show()

    # -- showing -----------------------------------------------------------------------------------

    def _wish(self) -> Wish:
        audience = frozenset(str(key) for key in self.audience.chosen())
        return Wish(self.shelves.chosen(), audience, str(self.language.chosen()), self._for_you)

    def _show(self, _changed: object = None) -> None:
        wish = self._wish()
        every = self._all if self._found is None else self._found
        shown = chosen(every, wish)
        if self._found and not shown and wish.lang:
            # what was found in the other language is better than nothing
            wish = Wish(wish.shelf, wish.audience, _BOTH, wish.for_you)
            shown = chosen(every, wish)
        present = {row.topic for row in self._all}
        topics = [topic for topic in self._words.topics if topic in present]
        self.shelves.show(topics, shelf_counts(every, wish))
        self._shown = {row.key: row for row in shown}
        self.model.set_ids([row.key for row in shown])
        self._stack.setCurrentWidget(self.list if shown else self.empty)
        self._tell(len(shown))

    def _tell(self, count: int) -> None:
        typed = self.field.text().strip()
        if not self._all:
            self.empty.set_words(
                self.tr("Opening the library"),
                self.tr("The first time, this takes a moment: everything is made searchable."),
            )
            self.wider.hide()
            self.summary.setText("")
            return
        self.wider.show()
        self.summary.show()
        if self._found is not None:
            self.summary.setText(self.tr("%n article(s) found", "", count))
            self.empty.set_words(
                self.tr("Nothing was found for “{words}”").format(words=typed[:60]),
                self.tr("Try another word, or fewer. Names of medicines and of tests work too."),
            )
        else:
            self.summary.setText(self.tr("%n article(s)", "", count))
            # the field of shelves tells the count, and large letters leave little room
            self.summary.setVisible(self.shelves.box.isHidden())
            self.empty.set_words(
                self.tr("Nothing on this shelf yet"),
                self.tr("Star an article to make it a favorite; what you open is kept track of."),
            )
        announce(self, self.summary.text())

    def _on_opened(self, key: object) -> None:
        words = self.field.text().strip() if self._found is not None else ""
        self.opened.emit(str(key), words)

    def _on_action(self, key: object, on: bool) -> None:
        row = self._shown.get(str(key))
        if row is not None:
            self.favorite_wanted.emit(rows.article_key(row.entry), on)

    def _on_wider(self) -> None:
        self.field.clear()
        self.audience.set_chosen(())
        self.shelves.choose(rows.ALL)
        self._throttle.flush()
        self._show()

    # -- Qt ----------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        character = self.fontMetrics().averageCharWidth()
        beside = self.width() >= _BESIDE_CHARACTERS * character
        self.shelves.list.setVisible(beside)
        self.shelves.list.setFixedWidth(_SHELF_CHARACTERS * character)
        self.shelves.box.setVisible(not beside)
        directions = QBoxLayout.Direction
        self._filters.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
