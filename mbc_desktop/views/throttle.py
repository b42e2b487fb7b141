"""Keeps what a person types from starting more work than can be shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Throttle(QObject):
    """Runs a call at once, then at most once an interval; the last call asked for always runs.

    For search as you type: the first letter is answered without delay, a burst of letters by one
    more call with the final text.
    """

    def __init__(self, interval_ms: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(interval_ms)
        self._timer.timeout.connect(self._on_timeout)

    def call(self, function: Callable[[], object]) -> None:
        """Run ``function`` now, or when the interval is over unless a later call replaces it."""
        if self._timer.isActive():
            self._waiting = function
            return
        self._timer.start()
        function()

    def flush(self) -> None:
        """Run the waiting call now, where there is one (before a screen is left)."""
        self._timer.stop()
        self._run_waiting()

    def drop(self) -> None:
        """Forget the waiting call."""
        self._timer.stop()
        self._waiting = None

    def _on_timeout(self) -> None:
        if self._waiting is not None:
            self._timer.start()
        self._run_waiting()

    def _run_waiting(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting()
