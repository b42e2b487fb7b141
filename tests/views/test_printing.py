"""What goes on paper: PDF that is whole, in ordinary and large letters, and fetches nothing."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import threading
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QBuffer, QIODevice, QUrl
from PySide6.QtGui import QColor, QImage, QPalette, QTextDocument

from mbc_desktop.core.errors import KnownError
from mbc_desktop.views.picture_fitting import fit_pictures
from mbc_desktop.views.printing import Paper, count_pages, pdf_bytes, write_pdf

LONG = "<h1>Title</h1>" + "<p>Words that are read on paper, one after the other.</p>" * 200


def _read(body: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(body))


def _words(reader: pypdf.PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def _png(width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def test_a_pdf_has_all_words_a_title_and_numbered_pages(qapp) -> None:
    """Words can be searched and copied; every page says which it is."""
    reader = _read(pdf_bytes(Paper(LONG, "The title", foot="At the foot")))
    count = len(reader.pages)
    assert count > 2
    assert reader.metadata is not None
    assert reader.metadata.title == "The title"
    words = _words(reader)
    assert words.count("one after the other") == 200
    for number in range(1, count + 1):
        assert f"Page {number} of {count}" in words
    assert words.count("At the foot") == count


def test_words_are_black_where_the_window_is_dark(qapp) -> None:
    """Paper is white whatever the look of the program."""
    before = qapp.palette()
    dark = QPalette(before)
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText):
        dark.setColor(role, QColor("#f0ebe4"))
    qapp.setPalette(dark)
    try:
        reader = _read(pdf_bytes(Paper("<table><tr><td>A cell</td></tr></table>", "t")))
    finally:
        qapp.setPalette(before)
    drawn = reader.pages[0].get_contents().get_data().decode("latin-1")
    # "r g b scn" sets the color that letters are filled with
    colors = {
        tuple(round(float(part), 2) for part in found)
        for found in re.findall(r"([\d.]+) ([\d.]+) ([\d.]+) scn", drawn)
    }
    assert colors <= {(0.0, 0.0, 0.0), (1.0, 1.0, 1.0)}
    assert (0.0, 0.0, 0.0) in colors


def test_no_heading_stands_alone_at_the_foot_of_a_page(qapp) -> None:
    """It goes to the next page with what it is the heading of."""
    table = "<table border='1'>" + "<tr><td>cell</td></tr>" * 4 + "</table>"
    for lines in range(20, 60):
        html = "<p>line</p>" * lines + "<h2>Medicines</h2>" + table
        pages = [page.extract_text() for page in _read(pdf_bytes(Paper(html, "t"))).pages]
        told = [page for page in pages if "Medicines" in page]
        assert len(told) == 1
        assert "cell" in told[0]


@pytest.mark.parametrize("large", [False, True])
def test_every_word_is_printed_where_a_heading_moved_to_the_next_page(qapp, large: bool) -> None:
    """What follows it is whole to the last line, wherever the heading stood."""
    after = "".join(f"<h2>Part {part}</h2><p>{'More words. ' * 60}</p>" for part in range(12))
    for lines in range(20, 44, 3):
        html = "<p>line</p>" * lines + after + "<p>Where this comes from.</p>"
        words = _words(_read(pdf_bytes(Paper(html, "t", large=large))))
        assert words.count("More words.") >= 12 * 60
        assert "Where this comes from." in words


def test_large_print_is_larger(qapp) -> None:
    """The same words on more pages."""
    plain = len(_read(pdf_bytes(Paper(LONG, "t"))).pages)
    large = len(_read(pdf_bytes(Paper(LONG, "t", large=True))).pages)
    assert large > plain * 1.5


def test_our_own_pictures_are_printed_no_wider_than_the_page(qapp) -> None:
    """A picture of 4,000 pixels fits; one from elsewhere is left out."""
    asked: list[str] = []

    def picture_of(name: str) -> bytes | None:
        asked.append(name)
        return _png(4000, 300)

    paper = Paper('<p>a</p><img src="image:7"><p>b</p>', "t", picture_of=picture_of)
    reader = _read(pdf_bytes(paper))
    assert set(asked) == {"7"}
    assert len(reader.pages) == 1
    assert len(reader.pages[0].images) == 1


def test_a_picture_keeps_the_size_it_is_written_with(qapp) -> None:
    """A code of an inch stays an inch, though its picture has many dots."""
    document = QTextDocument()
    picture = QImage(600, 600, QImage.Format.Format_RGB32)
    document.addResource(
        QTextDocument.ResourceType.ImageResource.value, QUrl("image:code"), picture
    )
    document.setHtml('<p><img src="image:code" width="96"></p>')
    for room, size in ((700, 96), (50, 50), (700, 96)):
        fit_pictures(document, room, room)
        form = document.begin().begin().fragment().charFormat().toImageFormat()
        assert (form.width(), form.height()) == (size, size)


def test_no_picture_is_read_from_the_disk(qapp, tmp_path: Path) -> None:
    """However its address is written."""
    path = tmp_path / "secret.png"
    path.write_bytes(_png(50, 50))
    for form in (str(path), f"file://{path}", f"image:{path}"):
        reader = _read(pdf_bytes(Paper(f'<p>a</p><img src="{form}">', "t")))
        assert all(image.image.size == (1, 1) for image in reader.pages[0].images)


def test_a_pdf_is_made_off_the_gui_thread(qapp) -> None:
    """Saving one never holds up the window."""
    made: list[bytes] = []
    thread = threading.Thread(target=lambda: made.append(pdf_bytes(Paper(LONG, "t"))))
    thread.start()
    thread.join()
    assert _words(_read(made[0])).count("one after the other") == 200


def test_a_file_is_replaced_only_when_the_new_one_is_whole(qapp, tmp_path: Path) -> None:
    """Where it can't be written, three sentences and no half file."""
    target = tmp_path / "out.pdf"
    target.write_bytes(b"before")
    write_pdf(Paper("<p>Words</p>", "t"), target)
    assert target.read_bytes().startswith(b"%PDF")
    with pytest.raises(KnownError) as told:
        write_pdf(Paper("<p>Words</p>", "t"), tmp_path / "gone" / "out.pdf")
    assert "out.pdf" in told.value.what_happened
    assert [path.name for path in tmp_path.iterdir()] == ["out.pdf"]


def test_the_command_line_makes_one_without_a_window(tmp_path: Path) -> None:
    """A process with no application gets what it needs, and ends cleanly."""
    target = tmp_path / "out.pdf"
    code = (
        "import sys; from pathlib import Path\n"
        "from mbc_desktop.views.printing import Paper, without_window, write_pdf\n"
        "with without_window():\n"
        "    write_pdf(Paper('<p>Words</p>', 't'), Path(sys.argv[1]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(target)],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert target.read_bytes().startswith(b"%PDF")


def test_pages_are_counted_as_they_will_be_drawn(qapp) -> None:
    """Before anything is printed; smaller letters take fewer of them."""
    html = "<p>A sentence that goes on for a while.</p>" * 60
    usual, small = Paper(html, "Companion"), Paper(html, "Companion", points=7)
    assert count_pages(Paper("<p>Short</p>", "Companion")) == 1
    assert count_pages(usual) > count_pages(small)
    assert count_pages(usual) == len(_read(pdf_bytes(usual)).pages)
