"""The text of a note: Markdown that looks like what it means while it is written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from mbc_desktop.notes.marking import LINKS, Span, line_of, span_at
from mbc_desktop.views.notes.line_keys import LineKeys
from mbc_desktop.views.notes.note_keys import NoteKeys
from mbc_desktop.views.notes.picture_text import PictureText
from mbc_desktop.views.notes.positions import flat_line
from mbc_desktop.views.notes.styling import BlockState, MarkdownStyle, state_of
from mbc_desktop.views.theme import Theme

_TYPED_LINK = re.compile(r"\[\[([^\[\]|]{0,80})\Z")
_MOST_CHARACTERS = 78
_ZOOMS = (80, 90, 100, 115, 130, 150, 175, 200, 250)
_OF_COMPLETION = frozenset(
    (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)
)
_SWITCH = BlockState.OPEN | BlockState.DONE
_DRAWN = _SWITCH | BlockState.BULLET | BlockState.RULE


class NoteText(PictureText):
    """A field for Markdown, with keys that go on with lists, links that lead somewhere.

    Signals:
        edited: the text is another now; ``textChanged`` also tells of how it is shown.
        left: the keyboard left the field.
        link_opened: what a link that was clicked or entered leads to: an address or ``kind:id``;
            ``:title`` where only a title is named.
        linking: the words after ``[[`` that are being typed, or None.
        zoomed: the size of the text in percent.
        narrowed: the words begin at another distance from the edge.
        menu_wanted: a menu about to be shown, and a cursor at its place, to add to it.
    """

    edited = Signal()
    left = Signal()
    link_opened = Signal(str)
    linking = Signal(object)
    zoomed = Signal(int)
    menu_wanted = Signal(object, object)
    narrowed = Signal()

    def __init__(self, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._percent = 100
        self._pressed_at: QPointF | None = None
        self._known = self.document().toRawText()
        self.is_completing: Callable[[], bool] = lambda: False
        self._marks: dict[str, list[QTextEdit.ExtraSelection]] = {}
        self.setAccessibleName(name)
        self.setProperty("type", "note")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(False)
        self.viewport().setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.style_of_text = MarkdownStyle(self.document(), theme, parent=self)
        self.keys = LineKeys(self)
        self._keys = NoteKeys(self, self.keys)
        self.cursorPositionChanged.connect(self._on_moved)
        self.textChanged.connect(self._on_text_changed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_note_text(self, text: str) -> None:
        super().set_note_text(text)
        self._known = self.document().toRawText()

    # -- links -------------------------------------------------------------------------------------

    def link_here(self) -> Span | None:
        """Return the link that the cursor touches."""
        cursor = self.textCursor()
        return span_at(flat_line(cursor.block()), cursor.positionInBlock(), LINKS)

    def follow_or_tick(self) -> None:
        """Follow the link at the cursor; where there is none, tick the box of its line."""
        link = self.link_here()
        if link is not None:
            self.link_opened.emit(link.target)
        else:
            self.keys.tick_here()

    def begin_link(self) -> None:
        """Begin a link: ``[[`` at the cursor, with the chosen words as what is looked for."""
        cursor = self.textCursor()
        words = cursor.selectedText().replace("\u2029", " ").strip()[:60]
        self.setFocus()
        cursor.insertText("[[" + "".join(sign for sign in words if sign not in "[]|"))
        self.setTextCursor(cursor)
        self._look_for_link()

    def finish_link(self, link: str) -> None:
        """Put ``link`` in place of the ``[[`` and the words that were typed after it."""
        cursor = self.textCursor()
        typed = _typed_link(flat_line(cursor.block())[: cursor.positionInBlock()])
        if typed is None:
            return
        rest = flat_line(cursor.block())[cursor.positionInBlock() :]
        cursor.beginEditBlock()
        cursor.movePosition(
            QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(typed) + 2
        )
        if rest.startswith("]]"):
            end = cursor.selectionEnd()
            start = cursor.selectionStart()
            cursor.setPosition(start)
            cursor.setPosition(end + 2, QTextCursor.MoveMode.KeepAnchor)
            rest = rest[2:]
        cursor.insertText(link + ("" if rest[:1] in {" ", ".", ",", ";", ")", "?"} else " "))
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.linking.emit(None)

    def _on_text_changed(self) -> None:
        # Qt tells of every change of how words are shown, too; comparing takes a fifth of a
        # millisecond in a text of 100 KB
        known = self.document().toRawText()
        if known != self._known:
            self._known = known
            self.edited.emit()
            self._look_for_link()

    def _look_for_link(self) -> None:
        cursor = self.textCursor()
        before = flat_line(cursor.block())[: cursor.positionInBlock()]
        self.linking.emit(_typed_link(before) if not cursor.hasSelection() else None)

    def _on_moved(self) -> None:
        self.style_of_text.set_place(self.textCursor())

    def _link_under(self, point: QPointF) -> Span | None:
        cursor = self.cursorForPosition(point.toPoint())
        if not self._is_on_line(cursor, point):
            return None
        found = span_at(flat_line(cursor.block()), cursor.positionInBlock(), LINKS)
        if found is None:
            return None
        mine = self.textCursor()
        writing = (
            self.hasFocus()
            and mine.block() == cursor.block()
            and found.start <= mine.positionInBlock() <= found.end
        )
        return None if writing else found

    def _is_on_line(self, cursor: QTextCursor, point: QPointF) -> bool:
        """Whether ``point`` is on the words, and not in the empty room beside them."""
        rect = self.cursorRect(cursor)
        near = self._theme.space(3)
        return abs(rect.x() - point.x()) <= near * 2 and rect.top() <= point.y() <= rect.bottom()

    # -- boxes -------------------------------------------------------------------------------------

    def _box_of(self, block: QTextBlock) -> QRectF:
        """Return where the box of an item is drawn."""
        line = line_of(flat_line(block))
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + line.mark_end - 3)
        rect = self.cursorRect(cursor)
        side = self.fontMetrics().ascent() * 1.12
        bottom = rect.bottom() - self.fontMetrics().descent()
        return QRectF(rect.x(), bottom - side * 0.86, side, side)

    def _box_under(self, point: QPointF) -> QTextBlock | None:
        block = self.cursorForPosition(point.toPoint()).block()
        if not state_of(block) & _SWITCH:
            return None
        grown = self._theme.space(2)
        box = self._box_of(block).adjusted(-grown, -grown, grown / 2, grown)
        return block if box.contains(point) else None

    def visible_blocks(self) -> Iterator[QTextBlock]:
        """Yield the lines that can be seen now."""
        height = self.viewport().height()
        block = self.cursorForPosition(QPointF(0, 0).toPoint()).block()
        while block.isValid() and self.cursorRect(QTextCursor(block)).top() <= height:
            yield block
            block = block.next()

    def show_marks(self, layer: str, marks: list[QTextEdit.ExtraSelection]) -> None:
        """Underline or tint words without changing them; each layer by itself."""
        if marks or self._marks.get(layer):
            self._marks[layer] = marks
            self.setExtraSelections([mark for some in self._marks.values() for mark in some])

    def _paint_marks(self, painter: QPainter) -> None:
        for block in self.visible_blocks():
            state = state_of(block)
            if state & _DRAWN:
                self._paint_mark(painter, block, state)

    def _paint_mark(self, painter: QPainter, block: QTextBlock, state: BlockState) -> None:
        theme = self._theme
        if state & _SWITCH:
            box = self._box_of(block)
            name = "box-done" if state & BlockState.DONE else "box"
            role = "accent" if state & BlockState.DONE else "outline"
            density = self.devicePixelRatioF()
            pixmap = theme.pixmap(name, role=role, size=round(box.width()), density=density)
            painter.drawPixmap(box.topLeft(), pixmap)
            return
        line = line_of(flat_line(block))
        cursor = QTextCursor(block)
        if state & BlockState.RULE:
            if self.textCursor().block() == block:
                return
            rect = self.cursorRect(cursor)
            painter.setPen(QPen(theme.color("line"), 2))
            y = rect.center().y()
            painter.drawLine(0, y, self.viewport().width(), y)
            return
        cursor.setPosition(block.position() + line.mark_start)
        rect = self.cursorRect(cursor)
        size = self.fontMetrics().ascent() * 0.3
        middle = rect.bottom() - self.fontMetrics().descent() - self.fontMetrics().xHeight() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("muted"))
        painter.drawEllipse(QRectF(rect.x() + size / 2, middle - size / 2, size, size))

    # -- size --------------------------------------------------------------------------------------

    @property
    def percent(self) -> int:
        """How large the text is, in percent of the program's own."""
        return self._percent

    def set_percent(self, percent: int) -> None:
        """Set how large the text is."""
        percent = min(max(percent, _ZOOMS[0]), _ZOOMS[-1])
        if percent != self._percent:
            self._percent = percent
            self._on_theme_changed()
            self.zoomed.emit(percent)

    def zoom(self, by: int) -> None:
        """Make the text larger or smaller by steps; 0 as large as the program's own."""
        if not by:
            self.set_percent(100)
            return
        larger = [step for step in _ZOOMS if step > self._percent]
        smaller = [step for step in _ZOOMS if step < self._percent]
        if by > 0 and larger:
            self.set_percent(larger[0])
        elif by < 0 and smaller:
            self.set_percent(smaller[-1])

    def _on_theme_changed(self) -> None:
        font = QFont(self._theme.font("body"))
        font.setPointSizeF(font.pointSizeF() * self._percent / 100)
        self.document().setDefaultFont(font)
        self.setFont(font)
        self.style_of_text.set_points(font.pointSizeF())
        self._keep_narrow()

    def _keep_narrow(self) -> None:
        """Keep lines short enough to be read: the room beside them stays empty."""
        character = self.fontMetrics().averageCharWidth()
        side = max((self.width() - _MOST_CHARACTERS * character) // 2, self._theme.space(4))
        gap = self._theme.space(2)
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, gap, side, gap)
            self.place_pictures()
            self.narrowed.emit()

    def leave_forward(self) -> None:
        """Give the keyboard to what comes after the field."""
        self._step_out(forward=True)

    def leave_backward(self) -> None:
        """Give the keyboard to what comes before the field."""
        self._step_out(forward=False)

    def _step_out(self, *, forward: bool) -> None:
        # Qt lets nobody out of a field whose Tab key writes
        self.setTabChangesFocus(True)
        self.focusNextPrevChild(forward)
        self.setTabChangesFocus(False)

    def side_margin(self) -> int:
        """Return how far the words stand from the edge, for what stands above and below them."""
        return self.viewportMargins().left()

    # -- Qt ----------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        # the window's own shortcuts for tabs and text size rest while a note is written
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._keys.knows(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_completing() and event.key() in _OF_COMPLETION:
            # the list of what may be linked to does what it does with these
            event.ignore()
        elif not self._keys.press(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() is Qt.MouseButton.LeftButton
        block = self._box_under(event.position()) if left else None
        if block is not None:
            self.keys.tick(block)
            return
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ControlModifier,
        )
        is_link = left and plain and self._link_under(event.position()) is not None
        self._pressed_at = event.position() if is_link else None
        if not is_link:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed_at = self._pressed_at, None
        if pressed is None:
            super().mouseReleaseEvent(event)
            return
        link = self._link_under(event.position())
        if link is not None and link == self._link_under(pressed):
            self.link_opened.emit(link.target)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # two quick clicks on a box are two ticks
        if self._box_under(event.position()) is not None:
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = event.buttons() == Qt.MouseButton.NoButton and (
            self._box_under(event.position()) is not None
            or self._link_under(event.position()) is not None
        )
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(shape)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        place = self.textCursor() if by_key else self.cursorForPosition(event.pos())
        self.menu_wanted.emit(menu, place)
        at = self.cursorRect(place).bottomLeft() if by_key else event.pos()
        menu.popup(self.viewport().mapToGlobal(at))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.zoom(1 if turned > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_marks(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_narrow()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.linking.emit(None)
        self.left.emit()


def _typed_link(before: str) -> str | None:
    """Return the words after ``[[`` at the end of what stands before the cursor, or None."""
    found = _TYPED_LINK.search(before)
    return found[1] if found else None
