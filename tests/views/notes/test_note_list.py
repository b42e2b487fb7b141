"""The list of notes: narrowed, several chosen, tags changed, notes brought from elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from mbc_desktop.data.notes import NewNote
from mbc_desktop.views.notes.import_dialog import NoteImportDialog
from mbc_desktop.views.notes.services import NoteServices
from mbc_desktop.views.notes.tab import NotesTab
from mbc_desktop.views.notes.tags_dialog import TagManyDialog, TagsDialog
from tests.views.access_checks import assert_accessible


def rows(tab: NotesTab) -> list[str]:
    model = tab.model
    return [model.record_at(row).title for row in range(model.rowCount())]


def wait_rows(tab: NotesTab, qtbot: Any, titles: set[str]) -> None:
    qtbot.waitUntil(lambda: set(rows(tab)) == titles, timeout=10_000)


def dialog_of(qtbot: Any, kind: type[QDialog]) -> Any:
    def there() -> list[QDialog]:
        return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]

    qtbot.waitUntil(lambda: bool(there()), timeout=10_000)
    return there()[0]


def undo(tab: NotesTab, qtbot: Any) -> None:
    qtbot.waitUntil(tab._toast.isVisible, timeout=10_000)
    qtbot.mouseClick(tab._toast._undo, Qt.MouseButton.LeftButton)


@pytest.fixture
def three(tab: NotesTab, services: NoteServices, qtbot: Any) -> dict[str, str]:
    """Three notes; the values are their ids."""
    made = {
        "A": services.notes.add(NewNote(title="A", text="? Why", tags=("visit", "scan"))).id,
        "B": services.notes.add(NewNote(title="B", text="x", tags=("visit",))).id,
        "C": services.notes.add(NewNote(title="C", text="x", made_at="2020-01-01T00:00:00Z")).id,
    }
    tab._after_write()
    wait_rows(tab, qtbot, {"A", "B", "C"})
    return made


def test_chips_narrow_the_list(tab: NotesTab, three: dict[str, str], qtbot: Any):
    """Tags, what is in a note, its age; hiding the chips switches them off."""
    filters = tab.pane.filters
    tab.pane.filter.click()
    qtbot.waitUntil(lambda: "visit" in filters.tags._buttons, timeout=10_000)
    filters.tags.set_chosen(["visit"])
    wait_rows(tab, qtbot, {"A", "B"})
    filters.has.set_chosen(["question"])
    wait_rows(tab, qtbot, {"A"})
    filters.clear()
    wait_rows(tab, qtbot, {"A", "B", "C"})
    filters.age.set_chosen(["week"])
    wait_rows(tab, qtbot, {"A", "B"})
    filters.age._buttons["month"].click()
    assert filters.age.chosen() == {"month"}
    tab.pane.filter.click()
    wait_rows(tab, qtbot, {"A", "B", "C"})
    tab.field.setText("nowhere")
    qtbot.waitUntil(lambda: tab.pane.pages.currentWidget() is tab.pane.nothing, timeout=10_000)


def test_several_notes_go_to_the_trash_and_come_back(
    tab: NotesTab, services: NoteServices, three: dict[str, str], qtbot: Any
):
    """Chosen with Ctrl or Shift; one Undo for all."""
    tab.list.selectAll()
    assert sorted(tab.pane.chosen_ids()) == sorted(three.values())
    assert tab.pane.bar.isVisible()
    qtbot.mouseClick(tab.pane.trash, Qt.MouseButton.LeftButton)
    wait_rows(tab, qtbot, set())
    undo(tab, qtbot)
    wait_rows(tab, qtbot, {"A", "B", "C"})


def test_delete_in_the_list_is_the_trash(
    tab: NotesTab, services: NoteServices, three: dict[str, str], qtbot: Any
):
    """The key people press."""
    tab.pane.choose(three["B"])
    tab.list.setFocus()
    QTest.keyClick(tab.list, Qt.Key.Key_Delete)
    wait_rows(tab, qtbot, {"A", "C"})
    assert services.notes.get(three["B"]).trashed_at is not None


def test_a_note_in_the_trash_is_read_there_and_put_back(
    tab: NotesTab, services: NoteServices, three: dict[str, str], qtbot: Any
):
    """Looking at it does not bring it back; nothing can be typed into it."""
    services.notes.trash(three["B"])
    tab.view.set_chosen("trash")
    wait_rows(tab, qtbot, {"B"})
    tab._on_opened(tab.model.id_at(0))
    qtbot.waitUntil(lambda: tab.editor.note_id == three["B"], timeout=10_000)
    assert tab.editor.banners.trashed.isVisible()
    assert tab.editor.text.isReadOnly()
    QTest.keyClicks(tab.editor.text, "no")
    assert tab.editor.text.note_text() == "x"
    tab.editor.banners.put_back_wanted.emit()
    wait_rows(tab, qtbot, set())
    qtbot.waitUntil(lambda: not tab.editor.banners.trashed.isVisible(), timeout=10_000)
    assert not tab.editor.text.isReadOnly()


def test_several_notes_get_a_tag(
    tab: NotesTab, services: NoteServices, three: dict[str, str], qtbot: Any
):
    """And lose it again with Undo; those that had it keep it."""
    tab.list.selectAll()
    qtbot.mouseClick(tab.pane.tag, Qt.MouseButton.LeftButton)
    dialog = dialog_of(qtbot, TagManyDialog)
    assert_accessible(dialog)
    dialog.name.setText("visit")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: services.notes.get(three["C"]).tags == ("visit",), timeout=10_000)
    undo(tab, qtbot)
    qtbot.waitUntil(lambda: services.notes.get(three["C"]).tags == (), timeout=10_000)
    assert services.notes.get(three["B"]).tags == ("visit",)


def test_two_tags_become_one_and_two_again(
    tab: NotesTab, services: NoteServices, three: dict[str, str], qtbot: Any
):
    """The button says so before; the note that is open follows, and goes on being saved there."""
    tab.open_note(three["A"])
    qtbot.waitUntil(lambda: tab.editor.note_id == three["A"], timeout=10_000)
    tab.pane.filters.tags_wanted.emit()
    dialog = dialog_of(qtbot, TagsDialog)
    assert_accessible(dialog)
    scan = dialog.list.findItems("scan", Qt.MatchFlag.MatchStartsWith)[0]
    dialog.list.setCurrentItem(scan)
    dialog.name.setText("visit")
    assert dialog.rename.text() == "Make both one"
    dialog.rename.click()
    qtbot.waitUntil(lambda: services.notes.get(three["A"]).tags == ("visit",), timeout=10_000)
    qtbot.waitUntil(lambda: tab.editor.tags.tags() == ("visit",), timeout=10_000)
    undo(tab, qtbot)
    qtbot.waitUntil(lambda: tab.editor.tags.tags() == ("visit", "scan"), timeout=10_000)
    QTest.keyClicks(tab.editor.text, "more ")
    tab.editor.save_now()
    qtbot.waitUntil(lambda: "more" in services.notes.get(three["A"]).text, timeout=10_000)
    assert len(services.notes.ids()) == 3


def test_a_tag_is_typed_into_a_note(
    tab: NotesTab, services: NoteServices, three: dict[str, str], qtbot: Any
):
    """A comma or Enter ends it; Backspace takes the last one away; the same twice is once."""
    tab.open_note(three["C"])
    qtbot.waitUntil(lambda: tab.editor.note_id == three["C"], timeout=10_000)
    field = tab.editor.tags
    QTest.keyClicks(field.new, "blood,Blood,")
    QTest.keyClicks(field.new, "hands")
    QTest.keyClick(field.new, Qt.Key.Key_Return)
    assert field.tags() == ("blood", "hands")
    QTest.keyClick(field.new, Qt.Key.Key_Backspace)
    assert field.tags() == ("blood",)
    qtbot.waitUntil(lambda: services.notes.get(three["C"]).tags == ("blood",), timeout=10_000)


def drop(tab: NotesTab, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(20, 200), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    tab.pane.dropEvent(event)


def test_files_dropped_on_the_list_are_shown_before_they_come_in(
    tab: NotesTab, services: NoteServices, qtbot: Any, tmp_path: Path
):
    """With what can't be read and why; Undo takes them out again."""
    (tmp_path / "one.md").write_text("# One\n\nwords", encoding="utf-8")
    (tmp_path / "two.txt").write_text("plain", encoding="utf-8")
    (tmp_path / "three.md").write_bytes(b"\0\0\0\0 no text")
    services.notes.add(NewNote(title="One", text="words"))
    drop(tab, tmp_path / "one.md", tmp_path / "two.txt", tmp_path / "three.md")
    dialog = dialog_of(qtbot, NoteImportDialog)
    qtbot.waitUntil(dialog.take.isEnabled, timeout=10_000)
    assert_accessible(dialog)
    assert dialog.list.count() == 2
    assert dialog.reasons.item(0).text() == "three.md: It is no text."
    dialog.take.click()
    wait_rows(tab, qtbot, {"One", "two"})
    undo(tab, qtbot)
    wait_rows(tab, qtbot, {"One"})


def test_a_file_that_is_no_export_is_told(
    tab: NotesTab, services: NoteServices, qtbot: Any, tmp_path: Path
):
    """The dialog closes, nothing came in."""
    broken = tmp_path / "broken.jex"
    broken.write_bytes(b"no tar at all")
    status = tab.editor._status
    drop(tab, broken)
    qtbot.waitUntil(lambda: status.unread_count == 1, timeout=10_000)
    assert services.notes.ids() == []


def test_a_note_that_was_begun_and_left_blank_is_let_go(
    tab: NotesTab, services: NoteServices, three: dict[str, str], qtbot: Any
):
    """No trail of empty notes; one with a single letter stays."""
    tab.add_note()
    qtbot.waitUntil(lambda: len(services.notes.ids()) == 4, timeout=10_000)
    qtbot.waitUntil(lambda: tab.editor.note_id not in {None, *three.values()}, timeout=10_000)
    tab.open_note(three["A"])
    qtbot.waitUntil(lambda: len(services.notes.ids()) == 3, timeout=10_000)
    tab.add_note()
    qtbot.waitUntil(lambda: tab.editor.note_id not in {None, *three.values()}, timeout=10_000)
    QTest.keyClicks(tab.editor.text, "x")
    tab.open_note(three["A"])
    qtbot.waitUntil(lambda: tab.editor.note_id == three["A"], timeout=10_000)
    assert len(services.notes.ids()) == 4


def test_a_question_goes_to_a_visit_and_is_ticked_in_the_open_note(
    tab: NotesTab, services: NoteServices, three: dict[str, str], qtbot: Any
):
    """The note is linked to the visit; ticking in the list is no second text of the note."""
    tab.open_note(three["A"])
    qtbot.waitUntil(lambda: tab.editor.note_id == three["A"], timeout=10_000)
    tab.view.set_chosen("questions")
    qtbot.waitUntil(lambda: tab.questions.model.rowCount() == 1, timeout=10_000)
    menu = tab.questions.menu_of(0)
    visits = menu.actions()[2].menu()
    assert [one.text() for one in visits.actions()] == ["Visit with Dr. Lee, 2026-12-03"]
    visits.actions()[0].trigger()
    note = ("note", three["A"])
    qtbot.waitUntil(lambda: ("event", "1/visit-1") in services.links.of(note), timeout=10_000)
    undo(tab, qtbot)
    qtbot.waitUntil(lambda: services.links.of(note) == [], timeout=10_000)
    tab.questions.ticked.emit(tab.questions.questions[0], True)
    qtbot.waitUntil(lambda: tab.editor.text.note_text() == "- [x] ? Why", timeout=10_000)
    QTest.keyClicks(tab.editor.text, "z")
    tab.editor.save_now()
    qtbot.waitUntil(lambda: "z" in services.notes.get(three["A"]).text, timeout=10_000)
    assert len(services.notes.ids()) == 3
    assert "Why" in tab.question_actions.paper().html or not tab.questions.questions
