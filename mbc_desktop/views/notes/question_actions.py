"""Reads the questions of all notes, ticks them, prints them, takes them to a visit."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mbc_desktop.views.notes.questions import QuestionList
from mbc_desktop.views.notes.services import NoteServices
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.widgets.toast import Toast

if TYPE_CHECKING:
    from mbc_desktop.data.notes_records import NoteQuestion
    from mbc_desktop.linking import Target
    from mbc_desktop.views.printing import Paper


class QuestionActions(QObject):
    """Does what the list of questions asks for.

    Signals:
        changed: a note was changed by it.
    """

    changed = Signal()

    def __init__(self, tasks: TaskRunner, toast: Toast, shown: QuestionList) -> None:
        super().__init__(shown)
        self._tasks = tasks
        self._toast = toast
        self._list = shown
        self._services: NoteServices | None = None
        shown.ticked.connect(self._on_ticked)
        shown.visit_chosen.connect(self._on_visit_chosen)

    def set_services(self, services: NoteServices) -> None:
        """Read and write with these."""
        self._services = services

    def read(self) -> None:
        """Read the questions, and the visits to come."""
        services = self._services
        if services is None:
            return
        notes, visits, done = services.notes, services.visits, self._list.done

        def show(found: tuple[list[NoteQuestion], Sequence[Target]]) -> None:
            self._list.show_questions(*found)

        self._tasks.run_read(self, lambda: (notes.questions(done=done), visits()), show)

    def _on_ticked(self, question: NoteQuestion, on: bool) -> None:
        services = self._services
        if services is None:
            return
        notes = services.notes

        def offer(_saved: object) -> None:
            self.changed.emit()
            told = self.tr("Answered: {question}") if on else self.tr("Open again: {question}")
            self._toast.offer(
                told.format(question=question.text),
                lambda: self._tasks.run_write(
                    self,
                    lambda: notes.tick(question, done=not on),
                    lambda _done: self.changed.emit(),
                ),
            )

        self._tasks.run_write(self, lambda: notes.tick(question, done=on), offer)

    def _on_visit_chosen(self, question: NoteQuestion, visit: Target) -> None:
        services = self._services
        if services is None:
            return
        links, note = services.links, ("note", question.note)

        def offer(_none: object) -> None:
            self.changed.emit()
            self._toast.offer(
                self.tr("The question goes to “{visit}”.").format(visit=visit.title),
                lambda: self._tasks.run_write(
                    self,
                    lambda: links.remove(note, visit.thing),
                    lambda _done: self.changed.emit(),
                ),
            )

        self._tasks.run_write(self, lambda: links.add(visit.thing, note), offer)

    def paper(self) -> Paper:
        """Return the questions that show as a page, with room to write the answers."""
        from mbc_desktop.views.printing import Paper

        title = self.tr("Questions for your team")
        rows = [
            f"<p>{'☑' if one.done else '☐'} <b>{escape(one.text)}</b></p><p>&nbsp;</p>"
            for one in self._list.questions
        ]
        return Paper(f"<h1>{escape(title)}</h1>" + "".join(rows), title=self.tr("Questions"))

    def print_shown(self) -> None:
        """Print the questions that show."""
        from mbc_desktop.views.printing import ask_and_print

        ask_and_print(self.paper(), self._list)
