"""Dates, times and kinds of events, as people here say them."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject, QTime

from mbc_desktop.views.widgets.card import Tone

if TYPE_CHECKING:
    from mbc_desktop.agenda.records import Occurrence

_ICONS = {
    "visit": "visit",
    "infusion": "infusion",
    "scan": "scan",
    "blood test": "blood-test",
    "call": "phone",
    "medicine": "pill",
    "community event": "people",
    "other": "calendar",
}
_TONES: dict[str, Tone] = {
    "infusion": "accent",
    "scan": "info",
    "blood test": "info",
    "medicine": "good",
}


class AgendaWords(QObject):
    """Says things about days and events."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kinds = {
            "visit": self.tr("Visit"),
            "infusion": self.tr("Infusion"),
            "scan": self.tr("Scan"),
            "blood test": self.tr("Blood test"),
            "call": self.tr("Call"),
            "medicine": self.tr("Medicine"),
            "community event": self.tr("Community event"),
            "other": self.tr("Other"),
        }

    @property
    def kinds(self) -> dict[str, str]:
        """All kinds of events in words, by their stored values."""
        return self._kinds

    def icon(self, kind: str) -> str:
        """Return the icon of a kind: its shape tells it apart without color."""
        return _ICONS.get(kind, "calendar")

    def tone(self, kind: str) -> Tone:
        """Return the tone of a kind."""
        return _TONES.get(kind, "plain")

    def day(self, day: date) -> str:
        """Return a day in full: "Tuesday, March 3, 2026"."""
        return QLocale().toString(_qdate(day), QLocale.FormatType.LongFormat)

    def month(self, day: date) -> str:
        """Return a month: "March 2026"."""
        return QLocale().toString(_qdate(day), "MMMM yyyy")

    def time(self, moment: datetime) -> str:
        """Return a time of day."""
        return QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)

    def when(self, found: Occurrence) -> str:
        """Return when an event is, on its own day."""
        if found.all_day:
            first, last = found.begins.date(), found.last_day
            if first == last:
                return self.tr("All day")
            return self.tr("All day, until {day}").format(day=self.day(last))
        text = self.time(found.begins)
        if found.ends > found.begins:
            text = self.tr("{start} to {end}").format(start=text, end=self.time(found.ends))
            if found.last_day != found.begins.date():
                text = self.tr("{times}, until {day}").format(
                    times=text, day=self.day(found.last_day)
                )
        return text

    def weekday(self, day: date) -> str:
        """Return the short name of a weekday."""
        return QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)

    def today(self, number: int) -> str:
        """Return the number of the present day, marked in words too."""
        return self.tr("{number} · today").format(number=number)

    def more(self, count: int) -> str:
        """Return how many events there is no room for."""
        return self.tr("%n more", "", count)

    def day_spoken(self, day: date, found: list[Occurrence]) -> str:
        """Return a day with all that is on, as a screen reader says it."""
        events = [f"{self.when(one)}: {one.event.summary}" for one in found]
        count = self.tr("%n event(s)", "", len(found))
        return ". ".join((f"{self.day(day)}, {count}", *events))


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
