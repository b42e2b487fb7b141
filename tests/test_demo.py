"""The sample data of ``script/run --demo``."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import demo as samples
from tests.demo import Demo, fill
from tests.registry import StandInRegistry, generate

TRIALS = 250


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """A data directory that every part filled."""
    folder = tmp_path_factory.mktemp("demo") / "data"
    with StandInRegistry(generate(TRIALS, seed=1, open_only=True)) as registry:
        filled = Demo(folder, registry, TRIALS)
        fill(filled, tell=print)
        yield filled


def test_saved_searches_have_news(demo: Demo) -> None:
    """Somebody who looks at the program for the first time sees what they are for."""
    searches = demo.command("saved", "list")["searches"]
    assert len(searches) >= 3
    assert sum(each["new"] for each in searches) > 0
    assert sum(each["changed"] for each in searches) > 0


def test_some_trials_are_starred(demo: Demo) -> None:
    """And their records are kept."""
    with demo.program() as program:
        stars = program.stars.all()
        assert 0 < len(stars) <= 4
        assert all(program.stars.snapshot(star.nct) for star in stars)


def test_diary_lists_and_questions_are_there_and_marked(demo: Demo) -> None:
    """Diary, My care, Today and the page for a visit show something, and nobody real."""
    from mbc_desktop.data.care import CareList
    from mbc_desktop.data.care_records import CareMember, Medicine
    from mbc_desktop.data.diary import Diary

    with demo.program() as program:
        personal = program.stores.personal
        assert len(Diary(personal).symptoms()) == 3
        assert len(CareList(personal, Medicine).all()) == 4
        names = [one.name + one.role for one in CareList(personal, CareMember).all()]
        assert all("Sample" in name for name in names)
        assert len(program.notes.questions()) >= 3
    brief = demo.command("brief")
    assert {"symptoms", "medicines", "questions", "trials"} <= set(brief["parts"])


def test_a_made_up_person_has_told_about_the_cancer(demo: Demo) -> None:
    """Some trials fit her answers, and some do not; a second person is there to change to."""
    found = {
        verdict: demo.command("search", "", "--fit", verdict)["total"]
        for verdict in ("fits", "ask", "may_not_fit")
    }
    assert found["ask"] > 0
    assert found["may_not_fit"] > 0
    with demo.program() as program:
        names = [one.name for one in program.profiles.all()]
    assert names == ["Sample person", "Second sample person"]


def test_all_trials_are_marked_as_samples(demo: Demo) -> None:
    """Nobody can take one for a real trial."""
    found = demo.command("search", "", "--limit", "1000")
    assert found["total"] > TRIALS
    assert len(found["trials"]) > 0
    assert all(trial["nct"].startswith("NCT9") for trial in found["trials"])
    assert all("[Sample]" in trial["title"] for trial in found["trials"])


def test_the_demo_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """It runs on a throw-away folder, not on a person's own data, and removes it."""
    throw_away, own = tmp_path / "throw-away", tmp_path / "own"
    throw_away.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(throw_away))
    monkeypatch.setenv("MBC_DATA_DIR", str(own))
    assert samples.main(["saved", "list", "--json"], trials=40) == 0
    said = capfd.readouterr()
    assert len(json.loads(said.out)["searches"]) >= 3
    assert "stand-in registry" in said.err
    assert list(throw_away.iterdir()) == []
    assert not own.exists()


def test_notes_link_to_what_is_there(demo: Demo) -> None:
    """A starred trial, a visit, each other; with a picture, tags and questions."""
    from mbc_desktop.data.note_links import NoteLinks

    with demo.program() as program:
        links = NoteLinks(program.stores.personal)
        star = program.stars.all()[0]
        assert [one.title for one in links.naming(("trial", star.nct))] == ["Sample visit"]
        named = links.by_title("Sample visit")
        assert named is not None
        assert [one.title for one in links.naming(("note", named))] == ["Call with the insurance"]
        assert program.notes.get(named).text.count("attachment:") == 1
