"""Followed calendars as they are kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from mbc_desktop.agenda.following import Subscriptions
from mbc_desktop.agenda.keeping import Calendars
from mbc_desktop.agenda.records import EventKind
from mbc_desktop.agenda.subscriptions import NotACalendar
from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.core.policy import OfferedCalendar
from mbc_desktop.data.agenda_store import AgendaStore
from mbc_desktop.data.stores import Stores
from tests.agenda.web import Web, feed


@dataclass
class Kept:
    """The calendars, what they follow, and the clock."""

    calendars: Calendars
    subscriptions: Subscriptions
    web: Web
    clock: list[datetime]

    def titles(self) -> list[str]:
        """Return the titles of all followed events that are shown."""
        numbers = {one.calendar.id for one in self.subscriptions.all()}
        return sorted(e.summary for e in self.calendars.events() if e.calendar_id in numbers)


def offering(kept: Kept, *offered: OfferedCalendar) -> Subscriptions:
    """Return what is followed, as a program does that starts with a policy."""
    return Subscriptions(
        kept.subscriptions._store,
        kept.calendars,
        clock=lambda: kept.clock[0],
        fetch=kept.web,
        offered=offered,
    )


def at_once(write: Callable[[], None]) -> None:
    write()


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    with Stores(open_data_dir(tmp_path / "data")) as stores:
        now = [datetime(2026, 3, 1, tzinfo=UTC)]
        store = AgendaStore(stores.personal)
        calendars = Calendars(store, zone=ZoneInfo("America/Chicago"), clock=lambda: now[0])
        web = Web()
        made = Subscriptions(store, calendars, clock=lambda: now[0], fetch=web)
        yield Kept(calendars, made, web, now)


def test_a_calendar_is_followed_by_its_address(kept: Kept):
    """The scheme webcal is asked as https; its events are hers to read."""
    assert kept.subscriptions.follow("webcal://group.example/events.ics", at_once)
    assert kept.web.asked == [("https://group.example/events.ics", "")]
    followed = kept.subscriptions.all()
    assert [one.calendar.name for one in followed] == ["Support group"]
    assert followed[0].calendar.read_only
    assert kept.titles() == ["Talk", "Walk"]
    with pytest.raises(KnownError, match="already"):
        kept.subscriptions.follow("https://group.example/events.ics", at_once)


def test_an_address_without_a_calendar_leaves_nothing_behind(kept: Kept):
    """It is told, and no empty calendar stays."""
    kept.web.answer = b"<html></html>"
    with pytest.raises(NotACalendar):
        kept.subscriptions.follow("https://group.example/", at_once)
    assert kept.subscriptions.all() == []


def test_removed_events_go_and_what_was_hidden_stays_hidden(kept: Kept):
    """What the person says about an event outlives a refresh."""
    kept.subscriptions.follow("https://group.example/e.ics", at_once)
    walk = next(e for e in kept.calendars.events() if e.summary == "Walk")
    kept.calendars.mark(walk, hidden=True)
    kept.web.answer = feed("Walk", "Lecture")
    assert kept.subscriptions.refresh(kept.subscriptions.all()[0], at_once) is None
    assert kept.titles() == ["Lecture"]
    assert kept.web.asked[-1] == ("https://group.example/e.ics", '"1"')


def test_the_last_good_copy_stays_when_a_feed_fails(kept: Kept):
    """With its age, and the problem in words."""
    kept.subscriptions.follow("https://group.example/e.ics", at_once)
    kept.clock[0] += timedelta(hours=7)
    assert len(kept.subscriptions.due()) == 1
    kept.web.problem = KnownError("Out of reach.", what_is_safe="Kept.", what_to_do="Wait.")
    assert kept.subscriptions.refresh(kept.subscriptions.all()[0], at_once) is kept.web.problem
    after = kept.subscriptions.all()[0]
    assert after.subscription.problem == "Out of reach. Kept. Wait."
    assert kept.subscriptions.age(after) == timedelta(hours=7)
    assert kept.titles() == ["Talk", "Walk"]
    assert kept.subscriptions.due() == []


def test_a_copy_that_is_current_stays(kept: Kept):
    """An answer without a body changes its age alone."""
    kept.subscriptions.follow("https://group.example/e.ics", at_once)
    kept.clock[0] += timedelta(hours=7)
    kept.web.answer = None
    kept.subscriptions.refresh(kept.subscriptions.all()[0], at_once)
    assert kept.subscriptions.age(kept.subscriptions.all()[0]) == timedelta(0)
    assert kept.titles() == ["Talk", "Walk"]


def test_ending_takes_the_events_with_it(kept: Kept):
    """A refresh that is still under way brings nothing back."""
    kept.subscriptions.follow("https://group.example/e.ics", at_once)
    followed = kept.subscriptions.all()[0]
    kept.subscriptions.unfollow(followed)
    assert kept.titles() == []
    kept.subscriptions.refresh(followed, at_once)
    assert kept.subscriptions.all() == []
    assert "Talk" not in [e.summary for e in kept.calendars.events()]


CLINIC = OfferedCalendar("Sample Clinic", "webcal://clinic.example/groups.ics")


def test_what_the_policy_offers_is_followed_once(kept: Kept):
    """It is asked when feeds are asked; its events are community events."""
    subscriptions = offering(kept, CLINIC)
    assert subscriptions.adopt()
    assert not subscriptions.adopt()
    (clinic,) = subscriptions.due()
    assert clinic.calendar.name == "Sample Clinic"
    assert subscriptions.is_offered(clinic)
    assert kept.web.asked == []
    assert subscriptions.refresh(clinic, at_once) is None
    kinds = {e.kind for e in kept.calendars.events() if e.calendar_id == clinic.calendar.id}
    assert kinds == {EventKind.COMMUNITY}
    # what the feed says is kept as it came, so that asking again finds nothing changed
    assert {e.kind for e in kept.calendars.events(clinic.calendar.id)} == {EventKind.OTHER}


def test_an_offered_calendar_that_is_hidden_is_not_asked(kept: Kept):
    """Nobody hears of it; it stays hidden when the program starts again."""
    subscriptions = offering(kept, CLINIC)
    subscriptions.adopt()
    (clinic,) = subscriptions.all()
    kept.calendars.show(clinic.calendar.id, visible=False)
    kept.clock[0] += timedelta(days=2)
    again = offering(kept, CLINIC)
    assert not again.adopt()
    assert again.due() == []


def test_a_policy_with_a_bad_address_stops_nothing(kept: Kept, expect_log: Callable[[str], None]):
    """The log says so; the others are followed."""
    expect_log("no address that can be followed")
    bad = OfferedCalendar("", "http://elsewhere.example/a.ics")
    nameless = OfferedCalendar("", "https://clinic.example/b.ics")
    subscriptions = offering(kept, bad, nameless)
    subscriptions.adopt()
    assert [one.calendar.name for one in subscriptions.all()] == ["clinic.example"]


def test_a_group_is_followed_as_community_events(kept: Kept):
    """Because the person says so; a calendar of her clinic's visits is none."""
    kept.subscriptions.follow("https://group.example/a.ics", at_once, community=True)
    kept.subscriptions.follow("https://clinic.example/b.ics", at_once)
    kinds = {e.calendar_id: e.kind for e in kept.calendars.events() if e.calendar_id > 0}
    assert sorted(kind.value for kind in kinds.values()) == ["community event", "other"]


def test_a_calendar_is_fetched_once_without_being_followed(kept: Kept):
    """Its address is checked as that of a followed one is."""
    data = kept.subscriptions.fetch_once("webcal://group.example/a.ics")
    assert b"BEGIN:VCALENDAR" in data
    assert kept.subscriptions.all() == []
    with pytest.raises(NotACalendar):
        kept.subscriptions.fetch_once("ftp://group.example/a.ics")
