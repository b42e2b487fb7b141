"""Counting in months."""

from __future__ import annotations

from datetime import date, timedelta


def months_on(day: date, months: int) -> date:
    """Return the day so many months later, or the last one of a month that is shorter."""
    number = day.year * 12 + day.month - 1 + months
    number = min(max(number, 12), 9999 * 12 + 10)
    first = date(number // 12, number % 12 + 1, 1)
    last = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    return first.replace(day=min(day.day, last.day))
