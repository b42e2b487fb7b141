"""All questions of all notes in one list, to be ticked as they are answered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mbc_desktop.views.paged_model import Column, PagedModel
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.card import Card, CardAction, card_roles
from mbc_desktop.views.widgets.card_list import CardList
from mbc_desktop.views.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from mbc_desktop.data.notes_records import NoteQuestion


class QuestionList(QWidget):
    """The questions.

    Signals:
        opened: the id of the note a question stands in.
        ticked: a question, and whether it is answered now.
    """

    opened = Signal(str)
    ticked = Signal(object, bool)

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._questions: Sequence[NoteQuestion] = ()
        name = self.tr("Questions for your team")
        self.model: PagedModel[NoteQuestion] = PagedModel(
            lambda numbers: {n: self._questions[n] for n in numbers if n < len(self._questions)},
            [Column(name, card_roles(self._card))],
            parent=self,
        )
        self.list = CardList(
            theme,
            name=name,
            lines=1,
            has_chips=False,
            action=CardAction(
                "check", "check-circle", self.tr("Answered"), self.tr("Not answered")
            ),
            parent=self,
        )
        self.list.setModel(self.model)
        self._empty = EmptyState(
            theme,
            self.tr("No open questions"),
            self.tr("Begin a line in any note with a question mark, and it is gathered here."),
            icon="question",
            parent=self,
        )
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.list.opened.connect(lambda number: self.opened.emit(self._questions[number].note))
        self.list.action_triggered.connect(
            lambda number, on: self.ticked.emit(self._questions[number], on)
        )

    def show_questions(self, questions: Sequence[NoteQuestion]) -> None:
        """Show these."""
        self._questions = questions
        self.model.set_ids(range(len(questions)))
        self._stack.setCurrentWidget(self.list if questions else self._empty)

    def _card(self, question: NoteQuestion) -> Card:
        return Card(
            title=question.text,
            lines=(question.note_title,),
            icon="question",
            action_on=question.done,
            action_words=self.tr("Answered"),
        )
