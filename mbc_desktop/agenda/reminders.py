"""Reminders: which are due, which were missed, and what the person did about them.

A reminder is named by its event, the date of the series, the start and the lead time, never by
when it was shown. What was shown, put off and done is remembered under that name. So none comes
twice and none is lost when the clock changes, the zone changes, the machine sleeps or the clock is
set back: the look back always reaches a little before the last check, and the memory keeps what
was dealt with from coming again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from mbc_desktop.agenda.limits import Deadline
from mbc_desktop.agenda.occurrences import Agenda
from mbc_desktop.agenda.records import Event, Moment, Occurrence
from mbc_desktop.agenda.values import format_date, format_wall, parse_moment

LOOK_BACK = timedelta(hours=2)
"""How far before the last check is looked again: more than any change of a clock."""
LATE = timedelta(minutes=5)
"""How long after its moment a reminder counts as missed: the machine slept, or was off."""
KEEP = timedelta(days=400)
"""How long what was dealt with is remembered."""
MAX_AWAY = timedelta(days=366)
_DAY_MINUTES = 1_440

LeadTimes = Callable[[Event], Iterable[int]]
"""The lead times that hold for an event, in minutes before its start."""


@dataclass(frozen=True, slots=True)
class ReminderKey:
    """What names one reminder.

    Attributes:
        recurrence_id: the date of the series as a token, "" for a single event.
        start: the start as a token; an event that is moved reminds anew.
        lead: minutes before the start; negative after it.
    """

    calendar_id: int
    uid: str
    recurrence_id: str
    start: str
    lead: int


@dataclass(frozen=True, slots=True)
class ReminderState:
    """What has become of one reminder.

    Attributes:
        due: when it was due (UTC).
        snoozed_until: when it comes again; None where it was not put off.
        done: the person dealt with it.
    """

    key: ReminderKey
    due: datetime
    snoozed_until: datetime | None = None
    done: bool = False


@dataclass(frozen=True, slots=True)
class Due:
    """One reminder to show now.

    Attributes:
        missed: it was due while nothing could show it.
    """

    state: ReminderState
    occurrence: Occurrence
    missed: bool


@dataclass(frozen=True, slots=True)
class Checked:
    """What one check found, to be stored before it is shown.

    Attributes:
        due: to show, the oldest first.
        new: states that were not there before.
        last_check: to be handed to the next check.
    """

    due: tuple[Due, ...]
    new: tuple[ReminderState, ...]
    last_check: datetime


def check(
    agenda: Agenda,
    leads: LeadTimes,
    *,
    last_check: datetime | None,
    now: datetime,
    states: Mapping[ReminderKey, ReminderState],
    deadline: Deadline | None = None,
) -> Checked:
    """Find the reminders to show now.

    What was shown before comes again until it is put off or done, unless its event was deleted,
    called off or moved meanwhile.

    Args:
        agenda: the events.
        leads: which lead times an event has.
        last_check: aware, `last_check` of the check before; None at the very first, which shows
            nothing that lies before it.
        now: aware.
        states: what is remembered.
        deadline: by when to answer.
    """
    now = now.astimezone(UTC)
    if last_check is None:
        return Checked((), (), now)
    last_check = last_check.astimezone(UTC)
    since = max(min(last_check, now) - LOOK_BACK, now - MAX_AWAY)
    new: list[ReminderState] = []
    due: list[Due] = []
    seen: dict[ReminderKey, Occurrence] = {}
    for occurrence, lead, moment in _moments(agenda, leads, since, now, deadline):
        key = key_of(occurrence, lead)
        seen[key] = occurrence
        if key in states or occurrence.cancelled or moment > now or moment <= since:
            continue
        state = ReminderState(key, moment)
        new.append(state)
        missed = moment <= last_check or now - moment > LATE
        due.append(Due(state, occurrence, missed=missed))
    for key, state in states.items():
        again = state.snoozed_until
        if state.done or (again or state.due) > now:
            continue
        occurrence_now = seen.get(key) or _still_there(agenda, key)
        if occurrence_now is not None and not occurrence_now.cancelled:
            due.append(Due(state, occurrence_now, missed=again is None))
    due.sort(key=lambda found: found.state.due)
    return Checked(tuple(due), tuple(new), now)


def _still_there(agenda: Agenda, key: ReminderKey) -> Occurrence | None:
    """The occurrence a reminder is of; None where it was deleted or moved."""
    value = parse_moment(key.start)
    if value is None:
        return None
    moment = value.wall.replace(tzinfo=UTC if value.is_utc else agenda.zone)
    for occurrence in agenda.of(key.calendar_id, key.uid, moment):
        if key_of(occurrence, key.lead) == key:
            return occurrence
    return None


def snoozed(state: ReminderState, *, until: datetime) -> ReminderState:
    """Put a reminder off to an aware moment."""
    return replace(state, snoozed_until=until.astimezone(UTC), done=False)


def done(state: ReminderState) -> ReminderState:
    """Mark a reminder as dealt with."""
    return replace(state, done=True, snoozed_until=None)


def forgettable(state: ReminderState, *, now: datetime) -> bool:
    """Whether a state may be thrown away: dealt with, and long past any look back."""
    return state.done and state.due < now.astimezone(UTC) - KEEP


def next_due(
    agenda: Agenda,
    leads: LeadTimes,
    *,
    now: datetime,
    states: Mapping[ReminderKey, ReminderState],
    within: timedelta = timedelta(days=1),
) -> datetime | None:
    """Return when the next reminder is due, for a timer; None where none is within that time."""
    now = now.astimezone(UTC)
    moments = [
        moment
        for occurrence, lead, moment in _moments(agenda, leads, now, now + within, None)
        if now < moment <= now + within
        and not occurrence.cancelled
        and key_of(occurrence, lead) not in states
    ]
    put_off = (s.snoozed_until for s in states.values() if not s.done and s.snoozed_until)
    moments.extend(moment for moment in put_off if now < moment <= now + within)
    return min(moments, default=None)


def key_of(occurrence: Occurrence, lead: int) -> ReminderKey:
    """Return what names the reminder of an occurrence with a lead time."""
    event = occurrence.event
    recurrence_id = occurrence.recurrence_id
    return ReminderKey(
        event.calendar_id,
        event.uid,
        "" if recurrence_id is None else _token(recurrence_id),
        _token(occurrence.start),
        lead,
    )


def _token(moment: Moment) -> str:
    """A date, floating wall clock, or an instant as text; the same in every zone."""
    if not isinstance(moment, datetime):
        return format_date(moment)
    if moment.tzinfo is None:
        return format_wall(moment)
    return format_wall(moment.astimezone(UTC)) + "Z"


def due_at(occurrence: Occurrence, lead: int) -> datetime:
    """Return when the reminder of an occurrence is due, in UTC.

    Whole days are counted by the calendar, so that "one day before" stays at the same hour over a
    change of the clock; the rest is counted by the clock. An all-day event begins at midnight.
    """
    begins = occurrence.begins
    days, minutes = divmod(abs(lead), _DAY_MINUTES)
    sign = 1 if lead >= 0 else -1
    try:
        day = begins - timedelta(days=sign * days)
        return day.astimezone(UTC) - timedelta(minutes=sign * minutes)
    except OverflowError:
        return begins.astimezone(UTC)


def _moments(
    agenda: Agenda,
    leads: LeadTimes,
    since: datetime,
    until: datetime,
    deadline: Deadline | None,
) -> list[tuple[Occurrence, int, datetime]]:
    """Every reminder whose moment may lie in a time: occurrence, lead and moment."""
    all_leads = [lead for event in agenda.events for lead in leads(event)]
    if not all_leads:
        return []
    longest = timedelta(minutes=max([0, *all_leads]))
    latest = timedelta(minutes=max(0, -min(all_leads)))
    day = timedelta(days=1)
    found = agenda.between(since - latest - day, until + longest + day, deadline=deadline)
    moments = []
    for occurrence in found.occurrences:
        for lead in set(leads(occurrence.event)):
            moment = due_at(occurrence, lead)
            if since < moment <= until:
                moments.append((occurrence, lead, moment))
    return moments
