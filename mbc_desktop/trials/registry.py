"""The client of ClinicalTrials.gov API v2 (or a mirror of it): paced, patient and plain-spoken.

How the registry really behaves, from its specification and from what authors of other clients
measured, is told where each rule is applied.
"""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any
from urllib.parse import urlsplit

import msgspec

from mbc_desktop import __version__
from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.errors import Cancelled, WrongUsage
from mbc_desktop.trials import registry_faults as faults
from mbc_desktop.trials.coverage import RECORD_FIELDS
from mbc_desktop.trials.decoding import NotUnderstood, Skipped, decode_study, not_understood
from mbc_desktop.trials.study import Study

if TYPE_CHECKING:
    import ssl

    import httpx

DEFAULT_URL = "https://clinicaltrials.gov/api/v2"
PAGE_LIMIT = 256_000_000  # bytes of one answer, unpacked; 1,000 real records are 30 MB
_TRIES = 4
_LONGEST_WAIT = 60.0  # seconds
_TAIL = 64


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: its unpacked body, and how many bytes crossed the network for it."""

    body: bytes
    wire_bytes: int


class _Version(msgspec.Struct, frozen=True, rename="camel"):
    data_timestamp: Annotated[str, msgspec.Meta(pattern=r"^\d{4}-\d\d-\d\d(T[\d:.]+Z?)?$")]

    def __post_init__(self) -> None:
        date.fromisoformat(self.data_timestamp[:10])


def registry_url(named: str | None = None) -> str:
    """Return the registry's address: ``--registry``, else ``MBC_REGISTRY_URL``, else the real one.

    Raises :class:`WrongUsage` where it is not an http or https address.
    """
    if named is None:
        named = os.environ.get("MBC_REGISTRY_URL") or DEFAULT_URL
    url = named.strip().rstrip("/")
    try:
        parts = urlsplit(url)
        good = parts.scheme in ("https", "http") and parts.hostname and parts.port != 0
    except ValueError:
        good = False
    if not good or parts.query or parts.fragment:
        raise WrongUsage(
            f"“{url}” is not the address of a registry.",
            what_is_safe="Nothing was fetched.",
            what_to_do="Give an address that begins with https:// and includes /api/v2.",
        )
    return url


def pace_of(url: str) -> float:
    """Return how many seconds lie between two requests: one, or none for a mirror on this machine.

    Only a mirror that listens on the loopback address is nobody else's burden.
    """
    host = urlsplit(url).hostname
    return 0.0 if host in {"127.0.0.1", "::1", "localhost"} else 1.0


class Registry:
    """A client for one registry address; ``close`` may be called from any thread to stop it."""

    def __init__(
        self,
        url: str,
        *,
        pace_seconds: float = 1.0,
        first_wait: float = 1.0,
        timeout: float = 30.0,
        page_limit: int = PAGE_LIMIT,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """``pace_seconds`` lie between two requests; ``first_wait`` is doubled for each new try.

        Raises :class:`KnownError` where the computer names a proxy that can't be used.
        """
        import httpx

        self.url = url
        self.requests = 0
        self.wire_bytes = 0
        self._pace = pace_seconds
        self._first_wait = first_wait
        self._page_limit = page_limit
        self._monotonic = monotonic
        self._next_request = monotonic()
        self._seen: dict[str, tuple[str, bytes]] = {}  # path: (ETag, body)
        self._stopped = False
        self._socket: socket.socket | None = None
        self._home = httpx.URL(url)
        try:
            self._client = httpx.Client(
                headers={
                    # Reports agree that the registry's firewall lets httpx through under its own
                    # name and stops it where it pretends to be a browser.
                    "User-Agent": f"python-httpx/{httpx.__version__} (MBC-Companion/{__version__})",
                    "Accept": "application/json",
                },
                verify=_system_certificates() if url.startswith("https://") else True,
                timeout=httpx.Timeout(timeout, connect=min(timeout, 15.0)),
                follow_redirects=True,
                max_redirects=5,
                event_hooks={"request": [self._stay_home]},
            )
        except (ValueError, ImportError, httpx.InvalidURL) as problem:
            raise faults.unusable_proxy() from problem

    def close(self) -> None:
        """Drop the connection; a read under way, on whatever thread, ends at once."""
        self._stopped = True
        if self._socket is not None:
            # closing a socket does not wake a thread that waits on it; shutting it down does
            with suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)
        self._client.close()

    def data_timestamp(self, token: CancelToken) -> str:
        """Return when the registry's data was last made new (weekdays), as it says it."""
        try:
            return msgspec.json.decode(
                self._get("/version", {}, token, limit=100_000).body, type=_Version
            ).data_timestamp
        except (msgspec.DecodeError, UnicodeDecodeError, ValueError) as problem:
            raise not_understood() from problem

    def page(self, params: Mapping[str, str], token: CancelToken) -> Answer:
        """Return one page of ``/studies``."""
        return self._get("/studies", params, token)

    def study(self, nct: str, token: CancelToken) -> tuple[bytes, Study] | None:
        """Return one record by its number, under its present number if it was merged, or None.

        An alias answers with a redirect, which is followed. Asked again, the registry may answer
        that nothing changed (304), and the record of before is returned.
        """
        params = {"fields": RECORD_FIELDS}
        try:
            answer = self._get(f"/studies/{nct}", params, token, remember=True)
        except faults.NotThere:
            return None
        decoded = decode_study(answer.body)
        if isinstance(decoded, Skipped):
            raise not_understood()
        return decoded.raw, decoded.study

    def _get(
        self,
        path: str,
        params: Mapping[str, str],
        token: CancelToken,
        *,
        limit: int | None = None,
        remember: bool = False,
    ) -> Answer:
        """Ask, and ask again where that may help: 429, 5xx, time-outs and broken connections."""
        from tenacity import (
            Retrying,
            retry_if_exception_type,
            stop_after_attempt,
            wait_exponential,
            wait_random,
        )

        tries = Retrying(
            stop=stop_after_attempt(_TRIES),
            wait=wait_exponential(multiplier=self._first_wait, max=_LONGEST_WAIT)
            + wait_random(0, self._first_wait),
            retry=retry_if_exception_type(faults.MayPass),
            sleep=token.wait,
            reraise=True,
        )
        try:
            most = limit or self._page_limit
            return tries(lambda: self._once(path, params, token, limit=most, remember=remember))
        except faults.MayPass as problem:
            raise problem.known from problem

    def _once(
        self,
        path: str,
        params: Mapping[str, str],
        token: CancelToken,
        *,
        limit: int,
        remember: bool,
    ) -> Answer:
        import httpx

        self._keep_pace(token)
        self.requests += 1
        headers = {"If-None-Match": self._seen[path][0]} if path in self._seen else {}
        try:
            with self._client.stream(
                "GET",
                self.url + path,
                params=dict(params),
                headers=headers,
                extensions={"trace": self._remember_socket},
            ) as response:
                try:
                    if response.status_code == httpx.codes.NOT_MODIFIED and path in self._seen:
                        return Answer(self._seen[path][1], response.num_bytes_downloaded)
                    if response.status_code != httpx.codes.OK:
                        self._refuse(response)
                    if "json" not in response.headers.get("content-type", ""):
                        raise faults.something_between()
                    body = _read(response, token, limit)
                finally:
                    self.wire_bytes += response.num_bytes_downloaded
                if remember and (tag := response.headers.get("etag")):
                    self._seen[path] = (tag, body)
                return Answer(body, response.num_bytes_downloaded)
        except httpx.TransportError as problem:
            self._raise_if_stopped(token)
            raise faults.of_transport(problem) from problem
        except httpx.DecodingError as problem:
            raise faults.MayPass(not_understood()) from problem
        except httpx.TooManyRedirects as problem:
            raise faults.something_between() from problem
        except (RuntimeError, OSError, ValueError):
            # what a client that was closed from another thread runs into is nowhere said
            self._raise_if_stopped(token)
            raise

    def _raise_if_stopped(self, token: CancelToken) -> None:
        token.raise_if_cancelled()
        if self._stopped:
            raise Cancelled

    def _stay_home(self, request: httpx.Request) -> None:
        """Refuse to be led to another host: what was asked is for the registry alone."""
        to, home = request.url, self._home
        same_host = to.host.removeprefix("www.") == home.host.removeprefix("www.")
        if not same_host or (
            to.scheme != "https" and (to.scheme, to.port) != (home.scheme, home.port)
        ):
            raise faults.something_between()

    def _remember_socket(self, event: str, info: Mapping[str, Any]) -> None:
        if event.endswith(("connect_tcp.complete", "start_tls.complete")):
            self._socket = info["return_value"].get_extra_info("socket")

    def _refuse(self, response: httpx.Response) -> None:
        import httpx

        try:
            said = next(response.iter_bytes(2048), b"").decode("utf-8", "replace")
        except httpx.HTTPError:
            said = ""
        plain = response.headers.get("content-type", "").startswith("text/plain")
        raise faults.of_status(response.status_code, said if plain else "")

    def _keep_pace(self, token: CancelToken) -> None:
        # The registry documents no limit; one request a second is what well-behaved clients use.
        wait = self._next_request - self._monotonic()
        if wait > 0:
            token.wait(wait)
        self._raise_if_stopped(token)
        self._next_request = self._monotonic() + self._pace


def _read(response: httpx.Response, token: CancelToken, limit: int) -> bytes:
    chunks = []
    room = limit
    for chunk in response.iter_bytes():
        token.raise_if_cancelled()
        room -= len(chunk)
        if room < 0:
            raise _too_large()
        chunks.append(chunk)
    # a compressed answer that is cut short unpacks without a complaint
    if not b"".join(chunks[-2:])[-_TAIL:].rstrip().endswith(b"}"):
        raise faults.MayPass(not_understood())
    return b"".join(chunks)


def _too_large() -> NotUnderstood:
    return NotUnderstood(
        "The answer was far larger than the registry's answers are, so it was not read to its end.",
        what_is_safe="The trials you already have are still here.",
        what_to_do="Try again later, or from another network.",
    )


def _system_certificates() -> ssl.SSLContext:
    import ssl

    import truststore

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
