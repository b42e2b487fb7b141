"""Connections that go to public addresses only, and that another thread can end at once."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Iterable
from typing import Any

import httpcore

Addresses = Callable[[str, int], list[str]]


class GuardedNetwork(httpcore.NetworkBackend):
    """Resolves each host itself, and connects to the address that was looked at.

    A name that resolves differently a moment later makes no difference. Certificates are still
    checked against the name.
    """

    def __init__(self, addresses_of: Addresses) -> None:
        """``addresses_of`` raises where a host must not be asked."""
        self._addresses_of = addresses_of
        self._plain = httpcore.SyncBackend()
        self._lock = threading.Lock()
        self._handles: list[socket.socket] = []
        self._cut = False

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first of a host's addresses that answers."""
        refused: Exception | None = None
        for address in self._addresses_of(host, port):
            try:
                stream = self._plain.connect_tcp(
                    address, port, timeout, local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as problem:
                refused = problem
                continue
            self._keep(stream)
            return stream
        raise refused or httpcore.ConnectError(host)

    @property
    def is_cut(self) -> bool:
        """Whether the connections were ended by :meth:`cut`."""
        return self._cut

    def cut(self) -> None:
        """End all connections, from any thread; a read that waits returns at once."""
        with self._lock:
            self._cut = True
            handles, self._handles = self._handles, []
        for handle in handles:
            _end(handle)

    def _keep(self, stream: httpcore.NetworkStream) -> None:
        """Keep a second handle of a connection: TLS takes the first one over."""
        connection = stream.get_extra_info("socket")
        if not isinstance(connection, socket.socket):
            return
        handle = connection.dup()
        with self._lock:
            if not self._cut:
                self._handles.append(handle)
                return
        _end(handle)


def _end(handle: socket.socket) -> None:
    # Closing a socket does not wake a thread that reads from it; shutting it down does.
    with contextlib.suppress(OSError):
        handle.shutdown(socket.SHUT_RDWR)
    handle.close()
