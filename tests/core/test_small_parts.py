"""Time, words, terms and faults: the smallest parts that others stand on."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mbc_desktop.core.clock import days_between, read_stamp, stamp, utc_now
from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.folding import folded
from mbc_desktop.core.registry_terms import (
    CLOSED,
    MAY_OPEN,
    PHASES,
    STATUSES,
    from_bits,
    id_to_nct,
    nct_to_id,
    to_bits,
)
from mbc_desktop.core.resources import resource_dir, resource_path


@given(st.integers(min_value=-2_000_000_000, max_value=4_000_000_000))
def test_an_instant_survives_being_written_down(seconds: int):
    """To the second, and in the order of time."""
    aware = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    assert read_stamp(stamp(aware)) == aware
    assert stamp(aware) < stamp(aware + timedelta(seconds=1))


def test_an_instant_of_another_zone_is_written_in_utc():
    """So that what is stored sorts by time wherever the computer was."""
    east = timezone(timedelta(hours=9))
    assert stamp(datetime(2026, 1, 1, 3, tzinfo=east)) == "2025-12-31T18:00:00Z"
    assert utc_now().tzinfo is UTC


@pytest.mark.parametrize("text", ["", "yesterday", "2026-01-01", "2026-01-01T00:00:00+00:00"])
def test_what_is_no_stamp_is_refused(text: str):
    """Nothing but what was written is read."""
    with pytest.raises(ValueError, match="does not match"):
        read_stamp(text)


def test_days_are_never_counted_backwards():
    """A clock that was set back makes nothing look checked in the future."""
    assert days_between(date(2026, 1, 1), date(2026, 1, 4)) == 3
    assert days_between(date(2026, 1, 4), date(2026, 1, 1)) == 0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Coeur d’Alene", "coeur dalene"),
        ("Washington, D.C.", "washington dc"),
        ("São  Paulo", "sao paulo"),
        ("Łódź", "lodz"),
        ("ﬁne", "fine"),
        ("___", ""),
    ],
)
def test_case_accents_and_punctuation_do_not_count(text: str, words: str):
    """What is typed and what is stored meet in the same words."""
    assert folded(text) == words


@given(st.text())
def test_folding_is_done_once(text: str):
    """What is folded already stays as it is."""
    assert folded(folded(text)) == folded(text)


@given(st.sets(st.sampled_from(PHASES)))
def test_phases_survive_being_packed_into_bits(phases: set[str]):
    """In the registry's order."""
    assert set(from_bits(to_bits(phases, PHASES), PHASES)) == phases


def test_an_unknown_phase_has_no_bit():
    """It is kept in the record and can't be filtered by."""
    assert to_bits(["PHASE9"], PHASES) == 0


def test_every_status_may_open_or_is_closed():
    """None is both."""
    assert set(MAY_OPEN) | set(CLOSED) == set(STATUSES)
    assert not set(MAY_OPEN) & set(CLOSED)


@given(st.integers(min_value=0, max_value=99_999_999))
def test_an_nct_number_survives_as_an_integer(number: int):
    """With its leading zeros."""
    assert nct_to_id(id_to_nct(number)) == number
    assert len(id_to_nct(number)) == 11


def test_a_known_error_is_three_sentences():
    """Empty parts are left out."""
    told = KnownError("It rained.", what_is_safe="", what_to_do="Take an umbrella.")
    assert told.sentence == str(told) == "It rained. Take an umbrella."


def test_resources_lie_in_the_wheel_or_beside_the_checkout(tmp_path: Path):
    """A wheel carries them in the package; an editable install does not."""
    package = tmp_path / "mbc_desktop"
    package.mkdir()
    assert resource_dir(package) == tmp_path / "resources"
    (package / "_resources").mkdir()
    assert resource_dir(package) == package / "_resources"
    assert resource_path("places", "zips.lines").is_file()
