"""All questions of all notes in one list, to be ticked as they are answered."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from mbc_desktop.views.paged_model import Column, PagedModel
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.card import Card, CardAction, card_roles
from mbc_desktop.views.widgets.card_list import CardList
from mbc_desktop.views.widgets.chips import Chips, Choice
from mbc_desktop.views.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from mbc_desktop.data.notes_records import NoteQuestion
    from mbc_desktop.linking import Target

_ANSWERED = "answered"


class QuestionList(QWidget):
    """The questions.

    Signals:
        opened: the id of the note a question stands in.
        ticked: a question, and whether it is answered now.
        visit_chosen: a question and the visit that its note is to be linked to.
        shown_changed: answered ones are to be shown too, or no longer.
        print_wanted: the questions that show are to be printed.
    """

    opened = Signal(str)
    ticked = Signal(object, bool)
    visit_chosen = Signal(object, object)
    shown_changed = Signal()
    print_wanted = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._questions: Sequence[NoteQuestion] = ()
        self._visits: Sequence[Target] = ()
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
            action=CardAction("box", "box-done", self.tr("Answered"), self.tr("Not answered")),
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
        self.shown = Chips(theme, name=self.tr("Which questions"))
        self.shown.set_choices((Choice(_ANSWERED, self.tr("Answered ones too")),))
        self.printing = Button(theme, self.tr("Print"), kind="quiet", icon="print")
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        row.addWidget(self.shown, 1)
        row.addWidget(self.printing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        self.list.opened.connect(lambda number: self.opened.emit(self._questions[number].note))
        self.list.action_triggered.connect(
            lambda number, on: self.ticked.emit(self._questions[number], on)
        )
        self.list.menu_wanted.connect(self._show_menu)
        self.shown.chosen_changed.connect(lambda _keys: self.shown_changed.emit())
        self.printing.clicked.connect(self.print_wanted)

    @property
    def done(self) -> bool | None:
        """Which questions to read: open ones alone (False), or all (None)."""
        return None if _ANSWERED in self.shown.chosen() else False

    @property
    def questions(self) -> Sequence[NoteQuestion]:
        """The questions that show."""
        return self._questions

    def show_questions(
        self, questions: Sequence[NoteQuestion], visits: Sequence[Target] = ()
    ) -> None:
        """Show these; ``visits`` are those to come that one can be taken to."""
        self._questions = questions
        self._visits = visits
        self.model.set_ids(range(len(questions)))
        self._stack.setCurrentWidget(self.list if questions else self._empty)
        self.printing.setEnabled(bool(questions))

    def menu_of(self, number: int) -> QMenu:
        """Return what can be done with a question."""
        question = self._questions[number]
        menu = QMenu(self)
        tick = menu.addAction(
            self.tr("Not answered") if question.done else self.tr("Answered"),
        )
        tick.triggered.connect(lambda _checked=False: self.ticked.emit(question, not question.done))
        note = menu.addAction(self.tr("Open its note"))
        note.triggered.connect(lambda _checked=False: self.opened.emit(question.note))
        visits = menu.addMenu(self.tr("Take to a visit"))
        visits.setEnabled(bool(self._visits))
        for visit in self._visits:
            words = f"{visit.title}, {visit.about}" if visit.about else visit.title
            action = visits.addAction(words.replace("&", "&&"))
            action.triggered.connect(partial(self._choose_visit, question, visit))
        return menu

    def _choose_visit(self, question: NoteQuestion, visit: Target, _checked: bool = False) -> None:
        self.visit_chosen.emit(question, visit)

    def _show_menu(self, number: int, place: QPoint) -> None:
        menu = self.menu_of(number)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _card(self, question: NoteQuestion) -> Card:
        return Card(
            title=question.text,
            lines=(question.note_title,),
            icon="question",
            action_on=question.done,
            action_words=self.tr("Answered"),
            dimmed=question.done,
        )
