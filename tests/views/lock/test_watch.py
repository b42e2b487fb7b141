"""When the program locks by itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from mbc_desktop.views.lock.watch import LockWatch


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 5, 4, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def go(self, watch: LockWatch, seconds: float) -> None:
        """Let time pass as it does while the machine is awake."""
        for _ in range(int(seconds // 5)):
            self.now += timedelta(seconds=5)
            watch.tick()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def watch(qtbot: Any, clock: Clock) -> Any:
    made = LockWatch(clock=clock)
    made.heard = []
    made.due.connect(lambda: made.heard.append(clock.now))
    yield made
    made.set_rules(idle=None, on_sleep=False)
    made.deleteLater()


def test_it_locks_after_the_time_she_chose(watch: Any, clock: Clock):
    """And not before."""
    watch.set_rules(idle=timedelta(minutes=5), on_sleep=False)
    clock.go(watch, 295)
    assert watch.heard == []
    clock.go(watch, 5)
    assert len(watch.heard) == 1


def test_a_key_or_the_pointer_begins_the_time_anew(watch: Any, clock: Clock, qtbot: Any):
    """In any window of the program."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.windowHandle() is not None, timeout=5000)
    watch.set_rules(idle=timedelta(minutes=5), on_sleep=False)
    watch._on_focus(window.windowHandle())
    clock.go(watch, 240)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Space)
    clock.go(watch, 240)
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton)
    clock.go(watch, 240)
    assert watch.heard == []
    clock.go(watch, 60)
    assert len(watch.heard) == 1


def test_never_is_never(watch: Any, clock: Clock):
    """A day without anybody."""
    watch.set_rules(idle=None, on_sleep=False)
    clock.now += timedelta(days=1)
    watch.tick()
    assert watch.heard == []


def test_a_clock_that_jumped_tells_that_the_machine_slept(watch: Any, clock: Clock):
    """Where the system does not say so itself; a clock that is set back counts too."""
    watch.set_rules(idle=None, on_sleep=True)
    clock.go(watch, 60)
    assert watch.heard == []
    clock.now += timedelta(minutes=20)
    watch.tick()
    assert len(watch.heard) == 1
    clock.now -= timedelta(hours=1)
    watch.tick()
    assert len(watch.heard) == 2


def test_it_locks_before_the_machine_sleeps(watch: Any):
    """As logind tells; waking up is no reason."""
    watch.set_rules(idle=None, on_sleep=True)
    watch.on_sleep(False)
    assert watch.heard == []
    watch.on_sleep(True)
    assert len(watch.heard) == 1
    watch.set_rules(idle=None, on_sleep=False)
    watch.on_sleep(True)
    assert len(watch.heard) == 1


ON_A_BUS = """
from PySide6.QtCore import QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtGui import QGuiApplication
from mbc_desktop.views.lock.watch import LockWatch

app = QGuiApplication([])
watch = LockWatch(bus=QDBusConnection.sessionBus())
watch.set_rules(idle=None, on_sleep=True)
watch.due.connect(lambda: (print("locked", flush=True), app.quit()))
logind = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, "logind")
assert logind.registerService("org.freedesktop.login1")
said = QDBusMessage.createSignal(
    "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep"
)
said.setArguments([True])
QTimer.singleShot(0, lambda: logind.send(said))
QTimer.singleShot(15_000, app.quit)
app.exec()
"""


@pytest.mark.skipif(not shutil.which("dbus-run-session"), reason="needs a D-Bus daemon")
def test_logind_is_heard_over_a_bus():
    """A real bus, on which somebody speaks as logind does."""
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", ON_A_BUS],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).resolve().parents[3],
    )
    assert done.stdout == "locked\n", done.stderr
