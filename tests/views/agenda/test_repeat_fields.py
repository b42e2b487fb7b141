"""How an event repeats, in the fields of its form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
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

# Tuesday, the first of its month
EVENT = Event(
    uid="1",
    summary="Blood test",
    start=datetime(2026, 3, 3, 9),  # noqa: DTZ001
    end=datetime(2026, 3, 3, 10),  # noqa: DTZ001
    tzid="America/Chicago",
)
Opened = Callable[..., tuple[EventForm, list[Event]]]


@pytest.fixture
def open_form(qtbot: Any, theme: Any) -> Opened:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()

    def opened(*rules: str, series: Event | None = None) -> tuple[EventForm, list[Event]]:
        saved: list[Event] = []
        form = EventForm(
            theme,
            window,
            AgendaWords(window),
            replace(EVENT, rrules=rules),
            is_new=False,
            on_saved=saved.append,
            series=series,
        )
        form.open()
        return form, saved

    return opened


def choose(field: Any, value: object) -> None:
    field.setCurrentIndex(field.findData(value))


def rule_of(form: EventForm, saved: list[Event]) -> str:
    press(form)
    (rule,) = saved[0].rrules
    return rule


def test_days_of_the_week_are_ticked(open_form: Opened):
    """Every two weeks on Tuesday and Thursday; the words and the dates say it."""
    form, saved = open_form()
    choose(form.repeat, "WEEKLY")
    assert_accessible(form)
    form.repeats.every.setValue(2)
    form.repeats.weekdays.set_chosen({1, 3})
    assert "every 2 weeks on Tuesday and Thursday" in form.meaning.text()
    for day in ("March 3", "March 5", "March 17"):
        assert day in form.meaning.text()
    assert rule_of(form, saved) == "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH"


def test_the_day_of_the_start_needs_no_tick_of_its_own(open_form: Opened):
    """A plain rule follows its event to another day."""
    form, saved = open_form()
    choose(form.repeat, "WEEKLY")
    form.start_day.setDate(QDate(2026, 3, 4))
    assert rule_of(form, saved) == "FREQ=WEEKLY"


@pytest.mark.parametrize(
    ("by", "expected", "words", "date"),
    [
        ("start", "FREQ=MONTHLY", "on day 3", "April 3"),
        ("last", "FREQ=MONTHLY;BYMONTHDAY=-1", "on the last day of the month", "March 31"),
        ("nth", "FREQ=MONTHLY;BYDAY=1TU", "on the first Tuesday", "April 7"),
    ],
)
def test_a_day_of_the_month_is_chosen(
    open_form: Opened, by: str, expected: str, words: str, date: str
):
    """The same date, the last day, or a day of the week."""
    form, saved = open_form()
    choose(form.repeat, "MONTHLY")
    choose(form.repeats.month_by, by)
    assert words in form.meaning.text()
    assert date in form.meaning.text()
    assert rule_of(form, saved) == expected


def test_the_last_friday_and_the_second_tuesday(open_form: Opened):
    """Which one and which day are two fields; a year keeps its month."""
    form, saved = open_form("FREQ=MONTHLY;BYDAY=1TU;COUNT=4")
    choose(form.repeats.nth, -1)
    choose(form.repeats.nth_day, 4)
    assert "on the last Friday, 4 times" in form.meaning.text()
    assert rule_of(form, saved) == "FREQ=MONTHLY;COUNT=4;BYDAY=-1FR"
    form, saved = open_form("FREQ=YEARLY")
    choose(form.repeats.month_by, "nth")
    choose(form.repeats.nth, 2)
    assert rule_of(form, saved) == "FREQ=YEARLY;BYMONTH=3;BYDAY=2TU"


STRANGE = [
    "FREQ=MONTHLY;COUNT=3;BYDAY=MO,TU;BYSETPOS=-1",
    "FREQ=MONTHLY;COUNT=3;BYMONTHDAY=-1,1,15",
    "FREQ=WEEKLY;COUNT=3;BYDAY=TU;BYHOUR=9,17;WKST=SU",
    "FREQ=YEARLY;COUNT=3;BYWEEKNO=20;BYDAY=MO",
    "FREQ=YEARLY;COUNT=3;BYMONTH=3,6;BYDAY=1TU,3TU",
    "FREQ=DAILY;COUNT=3;BYMONTH=1,2;BYDAY=MO,WE;BYSECOND=0,30",
    "FREQ=MONTHLY;COUNT=3;RSCALE=GREGORIAN;SKIP=BACKWARD;BYMONTHDAY=31",
    "FREQ=WEEKLY;COUNT=3;X-OWN=9",
]


def parts(rule: str) -> dict[str, str]:
    return dict(part.split("=", 1) for part in rule.split(";"))


@pytest.mark.parametrize("rule", STRANGE)
def test_no_part_without_a_field_is_dropped(open_form: Opened, rule: str):
    """Neither when nothing is changed, nor when the end or the interval is."""
    form, saved = open_form(rule)
    assert rule_of(form, saved) == rule
    form, saved = open_form(rule)
    form.repeats.count.setValue(7)
    assert parts(rule_of(form, saved)) == parts(rule) | {"COUNT": "7"}
    form, saved = open_form(rule)
    form.repeats.every.setValue(2)
    assert parts(rule_of(form, saved)) == parts(rule) | {"INTERVAL": "2"}


@pytest.mark.parametrize("rules", [("FREQ=HOURLY",), ("FREQ=DAILY", "FREQ=YEARLY"), ("FREQ=NO",)])
def test_rules_that_have_no_fields_stay_word_for_word(open_form: Opened, rules: tuple[str, ...]):
    """They can be ended by choosing that the event does not repeat."""
    form, saved = open_form(*rules)
    assert form.repeat.currentData() == "keep"
    assert form.meaning.text()
    press(form)
    assert saved[0].rrules == rules
    form, saved = open_form(*rules)
    choose(form.repeat, "")
    press(form)
    assert saved[0].rrules == ()


def test_an_end_is_a_number_of_times_or_a_day(open_form: Opened):
    """Only the field that counts is shown."""
    form, saved = open_form("FREQ=WEEKLY")
    assert not form.repeats.count.isVisible()
    choose(form.repeats.ending, Ending.DAY)
    assert form.repeats.until.isVisible()
    assert not form.repeats.count.isVisible()
    form.repeats.until.setDate(QDate(2026, 4, 30))
    assert rule_of(form, saved) == "FREQ=WEEKLY;UNTIL=20260501T045959Z"


def test_the_dates_of_a_series_are_those_that_are_left(open_form: Opened):
    """Its third date of three is the last; dates that were taken out are not told."""
    series = replace(
        EVENT,
        start=datetime(2026, 2, 17, 9),  # noqa: DTZ001
        rrules=("FREQ=WEEKLY;COUNT=5",),
        exdates=("20260310T090000",),
    )
    form, _saved = open_form("FREQ=WEEKLY;COUNT=5", series=series)
    said = form.meaning.text()
    assert "March 3, 2026; Tuesday, March 17, 2026" in said
    assert "March 24" not in said


def test_a_rule_that_gives_no_date_says_so(open_form: Opened):
    """An end before the beginning leaves nothing."""
    form, _saved = open_form("FREQ=WEEKLY")
    choose(form.repeats.ending, Ending.DAY)
    form.repeats.until.setDate(QDate(2026, 1, 1))
    assert "This gives no date." in form.meaning.text()
