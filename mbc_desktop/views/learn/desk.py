"""What the Learn tab asks of the engine, answered in the records its screens show.

Nothing here touches Qt: everything runs off the GUI thread, but for ``picture`` and ``glossary``,
which are one read by key.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mbc_desktop.core.clock import Clock, utc_now
from mbc_desktop.core.errors import NotStored
from mbc_desktop.data.learn_records import saved_key
from mbc_desktop.learn.article_pages import linked_html
from mbc_desktop.learn.exporting import exported, write_article
from mbc_desktop.learn.for_you import for_you
from mbc_desktop.learn.library import Entry, Page
from mbc_desktop.views.learn.article_html import ARTICLE
from mbc_desktop.views.learn.mark_desk import NOTHING_MARKED, Marks, markdown_of, write_text
from mbc_desktop.views.learn.rows import NOT_READ, ReadState, article_key
from mbc_desktop.views.term_links import with_terms
from mbc_desktop.views.widgets.rich_text import TERM

if TYPE_CHECKING:
    from mbc_desktop.core.cancel import CancelToken
    from mbc_desktop.core.glossary import Glossary
    from mbc_desktop.data.learn_articles import SavedArticles
    from mbc_desktop.data.learn_records import FormerCopy
    from mbc_desktop.data.note_links import NamingNote, NoteLinks
    from mbc_desktop.data.settings import Settings
    from mbc_desktop.learn.library import Library
    from mbc_desktop.learn.saving import Saved, Saver
    from mbc_desktop.learn.stories import Story
    from mbc_desktop.views.learn.feed_desk import FeedDesk
    from mbc_desktop.views.learn.mark_desk import MarkDesk
    from mbc_desktop.views.learn.marks_pane import MarkRow

LOOK_SETTING = "learn/look"
STORIES_SETTING = "learn/story-files"
_MOST_FOUND = 60


@dataclass(frozen=True, slots=True)
class Opened:
    """An article with all that the reader needs; ``html`` is its body with its links.

    ``notes`` are those of hers that name it, changed last first.
    """

    page: Page
    article: str
    html: str
    state: ReadState = NOT_READ
    marks: Marks = NOTHING_MARKED
    twin: str = ""
    is_copy: bool = False
    notes: Sequence[NamingNote] = ()

    @property
    def number(self) -> int | None:
        """The number of a saved article."""
        return self.page.entry.saved.id if self.page.entry.saved is not None else None


@dataclass(frozen=True, slots=True)
class Shown:
    """All that the library shows."""

    entries: Sequence[Entry]
    states: Mapping[str, ReadState]
    for_you: tuple[str, ...]
    stories: Sequence[Story]
    story_files: Mapping[str, str]
    look: object


class Desk:
    """The engine behind the Learn tab. One library is searched by one thread at a time."""

    def __init__(
        self,
        *,
        library: Library,
        saved: SavedArticles,
        saver: Saver,
        marks: MarkDesk,
        feeds: FeedDesk,
        note_links: NoteLinks,
        settings: Settings,
        glossary: Glossary,
        stories: Sequence[Story],
        subtypes: Callable[[], Collection[str]],
        lang: str,
        clock: Clock = utc_now,
    ) -> None:
        """Take what stands behind the tab.

        ``subtypes`` returns those of the profile as it is now, as ``learn.for_you`` names them;
        ``lang`` is the language that articles are offered in.
        """
        self.glossary = glossary
        self.marks_of = marks
        self.feeds_of = feeds
        self._library = library
        self._saved = saved
        self._saver = saver
        self._note_links = note_links
        self._settings = settings
        self._stories = stories
        self._subtypes = subtypes
        self._lang = lang
        self._clock = clock
        self._lock = threading.Lock()

    def close(self) -> None:
        """Close the connections that were used for searching."""
        with self._lock:
            self._library.close()

    # -- the library -------------------------------------------------------------------------------

    def shown(self) -> Shown:
        """Return everything the library shows; the first call may index built-in articles."""
        with self._lock:
            entries = self._library.entries()
        files = self._settings.get(STORIES_SETTING, {})
        return Shown(
            entries=entries,
            states=self.marks_of.states(),
            for_you=self._offered(entries),
            stories=self._stories,
            story_files=files if isinstance(files, dict) else {},
            look=self._settings.get(LOOK_SETTING),
        )

    def _offered(self, entries: Sequence[Entry]) -> tuple[str, ...]:
        heads = [entry.built_in for entry in entries if entry.built_in is not None]
        places = self.marks_of.places()
        offered = for_you(heads, places, subtypes=self._subtypes(), lang=self._lang)
        return tuple(head.article for head in offered)

    def find(self, words: str) -> list[Entry]:
        """Return what some words find in everything there is to read."""
        with self._lock:
            return self._library.find(words, limit=_MOST_FOUND)

    def open(self, key: str) -> Opened:
        """Return an article for the reader.

        Raises:
            NotStored: there is no such article.
            KnownError: it can't be read.
        """
        with self._lock:
            page = self._library.page(key)
        entry = page.entry
        article = article_key(entry)
        return Opened(
            page=page,
            article=article,
            html=self._body(page),
            state=self.marks_of.state(article),
            marks=self.marks_of.of(article, entry.lang),
            twin=self._twin(entry),
            notes=self._notes_on(article, entry),
        )

    def open_copy(self, number: int, version: int) -> Opened:
        """Return an earlier copy of a saved article; it has no marks of its own."""
        with self._lock:
            entry = self._library.entry(saved_key(number))
        copy = self._saved.page(number, version=version)
        page = Page(entry, copy.html, copy.text)
        return Opened(page=page, article=entry.key, html=self._body(page), is_copy=True)

    def all_highlights(self) -> list[MarkRow]:
        """Return every highlight in every article, the newest first."""
        with self._lock:
            entries = self._library.entries()
        titles = {(article_key(one), one.lang): (one.key, one.title) for one in entries}
        return self.marks_of.all_highlights(titles)

    def export_highlights(self, target: Path) -> None:
        """Write every highlight as Markdown; raises ``KnownError``."""
        write_text(target, markdown_of(self.all_highlights()))

    def picture(self, name: str) -> bytes | None:
        """Return a stored picture by its name."""
        found = self._saved.picture(name)
        return found.body if found is not None else None

    def _notes_on(self, article: str, entry: Entry) -> list[NamingNote]:
        """Return the notes that name an article, in either of its languages."""
        keys = {article, entry.key}
        if entry.built_in is not None:
            keys.add(f"{article}.es")
        named = (note for key in sorted(keys) for note in self._note_links.naming(("article", key)))
        found = {note.id: note for note in named}
        return sorted(found.values(), key=lambda note: note.changed_at, reverse=True)

    def _body(self, page: Page) -> str:
        if page.article is not None:
            return linked_html(page.article, term_scheme=TERM, article_scheme=ARTICLE)
        return with_terms(page.html, self.glossary, lang=page.entry.lang, scheme=TERM)

    def _twin(self, entry: Entry) -> str:
        """Return the key of the same article in the other language; empty where there is none."""
        head = entry.built_in
        if head is None:
            return ""
        twin = head.article if head.lang == "es" else f"{head.article}.es"
        try:
            with self._lock:
                self._library.entry(twin)
        except NotStored:
            return ""
        return twin

    # -- saving ------------------------------------------------------------------------------------

    def save_address(self, address: str, token: CancelToken) -> Saved:
        """Fetch a page and save it; raises ``KnownError`` or ``Cancelled``."""
        return self._saver.save_address(address, token=token)

    def save_file(self, path: Path) -> Saved:
        """Save a file; raises ``KnownError``."""
        return self._saver.save_file(path)

    def save_paste(self, html: str, text: str) -> Saved:
        """Save what was copied; raises ``KnownError``."""
        return self._saver.save_paste(html=html, text=text)

    def fetch_again(self, number: int, token: CancelToken) -> Saved:
        """Fetch the page of a saved article again; raises ``KnownError`` or ``Cancelled``."""
        return self._saver.fetch_again(number, token=token)

    def rename(self, number: int, title: str) -> None:
        """Give a saved article another title."""
        self._saved.rename(number, title)

    def remove(self, number: int) -> None:
        """Take a saved article out of the library."""
        self._saved.remove(number)

    def put_back(self, number: int) -> None:
        """Undo ``remove``."""
        self._saved.put_back(number)

    def copies(self, number: int) -> list[FormerCopy]:
        """Return the copies of a saved article before the present one, the newest first."""
        return self._saved.former_copies(number)

    def export(self, key: str, kind: str, target: Path) -> None:
        """Write an article as ``epub`` or ``markdown``; raises ``KnownError``."""
        with self._lock:
            page = self._library.page(key)
        write_article(exported(page, self._saved), kind, target, now=self._clock())

    # -- settings ----------------------------------------------------------------------------------

    def keep_look(self, look: Mapping[str, Any]) -> None:
        """Keep how the reader looks."""
        self._settings.set(LOOK_SETTING, dict(look))

    def keep_story_files(self, files: Mapping[str, str]) -> None:
        """Keep which file of hers is which story's."""
        self._settings.set(STORIES_SETTING, dict(files))
