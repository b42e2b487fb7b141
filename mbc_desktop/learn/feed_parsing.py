"""Reading RSS, Atom and JSON feeds, and lists of feeds (OPML), from places unknown."""

from __future__ import annotations

import codecs
import io
import json
import re
from dataclasses import dataclass
from html import unescape
from typing import Any
from urllib.parse import urljoin, urlsplit

from mbc_desktop.core.errors import KnownError
from mbc_desktop.data.learn_feeds import NewItem
from mbc_desktop.learn.page_source import decode_page

MOST_ITEMS = 300
MOST_BYTES = 5_000_000
MOST_FEEDS = 500
_LONGEST_TITLE, _LONGEST_SUMMARY = 300, 500
_TAG = re.compile(r"<[^<>]{0,2000}>")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class ParsedFeed:
    """A feed as it was read; ``items`` in its own order."""

    title: str
    site: str
    items: tuple[NewItem, ...]


@dataclass(frozen=True, slots=True)
class ListedFeed:
    """A feed named by an OPML file."""

    address: str
    title: str


def parse_feed(body: bytes, *, address: str) -> ParsedFeed:
    """Return the feed in what an address answered; raises :class:`KnownError` where there is none.

    Entities that unfold to more are refused before any parser sees them.
    """
    if len(body) > MOST_BYTES:
        raise _not_a_feed("The feed is far too large to be one.")
    if _opens_with(body, b"{"):
        return _json_feed(body, address)
    if _declares_entities(body):
        raise _not_a_feed("The feed is written in a way that could fill the computer's memory.")
    import feedparser

    # Given a string, feedparser would take it for an address or a file's name.
    read = feedparser.parse(io.BytesIO(body), sanitize_html=False, resolve_relative_uris=False)
    if not read.get("version"):
        raise _not_a_feed("There is no feed at this address.")
    about = read.get("feed", {})
    items = []
    for entry in read.get("entries", [])[:MOST_ITEMS]:
        item = _item(
            guid=entry.get("id") or entry.get("link"),
            title=entry.get("title"),
            link=entry.get("link"),
            published=_date(entry.get("published_parsed") or entry.get("updated_parsed")),
            summary=entry.get("summary"),
            base=address,
        )
        if item is not None:
            items.append(item)
    return ParsedFeed(
        _plain(about.get("title"), _LONGEST_TITLE),
        _web_address(about.get("link"), address),
        tuple(items),
    )


def parse_opml(body: bytes) -> list[ListedFeed]:
    """Return the feeds that an OPML file names; raises :class:`KnownError` where it is none."""
    from lxml import etree

    if len(body) > MOST_BYTES or _declares_entities(body):
        raise _not_opml()
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False
    )
    try:
        root = etree.fromstring(body, parser=parser)
    except (etree.XMLSyntaxError, ValueError) as problem:
        raise _not_opml() from problem
    if root is None or not str(root.tag).lower().endswith("opml"):
        raise _not_opml()
    found: dict[str, ListedFeed] = {}
    for outline in root.iter("outline", "OUTLINE"):
        attributes = {name.lower(): value for name, value in outline.attrib.items()}
        address = _web_address(attributes.get("xmlurl"), "")
        title = _plain(attributes.get("title") or attributes.get("text"), _LONGEST_TITLE)
        if address and len(found) < MOST_FEEDS:
            found.setdefault(address, ListedFeed(address, title or address))
    return list(found.values())


def opml_of(feeds: list[ListedFeed]) -> bytes:
    """Return feeds as an OPML 2.0 file, for taking them to another program."""
    from lxml import etree

    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = "Feeds"
    body = etree.SubElement(root, "body")
    for feed in feeds:
        etree.SubElement(
            body, "outline", type="rss", text=feed.title, title=feed.title, xmlUrl=feed.address
        )
    out: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return out


def _json_feed(body: bytes, address: str) -> ParsedFeed:
    """Read a JSON Feed, version 1 or 1.1 (jsonfeed.org)."""
    try:
        read = json.loads(body.decode("utf-8-sig"))
    except (ValueError, RecursionError) as problem:
        raise _not_a_feed("There is no feed at this address.") from problem
    if not isinstance(read, dict) or "jsonfeed.org" not in str(read.get("version")):
        raise _not_a_feed("There is no feed at this address.")
    entries = read.get("items")
    items = []
    for entry in (entries if isinstance(entries, list) else [])[:MOST_ITEMS]:
        if not isinstance(entry, dict):
            continue
        day = _DAY.match(str(entry.get("date_published") or ""))
        item = _item(
            guid=entry.get("id") or entry.get("url"),
            title=entry.get("title") or entry.get("summary") or entry.get("content_text"),
            link=entry.get("url") or entry.get("external_url"),
            published=day.group() if day else "",
            summary=entry.get("summary") or entry.get("content_text") or entry.get("content_html"),
            base=address,
        )
        if item is not None:
            items.append(item)
    return ParsedFeed(
        _plain(read.get("title"), _LONGEST_TITLE),
        _web_address(read.get("home_page_url"), address),
        tuple(items),
    )


def _item(
    *, guid: Any, title: Any, link: Any, published: str, summary: Any, base: str
) -> NewItem | None:
    """Return a headline, or None for an entry that leads nowhere: there is nothing to save."""
    address = _web_address(link, base)
    if not address:
        return None
    return NewItem(
        guid=str(guid or address)[:1000],
        title=_plain(title, _LONGEST_TITLE) or address,
        address=address,
        published=published,
        summary=_plain(summary, _LONGEST_SUMMARY),
    )


def _plain(text: Any, longest: int) -> str:
    """Return the words of a title or summary, which may be HTML."""
    if not isinstance(text, str):
        return ""
    words = " ".join(unescape(_TAG.sub(" ", text[: 20 * longest])).split())
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"


def _web_address(link: Any, base: str) -> str:
    if not isinstance(link, str) or not link.strip():
        return ""
    try:
        whole = urljoin(base, link.strip())
        parts = urlsplit(whole)
    except ValueError:
        return ""
    return whole if parts.scheme in {"http", "https"} and parts.netloc else ""


def _date(parsed: Any) -> str:
    """Return feedparser's time (UTC) as an ISO date."""
    try:
        return f"{parsed[0]:04d}-{parsed[1]:02d}-{parsed[2]:02d}" if parsed else ""
    except (TypeError, IndexError, ValueError):
        return ""


def _declares_entities(body: bytes) -> bool:
    """Whether a document type declares entities, in whatever encoding it is written."""
    if b"<!ENTITY" in body.replace(b"\x00", b"")[:MOST_BYTES].upper():
        return True
    wide = body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE))
    return wide and "<!ENTITY" in decode_page(body)[0].upper()


def _opens_with(body: bytes, sign: bytes) -> bool:
    return body.removeprefix(codecs.BOM_UTF8).lstrip()[:1] == sign


def _not_a_feed(what_happened: str) -> KnownError:
    return KnownError(
        what_happened,
        what_is_safe="The headlines you had are still there.",
        what_to_do="Check the address: the site may call it RSS, Atom or feed.",
    )


def _not_opml() -> KnownError:
    return KnownError(
        "The file is not a list of feeds.",
        what_is_safe="Your feeds are as they were.",
        what_to_do="Export the list again from the other program, as OPML.",
    )
