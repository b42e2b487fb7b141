"""What keys and buttons do to the lines of a note: each one step that Undo takes back whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from mbc_desktop.notes.line_editing import (
    ListKind,
    as_heading,
    as_list,
    as_question,
    continued,
    indented,
    outdented,
    surrounded,
    ticked,
    with_box,
)
from mbc_desktop.notes.marking import LineKind, line_of
from mbc_desktop.notes.pipe_tables import (
    cell_at,
    cell_spans,
    empty_row,
    is_row,
    is_rule,
    new_table,
    straight,
)
from mbc_desktop.views.notes.positions import chosen_blocks, flat, flat_line, put_line, whole

_KEEP = QTextCursor.MoveMode.KeepAnchor


class LineKeys:
    """Edits the lines of a field at its cursor."""

    def __init__(self, field: QTextEdit) -> None:
        self._field = field

    # -- keys --------------------------------------------------------------------------------------

    def enter(self) -> bool:
        """Go on with a list or a table; returns whether there was anything to go on with."""
        cursor = self._field.textCursor()
        if cursor.hasSelection():
            return False
        block = cursor.block()
        text = flat_line(block)
        if is_row(text):
            self._next_row(cursor)
            return True
        what = continued(text, cursor.positionInBlock())
        if what.clears:
            self._clear_mark(block)
            return True
        if not what.lead:
            return False
        with self._step(cursor):
            cursor.insertBlock()
            cursor.insertText(whole(what.lead))
        self._field.setTextCursor(cursor)
        self._field.ensureCursorVisible()
        return True

    def _clear_mark(self, block: QTextBlock) -> None:
        line = line_of(flat_line(block))
        if line.is_item and line.mark_start:
            put_line(block, outdented(flat_line(block)))
        else:
            put_line(block, "")

    def backspace(self) -> bool:
        """Take the mark of an item away when the cursor stands behind it; else return False."""
        cursor = self._field.textCursor()
        if cursor.hasSelection():
            return False
        block = cursor.block()
        text = flat_line(block)
        line = line_of(text)
        place = cursor.positionInBlock()
        behind = len(text) - len(text[line.mark_end :].lstrip(" "))
        if not (line.is_item or line.kind is LineKind.QUESTION) or place not in {
            line.mark_end,
            behind,
        }:
            return False
        put_line(block, text[: line.mark_start] + text[line.mark_end :].lstrip(" "))
        return True

    def tab(self, *, back: bool) -> bool:
        """Move to the next cell, or an item deeper; False where Tab leaves the field."""
        cursor = self._field.textCursor()
        blocks = chosen_blocks(cursor)
        if len(blocks) == 1 and is_row(flat_line(blocks[0])):
            return self._next_cell(cursor, back=back)
        if not any(line_of(flat_line(block)).is_item for block in blocks):
            return False
        with self._step(cursor):
            for block in blocks:
                text = flat_line(block)
                if line_of(text).is_item:
                    put_line(block, outdented(text) if back else indented(text))
        return True

    # -- whole lines ------------------------------------------------------------------------------

    def make_list(self, kind: ListKind) -> None:
        """Make the chosen lines items of a list, or plain lines again."""
        cursor = self._field.textCursor()
        blocks = chosen_blocks(cursor)
        made = as_list([flat_line(block) for block in blocks], kind)
        with self._step(cursor):
            for block, text in zip(blocks, made, strict=True):
                put_line(block, text)
        self._field.setFocus()

    def make_heading(self, level: int) -> None:
        """Make the chosen lines headings, or plain lines again."""
        self._each(lambda text: as_heading(text, level))

    def make_question(self) -> None:
        """Make the chosen lines questions for the team, or plain lines again."""
        self._each(as_question)

    def box(self) -> None:
        """Give the chosen lines boxes, or take them away."""
        self._each(with_box)

    def tick(self, block: QTextBlock) -> bool:
        """Tick the box of a line, or take the tick away; False where it has none."""
        made = ticked(flat_line(block))
        if made is None:
            return False
        put_line(block, made)
        return True

    def tick_here(self) -> bool:
        """Tick the boxes of the chosen lines; False where there are none."""
        cursor = self._field.textCursor()
        with self._step(cursor):
            done = [self.tick(block) for block in chosen_blocks(cursor)]
        return any(done)

    def _each(self, change: Callable[[str], str]) -> None:
        cursor = self._field.textCursor()
        blocks = chosen_blocks(cursor)
        with self._step(cursor):
            for block in blocks:
                text = flat_line(block)
                if text.strip() or len(blocks) == 1:
                    put_line(block, change(text))
        self._field.setFocus()

    # -- words ------------------------------------------------------------------------------------

    def surround(self, mark: str) -> None:
        """Put marks around the chosen words or the word at the cursor, or take them away."""
        cursor = self._field.textCursor()
        if not cursor.hasSelection():
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        if not cursor.hasSelection():
            cursor.insertText(mark + mark)
            cursor.movePosition(
                QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.MoveAnchor, len(mark)
            )
            self._field.setTextCursor(cursor)
            self._field.setFocus()
            return
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        first = self._field.document().findBlock(start)
        end = min(end, first.position() + first.length() - 1)
        line, base = flat_line(first), first.position()
        left, right = start - base, end - base
        size = len(mark)
        if line[max(0, left - size) : left] == mark == line[right : right + size]:
            left, right = left - size, right + size
        made = surrounded(line[left:right], mark)
        with self._step(cursor):
            put_line(first, line[:left] + made + line[right:])
        lead = len(made) - len(made.lstrip())
        inside = size if made.strip().startswith(mark) else 0
        words = len(made.strip()) - 2 * inside
        cursor.setPosition(base + left + lead + inside)
        cursor.setPosition(base + left + lead + inside + words, _KEEP)
        self._field.setTextCursor(cursor)
        self._field.setFocus()

    # -- tables -----------------------------------------------------------------------------------

    def insert_table(self, columns: int, rows: int, heads: tuple[str, ...] = ()) -> None:
        """Put an empty table under the line of the cursor and go to its first cell."""
        cursor = self._field.textCursor()
        lines = new_table(columns, rows, heads=heads)
        with self._step(cursor):
            if cursor.block().text().strip():
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
                cursor.insertBlock()
                cursor.insertBlock()
            else:
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            number = cursor.block().blockNumber()
            cursor.insertText("\n".join(lines) + "\n")
        first = self._field.document().findBlockByNumber(number)
        self._choose_cell(first if not heads else first.next().next(), 0)
        self._field.setFocus()

    def _next_cell(self, cursor: QTextCursor, *, back: bool) -> bool:
        block = cursor.block()
        cell = cell_at(flat_line(block), cursor.positionInBlock())
        with self._step(cursor):
            self._straighten(block)
        count = len(cell_spans(flat_line(block)))
        if back:
            if cell > 0:
                self._choose_cell(block, cell - 1)
                return True
            former = self._row_beside(block, back=True)
            if former is None:
                return False
            self._choose_cell(former, len(cell_spans(flat_line(former))) - 1)
            return True
        if cell + 1 < count:
            self._choose_cell(block, cell + 1)
            return True
        following = self._row_beside(block, back=False)
        self._choose_cell(following or self._add_row(block, count), 0)
        return True

    def _next_row(self, cursor: QTextCursor) -> None:
        block = cursor.block()
        text = flat_line(block)
        following = self._row_beside(block, back=False)
        if following is None and not text.strip("| \t"):
            # an empty last row ends the table
            put_line(block, "")
            return
        cell = cell_at(text, cursor.positionInBlock())
        with self._step(cursor):
            self._straighten(block)
            following = following or self._add_row(block, len(cell_spans(flat_line(block))))
        self._choose_cell(following, cell)

    def _add_row(self, block: QTextBlock, columns: int) -> QTextBlock:
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        with self._step(cursor):
            cursor.insertBlock()
            cursor.insertText(empty_row(columns))
            self._straighten(cursor.block())
        return cursor.block()

    def _row_beside(self, block: QTextBlock, *, back: bool) -> QTextBlock | None:
        beside = block.previous() if back else block.next()
        while beside.isValid() and is_row(flat_line(beside)):
            if not is_rule(flat_line(beside)):
                return beside
            beside = beside.previous() if back else beside.next()
        return None

    def _straighten(self, block: QTextBlock) -> None:
        first = block
        while first.previous().isValid() and is_row(flat_line(first.previous())):
            first = first.previous()
        blocks = []
        while first.isValid() and is_row(flat_line(first)):
            blocks.append(first)
            first = first.next()
        made = straight([block.text() for block in blocks])
        for one, text in zip(blocks, made, strict=True):
            put_line(one, flat(text))

    def _choose_cell(self, block: QTextBlock, cell: int) -> None:
        spans = cell_spans(flat_line(block))
        if not spans:
            return
        start, end = spans[min(cell, len(spans) - 1)]
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + start)
        cursor.setPosition(block.position() + end, _KEEP)
        self._field.setTextCursor(cursor)

    @contextmanager
    def _step(self, cursor: QTextCursor) -> Iterator[None]:
        cursor.beginEditBlock()
        try:
            yield
        finally:
            cursor.endEditBlock()
