"""What can go wrong for reasons outside the program, told in three plain sentences."""

from __future__ import annotations


class KnownError(Exception):
    """Something outside the program stood in the way; the program itself is sound.

    Every message has three parts, each a whole sentence for the person: what happened, what is
    safe, and what to do. Anything else that is raised is a bug and goes to the crash dialog.
    """

    def __init__(self, what_happened: str, *, what_is_safe: str, what_to_do: str) -> None:
        super().__init__(what_happened, what_is_safe, what_to_do)
        self.what_happened = what_happened
        self.what_is_safe = what_is_safe
        self.what_to_do = what_to_do

    def __str__(self) -> str:
        return self.sentence

    @property
    def sentence(self) -> str:
        """The three parts as one line of text; empty parts are left out."""
        parts = (self.what_happened, self.what_is_safe, self.what_to_do)
        return " ".join(part for part in parts if part)


class WrongUsage(KnownError):
    """What was typed on the command line cannot be taken; exit code 2."""


class NotStored(KnownError):
    """What was asked for by its name or number is not kept here; exit code 1."""


class Cancelled(Exception):
    """The person asked to stop; whatever was finished before is kept."""
