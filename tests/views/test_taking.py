"""What is read can be taken to the notes, with a way back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.notes import Notes
from mbc_desktop.data.stores import Stores
from mbc_desktop.views.taking import Taking
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.status_area import StatusArea


@pytest.fixture
def notes(tmp_path: Path) -> Iterator[Notes]:
    with Stores(open_data_dir(str(tmp_path / "data"))) as stores:
        yield Notes(stores.personal)


@pytest.fixture
def taking(qtbot, theme: Theme, tasks: TaskRunner, notes: Notes) -> Iterator[Taking]:
    status = StatusArea(theme)
    qtbot.addWidget(status)
    owner = QObject()
    yield Taking(tasks, status, notes, title_of=lambda _id: "About [pain] | care", parent=owner)
    tasks.shut_down()


def test_words_become_a_note_with_a_link_back(qtbot, taking: Taking, notes: Notes) -> None:
    """Quoted as they stand."""
    with qtbot.waitSignal(taking.taken) as taken:
        taking.take_words("Pain", "One line.\nAnother.", ("article", "pain"))
    note = notes.get(taken.args[0])
    assert note.title == "Pain"
    assert note.text == "> One line.\n> Another.\n\n[[article:pain|Pain]]\n"


def test_questions_wait_for_the_visit(qtbot, taking: Taking, notes: Notes) -> None:
    """Each is a question of its own, not yet asked; the title of the article ends no link."""
    with qtbot.waitSignal(taking.taken) as taken:
        taking.take_questions(["What now?", "And then?"], "pain")
    assert [one.text for one in notes.questions()] == ["What now?", "And then?"]
    note = notes.get(taken.args[0])
    assert "[[article:pain|About (pain) - care]]" in note.text
    assert tuple(note.tags) == ("visit",)
