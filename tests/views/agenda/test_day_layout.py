"""Where events lie beside and above each other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mbc_desktop.views.agenda.day_layout import Place, lanes, rooms, side_by_side

SPANS = st.lists(
    st.tuples(st.integers(0, 90), st.integers(1, 20)).map(lambda s: (s[0], s[0] + s[1])),
    max_size=25,
).map(sorted)


def test_what_does_not_overlap_takes_the_whole_width():
    """And what ends when another begins does not overlap."""
    assert side_by_side([(0, 4), (4, 8)], most=3) == [Place(0, 1), Place(0, 1)]


def test_what_overlaps_lies_side_by_side_and_reaches_as_far_as_it_can():
    """The short one in the middle leaves its column free again."""
    assert side_by_side([(0, 8), (1, 3), (4, 6)], most=3) == [
        Place(0, 2),
        Place(1, 2),
        Place(1, 2),
    ]
    assert side_by_side([(0, 2), (1, 8), (3, 8), (4, 8)], most=4)[0] == Place(0, 3, 1)


def test_more_than_there_is_room_for_is_told_to_have_none():
    """From the last column on."""
    places = side_by_side([(0, 4)] * 5, most=3)
    assert [place.width for place in places] == [1, 1, 0, 0, 0]


@given(SPANS)
def test_nothing_lies_over_anything_else(spans: list[tuple[float, float]]):
    """Whatever overlaps in time lies in different columns, and within the width."""
    places = side_by_side(spans, most=99)
    assert len(places) == len(spans)
    for number, one in enumerate(places):
        assert 0 < one.width <= one.columns - one.column
        for other in range(number):
            overlap = spans[other][0] < spans[number][1] and spans[other][1] > spans[number][0]
            if overlap:
                a, b = places[other], one
                assert a.columns == b.columns
                assert a.column + a.width <= b.column or b.column + b.width <= a.column


def test_days_fill_the_uppermost_line_that_is_free():
    """A long event keeps its line over all its days."""
    assert lanes([(0, 3), (1, 1), (2, 5), (4, 4)]) == [0, 1, 1, 0]


def test_a_day_that_overflows_gives_a_line_to_say_so():
    """The others use all of theirs."""
    spans = [(0, 1), (0, 0), (0, 0)]
    assert rooms(spans, lanes(spans), 3, 2) == [1, 2, 2]
