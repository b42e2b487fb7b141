"""Her team's numbers: one place, on the card and in the care team."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.care import CareList
from mbc_desktop.data.care_records import CareMember, OwnReason
from mbc_desktop.data.settings import Settings
from mbc_desktop.data.stores import Stores
from mbc_desktop.notes.team_numbers import Team


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[Stores]:
    with Stores(open_data_dir(tmp_path / "data")) as opened:
        yield opened


@pytest.fixture
def team(stores: Stores) -> Team:
    return Team(stores.personal, language="en")


@pytest.fixture
def members(stores: Stores) -> CareList[CareMember]:
    return CareList(stores.personal, CareMember)


def test_numbers_typed_on_the_card_stand_in_the_care_team(
    team: Team, members: CareList[CareMember]
):
    """A line is made where there is none, and changed where there is one."""
    team.keep("555-0100", "555-0199")
    (line,) = members.all()
    assert (line.phone, line.after_hours_phone, line.call_first) == ("555-0100", "555-0199", "yes")
    team.keep("555-0101", "")
    assert [one.phone for one in members.all()] == ["555-0101"]
    assert team.numbers() == ("555-0101", "")


def test_the_line_she_ticked_is_the_one_to_call(team: Team, members: CareList[CareMember]):
    """Without a tick, the first that has a number."""
    members.add(CareMember(name="Dr. Ito"))
    nurse = members.add(CareMember(name="Nurse line", phone="555-0102"))
    assert team.numbers() == ("555-0102", "")
    desk = members.add(CareMember(name="Front desk", phone="555-0103", call_first="yes"))
    team.only_one_first(desk)
    assert team.numbers() == ("555-0103", "")
    ticked = CareMember(id=nurse.id, name="Nurse line", phone="555-0102", call_first="yes")
    members.change(ticked)
    team.only_one_first(ticked)
    assert team.numbers() == ("555-0102", "")
    assert [one.name for one in members.all() if one.call_first] == ["Nurse line"]


def test_numbers_of_an_earlier_version_move_to_the_team_once(
    stores: Stores, team: Team, members: CareList[CareMember]
):
    """And never over what stands there."""
    settings = Settings(stores.personal)
    settings.set("team_numbers", ["555-0100", "555-0199"])
    team.take_over()
    team.take_over()
    assert team.numbers() == ("555-0100", "555-0199")
    assert len(members.all()) == 1
    settings.set("team_numbers", ["1", "2"])
    team.take_over()
    assert team.numbers() == ("555-0100", "555-0199")
    assert settings.get("team_numbers") is None


def test_her_own_reasons_are_kept_in_their_order(team: Team):
    """Added to and taken away."""
    team.keep_reasons([OwnReason(text="A nosebleed", how="team")])
    _, kept = team.for_card()
    team.keep_reasons([*kept, OwnReason(text="My pump stops", how="911")])
    assert [one.text for one in team.for_card()[1]] == ["A nosebleed", "My pump stops"]
    team.keep_reasons(team.for_card()[1][1:])
    assert [one.text for one in team.for_card()[1]] == ["My pump stops"]
