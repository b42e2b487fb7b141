"""Treatment cycles: begun, changed and deleted, each with its undo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mbc_desktop.views.agenda.course_form import CourseForm, NewCourseForm
from mbc_desktop.views.agenda.services import AgendaServices
from mbc_desktop.views.agenda.words import AgendaWords
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.toast import Toast

if TYPE_CHECKING:
    from mbc_desktop.agenda.cycles import Course, TreatmentPattern


class Courses(QObject):
    """Asks for what shall change in treatment cycles and carries it out.

    Signals:
        changed: the cycles are different now.
    """

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        toast: Toast,
        words: AgendaWords,
        *,
        today: date,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._toast = toast
        self._words = words
        self._today = today
        self._window = parent
        self._services: AgendaServices | None = None

    def set_services(self, services: AgendaServices) -> None:
        """Keep courses with these."""
        self._services = services

    def add(self) -> None:
        """Ask for a pattern and its first day."""
        services = self._services
        if services is None:
            return

        def begin(pattern: TreatmentPattern, first: date, planned: int | None) -> None:
            self._write(
                lambda: services.treatments.begin(pattern, first, cycles_planned=planned)[1],
                self.tr("Added: {what}").format(what=pattern.name),
            )

        NewCourseForm(self._theme, self._window, on_begin=begin).open()

    def change(self, uid: str = "") -> None:
        """Ask what changes in a course: the one that the event ``uid`` belongs to, else the first.

        Where there is no course yet, one is asked for.
        """
        services = self._services
        if services is not None:
            self._tasks.run_read(
                self, services.treatments.all, lambda courses: self._show(courses, uid)
            )

    def _show(self, courses: list[Course], uid: str) -> None:
        services = self._services
        if services is None:
            return
        chosen = next((one for one in courses if one.id in uid), courses[0] if courses else None)
        if chosen is None:
            self.add()
            return
        CourseForm(
            self._theme,
            self._window,
            self._words,
            chosen,
            today=self._today,
            on_change=lambda course: self._write(
                lambda: services.treatments.put(course), self.tr("The cycles were changed.")
            ),
            on_delete=lambda: self._write(
                lambda: services.treatments.remove(chosen), self.tr("The cycles were deleted.")
            ),
        ).open()

    def _write(self, write: Callable[[], Callable[[], None]], told: str) -> None:
        def offer(undo: Callable[[], None]) -> None:
            self.changed.emit()
            self._toast.offer(
                told, lambda: self._tasks.run_write(self, undo, lambda _none: self.changed.emit())
            )

        self._tasks.run_write(self, write, offer)
