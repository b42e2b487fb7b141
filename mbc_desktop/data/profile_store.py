"""Keeping profiles: more than one, one of them active. Nothing here is ever logged."""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import delete, insert, select, update

from mbc_desktop.core.clock import Clock, stamp, utc_now
from mbc_desktop.core.errors import KnownError, NotStored
from mbc_desktop.data.profile_records import NamedProfile, Profile
from mbc_desktop.data.profile_tables import profile as table
from mbc_desktop.data.stores import Store


class Profiles:
    """The profiles of this computer, the oldest first."""

    def __init__(self, store: Store, *, clock: Clock = utc_now) -> None:
        self._store = store
        self._clock = clock

    def all(self) -> list[NamedProfile]:
        """Return all profiles."""
        with self._store.reading() as connection:
            return [_named(row) for row in connection.execute(select(table).order_by(table.c.id))]

    def active(self) -> NamedProfile | None:
        """Return the profile in use, or None where there is none yet."""
        with self._store.reading() as connection:
            row = connection.execute(
                select(table).order_by(table.c.active.desc(), table.c.id).limit(1)
            ).first()
            return _named(row) if row else None

    def add(self, name: str, profile: Profile | None = None) -> NamedProfile:
        """Make a profile and put it to use."""
        now = stamp(self._clock())
        answers = write_profile(profile or Profile())
        with self._store.writing() as connection:
            connection.execute(update(table).values(active=0))
            made = connection.execute(
                insert(table).values(
                    name=_name(name), active=1, answers=answers, made_at=now, changed_at=now
                )
            )
            number = int(made.lastrowid)
        return self.get(number)

    def get(self, number: int) -> NamedProfile:
        """Return one profile; raises ``NotStored``."""
        with self._store.reading() as connection:
            row = connection.execute(select(table).where(table.c.id == number)).first()
        if row is None:
            raise _gone()
        return _named(row)

    def save(self, number: int, profile: Profile) -> None:
        """Keep the answers of one profile."""
        self._change(number, answers=write_profile(profile), changed_at=stamp(self._clock()))

    def rename(self, number: int, name: str) -> None:
        """Give a profile another name."""
        self._change(number, name=_name(name))

    def use(self, number: int) -> None:
        """Make a profile the active one."""
        with self._store.writing() as connection:
            connection.execute(update(table).values(active=table.c.id == number))

    def delete(self, number: int) -> NamedProfile:
        """Delete a profile and return it whole, so that :meth:`put_back` can undo it."""
        found = self.get(number)
        with self._store.writing() as connection:
            connection.execute(delete(table).where(table.c.id == number))
        return found

    def put_back(self, named: NamedProfile) -> None:
        """Undo a deletion."""
        with self._store.writing() as connection:
            if named.active:
                connection.execute(update(table).values(active=0))
            connection.execute(
                insert(table).values(
                    id=named.id,
                    name=named.name,
                    active=int(named.active),
                    answers=write_profile(named.profile),
                    made_at=named.made_at,
                    changed_at=named.changed_at,
                )
            )

    def _change(self, number: int, **values: Any) -> None:
        with self._store.writing() as connection:
            done = connection.execute(update(table).where(table.c.id == number).values(**values))
            if done.rowcount == 0:
                raise _gone()


def write_profile(profile: Profile) -> str:
    """Return a profile as JSON."""
    return msgspec.json.encode(profile).decode()


def read_profile(text: str) -> Profile:
    """Return the profile that JSON text holds.

    An answer that this version does not know (a newer version wrote it) is left out alone; what is
    no JSON object at all is an empty profile.
    """
    try:
        return msgspec.json.decode(text, type=Profile)
    except (msgspec.MsgspecError, UnicodeError):
        pass
    try:
        raw = msgspec.json.decode(text)
    except (msgspec.MsgspecError, UnicodeError):
        return Profile()
    good: dict[str, Any] = {}
    for name, value in (raw if isinstance(raw, dict) else {}).items():
        try:
            read = msgspec.convert({**good, name: value}, type=Profile)
        except msgspec.MsgspecError:
            continue
        if name in Profile.__dataclass_fields__ and read is not None:
            good[name] = value
    return msgspec.convert(good, type=Profile)


def _name(name: str) -> str:
    name = " ".join(name.split())[:80]
    if not name:
        raise KnownError(
            "A profile needs a name.",
            what_is_safe="Nothing was changed.",
            what_to_do="Type a first name, or a word you will recognize it by.",
        )
    return name


def _gone() -> NotStored:
    return NotStored(
        "That profile is no longer there.",
        what_is_safe="Nothing was changed.",
        what_to_do="Look at the list of profiles again.",
    )


def _named(row: Any) -> NamedProfile:
    return NamedProfile(
        id=row.id,
        name=row.name,
        active=bool(row.active),
        profile=read_profile(row.answers),
        made_at=row.made_at,
        changed_at=row.changed_at,
    )
