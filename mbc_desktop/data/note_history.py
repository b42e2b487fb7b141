"""Earlier texts of notes: kept every ten minutes of change, for 90 days, the first one always."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select

from mbc_desktop.core.clock import read_stamp, stamp
from mbc_desktop.core.errors import KnownError, NotStored
from mbc_desktop.data.note_facts import count_words
from mbc_desktop.data.note_rows import Stored, tags_of
from mbc_desktop.data.notes_records import RevisionText
from mbc_desktop.data.notes_tables import note_revision
from mbc_desktop.data.seals import is_sound, sealed

EVERY = timedelta(minutes=10)
KEPT_FOR = timedelta(days=90)


def keep_revision(connection: Connection, stored: Stored, now: str, *, why: str = "") -> None:
    """Keep the text of ``stored``, which is about to be replaced, where it is time to.

    Without ``why`` it is kept if the last one kept is ten minutes old, and always where it is the
    text a note was made with, so that there is a history from before the first edit. With ``why``
    it is kept whatever the time.
    """
    last = connection.execute(
        select(note_revision.c.kept_at, note_revision.c.version)
        .where(note_revision.c.number == stored.number)
        .order_by(note_revision.c.kept_at.desc(), note_revision.c.id.desc())
        .limit(1)
    ).first()
    if not why:
        if last is not None and last.version == stored.version:
            return
        if not stored.body.strip() and not stored.title.strip():
            return
        made_whole = last is None and stored.head["saves"] == 0
        since = str(last.kept_at if last is not None else stored.head["made_at"])
        if not made_whole and not _is_over(since, now):
            return
    row = {
        "id": int(connection.execute(select(func.max(note_revision.c.id))).scalar() or 0) + 1,
        "number": stored.number,
        "written_at": stored.head["changed_at"],
        "kept_at": now,
        "why": why or ("first" if last is None else "change"),
        "version": stored.version,
        "title": stored.title,
        "tags": "\n".join(stored.tags),
        "words": count_words(stored.body),
        "text": zlib.compress(stored.body.encode("utf-8", "surrogatepass")),
    }
    connection.execute(insert(note_revision).values(sealed(note_revision, row)))


def _is_over(since: str, now: str) -> bool:
    try:
        passed = read_stamp(now) - read_stamp(since)
    except ValueError:
        return True
    # a clock that was set back must not stop revisions for good
    return passed >= EVERY or passed < timedelta(0)


def revision_row(connection: Connection, number: int, revision: int) -> Mapping[str, Any]:
    """Return the row of one revision of a note; raises ``NotStored``."""
    row = (
        connection.execute(
            select(note_revision).where(
                note_revision.c.number == number, note_revision.c.id == revision
            )
        )
        .mappings()
        .first()
    )
    if row is None:
        raise NotStored(
            "That earlier version is no longer kept.",
            what_is_safe="The note is as it was.",
            what_to_do="Look at the list of earlier versions again.",
        )
    return dict(row)


def revision_text(row: Mapping[str, Any]) -> RevisionText:
    """Return the text of a revision; raises :class:`KnownError` where the disk damaged it."""
    try:
        if not is_sound(note_revision, row):
            raise ValueError
        text = zlib.decompress(row["text"]).decode("utf-8", "surrogatepass")
    except (ValueError, zlib.error) as problem:
        raise KnownError(
            "This earlier version can't be read any more: the disk has damaged it.",
            what_is_safe="The note as it is now, and its other versions, are as they were.",
            what_to_do="Choose another version, or look into a backup.",
        ) from problem
    return RevisionText(row["title"], tags_of(row["tags"]), text)


def drop_old(connection: Connection, now: datetime) -> int:
    """Delete revisions kept longer than 90 days, but the first of each note; returns how many."""
    first = select(func.min(note_revision.c.id)).group_by(note_revision.c.number)
    gone = connection.execute(
        delete(note_revision).where(
            note_revision.c.kept_at < stamp(now - KEPT_FOR), note_revision.c.id.not_in(first)
        )
    )
    return int(gone.rowcount)
