"""How long whoever types a wrong passphrase waits before the next try."""

from __future__ import annotations

from collections.abc import Callable

_FREE = 2
_LONGEST = 60.0


class Patience:
    """Nothing for two mistakes, then 2, 4, 8 … up to 60 seconds.

    It slows down whoever sits at this keyboard. Whoever takes the file away is slowed down by what
    each guess costs (``data/keys.py``), so nothing is kept of it when the program ends: a person
    who forgot is never locked out of her own data.

    ``now`` gives seconds that only grow, such as ``time.monotonic``.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._wrong = 0
        self._until = 0.0

    def was_wrong(self) -> float:
        """Count one mistake; returns how many seconds the next try has to wait."""
        self._wrong += 1
        over = self._wrong - _FREE
        wait = min(2.0**over, _LONGEST) if over > 0 else 0.0
        self._until = self._now() + wait
        return wait

    def left(self) -> float:
        """Return how many seconds are still to wait; 0 where a try is free."""
        return max(0.0, self._until - self._now())
