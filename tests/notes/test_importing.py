"""Notes of other programs, and files that only pretend to be such."""

from __future__ import annotations

import base64
import hashlib
import io
import tarfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.errors import Cancelled, KnownError
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.attachments import Attachments
from mbc_desktop.data.notes import Notes
from mbc_desktop.data.notes_records import Note
from mbc_desktop.data.stores import Stores
from mbc_desktop.notes.found_notes import FoundFile, FoundNote, Imported, keep_file, take_in
from mbc_desktop.notes.markup_reading import markdown_of
from mbc_desktop.sharing.importing import found_in


class Desk:
    def __init__(self, stores: Stores) -> None:
        self.notes = Notes(stores.personal)
        self.attachments = Attachments(stores.personal)

    def take(self, path: Path) -> Imported:
        return take_in(found_in(path), self.notes, self.attachments)

    def by_title(self) -> dict[str, Note]:
        return {note.title: note for note in self.notes.many()}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Stores(open_data_dir(tmp_path / "data")) as stores:
        yield Desk(stores)


def jpeg_with_a_place() -> bytes:
    from PIL import Image

    picture = Image.new("RGB", (3000, 20), (10, 200, 30))
    exif = Image.Exif()
    exif[0x010E] = "taken at home"
    exif.get_ifd(0x8825)[1] = "N"
    out = io.BytesIO()
    picture.save(out, "JPEG", exif=exif)
    return out.getvalue()


def jex(path: Path, items: dict[str, str], files: dict[str, bytes]) -> Path:
    with tarfile.open(path, "w") as tar:
        for name, text in items.items():
            add(tar, f"{name}.md", text.encode())
        for name, body in files.items():
            add(tar, f"resources/{name}", body)
    return path


def add(tar: tarfile.TarFile, name: str, body: bytes) -> None:
    info = tarfile.TarInfo(name)
    info.size = len(body)
    tar.addfile(info, io.BytesIO(body))


N1, N2, BOOK, TAG, NT, RES = (character * 32 for character in "abcdef")


def test_joplin_notes_come_with_notebook_tags_links_and_pictures(desk: Desk, tmp_path: Path):
    """A second import adds nothing."""
    path = jex(
        tmp_path / "all.jex",
        {
            N1: f"Scan\n\nSee ![photo](:/{RES}) and [the plan](:/{N2})\nkey: value\n\n"
            f"id: {N1}\nparent_id: {BOOK}\ncreated_time: 2025-03-04T05:06:07.000Z\n"
            "updated_time: 2025-04-04T05:06:07.000Z\nis_todo: 0\ntype_: 1",
            N2: f"Plan\n\nCall them\n\nid: {N2}\nparent_id: {BOOK}\nis_todo: 1\n"
            "todo_completed: 0\ntype_: 1",
            BOOK: f"Treatment\n\nid: {BOOK}\ntype_: 2",
            TAG: f"hospital\n\nid: {TAG}\ntype_: 5",
            NT: f"id: {NT}\nnote_id: {N1}\ntag_id: {TAG}\ntype_: 6",
            RES: f"rash.jpg\n\nid: {RES}\nmime: image/jpeg\ntype_: 4",
        },
        {f"{RES}.jpg": jpeg_with_a_place()},
    )
    done = desk.take(path)
    assert (done.added, done.same, done.files, done.skipped) == (2, 0, 1, ())
    notes = desk.by_title()
    scan, plan = notes["Scan"], notes["Plan"]
    assert scan.tags == ("Treatment", "hospital")
    assert scan.made_at == "2025-03-04T05:06:07Z"
    assert "[[Plan]]" in scan.text
    assert "key: value" in scan.text
    assert plan.text.startswith("- [ ] Plan")
    name = scan.text.partition("attachment:")[2][:64]
    kept = desk.attachments.get(name)
    assert (kept.file_name, kept.width) == ("rash.jpg", 2400)
    assert b"taken at home" not in desk.attachments.body(name)
    assert b"Exif" not in desk.attachments.body(name)
    again = desk.take(path)
    assert (again.added, again.same) == (0, 2)


def test_a_hostile_tar_writes_nothing_and_costs_little(desk: Desk, tmp_path: Path):
    """Links, devices, paths upwards, sizes that lie, notes that are encrypted."""
    path = tmp_path / "evil.jex"
    with tarfile.open(path, "w") as tar:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE):
            info = tarfile.TarInfo("resources/" + RES + ".jpg")
            info.type = kind
            info.linkname = "/etc/passwd"
            tar.addfile(info)
        add(tar, "../../../outside.md", b"x\n\nid: x\ntype_: 1")
        add(tar, f"{N1}.md", f"t\n\n![x](:/{RES})\n\nid: {N1}\ntype_: 1".encode())
        secret = f"s\n\nid: {N2}\nencryption_applied: 1\ntype_: 1"
        add(tar, f"{N2}.md", secret.encode())
    done = desk.take(path)
    assert done.added == 2
    assert [one.why for one in done.skipped] == ["It is encrypted in the export."]
    assert desk.by_title()["t"].text == "x"
    assert not (tmp_path.parent.parent / "outside.md").exists()


ENEX = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export3.dtd">
<en-export export-date="20250101T000000Z" application="Evernote">
<note><title>Side effects</title><created>20250304T050607Z</created>
<updated>20250404T050607Z</updated><tag>chemo</tag><content>
<![CDATA[<?xml version="1.0"?><!DOCTYPE en-note SYSTEM "x">
<en-note><div>Numb <b>fingers</b> &amp; toes</div><div><en-todo checked="true"/>call</div>
<ul><li>one</li><li><a href="https://a.example/x">two</a></li></ul>
<en-media hash="{md5}" type="image/jpeg"/><script>alert(1)</script>
<a href="javascript:alert(1)">no</a></en-note>]]></content>
<resource><data encoding="base64">{data}</data><mime>image/jpeg</mime>
<resource-attributes><file-name>hand.jpg</file-name></resource-attributes></resource></note>
</en-export>"""


def test_evernote_notes_come_as_markdown_with_their_pictures(desk: Desk, tmp_path: Path):
    """Boxes, lists and links stay; scripts do not."""
    body = jpeg_with_a_place()
    md5 = hashlib.md5(body, usedforsecurity=False).hexdigest()
    path = tmp_path / "notes.enex"
    path.write_text(ENEX.format(md5=md5, data=base64.b64encode(body).decode()))
    assert desk.take(path).added == 1
    note = desk.by_title()["Side effects"]
    assert note.tags == ("chemo",)
    assert (note.made_at, note.changed_at) == ("2025-03-04T05:06:07Z", "2025-04-04T05:06:07Z")
    for words in (
        "Numb **fingers** & toes",
        "- [x] call",
        "- one\n- [two](https://a.example/x)",
        "![hand.jpg](attachment:",
    ):
        assert words in note.text
    assert "alert" not in note.text


BOMB = """<?xml version="1.0"?><!DOCTYPE en-export [<!ENTITY a "aaaaaaaaaa">
<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
<!ENTITY f SYSTEM "file:///etc/passwd">]>
<en-export><note><title>&c;</title><content>&f;</content></note></en-export>"""


@pytest.mark.parametrize(
    "text", [BOMB, "", "<html></html>", "<en-export><note><title>x</title>", "\0" * 500]
)
def test_an_enex_file_that_is_none_is_told(desk: Desk, tmp_path: Path, text: str):
    """Entities are refused before anything is read."""
    path = tmp_path / "bad.enex"
    path.write_text(text)
    with pytest.raises(KnownError, match="can't be read"):
        desk.take(path)
    assert desk.notes.ids() == []


def test_a_folder_of_markdown_comes_with_folders_as_tags(desk: Desk, tmp_path: Path):
    """Front matter, headings, file names; pictures in the folder, none from outside."""
    folder = tmp_path / "vault"
    (folder / "Clinic").mkdir(parents=True)
    (folder / ".obsidian").mkdir()
    (folder / ".obsidian/x.md").write_text("hidden")
    (folder / "Clinic/visit.md").write_text(
        "---\ntitle: Visit\ntags: [ask, 5]\ncreated: 2025-03-04\npinned: true\n---\n"
        "![a](../pic%20one.jpg) ![b](../../secret.jpg) [[Other note]]\n"
    )
    (folder / "Clinic/plain.txt").write_bytes("Größe\r\nzwei".encode("cp1252"))
    (folder / "heading.md").write_text("# Big day\n\ntext")
    (folder / "rule.md").write_text("---\njust a line\n---\nmore")
    (folder / "pic one.jpg").write_bytes(jpeg_with_a_place())
    (folder / "noise.md").write_bytes(b"\x00\x01\x02\x03")
    (tmp_path / "secret.jpg").write_bytes(jpeg_with_a_place())
    (folder / "link.md").symlink_to(tmp_path / "secret.jpg")
    done = desk.take(folder)
    notes = desk.by_title()
    assert set(notes) == {"Visit", "plain", "Big day", "rule"}
    assert notes["Visit"].tags == ("Clinic", "ask", "5")
    assert notes["Visit"].made_at == "2025-03-04T00:00:00Z"
    assert notes["Visit"].pinned
    assert notes["Visit"].text.startswith("![a](attachment:")
    assert "![b](../../secret.jpg)" in notes["Visit"].text
    assert notes["plain"].text == "Größe\nzwei"
    assert notes["Big day"].text == "text"
    assert notes["rule"].text == "---\njust a line\n---\nmore"
    assert [one.name for one in done.skipped] == ["noise.md"]
    assert done.files == 1


def test_a_yaml_bomb_is_a_note_like_any_other(desk: Desk, tmp_path: Path):
    """Its aliases are never written out."""
    lines = ["a: &a [x,x,x,x,x,x,x,x,x]"]
    lines += [f"{b}: &{b} [*{a},*{a},*{a},*{a},*{a},*{a}]" for a, b in pairwise("abcdefghi")]
    path = tmp_path / "bomb.md"
    path.write_text("---\n" + "\n".join(lines) + "\ntags: *i\ntitle: *i\n---\ntext")
    assert desk.take(path).added == 1
    assert next(desk.notes.many()).text == "text"


def test_an_import_that_is_cancelled_keeps_what_was_taken_in(desk: Desk, tmp_path: Path):
    """A hundred at a time."""
    token = CancelToken()

    def many() -> Iterator[FoundNote]:
        from mbc_desktop.data.notes import NewNote

        for number in range(250):
            if number == 150:
                token.cancel()
            yield FoundNote(NewNote(text=f"note {number}"))

    with pytest.raises(Cancelled):
        take_in(many(), desk.notes, desk.attachments, cancel=token)
    assert len(desk.notes.ids()) == 100


def test_what_calls_itself_a_picture_and_is_none_is_never_opened_as_one(desk: Desk):
    """An SVG with a script, a page, a picture of a hundred thousand by a hundred thousand."""
    from PIL import Image

    for name, body in (
        ("a.svg", b"<svg onload='alert(1)'/>"),
        ("b.html", b"<script>alert(1)</script>"),
        ("c.png", b"\x89PNG\r\n\x1a\nnot really"),
    ):
        kept = desk.attachments.get(keep_file(desk.attachments, FoundFile(name, body)))
        assert kept.media_type == "application/octet-stream"
    out = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(out, "PNG")
    kept = desk.attachments.get(keep_file(desk.attachments, FoundFile("d.png", out.getvalue())))
    assert kept.width == 0
    pdf = keep_file(desk.attachments, FoundFile("../../report.pdf", b"%PDF-1.7"))
    found = desk.attachments.get(pdf)
    assert (found.media_type, found.file_name) == ("application/pdf", "report.pdf")


def test_a_backup_is_not_imported(desk: Desk, tmp_path: Path):
    """The person is told what to do instead."""
    (tmp_path / "b.sqlite").write_bytes(b"SQLite format 3\0")
    with pytest.raises(KnownError, match="backup"):
        desk.take(tmp_path / "b.sqlite")
    with pytest.raises(KnownError):
        desk.take(tmp_path / "nothing-there")
    (tmp_path / "x.docx").write_bytes(b"PK")
    with pytest.raises(KnownError, match="can be taken in"):
        desk.take(tmp_path / "x.docx")


def test_html_becomes_markdown():
    """Headings, tables, code, numbered and nested lists."""
    html = (
        "<h2>Plan</h2><p>One<br>two</p><ol><li>a</li><li>b<ul><li>c</li></ul></li></ol>"
        "<table><tr><th>x</th><th>y|z</th></tr><tr><td>1</td><td><p>2</p></td></tr></table>"
        "<pre>code  here</pre><hr>"
    )
    assert markdown_of(html) == (
        "## Plan\n\nOne\ntwo\n\n1. a\n2. b\n  - c\n\n| x | y\\|z |\n|---|---|\n| 1 | 2 |\n\n"
        "```\ncode  here\n```\n\n---\n"
    )


@given(st.text(alphabet="<>/ab plitredh\"'=&;!-\n", max_size=300))
def test_whatever_html_is_read_without_harm(html: str):
    """Elements left open, closed twice, or none at all."""
    assert isinstance(markdown_of(html), str)
