"""What a person is told about the stores after a start that had something to mend."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the person must be told about the stores: three sentences, as in KnownError."""

    what_happened: str
    what_is_safe: str
    what_to_do: str


def damaged_library() -> Notice:
    """Return what to say where the library was damaged and an empty one was begun."""
    return Notice(
        "The file with the stored trials was damaged.",
        "Your own searches, stars and notes are not in it, and are safe.",
        "Press “Get trials” on the Trials tab to fetch the trials again.",
    )


def restored(backup: Path, kept: Path | None) -> Notice:
    """Return what to say where a backup took the place of a damaged or missing personal store."""
    if kept is None:
        return Notice(
            "The file with your notes, plans and searches was missing.",
            f"Your newest good backup ({backup.name}) is in its place.",
            "Look through what you wrote last, and keep a backup in a second place.",
        )
    return Notice(
        "The file with your notes, plans and searches was damaged.",
        f"Your newest good backup ({backup.name}) is in its place, and the damaged file"
        f" is kept as {kept.name}.",
        "Look through what you wrote last, and keep a backup in a second place.",
    )


def lost(kept: Path) -> Notice:
    """Return what to say where a damaged personal store had no backup."""
    return Notice(
        "The file with your notes, plans and searches was damaged, and there was no good backup to"
        " put in its place.",
        f"The damaged file was not deleted: it is kept as {kept.name}.",
        "You can go on with an empty one. Someone who knows computers may be able to get text out"
        " of the damaged file.",
    )
