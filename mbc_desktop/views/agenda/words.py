"""Dates, times and kinds of events, as people here say them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject, QTime

from mbc_desktop.views.widgets.card import Tone

if TYPE_CHECKING:
    from mbc_desktop.agenda.cycles import CycleDay
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
        self._times: dict[tuple[int, int], str] = {}
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

    @property
    def untitled(self) -> str:
        """What stands for an event without a title."""
        return self.tr("Without a title")

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
        key = moment.hour, moment.minute
        text = self._times.get(key)
        if text is None:
            text = QLocale().toString(QTime(*key), QLocale.FormatType.ShortFormat)
            self._times[key] = text
        return text

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

    def time_there(self, found: Occurrence) -> str:
        """Return the time where the event is, where that is another than here; else nothing."""
        event = found.event
        if event.floating:
            return self.tr("The same time wherever you are.")
        start = found.start
        if not isinstance(start, datetime) or start.utcoffset() == found.begins.utcoffset():
            return ""
        place = event.tzid.rpartition("/")[2].replace("_", " ")
        return self.tr("There ({place}): {day}, {time}").format(
            place=place, day=self.day(start.date()), time=self.time(start)
        )

    def where(self, found: Occurrence) -> str:
        """Return on which day and when an event is."""
        day, when = self.day(found.begins.date()), self.when(found)
        return self.tr("{day}, {when}").format(day=day, when=when)

    def weekday(self, day: date) -> str:
        """Return the short name of a weekday."""
        return QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)

    def today(self, number: int) -> str:
        """Return the number of the present day, marked in words too."""
        return self.tr("{number} · today").format(number=number)

    def today_spoken(self, day: str) -> str:
        """Return what is said of the present day, told to be it."""
        return self.tr("Today, {day}").format(day=day)

    @property
    def nothing(self) -> str:
        """What is said of a day without events."""
        return self.tr("Nothing on this day")

    def day_head(self, day: date) -> str:
        """Return a day as it stands over its column: "Tue 3"."""
        return self.tr("{weekday} {number}").format(weekday=self.weekday(day), number=day.day)

    def today_head(self, head: str) -> str:
        """Return the head of the present day, marked in words too."""
        return self.tr("{day} · today").format(day=head)

    @property
    def again(self) -> str:
        """What stands beside an hour that the clock passes a second time."""
        return self.tr("again", "an hour that the clock passes a second time")

    @property
    def no_such_hour(self) -> str:
        """What stands where the clock goes forward."""
        return self.tr("The clock goes forward")

    def free(self, day: date, moment: datetime) -> str:
        """Return a time at which nothing is, as a screen reader says it."""
        return self.tr("{day}, {time}, free").format(day=self.day(day), time=self.time(moment))

    def times(self, found: Occurrence) -> str:
        """Return when an event begins and ends, with nothing else."""
        return self.span(found.begins, found.ends)

    def span(self, begins: datetime, ends: datetime) -> str:
        """Return from when to when, as times of day."""
        return self.tr("{start} to {end}").format(start=self.time(begins), end=self.time(ends))

    def more(self, count: int) -> str:
        """Return how many events there is no room for."""
        return self.tr("%n more", "", count)

    def cycle(self, where: CycleDay) -> str:
        """Return where a treatment stands: "cycle 4, day 8"."""
        return self.tr("cycle {number}, day {day}").format(number=where.number, day=where.day)

    def cycle_number(self, number: int) -> str:
        """Return which cycle begins, as short as clinics write it: "C4"."""
        return self.tr("C{number}").format(number=number)

    def cycle_short(self, where: CycleDay) -> str:
        """Return where a treatment stands, as clinics write it: "C4D8"."""
        return self.tr("C{number}D{day}").format(number=where.number, day=where.day)

    def cycles(self, cycles: Sequence[CycleDay]) -> str:
        """Return where the treatments stand; each with its name where there are several."""
        if len(cycles) == 1:
            return self.cycle(cycles[0])
        named = self.tr("{treatment}: {cycle}")
        return "; ".join(
            named.format(treatment=one.course.name, cycle=self.cycle(one)) for one in cycles
        )

    def day_with_cycles(self, day: date, cycles: Sequence[CycleDay]) -> str:
        """Return a day in full, and where the treatments stand on it."""
        return ", ".join(part for part in (self.day(day), self.cycles(cycles)) if part)

    def event_spoken(self, found: Occurrence) -> str:
        """Return one event as a screen reader says it: when, what, and what is special about it."""
        event = found.event
        kind = "" if event.kind.value == "other" else self._kinds[event.kind.value]
        parts = [
            f"{self.when(found)}: {event.summary or self.untitled}",
            kind,
            event.place,
            self.tr("called off") if found.cancelled else "",
            self.tr("repeats") if found.recurrence_id is not None else "",
        ]
        return ", ".join(part for part in parts if part)

    def day_spoken(
        self, day: date, found: Sequence[Occurrence], cycles: Sequence[CycleDay] = ()
    ) -> str:
        """Return a day with all that is on, as a screen reader says it."""
        count = self.tr("%n event(s)", "", len(found))
        head = ", ".join((self.day_with_cycles(day, cycles), count))
        if not found:
            return head
        return f"{head}: " + "; ".join(self.event_spoken(one) for one in found)

    def days(self, first: date, last: date) -> str:
        """Return some days in a row: "March 2 – 8, 2026"."""
        if first == last:
            return self.day(first)
        if first.year != last.year:
            text = self.tr("{first_month} {first}, {first_year} – {last_month} {last}, {last_year}")
        elif first.month != last.month:
            text = self.tr("{first_month} {first} – {last_month} {last}, {last_year}")
        else:
            text = self.tr("{last_month} {first} – {last}, {last_year}")
        month = QLocale().monthName
        return text.format(
            first=first.day,
            first_month=month(first.month),
            first_year=first.year,
            last=last.day,
            last_month=month(last.month),
            last_year=last.year,
        )


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
