"""A feed on the web, without the web."""

from __future__ import annotations

from dataclasses import dataclass, field

from mbc_desktop.agenda.feed_fetching import Fetched
from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.errors import KnownError


def feed(*titles: str) -> bytes:
    """Return a calendar with an event a title."""
    events = "".join(
        f"BEGIN:VEVENT\r\nUID:{title}@group\r\nSUMMARY:{title}\r\n"
        "DTSTART:20260310T150000Z\r\nEND:VEVENT\r\n"
        for title in titles
    )
    return (
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Support group\r\n{events}END:VCALENDAR\r\n"
    ).encode()


@dataclass
class Web:
    """A feed on the web, without the web."""

    answer: bytes | None = field(default_factory=lambda: feed("Talk", "Walk"))
    problem: KnownError | None = None
    asked: list[tuple[str, str]] = field(default_factory=list)

    def __call__(
        self, url: str, *, etag: str = "", modified: str = "", token: CancelToken | None = None
    ) -> Fetched:
        self.asked.append((url, etag))
        if self.problem is not None:
            raise self.problem
        return Fetched(self.answer, etag='"1"')
