"""What is typed into the search field of notes."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mbc_desktop.notes.searching import understand


def test_words_and_filters_are_told_apart():
    """Every part of a search finds its place."""
    seen = understand(
        'tag:"side effects" has:questions nausea "at night" linked:nct01234567 after:2026-05',
        zone=UTC,
    )
    assert seen.query.expression == '"nausea" "at night"'
    assert seen.query.tags == ("side effects",)
    assert seen.query.has == ("question",)
    assert seen.query.linked == (("trial", "NCT01234567"),)
    assert seen.query.since == "2026-05-01T00:00:00Z"
    assert seen.unknown == ()


def test_the_word_being_typed_is_taken_as_a_beginning():
    """Not one that was finished with a space or quotes."""
    assert understand("nausea nig", zone=UTC).query.expression == '"nausea" "nig"*'
    assert understand("nausea ", zone=UTC).query.expression == '"nausea"'
    assert understand('"nausea"', zone=UTC).query.expression == '"nausea"'


def test_a_first_letter_narrows_nothing_yet():
    """The list stays as it is until the second letter."""
    assert understand("n", zone=UTC).query == understand("", zone=UTC).query
    assert understand("nausea n", zone=UTC).query.expression == '"nausea"'
    assert understand("n ", zone=UTC).query.expression == '"n"'


def test_days_are_days_where_the_person_is():
    """Before May 4 in Chicago ends at five in the morning in London's winter count."""
    query = understand("before:2026-05-04", zone=ZoneInfo("America/Chicago")).query
    assert query.until == "2026-05-04T05:00:00Z"


@pytest.mark.parametrize(
    "text", ["has:pain", "before:soon", "after:2026-13", "linked:x", "after:0"]
)
def test_what_is_not_understood_is_said(text: str):
    """It is not quietly searched for as a word."""
    seen = understand(text, zone=UTC)
    assert seen.unknown == (text,)
    assert seen.query.expression == ""


def test_a_colon_in_a_word_is_a_word():
    """Times and addresses are typed too."""
    assert understand("call 10:30 ", zone=UTC).query.expression == '"call" "10:30"'
    assert understand("http://a.example ", zone=UTC).query.expression == '"http://a.example"'


def test_signs_alone_find_nothing():
    """An empty search shows every note; a search for ??? none."""
    assert understand("???", zone=UTC).query.impossible
    assert not understand("   ", zone=UTC).query.impossible


@given(st.text(max_size=600))
def test_whatever_is_typed_is_a_sound_expression(text: str):
    """FTS5 takes every expression that is made."""
    expression = understand(text, zone=UTC).query.expression
    if not expression:
        return
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(
            "CREATE VIRTUAL TABLE f USING fts5(a, tokenize='porter unicode61 remove_diacritics 2')"
        )
        connection.execute("SELECT * FROM f WHERE f MATCH ?", (expression,)).fetchall()
