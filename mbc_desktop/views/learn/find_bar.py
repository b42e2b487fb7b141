"""Finding words in the article that is open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from mbc_desktop.views.access import announce
from mbc_desktop.views.learn.reader_text import ReaderText
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import IconButton
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.search_field import SearchField


class FindBar(QFrame):
    """A field, how many there are, back and forth; Esc closes it.

    Signals:
        closed: the person is done finding.
    """

    closed = Signal()

    def __init__(self, theme: Theme, text: ReaderText, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setAccessibleName(self.tr("Find in this article"))
        self.field = SearchField(
            theme, name=self.tr("Find in this article"), hint=self.tr("Find in this article")
        )
        self.count = Words("", type="muted", wrap=False)
        self._previous = IconButton(theme, "chevron-up", name=self.tr("The place before"))
        self._next = IconButton(theme, "chevron-down", name=self.tr("The next place"))
        self._close = IconButton(theme, "cancel", name=self.tr("Close finding"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space(3), theme.space(1), theme.space(3), theme.space(1))
        row.setSpacing(theme.space(2))
        row.addWidget(self.field, 1)
        for part in (self.count, self._previous, self._next, self._close):
            row.addWidget(part)
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_next)
        self._next.clicked.connect(self._on_next)
        self._previous.clicked.connect(self._on_previous)
        self._close.clicked.connect(self.close_bar)
        self._total = 0
        self.hide()

    def open_bar(self) -> None:
        """Show it with the keyboard in the field."""
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()
        if self.field.text():
            self._on_typed(self.field.text())

    def close_bar(self) -> None:
        """Hide it and unmark what was found."""
        if self.isHidden():
            return
        self.hide()
        self._text.find_words("")
        self.closed.emit()

    def find_now(self, words: str) -> None:
        """Show the places of some words, as when an article was opened from a search."""
        self.show()
        self.field.setText(words)

    def _on_typed(self, words: str) -> None:
        self._total = self._text.find_words(words)
        self._tell()

    def _on_next(self) -> None:
        self._text.find_next()
        self._tell()

    def _on_previous(self) -> None:
        self._text.find_next(-1)
        self._tell()

    def _tell(self) -> None:
        if not self.field.text().strip():
            words = ""
        elif not self._total:
            words = self.tr("Not found")
        else:
            words = self.tr("{number} of {count}").format(
                number=self._text.found_at, count=self._total
            )
        self.count.setText(words)
        announce(self, words)

    # -- Qt ----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)
