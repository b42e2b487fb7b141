"""Feeds, marks, stories, glossary and listening."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt

from mbc_desktop.learn.feed_parsing import parse_opml
from mbc_desktop.views.learn.glossary_pane import ENTRY
from mbc_desktop.views.learn.qr import QrDialog, qr_image
from mbc_desktop.views.learn.speech import ListenBar, sentences
from mbc_desktop.views.learn.stories_pane import StoriesPane, is_media
from mbc_desktop.views.theme import Theme
from tests.views.learn.conftest import Place
from tests.views.learn.test_saving import PAGE
from tests.views.learn.web import Site

FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Journal</title>
<item><guid>1</guid><title>A headline</title><link>{page}</link>
<description>What it is about</description></item>
<item><guid>2</guid><title>Another one</title><link>{page}2</link></item></channel></rss>"""


@pytest.fixture
def site() -> Site:
    with Site({"/rest": ("text/html", PAGE.encode())}) as made:
        body = FEED.format(page=made.url("/rest")).encode()
        made.pages["/feed"] = ("application/rss+xml", body)
        yield made


def _headlines(place: Place) -> list[str]:
    model = place.tab.feeds.model
    return [model.record_at(number).title for number in range(model.rowCount())]


# -- feeds ----------------------------------------------------------------------------------------


def test_a_feed_is_followed_and_a_headline_saved(place: Place, site: Site) -> None:
    """Add by address, save one headline, dismiss the other, and take that back."""
    place.tab.show_part("feeds")
    place.tab.feeds.field.setText(site.url("/feed"))
    place.tab.feeds.add.click()
    place.settle()
    assert sorted(_headlines(place)) == ["A headline", "Another one"]
    numbers = {row.title: row.number for row in place.tab.feeds._headlines.values()}
    place.tab.feeds.headline_wanted.emit(numbers["A headline"], "save")
    place.settle()
    assert [head.title for head in place.engine.saved.heads()] == ["Resting well"]
    place.tab.feeds.headline_wanted.emit(numbers["Another one"], "dismiss")
    place.settle()
    assert _headlines(place) == []
    place.toast._undo.click()
    place.settle()
    assert _headlines(place) == ["Another one"]


def test_nothing_is_asked_until_she_asks(place: Place, site: Site) -> None:
    """A feed is followed from a file without any request; none is followed beforehand."""
    assert place.engine.feeds.all() == []
    place.tab.show_part("feeds")
    assert site.asked == []


def test_a_list_of_feeds_is_taken_from_a_file(place: Place, site: Site, tmp_path: Path) -> None:
    """OPML; the feeds are asked at the next refresh only."""
    path = tmp_path / "feeds.opml"
    path.write_text(
        f'<opml version="2.0"><body><outline text="Journal" xmlUrl="{site.url("/feed")}"/></body>'
        "</opml>",
        encoding="utf-8",
    )
    place.tab.feeds.opml_wanted.emit(str(path))
    place.settle()
    assert [feed.title for feed in place.engine.feeds.all()] == ["Journal"]
    assert site.asked == []
    place.tab.feeds.refresh.click()
    place.settle()
    assert len(_headlines(place)) == 2


def test_the_list_of_feeds_goes_to_another_program(
    place: Place, site: Site, tmp_path: Path
) -> None:
    """Saved as OPML it holds what is followed; where it can't be written she is told."""
    place.tab.feeding.add(site.url("/feed"))
    place.settle()
    assert not place.tab.feeds.export.isHidden()
    place.tab.feeds.export_wanted.emit(str(tmp_path / "feeds.opml"))
    place.settle()
    (listed,) = parse_opml((tmp_path / "feeds.opml").read_bytes())
    assert listed.address == site.url("/feed")
    place.tab.feeds.export_wanted.emit(str(tmp_path / "not there" / "feeds.opml"))
    place.settle()
    assert "can't be saved" in place.told()


def test_a_feed_that_fails_keeps_its_headlines_and_says_so(place: Place, site: Site) -> None:
    """The last good state stays, with the reason beside it."""
    place.tab.feeding.add(site.url("/feed"))
    place.settle()
    del site.pages["/feed"]
    place.tab.feeding.refresh()
    place.settle()
    assert len(_headlines(place)) == 2
    assert "kept" in place.told()
    assert place.tab.feeds._feeds[1].problem


def test_a_removed_feed_comes_back_with_its_headlines(place: Place, site: Site) -> None:
    """Undo."""
    place.tab.feeding.add(site.url("/feed"))
    place.settle()
    place.tab.feeds.feed_wanted.emit(1, "remove")
    place.settle()
    assert place.engine.feeds.all() == []
    place.toast._undo.click()
    place.settle()
    assert len(_headlines(place)) == 2


def test_what_is_no_feed_is_told(place: Place, site: Site) -> None:
    """And not followed."""
    place.tab.feeding.add(site.url("/rest"))
    place.settle()
    assert place.told()
    assert place.engine.feeds.all() == []


# -- marks ----------------------------------------------------------------------------------------


def test_all_highlights_are_listed_and_lead_to_their_places(place: Place) -> None:
    """From any article, with its title; choosing one opens it there."""
    place.open("pain")
    text = place.tab.reader.text
    words = text.words_of(9)
    text.setTextCursor(text.document().find(words))
    place.tab.reader.highlight("yellow")
    place.settle()
    place.tab.reader.action_wanted.emit("all-marks")
    place.settle()
    assert place.tab.marks.model.rowCount() == 1
    place.tab.marks.list.set_current_row(0)
    place.qtbot.keyClick(place.tab.marks.list, Qt.Key.Key_Return)
    place.qtbot.waitUntil(lambda: place.page_key == "pain")
    place.settle()
    assert text.first_block() == 9


def test_highlights_are_saved_as_markdown(place: Place, tmp_path: Path) -> None:
    """A heading an article, quotations, notes."""
    place.open("her2-low")
    text = place.tab.reader.text
    text.setTextCursor(text.document().find("HER2 is a protein"))
    place.tab.reader.highlight("pink")
    place.settle()
    place.engine.marks.keep_note(1, "Ask about this")
    target = tmp_path / "marks.md"
    place.tab.marks.file_wanted.emit(target)
    place.settle()
    assert target.read_text(encoding="utf-8") == (
        "# HER2-low and HER2-ultralow\n\n> HER2 is a protein\n\nAsk about this\n"
    )


# -- stories --------------------------------------------------------------------------------------


def test_three_stories_are_named_and_lead_to_komen(place: Place) -> None:
    """Who speaks and what about; nothing is quoted, and only Komen's site is linked."""
    stories = place.engine.desk.shown().stories
    assert [story.speaker for story in stories] == ["Pam Kohl", "Jamil Rivers", "Abigail Letts"]
    assert {story.link for story in stories} == {"https://www.komen.org"}
    place.tab.stories.link_wanted.emit(stories[0].link)
    assert place.opened_outside == ["https://www.komen.org"]


def test_her_own_video_is_kept_and_played(
    place: Place, qtbot, theme: Theme, tmp_path: Path
) -> None:
    """In the system's player, from where it lies; it is remembered."""
    played: list[Path] = []
    pane = StoriesPane(theme, play=played.append)
    qtbot.addWidget(pane)
    shown = place.engine.desk.shown()
    pane.show_stories(shown.stories, {})
    path = tmp_path / "story.mp4"
    path.write_bytes(b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom")
    with qtbot.waitSignal(pane.files_changed) as changed:
        pane.set_file("forgiveness", str(path))
    assert changed.args == [{"forgiveness": str(path)}]
    pane.play("forgiveness")
    assert played == [path]
    place.tab.stories.files_changed.emit(changed.args[0])
    place.settle()
    assert place.engine.desk.shown().story_files == {"forgiveness": str(path)}


@pytest.mark.parametrize(
    ("name", "told"), [("gone.mp4", "no longer there"), ("run.sh", "not a video")]
)
def test_what_is_no_video_is_not_opened(
    place: Place, qtbot, tmp_path: Path, name: str, told: str
) -> None:
    """A file that moved, or a program under a chosen name."""
    played: list[Path] = []
    pane = StoriesPane(place.theme, play=played.append)
    qtbot.addWidget(pane)
    pane.show_stories(place.engine.desk.shown().stories, {})
    (tmp_path / "run.sh").write_text("#!/bin/sh\n", encoding="utf-8")
    pane.set_file("living-with-mbc", str(tmp_path / name))
    with qtbot.waitSignal(pane.failed) as failed:
        pane.play("living-with-mbc")
    assert told in failed.args[0].what_happened
    assert played == []
    assert not is_media(tmp_path / "run.sh")


# -- glossary -------------------------------------------------------------------------------------


def test_the_glossary_is_searched_in_both_languages(place: Place) -> None:
    """As she types; the other language stands below."""
    place.tab.show_part("glossary")
    pane = place.tab.glossary
    pane.field.setText("neutrop")
    place.qtbot.waitUntil(lambda: "neutropenia" in list(pane.model.ids)[:2])
    pane.show_term("neutropenia")
    words = pane.text.toPlainText()
    term = place.engine.desk.glossary.term("neutropenia")
    assert term.en.definition in words
    assert term.es.definition in words
    assert term.sources[0].url in words
    if term.en.pronunciation:
        assert term.en.pronunciation in words
    pane.language.set_chosen("es")
    assert pane.text.toPlainText().startswith(term.es.term)


def test_words_near_a_term_open_in_place(place: Place) -> None:
    """A link to another entry is followed here; an address is opened outside."""
    pane = place.tab.glossary
    pane.show_term("her2-low")
    near = place.engine.desk.glossary.term("her2-low").related[0]
    pane.text.link_opened.emit(f"{ENTRY}{near}")
    assert place.engine.desk.glossary.term(near).en.definition in pane.text.toPlainText()
    pane.text.link_opened.emit("https://www.cancer.gov/")
    assert place.opened_outside == ["https://www.cancer.gov/"]


def test_another_tab_can_show_a_term(place: Place) -> None:
    """The part of the library is chosen and the term is open."""
    place.tab.show_term("neutropenia")
    assert place.tab.glossary.isVisible()
    assert place.tab.glossary.text.toPlainText().startswith("neutropenia")


# -- listening ------------------------------------------------------------------------------------


class HandVoice:
    """A voice that says nothing and is done when a test says so."""

    def __init__(self, languages: tuple[str, ...] = ("en", "es")) -> None:
        self.languages = languages
        self.said: list[str] = []
        self.done: Callable[[], object] | None = None
        self.stopped = 0

    def begin(self, lang: str, on_done: Callable[[], object]) -> bool:
        self.done = on_done
        return lang in self.languages

    def say(self, text: str, rate: float) -> None:
        self.said.append(text)

    def stop(self) -> None:
        self.stopped += 1


def _bar(qtbot, theme: Theme, voice: HandVoice | None) -> ListenBar:
    def voice_of(_parent: QObject) -> HandVoice | None:
        return voice

    bar = ListenBar(theme, voice_of=voice_of)
    qtbot.addWidget(bar)
    return bar


def test_sentences_are_read_in_turn_and_shown(qtbot, theme: Theme) -> None:
    """From the block on screen to the end, then it stops by itself."""
    voice = HandVoice()
    bar = _bar(qtbot, theme, voice)
    shown: list[object] = []
    bar.spoken.connect(shown.append)
    bar.start(["Before.", "One. Two two.", "Three."], lang="en", first_block=1)
    for _ in range(3):
        voice.done()
    assert voice.said == ["One.", "Two two.", "Three."]
    assert [(one.block, one.start, one.end) for one in shown[:3]] == [
        (1, 0, 4),
        (1, 5, 13),
        (2, 0, 6),
    ]
    assert shown[3] is None
    assert bar.isHidden()


def test_pausing_goes_on_with_the_same_sentence(qtbot, theme: Theme) -> None:
    """Nothing is missed."""
    voice = HandVoice()
    bar = _bar(qtbot, theme, voice)
    bar.start(["One. Two."], lang="en", first_block=0)
    bar.play.click()
    assert (bar.is_playing, voice.stopped) == (False, 1)
    bar.play.click()
    assert voice.said == ["One.", "One."]


@pytest.mark.parametrize(
    ("voice", "told"),
    [(None, "mbc-companion[speech]"), (HandVoice(("es",)), "no voice for the language")],
)
def test_without_a_voice_a_sentence_says_so(
    qtbot, theme: Theme, voice: HandVoice | None, told: str
) -> None:
    """No dead buttons."""
    bar = _bar(qtbot, theme, voice)
    bar.start(["One."], lang="en", first_block=0)
    assert told in bar.words.text()
    assert bar.play.isHidden()


def test_sentences_end_where_people_end_them() -> None:
    """Spanish marks open sentences; numbers with points do not end one."""
    found = [one.quote for one in sentences(["It is 4.5 cm. ¿Qué es? Nada.", "", "• Item"])]
    assert found == ["It is 4.5 cm.", "¿Qué es?", "Nada.", "• Item"]


# -- a code for the phone -------------------------------------------------------------------------


def test_a_code_shows_the_address_too(qtbot, theme: Theme) -> None:
    """For a camera and for eyes; dark on light in every scheme."""
    image = qr_image("https://www.cancer.gov/")
    assert image.width() == image.height() > 100
    assert image.pixelColor(0, 0).lightness() > 250
    dialog = QrDialog(theme, None, "https://www.cancer.gov/")
    qtbot.addWidget(dialog)
    assert "https://www.cancer.gov/" in dialog.code.accessibleName()
