"""Saving from outside: an address, files, what was pasted or dropped; and what becomes of it."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QLineEdit

from mbc_desktop.views.learn.paper_actions import file_name
from mbc_desktop.views.term_links import with_terms
from mbc_desktop.views.widgets.dialogs import Dialog
from tests.views.learn.conftest import Place
from tests.views.learn.web import Site

PAGE = """<html lang="en"><head><title>Resting well</title></head><body><nav>Menu</nav><article>
<h1>Resting well</h1><p>People with neutropenia are asked to rest. This is the first paragraph of
the page, and it is long enough to be an article of its own, with words enough to be kept.</p>
<p>A second paragraph follows it, so that nobody takes the page for a list of links or a notice.</p>
</article></body></html>"""


@pytest.fixture
def site() -> Site:
    with Site({"/rest": ("text/html", PAGE.encode())}) as made:
        yield made


def _saved_titles(place: Place) -> list[str]:
    return [head.title for head in place.engine.saved.heads()]


def test_an_address_is_fetched_once_and_kept(place: Place, site: Site) -> None:
    """The field empties, the article is in the list, and what happened is told."""
    box = place.tab.saved.box
    place.tab.show_part("saved")
    box.field.setText(site.url("/rest"))
    box.save.click()
    assert box.is_busy
    place.settle()
    assert _saved_titles(place) == ["Resting well"]
    assert "Saved: “Resting well”" in place.told()
    assert not box.field.text()
    assert place.tab.saved.model.rowCount() == 1
    place.open("saved-1")
    assert "A second paragraph" in place.shown
    assert site.url("/rest") in place.shown
    assert "Nobody here has checked what it says" in place.shown


def test_hard_words_of_a_saved_page_are_explained_too(place: Place, site: Site) -> None:
    """The first place of each term carries its explanation."""
    place.tab.saving.save_address(site.url("/rest"))
    place.settle()
    place.open("saved-1")
    assert 'href="term:neutropenia"' in place.tab.reading.page.html


def test_a_page_that_cannot_be_had_is_told_and_loses_nothing(place: Place, site: Site) -> None:
    """Three plain sentences; the address stays in its field."""
    place.tab.show_part("saved")
    place.tab.saved.box.field.setText(site.url("/nowhere"))
    place.tab.saved.box.save.click()
    place.settle()
    assert "there is no such page" in place.told()
    assert place.tab.saved.box.field.text() == site.url("/nowhere")
    assert not place.tab.saved.box.is_busy


def test_fetching_again_keeps_the_copy_before(place: Place, site: Site) -> None:
    """The newer text shows; the earlier copy can be read."""
    place.tab.saving.save_address(site.url("/rest"))
    place.settle()
    site.pages["/rest"] = ("text/html", PAGE.replace("A second", "Another").encode())
    place.open("saved-1")
    place.tab.reader.action_wanted.emit("fetch-again")
    place.settle()
    assert "Another paragraph" in place.shown
    assert "newer copy" in place.told()
    place.tab.reading.open_copy(1, 1)
    place.settle()
    assert "A second paragraph" in place.shown


def test_the_same_page_twice_is_told_as_the_same(place: Place, site: Site) -> None:
    """It is kept once."""
    for _ in range(2):
        place.tab.saving.save_address(site.url("/rest"))
        place.settle()
    assert len(_saved_titles(place)) == 1
    assert "has not changed" in place.told()


def test_files_are_saved_one_after_the_other(place: Place, tmp_path: Path) -> None:
    """One that can't be read does not stop the next."""
    paths = [tmp_path / name for name in ("one.md", "two.bin", "three.txt")]
    paths[0].write_text("# First\n\nWords to read.", encoding="utf-8")
    paths[1].write_bytes(bytes(range(256)) * 20)
    paths[2].write_text("Third thing to read.", encoding="utf-8")
    place.tab.saved.box.files_wanted.emit(paths)
    place.qtbot.waitUntil(lambda: len(_saved_titles(place)) == 2)
    place.settle()
    assert "not an article the program can read" in place.told()


def test_a_dropped_file_is_saved(place: Place, tmp_path: Path) -> None:
    """Wherever in the tab it is dropped."""
    path = tmp_path / "dropped.md"
    path.write_text("# Dropped\n\nWords.", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    assert place.tab.saved.box.take(data)
    place.settle()
    assert _saved_titles(place) == ["Dropped"]


def test_a_dropped_address_is_fetched(place: Place, site: Site) -> None:
    """As a browser hands over a link."""
    data = QMimeData()
    data.setText(site.url("/rest"))
    assert place.tab.saved.box.take(data)
    place.settle()
    assert _saved_titles(place) == ["Resting well"]


def test_what_was_copied_is_saved(place: Place) -> None:
    """Words from the clipboard; nothing in it is a sentence, not a crash."""
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("Words that were copied somewhere else.")
    place.tab.saved.box.paste.click()
    place.settle()
    assert _saved_titles(place) == ["Words that were copied somewhere else."]
    clipboard.clear()
    place.tab.saved.box.paste.click()
    place.settle()
    assert "nothing to paste" in place.told()


def test_a_removed_article_can_be_brought_back(place: Place) -> None:
    """Undo, and it is where it was."""
    place.engine.saver.save_paste(text="Words to keep.")
    place.tab.refresh()
    place.settle()
    place.tab.saved.action_wanted.emit(1, "remove")
    place.settle()
    assert place.tab.saved.model.rowCount() == 0
    place.toast._undo.click()
    place.settle()
    assert place.tab.saved.model.rowCount() == 1


def test_an_article_can_be_renamed(place: Place) -> None:
    """A pasted one seldom has a good title."""
    place.engine.saver.save_paste(text="Words to keep.")
    place.tab.refresh()
    place.settle()
    place.tab.saved.action_wanted.emit(1, "rename")
    dialog = place.tab.findChild(Dialog)
    dialog.findChild(QLineEdit).setText("A better name")
    dialog.findChild(object, "yes").click()
    place.settle()
    assert _saved_titles(place) == ["A better name"]


def test_only_what_fits_is_in_the_menu(place: Place, site: Site) -> None:
    """A pasted article can't be fetched again."""
    place.engine.saver.save_paste(text="Words to keep.")
    place.tab.saving.save_address(site.url("/rest"))
    place.settle()
    names = {
        key: [action.text() for action in place.tab.saved.menu_for(key).actions()]
        for key in ("saved-1", "saved-2")
    }
    assert "Fetch it again" not in names["saved-1"]
    assert "Fetch it again" in names["saved-2"]


@pytest.mark.parametrize(
    ("kind", "begins"), [("pdf", b"%PDF"), ("epub", b"PK"), ("markdown", b"---\n")]
)
def test_an_article_leaves_as_a_file(
    place: Place, tmp_path: Path, kind: str, begins: bytes
) -> None:
    """PDF, EPUB and Markdown, told when they are there."""
    place.open("her2-low")
    target = tmp_path / f"article.{kind}"
    place.tab.reading.paper.write(kind, place.tab.reading.page, target)
    place.settle()
    assert target.read_bytes().startswith(begins)
    assert target.name in place.told()


def test_a_file_that_cannot_be_written_is_told(place: Place, tmp_path: Path) -> None:
    """No half file is left."""
    place.open("her2-low")
    target = tmp_path / "missing" / "article.pdf"
    place.tab.reading.paper.write("pdf", place.tab.reading.page, target)
    place.settle()
    assert "could not be written" in place.told()


def test_what_can_only_be_done_here_is_not_printed(place: Place) -> None:
    """The links of the reader stay out of paper; the sources do not."""
    place.open("her2-low")
    paper = place.tab.reading.paper.paper_of(place.tab.reading.page)
    assert "do:" not in paper.html
    assert "https://" in paper.html


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("A/B: what?", "A B what"),
        ("..", "article"),
        ("", "article"),
        ("Dolor y cómo", "Dolor y cómo"),
    ],
)
def test_titles_make_safe_file_names(title: str, name: str) -> None:
    """Whatever a page calls itself."""
    assert file_name(title) == name


def test_terms_are_linked_once_and_never_inside_links(place: Place) -> None:
    """Words and their escapes stay as they were."""
    glossary = place.engine.desk.glossary
    html = '<p><a href="https://x.org/">neutropenia</a> A &amp; neutropenia, neutropenia</p>'
    made = with_terms(html, glossary, lang="en", scheme="term:")
    assert made == (
        '<p><a href="https://x.org/">neutropenia</a> A &amp; '
        '<a href="term:neutropenia">neutropenia</a>, neutropenia</p>'
    )
    assert with_terms(html, glossary, lang="fr", scheme="term:") == html


def test_the_menu_of_a_saved_article_opens_by_keyboard(place: Place) -> None:
    """The menu key asks for it where the card is."""
    place.engine.saver.save_paste(text="Words to keep.")
    place.tab.refresh()
    place.tab.show_part("saved")
    place.settle()
    place.tab.saved.list.set_current_row(0)
    place.tab.saved.list.menu_wanted.disconnect(place.tab.saved._on_menu_wanted)
    with place.qtbot.waitSignal(place.tab.saved.list.menu_wanted) as wanted:
        place.tab.saved.list.customContextMenuRequested.emit(QPoint(-1, -1))
    assert wanted.args[0] == "saved-1"


def test_a_wide_picture_is_no_wider_than_the_page(place: Place, tmp_path: Path) -> None:
    """Nobody scrolls sideways to see it, in any width of the window."""
    image = QImage(2400, 600, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    image.save(str(tmp_path / "wide.png"))
    body = base64.b64encode((tmp_path / "wide.png").read_bytes()).decode()
    page = tmp_path / "page.html"
    picture = f'<p><img src="data:image/png;base64,{body}" alt="A chart"></p>'
    page.write_text(PAGE.replace("<p>A second", f"{picture}<p>A second"), encoding="utf-8")
    place.engine.saver.save_file(page)
    place.tab.refresh()
    place.settle()
    place.open("saved-1")
    text = place.tab.reader.text
    for width in (1180, 700, 1180):
        place.window.resize(width, 780)
        place.qtbot.waitUntil(lambda width=width: place.window.width() == width)
        assert "image:" in place.tab.reading.page.html
        assert text.document().idealWidth() <= text.viewport().width() + 1
        assert text.horizontalScrollBar().maximum() == 0
