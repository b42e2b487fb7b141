"""Starred trials, each with its last known record: what the registry drops stays readable."""

from __future__ import annotations

import logging
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.sqlite import insert

from mbc_desktop.core.clock import Clock, stamp, utc_now
from mbc_desktop.data.personal_tables import starred
from mbc_desktop.data.stores import Store

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Star:
    """One starred trial as it was last known."""

    nct: str
    starred_at: str
    title: str
    status: str
    checked_at: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The registry's record of one trial as it is to be kept behind its star."""

    nct: str
    title: str
    status: str
    checked_at: str
    raw: bytes


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
        values = _values(Snapshot(nct, title, status, checked_at, raw))
        with self._store.writing() as connection:
            connection.execute(
                insert(starred)
                .values(nct=nct, starred_at=stamp(self._clock()), **values)
                .on_conflict_do_update(index_elements=[starred.c.nct], set_=values)
            )

    def renew(self, snapshots: Iterable[Snapshot]) -> None:
        """Keep the newer records of those that are (still) starred."""
        with self._store.writing() as connection:
            for one in snapshots:
                connection.execute(
                    update(starred).where(starred.c.nct == one.nct).values(**_values(one))
                )

    def remove(self, nct: str) -> None:
        """Take a star away."""
        with self._store.writing() as connection:
            connection.execute(delete(starred).where(starred.c.nct == nct))

    def snapshot(self, nct: str) -> tuple[bytes, str] | None:
        """Return the kept record of a starred trial and when it was checked.

        None where it is not starred, or where what was kept is damaged.
        """
        with self._store.reading() as connection:
            row = connection.execute(
                select(starred.c.snapshot, starred.c.checked_at).where(starred.c.nct == nct)
            ).first()
        if row is None:
            return None
        try:
            return zlib.decompress(row[0]), row[1]
        except zlib.error:
            log.warning("What is kept behind a star can't be read any more.")
            return None


def _values(snapshot: Snapshot) -> dict[str, object]:
    return {
        "title": snapshot.title,
        "status": snapshot.status,
        "checked_at": snapshot.checked_at,
        "snapshot": zlib.compress(snapshot.raw),
    }
