"""What leaves the data layer about notes: frozen records."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NoteHead:
    """What a list shows of a note. ``title`` is empty only where the whole note is."""

    id: str
    title: str
    preview: str
    tags: tuple[str, ...]
    made_at: str
    changed_at: str
    pinned: bool
    words: int
    open_questions: int
    pictures: int
    trashed_at: str | None


@dataclass(frozen=True, slots=True)
class Note:
    """One whole note.

    Attributes:
        title: as typed; may be empty.
        version: names this very content; a save says which version it began from.
        is_sound: False where the stored text is no longer what was written (a damaged disk).
    """

    id: str
    title: str
    text: str
    tags: tuple[str, ...]
    made_at: str
    changed_at: str
    pinned: bool
    version: str
    trashed_at: str | None
    origin: str
    is_sound: bool = True


@dataclass(frozen=True, slots=True)
class Saved:
    """Where a text is now.

    ``beside`` is the note that stayed as it was, where somebody else had changed it meanwhile: the
    text was then kept as a new note ``id``, and further saves go there.
    """

    id: str
    version: str
    changed_at: str
    beside: str | None = None


@dataclass(frozen=True, slots=True)
class Revision:
    """An earlier text of a note, without the text itself.

    Attributes:
        written_at: when it was written.
        kept_at: when another text took its place.
        why: ``first``, ``change``, ``restore`` (what a restored text replaced) or ``damaged``.
    """

    id: int
    written_at: str
    kept_at: str
    why: str
    title: str
    words: int


@dataclass(frozen=True, slots=True)
class RevisionText:
    """An earlier text, whole."""

    title: str
    tags: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class NoteQuestion:
    """One question out of any note; ``line`` is counted from 0."""

    note: str
    note_title: str
    line: int
    text: str
    done: bool
    changed_at: str


@dataclass(frozen=True, slots=True)
class TagCount:
    """A tag and how many notes outside the trash have it."""

    tag: str
    notes: int


@dataclass(frozen=True, slots=True)
class Attachment:
    """A picture or a file kept with notes; ``width`` and ``height`` are 0 for what is no picture.

    ``name`` is the hexadecimal SHA-256 of its body, and stands in a text as ``attachment:NAME``.
    """

    name: str
    media_type: str
    file_name: str
    width: int
    height: int
    size: int
    added_at: str = ""
