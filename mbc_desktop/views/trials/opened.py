"""Everything that is read to show one trial; made off the window's thread."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from mbc_desktop.core.resources import resource_path
from mbc_desktop.data.profile_records import Profile

if TYPE_CHECKING:
    from mbc_desktop.core.glossary import Glossary
    from mbc_desktop.data.shortlist_records import Contact, Listed, Stage
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


def read_opened(
    services: TrialServices,
    nct: str,
    profile: Profile,
    *,
    origin: tuple[float, float] | None,
) -> OpenedTrial | None:
    """Read one trial, or return None where it is not stored here."""
    import json

    from mbc_desktop.trials.criteria import read_criteria, read_record
    from mbc_desktop.trials.differences import history
    from mbc_desktop.trials.fit import fit

    page = services.reader.page(nct, origin=origin)
    if page is None:
        return None
    raw = _record(services, nct)
    if raw is None:
        reading = read_criteria(page.title, page.eligibility)
    else:
        reading = read_record(json.loads(raw))
    listed: Listed | None = None
    contacts: tuple[Contact, ...] = ()
    stages: tuple[Stage, ...] = ()
    if page.starred:
        shortlist = services.fit.shortlist
        listed = shortlist.get(nct)
        contacts, stages = tuple(shortlist.contacts(nct)), tuple(shortlist.stages())
    changes = services.fit.trials.changes_of(nct)
    return OpenedTrial(
        page,
        reading,
        fit(reading, profile) if not profile.is_empty else None,
        listed,
        contacts,
        stages,
        tuple(history(changes, title=page.title)),
        origin,
        _glossary(),
    )


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
