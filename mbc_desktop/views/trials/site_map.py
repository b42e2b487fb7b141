"""A map of the sites of a trial, drawn from the outlines that ship with the program."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QIcon,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mbc_desktop.views.access import announce
from mbc_desktop.views.theme import Theme

if TYPE_CHECKING:
    from mbc_desktop.trials.outlines import OutlineMap

_MOST_ZOOM = 24.0
_STEP = 1.4
_PAN = 0.15
_NEAR = 2.2
_LARGEST = 0.011  # of the width of the map; larger marks would hide each other
_ON_TOP = "closed soon open home"  # what is drawn last lies on top


@dataclass(frozen=True, slots=True)
class Mark:
    """One place on the map, in map units; ``shape`` is "open", "soon", "closed" or "home"."""

    x: float
    y: float
    shape: str
    label: str


class SiteMap(QWidget):
    """Outlines with marks on them.

    Plus and minus zoom, the arrow keys move the map, Page Up and Page Down go from site to site, 0
    shows the whole map. The wheel zooms and dragging moves.

    Signals:
        chosen: the place in the marks of the site that was chosen.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._land = QPainterPath()
        self._frames: tuple[QRectF, ...] = ()
        self._size = (1.0, 1.0)
        self._marks: tuple[Mark, ...] = ()
        self._current = -1
        self._zoom = 1.0
        self._center = QPointF(0.5, 0.5)
        self._pressed: QPointF | None = None
        self._moved = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Map of the sites"))
        self.setAccessibleDescription(
            self.tr(
                "The list beside it says the same. Plus and minus zoom, arrow keys move, Page Down"
                " goes to the next site, 0 shows everything."
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def show_map(self, outlines: OutlineMap, marks: Sequence[Mark]) -> None:
        """Draw a map and what is on it, all of it in sight."""
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.OddEvenFill)
        for outline in outlines.outlines:
            for ring in outline.rings:
                path.addPolygon(QPolygonF([QPointF(x, y) for x, y in ring]))
                path.closeSubpath()
        self._land = path
        self._frames = tuple(
            QRectF(QPointF(one.left, one.top), QPointF(one.right, one.bottom))
            for one in outlines.insets
        )
        self._size = (outlines.width, outlines.height)
        self._marks = tuple(marks)
        self._current = -1
        self.show_all()

    @property
    def zoom(self) -> float:
        """How much larger than the whole map it is drawn."""
        return self._zoom

    @property
    def current(self) -> int:
        """The place of the site that is chosen, -1 where none is."""
        return self._current

    def show_all(self) -> None:
        """Show the whole map."""
        self._zoom = 1.0
        self._center = QPointF(self._size[0] / 2, self._size[1] / 2)
        self.update()

    def choose(self, place: int) -> None:
        """Mark a site as chosen, and bring it in sight."""
        if not 0 <= place < len(self._marks) or place == self._current:
            return
        self._current = place
        mark = self._marks[place]
        shown = self._transform().map(QPointF(mark.x, mark.y))
        if not QRectF(self.rect()).contains(shown):
            self._center = QPointF(mark.x, mark.y)
        self.update()
        self.chosen.emit(place)

    def zoom_by(self, factor: float) -> None:
        """Draw larger or smaller, around the chosen site or the middle."""
        self._zoom = min(_MOST_ZOOM, max(1.0, self._zoom * factor))
        if 0 <= self._current < len(self._marks):
            mark = self._marks[self._current]
            self._center = QPointF(mark.x, mark.y)
        if self._zoom == 1.0:
            self.show_all()
        self.update()

    def _scale(self) -> float:
        width, height = self._size
        return min(self.width() / width, self.height() / height) * self._zoom

    def _transform(self) -> QTransform:
        scale = self._scale()
        to_origin = QTransform.fromTranslate(-self._center.x(), -self._center.y())
        to_middle = QTransform.fromTranslate(self.width() / 2, self.height() / 2)
        return to_origin * QTransform.fromScale(scale, scale) * to_middle

    def _pan(self, across: float, down: float) -> None:
        """Move by a share of what is in sight, never off the map."""
        scale = self._scale()
        x = self._center.x() + across * self.width() / scale
        y = self._center.y() + down * self.height() / scale
        self._center = QPointF(min(max(x, 0), self._size[0]), min(max(y, 0), self._size[1]))
        self.update()

    def _at(self, point: QPointF) -> int:
        transform, reach = self._transform(), self._radius() * _NEAR
        best, nearest = -1, reach * reach
        for place, mark in enumerate(self._marks):
            if mark.shape == "home":
                continue
            gap = transform.map(QPointF(mark.x, mark.y)) - point
            distance = QPointF.dotProduct(gap, gap)
            if distance < nearest:
                best, nearest = place, distance
        return best

    def _radius(self) -> float:
        return self._theme.icon_size * 0.34

    # -- drawing ----------------------------------------------------------------------------------

    def _draw_mark(self, painter: QPainter, mark: Mark, *, is_current: bool) -> None:
        at = self._transform().map(QPointF(mark.x, mark.y))
        radius = min(self._radius(), self.width() * _LARGEST) * (1.5 if is_current else 1.0)
        draw_shape(painter, self._theme, mark.shape, at, radius)
        if is_current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("focus"), 3))
            painter.drawEllipse(at, radius * 1.7, radius * 1.7)

    # -- Qt ---------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.color("background"))
        painter.setTransform(self._transform())
        line = QPen(self._theme.color("outline"), 1)
        line.setCosmetic(True)
        painter.setPen(line)
        painter.setBrush(self._theme.color("sunken"))
        painter.drawPath(self._land)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for frame in self._frames:
            painter.drawRect(frame)
        painter.resetTransform()
        order = sorted(
            range(len(self._marks)),
            key=lambda n: (n == self._current, _ON_TOP.find(self._marks[n].shape)),
        )
        for place in order:
            self._draw_mark(painter, self._marks[place], is_current=place == self._current)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("focus"), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def sizeHint(self) -> QSize:
        side = self.fontMetrics().averageCharWidth()
        return QSize(side * 60, side * 38)

    def minimumSizeHint(self) -> QSize:
        side = self.fontMetrics().averageCharWidth()
        return QSize(side * 20, side * 12)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        pans = {
            Qt.Key.Key_Left: (-_PAN, 0.0),
            Qt.Key.Key_Right: (_PAN, 0.0),
            Qt.Key.Key_Up: (0.0, -_PAN),
            Qt.Key.Key_Down: (0.0, _PAN),
        }
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(_STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(1 / _STEP)
        elif key == Qt.Key.Key_0:
            self.show_all()
        elif key in pans:
            self._pan(*pans[Qt.Key(key)])
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._step(1 if key == Qt.Key.Key_PageDown else -1)
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        sites = [n for n, mark in enumerate(self._marks) if mark.shape != "home"]
        if not sites:
            return
        at = sites.index(self._current) + by if self._current in sites else 0
        self.choose(sites[at % len(sites)])
        announce(self, self._marks[self._current].label)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom_by(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed, self._moved = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        gap = event.position() - self._pressed
        if self._moved or gap.manhattanLength() > self._radius():
            self._moved = True
            self._pressed = event.position()
            self._pan(-gap.x() / self.width(), -gap.y() / self.height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._moved:
            self.choose(self._at(event.position()))
        self._pressed = None


def draw_shape(painter: QPainter, theme: Theme, shape: str, at: QPointF, radius: float) -> None:
    """Draw the shape that stands for what a site does: its outline tells it apart without color."""
    color = theme.color({"open": "good", "soon": "info", "home": "accent"}.get(shape, "muted"))
    painter.setPen(QPen(theme.color("background"), 1.5))
    painter.setBrush(color)
    if shape == "open":
        painter.drawEllipse(at, radius, radius)
    elif shape == "soon":
        painter.drawPolygon(_polygon(at, radius * 1.2, ((0, -1), (1, 0), (0, 1), (-1, 0))))
    elif shape == "home":
        house = ((0, -1.3), (1.2, -0.1), (0.8, -0.1), (0.8, 1), (-0.8, 1), (-0.8, -0.1))
        painter.drawPolygon(_polygon(at, radius * 1.1, (*house, (-1.2, -0.1))))
    else:
        painter.setBrush(theme.color("background"))
        painter.setPen(QPen(color, 2))
        painter.drawRect(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius))
        for sign in (1, -1):
            painter.drawLine(
                at + QPointF(-radius, -sign * radius), at + QPointF(radius, sign * radius)
            )


def shape_icon(theme: Theme, shape: str) -> QIcon:
    """Return the shape of a mark, to stand in a list or a legend."""
    side = theme.icon_size
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_shape(painter, theme, shape, QPointF(side / 2, side / 2), side * 0.32)
    painter.end()
    return QIcon(pixmap)


def _polygon(at: QPointF, radius: float, corners: Sequence[tuple[float, float]]) -> QPolygonF:
    return QPolygonF([QPointF(at.x() + x * radius, at.y() + y * radius) for x, y in corners])
