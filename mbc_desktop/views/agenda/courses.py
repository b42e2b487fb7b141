"""Treatment cycles: begun, changed and deleted, each with its undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mbc_desktop.views.agenda.course_form import CourseForm
from mbc_desktop.views.agenda.pattern_form import Begun, PatternForm
from mbc_desktop.views.agenda.services import AgendaServices
from mbc_desktop.views.agenda.words import AgendaWords
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.toast import Toast

if TYPE_CHECKING:
    from mbc_desktop.agenda.cycles import Course


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

        def begin(asked: Begun) -> None:
            self._write(
                lambda: services.treatments.begin(
                    asked.pattern,
                    asked.first_day,
                    first_number=asked.number,
                    cycles_planned=asked.planned,
                )[1],
                self.tr("Added: {what}").format(what=asked.pattern.name),
            )

        PatternForm(self._theme, self._window, self._words, today=self._today, on_done=begin).open()

    def describe(self, course: Course) -> None:
        """Ask for another name or pattern of a course; what was moved or skipped stays so."""
        services = self._services
        if services is None:
            return

        def keep(asked: Begun) -> None:
            changed = replace(
                course,
                pattern=asked.pattern,
                first_day=asked.first_day,
                first_number=asked.number,
                cycles_planned=asked.planned,
            )
            self._write(
                lambda: services.treatments.put(changed), self.tr("The cycles were changed.")
            )

        PatternForm(
            self._theme,
            self._window,
            self._words,
            today=self._today,
            on_done=keep,
            course=course,
        ).open()

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
        if not courses:
            self.add()
            return
        chosen = next((one for one in courses if one.id in uid), courses[0])
        number = uid.removeprefix(f"course-{chosen.id}-").partition("-")[0]
        CourseForm(
            self._theme,
            self._window,
            self._words,
            courses,
            chosen=chosen.id,
            number=int(number) if number.isdecimal() else 0,
            today=self._today,
            on_change=lambda course: self._write(
                lambda: services.treatments.put(course), self.tr("The cycles were changed.")
            ),
            on_describe=self.describe,
            on_delete=lambda course: self._write(
                lambda: services.treatments.remove(course), self.tr("The cycles were deleted.")
            ),
        ).open()

    def _write(self, write: Callable[[], Callable[[], None]], told: str) -> None:
        def offer(undo: Callable[[], None]) -> None:
            self.changed.emit()
            self._toast.offer(
                told, lambda: self._tasks.run_write(self, undo, lambda _none: self.changed.emit())
            )

        self._tasks.run_write(self, write, offer)
