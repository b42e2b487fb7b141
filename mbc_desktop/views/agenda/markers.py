"""What marks a calendar wherever its events stand: a shape, and a color that repeats it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mbc_desktop.views.widgets.card import Tone

if TYPE_CHECKING:
    from mbc_desktop.agenda.records import Calendar

SHAPES = ("circle", "square", "triangle", "diamond", "star", "cross", "ring", "half")
TONES: tuple[Tone, ...] = ("accent", "info", "good", "caution", "alert", "plain")
_NAMED = {"cycles": "ring-accent", "community": "star-info", "followed": "diamond-caution"}


@dataclass(frozen=True, slots=True)
class Marker:
    """The shape and color of one calendar, and what the calendar is called."""

    shape: str
    tone: Tone
    name: str = ""

    @property
    def icon(self) -> str:
        """The name of the drawing."""
        return f"shape-{self.shape}"

    @property
    def role(self) -> str:
        """The role of the color."""
        return "muted" if self.tone == "plain" else self.tone

    @property
    def text(self) -> str:
        """The marker as it is kept."""
        return f"{self.shape}-{self.tone}"


def marker_of(calendar: Calendar, place: int = 0) -> Marker:
    """Return the marker of a calendar; one that has none gets its own by its ``place``."""
    shape, _, tone = _NAMED.get(calendar.marker, calendar.marker).partition("-")
    known = next((one for one in TONES if one == tone), None)
    if shape in SHAPES and known is not None:
        return Marker(shape, known, calendar.name)
    own = SHAPES[place % len(SHAPES)]
    return Marker(own, TONES[place % (len(TONES) - 1)], calendar.name)


class Markers(QObject):
    """The markers of all calendars, by the number of the calendar."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._markers: dict[int, Marker] = {}

    def set_calendars(self, calendars: Iterable[Calendar]) -> None:
        """Know these calendars from now on."""
        self._markers = {
            one.id: marker_of(one, place) for place, one in enumerate(calendars) if one.id
        }

    def of(self, calendar_id: int) -> Marker | None:
        """Return the marker of a calendar; None where it tells nothing: there is only one."""
        return self._markers.get(calendar_id) if len(self._markers) > 1 else None

    def shape(self, name: str) -> str:
        """Return a shape in words."""
        return {
            "circle": self.tr("Circle"),
            "square": self.tr("Square"),
            "triangle": self.tr("Triangle"),
            "diamond": self.tr("Diamond"),
            "star": self.tr("Star"),
            "cross": self.tr("Cross"),
            "ring": self.tr("Ring"),
            "half": self.tr("Half circle"),
        }[name]

    def tone(self, name: Tone) -> str:
        """Return a color in words."""
        return {
            "accent": self.tr("teal"),
            "info": self.tr("blue"),
            "good": self.tr("green"),
            "caution": self.tr("brown"),
            "alert": self.tr("red"),
            "plain": self.tr("gray"),
        }[name]
