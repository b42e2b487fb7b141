"""What a person does on the Notes tab; nothing typed is lost."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from mbc_desktop.data.notes import NewNote
from mbc_desktop.views.notes.history import HistoryDialog
from mbc_desktop.views.notes.services import NoteServices
from mbc_desktop.views.notes.tab import NotesTab
from tests.views.access_checks import assert_accessible


def begin(tab: NotesTab, qtbot: Any) -> None:
    tab.add_note()
    qtbot.waitUntil(lambda: tab.editor.note_id is not None, timeout=10_000)


def test_what_is_typed_is_on_the_disk_without_a_save_button(
    tab: NotesTab, services: NoteServices, qtbot: Any
):
    """Half a second after the last key at the latest."""
    begin(tab, qtbot)
    tab.editor.text.setPlainText("Ask about the scan")
    qtbot.waitUntil(
        lambda: services.notes.get(tab.editor.note_id).text == "Ask about the scan", timeout=5_000
    )
    qtbot.waitUntil(lambda: tab.model.rowCount() == 1, timeout=5_000)


def test_leaving_a_note_saves_it_at_once(tab: NotesTab, services: NoteServices, qtbot: Any):
    """Opening another note does not lose the one before."""
    other = services.notes.add(NewNote(title="Other", text="x")).id
    begin(tab, qtbot)
    first = tab.editor.note_id
    tab.editor.text.setPlainText("half a sen")
    tab.open_note(other)
    qtbot.waitUntil(lambda: tab.editor.note_id == other, timeout=10_000)
    qtbot.waitUntil(lambda: services.notes.get(first).text == "half a sen", timeout=5_000)


def test_closing_the_program_saves_what_is_being_written(
    tab: NotesTab, services: NoteServices, qtbot: Any, tasks: Any
):
    """The last key before the window closes counts too."""
    begin(tab, qtbot)
    name = tab.editor.note_id
    tab.editor.text.setPlainText("last words")
    tab.leave()
    tasks.shut_down()
    assert services.notes.get(name).text == "last words"


def test_a_note_changed_elsewhere_is_not_overwritten(
    tab: NotesTab, services: NoteServices, qtbot: Any
):
    """Both texts are kept, and she is told."""
    begin(tab, qtbot)
    name = tab.editor.note_id
    base = services.notes.get(name).version
    services.notes.save(name, base=base, title="", text="from the other window")
    tab.editor.text.setPlainText("from this window")
    qtbot.waitUntil(lambda: tab.editor.note_id not in (None, name), timeout=10_000)
    assert services.notes.get(name).text == "from the other window"
    assert services.notes.get(tab.editor.note_id).text == "from this window"
    assert tab.editor.banners.changed.isVisible()


def test_questions_of_all_notes_stand_in_one_list(
    tab: NotesTab, services: NoteServices, qtbot: Any
):
    """Ticked there, ticked in the note."""
    services.notes.add(NewNote(title="Thursday", text="? Is there a trial for me"))
    tab.view.set_chosen("questions")
    qtbot.waitUntil(lambda: tab.questions.model.rowCount() == 1, timeout=10_000)
    question = tab.questions.model.record_at(0)
    assert "trial" in question.text
    tab.questions.ticked.emit(question, True)
    qtbot.waitUntil(lambda: tab.questions.model.rowCount() == 0, timeout=10_000)


def test_a_note_in_the_trash_comes_back_with_undo(
    tab: NotesTab, services: NoteServices, qtbot: Any
):
    """No question beforehand."""
    name = services.notes.add(NewNote(title="Keep me", text="x")).id
    tab.refresh()
    qtbot.waitUntil(lambda: tab.model.rowCount() == 1, timeout=10_000)
    tab.trash(name)
    qtbot.waitUntil(lambda: tab.model.rowCount() == 0, timeout=10_000)
    qtbot.mouseClick(tab._toast._undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tab.model.rowCount() == 1, timeout=10_000)


def test_an_earlier_text_is_shown_and_brought_back(
    tab: NotesTab, services: NoteServices, qtbot: Any
):
    """The first version is kept whatever follows."""
    name = services.notes.add(NewNote(title="Plan", text="first text")).id
    base = services.notes.get(name).version
    services.notes.save(name, base=base, title="Plan", text="second text")
    tab.open_note(name)
    qtbot.waitUntil(lambda: tab.editor.note_id == name, timeout=10_000)
    tab.editor.history.trigger()
    qtbot.waitUntil(
        lambda: any(isinstance(w, HistoryDialog) for w in QApplication.topLevelWidgets()),
        timeout=10_000,
    )
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, HistoryDialog))
    assert "first" in dialog.shown.toPlainText()
    assert_accessible(dialog)
    dialog.findChild(QPushButton, "yes").click()
    qtbot.waitUntil(lambda: services.notes.get(name).text == "first text", timeout=10_000)


def test_search_finds_words_tags_and_questions(tab: NotesTab, services: NoteServices, qtbot: Any):
    """As she types."""
    services.notes.add(NewNote(title="Scan day", text="calm", tags=("scan",)))
    services.notes.add(NewNote(title="Insurance", text="? Who pays for travel"))
    for words in ("calm", "tag:scan", "has:question"):
        tab.field.setText(words)
        qtbot.waitUntil(lambda: tab.model.rowCount() == 1, timeout=10_000)


def test_every_control_has_a_name(tab: NotesTab, services: NoteServices, qtbot: Any):
    """With a note open, and everything that opens over and beside it."""
    services.notes.add(NewNote(title="A", text="? Why", tags=("visit",)))
    begin(tab, qtbot)
    assert_accessible(tab.window())
    tab.pane.filter.click()
    tab.editor.find_bar.open_bar(replacing=True)
    tab.editor.banners.tell_changed()
    tab.editor.banners.show_trashed(trashed=True)
    tab.list.selectAll()
    assert_accessible(tab.window())
    tab.view.set_chosen("questions")
    qtbot.waitUntil(lambda: tab.questions.model.rowCount() == 1, timeout=10_000)
    assert_accessible(tab.window())
