"""Moving a series and dividing it: what that does to its rule and its single dates."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from mbc_desktop.agenda.limits import MAX_INSTANCES, Deadline, OutOfTime
from mbc_desktop.agenda.records import Event
from mbc_desktop.agenda.rule_expansion import RuleDates
from mbc_desktop.agenda.rules import Rule, RuleNotUnderstood, format_rule, parse_rule
from mbc_desktop.agenda.series import until_wall
from mbc_desktop.agenda.values import DateValue, format_date, format_wall, parse_moment, to_wall
from mbc_desktop.agenda.zones import zone_info


def shifted_rule(text: str, old: datetime, new: datetime) -> str:
    """Return a rule that fits a series moved from one start to another.

    A part that names the day of the old start names that of the new one: a series on Tuesdays
    that is dragged to Wednesday is one on Wednesdays. Other parts stay as they are.
    """
    if old.date() == new.date():
        return text
    try:
        rule = parse_rule(text)
    except RuleNotUnderstood:
        return text
    moved = replace(
        rule,
        by_day=_shifted_days(rule, old, new),
        by_month_day=_shifted_month_days(rule.by_month_day, old, new),
        by_month=tuple(
            sorted({new.month if month == old.month else month for month in rule.by_month})
        ),
    )
    return text if moved == rule else format_rule(moved)


def _shifted_days(rule: Rule, old: datetime, new: datetime) -> tuple[tuple[int, int], ...]:
    days: list[tuple[int, int]] = []
    for number, weekday in rule.by_day:
        if weekday != old.weekday() or not (not number or _is_nth(old, number)):
            days.append((number, weekday))
        elif not number:
            days.append((0, new.weekday()))
        elif number < 0 and _is_nth(new, number):
            days.append((number, new.weekday()))
        else:
            days.append(((new.day - 1) // 7 + 1, new.weekday()))
    return tuple(dict.fromkeys(days))


def _is_nth(day: datetime, number: int) -> bool:
    """Whether a day is the nth of its weekday in its month, counted from the end if negative."""
    if number > 0:
        return (day.day - 1) // 7 + 1 == number
    return (monthrange(day.year, day.month)[1] - day.day) // 7 + 1 == -number


def _shifted_month_days(days: tuple[int, ...], old: datetime, new: datetime) -> tuple[int, ...]:
    shifted = set()
    for day in days:
        if day == old.day:
            shifted.add(new.day)
        elif day == old.day - monthrange(old.year, old.month)[1] - 1:
            shifted.add(new.day - monthrange(new.year, new.month)[1] - 1)
        else:
            shifted.add(day)
    return tuple(sorted(shifted))


def shifted_tokens(tokens: tuple[str, ...], old: datetime, event: Event) -> tuple[str, ...]:
    """Return EXDATE or RDATE tokens of a series moved from its old start to that of the event."""
    shift, days = event.start - old, event.start.date() - old.date()
    moved = []
    for token in tokens:
        first, slash, length = token.partition("/")
        value = parse_moment(first)
        if value is None:
            continue
        wall = value.wall
        as_date = value.is_date or event.all_day
        written = format_date(wall + days) if as_date else format_wall(wall + shift)
        moved.append(written + slash + length)
    return tuple(sorted(set(moved)))


def tokens_from(tokens: tuple[str, ...], point: datetime, *, later: bool) -> tuple[str, ...]:
    """Return the tokens from a date on, or those before it."""
    kept = []
    for token in tokens:
        value = parse_moment(token.partition("/")[0])
        if value is None:
            continue
        is_later = value.wall >= (
            datetime(point.year, point.month, point.day) if value.is_date else point
        )
        if is_later is later:
            kept.append(token)
    return tuple(kept)


def ended_before(text: str, event: Event, point: datetime) -> str:
    """Return a rule that gives what it gave before a date, and nothing from it on."""
    try:
        rule = parse_rule(text)
    except RuleNotUnderstood:
        return text
    zone = zone_info(event.tzid, event.zone_text)
    own = until_wall(rule, event, zone)
    if own is not None and own < point:
        return text
    last = point - timedelta(seconds=1)
    if event.all_day:
        until = DateValue(datetime(last.year, last.month, last.day), True, False)
    elif zone is not None:
        until = DateValue(to_wall(last, zone, UTC), False, True)
    else:
        until = DateValue(last, False, False)
    return format_rule(replace(rule, count=None, until=until))


def counted_before(text: str, event: Event, point: datetime) -> str:
    """Return a rule for the second half of a divided series: COUNT is less what came before."""
    try:
        rule = parse_rule(text)
    except RuleNotUnderstood:
        return text
    if rule.count is None:
        return text
    dates = RuleDates(
        replace(rule, count=min(rule.count, MAX_INSTANCES)), event.start, all_day=event.all_day
    )
    try:
        before = sum(
            1 for _ in dates.between(event.start, point - timedelta(seconds=1), Deadline(0.5))
        )
    except OutOfTime:
        return text
    return format_rule(replace(rule, count=max(1, rule.count - before)))
