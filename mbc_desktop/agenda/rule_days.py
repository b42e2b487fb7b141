"""The days a repeat rule takes of a year, month or week (the table of RFC 5545, 3.3.10).

Days are proleptic ordinals (`date.toordinal`).
"""

from __future__ import annotations

from calendar import isleap, monthrange
from datetime import date, datetime

from mbc_desktop.agenda.rules import Rule

_LAST_ORDINAL = date.max.toordinal()


class RuleDays:
    """The BY parts of a rule that are about days.

    Args:
        rule: the rule.
        start: DTSTART as naive wall clock; tells the day where the rule names none.
    """

    def __init__(self, rule: Rule, start: datetime) -> None:
        self._rule = rule
        self._start = start
        self._weekdays = frozenset(weekday for _, weekday in rule.by_day)
        self._months = frozenset(rule.by_month)
        self._any_day = not (
            rule.by_month or rule.by_month_day or rule.by_year_day or rule.by_week_no or rule.by_day
        )

    def let_through(self, day: int) -> bool:
        """Whether every BY part lets a day through: what a rule by the day or shorter asks."""
        return self._any_day or self._is_day(day)

    def first_year(self) -> int:
        """The year (a week year for BYWEEKNO) from which INTERVAL counts.

        It is the week year of the start where the start is one of the rule's own dates, else its
        calendar year. With INTERVAL=1 it is one year earlier: that year's last week may end after
        the start.
        """
        rule, start = self._rule, self._start
        if not rule.by_week_no:
            return start.year
        if rule.interval == 1:
            return max(1, start.year - 1)
        for year in (start.year - 1, start.year, start.year + 1):
            if 1 <= year <= 9999 and start.toordinal() in self.of_year(year):
                return year
        return start.year

    def of_year(self, year: int) -> list[int]:
        """Return the days of a year, of a week year for BYWEEKNO."""
        rule = self._rule
        if rule.by_week_no:
            return self._days_of_weeks(year)
        if rule.by_year_day:
            first = date(year, 1, 1).toordinal()
            length = 366 if isleap(year) else 365
            found = {
                first + (n - 1 if n > 0 else length + n)
                for n in rule.by_year_day
                if abs(n) <= length
            }
            return sorted(day for day in found if self._limits(day, of_year=not rule.by_month))
        if rule.by_month_day or not rule.by_day:
            if rule.by_month:
                months = rule.by_month
            elif rule.by_day:
                months = tuple(range(1, 13))
            else:
                months = (self._start.month,)
            of_year = not rule.by_month
            found = {day for month in months for day in self.of_month(year, month, of_year=of_year)}
            return sorted(found)
        if rule.by_month:
            found = {day for m in rule.by_month for day in self._weekdays_of_month(year, m)}
            return sorted(found)
        first = date(year, 1, 1).toordinal()
        return self._nth_weekdays(first, 366 if isleap(year) else 365)

    def _days_of_weeks(self, year: int) -> list[int]:
        """The days BYWEEKNO names in one week year; some lie in the years beside it."""
        rule = self._rule
        first = self._first_week(year)
        weeks = (self._first_week(year + 1) - first) // 7
        if self._weekdays:
            weekdays = self._weekdays
        elif rule.by_month_day or rule.by_year_day:
            weekdays = frozenset(range(7))
        else:
            weekdays = frozenset((self._start.weekday(),))
        found = []
        for number in {n - 1 if n > 0 else weeks + n for n in rule.by_week_no}:
            if not 0 <= number < weeks:
                continue
            for day in range(first + number * 7, first + number * 7 + 7):
                if 1 <= day <= _LAST_ORDINAL and (day - 1) % 7 in weekdays:
                    on = date.fromordinal(day)
                    if self._in_month(on) and self._in_month_days(on) and self._in_year_days(on):
                        found.append(day)
        return sorted(found)

    def _first_week(self, year: int) -> int:
        """The ordinal on which week 1 begins: the first week with four days in the year."""
        if year > 9999:
            return _LAST_ORDINAL + 1
        first = date(year, 1, 1).toordinal()
        offset = (first - 1 - self._rule.week_start) % 7
        return first - offset + (7 if offset > 3 else 0)

    def of_month(self, year: int, month: int, *, of_year: bool = False) -> list[int]:
        """Return the days of a month; BYDAY beside BYMONTHDAY counts in the year if `of_year`."""
        rule = self._rule
        if self._months and month not in self._months:
            return []
        if rule.by_month_day or not rule.by_day:
            wanted = rule.by_month_day or (self._start.day,)
            days = {self._day_in_month(year, month, number) for number in wanted}
            return sorted(day for day in days if day and self._limits(day, of_year=of_year))
        return [day for day in self._weekdays_of_month(year, month) if self._limits_outer(day)]

    def _day_in_month(self, year: int, month: int, number: int) -> int:
        """The ordinal of a day of a month, 0 where the month has none such (see SKIP, RFC 7529)."""
        length = monthrange(year, month)[1]
        first = date(year, month, 1).toordinal()
        if number < 0:
            number = length + number + 1
            if number >= 1:
                return first + number - 1
            return first - 1 if self._rule.skip == "BACKWARD" else 0
        if number <= length:
            return first + number - 1
        if self._rule.skip == "BACKWARD":
            return first + length - 1
        return first + length if self._rule.skip == "FORWARD" else 0

    def _weekdays_of_month(self, year: int, month: int) -> list[int]:
        return self._nth_weekdays(date(year, month, 1).toordinal(), monthrange(year, month)[1])

    def _nth_weekdays(self, first: int, length: int) -> list[int]:
        """The days that BYDAY names within a month or year."""
        found: set[int] = set()
        for number, weekday in self._rule.by_day:
            start = first + (weekday - (first - 1)) % 7
            days = range(start, first + length, 7)
            if not number:
                found.update(days)
            elif abs(number) <= len(days):
                found.add(days[number - 1 if number > 0 else number])
        return sorted(found)

    def of_week(self, monday: int) -> list[int]:
        """Return the days of the week that begins with a day."""
        rule = self._rule
        wanted = self._weekdays or (self._start.weekday(),)
        days = range(monday, min(monday + 7, _LAST_ORDINAL + 1))
        found = [day for day in days if (day - 1) % 7 in wanted]
        if rule.by_month or rule.by_month_day or rule.by_year_day or rule.by_week_no:
            return [day for day in found if self._is_day(day)]
        return found

    # Whether one day is let through -------------------------------------------------------

    def _is_day(self, day: int) -> bool:
        """Whether every BY part lets a day through; ordinals of BYDAY do not count here."""
        if self._weekdays and (day - 1) % 7 not in self._weekdays:
            return False
        return self._limits_outer(day) and self._in_month_days(date.fromordinal(day))

    def _limits_outer(self, day: int) -> bool:
        on = date.fromordinal(day)
        return self._in_month(on) and self._in_year_days(on) and self._in_weeks(day)

    def _limits(self, day: int, *, of_year: bool) -> bool:
        """Whether the parts beside the one that gave the day let it through."""
        on = date.fromordinal(day)
        if not (self._in_month(on) or self._rule.skip) or not self._in_year_days(on):
            return False
        if self._rule.by_year_day and not self._in_month_days(on):
            return False
        if not self._rule.by_day:
            return True
        if of_year:
            return day in self._nth_weekdays(
                date(on.year, 1, 1).toordinal(), 366 if isleap(on.year) else 365
            )
        return day in self._weekdays_of_month(on.year, on.month)

    def _in_month(self, on: date) -> bool:
        return not self._months or on.month in self._months

    def _in_month_days(self, on: date) -> bool:
        wanted = self._rule.by_month_day
        if not wanted:
            return True
        return on.day in wanted or on.day - monthrange(on.year, on.month)[1] - 1 in wanted

    def _in_year_days(self, on: date) -> bool:
        wanted = self._rule.by_year_day
        if not wanted:
            return True
        number = on.timetuple().tm_yday
        return number in wanted or number - (366 if isleap(on.year) else 365) - 1 in wanted

    def _in_weeks(self, day: int) -> bool:
        wanted = self._rule.by_week_no
        if not wanted:
            return True
        year = date.fromordinal(day).year
        for week_year in (year + 1, year, year - 1):
            if week_year >= 1 and day >= (first := self._first_week(week_year)):
                number = (day - first) // 7 + 1
                weeks = (self._first_week(week_year + 1) - first) // 7
                return number in wanted or number - weeks - 1 in wanted
        return False
