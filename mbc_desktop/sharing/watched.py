"""A bundle whose reading can be followed, and stopped."""

from __future__ import annotations

from collections.abc import Callable

from mbc_desktop.core.bundles import FileSource
from mbc_desktop.core.cancel import CancelToken


class WatchedSource:
    """Tells after each file how many were read; raises ``Cancelled`` where somebody asked to stop.

    What was taken in before stays.
    """

    def __init__(
        self, source: FileSource, *, cancel: CancelToken, report: Callable[[int], None]
    ) -> None:
        self._source = source
        self._cancel = cancel
        self._report = report
        self._read = 0

    def names(self) -> list[str]:
        """Return the names of all files."""
        return self._source.names()

    def read(self, name: str) -> bytes | None:
        """Return one file, or None where it is not there, damaged or too large."""
        self._cancel.raise_if_cancelled()
        self._read += 1
        self._report(self._read)
        return self._source.read(name)
