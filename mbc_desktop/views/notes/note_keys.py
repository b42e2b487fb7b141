"""The keys of a note: those people know from elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut

from mbc_desktop.notes.line_editing import ListKind
from mbc_desktop.views.notes.line_keys import LineKeys

if TYPE_CHECKING:
    from mbc_desktop.views.notes.note_text import NoteText

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_NONE = Qt.KeyboardModifier.NoModifier
_MODIFIERS = _CONTROL | _SHIFT | _ALT | Qt.KeyboardModifier.MetaModifier

# Those with Shift and a digit are other signs on other keyboards: Qt knows which.
_LISTS = {
    "Ctrl+Shift+7": ListKind.NUMBER,
    "Ctrl+Shift+8": ListKind.BULLET,
    "Ctrl+Shift+9": ListKind.CHECK,
}


class NoteKeys:
    """What each key does; see ``LineKeys`` for how."""

    def __init__(self, field: NoteText, lines: LineKeys) -> None:
        self._field = field
        self._lines = lines
        for keys, kind in _LISTS.items():
            shortcut = QShortcut(QKeySequence(keys), field)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(lines.make_list, kind))
        key = Qt.Key
        self._control: dict[int, Callable[[], object]] = {
            key.Key_B: lambda: lines.surround("**"),
            key.Key_I: lambda: lines.surround("_"),
            key.Key_K: field.begin_link,
            key.Key_Plus: lambda: field.zoom(1),
            key.Key_Equal: lambda: field.zoom(1),
            key.Key_Minus: lambda: field.zoom(-1),
            key.Key_0: lambda: field.zoom(0),
            key.Key_Return: field.follow_or_tick,
            key.Key_Enter: field.follow_or_tick,
        }
        for level, digit in enumerate((key.Key_1, key.Key_2, key.Key_3), start=1):
            self._control[digit] = partial(lines.make_heading, level)

    def knows(self, event: QKeyEvent) -> bool:
        """Whether a key with Ctrl is one of the note's own."""
        return self._of_control(event) is not None

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key does; False where the field does what it does anyhow."""
        do = self._of_control(event)
        if do is not None:
            do()
            return True
        key, modifiers = event.key(), event.modifiers() & _MODIFIERS
        if self._field.isReadOnly():
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and modifiers in (_NONE, _SHIFT):
            if modifiers == _SHIFT or not self._lines.enter():
                self._field.textCursor().insertBlock()
                self._field.ensureCursorVisible()
            return True
        if key == Qt.Key.Key_Escape and modifiers == _NONE:
            self._field.leave_backward()
            return True
        if key == Qt.Key.Key_Tab and modifiers == _NONE:
            if not self._lines.tab(back=False):
                self._field.leave_forward()
            return True
        if key == Qt.Key.Key_Backtab or (key == Qt.Key.Key_Tab and modifiers == _SHIFT):
            if not self._lines.tab(back=True):
                self._field.leave_backward()
            return True
        return key == Qt.Key.Key_Backspace and modifiers == _NONE and self._lines.backspace()

    def _of_control(self, event: QKeyEvent) -> Callable[[], object] | None:
        modifiers = event.modifiers() & _MODIFIERS
        if modifiers == _CONTROL or (
            # the plus sign lies over the equals sign on many keyboards
            modifiers == _CONTROL | _SHIFT and event.key() == Qt.Key.Key_Plus
        ):
            return self._control.get(event.key())
        return None
