"""Followed calendars as they are kept: beginning, asking again, ending."""

from __future__ import annotations

from collections.abc import Callable
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
from mbc_desktop.data.agenda_store import AgendaStore

Write = Callable[[Callable[[], None]], None]
"""Carries out a write where writes belong, and returns when it is done."""


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
    ) -> None:
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
        return [one for one in self.all() if one.subscription.due(now)]

    def follow(self, typed: str, write: Write, *, token: CancelToken | None = None) -> str:
        """Follow the calendar of an address; returns its name. Nothing is kept unless it answers.

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
        name = got.name or (urlsplit(url).hostname or url)
        taken = {calendar.name.casefold() for calendar in self._calendars.all()}
        name = next(
            candidate
            for number in range(1, len(taken) + 2)
            if (candidate := name if number == 1 else f"{name} ({number})").casefold() not in taken
        )
        write(lambda: self._begin(name, got))
        return name

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

    def _begin(self, name: str, got: Refreshed) -> None:
        calendar = Calendar(
            name=name,
            source_url=got.subscription.url,
            read_only=True,
            marker="followed",
        )
        number = self._store.add_calendar(name, form.calendar_to_body(calendar))
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
