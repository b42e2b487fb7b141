"""What the Calendar tab works with, handed down by ``app.py``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mbc_desktop.agenda.following import Subscriptions
    from mbc_desktop.agenda.keeping import Calendars
    from mbc_desktop.agenda.reminding import Reminders
    from mbc_desktop.agenda.treatments import Treatments


@dataclass(frozen=True, slots=True)
class AgendaServices:
    """Calendars with their events, treatment courses, reminders and followed calendars."""

    calendars: Calendars
    treatments: Treatments
    reminders: Reminders
    subscriptions: Subscriptions
