"""Reminders as they are kept: what is due, what was put off, and which lead times hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from mbc_desktop.agenda import reminders as rules
from mbc_desktop.agenda import stored_form as form
from mbc_desktop.agenda.keeping import COMMUNITY_ID, COURSES_ID, Calendars
from mbc_desktop.agenda.limits import Deadline
from mbc_desktop.agenda.records import Calendar, Event
from mbc_desktop.agenda.reminders import Checked, Due, LeadTimes, ReminderState
from mbc_desktop.core.clock import Clock, read_stamp, stamp, utc_now
from mbc_desktop.data.agenda_store import AgendaStore
from mbc_desktop.data.settings import Settings

_LAST_CHECK = "agenda.reminders.last_check"
_FULL_TEXT = "agenda.reminders.full_text"
_DEFAULT = "agenda.reminders.default.{}"
_MORNING = time(9)
_AT_LEAST = timedelta(days=1)
_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Looked:
    """What one look found; `Reminders.keep` stores it before anything is shown.

    Attributes:
        next_at: when to look again; sooner where something is changed.
    """

    checked: Checked
    forget: tuple[ReminderState, ...]
    next_at: datetime

    @property
    def due(self) -> tuple[Due, ...]:
        """The reminders to show, the oldest first."""
        return self.checked.due


class Reminders:
    """The reminders of all calendars."""

    def __init__(
        self,
        store: AgendaStore,
        calendars: Calendars,
        settings: Settings,
        *,
        clock: Clock = utc_now,
    ) -> None:
        self._store = store
        self._calendars = calendars
        self._settings = settings
        self._clock = clock

    # -- looking --------------------------------------------------------------------------------

    def look(self) -> Looked:
        """Find what to show now; nothing is stored yet."""
        now = self._clock()
        states = {
            state.key: state for state in map(form.reminder_from_stored, self._store.reminders())
        }
        last = self._settings.get(_LAST_CHECK)
        agenda, leads = self._calendars.agenda(), self.lead_times()
        checked = rules.check(
            agenda,
            leads,
            last_check=read_stamp(last) if isinstance(last, str) else None,
            now=now,
            states=states,
            deadline=Deadline(_SECONDS),
        )
        known = states | {state.key: state for state in checked.new}
        following = rules.next_due(agenda, leads, now=now, states=known, within=_AT_LEAST)
        forget = tuple(s for s in states.values() if rules.forgettable(s, now=now))
        return Looked(checked, forget, following or now + _AT_LEAST)

    def keep(self, looked: Looked) -> None:
        """Remember what a look found."""
        self._store.put_reminders(
            [form.reminder_to_stored(state) for state in looked.checked.new],
            forget=[form.reminder_to_stored(state).key for state in looked.forget],
        )
        self._settings.set(_LAST_CHECK, stamp(looked.checked.last_check))

    def done(self, state: ReminderState) -> None:
        """Remember that a reminder was dealt with."""
        self._store.put_reminders([form.reminder_to_stored(rules.done(state))])

    def snooze(self, state: ReminderState, *, until: datetime) -> None:
        """Show a reminder again at an aware moment."""
        put_off = rules.snoozed(state, until=until)
        self._store.put_reminders([form.reminder_to_stored(put_off)])

    def after(self, wait: timedelta) -> datetime:
        """Return the moment that lies ``wait`` ahead."""
        return self._clock() + wait

    def tomorrow_morning(self) -> datetime:
        """Return nine o'clock of the next day, where the person is."""
        zone = self._calendars.zone
        day = self._clock().astimezone(zone).date() + timedelta(days=1)
        return datetime.combine(day, _MORNING, zone)

    # -- lead times -----------------------------------------------------------------------------

    def lead_times(self) -> LeadTimes:
        """Return which lead times hold for an event, as things stand now.

        What the person said about the event counts first, then the event's own, then, for events
        that are not hers to edit, the default of their calendar.
        """
        marks = self._store.marks()
        defaults = {
            calendar.id: self.default(calendar)
            for calendar in self._calendars.all()
            if calendar.read_only
        }

        def leads(event: Event) -> tuple[int, ...]:
            said = _said(marks.get((event.calendar_id, event.uid), {}))
            if said is not None:
                return said
            return event.alarms or defaults.get(event.calendar_id, ())

        return leads

    def leads(self, event: Event) -> tuple[int, ...]:
        """Return the lead times of one event, in minutes."""
        return tuple(self.lead_times()(event))

    def set_leads(self, event: Event, leads: tuple[int, ...]) -> None:
        """Say when an event that is not hers to edit reminds; an empty tuple means never."""
        self._calendars.mark(event, alarms=list(leads))

    def default(self, calendar: Calendar) -> tuple[int, ...]:
        """Return the lead times that a calendar's events begin with."""
        if calendar.id not in (COMMUNITY_ID, COURSES_ID):
            return calendar.alarms
        kept = self._settings.get(_DEFAULT.format(calendar.id), [])
        return _said({"alarms": kept}) or ()

    def set_default(self, calendar_id: int, leads: tuple[int, ...]) -> None:
        """Set the lead times that a calendar's events begin with."""
        if calendar_id in (COMMUNITY_ID, COURSES_ID):
            self._settings.set(_DEFAULT.format(calendar_id), list(leads))
        else:
            self._calendars.change_calendar(calendar_id, alarms=leads)

    # -- how much is told -----------------------------------------------------------------------

    @property
    def full_text(self) -> bool:
        """Whether a system notification says what it is about; it does not, until wished."""
        return self._settings.get(_FULL_TEXT, default=False) is True

    def set_full_text(self, *, on: bool) -> None:
        """Say whether a system notification may say what it is about."""
        self._settings.set(_FULL_TEXT, on)


def _said(mark: Mapping[str, object]) -> tuple[int, ...] | None:
    """Return the lead times a mark names; None where it names none."""
    alarms = mark.get("alarms")
    if not isinstance(alarms, list):
        return None
    return tuple(lead for lead in alarms if isinstance(lead, int))
