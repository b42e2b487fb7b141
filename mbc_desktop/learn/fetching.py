"""Fetching one page, feed or picture that a person asked for, within bounds."""

from __future__ import annotations

import socket
import threading
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from typing import TYPE_CHECKING

from mbc_desktop.core.errors import Cancelled
from mbc_desktop.learn import fetch_faults as faults
from mbc_desktop.learn.private_addresses import is_public

if TYPE_CHECKING:
    import httpcore
    import httpx

    from mbc_desktop.core.cancel import CancelToken
    from mbc_desktop.learn.guarded_network import GuardedNetwork

MEGABYTE = 1_000_000
MOST_BYTES = 10 * MEGABYTE
MOST_SECONDS = 15.0
MOST_REDIRECTS = 10

# Says nothing of the illness: every site that is asked reads it.
_USER_AGENT = "Mozilla/5.0 (compatible; Companion/1.0)"

Resolve = Callable[[str, int], list[str]]


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came back. ``redirects`` are the addresses gone through, the one asked for first."""

    body: bytes
    address: str
    media_type: str
    charset: str
    redirects: tuple[str, ...] = ()
    etag: str = ""
    last_modified: str = ""
    not_modified: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for, and how much of it is taken."""

    address: str
    accept: str = "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5"
    most_bytes: int = MOST_BYTES
    etag: str = ""
    last_modified: str = ""


def resolve_host(host: str, port: int) -> list[str]:
    """Return the addresses of a host as the system knows them; raises ``OSError``."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class Fetcher:
    """Fetches over HTTP and HTTPS.

    Every host, after every redirect too, is resolved here and refused where any of its addresses
    is not public.
    """

    def __init__(
        self,
        *,
        allow_private: bool = False,
        most_seconds: float = MOST_SECONDS,
        resolve: Resolve = resolve_host,
    ) -> None:
        """``allow_private`` is for tests against a server on this computer."""
        self._allow_private = allow_private
        self._most_seconds = most_seconds
        self._resolve = resolve
        self._lock = threading.Lock()
        self._running: set[GuardedNetwork] = set()
        self._closed = False

    def close(self) -> None:
        """Stop what runs, from any thread; nothing is fetched afterwards."""
        with self._lock:
            self._closed = True
            running = list(self._running)
        for network in running:
            network.cut()

    def fetch(self, wanted: Wanted, *, token: CancelToken | None = None) -> Fetched:
        """Fetch one thing.

        Raises:
            KnownError: it cannot be had, or is not taken; the sentences say why.
            Cancelled: somebody asked to stop.
        """
        deadline = time.monotonic() + self._most_seconds
        with self._connections(deadline) as (pool, network):
            visit = _Visit(pool, wanted, deadline, token)
            try:
                fetched = visit.go()
                if network.is_cut:  # to a body without a length, that looks like its end
                    raise faults.too_slow()
            except Exception as problem:
                if token is not None:
                    token.raise_if_cancelled()
                if self._closed:
                    raise Cancelled from problem
                raise faults.explained(problem, visit.host, late=network.is_cut) from problem
            return fetched

    @contextmanager
    def _connections(
        self, deadline: float
    ) -> Iterator[tuple[httpcore.ConnectionPool, GuardedNetwork]]:
        import ssl

        import httpcore
        import truststore

        from mbc_desktop.learn.guarded_network import GuardedNetwork

        network = GuardedNetwork(self._addresses_of)
        with self._lock:
            if self._closed:
                raise Cancelled
            self._running.add(network)
        # A server that sends a byte now and then never runs into the time limit of one read.
        watch = threading.Timer(max(0.0, deadline - time.monotonic()), network.cut)
        watch.daemon = True
        watch.start()
        try:
            with httpcore.ConnectionPool(
                ssl_context=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
                network_backend=network,
            ) as pool:
                yield pool, network
        finally:
            watch.cancel()
            watch.join()
            network.cut()
            with self._lock:
                self._running.discard(network)

    def _addresses_of(self, host: str, port: int) -> list[str]:
        try:
            found = self._resolve(host, port)
        except (OSError, UnicodeError) as problem:
            raise faults.no_such_host(host) from problem
        if not found:
            raise faults.no_such_host(host)
        if not self._allow_private and not all(is_public(address) for address in found):
            raise faults.private_address()
        return found


class _Visit:
    """One thing on its way here, through its redirects."""

    def __init__(
        self,
        pool: httpcore.ConnectionPool,
        wanted: Wanted,
        deadline: float,
        token: CancelToken | None,
    ) -> None:
        self._pool = pool
        self._wanted = wanted
        self._deadline = deadline
        self._token = token
        self._cookies: dict[str, dict[str, str]] = {}
        self.host = ""

    def go(self) -> Fetched:
        """Follow redirects until something other than one comes back."""
        passed: list[str] = []
        url = _http_url(self._wanted.address)
        while True:
            answer = self._ask(url, tuple(passed))
            if isinstance(answer, Fetched):
                return answer
            passed.append(str(url))
            if len(passed) > MOST_REDIRECTS:
                raise faults.redirect_loop()
            url = _http_url(str(url.join(answer)))

    def _ask(self, url: httpx.URL, passed: tuple[str, ...]) -> Fetched | str:
        """Ask one address; returns what came, or where it was redirected to."""
        import httpcore

        self._look_at_the_clock()
        self.host = url.host
        seconds = max(0.1, self._deadline - time.monotonic())
        limits = dict.fromkeys(("connect", "read", "write", "pool"), seconds)
        with self._pool.stream(
            "GET",
            httpcore.URL(
                scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
            ),
            headers=self._headers(url),
            extensions={"timeout": limits},
        ) as response:
            return self._read(response, url, passed)

    def _headers(self, url: httpx.URL) -> dict[bytes | str, bytes | str]:
        headers: dict[bytes | str, bytes | str] = {
            "Host": url.netloc.decode("ascii"),
            "User-Agent": _USER_AGENT,
            "Accept": self._wanted.accept,
            "Accept-Language": "en, es;q=0.8, *;q=0.5",
            # taken apart here, so that a small answer can't become a huge one in one step
            "Accept-Encoding": "gzip, deflate",
        }
        kept = self._cookies.get(url.host)
        if kept:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in kept.items())
        if self._wanted.etag:
            headers["If-None-Match"] = self._wanted.etag
        if self._wanted.last_modified:
            headers["If-Modified-Since"] = self._wanted.last_modified
        return headers

    def _read(
        self, response: httpcore.Response, url: httpx.URL, passed: tuple[str, ...]
    ) -> Fetched | str:
        said = _Said(response.headers)
        self._keep_cookies(said, url.host)
        location = said.one("location")
        if response.status in {301, 302, 303, 307, 308} and location:
            return location
        media_type, charset = _content_type(said.one("content-type"))
        same = response.status == 304
        if not same and response.status != 200:
            raise faults.refused_by_site(response.status, url.host)
        return Fetched(
            body=b"" if same else self._body(response, said),
            address=str(url),
            media_type=media_type,
            charset=charset,
            redirects=passed,
            etag=said.one("etag")[:500],
            last_modified=said.one("last-modified")[:100],
            not_modified=same,
        )

    def _body(self, response: httpcore.Response, said: _Said) -> bytes:
        most = self._wanted.most_bytes
        length = said.one("content-length")
        if length.isascii() and length.isdigit() and len(length) < 20 and int(length) > most:
            raise faults.too_large(most)
        inflate = _inflater(said.one("content-encoding"))
        body = bytearray()
        for chunk in response.iter_stream():
            self._look_at_the_clock()
            body += chunk if inflate is None else inflate(chunk, most + 1 - len(body))
            if len(body) > most:
                raise faults.too_large(most)
        return bytes(body)

    def _keep_cookies(self, said: _Said, host: str) -> None:
        """Keep what a site sets on the way: some redirect in a circle until it comes back."""
        kept = self._cookies.setdefault(host, {})
        for line in said.all("set-cookie")[:20]:
            try:
                kept.update({name: crumb.value for name, crumb in SimpleCookie(line).items()})
            except CookieError:
                continue

    def _look_at_the_clock(self) -> None:
        if self._token is not None:
            self._token.raise_if_cancelled()
        if time.monotonic() >= self._deadline:
            raise faults.too_slow()


class _Said:
    """The headers of an answer."""

    def __init__(self, raw: Sequence[tuple[bytes, bytes]]) -> None:
        self._pairs = [
            (name.lower().decode("latin-1"), value.decode("latin-1")) for name, value in raw
        ]

    def one(self, name: str) -> str:
        """Return the first value of a header, or empty."""
        return next(iter(self.all(name)), "")

    def all(self, name: str) -> list[str]:
        """Return all values of a header."""
        return [value for key, value in self._pairs if key == name]


def _http_url(address: str) -> httpx.URL:
    """Return a web address taken apart; raises ``KnownError`` for any other kind."""
    import httpx

    try:
        url = httpx.URL(address.strip())
    except (httpx.InvalidURL, ValueError, TypeError) as problem:
        raise faults.not_an_address() from problem
    if url.scheme not in {"http", "https"} or not url.host:
        raise faults.not_an_address()
    # a name and password in an address are sent to nobody
    return url.copy_with(username=None, password=None) if url.userinfo else url


def _content_type(header: str) -> tuple[str, str]:
    from email.message import Message

    message = Message()
    message["content-type"] = header[:300] or "application/octet-stream"
    return message.get_content_type(), str(message.get_param("charset") or "")


def _inflater(encoding: str) -> Callable[[bytes, int], bytes] | None:
    """Return what unpacks the chunks of a body, never to more than it is allowed."""
    name = encoding.strip().lower()
    if name in {"", "identity"}:
        return None
    if name not in {"gzip", "x-gzip", "deflate"}:
        raise faults.not_understood()
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 32)
    started = False

    def inflate(chunk: bytes, most: int) -> bytes:
        nonlocal unpacker, started
        if unpacker.eof:
            return b""
        first, started = not started, True
        try:
            return unpacker.decompress(chunk, most)
        except zlib.error as problem:
            if name != "deflate" or not first:
                raise faults.broken_off() from problem
        # some servers send the bare stream, without zlib's header
        unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            return unpacker.decompress(chunk, most)
        except zlib.error as problem:
            raise faults.broken_off() from problem

    return inflate
