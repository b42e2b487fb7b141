"""The Notes tab: finding, writing, gathering questions; nothing typed is ever lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.views.notes.editor import NoteEditor
from mbc_desktop.views.notes.history import HistoryDialog
from mbc_desktop.views.notes.list_pane import NoteListPane
from mbc_desktop.views.notes.many import ManyNotes
from mbc_desktop.views.notes.note_files import NoteFiles
from mbc_desktop.views.notes.question_actions import QuestionActions
from mbc_desktop.views.notes.questions import QuestionList
from mbc_desktop.views.notes.services import NoteServices
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.throttle import Throttle
from mbc_desktop.views.widgets.buttons import Button, IconButton
from mbc_desktop.views.widgets.chips import Choice
from mbc_desktop.views.widgets.empty_state import EmptyState
from mbc_desktop.views.widgets.segmented import Segmented
from mbc_desktop.views.widgets.split_view import SplitView
from mbc_desktop.views.widgets.status_area import StatusArea
from mbc_desktop.views.widgets.toast import Toast

if TYPE_CHECKING:
    from mbc_desktop.data.notes_records import Note, Revision

_TYPING_MS = 60


class NotesTab(QWidget):
    """Works from ``set_services`` on.

    Signals:
        link_followed: the kind and id of a trial, article or event that is to be shown.
    """

    link_followed = Signal(str, str)

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
        self._begun = ""
        self.new = Button(theme, self.tr("New note"), kind="primary", icon="add")
        self.templates = IconButton(theme, "chevron-down", name=self.tr("New note from a template"))
        self.more = IconButton(theme, "more", name=self.tr("More for all notes"))
        self.view = Segmented(
            theme,
            (
                Choice("notes", self.tr("All notes")),
                Choice("questions", self.tr("Questions")),
                Choice("trash", self.tr("Trash")),
            ),
            name=self.tr("What to show"),
        )
        self.pane = NoteListPane(theme)
        self.field, self.model, self.list = self.pane.field, self.pane.model, self.pane.list
        self.questions = QuestionList(theme)
        self.editor = NoteEditor(theme, tasks, status)
        self.files = NoteFiles(theme, tasks, status, toast, self)
        self.many = ManyNotes(theme, tasks, toast, self)
        self.question_actions = QuestionActions(tasks, toast, self.questions)
        self.prompt = EmptyState(
            theme,
            self.tr("Choose a note to read and write it here"),
            self.tr("It is saved by itself."),
            icon="notes",
        )
        self._lay_out()
        self._typing = Throttle(_TYPING_MS, self)
        self._connect()

    def _lay_out(self) -> None:
        theme = self._theme
        self._lists = QStackedWidget()
        for page in (self.pane, self.questions):
            self._lists.addWidget(page)
        row = QHBoxLayout()
        row.setSpacing(theme.space(1))
        row.addWidget(self.new, 1)
        row.addWidget(self.templates)
        row.addWidget(self.more)
        left = QWidget()
        column = QVBoxLayout(left)
        edge = theme.space(4)
        column.setContentsMargins(edge, edge, theme.space(1), 0)
        column.setSpacing(theme.space(3))
        column.addLayout(row)
        column.addWidget(self.view)
        column.addWidget(self._lists, 1)
        self._details = QStackedWidget()
        self._details.setProperty("ground", "surface")
        self._details.addWidget(self.prompt)
        self._details.addWidget(self.editor)
        self.split = SplitView(theme, left, self._details, back_text=self.tr("Back to the notes"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.split)
        menu = QMenu(self)
        take = menu.addAction(self.tr("Bring notes from elsewhere…"))
        take.triggered.connect(lambda _checked=False: self.files.ask_import())
        tags = menu.addAction(self.tr("Change tags…"))
        tags.triggered.connect(lambda _checked=False: self._show_tags())
        self.more.set_menu(menu)

    def _connect(self) -> None:
        pane, editor = self.pane, self.editor
        for button in (self.new, pane.first):
            button.clicked.connect(lambda _checked=False: self.add_note())
        pane.first_import.clicked.connect(lambda _checked=False: self.files.ask_import())
        pane.typed.connect(lambda: self._typing.call(self.refresh))
        pane.opened.connect(self._on_opened)
        pane.menu_wanted.connect(self._show_menu)
        pane.trash_wanted.connect(self._trash_chosen)
        pane.tag_wanted.connect(self._tag_chosen)
        pane.export_wanted.connect(self.files.export_many)
        pane.files_dropped.connect(self.files.look_into)
        pane.filters.tags_wanted.connect(self._show_tags)
        self.view.chosen_changed.connect(lambda _key: self.refresh())
        self.questions.opened.connect(self.open_note)
        self.question_actions.changed.connect(self._after_write)
        self.questions.shown_changed.connect(self.refresh)
        self.questions.print_wanted.connect(self.question_actions.print_shown)
        self.many.changed.connect(self._after_write)
        self.files.changed.connect(self._after_write)
        editor.saved.connect(self._on_saved)
        editor.moved.connect(self._on_moved)
        editor.trash_wanted.connect(self.trash)
        editor.history_wanted.connect(self._on_history_wanted)
        editor.note_wanted.connect(self.open_note)
        editor.put_back_wanted.connect(self._put_back)
        editor.link_followed.connect(self.link_followed)
        editor.export_wanted.connect(self.files.export_one)

    # -- what it works with ----------------------------------------------------------------------

    def set_services(self, services: NoteServices) -> None:
        """Show these notes."""
        self._services = services
        for part in (self.pane, self.editor, self.files, self.many, self.question_actions):
            part.set_services(services)
        menu = QMenu(self)
        for template in services.templates():
            action = menu.addAction(template.name)
            action.setToolTip(template.about)
            action.triggered.connect(lambda _checked=False, chosen=template: self.add_note(chosen))
        self.templates.set_menu(menu)
        self.refresh()
        self._read_tags()

    def leave(self) -> None:
        """Save what is being written; the program is about to close."""
        self.editor.save_now()

    def stop_searching(self) -> None:
        """Forget the search that waits for the next pause in typing: the window closes."""
        self._typing.drop()

    @property
    def is_saved(self) -> bool:
        """Whether everything typed is on the disk."""
        return self.editor.is_saved

    def refresh(self) -> None:
        """Find again what the field and the filters ask for."""
        services = self._services
        if services is None:
            return
        kind = str(self.view.chosen())
        self._lists.setCurrentWidget(self.questions if kind == "questions" else self.pane)
        if kind == "questions":
            self.question_actions.read()
            return
        from dataclasses import replace

        from mbc_desktop.notes.searching import understand

        self._token.cancel()
        services.search.interrupt()
        typed = understand(self.field.text(), zone=services.zone).query
        narrowed = self.pane.filters.narrowed(typed, now=datetime.now(UTC), zone=services.zone)
        query = replace(narrowed, trashed=kind == "trash")
        self._token = self._tasks.run_read(
            self, lambda: services.search.find(query), lambda found: self._show_found(found, kind)
        )

    def _show_found(self, numbers: Sequence[int], kind: str) -> None:
        self.pane.show_found(numbers, in_trash=kind == "trash")
        if self.editor.note_id is not None and len(self.list.chosen_ids()) < 2:
            self.pane.choose(self.editor.note_id)

    def _read_tags(self) -> None:
        services = self._services
        if services is not None:
            self._tasks.run_read(self, services.notes.tags, self.pane.filters.show_tags)

    def _after_write(self) -> None:
        """Show what is there now: in the list, among the tags, and in the note that is open."""
        self.refresh()
        self._read_tags()
        self.editor.look_again()

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
            self._begun = name if template is None else ""
            self.pane.filters.clear()
            self.view.set_chosen("notes")
            self.refresh()
            self._open(name)

        self._leave_note()
        self._tasks.run_write(self, write, done)

    def open_note(self, name: str) -> None:
        """Open a note to be read and written."""
        self._leave_note()
        self._open(name)

    def _open(self, name: str) -> None:
        services = self._services
        if services is not None:
            # behind every save that was begun
            self._tasks.run_write(self, lambda: services.notes.get(name), self._show_note)

    def _leave_note(self) -> None:
        """Save what is open; a note that was begun here and has nothing in it is let go."""
        services, begun = self._services, self._begun
        if services is None or not begun or self.editor.note_id != begun:
            return
        self._begun = ""
        if not self.editor.is_blank:
            return
        self.editor.close_note()
        self._details.setCurrentWidget(self.prompt)
        notes = services.notes

        def write() -> None:
            stored = notes.get(begun)
            if not (stored.title + stored.text).strip() and not stored.tags:
                notes.trash(begun)
                notes.delete_for_good([begun])

        self._tasks.run_write(self, write, lambda _none: self.refresh())

    def _on_opened(self, number: int) -> None:
        head = self.pane.head_of(number)
        if head is not None and head.id != self.editor.note_id:
            self.open_note(head.id)
        elif head is not None:
            self.split.show_detail()

    def _show_note(self, note: Note) -> None:
        self.editor.show_note(note)
        self._details.setCurrentWidget(self.editor)
        self.split.show_detail()
        self.pane.choose(note.id)
        (self.editor.text if note.title or note.text else self.editor.title).setFocus()

    def _on_saved(self, _name: str) -> None:
        if self.field.text():
            self.model.refresh()
        else:
            self.refresh()
        self._read_tags()

    def _on_moved(self, _name: str) -> None:
        self.refresh()

    def _show_menu(self, number: int, place: QPoint) -> None:
        head = self.pane.head_of(number)
        if head is None:
            return
        chosen = self.pane.chosen_ids()
        names = chosen if head.id in chosen else [head.id]
        menu = self.many.menu_for(names, head, one=len(names) == 1)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def trash(self, name: str) -> None:
        """Put a note into the trash, with an undo."""
        self._trash_chosen([name])

    def _trash_chosen(self, names: Sequence[str]) -> None:
        if self.view.chosen() == "trash":
            return
        if self.editor.note_id in names:
            self.editor.close_note()
            self._details.setCurrentWidget(self.prompt)
            self.split.show_list()
        self.many.trash(names)

    def _put_back(self, name: str) -> None:
        self.many.put_back([name])

    def _tag_chosen(self, names: Sequence[str]) -> None:
        self.editor.save_now()
        self.many.ask_tag(names)

    def _show_tags(self) -> None:
        self.editor.save_now()
        self.many.show_tags()

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
                    lambda: notes.restore(name, number), self._after_write
                ),
            ).open()

        # on the database thread, behind the save that was just begun
        self._tasks.run_write(self, lambda: (notes.get(name), notes.revisions(name)), show)

    def _write(self, write: Callable[[], object], then: Callable[[], object]) -> None:
        self._tasks.run_write(self, write, lambda _result: then())

    # -- Qt ----------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # she comes back to the window: another program may have written meanwhile
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.editor.look_again()
