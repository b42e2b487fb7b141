"""What is new, changed and closed in a saved search since the person last looked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mbc_desktop.core.registry_terms import MAY_OPEN, OPEN_NOW, id_to_nct, nct_to_id
from mbc_desktop.data.records import Question
from mbc_desktop.data.saved_searches import SavedSearch, Seen
from mbc_desktop.data.shortlist_store import Shortlist
from mbc_desktop.data.trial_store import TrialStore
from mbc_desktop.trials.finding import Finder

_LEFT = "LEFT"  # written down instead of the status of a trial that left


def seen_now(question: Question, finder: Finder) -> Seen:
    """Return what ``question`` finds now, to be written down as seen."""
    ids = finder.find(question).ids
    standing = finder.standing(list(ids))
    return {id_to_nct(number): _as_seen(standing[number]) for number in ids if number in standing}


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

    New: found now, and not before. Closed: found before while it might take people, and now it will
    not, or it left; also where its new status is why the search no longer finds it. Changed: found
    before too, and its status or the registry's date of its last update is another.
    """
    found = finder.find(saved.question)
    wanted = dict.fromkeys(found.ids)
    wanted.update(dict.fromkeys(nct_to_id(nct) for nct in saved.seen))
    standing = finder.standing(list(wanted))
    now = {
        id_to_nct(number): _as_seen(standing[number]) for number in found.ids if number in standing
    }
    closed = []
    for nct, (before, _) in saved.seen.items():
        there = standing.get(nct_to_id(nct))
        if there is None or before not in MAY_OPEN:
            continue
        status, _ = _as_seen(there)
        dropped_out = nct not in now and _is_why(status, before, saved.question)
        if status not in MAY_OPEN or dropped_out:
            closed.append(nct)
    new = [nct for nct, (status, _) in now.items() if nct not in saved.seen and status != _LEFT]
    gone = set(closed)
    changed = [
        nct
        for nct, seen in now.items()
        if nct in saved.seen and saved.seen[nct] != seen and nct not in gone
    ]
    return News(found.total, tuple(new), tuple(changed), tuple(closed), now)


def news_counts(
    saved: Iterable[SavedSearch], finder: Finder, *, shortlist: Shortlist, trials: TrialStore
) -> tuple[int, int]:
    """Return how many trials are new in the saved searches, and how many changed on her list.

    A trial of the list counts once where anything changed since she last looked at it.
    """
    new = {nct for one in saved for nct in news_of(one, finder).new}
    seen_at = shortlist.seen_at()
    changed = [
        one.nct
        for one in shortlist.all()
        if any(change.seen_at > max(seen_at, one.added_at) for change in trials.changes_of(one.nct))
    ]
    return len(new), len(changed)


def _as_seen(standing: tuple[str, str | None, str | None]) -> tuple[str, str | None]:
    """Return the status and last update to write down; a trial that left has no status any more."""
    status, updated, left_why = standing
    return (status if left_why is None else _LEFT, updated)


def _is_why(status: str, before: str, question: Question) -> bool:
    """Tell whether a search for some statuses lost a trial because it stopped taking people."""
    return status not in (before, *question.statuses, *OPEN_NOW) and bool(question.statuses)
