"""Parts of a person's data that go out in one bundle and come back beside what is there.

A part knows its files in the bundle. ``compare`` says what taking it in would do, ``merge`` does
it: what is new is added, what is the same is left out, what differs is kept beside. Nothing that is
here is changed or overwritten.
"""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from mbc_desktop.core.bundles import FileSink, FileSource
from mbc_desktop.core.clock import Clock, stamp, utc_now
from mbc_desktop.core.errors import KnownError
from mbc_desktop.data.attachments import Attachments
from mbc_desktop.data.links import Links
from mbc_desktop.data.note_rows import version_of
from mbc_desktop.data.notes import NewNote, Notes, as_kept
from mbc_desktop.notes.exporting import FOLDER, export_notes
from mbc_desktop.notes.found_notes import FoundFile, FoundNote, Skipped, keep_file
from mbc_desktop.notes.markdown_reading import read_text

_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class PartNews:
    """What of a part is new, the same and different; ``titles`` names some that differ."""

    key: str
    new: int = 0
    same: int = 0
    different: int = 0
    skipped: int = 0
    titles: tuple[str, ...] = ()


class Part(Protocol):
    """One noun of a bundle."""

    @property
    def key(self) -> str:
        """What the part is called, such as ``notes``."""

    def export(self, sink: FileSink) -> int:
        """Write the part; returns how many things it holds."""

    def compare(self, source: FileSource) -> PartNews | None:
        """Return what :meth:`merge` would do; None where the bundle has nothing of this part."""

    def merge(self, source: FileSource) -> PartNews | None:
        """Take the part in, and return what was done."""


class NotesPart:
    """The notes with their pictures and files; ``only`` limits them to some ids."""

    key = "notes"

    def __init__(
        self,
        notes: Notes,
        attachments: Attachments,
        links: Links,
        *,
        only: Sequence[str] | None = None,
        clock: Clock = utc_now,
    ) -> None:
        self._notes = notes
        self._attachments = attachments
        self._links = links
        self._only = only
        self._clock = clock

    def export(self, sink: FileSink) -> int:
        """Write Markdown files and what they show; notes in the trash go with the whole."""
        found = self._notes.many(self._only, trashed=self._only is None)
        return export_notes(found, self._attachments, sink)

    def compare(self, source: FileSource) -> PartNews | None:
        """Return what is new, the same and different."""
        return self._go_through(source, write=False)

    def merge(self, source: FileSource) -> PartNews | None:
        """Add what is new; a note that differs from the one here becomes a note beside it."""
        return self._go_through(source, write=True)

    def _go_through(self, source: FileSource, *, write: bool) -> PartNews | None:
        names = [
            name
            for name in source.names()
            if name.startswith(f"{FOLDER}/") and name.endswith(".md")
        ]
        if not names:
            return None
        here = self._notes.versions()
        versions = set(here.values())
        counted = {"new": 0, "same": 0, "different": 0, "skipped": 0}
        titles: list[str] = []
        waiting: list[NewNote] = []
        for name in names:
            new = self._read(source, name, write=write)
            if new is None:
                counted["skipped"] += 1
                continue
            title, text = as_kept(new.title, new.text)
            version = version_of(title, new.tags, text)
            if version in versions:
                counted["same"] += 1
                continue
            versions.add(version)
            if new.id in here:
                counted["different"] += 1
                titles.append(new.title or name)
            else:
                counted["new"] += 1
            waiting.append(new)
            if write and len(waiting) >= _AT_ONCE:
                self._write(waiting, here)
                waiting = []
        if write:
            self._write(waiting, here)
        return PartNews(self.key, **counted, titles=tuple(titles[:50]))

    def _write(self, waiting: list[NewNote], here: dict[str, str]) -> None:
        for new, saved in zip(waiting, self._notes.add_many(waiting), strict=True):
            if new.id in here:
                self._links.add(("note", saved.id), ("note", new.id))

    def _read(self, source: FileSource, name: str, *, write: bool) -> NewNote | None:
        raw = source.read(name)
        if raw is None:
            return None

        def beside(target: str) -> bytes | None:
            inside = posixpath.normpath(posixpath.join(posixpath.dirname(name), target))
            return source.read(inside)

        found = read_text(name, raw, written=stamp(self._clock()), beside=beside)
        if isinstance(found, Skipped):
            return None
        return replace(found.note, text=self._with_files(found, write=write), origin="import:copy")

    def _with_files(self, found: FoundNote, *, write: bool) -> str:
        text = found.note.text
        for key, file in found.files.items():
            # a file of this very store keeps its name; all others are taken in as if new
            own = file.file_name.partition(".")[0]
            there = self._attachments.many([own])
            if there:
                name = there[0].name
            elif write:
                name = self._kept(file) or own
            else:
                name = own
            text = text.replace(f"attachment:found-{key}", f"attachment:{name}")
        return text

    def _kept(self, file: FoundFile) -> str:
        try:
            return keep_file(self._attachments, file)
        except KnownError:  # too large: the text still names it
            return ""
