"""Bookmarks and highlights of the open article: made, changed, deleted and brought back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mbc_desktop.views.learn.reader import Reader
from mbc_desktop.views.learn.reader_text import COLORS, Stretch
from mbc_desktop.views.learn.side_panels import HIGHLIGHT, BookmarkRow, HighlightRow
from mbc_desktop.views.learn.words import LearnWords
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.toast import Toast

if TYPE_CHECKING:
    from mbc_desktop.views.learn.desk import Opened
    from mbc_desktop.views.learn.mark_desk import MarkDesk, Marks


class MarkActions(QObject):
    """Carries out what the reader asks for with marks.

    Signals:
        changed: marks of some article are different now.
        take_wanted: the words of a highlight, with its note, to take to the notes.
    """

    changed = Signal()
    take_wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        toast: Toast,
        reader: Reader,
        words: LearnWords,
        *,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._toast = toast
        self._reader = reader
        self._words = words
        self._window = parent
        self._desk: MarkDesk | None = None
        self._opened: Opened | None = None
        self._bookmarks: dict[int, BookmarkRow] = {}
        self._highlights: dict[int, HighlightRow] = {}
        reader.bookmark_wanted.connect(self._on_bookmark_wanted)
        reader.highlight_wanted.connect(self._on_highlight_wanted)
        reader.mark_action_wanted.connect(self._on_action)

    def set_desk(self, desk: MarkDesk) -> None:
        """Keep marks with this engine."""
        self._desk = desk

    def show(self, found: Opened) -> None:
        """Show the marks of an article that was opened."""
        self._opened = found
        self._show_marks(found.marks)

    def ask_note(self, number: int, text: str, quote: str) -> None:
        """Ask for the note of a highlight."""
        dialog = NoteDialog(self._theme, self._window, quote, text)
        desk = self._desk
        if desk is not None:
            dialog.agreed.connect(lambda note: self._write(lambda: desk.keep_note(number, note)))
        dialog.open()

    # -- what is asked for -------------------------------------------------------------------------

    def _on_bookmark_wanted(self, block: int, label: str) -> None:
        found, desk = self._opened, self._desk
        if found is None or desk is None or found.is_copy:
            return
        article, lang = found.article, found.page.entry.lang
        self._write(lambda: desk.add_bookmark(article, lang, block, label))
        self._toast.finish()
        self._offer_undo_of_newest(self.tr("Bookmark set."), highlight=False)

    def _on_highlight_wanted(self, stretch: Stretch, color: str) -> None:
        found, desk = self._opened, self._desk
        if found is None or desk is None or found.is_copy:
            return
        article, lang = found.article, found.page.entry.lang
        self._write(lambda: desk.add_highlight(article, lang, stretch, color))
        self._offer_undo_of_newest(self.tr("Highlighted."), highlight=True)

    def _offer_undo_of_newest(self, told: str, *, highlight: bool) -> None:
        def undo() -> None:
            numbers = self._highlights if highlight else self._bookmarks
            if numbers:
                self._delete(max(numbers), highlight=highlight)

        self._toast.offer(told, undo)

    def _on_action(self, kind: str, number: int, what: str) -> None:
        desk = self._desk
        if desk is None:
            return
        highlight = kind == HIGHLIGHT
        row = self._highlights.get(number) if highlight else None
        if what == "delete":
            self._delete(number, highlight=highlight)
            told = self.tr("Highlight deleted.") if highlight else self.tr("Bookmark deleted.")
            self._toast.offer(told, lambda: self._bring_back(kind, number))
        elif row is None:
            return
        elif what == "note":
            self.ask_note(number, row.note, row.stretch.quote)
        elif what == "take":
            self.take_wanted.emit(
                "\n\n".join(part for part in (row.stretch.quote, row.note) if part)
            )
        elif what in COLORS:
            self._write(lambda: desk.keep_color(number, what))

    def _delete(self, number: int, *, highlight: bool) -> None:
        desk = self._desk
        if desk is None:
            return
        self._gone = (self._bookmarks.get(number), self._highlights.get(number))
        if highlight:
            self._write(lambda: desk.remove_highlight(number))
        else:
            self._write(lambda: desk.remove_bookmark(number))

    def _bring_back(self, kind: str, number: int) -> None:
        found, desk = self._opened, self._desk
        if found is None or desk is None:
            return
        bookmark, highlight = self._gone
        article, lang = found.article, found.page.entry.lang
        if kind == HIGHLIGHT and highlight is not None and highlight.number == number:
            self._write(
                lambda: desk.add_highlight(
                    article, lang, highlight.stretch, highlight.color, note=highlight.note
                )
            )
        elif bookmark is not None and bookmark.number == number:
            self._write(lambda: desk.add_bookmark(article, lang, bookmark.block, bookmark.label))

    # -- keeping -----------------------------------------------------------------------------------

    def _write(self, write: Callable[[], object]) -> None:
        found, desk = self._opened, self._desk
        if desk is None:
            return

        def both() -> Marks | None:
            write()
            return desk.of(found.article, found.page.entry.lang) if found is not None else None

        self._tasks.run_write(self, both, lambda marks: self._on_written(found, marks))

    def _on_written(self, found: Opened | None, marks: Marks | None) -> None:
        self.changed.emit()
        if marks is not None and found is self._opened:
            self._show_marks(marks)

    def _show_marks(self, marks: Marks) -> None:
        self._bookmarks = {row.number: row for row in marks.bookmarks}
        self._highlights = {row.number: row for row in marks.highlights}
        self._reader.set_marks(marks.bookmarks, marks.highlights)

    _gone: tuple[BookmarkRow | None, HighlightRow | None] = (None, None)


class NoteDialog(Dialog):
    """Asks for the note of a highlight.

    Signals:
        agreed: the note that was written; empty takes it away.
    """

    agreed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None, quote: str, note: str) -> None:
        super().__init__(theme, parent)
        shown = " ".join(quote.split())
        self.set_heading(self.tr("Your note"), f"“{shown[:240]}{'…' if len(shown) > 240 else ''}”")
        self.field = QPlainTextEdit(note, self)
        form = Form(theme, parent=self)
        form.add_row(self.tr("What you want to remember"), self.field)
        self.body.addWidget(form)
        cancel = self.add_button(self.tr("Cancel"))
        keep = self.add_button(self.tr("Keep"), kind="primary")
        keep.setDefault(True)
        cancel.clicked.connect(self.reject)
        keep.clicked.connect(self._on_keep)
        self.field.setFocus()

    def _on_keep(self) -> None:
        self.agreed.emit(self.field.toPlainText().strip())
        self.accept()
