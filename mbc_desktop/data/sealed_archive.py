"""One encrypted file that holds files: chosen parts of a person's data, handed to a caregiver.

It is an SQLCipher file with a key of its own, wrapped by a passphrase the two agree on, with the
same last page as a backup: the wrappers, and a checksum that sees every changed byte.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from types import TracebackType

from mbc_desktop.core.bundles import MOST_FILE_BYTES, MOST_FILES, safe_name
from mbc_desktop.core.clock import stamp
from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.paths import owner_only
from mbc_desktop.data import drivers, keys
from mbc_desktop.data.backup_footer import BrokenFooter, append_footer, is_unchanged, read_footer
from mbc_desktop.data.key_files import sync_folder

_SCHEMA = "CREATE TABLE file(name TEXT PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID"
_TIMEOUT = 5.0


class SealedSink:
    """Writes an encrypted file, which is in place once it is complete and was read again."""

    def __init__(self, path: Path, passphrase: str, *, made_at: datetime) -> None:
        """Raise :class:`KnownError` for a short passphrase or a place that can't be written to."""
        problem = keys.passphrase_problem(passphrase)
        if problem:
            raise KnownError(
                problem,
                what_is_safe="Nothing was written.",
                what_to_do="Choose another passphrase.",
            )
        self._path = path
        self._made_at = made_at
        self._unfinished = path.with_name(path.name + ".part")
        self._key = keys.passphrase_key(passphrase)
        self._connection: sqlite3.Connection | None = None
        try:
            self._unfinished.unlink(missing_ok=True)
            self._connection = drivers.open_file(
                self._unfinished, self._key, mode="rwc", timeout=_TIMEOUT
            )
            self._connection.execute("PRAGMA journal_mode=OFF")
            self._connection.execute(_SCHEMA)
            owner_only(self._unfinished)
        except (OSError, *drivers.errors()) as problem_here:  # type: ignore[misc]
            self.give_up()
            raise _unwritable(path) from problem_here

    def write(self, name: str, body: bytes) -> None:
        """Write one file."""
        try:
            self._open().execute("INSERT INTO file VALUES (?, ?)", (safe_name(name), body))
        except drivers.errors() as problem:
            raise _unwritable(self._path) from problem

    def finish(self) -> None:
        """Complete the file, check it by opening it, and put it in place."""
        connection = self._open()
        try:
            connection.close()
            self._connection = None
            with closing(
                drivers.open_file(self._unfinished, self._key, mode="ro", timeout=_TIMEOUT)
            ) as check:
                if check.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
                    raise OSError("not whole")
            append_footer(
                self._unfinished, made_at=stamp(self._made_at), wrappers=self._key.wrappers
            )
            self._unfinished.replace(self._path)
            sync_folder(self._path.parent)
        except (OSError, *drivers.errors()) as problem:  # type: ignore[misc]
            raise _unwritable(self._path) from problem

    def give_up(self) -> None:
        """Leave nothing behind."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        self._unfinished.unlink(missing_ok=True)

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            raise _unwritable(self._path)
        return self._connection


class SealedSource:
    """Reads an encrypted file that :class:`SealedSink` wrote."""

    def __init__(self, path: Path, passphrase: str) -> None:
        """Raise ``WrongPassphrase``, or :class:`KnownError` where it is no such file or damaged."""
        try:
            footer = read_footer(path)
            if footer is None or not footer.wrappers:
                raise _no_copy(path)
            if not is_unchanged(path, footer):
                raise KnownError(
                    f"{path.name} is damaged: it is not as it was written.",
                    what_is_safe="Your data is as it was.",
                    what_to_do="Ask for the file again.",
                )
        except (OSError, BrokenFooter) as problem:
            raise _no_copy(path) from problem
        self.made_at = footer.made_at
        key = keys.unwrapped(footer.wrappers, passphrase)
        self._connection = drivers.open_file(path, key, mode="ro", timeout=_TIMEOUT)
        try:
            self._names = [
                str(row[0])
                for row in self._connection.execute("SELECT name FROM file LIMIT ?", (MOST_FILES,))
            ]
        except drivers.errors() as problem:
            self._connection.close()
            raise _no_copy(path) from problem

    def names(self) -> list[str]:
        """Return the names of the files."""
        return list(self._names)

    def read(self, name: str) -> bytes | None:
        """Return one file."""
        try:
            row = self._connection.execute(
                "SELECT body FROM file WHERE name = ? AND length(body) <= ?",
                (name, MOST_FILE_BYTES),
            ).fetchone()
        except drivers.errors():
            return None
        return bytes(row[0]) if row is not None and isinstance(row[0], bytes) else None

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def __enter__(self) -> SealedSource:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def is_sealed(path: Path) -> bool:
    """Whether a file says that a passphrase opens it."""
    try:
        footer = read_footer(path)
    except (OSError, BrokenFooter):
        return False
    return footer is not None and bool(footer.wrappers)


def _no_copy(path: Path) -> KnownError:
    return KnownError(
        f"{path.name} is not a copy that this program made.",
        what_is_safe="Your data is as it was.",
        what_to_do="Choose another file, or ask for it again.",
    )


def _unwritable(path: Path) -> KnownError:
    return KnownError(
        f"{path} could not be written.",
        what_is_safe="Your data is as it was.",
        what_to_do="Check that there is room and that you may write there, and try again.",
    )
