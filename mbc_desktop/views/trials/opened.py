"""Everything that is read to show one trial; made off the window's thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from mbc_desktop.core.resources import resource_path
from mbc_desktop.data.profile_records import Profile

if TYPE_CHECKING:
    from mbc_desktop.core.glossary import Glossary
    from mbc_desktop.data.shortlist_records import Contact, Listed, Move, Stage
    from mbc_desktop.following import Hanging
    from mbc_desktop.trials.criteria import CriteriaReading
    from mbc_desktop.trials.differences import Difference
    from mbc_desktop.trials.fit import Fit
    from mbc_desktop.trials.trial_page import TrialPage
    from mbc_desktop.views.trials.services import TrialServices


@dataclass(frozen=True, slots=True)
class OpenedTrial:
    """One trial with what is known about it here; ``fit`` is None where nothing was said yet."""

    page: TrialPage
    reading: CriteriaReading
    fit: Fit | None = None
    listed: Listed | None = None
    contacts: tuple[Contact, ...] = ()
    stages: tuple[Stage, ...] = ()
    history: tuple[Difference, ...] = ()
    origin: tuple[float, float] | None = None
    glossary: Glossary | None = None
    moves: tuple[Move, ...] = ()
    hanging: Hanging | None = None


ReadTrials = Callable[[Sequence[str]], Sequence[OpenedTrial]]


def read_opened(
    services: TrialServices,
    nct: str,
    profile: Profile,
    *,
    origin: tuple[float, float] | None,
    is_alone: bool = True,
) -> OpenedTrial | None:
    """Read one trial, or return None where it is not stored here.

    One that is not ``is_alone`` stands beside others: its history and what hangs on it are left
    out.
    """
    from mbc_desktop.trials.differences import history
    from mbc_desktop.trials.fit import fit

    page = services.reader.page(nct, origin=origin)
    if page is None:
        return None
    reading = reading_of(services, page)
    found = OpenedTrial(
        page,
        reading,
        fit(reading, profile) if not profile.is_empty else None,
        origin=origin,
        glossary=_glossary(),
    )
    if not is_alone:
        return found
    if page.starred:
        shortlist = services.fit.shortlist
        found = replace(
            found,
            listed=shortlist.get(nct),
            contacts=tuple(shortlist.contacts(nct)),
            stages=tuple(shortlist.stages()),
            moves=tuple(shortlist.moves(nct)),
            hanging=services.following().of(nct),
        )
    changes = services.fit.trials.changes_of(nct)
    return replace(found, history=tuple(history(changes, title=page.title)))


def reads_many(
    services: TrialServices | None, profile: Profile, *, origin: tuple[float, float] | None
) -> ReadTrials:
    """Return what reads several trials side by side; those that are not stored are left out."""

    def read(ncts: Sequence[str]) -> list[OpenedTrial]:
        if services is None:
            return []
        found = [read_opened(services, n, profile, origin=origin, is_alone=False) for n in ncts]
        return [one for one in found if one is not None]

    return read


def reading_of(services: TrialServices, page: TrialPage) -> CriteriaReading:
    """Return what a trial asks, read from its record."""
    from mbc_desktop.trials.criteria import read_criteria

    raw = _record(services, page.nct)
    return read_criteria(page.title, page.eligibility) if raw is None else _read(raw)


@lru_cache(maxsize=16)
def _read(raw: bytes) -> CriteriaReading:
    """Return the reading of a record; those read last are kept, for they are shown again soon."""
    import json

    from mbc_desktop.trials.criteria import read_record

    return read_record(json.loads(raw))


@cache
def _glossary() -> Glossary:
    from mbc_desktop.core.glossary import load_glossary

    return load_glossary(resource_path("glossary"))


def _record(services: TrialServices, nct: str) -> bytes | None:
    """Return the record the page was made of: the library's, else the one behind the star."""
    from mbc_desktop.data.faults import StoreDamaged

    try:
        document = services.fit.trials.document(nct)
    except StoreDamaged:
        document = None
    if document is not None:
        return document.raw
    kept = services.stars.snapshot(nct)
    return kept[0] if kept is not None else None
