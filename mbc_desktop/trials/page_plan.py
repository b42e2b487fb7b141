"""What one page of records does to the store, and what a sync did so far."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field

from mbc_desktop.core.registry_terms import MAY_OPEN
from mbc_desktop.data.documents import digest_of
from mbc_desktop.data.records import TrialChange, TrialEntry
from mbc_desktop.data.trial_store import TrialStore
from mbc_desktop.trials.changes import changes_between
from mbc_desktop.trials.decoding import Skipped, decode_study, number_in
from mbc_desktop.trials.extracting import entry_of
from mbc_desktop.trials.study import Page, Study


@dataclass(slots=True)
class PagePlan:
    """What one page does: records to write, changes to write down, trials that are as they were."""

    fetched: int
    entries: list[TrialEntry] = field(default_factory=list)
    changes: list[TrialChange] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    new: int = 0
    changed: int = 0
    closed: int = 0


def plan_page(
    trials: TrialStore,
    page: Page,
    *,
    on_skipped: Callable[[Skipped], None],
    rewrite: bool = False,
) -> PagePlan:
    """Hold the records of one page against what is stored.

    A record is decoded only where it is not, to the letter, what is stored already. An update sees
    closed studies too: those that are not known here are left out. With ``rewrite`` what is as it
    was is written again as well.
    """
    raws = [(number_in(raw), raw) for raw in map(bytes, page.studies)]
    known = trials.digests({nct for nct, _ in raws if nct})
    plan = PagePlan(fetched=len(page.studies))
    altered: dict[str, Study] = {}
    seen: set[str] = set()
    for named, raw in raws:
        is_same = named in known and known[named][0] == digest_of(raw)
        if is_same and not rewrite:
            plan.unchanged.append(named)
            continue
        item = decode_study(raw)
        if isinstance(item, Skipped):
            on_skipped(item)
            continue
        nct = item.study.nct
        if nct in seen:
            continue
        seen.add(nct)
        if nct != named:  # another number stood before its own
            known |= trials.digests([nct])
        status = item.study.protocol_section.status_module.overall_status
        if nct not in known:
            if status not in MAY_OPEN:
                continue
            plan.new += 1
        elif not is_same:
            altered[nct] = item.study
            if known[nct][1] in MAY_OPEN and status not in MAY_OPEN:
                plan.closed += 1
            else:
                plan.changed += 1
        plan.entries.append(entry_of(item))
    for document in trials.documents(list(altered)):
        before = decode_study(document.raw)
        # what an older version stored may not pass today's checks: then there is nothing to tell
        if not isinstance(before, Skipped):
            plan.changes += changes_between(before.study, altered[document.nct])
    return plan


class Tally:
    """What a sync did so far."""

    def __init__(self) -> None:
        self.fetched = self.new = self.changed = self.closed = self.left = 0
        self.written = 0
        self.skipped: dict[str, Skipped] = {}

    def skip(self, record: Skipped) -> None:
        """Count a record that can't be trusted; one that is met twice counts once."""
        self.skipped[record.nct or f"without a number {len(self.skipped)}"] = record

    def add(self, plan: PagePlan) -> None:
        """Count a page that was committed."""
        for name, value in self._with(plan).items():
            setattr(self, name, value)
        self.written += len(plan.entries)

    def stored(self, plan: PagePlan | None = None) -> dict[str, object]:
        """Return the columns of the run's row, with ``plan`` counted in."""
        skipped = [{"nct": item.nct, "reason": item.reason} for item in self.skipped.values()]
        return {
            **self._with(plan or PagePlan(0)),
            "left": self.left,
            "skipped": json.dumps(skipped),
        }

    def _with(self, plan: PagePlan) -> dict[str, int]:
        return {
            name: getattr(self, name) + getattr(plan, name)
            for name in ("fetched", "new", "changed", "closed")
        }
