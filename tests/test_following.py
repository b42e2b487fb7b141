"""Notes and next steps that hang on a trial."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from mbc_desktop.agenda.edits import Change
from mbc_desktop.agenda.keeping import Calendars
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.agenda_store import AgendaStore
from mbc_desktop.data.links import Links
from mbc_desktop.data.notes import Notes
from mbc_desktop.data.stores import Stores
from mbc_desktop.following import MORNING_BEFORE, Following, event_name

NCT = "NCT01234567"
ABOUT = "A study (NCT01234567)"


@dataclass
class Desk:
    """Her stores, and a clock that can be set."""

    stores: Stores
    now: datetime = datetime(2026, 11, 20, 18, tzinfo=UTC)

    def __post_init__(self) -> None:
        personal = self.stores.personal
        self.links = Links(personal, clock=self.clock)
        self.notes = Notes(personal, clock=self.clock)
        zone = ZoneInfo("America/Chicago")
        self.calendars = Calendars(AgendaStore(personal), zone=zone, clock=self.clock)
        self.following = Following(self.links, self.notes, self.calendars, clock=self.clock)

    def clock(self) -> datetime:
        return self.now


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Stores(open_data_dir(tmp_path / "data")) as stores:
        yield Desk(stores)


def test_a_note_about_a_trial_is_listed_with_it_and_leads_back(desk: Desk):
    """Linked once, though its text names the trial too."""
    name = desk.following.begin_note(NCT, title="What the site said", text=f"About {NCT}")
    (note,) = desk.following.of(NCT).notes
    assert (note.id, note.title) == (name, "What the site said")
    assert desk.links.of(("note", name)) == [("trial", NCT)]


def test_a_note_in_the_trash_is_no_longer_listed(desk: Desk):
    """It is listed again when it is taken out of the trash."""
    name = desk.following.begin_note(NCT, title="Mine", text="")
    desk.notes.trash(name)
    assert desk.following.of(NCT).notes == ()


def test_a_next_step_with_a_date_stands_in_the_calendar_and_knows_its_trial(desk: Desk):
    """All day, with a reminder on the morning before."""
    desk.following.plan(NCT, "2026-12-03", summary="Call the site", about=ABOUT)
    (event,) = desk.following.of(NCT).events
    assert (event.summary, event.on) == ("Call the site", date(2026, 12, 3))
    (found,) = desk.calendars.between(date(2026, 12, 3), date(2026, 12, 3))
    assert found.event.all_day
    assert found.event.alarms == (MORNING_BEFORE,)
    assert desk.following.linked_to(found.event) == ((("trial", NCT), NCT),)
    note = desk.following.begin_note(NCT, title="Mine", text="")
    desk.links.add(("note", note), ("event", event_name(found.event)))
    assert (("note", note), "Mine") in desk.following.linked_to(found.event)


def test_another_date_moves_the_step_and_no_date_takes_it_out(desk: Desk):
    """There is one step ahead at a time; its reminders stay as she set them."""
    desk.following.plan(NCT, "2026-12-03", summary="Call the site", about=ABOUT)
    desk.following.plan(NCT, "2026-12-10", summary="Call again", about=ABOUT)
    (event,) = desk.following.of(NCT).events
    assert (event.summary, event.on) == ("Call again", date(2026, 12, 10))
    desk.following.plan(NCT, "", summary="", about="")
    assert desk.following.of(NCT).events == ()
    assert desk.links.of(("trial", NCT)) == []


def test_a_step_that_is_over_stays_when_the_next_one_is_planned(desk: Desk):
    """What happened is not rewritten."""
    desk.following.plan(NCT, "2026-11-25", summary="Call the site", about=ABOUT)
    desk.now += timedelta(days=10)
    desk.following.plan(NCT, "2026-12-10", summary="Send the scans", about=ABOUT)
    events = desk.following.of(NCT).events
    assert [one.summary for one in events] == ["Call the site", "Send the scans"]


def test_a_step_deleted_in_the_calendar_leaves_a_link_that_is_passed_over(desk: Desk):
    """The next plan makes a new one."""
    desk.following.plan(NCT, "2026-12-03", summary="Call the site", about=ABOUT)
    (found,) = desk.calendars.between(date(2026, 12, 3), date(2026, 12, 3))
    desk.calendars.carry_out(Change((found.event,), ()))
    assert desk.following.of(NCT).events == ()
    desk.following.plan(NCT, "2026-12-04", summary="Call the site", about=ABOUT)
    assert [one.on for one in desk.following.of(NCT).events] == [date(2026, 12, 4)]


def test_a_trial_that_nothing_hangs_on_has_nothing(desk: Desk):
    """No note, no event, no complaint."""
    assert desk.following.of("NCT09999999") == type(desk.following.of(NCT))()
