"""A repeat rule in words, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from mbc_desktop.agenda.rule_words import PhraseKind, rule_words
from mbc_desktop.views.agenda.rule_speech import RuleSpeech
from mbc_desktop.views.i18n import Language, install_language, remove_language

START = datetime(2026, 3, 3, 9)  # noqa: DTZ001
RULES = [
    "FREQ=DAILY",
    "FREQ=DAILY;INTERVAL=2;COUNT=1",
    "FREQ=WEEKLY;INTERVAL=3;COUNT=6",
    "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "FREQ=WEEKLY;BYDAY=SA,SU;UNTIL=20260601T000000Z",
    "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=MONTHLY;BYDAY=2TU,4TU",
    "FREQ=MONTHLY;BYMONTHDAY=-1",
    "FREQ=MONTHLY;BYMONTHDAY=1,15",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
    "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=13",
    "FREQ=YEARLY;BYWEEKNO=20",
    "FREQ=YEARLY;BYYEARDAY=100",
    "FREQ=HOURLY;INTERVAL=4;BYDAY=MO",
    "FREQ=DAILY;BYHOUR=9,17",
    "FREQ=WEEKLY;X-OWN=1",
    "FREQ=SOMETIMES",
]


@pytest.fixture
def spanish(qapp: QCoreApplication) -> Iterator[None]:
    before = QLocale()
    installed = install_language(qapp, Language.SPANISH)
    yield
    remove_language(qapp, installed)
    QLocale.setDefault(before)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("rule", RULES)
def test_in_english_it_says_what_the_command_line_says(rule: str):
    """Word for word."""
    assert RuleSpeech().rule(rule, START) == rule_words(rule, START)


@pytest.mark.usefixtures("qapp")
def test_every_wording_is_known():
    """A phrase that is new below the window is missed here."""
    known = RuleSpeech()._read()
    assert {kind.value for kind in PhraseKind} - set(known) == {PhraseKind.NOT_UNDERSTOOD.value}


@pytest.mark.usefixtures("spanish")
@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=WEEKLY;INTERVAL=3;COUNT=6", "cada 3 semanas los martes, 6 veces"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "cada mes el último viernes"),
        ("FREQ=MONTHLY;BYDAY=2TU,4TU", "cada mes el segundo martes y cuarto martes"),
        ("FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=13", "cada año el 13 de octubre"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "cada mes el último día del mes"),
    ],
)
def test_in_spanish_it_is_said_in_spanish(rule: str, words: str):
    """Names of days and months too."""
    assert RuleSpeech().rule(rule, START) == words
