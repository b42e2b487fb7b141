"""What a note can link to, found as its name is typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from mbc_desktop.data.notes import NewNote
from mbc_desktop.linking import Target
from mbc_desktop.views.notes.services import NoteServices
from tests.views.notes.desks import ARTICLE, TRIAL, VISIT, open_services


@pytest.fixture
def services(tmp_path: Path):
    with open_services(tmp_path / "data") as made:
        yield made


def found(services: NoteServices, words: str) -> list[tuple[str, str]]:
    return [target.thing for target in services.targets.find(words)]


def test_every_kind_is_offered_and_narrowed_by_words(services: NoteServices):
    """Each word begins a word of the name, in any order, with or without accents."""
    plan = services.notes.add(NewNote(title="Plán B, segunda opinión", text="x")).id
    services.notes.add(NewNote(title="Other", text="plan b in the text"))
    assert {("note", plan), ARTICLE.thing, VISIT.thing} <= set(found(services, ""))
    assert found(services, "plan") == [("note", plan)]
    assert found(services, "opinion b") == [("note", plan)]
    assert found(services, "her2") == [ARTICLE.thing]
    assert found(services, "2026-12 visit") == [VISIT.thing]
    assert found(services, '"* OR [') == []


@pytest.mark.parametrize("typed", [TRIAL, "nct01234567", "01234567", "NCT 01234567"])
def test_a_trial_is_named_by_its_number(services: NoteServices, typed: str):
    """With its title where it is stored, with its number alone where it is not."""
    assert services.targets.find(typed)[0] == Target("trial", TRIAL, "A made-up trial", TRIAL)
    assert services.targets.find("NCT99999999")[0] == Target("trial", "NCT99999999", "NCT99999999")


def test_starred_trials_are_offered_by_their_titles(services: NoteServices):
    """Her own trials come first."""
    services.targets._stars.add(
        TRIAL, title="Inavolisib near home", status="RECRUITING", checked_at="", raw=b"{}"
    )
    assert found(services, "inavo")[0] == ("trial", TRIAL)
    assert found(services, "")[0] == ("trial", TRIAL)


def test_titles_are_those_of_now(services: NoteServices):
    """What is gone has none; a note in the trash still has its title."""
    note = services.notes.add(NewNote(title="Before", text="x"))
    services.notes.save(note.id, base=note.version, title="After", text="x")
    things = [
        ("note", note.id),
        ("note", "gone"),
        ARTICLE.thing,
        ("trial", TRIAL),
        ("event", "9/x"),
    ]
    assert services.targets.titles(things) == {
        ("note", note.id): "After",
        ARTICLE.thing: "HER2-low",
        ("trial", TRIAL): "A made-up trial",
    }


def test_what_names_a_thing_is_found_from_its_side(services: NoteServices):
    """Notes outside the trash, from whichever end the link was made, the last changed first."""
    links = services.targets._links
    plan = services.notes.add(NewNote(title="Plan", text="x")).id
    services.notes.add(NewNote(title="One", text=f"[[note:{plan}]] {TRIAL}"))
    gone = services.notes.add(NewNote(title="Gone", text=f"[[note:{plan}]]")).id
    services.notes.trash(gone)
    services.links.add(VISIT.thing, ("note", plan))
    assert [one.title for one in links.naming(("note", plan))] == ["One"]
    assert [one.title for one in links.naming(("trial", TRIAL))] == ["One"]
    assert [one.title for one in links.naming(VISIT.thing)] == ["Plan"]
    assert [one.title for one in services.targets.linked_from(plan)] == [
        "One",
        "Visit with Dr. Lee",
    ]
