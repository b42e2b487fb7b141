"""Saved searches, and what of each was seen."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from mbc_desktop.core.clock import Clock, stamp, utc_now
from mbc_desktop.core.errors import KnownError, NotStored
from mbc_desktop.data.personal_tables import saved_search
from mbc_desktop.data.records import Question
from mbc_desktop.data.stores import Store

# What of a trial was seen: its status and the registry's date of its last update.
Seen = dict[str, tuple[str, str | None]]


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """One saved search. ``seen`` is what it found when the person last looked."""

    id: int
    name: str
    question: Question
    made_at: str
    seen_at: str
    seen: Seen


class SavedSearches:
    """The person's saved searches, in the person's order."""

    def __init__(self, store: Store, *, clock: Clock = utc_now) -> None:
        self._store = store
        self._clock = clock

    def all(self) -> list[SavedSearch]:
        """Return all saved searches in order."""
        with self._store.reading() as connection:
            rows = connection.execute(
                select(saved_search).order_by(saved_search.c.position, saved_search.c.id)
            )
            return [_saved(row) for row in rows]

    def named(self, name: str) -> SavedSearch:
        """Return the search of that name (upper and lower case alike); raises ``NotStored``."""
        for saved in self.all():
            if saved.name.casefold() == name.strip().casefold():
                return saved
        raise NotStored(
            f"There is no saved search named “{name}”.",
            what_is_safe="Nothing was changed.",
            what_to_do="Look at the list of saved searches for its name.",
        )

    def add(self, name: str, question: Question, seen: Mapping[str, tuple[str, str | None]]) -> int:
        """Save a search under a name of its own and return its id."""
        now = stamp(self._clock())
        with self._store.writing() as connection:
            last = connection.execute(select(func.max(saved_search.c.position))).scalar()
            made = connection.execute(
                insert(saved_search).values(
                    name=self._free_name(connection, name),
                    position=(last or 0) + 1,
                    question=json.dumps(asdict(question)),
                    made_at=now,
                    seen_at=now,
                    seen=_pack(seen),
                )
            )
            return int(made.lastrowid)

    def rename(self, number: int, name: str) -> None:
        """Give a search another name."""
        with self._store.writing() as connection:
            self._change(connection, number, name=self._free_name(connection, name, but=number))

    def ask(self, number: int, question: Question) -> None:
        """Change what a search asks."""
        with self._store.writing() as connection:
            self._change(connection, number, question=json.dumps(asdict(question)))

    def duplicate(self, number: int) -> int:
        """Make a copy under a name like “… (2)” and return its id."""
        found = next((saved for saved in self.all() if saved.id == number), None)
        if found is None:
            raise _gone()
        base = found.name
        taken = {saved.name.casefold() for saved in self.all()}
        copy = 2
        while f"{base} ({copy})".casefold() in taken:
            copy += 1
        return self.add(f"{base} ({copy})", found.question, found.seen)

    def reorder(self, numbers: Sequence[int]) -> None:
        """Put the searches in the order of ``numbers``; those not named keep their places after."""
        with self._store.writing() as connection:
            for position, number in enumerate(numbers):
                self._change(connection, number, position=position - len(numbers))

    def delete(self, number: int) -> SavedSearch:
        """Delete a search and return it whole, so that :meth:`put_back` can undo it."""
        found = next((saved for saved in self.all() if saved.id == number), None)
        if found is None:
            raise _gone()
        with self._store.writing() as connection:
            connection.execute(delete(saved_search).where(saved_search.c.id == number))
        return found

    def put_back(self, saved: SavedSearch, position: int) -> None:
        """Undo a deletion: the search comes back with its id, its seen trials and its place."""
        with self._store.writing() as connection:
            connection.execute(
                insert(saved_search).values(
                    id=saved.id,
                    name=self._free_name(connection, saved.name),
                    position=position,
                    question=json.dumps(asdict(saved.question)),
                    made_at=saved.made_at,
                    seen_at=saved.seen_at,
                    seen=_pack(saved.seen),
                )
            )

    def position_of(self, number: int) -> int:
        """Return the place of a search in the person's order."""
        with self._store.reading() as connection:
            found = connection.execute(
                select(saved_search.c.position).where(saved_search.c.id == number)
            ).scalar()
            return int(found or 0)

    def mark_seen(self, number: int, seen: Mapping[str, tuple[str, str | None]]) -> None:
        """Write down that the person has now seen these results."""
        with self._store.writing() as connection:
            self._change(connection, number, seen=_pack(seen), seen_at=stamp(self._clock()))

    def _change(self, connection: Connection, number: int, **values: Any) -> None:
        done = connection.execute(
            update(saved_search).where(saved_search.c.id == number).values(**values)
        )
        if done.rowcount == 0:
            raise _gone()

    def _free_name(self, connection: Connection, name: str, *, but: int = -1) -> str:
        name = " ".join(name.split())[:120]
        if not name:
            raise KnownError(
                "A saved search needs a name.",
                what_is_safe="Nothing was changed.",
                what_to_do="Type a few words you will recognize it by.",
            )
        names = connection.execute(select(saved_search.c.name).where(saved_search.c.id != but))
        if name.casefold() in {taken.casefold() for taken in names.scalars()}:
            raise KnownError(
                f"There is already a saved search named “{name}”.",
                what_is_safe="Nothing was changed.",
                what_to_do="Choose another name.",
            )
        return name


def _gone() -> NotStored:
    return NotStored(
        "That saved search is no longer there.",
        what_is_safe="Nothing was changed.",
        what_to_do="Look at the list of saved searches again.",
    )


def _pack(seen: Mapping[str, tuple[str, str | None]]) -> bytes:
    return zlib.compress(json.dumps(dict(seen), separators=(",", ":")).encode())


def _saved(row: Any) -> SavedSearch:
    seen = json.loads(zlib.decompress(row.seen))
    return SavedSearch(
        id=row.id,
        name=row.name,
        question=_question(json.loads(row.question)),
        made_at=row.made_at,
        seen_at=row.seen_at,
        seen={nct: (value[0], value[1]) for nct, value in seen.items()},
    )


def _question(stored: dict[str, Any]) -> Question:
    """Return a stored question; what an older or newer version wrote beside it is left out."""
    known = {field.name for field in fields(Question)}
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in stored.items()
        if name in known
    }
    return Question(**values)
