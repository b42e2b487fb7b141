"""Draws the one set of icons in the colors and sizes that are asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap

from mbc_desktop.core.resources import resource_path


@cache
def _drawing(name: str) -> bytes:
    return resource_path("icons", f"{name}.svg").read_bytes()


class IconSet:
    """Line icons on a 24 grid, recolored by palette role and drawn sharp on the screens there are.

    Drawn once for each name, color and size; ``forget`` after colors, sizes or screens changed.
    """

    def __init__(self, color_of: Callable[[str], str]) -> None:
        self._color_of = color_of
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        self._icons: dict[tuple[str, str, int], QIcon] = {}

    def pixmap(self, name: str, *, role: str, size: int, density: float = 1.0) -> QPixmap:
        """Return icon ``name`` in the color of ``role``, ``size`` logical pixels square."""
        key = (name, self._color_of(role), size, density)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._draw(*key)
        return self._pixmaps[key]

    def icon(self, name: str, *, role: str, size: int) -> QIcon:
        """Return icon ``name`` for a button or a menu, greyed by role when it is disabled."""
        key = (name, self._color_of(role), size)
        if key not in self._icons:
            icon = QIcon()
            for density in _densities():
                normal = self.pixmap(name, role=role, size=size, density=density)
                faint = self.pixmap(name, role="faint", size=size, density=density)
                for mode in (QIcon.Mode.Normal, QIcon.Mode.Active, QIcon.Mode.Selected):
                    icon.addPixmap(normal, mode)
                icon.addPixmap(faint, QIcon.Mode.Disabled)
            self._icons[key] = icon
        return self._icons[key]

    def svg(self, name: str, *, role: str) -> bytes:
        """Return the drawing itself in the color of ``role``, for pages and printing."""
        return _drawing(name).replace(b"currentColor", self._color_of(role).encode())

    def forget(self) -> None:
        """Drop what was drawn."""
        self._pixmaps.clear()
        self._icons.clear()

    def _draw(self, name: str, color: str, size: int, density: float) -> QPixmap:
        # QtSvg takes 4 ms to import: after the first paint where no icon is on the first screen.
        from PySide6.QtSvg import QSvgRenderer

        pixels = max(1, round(size * density))
        pixmap = QPixmap(pixels, pixels)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing = _drawing(name).replace(b"currentColor", color.encode())
        QSvgRenderer(drawing).render(painter, QRectF(0, 0, pixels, pixels))
        painter.end()
        pixmap.setDevicePixelRatio(density)
        return pixmap


def _densities() -> list[int]:
    """Return the whole densities that the present screens need."""
    return sorted({ceil(screen.devicePixelRatio()) for screen in QGuiApplication.screens()}) or [1]
