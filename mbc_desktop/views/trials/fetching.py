"""Getting trials and updates: the strip with the button, the progress, and how it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.clock import days_between, read_stamp, utc_now
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.services import TrialServices
from mbc_desktop.views.widgets.banner import Banner
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.progress_card import ProgressCard
from mbc_desktop.views.widgets.status_area import StatusArea

if TYPE_CHECKING:
    from mbc_desktop.data.records import SyncRun
    from mbc_desktop.trials.sync import SyncOutcome, SyncProgress

_KEY = "sync"


class Fetching(QObject):
    """Runs syncs, one at a time, and shows them in ``strip``.

    Signals:
        page_stored: how many trials were fetched so far; they can be searched already.
        finished: a sync ended, however it did.
    """

    page_stored = Signal(int)
    finished = Signal()

    def __init__(
        self, theme: Theme, tasks: TaskRunner, status: StatusArea, *, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._status = status
        self._services: TrialServices | None = None
        self._token: CancelToken | None = None
        self.strip = QWidget(parent)
        self.age = Words("", type="muted")
        self.update = Button(theme, self.tr("Get updates"), icon="refresh")
        self.progress = ProgressCard(theme, self.tr("Getting trials"))
        self.offline = Banner(
            theme,
            self.tr("The registry can't be reached at the moment"),
            self.tr("Everything that is stored here still works: searching, reading, stars."),
            tone="info",
            icon="offline",
        )
        row = QHBoxLayout()
        row.addWidget(self.age, 1)
        row.addWidget(self.update)
        column = QVBoxLayout(self.strip)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.offline)
        column.addWidget(self.progress)
        column.addLayout(row)
        for part in (self.strip, self.progress, self.offline):
            part.hide()
        self.update.clicked.connect(lambda: self.start(""))
        self.progress.cancelled.connect(self.cancel)

    @property
    def is_running(self) -> bool:
        """Whether a sync is under way."""
        return self._token is not None

    def set_services(self, services: TrialServices) -> None:
        """Sync with these; show how old the trials are."""
        self._services = services
        self._tasks.run_read(self, services.runs.last_done, self._show_age)

    def start(self, coverage: str) -> None:
        """Get trials, or what changed; ``coverage`` is empty to keep the present one."""
        services = self._services
        if services is None or self.is_running:
            return
        self.strip.show()
        self.offline.hide()
        self.update.setEnabled(False)
        # the first time there is nothing yet to be updated
        self.update.setVisible(not coverage)
        self.progress.begin(self.tr("Getting trials"), self.tr("Asking the registry…"))
        self.progress.show()

        def sync(token: CancelToken, report: object) -> SyncOutcome:
            if coverage:
                services.settings.set("coverage", coverage)
            return services.run_sync(token, report)  # type: ignore[arg-type]

        self._token = self._tasks.run_network(
            self, sync, self._on_done, on_progress=self._on_progress, on_failed=self._on_failed
        )

    def cancel(self) -> None:
        """Stop after what is finished; the next time goes on from there."""
        if self._token is not None and self._services is not None:
            self._token.cancel()
            self._services.stop_network()

    def _on_progress(self, progress: SyncProgress) -> None:
        locale = self.strip.locale()
        fetched = locale.toString(progress.fetched)
        if progress.expected:
            detail = self.tr("{fetched} of {all} trials").format(
                fetched=fetched, all=locale.toString(progress.expected)
            )
        else:
            detail = self.tr("{fetched} trials").format(fetched=fetched)
        self.progress.set_progress(progress.fetched, progress.expected, detail)
        self.page_stored.emit(progress.fetched)

    def _on_failed(self, problem: object) -> None:
        self._end()
        self._status.tell_error(problem, key=_KEY)  # type: ignore[arg-type]
        self.finished.emit()

    def _on_done(self, outcome: SyncOutcome) -> None:
        self._end()
        if outcome.error is not None:
            self._status.tell_error(outcome.error, key=_KEY)
            self.offline.setVisible("can't be reached" in outcome.error.what_happened)
        elif outcome.outcome == "cancelled":
            self._status.tell(
                self.tr("Stopped. What was fetched is kept; the next time goes on from there."),
                key=_KEY,
            )
        elif outcome.kind == "none":
            self._status.tell(
                self.tr("The registry has nothing new since the last time."), key=_KEY, tone="good"
            )
        else:
            self._status.tell(self._sentence(outcome), key=_KEY, tone="good")
        if self._services is not None:
            self._tasks.run_read(self, self._services.runs.last_done, self._show_age)
        self.finished.emit()

    def _sentence(self, outcome: SyncOutcome) -> str:
        parts = [
            self.tr("%n new", "", outcome.new),
            self.tr("%n changed", "", outcome.changed),
            self.tr("%n closed", "", outcome.closed),
        ]
        if outcome.left:
            parts.append(self.tr("%n no longer listed", "", outcome.left))
        text = self.tr("Trials are up to date: {counts}.").format(counts=", ".join(parts))
        if outcome.skipped:
            text += " " + self.tr(
                "%n record(s) could not be read and were left out.", "", len(outcome.skipped)
            )
        return text

    def _end(self) -> None:
        self._token = None
        self.update.setEnabled(True)
        self.progress.hide()

    def _show_age(self, run: SyncRun | None) -> None:
        if run is None or run.finished_at is None:
            return
        self.strip.show()
        self.update.show()
        days = days_between(read_stamp(run.finished_at).date(), utc_now().date())
        if days == 0:
            text = self.tr("Checked with the registry today.")
        else:
            text = self.tr("Checked with the registry %n day(s) ago.", "", days)
        self.age.setText(text)
