"""What every test may rely on: no display, nothing logged unseen, nothing left running."""

from __future__ import annotations

import logging
import os
import re
import sys
import threading
import traceback
import weakref
from collections.abc import Callable, Iterator
from typing import Any

import pytest

_SETTLED_SECONDS = 5.0


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a developer look on while the tests of the window run."""
    parser.addoption(
        "--onscreen",
        action="store_true",
        default=False,
        help="show the windows of the tests on the real display",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Keep windows off the screen before anything starts Qt."""
    if not config.getoption("--onscreen"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


# -- nothing logged unseen ------------------------------------------------------------------------


class _LogWatch(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.expected: list[re.Pattern[str]] = []
        self.seen: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.seen.append(record)

    def problems(self) -> list[str]:
        """Return what was logged unexpectedly, and what was expected and not logged."""
        messages = [record.getMessage() for record in self.seen]
        unexpected = [
            f"logged, but not expected: {record.levelname} {record.name}: {message}"
            for record, message in zip(self.seen, messages, strict=True)
            if not any(pattern.search(message) for pattern in self.expected)
        ]
        unseen = [
            f"expected in the log, but not logged: {pattern.pattern}"
            for pattern in self.expected
            if not any(pattern.search(message) for message in messages)
        ]
        return unexpected + unseen


@pytest.fixture(autouse=True)
def _log_watch() -> Iterator[_LogWatch]:
    watch = _LogWatch()
    root = logging.getLogger()
    root.addHandler(watch)
    yield watch
    root.removeHandler(watch)
    problems = watch.problems()
    if problems:
        pytest.fail("\n".join(problems))


@pytest.fixture
def expect_log(_log_watch: _LogWatch) -> Callable[[str], None]:
    """Return a function that says: this test makes a warning or worse that matches a pattern."""
    return lambda pattern: _log_watch.expected.append(re.compile(pattern))


# -- nothing left running -------------------------------------------------------------------------


class _Started:
    """Remembers where each timer and thread of Qt was started, so that a leak can be told."""

    def __init__(self) -> None:
        self.places: weakref.WeakKeyDictionary[Any, str] = weakref.WeakKeyDictionary()

    def watch(self, kind: type) -> None:
        original = kind.start

        def start(this: Any, *args: Any, **kwargs: Any) -> Any:
            frame = traceback.extract_stack(sys._getframe(1), limit=1)[0]
            self.places[this] = f"{frame.filename}:{frame.lineno} in {frame.name}"
            return original(this, *args, **kwargs)

        kind.start = start


@pytest.fixture(scope="session")
def qapp(qapp: Any) -> Any:
    """The one application: Fusion style and the fonts that ship with the program."""
    from PySide6.QtCore import QThread, QTimer

    from mbc_desktop.views.fonts import Typeface, load_fonts

    qapp.setApplicationName("mbc-companion-tests")
    qapp.setStyle("Fusion")
    font = qapp.font()
    font.setFamilies([load_fonts(Typeface.PROGRAM)])
    font.setPointSizeF(10.0)
    qapp.setFont(font)
    started = _Started()
    started.watch(QTimer)
    started.watch(QThread)
    qapp.started_by_tests = started
    return qapp


@pytest.fixture(autouse=True)
def _no_leaks(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a window, a timer or a thread behind, and say where it began."""
    threads_before = set(threading.enumerate())
    yield
    left = _threads_left(threads_before)
    if {"qapp", "qtbot"} & set(request.fixturenames):
        left += _qt_left(request.getfixturevalue("qapp"))
    if left:
        pytest.fail("left behind by this test:\n" + "\n".join(left))


def _threads_left(before: set[threading.Thread]) -> list[str]:
    left = []
    for thread in set(threading.enumerate()) - before:
        thread.join(_SETTLED_SECONDS)
        if thread.is_alive():
            stack = traceback.extract_stack(sys._current_frames()[thread.ident])
            where = "".join(traceback.format_list(stack[-3:]))
            left.append(f"thread {thread.name}, now at\n{where}")
    return left


def _qt_left(qapp: Any) -> list[str]:
    import shiboken6
    from PySide6.QtCore import QCoreApplication, QEvent, QTimer

    # Widgets closed at the end of the test are deleted when the event loop comes round.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [
        f"window {type(widget).__name__} {widget.objectName()!r} {widget.windowTitle()!r}"
        for widget in qapp.topLevelWidgets()
        if widget.parent() is None and not widget.property("keptForAllTests")
    ]
    for widget in list(qapp.topLevelWidgets()):
        # one that was deleted goes with all its children
        if shiboken6.isValid(widget) and not widget.property("keptForAllTests"):
            shiboken6.delete(widget)
    for thing, place in list(qapp.started_by_tests.places.items()):
        if not shiboken6.isValid(thing):
            continue
        running = thing.isActive() if isinstance(thing, QTimer) else thing.isRunning()
        if running and not thing.property("keptForAllTests"):
            left.append(f"{type(thing).__name__} started at {place}")
    qapp.started_by_tests.places.clear()
    return left
