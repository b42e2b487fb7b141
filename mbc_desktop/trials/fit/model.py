"""What a fit is made of: checks, which hold no words of a trial, and items, which quote it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from mbc_desktop.trials.criteria.model import Evidence

Verdict = Literal["fits", "ask", "may_not_fit"]
VERDICTS: tuple[Verdict, ...] = ("fits", "ask", "may_not_fit")
"""From the best to the worst; a place in it is how a verdict is kept in a table."""

Value = str | int | bool | None | tuple["Value", ...]


@dataclass(frozen=True, slots=True)
class Check:
    """One thing a trial asks, without its words: thousands of trials share a few thousand checks.

    ``value`` holds nothing but what JSON can hold, with tuples for lists; each topic has a shape of
    its own, told beside the function of checks.py that makes it.
    """

    topic: str
    value: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A check with the sentences it was read from; none where the registry has a field for it."""

    check: Check
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a check comes to for one person."""

    verdict: Verdict
    reason: str
    """A token of reasons.REASONS."""
    said: tuple[str, ...] = ()
    """What she said, as (question, answer, answer…): a field of the profile and its values."""
    names: tuple[str, ...] = ()
    """Class ids, drugs, genes or numbers the reason speaks of."""
    missing: str | None = None
    """The question of the profile that would answer it."""
    answered: bool = True
    """False where she has not answered the question: nothing was checked."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing the trial asks beside what she said."""

    topic: str
    verdict: Verdict
    reason: str
    evidence: tuple[Evidence, ...]
    said: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    missing: str | None = None
    answered: bool = True


@dataclass(frozen=True, slots=True)
class Fit:
    """How one trial fits one person, as far as both say."""

    verdict: Verdict
    items: tuple[Item, ...]
    checked: int
    """Points of the trial that her answers could be laid beside."""
    not_checked: int
    """Points that were not: questions not answered, and criteria that no rule reads."""
    never_checked: tuple[str, ...]
    """Kinds of things the trial asks about and the program never checks; "places" always."""
    unheard: tuple[str, ...]
    """Questions she answered that this trial does not ask about."""

    @property
    def may_not(self) -> tuple[Item, ...]:
        """What speaks against it."""
        return tuple(item for item in self.items if item.verdict == "may_not_fit")

    @property
    def asks(self) -> tuple[Item, ...]:
        """What to ask about, of what she answered."""
        return tuple(i for i in self.items if i.verdict == "ask" and i.answered)

    @property
    def fitting(self) -> tuple[Item, ...]:
        """What fits."""
        return tuple(item for item in self.items if item.verdict == "fits")

    @property
    def unanswered(self) -> tuple[Item, ...]:
        """What the trial asks and she has not said yet."""
        return tuple(item for item in self.items if not item.answered)


def worst(verdicts: list[Verdict]) -> Verdict:
    """Return the worst of some verdicts; "fits" where there are none."""
    return max(verdicts, key=VERDICTS.index, default="fits")
