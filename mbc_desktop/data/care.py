"""A person's plain lists, kept in her order; nothing is gone at once."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any, Generic, TypeVar

from sqlalchemy import Connection, RowMapping, delete, func, insert, select, update

from mbc_desktop.core.clock import Clock, stamp, utc_now
from mbc_desktop.core.errors import KnownError, NotStored
from mbc_desktop.data.care_records import CareRecord, field_names, make, values_of
from mbc_desktop.data.care_tables import care_item
from mbc_desktop.data.note_rows import new_id
from mbc_desktop.data.seals import is_sound, sealed
from mbc_desktop.data.stores import Store

LONGEST_FIELD = 20_000
REMOVED_KEPT_FOR = timedelta(days=30)

Line = TypeVar("Line", bound=CareRecord)


class CareList(Generic[Line]):
    """One list: ``CareList(store, Medicine)`` holds the medicines."""

    def __init__(self, store: Store, kind: type[Line], *, clock: Clock = utc_now) -> None:
        self._store = store
        self.kind = kind
        self._clock = clock

    def all(self) -> list[Line]:
        """Return every line in the person's order."""
        wanted = (
            select(care_item)
            .where(care_item.c.list == self.kind.LIST, care_item.c.removed_at.is_(None))
            .order_by(care_item.c.position, care_item.c.id)
        )
        with self._store.reading() as connection:
            return [self._record(row) for row in connection.execute(wanted).mappings()]

    def damaged(self) -> list[str]:
        """Return the ids of lines that are no longer as they were written."""
        wanted = select(care_item).where(care_item.c.list == self.kind.LIST)
        with self._store.reading() as connection:
            rows = connection.execute(wanted).mappings().all()
        return [str(row["id"]) for row in rows if not is_sound(care_item, dict(row))]

    def add(self, line: Line) -> Line:
        """Put a line at the end and return it with its id; an id that is free is kept."""
        return self.add_many([line])[0]

    def add_many(self, lines: Sequence[Line]) -> list[Line]:
        """Put lines at the end, all or none, and return them with their ids."""
        with self._store.writing() as connection:
            return [self._insert(connection, line) for line in lines]

    def change(self, line: Line) -> None:
        """Write a line anew; raises ``NotStored`` where it is gone."""
        self._check(line)
        with self._store.writing() as connection:
            row = self._there(connection, line.id)
            # what a newer version of the program wrote beside our fields stays
            fields = json.dumps({**_loaded(row), **values_of(line)}, ensure_ascii=False)
            self._write(connection, row, fields=fields, removed_at=None)

    def remove(self, line: Line) -> None:
        """Take a line off the list; :meth:`put_back` undoes it for 30 days."""
        with self._store.writing() as connection:
            row = self._there(connection, line.id)
            self._write(connection, row, removed_at=stamp(self._clock()))

    def put_back(self, line: Line) -> None:
        """Undo a removal: the line comes back to its place."""
        with self._store.writing() as connection:
            self._write(connection, self._there(connection, line.id), removed_at=None)

    def set_all(self, lines: Sequence[Line]) -> None:
        """Let the list hold just these: those without an id are new, those not named are gone."""
        kept = {line.id for line in lines if line.id}
        for line in self.all():
            if line.id not in kept:
                self.remove(line)
        self.add_many([line for line in lines if not line.id])

    def reorder(self, ids: Sequence[str]) -> None:
        """Put the lines in the order of ``ids``; those not named keep their places after."""
        with self._store.writing() as connection:
            for place, name in enumerate(ids):
                row = self._there(connection, name)
                self._write(connection, row, position=place - len(ids))

    def _record(self, row: RowMapping) -> Line:
        record: Line = make(self.kind, _loaded(row), name=str(row["id"]))
        return record

    def _insert(self, connection: Connection, line: Line) -> Line:
        self._check(line)
        name = line.id or new_id()
        while connection.execute(select(care_item.c.id).where(care_item.c.id == name)).first():
            name = new_id()
        last = connection.execute(
            select(func.max(care_item.c.position)).where(care_item.c.list == self.kind.LIST)
        ).scalar()
        row = {
            "id": name,
            "list": self.kind.LIST,
            "position": (last or 0) + 1,
            "fields": json.dumps(values_of(line), ensure_ascii=False),
            "changed_at": stamp(self._clock()),
            "removed_at": None,
        }
        connection.execute(insert(care_item).values(sealed(care_item, row)))
        return replace(line, id=name)

    def _there(self, connection: Connection, name: str) -> RowMapping:
        row = (
            connection.execute(
                select(care_item).where(care_item.c.id == name, care_item.c.list == self.kind.LIST)
            )
            .mappings()
            .first()
        )
        if row is None:
            raise NotStored(
                "That line is no longer in the list.",
                what_is_safe="Nothing was changed.",
                what_to_do="Look at the list again.",
            )
        return row

    def _write(self, connection: Connection, row: RowMapping, **values: Any) -> None:
        changed = sealed(care_item, {**row, "changed_at": stamp(self._clock()), **values})
        connection.execute(update(care_item).where(care_item.c.id == row["id"]).values(changed))

    def _check(self, line: Line) -> None:
        if any(len(getattr(line, name)) > LONGEST_FIELD for name in field_names(self.kind)):
            raise KnownError(
                "One field of this line is longer than can be kept.",
                what_is_safe="The list is as it was.",
                what_to_do="Put long text into a note, and name the note here.",
            )


def drop_removed(connection: Connection, before: str) -> int:
    """Delete lines that were taken off their lists before that instant; returns how many."""
    gone = connection.execute(delete(care_item).where(care_item.c.removed_at < before))
    return int(gone.rowcount)


def _loaded(row: RowMapping) -> dict[str, Any]:
    try:
        found = json.loads(row["fields"])
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
