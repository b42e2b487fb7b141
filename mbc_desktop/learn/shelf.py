"""The built-in articles as the library shows them: indexed once, read from their files."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from mbc_desktop.core.errors import KnownError, NotStored
from mbc_desktop.data.learn_shelf import BuiltInHead, BuiltInShelf, MemoryShelf, ShelfEntry
from mbc_desktop.learn.articles import LANGUAGES, Article, load_article

if TYPE_CHECKING:
    from mbc_desktop.data.learn_search import BuiltInSearch


class BuiltIn:
    """The built-in articles below a folder (``en/*.md``, ``es/*.md``)."""

    def __init__(self, root: Path, shelf: BuiltInShelf) -> None:
        self._root = root
        self._shelf = shelf
        self._heads: list[BuiltInHead] | None = None

    def heads(self) -> list[BuiltInHead]:
        """Return all articles, by language, then title.

        At the first call the index is brought up to date with the files: what an upgrade of the
        program changed is read again, which takes about a second for all of them.
        """
        if self._heads is None:
            self._bring_up_to_date()
            self._heads = self._shelf.heads()
        return self._heads

    def head(self, article: str, lang: str) -> BuiltInHead:
        """Return one article in one language; raises :class:`NotStored`."""
        for head in self.heads():
            if (head.article, head.lang) == (article, lang):
                return head
        raise _unknown(article)

    def article(self, article: str, lang: str) -> Article:
        """Read one article whole.

        Raises:
            NotStored: there is no article of that name.
            KnownError: its file is damaged.
        """
        path = self._root / lang / f"{article}.md"
        if lang not in LANGUAGES or (article, lang) not in self._files():
            raise _unknown(article)
        return load_article(path)

    def by_key(self, key: str) -> tuple[str, str] | None:
        """Return the article and language that a key names, or None."""
        name, _dot, lang = key.partition(".")
        wanted = (name, lang or "en")
        return wanted if wanted in self._files() else None

    def search(self) -> BuiltInSearch:
        """Return a search over the articles; the caller closes it."""
        self.heads()
        return self._shelf.search()

    def _files(self) -> dict[tuple[str, str], Path]:
        return {
            (path.stem, lang): path
            for lang in LANGUAGES
            for path in sorted((self._root / lang).glob("*.md"))
        }

    def _bring_up_to_date(self) -> None:
        files = self._files()
        digests = {name: hashlib.sha256(path.read_bytes()).digest() for name, path in files.items()}
        indexed = self._shelf.digests()
        stale = [name for name, digest in digests.items() if indexed.get(name) != digest]
        gone = [name for name in indexed if name not in digests]
        if not stale and not gone:
            return
        entries = [_entry(load_article(files[name]), digests[name]) for name in stale]
        try:
            self._shelf.put(entries, gone=gone)
        except KnownError:
            # A kiosk's library can't be written to; the index is then kept for this run only.
            self._shelf = BuiltInShelf(MemoryShelf())
            self._shelf.put(
                [_entry(load_article(path), digests[name]) for name, path in files.items()], gone=[]
            )


def _entry(article: Article, digest: bytes) -> ShelfEntry:
    text = article.text
    return ShelfEntry(
        article=article.id,
        lang=article.lang,
        digest=digest,
        title=article.title,
        summary=article.summary,
        topic=article.topic,
        audience=article.audience,
        subtypes=article.subtypes,
        door=article.door,
        last_checked=article.last_checked.isoformat(),
        words=len(text.split()),
        grade=round(article.grade, 1),
        text=text,
    )


def _unknown(article: str) -> NotStored:
    return NotStored(
        f"There is no built-in article “{article}”.",
        what_is_safe="Nothing was changed.",
        what_to_do="Look at the list of articles for its id.",
    )
