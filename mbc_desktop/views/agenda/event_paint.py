"""Draws one event, the same in the month, the week and the day: color, shape and words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextOption

from mbc_desktop.views.agenda.markers import Markers
from mbc_desktop.views.agenda.words import AgendaWords
from mbc_desktop.views.palette import Scheme
from mbc_desktop.views.theme import Theme

if TYPE_CHECKING:
    from mbc_desktop.agenda.records import Occurrence

_GROUNDS: Mapping[str, tuple[str, str]] = {
    "infusion": ("accent-soft", "accent"),
    "visit": ("caution-soft", "caution"),
    "scan": ("info-soft", "info"),
    "blood test": ("alert-soft", "alert"),
    "medicine": ("good-soft", "good"),
    "community event": ("mark-pink", "alert"),
    "call": ("sunken", "muted"),
    "other": ("sunken", "muted"),
}
"""The ground and the edge of each kind; its icon tells it apart without color."""


class EventPaint(QObject):
    """Fonts, colors and strokes for events, taken from the theme anew when it changes."""

    def __init__(self, theme: Theme, words: AgendaWords, markers: Markers, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._markers = markers
        self._colors: dict[str, QColor] = {}
        theme.changed.connect(self.measure_again)
        self.measure_again()

    def measure_again(self) -> None:
        """Take fonts and gaps from the theme."""
        theme = self._theme
        self._colors.clear()
        self.font = theme.font("small")
        self.strong = theme.font("small", strong=True)
        self.struck = QFont(self.font)
        self.struck.setStrikeOut(True)
        self.metrics = QFontMetrics(self.font)
        self.line = self.metrics.height()
        self.bar_height = self.line + theme.space(1)
        self.pad = theme.space(1)
        self.side = self.metrics.ascent()
        self._is_contrast = theme.palette.scheme is Scheme.HIGH_CONTRAST

    def color(self, role: str) -> QColor:
        """Return the color of a role."""
        found = self._colors.get(role)
        if found is None:
            found = self._colors[role] = self._theme.color(role)
        return found

    def title(self, found: Occurrence) -> str:
        """Return what stands in the event."""
        return found.event.summary or self._words.untitled

    def paint_line(
        self, painter: QPainter, room: QRect, found: Occurrence, *, marked: bool = False
    ) -> None:
        """Draw an event that lies within one day as one line without a ground."""
        if marked:
            self._outline(painter, room)
        self._words_in(painter, room, found, time=self._words.time(found.begins))

    def paint_bar(
        self,
        painter: QPainter,
        room: QRect,
        found: Occurrence,
        *,
        starts: bool = True,
        ends: bool = True,
        marked: bool = False,
    ) -> None:
        """Draw an event of whole days as a bar; pointed to where it goes on beyond the room."""
        self._ground(painter, room, found, starts=starts, ends=ends)
        if marked:
            self._outline(painter, room)
        inner = room.adjusted(0 if starts else self.line // 2, 0, 0 if ends else -self.line // 2, 0)
        self._words_in(painter, inner, found)
        painter.setPen(self.color("muted"))
        painter.setFont(self.font)
        if not starts:
            painter.drawText(room.adjusted(2, 0, 0, 0), _LEFT, "‹")
        if not ends:
            painter.drawText(room.adjusted(0, 0, -2, 0), _RIGHT, "›")

    def paint_block(
        self, painter: QPainter, room: QRect, found: Occurrence, *, marked: bool = False
    ) -> None:
        """Draw an event within the hours: title and, where there is room, when and where."""
        self._ground(painter, room, found, starts=True, ends=True)
        if marked:
            self._outline(painter, room)
        if room.height() < 2 * self.line:
            self._words_in(painter, room.adjusted(0, 0, 0, -1), found)
            return
        pad, edge = self.pad, self._edge_width
        inner = room.adjusted(edge + pad, pad // 2, -pad, -pad // 2)
        icon_room = self.side + pad
        head = inner
        needs = self._width(self.title(found)) * 1.1 + 2 * icon_room
        if needs <= inner.width():
            head = self._marker(painter, inner, inner.top() + 2, found)
        elif inner.height() >= 3 * self.line:
            self._marker(painter, inner, inner.bottom() - self.side, found)
        if inner.width() > 3 * icon_room:
            self._icon(painter, inner.left(), inner.top() + 2, found)
            word = max(map(self._width, self.title(found).split()), default=0)
            is_tight = word * 1.1 > head.width() - icon_room and inner.height() > 3 * self.line
            head = head.adjusted(*((0, self.line, 0, 0) if is_tight else (icon_room, 0, 0, 0)))
        font = QFont(self.strong)
        font.setStrikeOut(found.cancelled)
        painter.setFont(font)
        painter.setPen(self.color("muted" if found.cancelled else "text"))
        lines = max(inner.height() // self.line, 1)
        narrow = inner.width() < 5 * self.side
        used = self._wrapped(
            painter, head, self.title(found), lines if narrow else max(lines - 1, 1)
        )
        painter.setFont(self.font)
        if narrow:
            return
        rest = inner.adjusted(0, head.top() - inner.top() + used, 0, 0)
        when = self._words.when(found)
        if rest.height() < 2 * self.line and self._width(when) > rest.width():
            when = self._words.time(found.begins)
        for text in (when, found.event.place):
            left = rest.height() // self.line
            if text and left > 0:
                painter.setPen(self.color("text"))
                rest = rest.adjusted(0, self._wrapped(painter, rest, text, min(left, 2)), 0, 0)

    def _width(self, text: str) -> int:
        return self.metrics.horizontalAdvance(text)

    def paint_ghost(
        self, painter: QPainter, room: QRect, found: Occurrence | None, text: str
    ) -> None:
        """Draw where a dragged event would come to lie, and when that is."""
        edge = QPen(self.color("accent"), 2, Qt.PenStyle.DashLine)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(edge)
        ground = QColor(self.color("accent-soft"))
        ground.setAlpha(220)
        painter.setBrush(ground)
        radius = self.pad
        painter.drawRoundedRect(QRectF(room).adjusted(1, 1, -1, -1), radius, radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setFont(self.strong)
        painter.setPen(self.color("on-accent-soft"))
        inner = room.adjusted(self.pad + 2, 0, -self.pad, 0)
        title = self.title(found) if found is not None else ""
        whole = f"{text} {title}".strip()
        lines = max(inner.height() // self.line, 1)
        self._wrapped(painter, inner, whole, lines)

    def paint_more(self, painter: QPainter, room: QRect, text: str, *, marked: bool) -> None:
        """Draw how many more there are than there is room for."""
        if marked:
            self._outline(painter, room)
        painter.setFont(self.font)
        painter.setPen(self.color("muted"))
        shown = self.metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width() - self.pad)
        painter.drawText(room.adjusted(self.pad, 0, 0, 0), _LEFT, shown)

    # -- strokes ----------------------------------------------------------------------------------

    @property
    def _edge_width(self) -> int:
        return max(3, self.pad)

    def _ground(
        self, painter: QPainter, room: QRect, found: Occurrence, *, starts: bool, ends: bool
    ) -> None:
        ground, edge = _GROUNDS.get(found.event.kind.value, _GROUNDS["other"])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self.color("surface" if found.cancelled else ground))
        lined = self._is_contrast or found.cancelled
        painter.setPen(QPen(self.color(edge), 1) if lined else QPen(self.color("surface"), 1))
        radius = self.pad
        box = QRectF(room).adjusted(
            0.5 if starts else -2 * radius, 0.5, -0.5 if ends else 2 * radius, -0.5
        )
        painter.save()
        painter.setClipRect(room, Qt.ClipOperation.IntersectClip)
        painter.drawRoundedRect(box, radius, radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        if starts:
            painter.fillRect(
                QRect(room.left(), room.top() + 1, self._edge_width, room.height() - 2),
                self.color(edge),
            )
        painter.restore()

    def _outline(self, painter: QPainter, room: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.color("focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(room).adjusted(1, 1, -1, -1), self.pad, self.pad)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _icon(self, painter: QPainter, left: int, top: int, found: Occurrence) -> None:
        kind = found.event.kind.value
        edge = _GROUNDS.get(kind, _GROUNDS["other"])[1]
        density = painter.device().devicePixelRatioF()
        icon = self._theme.pixmap(
            self._words.icon(kind), role=edge, size=self.side, density=density
        )
        painter.drawPixmap(left, top, icon)

    def _marker(self, painter: QPainter, room: QRect, top: int, found: Occurrence) -> QRect:
        """Draw the shape of the calendar at the right, where there is room; return what is left."""
        marker = self._markers.of(found.event.calendar_id)
        if marker is None or room.width() < 5 * self.side:
            return room
        size = round(self.side * 0.7)
        density = painter.device().devicePixelRatioF()
        shape = self._theme.pixmap(marker.icon, role=marker.role, size=size, density=density)
        left = room.right() - size - self.pad // 2
        painter.drawPixmap(left, top + (self.side - size) // 2, shape)
        return room.adjusted(0, 0, left - room.right() - self.pad // 2, 0)

    def _words_in(
        self, painter: QPainter, room: QRect, found: Occurrence, *, time: str = ""
    ) -> None:
        """Draw icon, time and title in one line."""
        left = room.left() + self._edge_width + self.pad // 2
        if room.width() > 4 * self.side:
            self._icon(painter, left, room.top() + (room.height() - self.side) // 2, found)
            left += self.side + self.pad
        middle = room.top() + (room.height() - self.side) // 2
        width = room.right() - left
        title = self.title(found)
        if self.metrics.horizontalAdvance(title) + 2 * self.side < width:
            width = self._marker(painter, room, middle, found).right() - left
        if time:
            clock = self.metrics.horizontalAdvance(time + " ")
            if clock < width // 2:
                painter.setFont(self.font)
                painter.setPen(self.color("muted"))
                painter.drawText(QRect(left, room.top(), clock, room.height()), _LEFT, time)
                left, width = left + clock, width - clock
        painter.setFont(self.struck if found.cancelled else self.font)
        painter.setPen(self.color("muted" if found.cancelled else "text"))
        text = self.metrics.elidedText(title, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRect(left, room.top(), width, room.height()), _LEFT, text)

    def _wrapped(self, painter: QPainter, room: QRect, text: str, lines: int) -> int:
        """Draw words over as many lines as they need, at most so many; return their height."""
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if lines == 1 or self.metrics.horizontalAdvance(text) <= room.width() * 0.9:
            shown = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, shown)
            return self.line
        needs = painter.boundingRect(QRectF(0, 0, room.width(), 10_000), text, option).height()
        height = min(round(needs), lines * self.line)
        painter.drawText(QRectF(room.left(), room.top(), room.width(), height), text, option)
        return height


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
