"""Pictures and files in notes: kept without what hid in them, shown, refused with a sentence."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QImage, QTextDocument

from mbc_desktop.data.notes import NewNote
from mbc_desktop.views.notes.services import NoteServices
from mbc_desktop.views.notes.tab import NotesTab


def photo(*, size: tuple[int, int] = (64, 48)) -> bytes:
    """Return a JPEG that says where and with what it was taken."""
    body = BytesIO()
    exif = Image.Exif()
    exif[0x010F] = "Camera of hers"
    exif[0x8825] = {1: "N", 2: (41.0, 52.0, 55.0), 3: "W", 4: (87.0, 37.0, 40.0)}
    Image.new("RGB", size, "steelblue").save(body, "JPEG", exif=exif)
    return body.getvalue()


def open_blank(tab: NotesTab, services: NoteServices, qtbot: Any) -> None:
    name = services.notes.add(NewNote(title="Here", text="")).id
    tab.open_note(name)
    qtbot.waitUntil(lambda: tab.editor.note_id == name, timeout=10_000)


def dropped(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def names_in(text: str) -> list[str]:
    return [part.partition(")")[0] for part in text.split("attachment:")[1:]]


def test_a_dropped_photo_is_kept_without_its_place(
    tab: NotesTab, services: NoteServices, qtbot: Any, tmp_path: Path
):
    """Encoded anew; shown where the cursor is; on the disk with the note."""
    path = tmp_path / "lake.jpg"
    path.write_bytes(photo())
    open_blank(tab, services, qtbot)
    text = tab.editor.text
    text.insertFromMimeData(dropped(path))
    qtbot.waitUntil(lambda: "attachment:" in text.note_text(), timeout=10_000)
    name = names_in(text.note_text())[0]
    assert text.note_text() == f"![lake.jpg](attachment:{name})"
    kept = services.attachments.body(name)
    assert b"Camera" not in kept
    assert not Image.open(BytesIO(kept)).getexif()
    address = QUrl(f"image:{name}")
    kind = QTextDocument.ResourceType.ImageResource.value

    def is_shown() -> bool:
        shown = text.document().resource(kind, address)
        return shown is not None and shown.width() >= 64

    qtbot.waitUntil(is_shown, timeout=10_000)
    qtbot.waitUntil(lambda: services.notes.get(tab.editor.note_id).text != "", timeout=10_000)


def test_a_picture_is_pasted(tab: NotesTab, services: NoteServices, qtbot: Any):
    """A piece of the screen has no file."""
    open_blank(tab, services, qtbot)
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("tomato"))
    mime = QMimeData()
    mime.setImageData(image)
    tab.editor.text.insertFromMimeData(mime)
    qtbot.waitUntil(lambda: "attachment:" in tab.editor.text.note_text(), timeout=10_000)
    kept = services.attachments.get(names_in(tab.editor.text.note_text())[0])
    assert (kept.width, kept.height) == (30, 20)


def test_words_win_over_their_picture(tab: NotesTab, services: NoteServices, qtbot: Any):
    """A word processor offers a picture of what is copied, too."""
    open_blank(tab, services, qtbot)
    mime = QMimeData()
    mime.setText("words")
    mime.setImageData(QImage(30, 20, QImage.Format.Format_RGB32))
    tab.editor.text.insertFromMimeData(mime)
    assert tab.editor.text.note_text() == "words"


def test_a_report_becomes_an_attachment(
    tab: NotesTab, services: NoteServices, qtbot: Any, tmp_path: Path
):
    """Kept as it is, byte for byte, and named in the text."""
    path = tmp_path / "report.pdf"
    path.write_bytes(b"%PDF-1.7 not much")
    open_blank(tab, services, qtbot)
    tab.editor.attaching.add_files([path])
    qtbot.waitUntil(lambda: "report.pdf" in tab.editor.text.note_text(), timeout=10_000)
    name = names_in(tab.editor.text.note_text())[0]
    assert tab.editor.text.note_text() == f"[report.pdf](attachment:{name})"
    assert services.attachments.body(name) == b"%PDF-1.7 not much"


def test_what_is_no_picture_is_told_and_kept_as_a_file(
    tab: NotesTab, services: NoteServices, qtbot: Any, tmp_path: Path
):
    """Never shown as one, never lost."""
    path = tmp_path / "broken.png"
    path.write_bytes(b"\x89PNG and nothing more")
    open_blank(tab, services, qtbot)
    status = tab.editor._status
    tab.editor.attaching.add_files([path])
    qtbot.waitUntil(lambda: status.unread_count == 1, timeout=10_000)
    assert tab.editor.text.note_text().startswith("[broken.png](attachment:")


def test_what_is_too_large_or_gone_is_told_in_a_sentence(
    tab: NotesTab, services: NoteServices, qtbot: Any, tmp_path: Path
):
    """The others come in all the same, and the note is as it was."""
    large = tmp_path / "film.mp4"
    with large.open("wb") as handle:
        handle.truncate(61_000_000)
    good = tmp_path / "good.txt"
    good.write_text("words")
    open_blank(tab, services, qtbot)
    status = tab.editor._status
    tab.editor.attaching.add_files([large, tmp_path / "gone.txt", good])
    qtbot.waitUntil(lambda: status.unread_count == 2, timeout=10_000)
    assert tab.editor.text.note_text().startswith("[good.txt](attachment:")


def test_a_note_is_written_out_with_its_picture(
    tab: NotesTab, services: NoteServices, qtbot: Any, tmp_path: Path
):
    """Markdown with a folder beside it, and a PDF that holds the picture."""
    path = tmp_path / "lake.jpg"
    path.write_bytes(photo(size=(400, 300)))
    open_blank(tab, services, qtbot)
    tab.editor.attaching.add_files([path])
    qtbot.waitUntil(lambda: "attachment:" in tab.editor.text.note_text(), timeout=10_000)
    tab.editor.save_now()
    name = tab.editor.note_id
    qtbot.waitUntil(lambda: services.notes.get(name).text != "", timeout=10_000)
    note = services.notes.get(name)
    target = tmp_path / "out" / "here.md"
    target.parent.mkdir()
    tab.files.write_markdown(note, target)
    qtbot.waitUntil(target.exists, timeout=10_000)
    pictures = list((target.parent / "here-files").iterdir())
    assert len(pictures) == 1
    assert f"](here-files/{pictures[0].name})" in target.read_text()
    page = tmp_path / "out" / "here.pdf"
    tab.files.write_pdf(note, page)
    qtbot.waitUntil(page.exists, timeout=20_000)
    assert b"/Image" in page.read_bytes()


def test_the_pictures_of_a_note_show_when_it_is_opened(
    tab: NotesTab, services: NoteServices, qtbot: Any
):
    """Also in a window that is there already; one the disk lost leaves an empty place."""
    from mbc_desktop.notes.keeping_files import keep_bodies, markdown_of_file

    kept, _ = keep_bodies(services.attachments, [("lake.jpg", photo(size=(300, 200)))])
    gone = f"![gone](attachment:{'0' * 64})"
    text = f"{markdown_of_file(kept[0])}\n{gone}"
    name = services.notes.add(NewNote(title="Here", text=text)).id
    tab.open_note(name)
    qtbot.waitUntil(lambda: tab.editor.note_id == name, timeout=10_000)
    document = tab.editor.text.document()
    kind = QTextDocument.ResourceType.ImageResource.value
    address = QUrl(f"image:{kept[0].name}")
    qtbot.waitUntil(lambda: document.resource(kind, address).width() == 300, timeout=10_000)
    assert document.size().height() > 200
    assert tab.editor.text.note_text() == text
