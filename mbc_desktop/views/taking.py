"""Takes words and questions from what is read to the notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mbc_desktop.data.notes import NewNote
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.widgets.status_area import StatusArea

if TYPE_CHECKING:
    from mbc_desktop.data.notes import Notes

VISIT = "visit"
"""The tag of notes with questions for a visit."""


class Taking(QObject):
    """Writes a note of its own for what was taken, with a link back to where it is from.

    Signals:
        taken: the id of the note.
    """

    taken = Signal(str)

    def __init__(
        self,
        tasks: TaskRunner,
        status: StatusArea,
        notes: Notes,
        *,
        title_of: Callable[[str], str],
        parent: QObject,
    ) -> None:
        """Write with ``notes``; ``title_of`` returns the title of an article by its id."""
        super().__init__(parent)
        self._tasks = tasks
        self._status = status
        self._notes = notes
        self._title_of = title_of

    def take_words(self, title: str, words: str, link: tuple[str, str]) -> None:
        """Keep words that were read; ``link`` is the ``(kind, id)`` they are from."""
        quoted = "\n".join(f"> {line}".rstrip() for line in words.splitlines())
        new = NewNote(title=title, text=f"{quoted}\n\n{_link(link, title)}\n")
        self._add(new, self.tr("Taken to your notes: “{title}”.").format(title=title))

    def take_questions(self, questions: Sequence[str], article: str) -> None:
        """Keep the questions of an article for the next visit, each to be ticked off."""
        title = self._title_of(article)
        lines = [f"- [ ] ? {' '.join(question.split())}" for question in questions]
        new = NewNote(
            title=self.tr("Questions: {title}").format(title=title),
            text="\n".join([*lines, "", _link(("article", article), title), ""]),
            tags=(VISIT,),
        )
        told = self.tr("%n question(s) are in your notes, ready for the visit.", "", len(lines))
        self._add(new, told)

    def _add(self, new: NewNote, told: str) -> None:
        notes = self._notes

        def done(name: str) -> None:
            self._status.tell(told, tone="good", key="taken")
            self.taken.emit(name)

        self._tasks.run_write(self, lambda: notes.add(new).id, done)


def _link(thing: tuple[str, str], title: str) -> str:
    """Return a link as notes write it; signs that would end it are left out of its words."""
    words = "".join({"[": "(", "]": ")", "|": "-", "\n": " "}.get(sign, sign) for sign in title)
    return f"[[{thing[0]}:{thing[1]}|{words}]]"
