"""Asking where a file shall go, and writing it whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from mbc_desktop.core.errors import KnownError


def ask_where(
    parent: QWidget, title: str, name: str, on_path: Callable[[Path], object]
) -> QFileDialog:
    """Ask for a file to write; ``name`` must tell no illness to who sees the file."""
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(name.rpartition(".")[2])
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda path: on_path(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def write_text(path: Path, text: str) -> None:
    """Write a text; raises ``KnownError`` where that does not go."""
    try:
        path.write_text(text, encoding="utf-8", newline="")
    except OSError as problem:
        raise KnownError(
            f"The file {path.name} could not be written.",
            what_is_safe="Your list is as it was.",
            what_to_do="Choose another folder, or free some space.",
        ) from problem
