"""My trials go out with all that was written about them, and come back beside what is there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from mbc_desktop.core.bundles import FolderSink, FolderSource
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.notes import Notes
from mbc_desktop.data.shortlist_store import Shortlist
from mbc_desktop.data.stars import Stars
from mbc_desktop.data.stores import Stores
from mbc_desktop.sharing.my_trials_part import MyTrialsPart

NCT = "NCT01234567"


@dataclass
class Person:
    shortlist: Shortlist
    notes: Notes
    part: MyTrialsPart

    def star(self) -> None:
        self.shortlist.add(
            NCT, title="A study", status="RECRUITING", checked_at="2026-05-01T00:00:00Z", raw=b"{}"
        )

    def out(self, folder: Path) -> FolderSource:
        self.part.export(FolderSink(folder))
        return FolderSource(folder)


def person(stores: Stores) -> Person:
    notes = Notes(stores.personal)
    shortlist = Shortlist(stores.personal)
    return Person(shortlist, notes, MyTrialsPart(Stars(stores.personal), shortlist, notes))


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Person, Person]]:
    with (
        Stores(open_data_dir(tmp_path / "here")) as here,
        Stores(open_data_dir(tmp_path / "there")) as there,
    ):
        yield person(here), person(there)


def written(here: Person) -> None:
    here.star()
    here.shortlist.move(NCT, "contacted")
    here.shortlist.write(NCT, note="Ask about the biopsy")
    here.shortlist.plan(NCT, next_step="Call back", next_on="2026-06-01")
    here.shortlist.log(NCT, said_on="2026-05-03", who="Site nurse", what="A place", way="phone")


def test_a_trial_comes_back_with_all_that_was_written(two: tuple[Person, Person], tmp_path: Path):
    """Stage, note, next step, calls and the way it went; tables can be read without the program."""
    here, there = two
    written(here)
    source = here.out(tmp_path / "out")
    assert "Ask about the biopsy" in (tmp_path / "out/trials/my-trials.csv").read_text("utf-8-sig")
    assert "Site nurse" in (tmp_path / "out/trials/contacts.csv").read_text("utf-8-sig")
    compared = there.part.compare(source)
    assert compared is not None
    assert (compared.new, compared.different) == (1, 0)
    assert there.shortlist.all() == []
    there.part.merge(source)
    got, mine = there.shortlist.get(NCT), here.shortlist.get(NCT)
    assert (got.stage, got.note, got.next_step, got.next_on) == (
        mine.stage,
        mine.note,
        mine.next_step,
        mine.next_on,
    )
    assert [one.what for one in there.shortlist.contacts(NCT)] == ["A place"]
    assert [one.stage for one in there.shortlist.moves(NCT)] == ["contacted"]
    again = there.part.merge(source)
    assert again is not None
    assert (again.new, again.same, again.different) == (0, 1, 0)


def test_what_differs_stands_beside(two: tuple[Person, Person], tmp_path: Path):
    """Her own stage and note stay; the call is added, the rest is a note, once."""
    here, there = two
    written(here)
    there.star()
    there.shortlist.write(NCT, note="Mine")
    source = here.out(tmp_path / "out")
    for _ in range(2):
        news = there.part.merge(source)
        assert news is not None
        assert (news.new, news.different, news.titles) == (0, 1, ("A study",))
    assert there.shortlist.get(NCT).note == "Mine"
    assert [one.what for one in there.shortlist.contacts(NCT)] == ["A place"]
    (note,) = there.notes.many()
    assert "Ask about the biopsy" in note.text
    assert note.title == f"{NCT} in a copy"


def test_what_can_t_be_is_left_out(two: tuple[Person, Person], tmp_path: Path):
    """Stages nobody knows and days that are none: the file is from outside."""
    here, there = two
    written(here)
    source = here.out(tmp_path / "out")
    path = tmp_path / "out/trials/my-trials.json"
    path.write_text(path.read_text().replace("contacted", "sold").replace("2026-06-01", "soon"))
    there.part.merge(source)
    got = there.shortlist.get(NCT)
    assert (got.stage, got.next_on) == ("interested", "")
    assert there.shortlist.moves(NCT) == []
