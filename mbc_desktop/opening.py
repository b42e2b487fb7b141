"""Both stores and everything that stands on them, built off the GUI thread for ``app.py``."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.locks import FileLock
from mbc_desktop.core.paths import DataDir
from mbc_desktop.core.resources import resource_path

if TYPE_CHECKING:
    from mbc_desktop.learn.fetching import Fetcher
    from mbc_desktop.trials.extraction_store import ReadingKeeper
    from mbc_desktop.trials.fit.index import FitIndex
    from mbc_desktop.views.agenda.services import AgendaServices
    from mbc_desktop.views.learn.desk import Desk
    from mbc_desktop.views.notes.services import NoteServices
    from mbc_desktop.views.today.services import TodayServices
    from mbc_desktop.views.trials.services import SearchServices

_TEAM = "team_numbers"


class Opened:
    """Both stores and what stands on them; made on the database thread."""

    def __init__(self, home: DataDir, registry: str | None) -> None:
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

        self.stores = Stores(home)
        trials = TrialStore(self.stores.library)
        runs = SyncRuns(self.stores.library)
        stars = Stars(self.stores.personal)
        settings = Settings(self.stores.personal)
        updating = Updating(
            trials, runs, settings, lock=FileLock(home.lock("sync")), registry_named=registry
        )
        self._stop_sync: Callable[[], None] = updating.stop
        self._settings = settings
        self._desk: Desk | None = None
        self._notes: NoteServices | None = None
        self._agenda: AgendaServices | None = None
        self._fetcher: Fetcher | None = None
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
            fit=FitServices(
                profiles=Profiles(self.stores.personal),
                shortlist=Shortlist(self.stores.personal),
                trials=trials,
                index=self._fit_index,
                keeper=self._reading_keeper,
            ),
        )

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

    def open_notes(self, lang: str) -> NoteServices:
        """Return what the Notes tab works with, made at the first call."""
        if self._notes is None:
            from mbc_desktop.agenda.local_zone import local_zone
            from mbc_desktop.data.notes import Notes
            from mbc_desktop.data.notes_search import NoteSearch
            from mbc_desktop.notes.templates import note_templates
            from mbc_desktop.views.notes.services import NoteServices

            personal = self.stores.personal
            self._notes = NoteServices(
                notes=Notes(personal),
                search=NoteSearch(personal.raw()),
                heads=NoteSearch(personal.raw()),
                zone=local_zone(),
                templates=lambda: note_templates(lang),
            )
        return self._notes

    def open_agenda(self) -> AgendaServices:
        """Return what the Calendar tab works with, made at the first call."""
        from mbc_desktop.agenda.following import Subscriptions
        from mbc_desktop.agenda.keeping import Calendars
        from mbc_desktop.agenda.local_zone import local_zone
        from mbc_desktop.agenda.reminding import Reminders
        from mbc_desktop.agenda.treatments import Treatments
        from mbc_desktop.data.agenda_store import AgendaStore
        from mbc_desktop.views.agenda.services import AgendaServices

        if self._agenda is None:
            store = AgendaStore(self.stores.personal)
            calendars = Calendars(store, zone=local_zone())
            self._agenda = AgendaServices(
                calendars=calendars,
                treatments=Treatments(store),
                reminders=Reminders(store, calendars, self._settings),
                subscriptions=Subscriptions(store, calendars),
            )
        return self._agenda

    def open_today(self, lang: str, counts: Callable[[], tuple[int, int]]) -> TodayServices:
        """Return what the Today tab shows; ``counts`` gives new and changed trials."""
        from mbc_desktop.today import AgendaAppointments, Pause, ReminderCount, Today, TrialCounts
        from mbc_desktop.views.today.services import TodayServices

        agenda = self.open_agenda()
        pause = Pause(self._settings)

        class News:
            def counts(self) -> TrialCounts:
                return TrialCounts(*counts())

        def due(_now: datetime) -> ReminderCount:
            found = agenda.reminders.look().due
            return ReminderCount(len(found), sum(one.missed for one in found))

        today = Today(
            self.open_notes(lang).notes,
            pause,
            appointments=AgendaAppointments(agenda.calendars, agenda.treatments, due=due),
            trials=News(),
        )
        return TodayServices(today, pause, self._settings)

    def team_numbers(self) -> tuple[str, str]:
        """Return her team's numbers by day and after hours; empty where she gave none."""
        day, night = self._settings.get(_TEAM, ["", ""])
        return str(day), str(night)

    def keep_team_numbers(self, numbers: tuple[str, str]) -> None:
        """Keep her team's numbers."""
        self._settings.set(_TEAM, list(numbers))

    def open_learn(self, lang: str) -> Desk:
        """Return what the Learn tab works with, made at the first call, in a language."""
        if self._desk is None:
            from mbc_desktop.learn.fetching import Fetcher
            from mbc_desktop.views.learn.opening import open_desk

            self._fetcher = Fetcher()
            self._desk = open_desk(self.stores, self._settings, self._fetcher, lang=lang)
        return self._desk

    def stop_network(self) -> None:
        """Make what is being fetched end at once."""
        self._stop_sync()
        if self._fetcher is not None:
            self._fetcher.close()

    def close(self) -> None:
        """Close the stores and what reads them."""
        if self._notes is not None:
            self._notes.close()
        if self._desk is not None:
            self._desk.close()
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
