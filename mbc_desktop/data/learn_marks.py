"""Bookmarks, and highlights with notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select, update

from mbc_desktop.core.clock import Clock, stamp, utc_now
from mbc_desktop.data.learn_tables import bookmark, highlight

if TYPE_CHECKING:
    from mbc_desktop.data.stores import Store

COLORS = ("yellow", "green", "pink")


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A block of an article that was marked, with its first words."""

    id: int
    article: str
    lang: str
    block: int
    label: str
    made_at: str


@dataclass(frozen=True, slots=True)
class NewHighlight:
    """A stretch of an article about to be highlighted.

    ``block`` and ``end_block`` count the blocks of the article's body from 0; ``start`` and
    ``end`` are code points into them; ``quote`` is what stands between.
    """

    article: str
    lang: str
    block: int
    start: int
    end_block: int
    end: int
    quote: str
    color: str = "yellow"
    note: str = ""


@dataclass(frozen=True, slots=True)
class Highlight:
    """A highlighted stretch, as :class:`NewHighlight` tells it."""

    id: int
    article: str
    lang: str
    block: int
    start: int
    end_block: int
    end: int
    quote: str
    color: str
    note: str
    made_at: str
    changed_at: str


class Marks:
    """Everything marked in articles, built-in and saved."""

    def __init__(self, store: Store, *, clock: Clock = utc_now) -> None:
        self._store = store
        self._clock = clock

    # -- bookmarks -------------------------------------------------------------------------------

    def bookmarks(self, article: str, lang: str) -> list[Bookmark]:
        """Return the bookmarks of an article in one language, in its order."""
        columns = bookmark.c
        with self._store.reading() as connection:
            rows = connection.execute(
                select(bookmark)
                .where(columns.article == article, columns.lang == lang)
                .order_by(columns.block, columns.id)
            )
            return [Bookmark(**row._asdict()) for row in rows]

    def add_bookmark(self, article: str, lang: str, *, block: int, label: str) -> int:
        """Set a bookmark and return its id; a second one at a block takes the first one's place."""
        columns = bookmark.c
        with self._store.writing() as connection:
            connection.execute(
                delete(bookmark).where(
                    columns.article == article, columns.lang == lang, columns.block == block
                )
            )
            made = connection.execute(
                insert(bookmark).values(
                    article=article,
                    lang=lang,
                    block=block,
                    label=label,
                    made_at=stamp(self._clock()),
                )
            )
            return int(made.lastrowid)

    def remove_bookmark(self, number: int) -> None:
        """Take a bookmark away."""
        with self._store.writing() as connection:
            connection.execute(delete(bookmark).where(bookmark.c.id == number))

    # -- highlights ------------------------------------------------------------------------------

    def highlights(self, article: str, lang: str) -> list[Highlight]:
        """Return the highlights of an article in one language, in its order."""
        columns = highlight.c
        return self._highlights(
            select(highlight)
            .where(columns.article == article, columns.lang == lang)
            .order_by(columns.block, columns.start, columns.id)
        )

    def all_highlights(self) -> list[Highlight]:
        """Return every highlight, the newest first."""
        columns = highlight.c
        return self._highlights(
            select(highlight).order_by(columns.made_at.desc(), columns.id.desc())
        )

    def add_highlight(self, new: NewHighlight) -> int:
        """Keep a highlight and return its id."""
        now = stamp(self._clock())
        with self._store.writing() as connection:
            made = connection.execute(
                insert(highlight).values(
                    article=new.article,
                    lang=new.lang,
                    block=new.block,
                    start=new.start,
                    end_block=new.end_block,
                    end=new.end,
                    quote=new.quote,
                    color=_color(new.color),
                    note=new.note,
                    made_at=now,
                    changed_at=now,
                )
            )
            return int(made.lastrowid)

    def keep_color(self, number: int, color: str) -> None:
        """Give a highlight another color."""
        self._change(number, color=_color(color))

    def keep_note(self, number: int, note: str) -> None:
        """Write the note of a highlight; an empty one takes it away."""
        self._change(number, note=note)

    def remove_highlight(self, number: int) -> None:
        """Take a highlight away, with its note."""
        with self._store.writing() as connection:
            connection.execute(delete(highlight).where(highlight.c.id == number))

    def _change(self, number: int, **values: str) -> None:
        with self._store.writing() as connection:
            connection.execute(
                update(highlight)
                .where(highlight.c.id == number)
                .values(changed_at=stamp(self._clock()), **values)
            )

    def _highlights(self, wanted: Any) -> list[Highlight]:
        with self._store.reading() as connection:
            return [Highlight(**row._asdict()) for row in connection.execute(wanted)]


def _color(color: str) -> str:
    if color not in COLORS:
        raise ValueError(color)
    return color
