"""Everything that was highlighted, in all articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mbc_desktop.views.learn.words import LearnWords
from mbc_desktop.views.paged_model import Column, PagedModel
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.card import Card, CardChip, card_roles
from mbc_desktop.views.widgets.card_list import CardList
from mbc_desktop.views.widgets.empty_state import EmptyState
from mbc_desktop.views.widgets.labels import Words


@dataclass(frozen=True, slots=True)
class MarkRow:
    """One highlight in the list of all; ``key`` opens its article in its language."""

    number: int
    key: str
    title: str
    block: int
    quote: str
    note: str
    color: str
    made_at: str


class MarksPane(QWidget):
    """The list of all highlights.

    Signals:
        opened: the key of an article and the block to show.
        note_wanted: the number of a highlight, its note and its words.
        file_wanted: where to save all of them as Markdown.
    """

    opened = Signal(str, int)
    note_wanted = Signal(int, str, str)
    file_wanted = Signal(object)

    def __init__(self, theme: Theme, words: LearnWords, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._rows: dict[int, MarkRow] = {}
        self.summary = Words("", type="muted", parent=self)
        self.export = Button(theme, self.tr("Save as Markdown…"), icon="download", parent=self)
        self.model: PagedModel[MarkRow] = PagedModel(
            lambda ids: {one: self._rows[one] for one in ids if one in self._rows},
            [Column(self.tr("My marks"), card_roles(self._card))],
            parent=self,
        )
        self.list = CardList(
            theme,
            name=self.tr("All highlights"),
            lines=1,
            title_lines=2,
            has_overline=True,
            parent=self,
        )
        self.list.setModel(self.model)
        self.list.setAccessibleDescription(self.tr("Enter opens. The menu key: note."))
        self.empty = EmptyState(
            theme,
            self.tr("Nothing highlighted yet"),
            self.tr(
                "While you read, select words and press “Mark”. What you mark in any article is"
                " collected here, with your notes."
            ),
            icon="highlight",
            parent=self,
        )
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        head = QHBoxLayout()
        head.addWidget(self.summary, 1)
        head.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(3))
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self.list.opened.connect(self._on_opened)
        self.list.menu_wanted.connect(self._on_menu_wanted)
        self.export.clicked.connect(self._on_export)
        self.show_marks(())

    def show_marks(self, rows: Sequence[MarkRow]) -> None:
        """Show these highlights, in their order."""
        self._rows = {row.number: row for row in rows}
        self.model.set_ids(list(self._rows))
        self._stack.setCurrentWidget(self.list if rows else self.empty)
        self.summary.setText(self.tr("%n highlight(s)", "", len(rows)) if rows else "")
        self.export.setVisible(bool(rows))

    def menu_for(self, number: int) -> QMenu:
        """Return what can be done with one highlight."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row = self._rows[number]
        menu.addAction(self.tr("Open the article")).triggered.connect(
            lambda: self.opened.emit(row.key, row.block)
        )
        menu.addAction(self.tr("Write a note…")).triggered.connect(
            lambda: self.note_wanted.emit(number, row.note, row.quote)
        )
        return menu

    def _card(self, row: MarkRow) -> Card:
        color = self._words.colors.get(row.color, row.color)
        return Card(
            title=f"“{' '.join(row.quote.split())}”",
            overline=row.title,
            lines=(row.note,) if row.note else (),
            chips=(CardChip(color, icon="highlight"), CardChip(self._words.stamped(row.made_at))),
        )

    def _on_opened(self, number: object) -> None:
        row = self._rows.get(int(str(number)))
        if row is not None:
            self.opened.emit(row.key, row.block)

    def _on_menu_wanted(self, number: object, place: QPoint) -> None:
        self.menu_for(int(str(number))).popup(place)

    def _on_export(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the highlights"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("md")
        dialog.selectFile(self.tr("highlights") + ".md")
        dialog.fileSelected.connect(lambda name: self.file_wanted.emit(Path(name)))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()
