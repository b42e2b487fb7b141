"""The index over all events is kept while it is true, and no longer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from mbc_desktop.agenda.cycles import READY_PATTERNS
from mbc_desktop.agenda.keeping import COMMUNITY_ID, Calendars
from mbc_desktop.agenda.records import Event
from mbc_desktop.agenda.treatments import Treatments
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.agenda_store import AgendaStore
from mbc_desktop.data.stores import Stores

DAY = date(2026, 3, 3)
ZONE = ZoneInfo("America/Chicago")


class Now:
    """A clock that stands until it is set."""

    moment = datetime(2026, 3, 2, 15, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture
def now() -> Now:
    return Now()


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[Stores]:
    with Stores(open_data_dir(tmp_path / "data")) as opened:
        yield opened


@pytest.fixture
def calendars(stores: Stores, now: Now) -> Calendars:
    return Calendars(AgendaStore(stores.personal), zone=ZONE, clock=now)


def visit(title: str) -> Event:
    start = datetime(2026, 3, 3, 9)
    return Event(uid="", start=start, end=start + timedelta(hours=1), summary=title, tzid=ZONE.key)


def titles(calendars: Calendars) -> list[str]:
    return [one.event.summary for one in calendars.between(DAY, DAY)]


def test_it_is_the_same_while_nothing_is_changed(calendars: Calendars):
    """However often a view asks."""
    calendars.add(visit("A"))
    assert calendars.agenda() is calendars.agenda()


def test_every_change_is_seen_at_once(calendars: Calendars, stores: Stores):
    """An event, a treatment, and which calendars are shown."""
    calendars.add(visit("A"))
    assert titles(calendars) == ["A"]
    calendars.add(visit("B"))
    assert titles(calendars) == ["A", "B"]
    Treatments(AgendaStore(stores.personal)).begin(READY_PATTERNS[0], DAY)
    assert len(titles(calendars)) == 3
    calendars.show(calendars.own().id, visible=False)
    assert len(titles(calendars)) == 1
    before = calendars.agenda()
    calendars.show(COMMUNITY_ID, visible=False)
    assert calendars.agenda() is not before


def test_a_change_by_another_process_is_seen(calendars: Calendars, stores: Stores, tmp_path: Path):
    """Such as the command line beside the window."""
    calendars.add(visit("A"))
    assert titles(calendars) == ["A"]
    with Stores(open_data_dir(tmp_path / "data")) as other:
        Calendars(AgendaStore(other.personal), zone=ZONE).add(visit("B"))
    assert titles(calendars) == ["A", "B"]
    with closing(stores.personal.raw(read_only=False)) as plain:
        plain.execute("DELETE FROM event")
    assert titles(calendars) == []


def test_a_new_day_is_a_new_index(calendars: Calendars, now: Now):
    """How far treatments are worked out depends on the day."""
    before = calendars.agenda()
    now.moment += timedelta(days=1)
    assert calendars.agenda() is not before
