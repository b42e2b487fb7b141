"""Cards in a list: seen, spoken, clicked and typed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible

from mbc_desktop.views.paged_model import Column, PagedModel
from mbc_desktop.views.palette import Scheme
from mbc_desktop.views.theme import Look, Theme
from mbc_desktop.views.widgets.card import Card, CardAction, CardChip, Marked, card_roles
from mbc_desktop.views.widgets.card_list import CardList

STAR = CardAction("star", "star-filled", "Add to my trials", "Remove from my trials")


def _card(number: int) -> Card:
    return Card(
        title=f"Study {number}",
        overline="Phase 2",
        lines=(Marked("Boston, 12 miles", ((0, 6),)), "Seen today"),
        chips=(CardChip("Recruiting", "good", "check"),),
        action_on=number == 2,
        action_words="On your list",
    )


@pytest.fixture
def cards(qtbot, theme: Theme) -> CardList:
    model = PagedModel(lambda ids: {n: n for n in ids if n != 4}, [Column("", card_roles(_card))])
    view = CardList(theme, name="Trials", has_overline=True, action=STAR)
    model.setParent(view)
    view.setModel(model)
    model.set_ids(list(range(1, 101)))
    qtbot.addWidget(view)
    view.resize(500, 600)
    with qtbot.waitExposed(view):
        view.show()
    return view


def _middle(view: CardList, row: int) -> QPoint:
    return view.visualRect(view.model().index(row, 0)).center()


def _on_star(view: CardList, row: int) -> QPoint:
    place = view.visualRect(view.model().index(row, 0))
    delegate = view.itemDelegate()
    for x in range(place.right(), place.left(), -4):
        point = QPoint(x, place.top() + 24)
        if delegate.is_over_action(place, point):
            return point - QPoint(8, 0)
    raise AssertionError


def test_enter_and_click_open_a_card(qtbot, cards: CardList) -> None:
    """A card opens by mouse and by keyboard alike."""
    with qtbot.waitSignal(cards.opened) as opened:
        qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=_middle(cards, 1))
    assert opened.args == [2]
    with qtbot.waitSignal(cards.opened) as opened:
        qtbot.keyClick(cards, Qt.Key.Key_Return)
    assert opened.args == [2]


def test_space_and_a_click_on_the_star_do_the_same(qtbot, cards: CardList) -> None:
    """The star is reached without a mouse, and clicking it does not open the card."""
    cards.opened.connect(lambda _id: pytest.fail("a star is not the card"))
    cards.set_current_row(0)
    with qtbot.waitSignal(cards.action_triggered) as starred:
        qtbot.keyClick(cards, Qt.Key.Key_Space)
    assert starred.args == [1, True]
    with qtbot.waitSignal(cards.action_triggered) as starred:
        qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=_on_star(cards, 1))
    assert starred.args == [2, False]


def test_a_card_is_read_out_whole(cards: CardList) -> None:
    """A screen reader hears title, state, place and whether it is on the list."""
    QAccessible.setActive(True)
    spoken = cards.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Study 2. Recruiting. Phase 2. Boston, 12 miles. Seen today. On your list"
    interface = QAccessible.queryAccessibleInterface(cards)
    assert interface.text(QAccessible.Text.Name) == "Trials"
    assert interface.childCount() >= 100
    # Qt counts the hidden heads of rows and of the column among a table's children.
    cell = interface.child(2 * 2 + 1)
    assert cell.text(QAccessible.Text.Name) == spoken


def test_the_current_card_stays_when_the_list_is_filled_anew(cards: CardList) -> None:
    """A refresh does not throw the reader back to the top."""
    cards.set_current_row(9)
    heard: list[object] = []
    cards.current_changed.connect(heard.append)
    cards.model().set_ids([10, 20, 30])
    assert cards.current_id() == 10
    assert heard == []
    cards.model().set_ids([20, 30])
    assert heard == [None]


def test_home_and_end_go_to_the_first_and_last(qtbot, cards: CardList) -> None:
    """As in any list."""
    qtbot.keyClick(cards, Qt.Key.Key_End)
    assert cards.current_id() == 100
    qtbot.keyClick(cards, Qt.Key.Key_Home)
    assert cards.current_id() == 1


def test_typing_letters_reads_no_rows(qtbot, theme: Theme) -> None:
    """Looking for a first letter would fetch every row there is."""
    asked: list[int] = []
    model = PagedModel(
        lambda ids: asked.append(1) or {n: n for n in ids}, [Column("", card_roles(_card))]
    )
    view = CardList(theme, name="Trials")
    model.setParent(view)
    qtbot.addWidget(view)
    view.setModel(model)
    model.set_ids(range(100_000))
    view.keyboardSearch("z")
    assert len(asked) <= 1


def test_rows_grow_with_the_text(cards: CardList, theme: Theme) -> None:
    """At twice the text, rows are about twice as high and nothing overlaps."""
    before = cards.rowHeight(0)
    theme.set_look(replace(theme.look, text_percent=200))
    assert 1.6 * before < cards.rowHeight(0) < 2.2 * before


def test_a_missing_row_is_painted(qtbot, cards: CardList) -> None:
    """A row that went away is drawn grey, and has no star."""
    cards.scrollTo(cards.model().index(3, 0))
    assert not cards.grab().isNull()
    cards.action_triggered.connect(lambda *_: pytest.fail("there is nothing to star"))
    cards.set_current_row(3)
    qtbot.keyClick(cards, Qt.Key.Key_Space)


def test_the_menu_is_asked_for_at_the_current_card(qtbot, cards: CardList) -> None:
    """The menu key works as a right click does."""
    cards.set_current_row(2)
    with qtbot.waitSignal(cards.menu_wanted) as wanted:
        cards.customContextMenuRequested.emit(QPoint(-1, -1))
    assert wanted.args[0] == 3


def test_looks_can_change_while_it_is_shown(cards: CardList, theme: Theme) -> None:
    """Every row is drawn anew in the other colors."""
    light = cards.grab().toImage()
    theme.set_look(Look(scheme=Scheme.DARK))
    assert cards.grab().toImage() != light
