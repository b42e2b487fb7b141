"""Following a calendar on the web: when to ask, what to keep, what to do when it fails."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit, urlunsplit

from mbc_desktop.agenda.feed_fetching import Fetched
from mbc_desktop.agenda.ics_reading import read_calendar
from mbc_desktop.agenda.import_plan import plan_import
from mbc_desktop.agenda.limits import Deadline
from mbc_desktop.agenda.records import Event, ImportPlan
from mbc_desktop.core.errors import KnownError

SHORTEST = timedelta(minutes=15)
LONGEST = timedelta(hours=24)
USUAL = timedelta(hours=6)
_OLD = timedelta(days=7)


class NotACalendar(KnownError):
    """What an address leads to, or the address itself, is no calendar."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """One followed calendar.

    Attributes:
        url: https, or http within the person's own network.
        etag: of the last good answer; `modified` its Last-Modified, both as they came.
        interval: how often to ask, as the feed wishes, between 15 minutes and 24 hours.
        checked_at: when it was last asked, with whatever result.
        good_at: when the copy that is kept was last known to be current.
        failures: how often in a row it did not answer well.
        problem: the sentence for the person about the last failure, empty after a good answer.
    """

    url: str
    calendar_id: int
    id: int = 0
    etag: str = ""
    modified: str = ""
    interval: timedelta = USUAL
    checked_at: datetime | None = None
    good_at: datetime | None = None
    failures: int = 0
    problem: str = ""

    def due(self, now: datetime) -> bool:
        """Whether to ask now; after failures it waits longer each time, to a day."""
        if self.checked_at is None or self.checked_at > now:
            return True
        return now - self.checked_at >= self.wait

    @property
    def wait(self) -> timedelta:
        """How long after a check the next one is due."""
        return clamped(self.interval * 2 ** min(self.failures, 8))

    def old(self, now: datetime) -> bool:
        """Whether the copy is so old that its age is pointed out."""
        return self.good_at is None or now - self.good_at > _OLD


@dataclass(frozen=True, slots=True)
class Refreshed:
    """A subscription after it was asked, and what changes in its calendar.

    Attributes:
        plan: None where nothing new came: the copy is current, or the last good one is kept.
        name: what the feed calls itself, where it does.
    """

    subscription: Subscription
    plan: ImportPlan | None = None
    name: str = ""


def clamped(interval: timedelta | None) -> timedelta:
    """Return how often to ask a feed that wishes for that interval."""
    if interval is None or interval <= timedelta(0):
        return USUAL
    return min(max(interval, SHORTEST), LONGEST)


def feed_address(typed: str) -> str:
    """Return the address to ask for what a person typed or dropped.

    webcal becomes https. Plain http is taken for a computer in the person's own network alone:
    elsewhere anybody on the way could read which calendar is followed.

    Raises:
        NotACalendar: it is no such address.
    """
    text = typed.strip()
    if "://" not in text:
        text = "https://" + text
    parts = urlsplit(text)
    scheme = {"webcal": "https", "webcals": "https"}.get(parts.scheme.lower(), parts.scheme.lower())
    host = parts.hostname or ""
    if not host or any(sign.isspace() for sign in text) or scheme not in ("https", "http"):
        raise _no_address("This is not the address of a calendar on the web.")
    if scheme == "http" and not is_own_network(host):
        raise _no_address("This address is not protected on its way (http instead of https).")
    return urlunsplit((scheme, parts.netloc, parts.path or "/", parts.query, ""))


def _no_address(sentence: str) -> NotACalendar:
    return NotACalendar(
        sentence,
        what_is_safe="Nothing was changed.",
        what_to_do="Use an address that begins with https:// or webcal://.",
    )


def is_own_network(host: str) -> bool:
    """Whether a host name can only be in the person's own network, by its name alone."""
    name = host.rstrip(".").lower()
    if name == "localhost" or name.endswith((".localhost", ".local", ".lan", ".home.arpa")):
        return True
    try:
        address = ipaddress.ip_address(name)
    except ValueError:
        return False
    return not address.is_global


def refreshed(
    subscription: Subscription,
    fetched: Fetched,
    existing: Iterable[Event],
    *,
    now: datetime,
    local_tzid: str,
    deadline: Deadline | None = None,
) -> Refreshed:
    """Return what an answer changes. Events the feed no longer holds go.

    Args:
        subscription: as it was before it was asked.
        fetched: the answer.
        existing: the events of its calendar.
        now: aware.
        local_tzid: the person's zone.
        deadline: for reading.

    Raises:
        NotACalendar: the answer holds no calendar; the copy that is here stays.
    """
    current = replace(subscription, checked_at=now, good_at=now, failures=0, problem="")
    if fetched.data is None:
        return Refreshed(current)
    if b"BEGIN:VCALENDAR" not in fetched.data.replace(b"\x00", b"").upper():
        raise NotACalendar(
            "What this address leads to is no calendar.",
            what_is_safe="The events you have are kept.",
            what_to_do="Ask whoever publishes it for the address of the calendar file (.ics).",
        )
    read = read_calendar(fetched.data, local_tzid=local_tzid, deadline=deadline)
    plan = plan_import(existing, read, calendar_id=subscription.calendar_id, whole=True)
    current = replace(
        current,
        etag=fetched.etag,
        modified=fetched.modified,
        url=fetched.moved_to or subscription.url,
        interval=clamped(read.refresh_interval),
    )
    return Refreshed(current, plan, read.name)


def failed(subscription: Subscription, problem: KnownError, *, now: datetime) -> Subscription:
    """Return a subscription after it could not be asked; its last good copy stays."""
    return replace(
        subscription,
        checked_at=now,
        failures=subscription.failures + 1,
        problem=problem.sentence,
    )
