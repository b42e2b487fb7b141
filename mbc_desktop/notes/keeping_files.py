"""Pictures and files on their way into a note."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from mbc_desktop.core.errors import KnownError
from mbc_desktop.data.attachments import Attachments
from mbc_desktop.data.notes_records import Attachment
from mbc_desktop.notes.found_notes import (
    MOST_PICTURE_BYTES,
    FoundFile,
    keep_file,
)

Kept = tuple[list[Attachment], list[KnownError]]

_PICTURES = frozenset(
    (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".heic", ".heif", ".avif")
)


def keep_paths(attachments: Attachments, paths: Sequence[Path]) -> Kept:
    """Keep files; what can't be read or is too large is told, and the others are kept."""
    problems: list[KnownError] = []

    def bodies() -> Iterable[tuple[str, bytes]]:
        for path in paths:
            try:
                if path.is_dir():
                    problems.append(_folder(path.name))
                    continue
                if path.stat().st_size > MOST_PICTURE_BYTES:
                    problems.append(_too_large(path.name))
                    continue
                yield path.name, path.read_bytes()
            except OSError:
                problems.append(_unreadable(path.name))

    kept, more = keep_bodies(attachments, bodies())
    return kept, problems + more


def keep_bodies(attachments: Attachments, bodies: Iterable[tuple[str, bytes]]) -> Kept:
    """Keep pictures (encoded anew) and files, given as ``(name, bytes)``."""
    kept: list[Attachment] = []
    problems: list[KnownError] = []
    for name, body in bodies:
        try:
            made = attachments.get(keep_file(attachments, FoundFile(name, body)))
        except KnownError as problem:
            problems.append(problem)
            continue
        kept.append(made)
        if not made.width and Path(name).suffix.lower() in _PICTURES:
            problems.append(_no_picture(name))
    return kept, problems


def markdown_of_file(kept: Attachment) -> str:
    """Return what stands in a note for a picture or a file."""
    words = "".join({"[": "(", "]": ")"}.get(sign, sign) for sign in kept.file_name) or "file"
    mark = "!" if kept.width else ""
    return f"{mark}[{words}](attachment:{kept.name})"


def _too_large(name: str) -> KnownError:
    return KnownError(
        f"“{name}” is larger than a picture or file can be here (60 MB).",
        what_is_safe="Your note is as it was.",
        what_to_do="Make it smaller, or keep it in a folder and write into the note where it is.",
    )


def _unreadable(name: str) -> KnownError:
    return KnownError(
        f"“{name}” can't be read.",
        what_is_safe="Your note is as it was.",
        what_to_do="Look whether the file is still there, and add it again.",
    )


def _folder(name: str) -> KnownError:
    return KnownError(
        f"“{name}” is a folder.",
        what_is_safe="Your note is as it was.",
        what_to_do="Add the files in it.",
    )


def _no_picture(name: str) -> KnownError:
    return KnownError(
        f"“{name}” is not a picture that can be shown here, so it was added as a file.",
        what_is_safe="The file is kept with your note as it was.",
        what_to_do="To see it in the note, save it as JPEG or PNG and add that.",
    )
