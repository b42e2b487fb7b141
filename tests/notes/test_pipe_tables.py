"""Tables of bars: read, made straight, and never changed in their words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mbc_desktop.notes.pipe_tables import (
    cell_at,
    cell_spans,
    cells_of,
    is_row,
    is_rule,
    new_table,
    straight,
)

CELLS = st.lists(
    st.lists(st.text(alphabet="ab 日é-", max_size=12), min_size=1, max_size=5),
    min_size=1,
    max_size=6,
)


def test_bars_stand_under_each_other():
    """Also where a sign is two columns wide, and cells are missing."""
    assert straight(["|a|", "|:-|-:|", "|日本|bb|"]) == [
        "| a    |     |",
        "| :--- | --: |",
        "| 日本 | bb  |",
    ]


def test_a_bar_within_a_cell_is_written_with_a_backslash():
    """It parts nothing."""
    assert cells_of(r"| a \| b | c |") == [r"a \| b", "c"]


def test_a_place_belongs_to_one_cell():
    """Words and the room around them."""
    row = "| a   | bb |"
    assert [row[start:end] for start, end in cell_spans(row)] == ["a", "bb"]
    assert [cell_at(row, place) for place in (0, 3, 6, 9, len(row))] == [0, 0, 0, 1, 1]
    assert is_row(row)
    assert is_rule("|---|:-:|")
    assert not is_rule("| - a |")


def test_a_new_table_has_a_head_and_empty_rows():
    """Ready for the first cell."""
    assert new_table(2, 1, heads=("When", "What")) == [
        "| When | What |",
        "| ---- | ---- |",
        "|      |      |",
    ]


@given(CELLS)
def test_making_straight_keeps_every_word(rows: list[list[str]]):
    """And doing it twice changes nothing more."""
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    made = straight(lines)
    assert straight(made) == made
    for before, after in zip(lines, made, strict=True):
        if not is_rule(before):
            kept = [cell for cell in cells_of(after) if cell]
            assert kept == [cell for cell in cells_of(before) if cell]
