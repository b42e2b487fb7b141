"""The ground that every test stands on sees what it is there to see."""

from __future__ import annotations

import logging
import os
import re
import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel

from tests import conftest


def test_windows_stay_off_the_screen(request: pytest.FixtureRequest, qapp: QApplication) -> None:
    """Tests never open windows on somebody's desktop, unless asked to."""
    if not request.config.getoption("--onscreen"):
        assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
        assert qapp.platformName() == "offscreen"


def test_a_window_left_behind_is_seen(qapp: QApplication) -> None:
    """It is named, and taken away so that the next test is not blamed."""
    label = QLabel()
    label.setObjectName("forgotten")
    left = conftest._qt_left(qapp)
    assert len(left) == 1
    assert "QLabel 'forgotten'" in left[0]
    assert conftest._qt_left(qapp) == []


def test_a_timer_left_running_is_seen(qapp: QApplication) -> None:
    """And where it was started."""
    timer = QTimer()
    timer.start(60_000)
    left = conftest._qt_left(qapp)
    timer.stop()
    assert len(left) == 1
    assert "test_ground.py" in left[0]
    assert "test_a_timer_left_running_is_seen" in left[0]


def test_a_thread_left_running_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """And what it is doing."""
    monkeypatch.setattr(conftest, "_SETTLED_SECONDS", 0.01)
    before = set(threading.enumerate())
    go = threading.Event()
    thread = threading.Thread(target=go.wait, args=(30,), name="forgotten")
    thread.start()
    left = conftest._threads_left(before)
    go.set()
    thread.join()
    assert len(left) == 1
    assert "thread forgotten" in left[0]
    assert conftest._threads_left(before) == []


def test_warnings_in_the_log_are_seen() -> None:
    """Those that were not expected, and those that were and did not come."""
    watch = conftest._LogWatch()
    watch.expected.append(re.compile("page [0-9]+ refused"))
    watch.expected.append(re.compile("never logged"))
    for message in ("page 3 refused", "the disk is odd"):
        watch.emit(logging.LogRecord("x", logging.WARNING, "", 0, message, None, None))
    assert watch.problems() == [
        "logged, but not expected: WARNING x: the disk is odd",
        "expected in the log, but not logged: never logged",
    ]


def test_expected_warnings_are_let_through(expect_log) -> None:
    """A test says which warning it makes."""
    expect_log("the disk is almost full")
    logging.getLogger("mbc_desktop").warning("the disk is almost full")
