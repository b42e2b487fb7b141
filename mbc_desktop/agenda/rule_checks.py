"""What is odd about a repeat rule from outside, told when it is read rather than when it hangs."""

from __future__ import annotations

from dataclasses import replace

from mbc_desktop.agenda.limits import MAX_INSTANCES, Deadline, OutOfTime
from mbc_desktop.agenda.records import Guess, GuessKind
from mbc_desktop.agenda.rule_expansion import RuleDates
from mbc_desktop.agenda.rules import Frequency, Rule, RuleNotUnderstood, parse_rule
from mbc_desktop.agenda.values import DateValue

_PER_DAY = {Frequency.HOURLY: 24, Frequency.MINUTELY: 1_440, Frequency.SECONDLY: 86_400}
_NAMES = {
    Frequency.HOURLY: "hour",
    Frequency.MINUTELY: "minute",
    Frequency.SECONDLY: "second",
}
_OFTEN = 100
_CHECK_SECONDS = 0.02


def rule_guess(text: str, start: DateValue, uid: str, deadline: Deadline) -> Guess | None:
    """Return what the person should be told of a rule, None where nothing is odd.

    Args:
        text: the RRULE value.
        start: DTSTART.
        uid: the UID for the report.
        deadline: of the whole file; one rule takes a fiftieth of a second at most.
    """
    try:
        rule = parse_rule(text)
    except RuleNotUnderstood:
        return Guess(uid, GuessKind.RULE, (text[:120],))
    sentence = _often(rule) or _never(rule, start, deadline)
    return Guess(uid, GuessKind.ENDLESS_RULE, (sentence,)) if sentence else None


def _often(rule: Rule) -> str:
    per_day = _PER_DAY.get(rule.freq, 0) // rule.interval
    bounded = rule.count is not None and rule.count <= MAX_INSTANCES
    limited = rule.by_hour or rule.by_minute or rule.by_second or rule.by_set_pos
    if per_day > _OFTEN and not bounded and not limited:
        return (
            f"The event repeats every {_NAMES[rule.freq]}; at most {MAX_INSTANCES:,} of its dates "
            "are shown at a time."
        )
    if rule.count is not None and rule.count > MAX_INSTANCES:
        return (
            f"The event asks for {rule.count:,} dates; at most {MAX_INSTANCES:,} of them are "
            "shown at a time."
        )
    return ""


def _never(rule: Rule, start: DateValue, deadline: Deadline) -> str:
    if rule.plain or deadline.passed:
        return ""
    dates = RuleDates(replace(rule, count=None), start.wall, all_day=start.is_date)
    try:
        if dates.first(deadline.part(_CHECK_SECONDS)) is not None:
            return ""
    except OutOfTime:
        return "No date of the repeat rule could be found in a reasonable time."
    return "The repeat rule never gives a date; only the start of the event is shown."
