"""The client of ClinicalTrials.gov API v2 (or a mirror of it): paced, patient and plain-spoken.

How the registry really behaves, from its specification and from what authors of other clients
measured, is told where each rule is applied.
"""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec

from mbc_desktop import __version__
from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.errors import Cancelled, KnownError
from mbc_desktop.trials import registry_faults as faults
from mbc_desktop.trials.decoding import NotUnderstood, Skipped, decode_study, not_understood
from mbc_desktop.trials.study import Study

if TYPE_CHECKING:
    import ssl

    import httpx

DEFAULT_URL = "https://clinicaltrials.gov/api/v2"
PAGE_LIMIT = 256_000_000  # bytes of one answer, unpacked; 1,000 real records are 30 MB
_TRIES = 4
_LONGEST_WAIT = 60.0  # seconds
_CHUNK = 1 << 18


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: its unpacked body, and how many bytes crossed the network for it."""

    body: bytes
    wire_bytes: int


class _Version(msgspec.Struct, frozen=True, rename="camel"):
    api_version: str
    data_timestamp: str


def registry_url(named: str | None = None) -> str:
    """Return the registry's address: ``--registry``, else ``MBC_REGISTRY_URL``, else the real one.

    Raises :class:`KnownError` where it is not an http or https address.
    """
    url = (named or os.environ.get("MBC_REGISTRY_URL") or DEFAULT_URL).rstrip("/")
    if not url.startswith(("https://", "http://")):
        raise KnownError(
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
    ) -> None:
        import httpx

        self.url = url
        self.requests = 0
        self.wire_bytes = 0
        self._pace = pace_seconds
        self._first_wait = first_wait
        self._page_limit = page_limit
        self._last_request = -pace_seconds
        self._seen: dict[str, tuple[str, bytes]] = {}  # path: (ETag, body)
        self._client = httpx.Client(
            headers={
                # Reports agree that the registry's firewall lets httpx through under its own name
                # and stops it where it pretends to be a browser.
                "User-Agent": f"python-httpx/{httpx.__version__} (MBC-Companion/{__version__})",
                "Accept": "application/json",
            },
            verify=_system_certificates() if url.startswith("https://") else True,
            timeout=httpx.Timeout(timeout, connect=15.0),
            follow_redirects=True,
            max_redirects=5,
        )

    def close(self) -> None:
        """Drop the connection; a read under way ends at once."""
        self._client.close()

    def data_timestamp(self, token: CancelToken) -> str:
        """Return when the registry's data was last made new (weekdays), as it says it."""
        try:
            return msgspec.json.decode(
                self._get("/version", {}, token, limit=100_000).body, type=_Version
            ).data_timestamp
        except (msgspec.DecodeError, UnicodeDecodeError) as problem:
            raise not_understood() from problem

    def page(self, params: Mapping[str, str], token: CancelToken) -> Answer:
        """Return one page of ``/studies``."""
        return self._get("/studies", params, token)

    def study(self, nct: str, token: CancelToken) -> tuple[bytes, Study] | None:
        """Return one record by its number, under its present number if it was merged, or None.

        An alias answers with a redirect, which is followed. Asked again, the registry may answer
        that nothing changed (304), and the record of before is returned.
        """
        params = {"fields": "protocolSection,derivedSection,hasResults"}
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
                "GET", self.url + path, params=dict(params), headers=headers
            ) as response:
                if response.status_code == httpx.codes.NOT_MODIFIED and path in self._seen:
                    return Answer(self._seen[path][1], response.num_bytes_downloaded)
                if response.status_code != httpx.codes.OK:
                    self._refuse(response)
                if "json" not in response.headers.get("content-type", ""):
                    raise faults.something_between()
                body = _read(response, token, limit)
                if not body.rstrip().endswith(b"}"):
                    # a compressed answer that is cut short unpacks without a complaint
                    raise faults.MayPass(not_understood())
                self.wire_bytes += response.num_bytes_downloaded
                if remember and (tag := response.headers.get("etag")):
                    self._seen[path] = (tag, body)
                return Answer(body, response.num_bytes_downloaded)
        except httpx.TransportError as problem:
            token.raise_if_cancelled()
            raise faults.of_transport(problem) from problem
        except httpx.DecodingError as problem:
            raise faults.MayPass(not_understood()) from problem
        except httpx.TooManyRedirects as problem:
            raise faults.something_between() from problem
        except RuntimeError as problem:
            # httpx says so of a client that was closed from another thread to stop it
            if self._client.is_closed:
                raise Cancelled from problem
            raise

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
        wait = self._last_request + self._pace - time.monotonic()
        if wait > 0:
            token.wait(wait)
        token.raise_if_cancelled()
        self._last_request = time.monotonic()


def _read(response: httpx.Response, token: CancelToken, limit: int) -> bytes:
    body = bytearray()
    for chunk in response.iter_bytes(_CHUNK):
        token.raise_if_cancelled()
        body += chunk
        if len(body) > limit:
            raise _too_large()
    return bytes(body)


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
