"""Notes to begin with: a visit, a list of questions, a symptom day and the like."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mbc_desktop.core.resources import resource_path
from mbc_desktop.data.notes import NewNote

LANGUAGES = ("en", "es")


@dataclass(frozen=True, slots=True)
class NoteTemplate:
    """One template; ``{date}`` in its title stands for a day as the person reads it."""

    id: str
    name: str
    about: str
    title: str
    tags: tuple[str, ...]
    text: str

    def note(self, *, date: str) -> NewNote:
        """Return a note made of it."""
        return NewNote(
            title=self.title.replace("{date}", date),
            text=self.text,
            tags=self.tags,
            origin=f"template:{self.id}",
        )


def note_templates(language: str) -> tuple[NoteTemplate, ...]:
    """Return the templates in ``language``, or in English where there are none in it."""
    wanted = language if language in LANGUAGES else "en"
    return _read(resource_path("note_templates", f"{wanted}.yaml"))


@cache
def _read(path: Path) -> tuple[NoteTemplate, ...]:
    import yaml

    entries = yaml.safe_load(path.read_text(encoding="utf-8"))
    return tuple(
        NoteTemplate(
            id=entry["id"],
            name=entry["name"],
            about=entry["about"],
            title=entry["title"],
            tags=tuple(entry["tags"]),
            text=entry["text"],
        )
        for entry in entries
    )
