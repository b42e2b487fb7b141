"""Locks between processes: one file each, held by the operating system, freed by a crash."""

from __future__ import annotations

import os
import sys
import threading
import time
from pathlib import Path
from types import TracebackType

from mbc_desktop.core.errors import KnownError

if sys.platform == "win32":
    import msvcrt

    def _try(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _free(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _free(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)


class Busy(KnownError):
    """Another copy of the program holds the lock."""


class FileLock:
    """An exclusive lock on a file, between processes and between the threads of this one."""

    def __init__(self, path: Path, *, busy: KnownError | None = None) -> None:
        self._path = path
        self._busy = busy
        self._handle: int | None = None
        self._threads = threading.Lock()

    def acquire(self, *, wait_seconds: float = 0.0) -> bool:
        """Take the lock; returns whether it was taken within ``wait_seconds``.

        Raises :class:`KnownError` where the file can't be made or opened.
        """
        until = time.monotonic() + wait_seconds
        if not self._threads.acquire(blocking=wait_seconds > 0, timeout=wait_seconds or -1):
            return False
        try:
            self._handle = self._taken(until)
        finally:
            if self._handle is None:
                self._threads.release()
        return self._handle is not None

    def _taken(self, until: float) -> int | None:
        try:
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as problem:
            raise KnownError(
                f"The file {self._path.name} in your data folder can't be written to.",
                what_is_safe="Nothing was changed.",
                what_to_do="Check who may write to the folder, and that the disk is not full.",
            ) from problem
        while not _try(handle):
            if time.monotonic() >= until:
                os.close(handle)
                return None
            time.sleep(0.02)
        return handle

    def release(self) -> None:
        """Give the lock back; does nothing where it is not held."""
        if self._handle is None:
            return
        _free(self._handle)
        os.close(self._handle)
        self._handle = None
        self._threads.release()

    def __enter__(self) -> FileLock:
        if not self.acquire(wait_seconds=5.0):
            raise self._busy or Busy(
                "Another copy of the program is writing to the same data.",
                what_is_safe="Nothing was changed.",
                what_to_do="Wait until it is done, or close it, and try again.",
            )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()
