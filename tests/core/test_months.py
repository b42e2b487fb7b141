"""Dates told by the year alone."""

from __future__ import annotations

import pytest

from mbc_desktop.core.months import earliest_month, latest_month


@pytest.mark.parametrize(
    ("text", "between"),
    [("2023-05-09", (5, 5)), ("2023-05", (5, 5)), ("2023", (1, 12))],
)
def test_a_year_alone_is_any_month_of_it(text: str, between: tuple[int, int]) -> None:
    """Whatever is reckoned with it stays on the safe side."""
    assert (earliest_month(text), latest_month(text)) == tuple(2023 * 12 + m for m in between)


def test_no_date_is_no_month() -> None:
    """Neither is anything else that is no date."""
    assert earliest_month("") is latest_month("soon") is latest_month("9" * 9_000 + "-") is None
