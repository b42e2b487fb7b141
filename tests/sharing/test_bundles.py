"""Everything of a person goes out, comes back beside what is there, and changes nothing there."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from mbc_desktop.agenda.cycles import READY_PATTERNS
from mbc_desktop.agenda.keeping import Calendars
from mbc_desktop.agenda.records import Event
from mbc_desktop.agenda.treatments import Treatments
from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data import keys
from mbc_desktop.data.agenda_store import AgendaStore
from mbc_desktop.data.attachments import Attachments
from mbc_desktop.data.care import CareList
from mbc_desktop.data.care_records import CareMember, Medicine
from mbc_desktop.data.diary import Diary, DiaryDay
from mbc_desktop.data.links import Links
from mbc_desktop.data.notes import NewNote, Notes
from mbc_desktop.data.profile_records import Profile
from mbc_desktop.data.profile_store import Profiles
from mbc_desktop.data.records import Question
from mbc_desktop.data.saved_searches import SavedSearches
from mbc_desktop.data.stars import Stars
from mbc_desktop.data.stores import Store, Stores
from mbc_desktop.notes.found_notes import FoundFile, keep_file
from mbc_desktop.notes.parts import NotesPart
from mbc_desktop.notes.record_parts import DiaryPart, ListsPart
from mbc_desktop.sharing.bundling import Sharing, is_bundle, made_at, opened_bundle
from mbc_desktop.sharing.parts import CalendarPart, ProfilesPart, SearchesPart, StarsPart

NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)
ZONE = ZoneInfo("America/Chicago")
WORDS = "three quiet words"


class Person:
    """One person's data, with everything the parts need."""

    def __init__(self, store: Store, *, only: list[str] | None = None) -> None:
        def clock() -> datetime:
            return NOW

        self.notes = Notes(store, clock=clock)
        self.attachments = Attachments(store, clock=clock)
        self.links = Links(store, clock=clock)
        self.diary = Diary(store, clock=clock)
        self.medicines = CareList(store, Medicine, clock=clock)
        self.team = CareList(store, CareMember, clock=clock)
        self.saved = SavedSearches(store, clock=clock)
        self.stars = Stars(store, clock=clock)
        self.profiles = Profiles(store, clock=clock)
        self.calendars = Calendars(AgendaStore(store), zone=ZONE, clock=clock)
        self.treatments = Treatments(AgendaStore(store))
        self.sharing = Sharing(
            (
                NotesPart(self.notes, self.attachments, self.links, only=only, clock=clock),
                DiaryPart(self.diary, self.notes),
                ListsPart(store),
                CalendarPart(self.calendars, self.treatments),
                SearchesPart(self.saved),
                StarsPart(self.stars),
                ProfilesPart(self.profiles),
            ),
            clock=clock,
        )

    def fill(self) -> None:
        picture = keep_file(self.attachments, FoundFile("rash.png", png()))
        self.notes.add(
            NewNote(
                title="Rash: “day 8”\u2028#1",
                text=f"\n\nSee ![the rash](attachment:{picture}) and NCT01234567\n- ask?\n\n",
                tags=("skin", "ünïcode, tag"),
                pinned=True,
            )
        )
        self.notes.add(NewNote(title="", text="---\nno front matter: at all\n---\nwords"))
        self.notes.trash(self.notes.add(NewNote(title="old", text="thrown away")).id)
        pain = self.diary.follow("Pain")
        self.diary.write(
            DiaryDay(day=date(2026, 5, 1), levels={pain.id: 4}, weight=150.5, weight_unit="lb")
        )
        self.medicines.add(Medicine(name="=letrozole", dose="2.5 mg"))
        self.team.add(CareMember(name="Dr. Who", phone="555-0100"))
        self.saved.add("Near me", Question(words="her2 low", near="77030"), {})
        self.stars.add("NCT01234567", title="T", status="RECRUITING", checked_at="x", raw=b"{}")
        self.profiles.add("Me", Profile(er="positive", home="77030"))
        own = self.calendars.own()
        self.calendars.add(
            Event(
                uid="visit-1@here",
                summary="Visit",
                start=datetime(2026, 5, 7, 9),  # noqa: DTZ001 - wall clock time
                end=datetime(2026, 5, 7, 10),  # noqa: DTZ001
                calendar_id=own.id,
            )
        )
        self.treatments.begin(READY_PATTERNS[0], date(2026, 5, 1))


def png() -> bytes:
    from PIL import Image

    out = io.BytesIO()
    Image.new("RGBA", (40, 30), (200, 30, 30, 128)).save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Person]:
    with Stores(open_data_dir(tmp_path / "here")) as stores:
        person = Person(stores.personal)
        person.fill()
        yield person


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Person]:
    with Stores(open_data_dir(tmp_path / "there")) as stores:
        yield Person(stores.personal)


def news(found: list) -> dict[str, tuple[int, int, int, int]]:
    return {one.key: (one.new, one.same, one.different, one.skipped) for one in found}


ALL_NEW = {
    "notes": (3, 0, 0, 0),
    "diary": (1, 0, 0, 0),
    "lists": (2, 0, 0, 0),
    "calendar": (2, 0, 0, 0),
    "searches": (1, 0, 0, 0),
    "trials": (1, 0, 0, 0),
    "profiles": (1, 0, 0, 0),
}
ALL_SAME = {key: (0, new, 0, 0) for key, (new, *_) in ALL_NEW.items()}


@pytest.mark.parametrize("name", ["export", "export.zip"])
def test_what_was_exported_comes_back_to_the_letter(
    here: Person, there: Person, tmp_path: Path, name: str
):
    """On an empty computer; and taking it in again adds nothing."""
    here.sharing.export_to(tmp_path / name)
    assert is_bundle(tmp_path / name)
    with opened_bundle(tmp_path / name) as source:
        assert made_at(source) == NOW
        assert news(there.sharing.compare(source)) == ALL_NEW
        assert there.notes.ids(trashed=True) == []
        assert news(there.sharing.merge(source)) == ALL_NEW
        assert news(there.sharing.merge(source)) == ALL_SAME
        assert news(here.sharing.merge(source)) == ALL_SAME
    ours = {note.id: note for note in here.notes.many(trashed=True)}
    theirs = {note.id: note for note in there.notes.many(trashed=True)}
    for key, note in ours.items():
        assert (theirs[key].title, theirs[key].tags) == (note.title, note.tags)
        assert theirs[key].text == note.text
        assert theirs[key].trashed_at == note.trashed_at
        assert theirs[key].pinned == note.pinned
    assert there.diary.day(date(2026, 5, 1)).weight == 150.5
    assert [one.name for one in there.medicines.all()] == ["=letrozole"]
    assert [one.summary for one in there.calendars.events(there.calendars.own().id)] == ["Visit"]
    assert there.treatments.all() == here.treatments.all()
    assert there.saved.all()[0].question == here.saved.all()[0].question
    assert there.profiles.all()[0].profile.er == "positive"


def test_a_spreadsheet_takes_no_cell_for_a_formula(here: Person, tmp_path: Path):
    """What looks like one gets an apostrophe; the JSON beside it stays as typed."""
    here.sharing.export_to(tmp_path / "export")
    assert "'=letrozole" in (tmp_path / "export/lists/medicine.csv").read_text("utf-8-sig")


def test_a_folder_with_something_in_it_is_not_written_to(here: Person, tmp_path: Path):
    """Nothing of somebody's is overwritten."""
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters/README.txt").write_text("mine")
    with pytest.raises(KnownError, match="something in it"):
        here.sharing.export_to(tmp_path / "letters")
    assert (tmp_path / "letters/README.txt").read_text() == "mine"


def test_what_differs_is_kept_beside(here: Person, there: Person, tmp_path: Path):
    """Notes, days, lines, events, searches and profiles; nothing here is changed."""
    here.sharing.export_to(tmp_path / "first.zip")
    with opened_bundle(tmp_path / "first.zip") as source:
        there.sharing.merge(source)
    note = next(there.notes.many())
    there.notes.save(note.id, base=note.version, title=note.title, text="changed by my brother")
    page = there.diary.day(date(2026, 5, 1))
    there.diary.write(DiaryDay(day=page.day, levels=page.levels, note="she slept badly"))
    line = there.medicines.all()[0]
    there.medicines.change(Medicine(id=line.id, name=line.name, dose="5 mg"))
    there.saved.ask(there.saved.all()[0].id, Question(words="tnbc"))
    named = there.profiles.all()[0]
    there.profiles.save(named.id, Profile(er="negative"))
    there.sharing.export_to(tmp_path / "second.zip")
    before = {one.id: one for one in here.notes.many(trashed=True)}
    with opened_bundle(tmp_path / "second.zip") as source:
        found = {one.key: one for one in here.sharing.merge(source)}
    assert {key: one.different for key, one in found.items()} == {
        "notes": 1,
        "diary": 1,
        "lists": 1,
        "calendar": 0,
        "searches": 1,
        "trials": 0,
        "profiles": 1,
    }
    after = {one.id: one for one in here.notes.many(trashed=True)}
    assert {key: after[key] for key in before} == before
    texts = [one.text for key, one in after.items() if key not in before]
    assert "changed by my brother" in texts
    assert any("she slept badly" in text and "Pain: 4" in text for text in texts)
    beside = next(key for key, one in after.items() if one.text == "changed by my brother")
    assert here.links.of(("note", beside)) == [("note", note.id)]
    assert here.diary.day(date(2026, 5, 1)).weight == 150.5
    assert [one.dose for one in here.medicines.all()] == ["2.5 mg", "5 mg"]
    assert [one.name for one in here.saved.all()] == ["Near me", "Near me (2)"]
    assert sorted(one.name for one in here.profiles.all()) == ["Me", "Me (2)"]


def test_a_copy_for_the_caregiver_is_encrypted_and_holds_what_was_chosen(
    here: Person, there: Person, tmp_path: Path
):
    """The file holds no readable word; the passphrase opens it; only the chosen parts are in it."""
    pytest.importorskip("sqlcipher3")
    copy = tmp_path / "for-paul.companion"
    here.sharing.copy_for_caregiver(copy, WORDS, keys=("diary", "lists"))
    assert b"letrozole" not in copy.read_bytes()
    assert is_bundle(copy)
    with pytest.raises(keys.WrongPassphrase), opened_bundle(copy, passphrase="not this one"):
        pass
    with opened_bundle(copy, passphrase=WORDS) as source:
        assert set(news(there.sharing.merge(source))) == {"diary", "lists"}
    assert there.notes.ids() == []
    assert there.medicines.all()[0].name == "=letrozole"


def test_chosen_notes_alone_go_into_a_copy(here: Person, there: Person, tmp_path: Path):
    """With the pictures they show, and nothing of the others."""
    pytest.importorskip("sqlcipher3")
    wanted = next(note for note in here.notes.many() if note.pinned)
    part = NotesPart(here.notes, here.attachments, here.links, only=[wanted.id])
    Sharing((part,)).copy_for_caregiver(tmp_path / "copy", WORDS)
    with opened_bundle(tmp_path / "copy", passphrase=WORDS) as source:
        assert len([name for name in source.names() if name.startswith("notes/")]) == 1
        assert len([name for name in source.names() if name.startswith("files/")]) == 1


def test_a_changed_byte_in_a_copy_is_seen(here: Person, tmp_path: Path):
    """Nobody can change what it holds without that being told."""
    pytest.importorskip("sqlcipher3")
    here.sharing.copy_for_caregiver(tmp_path / "copy", WORDS)
    body = bytearray((tmp_path / "copy").read_bytes())
    body[len(body) // 2] ^= 1
    (tmp_path / "copy").write_bytes(bytes(body))
    with (
        pytest.raises(KnownError, match="damaged"),
        opened_bundle(tmp_path / "copy", passphrase=WORDS),
    ):
        pass


def test_a_hostile_bundle_writes_nothing_outside_and_changes_nothing(there: Person, tmp_path: Path):
    """Paths upwards, wrong kinds, broken files: told or left out."""
    path = tmp_path / "evil.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr(
            "companion.json", '{"format": "companion-bundle-1", "made_at": "x", "parts": {}}'
        )
        made.writestr("../../outside.md", "x")
        made.writestr("notes/a.md", "---\nid: [1]\ntitle: {a: b}\ntags: 5\ncreated: 99\n---\ntext")
        made.writestr("notes/b.md", b"\x00\x01\x02")
        made.writestr("notes/c.md", "![x](../../../../etc/passwd)")
    with opened_bundle(path) as source:
        assert all(".." not in name for name in source.names())
        assert news(there.sharing.merge(source)) == {"notes": (2, 0, 0, 1)}
    texts = sorted(note.text for note in there.notes.many())
    assert texts == ["![x](../../../../etc/passwd)", "text"]
    with zipfile.ZipFile(path, "a") as made:
        made.writestr("diary.json", '{"symptoms": 4, "days": "x"}')
    with opened_bundle(path) as source, pytest.raises(KnownError, match=r"diary\.json"):
        there.sharing.merge(source)


def test_what_is_no_bundle_is_told(tmp_path: Path):
    """A letter, an empty zip, a folder of photos."""
    (tmp_path / "letter.zip").write_text("Dear doctor")
    (tmp_path / "photos").mkdir()
    with zipfile.ZipFile(tmp_path / "empty.zip", "w"):
        pass
    for name in ("letter.zip", "photos", "empty.zip"):
        assert not is_bundle(tmp_path / name)
        with pytest.raises(KnownError, match="not an export"), opened_bundle(tmp_path / name):
            pass
