"""When the program locks by itself."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
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
