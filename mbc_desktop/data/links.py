"""Links between any two things of the program: a trial and a note, a visit and an article.

A thing is a ``(kind, id)`` pair; kinds do not know each other, so a link may outlive what it points
to, and whoever shows it says so.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, delete, or_, select
from sqlalchemy.dialects.sqlite import insert

from mbc_desktop.core.clock import Clock, stamp, utc_now
from mbc_desktop.data.personal_tables import link
from mbc_desktop.data.stores import Store

Thing = tuple[str, str]


class Links:
    """All links, readable from both ends."""

    def __init__(self, store: Store, *, clock: Clock = utc_now) -> None:
        self._store = store
        self._clock = clock

    def add(self, one: Thing, other: Thing) -> None:
        """Link ``one`` to ``other``; linking twice is the same as once."""
        with self._store.writing() as connection:
            connection.execute(
                insert(link)
                .values(
                    from_kind=one[0],
                    from_id=one[1],
                    to_kind=other[0],
                    to_id=other[1],
                    made_at=stamp(self._clock()),
                )
                .on_conflict_do_nothing()
            )

    def remove(self, one: Thing, other: Thing) -> None:
        """Take away the link between two things, whichever end it was made from."""
        with self._store.writing() as connection:
            connection.execute(delete(link).where(or_(_is(one, other), _is(other, one))))

    def of(self, thing: Thing) -> list[Thing]:
        """Return what is linked to ``thing`` from either end, the newest first."""
        here = select(link).where(
            or_(
                (link.c.from_kind == thing[0]) & (link.c.from_id == thing[1]),
                (link.c.to_kind == thing[0]) & (link.c.to_id == thing[1]),
            )
        )
        with self._store.reading() as connection:
            rows = connection.execute(here.order_by(link.c.made_at.desc()))
            found = [
                (row.to_kind, row.to_id)
                if (row.from_kind, row.from_id) == thing
                else (row.from_kind, row.from_id)
                for row in rows
            ]
        return list(dict.fromkeys(found))


def _is(one: Thing, other: Thing) -> ColumnElement[bool]:
    return (
        (link.c.from_kind == one[0])
        & (link.c.from_id == one[1])
        & (link.c.to_kind == other[0])
        & (link.c.to_id == other[1])
    )
