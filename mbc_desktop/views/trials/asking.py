"""Offers to ask the registry for one trial that is not stored here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mbc_desktop.core.errors import KnownError
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.empty_state import EmptyState
from mbc_desktop.views.widgets.status_area import StatusArea

if TYPE_CHECKING:
    from mbc_desktop.views.trials.services import TrialServices


class AskPage(EmptyState):
    """Says what asking for one number tells the registry, and asks if she wishes.

    Signals:
        fetched: the trial with this number is stored now.
    """

    fetched = Signal(str)

    def __init__(self, theme: Theme, tasks: TaskRunner, status: StatusArea) -> None:
        super().__init__(theme, "", icon="question")
        self._tasks = tasks
        self._status = status
        self._nct = ""
        self._services: TrialServices | None = None
        self.button = self.add_action(self.tr("Ask the registry for it"), kind="primary")
        self.button.clicked.connect(self._on_clicked)

    def offer(self, nct: str, services: TrialServices) -> None:
        """Offer to fetch the trial with the number ``nct``."""
        self._nct, self._services = nct, services
        self.set_words(
            self.tr("{nct} is not stored here").format(nct=nct),
            self.tr(
                "The program can ask the registry for this one trial. The registry would see your"
                " internet address and this number, and nothing else. It may be outside the part"
                " of the registry that is kept here, or closed."
            ),
        )

    def _on_clicked(self) -> None:
        services, nct = self._services, self._nct
        if services is None:
            return
        self.button.setEnabled(False)

        def done(found: bool) -> None:
            self.button.setEnabled(True)
            if found:
                self.fetched.emit(nct)
            else:
                self._status.tell(
                    self.tr("The registry has no trial {nct}. Check the number.").format(nct=nct),
                    tone="caution",
                )

        def failed(problem: KnownError) -> None:
            self.button.setEnabled(True)
            self._status.tell_error(problem)

        self._tasks.run_network(
            self, lambda token, _report: services.fetch_one(token, nct), done, on_failed=failed
        )
