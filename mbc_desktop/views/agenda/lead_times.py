"""When an event reminds, as a choice of usual times and in words."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QWidget

HOUR, DAY = 60, 24 * 60
_USUAL = (0, 10, 30, HOUR, 2 * HOUR, DAY, 2 * DAY, 7 * DAY)


class LeadWords(QObject):
    """Says how long before an event a reminder comes."""

    def lead(self, minutes: int) -> str:
        """Return one lead time in words."""
        if minutes == 0:
            return self.tr("When it begins")
        if minutes < 0:
            return self.tr("%n minute(s) after it begins", "", -minutes)
        if minutes % (7 * DAY) == 0:
            return self.tr("%n week(s) before", "", minutes // (7 * DAY))
        if minutes % DAY == 0:
            return self.tr("%n day(s) before", "", minutes // DAY)
        if minutes % HOUR == 0:
            return self.tr("%n hour(s) before", "", minutes // HOUR)
        return self.tr("%n minute(s) before", "", minutes)

    def leads(self, minutes: tuple[int, ...]) -> str:
        """Return several lead times in words."""
        if not minutes:
            return self.tr("No reminder")
        return self.tr(" and ").join(self.lead(one) for one in sorted(minutes, reverse=True))


class LeadField(QComboBox):
    """The choice of when to be reminded; what it can't show it keeps as it came."""

    def __init__(self, leads: tuple[int, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = LeadWords(self)
        usual: list[tuple[int, ...]] = [(), *((one,) for one in _USUAL), (DAY, HOUR)]
        if leads not in usual:
            usual.append(leads)
        for one in usual:
            self.addItem(words.leads(one))
        self._choices = usual
        self.setCurrentIndex(usual.index(leads))

    def leads(self) -> tuple[int, ...]:
        """Return the chosen lead times, in minutes before the start."""
        return self._choices[self.currentIndex()]

    def choose(self, leads: tuple[int, ...]) -> None:
        """Choose one of the usual lead times."""
        self.setCurrentIndex(self._choices.index(leads))
