"""Notes are kept, found, and never overwritten without a trace."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mbc_desktop.core.errors import KnownError, NotStored
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.health import check_stores
from mbc_desktop.data.links import Links
from mbc_desktop.data.note_tags import NoteTags
from mbc_desktop.data.notes import NewNote, Notes
from mbc_desktop.data.notes_search import NoteQuery, NoteSearch
from mbc_desktop.data.stores import Stores


class HandClock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def go(self, **span: float) -> None:
        self.now += timedelta(**span)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def stores(tmp_path: Path, clock: HandClock) -> Iterator[Stores]:
    with Stores(open_data_dir(tmp_path / "data"), clock=clock) as opened:
        yield opened


@pytest.fixture
def notes(stores: Stores, clock: HandClock) -> Notes:
    return Notes(stores.personal, clock=clock)


@pytest.fixture
def search(stores: Stores) -> Iterator[NoteSearch]:
    opened = NoteSearch(stores.personal.raw())
    yield opened
    opened.close()


def write(notes: Notes, name: str, text: str) -> str:
    """Save a new text over whatever the note holds now, as an editor does that is up to date."""
    now = notes.get(name)
    return notes.save(name, base=now.version, title=now.title, text=text, tags=now.tags).id


def titles(search: NoteSearch, query: NoteQuery) -> list[str]:
    found = search.find(query)
    heads = search.heads(list(found))
    return [heads[number].title for number in found]


def test_a_note_is_read_as_it_was_written(notes: Notes):
    """Title, tags and text come back to the letter; line ends are one kind."""
    saved = notes.add(
        NewNote(title="Visit  with Dr. Núñez", text="Ask:\r\n- tired?\n", tags=("#Visit", "visit"))
    )
    note = notes.get(saved.id)
    assert note.title == "Visit with Dr. Núñez"
    assert note.text == "Ask:\n- tired?\n"
    assert note.tags == ("Visit",)
    assert note.is_sound


def test_what_sqlite_and_readers_cannot_hold_is_taken_out(notes: Notes):
    """A zero byte or half a letter in pasted text does not stop a save."""
    saved = notes.add(NewNote(text="a\0b \ud83d c"))
    assert notes.get(saved.id).text == "ab ? c"


def test_a_note_without_a_title_is_listed_by_its_first_line(notes: Notes, search: NoteSearch):
    """Marks of Markdown are not shown in lists."""
    notes.add(NewNote(text="\n## **Scan** on [Monday](https://a.example)\nbring the disc"))
    (number,) = search.find(NoteQuery())
    head = search.heads([number])[number]
    assert (head.title, head.preview) == ("Scan on Monday", "bring the disc")


def test_two_windows_never_overwrite_each_other(notes: Notes, stores: Stores):
    """The second text is kept beside the first, linked to it, and further saves go there."""
    first = notes.add(NewNote(title="Plan", text="one"))
    here = notes.save(first.id, base=first.version, title="Plan", text="one, here")
    there = notes.save(first.id, base=first.version, title="Plan", text="one, there")
    assert here.beside is None
    assert there.beside == first.id
    assert notes.get(first.id).text == "one, here"
    assert (notes.get(there.id).title, notes.get(there.id).text) == ("Plan (2)", "one, there")
    again = notes.save(there.id, base=there.version, title="Plan (2)", text="one, there, more")
    assert (again.id, again.beside) == (there.id, None)
    assert Links(stores.personal).of(("note", first.id)) == [("note", there.id)]


def test_the_same_text_from_two_windows_is_no_conflict(notes: Notes):
    """Both typed or pasted the same: one note is enough."""
    first = notes.add(NewNote(text="one"))
    notes.save(first.id, base=first.version, title="", text="two")
    same = notes.save(first.id, base=first.version, title="", text="two")
    assert same.beside is None
    assert len(notes.ids()) == 1


def test_a_note_deleted_for_good_while_it_is_typed_is_written_again(notes: Notes):
    """What is typed last is never lost to a deletion elsewhere."""
    first = notes.add(NewNote(text="one"))
    notes.trash(first.id)
    notes.delete_for_good([first.id])
    saved = notes.save(first.id, base=first.version, title="", text="one, and more")
    assert notes.get(saved.id).text == "one, and more"


def test_typing_in_a_note_takes_it_out_of_the_trash(notes: Notes):
    """A window that was open meanwhile does not write into a bin."""
    first = notes.add(NewNote(text="one"))
    notes.trash(first.id)
    notes.save(first.id, base=first.version, title="", text="one, and more")
    assert notes.get(first.id).trashed_at is None


def test_history_reaches_back_before_the_first_edit(notes: Notes, clock: HandClock):
    """What a note was made with stays, however soon it is changed."""
    made = notes.add(NewNote(text="from the template"))
    clock.go(seconds=1)
    write(notes, made.id, "from the template, filled in")
    (first,) = notes.revisions(made.id)
    assert first.why == "first"
    assert notes.revision(made.id, first.id).text == "from the template"


def test_revisions_are_kept_every_ten_minutes_of_change(notes: Notes, clock: HandClock):
    """Typing for an hour, saved each second, leaves one for each ten minutes."""
    made = notes.add(NewNote())
    for second in range(3600):
        if second % 20 == 0:
            write(notes, made.id, f"typed up to second {second}")
        clock.go(seconds=1)
    texts = [notes.revision(made.id, one.id).text for one in notes.revisions(made.id)]
    assert texts == [f"typed up to second {minute * 60 - 20}" for minute in (50, 40, 30, 20, 10)]


def test_an_old_note_is_kept_before_it_is_changed(notes: Notes, clock: HandClock):
    """The text that stood for a year can be had again."""
    made = notes.add(NewNote())
    write(notes, made.id, "a year ago")
    clock.go(days=365)
    write(notes, made.id, "today")
    (kept,) = notes.revisions(made.id)
    assert notes.revision(made.id, kept.id).text == "a year ago"
    assert kept.written_at < kept.kept_at


def test_a_restored_text_is_a_new_version_and_keeps_what_it_replaced(
    notes: Notes, clock: HandClock
):
    """Restoring can be undone by restoring."""
    made = notes.add(NewNote(title="Plan", text="first", tags=("a",)))
    write(notes, made.id, "second")
    (first,) = notes.revisions(made.id)
    notes.restore(made.id, first.id)
    assert notes.get(made.id).text == "first"
    newest = notes.revisions(made.id)[0]
    assert newest.why == "restore"
    notes.restore(made.id, newest.id)
    assert notes.get(made.id).text == "second"


def test_trash_and_back(notes: Notes, search: NoteSearch):
    """A note in the trash is in no list but that of the trash."""
    made = notes.add(NewNote(title="Plan", text="x"))
    notes.trash(made.id)
    assert (titles(search, NoteQuery()), titles(search, NoteQuery(trashed=True))) == ([], ["Plan"])
    notes.put_back(made.id)
    assert titles(search, NoteQuery()) == ["Plan"]


def test_only_what_lies_in_the_trash_is_deleted_for_good(notes: Notes, stores: Stores):
    """Its revisions, words and links go with it; the index stays in step."""
    kept = notes.add(NewNote(text="stays"))
    gone = notes.add(NewNote(text="goes, see NCT01234567"))
    write(notes, gone.id, "goes soon, see NCT01234567")
    notes.trash(gone.id)
    assert notes.delete_for_good([kept.id, gone.id]) == 1
    assert notes.ids(trashed=True) == [kept.id]
    assert Links(stores.personal).of(("trial", "NCT01234567")) == []
    assert all(health.ok for health in check_stores(stores.data_dir))


def test_pinned_notes_come_first_and_the_rest_by_change(
    notes: Notes, search: NoteSearch, clock: HandClock
):
    """A pin changes neither text nor version."""
    old = notes.add(NewNote(title="old", text="x"))
    clock.go(minutes=1)
    notes.add(NewNote(title="new", text="x"))
    assert titles(search, NoteQuery()) == ["new", "old"]
    notes.pin(old.id, pinned=True)
    assert titles(search, NoteQuery()) == ["old", "new"]
    assert notes.get(old.id).version == old.version


def test_tags_are_counted_renamed_and_taken_away(notes: Notes, stores: Stores):
    """Upper and lower case are one tag."""
    notes.add(NewNote(text="a", tags=("Scan", "blood")))
    notes.add(NewNote(text="b", tags=("scan",)))
    assert [(one.tag.lower(), one.notes) for one in notes.tags()] == [("scan", 2), ("blood", 1)]
    tags = NoteTags(stores.personal)
    assert len(tags.rename("SCAN", "Imaging")) == 2
    assert [one.tag for one in notes.tags()] == ["Imaging", "blood"]
    tags.rename("blood", "")
    assert [one.tag for one in notes.tags()] == ["Imaging"]


def test_links_in_the_text_are_links_of_the_program(notes: Notes, stores: Stores):
    """Trials by their number, notes by id or title, and anything by kind; gone when the text is."""
    links = Links(stores.personal)
    plan = notes.add(NewNote(title="Plan B", text="x"))
    made = notes.add(
        NewNote(
            text=f"[[NCT01234567]], nct07654321, [[article:her2-low|HER2-low]],"
            f" [[note:{plan.id}|that plan]], [[no such note]]"
        )
    )
    assert set(links.of(("note", made.id))) == {
        ("trial", "NCT01234567"),
        ("trial", "NCT07654321"),
        ("article", "her2-low"),
        ("note", plan.id),
    }
    write(notes, made.id, "[[plan b]]")
    assert links.of(("note", made.id)) == [("note", plan.id)]
    assert links.of(("note", plan.id)) == [("note", made.id)]


def test_a_link_made_by_hand_stays_when_the_text_changes(notes: Notes, stores: Stores):
    """Only what the text named goes with the text."""
    links = Links(stores.personal)
    made = notes.add(NewNote(text="see NCT01234567"))
    links.add(("note", made.id), ("event", "scan-1"))
    write(notes, made.id, "nothing")
    assert links.of(("note", made.id)) == [("event", "scan-1")]


def test_questions_of_all_notes_are_one_list(notes: Notes):
    """Items that end with a question mark and lines that begin with one; code is not read."""
    made = notes.add(
        NewNote(
            title="Thursday",
            text="Is this a question? No.\n- [ ] Can I **travel**?\n? Is the rash from this\n"
            "- [x] Who do I call?\n1. Why?\n```\n- [ ] code?\n```\n¿ Qué sigue\n",
        )
    )
    notes.add(NewNote(text="- and in the trash?"))
    notes.trash(notes.ids()[1])
    assert [(one.line, one.text) for one in notes.questions()] == [
        (1, "Can I travel?"),
        (2, "Is the rash from this"),
        (4, "Why?"),
        (8, "Qué sigue"),
    ]
    assert [one.text for one in notes.questions(done=True)] == ["Who do I call?"]
    assert {one.note for one in notes.questions(done=None)} == {made.id}


def test_a_question_is_ticked_where_it_stands(notes: Notes):
    """Its line is found again after the note was changed above it."""
    made = notes.add(NewNote(text="- [ ] first?\n? second\n* third?"))
    first, second, third = notes.questions()
    write(notes, made.id, "a new line\n- [ ] first?\n? second\n* third?")
    for question in (first, second, third):
        notes.tick(question, done=True)
    assert notes.get(made.id).text == "a new line\n- [x] first?\n- [x] ? second\n* [x] third?"
    assert notes.questions() == []
    notes.tick(first, done=False)
    assert [one.text for one in notes.questions()] == ["first?"]


def test_a_question_that_is_gone_is_told(notes: Notes):
    """Nothing is ticked by guessing."""
    made = notes.add(NewNote(text="- first?"))
    (question,) = notes.questions()
    write(notes, made.id, "nothing")
    with pytest.raises(NotStored, match="no longer in the note"):
        notes.tick(question, done=True)


def test_notes_are_searched_by_words_tags_links_and_time(
    notes: Notes, search: NoteSearch, clock: HandClock
):
    """Words in the title count most."""
    notes.add(NewNote(title="Nausea", text="at night", tags=("side effects",)))
    clock.go(days=10)
    notes.add(NewNote(title="Visit", text="nausea again, see NCT01234567\n- why?"))
    assert titles(search, NoteQuery(expression='"nausea"')) == ["Nausea", "Visit"]
    assert titles(search, NoteQuery(tags=("Side Effects",))) == ["Nausea"]
    assert titles(search, NoteQuery(has=("question",))) == ["Visit"]
    assert titles(search, NoteQuery(linked=(("trial", "NCT01234567"),))) == ["Visit"]
    assert titles(search, NoteQuery(since="2026-05-10T00:00:00Z")) == ["Visit"]
    assert titles(search, NoteQuery(until="2026-05-10T00:00:00Z")) == ["Nausea"]
    assert titles(search, NoteQuery(expression='"nausea"', sort="made")) == ["Visit", "Nausea"]


def test_a_hit_is_shown_in_its_words(notes: Notes, search: NoteSearch):
    """The piece of text around it, the hit marked."""
    notes.add(NewNote(text="One line.\nThen the *fever* came back at night."))
    (number,) = search.find(NoteQuery(expression='"fever"'))
    snippet = search.snippets([number], '"fever"')[number]
    assert ("fever", True) in snippet
    assert "".join(words for words, _ in snippet).startswith("One line. Then the")


def test_a_flipped_letter_is_seen_and_what_is_left_is_kept(
    notes: Notes, stores: Stores, search: NoteSearch
):
    """The note says that it is damaged; saving over it keeps the damaged text as a revision."""
    made = notes.add(NewNote(text="take one a day"))
    with closing(sqlite3.connect(stores.personal.path)) as disk, disk:
        disk.execute("DROP TRIGGER note_text_changed")
        disk.execute("UPDATE note_text SET text = 'take nne a day'")
    damaged = notes.get(made.id)
    assert not damaged.is_sound
    notes.save(made.id, base=damaged.version, title="", text="take one a day, with food")
    assert notes.get(made.id).is_sound
    (kept,) = notes.revisions(made.id)
    assert kept.why == "damaged"
    assert notes.revision(made.id, kept.id).text == "take nne a day"


def test_a_text_too_long_to_keep_well_is_refused_in_a_sentence(notes: Notes):
    """What was saved before stays."""
    made = notes.add(NewNote(text="short"))
    with pytest.raises(KnownError, match="longer than"):
        notes.save(made.id, base=made.version, title="", text="x" * 2_000_001)
    assert notes.get(made.id).text == "short"


def test_many_notes_are_written_all_or_none(notes: Notes):
    """An import that is broken off leaves nothing half done."""
    with pytest.raises(KnownError):
        notes.add_many([NewNote(text="fine"), NewNote(text="x" * 2_000_001)])
    assert notes.ids() == []


def test_an_id_that_is_taken_gives_way(notes: Notes):
    """What is imported never overwrites what is there."""
    first = notes.add(NewNote(text="here", id="sameid0000"))
    second = notes.add(NewNote(text="from elsewhere", id="sameid0000"))
    assert first.id == "sameid0000"
    assert second.id != first.id
    assert len(notes.ids()) == 2
