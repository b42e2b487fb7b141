"""A note that is written in two places: nothing is overwritten without a word."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mbc_desktop.data.notes import NewNote
from mbc_desktop.views.notes.history import DifferencesDialog, HistoryDialog
from mbc_desktop.views.notes.services import NoteServices
from mbc_desktop.views.notes.tab import NotesTab
from tests.views.access_checks import assert_accessible


@pytest.fixture
def opened(tab: NotesTab, services: NoteServices, qtbot: Any) -> str:
    """The id of a note that is open, with the keyboard in its text."""
    name = services.notes.add(NewNote(title="Plan", text="first line\nsecond line")).id
    tab.open_note(name)
    qtbot.waitUntil(lambda: tab.editor.note_id == name, timeout=10_000)
    tab.editor.text.setFocus()
    qtbot.waitUntil(tab.editor.text.hasFocus)
    return name


def write_elsewhere(services: NoteServices, name: str, text: str) -> None:
    note = services.notes.get(name)
    services.notes.save(name, base=note.version, title=note.title, text=text, tags=note.tags)


def dialog_of(qtbot: Any, kind: type) -> Any:
    def there() -> list[Any]:
        return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]

    qtbot.waitUntil(lambda: bool(there()), timeout=10_000)
    return there()[0]


def test_both_texts_are_kept_and_she_sees_it_where_she_writes(
    tab: NotesTab, services: NoteServices, opened: str, qtbot: Any
):
    """A banner over the text; the cursor stays where it is, and typing goes on."""
    write_elsewhere(services, opened, "from elsewhere")
    QTest.keyClicks(tab.editor.text, "mine ")
    tab.editor.save_now()
    QTest.keyClicks(tab.editor.text, "goes on ")
    qtbot.waitUntil(lambda: tab.editor.note_id != opened, timeout=10_000)
    QTest.keyClicks(tab.editor.text, "and on ")
    beside = tab.editor.note_id
    qtbot.waitUntil(
        lambda: services.notes.get(beside).text.startswith("mine goes on and on first"),
        timeout=10_000,
    )
    assert tab.editor.banners.changed.isVisible()
    assert tab.editor.text.note_text().startswith("mine goes on and on first")
    assert services.notes.get(opened).text == "from elsewhere"
    assert len(services.notes.ids()) == 2
    qtbot.mouseClick(_action(tab, 0), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tab.editor.note_id == opened, timeout=10_000)
    assert tab.editor.text.note_text() == "from elsewhere"
    assert not tab.editor.banners.changed.isVisible()


def _action(tab: NotesTab, number: int) -> Any:
    return tab.editor.banners.changed._actions.itemAt(number).widget()


def test_what_differs_is_shown(tab: NotesTab, services: NoteServices, opened: str, qtbot: Any):
    """Word by word, from the banner."""
    write_elsewhere(services, opened, "first line\nsecond line of them")
    QTest.keyClicks(tab.editor.text, "My ")
    tab.editor.save_now()
    qtbot.waitUntil(tab.editor.banners.changed.isVisible, timeout=10_000)
    qtbot.mouseClick(_action(tab, 1), Qt.MouseButton.LeftButton)
    dialog = dialog_of(qtbot, DifferencesDialog)
    words = dialog.shown.toPlainText()
    assert "My first line" in words
    assert "second line of them" in words
    assert_accessible(dialog)
    dialog.close()


def test_a_note_that_nobody_types_in_follows_the_store(
    tab: NotesTab, services: NoteServices, opened: str, qtbot: Any
):
    """As after a question was ticked, or when she comes back to the window; the place stays."""
    cursor = tab.editor.text.textCursor()
    cursor.setPosition(15)
    tab.editor.text.setTextCursor(cursor)
    write_elsewhere(services, opened, "first line\nsecond line\nthird line")
    tab.editor.look_again()
    qtbot.waitUntil(lambda: "third" in tab.editor.text.note_text(), timeout=10_000)
    assert tab.editor.text.textCursor().position() == 15
    QTest.keyClicks(tab.editor.text, "x")
    tab.editor.save_now()
    qtbot.waitUntil(lambda: "x" in services.notes.get(opened).text, timeout=10_000)
    assert len(services.notes.ids()) == 1


def test_an_earlier_text_comes_back_as_a_new_one(
    tab: NotesTab, services: NoteServices, opened: str, qtbot: Any
):
    """In the open note; what stood there is an earlier text in its turn."""
    write_elsewhere(services, opened, "another text")
    tab.editor.look_again()
    qtbot.waitUntil(lambda: tab.editor.text.note_text() == "another text", timeout=10_000)
    tab.editor.history.trigger()
    dialog = dialog_of(qtbot, HistoryDialog)
    assert "first line" in dialog.shown.toPlainText()
    dialog.findChild(object, "yes").click()
    qtbot.waitUntil(
        lambda: tab.editor.text.note_text() == "first line\nsecond line", timeout=10_000
    )
    assert services.notes.revisions(opened)[0].why == "restore"


def test_what_can_not_be_saved_is_told_and_stays(
    tab: NotesTab, services: NoteServices, opened: str, qtbot: Any
):
    """Nothing of it is thrown away, and it is saved as soon as that works."""
    status = tab.editor._status
    tab.editor.title.setText("x" * 1_000)
    QTest.keyClicks(tab.editor.title, "y")
    QTest.keyClicks(tab.editor.text, "mine ")
    tab.editor.save_now()
    qtbot.waitUntil(lambda: status.unread_count == 1, timeout=10_000)
    assert tab.editor.text.note_text().startswith("mine ")
    assert not tab.editor.is_saved
    tab.editor.title.setText("Plan")
    tab.editor.save_now()
    qtbot.waitUntil(lambda: "mine" in services.notes.get(opened).text, timeout=10_000)
