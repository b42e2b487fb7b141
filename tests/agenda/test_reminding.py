"""Reminders as they are kept: none lost, none twice, and hers to say when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from mbc_desktop.agenda.keeping import COMMUNITY_ID, Calendars
from mbc_desktop.agenda.records import Calendar, Event
from mbc_desktop.agenda.reminding import Looked, Reminders
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.agenda_store import AgendaStore
from mbc_desktop.data.settings import Settings
from mbc_desktop.data.stores import Stores

ZONE = ZoneInfo("America/Chicago")
START = datetime(2026, 3, 4, 9)


@dataclass
class Day:
    """A day with its own clock."""

    calendars: Calendars
    reminders: Reminders
    clock: list[datetime]

    def at(self, hour: int, minute: int = 0, *, day: int = 4) -> Looked:
        """Look at that time in Chicago, and keep what was found."""
        self.clock[0] = datetime(2026, 3, day, hour, minute, tzinfo=ZONE).astimezone(UTC)
        looked = self.reminders.look()
        self.reminders.keep(looked)
        return looked


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    with Stores(open_data_dir(tmp_path / "data")) as stores:
        now = [datetime(2026, 3, 1, tzinfo=UTC)]
        store = AgendaStore(stores.personal)
        calendars = Calendars(store, zone=ZONE, clock=lambda: now[0])
        settings = Settings(stores.personal)
        made = Day(calendars, Reminders(store, calendars, settings, clock=lambda: now[0]), now)
        made.at(0, day=1)
        yield made


def visit(day: Day, *alarms: int) -> Event:
    return day.calendars.add(
        Event(
            uid="",
            summary="Scan",
            start=START,
            end=START + timedelta(hours=1),
            tzid=ZONE.key,
            alarms=alarms,
        )
    )


def test_a_reminder_comes_at_its_time_until_it_is_done(day: Day):
    """Not before; again at every look; never after it was dealt with."""
    visit(day, 60)
    assert not day.at(7).due
    first = day.at(8)
    assert [due.occurrence.event.summary for due in first.due] == ["Scan"]
    assert not first.due[0].missed
    again = day.at(8, 5)
    assert [due.state.key for due in again.due] == [first.due[0].state.key]
    day.reminders.done(again.due[0].state)
    assert not day.at(8, 10).due


def test_a_reminder_missed_while_the_program_was_off_comes_up_at_the_next_start(day: Day):
    """Three days later it is still there."""
    visit(day, 60)
    day.at(12, day=3)
    assert len(day.at(12, day=7).due) == 1


def test_a_snoozed_reminder_comes_again_when_wished(day: Day):
    """And the look knows when that is."""
    visit(day, 60)
    due = day.at(8).due[0]
    day.reminders.snooze(due.state, until=day.reminders.after(timedelta(minutes=10)))
    looked = day.at(8, 1)
    assert not looked.due
    assert looked.next_at == datetime(2026, 3, 4, 8, 10, tzinfo=ZONE)
    assert len(day.at(8, 10).due) == 1


def test_tomorrow_morning_is_nine_where_the_person_is(day: Day):
    """Over the change of the clock too."""
    day.at(20, day=7)
    assert day.reminders.tomorrow_morning() == datetime(2026, 3, 8, 9, tzinfo=ZONE)


def test_an_event_says_itself_when_it_reminds_and_a_followed_one_may_be_told(day: Day):
    """What the person said counts before the default of the calendar."""
    own = visit(day)
    assert day.reminders.leads(own) == ()
    shipped = next(e for e in day.calendars.events() if e.calendar_id == COMMUNITY_ID)
    calendar = day.calendars.calendar_of(shipped)
    assert calendar is not None
    day.reminders.set_default(calendar.id, (1440,))
    assert day.reminders.leads(shipped) == (1440,)
    day.reminders.set_leads(shipped, ())
    assert day.reminders.leads(shipped) == ()


def test_the_default_of_an_own_calendar_is_kept(day: Day):
    """It is where new events begin."""
    mine: Calendar = day.calendars.own()
    day.reminders.set_default(mine.id, (60, 1440))
    assert day.reminders.default(day.calendars.own()) == (60, 1440)
    assert day.calendars.own() == replace(mine, alarms=(60, 1440))


def test_a_notification_tells_nothing_until_wished(day: Day):
    """Discreet is the default."""
    assert not day.reminders.full_text
    day.reminders.set_full_text(on=True)
    assert day.reminders.full_text
