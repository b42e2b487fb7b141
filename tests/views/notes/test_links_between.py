"""Links in notes: typed with ``[[``, followed, and seen from the other end."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mbc_desktop.data.notes import NewNote
from mbc_desktop.views.notes.services import NoteServices
from mbc_desktop.views.notes.tab import NotesTab
from tests.views.notes.desks import TRIAL

# a list that opens over the window takes the keyboard, which nobody has off the screen
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)


def open_note(tab: NotesTab, qtbot: Any, name: str) -> None:
    tab.open_note(name)
    qtbot.waitUntil(lambda: tab.editor.note_id == name, timeout=10_000)
    tab.editor.text.setFocus()
    qtbot.waitUntil(tab.editor.text.hasFocus)


def offered(tab: NotesTab) -> list[str]:
    model = tab.editor.popup.model
    return [model.item(row).text() for row in range(model.rowCount())]


def test_two_brackets_offer_what_there_is_to_link_to(
    tab: NotesTab, services: NoteServices, qtbot: Any
):
    """Articles, visits and notes; narrowed by each letter; Enter links to the first."""
    services.notes.add(NewNote(title="Plan B", text="x"))
    here = services.notes.add(NewNote(title="Here", text="")).id
    open_note(tab, qtbot, here)
    text, popup = tab.editor.text, tab.editor.popup
    QTest.keyClicks(text, "see [[")
    qtbot.waitUntil(popup.is_open, timeout=10_000)
    words = " ".join(offered(tab))
    assert "Plan B" in words
    assert "HER2-low" in words
    assert "Visit with Dr. Lee" in words
    assert "Here" not in words
    QTest.keyClicks(text, "dr")
    qtbot.waitUntil(lambda: "Visit" in offered(tab)[0], timeout=10_000)
    QTest.keyClick(popup.popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not popup.is_open())
    assert text.note_text() == "see [[event:1/visit-1|Visit with Dr. Lee]] "


def test_the_number_of_a_trial_links_to_it(tab: NotesTab, services: NoteServices, qtbot: Any):
    """Starred or not; its title becomes the words."""
    open_note(tab, qtbot, services.notes.add(NewNote(title="Here", text="")).id)
    QTest.keyClicks(tab.editor.text, f"[[{TRIAL}")
    qtbot.waitUntil(lambda: offered(tab)[:1] == [f"A made-up trial  ·  {TRIAL}"], timeout=10_000)
    QTest.keyClick(tab.editor.popup.popup, Qt.Key.Key_Return)
    assert tab.editor.text.note_text() == f"[[trial:{TRIAL}|A made-up trial]] "


def test_esc_goes_on_without_a_link(tab: NotesTab, services: NoteServices, qtbot: Any):
    """The list stays closed for these brackets, and what was typed stays."""
    open_note(tab, qtbot, services.notes.add(NewNote(title="Here", text="")).id)
    QTest.keyClicks(tab.editor.text, "[[her")
    qtbot.waitUntil(tab.editor.popup.is_open, timeout=10_000)
    QTest.keyClick(tab.editor.popup.popup, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not tab.editor.popup.is_open())
    QTest.keyClicks(tab.editor.text, "s")
    qtbot.waitUntil(lambda: tab._tasks.pending == 0, timeout=10_000)
    assert not tab.editor.popup.is_open()
    QTest.keyClicks(tab.editor.text, "]]")
    assert tab.editor.text.note_text() == "[[hers]]"
    assert not tab.editor.popup.is_open()


def test_a_new_note_can_be_linked_to_at_once(tab: NotesTab, services: NoteServices, qtbot: Any):
    """Where none has that title it is made."""
    open_note(tab, qtbot, services.notes.add(NewNote(title="Here", text="")).id)
    QTest.keyClicks(tab.editor.text, "[[Second opinion")
    qtbot.waitUntil(lambda: offered(tab) == ["New note: “Second opinion”"], timeout=10_000)
    QTest.keyClick(tab.editor.popup.popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "]]" in tab.editor.text.note_text(), timeout=10_000)
    made = next(one for one in services.notes.many() if one.title == "Second opinion")
    assert tab.editor.text.note_text() == f"[[note:{made.id}|Second opinion]] "


def test_links_lead_to_their_tab_and_notes_open_here(
    tab: NotesTab, services: NoteServices, qtbot: Any
):
    """What is outside is asked for; another note is opened, under whatever title it has now."""
    other = services.notes.add(NewNote(title="Old name", text="x"))
    services.notes.save(other.id, base=other.version, title="New name", text="x")
    body = f"[[note:{other.id}|Old name]] [[trial:{TRIAL}|T]] [[article:her2-low|A]]"
    here = services.notes.add(NewNote(title="Here", text=body)).id
    open_note(tab, qtbot, here)
    with qtbot.waitSignal(tab.link_followed) as followed:
        tab.editor.follow(f"trial:{TRIAL}")
    assert followed.args == ["trial", TRIAL]
    with qtbot.waitSignal(tab.link_followed) as followed:
        tab.editor.follow("article:her2-low")
    assert followed.args == ["article", "her2-low"]
    tab.editor.follow(f"note:{other.id}")
    qtbot.waitUntil(lambda: tab.editor.note_id == other.id, timeout=10_000)
    assert tab.editor.title.text() == "New name"


def test_a_title_alone_leads_to_its_note_or_to_a_new_one(
    tab: NotesTab, services: NoteServices, qtbot: Any
):
    """As people write it who know wikis."""
    plan = services.notes.add(NewNote(title="Plan B", text="x")).id
    open_note(tab, qtbot, services.notes.add(NewNote(title="Here", text="[[plan b]]")).id)
    tab.editor.follow(":plan b")
    qtbot.waitUntil(lambda: tab.editor.note_id == plan, timeout=10_000)
    tab.editor.follow(":Third opinion")
    qtbot.waitUntil(lambda: tab.editor.title.text() == "Third opinion", timeout=10_000)


def test_what_links_here_stands_under_the_note(tab: NotesTab, services: NoteServices, qtbot: Any):
    """Other notes, and a visit it was written after; pressed, they open."""
    plan = services.notes.add(NewNote(title="Plan B", text="x")).id
    other = services.notes.add(NewNote(title="Other", text=f"see [[note:{plan}|that]]")).id
    services.links.add(("event", "1/visit-1"), ("note", plan))
    open_note(tab, qtbot, plan)
    shown = tab.editor.linked_from
    qtbot.waitUntil(lambda: len(shown._buttons) == 2, timeout=10_000)
    assert [one.accessibleName() for one in shown._buttons] == ["Other", "Visit with Dr. Lee"]
    qtbot.mouseClick(shown._buttons[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tab.editor.note_id == other, timeout=10_000)
    qtbot.waitUntil(shown.isHidden, timeout=10_000)


def test_with_little_room_one_button_holds_what_links_here(
    tab: NotesTab, services: NoteServices, qtbot: Any
):
    """A low window, or a large text: the words come first."""
    plan = services.notes.add(NewNote(title="Plan B", text="x")).id
    other = services.notes.add(NewNote(title="Other", text=f"see [[note:{plan}|that]]")).id
    open_note(tab, qtbot, plan)
    shown = tab.editor.linked_from
    qtbot.waitUntil(shown.isVisible, timeout=10_000)
    tab.window().resize(1200, 420)
    qtbot.waitUntil(shown.short.isVisible, timeout=10_000)
    assert not shown.isVisible()
    assert shown.short.accessibleName().startswith("Linked from 1 place")
    shown.short.menu().actions()[0].trigger()
    qtbot.waitUntil(lambda: tab.editor.note_id == other, timeout=10_000)
    qtbot.waitUntil(lambda: not shown.short.isVisible(), timeout=10_000)
