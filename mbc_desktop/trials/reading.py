"""Opening one trial: from the library, or from what is kept behind its star."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mbc_desktop.core.clock import Clock, utc_now
from mbc_desktop.data.faults import StoreDamaged
from mbc_desktop.data.stars import Snapshot, Stars
from mbc_desktop.data.sync_runs import SyncRuns
from mbc_desktop.data.trial_store import TrialStore
from mbc_desktop.trials.decoding import Skipped, decode_study
from mbc_desktop.trials.miles import miles_between
from mbc_desktop.trials.trial_page import Standing, TrialPage, build_page


class TrialReader:
    """Opens trials for reading; never asks the registry."""

    def __init__(
        self, trials: TrialStore, stars: Stars, runs: SyncRuns, *, clock: Clock = utc_now
    ) -> None:
        self._trials = trials
        self._stars = stars
        self._runs = runs
        self._clock = clock

    def page(self, nct: str, *, origin: tuple[float, float] | None = None) -> TrialPage | None:
        """Return the page of a trial, or None where neither the library nor a star holds it.

        Raises :class:`StoreDamaged` where the library's record is damaged and no star holds it.
        """
        kept = self._stars.snapshot(nct)
        try:
            document = self._trials.document(nct)
        except StoreDamaged:
            if kept is None:
                raise
            document = None
        if document is not None:
            raw = document.raw
            standing = Standing(
                checked_at=self._checked_at(document.fetched_at, document.coverage)
                if document.left_why is None
                else document.fetched_at,
                in_coverage=document.coverage is not None and document.left_why is None,
                left_why=document.left_why or "",
                starred=kept is not None,
            )
        elif kept is not None:
            raw, checked_at = kept
            standing = Standing(checked_at=checked_at, in_coverage=False, starred=True)
        else:
            return None
        decoded = decode_study(raw)
        if isinstance(decoded, Skipped):
            return None
        return build_page(
            decoded.study, standing, clock=self._clock, origin=origin, miles=miles_between
        )

    def star(self, nct: str) -> None:
        """Star a stored trial and keep its record, so that it stays readable whatever happens."""
        for one in self._snapshots([nct]):
            self._stars.add(
                nct, title=one.title, status=one.status, checked_at=one.checked_at, raw=one.raw
            )

    def unstar(self, nct: str) -> None:
        """Take the star away."""
        self._stars.remove(nct)

    def refresh_snapshots(self) -> None:
        """Bring what is kept behind the stars up to date after a sync."""
        snapshots = list(self._snapshots([star.nct for star in self._stars.all()]))
        if snapshots:
            self._stars.renew(snapshots)

    def _snapshots(self, ncts: Sequence[str]) -> Iterator[Snapshot]:
        """Yield what is to be kept of those of ``ncts`` that the library holds."""
        for document in self._trials.documents(ncts):
            page = self.page(document.nct)
            if page is not None:
                yield Snapshot(document.nct, page.title, page.status, page.checked_at, document.raw)

    def _checked_at(self, fetched_at: str, coverage: str | None) -> str:
        """Return when the registry last vouched for a record.

        A later update that did not bring it says that it is unchanged.
        """
        run = self._runs.last_complete(coverage) if coverage else None
        if run is None or run.finished_at is None:
            return fetched_at
        return max(fetched_at, run.finished_at)
