"""The computer is being shut down: the program closes as if its window had been closed.

Qt leaves SIGTERM and SIGHUP at their default, which ends the process at once, with whatever was
typed in the last second. A handler in Python alone would wait for the next bytecode, which in an
idle window is far off; so the signal's number comes through a socket that Qt listens to. See
Python's ``signal.set_wakeup_fd``.
"""

from __future__ import annotations

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_SIGNALS = ("SIGTERM", "SIGHUP")


class EndWatch(QObject):
    """Tells that the program is asked to end.

    Signals:
        wanted: close, with everything written.
    """

    wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Made on the main thread, which alone may set handlers of signals."""
        super().__init__(parent)
        self._reader, self._writer = socket.socketpair()
        self._reader.setblocking(False)
        self._writer.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_told)
        self._wakeup_before = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        numbers = [getattr(signal, name) for name in _SIGNALS if hasattr(signal, name)]
        self._before = {number: signal.signal(number, _nothing) for number in numbers}
        self._numbers = frozenset(int(number) for number in numbers)

    def close(self) -> None:
        """Put back what was there before."""
        for number, before in self._before.items():
            signal.signal(number, before)
        signal.set_wakeup_fd(self._wakeup_before)
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()

    def _on_told(self) -> None:
        try:
            told = self._reader.recv(64)
        except BlockingIOError:
            return
        # Ctrl+C comes this way too, and ends the program as ever
        if self._numbers.intersection(told):
            self.wanted.emit()


def _nothing(_number: int, _frame: FrameType | None) -> None:
    """The socket tells; without a handler of Python's the process would end."""
