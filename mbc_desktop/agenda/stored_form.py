"""Events, calendars and the rest as plain JSON values and back, for keeping.

Only what differs from a field's default is written; a field that an older or newer version wrote is
left out in reading, so that no version stumbles over another's.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, fields
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, TypeVar

from mbc_desktop.agenda.cycles import Course, CycleChange, CycleChangeKind, TreatmentPattern
from mbc_desktop.agenda.records import Calendar, Event, EventKind, EventStatus
from mbc_desktop.agenda.reminders import ReminderKey, ReminderState
from mbc_desktop.agenda.subscriptions import Subscription
from mbc_desktop.core.clock import read_stamp, stamp
from mbc_desktop.data.agenda_store import StoredCalendar, StoredEvent, StoredReminder

T = TypeVar("T")
_SEPARATOR = "\x1f"


def event_to_stored(event: Event) -> StoredEvent:
    """Return an event as it is kept."""
    return StoredEvent(
        calendar_id=event.calendar_id,
        uid=event.uid,
        recurrence_id=event.recurrence_id,
        summary=event.summary,
        body=_plain(event, leave={"calendar_id", "uid", "recurrence_id", "summary"}),
    )


def event_from_stored(kept: StoredEvent) -> Event:
    """Return a kept event."""
    return _made(
        Event,
        kept.body
        | {
            "calendar_id": kept.calendar_id,
            "uid": kept.uid,
            "recurrence_id": kept.recurrence_id,
            "summary": kept.summary,
        },
        {
            "start": datetime.fromisoformat,
            "end": datetime.fromisoformat,
            "created": datetime.fromisoformat,
            "last_modified": datetime.fromisoformat,
            "stamp": datetime.fromisoformat,
            "kind": EventKind,
            "status": EventStatus,
        },
    )


def calendar_to_body(calendar: Calendar) -> dict[str, Any]:
    """Return what is kept of a calendar beside its id and name."""
    return _plain(calendar, leave={"id", "name"})


def calendar_from_stored(kept: StoredCalendar) -> Calendar:
    """Return a kept calendar."""
    return _made(Calendar, kept.body | {"id": kept.id, "name": kept.name}, {})


def course_to_body(course: Course) -> dict[str, Any]:
    """Return a treatment course as plain values."""
    body = _plain(course, leave={"pattern", "changes"})
    body["pattern"] = _plain(course.pattern)
    body["changes"] = [_plain(change) for change in course.changes]
    return body


def course_from_body(body: dict[str, Any]) -> Course:
    """Return a kept treatment course."""
    days = {"first_day": date.fromisoformat, "resume_day": date.fromisoformat}
    pattern = _made(TreatmentPattern, body["pattern"], {})
    changes = tuple(
        _made(CycleChange, change, days | {"kind": CycleChangeKind})
        for change in body.get("changes", ())
    )
    return _made(Course, body | {"pattern": pattern, "changes": changes}, days)


def subscription_to_body(kept: Subscription) -> dict[str, Any]:
    """Return what is kept of a subscription beside its ids."""
    return _plain(kept, leave={"id", "calendar_id"})


def subscription_from_body(number: int, calendar_id: int, body: dict[str, Any]) -> Subscription:
    """Return a kept subscription."""
    return _made(
        Subscription,
        body | {"id": number, "calendar_id": calendar_id},
        {
            "interval": lambda seconds: timedelta(seconds=seconds),
            "checked_at": datetime.fromisoformat,
            "good_at": datetime.fromisoformat,
        },
    )


def reminder_to_stored(state: ReminderState) -> StoredReminder:
    """Return a reminder's state as it is kept."""
    key = state.key
    parts = (str(key.calendar_id), key.uid, key.recurrence_id, key.start, str(key.lead))
    return StoredReminder(
        key=_SEPARATOR.join(parts),
        due=stamp(state.due),
        snoozed_until=stamp(state.snoozed_until) if state.snoozed_until else None,
        done=state.done,
    )


def reminder_from_stored(kept: StoredReminder) -> ReminderState:
    """Return a kept reminder's state."""
    calendar_id, uid, recurrence_id, start, lead = kept.key.split(_SEPARATOR)
    return ReminderState(
        ReminderKey(int(calendar_id), uid, recurrence_id, start, int(lead)),
        due=read_stamp(kept.due),
        snoozed_until=read_stamp(kept.snoozed_until) if kept.snoozed_until else None,
        done=kept.done,
    )


def _plain(record: Any, *, leave: frozenset[str] | set[str] = frozenset()) -> dict[str, Any]:
    values = {}
    for field in fields(record):
        value = getattr(record, field.name)
        if field.name in leave or (field.default is not MISSING and value == field.default):
            continue
        values[field.name] = _value(value)
    return values


def _value(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):  # a datetime is one too
        return value.isoformat()
    if isinstance(value, timedelta):
        return value.total_seconds()
    return list(value) if isinstance(value, tuple) else value


def _made(kind: type[T], body: dict[str, Any], readers: dict[str, Callable[[Any], Any]]) -> T:
    known = {field.name for field in fields(kind)}  # type: ignore[arg-type]
    values = {}
    for name, value in body.items():
        if name not in known:
            continue
        if value is not None and name in readers and not isinstance(value, StrEnum):
            value = readers[name](value)  # noqa: PLW2901 - read in place
        values[name] = _frozen(value)
    return kind(**values)


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value
