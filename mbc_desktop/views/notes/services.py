"""What the Notes tab works with, handed down by the composition."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mbc_desktop.data.attachments import Attachments
    from mbc_desktop.data.links import Links
    from mbc_desktop.data.note_tags import NoteTags
    from mbc_desktop.data.notes import Notes
    from mbc_desktop.data.notes_search import NoteSearch
    from mbc_desktop.data.settings import Settings
    from mbc_desktop.linking import LinkTargets, Target
    from mbc_desktop.notes.templates import NoteTemplate


def _nothing(_day: date) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class NoteServices:
    """``search`` has a connection of its own for finding, ``heads`` another for painting.

    ``visits`` gives the next visits, each with its day, for questions that are taken there;
    ``cycle_on`` says where the treatments stand on a day, such as "cycle 4, day 8".
    """

    notes: Notes
    search: NoteSearch
    heads: NoteSearch
    zone: tzinfo
    templates: Callable[[], tuple[NoteTemplate, ...]]
    attachments: Attachments
    tags: NoteTags
    settings: Settings
    targets: LinkTargets
    links: Links
    visits: Callable[[], Sequence[Target]]
    cycle_on: Callable[[date], str] = _nothing

    def close(self) -> None:
        """Close the connections."""
        self.search.close()
        self.heads.close()
        self.targets.close()
