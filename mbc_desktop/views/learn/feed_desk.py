"""Feeds, in the records their screen shows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mbc_desktop.core.errors import KnownError
from mbc_desktop.data.learn_feeds import DISMISSED, NEW
from mbc_desktop.views.learn.feeds_pane import FeedRow, HeadlineRow

if TYPE_CHECKING:
    from mbc_desktop.core.cancel import CancelToken
    from mbc_desktop.data.learn_feeds import Feed, FeedItem, Feeds
    from mbc_desktop.learn.following import Following

Lists = tuple[list[FeedRow], list[HeadlineRow]]
Gone = tuple["Feed", "list[FeedItem]"]
MOST_OPML_BYTES = 5_000_000


class FeedDesk:
    """Stands between the screen of feeds and the engine."""

    def __init__(self, feeds: Feeds, following: Following) -> None:
        self._feeds = feeds
        self._following = following

    def lists(self) -> Lists:
        """Return the feeds by title, and their new headlines, the newest first."""
        feeds = self._feeds.all()
        names = {feed.id: feed.title or feed.address for feed in feeds}
        headlines = [
            HeadlineRow(
                number=item.id,
                feed=names.get(item.feed_id, ""),
                title=item.title or item.address,
                summary=item.summary,
                published=item.published,
                address=item.address,
            )
            for item in self._feeds.items(state=NEW)
        ]
        return [_row(feed) for feed in feeds], headlines

    def add(self, address: str, token: CancelToken) -> list[FeedRow]:
        """Fetch a feed and follow it; raises ``KnownError``, and returns no failed feeds."""
        self._following.add(address, token=token)
        return []

    def add_opml(self, path: Path) -> int:
        """Follow the feeds that a file lists; return how many. Raises ``KnownError``."""
        try:
            if path.stat().st_size > MOST_OPML_BYTES:
                raise _unreadable(path)
            body = path.read_bytes()
        except OSError as problem:
            raise _unreadable(path) from problem
        return len(self._following.import_opml(body))

    def save_opml(self, path: Path) -> None:
        """Write the feeds into a file for another program; raises ``KnownError``."""
        try:
            path.write_bytes(self._following.export_opml())
        except OSError as problem:
            raise KnownError(
                f"The list of feeds can't be saved as “{path.name}”.",
                what_is_safe="Your feeds are as they were.",
                what_to_do="Choose another folder, then try again.",
            ) from problem

    def refresh(self, token: CancelToken, *, only: int | None = None) -> list[FeedRow]:
        """Ask all feeds, or one, for news; return those that brought nothing and say why."""
        if only is not None:
            done = [self._following.refresh(only, token=token)]
        else:
            done = self._following.refresh_all(token=token)
        return [_row(one.feed) for one in done if one.problem]

    def save(self, number: int, token: CancelToken) -> str:
        """Save the page behind a headline and return its key; raises ``KnownError``."""
        item = next(item for item in self._feeds.items() if item.id == number)
        return self._following.save(item, token=token).key

    def dismiss(self, number: int) -> None:
        """Dismiss a headline."""
        self._feeds.mark(number, DISMISSED)

    def bring_back(self, number: int) -> None:
        """Undo ``dismiss``."""
        self._feeds.mark(number, NEW)

    def remove(self, number: int) -> Gone:
        """Follow a feed no longer; return all of it, for ``put_back``."""
        return self._feeds.remove(number)

    def put_back(self, gone: Gone) -> None:
        """Undo ``remove``."""
        self._feeds.put_back(*gone)


def _row(feed: Feed) -> FeedRow:
    return FeedRow(
        number=feed.id,
        title=feed.title,
        address=feed.address,
        checked_at=feed.checked_at or "",
        problem=feed.problem,
        new=feed.new,
    )


def _unreadable(path: Path) -> KnownError:
    return KnownError(
        f"The file “{path.name}” can't be read as a list of feeds.",
        what_is_safe="Your feeds are as they were.",
        what_to_do="Check that it is an OPML file, then try again.",
    )
