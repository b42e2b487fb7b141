"""Pictures and files kept with notes and with the treatment summary, each under its checksum."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from mbc_desktop.core.clock import Clock, stamp, utc_now
from mbc_desktop.core.errors import KnownError, NotStored
from mbc_desktop.data.care_tables import care_item
from mbc_desktop.data.notes_records import Attachment
from mbc_desktop.data.notes_tables import attachment, attachment_body, note_file, note_revision
from mbc_desktop.data.stores import Store

_BATCH = 500


class Attachments:
    """Everything that is attached; a body that comes twice is kept once."""

    def __init__(self, store: Store, *, clock: Clock = utc_now) -> None:
        self._store = store
        self._clock = clock

    def add(
        self, body: bytes, *, media_type: str, file_name: str, width: int = 0, height: int = 0
    ) -> Attachment:
        """Keep a file and return what it is called in texts."""
        made = Attachment(
            name=hashlib.sha256(body).hexdigest(),
            media_type=media_type,
            file_name=file_name,
            width=width,
            height=height,
            size=len(body),
            added_at=stamp(self._clock()),
        )
        with self._store.writing() as connection:
            write_attachment(connection, made, body)
        return made

    def get(self, name: str) -> Attachment:
        """Return what is known of a file; raises ``NotStored``."""
        found = self.many([name])
        if not found:
            raise _gone()
        return found[0]

    def many(self, names: Sequence[str]) -> list[Attachment]:
        """Return those of ``names`` that are there."""
        found: list[Attachment] = []
        with self._store.reading() as connection:
            for start in range(0, len(names), _BATCH):
                batch = names[start : start + _BATCH]
                rows = connection.execute(select(attachment).where(attachment.c.name.in_(batch)))
                found += [Attachment(**row) for row in rows.mappings()]
        return found

    def body(self, name: str) -> bytes:
        """Return a file's bytes, held against their checksum; raises :class:`KnownError`."""
        with self._store.reading() as connection:
            body = connection.execute(
                select(attachment_body.c.body).where(attachment_body.c.name == name)
            ).scalar()
        if body is None:
            raise _gone()
        if hashlib.sha256(body).hexdigest() != name:
            raise KnownError(
                "This picture or file can't be shown: the disk has damaged it.",
                what_is_safe="The note around it is as it was.",
                what_to_do="Look for it in a backup, or add it again.",
            )
        return bytes(body)

    def damaged(self) -> list[str]:
        """Return the names of files whose bytes are no longer what they were."""
        with self._store.reading() as connection:
            rows = connection.execute(select(attachment_body.c.name, attachment_body.c.body))
            return [name for name, body in rows if hashlib.sha256(body).hexdigest() != name]


def write_attachment(connection: Connection, made: Attachment, body: bytes) -> None:
    """Keep a file inside a transaction the caller began; one that is there stays."""
    values = {
        "name": made.name,
        "media_type": made.media_type,
        "file_name": made.file_name[:200],
        "width": made.width,
        "height": made.height,
        "size": made.size,
        "added_at": made.added_at,
    }
    connection.execute(insert(attachment).values(values).on_conflict_do_nothing())
    # a body that was damaged on the disk is mended by the same file coming again
    connection.execute(
        insert(attachment_body)
        .values(name=made.name, body=body)
        .on_conflict_do_update(index_elements=[attachment_body.c.name], set_={"body": body})
    )


def drop_unused(connection: Connection, before: str) -> int:
    """Delete files added before that instant that no note, earlier text or list shows any more."""
    lone = select(attachment.c.name).where(
        attachment.c.added_at < before, attachment.c.name.not_in(select(note_file.c.name))
    )
    names = set(connection.execute(lone).scalars())
    if names:
        names -= _named_in(connection.execute(select(care_item.c.fields)).scalars(), names)
    if names:
        texts = connection.execute(select(note_revision.c.text)).scalars()
        names -= _named_in((_inflated(packed) for packed in texts), names)
    for name in names:
        connection.execute(delete(attachment).where(attachment.c.name == name))
    return len(names)


def _named_in(texts: Any, names: set[str]) -> set[str]:
    return {
        name
        for text in texts
        if "attachment:" in text or len(text) >= 64
        for name in names
        if name in text
    }


def _inflated(packed: bytes) -> str:
    try:
        return zlib.decompress(packed).decode("utf-8", "replace")
    except zlib.error:
        return ""


def _gone() -> NotStored:
    return NotStored(
        "That picture or file is no longer kept here.",
        what_is_safe="The note around it is as it was.",
        what_to_do="Look for it in a backup, or add it again.",
    )
