"""Where the treatments stand on a day, told to the other tabs."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mbc_desktop.views.agenda.words import AgendaWords

if TYPE_CHECKING:
    from mbc_desktop.agenda.cycles import Course, PlannedDay
    from mbc_desktop.agenda.treatments import Treatments


def course_title(course: Course, planned: PlannedDay) -> str:
    """Return what stands in the calendar for one thing that is due, in the window's language."""
    kinds = {
        "infusion": QCoreApplication.translate("CycleWords", "Infusion"),
        "scan": QCoreApplication.translate("CycleWords", "Scan"),
        "blood test": QCoreApplication.translate("CycleWords", "Blood test"),
        "medicine": QCoreApplication.translate("CycleWords", "Medicine"),
    }
    text = QCoreApplication.translate("CycleWords", "{kind}: {name}, cycle {number}, day {day}")
    return text.format(
        kind=kinds[planned.kind.value], name=course.name, number=planned.number, day=planned.day
    )


class CycleWords:
    """Says "cycle 4, day 8"; reads the treatments anew only when something was changed.

    For the GUI thread.
    """

    def __init__(self, treatments: Treatments) -> None:
        self._treatments = treatments
        self._read: tuple[int, list[Course]] | None = None
        self._words: AgendaWords | None = None

    def __call__(self, day: date) -> str:
        """Return where the treatments stand on a day; empty where none runs."""
        from mbc_desktop.agenda.cycles import cycle_day

        version = self._treatments.version()
        if self._read is None or self._read[0] != version:
            self._read = (version, self._treatments.all())
        if self._words is None:
            self._words = AgendaWords()
        places = (cycle_day(course, day) for course in self._read[1])
        return self._words.cycles([one for one in places if one is not None])
