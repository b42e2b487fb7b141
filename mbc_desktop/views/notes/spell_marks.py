"""Underlines words that no dictionary knows, and offers what may be meant."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QTextEdit

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.notes.marking import SpanKind, spans_of
from mbc_desktop.notes.spelling import SpellChecker, words_in
from mbc_desktop.views.notes.note_text import NoteText
from mbc_desktop.views.notes.positions import flat_line
from mbc_desktop.views.notes.styling import BlockState, state_of
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme

_AFTER_TYPING_MS, _AFTER_SCROLLING_MS = 250, 60
_NO_WORDS = frozenset((SpanKind.CODE, SpanKind.LINK, SpanKind.THING))
_LAYER = "spelling"
_MOST_AT_ONCE = 20


class SpellMarks(QObject):
    """Looks at the lines that can be seen, a moment after the last key: never while one is pressed.

    Signals:
        taught: a word that she said is right.
    """

    taught = Signal(str)

    def __init__(self, field: NoteText, theme: Theme, tasks: TaskRunner) -> None:
        super().__init__(field)
        self._field = field
        self._theme = theme
        self._tasks = tasks
        self._token = CancelToken()
        self._checker: SpellChecker | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        field.edited.connect(lambda: self._wait(_AFTER_TYPING_MS))
        field.cursorPositionChanged.connect(lambda: self._wait(_AFTER_TYPING_MS))
        field.verticalScrollBar().valueChanged.connect(lambda: self._wait(_AFTER_SCROLLING_MS))
        field.menu_wanted.connect(self._fill_menu)
        theme.changed.connect(self._on_theme_changed)

    @property
    def is_seen(self) -> bool:
        """Whether the text can be seen: nothing is looked up for a window that is closed."""
        return self._field.isVisible()

    def set_checker(self, checker: SpellChecker | None) -> None:
        """Check with this; None for not at all."""
        self._checker = checker
        if checker is None:
            self._field.show_marks(_LAYER, [])
        else:
            self._wait(0)

    def _wait(self, milliseconds: int) -> None:
        if self._checker is not None and not self._checker.is_empty:
            self._timer.start(milliseconds)

    def _on_theme_changed(self) -> None:
        self._wait(_AFTER_SCROLLING_MS)

    def look(self) -> None:
        """Underline what is wrong in the lines that can be seen."""
        checker = self._checker
        if checker is None or not self.is_seen:
            return
        new = [word for word in self._words() if not checker.is_known(word)]
        if len(new) > _MOST_AT_ONCE:
            # a page of words nobody has seen yet takes longer than a frame
            self._token.cancel()
            self._token = self._tasks.run_read(
                self, lambda: [checker.is_right(word) for word in new], lambda _right: self.look()
            )
            return
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        form.setUnderlineColor(self._theme.color("alert"))
        marks = []
        for block in self._field.visible_blocks():
            for start, end in self._wrong_in(block):
                mark = QTextEdit.ExtraSelection()
                mark.cursor = _choosing(block, start, end)
                mark.format = form
                marks.append(mark)
        self._field.show_marks(_LAYER, marks)

    def _words(self) -> Iterator[str]:
        for block in self._field.visible_blocks():
            text = flat_line(block)
            yield from (text[start:end] for start, end in words_in(text))

    def wrong_words(self) -> list[str]:
        """Return the words underlined now, in order."""
        return [
            flat_line(block)[start:end]
            for block in self._field.visible_blocks()
            for start, end in self._wrong_in(block)
        ]

    def _wrong_in(self, block: QTextBlock) -> list[tuple[int, int]]:
        checker = self._checker
        if checker is None or state_of(block) & BlockState.IN_CODE:
            return []
        text = flat_line(block)
        left_out = [(span.start, span.end) for span in spans_of(text) if span.kind in _NO_WORDS]
        place = self._writing_at(block)
        return [
            (start, end)
            for start, end in words_in(text)
            # the word that is being typed is not wrong yet
            if not start <= place <= end
            and all(end <= first or start >= last for first, last in left_out)
            and not checker.is_right(text[start:end])
        ]

    def _writing_at(self, block: QTextBlock) -> int:
        cursor = self._field.textCursor()
        mine = self._field.hasFocus() and cursor.block() == block and not cursor.hasSelection()
        return cursor.positionInBlock() if mine else -1

    def _fill_menu(self, menu: QMenu, place: QTextCursor) -> None:
        checker = self._checker
        if checker is None:
            return
        block, at = place.block(), place.positionInBlock()
        text = flat_line(block)
        found = next(((s, e) for s, e in words_in(text) if s <= at <= e), None)
        if found is None or checker.is_right(text[slice(*found)]):
            return
        word = text[slice(*found)]
        first = menu.actions()[0] if menu.actions() else QAction(menu)
        suggested = checker.suggestions(word)
        for other in suggested:
            self._add(menu, first, other, partial(self._put, block, found, other))
        if not suggested:
            none = QAction(self.tr("No suggestions"), menu)
            none.setEnabled(False)
            menu.insertAction(first, none)
        self._add(
            menu,
            first,
            self.tr("“{word}” is right").format(word=word),
            partial(self._teach, word),
        )
        menu.insertSeparator(first)

    def _add(self, menu: QMenu, before: QAction, text: str, do: Callable[[], object]) -> None:
        action = QAction(text.replace("&", "&&"), menu)
        action.triggered.connect(lambda _checked=False: do())
        menu.insertAction(before, action)

    def _put(self, block: QTextBlock, found: tuple[int, int], word: str) -> None:
        _choosing(block, *found).insertText(word)

    def _teach(self, word: str) -> None:
        if self._checker is not None:
            self._checker.teach(word)
        self.taught.emit(word)
        self.look()


def _choosing(block: QTextBlock, start: int, end: int) -> QTextCursor:
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + start)
    cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
    return cursor
