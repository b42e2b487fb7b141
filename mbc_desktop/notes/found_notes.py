"""Notes found in files of other programs, and how they are taken in: beside what is there."""

from __future__ import annotations

import hashlib
import mimetypes
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.pictures import clean_copy
from mbc_desktop.data.attachments import Attachments
from mbc_desktop.data.note_facts import clean_tags
from mbc_desktop.data.note_rows import version_of
from mbc_desktop.data.notes import LONGEST_TEXT, LONGEST_TYPED_TITLE, NewNote, Notes, as_kept

MOST_PICTURE_BYTES = 60_000_000
MOST_FILE_BYTES = 40_000_000
LONGEST_SIDE = 2400
_AT_ONCE = 100
# Where a file stands in the text of a found note, until it has its name here.
_PLACE = re.compile(r"attachment:found-([0-9a-z]{1,80})")
# What a browser would run is kept as plain bytes.
_RISKY = frozenset(("text/html", "image/svg+xml", "application/xhtml+xml", "text/javascript"))


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A picture or a file that a found note shows."""

    file_name: str
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class FoundNote:
    """A note of another program; its text names its files as ``attachment:found-KEY``."""

    note: NewNote
    files: Mapping[str, FoundFile] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that was not taken in, and why, in a sentence."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import came to; ``same`` notes were here already, word for word."""

    added: int
    same: int
    files: int
    skipped: tuple[Skipped, ...]


def take_in(
    found: Iterable[FoundNote | Skipped],
    notes: Notes,
    attachments: Attachments,
    *,
    cancel: CancelToken | None = None,
) -> Imported:
    """Add notes from elsewhere. Nothing that is here is changed; doubles are left out.

    They are written a hundred at a time, so that what was taken in stays where it is broken off.
    """
    taking = _Taking(notes, attachments)
    for one in found:
        if cancel is not None:
            cancel.raise_if_cancelled()
        taking.take(one)
    taking.write()
    return Imported(taking.added, taking.same, taking.files, tuple(taking.skipped))


class _Taking:
    def __init__(self, notes: Notes, attachments: Attachments) -> None:
        self._notes = notes
        self._attachments = attachments
        self._known = set(notes.versions().values())
        self._waiting: list[NewNote] = []
        self.added = self.same = self.files = 0
        self.skipped: list[Skipped] = []

    def take(self, one: FoundNote | Skipped) -> None:
        if isinstance(one, Skipped):
            self.skipped.append(one)
            return
        new = one.note
        if len(new.text) > LONGEST_TEXT:
            self.skipped.append(Skipped(new.title, "It is longer than a note can be here."))
            return
        title, text = as_kept(new.title, self._with_files(new, one.files))
        title = title[:LONGEST_TYPED_TITLE]
        tags = clean_tags(new.tags)
        version = version_of(title, tags, text)
        if version in self._known:
            self.same += 1
            return
        self._known.add(version)
        self._waiting.append(replace(new, title=title, text=text, tags=tags))
        if len(self._waiting) >= _AT_ONCE:
            self.write()

    def write(self) -> None:
        self._notes.add_many(self._waiting)
        self.added += len(self._waiting)
        self._waiting = []

    def _with_files(self, new: NewNote, files: Mapping[str, FoundFile]) -> str:
        names: dict[str, str] = {}
        for key, file in files.items():
            try:
                names[key] = keep_file(self._attachments, file)
            except KnownError as problem:
                self.skipped.append(Skipped(file.file_name, problem.what_happened))
            else:
                self.files += 1
        return _PLACE.sub(
            lambda seen: f"attachment:{names[seen[1]]}" if seen[1] in names else "missing", new.text
        )


def keep_file(attachments: Attachments, file: FoundFile) -> str:
    """Keep a picture (encoded anew, without what was hidden in it) or a file as it is.

    Returns what it is called here. Raises :class:`KnownError` where it is too large.
    """
    picture = clean_copy(file.body, most_bytes=MOST_PICTURE_BYTES, longest_side=LONGEST_SIDE)
    name = PurePosixPath(file.file_name.replace("\\", "/")).name or "file"
    if picture is not None:
        return attachments.add(
            picture.body,
            media_type=picture.media_type,
            file_name=name,
            width=picture.width,
            height=picture.height,
        ).name
    if len(file.body) > MOST_FILE_BYTES:
        raise KnownError(
            f"“{name}” is larger than a file can be here (40 MB).",
            what_is_safe="Your notes are as they were.",
            what_to_do="Keep it in a folder, and write into the note where it is.",
        )
    guessed = mimetypes.guess_type(name)[0] or "application/octet-stream"
    # a file that calls itself a picture and is none must not be opened as one
    if guessed in _RISKY or guessed.startswith("image/"):
        guessed = "application/octet-stream"
    return attachments.add(file.body, media_type=guessed, file_name=name).name


def key_of(body: bytes) -> str:
    """Return a key under which a found note names one of its files."""
    return hashlib.blake2b(body, digest_size=16).hexdigest()


def place_of(key: str) -> str:
    """Return what stands in the text for the file with that key."""
    return f"attachment:found-{key}"


def unique(found: Iterator[FoundNote | Skipped], most: int) -> Iterator[FoundNote | Skipped]:
    """Yield at most ``most`` notes, and say so where there are more."""
    for number, one in enumerate(found):
        if number >= most:
            yield Skipped("", f"There are more than {most:,} notes; the first ones were taken.")
            return
        yield one
