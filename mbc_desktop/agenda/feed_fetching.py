"""Fetching a calendar from the web, within limits and never from where it should not lead."""

from __future__ import annotations

import ipaddress
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.errors import KnownError

if TYPE_CHECKING:
    import ssl

    import httpx

MAX_BYTES = 10 * 1024 * 1024
MAX_SECONDS = 15.0
_MAX_REDIRECTS = 5
_KEPT = "The events you have are kept."


class FeedFailed(KnownError):
    """A followed calendar did not answer, or not with what was asked for."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """One good answer.

    Attributes:
        data: None where the copy that is here is still current (304).
        moved_to: the address to ask from now on, where it has moved for good; else "".
    """

    data: bytes | None
    etag: str = ""
    modified: str = ""
    moved_to: str = ""


def fetch_feed(
    url: str,
    *,
    etag: str = "",
    modified: str = "",
    token: CancelToken | None = None,
    client: httpx.Client | None = None,
    seconds: float = MAX_SECONDS,
    limit: int = MAX_BYTES,
    is_private: Callable[[str], bool] | None = None,
) -> Fetched:
    """Ask for a calendar; at most `seconds` and `limit` bytes, unpacked.

    Redirects are followed by hand: one from the web into a private network, or from https to
    http, is refused.

    Args:
        url: as `feed_address` returns it.
        etag: ETag of the copy that is here.
        modified: its Last-Modified.
        token: looked at between chunks.
        client: to use instead of one of its own; it is not closed.
        seconds: for everything together.
        limit: for the unpacked body.
        is_private: tells whether an address leads into a private network; by its host's
            addresses where not given.

    Raises:
        FeedFailed: with sentences for the person; the copy that is here is untouched.
        Cancelled: the person asked to stop.
    """
    import httpx

    own = client or httpx.Client(verify=_system_certificates(), trust_env=True)
    try:
        headers = {"Accept": "text/calendar, text/plain;q=0.5, */*;q=0.1"}
        if etag:
            headers["If-None-Match"] = etag
        if modified:
            headers["If-Modified-Since"] = modified
        ends = time.monotonic() + seconds
        private = is_private or leads_to_private
        return _follow(own, url, headers, token=token, ends=ends, limit=limit, is_private=private)
    except httpx.TimeoutException as error:
        raise _too_slow() from error
    except httpx.HTTPError as error:
        raise FeedFailed(
            "The calendar could not be reached.",
            what_is_safe=_KEPT,
            what_to_do="Check the connection; it is tried again by itself.",
        ) from error
    finally:
        if client is None:
            own.close()


def _follow(
    client: httpx.Client,
    url: str,
    headers: dict[str, str],
    *,
    token: CancelToken | None,
    ends: float,
    limit: int,
    is_private: Callable[[str], bool],
) -> Fetched:
    """Ask, and follow redirects until there is an answer."""
    began_private = is_private(url)
    moved_to, for_good = "", True
    for _ in range(_MAX_REDIRECTS + 1):
        timeout = max(0.1, ends - time.monotonic())
        with client.stream(
            "GET", url, headers=headers, timeout=timeout, follow_redirects=False
        ) as response:
            if response.status_code == 304:
                return Fetched(None, moved_to=moved_to)
            if response.is_redirect:
                onward = urljoin(url, response.headers["location"])
                _check_redirect(url, onward)
                if not began_private and is_private(onward):
                    raise _refused("The address leads into a private network.")
                for_good = for_good and response.status_code in (301, 308)
                url = onward
                moved_to = onward if for_good else ""
                continue
            if response.status_code != 200:
                raise _bad_status(response.status_code)
            return Fetched(
                _body(response, token, ends, limit),
                etag=response.headers.get("etag", ""),
                modified=response.headers.get("last-modified", ""),
                moved_to=moved_to,
            )
    raise _refused("The address leads from one place to the next without an end.")


def _body(response: httpx.Response, token: CancelToken | None, ends: float, limit: int) -> bytes:
    body = bytearray()
    # Without a size of chunk each read is looked at: a server that drips is noticed.
    for chunk in response.iter_bytes():
        if token is not None:
            token.raise_if_cancelled()
        if time.monotonic() > ends:
            raise _too_slow()
        body += chunk
        if len(body) > limit:
            raise FeedFailed(
                f"The calendar is larger than {limit // 1024 // 1024} MB.",
                what_is_safe=_KEPT,
                what_to_do="Ask whoever publishes it for a shorter one.",
            )
    return bytes(body)


def _check_redirect(url: str, onward: str) -> None:
    """Refuse a redirect to something that is not on the web, or that gives up protection."""
    before, after = urlsplit(url), urlsplit(onward)
    if after.scheme not in ("http", "https") or not after.hostname:
        raise _refused("The address leads to something that is not on the web.")
    if before.scheme == "https" and after.scheme == "http":
        raise _refused("The address leads from a protected place to one that is not.")


def leads_to_private(url: str) -> bool:
    """Whether any address behind a host name is in a private network or on this computer."""
    parts = urlsplit(url)
    try:
        found = socket.getaddrinfo(parts.hostname, parts.port or 443, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return False  # the request itself will say that it cannot be reached
    addresses = (ipaddress.ip_address(str(entry[4][0]).partition("%")[0]) for entry in found)
    return any(not address.is_global for address in addresses)


def _bad_status(status: int) -> FeedFailed:
    if status in (401, 403):
        what, do = "The calendar asks for a password.", "Ask for an address that needs none."
    elif status in (404, 410):
        what, do = "There is no calendar at this address any more.", "Ask for the new address."
    else:
        what, do = "The calendar could not be read right now.", "It is tried again by itself."
    return FeedFailed(what, what_is_safe=_KEPT, what_to_do=do)


def _refused(sentence: str) -> FeedFailed:
    return FeedFailed(
        sentence,
        what_is_safe=_KEPT,
        what_to_do="Ask whoever publishes the calendar for its own address.",
    )


def _too_slow() -> FeedFailed:
    return FeedFailed(
        "The calendar took too long to answer.",
        what_is_safe=_KEPT,
        what_to_do="It is tried again by itself.",
    )


def _system_certificates() -> ssl.SSLContext:
    import ssl

    import truststore

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
