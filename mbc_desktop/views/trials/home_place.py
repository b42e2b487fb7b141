"""Where she lives, as a point to measure from where a search names no place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mbc_desktop.core.errors import KnownError
from mbc_desktop.views.tasks import TaskRunner

if TYPE_CHECKING:
    from mbc_desktop.views.trials.services import SearchServices


class HomePlace(QObject):
    """Looks a place up, off the window's thread, and keeps its point."""

    def __init__(self, tasks: TaskRunner, *, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.point: tuple[float, float] | None = None

    def look_up(self, services: SearchServices, text: str | None) -> None:
        """Measure from this ZIP code or city from now on; from nowhere where it is neither."""
        self._tasks.run_read(self, lambda: _point_of(services, text or ""), self._set)

    def _set(self, point: tuple[float, float] | None) -> None:
        self.point = point


def _point_of(services: SearchServices, text: str) -> tuple[float, float] | None:
    from mbc_desktop.trials.places import Place

    if not text.strip():
        return None
    try:
        found = services.places.resolve(text)
    except KnownError:
        return None
    return found.point if isinstance(found, Place) else None
