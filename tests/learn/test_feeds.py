"""Feeds: read, followed, refreshed on demand, and refused where they would do harm."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from mbc_desktop.core.errors import KnownError
from mbc_desktop.data.learn_articles import SavedArticles
from mbc_desktop.data.learn_feeds import DISMISSED, NEW, SAVED, Feeds
from mbc_desktop.data.stores import Stores
from mbc_desktop.learn.feed_parsing import parse_feed, parse_opml
from mbc_desktop.learn.following import Following
from mbc_desktop.learn.saving import Saver
from tests.learn.conftest import SteppingClock, local_fetcher
from tests.learn.site import ARTICLE, Handler, Site

RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Harbor &amp; health</title>
<link>https://a.example/</link>
<item><title>Bone &lt;b&gt;pain&lt;/b&gt;</title><link>/bone</link><guid>one</guid>
<pubDate>Tue, 03 Mar 2026 08:00:00 GMT</pubDate><description>&lt;p&gt;Short &lt;script&gt;x()
&lt;/script&gt;words&lt;/p&gt;</description></item>
<item><title>Sleep</title><link>https://a.example/sleep</link><guid>two</guid></item>
<item><title>Leads nowhere</title><link>javascript:alert(1)</link></item>
</channel></rss>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Atom</title>
<link href="https://a.example/"/><entry><id>urn:1</id><title>One</title>
<link href="https://a.example/1"/><updated>2026-02-01T00:00:00Z</updated></entry></feed>"""
JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "JSON",
        "home_page_url": "https://a.example/",
        "items": [
            {"id": "1", "url": "https://a.example/1", "title": "One",
             "date_published": "2026-02-01T00:00:00Z", "content_html": "<p>Words</p>"},
            {"id": "2", "title": "leads nowhere"},
            "no item",
        ],
    }
)  # fmt: skip
OPML = b"""<?xml version="1.0"?><opml version="2.0"><body><outline text="Health">
<outline text="Harbor" xmlUrl="https://a.example/feed" type="rss"/>
<outline text="Twice" xmlUrl="https://a.example/feed"/><outline text="No address"/>
<outline text="Local" xmlUrl="file:///etc/passwd"/></outline></body></opml>"""
BILLION_LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]><rss version='2.0'><channel><title>&j;</title></channel></rss>"
)
READ_A_FILE = (
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    "<rss version='2.0'><channel><title>&x;</title></channel></rss>"
)


@pytest.fixture
def feeds(stores: Stores, clock: SteppingClock) -> Feeds:
    return Feeds(stores.personal, clock=clock)


@pytest.fixture
def following(feeds: Feeds, saver: Saver) -> Following:
    return Following(feeds, local_fetcher, saver)


# -- reading --------------------------------------------------------------------------------------


def test_rss_gives_headlines_as_plain_words_and_whole_addresses():
    """Markup in titles is taken away; an entry that leads nowhere is left out."""
    feed = parse_feed(RSS.encode(), address="https://a.example/feed")

    assert (feed.title, feed.site) == ("Harbor & health", "https://a.example/")
    first, second = feed.items
    assert (first.title, first.address) == ("Bone pain", "https://a.example/bone")
    assert first.published == "2026-03-03"
    assert "<" not in first.summary
    assert second.title == "Sleep"


@pytest.mark.parametrize("body", [ATOM, JSON_FEED], ids=["Atom", "JSON"])
def test_other_kinds_of_feeds_give_the_same(body: str):
    """Atom and JSON Feed."""
    feed = parse_feed(body.encode(), address="https://a.example/feed")

    (item,) = feed.items
    assert feed.site == "https://a.example/"
    assert (item.title, item.address, item.published) == (
        "One", "https://a.example/1", "2026-02-01",
    )  # fmt: skip


@pytest.mark.parametrize(
    "body",
    [
        BILLION_LAUGHS.encode(),
        READ_A_FILE.encode(),
        BILLION_LAUGHS.encode("utf-16"),
        b"x" * 5_000_001,
        b"<html><body>no feed</body></html>",
        b"",
        b"{" * 100_000,
        b'{"version": "https://jsonfeed.org/version/1", "items": ' + b"[" * 50_000,
        b'{"items": []}',
        b"file:///etc/passwd",
    ],
    ids=["laughs", "file", "utf-16", "large", "html", "empty", "deep", "nested", "other", "path"],
)
def test_what_is_no_feed_or_would_do_harm_is_refused(body: bytes):
    """A sentence; no memory filled, no file read."""
    with pytest.raises(KnownError):
        parse_feed(body, address="https://a.example/feed")


def test_a_list_of_feeds_names_each_once():
    """Only web addresses; folders are looked through."""
    (feed,) = parse_opml(OPML)

    assert (feed.address, feed.title) == ("https://a.example/feed", "Harbor")


@pytest.mark.parametrize("body", [b"", b"<html/>", b"not xml", BILLION_LAUGHS.encode()])
def test_what_is_no_list_of_feeds_is_refused(body: bytes):
    """A sentence."""
    with pytest.raises(KnownError, match="not a list of feeds"):
        parse_opml(body)


# -- following ------------------------------------------------------------------------------------


def test_following_a_feed_shows_its_headlines_as_new(
    site: Site, following: Following, feeds: Feeds
):
    """Added by address; every headline is new at first."""
    added = following.add(site.page("/feed", RSS, media_type="application/rss+xml"))

    assert (added.feed.title, added.new) == ("Harbor & health", 2)
    assert {item.title for item in feeds.items(state=NEW)} == {"Bone pain", "Sleep"}


def test_a_page_that_is_no_feed_is_not_followed(site: Site, following: Following, feeds: Feeds):
    """The person sees why; the list stays empty."""
    with pytest.raises(KnownError, match="no feed"):
        following.add(site.page("/a", ARTICLE))
    assert feeds.all() == []


def test_a_refresh_brings_what_is_new_and_keeps_what_was_decided(
    site: Site, following: Following, feeds: Feeds
):
    """A dismissed headline does not come back."""
    number = following.add(site.page("/feed", RSS)).feed.id
    sleep = next(item for item in feeds.items(number) if item.title == "Sleep")
    feeds.mark(sleep.id, DISMISSED)
    more = "<item><title>New</title><link>/new</link></item></channel>"
    site.page("/feed", RSS.replace("</channel>", more))

    refreshed = following.refresh(number)

    assert (refreshed.new, refreshed.problem) == (1, "")
    states = {item.title: item.state for item in feeds.items(number)}
    assert states == {"Bone pain": NEW, "Sleep": DISMISSED, "New": NEW}


def test_a_feed_that_did_not_change_is_not_sent_again(
    site: Site, following: Following, feeds: Feeds
):
    """ETag and Last-Modified go back to the site; it answers without a body."""

    def answer(handler: Handler) -> None:
        if handler.headers.get("If-None-Match") == '"v1"':
            assert handler.headers.get("If-Modified-Since") == "Tue, 03 Mar 2026 08:00:00 GMT"
            handler.reply(b"", status=304)
        else:
            handler.reply(
                RSS.encode(),
                headers=(("ETag", '"v1"'), ("Last-Modified", "Tue, 03 Mar 2026 08:00:00 GMT")),
            )

    site.answers["/feed"] = answer
    number = following.add(f"{site.address}/feed").feed.id
    before = feeds.one(number)

    refreshed = following.refresh(number)

    assert refreshed.new == 0
    assert refreshed.feed.good_at > before.good_at
    assert refreshed.problem == ""
    assert len(feeds.items(number)) == 2


@pytest.mark.parametrize(
    "spoil",
    [
        lambda site: site.answers.pop("/feed"),
        lambda site: site.page("/feed", BILLION_LAUGHS),
        lambda site: site.page("/feed", b"x" * 5_100_000),
        lambda site: site.gzip_bomb("/feed", megabytes=30),
        lambda site: site.redirect("/feed", "/feed"),
        lambda site: site.drip("/feed", headers_too=False),
    ],
    ids=["gone", "entities", "large", "bomb", "circle", "slow"],
)
def test_a_feed_that_fails_keeps_its_last_state_and_says_so(
    site: Site, following: Following, feeds: Feeds, spoil: Callable[[Site], object]
):
    """Headlines and the time of the last good answer stay; the reason is told with the feed."""
    number = following.add(site.page("/feed", RSS)).feed.id
    before = feeds.one(number)
    spoil(site)

    (refreshed,) = following.refresh_all()

    assert refreshed.problem
    after = feeds.one(number)
    assert after.problem == refreshed.problem
    assert after.good_at == before.good_at
    assert after.checked_at > before.checked_at
    assert len(feeds.items(number)) == 2


def test_saving_a_headline_saves_its_page(
    site: Site, following: Following, feeds: Feeds, articles: SavedArticles
):
    """The headline then leads to the saved article."""
    site.page("/bone", ARTICLE)
    number = following.add(site.page("/feed", RSS)).feed.id
    bone = next(item for item in feeds.items(number) if item.title == "Bone pain")

    saved = following.save(bone)

    after = next(item for item in feeds.items(number) if item.id == bone.id)
    assert (after.state, after.article) == (SAVED, saved.key)
    assert articles.head(saved.id).title == "Pain in the bones"


def test_importing_a_list_asks_no_site(site: Site, following: Following, feeds: Feeds):
    """Feeds of a list are followed; nothing is fetched before the person asks."""
    listed = following.import_opml(OPML)

    assert [feed.title for feed in listed] == ["Harbor"]
    assert [feed.checked_at for feed in feeds.all()] == [None]
    assert site.asked == []
    assert parse_opml(following.export_opml()) == listed


def test_unfollowing_can_be_undone(site: Site, following: Following, feeds: Feeds):
    """The feed comes back with its headlines and what was decided of them."""
    number = following.add(site.page("/feed", RSS)).feed.id
    dismissed = feeds.dismiss_all(number)
    before = feeds.items(number)

    feed, items = feeds.remove(number)
    assert feeds.all() == []
    assert feeds.items() == []
    feeds.put_back(feed, items)

    assert len(dismissed) == 2
    assert feeds.items(number) == before
    assert feeds.one(number).address == feed.address
