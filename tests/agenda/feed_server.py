"""A small web server on this computer that hands out a calendar, well and badly."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Feed:
    """What the server answers, and what it was asked.

    Attributes:
        stalled: the body is held back until it is set.
        dripping: the body is sent byte by byte, with a pause after each.
    """

    data: bytes = b""
    etag: str = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    redirects: dict[str, tuple[int, str]] = field(default_factory=dict)
    packed: bool = False
    stalled: threading.Event | None = None
    dripping: bool = False
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    url: str = ""


def _handler(feed: Feed) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            """Answer as the feed says."""
            feed.asked.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
            if self.path in feed.redirects:
                status, onward = feed.redirects[self.path]
                self._send(status, b"", {"Location": onward})
            elif feed.etag and self.headers.get("If-None-Match") == feed.etag:
                self._send(304, b"", {})
            else:
                headers = dict(feed.headers)
                if feed.etag:
                    headers["ETag"] = feed.etag
                data = feed.data
                if feed.packed:
                    data, headers["Content-Encoding"] = gzip.compress(data), "gzip"
                self._send(feed.status, data, headers)

        def _send(self, status: int, data: bytes, headers: dict[str, str]) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            if feed.stalled is not None:
                feed.stalled.wait(10)
            try:
                if feed.dripping:
                    for byte in data:
                        self.wfile.write(bytes([byte]))
                        self.wfile.flush()
                        threading.Event().wait(0.01)
                else:
                    self.wfile.write(data)
            except OSError:
                pass  # the client went away, which is what some tests want

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    return Handler


@contextmanager
def serving(feed: Feed) -> Iterator[Feed]:
    """Serve a feed while the block runs; its address is in `url`."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(feed))
    server.daemon_threads = False
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    feed.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield feed
    finally:
        if feed.stalled is not None:
            feed.stalled.set()
        server.shutdown()
        server.server_close()
        thread.join()
