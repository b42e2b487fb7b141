"""Taking in a file or folder of notes, whatever program wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mbc_desktop.core.errors import KnownError, NotStored
from mbc_desktop.notes.evernote_reading import read_evernote
from mbc_desktop.notes.found_notes import FoundNote, Skipped
from mbc_desktop.notes.joplin_reading import read_joplin
from mbc_desktop.notes.markdown_reading import TEXT_ENDINGS, no_folder, read_file, read_folder


def found_in(path: Path) -> Iterator[FoundNote | Skipped]:
    """Yield the notes in a folder of Markdown, an export of Joplin or Evernote, or a text file.

    Raises :class:`KnownError` where it is none of these.
    """
    if path.is_dir():
        return read_folder(path)
    if not path.is_file():
        raise NotStored(
            f"There is no file {path}.",
            what_is_safe="Your notes are as they were.",
            what_to_do="Check the name of the file.",
        )
    ending = path.suffix.lower()
    if ending == ".jex":
        return read_joplin(path)
    if ending == ".enex":
        return read_evernote(path)
    if ending in TEXT_ENDINGS:
        return iter([read_file(path.resolve(), within=path.resolve().parent)])
    if ending == ".sqlite":
        raise KnownError(
            f"{path.name} looks like a backup.",
            what_is_safe="Your notes are as they were.",
            what_to_do="A backup is not imported but restored.",
        )
    raise no_folder(path)
