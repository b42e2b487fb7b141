"""When a text that is being typed is saved: the rule alone, without timer, window or disk."""

from __future__ import annotations

from collections.abc import Callable

PAUSE = 0.5
# Under a second, so that the second of typing is on the disk before it is over.
STEADY = 0.8
_FIRST_RETRY = 1.0
_LONGEST_RETRY = 30.0


class Autosaver:
    """Says when the next save is due.

    Every pause of typing over half a second, every second of steady typing and every change of
    focus lead to a save. What is typed while a save runs leads to the next one. A save that came
    to nothing is tried again after 1, 2, 4 … up to 30 seconds, and at once when focus changes.

    ``now`` gives seconds that only grow, such as ``time.monotonic``.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._first: float | None = None
        self._last = 0.0
        self._urgent = False
        self._saving = False
        self._begun_with: float | None = None
        self._retry_at: float | None = None
        self._retry = _FIRST_RETRY

    @property
    def is_clean(self) -> bool:
        """Whether everything typed is saved."""
        return self._first is None and not self._saving

    def typed(self) -> None:
        """The text changed."""
        self._last = self._now()
        if self._first is None:
            self._first = self._last

    def left(self) -> None:
        """The focus changed, the window was hidden or is closing: save what there is at once."""
        if self._first is not None:
            self._urgent = True
            self._retry_at = None

    def due_in(self) -> float | None:
        """Return the seconds until the next save, 0 for now; None where there is nothing to do."""
        if self._saving or self._first is None:
            return None
        if self._urgent:
            return 0.0
        due = min(self._last + PAUSE, self._first + STEADY)
        if self._retry_at is not None:
            due = max(due, self._retry_at)
        return max(0.0, due - self._now())

    def begin(self) -> None:
        """A save begins, with the text as it is at this moment."""
        self._saving = True
        self._begun_with = self._first
        self._first = None
        self._urgent = False

    def saved(self) -> None:
        """The save that was begun is on the disk."""
        self._saving = False
        self._begun_with = None
        self._retry_at = None
        self._retry = _FIRST_RETRY

    def not_saved(self) -> None:
        """The save that was begun came to nothing: its text is still to be saved."""
        self._saving = False
        if self._begun_with is not None:
            self._first = self._begun_with
        self._begun_with = None
        self._retry_at = self._now() + self._retry
        self._retry = min(self._retry * 2, _LONGEST_RETRY)
