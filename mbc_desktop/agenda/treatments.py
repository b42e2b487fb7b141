"""Treatment courses as they are kept; their days stand in the calendar, worked out anew."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date

from mbc_desktop.agenda import stored_form as form
from mbc_desktop.agenda.cycles import Course, CycleDay, TreatmentPattern, cycle_day
from mbc_desktop.data.agenda_store import AgendaStore

Undo = Callable[[], None]


class Treatments:
    """The person's treatment courses. Every change returns what takes it back."""

    def __init__(self, store: AgendaStore) -> None:
        self._store = store

    def version(self) -> int:
        """Return a number that stays the same while nothing in the store is changed."""
        return self._store.version()

    def all(self) -> list[Course]:
        """Return all courses."""
        return [form.course_from_body(body) for _, body in self._store.courses()]

    def begin(
        self,
        pattern: TreatmentPattern,
        first_day: date,
        *,
        first_number: int = 1,
        cycles_planned: int | None = None,
    ) -> tuple[Course, Undo]:
        """Put a pattern into the calendar from a day on, its cycles counted from a number."""
        course = Course(
            id=str(uuid.uuid4()),
            pattern=pattern,
            first_day=first_day,
            first_number=first_number,
            cycles_planned=cycles_planned,
        )
        return course, self.put(course)

    def put(self, course: Course) -> Undo:
        """Keep a course as it is now."""
        before = next((body for number, body in self._store.courses() if number == course.id), None)
        self._store.put_course(course.id, form.course_to_body(course))
        if before is None:
            return lambda: self._store.remove_course(course.id)
        return lambda: self._store.put_course(course.id, before)

    def remove(self, course: Course) -> Undo:
        """Delete a course; its days leave the calendar with it."""
        body = form.course_to_body(course)
        self._store.remove_course(course.id)
        return lambda: self._store.put_course(course.id, body)

    def today(self, day: date) -> list[CycleDay]:
        """Return where each course stands on ``day``: "cycle 4, day 8"."""
        return [where for course in self.all() if (where := cycle_day(course, day)) is not None]
