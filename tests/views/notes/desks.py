"""What the Notes tab works with, over real stores in a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC
from pathlib import Path

from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.attachments import Attachments
from mbc_desktop.data.links import Links
from mbc_desktop.data.note_links import NoteLinks
from mbc_desktop.data.note_tags import NoteTags
from mbc_desktop.data.notes import Notes
from mbc_desktop.data.notes_search import NoteSearch
from mbc_desktop.data.settings import Settings
from mbc_desktop.data.stars import Stars
from mbc_desktop.data.stores import Stores
from mbc_desktop.linking import LinkTargets, Target
from mbc_desktop.notes.templates import note_templates
from mbc_desktop.views.notes.services import NoteServices

VISIT = Target("event", "1/visit-1", "Visit with Dr. Lee", "2026-12-03")
ARTICLE = Target("article", "her2-low", "HER2-low")
TRIAL = "NCT01234567"


def services_on(stores: Stores) -> NoteServices:
    """Return what the tab works with; one article, one visit and one stored trial are there."""
    personal = stores.personal
    return NoteServices(
        notes=Notes(personal),
        search=NoteSearch(personal.raw()),
        heads=NoteSearch(personal.raw()),
        zone=UTC,
        templates=lambda: note_templates("en"),
        attachments=Attachments(personal),
        tags=NoteTags(personal),
        settings=Settings(personal),
        targets=LinkTargets(
            NoteSearch(personal.raw()),
            NoteLinks(personal),
            Stars(personal),
            articles=lambda: [ARTICLE],
            events=lambda: [VISIT],
            trial_title=lambda nct: "A made-up trial" if nct == TRIAL else "",
        ),
        links=Links(personal),
        visits=lambda: [VISIT],
    )


@contextmanager
def open_services(folder: Path) -> Iterator[NoteServices]:
    """Open the stores in ``folder`` and close everything at the end."""
    with Stores(open_data_dir(folder)) as stores:
        made = services_on(stores)
        try:
            yield made
        finally:
            made.close()
