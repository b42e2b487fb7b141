"""Days beside each other: where each begins and ends, the same for heads, band and hours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from mbc_desktop.views.agenda.event_paint import EventPaint

if TYPE_CHECKING:
    from mbc_desktop.agenda.records import Occurrence


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns of equal width right of a gutter, in pixels."""

    gutter: int = 0
    width: int = 1
    count: int = 1

    def left(self, column: int) -> int:
        """Return where a column begins; ``count`` gives the end of the last."""
        return self.gutter + max(self.width - self.gutter, self.count) * column // self.count

    def at(self, x: int) -> int:
        """Return the column at a place, the nearest where it lies outside."""
        room = max(self.width - self.gutter, self.count)
        return min(max((x - self.gutter) * self.count // room, 0), self.count - 1)

    def rect(self, first: int, last: int, top: int, height: int) -> QRect:
        """Return the room from one column to another, both included."""
        left = self.left(first)
        return QRect(left, top, self.left(last + 1) - left, height)


@dataclass(frozen=True, slots=True)
class Ghost:
    """Where a dragged event, or a part of it, would come to lie, and when that is.

    ``found`` is None for a new one that is being drawn.
    """

    room: QRect
    found: Occurrence | None
    text: str = ""


class Overlay(QWidget):
    """Lies over events and lets the pointer through: draws the ghost of what is dragged."""

    def __init__(self, paint: EventPaint, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self._paint = paint
        self.ghosts: Sequence[Ghost] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_ghosts(self, ghosts: Sequence[Ghost]) -> None:
        """Draw these, or nothing."""
        self.ghosts = ghosts
        self.setVisible(bool(ghosts))
        if ghosts:
            self.setGeometry(self._ground.rect())
            self.raise_()
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for ghost in self.ghosts:
            self._paint.paint_ghost(painter, ghost.room, ghost.found, ghost.text)
        painter.end()
