"""One window a data directory: a second start knocks at the first one's door."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 2000


class Door(QObject):
    """Listens for a second start.

    Signals:
        knocked: the program was started again.
    """

    knocked = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        # a crash leaves the socket behind; the lock on the data directory says nobody uses it
        QLocalServer.removeServer(name)
        self._server.newConnection.connect(self._on_knock)
        self._server.listen(name)

    def _on_knock(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.disconnected.connect(socket.deleteLater)
        socket.disconnectFromServer()
        self.knocked.emit()


def ask_first_window(name: str) -> bool:
    """Ask the window that is already open to come to the front; returns whether it heard."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    heard = socket.waitForConnected(_WAIT_MS)
    socket.abort()
    return heard
