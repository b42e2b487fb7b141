"""What became of each sync: kept beside the trials it wrote, in the same transactions."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, insert, select, update

from mbc_desktop.data.library_tables import sync_run
from mbc_desktop.data.records import SyncRun
from mbc_desktop.data.stores import Store

COMPLETE = "done"


class SyncRuns:
    """The library's syncs, past and under way."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def last(self) -> SyncRun | None:
        """Return the newest sync, whatever became of it."""
        return self._one(select(sync_run).order_by(sync_run.c.id.desc()))

    def last_done(self) -> SyncRun | None:
        """Return the newest sync, of any coverage, that brought everything there was."""
        return self._one(select(sync_run).where(sync_run.c.whole).order_by(sync_run.c.id.desc()))

    def last_complete(self, coverage: str) -> SyncRun | None:
        """Return the newest sync of ``coverage`` that brought everything there was."""
        return self._one(
            select(sync_run)
            .where(sync_run.c.whole, sync_run.c.coverage == coverage)
            .order_by(sync_run.c.id.desc())
        )

    def last_swept(self, coverage: str) -> SyncRun | None:
        """Return the newest sync of ``coverage`` that also looked for what left."""
        return self._one(
            select(sync_run)
            .where(sync_run.c.swept, sync_run.c.coverage == coverage)
            .order_by(sync_run.c.id.desc())
        )

    def unfinished(self, coverage: str) -> SyncRun | None:
        """Return the newest sync of ``coverage`` if it was cut short after its first page."""
        run = self._one(
            select(sync_run).where(sync_run.c.coverage == coverage).order_by(sync_run.c.id.desc())
        )
        return run if run is not None and not run.whole and run.next_token is not None else None

    def begin(self, **values: Any) -> int:
        """Write down a sync that starts, and return its id."""
        with self._store.writing() as connection:
            made = connection.execute(insert(sync_run).values(**values))
            return int(made.lastrowid)

    def note(self, connection: Connection, run_id: int, **values: Any) -> None:
        """Write down how far a sync is, in the transaction of the page it just wrote."""
        connection.execute(update(sync_run).where(sync_run.c.id == run_id).values(**values))

    def end(self, run_id: int, **values: Any) -> None:
        """Write down how a sync ended."""
        with self._store.writing() as connection:
            self.note(connection, run_id, **values)

    def _one(self, query: Any) -> SyncRun | None:
        with self._store.reading() as connection:
            row = connection.execute(query.limit(1)).mappings().first()
            return SyncRun(**row) if row is not None else None
