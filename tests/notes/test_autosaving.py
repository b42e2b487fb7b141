"""When a text that is being typed is saved."""

from __future__ import annotations

import pytest

from mbc_desktop.notes.autosaving import Autosaver


class Hand:
    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def saver(hand: Hand) -> Autosaver:
    return Autosaver(hand)


def test_nothing_is_due_where_nothing_was_typed(saver: Autosaver):
    """No text, no write."""
    assert saver.due_in() is None
    saver.left()
    assert saver.due_in() is None
    assert saver.is_clean


def test_a_pause_of_half_a_second_saves(saver: Autosaver, hand: Hand):
    """Counted from the last key."""
    saver.typed()
    hand.seconds += 0.2
    saver.typed()
    assert saver.due_in() == pytest.approx(0.5)
    hand.seconds += 0.6
    assert saver.due_in() == 0.0


def test_steady_typing_is_saved_within_each_second(saver: Autosaver, hand: Hand):
    """A key every tenth of a second, for ten seconds: never a second unsaved."""
    oldest_unsaved = None
    longest = 0.0
    for _ in range(100):
        saver.typed()
        oldest_unsaved = hand.seconds if oldest_unsaved is None else oldest_unsaved
        longest = max(longest, hand.seconds - oldest_unsaved)
        if saver.due_in() == 0.0:
            saver.begin()
            saver.saved()
            oldest_unsaved = None
        hand.seconds += 0.1
    assert longest < 1.0


def test_a_change_of_focus_saves_at_once(saver: Autosaver):
    """Another note, another window, closing."""
    saver.typed()
    saver.left()
    assert saver.due_in() == 0.0


def test_what_is_typed_while_a_save_runs_is_saved_next(saver: Autosaver, hand: Hand):
    """One save at a time; nothing is forgotten."""
    saver.typed()
    saver.begin()
    saver.typed()
    assert saver.due_in() is None
    hand.seconds += 2
    saver.saved()
    assert saver.due_in() == 0.0
    assert not saver.is_clean


def test_a_save_that_came_to_nothing_is_tried_again_ever_later(saver: Autosaver, hand: Hand):
    """After 1, 2, 4 … 30 seconds, and at once when focus changes."""
    saver.typed()
    waits = []
    for _ in range(7):
        hand.seconds += saver.due_in() or 0.0
        saver.begin()
        saver.not_saved()
        waits.append(saver.due_in())
    assert waits == [1, 2, 4, 8, 16, 30, 30]
    saver.left()
    assert saver.due_in() == 0.0
    saver.begin()
    saver.saved()
    assert saver.is_clean
    saver.typed()
    assert saver.due_in() == pytest.approx(0.5)
