"""Today, the diary, My care and the page for a visit in the whole program."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QPushButton

from mbc_desktop.agenda.keeping import Calendars
from mbc_desktop.agenda.local_zone import local_zone
from mbc_desktop.agenda.records import Event, EventKind
from mbc_desktop.composition.companion import Companion
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.agenda_store import AgendaStore
from mbc_desktop.data.care_records import CareMember
from mbc_desktop.data.settings import Settings
from mbc_desktop.data.stores import Stores
from mbc_desktop.today import Pause
from tests.health_samples import fill_health
from tests.views.access_checks import assert_accessible

TODAY = date.today()  # noqa: DTZ011 - where the person is


@pytest.fixture
def program(qtbot: Any, theme: Any, tmp_path: Path) -> Iterator[Companion]:
    home = open_data_dir(tmp_path / "data")
    with Stores(home) as stores:
        fill_health(stores, today=TODAY)
        Settings(stores.personal).set("team_numbers", ["555-0177", ""])
    settings = QSettings(str(tmp_path / "look.ini"), QSettings.Format.IniFormat)
    made = Companion(
        QApplication.instance(),
        home,
        registry="http://127.0.0.1:9/api/v2",
        theme=theme,
        settings=settings,
    )
    made.window.resize(1280, 860)
    made.start()
    qtbot.waitUntil(lambda: made.is_open, timeout=20_000)
    settle(qtbot, made)
    yield made
    made.window.close()
    made.window.deleteLater()


def settle(qtbot: Any, program: Companion) -> None:
    qtbot.waitUntil(lambda: program.tasks.pending == 0, timeout=20_000)


def shown(kind: str) -> Any:
    found = (w for w in QApplication.topLevelWidgets() if type(w).__name__ == kind)
    return next((w for w in found if w.isVisible()), None)


def lines(qtbot: Any, program: Companion) -> list[Any]:
    program.window.show_tab("today")
    qtbot.waitUntil(lambda: len(program.today.lines()) >= 3, timeout=20_000)
    return program.today.lines()


def test_each_line_of_today_leads_to_the_very_thing(program: Companion, qtbot: Any):
    """The event itself, the treatment itself, the questions."""
    visit, cycle, questions = lines(qtbot, program)
    assert_accessible(program.window)
    visit.click()
    qtbot.waitUntil(lambda: shown("EventView") is not None, timeout=20_000)
    assert program.window.navigation.current() == "calendar"
    assert "Dr. Sample at the clinic" in shown("EventView").accessibleName()
    shown("EventView").reject()
    cycle.click()
    qtbot.waitUntil(lambda: shown("CourseForm") is not None, timeout=20_000)
    shown("CourseForm").reject()
    questions.click()
    settle(qtbot, program)
    assert program.window.navigation.current() == "notes"
    assert program.notes.view.chosen() == "questions"


def test_diary_and_my_care_stand_beside_the_notes(program: Companion, qtbot: Any):
    """From Today with a press, and back to the notes with another."""
    program.window.show_tab("today")
    settle(qtbot, program)
    program.today.diary.click()
    settle(qtbot, program)
    assert program.care_part.diary.isVisible()
    assert_accessible(program.window)
    program.window.show_tab("today")
    program.today.care.click()
    settle(qtbot, program)
    assert program.care_part.care.isVisible()
    program.care_part.page.show_page("notes")
    assert program.notes.isVisible()


def test_the_page_for_a_visit_is_made_from_three_places(program: Companion, qtbot: Any):
    """Today's next visit, a visit in the calendar, and the notes."""
    lines(qtbot, program)
    program.today.brief.click()
    qtbot.waitUntil(lambda: shown("BriefDialog") is not None, timeout=20_000)
    day = shown("BriefDialog").choice.visit.date()
    assert (day.month(), day.day()) == (
        (TODAY + timedelta(days=4)).month,
        (TODAY + timedelta(days=4)).day,
    )
    assert shown("BriefDialog").choice.choice().since == TODAY - timedelta(days=26)
    shown("BriefDialog").reject()
    program.today.lines()[0].click()
    qtbot.waitUntil(lambda: shown("EventView") is not None, timeout=20_000)
    shown("EventView").findChild(QPushButton, "brief").click()
    qtbot.waitUntil(lambda: shown("BriefDialog") is not None, timeout=20_000)
    shown("BriefDialog").reject()
    program.care_part.show("notes")
    program.care_part.page.brief.click()
    qtbot.waitUntil(lambda: shown("BriefDialog") is not None, timeout=20_000)
    dialog = shown("BriefDialog")
    dialog.gather()
    settle(qtbot, program)
    assert "Numb fingers" in dialog.preview.toPlainText()
    assert "What does the new scan show" in dialog.preview.toPlainText()
    dialog.reject()


def test_the_cards_numbers_are_those_of_the_care_team(program: Companion, qtbot: Any):
    """Also after they were changed on the card; an earlier version's setting is gone."""
    program.care_part.show("care")
    settle(qtbot, program)
    program.show_when_to_call()
    card = shown("WhenToCallCard")
    assert card.day.text() == "555-0100"
    card.day.setText("555-0111")
    card.add_reason("911", "My pump stops")
    card.accept()
    settle(qtbot, program)
    team = program.care_part.care.lists[CareMember.LIST].list
    assert team.lines[0].phone == "555-0111"
    settings = program.care_part.opened.settings
    assert settings.get("team_numbers") is None
    program.show_when_to_call()
    again = shown("WhenToCallCard")
    assert "My pump stops" in again.paper().html
    again.accept()


def test_the_summary_follows_answers_that_were_changed_elsewhere(program: Companion, qtbot: Any):
    """When she comes back to it."""
    program.care_part.show("care")
    program.care_part.care.show_part("summary")
    settle(qtbot, program)
    facts = program.care_part.care.summary.lists["diagnosis"]
    assert "low" in {line.answer for line in facts.lines}
    program.care_part.care.summary.answers.click()
    assert program.window.navigation.current() == "trials"
    profiles = program.care_part.opened.trial_services.fit.profiles
    active = profiles.active()
    profiles.save(active.id, replace(active.profile, her2="positive"))
    program.care_part.show("care")
    settle(qtbot, program)
    settle(qtbot, program)
    assert "low" not in {line.answer for line in facts.lines}


def test_while_everything_rests_no_reminder_shows_and_none_is_lost(
    program: Companion, qtbot: Any, tmp_path: Path
):
    """She comes back, and it is there."""
    program.window.show_tab("today")
    settle(qtbot, program)
    program.today.pause.click()
    qtbot.waitUntil(program.today.resting.isVisible, timeout=20_000)
    opened = program.care_part.opened
    assert Pause(opened.settings).since is not None
    zone = local_zone()
    start = datetime.now(zone).replace(tzinfo=None, second=0, microsecond=0) + timedelta(minutes=5)
    Calendars(AgendaStore(opened.stores.personal), zone=zone).add(
        Event(
            uid="",
            start=start,
            end=start + timedelta(minutes=30),
            tzid=zone.key,
            summary="A call",
            kind=EventKind.CALL,
            alarms=(60,),
        )
    )
    program._agenda.look_again()
    settle(qtbot, program)
    settle(qtbot, program)
    assert shown("ReminderList") is None
    program.today.pause.click()
    qtbot.waitUntil(lambda: shown("ReminderList") is not None, timeout=20_000)
    shown("ReminderList").close()
