"""What the program does for a person's data by itself while the window is open."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from mbc_desktop.core.clock import Clock, utc_now

if TYPE_CHECKING:
    from mbc_desktop.core.errors import KnownError
    from mbc_desktop.data.automatic_backups import AutomaticBackups, MadeBackup
    from mbc_desktop.data.stores import Store
    from mbc_desktop.views.tasks import TaskRunner
    from mbc_desktop.views.widgets.status_area import StatusArea

_FIRST_LOOK_MS = 5_000
_LOOK_MS = 60_000
_TIDY_EVERY = timedelta(hours=24)
_KEY = "backup"


class Upkeep(QObject):
    """Backups when they are due, and a daily tidying of the trash, on the database thread.

    What stands in the way of a backup is told once, stays until it is read, and is kept for the
    page "Backups" until a backup succeeds.

    Signals:
        backed_up: a backup was made or tried; ``problems`` says how it went.
    """

    backed_up = Signal()

    def __init__(
        self,
        tasks: TaskRunner,
        status: StatusArea,
        backups: AutomaticBackups,
        store: Store,
        *,
        clock: Clock = utc_now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._status = status
        self._backups = backups
        self._store = store
        self._clock = clock
        self.problems: tuple[KnownError, ...] = ()
        self._tidied = clock() - _TIDY_EVERY
        self._timer = QTimer(self)
        self._timer.setInterval(_FIRST_LOOK_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look from now on, once a minute; not while the tabs are being filled."""
        self._timer.start()

    def look(self) -> None:
        """Do what is due."""
        self._timer.setInterval(_LOOK_MS)
        backups, store, clock = self._backups, self._store, self._clock
        tidy = not timedelta(0) <= clock() - self._tidied < _TIDY_EVERY
        if tidy:
            self._tidied = clock()

        def work() -> MadeBackup | None:
            if tidy:
                from mbc_desktop.data.tidying import tidy as throw_out

                throw_out(store, clock=clock)
            return backups.run() if backups.is_due() else None

        self._tasks.run_write(self, work, self._on_made)

    def stop(self) -> None:
        """Make the backup that is due at the end; it is made before the program is closed."""
        self._timer.stop()
        backups = self._backups

        def work() -> None:
            if backups.is_due():
                backups.run()

        self._tasks.run_write(self, work)

    def told(self, made: MadeBackup) -> None:
        """Take up how a backup went that somebody asked for."""
        self._on_made(made)

    def _on_made(self, made: MadeBackup | None) -> None:
        if made is None:
            return
        before = {problem.what_happened for problem in self.problems}
        self.problems = made.problems
        for problem in made.problems:
            if problem.what_happened not in before:
                self._status.tell_error(problem, key=_KEY)
        if not made.problems:
            self._status.withdraw(_KEY)
        self.backed_up.emit()
