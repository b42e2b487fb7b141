"""The row of buttons over an article, and the menus that open from it."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QMenu, QWidget

from mbc_desktop.views.learn.article_html import ReaderPage
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.flow_layout import FlowLayout


class ReaderBar(QWidget):
    """What can be done with the article that is open.

    Signals:
        favorite_wanted: whether the article shall be a favorite.
        action_wanted: see ``Reader.action_wanted``.
    """

    favorite_wanted = Signal(bool)
    action_wanted = Signal(str)

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("The article"))

        self.back = self._button(self.tr("Library"), "back", name=self.tr("Back to the library"))
        self.contents = self._button(self.tr("Contents"), "list", opens=True)
        self.find_words = self._button(self.tr("Find"), "search", name=self.tr("Find words"))
        self.look = self._button(
            self.tr("Text"), "text-size", name=self.tr("How the page looks"), opens=True
        )
        self.mark = self._button(self.tr("Mark"), "highlight", name=self.tr("Mark words"))
        self.marks = self._button(self.tr("My marks"), "bookmark", opens=True)
        self.listen = self._button(self.tr("Listen"), "speak")
        self.twin = self._button("", "language")
        self.favorite = self._button(self.tr("Favorite"), "star", opens=True)
        self.more = self._button(self.tr("More"), "more", name=self.tr("More to do"))
        self.mark.setMenu(QMenu(self))
        self.more.setMenu(QMenu(self))
        self.favorite.toggled.connect(self._on_favorite)
        flow = FlowLayout(self, gap=theme.space(1))
        self._not_at_a_door = (
            self.contents,
            self.find_words,
            self.mark,
            self.marks,
            self.listen,
            self.favorite,
            self.more,
        )
        self._parts = (
            self.back,
            self.contents,
            self.find_words,
            self.look,
            self.mark,
            self.marks,
            self.listen,
            self.twin,
            self.favorite,
            self.more,
        )
        for part in self._parts:
            flow.addWidget(part)

        self._words = {part: part.text() for part in self._parts}
        theme.changed.connect(self._redraw)

    def _button(self, text: str, icon: str, *, name: str = "", opens: bool = False) -> Button:
        made = Button(self._theme, text, kind="quiet", icon=icon, parent=self)
        made.setProperty("bar", "true")
        made.setCheckable(opens)
        made.setAccessibleName(name or text)
        made.setToolTip(name or text)
        return made

    def _redraw(self) -> None:
        """Leave out the words of most buttons where letters are so large that they fill it."""
        for part, words in self._words.items():
            keeps = part in (self.back, self.twin) or not self._theme.is_large
            part.setText(words if keeps else "")

    def _set_words(self, part: Button, words: str, *, name: str = "") -> None:
        self._words[part] = words
        part.setAccessibleName(name or words)
        part.setToolTip(name or words)
        self._redraw()

    def show_page(self, page: ReaderPage, *, has_twin: bool) -> None:
        """Offer what can be done with a page."""
        self._set_words(
            self.twin,
            self.tr("In English") if page.lang == "es" else self.tr("In Spanish"),
            name=self.tr("Read in English") if page.lang == "es" else self.tr("Read in Spanish"),
        )
        self.twin.setVisible(has_twin)
        for part in self._not_at_a_door:
            part.setVisible(not page.is_door)
        if page.is_door:
            for panel in (self.contents, self.marks):
                panel.setChecked(False)
        self._fill_more_menu(page)

    def set_favorite(self, *, on: bool) -> None:
        """Show whether the article is a favorite."""
        blocker = QSignalBlocker(self.favorite)
        self.favorite.setChecked(on)
        blocker.unblock()
        self._show_favorite(on=on)

    def show_mark_count(self, count: int) -> None:
        """Show how many places are marked."""
        text = self.tr("My marks ({count})").format(count=count) if count else self.tr("My marks")
        self._set_words(self.marks, text)

    def _on_favorite(self, on: bool) -> None:
        self._show_favorite(on=on)
        self.favorite_wanted.emit(on)

    def _show_favorite(self, *, on: bool) -> None:
        self.favorite.set_icon("star-filled" if on else "star")
        self.favorite.setAccessibleName(self.tr("Favorite, on") if on else self.tr("Favorite, off"))

    def _fill_more_menu(self, page: ReaderPage) -> None:
        menu = self.more.menu()
        menu.clear()
        wanted: list[tuple[str, str, str] | None] = []
        if page.questions:
            wanted.append((self.tr("Put the questions on my visit list"), "visit", "questions"))
        wanted += [
            (self.tr("Print…"), "print", "print"),
            (self.tr("Print in large letters…"), "print", "large-print"),
            (self.tr("Save as PDF…"), "download", "pdf"),
            (self.tr("Save as a book (EPUB)…"), "book", "epub"),
            (self.tr("Save as Markdown…"), "document", "markdown"),
        ]
        if page.address:
            wanted.append((self.tr("Show a code for your phone"), "qr", "qr"))
        wanted += [
            None,
            (self.tr("Mark as read"), "check", "read"),
            (self.tr("Mark as not read"), "undo", "unread"),
            (self.tr("All my highlights"), "highlight", "all-marks"),
        ]
        if not page.is_built_in:
            wanted.append(None)
            if page.can_fetch_again:
                wanted.append((self.tr("Fetch it again"), "refresh", "fetch-again"))
            wanted.append((self.tr("Earlier copies…"), "history", "copies"))
        for entry in wanted:
            if entry is None:
                menu.addSeparator()
                continue
            text, icon, what = entry
            action = menu.addAction(self._theme.icon(icon, "text"), text)
            action.triggered.connect(lambda _on=False, which=what: self.action_wanted.emit(which))
