"""Where a person is in what they read: states, favorites, bookmarks and highlights.

Articles are named by key: the id of a built-in one (the same for both languages, whose blocks
correspond), ``saved-`` and a number for a saved one.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any

from sqlalchemy import Table, delete, select, update
from sqlalchemy import insert as plain_insert
from sqlalchemy.dialects.sqlite import insert

from mbc_desktop.core.clock import Clock, stamp, utc_now
from mbc_desktop.core.errors import NotStored
from mbc_desktop.data.learn_tables import bookmark, highlight, reading

if TYPE_CHECKING:
    from mbc_desktop.data.stores import Store

UNREAD, READING, READ = "unread", "reading", "read"
STATES = (UNREAD, READING, READ)
COLORS = ("yellow", "green", "blue")


@dataclass(frozen=True, slots=True)
class Place:
    """How far a person is in an article.

    ``state`` is one of ``STATES``; ``progress`` goes from 0 to 1; ``block`` is the number of the
    first block on screen; ``changed_at`` a stamp, empty for an article never opened.
    """

    article: str
    state: str = UNREAD
    progress: float = 0.0
    block: int = 0
    favorite: bool = False
    changed_at: str = ""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A marked place: a block, and the words it begins with."""

    id: int
    article: str
    lang: str
    block: int
    label: str
    made_at: str


@dataclass(frozen=True, slots=True)
class Highlight:
    """Marked words, from one place in the article's blocks to another.

    ``start`` and ``end`` are code points into ``block`` and ``end_block``. ``quote`` are the words
    themselves, by which they are found again where the article was fetched again; ``color`` is one
    of ``COLORS``.
    """

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


class Reading:
    """States, favorites, bookmarks and highlights of all articles."""

    def __init__(self, store: Store, *, clock: Clock = utc_now) -> None:
        self._store = store
        self._clock = clock

    # -- places ----------------------------------------------------------------------------------

    def places(self) -> dict[str, Place]:
        """Return the places of all articles that were ever opened or marked, by key."""
        with self._store.reading() as connection:
            return {row.article: _place(row) for row in connection.execute(select(reading))}

    def place(self, article: str) -> Place:
        """Return the place in one article; an unread one has the defaults."""
        with self._store.reading() as connection:
            row = connection.execute(select(reading).where(reading.c.article == article)).first()
        return _place(row) if row else Place(article)

    def remember(self, article: str, *, block: int, progress: float) -> None:
        """Remember where the person is; an article that was read stays read."""
        progress = min(1.0, max(0.0, progress))
        before = self.place(article)
        state = READ if before.state == READ or progress >= 1.0 else READING
        self._set(article, block=block, progress=progress, state=state)

    def set_state(self, article: str, state: str) -> None:
        """Mark an article as unread (which forgets the place), reading or read."""
        if state not in STATES:
            raise ValueError(state)
        if state == UNREAD:
            self._set(article, state=state, progress=0.0, block=0)
        else:
            self._set(article, state=state)

    def set_favorite(self, article: str, *, favorite: bool) -> None:
        """Make an article a favorite, or no longer."""
        self._set(article, favorite=int(favorite))

    # -- bookmarks -------------------------------------------------------------------------------

    def bookmarks(self, article: str | None = None) -> list[Bookmark]:
        """Return the bookmarks of one article in its order, or of all, the newest first."""
        order = (
            (bookmark.c.block, bookmark.c.id)
            if article is not None
            else (bookmark.c.made_at.desc(), bookmark.c.id.desc())
        )
        with self._store.reading() as connection:
            rows = connection.execute(_of(bookmark, article).order_by(*order))
            return [Bookmark(*row) for row in rows]

    def add_bookmark(self, article: str, *, lang: str, block: int, label: str) -> int:
        """Mark a place and return the bookmark's id."""
        return self._insert(
            bookmark, article=article, lang=lang, block=block, label=label, made_at=self._now()
        )

    def remove_bookmark(self, number: int) -> Bookmark:
        """Take a bookmark away and return it, so that :meth:`put_back` can undo it."""
        return Bookmark(**self._remove(bookmark, number))

    # -- highlights ------------------------------------------------------------------------------

    def highlights(self, article: str | None = None) -> list[Highlight]:
        """Return the highlights of one article in its order, or of all, by article."""
        order = (highlight.c.article, highlight.c.block, highlight.c.start, highlight.c.id)
        with self._store.reading() as connection:
            rows = connection.execute(_of(highlight, article).order_by(*order))
            return [Highlight(*row) for row in rows]

    def add_highlight(
        self,
        article: str,
        *,
        lang: str,
        start: tuple[int, int],
        end: tuple[int, int],
        quote: str,
        color: str = COLORS[0],
        note: str = "",
    ) -> int:
        """Mark words from ``start`` to ``end``, each a block and an offset; returns the id."""
        if color not in COLORS:
            raise ValueError(color)
        first, last = sorted((start, end))
        now = self._now()
        return self._insert(
            highlight,
            article=article,
            lang=lang,
            block=first[0],
            start=first[1],
            end_block=last[0],
            end=last[1],
            quote=quote,
            color=color,
            note=note,
            made_at=now,
            changed_at=now,
        )

    def change_highlight(
        self, number: int, *, color: str | None = None, note: str | None = None
    ) -> None:
        """Give a highlight another color or note; raises :class:`NotStored`."""
        if color is not None and color not in COLORS:
            raise ValueError(color)
        given = {"color": color, "note": note}
        values = {name: value for name, value in given.items() if value is not None}
        with self._store.writing() as connection:
            changed = connection.execute(
                update(highlight)
                .where(highlight.c.id == number)
                .values(**values, changed_at=self._now())
            )
            if changed.rowcount == 0:
                raise _gone()

    def remove_highlight(self, number: int) -> Highlight:
        """Take a highlight away and return it, so that :meth:`put_back` can undo it."""
        return Highlight(**self._remove(highlight, number))

    def put_back(self, mark: Bookmark | Highlight) -> None:
        """Undo the removal of a bookmark or highlight: it comes back with its id."""
        table = bookmark if isinstance(mark, Bookmark) else highlight
        with self._store.writing() as connection:
            connection.execute(insert(table).values(**asdict(mark)).on_conflict_do_nothing())

    # -- inside ----------------------------------------------------------------------------------

    def _now(self) -> str:
        return stamp(self._clock())

    def _set(self, article: str, **values: Any) -> None:
        fresh = {"state": UNREAD, "progress": 0.0, "block": 0, "favorite": 0, **values}
        changed = {**values, "changed_at": self._now()}
        with self._store.writing() as connection:
            connection.execute(
                insert(reading)
                .values(article=article, **{**fresh, **changed})
                .on_conflict_do_update(index_elements=[reading.c.article], set_=changed)
            )

    def _insert(self, table: Table, **values: Any) -> int:
        with self._store.writing() as connection:
            return int(connection.execute(plain_insert(table).values(**values)).lastrowid)

    def _remove(self, table: Table, number: int) -> dict[str, Any]:
        with self._store.writing() as connection:
            row = connection.execute(select(table).where(table.c.id == number)).mappings().first()
            if row is None:
                raise _gone()
            connection.execute(delete(table).where(table.c.id == number))
            return dict(row)


def _of(table: Table, article: str | None) -> Any:
    kind = Bookmark if table is bookmark else Highlight
    chosen = select(*(table.c[field.name] for field in fields(kind)))
    return chosen if article is None else chosen.where(table.c.article == article)


def _place(row: Any) -> Place:
    return Place(**{**row._asdict(), "favorite": bool(row.favorite)})


def _gone() -> NotStored:
    return NotStored(
        "This mark is not there any more.",
        what_is_safe="Nothing else was changed.",
        what_to_do="Close the list and open it again.",
    )
