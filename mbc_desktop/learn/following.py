"""Following feeds: added by address or from a list, refreshed when the person asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mbc_desktop.core.errors import KnownError
from mbc_desktop.data.learn_feeds import SAVED, Feed, FeedItem
from mbc_desktop.learn.feed_parsing import (
    MOST_BYTES,
    ListedFeed,
    opml_of,
    parse_feed,
    parse_opml,
)
from mbc_desktop.learn.fetching import Wanted

if TYPE_CHECKING:
    from mbc_desktop.core.cancel import CancelToken
    from mbc_desktop.data.learn_feeds import Feeds
    from mbc_desktop.learn.fetching import Fetcher
    from mbc_desktop.learn.saving import Saved, Saver

_ACCEPT = (
    "application/feed+json,application/atom+xml,application/rss+xml,application/xml;q=0.9,"
    "text/xml;q=0.9,*/*;q=0.5"
)


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What a refresh of one feed brought; ``problem`` is empty where it answered."""

    feed: Feed
    new: int
    problem: str = ""


class Following:
    """Feeds over the network. Nothing is fetched unless one of these methods is called."""

    def __init__(self, feeds: Feeds, fetcher: Callable[[], Fetcher], saver: Saver) -> None:
        self._feeds = feeds
        self._fetcher = fetcher
        self._saver = saver

    def add(self, address: str, *, token: CancelToken | None = None) -> Refreshed:
        """Fetch a feed and follow it.

        Raises :class:`KnownError` where it can't be had or is no feed; it is not followed then.
        """
        whole = address.strip() if "://" in address else f"https://{address.strip()}"
        wanted = Wanted(whole, accept=_ACCEPT, most_bytes=MOST_BYTES)
        fetched = self._fetcher().fetch(wanted, token=token)
        parsed = parse_feed(fetched.body, address=fetched.address)
        number = self._feeds.add(
            whole, title=parsed.title or parsed.site or whole, site=parsed.site
        )
        new = self._feeds.answered(
            number,
            title=parsed.title,
            site=parsed.site,
            etag=fetched.etag,
            last_modified=fetched.last_modified,
            items=parsed.items,
        )
        return Refreshed(self._feeds.one(number), new)

    def refresh(self, number: int, *, token: CancelToken | None = None) -> Refreshed:
        """Ask a feed for what is new; a feed that fails keeps what it had and says why."""
        feed = self._feeds.one(number)
        wanted = Wanted(
            feed.address,
            accept=_ACCEPT,
            most_bytes=MOST_BYTES,
            etag=feed.etag,
            last_modified=feed.last_modified,
        )
        try:
            fetched = self._fetcher().fetch(wanted, token=token)
            if fetched.not_modified:
                self._feeds.unchanged(number)
                return Refreshed(self._feeds.one(number), 0)
            parsed = parse_feed(fetched.body, address=fetched.address)
        except KnownError as problem:
            self._feeds.went_wrong(number, problem.what_happened)
            return Refreshed(self._feeds.one(number), 0, problem.what_happened)
        new = self._feeds.answered(
            number,
            title=parsed.title,
            site=parsed.site,
            etag=fetched.etag,
            last_modified=fetched.last_modified,
            items=parsed.items,
        )
        return Refreshed(self._feeds.one(number), new)

    def refresh_all(self, *, token: CancelToken | None = None) -> list[Refreshed]:
        """Refresh every feed in turn; one that fails does not stop the others."""
        done = []
        for feed in self._feeds.all():
            if token is not None:
                token.raise_if_cancelled()
            done.append(self.refresh(feed.id, token=token))
        return done

    def import_opml(self, body: bytes) -> list[ListedFeed]:
        """Follow the feeds of a list without fetching any; returns those it named."""
        listed = parse_opml(body)
        for feed in listed:
            self._feeds.add(feed.address, title=feed.title)
        return listed

    def export_opml(self) -> bytes:
        """Return the feeds that are followed as an OPML file."""
        return opml_of([ListedFeed(feed.address, feed.title) for feed in self._feeds.all()])

    def save(self, item: FeedItem, *, token: CancelToken | None = None) -> Saved:
        """Save the page behind a headline; raises as ``Saver.save_address``."""
        saved = self._saver.save_address(item.address, token=token)
        self._feeds.mark(item.id, SAVED, article=saved.key)
        return saved
