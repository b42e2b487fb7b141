"""The Today tab and the card that says when to call."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from mbc_desktop.agenda.cycles import READY_PATTERNS
from mbc_desktop.agenda.keeping import Calendars
from mbc_desktop.agenda.records import Event, EventKind
from mbc_desktop.agenda.treatments import Treatments
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.agenda_store import AgendaStore
from mbc_desktop.data.care_records import OwnReason
from mbc_desktop.data.notes import NewNote, Notes
from mbc_desktop.data.settings import Settings
from mbc_desktop.data.stores import Stores
from mbc_desktop.today import AgendaAppointments, Pause, Today, TrialCounts
from mbc_desktop.views.palette import Scheme
from mbc_desktop.views.printing import pdf_bytes
from mbc_desktop.views.theme import Look
from mbc_desktop.views.today.services import TodayServices
from mbc_desktop.views.today.tab import TodayTab
from mbc_desktop.views.today.when_to_call import CardKeeping, WhenToCallCard
from tests.views.access_checks import assert_accessible

TODAY = date(2026, 3, 10)
CHICAGO = ZoneInfo("America/Chicago")


class Home:
    """One person's stores, seen from Today."""

    def __init__(self, stores: Stores) -> None:
        clock = lambda: datetime(2026, 3, 10, 15, tzinfo=UTC)  # noqa: E731
        store = AgendaStore(stores.personal)
        self.calendars = Calendars(store, zone=CHICAGO, clock=clock)
        self.treatments = Treatments(store)
        self.notes = Notes(stores.personal)
        self.trials = TrialCounts()
        self.pause = Pause(Settings(stores.personal), clock=clock)
        today = Today(
            self.notes,
            self.pause,
            appointments=AgendaAppointments(self.calendars, self.treatments),
            trials=self,
            clock=clock,
        )
        self.services = TodayServices(today, self.pause, Settings(stores.personal))

    def counts(self) -> TrialCounts:
        return self.trials


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    with Stores(open_data_dir(tmp_path / "data")) as stores:
        yield Home(stores)


@pytest.fixture
def tab(qtbot: Any, theme: Any, tasks: Any, home: Home) -> TodayTab:
    made = TodayTab(theme, tasks, today=lambda: TODAY)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.set_services(home.services)
    qtbot.waitUntil(lambda: tasks.pending == 0, timeout=10_000)
    return made


def said(tab: TodayTab) -> list[str]:
    return [line.accessibleName() for line in tab.lines()]


def test_when_to_call_is_in_sight_before_anything_is_read(qtbot: Any, theme: Any, tasks: Any):
    """Also where the stores can't be opened."""
    tab = TodayTab(theme, tasks, today=lambda: TODAY)
    qtbot.addWidget(tab)
    tab.show()
    assert tab.call.isVisible()
    assert tab.call.window() is tab
    with qtbot.waitSignal(tab.call_wanted):
        tab.call.click()


def test_an_empty_day_is_kind_and_offers_three_first_steps(tab: TodayTab, qtbot: Any):
    """Find trials, add the next visit, read."""
    assert len(tab.lines()) == 3
    with qtbot.waitSignal(tab.wanted) as told:
        tab.lines()[0].click()
    assert told.args == [("trials", "")]
    assert_accessible(tab)


def test_the_next_appointment_comes_first_then_the_day_of_the_cycle(
    tab: TodayTab, home: Home, qtbot: Any
):
    """Then her questions, then one line on trials; each leads to its place."""
    home.calendars.add(
        Event(
            uid="",
            start=datetime(2026, 3, 11, 9, 30),  # noqa: DTZ001 - wall clock of its zone
            end=datetime(2026, 3, 11, 10),  # noqa: DTZ001 - wall clock of its zone
            tzid="America/Chicago",
            summary="Dr. Ito",
            kind=EventKind.VISIT,
        )
    )
    home.treatments.begin(READY_PATTERNS[4], date(2026, 3, 3))
    home.notes.add(NewNote(text="? How are the counts"))
    home.trials = TrialCounts(new=3, changed=1)
    tab.refresh()
    qtbot.waitUntil(lambda: len(tab.lines()) == 4, timeout=10_000)
    appointment, cycle, questions, trials = said(tab)
    assert appointment.startswith("Tomorrow, 9:30")
    assert "Dr. Ito" in appointment
    assert "cycle 1, day 8" in cycle
    assert questions.startswith("1 question")
    assert "3 new in your searches" in trials
    assert "1 changed on your list" in trials


def test_nothing_on_it_names_the_illness(tab: TodayTab, home: Home, qtbot: Any):
    """Somebody may look over her shoulder."""
    home.trials = TrialCounts(new=3)
    tab.refresh()
    qtbot.waitUntil(lambda: len(tab.lines()) == 1, timeout=10_000)
    words = " ".join([*said(tab), *(label.text() for label in tab.findChildren(QLabel))])
    assert "cancer" not in words.casefold()
    assert "mbc" not in words.casefold()


def test_everything_can_rest_and_comes_back(tab: TodayTab, home: Home, qtbot: Any):
    """News wait; nothing is lost."""
    home.trials = TrialCounts(new=3)
    tab.pause.click()
    qtbot.waitUntil(tab.resting.isVisible, timeout=10_000)
    assert said(tab) == []
    tab.pause.click()
    qtbot.waitUntil(lambda: len(tab.lines()) == 1, timeout=10_000)
    assert not tab.resting.isVisible()


def test_a_visit_that_is_next_offers_its_page(tab: TodayTab, home: Home, qtbot: Any):
    """Named by its day, and leading to the page for that day."""
    home.calendars.add(
        Event(
            uid="",
            start=datetime(2026, 3, 12, 9, 30),  # noqa: DTZ001 - wall clock of its zone
            end=datetime(2026, 3, 12, 10),  # noqa: DTZ001 - wall clock of its zone
            tzid="America/Chicago",
            summary="Dr. Ito",
            kind=EventKind.VISIT,
        )
    )
    assert not tab.brief.isVisible()
    tab.refresh()
    qtbot.waitUntil(tab.brief.isVisible, timeout=10_000)
    assert tab.brief.text() == "Make the page for Thursday"
    with qtbot.waitSignal(tab.wanted) as told:
        tab.brief.click()
    assert told.args == [("brief", "2026-03-12")]


def test_long_words_wrap_and_nothing_is_cut_off(tab: TodayTab, home: Home, qtbot: Any, theme: Any):
    """At twice the size, in a narrow window."""
    theme.set_look(Look(scheme=Scheme.LIGHT, text_percent=200))
    home.calendars.add(
        Event(
            uid="",
            start=datetime(2026, 3, 12, 9, 30),  # noqa: DTZ001 - wall clock of its zone
            end=datetime(2026, 3, 12, 10),  # noqa: DTZ001 - wall clock of its zone
            tzid="America/Chicago",
            summary="Second opinion with Dr. Ito at the hospital across the river",
            kind=EventKind.VISIT,
        )
    )
    tab.resize(520, 800)
    tab.refresh()
    qtbot.waitUntil(lambda: len(tab.lines()) == 1, timeout=10_000)
    line = tab.lines()[0]
    # the height may be right for a width that is laid out once more
    qtbot.waitUntil(
        lambda: line.width() <= 520 and line.height() > 3 * line.fontMetrics().height(),
        timeout=10_000,
    )
    assert_accessible(tab)


def test_the_card_says_when_to_call_and_keeps_what_she_types(qtbot: Any, theme: Any):
    """911, the team day or night, 988; not yet reviewed by a clinician, and it says so."""
    window = QWidget()
    qtbot.addWidget(window)
    numbers: list[tuple[str, str]] = []
    reasons: list[list[tuple[str, str]]] = []
    keep = CardKeeping(
        numbers.append, lambda own: reasons.append([(one.how, one.text) for one in own])
    )
    card = WhenToCallCard(
        theme, window, language="en", own=[OwnReason(text="A nosebleed", how="team")], keep=keep
    )
    card.show()
    words = " ".join(label.text() for label in card.findChildren(QLabel))
    for part in ("911", "988", "100.4", "Chest pain", "not yet been reviewed", "emergency"):
        assert part in words
    assert "A nosebleed" in words
    assert_accessible(card)
    card.day.setText("555-0100")
    card.add_reason("911", "My pump stops")
    html = card.paper().html
    assert html.index("My pump stops") < html.index("A nosebleed")
    assert "555-0100" in html
    assert pdf_bytes(card.paper()).startswith(b"%PDF")
    card.accept()
    assert numbers == [("555-0100", "")]
    assert reasons == [[("team", "A nosebleed"), ("911", "My pump stops")]]


def test_the_card_is_there_without_any_data(qtbot: Any, theme: Any):
    """Before the stores are open, or while they are locked, it is only read."""
    window = QWidget()
    qtbot.addWidget(window)
    card = WhenToCallCard(theme, window, language="en")
    card.show()
    assert card.findChild(QPushButton, "add-team") is None
    card.accept()
