"""Fetching one page, feed or picture that a person asked for, within bounds."""

from __future__ import annotations

import socket
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from typing import TYPE_CHECKING

from mbc_desktop.core.errors import Cancelled
from mbc_desktop.learn import fetch_faults as faults
from mbc_desktop.learn.private_addresses import is_public

if TYPE_CHECKING:
    import httpx

    from mbc_desktop.core.cancel import CancelToken

MEGABYTE = 1_000_000
MOST_BYTES = 10 * MEGABYTE
MOST_SECONDS = 15.0
MOST_REDIRECTS = 10
_CHUNK = 65_536

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

    Every host, after every redirect too, is resolved here, refused where any of its addresses is
    not public, and the connection goes to the address that was looked at: a name that resolves
    differently a moment later makes no difference.
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
        self._running: set[httpx.Client] = set()
        self._closed = False

    def close(self) -> None:
        """Stop what runs, from any thread; nothing is fetched afterwards."""
        with self._lock:
            self._closed = True
            running = list(self._running)
        for client in running:
            client.close()

    def fetch(self, wanted: Wanted, *, token: CancelToken | None = None) -> Fetched:
        """Fetch one thing.

        Raises:
            KnownError: it cannot be had, or is not taken; the sentences say why.
            Cancelled: somebody asked to stop.
        """
        deadline = time.monotonic() + self._most_seconds
        with self._client(deadline) as client:
            visit = _Visit(client, wanted, deadline, self._addresses_of, token)
            try:
                return visit.go()
            except Exception as problem:
                if token is not None:
                    token.raise_if_cancelled()
                if self._closed:
                    raise Cancelled from problem
                raise faults.explained(problem, late=time.monotonic() >= deadline) from problem

    @contextmanager
    def _client(self, deadline: float) -> Iterator[httpx.Client]:
        import ssl

        import httpx
        import truststore

        seconds = max(0.1, deadline - time.monotonic())
        client = httpx.Client(
            verify=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
            timeout=httpx.Timeout(seconds),
            trust_env=False,
            headers={"User-Agent": _USER_AGENT, "Accept-Language": "en, es;q=0.8, *;q=0.5"},
        )
        with self._lock:
            if self._closed:
                client.close()
                raise Cancelled
            self._running.add(client)
        # A server that sends a byte now and then never runs into a timeout of one read.
        watch = threading.Timer(seconds, client.close)
        watch.daemon = True
        watch.start()
        try:
            yield client
        finally:
            watch.cancel()
            with self._lock:
                self._running.discard(client)
            client.close()

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
        client: httpx.Client,
        wanted: Wanted,
        deadline: float,
        addresses_of: Resolve,
        token: CancelToken | None,
    ) -> None:
        self._client = client
        self._wanted = wanted
        self._deadline = deadline
        self._addresses_of = addresses_of
        self._token = token
        self._cookies: dict[str, dict[str, str]] = {}

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
        import httpx

        port = url.port or (443 if url.scheme == "https" else 80)
        addresses = self._addresses_of(url.host, port)
        refused: httpx.TransportError | None = None
        for address in addresses:
            self._look_at_the_clock()
            try:
                return self._ask_at(address, url, passed)
            except (httpx.ConnectError, httpx.ConnectTimeout) as problem:
                refused = problem
        raise faults.unreachable(url.host) from refused

    def _ask_at(self, address: str, url: httpx.URL, passed: tuple[str, ...]) -> Fetched | str:
        headers = {
            "Host": url.netloc.decode("ascii"),
            "Accept": self._wanted.accept,
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
        request = self._client.build_request(
            "GET",
            url.copy_with(host=address, fragment=None),
            headers=headers,
            extensions={"sni_hostname": url.host},
        )
        response = self._client.send(request, stream=True)
        try:
            return self._read(response, url, passed)
        finally:
            response.close()
            self._client.cookies.clear()

    def _read(
        self, response: httpx.Response, url: httpx.URL, passed: tuple[str, ...]
    ) -> Fetched | str:
        self._keep_cookies(response, url.host)
        location: str = response.headers.get("location", "")
        if response.status_code in {301, 302, 303, 307, 308} and location:
            return location
        media_type, charset = _content_type(response.headers.get("content-type", ""))
        same = response.status_code == 304
        if not same and response.status_code != 200:
            raise faults.refused_by_site(response.status_code, url.host)
        return Fetched(
            body=b"" if same else self._body(response),
            address=str(url),
            media_type=media_type,
            charset=charset,
            redirects=passed,
            etag=response.headers.get("etag", "")[:500],
            last_modified=response.headers.get("last-modified", "")[:100],
            not_modified=same,
        )

    def _body(self, response: httpx.Response) -> bytes:
        most = self._wanted.most_bytes
        said = response.headers.get("content-length", "")
        if said.isascii() and said.isdigit() and len(said) < 20 and int(said) > most:
            raise faults.too_large(most)
        inflate = _inflater(response.headers.get("content-encoding", ""))
        body = bytearray()
        for chunk in response.iter_raw(_CHUNK):
            self._look_at_the_clock()
            body += chunk if inflate is None else inflate(chunk, most + 1 - len(body))
            if len(body) > most:
                raise faults.too_large(most)
        return bytes(body)

    def _keep_cookies(self, response: httpx.Response, host: str) -> None:
        """Keep what a site sets on the way: some redirect in a circle until it comes back."""
        kept = self._cookies.setdefault(host, {})
        for line in response.headers.get_list("set-cookie")[:20]:
            try:
                kept.update({name: crumb.value for name, crumb in SimpleCookie(line).items()})
            except CookieError:
                continue

    def _look_at_the_clock(self) -> None:
        if self._token is not None:
            self._token.raise_if_cancelled()
        if time.monotonic() >= self._deadline:
            raise faults.too_slow()


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
