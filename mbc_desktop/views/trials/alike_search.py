"""Looks for trials like one, and says for what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mbc_desktop.data.records import Question
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.widgets.status_area import StatusArea

if TYPE_CHECKING:
    from mbc_desktop.views.trials.services import SearchServices, TrialServices


class AlikeSearch(QObject):
    """Makes a search of a trial.

    Signals:
        found: the question to ask.
    """

    found = Signal(object)

    def __init__(self, tasks: TaskRunner, status: StatusArea, *, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._status = status

    def find(
        self, search: SearchServices, services: TrialServices, nct: str, base: Question
    ) -> None:
        """Look for trials like ``nct``; the place and the order are those of ``base``."""

        def read() -> Question | None:
            from mbc_desktop.trials.alike import alike
            from mbc_desktop.views.trials.opened import reading_of

            page = services.reader.page(nct)
            if page is None:
                return None
            names = [*page.design.tested, *(thing.name for thing in page.treatments)]
            return alike(search.finder, nct, names, reading_of(services, page), base)

        self._tasks.run_read(self, read, lambda question: self._show(nct, question))

    def _show(self, nct: str, question: Question | None) -> None:
        if question is None:
            return
        if question.words:
            text = self.tr(
                "Recruiting trials like {nct}, by its kind of treatment and its subtype: {words}."
                " Change the words as you like."
            ).format(nct=nct, words=question.words)
        else:
            text = self.tr(
                "What {nct} tests and for whom could not be told; these are all recruiting trials."
            ).format(nct=nct)
        self._status.tell(text, key="alike")
        self.found.emit(question)
