"""The index of the built-in articles: what lists and searches need of them, read from no file."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol
from uuid import uuid4

from sqlalchemy import delete, insert, select

from mbc_desktop.data.faults import explain
from mbc_desktop.data.learn_search import BuiltInSearch
from mbc_desktop.data.learn_shelf_tables import FULL_TEXT_DDL, built_in_article

if TYPE_CHECKING:
    from sqlalchemy import Connection

WORDS_A_MINUTE = 200


@dataclass(frozen=True, slots=True)
class BuiltInHead:
    """What a list shows of a built-in article; its twin has the same ``article``."""

    number: int
    article: str
    lang: str
    title: str
    summary: str
    topic: str
    audience: tuple[str, ...]
    subtypes: tuple[str, ...]
    door: str
    last_checked: str
    words: int
    grade: float

    @property
    def key(self) -> str:
        """The id in English; in another language the id, a dot and the language."""
        return built_in_key(self.article, self.lang)

    @property
    def minutes(self) -> int:
        """How many minutes it takes at 200 words a minute; at least one."""
        return max(1, round(self.words / WORDS_A_MINUTE))


@dataclass(frozen=True, slots=True)
class ShelfEntry:
    """A built-in article about to be indexed; ``digest`` is the SHA-256 of its file."""

    article: str
    lang: str
    digest: bytes
    title: str
    summary: str
    topic: str
    audience: tuple[str, ...]
    subtypes: tuple[str, ...]
    door: str
    last_checked: str
    words: int
    grade: float
    text: str


class _Store(Protocol):
    """What of a store the shelf uses."""

    def writing(self) -> Any: ...

    def reading(self) -> Any: ...

    def raw(self) -> sqlite3.Connection: ...


class BuiltInShelf:
    """The indexed articles of one store."""

    def __init__(self, store: _Store) -> None:
        self._store = store

    def digests(self) -> dict[tuple[str, str], bytes]:
        """Return what is indexed: ``{(article, language): digest of its file}``."""
        columns = built_in_article.c
        with self._store.reading() as connection:
            rows = connection.execute(select(columns.article, columns.lang, columns.digest))
            return {(row.article, row.lang): row.digest for row in rows}

    def put(self, entries: Iterable[ShelfEntry], *, gone: Iterable[tuple[str, str]]) -> None:
        """Index articles, in place of what was indexed under their names; drop those ``gone``."""
        columns = built_in_article.c
        entries = list(entries)
        names = {(entry.article, entry.lang) for entry in entries} | set(gone)
        with self._store.writing() as connection:
            for article, lang in names:
                connection.execute(
                    delete(built_in_article).where(columns.article == article, columns.lang == lang)
                )
            for entry in entries:
                connection.execute(insert(built_in_article).values(**_row(entry)))

    def heads(self) -> list[BuiltInHead]:
        """Return all articles, by language, then title."""
        columns = built_in_article.c
        with self._store.reading() as connection:
            rows = connection.execute(
                select(
                    columns.id, columns.article, columns.lang, columns.title, columns.summary,
                    columns.topic, columns.audience, columns.subtypes, columns.door,
                    columns.last_checked, columns.words, columns.grade,
                ).order_by(columns.lang, columns.title)
            )  # fmt: skip
            return [_head(row) for row in rows]

    def search(self) -> BuiltInSearch:
        """Return a search over the index, on a connection of its own."""
        return BuiltInSearch(self._store.raw())


class MemoryShelf:
    """A store for the index alone, where the library can't be written to (a clinic's kiosk)."""

    def __init__(self) -> None:
        from sqlalchemy import create_engine
        from sqlalchemy.pool import StaticPool

        # a database that lives in memory as long as one connection to it is open
        self._name = f"file:shelf-{uuid4().hex}?mode=memory&cache=shared"
        self._engine = create_engine("sqlite://", creator=self.raw, poolclass=StaticPool)
        with self._engine.begin() as connection:
            built_in_article.create(connection)
            for statement in FULL_TEXT_DDL:
                connection.exec_driver_sql(statement)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction."""
        with explain("library"), self._engine.begin() as connection:
            yield connection

    def reading(self) -> Any:
        """One transaction, the same as for writing: the index is this object's alone."""
        return self.writing()

    def raw(self) -> sqlite3.Connection:
        """Return a connection of its own; the caller closes it."""
        return sqlite3.connect(self._name, uri=True, check_same_thread=False, isolation_level=None)


def built_in_key(article: str, lang: str) -> str:
    """Return the key of a built-in article in one language."""
    return article if lang == "en" else f"{article}.{lang}"


def _row(entry: ShelfEntry) -> dict[str, Any]:
    return {
        "article": entry.article,
        "lang": entry.lang,
        "digest": entry.digest,
        "title": entry.title,
        "summary": entry.summary,
        "topic": entry.topic,
        "audience": json.dumps(entry.audience),
        "subtypes": json.dumps(entry.subtypes),
        "door": entry.door,
        "last_checked": entry.last_checked,
        "words": entry.words,
        "grade": entry.grade,
        "text": entry.text,
    }


def _head(row: Any) -> BuiltInHead:
    return BuiltInHead(
        number=row.id,
        article=row.article,
        lang=row.lang,
        title=row.title,
        summary=row.summary,
        topic=row.topic,
        audience=tuple(json.loads(row.audience)),
        subtypes=tuple(json.loads(row.subtypes)),
        door=row.door,
        last_checked=row.last_checked,
        words=row.words,
        grade=row.grade,
    )
