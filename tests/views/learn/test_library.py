"""Finding something to read: shelves, audience, language, and search over everything."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from mbc_desktop.data.profile_records import Profile
from mbc_desktop.data.profile_store import Profiles
from mbc_desktop.views.learn import rows
from mbc_desktop.views.learn.cards import article_card, marked
from mbc_desktop.views.learn.opening import profile_subtypes
from mbc_desktop.views.widgets.card import Marked
from tests.views.learn.conftest import Place
from tests.views.learn.desks import FEW


def _choose(place: Place, shelf: str) -> None:
    place.tab.library.shelves.choose(shelf)
    place.tab.library.shelves.changed.emit(shelf)


def test_the_tab_is_whole_before_it_has_anything_to_show(make_place) -> None:
    """It can be shown and gone about before the engine is open."""
    place = make_place()
    for part in ("saved", "feeds", "marks", "stories", "glossary", "library"):
        place.tab.show_part(part)
    assert place.titles == []
    assert place.tab.library.empty.isVisible()
    assert "Opening the library" in [one.text() for one in place.tab.findChildren(QLabel)]


def test_articles_of_her_language_are_listed(place: Place) -> None:
    """One of each pair of twins, in English where the program is in English."""
    assert len(place.titles) == len(FEW)
    assert "HER2-low and HER2-ultralow" in place.titles


def test_the_other_language_and_both_can_be_chosen(place: Place) -> None:
    """Spanish shows the twins, both shows each article twice."""
    english = set(place.titles)
    place.tab.library.language.set_chosen("es")
    assert len(place.titles) == len(FEW)
    assert not english & set(place.titles)
    place.tab.library.language.set_chosen("")
    assert len(place.titles) == 2 * len(FEW)


def test_a_topic_narrows_the_list(place: Place) -> None:
    """Only articles of the topic stay."""
    _choose(place, rows.TOPIC + "types")
    assert place.titles == ["HER2-low and HER2-ultralow", "The subtypes of breast cancer"]


def test_the_audience_narrows_the_list(place: Place) -> None:
    """An article for newly diagnosed people alone is not for a caregiver's chip, and so on."""
    every = place.titles
    place.tab.library.audience.set_chosen({"newly-diagnosed"})
    fewer = place.titles
    assert 0 < len(fewer) <= len(every)
    for number in range(place.tab.library.model.rowCount()):
        row = place.tab.library.model.record_at(number)
        assert "newly-diagnosed" in row.entry.built_in.audience


def test_for_you_begins_with_her_subtype_and_never_pushes_a_door(place: Place) -> None:
    """Her subtype comes first; prognosis is not among what is offered."""
    Profiles(place.engine.stores.personal).add("Mine", Profile(er="positive", her2="low"))
    place.tab.refresh()
    place.settle()
    _choose(place, rows.FOR_YOU)
    assert place.titles[0] == "HER2-low and HER2-ultralow"
    assert not any("prognosis" in title for title in place.titles)


def test_search_finds_as_she_types_and_marks_the_words(place: Place) -> None:
    """No Enter is needed; the piece of text shows where the word is."""
    place.tab.library.field.setText("ultralow")
    place.qtbot.waitUntil(lambda: place.titles[:1] == ["HER2-low and HER2-ultralow"])
    row = place.tab.library.model.record_at(0)
    line = article_card(row, place.tab.words).lines[0]
    assert isinstance(line, Marked)
    start, length = line.marks[0]
    assert "ultralow" in line.text[start : start + length].lower()


def test_search_needs_no_accents_and_crosses_languages_when_it_must(place: Place) -> None:
    """A Spanish word typed without its accent is found though English articles are listed."""
    before = place.titles
    place.tab.library.field.setText("tambien")
    place.qtbot.waitUntil(lambda: place.titles != before)
    rows_shown = [place.tab.library.model.record_at(n) for n in range(len(place.titles))]
    assert rows_shown
    assert {row.entry.lang for row in rows_shown} == {"es"}


def test_search_finds_what_was_saved(place: Place) -> None:
    """Built-in and saved articles are searched alike."""
    place.engine.saver.save_paste(text="A page about quokkas and rest.")
    place.tab.refresh()
    place.settle()
    place.tab.library.field.setText("quokk")
    place.qtbot.waitUntil(lambda: place.titles == ["A page about quokkas and rest."])


def test_words_that_find_nothing_say_what_to_do(place: Place) -> None:
    """An empty list has a sentence and a way back."""
    place.tab.library.field.setText("xylophone")
    place.settle()
    place.qtbot.waitUntil(place.tab.library.empty.isVisible)
    place.tab.library.wider.click()
    assert len(place.titles) == len(FEW)


def test_a_star_makes_a_favorite_that_stays(place: Place) -> None:
    """Space on a card; the shelf of favorites has it then, and the store keeps it."""
    library = place.tab.library
    library.list.set_current_row(0)
    title = place.titles[0]
    place.qtbot.keyClick(library.list, Qt.Key.Key_Space)
    place.settle()
    _choose(place, rows.FAVORITES)
    assert place.titles == [title]
    assert sum(kept.favorite for kept in place.engine.places.all().values()) == 1


def test_what_was_read_moves_between_shelves(place: Place) -> None:
    """Opened is being read, marked as read is read."""
    place.open("pain")
    place.tab.reading.close()
    _choose(place, rows.READING)
    assert "Pain" in " ".join(place.titles)
    place.open("pain")
    place.tab.reader.action_wanted.emit("read")
    place.settle()
    place.tab.reading.close()
    place.settle()
    _choose(place, rows.READ)
    assert len(place.titles) == 1


def test_enter_opens_the_chosen_article(place: Place) -> None:
    """By keyboard alone: the list, then the reader with the focus in its text."""
    library = place.tab.library
    library.list.setFocus()
    library.list.set_current_row(place.titles.index("HER2-low and HER2-ultralow"))
    place.qtbot.keyClick(library.list, Qt.Key.Key_Return)
    place.qtbot.waitUntil(lambda: place.page_key == "her2-low")
    assert place.tab.pages.currentWidget() is place.tab.reader


def test_a_long_snippet_begins_near_its_first_mark() -> None:
    """A card has one line: what stands far before the hit is left out."""
    line = marked((("many words " * 20, False), ("hit", True), (" rest", False)))
    start, length = line.marks[0]
    assert start < 60
    assert line.text.startswith("…")
    assert line.text[start : start + length] == "hit"


def test_a_door_says_so_in_the_list(place: Place) -> None:
    """Nobody comes upon prognosis unprepared."""
    model = place.tab.library.model
    row = model.record_at(list(model.ids).index("living-with-uncertainty-prognosis"))
    chips = [chip.text for chip in article_card(row, place.tab.words).chips]
    assert place.tab.words.door_chip() in chips


@pytest.mark.parametrize(
    ("answers", "subtypes"),
    [
        (Profile(), ()),
        (Profile(er="positive", pr="negative", her2="zero"), ("hr-positive",)),
        (Profile(er="low", her2="ultralow"), ("hr-positive", "her2-low")),
        (Profile(er="negative", pr="negative", her2="negative"), ("triple-negative",)),
        (Profile(er="negative", pr="unknown", her2="positive"), ("her2-positive",)),
        (Profile(er="unknown", pr="not_tested", her2="unknown"), ()),
    ],
)
def test_a_profile_names_its_subtypes(answers: Profile, subtypes: tuple[str, ...]) -> None:
    """What is not known is not guessed."""
    assert profile_subtypes(answers) == subtypes
