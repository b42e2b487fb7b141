"""Made-up sentences laid beside made-up answers."""

from __future__ import annotations

from mbc_desktop.data.profile_records import Profile
from mbc_desktop.trials.criteria import read_criteria
from mbc_desktop.trials.fit import Item, fit

TITLE = "A Study in Metastatic Breast Cancer"


def needs(*sentences: str) -> str:
    """Return an eligibility text with these inclusions."""
    return "Inclusion Criteria:\n\n" + "\n".join(f"* {sentence}" for sentence in sentences)


def bars(*sentences: str) -> str:
    """Return an eligibility text with these exclusions."""
    return "Exclusion Criteria:\n\n" + "\n".join(f"* {sentence}" for sentence in sentences)


def items(text: str, profile: Profile, topic: str, *, title: str = TITLE) -> list[Item]:
    """Return the items of one topic for a text."""
    return [i for i in fit(read_criteria(title, text), profile).items if i.topic == topic]


def verdict(text: str, profile: Profile, topic: str, *, title: str = TITLE) -> str:
    """Return the verdict on the one item of a topic."""
    (item,) = items(text, profile, topic, title=title)
    return item.verdict if item.answered else "not answered"
