"""A note as a page for paper, and as a file with its pictures."""

from __future__ import annotations

from mbc_desktop.data.notes_records import Note
from mbc_desktop.notes.note_pages import note_html


def page(text: str, *, tags: tuple[str, ...] = ()) -> str:
    note = Note("abc", "T", text, tags, "", "", False, "v", None, "")
    return note_html(note, title="A <title>")


def test_what_she_wrote_is_words_and_never_markup():
    """HTML in a note shows as it was typed, also in the title and the tags."""
    made = page("<script>alert(1)</script> <img src=x>", tags=("a<b",))
    assert "<script" not in made
    assert "<img" not in made
    assert "A &lt;title&gt;" in made
    assert "a&lt;b" in made


def test_boxes_tables_and_lines_are_kept():
    """Boxes as signs that print; a new line is a new line."""
    made = page("- [ ] open\n- [x] done\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\none\ntwo")
    assert "☐ open" in made
    assert "☑ done" in made
    assert "<td>2</td>" in made
    assert "one<br" in made


def test_links_print_as_words_with_the_number_of_a_trial():
    """A number can be typed on another computer; an id cannot."""
    made = page("[[trial:nct01234567|Near home]], [[note:abc|Plan]], [[Other]], `[[code]]`")
    assert "Near home (NCT01234567), Plan, Other" in made
    assert "[[code]]" not in made or "<code>" in made


def test_only_pictures_of_ours_are_shown():
    """An address on the web is asked for nothing."""
    name = "a" * 64
    made = page(f"![x](attachment:{name}) ![y](https://example.org/y.png)")
    assert f'src="image:{name}"' in made
    assert "example.org" not in made
