"""The form of one event."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QWidget

from mbc_desktop.agenda.records import Event
from mbc_desktop.agenda.rule_form import Ending
from mbc_desktop.views.agenda.event_form import EventForm
from mbc_desktop.views.agenda.words import AgendaWords
from tests.views.access_checks import assert_accessible
from tests.views.agenda.steps import press

EVENT = Event(
    uid="1",
    summary="Blood test",
    start=datetime(2026, 3, 3, 9),  # noqa: DTZ001
    end=datetime(2026, 3, 3, 10),  # noqa: DTZ001
    tzid="America/Chicago",
)


@pytest.fixture
def open_form(qtbot: Any, theme: Any) -> Any:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()

    def opened(event: Event) -> tuple[EventForm, list[Event]]:
        saved: list[Event] = []
        form = EventForm(
            theme, window, AgendaWords(window), event, is_new=False, on_saved=saved.append
        )
        form.open()
        return form, saved

    return opened


def choose(field: Any, value: object) -> None:
    field.setCurrentIndex(field.findData(value))


def test_what_is_saved_unchanged_is_unchanged(open_form: Any):
    """Rules with parts the form can't show too, to the letter."""
    for rules in (
        (),
        ("FREQ=WEEKLY;COUNT=6",),
        ("FREQ=WEEKLY;UNTIL=20260601T140000Z",),
        ("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1;COUNT=3",),
        ("FREQ=HOURLY;BYHOUR=9,17", "FREQ=YEARLY"),
        ("FREQ=NONSENSE",),
    ):
        event = replace(EVENT, rrules=rules, alarms=(17,), end_tzid="Europe/Berlin")
        form, saved = open_form(event)
        press(form)
        assert saved == [event]


def test_a_series_ends_after_so_many_times_or_on_a_day(open_form: Any):
    """And the form says which dates that gives."""
    form, saved = open_form(EVENT)
    assert_accessible(form)
    choose(form.repeat, "WEEKLY")
    form.repeats.every.setValue(3)
    choose(form.repeats.ending, Ending.COUNT)
    form.repeats.count.setValue(2)
    assert "March 24, 2026" in form.meaning.text()
    assert "April" not in form.meaning.text()
    press(form)
    assert saved[0].rrules == ("FREQ=WEEKLY;COUNT=2;INTERVAL=3",)
    form, saved = open_form(saved[0])
    choose(form.repeats.ending, Ending.DAY)
    form.repeats.until.setDate(QDate(2026, 4, 30))
    press(form)
    # the end of that day in Chicago, said in UTC
    assert saved[0].rrules == ("FREQ=WEEKLY;UNTIL=20260501T045959Z;INTERVAL=3",)


def test_an_end_is_changed_without_loss_of_the_rest_of_a_rule(open_form: Any):
    """What the form does not show stays in force."""
    event = replace(EVENT, rrules=("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1;COUNT=3",))
    form, saved = open_form(event)
    form.repeats.count.setValue(5)
    press(form)
    assert "COUNT=5" in saved[0].rrules[0]
    assert "BYSETPOS=-1" in saved[0].rrules[0]


def test_reminders_zone_people_and_links_are_kept(open_form: Any):
    """Each from its own field."""
    form, saved = open_form(EVENT)
    form.remind.choose((1440, 60))
    choose(form.zone, "America/New_York")
    form.people.setText("Dr. Ito, Ana")
    form.video_link.setText(" https://video.example/room ")
    form.attachments.setPlainText("https://a.example/1\n\nhttps://a.example/2")
    press(form)
    made = saved[0]
    assert made.alarms == (1440, 60)
    assert made.tzid == "America/New_York"
    assert made.people == ("Dr. Ito", "Ana")
    assert made.video_link == "https://video.example/room"
    assert made.attachments == ("https://a.example/1", "https://a.example/2")
    assert made.start.date() == date(2026, 3, 3)
