"""Treatment courses in the calendar: begun, moved, undone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from mbc_desktop.agenda.cycle_changes import moved_from
from mbc_desktop.agenda.cycles import READY_PATTERNS
from mbc_desktop.agenda.keeping import Calendars
from mbc_desktop.agenda.treatments import Treatments
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.agenda_store import AgendaStore
from mbc_desktop.data.stores import Stores

CHICAGO = ZoneInfo("America/Chicago")


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[tuple[Calendars, Treatments]]:
    with Stores(open_data_dir(tmp_path / "data")) as stores:
        store = AgendaStore(stores.personal)
        clock = lambda: datetime(2026, 3, 1, tzinfo=UTC)  # noqa: E731
        yield Calendars(store, zone=CHICAGO, clock=clock), Treatments(store)


def days(calendars: Calendars) -> list[str]:
    found = calendars.between(date(2026, 3, 1), date(2026, 4, 30))
    return [one.begins.date().isoformat() for one in found]


def test_a_pattern_stands_in_the_calendar_from_its_first_day(
    kept: tuple[Calendars, Treatments],
):
    """Every 21 days; and the day can be told."""
    calendars, treatments = kept
    treatments.begin(READY_PATTERNS[0], date(2026, 3, 3))
    assert days(calendars) == ["2026-03-03", "2026-03-24", "2026-04-14"]
    (where,) = treatments.today(date(2026, 3, 31))
    assert where.words == "cycle 2, day 8"


def test_moving_a_cycle_moves_all_later_ones_and_can_be_undone(
    kept: tuple[Calendars, Treatments],
):
    """One act, one undo."""
    calendars, treatments = kept
    course, _ = treatments.begin(READY_PATTERNS[0], date(2026, 3, 3))
    undo = treatments.put(moved_from(course, 2, days=2).after)
    assert days(calendars) == ["2026-03-03", "2026-03-26", "2026-04-16"]
    undo()
    assert days(calendars) == ["2026-03-03", "2026-03-24", "2026-04-14"]


def test_a_deleted_course_leaves_the_calendar_and_comes_back_with_undo(
    kept: tuple[Calendars, Treatments],
):
    """Nothing of it is stored twice."""
    calendars, treatments = kept
    course, _ = treatments.begin(READY_PATTERNS[0], date(2026, 3, 3))
    undo = treatments.remove(course)
    assert days(calendars) == []
    undo()
    assert len(days(calendars)) == 3
