"""A field for a day, told with its weekday."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QWidget


class DayField(QDateEdit):
    """Type a day, step through its parts with the arrow keys, or pick it from a month."""

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        super().__init__(_qdate(day), parent)
        self.setCalendarPopup(True)
        self.setDisplayFormat(self.tr("ddd, MMM d, yyyy", "a day with its weekday"))

    def day(self) -> date:
        """Return the day in the field."""
        chosen = self.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def set_day(self, day: date) -> None:
        """Put a day into the field."""
        self.setDate(_qdate(day))


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
