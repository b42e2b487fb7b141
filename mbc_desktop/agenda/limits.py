"""How long and how large the work on a calendar from outside may grow."""

from __future__ import annotations

import time
from collections.abc import Callable

from mbc_desktop.core.errors import Cancelled, KnownError

MAX_FILE_BYTES = 50 * 1024 * 1024
MAX_COMPONENTS = 100_000
MAX_NESTING = 16
MAX_SUMMARY = 1_000
MAX_TEXT = 200_000
MAX_INSTANCES = 10_000
"""How many dates of one series by the hour or shorter are shown in one span of time."""
MAX_FOUND = 200_000
"""How many dates of one series by the day or longer, and of all series, are shown at once."""


class CalendarTooLarge(KnownError):
    """A calendar file is larger than this program reads."""


class OutOfTime(Exception):
    """The time allowed for one piece of work is used up; what was found so far stands."""


def _never() -> bool:
    return False


class Deadline:
    """A moment by which a piece of work ends, and the person's wish to stop it sooner.

    Args:
        seconds: how long the work may take, counted from now.
        cancelled: asked from time to time; once it says True, `Cancelled` is raised.
    """

    __slots__ = ("_cancelled", "_ends")

    def __init__(self, seconds: float, *, cancelled: Callable[[], bool] = _never) -> None:
        self._ends = time.monotonic() + seconds
        self._cancelled = cancelled

    @property
    def passed(self) -> bool:
        """Whether the time is used up; raises `Cancelled` where the person asked to stop."""
        if self._cancelled():
            raise Cancelled
        return time.monotonic() >= self._ends

    def part(self, seconds: float) -> Deadline:
        """Return a deadline for a part of the work: so many seconds from now, or sooner."""
        remaining = max(0.0, self._ends - time.monotonic())
        return Deadline(min(seconds, remaining), cancelled=self._cancelled)

    def check(self) -> None:
        """Raise `OutOfTime` once the time is used up, `Cancelled` where asked to stop."""
        if self.passed:
            raise OutOfTime
