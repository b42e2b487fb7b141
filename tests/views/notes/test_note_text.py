"""Keys and clicks in the text of a note."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from mbc_desktop.views.notes.note_text import NoteText
from mbc_desktop.views.notes.styling import BlockState, state_of

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key
PICTURE = f"![scan](attachment:{'a' * 64})"


@pytest.fixture
def text(qtbot: Any, theme: Any) -> Iterator[NoteText]:
    window = QWidget()
    qtbot.addWidget(window)
    # Tab goes in the order in which they were made
    before = QLineEdit(window)
    made = NoteText(theme, name="Text", parent=window)
    after = QLineEdit(window)
    before.setObjectName("before")
    after.setObjectName("after")
    column = QVBoxLayout(window)
    for part in (before, made, after):
        column.addWidget(part)
    window.resize(700, 500)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    yield made
    # the window lives as long as it is named here
    window.close()


def put(text: NoteText, words: str) -> None:
    """Show ``words``; a bar in them is where the cursor stands."""
    place = words.index("|")
    text.set_note_text(words.replace("|", "", 1))
    cursor = text.textCursor()
    cursor.setPosition(place)
    text.setTextCursor(cursor)


def shown(text: NoteText) -> str:
    """Return the text with a bar where the cursor stands."""
    place = text.textCursor().position()
    whole = text.note_text()
    return f"{whole[:place]}|{whole[place:]}"


def choose(text: NoteText, start: int, end: int) -> None:
    cursor = text.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- pills|", "- pills\n- |"),
        ("    - deeper|", "    - deeper\n    - |"),
        ("9. nine|", "9. nine\n10. |"),
        ("- [x] done|", "- [x] done\n- [ ] |"),
        ("? Why|", "? Why\n? |"),
        ("> said|", "> said\n> |"),
        ("- first| second", "- first\n- | second"),
        ("- \n- |", "- \n|"),
        ("- a\n    - |", "- a\n- |"),
        ("plain|", "plain\n|"),
        ("# Heading|", "# Heading\n|"),
        ("|- before the mark", "\n|- before the mark"),
    ],
)
def test_enter_goes_on_with_a_list_and_ends_it(text: NoteText, before: str, after: str):
    """An item without words ends the list, or goes one level out."""
    put(text, before)
    QTest.keyClick(text, KEY.Key_Return)
    assert shown(text) == after


@pytest.mark.parametrize(
    ("before", "key", "after"),
    [
        ("- a|", KEY.Key_Tab, "    - a|"),
        ("3. a|", KEY.Key_Tab, "    1. a|"),
        ("    - [ ] a|", KEY.Key_Backtab, "- [ ] a|"),
        ("- |a", KEY.Key_Backspace, "|a"),
        ("- [ ] |a", KEY.Key_Backspace, "|a"),
        ("- a|", KEY.Key_Backspace, "- |"),
    ],
)
def test_tab_and_backspace_move_items(text: NoteText, before: str, key: Any, after: str):
    """Tab in, Shift+Tab out, Backspace behind the mark takes it away."""
    put(text, before)
    QTest.keyClick(text, key, SHIFT if key == KEY.Key_Backtab else NONE)
    assert shown(text) == after


def test_tab_leaves_the_text_where_it_has_nothing_to_move(text: NoteText, qtbot: Any):
    """Whoever writes by keyboard must be able to leave; Esc leaves from anywhere."""
    put(text, "plain|")
    QTest.keyClick(text, KEY.Key_Tab)
    qtbot.waitUntil(lambda: QApplication.focusWidget().objectName() == "after")
    text.setFocus()
    put(text, "- item|")
    QTest.keyClick(text, KEY.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.focusWidget().objectName() == "before")
    assert text.note_text() == "- item"


@pytest.mark.parametrize(
    ("key", "modifiers", "before", "after"),
    [
        (KEY.Key_B, CTRL, "a [bold] word", "a **bold** word"),
        (KEY.Key_B, CTRL, "a **[bold]** word", "a bold word"),
        (KEY.Key_I, CTRL, "an [odd] word", "an _odd_ word"),
        (KEY.Key_1, CTRL, "[Visit]", "# Visit"),
        (KEY.Key_1, CTRL, "[# Visit]", "Visit"),
        (KEY.Key_2, CTRL, "[# Visit]", "## Visit"),
        (KEY.Key_3, CTRL, "[- Visit]", "### Visit"),
        (KEY.Key_7, CTRL | SHIFT, "[a\nb]", "1. a\n2. b"),
        (KEY.Key_8, CTRL | SHIFT, "[1. a\n2. b]", "- a\n- b"),
        (KEY.Key_8, CTRL | SHIFT, "[- a\n- b]", "a\nb"),
        (KEY.Key_9, CTRL | SHIFT, "[a\n\nb]", "- [ ] a\n\n- [ ] b"),
    ],
)
def test_shortcuts_do_what_they_do_elsewhere(
    text: NoteText, key: Any, modifiers: Any, before: str, after: str
):
    """Marks of weight, headings and lists; a second press takes them back."""
    start, end = before.index("["), before.index("]") - 1
    text.set_note_text(before.replace("[", "", 1).replace("]", "", 1))
    choose(text, start, end)
    QTest.keyClick(text, key, modifiers)
    assert text.note_text() == after


def test_each_of_those_is_one_step_of_undo(text: NoteText):
    """Also where it changed several lines."""
    text.set_note_text("a\nb\nc")
    text.selectAll()
    QTest.keyClick(text, KEY.Key_7, CTRL | SHIFT)
    assert text.note_text() == "1. a\n2. b\n3. c"
    QTest.keyClick(text, KEY.Key_Z, CTRL)
    assert text.note_text() == "a\nb\nc"
    QTest.keyClick(text, KEY.Key_Y, CTRL)
    assert text.note_text() == "1. a\n2. b\n3. c"


def test_a_box_is_ticked_by_key_and_by_click(text: NoteText, qtbot: Any):
    """Ctrl+Enter on its line, or a press on the box itself; a press beside it does not."""
    put(text, "first\n- [ ] call the nur|se")
    QTest.keyClick(text, KEY.Key_Return, CTRL)
    assert text.note_text().endswith("- [x] call the nurse")
    block = text.document().findBlockByNumber(1)
    qtbot.waitUntil(lambda: bool(state_of(block) & BlockState.DONE))
    middle = text._box_of(block).center().toPoint()
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert text.note_text().endswith("- [ ] call the nurse")
    words = text.cursorRect(text.textCursor()).center()
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=words)
    assert text.note_text().endswith("- [ ] call the nurse")


def link_place(text: NoteText, words: str) -> QPoint:
    """Return a place in the middle of some words on the screen."""
    cursor = text.document().find(words)
    middle = QTextCursor(text.document())
    middle.setPosition((cursor.selectionStart() + cursor.selectionEnd()) // 2)
    return text.cursorRect(middle).center()


def test_a_link_is_followed_by_click_and_by_ctrl_enter(text: NoteText, qtbot: Any):
    """To what it names, not to its words."""
    put(text, "|see [[trial:nct01234567|that trial]] and [a page](https://example.org/x)")
    with qtbot.waitSignal(text.link_opened) as opened:
        place = link_place(text, "that trial")
        qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == ["trial:NCT01234567"]
    cursor = text.document().find("a page")
    text.setTextCursor(cursor)
    with qtbot.waitSignal(text.link_opened) as opened:
        QTest.keyClick(text, KEY.Key_Return, CTRL)
    assert opened.args == ["https://example.org/x"]


def test_a_click_beside_a_link_writes_there(text: NoteText, qtbot: Any):
    """The empty room after a link belongs to nobody."""
    put(text, "|[[note:abc|short]]")
    followed: list[str] = []
    text.link_opened.connect(followed.append)
    end = QPoint(text.viewport().width() - 4, text.cursorRect().center().y())
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert followed == []
    assert text.textCursor().position() == len("[[note:abc|short]]")


def test_marks_are_seen_only_where_she_writes(text: NoteText):
    """Elsewhere they take no room; the text itself never changes."""
    put(text, "|plain\nsome **bold** word")

    def width() -> float:
        block = text.document().findBlockByNumber(1)
        return block.layout().lineAt(0).naturalTextWidth()

    hidden = width()
    choose(text, len("plain\nsome **b"), len("plain\nsome **b"))
    assert width() > hidden + 5
    choose(text, 0, 0)
    assert width() == hidden
    assert text.note_text() == "plain\nsome **bold** word"


def test_what_it_looks_like_is_no_change_of_the_text(text: NoteText):
    """Moving about in a note does not make it one that must be saved."""
    text.set_note_text("# One\n\n**two** [[three]]\n- [ ] four")
    edits: list[bool] = []
    text.edited.connect(lambda: edits.append(True))
    for _ in range(6):
        text.moveCursor(QTextCursor.MoveOperation.Down)
        text.moveCursor(QTextCursor.MoveOperation.EndOfLine)
    text.set_percent(150)
    assert edits == []
    QTest.keyClick(text, KEY.Key_A)
    assert edits == [True]


@pytest.mark.parametrize(
    "words",
    [
        f"before {PICTURE} after\n\n{PICTURE}\nend",
        f"😀 {PICTURE} 😀 **fett** {PICTURE}",
        "non\u00a0breaking and  two spaces\n\n\nthree lines ",
        "",
        PICTURE,
        f"no picture: [file](attachment:{'b' * 64}) ![x](https://example.org/x.png)",
    ],
)
def test_a_note_comes_out_as_it_went_in(text: NoteText, words: str):
    """Letter for letter, with its pictures."""
    text.set_note_text(words)
    assert text.note_text() == words


def test_pictures_travel_over_the_clipboard_as_markdown(text: NoteText):
    """Cut here, pasted there; one Undo brings each back."""
    text.set_note_text(f"a {PICTURE} b")
    text.selectAll()
    text.cut()
    assert text.note_text() == ""
    assert QApplication.clipboard().text() == f"a {PICTURE} b"
    text.paste()
    assert text.note_text() == f"a {PICTURE} b"
    assert "\ufffc" in text.toPlainText()
    text.undo()
    text.undo()
    assert text.note_text() == f"a {PICTURE} b"


def test_rich_text_is_pasted_as_plain_words(text: NoteText):
    """No colors, no addresses of pictures that would be fetched."""
    mime = QMimeData()
    mime.setHtml('<b>bold</b><img src="https://example.org/x.png">')
    mime.setText("bold")
    text.set_note_text("")
    text.insertFromMimeData(mime)
    assert text.note_text() == "bold"


def test_a_table_is_written_with_tab_and_enter(text: NoteText):
    """Tab goes on by cells, adds rows at the end and keeps the bars straight."""
    text.set_note_text("")
    text.keys.insert_table(2, 1, ("Medicine", "Dose"))
    for words in ("Capecitabine", "3"):
        QTest.keyClicks(text, words)
        QTest.keyClick(text, KEY.Key_Tab)
    QTest.keyClicks(text, "Ondansetron")
    QTest.keyClick(text, KEY.Key_Tab)
    QTest.keyClicks(text, "1")
    QTest.keyClick(text, KEY.Key_Return)
    assert text.note_text().rstrip().split("\n")[:4] == [
        "| Medicine     | Dose |",
        "| ------------ | ---- |",
        "| Capecitabine | 3    |",
        "| Ondansetron  | 1    |",
    ]
    QTest.keyClick(text, KEY.Key_Return)
    QTest.keyClicks(text, "after")
    assert text.note_text().rstrip().split("\n")[-1] == "after"


def test_the_text_grows_and_shrinks_with_the_wheel_and_keys(text: NoteText):
    """Ctrl with plus, minus and 0, and Ctrl with the wheel; the program's own size stays."""
    QTest.keyClick(text, KEY.Key_Plus, CTRL)
    assert text.percent == 115
    QTest.keyClick(text, KEY.Key_Minus, CTRL)
    QTest.keyClick(text, KEY.Key_Minus, CTRL)
    assert text.percent == 90
    QTest.keyClick(text, KEY.Key_0, CTRL)
    assert text.percent == 100
    event = QWheelEvent(
        QPointF(10, 10), QPointF(10, 10), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        CTRL, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(text.viewport(), event)
    assert text.percent == 115


def test_emoji_before_a_mark_do_not_shift_it(text: NoteText):
    """Qt counts an emoji as two, and so does everything that edits."""
    put(text, "😀😀 word|")
    choose(text, 5, 9)
    QTest.keyClick(text, KEY.Key_B, CTRL)
    assert text.note_text() == "😀😀 **word**"
    put(text, "- 😀 pill|")
    text.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(text, KEY.Key_Return)
    assert text.note_text() == "- 😀 pill\n- "
