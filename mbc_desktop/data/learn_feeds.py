"""Feeds that a person follows, and their headlines."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from mbc_desktop.core.clock import Clock, stamp, utc_now
from mbc_desktop.core.errors import NotStored
from mbc_desktop.data.learn_tables import feed, feed_item

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mbc_desktop.data.stores import Store

NEW, SAVED, DISMISSED = "new", "saved", "dismissed"
MOST_ITEMS_KEPT = 500


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed. ``good_at`` is when it last answered; ``problem`` why it did not since, or empty."""

    id: int
    address: str
    title: str
    site: str
    etag: str
    last_modified: str
    added_at: str
    checked_at: str | None
    good_at: str | None
    problem: str
    new: int
    """How many of its headlines are new."""


@dataclass(frozen=True, slots=True)
class NewItem:
    """A headline as a feed gives it; ``published`` is an ISO date or empty."""

    guid: str
    title: str
    address: str
    published: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True)
class FeedItem:
    """A headline that is kept; ``article`` is the key of the article saved from it, or empty."""

    id: int
    feed_id: int
    guid: str
    title: str
    address: str
    published: str
    summary: str
    seen_at: str
    state: str
    article: str


class Feeds:
    """All feeds and their headlines."""

    def __init__(self, store: Store, *, clock: Clock = utc_now) -> None:
        self._store = store
        self._clock = clock

    def all(self) -> list[Feed]:
        """Return all feeds by title."""
        new = (
            select(func.count())
            .where(feed_item.c.feed_id == feed.c.id, feed_item.c.state == NEW)
            .scalar_subquery()
        )
        with self._store.reading() as connection:
            rows = connection.execute(
                select(feed, new.label("new")).order_by(func.lower(feed.c.title), feed.c.id)
            )
            return [Feed(**row._asdict()) for row in rows]

    def one(self, number: int) -> Feed:
        """Return one feed; raises :class:`NotStored`."""
        for found in self.all():
            if found.id == number:
                return found
        raise _gone()

    def add(self, address: str, *, title: str, site: str = "") -> int:
        """Follow a feed and return its id; one that is followed already keeps what it has."""
        with self._store.writing() as connection:
            connection.execute(
                upsert(feed)
                .values(
                    address=address,
                    title=title,
                    site=site,
                    etag="",
                    last_modified="",
                    added_at=stamp(self._clock()),
                    problem="",
                )
                .on_conflict_do_nothing()
            )
            return int(
                connection.execute(select(feed.c.id).where(feed.c.address == address)).scalar_one()
            )

    def rename(self, number: int, title: str) -> None:
        """Give a feed another title."""
        with self._store.writing() as connection:
            connection.execute(update(feed).where(feed.c.id == number).values(title=title))

    def remove(self, number: int) -> tuple[Feed, list[FeedItem]]:
        """Follow a feed no longer; returns all of it, so that :meth:`put_back` can undo it."""
        gone = self.one(number), self.items(number)
        with self._store.writing() as connection:
            connection.execute(delete(feed).where(feed.c.id == number))
        return gone

    def put_back(self, gone: Feed, items: Iterable[FeedItem]) -> None:
        """Undo :meth:`remove`."""
        values = {name: value for name, value in asdict(gone).items() if name != "new"}
        with self._store.writing() as connection:
            connection.execute(upsert(feed).values(**values).on_conflict_do_nothing())
            for item in items:
                connection.execute(
                    upsert(feed_item).values(**asdict(item)).on_conflict_do_nothing()
                )

    def answered(
        self,
        number: int,
        *,
        title: str,
        site: str,
        etag: str,
        last_modified: str,
        items: Iterable[NewItem],
    ) -> int:
        """Keep what a feed answered and return how many headlines are new.

        A headline that is known keeps its state; its title and summary follow the feed.
        """
        now = stamp(self._clock())
        with self._store.writing() as connection:
            before = connection.execute(
                select(func.count()).where(feed_item.c.feed_id == number)
            ).scalar_one()
            named = connection.execute(select(feed.c.title).where(feed.c.id == number)).scalar()
            for item in items:
                told = {"title": item.title, "address": item.address, "summary": item.summary}
                connection.execute(
                    upsert(feed_item)
                    .values(
                        feed_id=number,
                        guid=item.guid,
                        published=item.published,
                        seen_at=now,
                        state=NEW,
                        article="",
                        **told,
                    )
                    .on_conflict_do_update(
                        index_elements=[feed_item.c.feed_id, feed_item.c.guid], set_=told
                    )
                )
            after = connection.execute(
                select(func.count()).where(feed_item.c.feed_id == number)
            ).scalar_one()
            self._prune(connection, number)
            connection.execute(
                update(feed)
                .where(feed.c.id == number)
                .values(
                    title=named or title,
                    site=site,
                    etag=etag,
                    last_modified=last_modified,
                    checked_at=now,
                    good_at=now,
                    problem="",
                )
            )
            return int(after - before)

    def unchanged(self, number: int) -> None:
        """Note that a feed answered, with nothing new since the last time."""
        now = stamp(self._clock())
        with self._store.writing() as connection:
            connection.execute(
                update(feed)
                .where(feed.c.id == number)
                .values(checked_at=now, good_at=now, problem="")
            )

    def went_wrong(self, number: int, problem: str) -> None:
        """Note why a feed brought nothing; its headlines and its last good state stay."""
        with self._store.writing() as connection:
            connection.execute(
                update(feed)
                .where(feed.c.id == number)
                .values(checked_at=stamp(self._clock()), problem=problem)
            )

    def items(self, number: int | None = None, *, state: str | None = None) -> list[FeedItem]:
        """Return headlines, the newest first: of one feed or of all, in one state or in any."""
        chosen = select(feed_item)
        if number is not None:
            chosen = chosen.where(feed_item.c.feed_id == number)
        if state is not None:
            chosen = chosen.where(feed_item.c.state == state)
        day = func.coalesce(func.nullif(feed_item.c.published, ""), feed_item.c.seen_at)
        with self._store.reading() as connection:
            rows = connection.execute(chosen.order_by(day.desc(), feed_item.c.id))
            return [FeedItem(**row._asdict()) for row in rows]

    def mark(self, item: int, state: str, *, article: str = "") -> None:
        """Mark a headline as new, saved (as ``article``) or dismissed."""
        if state not in {NEW, SAVED, DISMISSED}:
            raise ValueError(state)
        with self._store.writing() as connection:
            connection.execute(
                update(feed_item).where(feed_item.c.id == item).values(state=state, article=article)
            )

    def dismiss_all(self, number: int) -> list[int]:
        """Dismiss all new headlines of a feed; returns which, for undoing it."""
        chosen = (feed_item.c.feed_id == number) & (feed_item.c.state == NEW)
        with self._store.writing() as connection:
            ids = list(connection.execute(select(feed_item.c.id).where(chosen)).scalars())
            connection.execute(update(feed_item).where(chosen).values(state=DISMISSED))
            return ids

    def _prune(self, connection: Any, number: int) -> None:
        """Forget the oldest dismissed headlines of a feed that never ends."""
        oldest = (
            select(feed_item.c.id)
            .where(feed_item.c.feed_id == number, feed_item.c.state == DISMISSED)
            .order_by(feed_item.c.id.desc())
            .offset(MOST_ITEMS_KEPT)
        )
        connection.execute(delete(feed_item).where(feed_item.c.id.in_(oldest)))


def _gone() -> NotStored:
    return NotStored(
        "This feed is not followed any more.",
        what_is_safe="Nothing was changed.",
        what_to_do="Look at the list of feeds.",
    )
