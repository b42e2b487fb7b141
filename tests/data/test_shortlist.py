"""Keeping "My trials"."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mbc_desktop.core.errors import KnownError, NotStored
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.shortlist_records import STAGES
from mbc_desktop.data.shortlist_store import Shortlist
from mbc_desktop.data.stars import Stars
from mbc_desktop.data.stores import Stores
from mbc_desktop.trials.shortlist import as_csv, as_json

ONE, TWO = "NCT09000001", "NCT09000002"


class _Time:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[Stores]:
    """Fresh stores."""
    with Stores(open_data_dir(tmp_path)) as made:
        yield made


@pytest.fixture
def shortlist(stores: Stores) -> Shortlist:
    """A list with two trials."""
    made = Shortlist(stores.personal, clock=_Time())
    for nct in (ONE, TWO):
        made.add(nct, title=f"Study {nct}", status="RECRUITING", checked_at="2026", raw=b"{}")
    return made


def test_a_star_is_the_first_stage(stores: Stores) -> None:
    """What she starred anywhere stands here as "Interested"."""
    Stars(stores.personal).add(
        ONE, title="Study", status="RECRUITING", checked_at="2026", raw=b"{}"
    )
    (found,) = Shortlist(stores.personal).all()
    assert (found.nct, found.stage) == (ONE, "interested")


def test_moving_keeps_when_and_why(shortlist: Shortlist) -> None:
    """Each move is written down, with the reason she gave."""
    shortlist.move(ONE, "asked")
    shortlist.move(ONE, "could_not_join", reason="No places left")
    assert [(m.stage, m.reason) for m in shortlist.moves(ONE)] == [
        ("asked", ""),
        ("could_not_join", "No places left"),
    ]
    assert shortlist.get(ONE).reason == "No places left"
    assert [one.nct for one in shortlist.all()] == [TWO, ONE]


def test_a_stage_can_have_a_name_of_her_own(shortlist: Shortlist) -> None:
    """And lose it again."""
    shortlist.rename_stage("asked", "Talked to  Dr. Ruiz")
    assert {s.key: s.name for s in shortlist.stages()}["asked"] == "Talked to Dr. Ruiz"
    shortlist.rename_stage("asked", "")
    assert [s.key for s in shortlist.stages() if not s.name] == list(STAGES)


def test_who_said_what_and_when(shortlist: Shortlist) -> None:
    """The contact log can be added to, corrected and cut."""
    shortlist.log(ONE, said_on="2026-11-02", who="Site nurse", way="phone", what="Call on Monday")
    number = shortlist.log(ONE, said_on="2026-11-09", who="Dr. Ruiz", what="Send scans")
    shortlist.change_contact(number, said_on="2026-11-10", who="Dr. Ruiz", what="Scans sent")
    assert [(c.said_on, c.what) for c in shortlist.contacts(ONE)] == [
        ("2026-11-10", "Scans sent"),
        ("2026-11-02", "Call on Monday"),
    ]
    shortlist.drop_contact(number)
    assert [c.who for c in shortlist.contacts(ONE)] == ["Site nurse"]


def test_removing_can_be_undone_whole(shortlist: Shortlist) -> None:
    """Stage, note, next step, moves and log come back."""
    shortlist.move(ONE, "contacted")
    shortlist.write(ONE, note="Ask about parking")
    shortlist.plan(ONE, next_step="Call again", next_on="2026-12-01")
    shortlist.log(ONE, said_on="2026-11-02", who="Site nurse", what="Call on Monday")
    before = shortlist.get(ONE)
    gone = shortlist.remove(ONE)
    with pytest.raises(NotStored):
        shortlist.get(ONE)
    shortlist.put_back(gone)
    assert shortlist.get(ONE) == before
    assert [m.stage for m in shortlist.moves(ONE)] == ["contacted"]
    assert [c.who for c in shortlist.contacts(ONE)] == ["Site nurse"]


def test_undoing_after_starring_again_loses_neither(shortlist: Shortlist) -> None:
    """The log comes back beside what was written since."""
    shortlist.log(ONE, said_on="2026-11-02", who="Site nurse", what="Call on Monday")
    gone = shortlist.remove(ONE)
    shortlist.add(ONE, title="Newer", status="RECRUITING", checked_at="2027", raw=b"{}")
    shortlist.write(ONE, note="Written since")
    shortlist.put_back(gone)
    assert (shortlist.get(ONE).title, shortlist.get(ONE).note) == ("Newer", "Written since")
    assert [c.who for c in shortlist.contacts(ONE)] == ["Site nurse"]


def test_taking_a_star_away_loses_no_note(stores: Stores, shortlist: Shortlist) -> None:
    """A star clicked away by mistake and set again brings the note back."""
    shortlist.write(ONE, note="Ask about parking")
    stars = Stars(stores.personal)
    stars.remove(ONE)
    assert [one.nct for one in shortlist.all()] == [TWO]
    stars.add(ONE, title="Study", status="RECRUITING", checked_at="2026", raw=b"{}")
    assert shortlist.get(ONE).note == "Ask about parking"


def test_a_date_that_is_none_is_refused(shortlist: Shortlist) -> None:
    """In plain words, and nothing changes."""
    with pytest.raises(KnownError):
        shortlist.plan(ONE, next_step="Call", next_on="soon")
    assert shortlist.get(ONE).next_step == ""


def test_the_list_can_be_taken_elsewhere(shortlist: Shortlist) -> None:
    """As JSON and as a table; a cell can't act as a formula."""
    shortlist.write(ONE, note="=HYPERLINK(1)")
    shortlist.log(ONE, said_on="2026-11-02", who="Site nurse", way="phone", what="Call")
    listed, stages = shortlist.all(), shortlist.stages()
    contacts = {one.nct: shortlist.contacts(one.nct) for one in listed}
    rows = json.loads(as_json(listed, contacts, stages))["trials"]
    assert {row["nct"]: len(row["contacts"]) for row in rows} == {ONE: 1, TWO: 0}
    table = list(csv.DictReader(io.StringIO(as_csv(listed, contacts, stages).lstrip("\ufeff"))))
    first = next(row for row in table if row["nct"] == ONE)
    assert (first["stage_name"], first["note"]) == ("Interested", "'=HYPERLINK(1)")
    assert first["contacts"] == "2026-11-02 Site nurse (phone): Call"


def test_when_she_last_looked_is_kept(shortlist: Shortlist) -> None:
    """For "what changed since my last visit"."""
    assert shortlist.seen_at() == ""
    shortlist.mark_seen()
    assert shortlist.seen_at().startswith("2026-11-20T18:")
