"""Followed calendars as they are kept: beginning, asking again, ending."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol
from urllib.parse import urlsplit

from mbc_desktop.agenda import stored_form as form
from mbc_desktop.agenda.feed_fetching import Fetched, fetch_feed
from mbc_desktop.agenda.keeping import Calendars
from mbc_desktop.agenda.records import Calendar
from mbc_desktop.agenda.subscriptions import (
    Refreshed,
    Subscription,
    failed,
    feed_address,
    refreshed,
)
from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.clock import Clock, utc_now
from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.policy import OfferedCalendar
from mbc_desktop.data.agenda_store import AgendaStore

log = logging.getLogger(__name__)

Write = Callable[[Callable[[], None]], None]
"""Carries out a write where writes belong, and returns when it is done."""


def _address_of(offered: OfferedCalendar) -> str | None:
    try:
        return feed_address(offered.url)
    except KnownError:
        log.warning("A calendar of the policy has no address that can be followed.")
        return None


class Fetch(Protocol):
    """Asks for a feed (see `fetch_feed`)."""

    def __call__(
        self, url: str, *, etag: str = "", modified: str = "", token: CancelToken | None = None
    ) -> Fetched:
        """Return the answer of ``url``."""
        ...


@dataclass(frozen=True, slots=True)
class Followed:
    """A followed calendar and what is known about its feed."""

    calendar: Calendar
    subscription: Subscription


class Subscriptions:
    """The calendars the person follows on the web."""

    def __init__(
        self,
        store: AgendaStore,
        calendars: Calendars,
        *,
        clock: Clock = utc_now,
        fetch: Fetch = fetch_feed,
        offered: Sequence[OfferedCalendar] = (),
    ) -> None:
        """``offered`` are the feeds that whoever set up the computer wants followed."""
        self._offered = {url: one.name for one in offered if (url := _address_of(one)) is not None}
        self._store = store
        self._calendars = calendars
        self._clock = clock
        self._fetch = fetch

    def all(self) -> list[Followed]:
        """Return what is followed."""
        by_id = {calendar.id: calendar for calendar in self._calendars.all()}
        return [
            Followed(by_id[calendar_id], form.subscription_from_body(number, calendar_id, body))
            for number, calendar_id, body in self._store.subscriptions()
            if calendar_id in by_id
        ]

    def due(self) -> list[Followed]:
        """Return what is to be asked now, as each feed wishes it."""
        now = self._clock()
        return [
            one
            for one in self.all()
            if one.subscription.due(now) and (one.calendar.visible or not self.is_offered(one))
        ]

    def is_offered(self, followed: Followed) -> bool:
        """Whether whoever set up the computer added it; it can be hidden, and is then not asked."""
        return followed.calendar.source_url in self._offered

    def adopt(self) -> bool:
        """Follow what is offered and not followed yet; it is asked when feeds are asked next."""
        known = {one.calendar.source_url for one in self.all()}
        missing = {url: name for url, name in self._offered.items() if url not in known}
        for url, name in missing.items():
            calendar = self._add_calendar(
                name or urlsplit(url).hostname or url, url, community=True
            )
            self._store.put_subscription(
                0, calendar, form.subscription_to_body(Subscription(url=url, calendar_id=calendar))
            )
        return bool(missing)

    def follow(
        self,
        typed: str,
        write: Write,
        *,
        community: bool = False,
        token: CancelToken | None = None,
    ) -> str:
        """Follow the calendar of an address; returns its name. Nothing is kept unless it answers.

        ``community``: what it holds are community events, unless it says otherwise.

        Raises:
            KnownError: the address is none, is followed already, or leads to no calendar.
        """
        url = feed_address(typed)
        if any(one.subscription.url == url for one in self.all()):
            raise KnownError(
                "You follow this calendar already.",
                what_is_safe="Nothing was changed.",
                what_to_do="Refresh it to see what is new.",
            )
        asked = Subscription(url=url, calendar_id=0)
        got = self._ask(asked, token)
        name = self._free_name(got.name or (urlsplit(url).hostname or url))
        write(lambda: self._begin(name, got, community=community))
        return name

    def _free_name(self, name: str) -> str:
        taken = {calendar.name.casefold() for calendar in self._calendars.all()}
        return next(
            candidate
            for number in range(1, len(taken) + 2)
            if (candidate := name if number == 1 else f"{name} ({number})").casefold() not in taken
        )

    def fetch_once(self, typed: str, *, token: CancelToken | None = None) -> bytes:
        """Return the calendar that an address leads to, without following it.

        Raises:
            KnownError: the address is none, or does not answer.
        """
        return self._fetch(feed_address(typed), token=token).data or b""

    def refresh(
        self, followed: Followed, write: Write, *, token: CancelToken | None = None
    ) -> KnownError | None:
        """Ask one feed again; returns what went wrong, and then the last good copy stays."""
        try:
            got = self._ask(followed.subscription, token)
        except KnownError as problem:
            after = failed(followed.subscription, problem, now=self._clock())
            write(lambda: self._keep(after))
            return problem
        write(lambda: self._take(got))
        return None

    def unfollow(self, followed: Followed) -> None:
        """Follow a calendar no longer; its events go with it."""
        self._store.remove_calendar(followed.calendar.id)

    def age(self, followed: Followed) -> timedelta | None:
        """Return how old the copy is; None where there was never a good one."""
        good_at = followed.subscription.good_at
        return None if good_at is None else self._clock() - good_at

    def _ask(self, subscription: Subscription, token: CancelToken | None) -> Refreshed:
        fetched = self._fetch(
            subscription.url, etag=subscription.etag, modified=subscription.modified, token=token
        )
        number = subscription.calendar_id
        existing = self._calendars.events(number) if number else []
        zone = self._calendars.zone.key
        now: datetime = self._clock()
        return refreshed(subscription, fetched, existing, now=now, local_tzid=zone)

    def _add_calendar(self, name: str, url: str, *, community: bool) -> int:
        name = self._free_name(name)
        calendar = Calendar(
            name=name, source_url=url, read_only=True, marker="followed", community=community
        )
        return self._store.add_calendar(name, form.calendar_to_body(calendar))

    def _begin(self, name: str, got: Refreshed, *, community: bool) -> None:
        number = self._add_calendar(name, got.subscription.url, community=community)
        self._keep(replace(got.subscription, calendar_id=number))
        if got.plan is not None:
            moved = tuple(replace(event, calendar_id=number) for event in got.plan.new)
            self._calendars.import_(replace(got.plan, new=moved))

    def _take(self, got: Refreshed) -> None:
        still_followed = {number for number, _, _ in self._store.subscriptions()}
        if got.subscription.id not in still_followed:
            return  # ended while the feed was asked
        if got.plan is not None:
            self._calendars.import_(got.plan)
        self._keep(got.subscription)

    def _keep(self, subscription: Subscription) -> None:
        followed = {number for number, _, _ in self._store.subscriptions()}
        if subscription.id and subscription.id not in followed:
            return
        self._store.put_subscription(
            subscription.id, subscription.calendar_id, form.subscription_to_body(subscription)
        )
