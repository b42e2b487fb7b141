"""Keeps Python's cycle collector on the GUI thread."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 2000


class GuiCollector(QObject):
    """Collects cycles on the GUI thread only, while it is on.

    Python collects on whatever thread happens to allocate. PySide guards widgets against that, but
    not other QObjects: a model or timer that is part of a cycle would be destroyed on a worker's
    thread, which crashes. So automatic collection is switched off, and a timer does it here.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._collect)

    def turn_on(self) -> None:
        """Take over from the automatic collector; what was imported so far is never looked at."""
        gc.disable()
        gc.freeze()
        self._timer.start()

    def turn_off(self) -> None:
        """Give back to the automatic collector."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def _collect(self) -> None:
        counts, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > limits[generation]:
                gc.collect(generation)
                return
