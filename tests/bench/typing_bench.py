"""Writing in a note of 100 KB, with styling and spell check; and kills while somebody types.

Prints medians and 95th percentiles in milliseconds, the load of the machine, and how much each
kill cost. ``python -m tests.bench.typing_bench [KILLS]``.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.notes_bench import spread

KEYS = 1_500
LETTERS = 100_000
PARAGRAPH = (
    "Slept better, less nausea in the morning. Asked **Dr. Lee** about [[trial:NCT01234567|the"
    " trial near home]] and whether the _next_ scan can wait; she sayd yes, if the counts hold.\n"
    "- [ ] call the nurse about the pills\n\n"
)


def note_text() -> str:
    """Return 100 KB as people write: paragraphs, marks, links, boxes, a few words spelled wrong."""
    return (PARAGRAPH * (LETTERS // len(PARAGRAPH) + 1))[:LETTERS]


def type_in_long_note(folder: Path) -> None:
    """Measure key presses to their paint, while saves run beside them."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

    from mbc_desktop.data.notes import NewNote
    from mbc_desktop.views.notes.tab import NotesTab
    from mbc_desktop.views.tasks import TaskRunner
    from mbc_desktop.views.theme import Theme
    from mbc_desktop.views.widgets.status_area import StatusArea
    from mbc_desktop.views.widgets.toast import Toast
    from tests.views.notes.desks import open_services

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme, tasks = Theme(app), TaskRunner()
    with open_services(folder) as services:
        window = QWidget()
        tab = NotesTab(theme, tasks, StatusArea(theme, parent=window), Toast(theme, window))
        QVBoxLayout(window).addWidget(tab)
        window.resize(1200, 800)
        window.show()
        tab.set_services(services)
        name = services.notes.add(NewNote(title="Long", text=note_text())).id
        while tasks.pending:
            app.processEvents()
        begun = time.perf_counter()
        tab.open_note(name)
        while tab.editor.note_id is None:
            app.processEvents()
        app.processEvents()
        print(f"open the note: {(time.perf_counter() - begun) * 1000:.0f} ms")
        while tab.editor.spelling._checker is None and time.perf_counter() - begun < 10:
            app.processEvents()
        checker = tab.editor.spelling._checker
        print(f"spell check: {'on' if checker is not None and not checker.is_empty else 'off'}")
        field = tab.editor.text
        cursor = field.textCursor()
        cursor.setPosition(LETTERS // 2)
        field.setTextCursor(cursor)
        field.setFocus()
        app.processEvents()
        saves: list[str] = []
        tab.editor.saved.connect(saves.append)
        keys, turns = [], []
        words = "scan went well, tierd but glad. "
        for number in range(KEYS):
            begun = time.perf_counter()
            QTest.keyClicks(field, words[number % len(words)])
            keys.append((time.perf_counter() - begun) * 1000)
            app.processEvents()
            turns.append((time.perf_counter() - begun) * 1000)
            # as fast as anybody types; what is due runs meanwhile
            until = begun + 0.02
            while time.perf_counter() < until:
                app.processEvents()
        for what, times in (("key press", keys), ("key press to paint", turns)):
            middle, high = spread(times)
            print(f"{what:20} {middle:6.1f} ms   p95 {high:6.1f}   most {max(times):6.1f}")
        print(f"{len(saves)} saves meanwhile")
        tab.leave()
        window.close()
        tasks.shut_down()


def list_in_window(folder: Path) -> None:
    """Measure the list of 10,000 notes from the wish to its paint: opened, and searched by key."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

    from mbc_desktop.views.notes.tab import NotesTab
    from mbc_desktop.views.tasks import TaskRunner
    from mbc_desktop.views.theme import Theme
    from mbc_desktop.views.widgets.status_area import StatusArea
    from mbc_desktop.views.widgets.toast import Toast
    from tests.bench.notes_bench import NOTES, fill
    from tests.views.notes.desks import open_services

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme, tasks = Theme(app), TaskRunner()
    with open_services(folder) as services:
        fill(services.notes)
        opened, searched = [], []
        for _ in range(9):
            window = QWidget()
            tab = NotesTab(theme, tasks, StatusArea(theme, parent=window), Toast(theme, window))
            QVBoxLayout(window).addWidget(tab)
            window.resize(1200, 800)
            window.show()
            app.processEvents()
            begun = time.perf_counter()
            tab.set_services(services)
            while tab.model.rowCount() < NOTES:
                app.processEvents()
            window.grab()
            opened.append((time.perf_counter() - begun) * 1000)
            for letter in "scan day":
                shown = tab.model.ids
                begun = time.perf_counter()
                QTest.keyClicks(tab.field, letter)
                while tab.model.ids is shown:
                    app.processEvents()
                window.grab()
                searched.append((time.perf_counter() - begun) * 1000)
            tab.field.clear()
            while tasks.pending:
                app.processEvents()
            window.close()
            window.deleteLater()
        for what, times in (("open the list", opened), ("search by a key", searched)):
            middle, high = spread(times)
            print(f"{what:20} {middle:6.1f} ms   p95 {high:6.1f}, {NOTES:,} notes, with paint")
        tasks.shut_down()


def kill_while_typing(folder: Path, kills: int) -> None:
    """Kill windows in which somebody types, and print what each cost."""
    from tests.views.notes.killing import type_and_kill

    chance = random.Random(11)
    outcomes = [type_and_kill(folder, chance) for _ in range(kills)]
    lost = [one.lost_seconds for one in outcomes]
    beyond = sum(one.lost_seconds > 1.0 for one in outcomes)
    forgotten = sum(one.kept < one.acknowledged for one in outcomes)
    middle, high = spread(lost)
    print(
        f"{kills} kills: lost {middle:.2f} s, p95 {high:.2f}, most {max(lost):.2f};"
        f" over a second: {beyond}; told and not there: {forgotten}"
    )


def main(words: list[str]) -> int:
    """Measure both."""
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as folder:
        type_in_long_note(Path(folder) / "long")
        list_in_window(Path(folder) / "list")
        kill_while_typing(Path(folder) / "kills", int(words[0]) if words else 20)
    print(f"load {os.getloadavg()[0]:.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
