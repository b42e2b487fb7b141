"""Everything there is to read, built-in and saved, as one library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mbc_desktop.data.learn_articles import not_stored
from mbc_desktop.data.learn_records import SavedHead, saved_number
from mbc_desktop.data.learn_search import SavedSearch
from mbc_desktop.learn.article_pages import article_html, article_text
from mbc_desktop.learn.search_words import expression

if TYPE_CHECKING:
    from mbc_desktop.core.glossary import Glossary
    from mbc_desktop.data.learn_articles import SavedArticles
    from mbc_desktop.data.learn_search import BuiltInSearch
    from mbc_desktop.data.learn_shelf import BuiltInHead
    from mbc_desktop.data.stores import Store
    from mbc_desktop.learn.articles import Article
    from mbc_desktop.learn.shelf import BuiltIn

BUILT_IN = "built-in"
WORDS_A_MINUTE = 200

Snippet = tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of the library; exactly one of ``built_in`` and ``saved`` is there."""

    key: str
    title: str
    lang: str
    source: str
    saved_at: str | None
    words: int
    grade: float | None
    built_in: BuiltInHead | None = None
    saved: SavedHead | None = None
    snippet: Snippet = ()
    """Of a search: a piece of the text, each part with whether it is what was looked for."""

    @property
    def minutes(self) -> int:
        """How many minutes it takes at 200 words a minute; at least one."""
        return max(1, round(self.words / WORDS_A_MINUTE))


@dataclass(frozen=True, slots=True)
class Page:
    """An article to read: sanitized HTML, and its words as text."""

    entry: Entry
    html: str
    text: str
    article: Article | None = None
    """The built-in article itself, for its sources, door and questions."""


class Library:
    """Lists, searches and opens articles; used from one thread at a time."""

    def __init__(
        self, built_in: BuiltIn, saved: SavedArticles, store: Store, glossary: Glossary
    ) -> None:
        """``store`` is the personal store, for a search connection of its own."""
        self._built_in = built_in
        self._saved = saved
        self._store = store
        self._glossary = glossary
        self._searches: tuple[BuiltInSearch, SavedSearch] | None = None

    def close(self) -> None:
        """Close the search connections."""
        if self._searches is not None:
            for search in self._searches:
                search.close()
        self._searches = None

    def entries(self) -> list[Entry]:
        """Return all articles: built-in ones by language and title, then saved ones."""
        built_in = [_built_in_entry(head) for head in self._built_in.heads()]
        return built_in + [_saved_entry(head) for head in self._saved.heads()]

    def find(self, words: str, *, limit: int = 50) -> list[Entry]:
        """Return what a person's words find, best first, each with a snippet.

        Where no article has all the words, those with any of them are returned. The two kinds are
        ranked apart and then taken in turn, built-in first: their scores do not compare.
        """
        for any_word in (False, True):
            match = expression(words, self._glossary, any_word=any_word)
            found = self._found(match, limit) if match else []
            if found:
                return found
        return []

    def entry(self, key: str) -> Entry:
        """Return one article by its key; raises :class:`NotStored`."""
        number = saved_number(key)
        if number is not None:
            return _saved_entry(self._saved.head(number))
        name = self._built_in.by_key(key)
        if name is None:
            raise not_stored()
        return _built_in_entry(self._built_in.head(*name))

    def page(self, key: str) -> Page:
        """Return the page of an article; raises :class:`NotStored`."""
        entry = self.entry(key)
        if entry.saved is not None:
            page = self._saved.page(entry.saved.id)
            return Page(entry, page.html, page.text)
        head = entry.built_in
        assert head is not None  # noqa: S101 - an entry is one of the two
        article = self._built_in.article(head.article, head.lang)
        return Page(entry, article_html(article), article_text(article), article)

    def _found(self, match: str, limit: int) -> list[Entry]:
        if self._searches is None:
            self._searches = (self._built_in.search(), SavedSearch(self._store.raw()))
        built_in, saved = self._searches
        heads = {head.number: head for head in self._built_in.heads()}
        # Taken in turn, each kind fills half of the places, and more where the other has fewer:
        # cutting out the snippets is most of the work, so no more are asked for than are shown.
        half = (limit + 1) // 2
        found = built_in.find(match, limit=half)
        hits = saved.find(match, limit=limit - len(found))
        if len(found) == half and len(found) + len(hits) < limit:
            found = built_in.find(match, limit=limit - len(hits))
        shelf = [_built_in_entry(heads[hit.id], hit.snippet) for hit in found if hit.id in heads]
        own_heads = self._saved.some_heads(hit.id for hit in hits)
        own = [_saved_entry(own_heads[hit.id], hit.snippet) for hit in hits if hit.id in own_heads]
        return _in_turn(shelf, own)[:limit]


def _in_turn(first: list[Entry], second: list[Entry]) -> list[Entry]:
    merged: list[Entry] = []
    for number in range(max(len(first), len(second))):
        merged.extend(first[number : number + 1])
        merged.extend(second[number : number + 1])
    return merged


def _built_in_entry(head: BuiltInHead, snippet: Snippet = ()) -> Entry:
    return Entry(
        key=head.key,
        title=head.title,
        lang=head.lang,
        source=BUILT_IN,
        saved_at=None,
        words=head.words,
        grade=head.grade,
        built_in=head,
        snippet=snippet,
    )


def _saved_entry(head: SavedHead, snippet: Snippet = ()) -> Entry:
    return Entry(
        key=head.key,
        title=head.title,
        lang=head.lang,
        source=head.source or "pasted",
        saved_at=head.saved_at,
        words=head.words,
        grade=head.grade,
        saved=head,
        snippet=snippet,
    )
