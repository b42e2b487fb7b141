"""Keeping "My trials": every starred trial, its stage, the contact log and the next step."""

from __future__ import annotations

import zlib
from datetime import date
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from mbc_desktop.core.clock import Clock, stamp, utc_now
from mbc_desktop.core.errors import KnownError, NotStored
from mbc_desktop.data.personal_tables import starred
from mbc_desktop.data.settings import Settings
from mbc_desktop.data.shortlist_records import (
    FIRST_STAGE,
    STAGES,
    WAYS,
    Contact,
    Listed,
    Move,
    Removed,
    Stage,
)
from mbc_desktop.data.shortlist_tables import (
    shortlist,
    shortlist_contact,
    shortlist_move,
    shortlist_stage,
)
from mbc_desktop.data.stars import Stars
from mbc_desktop.data.stores import Store

LONGEST = 20_000
_SEEN = "shortlist_seen_at"


class Shortlist:
    """The trials a person follows. Starring one puts it here; nothing of a sync reaches it."""

    def __init__(self, store: Store, *, clock: Clock = utc_now) -> None:
        self._store = store
        self._clock = clock
        self._stars = Stars(store, clock=clock)
        self._settings = Settings(store)

    def stages(self) -> list[Stage]:
        """Return the stages in order, with the names she gave them."""
        with self._store.reading() as connection:
            rows = connection.execute(select(shortlist_stage.c.key, shortlist_stage.c.name))
            names = {row.key: row.name for row in rows}
        return [Stage(key, names.get(key, "")) for key in STAGES]

    def rename_stage(self, key: str, name: str) -> None:
        """Give a stage a name of her own; an empty one brings the program's wording back."""
        _known_stage(key)
        name = " ".join(name.split())[:60]
        with self._store.writing() as connection:
            connection.execute(delete(shortlist_stage).where(shortlist_stage.c.key == key))
            if name:
                connection.execute(insert(shortlist_stage).values(key=key, name=name))

    def all(self) -> list[Listed]:
        """Return all trials, stage by stage, in each the newest first."""
        with self._store.reading() as connection:
            found = [_listed(row) for row in connection.execute(_LISTED)]
        newest = sorted(found, key=lambda one: one.added_at, reverse=True)
        return sorted(newest, key=lambda one: STAGES.index(one.stage))

    def get(self, nct: str) -> Listed:
        """Return one trial; raises ``NotStored``."""
        with self._store.reading() as connection:
            row = connection.execute(_LISTED.where(starred.c.nct == nct)).first()
        if row is None:
            raise _gone(nct)
        return _listed(row)

    def add(self, nct: str, *, title: str, status: str, checked_at: str, raw: bytes) -> None:
        """Put a trial on the list, which stars it; one that is there gets the newer record."""
        self._stars.add(nct, title=title, status=status, checked_at=checked_at, raw=raw)

    def remove(self, nct: str) -> Removed:
        """Take a trial off the list, which takes its star; returns all, for :meth:`put_back`."""
        listed = self.get(nct)
        kept = self._stars.snapshot(nct)
        contacts, moves = tuple(self.contacts(nct)), tuple(self.moves(nct))
        with self._store.writing() as connection:
            had_row = False
            for table in (shortlist, shortlist_move, shortlist_contact, starred):
                done = connection.execute(delete(table).where(table.c.nct == nct))
                had_row = had_row or (table is shortlist and done.rowcount > 0)
        return Removed(listed, kept[0] if kept else b"", contacts, moves, had_row)

    def put_back(self, removed: Removed) -> None:
        """Undo a removal; where the trial was starred again since, what is newer stays."""
        one = removed.listed
        with self._store.writing() as connection:
            connection.execute(
                upsert(starred)
                .values(
                    nct=one.nct,
                    starred_at=one.added_at,
                    title=one.title,
                    status=one.status,
                    checked_at=one.checked_at,
                    snapshot=zlib.compress(removed.raw),
                )
                .on_conflict_do_nothing()
            )
            if removed.had_row:
                connection.execute(
                    upsert(shortlist)
                    .values(
                        nct=one.nct,
                        stage=one.stage,
                        reason=one.reason,
                        note=one.note,
                        next_step=one.next_step,
                        next_on=one.next_on,
                        moved_at=one.moved_at,
                    )
                    .on_conflict_do_nothing()
                )
            for move in removed.moves:
                connection.execute(
                    insert(shortlist_move).values(
                        nct=one.nct, at=move.at, stage=move.stage, reason=move.reason
                    )
                )
            for said in removed.contacts:
                connection.execute(
                    insert(shortlist_contact).values(
                        nct=one.nct,
                        said_on=said.said_on,
                        who=said.who,
                        way=said.way,
                        what=said.what,
                        made_at=said.made_at,
                    )
                )

    def move(self, nct: str, stage: str, *, reason: str = "") -> None:
        """Bring a trial to another stage, and write down when."""
        _known_stage(stage)
        now = stamp(self._clock())
        reason = reason.strip()[:LONGEST]
        with self._store.writing() as connection:
            self._change(connection, nct, stage=stage, reason=reason, moved_at=now)
            connection.execute(
                insert(shortlist_move).values(nct=nct, at=now, stage=stage, reason=reason)
            )

    def write(self, nct: str, *, note: str) -> None:
        """Keep what she wrote about a trial."""
        with self._store.writing() as connection:
            self._change(connection, nct, note=note[:LONGEST])

    def plan(self, nct: str, *, next_step: str, next_on: str = "") -> None:
        """Keep the next step and its date (ISO); both empty take it away."""
        if next_on:
            _check_date(next_on)
        with self._store.writing() as connection:
            self._change(connection, nct, next_step=next_step.strip()[:LONGEST], next_on=next_on)

    def moves(self, nct: str) -> list[Move]:
        """Return when a trial came to which stage, the oldest first."""
        with self._store.reading() as connection:
            rows = connection.execute(
                select(shortlist_move)
                .where(shortlist_move.c.nct == nct)
                .order_by(shortlist_move.c.id)
            )
            return [Move(row.id, row.at, row.stage, row.reason) for row in rows]

    def contacts(self, nct: str) -> list[Contact]:
        """Return the contact log of a trial, the newest first."""
        with self._store.reading() as connection:
            rows = connection.execute(
                select(shortlist_contact)
                .where(shortlist_contact.c.nct == nct)
                .order_by(shortlist_contact.c.said_on.desc(), shortlist_contact.c.id.desc())
            )
            return [
                Contact(row.id, row.nct, row.said_on, row.who, row.way, row.what, row.made_at)
                for row in rows
            ]

    def log(self, nct: str, *, said_on: str, who: str, what: str, way: str = "other") -> int:
        """Write down who said what, and when (ISO date); returns the entry's id."""
        values = _contact_values(said_on=said_on, who=who, what=what, way=way)
        self.get(nct)
        with self._store.writing() as connection:
            made = connection.execute(
                insert(shortlist_contact).values(nct=nct, made_at=stamp(self._clock()), **values)
            )
            return int(made.lastrowid)

    def change_contact(
        self, number: int, *, said_on: str, who: str, what: str, way: str = "other"
    ) -> None:
        """Correct an entry of the contact log."""
        values = _contact_values(said_on=said_on, who=who, what=what, way=way)
        with self._store.writing() as connection:
            connection.execute(
                update(shortlist_contact).where(shortlist_contact.c.id == number).values(**values)
            )

    def drop_contact(self, number: int) -> None:
        """Take an entry out of the contact log."""
        with self._store.writing() as connection:
            connection.execute(delete(shortlist_contact).where(shortlist_contact.c.id == number))

    def seen_at(self) -> str:
        """Return when she last looked through what changed, "" where she never did."""
        return str(self._settings.get(_SEEN, ""))

    def mark_seen(self) -> None:
        """Write down that she has now seen what changed."""
        self._settings.set(_SEEN, stamp(self._clock()))

    def _change(self, connection: Connection, nct: str, **values: Any) -> None:
        there = connection.execute(select(starred.c.nct).where(starred.c.nct == nct)).first()
        if there is None:
            raise _gone(nct)
        first = {
            "stage": FIRST_STAGE,
            "reason": "",
            "note": "",
            "next_step": "",
            "next_on": "",
            "moved_at": stamp(self._clock()),
        }
        connection.execute(
            upsert(shortlist)
            .values(nct=nct, **(first | values))
            .on_conflict_do_update(index_elements=[shortlist.c.nct], set_=values)
        )


_LISTED = select(
    starred.c.nct,
    starred.c.title,
    starred.c.status,
    starred.c.checked_at,
    starred.c.starred_at,
    *(
        func.coalesce(shortlist.c[name], "").label(name)
        for name in ("stage", "reason", "note", "next_step", "next_on", "moved_at")
    ),
).join_from(starred, shortlist, starred.c.nct == shortlist.c.nct, isouter=True)


def _listed(row: Any) -> Listed:
    return Listed(
        nct=row.nct,
        title=row.title,
        status=row.status,
        checked_at=row.checked_at,
        added_at=row.starred_at,
        stage=row.stage if row.stage in STAGES else FIRST_STAGE,
        reason=row.reason,
        note=row.note,
        next_step=row.next_step,
        next_on=row.next_on,
        moved_at=row.moved_at,
    )


def _known_stage(key: str) -> None:
    if key not in STAGES:
        raise ValueError(f"no stage of that name: {key}")


def _contact_values(*, said_on: str, who: str, what: str, way: str) -> dict[str, str]:
    _check_date(said_on)
    if way not in WAYS:
        raise ValueError(f"no such way: {way}")
    return {
        "said_on": said_on,
        "who": " ".join(who.split())[:200],
        "what": what.strip()[:LONGEST],
        "way": way,
    }


def _check_date(text: str) -> None:
    try:
        date.fromisoformat(text)
    except ValueError:
        raise KnownError(
            f"“{text[:40]}” is not a date.",
            what_is_safe="Nothing was changed.",
            what_to_do="Write the date as year, month and day, such as 2026-05-31.",
        ) from None


def _gone(nct: str) -> NotStored:
    return NotStored(
        f"{nct} is not among your trials.",
        what_is_safe="Nothing was changed.",
        what_to_do="Star the trial first, and it will be there.",
    )
