"""A repeat rule in words: "every 3 weeks on Tuesday, 6 times".

The words are made of phrases. A phrase has a kind, whose value is its English wording, and what
stands in its gaps; a view that speaks another language translates the wording and the names and
joins the phrases itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from mbc_desktop.agenda.rules import Frequency, Rule, RuleNotUnderstood, parse_rule

DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth"}
_LAST_ORDINALS = {-1: "last", -2: "second to last", -3: "third to last", -4: "fourth to last"}
_WORKDAYS = frozenset(range(5))


class PhraseKind(StrEnum):
    """The wordings a rule is told in."""

    EVERY_YEAR = "every year"
    EVERY_N_YEARS = "every {0} years"
    EVERY_MONTH = "every month"
    EVERY_N_MONTHS = "every {0} months"
    EVERY_WEEK = "every week"
    EVERY_N_WEEKS = "every {0} weeks"
    EVERY_DAY = "every day"
    EVERY_N_DAYS = "every {0} days"
    EVERY_HOUR = "every hour"
    EVERY_N_HOURS = "every {0} hours"
    EVERY_MINUTE = "every minute"
    EVERY_N_MINUTES = "every {0} minutes"
    EVERY_SECOND = "every second"
    EVERY_N_SECONDS = "every {0} seconds"
    EVERY_WORKDAY = "every day from Monday to Friday"
    ON_DAYS = " on {0}"
    ON_THE = " on the {0}"
    ON_MONTH_DAYS = " on day {0}"
    ON_LAST_DAY = " on the last day of the month"
    ON_DATE = " on {0} {1}"
    IN_MONTHS = " in {0}"
    IN_WEEKS = " in week {0} of the year"
    ON_YEAR_DAYS = " on day {0} of the year"
    AT = " at {0}"
    ONLY = ", of these only the {0}"
    ONCE = ", once"
    TIMES = ", {0} times"
    UNTIL = ", until {0}"
    MORE = ", with details that are kept but not told here"
    NOT_UNDERSTOOD = "a repeat rule this program does not understand"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One piece of the words, with what stands in its gaps."""

    kind: PhraseKind
    gaps: tuple[str, ...] = ()

    @property
    def english(self) -> str:
        """The phrase in English."""
        return self.kind.value.format(*self.gaps)


_EVERY = {
    Frequency.YEARLY: (PhraseKind.EVERY_YEAR, PhraseKind.EVERY_N_YEARS),
    Frequency.MONTHLY: (PhraseKind.EVERY_MONTH, PhraseKind.EVERY_N_MONTHS),
    Frequency.WEEKLY: (PhraseKind.EVERY_WEEK, PhraseKind.EVERY_N_WEEKS),
    Frequency.DAILY: (PhraseKind.EVERY_DAY, PhraseKind.EVERY_N_DAYS),
    Frequency.HOURLY: (PhraseKind.EVERY_HOUR, PhraseKind.EVERY_N_HOURS),
    Frequency.MINUTELY: (PhraseKind.EVERY_MINUTE, PhraseKind.EVERY_N_MINUTES),
    Frequency.SECONDLY: (PhraseKind.EVERY_SECOND, PhraseKind.EVERY_N_SECONDS),
}


def rule_words(text: str, start: datetime, *, all_day: bool = False) -> str:
    """Return an RRULE value in English words.

    Args:
        text: the RRULE value.
        start: DTSTART as wall clock; tells the day where the rule names none.
        all_day: DTSTART is a date; times of day are then not told.
    """
    try:
        rule = parse_rule(text)
    except RuleNotUnderstood:
        return PhraseKind.NOT_UNDERSTOOD.value
    return "".join(phrase.english for phrase in rule_phrases(rule, start, all_day=all_day))


def rule_phrases(rule: Rule, start: datetime, *, all_day: bool = False) -> list[Phrase]:
    """Return a rule as phrases, in the order they are said (see `rule_words`)."""
    weekdays = frozenset(weekday for _, weekday in rule.by_day)
    plain_days = bool(rule.by_day) and not any(number for number, _ in rule.by_day)
    phrases = []
    if (
        plain_days
        and weekdays == _WORKDAYS
        and rule.interval == 1
        and rule.freq in (Frequency.WEEKLY, Frequency.DAILY)
        and not rule.by_set_pos
    ):
        phrases.append(Phrase(PhraseKind.EVERY_WORKDAY))
    else:
        one, many = _EVERY[rule.freq]
        many_gaps = (str(rule.interval),)
        phrases.append(Phrase(one) if rule.interval == 1 else Phrase(many, many_gaps))
        phrases.extend(_day_phrases(rule, start))
    months_said = any(phrase.kind is PhraseKind.ON_DATE for phrase in phrases)
    if rule.by_month and not months_said:
        months = _and([MONTH_NAMES[month - 1] for month in rule.by_month])
        phrases.append(Phrase(PhraseKind.IN_MONTHS, (months,)))
    if rule.by_week_no:
        phrases.append(Phrase(PhraseKind.IN_WEEKS, (_and(list(map(str, rule.by_week_no))),)))
    if rule.by_year_day:
        phrases.append(Phrase(PhraseKind.ON_YEAR_DAYS, (_and(list(map(str, rule.by_year_day))),)))
    if not all_day:
        phrases.extend(_time_phrases(rule, start))
    phrases.extend(_end_phrases(rule))
    return phrases


def _day_phrases(rule: Rule, start: datetime) -> list[Phrase]:
    """Which days of the period, where the rule or the start of the event tells."""
    set_days = _set_position_days(rule)
    if set_days is not None:
        return [set_days]
    phrases = []
    if rule.by_day and any(number for number, _ in rule.by_day):
        names = [_nth(number, weekday) for number, weekday in rule.by_day]
        phrases.append(Phrase(PhraseKind.ON_THE, (_and(names),)))
    elif rule.by_day:
        ordered = sorted({weekday for _, weekday in rule.by_day})
        phrases.append(Phrase(PhraseKind.ON_DAYS, (_and([DAY_NAMES[day] for day in ordered]),)))
    if rule.by_month_day == (-1,):
        phrases.append(Phrase(PhraseKind.ON_LAST_DAY))
    elif rule.by_month_day and not rule.by_day and rule.freq is Frequency.YEARLY:
        phrases.extend(_dates_of_year(rule, start))
    elif rule.by_month_day:
        phrases.append(_month_days(rule.by_month_day))
    if not phrases and not rule.by_year_day:
        phrases.extend(_days_of_start(rule, start))
    return phrases


def _days_of_start(rule: Rule, start: datetime) -> list[Phrase]:
    """The day the start gives where the rule names none."""
    if rule.freq is Frequency.WEEKLY or (rule.freq is Frequency.YEARLY and rule.by_week_no):
        return [Phrase(PhraseKind.ON_DAYS, (DAY_NAMES[start.weekday()],))]
    if rule.freq is Frequency.MONTHLY:
        return [Phrase(PhraseKind.ON_MONTH_DAYS, (str(start.day),))]
    if rule.freq is Frequency.YEARLY:
        return _dates_of_year(rule, start)
    return []


def _dates_of_year(rule: Rule, start: datetime) -> list[Phrase]:
    months = rule.by_month or (start.month,)
    days = rule.by_month_day or (start.day,)
    month_names = _and([MONTH_NAMES[month - 1] for month in months])
    if len(months) > 1 or days[0] < 0:
        return [
            _month_days(days),
            *([] if rule.by_month else [Phrase(PhraseKind.IN_MONTHS, (month_names,))]),
        ]
    return [Phrase(PhraseKind.ON_DATE, (month_names, _and(list(map(str, days)))))]


def _set_position_days(rule: Rule) -> Phrase | None:
    """The way "the first workday of the month" is written: BYSETPOS over plain weekdays."""
    if not rule.by_set_pos or len(rule.by_set_pos) != 1 or not rule.by_day:
        return None
    if rule.freq > Frequency.MONTHLY or any(number for number, _ in rule.by_day):
        return None
    if rule.by_month_day or rule.by_year_day or rule.by_week_no:
        return None
    position = ordinal(rule.by_set_pos[0])
    weekdays = frozenset(weekday for _, weekday in rule.by_day)
    if len(weekdays) == 7:
        what = "day"
    elif weekdays == _WORKDAYS:
        what = "workday"
    elif weekdays == {5, 6}:
        what = "weekend day"
    elif len(weekdays) == 1:
        what = DAY_NAMES[next(iter(weekdays))]
    else:
        what = " or ".join(DAY_NAMES[day] for day in sorted(weekdays))
    return Phrase(PhraseKind.ON_THE, (f"{position} {what}",))


def _time_phrases(rule: Rule, start: datetime) -> list[Phrase]:
    if not (rule.by_hour or rule.by_minute) or rule.freq > Frequency.HOURLY:
        return []
    if rule.freq is Frequency.HOURLY and not rule.by_minute:
        return []
    hours = rule.by_hour or ((start.hour,) if rule.freq < Frequency.HOURLY else ())
    minutes = rule.by_minute or (start.minute,)
    if not hours or len(hours) * len(minutes) > 12:
        return [Phrase(PhraseKind.MORE)]
    clocks = [_clock(time(hour, minute)) for hour in hours for minute in minutes]
    return [Phrase(PhraseKind.AT, (_and(clocks),))]


def _end_phrases(rule: Rule) -> list[Phrase]:
    phrases = []
    if rule.by_set_pos and _set_position_days(rule) is None:
        positions = _and([ordinal(position) for position in rule.by_set_pos])
        phrases.append(Phrase(PhraseKind.ONLY, (positions,)))
    if rule.count == 1:
        phrases.append(Phrase(PhraseKind.ONCE))
    elif rule.count is not None:
        phrases.append(Phrase(PhraseKind.TIMES, (str(rule.count),)))
    if rule.until is not None:
        phrases.append(Phrase(PhraseKind.UNTIL, (_date(rule.until.wall.date()),)))
    if rule.extras or rule.skip or rule.by_second:
        phrases.append(Phrase(PhraseKind.MORE))
    return phrases


def _nth(number: int, weekday: int) -> str:
    name = DAY_NAMES[weekday]
    return f"{ordinal(number)} {name}" if number else name


def ordinal(number: int) -> str:
    """Return which one of its period: "first", "last", "7th", "7th from the end"."""
    named = _ORDINALS.get(number) or _LAST_ORDINALS.get(number)
    if named:
        return named
    n = abs(number)
    suffix = "th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{suffix}{' from the end' if number < 0 else ''}"


def _month_days(days: tuple[int, ...]) -> Phrase:
    if all(day > 0 for day in days):
        return Phrase(PhraseKind.ON_MONTH_DAYS, (_and(list(map(str, days))),))
    return Phrase(PhraseKind.ON_THE, (_and([ordinal(day) for day in days]) + " day",))


def _clock(moment: time) -> str:
    """A time as people in the US write it."""
    hour = moment.hour % 12 or 12
    return f"{hour}:{moment.minute:02} {'AM' if moment.hour < 12 else 'PM'}"


def _date(day: date) -> str:
    return f"{MONTH_NAMES[day.month - 1]} {day.day}, {day.year}"


def _and(parts: list[str]) -> str:
    if len(parts) < 3:
        return " and ".join(parts)
    return ", ".join(parts[:-1]) + f" and {parts[-1]}"
