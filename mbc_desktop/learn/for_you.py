"""Which built-in articles to offer, from what a person said of their cancer. Nothing is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mbc_desktop.data.learn_places import READ

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from mbc_desktop.data.learn_places import Place
    from mbc_desktop.data.learn_shelf import BuiltInHead

HR_POSITIVE, HER2_POSITIVE = "hr-positive", "her2-positive"
HER2_LOW, TRIPLE_NEGATIVE = "her2-low", "triple-negative"
MOST = 6
# Topics for anybody, in the order in which they help at first.
_FIRST_TOPICS = ("basics", "treatment", "side-effects", "trials", "daily-life", "feelings")


def for_you(
    heads: Sequence[BuiltInHead],
    places: Mapping[str, Place],
    *,
    subtypes: Collection[str],
    audience: str = "",
    lang: str = "en",
    most: int = MOST,
) -> list[BuiltInHead]:
    """Return the articles to offer, most fitting first.

    An article with a door (prognosis, end of life) is never offered: who wants it opens it by
    choice. Those written for one of the person's ``subtypes`` come first, then those for everybody;
    those for other subtypes, and those that were read, are left out.

    Args:
        heads: the built-in articles.
        places: how far the person is in each, by article.
        subtypes: any of ``hr-positive``, ``her2-positive``, ``her2-low``, ``triple-negative``.
        audience: ``newly-diagnosed``, ``in-treatment``, ``caregiver``, or empty.
        lang: the language to read in.
        most: how many at most.
    """
    ranked = []
    for head in heads:
        place = places.get(head.article)
        if head.lang != lang or head.door or (place is not None and place.state == READ):
            continue
        own = bool(set(head.subtypes) & set(subtypes))
        if head.subtypes and not own:
            continue
        fits = not audience or audience in head.audience
        topic = _FIRST_TOPICS.index(head.topic) if head.topic in _FIRST_TOPICS else 9
        ranked.append(((not own, not fits, topic, head.title), head))
    ranked.sort(key=lambda one: one[0])
    return [head for _rank, head in ranked[:most]]


def subtypes_of(*, hr: str, her2: str) -> tuple[str, ...]:
    """Return the subtypes whose articles fit a profile.

    Args:
        hr: ``positive``, ``negative`` or empty.
        her2: ``positive``, ``low``, ``ultralow``, ``negative`` or empty.
    """
    found = []
    if hr == "positive":
        found.append(HR_POSITIVE)
    if her2 == "positive":
        found.append(HER2_POSITIVE)
    if her2 in {"low", "ultralow"}:
        found.append(HER2_LOW)
    if hr == "negative" and her2 in {"low", "ultralow", "negative"}:
        found.append(TRIPLE_NEGATIVE)
    return tuple(found)
