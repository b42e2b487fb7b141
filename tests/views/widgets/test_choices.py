"""Chips, segments, sections, tabs: chosen by mouse, by keyboard, and spoken."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget

from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import IconButton
from mbc_desktop.views.widgets.chips import Chips, Choice
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.navigation import Navigation
from mbc_desktop.views.widgets.section import Section
from mbc_desktop.views.widgets.segmented import Segmented
from tests.views.access_checks import assert_accessible

STATUSES = [Choice("open", "Open & new", 1204), Choice("soon", "Soon", 3), Choice("gone", "Gone")]


@pytest.fixture
def chips(qtbot, theme: Theme) -> Chips:
    made = Chips(theme, name="Status")
    qtbot.addWidget(made)
    made.set_choices(STATUSES)
    made.show()
    return made


def _buttons(widget: QWidget) -> list[str]:
    return [button.accessibleName() for button in widget._buttons.values()]


def test_chips_switch_by_keyboard_and_tell_what_is_on(qtbot, chips: Chips) -> None:
    """Space switches the chip that has the focus."""
    first = chips._buttons["open"]
    first.setFocus()
    with qtbot.waitSignal(chips.chosen_changed) as changed:
        qtbot.keyClick(first, Qt.Key.Key_Space)
    assert changed.args == [frozenset({"open"})]
    assert chips.chosen() == {"open"}
    assert_accessible(chips)


def test_counts_change_without_moving_the_focus(qtbot, chips: Chips) -> None:
    """New counts arrive while a person goes through the chips."""
    before = chips._buttons["soon"]
    chips.set_chosen(["soon"])
    chips.set_choices([Choice("open", "Open & new", 7), Choice("soon", "Soon", 0), STATUSES[2]])
    assert chips._buttons["soon"] is before
    assert chips.chosen() == {"soon"}
    assert _buttons(chips) == ["Open & new, 7", "Soon, 0", "Gone"]


def test_other_choices_keep_what_was_on(qtbot, chips: Chips) -> None:
    """What is no longer offered is off, what still is stays on."""
    chips.set_chosen(["open", "soon"])
    chips.set_choices([Choice("soon", "Soon"), Choice("new", "New")])
    assert chips.chosen() == {"soon"}


def test_choosing_from_outside_tells_once(qtbot, chips: Chips) -> None:
    """A saved search sets three filters and searches once."""
    told: list[frozenset] = []
    chips.chosen_changed.connect(told.append)
    chips.set_chosen(["open", "soon"])
    chips.set_chosen(["soon", "open"])
    assert told == [frozenset({"open", "soon"})]


def test_one_segment_always_holds(qtbot, theme: Theme) -> None:
    """Choosing one lets the other go; arrow keys move."""
    made = Segmented(theme, [Choice("list", "List"), Choice("map", "Map")], name="Show as")
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made._group.button(0).setFocus()
    assert made.chosen() == "list"
    with qtbot.waitSignal(made.chosen_changed) as changed:
        qtbot.keyClick(made._group.button(0), Qt.Key.Key_Right)
    assert changed.args == ["map"]
    made.set_chosen("list")
    assert made.chosen() == "list"


def test_a_section_folds_and_says_so(qtbot, theme: Theme) -> None:
    """The heading is a button; its name tells whether it is open."""
    made = Section(theme, "Places")
    qtbot.addWidget(made)
    words = QLabel("Boston")
    made.body.addWidget(words)
    made.show()
    assert made.heading.accessibleName() == "Places, open"
    with qtbot.waitSignal(made.folded) as folded:
        qtbot.keyClick(made.heading, Qt.Key.Key_Space)
    assert folded.args == [True]
    assert not words.isVisible()
    assert made.heading.accessibleName() == "Places, closed"
    made.set_open(True)
    assert words.isVisible()


def test_tabs_of_the_window_are_chosen_by_arrow_keys(qtbot, theme: Theme) -> None:
    """The first tab holds at the start; the arrow goes to the next and shows it."""
    made = Navigation(theme, name="Tabs")
    qtbot.addWidget(made)
    made.add("today", "Today", icon="today")
    made.add("learn", "Learn", icon="learn")
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made._buttons[0].setFocus()
    assert made.current() == "today"
    with qtbot.waitSignal(made.chosen) as chosen:
        qtbot.keyClick(made._buttons[0], Qt.Key.Key_Down)
    assert chosen.args == ["learn"]
    made.set_beside(beside=False)
    assert not made.is_beside
    made.choose("today")
    assert made.current() == "today"


def test_an_icon_button_says_what_it_would_do(qtbot, theme: Theme) -> None:
    """Its name and tooltip are one, and change with its state."""
    made = IconButton(theme, "star", name="Add", icon_on="star-filled", name_on="Remove")
    qtbot.addWidget(made)
    assert made.accessibleName() == made.toolTip() == "Add"
    made.click()
    assert made.accessibleName() == made.toolTip() == "Remove"


def test_flow_wraps_like_words(qtbot) -> None:
    """What does not fit goes to the next line, and the height grows with it."""
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, gap=10)
    for _ in range(4):
        part = QWidget()
        part.setMinimumSize(100, 30)
        flow.addWidget(part)
    assert flow.heightForWidth(430) == 30
    assert flow.heightForWidth(220) == 70
    assert flow.heightForWidth(100) == 150
    flow.setGeometry(QRect(0, 0, 220, 70))
    assert [flow.itemAt(n).geometry().top() for n in range(4)] == [0, 0, 40, 40]
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow.setGeometry(QRect(0, 0, 220, 70))
    assert flow.itemAt(0).geometry().right() == 219
