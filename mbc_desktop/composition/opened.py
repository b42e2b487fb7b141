"""Both stores and everything that stands on them, built off the GUI thread for the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.locks import FileLock
from mbc_desktop.core.paths import DataDir
from mbc_desktop.core.resources import resource_path

if TYPE_CHECKING:
    from mbc_desktop.data.connections import StoreKind
    from mbc_desktop.following import Following
    from mbc_desktop.trials.extraction_store import ReadingKeeper
    from mbc_desktop.trials.fit.index import FitIndex
    from mbc_desktop.views.trials.services import SearchServices


class Opened:
    """Both stores and what stands on them; made on the database thread."""

    def __init__(
        self, home: DataDir, registry: str | None, *, personal: StoreKind | None = None
    ) -> None:
        """``personal`` opens a locked store; None where it is a plain one."""
        from mbc_desktop.data.connections import PERSONAL
        from mbc_desktop.data.profile_store import Profiles
        from mbc_desktop.data.saved_searches import SavedSearches
        from mbc_desktop.data.settings import Settings
        from mbc_desktop.data.shortlist_store import Shortlist
        from mbc_desktop.data.stars import Stars
        from mbc_desktop.data.stores import Stores
        from mbc_desktop.data.sync_runs import SyncRuns
        from mbc_desktop.data.trial_store import TrialStore
        from mbc_desktop.trials.reading import TrialReader
        from mbc_desktop.trials.updating import Updating
        from mbc_desktop.views.trials.services import FitServices, TrialServices

        self.stores = Stores(home, personal=personal or PERSONAL)
        trials = TrialStore(self.stores.library)
        runs = SyncRuns(self.stores.library)
        stars = Stars(self.stores.personal)
        settings = Settings(self.stores.personal)
        updating = Updating(
            trials, runs, settings, lock=FileLock(home.lock("sync")), registry_named=registry
        )
        self._stop_sync: Callable[[], None] = updating.stop
        self.settings = settings
        self.starred = frozenset(stars.numbers())
        self.trial_services = TrialServices(
            reader=TrialReader(trials, stars, runs),
            saved=SavedSearches(self.stores.personal),
            stars=stars,
            runs=runs,
            settings=settings,
            run_sync=updating.run_sync,
            fetch_one=updating.fetch_one,
            stop_network=updating.stop,
            following=self._following,
            fit=FitServices(
                profiles=Profiles(self.stores.personal),
                shortlist=Shortlist(self.stores.personal),
                trials=trials,
                index=self._fit_index,
                keeper=self._reading_keeper,
            ),
        )

    def _following(self) -> Following:
        from mbc_desktop.agenda.keeping import Calendars
        from mbc_desktop.agenda.local_zone import local_zone
        from mbc_desktop.data.agenda_store import AgendaStore
        from mbc_desktop.data.links import Links
        from mbc_desktop.data.notes import Notes
        from mbc_desktop.following import Following

        personal = self.stores.personal
        calendars = Calendars(AgendaStore(personal), zone=local_zone())
        return Following(Links(personal), Notes(personal), calendars)

    def _fit_index(self) -> FitIndex:
        from mbc_desktop.data.criteria_store import CriteriaStore
        from mbc_desktop.trials.fit.index import FitIndex

        return FitIndex(CriteriaStore(self.stores.library))

    def _reading_keeper(self) -> ReadingKeeper:
        from mbc_desktop.data.criteria_store import CriteriaStore
        from mbc_desktop.data.trial_store import TrialStore
        from mbc_desktop.trials.extraction_store import ReadingKeeper

        library = self.stores.library
        return ReadingKeeper(TrialStore(library), CriteriaStore(library))

    def stop_network(self) -> None:
        """Make a fetch of trials end at once."""
        self._stop_sync()

    def close(self) -> None:
        """Close the stores."""
        self.stores.close()


def open_search(home: DataDir) -> tuple[SearchServices, int] | None:
    """Open the library for searching if it is there and up to date, with how many trials it has.

    Returns None where it is missing, damaged or of another version: opening the stores mends that.
    """
    import sqlite3

    from mbc_desktop.data.connections import LIBRARY, connect, revision_of
    from mbc_desktop.data.heads import TrialHeads
    from mbc_desktop.data.search import TrialSearch
    from mbc_desktop.trials.finding import Finder
    from mbc_desktop.trials.miles import distances
    from mbc_desktop.trials.places import Places
    from mbc_desktop.trials.synonyms import Synonyms
    from mbc_desktop.views.trials.services import SearchServices

    if not home.library.exists() or _is_suspect(home):
        return None
    try:
        connection = connect(home.library, LIBRARY, create=False)
        if revision_of(connection) != LIBRARY.head:
            connection.close()
            return None
        search = TrialSearch(connection, distances)
        finder = Finder(search, Synonyms(resource_path("synonyms")))
        heads = TrialHeads(connect(home.library, LIBRARY, create=False))
        return SearchServices(finder, heads, Places(resource_path("places"))), finder.stored()
    except (sqlite3.Error, KnownError):
        return None


def _is_suspect(home: DataDir) -> bool:
    return (home.root / "library.suspect").exists()
