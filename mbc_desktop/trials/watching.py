"""What is new, changed and closed in a saved search since the person last looked."""

from __future__ import annotations

from dataclasses import dataclass

from mbc_desktop.core.registry_terms import MAY_OPEN, id_to_nct, nct_to_id
from mbc_desktop.data.records import Question
from mbc_desktop.data.saved_searches import SavedSearch, Seen
from mbc_desktop.trials.finding import Finder


def seen_now(question: Question, finder: Finder) -> Seen:
    """Return what ``question`` finds now, to be written down as seen."""
    ids = finder.find(question).ids
    standing = finder.standing(list(ids))
    return {id_to_nct(number): standing[number][:2] for number in ids if number in standing}


@dataclass(frozen=True, slots=True)
class News:
    """What became of a saved search; the NCT numbers behind each count."""

    total: int
    new: tuple[str, ...]
    changed: tuple[str, ...]
    closed: tuple[str, ...]
    now: Seen  # what :meth:`SavedSearches.mark_seen` writes down

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not (self.new or self.changed or self.closed)


def news_of(saved: SavedSearch, finder: Finder) -> News:
    """Return what changed in ``saved`` since it was last marked as seen.

    New: found now, and not before. Changed: found before too, and its status or the registry's date
    of its last update is another. Closed: found before while it might take people, and now it does
    not, or the registry dropped it; a search for recruiting trials no longer finds these.
    """
    found = finder.find(saved.question)
    wanted = dict.fromkeys(found.ids)
    wanted.update(dict.fromkeys(nct_to_id(nct) for nct in saved.seen))
    standing = finder.standing(list(wanted))
    new: list[str] = []
    changed: list[str] = []
    closed: list[str] = []
    now: Seen = {}
    for number in found.ids:
        nct = id_to_nct(number)
        status, updated, left = standing[number]
        now[nct] = (status, updated)
        if nct not in saved.seen:
            new.append(nct)
        elif saved.seen[nct] != now[nct] and left is None and status in MAY_OPEN:
            changed.append(nct)
    for nct, (status, _) in saved.seen.items():
        if status not in MAY_OPEN:
            continue
        there = standing.get(nct_to_id(nct))
        if there is not None and (there[0] not in MAY_OPEN or there[2] is not None):
            closed.append(nct)
    return News(found.total, tuple(new), tuple(changed), tuple(closed), now)
