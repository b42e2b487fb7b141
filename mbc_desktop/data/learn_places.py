"""How far each article was read, and which are favorites."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from mbc_desktop.core.clock import Clock, stamp, utc_now
from mbc_desktop.data.learn_tables import reading

if TYPE_CHECKING:
    from mbc_desktop.data.stores import Store

UNREAD, READING, READ = "unread", "reading", "read"
STATES = (UNREAD, READING, READ)


@dataclass(frozen=True, slots=True)
class Place:
    """How far one article was read; ``block`` is the first of its body that was on screen.

    ``article`` is a built-in article's id, one for both languages, or a saved article's key;
    ``progress`` is 0 to 1.
    """

    article: str
    state: str = UNREAD
    progress: float = 0.0
    block: int = 0
    favorite: bool = False


class Places:
    """The reading place of every article that was ever opened."""

    def __init__(self, store: Store, *, clock: Clock = utc_now) -> None:
        self._store = store
        self._clock = clock

    def all(self) -> dict[str, Place]:
        """Return the places by article; one that was never opened is left out."""
        with self._store.reading() as connection:
            return {row.article: _place(row) for row in connection.execute(select(reading))}

    def of(self, article: str) -> Place:
        """Return the place in one article; an unread one where it was never opened."""
        with self._store.reading() as connection:
            row = connection.execute(select(reading).where(reading.c.article == article)).first()
        return _place(row) if row is not None else Place(article)

    def keep_place(self, article: str, *, block: int, progress: float) -> Place:
        """Keep where the person is; progress never goes back by scrolling up."""
        progress = min(max(progress, self.of(article).progress, 0.0), 1.0)
        return self._keep(article, block=max(0, block), progress=progress)

    def keep_state(self, article: str, state: str) -> Place:
        """Keep whether an article is unread, being read, or read; unread begins anew."""
        if state not in STATES:
            raise ValueError(state)
        if state == UNREAD:
            return self._keep(article, state=state, progress=0.0, block=0)
        return self._keep(article, state=state)

    def keep_favorite(self, article: str, *, on: bool) -> Place:
        """Make an article a favorite, or no longer."""
        return self._keep(article, favorite=int(on))

    def _keep(self, article: str, **values: Any) -> Place:
        now = stamp(self._clock())
        fresh = {"state": UNREAD, "progress": 0.0, "block": 0, "favorite": 0, **values}
        with self._store.writing() as connection:
            connection.execute(
                insert(reading)
                .values(article=article, changed_at=now, **fresh)
                .on_conflict_do_update(
                    index_elements=[reading.c.article], set_={**values, "changed_at": now}
                )
            )
        return self.of(article)


def _place(row: Any) -> Place:
    return Place(
        article=row.article,
        state=row.state if row.state in STATES else UNREAD,
        progress=row.progress,
        block=row.block,
        favorite=bool(row.favorite),
    )
