"""Finding and replacing in a note, and words that no dictionary knows."""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from mbc_desktop.data.notes import NewNote
from mbc_desktop.notes.spelling import SpellChecker
from mbc_desktop.views.notes.services import NoteServices
from mbc_desktop.views.notes.tab import NotesTab

CTRL = Qt.KeyboardModifier.ControlModifier
WORDS = "Scan on Monday. The scan of May, scanned.\n😀 scan\n"


class Words:
    """A dictionary of a few words."""

    def __init__(self, *words: str) -> None:
        self.words = set(words)

    def spell(self, word: str) -> bool:
        return word.lower() in self.words

    def suggest(self, word: str) -> Sequence[str]:
        return sorted(known for known in self.words if known[0] == word[0].lower())


def open_with(tab: NotesTab, services: NoteServices, qtbot: Any, text: str) -> None:
    name = services.notes.add(NewNote(title="Here", text=text)).id
    tab.open_note(name)
    qtbot.waitUntil(lambda: tab.editor.note_id == name, timeout=10_000)
    tab.editor.text.setFocus()


def test_ctrl_f_finds_and_enter_goes_on(tab: NotesTab, services: NoteServices, qtbot: Any):
    """All places are counted; from the last on to the first; Esc goes back to the text."""
    open_with(tab, services, qtbot, WORDS)
    bar = tab.editor.find_bar
    QTest.keyClick(tab.editor.text, Qt.Key.Key_F, CTRL)
    qtbot.waitUntil(bar.field.hasFocus)
    assert bar.instead.isHidden() or not bar._replacing.isVisible()
    QTest.keyClicks(bar.field, "scan")
    assert bar.count.text() == "1 of 4"
    for expected in ("2 of 4", "3 of 4", "4 of 4", "1 of 4"):
        QTest.keyClick(bar.field, Qt.Key.Key_Return)
        assert bar.count.text() == expected
    bar.whole_words.setChecked(True)
    assert bar.count.text() == "1 of 3"
    bar.by_case.setChecked(True)
    assert bar.count.text() == "1 of 2"
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert tab.editor.text.note_text() == WORDS


def test_ctrl_h_replaces_one_or_all_as_one_step(tab: NotesTab, services: NoteServices, qtbot: Any):
    """An emoji before a place does not shift it; one Undo brings all back."""
    open_with(tab, services, qtbot, WORDS)
    bar, text = tab.editor.find_bar, tab.editor.text
    QTest.keyClick(text, Qt.Key.Key_H, CTRL)
    qtbot.waitUntil(bar._replacing.isVisible)
    bar.field.setText("scan")
    bar.instead.setText("CT")
    qtbot.mouseClick(bar.replace, Qt.MouseButton.LeftButton)
    assert text.note_text().startswith("CT on Monday. The scan")
    bar.whole_words.setChecked(True)
    qtbot.mouseClick(bar.replace_all, Qt.MouseButton.LeftButton)
    assert text.note_text() == "CT on Monday. The CT of May, scanned.\n😀 CT\n"
    text.undo()
    assert text.note_text() == "CT on Monday. The scan of May, scanned.\n😀 scan\n"


def test_what_no_dictionary_knows_is_underlined(tab: NotesTab, services: NoteServices, qtbot: Any):
    """Neither links nor code, nor the word being typed, nor the names of medicines."""
    words = "helo `cde` [[note:x|titel]] https://abc.de Ki67 world HER2\ncapecitabine"
    open_with(tab, services, qtbot, words)
    spelling = tab.editor.spelling
    spelling.set_checker(SpellChecker([Words("hello", "world")], known=["capecitabine"]))
    tab.editor.text.clearFocus()
    qtbot.waitUntil(lambda: bool(tab.editor.text.extraSelections()), timeout=5_000)
    assert spelling.wrong_words() == ["helo"]
    tab.editor.text.setFocus()
    tab.editor.text.moveCursor(tab.editor.text.textCursor().MoveOperation.End)
    QTest.keyClicks(tab.editor.text, " wrlod")
    assert spelling.wrong_words() == ["helo"]
    QTest.keyClicks(tab.editor.text, " ")
    assert spelling.wrong_words() == ["helo", "wrlod"]


def test_the_menu_offers_what_may_be_meant(tab: NotesTab, services: NoteServices, qtbot: Any):
    """Chosen, it takes the word's place; a word she teaches is kept with her own data."""
    open_with(tab, services, qtbot, "helo wrlod")
    text, spelling = tab.editor.text, tab.editor.spelling
    spelling.set_checker(SpellChecker([Words("hello", "world")]))
    cursor = text.textCursor()
    cursor.setPosition(1)
    menu = QMenu(text)
    text.menu_wanted.emit(menu, cursor)
    assert [one.text() for one in menu.actions()][:2] == ["hello", "“helo” is right"]
    menu.actions()[0].trigger()
    assert text.note_text() == "hello wrlod"
    cursor.setPosition(8)
    other = QMenu(text)
    text.menu_wanted.emit(other, cursor)
    other.actions()[1].trigger()
    assert spelling.wrong_words() == []
    qtbot.waitUntil(lambda: services.settings.get("spelling_words") == ["wrlod"], timeout=10_000)


@pytest.mark.skipif(
    importlib.util.find_spec("hunspell") is None, reason="the part “spelling” is not installed"
)
def test_the_dictionaries_of_the_system_are_read(tab: NotesTab, services: NoteServices, qtbot: Any):
    """Off the window's thread, and switched off for good where she wishes."""
    open_with(tab, services, qtbot, "helo there")
    actions = tab.editor.bar.spelling.actions()
    qtbot.waitUntil(lambda: tab.editor.spelling._checker is not None, timeout=10_000)
    tab.editor.text.clearFocus()
    qtbot.waitUntil(lambda: tab.editor.spelling.wrong_words() == ["helo"], timeout=10_000)
    actions = tab.editor.bar.spelling.actions()
    assert "English" in [one.text() for one in actions]
    for action in actions:
        action.setChecked(False)
    qtbot.waitUntil(lambda: tab.editor.spelling._checker is None, timeout=10_000)
    qtbot.waitUntil(lambda: services.settings.get("spelling_languages") == [], timeout=10_000)
