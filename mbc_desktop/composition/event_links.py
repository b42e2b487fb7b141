"""Builds what an event can be linked to."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mbc_desktop.agenda.keeping import Calendars
    from mbc_desktop.agenda.records import Event
    from mbc_desktop.composition.opened import Opened
    from mbc_desktop.views.agenda.services import EventLinks, Found, Linked, Thing


def event_links(
    opened: Opened, calendars: Calendars, *, lang: str
) -> tuple[Callable[[Event], Linked], EventLinks]:
    """Return what tells the things an event is linked to, and what links it to more."""
    from mbc_desktop.composition.note_targets import note_targets
    from mbc_desktop.data.links import Links
    from mbc_desktop.following import event_name
    from mbc_desktop.views.agenda.services import EventLinks

    links = Links(opened.stores.personal)
    targets = note_targets(opened, calendars, lang=lang)
    one_at_a_time = threading.Lock()
    trials_and_notes = opened.trial_services.following().linked_to

    def name(event: Event) -> Thing:
        return "event", event_name(event)

    def linked_to(event: Event) -> Linked:
        articles = [thing for thing in links.of(name(event)) if thing[0] == "article"]
        if not articles:
            return trials_and_notes(event)
        with one_at_a_time:
            titles = targets.titles(articles)
        return (*trials_and_notes(event), *titles.items())

    def find(words: str) -> list[Found]:
        with one_at_a_time:
            found = targets.find(words)
        return [(one.thing, one.title, one.about) for one in found if one.kind != "event"]

    made = EventLinks(
        find=find,
        add=lambda event, thing: links.add(name(event), thing),
        remove=lambda event, thing: links.remove(name(event), thing),
        close=targets.close,
    )
    return linked_to, made
