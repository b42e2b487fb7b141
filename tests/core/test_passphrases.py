"""How hard a passphrase is to guess, and how long a mistake costs."""

from __future__ import annotations

import pytest

from mbc_desktop.core.passphrases import Strength, strength_of
from mbc_desktop.core.patience import Patience


@pytest.mark.parametrize(
    ("typed", "strength"),
    [
        ("", Strength.TOO_SHORT),
        ("seven77", Strength.TOO_SHORT),
        ("        ", Strength.TOO_SHORT),
        ("password", Strength.WEAK),
        ("mother1962", Strength.WEAK),
        ("aaaaaaaaaaaaaaaa", Strength.WEAK),
        ("1234567890", Strength.WEAK),
        ("abcdefghijkl", Strength.WEAK),
        ("lavender", Strength.WEAK),
        ("lavender lavender lavender lavender", Strength.WEAK),
        ("lavender tractor whistle", Strength.FAIR),
        ("lavender tractor whistle marmalade", Strength.GOOD),
        ("lavanda tractor silbato niñez", Strength.GOOD),
    ],
)
def test_words_that_go_together_badly_are_the_best(typed: str, strength: Strength):
    """What many people type, what repeats and what runs counts for nothing."""
    assert strength_of(typed) is strength


def test_mistakes_cost_more_each_time_and_never_more_than_a_minute():
    """Two are free; waiting sets nothing back."""
    now = [100.0]
    patience = Patience(lambda: now[0])
    assert [patience.was_wrong() for _ in range(9)] == [0, 0, 2, 4, 8, 16, 32, 60, 60]
    assert patience.left() == 60
    now[0] += 59.5
    assert patience.left() == 0.5
    now[0] += 10
    assert patience.left() == 0
