"""How a person's "Cancel" reaches work that runs on another thread."""

from __future__ import annotations

import threading

from mbc_desktop.core.errors import Cancelled


class CancelToken:
    """A flag that one thread raises and another looks at between two pieces of work.

    Plain Python, so that the registry client, imports and exports can be cancelled from the window
    and from the command line alike. A token is raised once and never lowered: each piece of work
    gets its own.
    """

    __slots__ = ("_event",)

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next look; from any thread, any number of times."""
        self._event.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody asked to stop."""
        return self._event.is_set()

    def raise_if_cancelled(self) -> None:
        """Raise ``Cancelled`` where somebody asked to stop; call it between pages and chunks."""
        if self._event.is_set():
            raise Cancelled

    def wait(self, seconds: float) -> None:
        """Pause for ``seconds``, but raise ``Cancelled`` at once when asked to stop meanwhile."""
        if self._event.wait(seconds):
            raise Cancelled
