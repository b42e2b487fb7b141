"""Bad days on demand: what a network, a firewall or a broken record can do to a client."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from threading import Lock
from typing import Any

import msgspec

from tests.registry import gzipped
from tests.registry.answers import Answer, text, token_of
from tests.registry.areas import words

KINDS = words(
    "hang hang-mid-body close close-mid-body cut-gzip html huge gzip-bomb malformed invalid-json "
    "wrong-shape empty-page token-loop data-moves redirect alias-redirect slow"
)
TWO_GIGABYTES = 2 << 30

FIREWALL_PAGE = (
    b"<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. "
    b"Please consult with your administrator.<br><br>Your support ID is: 0000000000000000000"
    b"<br><br><a href='javascript:history.back();'>[Go Back]</a></body></html>"
)
_PORTAL_PAGE = (
    b"<!DOCTYPE html><html><head><title>Guest Wi-Fi</title></head>"
    b"<body><h1>Welcome</h1><p>Accept the terms to go online.</p></body></html>"
)
_SENTENCES = {
    429: "Too Many Requests",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "upstream connect error or disconnect/reset before headers. reset reason: overflow",
    504: "upstream request timeout",
}


@dataclass
class Trouble:
    """One order: which requests it befalls and how often it still will."""

    kind: int | str
    on: str
    times: int | None
    after: int
    options: dict[str, Any] = field(default_factory=dict)

    def is_for(self, path: str) -> bool:
        """Whether a request path (relative to the API's base) is meant."""
        if self.on == "study":
            return path.startswith("/studies/")
        return path == (self.on if self.on.startswith("/") else f"/{self.on}")


class Troubles:
    """The orders that stand; each request takes at most one."""

    def __init__(self) -> None:
        self._orders: list[Trouble] = []
        self._lock = Lock()

    def order(self, trouble: Trouble) -> None:
        """Add an order.

        Raises:
            ValueError: an unknown kind.
        """
        if isinstance(trouble.kind, str) and trouble.kind not in KINDS:
            raise ValueError(f"unknown trouble {trouble.kind!r}; known: {', '.join(KINDS)}")
        with self._lock:
            self._orders.append(trouble)

    def clear(self) -> None:
        """Forget all orders."""
        with self._lock:
            self._orders.clear()

    def take(self, path: str) -> Trouble | None:
        """The trouble for this request, counted as used."""
        with self._lock:
            for trouble in self._orders:
                if not trouble.is_for(path):
                    continue
                if trouble.after > 0:
                    trouble.after -= 1
                    continue
                if trouble.times is not None:
                    trouble.times -= 1
                    if trouble.times == 0:
                        self._orders.remove(trouble)
                return trouble
        return None


def _endless_json() -> Iterator[bytes]:
    yield b'{"studies":['
    block = b" " * (1 << 18)
    for _ in range(TWO_GIGABYTES // len(block)):
        yield block


def _gzip_bomb() -> Iterator[bytes]:
    squeeze = zlib.compressobj(9, zlib.DEFLATED, 31)
    yield squeeze.compress(b'{"studies":[') + squeeze.flush(zlib.Z_FULL_FLUSH)
    block = gzipped.piece(b" " * (1 << 20), level=9).deflated
    for _ in range(TWO_GIGABYTES >> 20):
        yield block


def spoiled(answer: Answer, trouble: Trouble, *, token: str | None = None) -> Answer:
    """The answer as the trouble leaves it, to a request that came with this page token."""
    kind = trouble.kind
    if isinstance(kind, int):
        return _status(kind, trouble)
    if kind == "token-loop" and answer.status != 200:
        return answer
    changes: dict[str, Callable[[Answer], Answer]] = {
        "hang": lambda _: Answer(0, then="hang"),
        "close": lambda _: Answer(0, then="close"),
        "hang-mid-body": lambda sent: _halved(sent, then="hang"),
        "close-mid-body": lambda sent: _halved(sent, then="close"),
        "cut-gzip": _cut,
        "html": lambda _: Answer(200, {"Content-Type": "text/html"}, _PORTAL_PAGE),
        "huge": lambda _: Answer(
            200, {"Content-Type": "application/json"}, _endless_json(), TWO_GIGABYTES, "close"
        ),
        "gzip-bomb": lambda _: Answer(
            200,
            {"Content-Type": "application/json", "Content-Encoding": "gzip"},
            _gzip_bomb(),
            None,
            "close",
        ),
        "invalid-json": lambda sent: _plain(sent, lambda body: body[: len(body) // 2] + b"}]"),
        "wrong-shape": lambda _: _json(trouble.options.get("body", {"studies": {}})),
        "empty-page": lambda _: _json({"studies": []}),
        "token-loop": lambda sent: _plain(
            sent, _looped(trouble.options.get("token") or token or token_of(0))
        ),
        "redirect": lambda _: Answer(
            int(trouble.options.get("status", 302)),
            {"Location": str(trouble.options.get("to", "http://127.0.0.1:9/elsewhere"))},
        ),
        "alias-redirect": lambda _: Answer(
            301, {"Location": f"/api/v2/studies/{trouble.options['to']}"}
        ),
        "slow": lambda sent: replace(sent, pause=float(trouble.options.get("pause", 0.2))),
    }
    change = changes.get(kind)
    return change(answer) if change else answer


def _status(kind: int, trouble: Trouble) -> Answer:
    if kind == 403:
        return Answer(403, {"Content-Type": "text/html; charset=utf-8"}, FIREWALL_PAGE)
    answer = text(kind, str(trouble.options.get("body", _SENTENCES.get(kind, "Error"))))
    if "retry_after" in trouble.options:
        return replace(
            answer, headers=answer.headers | {"Retry-After": str(trouble.options["retry_after"])}
        )
    return answer


def _bytes(answer: Answer) -> bytes:
    return answer.body if isinstance(answer.body, bytes) else b"".join(answer.body)


def _halved(answer: Answer, *, then: str) -> Answer:
    body = _bytes(answer)
    return replace(answer, body=body[: len(body) // 2], length=len(body), then=then)


def _cut(answer: Answer) -> Answer:
    plain = _unzipped(answer)
    squeezed = gzipped.join([gzipped.piece(plain)])
    headers = answer.headers | {"Content-Encoding": "gzip"}
    return replace(answer, headers=headers, body=squeezed[: len(squeezed) * 2 // 3])


def _unzipped(answer: Answer) -> bytes:
    body = _bytes(answer)
    return zlib.decompress(body, 31) if body[:2] == b"\x1f\x8b" else body


def _plain(answer: Answer, change: Callable[[bytes], bytes]) -> Answer:
    headers = {k: v for k, v in answer.headers.items() if k != "Content-Encoding"}
    return replace(answer, headers=headers, body=change(_unzipped(answer)))


def _json(value: Any) -> Answer:
    return Answer(200, {"Content-Type": "application/json"}, msgspec.json.encode(value))


def _looped(token: str) -> Callable[[bytes], bytes]:
    def change(body: bytes) -> bytes:
        page: dict[str, Any] = msgspec.json.decode(body)
        return msgspec.json.encode(page | {"nextPageToken": token})

    return change
