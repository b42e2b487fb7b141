"""What every way to show days has in common: list, day, week, month and year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mbc_desktop.views.agenda.services import AgendaServices

if TYPE_CHECKING:
    from mbc_desktop.agenda.cycles import CycleDay
    from mbc_desktop.agenda.records import Calendar, Occurrence

_DAY = timedelta(days=1)
_UTC = ZoneInfo("UTC")


@dataclass(frozen=True)
class Shown:
    """What is on from one day to another, both included, as one read of the calendars gave it.

    Attributes:
        found: in their order.
        cycles: where the treatments stand, for days on which there is something to say.
        calendars: by their ids.
        zone: of the person who looks.
    """

    first: date = date.min
    last: date = date.min
    found: Sequence[Occurrence] = ()
    cycles: Mapping[date, Sequence[CycleDay]] = field(default_factory=dict)
    calendars: Mapping[int, Calendar] = field(default_factory=dict)
    zone: ZoneInfo = _UTC

    @cached_property
    def by_day(self) -> Mapping[date, Sequence[Occurrence]]:
        """What touches each day of the span; days on which nothing is are left out."""
        days: dict[date, list[Occurrence]] = defaultdict(list)
        for one in self.found:
            day, last = one.begins.date(), one.last_day
            if day == last:
                days[day].append(one)
                continue
            day, last = max(day, self.first), min(last, self.last)
            while day <= last:
                days[day].append(one)
                day += _DAY
        return dict(days)

    def on(self, day: date) -> Sequence[Occurrence]:
        """Return what touches a day, in its order."""
        return self.by_day.get(day, ())

    def may_change(self, found: Occurrence) -> bool:
        """Whether an event can be moved where it is shown."""
        calendar = self.calendars.get(found.event.calendar_id)
        return calendar is not None and not calendar.read_only


def read_shown(services: AgendaServices, first: date, last: date) -> Shown:
    """Read what is on from one day to another; for a thread of readers."""
    from mbc_desktop.agenda.cycles import cycle_days

    calendars = services.calendars
    found = calendars.agenda().days(first, last).occurrences
    return Shown(
        first,
        last,
        found,
        cycle_days(services.treatments.all(), first, last),
        {one.id: one for one in calendars.all()},
        calendars.zone,
    )


def event_key(found: Occurrence) -> tuple[int, str, str, datetime]:
    """Return what tells one date of one event from all others, before and after it is read anew."""
    event = found.event
    return event.calendar_id, event.uid, event.recurrence_id, found.begins


class DaysView(QWidget):
    """One way to show days; the switch tells it which day, and gives it what is on.

    Signals:
        day_chosen: the day that the person went to within the view.
        day_opened: a day of which she wants to see more.
        opened: the event that was clicked or entered.
        new_wanted: the day, or the aware moment, at which she wants to add something.
        new_drawn: the moments (aware) between which she drew something new.
        times_wanted: an event, and its new start and end as wall clock of the event's own zone.
        refused: an event that she wanted to move and that can't be moved here.
        more_wanted: the view shows other days than it was given; it wants to be given them.
    """

    day_chosen = Signal(object)
    day_opened = Signal(object)
    opened = Signal(object)
    new_wanted = Signal(object)
    new_drawn = Signal(object, object)
    times_wanted = Signal(object, object, object)
    refused = Signal(object)
    more_wanted = Signal()

    def span(self) -> tuple[date, date]:
        """Return the first and the last day that are to be read."""
        raise NotImplementedError

    def current_day(self) -> date:
        """Return the day that the person is at."""
        raise NotImplementedError

    def current_moment(self) -> date | datetime:
        """Return where something new is to begin: a moment (aware), or the day."""
        return self.current_day()

    def show_day(self, day: date) -> None:
        """Go to a day."""
        raise NotImplementedError

    def show_found(self, shown: Shown) -> None:
        """Show what is on; the days are those of ``span``, or were a moment ago."""
        raise NotImplementedError

    def title(self) -> str:
        """Return what stands above the view."""
        raise NotImplementedError

    def stepped(self, by: int) -> date:
        """Return the day that “Later” (1) or “Earlier” (-1) leads to."""
        raise NotImplementedError

    def events(self) -> Sequence[Occurrence]:
        """Return what is shown, in its order, for paper."""
        raise NotImplementedError
