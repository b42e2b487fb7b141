"""Notes: written, changed, found again, and never overwritten without a trace.

A save says which version of the text it began from. Where another window, another process or a
restored backup put something else there meanwhile, both are kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, func, select

from mbc_desktop.core.clock import Clock, stamp, utc_now
from mbc_desktop.core.errors import KnownError, NotStored
from mbc_desktop.data.note_facts import clean_tags, facts_of, tick_line
from mbc_desktop.data.note_history import keep_revision, revision_row, revision_text
from mbc_desktop.data.note_rows import (
    Stored,
    change_head,
    insert_rows,
    read_rows,
    update_rows,
    version_of,
)
from mbc_desktop.data.notes_records import (
    Note,
    NoteQuestion,
    Revision,
    RevisionText,
    Saved,
    TagCount,
)
from mbc_desktop.data.notes_tables import note, note_question, note_revision, note_tag
from mbc_desktop.data.personal_tables import link
from mbc_desktop.data.stores import Store

LONGEST_TEXT = 2_000_000
LONGEST_TYPED_TITLE = 1000
_BATCH = 500


@dataclass(frozen=True, slots=True)
class NewNote:
    """A note to be written. Empty times mean now; an ``id`` is for what had one elsewhere."""

    title: str = ""
    text: str = ""
    tags: tuple[str, ...] = ()
    pinned: bool = False
    origin: str = ""
    made_at: str = ""
    changed_at: str = ""
    trashed_at: str | None = None
    id: str = ""


class Notes:
    """The person's notes, one at a time; lists and searches are ``NoteSearch``'s."""

    def __init__(self, store: Store, *, clock: Clock = utc_now) -> None:
        self._store = store
        self._clock = clock

    # -- reading ----------------------------------------------------------------------------------

    def get(self, name: str) -> Note:
        """Return the note with that id, also out of the trash; raises ``NotStored``."""
        with self._store.reading() as connection:
            return _note(_there(connection, name))

    def many(self, names: Sequence[str] | None = None, *, trashed: bool = False) -> Iterable[Note]:
        """Yield whole notes in the order they were made: those of ``names``, or all."""
        if names is None:
            names = self.ids(trashed=trashed)
        for name in names:
            with self._store.reading() as connection:
                stored = read_rows(connection, name)
            if stored is not None:
                yield _note(stored)

    def ids(self, *, trashed: bool = False) -> list[str]:
        """Return the ids of all notes in the order they were made."""
        wanted = select(note.c.id).order_by(note.c.made_at, note.c.number)
        if not trashed:
            wanted = wanted.where(note.c.trashed_at.is_(None))
        with self._store.reading() as connection:
            return list(connection.execute(wanted).scalars())

    def versions(self) -> dict[str, str]:
        """Return ``{id: version}`` of all notes, also of those in the trash."""
        with self._store.reading() as connection:
            rows = connection.execute(select(note.c.id, note.c.version))
            return {row.id: row.version for row in rows}

    def titles(self, names: Sequence[str]) -> dict[str, str]:
        """Return ``{id: title}`` of those of ``names`` that are there and not in the trash."""
        with self._store.reading() as connection:
            rows = connection.execute(
                select(note.c.id, note.c.title).where(
                    note.c.id.in_(names), note.c.trashed_at.is_(None)
                )
            )
            return {row.id: row.title for row in rows}

    def tags(self) -> list[TagCount]:
        """Return every tag in use, the most used first."""
        with self._store.reading() as connection:
            rows = connection.execute(
                select(func.max(note_tag.c.tag), func.count())
                .join(note, note.c.number == note_tag.c.number)
                .where(note.c.trashed_at.is_(None))
                .group_by(note_tag.c.folded)
                .order_by(func.count().desc(), note_tag.c.folded)
            )
            return [TagCount(*row) for row in rows]

    def questions(
        self, *, done: bool | None = False, names: Sequence[str] | None = None, limit: int = 500
    ) -> list[NoteQuestion]:
        """Return the questions of all notes, or of those of ``names``; the newest note's first.

        ``done`` None takes ticked and open ones.
        """
        wanted = (
            select(
                note.c.id,
                note.c.title,
                note_question.c.line,
                note_question.c.text,
                note_question.c.done,
                note.c.changed_at,
            )
            .join(note, note.c.number == note_question.c.number)
            .where(note.c.trashed_at.is_(None))
            .order_by(note.c.pinned.desc(), note.c.changed_at.desc(), note.c.number.desc())
            .order_by(note_question.c.line)
            .limit(limit)
        )
        if done is not None:
            wanted = wanted.where(note_question.c.done == int(done))
        if names is not None:
            wanted = wanted.where(note.c.id.in_(names))
        with self._store.reading() as connection:
            return [
                NoteQuestion(name, title, line, text, bool(ticked), changed_at)
                for name, title, line, text, ticked, changed_at in connection.execute(wanted)
            ]

    # -- writing ----------------------------------------------------------------------------------

    def add(self, new: NewNote) -> Saved:
        """Write a note and return where it is."""
        return self.add_many([new])[0]

    def add_many(self, news: Sequence[NewNote]) -> list[Saved]:
        """Write notes, all or none. One whose id is taken gets another: nothing is overwritten."""
        now = stamp(self._clock())
        for new in news:
            _check_length(new.title, new.text)
        with self._store.writing() as connection:
            return [_saved(_insert(connection, new, now)) for new in news]

    def save(
        self, name: str, *, base: str, title: str, text: str, tags: Sequence[str] = ()
    ) -> Saved:
        """Save a text that was begun from the version ``base`` of the note.

        What stood there becomes a revision every ten minutes. Where the note no longer holds
        ``base``, the text is kept beside it as a note of its own (see :class:`Saved`); where the
        note is gone for good, the text is written again under its id. Raises
        :class:`KnownError` for a text over 2,000,000 letters and for what a disk does.
        """
        _check_length(title, text)
        now = stamp(self._clock())
        new = NewNote(
            title=_one_line(title), text=_plain(text), tags=clean_tags(list(tags)), id=name
        )
        with self._store.writing() as connection:
            stored = read_rows(connection, name)
            if stored is None:
                return _saved(_insert(connection, new, now))
            if stored.version not in {base, version_of(new.title, new.tags, new.text)}:
                return self._keep_beside(connection, stored, new, now)
            return _saved(_overwrite(connection, stored, new, now))

    def restore(self, name: str, revision: int) -> Saved:
        """Make an earlier text the present one; what stood there is kept as a revision.

        Raises ``NotStored`` where the note or the revision is gone.
        """
        now = stamp(self._clock())
        with self._store.writing() as connection:
            stored = _there(connection, name)
            row = revision_row(connection, stored.number, revision)
            former = revision_text(row)
            keep_revision(connection, stored, now, why="restore")
            return _saved(
                update_rows(
                    connection,
                    stored,
                    title=former.title,
                    text=former.text,
                    tags=former.tags,
                    changed_at=now,
                )
            )

    def tick(self, question: NoteQuestion, *, done: bool) -> Saved:
        """Tick a question in its note, or take the tick away; raises ``NotStored``.

        The line is looked for by its words where the note has changed meanwhile.
        """
        now = stamp(self._clock())
        with self._store.writing() as connection:
            stored = _there(connection, question.note)
            lines = stored.body.split("\n")
            asked = facts_of(stored.title, stored.body).questions
            where = [one.line for one in asked if one.text == question.text]
            if not where:
                raise NotStored(
                    "That question is no longer in the note.",
                    what_is_safe="Nothing was changed.",
                    what_to_do="Look at the list of questions again.",
                )
            line = question.line if question.line in where else where[0]
            lines[line] = tick_line(lines[line], done=done)
            new = NewNote(title=stored.title, text="\n".join(lines), tags=stored.tags)
            return _saved(_overwrite(connection, stored, new, now))

    def pin(self, name: str, *, pinned: bool) -> None:
        """Keep a note at the head of lists, or no longer."""
        with self._store.writing() as connection:
            change_head(connection, _there(connection, name), pinned=int(pinned))

    def trash(self, name: str) -> None:
        """Put a note into the trash, where it stays for 30 days; raises ``NotStored``."""
        with self._store.writing() as connection:
            change_head(connection, _there(connection, name), trashed_at=stamp(self._clock()))

    def trash_many(self, names: Sequence[str]) -> None:
        """Put those of ``names`` that are there into the trash, all or none."""
        self._set_trashed(names, stamp(self._clock()))

    def put_back(self, name: str) -> None:
        """Take a note out of the trash; raises ``NotStored``."""
        with self._store.writing() as connection:
            change_head(connection, _there(connection, name), trashed_at=None)

    def put_back_many(self, names: Sequence[str]) -> None:
        """Take those of ``names`` that are there out of the trash, all or none."""
        self._set_trashed(names, None)

    def _set_trashed(self, names: Sequence[str], moment: str | None) -> None:
        with self._store.writing() as connection:
            for name in names:
                stored = read_rows(connection, name)
                if stored is not None:
                    change_head(connection, stored, trashed_at=moment)

    def delete_for_good(self, names: Sequence[str]) -> int:
        """Delete notes that are in the trash, with their revisions; returns how many went."""
        with self._store.writing() as connection:
            return delete_trashed(connection, names)

    # -- what was there before --------------------------------------------------------------------

    def revisions(self, name: str) -> list[Revision]:
        """Return the earlier texts of a note, the newest first."""
        with self._store.reading() as connection:
            stored = _there(connection, name)
            rows = connection.execute(
                select(
                    note_revision.c.id,
                    note_revision.c.written_at,
                    note_revision.c.kept_at,
                    note_revision.c.why,
                    note_revision.c.title,
                    note_revision.c.words,
                )
                .where(note_revision.c.number == stored.number)
                .order_by(note_revision.c.kept_at.desc(), note_revision.c.id.desc())
            )
            return [Revision(*row) for row in rows]

    def revision(self, name: str, revision: int) -> RevisionText:
        """Return one earlier text; raises ``NotStored``."""
        with self._store.reading() as connection:
            stored = _there(connection, name)
            return revision_text(revision_row(connection, stored.number, revision))

    # -- inside -----------------------------------------------------------------------------------

    def _keep_beside(self, connection: Connection, stored: Stored, new: NewNote, now: str) -> Saved:
        shown = facts_of(new.title, new.text).title
        title = f"{shown} ({_next_number(connection, shown)})" if shown else ""
        beside = NewNote(
            title=title, text=new.text, tags=new.tags, origin=f"beside:{stored.head['id']}"
        )
        made = _insert(connection, beside, now)
        connection.execute(
            link.insert().values(
                from_kind="note",
                from_id=made.head["id"],
                to_kind="note",
                to_id=stored.head["id"],
                made_at=now,
            )
        )
        return Saved(
            str(made.head["id"]), made.version, str(made.head["changed_at"]), str(stored.head["id"])
        )


def delete_trashed(connection: Connection, names: Sequence[str]) -> int:
    """Delete those of ``names`` that lie in the trash, with what hangs on them."""
    gone = 0
    for start in range(0, len(names), _BATCH):
        batch = names[start : start + _BATCH]
        going = list(
            connection.execute(
                select(note.c.id).where(note.c.id.in_(batch), note.c.trashed_at.is_not(None))
            ).scalars()
        )
        connection.execute(delete(note).where(note.c.id.in_(going)))
        connection.execute(
            delete(link).where((link.c.from_kind == "note") & (link.c.from_id.in_(going)))
        )
        gone += len(going)
    return gone


def _next_number(connection: Connection, title: str) -> int:
    number = 2
    while connection.execute(
        select(note.c.id).where(note.c.title == f"{title} ({number})")
    ).first():
        number += 1
    return number


def _insert(connection: Connection, new: NewNote, now: str) -> Stored:
    return insert_rows(
        connection,
        title=_one_line(new.title),
        text=_plain(new.text),
        tags=clean_tags(new.tags),
        id=new.id,
        made_at=new.made_at or now,
        changed_at=new.changed_at or new.made_at or now,
        pinned=new.pinned,
        trashed_at=new.trashed_at,
        origin=new.origin,
    )


def _overwrite(
    connection: Connection, stored: Stored, new: NewNote, now: str, **after: Any
) -> Stored:
    same = stored.version == version_of(new.title, new.tags, new.text)
    if same and stored.is_sound and stored.head["trashed_at"] is None:
        return stored
    if not stored.is_sound:
        keep_revision(connection, stored, now, why="damaged")
    elif not same:
        keep_revision(connection, stored, now)
    made = update_rows(
        connection, stored, title=new.title, text=new.text, tags=new.tags, changed_at=now
    )
    if after:
        change_head(connection, made, **after)
    return made


def _there(connection: Connection, name: str) -> Stored:
    stored = read_rows(connection, name)
    if stored is None:
        raise NotStored(
            "There is no such note.",
            what_is_safe="Nothing was changed.",
            what_to_do="Look at the list of notes again.",
        )
    return stored


def _note(stored: Stored) -> Note:
    head = stored.head
    return Note(
        id=head["id"],
        title=stored.title,
        text=stored.body,
        tags=stored.tags,
        made_at=head["made_at"],
        changed_at=head["changed_at"],
        pinned=bool(head["pinned"]),
        version=head["version"],
        trashed_at=head["trashed_at"],
        origin=head["origin"],
        is_sound=stored.is_sound,
    )


def _saved(stored: Stored) -> Saved:
    return Saved(str(stored.head["id"]), stored.version, str(stored.head["changed_at"]))


def as_kept(title: str, text: str) -> tuple[str, str]:
    """Return a title and a text as they are kept, so that what comes in again is known."""
    return _one_line(title), _plain(text)


def _one_line(title: str) -> str:
    return " ".join(_plain(title).split())


def _plain(text: str) -> str:
    """Return text that every reader can hold: no NUL, no lone surrogates, one kind of newline."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return text.encode("utf-8", "replace").decode("utf-8")


def _check_length(title: str, text: str) -> None:
    if len(text) > LONGEST_TEXT or len(title) > LONGEST_TYPED_TITLE:
        raise KnownError(
            "This note is longer than the program can keep well.",
            what_is_safe="What was saved of it before is still there.",
            what_to_do="Divide it into two notes.",
        )
