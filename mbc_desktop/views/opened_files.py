"""Opens attached files with the system's own program, as copies that are gone afterwards."""

from __future__ import annotations

import os
import shutil
import tempfile
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from mbc_desktop.core.errors import KnownError
from mbc_desktop.views.tasks import TaskRunner

if TYPE_CHECKING:
    from mbc_desktop.data.attachments import Attachments
    from mbc_desktop.data.notes_records import Attachment

OpenPath = Callable[[Path], bool]


def _open_with_system(path: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class OpenedFiles(QObject):
    """Attaches files and opens them.

    Copies lie in a folder of the system that only this person may read; ``close`` removes it.

    Signals:
        failed: a ``KnownError``: the file can't be attached or opened.
    """

    failed = Signal(object)

    def __init__(
        self,
        tasks: TaskRunner,
        attachments: Attachments,
        *,
        open_path: OpenPath = _open_with_system,
        parent: QObject,
    ) -> None:
        """``open_path`` hands a file to the system and says whether something opens it."""
        super().__init__(parent)
        self._tasks = tasks
        self._attachments = attachments
        self._open_path = open_path
        self._folder: Path | None = None
        self._removal: weakref.finalize[[Path], OpenedFiles] | None = None

    def ask(self, parent: QWidget, on_kept: Callable[[Attachment], object]) -> QFileDialog:
        """Ask for a PDF or a picture, keep it, and tell under which name."""
        from mbc_desktop.notes.attaching import ENDINGS, MOST_MEGABYTES

        title = self.tr("Attach a PDF or a picture, up to {number} MB")
        dialog = QFileDialog(parent, title.format(number=MOST_MEGABYTES))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        endings = " ".join(f"*{ending}" for ending in ENDINGS)
        dialog.setNameFilter(self.tr("PDF and pictures ({endings})").format(endings=endings))
        dialog.fileSelected.connect(lambda path: self.keep(Path(path), on_kept))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def keep(self, path: Path, on_kept: Callable[[Attachment], object]) -> None:
        """Keep a copy of a file among the person's data."""
        attachments, tasks = self._attachments, self._tasks

        def read_and_keep(_token: object, _report: object) -> Attachment:
            from mbc_desktop.notes.attaching import read_file

            found = read_file(path)
            return tasks.write_and_wait(
                lambda: attachments.add(
                    found.body,
                    media_type=found.media_type,
                    file_name=found.file_name,
                    width=found.width,
                    height=found.height,
                )
            )

        tasks.run_network(self, read_and_keep, on_kept, on_failed=self.failed.emit)

    def open(self, name: str) -> None:
        """Open an attached file with the system's program for it."""
        attachments, folder = self._attachments, self._own_folder()

        def copy() -> Path:
            from mbc_desktop.notes.attaching import safe_name

            known = attachments.get(name)
            body = attachments.body(name)
            target = folder / name[:16] / safe_name(known.file_name, known.media_type)
            if not target.exists():
                target.parent.mkdir(mode=0o700, exist_ok=True)
                # not to be written to: what is changed in a copy would be lost
                number = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o400)
                with os.fdopen(number, "wb") as file:
                    file.write(body)
            return target

        def show(path: Path) -> None:
            if not self._open_path(path):
                self.failed.emit(
                    KnownError(
                        self.tr("No program on this computer opens this file."),
                        what_is_safe=self.tr("The file is kept here."),
                        what_to_do=self.tr("Install a program that shows PDFs and pictures."),
                    )
                )

        self._tasks.run_read(self, copy, show, on_failed=self.failed.emit)

    def close(self) -> None:
        """Remove the copies."""
        if self._removal is not None:
            self._removal()
        self._folder = self._removal = None

    def _own_folder(self) -> Path:
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="companion-"))
            # whatever way the program ends, no copy stays behind
            self._removal = weakref.finalize(self, _remove, self._folder)
        return self._folder


def _remove(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            # Windows deletes nothing that may not be written to
            path.chmod(0o600)
    shutil.rmtree(folder, ignore_errors=True)
