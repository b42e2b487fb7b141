"""What differs between two versions of a note."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mbc_desktop.notes.differences import DifferentLine, LeftOut, Mark, differences


def test_equal_texts_have_no_differences():
    """Nothing to show."""
    assert differences("a\nb", "a\nb") == ()


def test_a_changed_line_shows_the_words_that_changed():
    """As it was and as it is; what stayed is marked as such."""
    was, now = differences("take one a day", "take two a day")
    assert isinstance(was, DifferentLine)
    assert isinstance(now, DifferentLine)
    assert was.pieces == (("take ", Mark.SAME), ("one", Mark.GONE), (" a day", Mark.SAME))
    assert now.pieces == (("take ", Mark.SAME), ("two", Mark.NEW), (" a day", Mark.SAME))


def test_lines_far_from_a_change_are_left_out():
    """So many are named."""
    before = "\n".join(f"line {number}" for number in range(50))
    found = differences(before, before.replace("line 25", "line twenty-five"), around=1)
    assert found[0] == LeftOut(24)
    assert found[-1] == LeftOut(23)
    assert len(found) == 6


def test_a_very_long_text_is_compared_at_once():
    """Coarsely, where every line is another."""
    before = "\n".join(f"a{number}" for number in range(50_000))
    after = "\n".join(f"b{number}" for number in range(50_000))
    assert len(differences(before, after)) == 100_000


@given(st.text("ab \n", max_size=60), st.text("ab \n", max_size=60))
def test_both_texts_can_be_read_out_of_the_differences(before: str, after: str):
    """Nothing is left out or made up when all lines are shown."""
    found = differences(before, after, around=1000)
    if before == after:
        return
    lines = [line for line in found if isinstance(line, DifferentLine)]
    assert "\n".join(line.text for line in lines if line.mark is not Mark.NEW) == before or (
        not any(line.mark is not Mark.NEW for line in lines) and before == ""
    )
    assert "\n".join(line.text for line in lines if line.mark is not Mark.GONE) == after or (
        not any(line.mark is not Mark.GONE for line in lines) and after == ""
    )
