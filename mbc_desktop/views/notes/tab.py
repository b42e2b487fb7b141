"""The Notes tab: finding, writing, gathering questions; nothing typed is ever lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.views.notes.editor import NoteEditor
from mbc_desktop.views.notes.history import HistoryDialog
from mbc_desktop.views.notes.questions import QuestionList
from mbc_desktop.views.notes.services import NoteServices
from mbc_desktop.views.paged_model import Column, PagedModel
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.throttle import Throttle
from mbc_desktop.views.widgets.buttons import Button, IconButton
from mbc_desktop.views.widgets.card import Card, CardChip, card_roles
from mbc_desktop.views.widgets.card_list import CardList
from mbc_desktop.views.widgets.chips import Choice
from mbc_desktop.views.widgets.empty_state import EmptyState
from mbc_desktop.views.widgets.search_field import SearchField
from mbc_desktop.views.widgets.segmented import Segmented
from mbc_desktop.views.widgets.split_view import SplitView
from mbc_desktop.views.widgets.status_area import StatusArea
from mbc_desktop.views.widgets.toast import Toast

if TYPE_CHECKING:
    from mbc_desktop.data.notes_records import Note, NoteHead, NoteQuestion, Revision

_TYPING_MS = 60


class NotesTab(QWidget):
    """Works from ``set_services`` on."""

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        status: StatusArea,
        toast: Toast,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._toast = toast
        self._services: NoteServices | None = None
        self._token = CancelToken()
        self.field = SearchField(
            theme, name=self.tr("Search notes"), hint=self.tr("Words, tag:visit, has:question")
        )
        self.new = Button(theme, self.tr("New note"), kind="primary", icon="add")
        self.templates = IconButton(theme, "chevron-down", name=self.tr("New note from a template"))
        self.view = Segmented(
            theme,
            (
                Choice("notes", self.tr("Notes")),
                Choice("questions", self.tr("Questions")),
                Choice("trash", self.tr("Trash")),
            ),
            name=self.tr("What to show"),
        )
        self.model: PagedModel[NoteHead] = PagedModel(
            self._read_heads, [Column(self.tr("Notes"), card_roles(self._card))], parent=self
        )
        self.list = CardList(theme, name=self.tr("Notes"), lines=2, title_lines=1)
        self.list.setModel(self.model)
        self.questions = QuestionList(theme)
        self.empty = EmptyState(
            theme,
            self.tr("No notes yet"),
            self.tr("Write down what was said, what you want to ask, what matters to you."),
            icon="notes",
        )
        first = self.empty.add_action(self.tr("New note"), kind="primary", icon="add")
        self.editor = NoteEditor(theme, tasks, status)
        self.prompt = EmptyState(
            theme,
            self.tr("Choose a note to read and write it here"),
            self.tr("It is saved by itself."),
            icon="notes",
        )
        self._lay_out()
        self._typing = Throttle(_TYPING_MS, self)
        first.clicked.connect(lambda _checked=False: self.add_note())
        self.new.clicked.connect(lambda _checked=False: self.add_note())
        self.field.textChanged.connect(lambda: self._typing.call(self.refresh))
        self.view.chosen_changed.connect(lambda _key: self.refresh())
        self.list.opened.connect(self._on_opened)
        self.questions.opened.connect(self.open_note)
        self.questions.ticked.connect(self._on_ticked)
        self.editor.saved.connect(self._on_saved)
        self.editor.moved.connect(self.open_note)
        self.editor.trash_wanted.connect(self.trash)
        self.editor.history_wanted.connect(self._on_history_wanted)

    def _lay_out(self) -> None:
        theme = self._theme
        self._lists = QStackedWidget()
        for page in (self.list, self.questions, self.empty):
            self._lists.addWidget(page)
        row = QHBoxLayout()
        row.addWidget(self.new, 1)
        row.addWidget(self.templates)
        left = QWidget()
        column = QVBoxLayout(left)
        edge = theme.space(4)
        column.setContentsMargins(edge, edge, theme.space(1), 0)
        column.setSpacing(theme.space(3))
        column.addLayout(row)
        column.addWidget(self.field)
        column.addWidget(self.view)
        column.addWidget(self._lists, 1)
        self._details = QStackedWidget()
        self._details.addWidget(self.prompt)
        self._details.addWidget(self.editor)
        self.split = SplitView(theme, left, self._details, back_text=self.tr("Back to the notes"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.split)

    # -- what it works with ----------------------------------------------------------------------

    def set_services(self, services: NoteServices) -> None:
        """Show these notes."""
        self._services = services
        self.editor.set_services(services)
        menu = QMenu(self)
        for template in services.templates():
            action = menu.addAction(template.name)
            action.setToolTip(template.about)
            action.triggered.connect(lambda _checked=False, chosen=template: self.add_note(chosen))
        self.templates.set_menu(menu)
        self.refresh()

    def leave(self) -> None:
        """Save what is being written; the program is about to close."""
        self.editor.save_now()

    @property
    def is_saved(self) -> bool:
        """Whether everything typed is on the disk."""
        return self.editor.is_saved

    def refresh(self) -> None:
        """Find again what the field asks for."""
        services = self._services
        if services is None:
            return
        kind = str(self.view.chosen())
        if kind == "questions":
            self._tasks.run_read(self, services.notes.questions, self._show_questions)
            return
        from dataclasses import replace

        from mbc_desktop.notes.searching import understand

        self._token.cancel()
        services.search.interrupt()
        query = replace(
            understand(self.field.text(), zone=services.zone).query, trashed=kind == "trash"
        )
        self._token = self._tasks.run_read(
            self, lambda: services.search.find(query), self._show_found
        )

    def _show_found(self, numbers: Sequence[int]) -> None:
        self.model.set_ids(numbers)
        nothing = not numbers and not self.field.text() and self.view.chosen() == "notes"
        self._lists.setCurrentWidget(self.empty if nothing else self.list)

    def _show_questions(self, questions: list[NoteQuestion]) -> None:
        self.questions.show_questions(questions)
        self._lists.setCurrentWidget(self.questions)

    def _read_heads(self, numbers: Sequence[int]) -> dict[int, NoteHead]:
        return self._services.heads.heads(numbers) if self._services is not None else {}

    def _card(self, head: NoteHead) -> Card:
        chips = [CardChip(tag, "plain", "tag") for tag in head.tags[:3]]
        if head.open_questions:
            chips.append(
                CardChip(self.tr("%n question(s)", "", head.open_questions), "info", "question")
            )
        day = QDate.fromString(head.changed_at[:10], "yyyy-MM-dd")
        when = QLocale().toString(day, QLocale.FormatType.ShortFormat)
        return Card(
            title=head.title or self.tr("Without a title"),
            lines=(head.preview, when),
            chips=tuple(chips),
            icon="pin" if head.pinned else "",
            dimmed=head.trashed_at is not None,
        )

    # -- notes ----------------------------------------------------------------------------------

    def add_note(self, template: Any = None) -> None:
        """Begin a note, from a template where one is given, and open it."""
        services = self._services
        if services is None:
            return
        today = QLocale().toString(QDate.currentDate(), QLocale.FormatType.ShortFormat)

        def write() -> str:
            from mbc_desktop.data.notes import NewNote

            new = template.note(date=today) if template is not None else NewNote()
            return services.notes.add(new).id

        def done(name: str) -> None:
            self.view.set_chosen("notes")
            self.refresh()
            self.open_note(name)

        self._tasks.run_write(self, write, done)

    def open_note(self, name: str) -> None:
        """Open a note to be read and written."""
        services = self._services
        if services is not None:
            self._tasks.run_read(self, lambda: services.notes.get(name), self._show_note)

    def _on_opened(self, number: int) -> None:
        head = self.model.record_at(self.model.position_of(number))
        if head is None:
            return
        if head.trashed_at is not None:
            self._put_back(head.id)
        self.open_note(head.id)

    def _show_note(self, note: Note) -> None:
        self.editor.show_note(note)
        self._details.setCurrentWidget(self.editor)
        self.split.show_detail()
        (self.editor.text if note.title or note.text else self.editor.title).setFocus()

    def _on_saved(self, _name: str) -> None:
        if self.view.chosen() == "questions":
            self.refresh()
        elif self.field.text():
            self.model.refresh()
        else:
            self.refresh()

    def trash(self, name: str) -> None:
        """Put a note into the trash, with an undo."""
        services = self._services
        if services is None:
            return
        self.editor.close_note()
        self._details.setCurrentWidget(self.prompt)
        self.split.show_list()
        self._write(
            lambda: services.notes.trash(name),
            lambda: self._toast.offer(
                self.tr("The note is in the trash for 30 days."), lambda: self._put_back(name)
            ),
        )

    def _put_back(self, name: str) -> None:
        services = self._services
        if services is not None:
            self._write(lambda: services.notes.put_back(name))

    def _on_ticked(self, question: NoteQuestion, on: bool) -> None:
        services = self._services
        if services is not None:
            self._write(lambda: services.notes.tick(question, done=on))

    def _on_history_wanted(self, name: str) -> None:
        services = self._services
        if services is None:
            return
        self.editor.save_now()
        notes = services.notes

        def show(found: tuple[Note, list[Revision]]) -> None:
            HistoryDialog(
                self._theme,
                self,
                *found,
                text_of=lambda number: notes.revision(name, number),
                on_restore=lambda number: self._write(
                    lambda: notes.restore(name, number), lambda: self.open_note(name)
                ),
            ).open()

        # on the database thread, behind the save that was just begun
        self._tasks.run_write(self, lambda: (notes.get(name), notes.revisions(name)), show)

    def _write(self, write: Callable[[], object], then: Callable[[], object] | None = None) -> None:
        def done(_result: object) -> None:
            self.refresh()
            if then is not None:
                then()

        self._tasks.run_write(self, write, done)
