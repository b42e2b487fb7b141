"""Which questions of the profile a check looks at."""

from __future__ import annotations

from dataclasses import fields

from mbc_desktop.data.profile_records import Profile
from mbc_desktop.trials.fit.model import Check

_FIELDS: dict[str, tuple[str, ...]] = {
    "setting": (),
    "her2": ("her2",),
    "receptors": ("er", "pr"),
    "lines": ("treatments", "chemotherapy", "drugs", "lines_said"),
    "prior": ("drugs", "chemotherapy", "all_drugs"),
    "genes": ("genes",),
    "activity": ("activity",),
    "age": ("birth_year",),
    "sex": ("sex",),
    "menopause": ("menopause",),
    "measurable": ("measurable", "bone_only"),
}
_ALSO: dict[str, tuple[str, ...]] = {
    "her2": ("biopsies",),
    "receptors": ("biopsies",),
    "lines": (
        "all_drugs",
        "history",
        "recurred",
        "early_ended",
        "chemotherapy_lines_said",
        "endocrine_lines_said",
    ),
    "prior": ("treatments",),
    "menopause": ("sex",),
    "named": ("sex",),
}
"""Questions that help to judge a topic, beside those it is about."""

_NOT_FOR_TRIALS = frozenset(
    [
        "home",
        "travel_miles",
        "all_drugs",
        "biopsies",
        "lines_said",
        "chemotherapy_lines_said",
        "endocrine_lines_said",
        "recurred",
        "early_ended",
    ]
)
"""Answers that help to read the others, or to sort by distance: no trial asks about them."""


def fields_of(check: Check) -> tuple[str, ...]:
    """Return the questions of the profile that a check looks at."""
    if check.topic in ("spread", "named"):
        return (str(check.value[0]),)
    return _FIELDS[check.topic]


def depends_on(check: Check) -> frozenset[str]:
    """Return every question of the profile that can change what a check comes to."""
    return frozenset((*fields_of(check), *_ALSO.get(check.topic, ())))


def answered_fields(profile: Profile) -> tuple[str, ...]:
    """Return the questions she answered that a trial could ask about, in their order."""
    empty = Profile()
    return tuple(
        field.name
        for field in fields(Profile)
        if field.name not in _NOT_FOR_TRIALS
        and getattr(profile, field.name) != getattr(empty, field.name)
        and getattr(profile, field.name) != "unknown"
    )
