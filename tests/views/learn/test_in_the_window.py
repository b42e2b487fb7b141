"""The Learn tab in the whole program."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QSettings

from mbc_desktop.app import Companion
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.learn_places import Places
from mbc_desktop.data.notes import NewNote, Notes
from mbc_desktop.data.stores import Stores


def _open(qapp, qtbot, theme, where: Path) -> Companion:
    program = Companion(
        qapp,
        open_data_dir(where),
        theme=theme,
        settings=QSettings(str(where / "window.ini"), QSettings.Format.IniFormat),
    )
    qtbot.addWidget(program.window)
    program.window.resize(1180, 780)
    program.start()
    qtbot.waitUntil(lambda: program.is_open, timeout=15_000)
    return program


def test_an_article_is_read_and_its_questions_reach_the_notes(
    qapp, qtbot, theme, tmp_path: Path
) -> None:
    """From the tab to the reader to a note; closing the window keeps the place."""
    where = tmp_path / "data"
    program = _open(qapp, qtbot, theme, where)
    program.window.show_tab("learn")
    tab = program.learn
    qtbot.waitUntil(lambda: len(tab.library.model.ids) > 40, timeout=30_000)
    tab.open_article("pain")
    qtbot.waitUntil(lambda: tab.reading.page is not None, timeout=10_000)
    tab.reader.text.go_to_block(8)
    tab.reader.action_wanted.emit("questions")
    qtbot.waitUntil(lambda: program.tasks.pending == 0, timeout=10_000)
    assert any("visit" in message.sentence for message in program.window.status.messages)
    program.window.close()
    with Stores(open_data_dir(where)) as stores:
        assert Places(stores.personal).of("pain").block == 8


def test_a_note_is_opened_from_the_article_it_names(qapp, qtbot, theme, tmp_path: Path) -> None:
    """From what was taken to the notes back to it."""
    where = tmp_path / "data"
    with Stores(open_data_dir(where)) as stores:
        note = Notes(stores.personal).add(NewNote(title="Mine", text="[[article:pain|Pain]]")).id
    program = _open(qapp, qtbot, theme, where)
    program.window.show_tab("learn")
    tab = program.learn
    qtbot.waitUntil(lambda: len(tab.library.model.ids) > 40, timeout=30_000)
    tab.open_article("pain")
    qtbot.waitUntil(lambda: tab.reading.page is not None, timeout=10_000)
    tab.reader.text.link_opened.emit(f"do:note/{note}")
    qtbot.waitUntil(lambda: program.notes.editor.note_id == note, timeout=10_000)
    assert program.window.navigation.current() == "notes"
    program.window.close()


def test_the_tab_is_not_made_before_it_is_asked_for(qapp, qtbot, theme, tmp_path: Path) -> None:
    """The start pays nothing for it: no widget, no index of articles, no network."""
    program = _open(qapp, qtbot, theme, tmp_path / "data")
    qtbot.waitUntil(lambda: program.tasks.pending == 0, timeout=15_000)
    assert program._learn._tab is None
    program.window.close()


def test_no_article_is_known_to_the_start() -> None:
    """Importing the window brings neither the reader nor what reads Markdown and YAML."""
    code = (
        "import sys, mbc_desktop.app\n"
        "late = ('mbc_desktop.views.learn', 'mbc_desktop.learn', 'yaml', 'markdown_it', 'nh3')\n"
        "print([name for name in late if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
