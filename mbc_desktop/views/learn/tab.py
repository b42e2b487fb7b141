"""The Learn tab: the library, what was saved, feeds, stories, the glossary, and the reader."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QHideEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mbc_desktop.views.access import tab_in_reading_order
from mbc_desktop.views.learn.feed_actions import FeedActions
from mbc_desktop.views.learn.feeds_pane import FeedsPane
from mbc_desktop.views.learn.glossary_pane import GlossaryPane
from mbc_desktop.views.learn.library_pane import LibraryPane
from mbc_desktop.views.learn.marks_pane import MarksPane
from mbc_desktop.views.learn.reader import Reader
from mbc_desktop.views.learn.reader_look import ReaderLook
from mbc_desktop.views.learn.reading import Reading
from mbc_desktop.views.learn.rows import ReadState, article_key
from mbc_desktop.views.learn.saved_pane import SavedPane
from mbc_desktop.views.learn.saving_actions import SavingActions
from mbc_desktop.views.learn.stories_pane import StoriesPane
from mbc_desktop.views.learn.words import LearnWords
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.chips import Choice
from mbc_desktop.views.widgets.explain import Explainer, Explanation
from mbc_desktop.views.widgets.segmented import Segmented
from mbc_desktop.views.widgets.status_area import StatusArea
from mbc_desktop.views.widgets.toast import Toast

if TYPE_CHECKING:
    from mbc_desktop.views.learn.desk import Desk, Shown

LIBRARY, SAVED, FEEDS, MARKS, STORIES, GLOSSARY = (
    "library",
    "saved",
    "feeds",
    "marks",
    "stories",
    "glossary",
)


class LearnTab(QWidget):
    """Complete once made; it fills from ``set_services`` on.

    Signals:
        note_wanted: a title, words, and the ``(kind, id)`` they are from, to take to the notes.
        questions_wanted: questions for the visit list, and the article they are from.
        linked_note_wanted: the id of a note that names the article that is read.
    """

    note_wanted = Signal(str, str, tuple)
    questions_wanted = Signal(list, str)
    linked_note_wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        status: StatusArea,
        toast: Toast,
        *,
        today: Callable[[], datetime.date] = datetime.date.today,
        open_address: Callable[[QUrl], object] = QDesktopServices.openUrl,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._status = status
        self._desk: Desk | None = None
        self._states: dict[str, ReadState] = {}
        self.words = LearnWords(self)
        self.explainer = Explainer(theme, self)
        self.library = LibraryPane(theme, tasks, self.words)
        self.saved = SavedPane(theme, self.words)
        self.feeds = FeedsPane(theme, self.words)
        self.marks = MarksPane(theme, self.words)
        self.stories = StoriesPane(theme)
        self.glossary = GlossaryPane(theme, self.words)
        self.reader = Reader(
            theme,
            self.words,
            explainer=self.explainer,
            explanation_of=self._explanation_of,
            picture_of=self._picture_of,
        )
        self.reading = Reading(
            theme,
            tasks,
            status,
            toast,
            reader=self.reader,
            words=self.words,
            today=today,
            open_address=open_address,
            parent=self,
        )
        self.saving = SavingActions(theme, tasks, status, toast, self.saved, parent=self)
        self.feeding = FeedActions(theme, tasks, status, toast, self.feeds, parent=self)
        self._pick = Segmented(
            theme,
            (
                Choice(LIBRARY, self.tr("Library")),
                Choice(SAVED, self.tr("Saved")),
                Choice(FEEDS, self.tr("Feeds")),
                Choice(MARKS, self.tr("My marks")),
                Choice(STORIES, self.tr("Stories")),
                Choice(GLOSSARY, self.tr("Glossary")),
            ),
            name=self.tr("Parts of the library"),
        )
        self.setAcceptDrops(True)
        self._lay_out(theme)
        self._connect()
        tab_in_reading_order(self)

    def _lay_out(self, theme: Theme) -> None:
        self._panes = {
            LIBRARY: self.library,
            SAVED: self.saved,
            FEEDS: self.feeds,
            MARKS: self.marks,
            STORIES: self.stories,
            GLOSSARY: self.glossary,
        }
        self._lists = QStackedWidget()
        for pane in self._panes.values():
            self._lists.addWidget(pane)
        self._shelf_side = QWidget()
        column = QVBoxLayout(self._shelf_side)
        edge = theme.space(4)
        column.setContentsMargins(edge, edge, edge, 0)
        column.setSpacing(theme.space(3))
        column.addWidget(self._pick)
        column.addWidget(self._lists, 1)
        self.pages = QStackedWidget()
        self.pages.addWidget(self._shelf_side)
        self.pages.addWidget(self.reader)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)

    def _connect(self) -> None:
        self._pick.chosen_changed.connect(self._on_picked)
        self.library.opened.connect(self._on_found_opened)
        self.library.favorite_wanted.connect(self._on_favorite_wanted)
        self.saved.opened.connect(self.open_article)
        self.saved.favorite_wanted.connect(self._on_favorite_wanted)
        self.feeds.opened.connect(self.open_article)
        self.marks.opened.connect(self._on_mark_opened)
        self.marks.note_wanted.connect(self.reading.marks.ask_note)
        self.marks.file_wanted.connect(self._on_marks_file)
        self.stories.link_wanted.connect(self.reading.open_link)
        self.stories.failed.connect(self._status.tell_error)
        self.stories.files_changed.connect(self._on_story_files)
        self.glossary.link_wanted.connect(self.reading.open_link)
        self.reading.opened.connect(self._on_opened)
        self.reading.closed.connect(self._on_closed)
        self.reading.state_changed.connect(self._on_state_changed)
        self.reading.note_wanted.connect(self.note_wanted)
        self.reading.questions_wanted.connect(self.questions_wanted)
        self.reading.linked_note_wanted.connect(self.linked_note_wanted)
        self.reading.fetch_wanted.connect(self.saving.fetch_again)
        self.reading.marks_wanted.connect(lambda: self.show_part(MARKS))
        self.reading.marks.changed.connect(self._refresh_marks)
        self.saving.changed.connect(self._on_saved_changed)
        self.feeding.saved.connect(self._on_saved_changed)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self._shelf_side)
        shortcut.activated.connect(self._on_find)

    # -- what it works with ------------------------------------------------------------------------

    def set_services(self, desk: Desk) -> None:
        """Fill with what this engine has; the first start of a version takes a second for it."""
        self._desk = desk
        self.library.set_desk(desk)
        self.saving.set_desk(desk)
        self.feeding.set_desk(desk.feeds_of)
        # The index of the built-in articles is brought up to date here: that is a write.
        self._tasks.run_write(self, desk.shown, self._on_begun)

    def _on_begun(self, shown: Shown) -> None:
        desk = self._desk
        if desk is None:
            return
        self.glossary.set_glossary(desk.glossary)
        self.stories.show_stories(shown.stories, shown.story_files)
        self._show(shown)
        self._refresh_marks()
        self.feeding.refresh_lists()
        self.reading.set_desk(desk, ReaderLook.of_setting(shown.look))

    def refresh(self) -> None:
        """Read again what there is, for instance after the profile changed."""
        desk = self._desk
        if desk is not None:
            self._tasks.run_read(self, desk.shown, self._show)

    def _show(self, shown: Shown) -> None:
        self._states = dict(shown.states)
        self.library.show_library(shown.entries, self._states, shown.for_you)
        self.saved.show_saved(shown.entries, self._states)

    # -- going about -------------------------------------------------------------------------------

    def open_article(self, key: str) -> None:
        """Open an article, built-in or saved, where it was left; this may be asked for early."""
        self.reading.open(key)

    def title_of(self, article: str) -> str:
        """Return the title of an article by the name it has in both languages, in hers."""
        page = self.reading.page
        if page is not None and page.article == article:
            return page.title
        titles = [entry.title for entry in self.library.entries if article_key(entry) == article]
        return titles[0] if titles else article

    def show_term(self, term_id: str) -> None:
        """Show a term of the glossary."""
        self.show_part(GLOSSARY)
        self.glossary.show_term(term_id)

    def show_part(self, part: str) -> None:
        """Show one part of the library, such as ``saved`` or ``glossary``."""
        if self.pages.currentWidget() is self.reader:
            self.reading.close()
        self._pick.set_chosen(part)

    def save_address(self, address: str) -> None:
        """Save a page from the web, as another tab may want it."""
        self.show_part(SAVED)
        self.saving.save_address(address)

    def leave(self) -> None:
        """Keep where the person is, before the program closes."""
        self.library.leave()
        if self.reading.page is not None:
            self.reading.close()

    def _on_picked(self, key: object) -> None:
        self._lists.setCurrentWidget(self._panes[str(key)])

    def _on_find(self) -> None:
        part = self._pick.chosen()
        field = self.glossary.field if part == GLOSSARY else self.library.field
        if part != GLOSSARY:
            self._pick.set_chosen(LIBRARY)
        field.setFocus()
        field.selectAll()

    def _on_found_opened(self, key: str, words: str) -> None:
        self.reading.open(key, words=words)

    def _on_mark_opened(self, key: str, block: int) -> None:
        self.reading.open(key, block=block)

    def _on_opened(self, _key: str) -> None:
        self.pages.setCurrentWidget(self.reader)
        self.reader.text.setFocus()

    def _on_closed(self) -> None:
        self.explainer.close_now()
        self.pages.setCurrentWidget(self._shelf_side)
        pane = self._lists.currentWidget()
        if pane is self.library:
            self.library.list.setFocus()

    # -- what changed ------------------------------------------------------------------------------

    def _on_state_changed(self, article: str, state: ReadState) -> None:
        self._states[article] = state
        self.library.show_state(article, state)
        if article.startswith("saved-"):
            self.saved.show_saved(self.library.entries, self._states)

    def _on_favorite_wanted(self, article: str, on: bool) -> None:
        self.reading.keep_favorite(article, on=on)

    def _on_saved_changed(self, key: str) -> None:
        self.refresh()
        page = self.reading.page
        if page is not None and page.key == key:
            self.reading.open(key)

    def _refresh_marks(self) -> None:
        desk = self._desk
        if desk is not None:
            self._tasks.run_read(self, desk.all_highlights, self.marks.show_marks)

    def _on_marks_file(self, path: object) -> None:
        desk = self._desk
        if desk is None or not isinstance(path, Path):
            return
        self._tasks.run_network(
            self,
            lambda _token, _report: desk.export_highlights(path),
            lambda _done: self._status.set_activity(self.tr("Your highlights are saved.")),
            on_failed=self._status.tell_error,
        )

    def _on_story_files(self, files: dict[str, str]) -> None:
        desk = self._desk
        if desk is not None:
            self._tasks.run_write(self, lambda: desk.keep_story_files(files))

    # -- for the reader ----------------------------------------------------------------------------

    def _explanation_of(self, term_id: str) -> Explanation | None:
        desk = self._desk
        term = desk.glossary.term(term_id) if desk is not None else None
        if term is None:
            return None
        page = self.reading.page
        text = term.text(page.lang if page is not None else "en")
        return Explanation(text.term, self.words.term(text))

    def _picture_of(self, name: str) -> bytes | None:
        return self._desk.picture(name) if self._desk is not None else None

    # -- Qt ----------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if data.hasUrls() or data.hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.show_part(SAVED)
        if self.saved.box.take(event.mimeData()):
            event.acceptProposedAction()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.reading.page is not None:
            self.reader.tell_place_now()
