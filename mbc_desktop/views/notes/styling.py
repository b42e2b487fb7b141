"""Shows Markdown as what it means while it is written; marks are seen only where she writes."""

from __future__ import annotations

from enum import IntFlag
from itertools import pairwise

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from mbc_desktop.notes.marking import LINKS, Line, LineKind, Span, SpanKind, line_of, spans_of
from mbc_desktop.views.notes.positions import flat
from mbc_desktop.views.theme import Theme

_HEADING_SIZES = {1: 1.55, 2: 1.3, 3: 1.12}
# So small that Qt lays out thousands of letters in less than a pixel.
_UNSEEN_POINTS, _UNSEEN_SPACING = 1.0, 0.5


class BlockState(IntFlag):
    """What a block is, kept beside it so that painting need not read it again."""

    IN_CODE = 1
    BULLET = 2
    OPEN = 4
    DONE = 8
    ROW = 16
    RULE = 32
    QUESTION = 64


_STATES = {
    LineKind.BULLET: BlockState.BULLET,
    LineKind.OPEN: BlockState.OPEN,
    LineKind.DONE: BlockState.DONE,
    LineKind.ROW: BlockState.ROW,
    LineKind.RULE: BlockState.RULE,
    LineKind.QUESTION: BlockState.QUESTION,
}


def state_of(block: QTextBlock) -> BlockState:
    """Return what a block is."""
    return BlockState(max(0, block.userState()))


class MarkdownStyle(QSyntaxHighlighter):
    """Sizes, weights and colors for a document of Markdown.

    Formats are laid over the text and never become part of it: the text stays what it is.
    """

    def __init__(self, document: QTextDocument, theme: Theme, *, parent: QObject) -> None:
        # not the document itself: shown before its formats are made, it would be read twice
        super().__init__(parent)
        self._theme = theme
        self._points = 10.0
        self._place = (-1, -1)
        self._layers: list[tuple[int, int, QTextCharFormat]] = []
        self._revealed: tuple[int, bool, tuple[int, ...]] = (-1, False, ())
        self._make_formats()
        self.setDocument(document)

    def set_points(self, points: float) -> None:
        """Set the size of running text, and show everything anew."""
        self._points = points
        self._make_formats()
        self.rehighlight()

    def set_place(self, cursor: QTextCursor) -> None:
        """Tell where she writes: the marks there are seen."""
        block = cursor.block()
        self._place = (block.blockNumber(), cursor.positionInBlock())
        seen = self._seen_at(block)
        before, self._revealed = self._revealed, seen
        if before == seen:
            return
        if before[0] != seen[0]:
            former = self.document().findBlockByNumber(before[0])
            if former.isValid():
                self.rehighlightBlock(former)
        self.rehighlightBlock(block)

    def _seen_at(self, block: QTextBlock) -> tuple[int, bool, tuple[int, ...]]:
        number, place = self._place
        text = flat(block.text())
        touched = tuple(
            span.start
            for span in spans_of(text)
            if span.start <= place <= span.end and span.opening
        )
        return number, line_of(text).kind is LineKind.HEADING, touched

    def _make_formats(self) -> None:
        theme = self._theme
        self._unseen = QTextCharFormat()
        self._unseen.setForeground(QColor(Qt.GlobalColor.transparent))
        self._unseen.setFontPointSize(_UNSEEN_POINTS)
        self._unseen.setFontLetterSpacingType(QFont.SpacingType.PercentageSpacing)
        self._unseen.setFontLetterSpacing(_UNSEEN_SPACING)
        self._clear = QTextCharFormat()
        self._clear.setForeground(QColor(Qt.GlobalColor.transparent))
        self._mark = QTextCharFormat()
        self._mark.setForeground(theme.color("faint"))
        self._question = QTextCharFormat()
        self._question.setForeground(theme.color("accent"))
        self._question.setFontWeight(QFont.Weight.DemiBold)
        self._done = QTextCharFormat()
        self._done.setForeground(theme.color("muted"))
        self._done.setFontStrikeOut(True)
        self._quote = QTextCharFormat()
        self._quote.setForeground(theme.color("muted"))
        self._quote.setFontItalic(True)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        self._code = QTextCharFormat()
        self._code.setFontFamilies(fixed.families())
        self._code.setFontFixedPitch(True)
        self._code.setFontPointSize(self._points * 0.92)
        self._room = QTextCharFormat(self._clear)
        self._room.setFontFamilies(fixed.families())
        self._words = {kind: QTextCharFormat() for kind in SpanKind}
        self._words[SpanKind.BOLD].setFontWeight(QFont.Weight.DemiBold)
        self._words[SpanKind.ITALIC].setFontItalic(True)
        self._words[SpanKind.STRIKE].setFontStrikeOut(True)
        self._words[SpanKind.CODE] = QTextCharFormat(self._code)
        self._words[SpanKind.CODE].setBackground(theme.color("sunken"))
        for kind in LINKS:
            self._words[kind].setForeground(theme.color("accent"))
            self._words[kind].setFontUnderline(True)
        self._headings = {}
        for level in range(1, 7):
            heading = QTextCharFormat()
            heading.setFontWeight(QFont.Weight.DemiBold)
            heading.setFontPointSize(self._points * _HEADING_SIZES.get(level, 1.0))
            self._headings[level] = heading

    # -- Qt ---------------------------------------------------------------------------------------

    def highlightBlock(self, text: str) -> None:
        text = flat(text)
        was_code = bool(max(0, self.previousBlockState()) & BlockState.IN_CODE)
        line = line_of(text)
        if line.kind is LineKind.FENCE or was_code:
            closes = was_code and line.kind is LineKind.FENCE
            opens = not was_code and line.kind is LineKind.FENCE
            self._lay(0, len(text), self._code)
            if line.kind is LineKind.FENCE:
                self._lay(0, len(text), self._mark)
            self._lay_down()
            self.setCurrentBlockState(int(BlockState.IN_CODE) if opens or not closes else 0)
            return
        self.setCurrentBlockState(int(_STATES.get(line.kind, 0)))
        if not text:
            return
        number, place = self._place
        here = self.currentBlock().blockNumber() == number
        self._show_line(text, line, here=here)
        for span in spans_of(text):
            self._show_span(span, seen=here and span.start <= place <= span.end)
        self._lay_down()

    def _show_line(self, text: str, line: Line, *, here: bool) -> None:
        kind = line.kind
        if kind is LineKind.TEXT:
            return
        if kind is LineKind.HEADING:
            self._lay(0, len(text), self._headings[line.level])
            has_words = len(text) > line.mark_end
            self._lay(0, line.mark_end, self._mark if here or not has_words else self._unseen)
        elif kind in {LineKind.BULLET, LineKind.OPEN, LineKind.DONE}:
            # what is drawn there instead is the field's to paint
            if kind is LineKind.DONE:
                self._lay(min(line.mark_end + 1, len(text)), len(text), self._done)
            self._show_mark(text, line)
        elif kind is LineKind.NUMBER:
            self._lay(line.mark_start, line.mark_end, self._mark)
        elif kind is LineKind.QUESTION:
            self._lay(line.mark_start, line.mark_end, self._question)
        elif kind is LineKind.QUOTE:
            self._lay(line.mark_start, line.mark_end, self._mark)
            self._lay(line.mark_end, len(text), self._quote)
        elif kind is LineKind.ROW:
            self._lay(0, len(text), self._code)
            if not text.strip("|-: \t"):
                self._lay(0, len(text), self._mark)
                return
            for place, sign in enumerate(text):
                if sign == "|":
                    self._lay(place, place + 1, self._mark)
        elif kind is LineKind.RULE:
            self._lay(0, len(text), self._clear if not here else self._mark)

    def _show_mark(self, text: str, line: Line) -> None:
        """Make room for a bullet or a box; in a fixed font, so that words stand in line."""
        start, end = line.mark_start, line.mark_end
        if line.kind is LineKind.BULLET:
            self._lay(start, end, self._room)
            return
        if text[start] in "-*+":
            self._lay(start, end - 3, self._unseen)
        else:
            self._lay(start, end - 3, self._mark)
        self._lay(end - 3, end, self._room)

    def _show_span(self, span: Span, *, seen: bool) -> None:
        start, end = span.start + span.opening, span.end - span.closing
        self._lay(start, end, self._words[span.kind])
        marks = self._mark if seen else self._unseen
        self._lay(span.start, start, marks)
        self._lay(end, span.end, marks)

    def _lay(self, start: int, end: int, form: QTextCharFormat) -> None:
        """Lay a format over what lies there already."""
        if start < end:
            self._layers.append((start, end, form))

    def _lay_down(self) -> None:
        """Hand the layers to Qt, each stretch between two edges once."""
        layers, self._layers = self._layers, []
        edges = sorted({edge for start, end, _ in layers for edge in (start, end)})
        starting: dict[int, list[int]] = {}
        for number, (start, _, _) in enumerate(layers):
            starting.setdefault(start, []).append(number)
        active: list[int] = []
        for left, right in pairwise(edges):
            # in the order they were laid, whatever they begin with
            active = [number for number in active if layers[number][1] > left]
            active = sorted(active + starting.get(left, []))
            covering = [layers[number][2] for number in active]
            if len(covering) == 1:
                self.setFormat(left, right - left, covering[0])
            elif covering:
                merged = QTextCharFormat(covering[0])
                for form in covering[1:]:
                    merged.merge(form)
                self.setFormat(left, right - left, merged)
