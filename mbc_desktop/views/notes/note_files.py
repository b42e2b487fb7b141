"""Notes out of the program and into it: as files, on paper, and from other programs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.errors import KnownError
from mbc_desktop.views.notes.import_dialog import NoteImportDialog
from mbc_desktop.views.notes.services import NoteServices
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.status_area import StatusArea
from mbc_desktop.views.widgets.toast import Toast

if TYPE_CHECKING:
    from mbc_desktop.data.notes_records import Note
    from mbc_desktop.notes.found_notes import FoundNote, Imported, Skipped
    from mbc_desktop.views.printing import Paper

_KEY = "note-files"
_ENDINGS = "*.md *.markdown *.txt *.jex *.enex"


class NoteFiles(QObject):
    """Writes notes to files and paper, and takes them in.

    Signals:
        changed: notes were taken in, or that was undone.
    """

    changed = Signal()

    def __init__(
        self, theme: Theme, tasks: TaskRunner, status: StatusArea, toast: Toast, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._status = status
        self._toast = toast
        self._window = parent
        self._services: NoteServices | None = None

    def set_services(self, services: NoteServices) -> None:
        """Read and write with these."""
        self._services = services

    # -- out ---------------------------------------------------------------------------------------

    def export_one(self, name: str, kind: str) -> None:
        """Ask where to write a note (``md``, ``pdf``), or print it (``print``)."""
        services = self._services
        if services is None:
            return
        notes = services.notes
        # behind a save that was just begun
        self._tasks.run_write(self, lambda: notes.get(name), lambda note: self._export(note, kind))

    def _export(self, note: Note, kind: str) -> None:
        if kind == "print":
            from mbc_desktop.views.printing import ask_and_print

            ask_and_print(self.paper(note), self._window)
            return
        from mbc_desktop.notes.exporting import note_file_name

        plain = note_file_name(note).removesuffix(f"-{note.id}.md")
        dialog = QFileDialog(self._window, self.tr("Save the note as a file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind)
        dialog.selectFile(f"{plain}.{kind}")
        write = self.write_pdf if kind == "pdf" else self.write_markdown
        dialog.fileSelected.connect(lambda path: write(note, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def paper(self, note: Note) -> Paper:
        """Return a note as it is printed."""
        from mbc_desktop.data.note_facts import facts_of
        from mbc_desktop.notes.note_pages import note_html
        from mbc_desktop.views.printing import Paper

        title = facts_of(note.title, note.text).title or self.tr("Note")
        services = self._services

        def picture_of(name: str) -> bytes | None:
            try:
                return services.attachments.body(name) if services is not None else None
            except KnownError:
                return None

        return Paper(
            note_html(note, title=title), title=self.tr("Note"), foot=title, picture_of=picture_of
        )

    def write_pdf(self, note: Note, target: Path) -> None:
        """Write a note as PDF."""
        from mbc_desktop.views.printing import write_pdf

        paper = self.paper(note)
        self._tasks.run_network(
            self, lambda _token, _report: write_pdf(paper, target), self._told_written
        )

    def write_markdown(self, note: Note, target: Path) -> None:
        """Write a note as Markdown, its pictures and files in a folder beside it."""
        services = self._services
        if services is None:
            return
        from mbc_desktop.notes.exporting import write_note

        attachments = services.attachments
        self._tasks.run_network(
            self, lambda _token, _report: write_note(note, attachments, target), self._told_written
        )

    def export_many(self, names: Sequence[str]) -> None:
        """Ask for a file and write several notes into it."""
        dialog = QFileDialog(self._window, self.tr("Save the chosen notes in one file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("zip")
        dialog.setNameFilter(self.tr("One file with all notes") + " (*.zip)")
        dialog.selectFile(self.tr("notes") + ".zip")
        dialog.fileSelected.connect(lambda path: self.write_many(list(names), Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write_many(self, names: Sequence[str], target: Path) -> None:
        """Write several notes, with their pictures and files, into one zip file."""
        services = self._services
        if services is None:
            return
        notes, attachments = services.notes, services.attachments

        def write() -> int:
            from mbc_desktop.core.bundles import ZipSink
            from mbc_desktop.notes.exporting import export_notes

            sink = ZipSink(target)
            try:
                written = export_notes(notes.many(names), attachments, sink)
            except BaseException:
                sink.give_up()
                raise
            sink.finish()
            return written

        self._tasks.run_network(self, lambda _token, _report: write(), self._told_written)

    def _told_written(self, _result: object) -> None:
        self._status.tell(self.tr("The file is written."), tone="good", key=_KEY)

    # -- in ----------------------------------------------------------------------------------------

    def ask_import(self) -> None:
        """Let her choose files of other programs."""
        dialog = QFileDialog(self._window, self.tr("Notes to take in"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [
                self.tr("Text, Markdown, Joplin, Evernote") + f" ({_ENDINGS})",
                self.tr("All files (*)"),
            ]
        )
        dialog.filesSelected.connect(lambda names: self.look_into([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def look_into(self, paths: Sequence[Path]) -> None:
        """Read files and show what is in them before anything is taken in."""
        if self._services is None or not paths:
            return
        chosen = list(paths)
        dialog = NoteImportDialog(self._theme, self._window)

        def read(token: CancelToken) -> list[FoundNote | Skipped]:
            from mbc_desktop.sharing.importing import found_in

            found: list[FoundNote | Skipped] = []
            for path in chosen:
                for one in found_in(path):
                    token.raise_if_cancelled()
                    found.append(one)
            return found

        def failed(problem: KnownError) -> None:
            dialog.reject()
            self._status.tell_error(problem, key=_KEY)

        token = self._tasks.run_network(
            self,
            lambda token, _report: read(token),
            dialog.show_found,
            on_failed=failed,
        )
        dialog.rejected.connect(lambda: token.cancel())  # noqa: PLW0108 - Qt keeps no slot of it
        dialog.wanted.connect(self._take_in)
        dialog.open()

    def _take_in(self, found: list[FoundNote | Skipped]) -> None:
        services = self._services
        if services is None:
            return
        notes, attachments = services.notes, services.attachments

        def write() -> tuple[Imported, list[str]]:
            from mbc_desktop.notes.found_notes import take_in

            before = set(notes.versions())
            done = take_in(found, notes, attachments)
            return done, [name for name in notes.versions() if name not in before]

        self._tasks.run_write(self, write, self._told_taken)

    def _told_taken(self, outcome: tuple[Imported, list[str]]) -> None:
        done, names = outcome
        self.changed.emit()
        told = self.tr("%n note(s) taken in.", "", done.added)
        if done.same:
            told += " " + self.tr("%n were here already.", "", done.same)
        if names:
            self._toast.offer(told, lambda: self._undo(names))
        else:
            self._status.tell(told, tone="info", key=_KEY)

    def _undo(self, names: Sequence[str]) -> None:
        services = self._services
        if services is not None:
            notes = services.notes
            self._tasks.run_write(
                self, lambda: notes.trash_many(names), lambda _done: self.changed.emit()
            )
