"""Tags of many notes at once: added, taken away, renamed, merged; every change can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from mbc_desktop.data.note_facts import clean_tags, fold_tag
from mbc_desktop.data.note_rows import Stored, change_head, read_rows, update_rows
from mbc_desktop.data.notes_tables import note, note_tag
from mbc_desktop.data.stores import Store

Tags = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TagChange:
    """What became of the tags of some notes: ``{id: (before, after)}`` of those that changed."""

    changed: Mapping[str, tuple[Tags, Tags]]

    def __len__(self) -> int:
        return len(self.changed)


class NoteTags:
    """Changes tags. Words and the time of the last change stay as they are."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, names: Sequence[str], tag: str) -> TagChange:
        """Give notes a tag; those that have it stay as they are."""
        return self._change(lambda _connection: names, lambda tags: (*tags, tag))

    def take_away(self, names: Sequence[str], tag: str) -> TagChange:
        """Take a tag away from notes."""
        return self._change(lambda _connection: names, lambda tags: _without(tags, tag))

    def rename(self, tag: str, to: str) -> TagChange:
        """Give a tag another name in every note, also in the trash.

        Where ``to`` is in use already the two become one; where it is empty the tag is gone.
        """
        old, new = fold_tag(tag), clean_tags([to])

        def renamed(tags: Tags) -> Iterable[str]:
            for one in tags:
                if fold_tag(one) != old:
                    yield one
                elif new:
                    yield new[0]

        def having(connection: Connection) -> Sequence[str]:
            rows = connection.execute(
                select(note.c.id)
                .join(note_tag, note_tag.c.number == note.c.number)
                .where(note_tag.c.folded == old)
            )
            return list(rows.scalars())

        return self._change(having, renamed)

    def undo(self, change: TagChange) -> TagChange:
        """Give back the tags of before, where nobody has changed them since."""
        with self._store.writing() as connection:
            done: dict[str, tuple[Tags, Tags]] = {}
            for name, (before, after) in change.changed.items():
                stored = read_rows(connection, name)
                if stored is not None and stored.tags == after:
                    _write(connection, stored, before)
                    done[name] = (after, before)
        return TagChange(done)

    def _change(
        self,
        having: Callable[[Connection], Sequence[str]],
        changed: Callable[[Tags], Iterable[str]],
    ) -> TagChange:
        done: dict[str, tuple[Tags, Tags]] = {}
        with self._store.writing() as connection:
            for name in having(connection):
                stored = read_rows(connection, name)
                if stored is None or not stored.is_sound:
                    continue
                tags = clean_tags(list(changed(stored.tags)))
                if tags != stored.tags:
                    _write(connection, stored, tags)
                    done[name] = (stored.tags, tags)
        return TagChange(done)


def _without(tags: Tags, tag: str) -> Tags:
    gone = fold_tag(tag)
    return tuple(one for one in tags if fold_tag(one) != gone)


def _write(connection: Connection, stored: Stored, tags: Tags) -> None:
    made = update_rows(
        connection,
        stored,
        title=stored.title,
        text=stored.body,
        tags=tags,
        changed_at=str(stored.head["changed_at"]),
    )
    if stored.head["trashed_at"] is not None:
        change_head(connection, made, trashed_at=stored.head["trashed_at"])
