"""What the Notes tab works with, handed down by ``app.py``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import tzinfo
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mbc_desktop.data.notes import Notes
    from mbc_desktop.data.notes_search import NoteSearch
    from mbc_desktop.notes.templates import NoteTemplate


@dataclass(frozen=True, slots=True)
class NoteServices:
    """``search`` has a connection of its own for finding, ``heads`` another for painting."""

    notes: Notes
    search: NoteSearch
    heads: NoteSearch
    zone: tzinfo
    templates: Callable[[], tuple[NoteTemplate, ...]]

    def close(self) -> None:
        """Close both connections."""
        self.search.close()
        self.heads.close()
