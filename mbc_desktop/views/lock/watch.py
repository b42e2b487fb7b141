"""When the program locks by itself: after a while without anybody, and when the machine sleeps."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import SLOT, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow

from mbc_desktop.core.clock import Clock, utc_now

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

_TICK_MS = 5000
_SLEPT = timedelta(seconds=60)
_LOGIND = "org.freedesktop.login1"
_LOGIND_PATH = "/org/freedesktop/login1"
_MANAGER = "org.freedesktop.login1.Manager"
_SIGNS_OF_LIFE = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    )
)


class LockWatch(QObject):
    """Watches the windows of the program for keys and the pointer, and the clock for sleep.

    Input is looked at where it enters a window, not for the whole application: a filter there would
    be asked for every paint of every widget. Where the system tells before it sleeps (systemd's
    logind, over D-Bus), the lock begins to close then, and is closed before anything else happens
    on waking; everywhere else the clock that jumped tells it when the machine wakes.

    Signals:
        due: the time to lock has come.
    """

    due = Signal()

    def __init__(
        self,
        *,
        clock: Clock = utc_now,
        bus: QDBusConnection | None = None,
        parent: QObject | None = None,
    ) -> None:
        """``bus`` is handed in where logind is to be heard on another one than the system's."""
        super().__init__(parent)
        self._clock = clock
        self._idle: timedelta | None = None
        self._on_sleep = False
        self._seen = self._ticked = clock()
        self._watched: list[QWindow] = []
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # noqa: S101 - there is no window without one
        app.focusWindowChanged.connect(self._on_focus)
        self._bus = self._listen(bus)

    def set_rules(self, *, idle: timedelta | None, on_sleep: bool) -> None:
        """Lock after ``idle`` without anybody (None: never), and with the machine's sleep or not.

        With neither nothing is watched.
        """
        self._idle = idle
        self._on_sleep = on_sleep
        self._seen = self._ticked = self._clock()
        if idle is None and not on_sleep:
            self._timer.stop()
        else:
            self._timer.start()
            self._on_focus(QGuiApplication.focusWindow())

    def tick(self) -> None:
        """Look at the clock."""
        now = self._clock()
        gone, self._ticked = now - self._ticked, now
        slept = gone > _SLEPT + timedelta(milliseconds=_TICK_MS) or gone < timedelta(0)
        if self._on_sleep and slept:
            self.due.emit()
        elif self._idle is not None and not timedelta(0) <= now - self._seen < self._idle:
            self._seen = now
            self.due.emit()

    @Slot(bool)
    def on_sleep(self, begins: bool) -> None:
        """Hear that the machine is about to sleep, or awake again."""
        if begins and self._on_sleep:
            self.due.emit()

    def _listen(self, bus: QDBusConnection | None) -> QDBusConnection | None:
        """Listen to logind on ``bus``, or on the system's where there is one."""
        if bus is None:
            try:
                from PySide6.QtDBus import QDBusConnection
            except ImportError:  # not built for every system
                return None
            bus = QDBusConnection.systemBus()
        if not bus.isConnected():
            return None
        slot = SLOT("on_sleep(bool)")
        bus.connect(_LOGIND, _LOGIND_PATH, _MANAGER, "PrepareForSleep", self, slot)  # type: ignore[call-overload]
        return bus

    def _on_focus(self, window: QWindow | None) -> None:
        if window is not None and window not in self._watched:
            self._watched.append(window)
            window.installEventFilter(self)
            window.destroyed.connect(lambda: self._forget(window))
        self._seen = self._clock()

    def _forget(self, window: QWindow) -> None:
        self._watched = [one for one in self._watched if one is not window]

    # -- Qt ---------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE:
            self._seen = self._clock()
        return False
