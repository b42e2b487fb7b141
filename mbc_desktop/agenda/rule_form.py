"""A repeat rule as a form a person fills in; what the form cannot show it keeps as it came."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from mbc_desktop.agenda.limits import Deadline, OutOfTime
from mbc_desktop.agenda.records import Event
from mbc_desktop.agenda.rule_expansion import RuleDates
from mbc_desktop.agenda.rules import (
    WEEKDAYS,
    Frequency,
    Rule,
    RuleNotUnderstood,
    format_rule,
    parse_rule,
)
from mbc_desktop.agenda.series import Series, until_wall
from mbc_desktop.agenda.values import DateValue, format_date, format_wall, to_wall
from mbc_desktop.agenda.zones import zone_info


class Ending(StrEnum):
    """How a series ends."""

    NEVER = "never"
    COUNT = "after a number of times"
    DAY = "on a day"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleForm:
    """The fields of the form.

    Attributes:
        weekdays: 0 is Monday; for a rule by the week, the days it happens on.
        month_days: days of the month; -1 is the last.
        nth_weekday: (ordinal, weekday) such as (2, 1), the second Tuesday; None where days of
            the month count.
        months: for a rule by the year.
        last_day: the last day that may be one of the series, where `ending` is DAY.
        kept: parts of the rule the form does not show, as they came; they stay in force.
        until: the UNTIL the form was filled from, kept as it came while `last_day` is unchanged.
    """

    freq: Frequency
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    nth_weekday: tuple[int, int] | None = None
    months: tuple[int, ...] = ()
    ending: Ending = Ending.NEVER
    count: int = 10
    last_day: date | None = None
    kept: tuple[str, ...] = ()
    until: DateValue | None = None
    until_day: date | None = None

    @property
    def shows_all(self) -> bool:
        """Whether the form shows every part of the rule that matters to a person."""
        return all(part.startswith("WKST=") for part in self.kept)


def form_of(text: str, event: Event) -> RuleForm | None:
    """Fill the form from an RRULE value; None where the rule is not understood.

    Args:
        text: the RRULE value.
        event: the event it belongs to; its zone tells on which day UNTIL falls.
    """
    try:
        rule = parse_rule(text)
    except RuleNotUnderstood:
        return None
    shown = _shown(rule)
    rest = replace(
        rule,
        freq=rule.freq,
        interval=1,
        count=rule.count if rule.until is not None else None,
        until=None,
        by_day=() if "by_day" in shown else rule.by_day,
        by_month_day=() if "by_month_day" in shown else rule.by_month_day,
        by_month=() if "by_month" in shown else rule.by_month,
    )
    kept = tuple(part for part in format_rule(rest).split(";") if not part.startswith("FREQ="))
    nth = None
    weekdays: tuple[int, ...] = ()
    if "by_day" in shown and rule.by_day:
        number, weekday = rule.by_day[0]
        if number:
            nth = (number, weekday)
        else:
            weekdays = tuple(sorted({weekday for _, weekday in rule.by_day}))
    last_day = None
    if rule.until is not None:
        zone = zone_info(event.tzid, event.zone_text)
        last = until_wall(rule, event, zone)
        last_day = last.date() if last else None
    ending = Ending.COUNT if rule.count is not None else Ending.NEVER
    return RuleForm(
        freq=rule.freq,
        interval=rule.interval,
        weekdays=weekdays,
        month_days=rule.by_month_day if "by_month_day" in shown else (),
        nth_weekday=nth,
        months=rule.by_month if "by_month" in shown else (),
        ending=Ending.DAY if rule.until is not None else ending,
        count=rule.count or 10,
        last_day=last_day,
        kept=kept,
        until=rule.until,
        until_day=last_day,
    )


def _shown(rule: Rule) -> set[str]:
    """Which BY parts the form has a field for, in this combination."""
    shown: set[str] = set()
    plain_days = all(not number for number, _ in rule.by_day)
    if rule.by_set_pos:
        return shown  # what it counts must stay beside it
    nth_alone = len(rule.by_day) == 1 and not (
        plain_days or rule.by_month_day or rule.by_week_no or rule.by_year_day
    )
    weekly = rule.freq is Frequency.WEEKLY and plain_days
    if weekly or (nth_alone and rule.freq <= Frequency.MONTHLY):
        shown.add("by_day")
    if rule.freq <= Frequency.MONTHLY and not rule.by_day and not rule.by_year_day:
        shown.add("by_month_day")
    if rule.freq is Frequency.YEARLY and not rule.by_week_no and not rule.by_year_day:
        shown.add("by_month")
    return shown


def text_of(form: RuleForm, event: Event) -> str:
    """Write the form as an RRULE value for an event; parts that were kept stay in force."""
    parts = [f"FREQ={form.freq.name}"]
    if form.ending is Ending.DAY and form.last_day is not None:
        parts.append(f"UNTIL={_until(form, event, form.last_day)}")
    elif form.ending is Ending.COUNT:
        parts.append(f"COUNT={max(1, form.count)}")
    if form.interval > 1:
        parts.append(f"INTERVAL={form.interval}")
    if form.months:
        parts.append("BYMONTH=" + ",".join(map(str, form.months)))
    if form.month_days:
        parts.append("BYMONTHDAY=" + ",".join(map(str, form.month_days)))
    if form.nth_weekday is not None:
        number, weekday = form.nth_weekday
        parts.append(f"BYDAY={number}{WEEKDAYS[weekday]}")
    elif form.weekdays and form.freq is Frequency.WEEKLY:
        parts.append("BYDAY=" + ",".join(WEEKDAYS[day] for day in form.weekdays))
    parts.extend(form.kept)
    return ";".join(parts)


def _until(form: RuleForm, event: Event, last_day: date) -> str:
    """UNTIL in the form RFC 5545 asks of it: as DTSTART, but UTC for an event in a zone."""
    if form.until is not None and last_day == form.until_day:
        until = form.until
        written = format_date(until.wall) if until.is_date else format_wall(until.wall)
        return written + ("Z" if until.is_utc else "")
    if event.all_day:
        return format_date(last_day)
    end = datetime.combine(last_day, time(23, 59, 59))
    zone = zone_info(event.tzid, event.zone_text)
    return format_wall(end) if zone is None else format_wall(to_wall(end, zone, UTC)) + "Z"


def next_dates(event: Event, text: str, *, number: int = 5) -> list[datetime]:
    """Return the first dates a rule gives an event, as wall clock: what the form shows below.

    Args:
        event: start, zone and all-day tell the rest.
        text: the RRULE value the form stands for.
        number: how many at most.
    """
    try:
        rule = parse_rule(text)
    except RuleNotUnderstood:
        return []
    until = until_wall(rule, event, zone_info(event.tzid, event.zone_text))
    dates = RuleDates(rule, event.start, all_day=event.all_day, until=until)
    horizon = datetime(min(event.start.year + 60, 9999), 12, 31)
    found: list[datetime] = []
    try:
        for wall in dates.between(event.start, horizon, Deadline(0.1)):
            found.append(wall)
            if len(found) == number:
                break
    except OutOfTime:
        pass  # what was found is shown
    return found


def coming_dates(event: Event, *, after: datetime, number: int = 5) -> list[date]:
    """Return the days on which an event happens, from one on: what its form shows below.

    Args:
        event: with its rules, single dates and exceptions.
        after: wall clock of the first date that counts.
        number: how many at most.
    """
    zone = zone_info(event.tzid, event.zone_text)
    series = Series(event, (), zone or ZoneInfo("UTC"))
    horizon = datetime(min(after.year + 60, 9999), 12, 31)
    found: list[date] = []
    try:
        for wall in series.walls(after, horizon, Deadline(0.1)):
            found.append(wall.date())
            if len(found) == number:
                break
    except OutOfTime:
        pass  # what was found is shown
    return found


def default_form(start: datetime, freq: Frequency) -> RuleForm:
    """Return the form as it opens for a new rule: the day of the start is ticked."""
    weekdays = (start.weekday(),) if freq is Frequency.WEEKLY else ()
    return RuleForm(freq=freq, weekdays=weekdays, last_day=start.date() + timedelta(days=365))
