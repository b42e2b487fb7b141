"""Following a calendar on the web: addresses, fetching, intervals, and what a failure leaves."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from mbc_desktop.agenda.feed_fetching import FeedFailed, Fetched, fetch_feed, leads_to_private
from mbc_desktop.agenda.import_plan import apply_plan
from mbc_desktop.agenda.subscriptions import (
    LONGEST,
    SHORTEST,
    USUAL,
    NotACalendar,
    Subscription,
    clamped,
    failed,
    feed_address,
    is_own_network,
    refreshed,
)
from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.errors import Cancelled
from tests.agenda.feed_server import Feed, serving
from tests.agenda.samples import NOW, vcalendar, vevent

_DATA = vcalendar("REFRESH-INTERVAL;VALUE=DURATION:PT1H", vevent("DTSTART:20260303T090000Z"))
_FOLLOWED = Subscription(url="https://example.org/a.ics", calendar_id=4)


@pytest.fixture
def feed() -> Iterator[Feed]:
    with serving(Feed(data=_DATA, etag='"1"')) as served:
        yield served


# -- addresses ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("webcal://example.org/a.ics", "https://example.org/a.ics"),
        (" https://example.org/a.ics?x=1#top ", "https://example.org/a.ics?x=1"),
        ("example.org/a.ics", "https://example.org/a.ics"),
        ("http://192.168.1.5:8080/a.ics", "http://192.168.1.5:8080/a.ics"),
        ("http://nas.local/a", "http://nas.local/a"),
        ("https://example.org", "https://example.org/"),
    ],
)
def test_addresses(typed: str, address: str) -> None:
    """What people type or drop becomes the address to ask."""
    assert feed_address(typed) == address


@pytest.mark.parametrize(
    "typed", ["http://example.org/a.ics", "ftp://example.org/a", "file:///etc/passwd", "", "a b"]
)
def test_what_is_no_address(typed: str) -> None:
    """Nothing unprotected over the open net, nothing that is not the web."""
    with pytest.raises(NotACalendar) as refusal:
        feed_address(typed)
    assert "https://" in refusal.value.what_to_do


def test_the_own_network() -> None:
    """Told by name and number alone."""
    own = ["localhost", "127.0.0.1", "10.0.0.1", "fe80::1", "printer.lan"]
    assert all(map(is_own_network, own))
    assert not any(map(is_own_network, ["example.org", "8.8.8.8", "local.example.org"]))


# -- fetching -------------------------------------------------------------------------------------


def test_a_first_answer_and_an_unchanged_one(feed: Feed) -> None:
    """The second time only a change is asked for."""
    first = fetch_feed(feed.url + "/a.ics")
    assert (first.data, first.etag) == (_DATA, '"1"')
    second = fetch_feed(feed.url + "/a.ics", etag=first.etag, modified="Thu, 01 Jan 2026 0:0:0 GMT")
    assert second.data is None
    assert feed.asked[1][1]["if-modified-since"] == "Thu, 01 Jan 2026 0:0:0 GMT"


def test_a_feed_that_moved_for_good(feed: Feed) -> None:
    """It is asked at its new address from then on; a passing redirect changes nothing."""
    feed.redirects = {"/old": (301, "/a.ics"), "/now": (302, "/a.ics")}
    assert fetch_feed(feed.url + "/old").moved_to == feed.url + "/a.ics"
    assert fetch_feed(feed.url + "/now").moved_to == ""


@pytest.mark.parametrize(
    ("onward", "says"),
    [
        ("/loop", "without an end"),
        ("file:///etc/passwd", "not on the web"),
    ],
)
def test_redirects_that_are_refused(feed: Feed, onward: str, says: str) -> None:
    """In circles, or out of the web."""
    feed.redirects = {"/loop": (302, onward)}
    with pytest.raises(FeedFailed, match=says):
        fetch_feed(feed.url + "/loop")


def test_a_redirect_into_a_private_network(feed: Feed) -> None:
    """A calendar on the web never sends the program to a machine at home."""
    feed.redirects = {"/a.ics": (302, feed.url + "/router")}
    asked: list[str] = []

    def is_private(url: str) -> bool:
        asked.append(url)
        return url.endswith("/router")

    with pytest.raises(FeedFailed, match="private network"):
        fetch_feed(feed.url + "/a.ics", is_private=is_private)
    assert [path for path, _ in feed.asked] == ["/a.ics"]
    assert len(asked) == 2


def test_private_addresses_are_told_by_their_numbers() -> None:
    """Whatever the host is called, its numbers decide."""
    assert leads_to_private("https://127.0.0.1/a")
    assert leads_to_private("https://[::1]:8443/a")
    assert not leads_to_private("https://8.8.8.8/a")
    assert not leads_to_private("https://no-such-host.invalid/a")


@pytest.mark.parametrize("packed", [False, True])
def test_an_answer_that_is_too_large(feed: Feed, *, packed: bool) -> None:
    """The limit is on what it unpacks to."""
    feed.data, feed.packed = b"A" * 200_000, packed
    with pytest.raises(FeedFailed, match="larger than"):
        fetch_feed(feed.url, limit=100_000)


def test_an_answer_that_takes_too_long(feed: Feed) -> None:
    """After its time it is given up."""
    feed.stalled = threading.Event()
    with pytest.raises(FeedFailed, match="too long"):
        fetch_feed(feed.url, seconds=0.2)


def test_an_answer_that_drips(feed: Feed) -> None:
    """A server that sends a byte now and then gets no more time than another."""
    feed.dripping, feed.data = True, b"BEGIN:VCALENDAR" * 100
    with pytest.raises(FeedFailed, match="too long"):
        fetch_feed(feed.url, seconds=0.2)


def test_a_server_that_is_not_there(feed: Feed) -> None:
    """The sentence says that what is here is kept."""
    with pytest.raises(FeedFailed) as failure:
        fetch_feed("http://127.0.0.1:1/a.ics")
    assert failure.value.what_is_safe == "The events you have are kept."
    assert feed.asked == []


@pytest.mark.parametrize(
    ("status", "says"),
    [(401, "password"), (404, "no calendar at this address"), (500, "right now")],
)
def test_bad_answers(feed: Feed, status: int, says: str) -> None:
    """Each in plain words."""
    feed.status, feed.etag = status, ""
    with pytest.raises(FeedFailed, match=says):
        fetch_feed(feed.url)


def test_cancelling(feed: Feed) -> None:
    """Cancelled means cancelled, not failed."""
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        fetch_feed(feed.url, token=token)


# -- policy ---------------------------------------------------------------------------------------


def test_how_often() -> None:
    """As the feed wishes, between a quarter of an hour and a day."""
    assert clamped(timedelta(minutes=1)) == SHORTEST == timedelta(minutes=15)
    assert clamped(timedelta(days=30)) == LONGEST == timedelta(hours=24)
    assert clamped(timedelta(hours=2)) == timedelta(hours=2)
    assert clamped(None) == clamped(timedelta(0)) == USUAL


def test_when_it_is_due() -> None:
    """At once when new, after its interval, later after failures, and after a clock set back."""
    hourly = replace(_FOLLOWED, interval=timedelta(hours=1), checked_at=NOW)
    assert _FOLLOWED.due(NOW)
    assert not hourly.due(NOW + timedelta(minutes=59))
    assert hourly.due(NOW + timedelta(hours=1))
    assert hourly.due(NOW - timedelta(days=1))
    weak = replace(hourly, failures=2)
    assert (weak.wait, replace(hourly, failures=50).wait) == (timedelta(hours=4), LONGEST)


def test_a_good_answer() -> None:
    """Events come, change and go with the feed; how often to ask is taken from it."""
    first = refreshed(
        _FOLLOWED, Fetched(_DATA, etag='"1"'), [], now=NOW, local_tzid="Europe/Berlin"
    )
    assert first.plan is not None
    assert [event.calendar_id for event in first.plan.new] == [4]
    followed = first.subscription
    assert (followed.etag, followed.interval) == ('"1"', timedelta(hours=1))
    assert (followed.good_at, followed.problem) == (NOW, "")
    here = apply_plan([], first.plan)
    emptied = refreshed(followed, Fetched(vcalendar()), here, now=NOW, local_tzid="UTC")
    assert emptied.plan is not None
    assert emptied.plan.removed == tuple(here)


def test_nothing_new() -> None:
    """An unchanged feed leaves the events alone and is current."""
    later = NOW + timedelta(hours=6)
    answer = refreshed(_FOLLOWED, Fetched(None), [], now=later, local_tzid="UTC")
    assert answer.plan is None
    assert answer.subscription.good_at == later


def test_what_is_no_calendar() -> None:
    """A page that asks to log in is not taken for an empty calendar."""
    with pytest.raises(NotACalendar, match="no calendar"):
        refreshed(_FOLLOWED, Fetched(b"<html>"), [], now=NOW, local_tzid="UTC")


def test_a_failure_keeps_the_last_good_copy() -> None:
    """Its age goes on being told; the sentence stays until it works again."""
    good = replace(_FOLLOWED, good_at=NOW, checked_at=NOW, etag='"1"')
    problem = NotACalendar("It failed.", what_is_safe="Kept.", what_to_do="Wait.")
    later = NOW + timedelta(days=8)
    after = failed(good, problem, now=later)
    assert (after.good_at, after.etag, after.failures) == (NOW, '"1"', 1)
    assert after.problem == "It failed. Kept. Wait."
    assert after.old(later)
    assert not after.old(NOW + timedelta(days=1))
