"""Notes in the whole program: what a link leads to, and what it costs the start."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings

from mbc_desktop.agenda.keeping import Calendars
from mbc_desktop.agenda.local_zone import local_zone
from mbc_desktop.agenda.records import Event
from mbc_desktop.app import Companion
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.agenda_store import AgendaStore
from mbc_desktop.data.links import Links
from mbc_desktop.data.notes import NewNote, Notes
from mbc_desktop.data.stores import Stores
from mbc_desktop.notes.marking import thing_link


def fill(where: Path) -> tuple[str, str]:
    """Write a visit that was a week ago and a note that links to it; return their ids."""
    with Stores(open_data_dir(where)) as stores:
        calendars = Calendars(AgendaStore(stores.personal), zone=local_zone())
        now = datetime.now(local_zone()).replace(microsecond=0, tzinfo=None)
        start = now - timedelta(days=7)
        event = calendars.add(
            Event(uid="", start=start, end=start + timedelta(hours=1), summary="Visit last week")
        )
        visit = f"{event.calendar_id}/{event.uid}"
        body = "\n".join(
            (
                thing_link("event", visit, "the visit"),
                thing_link("article", "pain", "about pain"),
                thing_link("trial", "NCT01234567", "a trial"),
            )
        )
        name = Notes(stores.personal).add(NewNote(title="What was said", text=body)).id
        return visit, name


def test_links_lead_to_their_tabs(qapp: Any, qtbot: Any, theme: Any, tmp_path: Path):
    """An article to Learn, a trial to Trials, a visit that is over to the Calendar."""
    where = tmp_path / "data"
    visit, name = fill(where)
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
    window, navigation = program.window, program.window.navigation
    window.show_tab("notes")
    editor = program.notes.editor
    qtbot.waitUntil(lambda: program.tasks.pending == 0, timeout=30_000)
    program.notes.open_note(name)
    qtbot.waitUntil(lambda: editor.note_id == name, timeout=10_000)
    editor.follow("article:pain")
    qtbot.waitUntil(lambda: program.learn.reading.page is not None, timeout=30_000)
    assert navigation.current() == "learn"
    editor.follow("trial:NCT01234567")
    assert navigation.current() == "trials"
    editor.follow(f"event:{visit}")
    assert navigation.current() == "calendar"
    qtbot.waitUntil(lambda: program.tasks.pending == 0, timeout=30_000)
    found = editor._services.targets.find("visit last")
    assert [one.title for one in found][:1] == ["Visit last week"]
    window.close()


def test_a_note_about_a_visit_is_linked_to_it(qapp: Any, qtbot: Any, theme: Any, tmp_path: Path):
    """Begun from the calendar; the visit stands under the note."""
    where = tmp_path / "data"
    visit, _ = fill(where)
    program = Companion(
        qapp,
        open_data_dir(where),
        theme=theme,
        settings=QSettings(str(where / "window.ini"), QSettings.Format.IniFormat),
    )
    qtbot.addWidget(program.window)
    program.start()
    qtbot.waitUntil(lambda: program.is_open, timeout=15_000)
    program._notes.write_about("After the visit", "What was said:", ("event", visit))
    editor = program.notes.editor
    qtbot.waitUntil(lambda: editor.title.text() == "After the visit", timeout=20_000)
    qtbot.waitUntil(lambda: len(editor.linked_from._buttons) == 1, timeout=10_000)
    assert editor.linked_from._buttons[0].accessibleName() == "Visit last week"
    note = ("note", editor.note_id)
    program.window.close()
    with Stores(open_data_dir(where)) as stores:
        assert Links(stores.personal).of(note) == [("event", visit)]


def test_no_note_is_known_to_the_start() -> None:
    """Importing the window brings neither the editor nor what notes link to."""
    code = (
        "import sys, mbc_desktop.app\n"
        "late = ('mbc_desktop.views.notes', 'mbc_desktop.notes', 'mbc_desktop.linking')\n"
        "print([name for name in late if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
