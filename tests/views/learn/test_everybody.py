"""Every screen of the Learn tab can be used by everybody: named, large enough, by keyboard."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QDate

from mbc_desktop.data.learn_feeds import NewItem
from mbc_desktop.data.learn_marks import NewHighlight
from mbc_desktop.views.palette import Scheme
from mbc_desktop.views.shots import settle
from tests.views.access_checks import assert_accessible, tab_order
from tests.views.learn.conftest import Place

PARTS = ("library", "saved", "feeds", "marks", "stories", "glossary")


def _fill(place: Place) -> None:
    engine = place.engine
    engine.saver.save_paste(text="Words that were saved from somewhere.")
    number = engine.feeds.add("https://example.org/feed", title="Journal")
    engine.feeds.answered(
        number,
        title="Journal",
        site="",
        etag="",
        last_modified="",
        items=[NewItem("1", "A headline", "https://example.org/1", "2026-11-01", "About it")],
    )
    engine.marks.add_highlight(
        NewHighlight("her2-low", "en", block=0, start=0, end_block=0, end=9, quote="You may ha")
    )
    engine.marks.add_bookmark("her2-low", "en", block=4, label="Words there")
    place.tab.refresh()
    place.tab.feeding.refresh_lists()
    place.tab._refresh_marks()
    place.settle()


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("part", PARTS)
def test_every_part_can_be_used_by_everybody(place: Place, part: str, percent: int) -> None:
    """Named, large enough and within the window, filled, at both sizes of text."""
    _fill(place)
    place.theme.set_look(replace(place.theme.look, text_percent=percent))
    place.tab.show_part(part)
    settle()
    assert_accessible(place.window)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("panel", ["", "contents", "marks", "look", "find", "listen"])
def test_the_reader_can_be_used_by_everybody(place: Place, panel: str, percent: int) -> None:
    """With each of its panels and bars open."""
    _fill(place)
    place.theme.set_look(replace(place.theme.look, text_percent=percent))
    place.open("her2-low")
    bar = place.tab.reader.bar
    buttons = {
        "contents": bar.contents,
        "marks": bar.marks,
        "look": bar.look,
        "find": bar.find_words,
        "listen": bar.listen,
    }
    if panel:
        buttons[panel].click()
    settle()
    assert_accessible(place.window)


@pytest.mark.parametrize("part", PARTS)
def test_tab_goes_through_every_part_and_comes_round(place: Place, part: str) -> None:
    """Nobody is caught, in any list or text."""
    _fill(place)
    place.tab.show_part(part)
    settle()
    assert len(tab_order(place.window)) >= 2


def test_tab_goes_through_the_reader_in_reading_order(place: Place) -> None:
    """The buttons, then the text, then what stands beside it."""
    place.open("her2-low")
    place.tab.reader.bar.contents.click()
    settle()
    order = tab_order(place.window)
    wanted = ["Back to the library", "Contents", "More to do", "HER2-low and HER2-ultralow"]
    places = [order.index(name) for name in wanted]
    assert places == sorted(places)


@pytest.mark.parametrize("scheme", Scheme)
def test_colors_change_while_an_article_is_read(place: Place, scheme: Scheme) -> None:
    """The place stays, the marks take the new colors."""
    _fill(place)
    place.open("her2-low")
    place.tab.reader.text.go_to_block(6)
    place.theme.set_look(replace(place.theme.look, scheme=scheme))
    settle()
    assert place.tab.reader.text.first_block() == 6
    shown = place.tab.reader.text.extraSelections()
    assert shown[0].format.background().color() == place.theme.color("mark-yellow")


def test_nothing_on_screen_speaks_of_dates_in_codes(place: Place) -> None:
    """Days are written out."""
    place.open("her2-low")
    assert QDate(2026, 11, 22).toString("yyyy-MM-dd") not in place.shown
