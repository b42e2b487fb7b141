"""The two stores of a data directory: opened, made, mended or set aside."""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from mbc_desktop.core.clock import Clock, stamp, utc_now
from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.locks import FileLock
from mbc_desktop.core.paths import DataDir, owner_only
from mbc_desktop.data import backups, drivers, notices
from mbc_desktop.data.connections import (
    LIBRARY,
    PERSONAL,
    StoreKind,
    connect,
    is_of_kind,
    make_engine,
    revision_of,
)
from mbc_desktop.data.faults import explain, suspect_mark
from mbc_desktop.data.key_files import is_lock_on, locked
from mbc_desktop.data.notices import Notice

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

log = logging.getLogger(__name__)


class Store:
    """One open store. Writes of all processes on one data directory wait for each other."""

    def __init__(self, path: Path, kind: StoreKind, writer_lock: FileLock) -> None:
        self.path = path
        self.kind = kind
        self._writer_lock = writer_lock
        self._threads = threading.RLock()
        self._file: tuple[int, int] | None = None
        self._watching = threading.Lock()
        self._watch: sqlite3.Connection | None = None

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
            explain(self.kind.name, self.path),
            self._writer_lock,
            self._same_file(),
            self.engine.begin() as connection,
        ):
            yield connection

    def settle(self) -> None:
        """Remember which file this is: from here on nothing is written to another."""
        found = self.path.stat()
        self._file = (found.st_dev, found.st_ino)

    @contextmanager
    def _same_file(self) -> Iterator[None]:
        """Refuse to write where another copy of the program has put another file in place."""
        there = self.path.stat() if self.path.exists() else None
        if self._file is not None and (there is None or self._file != (there.st_dev, there.st_ino)):
            raise KnownError(
                "Your data was restored, locked or unlocked by another copy of the program.",
                what_is_safe="What was saved before is still there; this last change is not.",
                what_to_do="Copy what you typed last, then close this window and open it again.",
            )
        yield

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One read transaction: everything read in it is of the same moment."""
        with explain(self.kind.name, self.path), self.engine.connect() as connection:
            yield connection.execution_options(reading=True)

    def raw(self, *, read_only: bool = True) -> sqlite3.Connection:
        """Return a plain connection of its own, for searching; the caller closes it."""
        with explain(self.kind.name, self.path):
            return connect(self.path, self.kind, read_only=read_only, create=False)

    def version(self) -> int:
        """Return a number that stays the same while nobody, in any process, commits anything.

        SQLite's own: ``PRAGMA data_version`` of a connection that never writes. So what was worked
        out of a store can be kept for as long as it is true.
        """
        with self._watching, explain(self.kind.name, self.path):
            if self._watch is None:
                self._watch = connect(self.path, self.kind, read_only=True, create=False)
            return int(self._watch.execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        """Close what was opened; the store can't be used afterwards."""
        with self._watching:
            if self._watch is not None:
                self._watch.close()
                self._watch = None
        if "engine" in self.__dict__:
            self.engine.dispose()


class Stores:
    """Both stores of one data directory, ready to use.

    Opening makes what is missing, brings old schemas up to date after a verified backup, refuses a
    newer file, sets a damaged file aside, and backs the person's own data up once a day. What the
    person should know of it is in ``notices``.
    """

    def __init__(
        self, data_dir: DataDir, *, clock: Clock = utc_now, personal: StoreKind = PERSONAL
    ) -> None:
        """``personal`` carries the key of a locked store: ``Vault.kind`` gives it."""
        if personal.key is None and is_lock_on(data_dir):
            raise locked()
        self.data_dir = data_dir
        self.notices: list[Notice] = []
        self._clock = clock
        self._writer_lock = FileLock(data_dir.lock("writer"))
        self.library = Store(data_dir.library, LIBRARY, self._writer_lock)
        self.personal = Store(data_dir.personal, personal, self._writer_lock)
        try:
            is_new = not data_dir.personal.exists()
            self._open(self.personal)
            self._open(self.library)
            if not is_new:
                self.back_up_if_due()
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Close both stores."""
        self.library.close()
        self.personal.close()

    def __enter__(self) -> Stores:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def suspect_library(self) -> None:
        """Have the library looked through at the next start, since reading it went wrong."""
        suspect_mark(self.library.path).touch()

    def back_up_if_due(self) -> bool:
        """Back the personal store up where the newest backup is a day old; returns whether it did.

        A disk without room for it is no reason not to start: it is told in ``notices``.
        """
        if not backups.is_due(self.data_dir.backups, self._clock()):
            return False
        try:
            backups.back_up(
                self.personal.path, self.data_dir.backups, self._clock(), self.personal.kind
            )
        except KnownError as problem:
            self.notices.append(
                Notice(problem.what_happened, problem.what_is_safe, problem.what_to_do)
            )
            return False
        return True

    def _open(self, store: Store) -> None:
        with explain(store.kind.name, store.path):
            if not self._is_ready(store):
                # another process may be at it at this moment: look again behind the lock
                with self._writer_lock:
                    self._make_ready(store)
        store.settle()

    def _is_ready(self, store: Store) -> bool:
        try:
            return self._sound_revision(store) == store.kind.head
        except drivers.operational_errors():
            raise
        except drivers.database_errors():
            return False

    def _make_ready(self, store: Store) -> None:
        kept = None
        try:
            revision = self._sound_revision(store)
        except drivers.operational_errors():
            raise
        except drivers.database_errors():
            log.warning("The %s store is damaged and set aside.", store.kind.name)
            revision, kept = None, self._set_aside(store.path)
        if revision is None:
            self._begin_anew(store, kept)
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

    def _sound_revision(self, store: Store) -> str | None:
        """Return the schema revision of a store, or None where there is nothing in it yet.

        Raises ``sqlite3.DatabaseError`` where the file is damaged or is something else.
        """
        if not store.path.exists():
            return None
        with closing(connect(store.path, store.kind, create=False)) as connection:
            revision = revision_of(connection)
            if revision is None and connection.execute("SELECT 1 FROM sqlite_master").fetchone():
                raise sqlite3.DatabaseError("not one of the program's stores")
            if revision is not None and not is_of_kind(connection, store.kind):
                raise sqlite3.DatabaseError("another of the program's stores")
            if store is self.personal:
                said = _quick_look(connection, store)
                if said != "ok":
                    raise sqlite3.DatabaseError(said)
        mark = suspect_mark(store.path)
        if mark.exists():
            from mbc_desktop.data.health import problems_in, rebuild_indexes

            if store is self.personal:
                rebuild_indexes(store.path, store.kind)
            if found := problems_in(store.path, store.kind):
                raise sqlite3.DatabaseError(found[0])
            mark.unlink()
        return revision

    def _begin_anew(self, store: Store, kept: Path | None) -> None:
        """Put the newest good backup, or else an empty store, where there is none (any more)."""
        kind = store.kind
        good = backups.newest_good(self.data_dir.backups, kind) if store is self.personal else None
        log_left = store.path.with_name(store.path.name + "-wal").exists()
        if log_left and not store.path.exists():
            # what is left of a file that is gone would be taken for part of the new one
            self._set_aside(store.path)
        if good is not None:
            backups.copy_store(good, store.path, backups.kind_of(good, kind), target_kind=kind)
        else:
            self._make(store)
        suspect_mark(store.path).unlink(missing_ok=True)
        if store is self.library:
            notice = notices.damaged_library() if kept else None
        elif good is not None:
            notice = notices.restored(good, kept)
        else:
            notice = notices.lost(kept) if kept else None
        if notice is not None:
            self.notices.append(notice)

    def _make(self, store: Store) -> None:
        from mbc_desktop.data.migrate import create_schema

        create_schema(store.engine, store.kind)
        owner_only(store.path)

    def _bring_up_to_date(self, store: Store) -> None:
        from mbc_desktop.data.migrate import upgrade

        if store is self.personal:
            now = self._clock()
            kept = backups.automatic_path(
                self.data_dir.backups, now, why=f"before-{store.kind.head}"
            )
            backups.copy_store(store.path, kept, store.kind, sealed=now)
        upgrade(store.engine, store.kind)
        store.close()

    def _set_aside(self, path: Path) -> Path:
        """Move a file, with the write-ahead log that is part of it, to where nothing is deleted."""
        folder = self.data_dir.set_aside
        folder.mkdir(exist_ok=True, mode=0o700)
        mark = stamp(self._clock()).replace(":", "").replace("-", "")
        kept = folder / f"{path.stem}-{mark}{path.suffix}"
        number = 1
        while kept.exists():
            number += 1
            kept = folder / f"{path.stem}-{mark}-{number}{path.suffix}"
        for suffix in ("", "-wal", "-shm"):
            part = path.with_name(path.name + suffix)
            if part.exists():
                part.rename(kept.with_name(kept.name + suffix))
        return kept


def _quick_look(connection: sqlite3.Connection, store: Store) -> str:
    """Return "ok", or what is wrong with the pages of a store.

    SQLCipher's own check reads every page and holds it against its seal: of a locked store it sees
    more than SQLite's, in a quarter of the time. It passes over the write-ahead log, so where that
    holds something SQLite's is taken.
    """
    log_file = store.path.with_name(store.path.name + "-wal")
    if store.kind.key is not None and (not log_file.exists() or log_file.stat().st_size == 0):
        found = connection.execute("PRAGMA cipher_integrity_check").fetchone()
        return "ok" if found is None else str(found[0])
    return str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
