"""Keeping profiles."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from mbc_desktop.core.errors import KnownError, NotStored
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.profile_records import DrugHad, GeneResult, Profile
from mbc_desktop.data.profile_store import Profiles, read_profile, write_profile
from mbc_desktop.data.stores import Stores

FULL = Profile(
    home="68102",
    er="positive",
    her2="not_tested",
    brain="never_scanned",
    drugs=(DrugHad("palbociclib", setting="advanced", why_stopped="growth"),),
    genes=(GeneResult("PIK3CA", "unknown"),),
    activity="light_work",
    birth_year=1961,
)


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[Stores]:
    """Fresh stores."""
    with Stores(open_data_dir(tmp_path)) as made:
        yield made


def test_every_answer_comes_back_as_it_was(stores: Stores) -> None:
    """Answers, "not tested" and what was left out are kept apart."""
    profiles = Profiles(stores.personal)
    made = profiles.add("Ann", FULL)
    assert profiles.get(made.id).profile == FULL
    profiles.save(made.id, replace(FULL, her2="low", er=None))
    assert profiles.get(made.id).profile == replace(FULL, her2="low", er=None)


def test_one_of_several_is_in_use(stores: Stores) -> None:
    """A caregiver keeps two people apart, and one is in use."""
    profiles = Profiles(stores.personal)
    assert profiles.active() is None
    first, second = profiles.add("Mother", FULL), profiles.add("Aunt")
    profiles.use(first.id)
    assert [(p.name, p.active) for p in profiles.all()] == [("Mother", True), ("Aunt", False)]
    profiles.delete(first.id)
    found = profiles.active()
    assert found is not None
    assert found.id == second.id


def test_a_deletion_can_be_undone(stores: Stores) -> None:
    """The profile comes back whole, with its id and as the one in use."""
    profiles = Profiles(stores.personal)
    made = profiles.add("Ann", FULL)
    gone = profiles.delete(made.id)
    with pytest.raises(NotStored):
        profiles.get(made.id)
    profiles.put_back(gone)
    assert profiles.all() == [made]


def test_a_name_is_needed(stores: Stores) -> None:
    """A blank name is refused in plain words."""
    with pytest.raises(KnownError):
        Profiles(stores.personal).add("  ")


def test_an_answer_of_a_newer_version_is_left_out_alone() -> None:
    """The rest of the profile stays; no JSON at all is an empty profile."""
    text = write_profile(FULL).replace('"er":"positive"', '"er":"speckled"')
    assert read_profile(text) == replace(FULL, er=None)
    assert read_profile(text.replace("{", '{"later":1,', 1)) == replace(FULL, er=None)
    assert read_profile("[]") == read_profile("nonsense") == Profile()


def test_nothing_of_a_profile_is_logged(stores: Stores, caplog: pytest.LogCaptureFixture) -> None:
    """Not at any level, not by SQLAlchemy, and not in a printed record."""
    caplog.set_level(logging.DEBUG)
    profiles = Profiles(stores.personal)
    made = profiles.add("Ann", FULL)
    profiles.save(made.id, replace(FULL, home="10001"))
    assert "68102" not in caplog.text
    assert "palbociclib" not in caplog.text
    assert "palbociclib" not in repr(made)
