"""Which notes name a thing: a trial, an article, an event or another note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import and_, select

from mbc_desktop.data.note_facts import Thing
from mbc_desktop.data.notes_tables import note
from mbc_desktop.data.personal_tables import link
from mbc_desktop.data.stores import Store

MOST = 200


@dataclass(frozen=True, slots=True)
class NamingNote:
    """A note that names a thing; ``title`` is empty where the whole note is."""

    id: str
    title: str
    changed_at: str


class NoteLinks:
    """What names what, read from the side of what is named."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def naming(self, thing: Thing) -> list[NamingNote]:
        """Return the notes outside the trash that name ``thing``, changed last first.

        A note that was written about a thing (a visit, a trial) names it too, from whichever end
        the link was made.
        """
        kind, key = thing
        found: dict[str, NamingNote] = {}
        with self._store.reading() as connection:
            for end in (
                and_(
                    link.c.from_kind == "note",
                    link.c.from_id == note.c.id,
                    link.c.to_kind == kind,
                    link.c.to_id == key,
                ),
                and_(
                    link.c.to_kind == "note",
                    link.c.to_id == note.c.id,
                    link.c.from_kind == kind,
                    link.c.from_id == key,
                    # a note that a note names does not name it back
                    link.c.from_kind != "note",
                ),
            ):
                rows = connection.execute(
                    select(note.c.id, note.c.title, note.c.changed_at)
                    .join(link, end)
                    .where(note.c.trashed_at.is_(None))
                    .order_by(note.c.changed_at.desc())
                    .limit(MOST)
                )
                found.update({row.id: NamingNote(*row) for row in rows})
        ordered = sorted(found.values(), key=lambda one: one.changed_at, reverse=True)
        return [one for one in ordered if thing != ("note", one.id)][:MOST]

    def others(self, name: str) -> list[Thing]:
        """Return what links to the note ``name`` and is no note itself."""
        with self._store.reading() as connection:
            rows = connection.execute(
                select(link.c.from_kind, link.c.from_id)
                .where(link.c.to_kind == "note", link.c.to_id == name, link.c.from_kind != "note")
                .order_by(link.c.made_at.desc())
                .limit(MOST)
            )
            return [(row.from_kind, row.from_id) for row in rows]

    def by_title(self, title: str) -> str | None:
        """Return the note outside the trash with that title, the one changed last; None for none.

        Upper and lower case are alike.
        """
        with self._store.reading() as connection:
            return connection.execute(
                select(note.c.id)
                .where(note.c.title == title, note.c.trashed_at.is_(None))
                .order_by(note.c.changed_at.desc())
                .limit(1)
            ).scalar()

    def titles(self, names: Sequence[str]) -> dict[str, str]:
        """Return ``{id: title}`` of those of ``names`` that are there, also in the trash."""
        with self._store.reading() as connection:
            rows = connection.execute(
                select(note.c.id, note.c.title).where(note.c.id.in_(list(names)[:MOST]))
            )
            return {row.id: row.title for row in rows}
