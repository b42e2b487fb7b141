"""Work off the GUI thread, and back."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QLabel

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.errors import Cancelled, KnownError
from mbc_desktop.views.tasks import TaskRunner

NO_SPACE = KnownError(
    "The disk is full.", what_is_safe="Your notes are safe.", what_to_do="Make room."
)


def _raise(error: Exception) -> Callable[[], None]:
    def work() -> None:
        raise error

    return work


@pytest.fixture
def owner(qapp) -> QObject:
    """Something on screen that asks for work."""
    return QObject()


def test_result_comes_back_on_the_gui_thread(qtbot, tasks, owner) -> None:
    """Work runs elsewhere; what it returns arrives where widgets live."""
    came: list[tuple[object, bool]] = []
    gui = QThread.currentThread()
    tasks.run_read(
        owner,
        lambda: threading.current_thread().name,
        lambda name: came.append((name, QThread.currentThread() is gui)),
    )
    qtbot.waitUntil(lambda: bool(came))
    name, on_gui = came[0]
    assert str(name).startswith("read")
    assert on_gui


def test_writes_run_one_after_the_other_in_the_order_asked(qtbot, tasks, owner) -> None:
    """A later edit never lands before an earlier one."""
    done: list[int] = []
    shown: list[int] = []
    for number in range(50):
        tasks.run_write(owner, lambda number=number: done.append(number) or number, shown.append)
    qtbot.waitUntil(lambda: len(shown) == 50)
    assert done == shown == list(range(50))


def test_a_cancelled_read_is_never_shown(qtbot, tasks, owner) -> None:
    """The next key press drops the last one's answer, even when it was ready."""
    shown: list[str] = []
    ready = threading.Event()
    token = tasks.run_read(owner, lambda: ready.set() or "old", shown.append)
    assert ready.wait(5)
    token.cancel()
    tasks.run_read(owner, lambda: "new", shown.append)
    qtbot.waitUntil(lambda: tasks.pending == 0)
    assert shown == ["new"]


def test_nothing_is_called_for_a_screen_that_is_gone(qtbot, tasks) -> None:
    """Closing a screen while it loads is no mistake."""
    shown: list[str] = []
    label = QLabel()
    go = threading.Event()
    tasks.run_read(label, lambda: go.wait(5) and "late", shown.append)
    label.deleteLater()
    del label
    gc.collect()
    go.set()
    qtbot.waitUntil(lambda: tasks.pending == 0)
    assert shown == []


def test_a_failed_write_of_a_closed_screen_is_still_told(qtbot, tasks) -> None:
    """What could not be saved is told in the status area when its own screen is gone."""
    owner = QObject()
    go = threading.Event()

    def write() -> None:
        go.wait(5)
        raise NO_SPACE

    tasks.run_write(owner, write, on_failed=lambda _error: pytest.fail("the screen is gone"))
    del owner
    gc.collect()
    with qtbot.waitSignal(tasks.failed) as told:
        go.set()
    assert told.args == [NO_SPACE]


def test_known_failures_go_to_who_asked(qtbot, tasks, owner) -> None:
    """A screen that can say what went wrong gets the three sentences."""
    told: list[KnownError] = []
    tasks.run_read(owner, _raise(NO_SPACE), lambda _: None, on_failed=told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [NO_SPACE]


def test_a_bug_is_reported_and_told_in_plain_words(qtbot, tasks, owner) -> None:
    """The crash dialog gets the exception, the screen a sentence without it."""
    told: list[KnownError] = []
    bug = ZeroDivisionError("division by zero")
    with qtbot.waitSignal(tasks.bug_found) as found:
        tasks.run_write(owner, _raise(bug), on_failed=told.append)
    assert found.args == [bug]
    assert len(told) == 1
    assert "division" not in told[0].sentence


def test_progress_shows_the_latest_and_the_result_comes_last(qtbot, tasks, owner) -> None:
    """A thousand reports do not queue up before the window; the last word is the result's."""
    heard: list[object] = []

    def fetch(token: CancelToken, report: Callable[[int], None]) -> str:
        for page in range(1000):
            report(page)
        return "done"

    tasks.run_network(owner, fetch, heard.append, on_progress=heard.append)
    qtbot.waitUntil(lambda: "done" in heard)
    assert heard[-1] == "done"
    assert heard[-2] == 999
    assert heard[:-1] == sorted(heard[:-1])


def test_cancel_stops_work_between_two_pages(qtbot, tasks, owner) -> None:
    """The person who cancels is told so, and nothing else."""
    told: list[str] = []
    started = threading.Event()

    def fetch(token: CancelToken, report: Callable[[int], None]) -> str:
        started.set()
        token.wait(30)
        return "all of it"

    token = tasks.run_network(
        owner, fetch, told.append, on_cancelled=lambda: told.append("stopped")
    )
    assert started.wait(5)
    token.cancel()
    qtbot.waitUntil(lambda: tasks.pending == 0)
    assert told == ["stopped"]


def test_a_connection_broken_by_cancel_counts_as_cancelled(qtbot, tasks, owner) -> None:
    """Closing the connection makes a read fail; that is no failure to tell."""
    told: list[str] = []

    def fetch(token: CancelToken, report: Callable[[int], None]) -> None:
        token.cancel()
        raise NO_SPACE

    tasks.run_network(
        owner,
        fetch,
        on_failed=lambda _: told.append("failed"),
        on_cancelled=lambda: told.append("stopped"),
    )
    qtbot.waitUntil(lambda: tasks.pending == 0)
    assert told == ["stopped"]


def test_network_work_stores_through_the_database_thread(qtbot, tasks, owner) -> None:
    """Each fetched page is one write among the person's own, on the same thread."""
    names: list[str] = []

    def fetch(token: CancelToken, report: Callable[[int], None]) -> str:
        return tasks.write_and_wait(lambda: threading.current_thread().name)

    tasks.run_network(owner, fetch, names.append)
    qtbot.waitUntil(lambda: bool(names))
    assert names[0].startswith("database")


def test_shutting_down_finishes_every_write_and_stops_the_rest(qapp) -> None:
    """Nothing that was saved on the last click is lost; nothing is called afterwards."""
    runner = TaskRunner()
    owner = QObject()
    written: list[int] = []
    stopped = threading.Event()

    def endless(token: CancelToken, report: Callable[[int], None]) -> None:
        try:
            token.wait(60)
        except Cancelled:
            stopped.set()
            raise

    runner.run_network(owner, endless, on_cancelled=lambda: pytest.fail("after shut_down"))
    for number in range(20):
        runner.run_write(owner, lambda number=number: written.append(number))
    runner.shut_down()
    assert written == list(range(20))
    assert stopped.is_set()
    with pytest.raises(RuntimeError, match="closing"):
        runner.run_write(owner, lambda: None)


def test_work_that_belongs_to_a_widget_is_refused(tasks, owner) -> None:
    """Qt objects are never touched off the GUI thread."""
    label = QLabel()
    with pytest.raises(TypeError, match="plain callable"):
        tasks.run_read(owner, label.text, lambda _: None)


def test_waiting_for_a_write_on_the_gui_thread_is_refused(tasks: TaskRunner) -> None:
    """It would stop the window."""
    with pytest.raises(RuntimeError, match="run_write"):
        tasks.write_and_wait(lambda: None)
