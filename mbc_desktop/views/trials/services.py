"""What the Trials tab works with, handed down by ``app.py``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mbc_desktop.core.cancel import CancelToken

if TYPE_CHECKING:
    from mbc_desktop.data.heads import TrialHeads
    from mbc_desktop.data.profile_store import Profiles
    from mbc_desktop.data.saved_searches import SavedSearches
    from mbc_desktop.data.settings import Settings
    from mbc_desktop.data.shortlist_store import Shortlist
    from mbc_desktop.data.stars import Stars
    from mbc_desktop.data.sync_runs import SyncRuns
    from mbc_desktop.data.trial_store import TrialStore
    from mbc_desktop.following import Following
    from mbc_desktop.trials.extraction_store import ReadingKeeper
    from mbc_desktop.trials.finding import Finder
    from mbc_desktop.trials.fit.index import FitIndex
    from mbc_desktop.trials.places import Places
    from mbc_desktop.trials.reading import TrialReader
    from mbc_desktop.trials.sync import SyncOutcome, SyncProgress

RunSync = Callable[[CancelToken, "Callable[[SyncProgress], None]"], "SyncOutcome"]
FetchOne = Callable[[CancelToken, str], bool]


@dataclass(frozen=True, slots=True)
class SearchServices:
    """What searching needs: there at once, without SQLAlchemy."""

    finder: Finder
    heads: TrialHeads
    places: Places


@dataclass(frozen=True, slots=True)
class FitServices:
    """What a trial asks, laid beside what she said.

    ``index`` and ``keeper`` are made when first needed: whoever says nothing about the cancer
    never waits for them.
    """

    profiles: Profiles
    shortlist: Shortlist
    trials: TrialStore
    index: Callable[[], FitIndex]
    keeper: Callable[[], ReadingKeeper]


@dataclass(frozen=True, slots=True)
class TrialServices:
    """Everything else: there a moment later.

    ``run_sync`` and ``fetch_one`` ask the registry, on the network pool; ``stop_network`` makes
    what they are reading end at once. ``following`` is made when first needed.
    """

    reader: TrialReader
    saved: SavedSearches
    stars: Stars
    runs: SyncRuns
    settings: Settings
    run_sync: RunSync
    fetch_one: FetchOne
    stop_network: Callable[[], None]
    fit: FitServices
    following: Callable[[], Following]
