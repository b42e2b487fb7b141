"""Time as the program sees it: handed in wherever it decides something, so tests can set it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """Return the present instant, aware, in UTC."""
    return datetime.now(UTC)


def stamp(moment: datetime) -> str:
    """Return an aware instant as ISO 8601 in UTC with whole seconds, for storing and sorting."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def read_stamp(text: str) -> datetime:
    """Return the instant that :func:`stamp` wrote; raises ``ValueError`` on anything else."""
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


def days_between(earlier: date, later: date) -> int:
    """Return whole days from one date to another, never below zero.

    A clock that was set back would otherwise make something look checked in the future.
    """
    return max(0, (later - earlier).days)
