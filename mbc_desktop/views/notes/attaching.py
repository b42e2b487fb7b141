"""Pictures and files that come into a note: pasted, dropped or chosen; kept, then shown."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage, QImageWriter
from PySide6.QtWidgets import QFileDialog

from mbc_desktop.core.errors import KnownError
from mbc_desktop.views.notes.note_text import NoteText
from mbc_desktop.views.notes.services import NoteServices
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.widgets.status_area import StatusArea

if TYPE_CHECKING:
    from mbc_desktop.data.notes_records import Attachment

_KEY = "attaching"
_MOST_AT_ONCE = 40
_PICTURES = "*.png *.jpg *.jpeg *.gif *.webp *.bmp *.tif *.tiff"
_READABLE = frozenset(("application/pdf", "text/plain", "text/csv"))


class Attaching(QObject):
    """Keeps what comes in and puts it where the cursor is.

    Pictures are encoded anew, without the place and the camera that hid in them.

    Signals:
        opened_elsewhere: a file was handed to the system to be shown.
    """

    opened_elsewhere = Signal()

    def __init__(self, field: NoteText, tasks: TaskRunner, status: StatusArea) -> None:
        super().__init__(field)
        self._field = field
        self._tasks = tasks
        self._status = status
        self._services: NoteServices | None = None
        field.take_mime_with(_is_for_keeping)
        field.mime_came.connect(self._on_mime)
        field.picture_wanted.connect(self._on_picture_wanted)

    def set_services(self, services: NoteServices) -> None:
        """Keep files with these."""
        self._services = services

    def ask_file(self) -> None:
        """Let her choose pictures and files."""
        window = self._field.window()
        dialog = QFileDialog(window, self.tr("Add pictures or files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [
                self.tr("All files (*)"),
                self.tr("Pictures") + f" ({_PICTURES})",
            ]
        )
        dialog.filesSelected.connect(lambda names: self.add_files([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def add_files(self, paths: Sequence[Path]) -> None:
        """Keep files and put them into the note."""
        services = self._services
        if services is None or not paths:
            return
        from mbc_desktop.notes.keeping_files import keep_paths

        chosen = list(paths[:_MOST_AT_ONCE])
        attachments = services.attachments
        self._tasks.run_write(self, lambda: keep_paths(attachments, chosen), self._put)

    def add_picture(self, body: bytes) -> None:
        """Keep a picture that has no file, such as a piece of the screen."""
        services = self._services
        if services is None:
            return
        from mbc_desktop.notes.keeping_files import keep_bodies

        attachments, name = services.attachments, self.tr("picture") + ".png"
        self._tasks.run_write(self, lambda: keep_bodies(attachments, [(name, body)]), self._put)

    def _put(self, kept: tuple[Sequence[Attachment], Sequence[KnownError]]) -> None:
        from mbc_desktop.notes.keeping_files import markdown_of_file

        files, problems = kept
        if files:
            pictures = [one for one in files if one.width]
            others = [one for one in files if not one.width]
            lines = [markdown_of_file(one) for one in [*pictures, *others]]
            self._field.insert_markdown("\n".join(lines))
        for problem in problems:
            self._status.tell_error(problem, key=f"{_KEY}-{problem.what_happened}")

    def _on_mime(self, mime: QMimeData) -> None:
        paths = _local_paths(mime)
        if paths:
            self.add_files(paths)
            return
        image = mime.imageData()
        if isinstance(image, QImage) and not image.isNull():
            packed = QByteArray()
            buffer = QBuffer(packed)
            buffer.open(QIODevice.OpenModeFlag.WriteOnly)
            QImageWriter(buffer, QByteArray(b"png")).write(image)
            self.add_picture(bytes(packed.data()))

    def _on_picture_wanted(self, name: str) -> None:
        services = self._services
        if services is None:
            return
        attachments = services.attachments

        def read() -> bytes | None:
            try:
                return attachments.body(name)
            except KnownError:
                return None

        def show(body: bytes | None) -> None:
            picture = QImage.fromData(body) if body else QImage()
            self._field.set_picture(name, None if picture.isNull() else picture)

        self._tasks.run_read(self, read, show)

    def open_file(self, name: str) -> None:
        """Show a kept file with the program the system has for it; others are saved elsewhere."""
        services = self._services
        if services is None:
            return
        attachments = services.attachments

        def read() -> tuple[Attachment, bytes]:
            return attachments.get(name), attachments.body(name)

        self._tasks.run_read(self, read, self._offer)

    def _offer(self, found: tuple[Attachment, bytes]) -> None:
        kept, body = found
        dialog = QFileDialog(self._field.window(), self.tr("Save the file to open it"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(kept.file_name)
        dialog.fileSelected.connect(lambda path: self._write(Path(path), kept, body))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, path: Path, kept: Attachment, body: bytes) -> None:
        try:
            path.write_bytes(body)
        except OSError:
            self._status.tell_error(
                KnownError(
                    self.tr("The file could not be written there."),
                    what_is_safe=self.tr("It is still kept with your note."),
                    what_to_do=self.tr("Choose another folder and try again."),
                ),
                key=_KEY,
            )
            return
        # only what shows and runs nothing is opened at once
        if kept.width or kept.media_type in _READABLE:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        self.opened_elsewhere.emit()


def _local_paths(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def _is_for_keeping(mime: QMimeData) -> bool:
    """Whether it is a file or a picture, and no words: a word processor offers both."""
    if _local_paths(mime):
        return True
    return mime.hasImage() and not mime.hasText()
