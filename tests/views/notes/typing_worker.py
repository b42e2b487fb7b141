"""A window in a process of its own in which somebody types without a pause, until it is killed.

Tells on standard output what was typed when (``typed SECONDS LETTERS``) and what the editor heard
to be on the disk (``saved LETTERS``).
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from mbc_desktop.data.notes import NewNote
from mbc_desktop.views.notes.tab import NotesTab
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.status_area import StatusArea
from mbc_desktop.views.widgets.toast import Toast
from tests.views.notes.desks import open_services

PACE_MS = 12
WORDS = "slept well, less pain today; asked about the scan. "


def main(folder: str) -> int:
    """Open the last note in ``folder``, or a new one, and type at its end."""
    app = QApplication([])
    theme, tasks = Theme(app), TaskRunner()
    with open_services(Path(folder)) as services:
        names = services.notes.ids()
        name = names[-1] if names else services.notes.add(NewNote(title="Typed", text="")).id
        window = QWidget()
        tab = NotesTab(theme, tasks, StatusArea(theme, parent=window), Toast(theme, window))
        QVBoxLayout(window).addWidget(tab)
        window.resize(1100, 700)
        window.show()
        tab.set_services(services)
        tab.open_note(name)
        editor = tab.editor

        def type_on() -> None:
            if editor.note_id is None:
                return
            number = len(editor.text.note_text())
            QTest.keyClicks(editor.text, WORDS[number % len(WORDS)])
            _tell(f"typed {time.monotonic()} {len(editor.text.note_text())}")

        def on_saved(saved: str) -> None:
            _tell(f"saved {len(services.notes.get(saved).text)}")

        def begin() -> None:
            if editor.note_id is None:
                QTimer.singleShot(PACE_MS, begin)
                return
            editor.text.moveCursor(editor.text.textCursor().MoveOperation.End)
            typing.start(PACE_MS)

        typing = QTimer()
        typing.timeout.connect(type_on)
        editor.saved.connect(on_saved)
        begin()
        return app.exec()


def _tell(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
