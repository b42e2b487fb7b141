"""A site on this computer for tests of fetching: pages, redirects, and all that can go wrong."""

from __future__ import annotations

import contextlib
import gzip
import ssl
import threading
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PARAGRAPH = (
    "Bone metastases can hurt, and pain is not something you have to put up with. "
    "Your team has several ways to ease it, from pills to a short course of radiation. "
)
ARTICLE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Pain in the bones</title></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Pain in the bones</h1>
{"".join(f"<p>{number}. {PARAGRAPH}</p>" for number in range(12))}
<p><img src="/picture.png" alt="A hand"></p>
<p>Ask again where the first thing does not help. That is your right.</p></article>
<footer>© The site</footer></body></html>"""

Answer = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Answers with what the test set for the path."""

    protocol_version = "HTTP/1.1"
    server: Site

    def do_GET(self) -> None:
        """Answer one request."""
        self.server.asked.append(self.path)
        self.server.headers_seen.append(dict(self.headers.items()))
        answer = self.server.answers.get(self.path.partition("?")[0])
        if answer is None:
            self.reply(b"no such page", status=404)
        else:
            answer(self)

    def reply(
        self,
        body: bytes,
        *,
        status: int = 200,
        media_type: str = "text/html",
        headers: tuple[tuple[str, str], ...] = (),
    ) -> None:
        """Send a whole answer."""
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def handle(self) -> None:
        """Serve; a client that does not trust the certificate goes away."""
        with contextlib.suppress(OSError):
            super().handle()

    def log_message(self, format: str, *args: object) -> None:
        """Stay silent."""


class Site(ThreadingHTTPServer):
    """A server with an answer for each path; ``asked`` lists what was asked, in order."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers: dict[str, Answer] = {}
        self.asked: list[str] = []
        self.headers_seen: list[dict[str, str]] = []
        self.stopping = threading.Event()

    @property
    def address(self) -> str:
        """The address of the site, without a slash at its end."""
        return f"http://127.0.0.1:{self.server_port}"

    def page(
        self,
        path: str,
        body: bytes | str,
        *,
        media_type: str = "text/html; charset=utf-8",
        headers: tuple[tuple[str, str], ...] = (),
    ) -> str:
        """Answer a path with a page; returns its address."""
        whole = body.encode() if isinstance(body, str) else body
        self.answers[path] = lambda handler: handler.reply(
            whole, media_type=media_type, headers=headers
        )
        return self.address + path

    def redirect(self, path: str, to: str, *, status: int = 302) -> str:
        """Answer a path with a redirect; returns its address."""
        self.answers[path] = lambda handler: handler.reply(
            b"", status=status, headers=(("Location", to),)
        )
        return self.address + path

    def drip(self, path: str, *, headers_too: bool) -> str:
        """Answer a path a byte at a time, without end; returns its address."""

        def answer(handler: Handler) -> None:
            head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
            handler.wfile.write(head if headers_too else head + b"\r\n")
            try:
                while not self.stopping.wait(0.05):
                    handler.wfile.write(b"X-More: 1\r\n" if headers_too else b"<")
                    handler.wfile.flush()
            except OSError:
                handler.close_connection = True

        self.answers[path] = answer
        return self.address + path

    def silent(self, path: str) -> str:
        """Take the request for a path and say nothing; returns its address."""

        def answer(handler: Handler) -> None:
            self.stopping.wait(30)
            handler.close_connection = True

        self.answers[path] = answer
        return self.address + path

    def endless(self, path: str) -> str:
        """Answer a path with more bytes than anybody takes; returns its address."""

        def answer(handler: Handler) -> None:
            handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
            try:
                for _chunk in range(2000):
                    handler.wfile.write(b"<p>word</p>" * 6000)
            except OSError:
                pass
            handler.close_connection = True

        self.answers[path] = answer
        return self.address + path

    def gzip_bomb(self, path: str, *, megabytes: int = 400) -> str:
        """Answer a path with little that unpacks to much; returns its address."""
        packer = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS | 16)
        body = b"".join(packer.compress(b"<p>" * 333_333) for _megabyte in range(megabytes))
        body += packer.flush()
        return self.page(path, body, headers=(("Content-Encoding", "gzip"),))

    def packed(self, path: str, body: str) -> str:
        """Answer a path with a page packed by gzip; returns its address."""
        packed = gzip.compress(body.encode())
        return self.page(path, packed, headers=(("Content-Encoding", "gzip"),))


@contextmanager
def running_site(context: ssl.SSLContext | None = None) -> Iterator[Site]:
    """A site that runs for the length of the block; with a context, over TLS."""
    site = Site()
    if context is not None:
        site.socket = context.wrap_socket(site.socket, server_side=True)
    thread = threading.Thread(target=site.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield site
    finally:
        site.stopping.set()
        site.shutdown()
        site.server_close()
        thread.join()
