"""Writing one note into its tables, inside a transaction that the caller began."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, func, insert, or_, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from mbc_desktop.data.note_facts import NoteFacts, Thing, facts_of, fold_tag
from mbc_desktop.data.notes_tables import note, note_file, note_question, note_tag, note_text
from mbc_desktop.data.personal_tables import link
from mbc_desktop.data.seals import is_sound, sealed

# Crockford's base 32: no letter that is taken for another when it is read aloud or typed.
_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
_ID_LENGTH = 10


@dataclass(frozen=True, slots=True)
class Stored:
    """A note as its rows hold it."""

    head: dict[str, Any]
    text: dict[str, Any] | None

    @property
    def number(self) -> int:
        """Its row."""
        return int(self.head["number"])

    @property
    def version(self) -> str:
        """The version its rows say they hold."""
        return str(self.head["version"])

    @property
    def is_sound(self) -> bool:
        """Whether both rows are as they were written, and belong together."""
        return (
            self.text is not None
            and is_sound(note, self.head)
            and is_sound(note_text, self.text)
            and self.version == version_of(self.title, self.tags, self.body)
        )

    @property
    def title(self) -> str:
        """The title as typed."""
        return str(self.text["title"]) if self.text else ""

    @property
    def tags(self) -> tuple[str, ...]:
        """Its tags."""
        return tags_of(self.text["tags"]) if self.text else ()

    @property
    def body(self) -> str:
        """Its text."""
        return str(self.text["text"]) if self.text else ""


def new_id() -> str:
    """Return an id nobody has used: 50 random bits."""
    return "".join(secrets.choice(_LETTERS) for _ in range(_ID_LENGTH))


def version_of(title: str, tags: tuple[str, ...], text: str) -> str:
    """Return what names this very content; equal content has equal versions on every computer."""
    digest = hashlib.blake2b(digest_size=12)
    for part in (title, "\n".join(tags), text):
        body = part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % len(body) + body)
    return digest.hexdigest()


def tags_of(lines: str) -> tuple[str, ...]:
    """Return the tags kept as lines."""
    return tuple(lines.split("\n")) if lines else ()


def read_rows(connection: Connection, name: str) -> Stored | None:
    """Return the rows of the note with the id ``name``, or None."""
    head = connection.execute(select(note).where(note.c.id == name)).mappings().first()
    if head is None:
        return None
    text = (
        connection.execute(select(note_text).where(note_text.c.number == head["number"]))
        .mappings()
        .first()
    )
    return Stored(dict(head), dict(text) if text else None)


def insert_rows(connection: Connection, *, title: str, text: str, **values: Any) -> Stored:
    """Write a new note. ``values``: tags, id, made_at, changed_at, pinned, trashed_at, origin.

    An id that is taken gives way to a new one.
    """
    tags: tuple[str, ...] = values["tags"]
    name = values.get("id") or new_id()
    taken = select(note.c.number).where(note.c.id == name)
    while connection.execute(taken).first() is not None:
        name = new_id()
        taken = select(note.c.number).where(note.c.id == name)
    number = int(connection.execute(select(func.max(note.c.number))).scalar() or 0) + 1
    facts = facts_of(title, text)
    head = sealed(
        note,
        {
            "number": number,
            "id": name,
            "made_at": values["made_at"],
            "changed_at": values["changed_at"],
            "pinned": int(values["pinned"]),
            "version": version_of(title, tags, text),
            "saves": 0,
            "trashed_at": values["trashed_at"],
            "origin": values["origin"],
            "tags": "\n".join(tags),
            **_counted(facts),
        },
    )
    body = sealed(
        note_text, {"number": number, "title": title, "tags": "\n".join(tags), "text": text}
    )
    connection.execute(insert(note).values(head))
    connection.execute(insert(note_text).values(body))
    _write_derived(connection, number, facts, tags)
    _link(connection, name, before=set(), facts=facts, made_at=values["changed_at"])
    return Stored(head, body)


def update_rows(
    connection: Connection,
    stored: Stored,
    *,
    title: str,
    text: str,
    tags: tuple[str, ...],
    changed_at: str,
) -> Stored:
    """Write another text into a note; a note in the trash comes out of it."""
    facts = facts_of(title, text)
    before = facts_of(stored.title, stored.body)
    head = sealed(
        note,
        {
            **stored.head,
            "changed_at": changed_at,
            "version": version_of(title, tags, text),
            "saves": int(stored.head["saves"]) + 1,
            "trashed_at": None,
            "tags": "\n".join(tags),
            **_counted(facts),
        },
    )
    body = sealed(
        note_text,
        {"number": stored.number, "title": title, "tags": "\n".join(tags), "text": text},
    )
    connection.execute(update(note).where(note.c.number == stored.number).values(head))
    if stored.text is None:
        connection.execute(insert(note_text).values(body))
    else:
        connection.execute(
            update(note_text).where(note_text.c.number == stored.number).values(body)
        )
    _rewrite_derived(connection, stored, before, facts, tags)
    name = str(head["id"])
    gone = set(before.links) | _resolved(connection, before.wanted, but=name)
    _link(connection, name, before=gone, facts=facts, made_at=changed_at)
    return Stored(head, body)


def change_head(connection: Connection, stored: Stored, **values: Any) -> None:
    """Change what stands beside the text, such as ``pinned`` or ``trashed_at``."""
    head = sealed(note, {**stored.head, **values})
    connection.execute(update(note).where(note.c.number == stored.number).values(head))


def _counted(facts: NoteFacts) -> dict[str, Any]:
    return {
        "title": facts.title,
        "preview": facts.preview,
        "words": facts.words,
        "questions": len(facts.questions),
        "open_questions": sum(not asked.done for asked in facts.questions),
        "pictures": facts.pictures,
    }


def _rewrite_derived(
    connection: Connection,
    stored: Stored,
    before: NoteFacts,
    facts: NoteFacts,
    tags: tuple[str, ...],
) -> None:
    """Write anew only what differs: most saves change words and nothing else."""
    number = stored.number
    if before.questions != facts.questions:
        connection.execute(delete(note_question).where(note_question.c.number == number))
        _write_questions(connection, number, facts)
    if before.files != facts.files:
        connection.execute(delete(note_file).where(note_file.c.number == number))
        _write_files(connection, number, facts)
    if stored.tags != tags:
        connection.execute(delete(note_tag).where(note_tag.c.number == number))
        _write_tags(connection, number, tags)


def _write_derived(
    connection: Connection, number: int, facts: NoteFacts, tags: tuple[str, ...]
) -> None:
    _write_questions(connection, number, facts)
    _write_files(connection, number, facts)
    _write_tags(connection, number, tags)


def _write_questions(connection: Connection, number: int, facts: NoteFacts) -> None:
    rows = [
        {"number": number, "line": asked.line, "text": asked.text, "done": int(asked.done)}
        for asked in facts.questions
    ]
    if rows:
        connection.execute(insert(note_question), rows)


def _write_files(connection: Connection, number: int, facts: NoteFacts) -> None:
    rows = [{"number": number, "name": name} for name in facts.files]
    if rows:
        connection.execute(insert(note_file), rows)


def _write_tags(connection: Connection, number: int, tags: tuple[str, ...]) -> None:
    rows = [{"number": number, "folded": fold_tag(tag), "tag": tag} for tag in tags]
    if rows:
        connection.execute(insert(note_tag), rows)


def _resolved(connection: Connection, wanted: tuple[str, ...], *, but: str) -> set[Thing]:
    """Return the notes that titles name; of several with one title, the one changed last.

    ``but`` is the note that names them: one that begins with a link is listed under its words.
    """
    if not wanted:
        return set()
    rows = connection.execute(
        select(note.c.id, note.c.title)
        .where(note.c.title.in_(wanted), note.c.trashed_at.is_(None), note.c.id != but)
        .order_by(note.c.changed_at)
    )
    return {("note", name) for name in {title.casefold(): name for name, title in rows}.values()}


def _link(
    connection: Connection, name: str, *, before: set[Thing], facts: NoteFacts, made_at: str
) -> None:
    """Bring the links from a note in line with its text; links made by hand stay."""
    now = set(facts.links) | _resolved(connection, facts.wanted, but=name)
    now.discard(("note", name))
    mine = (link.c.from_kind == "note") & (link.c.from_id == name)
    gone = before - now
    if gone:
        connection.execute(
            delete(link).where(
                mine,
                or_(*((link.c.to_kind == kind) & (link.c.to_id == key) for kind, key in gone)),
            )
        )
    new = now - before
    if new:
        connection.execute(
            upsert(link)
            .values(
                [
                    {
                        "from_kind": "note",
                        "from_id": name,
                        "to_kind": kind,
                        "to_id": key,
                        "made_at": made_at,
                    }
                    for kind, key in sorted(new)
                ]
            )
            .on_conflict_do_nothing()
        )
