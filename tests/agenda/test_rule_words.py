"""Rules in words, and rules as a form that loses nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from mbc_desktop.agenda.records import Event
from mbc_desktop.agenda.rule_form import Ending, default_form, form_of, next_dates, text_of
from mbc_desktop.agenda.rule_words import PhraseKind, rule_phrases, rule_words
from mbc_desktop.agenda.rules import Frequency, parse_rule

_START = datetime(2026, 3, 3, 9)  # a Tuesday
_EVENT = Event(uid="a", start=_START, end=_START, tzid="America/New_York")


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=WEEKLY;INTERVAL=3;BYDAY=TU;COUNT=6", "every 3 weeks on Tuesday, 6 times"),
        ("FREQ=DAILY", "every day"),
        ("FREQ=DAILY;INTERVAL=21", "every 21 days"),
        ("FREQ=WEEKLY", "every week on Tuesday"),
        ("FREQ=WEEKLY;BYDAY=FR,MO,WE", "every week on Monday, Wednesday and Friday"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "every day from Monday to Friday"),
        ("FREQ=MONTHLY", "every month on day 3"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "every month on the last day of the month"),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15", "every month on day 1 and 15"),
        ("FREQ=MONTHLY;BYDAY=2TU", "every month on the second Tuesday"),
        ("FREQ=MONTHLY;BYDAY=-1FR;COUNT=1", "every month on the last Friday, once"),
        (
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;UNTIL=20261231",
            "every month on the last workday, until December 31, 2026",
        ),
        ("FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=13", "every year on October 13"),
        ("FREQ=YEARLY", "every year on March 3"),
        ("FREQ=YEARLY;BYMONTH=11;BYDAY=1SU", "every year on the first Sunday in November"),
        ("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "every year on Monday in week 20 of the year"),
        ("FREQ=DAILY;BYHOUR=9,21;BYMINUTE=0", "every day at 9:00 AM and 9:00 PM"),
        ("FREQ=HOURLY;INTERVAL=6", "every 6 hours"),
        (
            "FREQ=WEEKLY;X-FOO=1",
            "every week on Tuesday, with details that are kept but not told here",
        ),
        ("FREQ=NEVER", "a repeat rule this program does not understand"),
    ],
)
def test_words(rule: str, words: str) -> None:
    """What a rule means, as one would say it."""
    assert rule_words(rule, _START) == words


def test_every_wording_has_as_many_gaps_as_it_is_given() -> None:
    """A translator may rely on the gaps of each wording."""
    for phrase in rule_phrases(parse_rule("FREQ=YEARLY;BYMONTH=1;COUNT=3"), _START):
        assert phrase.kind.value.count("{") == len(phrase.gaps)
    assert PhraseKind.ON_DATE.value.count("{") == 2


_RULES = [
    "FREQ=DAILY",
    "FREQ=WEEKLY;COUNT=6;INTERVAL=3;BYDAY=TU",
    "FREQ=WEEKLY;BYDAY=MO,WE;WKST=SU",
    "FREQ=MONTHLY;BYDAY=2TU",
    "FREQ=MONTHLY;BYMONTHDAY=1,-1",
    "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1",
    "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
    "FREQ=YEARLY;BYMONTH=3,6;BYMONTHDAY=3",
    "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
    "FREQ=YEARLY;BYYEARDAY=100;BYDAY=MO",
    "FREQ=DAILY;BYHOUR=9,21;BYMINUTE=0",
    "FREQ=HOURLY;INTERVAL=6;UNTIL=20260401T000000Z",
    "FREQ=WEEKLY;UNTIL=20260401",
    "FREQ=WEEKLY;COUNT=3;UNTIL=20260401T120000Z",
    "FREQ=WEEKLY;X-FOO=1;BYSECOND=5",
]


@pytest.mark.parametrize("text", _RULES)
def test_a_form_that_is_left_alone_changes_nothing(text: str) -> None:
    """Opening the form and closing it keeps every part, also those it cannot show."""
    form = form_of(text, _EVENT)
    assert form is not None
    assert parse_rule(text_of(form, _EVENT)) == parse_rule(text)


@pytest.mark.parametrize("text", _RULES)
def test_changing_one_field_keeps_the_hidden_parts(text: str) -> None:
    """A new interval leaves what the form does not show in force."""
    form = form_of(text, _EVENT)
    assert form is not None
    rule, changed = parse_rule(text), parse_rule(text_of(replace(form, interval=5), _EVENT))
    assert changed == replace(rule, interval=5)


def test_the_last_day_of_a_series() -> None:
    """UNTIL is shown as the day in the event's zone, and written in UTC at the end of that day."""
    form = form_of("FREQ=DAILY;UNTIL=20260402T030000Z", _EVENT)
    assert form is not None
    assert (form.ending, form.last_day) == (Ending.DAY, date(2026, 4, 1))
    later = replace(form, last_day=date(2026, 4, 5))
    assert text_of(later, _EVENT) == "FREQ=DAILY;UNTIL=20260406T035959Z"
    all_day = replace(_EVENT, all_day=True, tzid="")
    assert text_of(later, all_day) == "FREQ=DAILY;UNTIL=20260405"
    assert text_of(replace(form, ending=Ending.NEVER), _EVENT) == "FREQ=DAILY"


def test_a_rule_that_is_not_understood_has_no_form() -> None:
    """It is kept and shown as such, not opened."""
    assert form_of("FREQ=SOMETIMES", _EVENT) is None


def test_the_next_dates() -> None:
    """The first dates are shown while the form is filled in."""
    dates = next_dates(_EVENT, "FREQ=MONTHLY;BYMONTHDAY=31", number=3)
    assert [day.month for day in dates] == [3, 5, 7]
    assert next_dates(_EVENT, "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30") == []
    assert next_dates(_EVENT, "FREQ=NEVER") == []


def test_a_new_rule_begins_with_the_day_of_the_event() -> None:
    """The form opens with the weekday of the start ticked."""
    assert text_of(default_form(_START, Frequency.WEEKLY), _EVENT) == "FREQ=WEEKLY;BYDAY=TU"
