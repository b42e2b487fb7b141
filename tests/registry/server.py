"""The stand-in for ClinicalTrials.gov: a real HTTP server on loopback over any v2 records."""

from __future__ import annotations

import contextlib
import datetime as dt
import socket
import sys
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import msgspec

from tests.registry.answers import Answer, Answers, text
from tests.registry.evolving import chosen, evolve
from tests.registry.shelf import Record, Shelf, read_records
from tests.registry.spoil import SORTS
from tests.registry.trouble import Trouble, Troubles, spoiled

BASE = "/api/v2"
_NGINX_404 = (
    b"<html>\r\n<head><title>404 Not Found</title></head>\r\n<body>\r\n"
    b"<center><h1>404 Not Found</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>"
)
_ALWAYS = {
    "strict-transport-security": "max-age=31536000; includeSubDomains; preload",
    "x-frame-options": "SAMEORIGIN",
    "x-xss-protection": "1; mode=block",
    "access-control-allow-origin": "*",
    "set-cookie": "stand-in=1; Path=/",
}


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it came: `path` is relative to the API's base, header names are lower case.

    `status` is what was answered, 0 where nothing was; `sent` the bytes of the body meant to go.
    """

    path: str
    query: dict[str, str]
    headers: dict[str, str]
    status: int
    sent: int


class StandInRegistry:
    """A registry on loopback, open while the `with` block lasts.

    Args:
        records: decoded v2 records, a folder of `NCT*.json`, or a `.jsonl` or `.jsonl.zst` file.
        port: 0 takes a free one.
        page_cache: keep small compressed pages (whole records are kept compressed anyway).
        data_timestamp: what `/version` tells at first.
        shifting: without `sort`, let the order differ from request to request, as the registry's
            may; a client that always sends an order is not touched by it.
    """

    def __init__(
        self,
        records: Iterable[Record] | Path = (),
        *,
        port: int = 0,
        page_cache: bool = True,
        data_timestamp: str = "2026-11-20T09:00:05",
        shifting: bool = False,
    ) -> None:
        self.requests: list[Request] = []
        self._shelf = Shelf()
        for record in read_records(records):
            self._shelf.put(record)
        self._answers = Answers(
            self._shelf,
            timestamp=data_timestamp,
            page_cache=page_cache and not shifting,
            shifting=shifting,
        )
        self._troubles = Troubles()
        self._closing = threading.Event()
        self._http = _Http(self, port, self._closing)
        self._thread = threading.Thread(
            target=self._http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
        )
        self._thread.start()

    def __enter__(self) -> StandInRegistry:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop serving, let go of whoever hangs, and give the files back."""
        if self._closing.is_set():
            return
        self._closing.set()
        self._http.shutdown()
        self._thread.join()
        self._http.drop_connections()
        self._http.server_close()
        self._shelf.close()

    @property
    def url(self) -> str:
        """The base address, as `MBC_REGISTRY_URL` takes it."""
        return f"http://127.0.0.1:{self._http.server_port}{BASE}"

    @property
    def timestamp(self) -> str:
        """The data timestamp that `/version` tells."""
        return self._answers.timestamp

    @property
    def numbers(self) -> list[str]:
        """The NCT numbers held, in order of arrival."""
        return list(self._shelf.entries)

    def record(self, nct: str) -> Record:
        """A fresh copy of a record held, to change and `put` back."""
        return self._shelf.fresh_record(self._shelf.entries[nct])

    def replace(self, records: Iterable[Record] | Path) -> None:
        """Hold these records and no others."""
        held = list(read_records(records))
        self._shelf.clear()
        for record in held:
            self._shelf.put(record)

    def put(self, *records: Record) -> None:
        """Add records, or replace those with the same NCT number."""
        for record in records:
            self._shelf.put(record)

    def remove(self, *ncts: str) -> None:
        """Withdraw records."""
        for nct in ncts:
            self._shelf.remove(nct)

    def touch(self, timestamp: str | None = None) -> None:
        """Move the data timestamp, to the next day where none is given."""
        if timestamp is None:
            now = dt.datetime.fromisoformat(self.timestamp) + dt.timedelta(days=1)
            timestamp = now.isoformat()
        self._answers.timestamp = timestamp

    def alias(self, old: str, new: str) -> None:
        """Let `/studies/{old}` answer 301 to `/studies/{new}`, as for merged records."""
        self._shelf.aliases[old] = new

    def evolve(self, share: float, *, seed: int, date: str) -> list[str]:
        """Change a share of the records as a registry's day does; returns their NCT numbers.

        `date` (YYYY-MM-DD) becomes their day of last update and, with the registry's usual time,
        the data timestamp.
        """
        changing = [
            entry
            for entry in list(self._shelf.entries.values())
            if chosen(entry.nct, share, seed=seed, date=date)
        ]
        records = map(self._shelf.fresh_record, changing)
        for record in evolve(records, share, seed=seed, date=date):
            self._shelf.put(record)
        self.touch(f"{date}T09:00:05")
        return [entry.nct for entry in changing]

    def prepare(self, **parameters: str) -> int:
        """Match, sort and compress a query's pages ahead; returns how many pages there are.

        Names are written with `_` for `.`: `prepare(query_cond="breast cancer", pageSize="200")`.
        """
        return self.prepare_query({name.replace("_", "."): v for name, v in parameters.items()})

    def prepare_query(self, parameters: Mapping[str, str]) -> int:
        """`prepare` with the parameters as they are sent."""
        return self._answers.prepare(parameters)

    def trouble(
        self,
        kind: int | str,
        *,
        times: int | None = 1,
        on: str = "studies",
        after: int = 0,
        **options: Any,
    ) -> None:
        """Order trouble.

        Args:
            kind: a status (403, 429, 500, 503 …) or one of `trouble.KINDS`.
            times: how many requests it befalls; None is all of them.
            on: "studies" (the list), "study" (single ones), "version", or a path.
            after: how many such requests pass unharmed first.
            **options: `sort` and `at` of a malformed record (see `spoil.SORTS`), `to` and `status`
                of a redirect, `pause` of slow, `timestamp` of data-moves, `retry_after`, `body`.

        Raises:
            ValueError: an unknown kind, or an unknown sort of malformed record.
        """
        if kind == "malformed" and options.setdefault("sort", "eligibility-number") not in SORTS:
            raise ValueError(f"unknown sort {options['sort']!r}; known: {', '.join(SORTS)}")
        self._troubles.order(Trouble(kind, on, times, after, options))

    def calm(self) -> None:
        """Forget all trouble that was ordered."""
        self._troubles.clear()

    # -- for the handler -----------------------------------------------------------------------

    def answer(self, path: str, query: Mapping[str, str], headers: Mapping[str, str]) -> Answer:
        """The answer to a GET, with the trouble that was ordered for it."""
        trouble = self._troubles.take(path)
        if trouble is None:
            return self._answers.answer(path, query, headers)
        if trouble.kind == "malformed":
            spoil = SORTS[trouble.options["sort"]]
            at = int(trouble.options.get("at", 0))
            return self._answers.answer(path, query, headers, spoil=spoil, spoil_at=at)
        answer = self._answers.answer(path, query, headers)
        if trouble.kind == "data-moves":
            self.touch(trouble.options.get("timestamp"))
            return answer
        return spoiled(answer, trouble, token=query.get("pageToken"))


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def __init__(self, registry: StandInRegistry, port: int, closing: threading.Event) -> None:
        self.registry = registry
        self.closing = closing
        self._connections: dict[socket.socket, threading.Thread] = {}
        super().__init__(("127.0.0.1", port), _Handler)

    def connected(self, connection: socket.socket) -> None:
        """Remember a connection while its thread works on it."""
        self._connections[connection] = threading.current_thread()

    def disconnected(self, connection: socket.socket) -> None:
        """Forget a connection."""
        self._connections.pop(connection, None)

    def drop_connections(self) -> None:
        """Cut every connection and wait for its thread."""
        for connection, thread in list(self._connections.items()):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
            thread.join(timeout=5)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is no matter; all else is a bug and is shown."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    server: _Http
    protocol_version = "HTTP/1.1"
    server_version = "istio-envoy"
    sys_version = ""
    disable_nagle_algorithm = True

    def setup(self) -> None:
        super().setup()
        self.server.connected(self.connection)

    def finish(self) -> None:
        with contextlib.suppress(OSError):
            super().finish()
        self.server.disconnected(self.connection)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        headers = {name.lower(): value for name, value in self.headers.items()}
        query = dict(parse_qsl(parts.query, keep_blank_values=True))
        registry = self.server.registry
        if parts.path.startswith(f"{BASE}/"):
            path = parts.path.removeprefix(BASE)
            answer = registry.answer(path, query, headers)
        else:
            path = parts.path
            answer = Answer(404, {"Content-Type": "text/html"}, _NGINX_404)
        sent = len(answer.body) if isinstance(answer.body, bytes) else answer.length or 0
        registry.requests.append(Request(path, query, headers, answer.status, sent))
        self._send(answer)

    def do_POST(self) -> None:
        """Control for a registry in another process: `/stand-in/evolve` and `/stand-in/trouble`."""
        size = int(self.headers.get("Content-Length", "0"))
        order = msgspec.json.decode(self.rfile.read(size) or b"{}", type=dict[str, Any])
        registry = self.server.registry
        if self.path == "/stand-in/evolve":
            done: Any = registry.evolve(**order)
        elif self.path == "/stand-in/trouble":
            registry.trouble(**order)
            done = None
        elif self.path == "/stand-in/prepare":
            done = registry.prepare_query(order)
        elif self.path == "/stand-in/requests":
            done = registry.requests
        else:
            self._send(text(405, "Method Not Allowed"))
            return
        body = msgspec.json.encode(done)
        self._send(Answer(200, {"Content-Type": "application/json"}, body))

    def _send(self, answer: Answer) -> None:
        if answer.status:
            self._send_head(answer)
            self._send_body(answer)
        if answer.then == "hang":
            self.server.closing.wait()
        if answer.then != "keep":
            self.close_connection = True

    def _send_head(self, answer: Answer) -> None:
        length = answer.length
        if length is None and isinstance(answer.body, bytes):
            length = len(answer.body)
        self.send_response(answer.status)
        for name, value in (_ALWAYS | answer.headers).items():
            self.send_header(name, value)
        if answer.status != 304 and length is not None:
            self.send_header("Content-Length", str(length))
        if length is None:
            self.send_header("Connection", "close")
        self.end_headers()

    def _send_body(self, answer: Answer) -> None:
        step = 1 << 14
        if not isinstance(answer.body, bytes):
            parts = answer.body
        elif answer.pause:
            body = answer.body
            parts = (body[at : at + step] for at in range(0, len(body), step))
        else:
            parts = (answer.body,)
        for part in parts:
            if answer.pause and self.server.closing.wait(answer.pause):
                return
            self.wfile.write(part)
