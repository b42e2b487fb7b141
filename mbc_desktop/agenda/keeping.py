"""The person's calendars as they are kept: reading, changing, importing, exporting."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from mbc_desktop.agenda import stored_form as form
from mbc_desktop.agenda.community import (
    AWARENESS_MONTH,
    COMMUNITY_NAME,
    HIDDEN_AT_FIRST,
    as_community,
    community_calendar,
    read_community,
)
from mbc_desktop.agenda.cycles import CourseTitle, course_events, english_title
from mbc_desktop.agenda.edits import Change
from mbc_desktop.agenda.ics_reading import READING_SECONDS, read_calendar
from mbc_desktop.agenda.ics_writing import write_calendar
from mbc_desktop.agenda.import_plan import plan_import
from mbc_desktop.agenda.limits import Deadline
from mbc_desktop.agenda.occurrences import Agenda
from mbc_desktop.agenda.records import Calendar, Event, ImportPlan, Occurrence, ReadCalendar
from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.clock import Clock, utc_now
from mbc_desktop.data.agenda_store import AgendaStore

COMMUNITY_ID = -1
"""The calendar that ships: its events are read from the program's own files, never stored."""
COURSES_ID = -2
"""The calendar of treatment cycles; its days are changed by changing the course."""
OWN_NAME = "My calendar"
COURSES_NAME = "Treatment cycles"
_BEHIND, _AHEAD = timedelta(days=3650), timedelta(days=730)


class Calendars:
    """Everything in the person's calendars, and the one that ships."""

    def __init__(
        self,
        store: AgendaStore,
        *,
        zone: ZoneInfo,
        clock: Clock = utc_now,
        new_uid: Callable[[], str] = lambda: f"{uuid.uuid4()}@companion",
        course_title: CourseTitle = english_title,
    ) -> None:
        self._store = store
        self._clock = clock
        self._new_uid = new_uid
        self._course_title = course_title
        self.zone = zone
        self._indexing = threading.Lock()
        self._index: tuple[tuple[int, date], Agenda] | None = None

    def now(self) -> datetime:
        """Return the present moment where the person is."""
        return self._clock().astimezone(self.zone)

    # -- reading --------------------------------------------------------------------------------

    def all(self) -> list[Calendar]:
        """Return all calendars: the person's in her order, then the one that ships."""
        own = [form.calendar_from_stored(kept) for kept in self._store.calendars()]
        cycles = Calendar(name=COURSES_NAME, id=COURSES_ID, read_only=True, marker="cycles")
        marks = self._store.marks()
        worked_out = (cycles, replace(community_calendar(), id=COMMUNITY_ID))
        said = ((one, marks.get((one.id, ""), {})) for one in worked_out)
        return [
            *own,
            *(
                replace(
                    one,
                    visible=not mark.get("hidden", False),
                    marker=str(mark.get("marker") or one.marker),
                )
                for one, mark in said
            ),
        ]

    def named(self, name: str) -> Calendar:
        """Return the calendar of that name, made where there is none."""
        for calendar in self.all():
            if calendar.name.casefold() == name.casefold():
                return calendar
        fresh = Calendar(name=name)
        return replace(fresh, id=self._store.add_calendar(name, form.calendar_to_body(fresh)))

    def own(self) -> Calendar:
        """Return the person's first calendar of her own, made where there is none."""
        mine = [calendar for calendar in self.all() if not calendar.read_only]
        return mine[0] if mine else self.named(OWN_NAME)

    def usual_alarms(self) -> tuple[int, ...]:
        """Return the lead times that a new event of the person's own begins with."""
        return next((one.alarms for one in self.all() if not one.read_only), ())

    def events(self, calendar_id: int | None = None) -> list[Event]:
        """Return the events of one calendar, or of all that are not hidden."""
        if calendar_id == COMMUNITY_ID:
            return self._community()
        own = [form.event_from_stored(kept) for kept in self._store.events(calendar_id)]
        if calendar_id is not None:
            return own
        marks = self._store.marks()
        groups = {calendar.id for calendar in self.all() if calendar.community}
        shown = [
            event
            for event in _as_groups(own, groups)
            if not marks.get((event.calendar_id, event.uid), {}).get("hidden", False)
        ]
        return [*shown, *self._course_events(), *self._community()]

    def agenda(self) -> Agenda:
        """Return an index over all events that are shown, the same while nothing is changed.

        It may be asked by any thread; to build it takes a hundred times as long as to ask it.
        """
        with self._indexing:
            # the version first: what is changed while it is read is read again the next time
            version = (self._store.version(), self._clock().date())
            if self._index is None or self._index[0] != version:
                self._index = (version, self._new_agenda())
            return self._index[1]

    def _new_agenda(self) -> Agenda:
        visible = {calendar.id for calendar in self.all() if calendar.visible}
        return Agenda(
            (event for event in self.events() if event.calendar_id in visible), zone=self.zone
        )

    def between(self, first: date, last: date) -> list[Occurrence]:
        """Return what touches the days from first to last, both included, in order."""
        return list(self.agenda().days(first, last).occurrences)

    def search(self, typed: str) -> list[Occurrence]:
        """Return what holds all words of a search, what comes first and what was after it."""
        words = typed.casefold().split()
        today = self._clock().astimezone(self.zone).date()
        visible = {calendar.id for calendar in self.all() if calendar.visible}
        found = Agenda(
            (
                event
                for event in self.events()
                if event.calendar_id in visible and _holds(event, words)
            ),
            zone=self.zone,
        ).days(today - _BEHIND, today + _AHEAD)
        coming = [one for one in found.occurrences if one.last_day >= today]
        past = [one for one in found.occurrences if one.last_day < today]
        return [*coming, *reversed(past)]

    def _course_events(self) -> list[Event]:
        """Return the days of all treatment courses; they are worked out, never stored."""
        today = self._clock().date()
        courses = [form.course_from_body(body) for _, body in self._store.courses()]
        return [
            replace(event, calendar_id=COURSES_ID)
            for course in courses
            for event in course_events(
                course, today - _BEHIND, today + _AHEAD, title=self._course_title
            )
        ]

    def _community(self) -> list[Event]:
        marks = self._store.marks()
        events = []
        for event in read_community().events:
            mark = marks.get((COMMUNITY_ID, event.uid), {})
            if not mark.get("hidden", event.uid in HIDDEN_AT_FIRST):
                events.append(replace(event, calendar_id=COMMUNITY_ID))
        return events

    # -- changing -------------------------------------------------------------------------------

    def carry_out(self, change: Change) -> None:
        """Make a change; ``change.undone`` takes it back."""
        self._store.change_events(
            [(event.calendar_id, *event.key) for event in change.before],
            [form.event_to_stored(event) for event in change.after],
        )

    def change_series(
        self, event: Event, work_out: Callable[[Sequence[Event], datetime, str], Change]
    ) -> Change:
        """Change an event or its whole series; returns the change, whose ``undone`` takes it back.

        ``work_out(events, now, new_uid)`` is given every event of the UID.
        """
        series = [one for one in self.events(event.calendar_id) if one.uid == event.uid]
        change = work_out(series, self._clock(), self._new_uid())
        placed = Change(
            change.before,
            tuple(replace(one, calendar_id=event.calendar_id) for one in change.after),
        )
        self.carry_out(placed)
        return placed

    def add(self, event: Event) -> Event:
        """Put a new event into the calendar it names, else into the person's own."""
        now = self._clock()
        made = replace(
            event,
            uid=event.uid or self._new_uid(),
            calendar_id=event.calendar_id or self.own().id,
            created=event.created or now,
            last_modified=event.last_modified or now,
        )
        self.carry_out(Change((), (made,)))
        return made

    def mark(self, event: Event, **said: object) -> None:
        """Say something about an event that is not hers to edit: ``hidden``, ``registered``."""
        before = self._store.marks().get((event.calendar_id, event.uid), {})
        self._store.put_mark(event.calendar_id, event.uid, before | said)

    def said(self, event: Event) -> dict[str, object]:
        """Return what the person said about an event that is not hers to edit."""
        return self._store.marks().get((event.calendar_id, event.uid), {})

    def hidden(self, calendar_id: int) -> list[Event]:
        """Return the events of a calendar that the person hid, so that she can take that back."""
        marks = self._store.marks()
        shipped = calendar_id == COMMUNITY_ID
        events = list(read_community().events) if shipped else self.events(calendar_id)
        return [
            replace(event, calendar_id=calendar_id)
            for event in events
            if marks.get((calendar_id, event.uid), {}).get("hidden", False)
        ]

    def shows_month(self) -> bool:
        """Return whether Breast Cancer Awareness Month is shown; it is not, until wished for."""
        mark = self._store.marks().get((COMMUNITY_ID, AWARENESS_MONTH), {})
        return not mark.get("hidden", True)

    def show_month(self, *, on: bool) -> None:
        """Show Breast Cancer Awareness Month, or no longer."""
        before = self._store.marks().get((COMMUNITY_ID, AWARENESS_MONTH), {})
        self._store.put_mark(COMMUNITY_ID, AWARENESS_MONTH, before | {"hidden": not on})

    def remove(self, number: int) -> None:
        """Delete a calendar of the person's own with all its events."""
        self._store.remove_calendar(number)

    def calendar_of(self, event: Event) -> Calendar | None:
        """Return the calendar an event lies in."""
        return next((one for one in self.all() if one.id == event.calendar_id), None)

    def change_calendar(self, number: int, **values: Any) -> None:
        """Change what is said about a stored calendar: its name, marker, alarms, visibility."""
        for calendar in self.all():
            if calendar.id == number:
                changed = replace(calendar, **values)
                body = form.calendar_to_body(changed)
                self._store.change_calendar(number, changed.name, body)

    def show(self, number: int, *, visible: bool) -> None:
        """Show or hide a calendar."""
        if number in (COMMUNITY_ID, COURSES_ID):
            self._say(number, hidden=not visible)
        else:
            self.change_calendar(number, visible=visible)

    def set_marker(self, number: int, marker: str) -> None:
        """Give a calendar another shape and color."""
        if number in (COMMUNITY_ID, COURSES_ID):
            self._say(number, marker=marker)
        else:
            self.change_calendar(number, marker=marker)

    def _say(self, number: int, **said: object) -> None:
        """Say something about a calendar that is not stored itself."""
        before = self._store.marks().get((number, ""), {})
        self._store.put_mark(number, "", before | said)

    # -- files ----------------------------------------------------------------------------------

    def read(self, data: bytes, *, token: CancelToken | None = None) -> ReadCalendar:
        """Read a calendar file; nothing is kept yet.

        Raises:
            Cancelled: ``token`` was told to stop.
        """
        deadline = Deadline(READING_SECONDS, token=token)
        return read_calendar(data, local_tzid=self.zone.key, deadline=deadline)

    def plan(self, read: ReadCalendar, calendar: Calendar) -> ImportPlan:
        """Return what importing would change in a calendar."""
        existing = self.events(calendar.id) if calendar.id else []
        return plan_import(existing, read, calendar_id=calendar.id)

    def import_(self, plan: ImportPlan) -> Change:
        """Carry out an import that was looked at; ``undone`` of what it returns takes it back."""
        change = Change(
            (*(old for old, _ in plan.changed), *plan.removed),
            (*(new for _, new in plan.changed), *plan.new),
        )
        self.carry_out(change)
        return change

    def export(self, events: Iterable[Event], *, name: str = "") -> bytes:
        """Return events as one calendar file (RFC 5545)."""
        return write_calendar(events, name=name, now=self._clock())

    def events_between(self, first: date, last: date) -> list[Event]:
        """Return whole events, series with all their changes, that touch these days."""
        touched = {
            (found.event.calendar_id, found.event.uid) for found in self.between(first, last)
        }
        return [event for event in self.events() if (event.calendar_id, event.uid) in touched]


def _as_groups(events: Iterable[Event], groups: set[int]) -> Iterator[Event]:
    """Yield events; those of calendars of clinics and groups as community events."""
    for event in events:
        if event.calendar_id in groups:
            yield from as_community([event], calendar_id=event.calendar_id)
        else:
            yield event


def _holds(event: Event, words: Sequence[str]) -> bool:
    parts = (event.summary, event.place, *event.people, event.description)
    text = "\n".join(parts).casefold()
    return all(word in text for word in words)


def is_shipped(calendar: Calendar) -> bool:
    """Return whether a calendar is the one that ships with the program."""
    return calendar.id == COMMUNITY_ID and calendar.name == COMMUNITY_NAME
