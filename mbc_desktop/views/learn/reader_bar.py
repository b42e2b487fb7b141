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

        def button(text: str, icon: str, *, panel: bool = False) -> Button:
            made = Button(self._theme, text, kind="quiet", icon=icon)
            made.setCheckable(panel)
            return made

        self.back = button(self.tr("Library"), "back")
        self.back.setAccessibleName(self.tr("Back to the library"))
        self.contents = button(self.tr("Contents"), "list", panel=True)
        self.find_words = button(self.tr("Find"), "search")
        self.look = button(self.tr("Text"), "text-size", panel=True)
        self.look.setAccessibleName(self.tr("How the page looks"))
        self.mark = button(self.tr("Mark"), "highlight")
        self.marks = button(self.tr("My marks"), "bookmark", panel=True)
        self.listen = button(self.tr("Listen"), "speak")
        self.twin = button("", "language")
        self.favorite = button(self.tr("Favorite"), "star", panel=True)
        self.more = button(self.tr("More"), "more")
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
        for part in (
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
        ):
            flow.addWidget(part)

    def show_page(self, page: ReaderPage, *, has_twin: bool) -> None:
        """Offer what can be done with a page."""
        other = self.tr("Read in English") if page.lang == "es" else self.tr("Read in Spanish")
        self.twin.setText(other)
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
        self.marks.setText(text)

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
