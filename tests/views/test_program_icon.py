"""What the program's icon starts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from mbc_desktop.app import main


def test_a_data_folder_that_cannot_be_used_is_told_in_a_window(
    qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody sees what a program prints that was started from its icon."""
    taken = tmp_path / "a file"
    taken.write_text("here already", encoding="utf-8")
    monkeypatch.setenv("MBC_DATA_DIR", str(taken / "data"))
    told: list[tuple[str, str]] = []

    def read_and_close() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        told.append((box.windowTitle(), box.text()))
        box.accept()

    QTimer.singleShot(0, read_and_close)
    assert main() == 1
    ((title, text),) = told
    assert title == "Companion"
    assert "can't be used for your data" in text
    assert text in capsys.readouterr().err
