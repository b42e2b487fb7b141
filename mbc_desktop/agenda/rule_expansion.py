"""The dates a repeat rule gives, in wall clock time (RFC 5545, 3.3.10).

python-dateutil differs from the table of that section in four ways that matter here: a BYWEEKNO
without BYDAY takes every day of the week instead of the weekday of the start, the years of
BYWEEKNO are calendar years instead of week years, BYSETPOS counts in a first week that is cut off
at the start, and BYMONTHDAY of a yearly rule takes every month instead of that of the start. It
also walks from the start whatever is asked for, so that a rule by the second takes minutes.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from mbc_desktop.agenda.limits import MAX_INSTANCES, Deadline
from mbc_desktop.agenda.rule_days import RuleDays
from mbc_desktop.agenda.rules import Frequency, Rule

_UNIT = {
    Frequency.DAILY: 86_400,
    Frequency.HOURLY: 3_600,
    Frequency.MINUTELY: 60,
    Frequency.SECONDLY: 1,
}
_CHECK_EVERY = 512
_AHEAD = timedelta(days=730)
_NEVER_YEARS = 60
"""A rule that gives no date within so many years gives none worth showing: every combination of
month, day, weekday and leap year comes back within 28 years, 40 around a century."""
_NEVER_YEARS_YEARLY = 400
"""The same for a rule by the year, whose interval may pass over most of them."""


class RuleDates:
    """All dates of one rule for one start.

    Args:
        rule: the rule.
        start: DTSTART as naive wall clock.
        all_day: DTSTART is a date; BYHOUR, BYMINUTE and BYSECOND are then ignored.
        until: the last moment that may be given, as wall clock; the rule's own UNTIL is not
            looked at, for its zone is not known here.
    """

    def __init__(
        self, rule: Rule, start: datetime, *, all_day: bool = False, until: datetime | None = None
    ) -> None:
        self._rule = rule
        self._start = start
        self._until = until
        self._all_day = all_day
        self._times = self._times_of_day()
        self._hours = frozenset(() if all_day else rule.by_hour)
        self._minutes = frozenset(() if all_day else rule.by_minute)
        self._seconds = frozenset(() if all_day else rule.by_second)
        self._counted: list[datetime] = []
        self._counted_until = datetime.min
        self._days = RuleDays(rule, start)

    def between(self, first: datetime, last: datetime, deadline: Deadline) -> Iterator[datetime]:
        """Yield the dates from first to last, both included, in order.

        Raises:
            OutOfTime: the deadline passed; what was yielded so far is right.
        """
        if self._until is not None and self._until < last:
            last = self._until
        if last < self._start or last < first:
            return
        left = self._rule.count
        if left is not None and not self._one_a_period:
            if left > MAX_INSTANCES:
                left = None  # more than anybody counts: it bounds nothing that is ever shown
            elif first > self._start:
                counted = self._counted_to(last, left, deadline)
                yield from counted[bisect_left(counted, first) : bisect_right(counted, last)]
                return
        lower = max(first, self._start)
        skip = 0
        if left is None:
            skip = self._periods_before(first)
        elif self._one_a_period:
            skip = min(self._periods_before(first), left)
            left -= skip
        if left == 0:
            return
        least = lower if left is None else self._start
        for number, moment in enumerate(self._from_period(skip, least, last, deadline)):
            if number % _CHECK_EVERY == _CHECK_EVERY - 1:
                deadline.check()
            if moment < self._start:
                continue
            if moment > last:
                return
            if moment >= lower:
                yield moment
            if left is not None:
                left -= 1
                if not left:
                    return

    def _counted_to(self, last: datetime, count: int, deadline: Deadline) -> list[datetime]:
        """Return the dates of a rule with COUNT up to a moment, counted once for two years."""
        if last > self._counted_until and len(self._counted) < count:
            until = last + _AHEAD if last.year < 9990 else last
            self._counted = list(self.between(self._start, until, deadline))
            self._counted_until = until
        return self._counted

    def first(self, deadline: Deadline) -> datetime | None:
        """Return the first date, or None where there is none in a lifetime."""
        yearly = self._rule.freq is Frequency.YEARLY
        years = _NEVER_YEARS_YEARLY if yearly else _NEVER_YEARS
        horizon = datetime(min(self._start.year + years, 9999), 12, 31, 23, 59, 59)
        return next(self.between(self._start, horizon, deadline), None)

    @property
    def often(self) -> bool:
        """Whether it may give more than a few dates a day."""
        return self._rule.freq > Frequency.DAILY or len(self._times) > 24

    @property
    def _one_a_period(self) -> bool:
        """Whether every period gives exactly one date, so that periods can be counted."""
        return self._rule.plain and self._rule.freq >= Frequency.WEEKLY

    def _periods_before(self, moment: datetime) -> int:
        """How many periods may be passed over before one that can hold the moment."""
        if moment <= self._start:
            return 0
        rule, start = self._rule, self._start
        if rule.freq is Frequency.YEARLY:
            distance = moment.year - start.year - 1
        elif rule.freq is Frequency.MONTHLY:
            distance = (moment.year - start.year) * 12 + moment.month - start.month - 1
        elif rule.freq is Frequency.WEEKLY:
            distance = (moment.toordinal() - start.toordinal()) // 7 - 1
        else:
            seconds = (moment - start) // timedelta(seconds=1)
            distance = seconds // _UNIT[rule.freq] - 1
        skipped = max(0, distance // rule.interval)
        # The one before holds dates that SKIP=FORWARD or week years carry over.
        return skipped if self._one_a_period else max(0, skipped - 1)

    def _from_period(
        self, skip: int, least: datetime, last: datetime, deadline: Deadline
    ) -> Iterator[datetime]:
        """Yield the dates of the period with that number and of those after it.

        Those before `least` may be left out.
        """
        if self._rule.freq > Frequency.DAILY:
            yield from self._within_days(skip, last, deadline)
            return
        first_day, last_day = least.toordinal(), last.toordinal()
        for number, days in enumerate(self._day_sets(skip, last_day)):
            if number % _CHECK_EVERY == _CHECK_EVERY - 1:
                deadline.check()
            if self._rule.by_set_pos:
                yield from self._set_positions(days, self._times)
            else:
                for day in days:
                    if day < first_day:
                        continue
                    on = date.fromordinal(day)
                    begin = bisect_left(self._times, least.time()) if day == first_day else 0
                    for clock in self._times[begin:] if begin else self._times:
                        yield datetime.combine(on, clock)

    def _set_positions(self, days: list[int], times: list[time]) -> Iterator[datetime]:
        """Yield the dates of one period that BYSETPOS picks, without building the others."""
        size = len(days) * len(times)
        positions = {p - 1 if p > 0 else size + p for p in self._rule.by_set_pos}
        for position in sorted(p for p in positions if 0 <= p < size):
            day, clock = divmod(position, len(times))
            yield datetime.combine(date.fromordinal(days[day]), times[clock])

    def _times_of_day(self) -> list[time]:
        """The times on a day that a rule by the day or longer gives."""
        rule, start = self._rule, self._start
        if self._all_day or not (rule.by_hour or rule.by_minute or rule.by_second):
            return [start.time()]
        return [
            time(hour, minute, second)
            for hour in rule.by_hour or (start.hour,)
            for minute in rule.by_minute or (start.minute,)
            for second in rule.by_second or (start.second,)
        ]

    # Rules by the day or longer ------------------------------------------------------------

    def _day_sets(self, skip: int, last_day: int) -> Iterator[list[int]]:
        """Yield the days (proleptic ordinals) of each period, in order."""
        rule, start = self._rule, self._start
        if rule.freq is Frequency.YEARLY:
            year = self._days.first_year() + skip * rule.interval
            while year <= 9999 and date(max(year - 1, 1), 12, 1).toordinal() <= last_day:
                yield self._days.of_year(year)
                year += rule.interval
        elif rule.freq is Frequency.MONTHLY:
            month = start.year * 12 + start.month - 1 + skip * rule.interval
            while month < 120_000:
                year, index = divmod(month, 12)
                if date(year, index + 1, 1).toordinal() > last_day:
                    return
                yield self._days.of_month(year, index + 1)
                month += rule.interval
        elif rule.freq is Frequency.WEEKLY:
            day = start.toordinal()
            monday = day - ((day - 1 - rule.week_start) % 7) + skip * rule.interval * 7
            while monday <= last_day:
                yield self._days.of_week(monday)
                monday += rule.interval * 7
        else:
            day = start.toordinal() + skip * rule.interval
            while day <= last_day:
                if self._days.let_through(day):
                    yield [day]
                else:
                    yield []
                day += rule.interval

    # Rules by the hour, minute or second --------------------------------------------------

    def _within_days(self, skip: int, last: datetime, deadline: Deadline) -> Iterator[datetime]:
        """Yield the dates of a rule by the hour or shorter.

        Time is counted in seconds; a day, hour or minute that a BY part shuts out is passed over
        in one step.
        """
        rule, unit = self._rule, _UNIT[self._rule.freq]
        step = rule.interval * unit
        begin = self._start.toordinal() * 86_400 + _second_of_day(self._start)
        begin -= begin % unit
        at = begin + skip * step
        end = last.toordinal() * 86_400 + _second_of_day(last)
        checked_day, day_is_good, rounds = -1, True, 0
        inner = self._times_within(rule.freq)
        while at <= end:
            rounds += 1
            if rounds % _CHECK_EVERY == 0:
                deadline.check()
            day, second = divmod(at, 86_400)
            if day != checked_day:
                checked_day, day_is_good = day, self._days.let_through(day)
            if not day_is_good:
                at = _step_to((day + 1) * 86_400, at, step)
                continue
            hour, second = divmod(second, 3_600)
            if self._hours and hour not in self._hours:
                at = _step_to(at - second + 3_600, at, step)
                continue
            minute, second = divmod(second, 60)
            if unit < 3_600 and self._minutes and minute not in self._minutes:
                at = _step_to(at - second + 60, at, step)
                continue
            if unit == 1 and self._seconds and second not in self._seconds:
                at += step
                continue
            times = [
                time(hour, minute if m is None else m, second if s is None else s) for m, s in inner
            ]
            if rule.by_set_pos:
                yield from self._set_positions([day], times)
            else:
                on = date.fromordinal(day)
                for clock in times:
                    yield datetime.combine(on, clock)
            at += step

    def _times_within(self, freq: Frequency) -> list[tuple[int | None, int | None]]:
        """Minutes and seconds within one hour or minute; None where the period itself tells."""
        minutes: tuple[int | None, ...] = (None,)
        seconds: tuple[int | None, ...] = (None,)
        if freq is Frequency.HOURLY:
            minutes = tuple(sorted(self._minutes)) or (self._start.minute,)
        if freq is not Frequency.SECONDLY:
            seconds = tuple(sorted(self._seconds)) or (self._start.second,)
        return [(minute, second) for minute in minutes for second in seconds]


def _second_of_day(moment: datetime) -> int:
    return moment.hour * 3_600 + moment.minute * 60 + moment.second


def _step_to(target: int, at: int, step: int) -> int:
    """The first of at, at + step, … that is not before the target, and after at."""
    return at + max(1, -((at - target) // step)) * step
