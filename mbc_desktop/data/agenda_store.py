"""Calendars and events as they are kept: whole records as JSON, named by their identity."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from mbc_desktop.data.agenda_tables import (
    calendar,
    course,
    event,
    event_mark,
    reminder,
    subscription,
)
from mbc_desktop.data.stores import Store

Body = dict[str, Any]


@dataclass(frozen=True, slots=True)
class StoredCalendar:
    """One calendar; ``body`` is what else its owner says about it."""

    id: int
    name: str
    body: Body


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """One event, named within its calendar by (UID, RECURRENCE-ID)."""

    calendar_id: int
    uid: str
    recurrence_id: str
    summary: str
    body: Body


@dataclass(frozen=True, slots=True)
class StoredReminder:
    """What became of one reminder; instants are as ``clock.stamp`` writes them."""

    key: str
    due: str
    snoozed_until: str | None
    done: bool


class AgendaStore:
    """The calendar's part of the personal store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def version(self) -> int:
        """Return a number that stays the same while nothing in the store is changed."""
        return self._store.version()

    # -- calendars ------------------------------------------------------------------------------

    def calendars(self) -> list[StoredCalendar]:
        """Return all calendars in the person's order."""
        with self._store.reading() as connection:
            rows = connection.execute(select(calendar).order_by(calendar.c.position, calendar.c.id))
            return [StoredCalendar(row.id, row.name, json.loads(row.body)) for row in rows]

    def add_calendar(self, name: str, body: Body) -> int:
        """Make a calendar and return its id."""
        with self._store.writing() as connection:
            last = connection.execute(select(func.max(calendar.c.position))).scalar()
            made = connection.execute(
                insert(calendar).values(name=name, position=(last or 0) + 1, body=json.dumps(body))
            )
            return int(made.lastrowid)

    def change_calendar(self, number: int, name: str, body: Body) -> None:
        """Change what a calendar is called and what is said about it."""
        with self._store.writing() as connection:
            connection.execute(
                update(calendar)
                .where(calendar.c.id == number)
                .values(name=name, body=json.dumps(body))
            )

    def remove_calendar(self, number: int) -> None:
        """Delete a calendar with all its events."""
        with self._store.writing() as connection:
            connection.execute(delete(calendar).where(calendar.c.id == number))

    # -- events ---------------------------------------------------------------------------------

    def events(self, calendar_id: int | None = None) -> list[StoredEvent]:
        """Return the events of one calendar, or of all."""
        wanted = select(event)
        if calendar_id is not None:
            wanted = wanted.where(event.c.calendar_id == calendar_id)
        with self._store.reading() as connection:
            return [
                StoredEvent(
                    row.calendar_id, row.uid, row.recurrence_id, row.summary, json.loads(row.body)
                )
                for row in connection.execute(wanted)
            ]

    def change_events(
        self, gone: Iterable[tuple[int, str, str]], come: Sequence[StoredEvent]
    ) -> None:
        """Take some events away, by (calendar, UID, RECURRENCE-ID), and put others in, at once."""
        with self._store.writing() as connection:
            _remove(connection, gone)
            rows = [
                (one.calendar_id, one.uid, one.recurrence_id, one.summary, json.dumps(one.body))
                for one in come
            ]
            if rows:
                connection.exec_driver_sql(
                    "INSERT INTO event(calendar_id, uid, recurrence_id, summary, body)"
                    " VALUES (?, ?, ?, ?, ?) ON CONFLICT(calendar_id, uid, recurrence_id)"
                    " DO UPDATE SET summary = excluded.summary, body = excluded.body",
                    rows,
                )

    # -- courses, subscriptions, marks ------------------------------------------------------------

    def courses(self) -> list[tuple[str, Body]]:
        """Return all treatment courses, ``(id, body)``."""
        with self._store.reading() as connection:
            return [(row.id, json.loads(row.body)) for row in connection.execute(select(course))]

    def put_course(self, number: str, body: Body) -> None:
        """Keep a treatment course as it is now."""
        self._put(course, {"id": number}, body)

    def remove_course(self, number: str) -> None:
        """Delete a treatment course."""
        with self._store.writing() as connection:
            connection.execute(delete(course).where(course.c.id == number))

    def subscriptions(self) -> list[tuple[int, int, Body]]:
        """Return all subscriptions, ``(id, calendar id, body)``."""
        with self._store.reading() as connection:
            rows = connection.execute(select(subscription))
            return [(row.id, row.calendar_id, json.loads(row.body)) for row in rows]

    def put_subscription(self, number: int, calendar_id: int, body: Body) -> int:
        """Keep a subscription; ``number`` 0 makes a new one. Returns its id."""
        with self._store.writing() as connection:
            values = {"calendar_id": calendar_id, "body": json.dumps(body)}
            if number:
                connection.execute(
                    update(subscription).where(subscription.c.id == number).values(**values)
                )
                return number
            return int(connection.execute(insert(subscription).values(**values)).lastrowid)

    def marks(self) -> dict[tuple[int, str], Body]:
        """Return what the person says about events that are not hers to edit."""
        with self._store.reading() as connection:
            rows = connection.execute(select(event_mark))
            return {(row.calendar_id, row.uid): json.loads(row.body) for row in rows}

    def put_mark(self, calendar_id: int, uid: str, body: Body) -> None:
        """Say something about an event that is not hers to edit."""
        self._put(event_mark, {"calendar_id": calendar_id, "uid": uid}, body)

    # -- reminders ------------------------------------------------------------------------------

    def reminders(self) -> list[StoredReminder]:
        """Return what became of every remembered reminder."""
        with self._store.reading() as connection:
            rows = connection.execute(select(reminder))
            return [
                StoredReminder(row.key, row.due, row.snoozed_until, bool(row.done)) for row in rows
            ]

    def put_reminders(self, states: Sequence[StoredReminder], forget: Iterable[str] = ()) -> None:
        """Remember these states, and forget what needs no remembering."""
        with self._store.writing() as connection:
            for key in forget:
                connection.execute(delete(reminder).where(reminder.c.key == key))
            for state in states:
                values = {
                    "due": state.due,
                    "snoozed_until": state.snoozed_until,
                    "done": int(state.done),
                }
                connection.execute(
                    upsert(reminder)
                    .values(key=state.key, **values)
                    .on_conflict_do_update(index_elements=[reminder.c.key], set_=values)
                )

    def _put(self, table: Table, identity: dict[str, Any], body: Body) -> None:
        text = json.dumps(body)
        with self._store.writing() as connection:
            connection.execute(
                upsert(table)
                .values(**identity, body=text)
                .on_conflict_do_update(index_elements=list(identity), set_={"body": text})
            )


def _remove(connection: Connection, gone: Iterable[tuple[int, str, str]]) -> None:
    rows = list(gone)
    if rows:
        connection.exec_driver_sql(
            "DELETE FROM event WHERE calendar_id = ? AND uid = ? AND recurrence_id = ?", rows
        )
