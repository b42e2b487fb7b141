"""Runs what takes time off the GUI thread and brings its outcome back to it."""

from __future__ import annotations

import itertools
import threading
import weakref
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, QThread, Signal, Slot

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.errors import Cancelled, KnownError
from mbc_desktop.views.i18n import translated

T = TypeVar("T")
P = TypeVar("P")

OnFailed = Callable[[KnownError], object]
Report = Callable[[P], None]

_READ_THREADS = 2
_NETWORK_THREADS = 3


@dataclass(slots=True)
class _Task:
    """The GUI thread's side of one piece of work; the worker knows only its number."""

    owner: weakref.ref[QObject]
    token: CancelToken
    on_done: Callable[[Any], object] | None
    on_failed: OnFailed | None
    on_progress: Callable[[Any], object] | None
    on_cancelled: Callable[[], object] | None
    only_to_show: bool = False


class TaskRunner(QObject):
    """The one way from a view to work off the GUI thread, and back.

    Three places to work, so that none holds up another: one database thread on which every write
    runs in the order asked for, a small pool for reads and searches, a small pool for the network
    and other long work. Work is a plain callable that touches no Qt object. Callbacks run on the
    GUI thread, and not at all where their owner is gone or the work was cancelled; writes always
    run to their end all the same.

    There is one relay (this object), which outlives all work: a QObject per task crashed at
    shutdown.

    Signals:
        bug_found: what was raised and is no ``KnownError``, for the crash dialog.
        failed: a ``KnownError`` that nobody asked to be told of, for the status area.
        idle: no work is left whose outcome somebody waits for.
    """

    bug_found = Signal(object)
    failed = Signal(object)
    idle = Signal()
    _posted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._write_pool = ThreadPoolExecutor(1, thread_name_prefix="database")
        self._read_pool = ThreadPoolExecutor(_READ_THREADS, thread_name_prefix="read")
        self._network_pool = ThreadPoolExecutor(_NETWORK_THREADS, thread_name_prefix="network")
        self._numbers = itertools.count()
        self._tasks: dict[int, _Task] = {}
        self._inbox: deque[tuple[int, str, Any]] = deque()
        self._latest_progress: dict[int, Any] = {}
        self._lock = threading.Lock()
        self._closed = False
        self._posted.connect(self._deliver)

    # -- starting work --------------------------------------------------------------------------

    def run_read(
        self,
        owner: QObject,
        fn: Callable[[], T],
        on_done: Callable[[T], object],
        *,
        on_failed: OnFailed | None = None,
        token: CancelToken | None = None,
    ) -> CancelToken:
        """Run ``fn()`` on the read pool and give its result to ``on_done``.

        Returns the token; cancelling it before the result is shown drops the result, so the next
        key press of a search simply cancels the last one's.
        """
        token = token or CancelToken()
        task = _Task(weakref.ref(owner), token, on_done, on_failed, None, None, only_to_show=True)
        return self._start(self._read_pool, task, fn)

    def run_write(
        self,
        owner: QObject,
        fn: Callable[[], T],
        on_done: Callable[[T], object] | None = None,
        *,
        on_failed: OnFailed | None = None,
    ) -> None:
        """Run ``fn()`` on the database thread, after every write asked for before it.

        A write runs even when its owner is closed meanwhile; only its callbacks are dropped then.
        """
        task = _Task(weakref.ref(owner), CancelToken(), on_done, on_failed, None, None)
        self._start(self._write_pool, task, fn)

    def run_network(
        self,
        owner: QObject,
        fn: Callable[[CancelToken, Report[P]], T],
        on_done: Callable[[T], object] | None = None,
        *,
        on_failed: OnFailed | None = None,
        on_progress: Callable[[P], object] | None = None,
        on_cancelled: Callable[[], object] | None = None,
        token: CancelToken | None = None,
    ) -> CancelToken:
        """Run ``fn(token, report)`` on the network pool; for exports, imports and printing too.

        ``fn`` looks at the token between pages and may call ``report`` as often as it likes: only
        the latest report that the window has not yet shown reaches ``on_progress``. ``fn`` stops
        by raising ``Cancelled``; then ``on_cancelled`` runs.
        """
        token = token or CancelToken()
        task = _Task(weakref.ref(owner), token, on_done, on_failed, on_progress, on_cancelled)
        number = next(self._numbers)

        def work() -> T:
            return fn(token, lambda progress: self._report(number, progress))

        _refuse_qt(fn)
        return self._start(self._network_pool, task, work, number=number)

    def write_and_wait(self, fn: Callable[[], T]) -> T:
        """From within other work: run ``fn()`` on the database thread and return its result.

        A sync fetches on the network pool and stores each page through here. Never call it on the
        GUI thread, nor from a write.
        """
        if QThread.currentThread() is self.thread():
            msg = "write_and_wait() would stop the window; use run_write()"
            raise RuntimeError(msg)
        if threading.current_thread().name.startswith("database"):
            return fn()
        return self._write_pool.submit(fn).result()

    @property
    def pending(self) -> int:
        """How many pieces of work have not yet come back."""
        return len(self._tasks)

    def shut_down(self) -> None:
        """Stop: cancel what can be cancelled, finish every write, wait for the threads to end.

        Call it on the GUI thread when the last window is closed, after closing the HTTP client
        (which makes a blocked read return at once). No callback runs afterwards.
        """
        if self._closed:
            return
        self._closed = True
        for task in self._tasks.values():
            task.token.cancel()
        # The network and the readers first: they may still hand a write to the database thread.
        self._network_pool.shutdown(wait=True, cancel_futures=True)
        self._read_pool.shutdown(wait=True, cancel_futures=True)
        self._write_pool.shutdown(wait=True)
        with self._lock:
            self._inbox.clear()
            self._latest_progress.clear()
        self._tasks.clear()

    # -- on the worker's thread -------------------------------------------------------------------

    def _start(
        self,
        pool: Executor,
        task: _Task,
        fn: Callable[[], Any],
        *,
        number: int | None = None,
    ) -> CancelToken:
        if QThread.currentThread() is not self.thread():
            msg = "work is started on the GUI thread"
            raise RuntimeError(msg)
        if self._closed:
            msg = "the program is closing; no new work is taken"
            raise RuntimeError(msg)
        _refuse_qt(fn)
        number = next(self._numbers) if number is None else number
        self._tasks[number] = task
        # Only the token goes along: callbacks hold widgets, and the last reference to a widget
        # must not be dropped on a worker's thread.
        pool.submit(self._work, number, task.token, fn, may_skip=pool is not self._write_pool)
        return task.token

    def _work(
        self, number: int, token: CancelToken, fn: Callable[[], Any], *, may_skip: bool
    ) -> None:
        if may_skip and token.is_cancelled:
            self._post(number, "cancelled", None)
            return
        try:
            result = fn()
        except Cancelled:
            self._post(number, "cancelled", None)
        except Exception as raised:
            self._post(number, "failed", raised)
        else:
            self._post(number, "done", result)

    def _report(self, number: int, progress: Any) -> None:
        with self._lock:
            waiting = number in self._latest_progress
            self._latest_progress[number] = progress
        if not waiting:
            self._post(number, "progress", None)

    def _post(self, number: int, what: str, value: Any) -> None:
        with self._lock:
            if self._closed:
                return
            self._inbox.append((number, what, value))
        self._posted.emit()

    # -- on the GUI thread ------------------------------------------------------------------------

    @Slot()
    def _deliver(self) -> None:
        with self._lock:
            if not self._inbox:
                return
            number, what, value = self._inbox.popleft()
            if what == "progress":
                value = self._latest_progress.pop(number, None)
        task = self._tasks.get(number) if what == "progress" else self._tasks.pop(number, None)
        if task is None:
            return
        try:
            self._call_back(task, what, value)
        finally:
            if not self._tasks and what != "progress":
                self.idle.emit()

    def _call_back(self, task: _Task, what: str, value: Any) -> None:
        owner = task.owner()
        wanted = owner is not None and shiboken6.isValid(owner)
        cancelled = task.token.is_cancelled
        is_bug = what == "failed" and not isinstance(value, KnownError)
        if is_bug:
            self.bug_found.emit(value)
            value = self._mistake()
        elif task.only_to_show and (cancelled or not wanted):
            return
        elif what == "failed" and cancelled:
            # A fetch that was told to stop may stop with a broken connection.
            what = "cancelled"
        if what == "failed":
            value = translated(value)
            if wanted and task.on_failed is not None:
                task.on_failed(value)
            elif not is_bug:
                self.failed.emit(value)
        elif not wanted:
            return
        elif what == "cancelled" and task.on_cancelled is not None:
            task.on_cancelled()
        elif what == "progress" and not cancelled and task.on_progress is not None:
            task.on_progress(value)
        elif what == "done" and task.on_done is not None:
            task.on_done(value)

    def _mistake(self) -> KnownError:
        return KnownError(
            self.tr("This did not work because of a mistake in the program."),
            what_is_safe=self.tr("What you saved before is still there."),
            what_to_do=self.tr("Please try again. If it happens again, send us the details."),
        )


def _refuse_qt(fn: Callable[..., Any]) -> None:
    """Refuse a method of a Qt object: it would run, and be kept alive, on a worker's thread."""
    if isinstance(getattr(fn, "__self__", None), QObject):
        msg = "work off the GUI thread is a plain callable, not a method of a Qt object"
        raise TypeError(msg)
