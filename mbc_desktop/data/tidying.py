"""What is thrown out by itself: old trash, old revisions, files nobody shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select

from mbc_desktop.core.clock import Clock, stamp, utc_now
from mbc_desktop.data.attachments import drop_unused
from mbc_desktop.data.care import REMOVED_KEPT_FOR, drop_removed
from mbc_desktop.data.learn_articles import SavedArticles
from mbc_desktop.data.note_history import drop_old
from mbc_desktop.data.notes import delete_trashed
from mbc_desktop.data.notes_tables import note
from mbc_desktop.data.stores import Store

TRASH_KEPT_FOR = timedelta(days=30)
# A picture is kept before the text that shows it is saved.
_FILES_REST_FOR = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Tidied:
    """How much went."""

    notes: int
    revisions: int
    lines: int
    files: int
    articles: int = 0


def tidy(store: Store, *, clock: Clock = utc_now) -> Tidied:
    """Throw out what lay 30 days in the trash, revisions of 90 days, and what hung on them.

    Once a day is enough.
    """
    now = clock()
    articles = SavedArticles(store, clock=clock).purge(now - TRASH_KEPT_FOR)
    with store.writing() as connection:
        old = select(note.c.id).where(note.c.trashed_at < stamp(now - TRASH_KEPT_FOR))
        names = list(connection.execute(old).scalars())
        return Tidied(
            notes=delete_trashed(connection, names),
            revisions=drop_old(connection, now),
            lines=drop_removed(connection, stamp(now - REMOVED_KEPT_FOR)),
            files=drop_unused(connection, stamp(now - _FILES_REST_FOR)),
            articles=articles,
        )
