"""The reader: an article, what can be done with it, and what stands beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from mbc_desktop.views.learn.article_html import ARTICLE, DO, ReaderPage
from mbc_desktop.views.learn.find_bar import FindBar
from mbc_desktop.views.learn.reader_bar import ReaderBar
from mbc_desktop.views.learn.reader_look import LookPanel, ReaderLook
from mbc_desktop.views.learn.reader_text import COLORS, ReaderText
from mbc_desktop.views.learn.side_panels import (
    BookmarkRow,
    ContentsPanel,
    HighlightRow,
    MarksPanel,
)
from mbc_desktop.views.learn.speech import ListenBar
from mbc_desktop.views.learn.words import LearnWords
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.explain import Explainer
from mbc_desktop.views.widgets.rich_text import ExplanationOf, PictureOf

_BESIDE_CHARACTERS = 96
_PANEL_CHARACTERS = 34
_PLACE_AFTER_MS = 700


class Reader(QWidget):
    """Shows one article and tells what is wanted; whoever holds it does that.

    Signals:
        back_wanted: to the library.
        article_wanted: the id of another built-in article.
        link_wanted: an address to open outside.
        twin_wanted: the same article in the other language.
        place_changed: the first block on screen and how much was read, 0 to 1.
        look_changed: the ``ReaderLook`` that was chosen.
        favorite_wanted: whether it shall be one.
        bookmark_wanted: a block and its first words.
        highlight_wanted: a ``Stretch`` and a color.
        take_wanted: words to take to the notes.
        mark_action_wanted: see ``MarksPanel.action_wanted``.
        action_wanted: ``questions``, ``open``, ``print``, ``large-print``, ``pdf``, ``epub``,
            ``markdown``, ``qr``, ``fetch-again``, ``read``, ``unread``, ``copies``, ``all-marks``,
            ``note/`` and the id of a note.
    """

    back_wanted = Signal()
    article_wanted = Signal(str)
    link_wanted = Signal(str)
    twin_wanted = Signal()
    place_changed = Signal(int, float)
    look_changed = Signal(object)
    favorite_wanted = Signal(bool)
    bookmark_wanted = Signal(int, str)
    highlight_wanted = Signal(object, str)
    take_wanted = Signal(str)
    mark_action_wanted = Signal(str, int, str)
    action_wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        words: LearnWords,
        *,
        explainer: Explainer,
        explanation_of: ExplanationOf,
        picture_of: PictureOf,
        listen: Callable[[Theme], ListenBar] = ListenBar,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._look = ReaderLook()
        self.text = ReaderText(
            theme,
            name=self.tr("Article"),
            picture_of=picture_of,
            explainer=explainer,
            explanation_of=explanation_of,
        )
        self.find_bar = FindBar(theme, self.text)
        self.listen_bar = listen(theme)
        self.contents = ContentsPanel(theme)
        self.marks = MarksPanel(theme, words)
        self.look_panel = LookPanel(theme)
        self._place_timer = QTimer(self)
        self._place_timer.setSingleShot(True)
        self._place_timer.setInterval(_PLACE_AFTER_MS)
        self._place_timer.timeout.connect(self._tell_place)
        self.bar = ReaderBar(theme)
        self._lay_out()
        self._connect()
        self.set_look(self._look)

    def _lay_out(self) -> None:
        theme = self._theme
        self.panels = QStackedWidget()
        for panel in (self.contents, self.marks, self.look_panel):
            self.panels.addWidget(panel)
        self.panels.hide()
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setSpacing(0)
        self._middle.addWidget(self.text, 1)
        self._middle.addWidget(self.panels)
        column = QVBoxLayout(self)
        edge = theme.space(3)
        column.setContentsMargins(edge, theme.space(2), edge, 0)
        column.setSpacing(theme.space(2))
        for part in (self.bar, self.find_bar, self.listen_bar):
            column.addWidget(part)
        column.addLayout(self._middle, 1)

    def _connect(self) -> None:
        self.bar.back.clicked.connect(self.back_wanted)
        self.bar.find_words.clicked.connect(self.find_bar.open_bar)
        self.bar.listen.clicked.connect(self._on_listen)
        self.bar.twin.clicked.connect(self.twin_wanted)
        self.bar.favorite_wanted.connect(self.favorite_wanted)
        self.bar.action_wanted.connect(self.action_wanted)
        for button, panel in (
            (self.bar.contents, self.contents),
            (self.bar.marks, self.marks),
            (self.bar.look, self.look_panel),
        ):
            button.toggled.connect(lambda on, which=panel: self._show_panel(which, on=on))
        self.text.moved.connect(self._on_moved)
        self.text.menu_wanted.connect(self._on_menu_wanted)
        self.text.link_opened.connect(self._on_link)
        self.contents.chosen.connect(self._on_heading)
        self.marks.bookmark_chosen.connect(self._on_bookmark_chosen)
        self.marks.highlight_chosen.connect(self._on_highlight_chosen)
        self.marks.action_wanted.connect(self.mark_action_wanted)
        self.look_panel.changed.connect(self._on_look_changed)
        self.find_bar.closed.connect(self.text.setFocus)
        self.listen_bar.spoken.connect(self.text.set_spoken)
        self.listen_bar.closed.connect(self.text.setFocus)
        self._fill_mark_menu(self.bar.mark.menu())
        self.bar.mark.menu().aboutToShow.connect(self._on_mark_menu)
        for keys, slot in (
            (QKeySequence(QKeySequence.StandardKey.Find), self.find_bar.open_bar),
            (QKeySequence(QKeySequence.StandardKey.Back), self.back_wanted.emit),
            (QKeySequence("Ctrl+D"), self.bookmark_here),
            (QKeySequence("Ctrl+H"), lambda: self.highlight(COLORS[0])),
        ):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    # -- what is shown -----------------------------------------------------------------------------

    def show_page(self, page: ReaderPage, *, block: int = 0, has_twin: bool = False) -> None:
        """Show a page at a block of its body."""
        self._place_timer.stop()
        self.listen_bar.stop()
        self.find_bar.close_bar()
        self.text.show_page(page)
        self.contents.show_headings(self.text.headings())
        self.marks.show_marks((), ())
        self.bar.show_page(page, has_twin=has_twin)
        if block > 0:
            self.text.go_to_block(block)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_page(self) -> None:
        """Tell the place once more and let go of the page."""
        if self.text.page is not None:
            self.tell_place_now()
        self.listen_bar.stop()
        self.find_bar.close_bar()
        self.contents.show_headings(())
        self.marks.show_marks((), ())
        self.text.clear_page()

    def set_look(self, look: ReaderLook) -> None:
        """Show pages in this look."""
        self._look = look
        self.look_panel.set_look(look)
        self.text.set_page_look(look.page_look, most_characters=look.characters)

    def set_favorite(self, *, on: bool) -> None:
        """Show whether the article is a favorite."""
        self.bar.set_favorite(on=on)

    def set_marks(
        self, bookmarks: Sequence[BookmarkRow], highlights: Sequence[HighlightRow]
    ) -> None:
        """Show what was marked in the article."""
        self.marks.show_marks(bookmarks, highlights)
        self.text.set_markings(row.marking for row in highlights)
        self.bar.show_mark_count(len(bookmarks) + len(highlights))

    def tell_place_now(self) -> None:
        """Tell where the person is, without waiting."""
        self._place_timer.stop()
        self._tell_place()

    # -- marking -----------------------------------------------------------------------------------

    def highlight(self, color: str) -> None:
        """Ask for the selection to be highlighted; without one nothing happens."""
        chosen = self.text.chosen()
        if chosen is None:
            return
        cursor = self.text.textCursor()
        cursor.clearSelection()
        self.text.setTextCursor(cursor)
        self.highlight_wanted.emit(chosen, color)

    def bookmark_here(self) -> None:
        """Ask for a bookmark at the first block on screen."""
        page = self.text.page
        if page is None or page.is_door:
            return
        block = self.text.first_block()
        words = next(filter(None, map(self.text.words_of, range(block, self.text.body_blocks))), "")
        self.bookmark_wanted.emit(block, words[:120])

    def _fill_mark_menu(self, menu: QMenu) -> None:
        menu.clear()
        for color in COLORS:
            text = self.tr("Highlight: {color}").format(color=self._words.colors[color])
            action = menu.addAction(self._theme.icon("highlight", f"mark-{color}"), text)
            action.setData("selection")
            action.triggered.connect(lambda _on=False, pen=color: self.highlight(pen))
        take = menu.addAction(self._theme.icon("notes", "text"), self.tr("Take to my notes"))
        take.setData("selection")
        take.triggered.connect(self._on_take)
        copy = menu.addAction(self._theme.icon("copy", "text"), self.tr("Copy"))
        copy.setData("selection")
        copy.triggered.connect(self.text.copy)
        menu.addSeparator()
        mark = menu.addAction(self._theme.icon("bookmark", "text"), self.tr("Bookmark this place"))
        mark.triggered.connect(self.bookmark_here)

    def _on_mark_menu(self) -> None:
        self._allow_for_selection(self.bar.mark.menu())

    def _allow_for_selection(self, menu: QMenu) -> None:
        chosen = self.text.chosen() is not None
        for action in menu.actions():
            if action.data() == "selection":
                action.setEnabled(chosen)

    def _on_menu_wanted(self, place: QPoint) -> None:
        page = self.text.page
        if page is None or page.is_door:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill_mark_menu(menu)
        self._allow_for_selection(menu)
        menu.popup(place)

    def _on_take(self) -> None:
        chosen = self.text.chosen()
        if chosen is not None:
            self.take_wanted.emit(chosen.quote)

    # -- what else can be done ---------------------------------------------------------------------

    def _on_listen(self) -> None:
        page = self.text.page
        if page is None:
            return
        if not self.listen_bar.isHidden():
            self.listen_bar.stop()
            return
        self.listen_bar.start(
            self.text.text_blocks(), lang=page.lang, first_block=self.text.first_block()
        )

    def _on_link(self, address: str) -> None:
        page = self.text.page
        if address.startswith(DO):
            what = address.removeprefix(DO)
            if what == "back":
                self.back_wanted.emit()
            elif page is not None:
                self.action_wanted.emit(what)
        elif address.startswith(ARTICLE):
            if page is not None and page.is_built_in:
                self.article_wanted.emit(address.removeprefix(ARTICLE))
        else:
            self.link_wanted.emit(address)

    # -- beside the article ------------------------------------------------------------------------

    def _show_panel(self, panel: QWidget, *, on: bool) -> None:
        buttons = {
            self.bar.contents: self.contents,
            self.bar.marks: self.marks,
            self.bar.look: self.look_panel,
        }
        if on:
            for button, other in buttons.items():
                if other is not panel:
                    button.setChecked(False)
            self.panels.setCurrentWidget(panel)
            self._show_where_in_contents()
        self.panels.setVisible(any(button.isChecked() for button in buttons))
        self._arrange()

    def _on_heading(self, block: int) -> None:
        self.text.scroll_to(block)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_bookmark_chosen(self, row: BookmarkRow) -> None:
        self.text.go_to_block(row.block)

    def _on_highlight_chosen(self, row: HighlightRow) -> None:
        self.text.show_stretch(row.stretch)

    def _on_look_changed(self, look: ReaderLook) -> None:
        self.set_look(look)
        self.look_changed.emit(look)

    def _on_moved(self) -> None:
        page = self.text.page
        if page is None or page.is_door:
            return
        if not self._place_timer.isActive():
            self._place_timer.start()
        self._show_where_in_contents()

    def _show_where_in_contents(self) -> None:
        page = self.text.page
        if page is not None and self.bar.contents.isChecked():
            self.contents.show_place(page.head_blocks + self.text.first_block())

    def _tell_place(self) -> None:
        page = self.text.page
        if page is not None and not page.is_door:
            self.place_changed.emit(self.text.first_block(), self.text.progress())

    def _arrange(self) -> None:
        character = self.fontMetrics().averageCharWidth()
        beside = self.width() >= _BESIDE_CHARACTERS * character
        directions = QBoxLayout.Direction
        if beside:
            self._middle.setDirection(directions.LeftToRight)
            self.panels.setFixedWidth(_PANEL_CHARACTERS * character)
            self.panels.setMaximumHeight(self.maximumHeight())
        else:
            self._middle.setDirection(directions.BottomToTop)
            self.panels.setMinimumWidth(0)
            self.panels.setMaximumWidth(self.maximumWidth())
            self.panels.setMaximumHeight(self.height() // 2)

    # -- Qt ----------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
