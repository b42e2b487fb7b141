"""The screens of the Notes tab, filled."""

from __future__ import annotations

import atexit
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mbc_desktop.views.notes.services import NoteServices
    from mbc_desktop.views.notes.tab import NotesTab
    from mbc_desktop.views.theme import Theme

VISIT = """Dr. Lee had time. We saw [[trial:NCT01234567|the trial near home]] and the **last scan**:
_two_ spots are smaller.

## What comes next
- Blood test on Monday, before ten
- [[event:1/visit-1|Visit with Dr. Lee]] in December
    - [ ] Bring the list of medicines
    - [x] Ask for the report as a file

## Medicines
| Medicine     | Morning | Evening |
| ------------ | ------- | ------- |
| Capecitabine | 3       | 3       |
| Ondansetron  | 1       | -       |

> Rest when you need to, she said.

? How far apart will the scans be
? Can I take the pills with food
"""
OTHERS = (
    ("What matters to me", "Time at the lake. Reading to the grandchildren.", ("me",)),
    ("Call with the insurance", "They want a letter. See [[Visit with Dr. Lee, November]].", ()),
    ("Symptom day", "Hands sore in the morning, better after the cream.", ("symptoms", "hands")),
    ("Questions for the trial nurse", "? Who pays for travel\n? How many visits", ("visit",)),
    ("Recipes that stay down", "Rice, broth, ginger tea.", ("food",)),
)


def _picture() -> bytes:
    from PIL import Image

    picture = Image.linear_gradient("L").resize((640, 300)).convert("RGB")
    body = BytesIO()
    picture.save(body, "JPEG")
    return body.getvalue()


def _fill(services: NoteServices) -> str:
    from mbc_desktop.data.notes import NewNote
    from mbc_desktop.notes.keeping_files import keep_bodies, markdown_of_file

    files, _ = keep_bodies(services.attachments, [("stairs.jpg", _picture())])
    text = VISIT + "\n" + markdown_of_file(files[0]) + "\n"
    name = services.notes.add(
        NewNote(title="Visit with Dr. Lee, November", text=text, tags=("visit", "scan"))
    ).id
    for title, words, tags in OTHERS:
        services.notes.add(NewNote(title=title, text=words, tags=tags))
    services.notes.pin(name, pinned=True)
    return name


def notes(show: Callable[[NotesTab, str], object]) -> Callable[[Theme], QWidget]:
    """Return how to make a picture of the tab once ``show`` was done with it and a note's id."""

    def make(theme: Theme) -> QWidget:
        from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

        from mbc_desktop.views.notes.tab import NotesTab
        from mbc_desktop.views.tasks import TaskRunner
        from mbc_desktop.views.widgets.status_area import StatusArea
        from mbc_desktop.views.widgets.toast import Toast
        from tests.views.notes.desks import open_services

        stack = ExitStack()
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        services = stack.enter_context(open_services(Path(folder) / "data"))
        name = _fill(services)
        tasks = TaskRunner()
        window = QWidget()
        status = StatusArea(theme, parent=window)
        tab = NotesTab(theme, tasks, status, Toast(theme, window))
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(tab, 1)
        column.addWidget(status)
        window.resize(1180, 780)
        window.show()

        def settle() -> None:
            for _ in range(3):
                while tasks.pending:
                    QApplication.processEvents()
                QApplication.processEvents()

        tab.set_services(services)
        settle()
        show(tab, name)
        settle()

        def clean() -> None:
            tasks.shut_down()
            stack.close()

        atexit.register(clean)
        return window

    return make


def _open(
    then: Callable[[NotesTab], object] = lambda _tab: None,
) -> Callable[[NotesTab, str], object]:
    def show(tab: NotesTab, name: str) -> None:
        from PySide6.QtWidgets import QApplication

        tab.open_note(name)
        while tab.editor.note_id is None or tab._tasks.pending:
            QApplication.processEvents()
        then(tab)

    return show


def _find(tab: NotesTab) -> None:
    tab.editor.find_bar.open_bar(replacing=True)
    tab.editor.find_bar.field.setText("scan")


NOTES = {
    "notes-editor": notes(_open()),
    "notes-find": notes(_open(_find)),
    "notes-filters": notes(_open(lambda tab: tab.pane.filter.click())),
    "notes-several": notes(_open(lambda tab: tab.list.selectAll())),
    "notes-questions": notes(_open(lambda tab: tab.view.set_chosen("questions"))),
    "notes-changed": notes(_open(lambda tab: tab.editor.banners.tell_changed())),
    "notes-nothing": notes(lambda tab, _name: tab.field.setText("nowhere")),
}
