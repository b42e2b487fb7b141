"""What Today shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from mbc_desktop.agenda.cycles import READY_PATTERNS
from mbc_desktop.agenda.keeping import Calendars
from mbc_desktop.agenda.records import Event, EventKind
from mbc_desktop.agenda.treatments import Treatments
from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.agenda_store import AgendaStore
from mbc_desktop.data.notes import NewNote, Notes
from mbc_desktop.data.settings import Settings
from mbc_desktop.data.stores import Stores
from mbc_desktop.today import (
    AgendaAppointments,
    Appointment,
    CyclePlace,
    FirstStep,
    LineKind,
    Pause,
    ReminderCount,
    Today,
    TrialCounts,
)

NOW = datetime(2026, 5, 4, 14, tzinfo=UTC)
TODAY = date(2026, 5, 4)
ZONE = ZoneInfo("America/Chicago")


class Desk:
    """A calendar and trials with what a test puts into them."""

    def __init__(self) -> None:
        self.appointment: Appointment | None = None
        self.places: list[CyclePlace] = []
        self.due = ReminderCount()
        self.news = TrialCounts()

    def next_appointment(self, now: datetime) -> Appointment | None:
        return self.appointment

    def cycle_places(self, day: date) -> Sequence[CyclePlace]:
        return self.places

    def reminders(self, now: datetime) -> ReminderCount:
        return self.due

    def counts(self) -> TrialCounts:
        return self.news

    def fill(self) -> None:
        self.appointment = Appointment("Dr. Lee", NOW, False, ("event", "1"))
        self.places = [
            CyclePlace("Every 21 days", 4, 8, ("course", "a")),
            CyclePlace("Other", 1, 1, ("course", "b")),
        ]
        self.due = ReminderCount(3, 1)
        self.news = TrialCounts(3, 1)


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[Stores]:
    with Stores(open_data_dir(tmp_path / "data")) as opened:
        yield opened


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def notes(stores: Stores) -> Notes:
    return Notes(stores.personal)


@pytest.fixture
def pause(stores: Stores) -> Pause:
    return Pause(Settings(stores.personal), clock=lambda: NOW)


@pytest.fixture
def today(notes: Notes, pause: Pause, desk: Desk) -> Today:
    return Today(notes, pause, appointments=desk, trials=desk, clock=lambda: NOW)


def kinds(today: Today) -> list[LineKind]:
    return [line.kind for line in today.page(local_day=TODAY).lines]


def test_with_everything_full_there_are_five_lines_in_order(today: Today, desk: Desk, notes: Notes):
    """The appointment first, then the day of the cycle; each line leads to its place."""
    desk.fill()
    notes.add(NewNote(text="- may I travel?\n- why?"))
    page = today.page(local_day=TODAY)
    assert [line.kind for line in page.lines] == list(LineKind)
    appointment, cycle, reminders, questions, trials = page.lines
    assert (appointment.title, appointment.thing) == ("Dr. Lee", ("event", "1"))
    assert (cycle.count, cycle.second) == (4, 8)
    assert (reminders.count, reminders.second) == (3, 1)
    assert questions.count == 2
    assert (trials.count, trials.second) == (3, 1)
    assert all(line.thing[0] for line in page.lines)
    assert page.first_steps == ()


def test_an_empty_day_offers_three_first_steps(today: Today):
    """Kind when empty."""
    page = today.page(local_day=TODAY)
    assert page.lines == ()
    assert page.first_steps == (FirstStep.FIND_TRIALS, FirstStep.ADD_VISIT, FirstStep.READ)


def test_while_everything_is_paused_reminders_questions_and_news_rest(
    today: Today, desk: Desk, notes: Notes, pause: Pause
):
    """Nothing is lost: it is all there when she comes back."""
    desk.fill()
    notes.add(NewNote(text="- why?"))
    pause.begin()
    page = today.page(local_day=TODAY)
    assert page.paused_since == NOW
    assert [line.kind for line in page.lines] == [LineKind.APPOINTMENT, LineKind.CYCLE]
    pause.end()
    assert len(kinds(today)) == 5


def test_a_pause_on_an_empty_day_shows_no_first_steps(today: Today, pause: Pause):
    """She asked to be left alone."""
    pause.begin()
    assert today.page(local_day=TODAY).first_steps == ()


def test_a_source_that_cannot_be_read_costs_its_own_line(
    today: Today, desk: Desk, notes: Notes, monkeypatch: pytest.MonkeyPatch
):
    """A damaged library must not take the appointment from the screen."""
    desk.fill()

    def broken() -> TrialCounts:
        raise KnownError("x", what_is_safe="", what_to_do="")

    monkeypatch.setattr(desk, "counts", broken)
    assert kinds(today) == [LineKind.APPOINTMENT, LineKind.CYCLE, LineKind.REMINDERS]


def test_without_calendar_and_trials_questions_are_shown(notes: Notes, pause: Pause):
    """Today needs neither."""
    notes.add(NewNote(text="- why?"))
    assert kinds(Today(notes, pause, clock=lambda: NOW)) == [LineKind.QUESTIONS]


@pytest.fixture
def calendars(stores: Stores) -> Calendars:
    return Calendars(AgendaStore(stores.personal), zone=ZONE, clock=lambda: NOW)


def event(calendars: Calendars, summary: str, start: datetime, **more: object) -> None:
    end = start + timedelta(hours=1)
    values = {"kind": EventKind.VISIT, "tzid": "America/Chicago", "end": end} | more
    calendars.add(
        Event(
            uid=summary,
            summary=summary,
            start=start,
            calendar_id=calendars.own().id,
            **values,
        )
    )


def test_the_next_appointment_comes_from_the_calendar(stores: Stores, calendars: Calendars):
    """The one under way counts; medicine, community events and what is past do not."""
    source = AgendaAppointments(calendars, Treatments(AgendaStore(stores.personal)))
    assert source.next_appointment(NOW) is None
    day = datetime(2026, 5, 4)  # noqa: DTZ001 - wall clock time
    event(calendars, "past", day.replace(hour=7))
    event(calendars, "pill", day.replace(hour=10), kind=EventKind.MEDICINE)
    event(calendars, "walk", day.replace(hour=10), kind=EventKind.COMMUNITY)
    event(calendars, "scan", day.replace(day=6, hour=8), kind=EventKind.SCAN)
    found = source.next_appointment(NOW)
    assert found is not None
    assert found.title == "scan"
    event(calendars, "under way", day.replace(hour=8, minute=30))
    found = source.next_appointment(NOW)
    assert found is not None
    assert found.title == "under way"


def test_whole_days_under_way_do_not_hide_the_next_appointment(
    stores: Stores, calendars: Calendars
):
    """A visitor who stays is no appointment; days in hospital are, and are told as today."""
    source = AgendaAppointments(calendars, Treatments(AgendaStore(stores.personal)))
    begun = datetime(2026, 5, 3)  # noqa: DTZ001 - wall clock time
    whole = {"end": begun + timedelta(days=3), "all_day": True, "tzid": None}
    event(calendars, "Sister visits", begun, kind=EventKind.OTHER, **whole)
    event(calendars, "Dr. Lee", begun.replace(day=5, hour=10))
    found = source.next_appointment(NOW)
    assert found is not None
    assert found.title == "Dr. Lee"
    event(calendars, "In hospital", begun, kind=EventKind.INFUSION, **whole)
    found = source.next_appointment(NOW)
    assert found is not None
    assert (found.title, found.starts.date()) == ("In hospital", TODAY)


def test_the_day_of_the_cycle_comes_from_the_treatments(stores: Stores, calendars: Calendars):
    """Cycle and day as the calendar counts them."""
    treatments = Treatments(AgendaStore(stores.personal))
    treatments.begin(READY_PATTERNS[0], date(2026, 4, 6))
    (place,) = AgendaAppointments(calendars, treatments).cycle_places(TODAY)
    assert (place.number, place.day) == (2, 8)
