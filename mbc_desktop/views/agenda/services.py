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

Linked = Sequence[tuple[tuple[str, str], str]]
"""Things of other tabs, as ``(kind, id)``, each with what it is called."""


def _nothing(_event: Event) -> Linked:
    return ()


@dataclass(frozen=True, slots=True)
class AgendaServices:
    """Calendars with their events, treatment courses, reminders and followed calendars.

    ``linked_to`` gives the trials and notes that an event is linked to.
    """

    calendars: Calendars
    treatments: Treatments
    reminders: Reminders
    subscriptions: Subscriptions
    linked_to: Callable[[Event], Linked] = _nothing
