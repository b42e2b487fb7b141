"""How long and how large the work on a calendar from outside may grow."""

from __future__ import annotations

import time

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.errors import KnownError

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


class Deadline:
    """A moment by which a piece of work ends, and the person's wish to stop it sooner.

    Args:
        seconds: how long the work may take, counted from now.
        token: looked at from time to time; once it is raised, `Cancelled` is.
    """

    __slots__ = ("_ends", "_token")

    def __init__(self, seconds: float, *, token: CancelToken | None = None) -> None:
        self._ends = time.monotonic() + seconds
        self._token = token

    @property
    def passed(self) -> bool:
        """Whether the time is used up; raises `Cancelled` where the person asked to stop."""
        if self._token is not None:
            self._token.raise_if_cancelled()
        return time.monotonic() >= self._ends

    def part(self, seconds: float) -> Deadline:
        """Return a deadline for a part of the work: so many seconds from now, or sooner."""
        remaining = max(0.0, self._ends - time.monotonic())
        return Deadline(min(seconds, remaining), token=self._token)

    def check(self) -> None:
        """Raise `OutOfTime` once the time is used up, `Cancelled` where asked to stop."""
        if self.passed:
            raise OutOfTime
