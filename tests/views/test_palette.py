"""Every word can be read in every scheme."""

from __future__ import annotations

import pytest

from mbc_desktop.views.palette import Scheme, contrast, palettes

GROUNDS = ("background", "surface", "raised", "sunken", "hover")
WORDS = [
    *((words, ground) for words in ("text", "muted", "accent") for ground in GROUNDS),
    *((words, "surface") for words in ("good", "caution", "alert", "info")),
    *((words, "background") for words in ("good", "caution", "alert", "info")),
    *((words, f"{words}-soft") for words in ("good", "caution", "alert", "info")),
    *(("text", f"{words}-soft") for words in ("good", "caution", "alert", "info", "accent")),
    *(("muted", f"{words}-soft") for words in ("accent",)),
    *(("text", f"mark-{pen}") for pen in ("yellow", "green", "pink")),
    ("on-accent", "accent"),
    ("on-accent", "accent-strong"),
    ("on-accent-soft", "accent-soft"),
    ("on-alert", "alert"),
    ("on-alert", "alert-strong"),
]
EDGES = [
    *(("outline", ground) for ground in ("background", "surface", "raised", "sunken")),
    *(("focus", ground) for ground in GROUNDS),
    *(("focus-on-accent", ground) for ground in GROUNDS),
]


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize(("words", "ground"), WORDS)
def test_words_stand_out_from_their_ground(scheme: Scheme, words: str, ground: str) -> None:
    """WCAG 2.2, 1.4.3: at least 4.5 to 1; in high contrast 7 to 1 (1.4.6)."""
    palette = palettes()[scheme]
    needed = 7.0 if scheme is Scheme.HIGH_CONTRAST else 4.5
    assert contrast(palette[words], palette[ground]) >= needed


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_edges_and_focus_can_be_seen(scheme: Scheme, edge: str, ground: str) -> None:
    """WCAG 2.2, 1.4.11: the edge of a control and the focus stand 3 to 1 from what is around."""
    palette = palettes()[scheme]
    assert contrast(palette[edge], palette[ground]) >= 3.0


def test_every_scheme_has_every_role() -> None:
    """A role that one scheme lacks would crash the program when a person changes the colors."""
    roles = {scheme: set(palette.roles) for scheme, palette in palettes().items()}
    assert len({frozenset(names) for names in roles.values()}) == 1


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48)]
)
def test_contrast_is_the_one_of_wcag(one: str, other: str, ratio: float) -> None:
    """Known pairs come out as the public contrast tables give them."""
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
