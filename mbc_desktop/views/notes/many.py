"""What is done to several notes at once, or to a tag everywhere; each with an undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from mbc_desktop.views.notes.services import NoteServices
from mbc_desktop.views.notes.tags_dialog import TagManyDialog, TagsDialog
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.dialogs import confirm
from mbc_desktop.views.widgets.toast import Toast

if TYPE_CHECKING:
    from mbc_desktop.data.note_tags import TagChange
    from mbc_desktop.data.notes_records import NoteHead, TagCount


class ManyNotes(QObject):
    """Trash, tags and pins of notes.

    Signals:
        changed: notes are different now.
    """

    changed = Signal()

    def __init__(self, theme: Theme, tasks: TaskRunner, toast: Toast, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._tasks = tasks
        self._toast = toast
        self._window = window
        self._services: NoteServices | None = None

    def set_services(self, services: NoteServices) -> None:
        """Change notes with these."""
        self._services = services

    def menu_for(self, names: Sequence[str], head: NoteHead, *, one: bool) -> QMenu:
        """Return what can be done with notes; ``head`` is the one that was pointed at."""
        menu = QMenu(self._window)
        chosen = list(names)
        if head.trashed_at is not None:
            self._add(menu, self.tr("Put back"), lambda: self.put_back(chosen))
            self._add(menu, self.tr("Delete for good…"), lambda: self.ask_delete(chosen))
            return menu
        if one:
            pin = not head.pinned
            words = self.tr("Keep at the top") if pin else self.tr("No longer keep at the top")
            self._add(menu, words, lambda: self.pin(head.id, pinned=pin))
        self._add(menu, self.tr("Tag…"), lambda: self.ask_tag(chosen))
        self._add(menu, self.tr("Put into the trash"), lambda: self.trash(chosen))
        return menu

    def _add(self, menu: QMenu, words: str, do: Callable[[], object]) -> None:
        menu.addAction(words).triggered.connect(lambda _checked=False: do())

    # -- trash and pins ---------------------------------------------------------------------------

    def trash(self, names: Sequence[str]) -> None:
        """Put notes into the trash, with an undo."""
        services, chosen = self._services, list(names)
        if services is None or not chosen:
            return
        notes = services.notes
        told = self.tr("%n note(s) are in the trash for 30 days.", "", len(chosen))
        self._write(
            lambda: notes.trash_many(chosen),
            lambda _done: self._toast.offer(told, lambda: self.put_back(chosen)),
        )

    def put_back(self, names: Sequence[str]) -> None:
        """Take notes out of the trash."""
        services, chosen = self._services, list(names)
        if services is not None:
            notes = services.notes
            self._write(lambda: notes.put_back_many(chosen))

    def ask_delete(self, names: Sequence[str]) -> None:
        """Ask before notes are gone for good."""
        services, chosen = self._services, list(names)
        if services is None:
            return
        notes = services.notes
        confirm(
            self._theme,
            self._window,
            self.tr("Delete %n note(s) for good?", "", len(chosen)),
            self.tr("Their earlier texts go too. Only a backup can bring them back."),
            yes=self.tr("Delete"),
            no=self.tr("Keep"),
            on_yes=lambda: self._write(lambda: notes.delete_for_good(chosen)),
            danger=True,
        )

    def pin(self, name: str, *, pinned: bool) -> None:
        """Keep a note at the top, or no longer."""
        services = self._services
        if services is not None:
            notes = services.notes
            self._write(lambda: notes.pin(name, pinned=pinned))

    # -- tags -------------------------------------------------------------------------------------

    def ask_tag(self, names: Sequence[str]) -> None:
        """Ask for a tag to give to notes or to take away."""
        services, chosen = self._services, list(names)
        if services is None or not chosen:
            return
        tags = services.tags

        def ask(known: Sequence[TagCount]) -> None:
            dialog = TagManyDialog(self._theme, self._window, known, notes=len(chosen))
            dialog.given.connect(lambda tag: self._change(lambda: tags.add(chosen, tag)))
            dialog.taken.connect(lambda tag: self._change(lambda: tags.take_away(chosen, tag)))
            dialog.open()

        self._tasks.run_read(self, services.notes.tags, ask)

    def show_tags(self) -> None:
        """Show all tags, to be renamed, made one, or taken away."""
        services = self._services
        if services is None:
            return
        tags = services.tags

        def show(known: Sequence[TagCount]) -> None:
            dialog = TagsDialog(self._theme, self._window, known)
            dialog.renamed.connect(lambda tag, to: self._change(lambda: tags.rename(tag, to)))
            dialog.taken_away.connect(lambda tag: self._change(lambda: tags.rename(tag, "")))
            dialog.open()

        self._tasks.run_read(self, services.notes.tags, show)

    def _change(self, change: Callable[[], TagChange]) -> None:
        self._write(change, self._offer_undo)

    def _offer_undo(self, done: TagChange) -> None:
        services = self._services
        if services is None or not len(done):
            return
        tags = services.tags
        told = self.tr("The tags of %n note(s) were changed.", "", len(done))
        self._toast.offer(told, lambda: self._write(lambda: tags.undo(done)))

    def _write(
        self, write: Callable[[], object], then: Callable[..., object] | None = None
    ) -> None:
        def done(result: object) -> None:
            self.changed.emit()
            if then is not None:
                then(result)

        self._tasks.run_write(self, write, done)
