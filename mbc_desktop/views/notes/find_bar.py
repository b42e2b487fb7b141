"""Finding and replacing words in the note that is open."""

from __future__ import annotations

import re
from bisect import bisect_left

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from mbc_desktop.views.access import announce
from mbc_desktop.views.notes.note_text import NoteText
from mbc_desktop.views.notes.positions import flat, lines_of, whole
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button, IconButton
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.search_field import SearchField

_LAYER = "found"
_MOST = 10_000
_MOST_MARKED = 500


class NoteFindBar(QFrame):
    """A field, how many there are, back and forth; with a second field for what to put instead.

    Esc closes it. Replacing all is one step of Undo.

    Signals:
        closed: the person is done finding.
    """

    closed = Signal()

    def __init__(self, theme: Theme, text: NoteText, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._places: list[tuple[int, int]] = []
        self.setAccessibleName(self.tr("Find in this note"))
        self.field = SearchField(theme, name=self.tr("Find in this note"))
        self.count = Words("", type="muted", wrap=False)
        self._previous = IconButton(theme, "chevron-up", name=self.tr("The place before"))
        self._next = IconButton(theme, "chevron-down", name=self.tr("The next place"))
        self._close = IconButton(theme, "cancel", name=self.tr("Close finding"))
        self.by_case = QCheckBox(self.tr("As large and small letters"), self)
        self.whole_words = QCheckBox(self.tr("Whole words"), self)
        self.instead = SearchField(
            theme, name=self.tr("Replace with"), hint=self.tr("Replace with")
        )
        self.replace = Button(theme, self.tr("Replace"))
        self.replace_all = Button(theme, self.tr("Replace all"))
        self._replacing = QWidget(self)
        self._lay_out(theme)
        self.field.textChanged.connect(lambda _words: self._find_again(from_here=True))
        self.field.returnPressed.connect(lambda: self.step(1))
        self.instead.returnPressed.connect(self._replace_one)
        self._next.clicked.connect(lambda: self.step(1))
        self._previous.clicked.connect(lambda: self.step(-1))
        self._close.clicked.connect(self.close_bar)
        self.replace.clicked.connect(self._replace_one)
        self.replace_all.clicked.connect(self._replace_all)
        for switch in (self.by_case, self.whole_words):
            switch.toggled.connect(lambda _on: self._find_again(from_here=True))
        text.edited.connect(self._on_text_changed)
        self.hide()

    def _lay_out(self, theme: Theme) -> None:
        first = QHBoxLayout()
        first.setSpacing(theme.space(2))
        first.addWidget(self.field, 1)
        for part in (self.count, self._previous, self._next, self._close):
            first.addWidget(part)
        second = QHBoxLayout(self._replacing)
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(theme.space(2))
        second.addWidget(self.instead, 1)
        second.addWidget(self.replace)
        second.addWidget(self.replace_all)
        switches = FlowLayout(gap=theme.space(3))
        switches.addWidget(self.by_case)
        switches.addWidget(self.whole_words)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space(4), theme.space(1), theme.space(4), theme.space(1))
        column.setSpacing(theme.space(1))
        column.addLayout(first)
        column.addWidget(self._replacing)
        column.addLayout(switches)

    def open_bar(self, *, replacing: bool) -> None:
        """Show it, with the chosen words in the field and the keyboard there."""
        chosen = self._text.textCursor().selectedText()
        self._replacing.setVisible(replacing)
        self.show()
        if chosen and "\u2029" not in chosen:
            self.field.setText(chosen)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._find_again(from_here=True)

    def close_bar(self) -> None:
        """Hide it; the place that was found stays chosen."""
        if self.isHidden():
            return
        self.hide()
        self._text.show_marks(_LAYER, [])
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    # -- finding ----------------------------------------------------------------------------------

    def _pattern(self) -> re.Pattern[str] | None:
        words = self.field.text()
        if not words:
            return None
        pattern = re.escape(flat(words))
        if self.whole_words.isChecked():
            pattern = rf"(?<!\w){pattern}(?!\w)"
        return re.compile(pattern, 0 if self.by_case.isChecked() else re.IGNORECASE)

    def _find_again(self, *, from_here: bool) -> None:
        pattern = self._pattern()
        self._places = []
        if pattern is not None:
            text = flat(lines_of(self._text.document().toRawText()))
            for seen in pattern.finditer(text):
                self._places.append(seen.span())
                if len(self._places) >= _MOST:
                    break
        if from_here and self._places:
            start = self._text.textCursor().selectionStart()
            self._go(bisect_left(self._places, (start, 0)) % len(self._places))
        self._mark()
        self._tell()

    def _on_text_changed(self) -> None:
        if self.isVisible():
            self._find_again(from_here=False)

    def _mark(self) -> None:
        form = QTextCharFormat()
        form.setBackground(self._theme.color("mark-yellow"))
        marks = []
        for start, end in self._places[:_MOST_MARKED]:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self._cursor(start, end)
            mark.format = form
            marks.append(mark)
        self._text.show_marks(_LAYER, marks)

    def step(self, by: int) -> None:
        """Go to the next place, or the one before; from the last on to the first."""
        if not self._places:
            return
        cursor = self._text.textCursor()
        here = (cursor.selectionStart(), cursor.selectionEnd())
        place = bisect_left(self._places, here)
        at_one = place < len(self._places) and self._places[place] == here
        if by > 0:
            place += 1 if at_one else 0
        else:
            place -= 1
        self._go(place % len(self._places))
        self._tell()

    def _go(self, number: int) -> None:
        self._text.setTextCursor(self._cursor(*self._places[number]))
        self._text.ensureCursorVisible()

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self._text.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _chosen_place(self) -> int:
        cursor = self._text.textCursor()
        here = (cursor.selectionStart(), cursor.selectionEnd())
        return self._places.index(here) if here in self._places else -1

    def _tell(self) -> None:
        if not self.field.text():
            words = ""
        elif not self._places:
            words = self.tr("Not found")
        else:
            words = self.tr("{number} of {count}").format(
                number=self._chosen_place() + 1, count=len(self._places)
            )
        self.replace.setEnabled(bool(self._places))
        self.replace_all.setEnabled(bool(self._places))
        if words != self.count.text():
            self.count.setText(words)
            announce(self, words)

    # -- replacing --------------------------------------------------------------------------------

    def _replace_one(self) -> None:
        if self._chosen_place() >= 0:
            self._text.textCursor().insertText(self.instead.text())
        self.step(1)

    def _replace_all(self) -> None:
        places = list(self._places)
        if not places:
            return
        instead = whole(flat(self.instead.text()))
        cursor = QTextCursor(self._text.document())
        cursor.beginEditBlock()
        for start, end in reversed(places):
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(instead)
        cursor.endEditBlock()
        words = self.tr("%n place(s) replaced", "", len(places))
        self.count.setText(words)
        announce(self, words)

    # -- Qt ----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            self.step(-1)
        else:
            super().keyPressEvent(event)
