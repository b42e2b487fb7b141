"""The two stores of a data directory: opened, made, mended or set aside."""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from mbc_desktop.core.clock import Clock, stamp, utc_now
from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.locks import FileLock
from mbc_desktop.core.paths import DataDir, owner_only
from mbc_desktop.data import backups
from mbc_desktop.data.connections import (
    LIBRARY,
    PERSONAL,
    StoreKind,
    connect,
    make_engine,
    revision_of,
)
from mbc_desktop.data.faults import explain

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the person must be told about the stores: three sentences, as in KnownError."""

    what_happened: str
    what_is_safe: str
    what_to_do: str


class Store:
    """One open store. Writes of all processes on one data directory wait for each other."""

    def __init__(self, path: Path, kind: StoreKind, writer_lock: FileLock) -> None:
        self.path = path
        self.kind = kind
        self._writer_lock = writer_lock
        self._threads = threading.RLock()

    @cached_property
    def engine(self) -> Engine:
        """The SQLAlchemy engine, made at first use: the import alone costs a tenth of a second."""
        return make_engine(self.path, self.kind)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One write transaction: committed at the end, undone where anything is raised.

        Raises :class:`KnownError` for a full disk, a read-only folder, a damaged file and the like.
        """
        with (
            self._threads,
            explain(self.kind.name),
            self._writer_lock,
            self.engine.begin() as connection,
        ):
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One read transaction: everything read in it is of the same moment."""
        with explain(self.kind.name), self.engine.connect() as connection:
            yield connection.execution_options(reading=True)

    def raw(self, *, read_only: bool = True) -> sqlite3.Connection:
        """Return a plain connection of its own, for searching; the caller closes it."""
        with explain(self.kind.name):
            return connect(self.path, self.kind, read_only=read_only, create=False)

    def close(self) -> None:
        """Close what was opened; the store can't be used afterwards."""
        if "engine" in self.__dict__:
            self.engine.dispose()


class Stores:
    """Both stores of one data directory, ready to use.

    Opening makes what is missing, brings old schemas up to date after a verified backup, refuses a
    newer file, and sets a damaged file aside. What the person should know of it is in ``notices``.
    """

    def __init__(self, data_dir: DataDir, *, clock: Clock = utc_now) -> None:
        self.data_dir = data_dir
        self.notices: list[Notice] = []
        self._clock = clock
        writer_lock = FileLock(data_dir.lock("writer"))
        self.library = Store(data_dir.library, LIBRARY, writer_lock)
        self.personal = Store(data_dir.personal, PERSONAL, writer_lock)
        self._open(self.personal)
        self._open(self.library)

    def close(self) -> None:
        """Close both stores."""
        self.library.close()
        self.personal.close()

    def __enter__(self) -> Stores:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _open(self, store: Store) -> None:
        with explain(store.kind.name):
            if not store.path.exists() or store.path.stat().st_size == 0:
                self._make(store)
                return
            try:
                revision = self._sound_revision(store)
            except sqlite3.DatabaseError as problem:
                if isinstance(problem, sqlite3.OperationalError):
                    raise
                log.warning("The %s store is damaged and set aside.", store.kind.name)
                self._replace_damaged(store)
                revision = self._sound_revision(store)
            if revision == store.kind.head:
                return
            if revision not in store.kind.revisions:
                raise KnownError(
                    f"The file {store.path.name} was written by a newer version of the program.",
                    what_is_safe="Nothing in it was changed.",
                    what_to_do="Install the newer version again, or choose another data folder.",
                )
            self._bring_up_to_date(store)

    def _make(self, store: Store) -> None:
        from mbc_desktop.data.migrate import create_schema

        create_schema(store.engine, store.kind)
        owner_only(store.path)

    def _sound_revision(self, store: Store) -> str | None:
        with closing(connect(store.path, store.kind, create=False)) as connection:
            revision = revision_of(connection)
            if revision is None:
                raise sqlite3.DatabaseError("not one of the program's stores")
            if store.kind is PERSONAL or self._suspect.exists():
                said = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
                if said != "ok":
                    raise sqlite3.DatabaseError(said)
            self._suspect.unlink(missing_ok=True)
            return revision

    @property
    def _suspect(self) -> Path:
        return self.data_dir.root / "library.suspect"

    def suspect_library(self) -> None:
        """Have the library looked through at the next start, since reading it went wrong."""
        self._suspect.touch()

    def _bring_up_to_date(self, store: Store) -> None:
        from mbc_desktop.data.migrate import upgrade

        if store.kind is PERSONAL:
            kept = backups.automatic_path(
                self.data_dir.backups, self._clock(), why=f"before-{store.kind.head}"
            )
            backups.copy_store(store.path, kept, store.kind)
        upgrade(store.engine, store.kind)
        store.close()

    def _replace_damaged(self, store: Store) -> None:
        store.close()
        store.__dict__.pop("engine", None)
        kept = self._set_aside(store.path)
        good = backups.newest_good(self.data_dir.backups) if store.kind is PERSONAL else None
        if good is not None:
            backups.copy_store(good, store.path, store.kind)
            self.notices.append(
                Notice(
                    "The file with your notes, plans and searches was damaged.",
                    f"Your newest good backup ({good.name}) is in its place, and the damaged file"
                    f" is kept as {kept.name}.",
                    "Look through what you wrote last, and keep a backup in a second place.",
                )
            )
            return
        self._make(store)
        if store.kind is PERSONAL:
            self.notices.append(
                Notice(
                    "The file with your notes, plans and searches was damaged, and there was no"
                    " good backup to put in its place.",
                    f"The damaged file was not deleted: it is kept as {kept.name}.",
                    "You can go on with an empty one. Someone who knows computers may be able to"
                    " get text out of the damaged file.",
                )
            )
        else:
            self.notices.append(
                Notice(
                    "The file with the stored trials was damaged.",
                    "Your own searches, stars and notes are not in it, and are safe.",
                    "Press “Get trials” on the Trials tab to fetch the trials again.",
                )
            )

    def _set_aside(self, path: Path) -> Path:
        folder = self.data_dir.set_aside
        folder.mkdir(exist_ok=True, mode=0o700)
        mark = stamp(self._clock()).replace(":", "").replace("-", "")
        kept = folder / f"{path.stem}-{mark}{path.suffix}"
        number = 1
        while kept.exists():
            number += 1
            kept = folder / f"{path.stem}-{mark}-{number}{path.suffix}"
        path.rename(kept)
        for suffix in ("-wal", "-shm"):
            side = path.with_name(path.name + suffix)
            if side.exists():
                side.rename(kept.with_name(kept.name + suffix))
        return kept
