"""What hangs on a trial she follows: notes about it, and its next step in the calendar.

They are joined by links alone (``data/links.py``): a note or an event that is gone leaves a link
that leads nowhere, which is passed over here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from mbc_desktop.agenda.edits import Change, fresh_uid
from mbc_desktop.agenda.keeping import Calendars
from mbc_desktop.agenda.records import Event
from mbc_desktop.core.clock import Clock, utc_now
from mbc_desktop.data.links import Links, Thing
from mbc_desktop.data.notes import NewNote, Notes

MORNING_BEFORE = 15 * 60
"""Minutes before a whole day begins at which a reminder comes, where she named none: 9 o'clock."""
_NEXT_STEP = "next-step-"


@dataclass(frozen=True, slots=True)
class LinkedNote:
    """A note that is linked to a trial; ``id`` is that of the note."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class LinkedEvent:
    """An event that is linked to a trial; ``id`` is its name in links."""

    id: str
    summary: str
    on: date


@dataclass(frozen=True, slots=True)
class Hanging:
    """Everything that hangs on one trial; events by date, notes the newest first."""

    notes: tuple[LinkedNote, ...] = ()
    events: tuple[LinkedEvent, ...] = ()


class Following:
    """Joins a trial with notes and events."""

    def __init__(
        self, links: Links, notes: Notes, calendars: Calendars, *, clock: Clock = utc_now
    ) -> None:
        self._links = links
        self._notes = notes
        self._calendars = calendars
        self._clock = clock

    def of(self, nct: str) -> Hanging:
        """Return what hangs on a trial."""
        things = self._links.of(_trial(nct))
        names = [name for kind, name in things if kind == "note"]
        titles = self._notes.titles(names)
        events = [
            LinkedEvent(event_name(event), event.summary, event.start.date())
            for event in self._events(things)
        ]
        return Hanging(
            tuple(LinkedNote(name, titles[name]) for name in names if name in titles),
            tuple(sorted(events, key=lambda one: one.on)),
        )

    def linked_to(self, event: Event) -> tuple[tuple[Thing, str], ...]:
        """Return the trials and notes that an event is linked to, each with what it is called."""
        things = self._links.of(("event", event_name(event)))
        titles = self._notes.titles([name for kind, name in things if kind == "note"])
        names = {("note", name): title for name, title in titles.items()}
        names |= {(kind, name): name for kind, name in things if kind == "trial"}
        return tuple((thing, names[thing]) for thing in things if thing in names)

    def begin_note(self, nct: str, *, title: str, text: str) -> str:
        """Write a note about a trial; returns its id. Its text should name the trial's number."""
        name = self._notes.add(NewNote(title=title, text=text)).id
        self._links.add(("note", name), _trial(nct))
        return name

    def plan(self, nct: str, on: str, *, summary: str, about: str) -> None:
        """Have the next step of a trial in the calendar, all day on ``on`` (ISO).

        The step that still lies ahead is moved and renamed; one that is over stays where it was.
        With an empty ``on`` the step that lies ahead is taken out of the calendar.
        """
        ahead = self._step_ahead(nct)
        if not on:
            if ahead is not None:
                self._calendars.carry_out(Change((ahead,), ()))
                self._links.remove(_trial(nct), ("event", event_name(ahead)))
            return
        start = datetime.combine(date.fromisoformat(on), time())
        if ahead is not None:
            changed = replace(
                ahead, start=start, end=start + (ahead.end - ahead.start), summary=summary
            )
            if changed != ahead:
                changed = replace(changed, last_modified=self._clock())
                self._calendars.carry_out(Change((ahead,), (changed,)))
            return
        made = self._calendars.add(
            Event(
                uid=f"{_NEXT_STEP}{fresh_uid()}@companion",
                start=start,
                end=start + timedelta(days=1),
                all_day=True,
                summary=summary,
                description=about,
                alarms=self._calendars.usual_alarms() or (MORNING_BEFORE,),
            )
        )
        self._links.add(_trial(nct), ("event", event_name(made)))

    def _step_ahead(self, nct: str) -> Event | None:
        today = self._clock().astimezone(self._calendars.zone).date()
        steps = [
            event
            for event in self._events(self._links.of(_trial(nct)))
            if event.uid.startswith(_NEXT_STEP) and event.start.date() >= today
        ]
        return min(steps, key=lambda event: event.start, default=None)

    def _events(self, things: list[Thing]) -> list[Event]:
        wanted = {name for kind, name in things if kind == "event"}
        calendars = {int(head) for name in wanted if (head := name.partition("/")[0]).isdigit()}
        return [
            event
            for number in sorted(calendars)
            for event in self._calendars.events(number)
            if not event.recurrence_id and event_name(event) in wanted
        ]


def event_name(event: Event) -> str:
    """Return the id under which links know an event."""
    return f"{event.calendar_id}/{event.uid}"


def _trial(nct: str) -> Thing:
    return ("trial", nct)
