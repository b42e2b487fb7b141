"""Reading an article: its facts, its places, its marks, its looks, and both languages."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument

from mbc_desktop.data.notes import NewNote, Notes
from mbc_desktop.learn.articles import blocks, load_article
from mbc_desktop.views.fonts import Typeface, load_fonts
from mbc_desktop.views.learn.article_html import ARTICLE, DO
from mbc_desktop.views.learn.reader_look import ReaderLook
from mbc_desktop.views.learn.text_places import from_units, places_of, units
from mbc_desktop.views.palette import Scheme
from mbc_desktop.views.widgets.rich_text import TERM
from tests.views.learn.conftest import Place


def _select(place: Place, words: str) -> None:
    text = place.tab.reader.text
    found = text.document().find(words)
    assert not found.isNull()
    text.setTextCursor(found)


def test_an_article_tells_its_facts(place: Place) -> None:
    """Minutes, reading grade, when it was checked, who reviewed it, and every source in full."""
    place.open("her2-low")
    article = load_article(place.engine.articles / "en" / "her2-low.md")
    assert "Last checked November 22, 2026" in place.shown
    assert "Not yet reviewed by a clinician" in place.shown
    assert "Reading level: grade" in place.shown
    for source in article.sources:
        assert source.url in place.shown
        assert source.title in place.shown


def test_an_article_checked_over_a_year_ago_warns(place: Place) -> None:
    """At its head and at its foot, and only then."""
    warning = place.tab.words.too_old()
    place.open("her2-low")
    assert warning not in place.shown
    place.today = datetime.date(2027, 11, 24)
    place.open("pain")
    assert place.shown.count(warning) == 2


@pytest.mark.parametrize("key", ["her2-low", "pain.es", "caregivers-and-loved-ones"])
def test_blocks_on_screen_are_the_blocks_of_the_article(place: Place, key: str) -> None:
    """Places mean the same in the file, in the store and in the reader."""
    name, _dot, lang = key.partition(".")
    article = load_article(place.engine.articles / (lang or "en") / f"{name}.md")
    place.open(key)
    text = place.tab.reader.text
    shown = [text.words_of(number) for number in range(text.body_blocks)]
    assert shown == [block.text for block in blocks(article.body)]


def test_sources_open_outside_and_nothing_else_does(place: Place) -> None:
    """A click hands web addresses to the browser; files and scripts are not opened."""
    place.open("her2-low")
    for address in ("https://www.cancer.org/x", "file:///etc/passwd", "javascript:alert(1)"):
        place.tab.reader.text.anchorClicked.emit(QUrl(address))
    assert place.opened_outside == ["https://www.cancer.org/x"]


def test_mentions_of_other_articles_open_in_place_and_in_the_same_language(place: Place) -> None:
    """From a Spanish article to a Spanish one."""
    place.open("her2-low.es")
    place.tab.reader.text.anchorClicked.emit(QUrl(f"{ARTICLE}pain"))
    place.qtbot.waitUntil(lambda: place.page_key == "pain.es")


def test_a_word_of_the_glossary_is_explained_and_esc_closes_that(place: Place) -> None:
    """In the language of the article; nothing moves."""
    place.open("her2-low")
    place.tab.reader.text.highlighted.emit(QUrl(f"{TERM}her2-low"))
    explainer = place.tab.explainer
    place.qtbot.waitUntil(explainer.isVisible)
    place.qtbot.keyClick(place.tab.reader.text, Qt.Key.Key_Escape)
    assert not explainer.isVisible()
    assert place.page_key == "her2-low"


def test_an_article_with_a_door_says_first_what_is_inside(place: Place) -> None:
    """Only when she opens the door is the article shown, and counted as being read."""
    place.open("living-with-uncertainty-prognosis")
    page = place.tab.reading.page
    assert page.is_door
    article = load_article(place.engine.articles / "en" / "living-with-uncertainty-prognosis.md")
    assert article.door in place.shown
    assert blocks(article.body)[0].text not in place.shown
    assert place.engine.places.all() == {}
    place.tab.reader.text.anchorClicked.emit(QUrl(f"{DO}open"))
    place.settle()
    assert blocks(article.body)[0].text in place.shown
    assert place.engine.places.of(article.id).state == "reading"


def test_a_door_can_be_left_closed(place: Place) -> None:
    """The way back is a link too."""
    place.open("living-with-uncertainty-prognosis")
    place.tab.reader.text.anchorClicked.emit(QUrl(f"{DO}back"))
    assert place.tab.pages.currentWidget() is not place.tab.reader
    assert place.engine.places.all() == {}


def test_the_twin_opens_at_the_same_paragraph(place: Place) -> None:
    """Switching the language keeps the place, there and back."""
    place.open("her2-low")
    text = place.tab.reader.text
    text.go_to_block(12)
    place.tab.reader.bar.twin.click()
    place.qtbot.waitUntil(lambda: place.page_key == "her2-low.es")
    place.settle()
    assert text.first_block() == 12
    place.tab.reader.bar.twin.click()
    place.qtbot.waitUntil(lambda: place.page_key == "her2-low")
    place.settle()
    assert text.first_block() == 12


def test_the_place_is_remembered(place: Place) -> None:
    """Leaving and coming back shows the same block first, in either language."""
    place.open("pain")
    place.tab.reader.text.go_to_block(9)
    place.tab.reading.close()
    place.settle()
    place.open("pain")
    assert place.tab.reader.text.first_block() == 9
    place.open("pain.es")
    assert place.tab.reader.text.first_block() == 9


def test_reading_to_the_end_makes_it_read(place: Place) -> None:
    """Scrolled to the foot and left."""
    place.open("pain")
    bar = place.tab.reader.text.verticalScrollBar()
    bar.setValue(bar.maximum())
    place.tab.reading.close()
    place.settle()
    kept = place.engine.places.of("pain")
    assert (kept.state, kept.progress) == ("read", 1.0)


def test_contents_lead_to_the_headings(place: Place) -> None:
    """Every heading is listed; choosing one brings it to the top."""
    place.open("pain")
    reader = place.tab.reader
    reader.bar.contents.click()
    names = [reader.contents.list.item(n).text() for n in range(reader.contents.list.count())]
    article = load_article(place.engine.articles / "en" / "pain.md")
    wanted = [block.text for block in blocks(article.body) if block.kind.startswith("h")]
    assert [name.strip() for name in names][: len(wanted)] == wanted
    reader.contents.list.itemActivated.emit(reader.contents.list.item(2))
    assert reader.text.words_of(reader.text.first_block()) == wanted[2]


def test_words_are_found_without_accents_and_counted(place: Place) -> None:
    """Esc closes the bar and unmarks; the next place comes round."""
    place.open("pain.es")
    reader = place.tab.reader
    reader.bar.find_words.click()
    reader.find_bar.field.setText("tambien")
    total = reader.text.find_words("también")
    assert total > 1
    assert reader.find_bar.count.text().endswith(f"of {total}")
    assert len(reader.text.extraSelections()) == total
    for _ in range(total):
        place.qtbot.keyClick(reader.find_bar.field, Qt.Key.Key_Return)
    assert reader.text.found_at == 1
    place.qtbot.keyClick(reader.find_bar.field, Qt.Key.Key_Escape)
    place.qtbot.keyClick(reader.find_bar.field, Qt.Key.Key_Escape)
    assert reader.find_bar.isHidden()
    assert reader.text.extraSelections() == []


def test_an_article_opened_from_a_search_shows_what_was_found(place: Place) -> None:
    """The words typed in the library are marked in the text."""
    place.tab.library.opened.emit("her2-low", "ultralow")
    place.qtbot.waitUntil(lambda: place.page_key == "her2-low")
    place.settle()
    assert place.tab.reader.text.found_at >= 1


def test_a_highlight_is_kept_with_its_words_and_shown_again(place: Place) -> None:
    """Place, words and color survive leaving, another size of letters, and other colors."""
    place.open("her2-low")
    _select(place, "HER2 is a protein")
    place.tab.reader.highlight("green")
    place.settle()
    kept = place.engine.marks.highlights("her2-low", "en")
    assert [(one.quote, one.color) for one in kept] == [("HER2 is a protein", "green")]
    place.tab.reading.close()
    place.open("her2-low")
    text = place.tab.reader.text
    text.set_page_look(ReaderLook(percent=150, scheme="dark").page_look, most_characters=48)
    shown = [selection.cursor.selectedText() for selection in text.extraSelections()]
    assert shown == ["HER2 is a protein"]


def test_a_highlight_can_be_taken_back(place: Place) -> None:
    """Undo instead of a question."""
    place.open("her2-low")
    _select(place, "HER2 is a protein")
    place.tab.reader.highlight("yellow")
    place.settle()
    place.toast._undo.click()
    place.settle()
    assert place.engine.marks.all_highlights() == []


def test_a_deleted_highlight_comes_back_with_its_note(place: Place) -> None:
    """Nothing she wrote is lost by a wrong click."""
    place.open("her2-low")
    _select(place, "HER2 is a protein")
    place.tab.reader.highlight("pink")
    place.settle()
    number = place.engine.marks.all_highlights()[0].id
    place.engine.marks.keep_note(number, "Ask about this")
    place.open("her2-low")
    place.tab.reader.mark_action_wanted.emit("highlight", number, "delete")
    place.settle()
    assert place.engine.marks.all_highlights() == []
    place.toast._undo.click()
    place.settle()
    back = place.engine.marks.all_highlights()[0]
    assert (back.quote, back.note, back.color) == ("HER2 is a protein", "Ask about this", "pink")


def test_a_bookmark_marks_the_block_on_screen(place: Place) -> None:
    """Ctrl+D; choosing it in the panel leads back."""
    place.open("pain")
    reader = place.tab.reader
    reader.text.go_to_block(7)
    reader.bookmark_here()
    place.settle()
    kept = place.engine.marks.bookmarks("pain", "en")
    assert [one.block for one in kept] == [7]
    reader.text.go_to_block(0)
    reader.marks.list.itemActivated.emit(reader.marks.list.item(0))
    assert reader.text.first_block() == 7


def test_words_outside_the_article_are_not_highlighted(place: Place) -> None:
    """The head and the sources are the program's, and may change."""
    place.open("her2-low")
    _select(place, "Last checked")
    assert place.tab.reader.text.chosen() is None


def test_the_look_is_kept(place: Place) -> None:
    """Letters, size and colors chosen once hold for the next article and the next start."""
    place.open("pain")
    panel = place.tab.reader.look_panel
    panel._scheme.setCurrentIndex(panel._scheme.findData("sepia"))
    panel._typeface.setCurrentIndex(panel._typeface.findData(Typeface.LEGIBLE.value))
    place.settle()
    font = place.tab.reader.text.document().defaultFont()
    assert font.families()[0] == load_fonts(Typeface.LEGIBLE)
    kept = ReaderLook.of_setting(place.engine.desk.shown().look)
    assert (kept.scheme, kept.typeface) == ("sepia", "legible")


@pytest.mark.parametrize("kept", [None, 7, {"percent": "x"}, {"scheme": "pink"}, {"leading": True}])
def test_a_damaged_look_is_the_plain_one(kept: object) -> None:
    """What the settings hold is not trusted."""
    assert ReaderLook.of_setting(kept) == ReaderLook()


@pytest.mark.parametrize("scheme", ["", *[one.value for one in Scheme]])
def test_the_place_stays_in_sight_when_the_look_changes(place: Place, scheme: str) -> None:
    """The same block is first on screen in any size, width and color."""
    place.open("pain")
    reader = place.tab.reader
    reader.text.go_to_block(14)
    reader.set_look(ReaderLook(percent=150, leading=140, characters=48, scheme=scheme))
    assert reader.text.first_block() == 14
    place.window.resize(800, 700)
    assert reader.text.first_block() == 14


def test_questions_go_to_the_visit_list(place: Place) -> None:
    """All of them, with the article they are from."""
    place.open("her2-low")
    article = load_article(place.engine.articles / "en" / "her2-low.md")
    with place.qtbot.waitSignal(place.tab.questions_wanted) as wanted:
        place.tab.reader.text.anchorClicked.emit(QUrl(f"{DO}questions"))
    assert wanted.args == [list(article.questions), "her2-low"]


def test_words_go_to_the_notes_with_a_link_back(place: Place) -> None:
    """A title, the words, and where they are from."""
    place.open("her2-low")
    _select(place, "HER2 is a protein")
    with place.qtbot.waitSignal(place.tab.note_wanted) as wanted:
        place.tab.reader._on_take()
    title, words, link = wanted.args
    assert (title, words) == ("HER2-low and HER2-ultralow", "HER2 is a protein")
    assert link == ("article", "her2-low")


def test_the_reader_lets_go_of_an_article_that_was_closed(place: Place) -> None:
    """No words, no pictures, no marks stay behind."""
    place.open("her2-low")
    place.tab.reading.close()
    assert place.tab.reader.text.document().isEmpty()
    assert place.tab.reading.page is None


def test_nothing_is_fetched_or_read_by_the_reader(place: Place) -> None:
    """Our own stored pictures are the only thing that is answered."""
    text = place.tab.reader.text
    kind = QTextDocument.ResourceType.ImageResource.value
    for address in (
        "http://127.0.0.1:9/a.png",
        "https://a.example/a.png",
        "//a.example/a.png",
        "file:///etc/passwd",
        "/etc/passwd",
        "qrc:/a.png",
        "data:image/png;base64,iVBORw0KGgo=",
        "image:nothing",
        "image:../../etc/passwd",
        "IMAGE:nothing",
        "",
    ):
        assert text.loadResource(kind, QUrl(address)).width() == 1
        for other in QTextDocument.ResourceType:
            if other.value != kind:
                assert text.loadResource(other.value, QUrl(address)) == ""


def test_contents_show_where_she_is_when_they_are_opened(place: Place) -> None:
    """Before anything was scrolled."""
    place.open("her2-low")
    heading = place.tab.reader.text.headings()[2]
    place.tab.reader.text.scroll_to(heading.block)
    place.tab.reader.bar.contents.click()
    assert place.tab.reader.contents.list.currentRow() == 2


@pytest.mark.parametrize("named", ["her2-low", "her2-low.es"])
def test_notes_that_name_an_article_are_linked_at_its_end(place: Place, named: str) -> None:
    """Whichever of its languages they name; one in the trash is left out; none goes on paper."""
    notes = Notes(place.engine.stores.personal)
    shown = notes.add(NewNote(title="For <Tuesday>", text=f"See [[article:{named}|the page]]."))
    thrown = notes.add(NewNote(title="Old one", text="[[article:her2-low|the page]]"))
    notes.trash(thrown.id)
    place.open("her2-low")
    blocks = place.shown.splitlines()
    assert blocks[-1] == "Linked from your notes: For <Tuesday>"
    assert "For" not in place.tab.reading.paper.paper_of(place.tab.reading.page).html[-400:]
    with place.qtbot.waitSignal(place.tab.linked_note_wanted) as wanted:
        place.tab.reader.text.link_opened.emit(f"do:note/{shown.id}")
    assert wanted.args == [shown.id]


def test_an_article_no_note_names_says_nothing_of_notes(place: Place) -> None:
    """Nothing is added where there is nothing to tell."""
    place.open("pain")
    assert "Linked from your notes" not in place.shown


def test_an_article_that_is_gone_is_told(place: Place) -> None:
    """A link from a note may point to what was removed."""
    place.tab.open_article("saved-99")
    place.settle()
    assert "no such article" in place.told()


def test_an_article_asked_for_before_the_engine_is_there_opens_then(make_place) -> None:
    """Another tab may ask at once."""
    place = make_place()
    place.tab.open_article("pain")
    place.fill()
    place.qtbot.waitUntil(lambda: place.page_key == "pain")
    place.settle()


def test_places_in_text_count_code_points() -> None:
    """Qt counts UTF-16 units; an emoji before a word does not shift its highlight."""
    assert units("a😀b") == 4
    assert from_units("a😀b", 3) == "a😀"
    assert places_of("medico", "😀 Médico, médico") == [(3, 9), (11, 17)]


def test_a_highlight_after_an_emoji_keeps_its_words(place: Place) -> None:
    """Stored as code points, shown at the same letters."""
    place.engine.saver.save_paste(html="<p>First.</p><p>Thanks 😀 for pondering it.</p>")
    place.open("saved-1")
    _select(place, "pondering")
    place.tab.reader.highlight("yellow")
    place.settle()
    kept = place.engine.marks.all_highlights()[0]
    assert (kept.start, kept.end) == (13, 22)
    shown = place.tab.reader.text.extraSelections()
    assert [one.cursor.selectedText() for one in shown] == ["pondering"]
