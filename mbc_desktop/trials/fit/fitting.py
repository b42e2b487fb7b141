"""Fitting one trial, with its own sentences beside what the person said."""

from __future__ import annotations

from mbc_desktop.core.clock import utc_now
from mbc_desktop.data.profile_records import Profile
from mbc_desktop.trials.criteria.model import CriteriaReading
from mbc_desktop.trials.fit.checks import compile_checks
from mbc_desktop.trials.fit.judge import judge
from mbc_desktop.trials.fit.model import VERDICTS, Fit, Item, Verdict, worst
from mbc_desktop.trials.fit.text_checks import never_checked, uncovered
from mbc_desktop.trials.fit.told import prepare
from mbc_desktop.trials.fit.topics import answered_fields, fields_of


def fit(reading: CriteriaReading, profile: Profile, *, year: int | None = None) -> Fit:
    """Return how a trial fits a profile.

    Args:
        reading: the trial as read.
        profile: what the person said; may be empty.
        year: the present year, for the age; today's by default.
    """
    told = prepare(profile, year=year or utc_now().year)
    asked = compile_checks(reading)
    items: list[Item] = []
    for one in asked:
        found = judge(one.check, told)
        named = one.check.topic in ("named", "spread")
        topic = str(one.check.value[0]) if named else one.check.topic
        items.append(
            Item(
                topic,
                found.verdict,
                found.reason,
                one.evidence,
                found.said,
                found.names,
                found.missing,
                found.answered,
            )
        )
    answered = [item for item in items if item.answered]
    heard = {name for one in asked for name in fields_of(one.check)}
    return Fit(
        # Where nothing could be checked, nothing can be said to fit.
        verdict=worst([item.verdict for item in answered]) if answered else "ask",
        items=tuple(items),
        checked=len(answered),
        not_checked=len(items) - len(answered) + uncovered(reading, asked),
        never_checked=never_checked(reading),
        unheard=tuple(name for name in answered_fields(profile) if name not in heard),
    )


def by_criterion(found: Fit) -> dict[int, Verdict]:
    """Return the worst verdict for each criterion that was checked, by its index."""
    marks: dict[int, Verdict] = {}
    for item in found.items:
        for evidence in item.evidence:
            if item.answered and evidence.criterion is not None:
                before = marks.get(evidence.criterion, "fits")
                marks[evidence.criterion] = max(before, item.verdict, key=VERDICTS.index)
    return marks
