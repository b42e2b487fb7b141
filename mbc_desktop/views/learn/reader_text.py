"""The words of the article that is read: places in it, what is marked in it, what was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from mbc_desktop.core.folding import unaccented
from mbc_desktop.views.learn.article_html import ReaderPage
from mbc_desktop.views.learn.text_places import from_units, places_of, units
from mbc_desktop.views.picture_fitting import fit_pictures
from mbc_desktop.views.theme import PageLook, Theme
from mbc_desktop.views.widgets.explain import Explainer
from mbc_desktop.views.widgets.rich_text import ExplanationOf, PictureOf, RichText

# A color alone tells nothing: each pen has a line of its own too.
_LINES = {
    "yellow": QTextCharFormat.UnderlineStyle.SingleUnderline,
    "green": QTextCharFormat.UnderlineStyle.DashUnderline,
    "pink": QTextCharFormat.UnderlineStyle.DotLine,
}
COLORS = tuple(_LINES)
_MOST_FOUND = 500
_PARAGRAPH_SIGN = "\u2029"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of an article's body: blocks from its first, code points into them."""

    block: int
    start: int
    end_block: int
    end: int
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Marking:
    """A stretch that was highlighted."""

    number: int
    stretch: Stretch
    color: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its level, its words, and which block of the whole page it is."""

    level: int
    text: str
    block: int


class ReaderText(RichText):
    """Shows a ``ReaderPage``.

    Signals:
        moved: the first block on screen or the selection is another now.
        menu_wanted: where on the screen the menu for the selection shall be.
    """

    moved = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(
        self,
        theme: Theme,
        *,
        name: str,
        picture_of: PictureOf | None,
        explainer: Explainer | None,
        explanation_of: ExplanationOf | None,
        parent: QWidget | None = None,
    ) -> None:
        self._page: ReaderPage | None = None
        self._markings: tuple[Marking, ...] = ()
        self._found: list[tuple[int, int]] = []
        self._found_at = -1
        self._spoken: tuple[int, int] | None = None
        self._first = 0
        self._arranging = False
        super().__init__(
            theme,
            name=name,
            picture_of=picture_of,
            explainer=explainer,
            explanation_of=explanation_of,
            parent=parent,
        )
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.selectionChanged.connect(self.moved)

    # -- what is shown -----------------------------------------------------------------------------

    def show_page(self, page: ReaderPage) -> None:
        """Show a page from its top, with nothing marked."""
        self._page = page
        self._markings = ()
        self._found, self._found_at, self._spoken = [], -1, None
        self._first = 0
        self.setAccessibleName(page.title)
        self.set_html(page.html)

    def clear_page(self) -> None:
        """Let go of what is shown, and of the memory it takes."""
        self._page = None
        self._markings = ()
        self._found, self._found_at, self._spoken = [], -1, None
        self.set_html("")
        self.document().clear()

    @property
    def page(self) -> ReaderPage | None:
        """What is shown."""
        return self._page

    @property
    def body_blocks(self) -> int:
        """How many blocks the article itself has."""
        if self._page is None:
            return 0
        around = self._page.head_blocks + self._page.foot_blocks
        return max(0, self.document().blockCount() - around)

    # -- places ------------------------------------------------------------------------------------

    def first_block(self) -> int:
        """Return the first block of the body that is on screen; 0 while the head is."""
        if self._page is None:
            return 0
        top = self.cursorForPosition(QPoint(2, 2)).block()
        number = top.blockNumber()
        if self._bottom_of(top) <= self.verticalScrollBar().value() + 2:
            number += 1
        return min(max(0, number - self._page.head_blocks), max(0, self.body_blocks - 1))

    def progress(self) -> float:
        """Return how much of the body was scrolled past the bottom of the screen, 0 to 1."""
        if self._page is None or not self.body_blocks:
            return 0.0
        bottom = self.cursorForPosition(QPoint(2, self.viewport().height() - 2)).blockNumber()
        seen = bottom + 1 - self._page.head_blocks
        return min(max(seen / self.body_blocks, 0.0), 1.0)

    def go_to_block(self, block: int) -> None:
        """Scroll so that a block of the body is the first on screen; 0 is the page's top."""
        if self._page is None:
            return
        self._first = block
        if block <= 0:
            # a document that is made anew leaves the keyboard's place at its end
            self.setTextCursor(QTextCursor(self.document()))
            self.verticalScrollBar().setValue(0)
        else:
            self.scroll_to(self._page.head_blocks + block)
        self._first = block

    def scroll_to(self, number: int) -> None:
        """Scroll so that a block of the whole page is the first on screen."""
        block = self.document().findBlockByNumber(number)
        if not block.isValid():
            return
        cursor = QTextCursor(block)
        self.setTextCursor(cursor)
        top = self.document().documentLayout().blockBoundingRect(block).top()
        self.verticalScrollBar().setValue(int(top))

    def headings(self) -> list[Heading]:
        """Return the headings under the title, in order."""
        found = []
        block = self.document().begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if level > 1 and block.text().strip():
                found.append(Heading(level, block.text().strip(), block.blockNumber()))
            block = block.next()
        return found

    def words_of(self, block: int) -> str:
        """Return the words of a block of the body."""
        head = self._page.head_blocks if self._page is not None else 0
        return self.document().findBlockByNumber(head + block).text().strip()

    def text_blocks(self) -> list[str]:
        """Return the words of every block of the body."""
        return [self._body_block(number).text() for number in range(self.body_blocks)]

    # -- stretches ---------------------------------------------------------------------------------

    def chosen(self) -> Stretch | None:
        """Return what is selected inside the body; None where nothing is."""
        cursor = self.textCursor()
        if self._page is None or not cursor.hasSelection():
            return None
        first = self._body_block(0)
        last = self._body_block(self.body_blocks - 1)
        if not first.isValid() or not last.isValid():
            return None
        begin = max(cursor.selectionStart(), first.position())
        end = min(cursor.selectionEnd(), last.position() + last.length() - 1)
        if end <= begin:
            return None
        inside = QTextCursor(self.document())
        inside.setPosition(begin)
        inside.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        quote = inside.selectedText().replace(_PARAGRAPH_SIGN, "\n").strip()
        if not quote:
            return None
        block, start = self._place(begin)
        end_block, stop = self._place(end)
        return Stretch(block, start, end_block, stop, quote)

    def set_markings(self, markings: Iterable[Marking]) -> None:
        """Show these highlights."""
        self._markings = tuple(markings)
        self._paint_marks()

    def marking_at(self, position: int) -> Marking | None:
        """Return the highlight at a position of the document."""
        for marking in self._markings:
            begin, end = self._span(marking.stretch)
            if begin <= position < end:
                return marking
        return None

    def show_stretch(self, stretch: Stretch) -> None:
        """Bring a stretch in sight and put the keyboard's place at it."""
        begin, _end = self._span(stretch)
        cursor = QTextCursor(self.document())
        cursor.setPosition(begin)
        self.setTextCursor(cursor)
        top = self.document().documentLayout().blockBoundingRect(cursor.block()).top()
        self.verticalScrollBar().setValue(int(top) - self.viewport().height() // 4)

    def set_spoken(self, stretch: Stretch | None) -> None:
        """Show which sentence is being read aloud, and keep it in sight."""
        self._spoken = self._span(stretch) if stretch is not None else None
        self._paint_marks()
        if self._spoken is not None:
            self._keep_in_sight(*self._spoken)

    # -- finding -----------------------------------------------------------------------------------

    def find_words(self, wanted: str) -> int:
        """Mark every place of some words, without regard to case or accents; return how many."""
        self._found, self._found_at = [], -1
        needle = unaccented(" ".join(wanted.split()))
        if needle:
            block = self.document().begin()
            while block.isValid() and len(self._found) < _MOST_FOUND:
                at = block.position()
                self._found += [(at + a, at + b) for a, b in places_of(needle, block.text())]
                block = block.next()
        del self._found[_MOST_FOUND:]
        if self._found:
            here = self.cursorForPosition(QPoint(2, 2)).position()
            after = (n for n, (begin, _) in enumerate(self._found) if begin >= here)
            self._found_at = next(after, 0)
            self._keep_in_sight(*self._found[self._found_at])
        self._paint_marks()
        return len(self._found)

    def find_next(self, step: int = 1) -> int:
        """Go to the next place found, or with -1 the one before; return which it is, from 1."""
        if not self._found:
            return 0
        self._found_at = (self._found_at + step) % len(self._found)
        self._keep_in_sight(*self._found[self._found_at])
        self._paint_marks()
        return self._found_at + 1

    @property
    def found_at(self) -> int:
        """Which place found is the present one, from 1; 0 for none."""
        return self._found_at + 1

    # -- how it is made ----------------------------------------------------------------------------

    def _body_block(self, number: int) -> QTextBlock:
        head = self._page.head_blocks if self._page is not None else 0
        return self.document().findBlockByNumber(head + number)

    def _bottom_of(self, block: QTextBlock) -> float:
        return self.document().documentLayout().blockBoundingRect(block).bottom()

    def _place(self, position: int) -> tuple[int, int]:
        """Return block of the body and code points into it of a position of the document."""
        block = self.document().findBlock(position)
        head = self._page.head_blocks if self._page is not None else 0
        offset = len(from_units(block.text(), position - block.position()))
        return block.blockNumber() - head, offset

    def _span(self, stretch: Stretch) -> tuple[int, int]:
        """Return where a stretch begins and ends in the document."""
        ends = []
        for number, points in ((stretch.block, stretch.start), (stretch.end_block, stretch.end)):
            block = self._body_block(min(max(number, 0), max(0, self.body_blocks - 1)))
            ends.append(block.position() + units(block.text()[:points]))
        return ends[0], max(ends)

    def _keep_in_sight(self, begin: int, end: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(end)
        bottom = self.cursorRect(cursor).bottom()
        cursor.setPosition(begin)
        top = self.cursorRect(cursor).top()
        height = self.viewport().height()
        if top < 0 or bottom > height:
            scroll = self.verticalScrollBar()
            scroll.setValue(scroll.value() + top - height // 3)

    def _paint_marks(self) -> None:
        palette = self._theme.page_palette(self._look)
        color = {
            role: QColor(palette[role])
            for role in ("accent-soft", "on-accent-soft", "accent", "on-accent")
        }
        selections = []
        for marking in self._markings:
            form = QTextCharFormat()
            form.setBackground(QColor(palette[f"mark-{marking.color}"]))
            form.setUnderlineStyle(_LINES.get(marking.color, _LINES["yellow"]))
            selections.append(self._selection(*self._span(marking.stretch), form))
        for number, (begin, end) in enumerate(self._found):
            form = QTextCharFormat()
            here = number == self._found_at
            form.setBackground(color["accent" if here else "accent-soft"])
            form.setForeground(color["on-accent" if here else "on-accent-soft"])
            selections.append(self._selection(begin, end, form))
        if self._spoken is not None:
            form = QTextCharFormat()
            form.setBackground(color["accent-soft"])
            form.setForeground(color["on-accent-soft"])
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            selections.append(self._selection(*self._spoken, form))
        self.setExtraSelections(selections)

    def _selection(self, begin: int, end: int, form: QTextCharFormat) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        last = self.document().characterCount() - 1
        cursor.setPosition(min(begin, last))
        cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        selection.format = form
        return selection

    def _show(self) -> None:
        with self._place_kept():
            super()._show()
            self._keep_narrow()
            self._fit_pictures()
            # the document was made anew, and with it everything that pointed into it
            self._paint_marks()

    def _fit_pictures(self) -> None:
        if self._page is not None and "<img" in self._page.html:
            room = self.viewport().size()
            fit_pictures(self.document(), max(room.width(), 1), max(room.height(), 1))

    def _on_scrolled(self) -> None:
        if not self._arranging:
            self._first = self.first_block()
            self.moved.emit()

    @contextmanager
    def _place_kept(self) -> Iterator[None]:
        """Let lines be broken anew, and have the same block first on screen afterwards."""
        if self._arranging:
            yield
            return
        self._arranging = True
        place = self._first
        try:
            yield
            document = self.document()
            width = self.viewport().width()
            if abs(document.textWidth() - width) > 1:
                document.setTextWidth(width)
            self.go_to_block(place)
        finally:
            self._arranging = False

    # -- Qt ----------------------------------------------------------------------------------------

    def set_page_look(self, look: PageLook, *, most_characters: int = 0) -> None:
        with self._place_kept():
            super().set_page_look(look, most_characters=most_characters)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.oldSize().width() == event.size().width():
            super().resizeEvent(event)
            return
        with self._place_kept():
            super().resizeEvent(event)
            self._fit_pictures()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        self.menu_wanted.emit(place)
