"""What the Calendar tab works with, handed down by ``app.py``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mbc_desktop.agenda.following import Subscriptions
    from mbc_desktop.agenda.keeping import Calendars
    from mbc_desktop.agenda.records import Event
    from mbc_desktop.agenda.reminding import Reminders
    from mbc_desktop.agenda.treatments import Treatments

Thing = tuple[str, str]
"""The ``(kind, id)`` of a trial, a note or an article."""
Linked = Sequence[tuple[Thing, str]]
"""Things of other tabs, each with what it is called."""
Found = tuple[Thing, str, str]
"""A thing of another tab, what it is called, and what tells two of one name apart."""


def _nothing(_event: Event) -> Linked:
    return ()


@dataclass(frozen=True, slots=True)
class EventLinks:
    """Links an event to things of other tabs.

    ``find`` gives what words may mean; ``add`` and ``remove`` are for the database thread;
    ``close`` gives back what finds.
    """

    find: Callable[[str], Sequence[Found]]
    add: Callable[[Event, Thing], object]
    remove: Callable[[Event, Thing], object]
    close: Callable[[], object]


@dataclass(frozen=True, slots=True)
class AgendaServices:
    """Calendars with their events, treatment courses, reminders and followed calendars.

    ``linked_to`` gives the trials, notes and articles that an event is linked to.
    """

    calendars: Calendars
    treatments: Treatments
    reminders: Reminders
    subscriptions: Subscriptions
    linked_to: Callable[[Event], Linked] = _nothing
    links: EventLinks | None = None
