"""Dates that may be told by the year alone, or by month and year."""

from __future__ import annotations


def earliest_month(text: str) -> int | None:
    """Return the earliest month that an ISO date, whole or in part, can mean.

    Months are counted from year 0; None where there is no date.
    """
    return _month(text, otherwise=1)


def latest_month(text: str) -> int | None:
    """Return the latest month that an ISO date, whole or in part, can mean."""
    return _month(text, otherwise=12)


def _month(text: str, *, otherwise: int) -> int | None:
    year, _, rest = text[: len("YYYY-MM-DD")].partition("-")
    month = rest[:2]
    if len(year) != len("YYYY") or not year.isdecimal():
        return None
    return int(year) * 12 + (int(month) if month.isdecimal() else otherwise)
