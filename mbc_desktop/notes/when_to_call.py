"""The card *When to call*: wording from named public sources, the same whatever the diary says."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mbc_desktop.core.resources import resource_path
from mbc_desktop.data.care_records import OwnReason

LANGUAGES = ("en", "es")


@dataclass(frozen=True, slots=True)
class CallGroup:
    """Reasons that lead to one call.

    Attributes:
        how: ``911``, ``team`` or ``988``.
        number: what to dial; empty for her own team's numbers.
        reasons: plain sentences or words.
        own: reasons she added herself.
    """

    how: str
    heading: str
    number: str
    reasons: tuple[str, ...]
    own: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CallSource:
    """Where wording comes from; ``address`` may be empty."""

    publisher: str
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class WhenToCall:
    """The whole card.

    Attributes:
        no_answer: what to do where nobody answers.
        reviewed_by: who of a clinic has looked at it, in words; shown as it is.
    """

    title: str
    groups: tuple[CallGroup, ...]
    no_answer: str
    reviewed: bool
    reviewed_by: str
    sources: tuple[CallSource, ...]

    def with_own(self, own: tuple[OwnReason, ...]) -> WhenToCall:
        """Return the card with her own additions, each in its group."""
        groups = tuple(
            CallGroup(
                group.how,
                group.heading,
                group.number,
                group.reasons,
                tuple(one.text for one in own if one.how == group.how and one.text),
            )
            for group in self.groups
        )
        return WhenToCall(
            self.title, groups, self.no_answer, self.reviewed, self.reviewed_by, self.sources
        )


def when_to_call(language: str) -> WhenToCall:
    """Return the card in ``language``, or in English where there is none in it."""
    wanted = language if language in LANGUAGES else "en"
    return _read(resource_path("when_to_call", f"{wanted}.yaml"))


@cache
def _read(path: Path) -> WhenToCall:
    import yaml

    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    return WhenToCall(
        title=found["title"],
        groups=tuple(
            CallGroup(
                str(group["how"]), group["heading"], str(group["number"]), tuple(group["reasons"])
            )
            for group in found["groups"]
        ),
        no_answer=found["no_answer"],
        reviewed=found["reviewed_by"] != "none yet",
        reviewed_by=found["reviewed_by_words"],
        sources=tuple(
            CallSource(source["publisher"], source["title"], source["address"])
            for source in found["sources"]
        ),
    )
