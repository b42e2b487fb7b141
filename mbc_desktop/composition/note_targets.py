"""Builds what notes can link to, out of all the parts of the program."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

from mbc_desktop.composition.part import local_day

if TYPE_CHECKING:
    from mbc_desktop.agenda.keeping import Calendars
    from mbc_desktop.composition.opened import Opened
    from mbc_desktop.linking import LinkTargets, Target

_VISIT_DAYS, _MOST_VISITS = 90, 8


def note_targets(opened: Opened, calendars: Calendars, *, lang: str) -> LinkTargets:
    """Return what notes can link to; for the database thread."""
    from mbc_desktop.core.registry_terms import nct_to_id
    from mbc_desktop.data.heads import TrialHeads
    from mbc_desktop.data.learn_articles import SavedArticles
    from mbc_desktop.data.learn_records import saved_key
    from mbc_desktop.data.learn_shelf import BuiltInShelf
    from mbc_desktop.data.note_links import NoteLinks
    from mbc_desktop.data.notes_search import NoteSearch
    from mbc_desktop.data.stars import Stars
    from mbc_desktop.linking import LinkTargets, Target

    personal, library = opened.stores.personal, opened.stores.library
    shelf, saved = BuiltInShelf(library), SavedArticles(personal)

    def articles() -> Iterator[Target]:
        for head in shelf.heads():
            if head.lang == lang:
                yield Target("article", head.key, head.title)
        for kept in saved.heads():
            yield Target("article", saved_key(kept.id), kept.title, kept.site)

    def events() -> Iterator[Target]:
        own = {one.id for one in calendars.all() if not one.read_only}
        for event in sorted(calendars.events(), key=lambda one: one.start, reverse=True):
            if event.calendar_id in own and not event.recurrence_id and event.summary:
                name = f"{event.calendar_id}/{event.uid}"
                yield Target("event", name, event.summary, event.start.date().isoformat())

    def trial_title(nct: str) -> str:
        with closing(TrialHeads(library.raw())) as heads:
            number = nct_to_id(nct)
            found = heads.read([number]).get(number)
        return found.title if found is not None else ""

    return LinkTargets(
        NoteSearch(personal.raw()),
        NoteLinks(personal),
        Stars(personal),
        articles=articles,
        events=events,
        trial_title=trial_title,
    )


def next_visits(calendars: Calendars) -> Callable[[], list[Target]]:
    """Return what gives the visits to come, each series once, with its day."""

    def visits() -> list[Target]:
        from mbc_desktop.agenda.records import EventKind
        from mbc_desktop.linking import Target

        kinds = {EventKind.VISIT, EventKind.CALL, EventKind.INFUSION}
        found: dict[str, Target] = {}
        today = local_day()
        for one in calendars.between(today, today + timedelta(days=_VISIT_DAYS)):
            event = one.event
            name = f"{event.calendar_id}/{event.uid}"
            if event.kind in kinds and not one.cancelled and event.summary:
                day = one.begins.date().isoformat()
                found.setdefault(name, Target("event", name, event.summary, day))
        return list(found.values())[:_MOST_VISITS]

    return visits
