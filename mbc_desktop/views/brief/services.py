"""What the page for a visit is made from, handed down by the composition."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mbc_desktop.brief import BriefChoice, BriefSources


@dataclass(frozen=True, slots=True)
class BriefOffer:
    """What there is to choose from.

    Attributes:
        since: the day of the last visit, or a day four weeks back.
        visit: the day of the next visit; None where none is planned.
        trials: NCT number and title of starred trials and those on her list.
        notes: id and title, the ones changed last first.
    """

    since: date
    visit: date | None
    trials: Sequence[tuple[str, str]]
    notes: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class BriefServices:
    """All are called off the GUI thread, each time the page is asked for.

    ``plots`` gives pictures (PNG) of how her symptoms went in the time of a choice, by name.
    """

    offer: Callable[[], BriefOffer]
    sources: Callable[[], BriefSources]
    language: str
    plots: Callable[[BriefChoice], Mapping[str, bytes]] = lambda _choice: {}
