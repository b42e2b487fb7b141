"""Starred trials, each with its last known record: what the registry drops stays readable."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from mbc_desktop.core.clock import Clock, stamp, utc_now
from mbc_desktop.data.personal_tables import starred
from mbc_desktop.data.stores import Store


@dataclass(frozen=True, slots=True)
class Star:
    """One starred trial as it was last known."""

    nct: str
    starred_at: str
    title: str
    status: str
    checked_at: str


class Stars:
    """The trials a person starred."""

    def __init__(self, store: Store, *, clock: Clock = utc_now) -> None:
        self._store = store
        self._clock = clock

    def all(self) -> list[Star]:
        """Return all stars, the newest first."""
        with self._store.reading() as connection:
            rows = connection.execute(
                select(
                    starred.c.nct,
                    starred.c.starred_at,
                    starred.c.title,
                    starred.c.status,
                    starred.c.checked_at,
                ).order_by(starred.c.starred_at.desc(), starred.c.nct)
            )
            return [Star(*row) for row in rows]

    def numbers(self) -> set[str]:
        """Return the NCT numbers of all starred trials."""
        with self._store.reading() as connection:
            return set(connection.execute(select(starred.c.nct)).scalars())

    def add(self, nct: str, *, title: str, status: str, checked_at: str, raw: bytes) -> None:
        """Star a trial, keeping its record; a starred one gets the newer record."""
        values = {
            "title": title,
            "status": status,
            "checked_at": checked_at,
            "snapshot": zlib.compress(raw),
        }
        with self._store.writing() as connection:
            connection.execute(
                insert(starred)
                .values(nct=nct, starred_at=stamp(self._clock()), **values)
                .on_conflict_do_update(index_elements=[starred.c.nct], set_=values)
            )

    def remove(self, nct: str) -> None:
        """Take a star away."""
        with self._store.writing() as connection:
            connection.execute(delete(starred).where(starred.c.nct == nct))

    def snapshot(self, nct: str) -> tuple[bytes, str] | None:
        """Return the kept record of a starred trial and when it was checked, or None."""
        with self._store.reading() as connection:
            row = connection.execute(
                select(starred.c.snapshot, starred.c.checked_at).where(starred.c.nct == nct)
            ).first()
            return (zlib.decompress(row[0]), row[1]) if row else None
