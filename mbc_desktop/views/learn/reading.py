"""Opening articles in the reader and carrying out what is asked for there."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from mbc_desktop.core.errors import KnownError
from mbc_desktop.views.learn.article_html import NOTE, ArticleHtml, ReaderPage
from mbc_desktop.views.learn.mark_actions import MarkActions
from mbc_desktop.views.learn.paper_actions import PaperActions
from mbc_desktop.views.learn.qr import QrDialog
from mbc_desktop.views.learn.reader import Reader
from mbc_desktop.views.learn.reader_look import ReaderLook
from mbc_desktop.views.learn.rows import READ, READING, UNREAD, ReadState
from mbc_desktop.views.learn.words import LearnWords
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.status_area import StatusArea
from mbc_desktop.views.widgets.toast import Toast

if TYPE_CHECKING:
    from mbc_desktop.views.learn.desk import Desk, Opened

_READ_FROM = 0.97
_SCHEMES = {"https", "http", "mailto", "tel"}
Today = Callable[[], datetime.date]


class Reading(QObject):
    """Stands between the reader and the engine.

    Signals:
        closed: the person went back to the library.
        opened: an article is on screen now.
        state_changed: an article, and how far it was read.
        note_wanted: a title, words and a link to take to the notes.
        questions_wanted: questions and the article they are from, for the visit list.
        fetch_wanted: the number of a saved article to fetch again.
        marks_wanted: the list of all highlights.
        linked_note_wanted: the id of a note that names the article.
    """

    closed = Signal()
    opened = Signal(str)
    state_changed = Signal(str, object)
    note_wanted = Signal(str, str, tuple)
    questions_wanted = Signal(list, str)
    fetch_wanted = Signal(int)
    marks_wanted = Signal()
    linked_note_wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        status: StatusArea,
        toast: Toast,
        *,
        reader: Reader,
        words: LearnWords,
        today: Today = datetime.date.today,
        open_address: Callable[[QUrl], object] = QDesktopServices.openUrl,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._status = status
        self._reader = reader
        self._today = today
        self._open_address = open_address
        self._window = parent
        self._html = ArticleHtml(words, parent=self)
        self._desk: Desk | None = None
        self._opened: Opened | None = None
        self._entered: set[str] = set()
        self._wanted: tuple[str, str, int | None] | None = None
        self.marks = MarkActions(theme, tasks, toast, reader, words, parent=parent)
        self.paper = PaperActions(tasks, status, words, parent=parent)
        reader.back_wanted.connect(self.close)
        reader.article_wanted.connect(self._on_article_wanted)
        reader.link_wanted.connect(self.open_link)
        reader.twin_wanted.connect(self._on_twin_wanted)
        reader.place_changed.connect(self._on_place_changed)
        reader.look_changed.connect(self._on_look_changed)
        reader.favorite_wanted.connect(self._on_favorite)
        reader.take_wanted.connect(self._on_take)
        reader.action_wanted.connect(self._on_action)
        self.marks.take_wanted.connect(self._on_take)

    def set_desk(self, desk: Desk, look: ReaderLook) -> None:
        """Read and keep with this engine; open what was asked for before it was there."""
        self._desk = desk
        self.marks.set_desk(desk.marks_of)
        self.paper.set_desk(desk)
        self._reader.set_look(look)
        if self._wanted is not None:
            key, words, block = self._wanted
            self.open(key, words=words, block=block)

    # -- opening -----------------------------------------------------------------------------------

    @property
    def page(self) -> ReaderPage | None:
        """What is open."""
        return self._reader.text.page

    def open(self, key: str, *, words: str = "", block: int | None = None) -> None:
        """Open an article where it was left, or at a block; mark the words it was found by."""
        self._wanted = (key, words, block)
        desk = self._desk
        if desk is None:
            return
        self._leave()
        self._tasks.run_read(
            self,
            lambda: desk.open(key),
            lambda found: self._show(found, words, block),
            on_failed=self._status.tell_error,
        )

    def open_copy(self, number: int, version: int) -> None:
        """Open an earlier copy of a saved article, without its marks."""
        desk = self._desk
        if desk is not None:
            self._leave()
            self._tasks.run_read(
                self,
                lambda: desk.open_copy(number, version),
                lambda found: self._show(found, "", 0),
                on_failed=self._status.tell_error,
            )

    def close(self) -> None:
        """Go back to the library; the reader lets go of the page."""
        self._wanted = None
        self._leave()
        self.closed.emit()

    def _leave(self) -> None:
        self._reader.close_page()
        self._opened = None

    def _show(self, found: Opened, words: str, block: int | None) -> None:
        if self._wanted is None or found.page.entry.key != self._wanted[0]:
            return
        self._opened = found
        article = found.page.article
        entry = found.page.entry
        # before the page is laid out, so that it is laid out once, in the room it has
        self.opened.emit(entry.key)
        if article is not None and article.door and article.id not in self._entered:
            self._reader.show_page(self._html.door(article, entry))
            return
        if article is not None:
            page = self._html.built_in(article, entry, found.html, self._today(), found.notes)
        else:
            page = self._html.saved(found.page, found.html, found.notes)
        place = found.state.block if block is None else block
        self._reader.show_page(page, block=place, has_twin=bool(found.twin))
        self._reader.set_favorite(on=found.state.favorite)
        self.marks.show(found)
        if words:
            self._reader.find_bar.find_now(words)
        if found.state.state == UNREAD and not found.is_copy:
            self._keep_state(READING)

    def _on_article_wanted(self, article: str) -> None:
        page = self.page
        self.open(article if page is None or page.lang == "en" else f"{article}.{page.lang}")

    def _on_twin_wanted(self) -> None:
        found = self._opened
        if found is not None and found.twin:
            at_door = self.page is not None and self.page.is_door
            self.open(found.twin, block=None if at_door else self._reader.text.first_block())

    def open_link(self, address: str) -> None:
        """Open an address in the program the system has for it."""
        url = QUrl(address)
        if url.isValid() and url.scheme() in _SCHEMES:
            self._open_address(url)

    # -- what is kept ------------------------------------------------------------------------------

    def _on_place_changed(self, block: int, progress: float) -> None:
        found, desk = self._opened, self._desk
        if found is None or desk is None or found.is_copy:
            return
        article = found.article
        finished = progress >= _READ_FROM

        def write() -> ReadState:
            marks = desk.marks_of
            now = marks.keep_place(article, block=block, progress=progress)
            return marks.keep_state(article, READ) if finished else now

        self._write_state(article, write)

    def _keep_state(self, state: str) -> None:
        found, desk = self._opened, self._desk
        if found is not None and desk is not None:
            article = found.article
            self._write_state(article, lambda: desk.marks_of.keep_state(article, state))

    def keep_favorite(self, article: str, *, on: bool) -> None:
        """Make an article a favorite, or no longer."""
        desk = self._desk
        if desk is not None:
            self._write_state(article, lambda: desk.marks_of.keep_favorite(article, on=on))

    def _on_favorite(self, on: bool) -> None:
        if self._opened is not None:
            self.keep_favorite(self._opened.article, on=on)

    def _write_state(self, article: str, write: Callable[[], ReadState]) -> None:
        self._tasks.run_write(self, write, lambda state: self.state_changed.emit(article, state))

    def _on_look_changed(self, look: ReaderLook) -> None:
        desk = self._desk
        if desk is not None:
            self._tasks.run_write(self, lambda: desk.keep_look(look.as_setting()))

    # -- what is asked for -------------------------------------------------------------------------

    def _on_take(self, words: str) -> None:
        page = self.page
        if page is not None:
            self.note_wanted.emit(page.title, words, ("article", page.article))

    def _on_action(self, what: str) -> None:
        found, page = self._opened, self.page
        if found is None or page is None:
            return
        if what == "open":
            self._entered.add(page.article)
            self._show(found, "", None)
        elif what == "questions":
            self.questions_wanted.emit(list(page.questions), page.article)
        elif what in {READ, UNREAD}:
            self._keep_state(what)
            self._status.set_activity(
                self.tr("Marked as read.") if what == READ else self.tr("Marked as not read.")
            )
        elif what == "qr" and page.address:
            QrDialog(self._theme, self._window, page.address).open()
        elif what == "all-marks":
            self.marks_wanted.emit()
        elif what.startswith(NOTE):
            self.linked_note_wanted.emit(what.removeprefix(NOTE))
        elif what == "fetch-again" and found.number is not None:
            self.fetch_wanted.emit(found.number)
        elif what == "copies" and found.number is not None:
            self._offer_copies(found.number)
        else:
            self.paper.do(what, page)

    def _offer_copies(self, number: int) -> None:
        desk = self._desk
        if desk is None:
            return
        self._tasks.run_read(
            self,
            lambda: desk.copies(number),
            lambda copies: self.paper.offer_copies(
                self._theme, copies, lambda version: self.open_copy(number, version)
            ),
        )

    def tell(self, problem: KnownError) -> None:
        """Put a message into the status area."""
        self._status.tell_error(problem)
