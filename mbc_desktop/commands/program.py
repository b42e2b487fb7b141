"""What the commands work with: built once, from what was typed, each part at its first use."""

from __future__ import annotations

import argparse
import json
import os
import sys
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from mbc_desktop.core.clock import utc_now
from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.locks import FileLock
from mbc_desktop.core.paths import DataDir, open_data_dir
from mbc_desktop.core.resources import resource_path

if TYPE_CHECKING:
    from mbc_desktop.agenda.keeping import Calendars
    from mbc_desktop.data.attachments import Attachments
    from mbc_desktop.data.criteria_store import CriteriaStore
    from mbc_desktop.data.heads import TrialHeads
    from mbc_desktop.data.learn_articles import SavedArticles
    from mbc_desktop.data.links import Links
    from mbc_desktop.data.notes import Notes
    from mbc_desktop.data.notes_search import NoteSearch
    from mbc_desktop.data.profile_store import Profiles
    from mbc_desktop.data.saved_searches import SavedSearches
    from mbc_desktop.data.settings import Settings
    from mbc_desktop.data.stars import Stars
    from mbc_desktop.data.stores import Stores
    from mbc_desktop.data.sync_runs import SyncRuns
    from mbc_desktop.data.trial_store import TrialStore
    from mbc_desktop.data.vault import Vault
    from mbc_desktop.learn.library import Library
    from mbc_desktop.learn.saving import Saver
    from mbc_desktop.sharing.bundling import Sharing
    from mbc_desktop.trials.extraction_store import ReadingKeeper
    from mbc_desktop.trials.finding import Finder
    from mbc_desktop.trials.fit.index import FitIndex
    from mbc_desktop.trials.places import Places


class Program:
    """The composition root of the command line. Nothing heavy is imported before it is needed."""

    def __init__(self, args: argparse.Namespace, *, out: TextIO, err: TextIO) -> None:
        self.args = args
        self.out = out
        self.err = err
        self.clock = utc_now
        self._answered = False

    def say(self, text: str) -> None:
        """Tell the person something that is not the answer; goes to the error stream."""
        print(text, file=self.err)

    def answer(self, value: Any, text: str) -> None:
        """Give the answer: one JSON value with ``--json``, else ``text``."""
        self._answered = True
        if self.args.json:
            json.dump(value, self.out, ensure_ascii=False, indent=2)
            self.out.write("\n")
        else:
            print(text, file=self.out)

    def answer_failure(self, problem: KnownError) -> None:
        """Give a failure as the one JSON value where one is wanted and none was given."""
        if self.args.json and not self._answered:
            self.answer({"error": problem.sentence}, "")

    def log_bug(self, bug: Exception) -> None:
        """Write down where in the program a bug was met, for whoever mends it.

        Without what the exception says, which may quote a note; where no log can be written, that
        is no second fault.
        """
        import logging
        import traceback

        from mbc_desktop.core.logs import start_log

        with suppress(OSError, KnownError):
            handler = start_log(self.data_dir.log)
            try:
                frames = "".join(traceback.format_tb(bug.__traceback__))
                log = logging.getLogger(__name__)
                log.error("%s in a command:\n%s", type(bug).__name__, frames)
            finally:
                logging.getLogger().removeHandler(handler)
                handler.close()

    @cached_property
    def data_dir(self) -> DataDir:
        """The data directory."""
        return open_data_dir(self.args.data_dir)

    def passphrase(self, prompt: str) -> str:
        """Return a passphrase: the first line of the file that MBC_PASSPHRASE_FILE names, or typed.

        Never an option or a variable's own value, which other programs may see.
        """
        named = os.environ.get("MBC_PASSPHRASE_FILE")
        if named:
            try:
                return Path(named).read_text(encoding="utf-8").split("\n", 1)[0].rstrip("\r")
            except (OSError, UnicodeDecodeError) as problem:
                raise KnownError(
                    "The file that MBC_PASSPHRASE_FILE names can't be read.",
                    what_is_safe="Nothing was changed.",
                    what_to_do="Check its name and who may read it.",
                ) from problem
        if not sys.stdin.isatty():
            raise KnownError(
                "A passphrase is needed, and there is nobody here to type it.",
                what_is_safe="Nothing was changed.",
                what_to_do="Start the command in a terminal, or name a file that holds the"
                " passphrase in MBC_PASSPHRASE_FILE.",
            )
        import getpass

        return getpass.getpass(prompt)

    @cached_property
    def vault(self) -> Vault:
        """The lock on the person's own data, opened where it is on."""
        from mbc_desktop.data.vault import Vault

        vault = Vault(self.data_dir, clock=self.clock)
        if vault.is_locked:
            vault.unlock(self.passphrase("Passphrase: "))
        return vault

    @cached_property
    def stores(self) -> Stores:
        """Both stores, opened; what there is to tell about them is told."""
        from mbc_desktop.data.stores import Stores

        stores = Stores(self.data_dir, clock=self.clock, personal=self.vault.kind)
        for notice in stores.notices:
            self.say(f"{notice.what_happened} {notice.what_is_safe} {notice.what_to_do}")
        return stores

    @cached_property
    def trials(self) -> TrialStore:
        """The stored trials."""
        from mbc_desktop.data.trial_store import TrialStore

        return TrialStore(self.stores.library)

    @cached_property
    def runs(self) -> SyncRuns:
        """The syncs so far."""
        from mbc_desktop.data.sync_runs import SyncRuns

        return SyncRuns(self.stores.library)

    @cached_property
    def stars(self) -> Stars:
        """The starred trials."""
        from mbc_desktop.data.stars import Stars

        return Stars(self.stores.personal, clock=self.clock)

    @cached_property
    def saved(self) -> SavedSearches:
        """The saved searches."""
        from mbc_desktop.data.saved_searches import SavedSearches

        return SavedSearches(self.stores.personal, clock=self.clock)

    @cached_property
    def profiles(self) -> Profiles:
        """What was said about the cancer."""
        from mbc_desktop.data.profile_store import Profiles

        return Profiles(self.stores.personal, clock=self.clock)

    @cached_property
    def readings(self) -> CriteriaStore:
        """What was read from the stored trials."""
        from mbc_desktop.data.criteria_store import CriteriaStore

        return CriteriaStore(self.stores.library)

    @cached_property
    def reading_keeper(self) -> ReadingKeeper:
        """Reading what the stored trials ask."""
        from mbc_desktop.trials.extraction_store import ReadingKeeper

        return ReadingKeeper(self.trials, self.readings)

    @cached_property
    def fit_index(self) -> FitIndex:
        """The fit of all stored trials."""
        from mbc_desktop.trials.fit.index import FitIndex

        return FitIndex(self.readings, clock=self.clock)

    @cached_property
    def places(self) -> Places:
        """ZIP codes and cities."""
        from mbc_desktop.trials.places import Places

        return Places(resource_path("places"))

    @cached_property
    def finder(self) -> Finder:
        """The search over the stored trials."""
        from mbc_desktop.data.search import TrialSearch
        from mbc_desktop.trials.finding import Finder
        from mbc_desktop.trials.miles import distances
        from mbc_desktop.trials.synonyms import Synonyms

        search = TrialSearch(self.stores.library.raw(), distances)
        return Finder(search, Synonyms(resource_path("synonyms")))

    @cached_property
    def heads(self) -> TrialHeads:
        """What a list shows of trials."""
        from mbc_desktop.data.heads import TrialHeads

        return TrialHeads(self.stores.library.raw())

    @cached_property
    def saved_articles(self) -> SavedArticles:
        """The articles saved from outside."""
        from mbc_desktop.data.learn_articles import SavedArticles

        return SavedArticles(self.stores.personal, clock=self.clock)

    @cached_property
    def reading(self) -> Library:
        """Everything there is to read."""
        from mbc_desktop.core.glossary import load_glossary
        from mbc_desktop.data.learn_shelf import BuiltInShelf
        from mbc_desktop.learn.library import Library
        from mbc_desktop.learn.shelf import BuiltIn

        built_in = BuiltIn(resource_path("articles"), BuiltInShelf(self.stores.library))
        glossary = load_glossary(resource_path("glossary"))
        return Library(built_in, self.saved_articles, self.stores.personal, glossary)

    @cached_property
    def saver(self) -> Saver:
        """Saving pages and files; nothing is fetched before an address is to be saved."""
        from mbc_desktop.learn.fetching import Fetcher
        from mbc_desktop.learn.saving import Saver

        return Saver(self.saved_articles, Fetcher)

    @cached_property
    def calendars(self) -> Calendars:
        """The person's calendars and the one that ships."""
        from mbc_desktop.agenda.keeping import Calendars
        from mbc_desktop.agenda.local_zone import local_zone
        from mbc_desktop.data.agenda_store import AgendaStore

        store = AgendaStore(self.stores.personal)
        return Calendars(store, zone=local_zone(), clock=self.clock)

    @cached_property
    def settings(self) -> Settings:
        """Settings that matter."""
        from mbc_desktop.data.settings import Settings

        return Settings(self.stores.personal)

    @cached_property
    def notes(self) -> Notes:
        """The person's notes."""
        from mbc_desktop.data.notes import Notes

        return Notes(self.stores.personal, clock=self.clock)

    @cached_property
    def note_search(self) -> NoteSearch:
        """Lists and searches of notes."""
        from mbc_desktop.data.notes_search import NoteSearch

        return NoteSearch(self.stores.personal.raw())

    @cached_property
    def attachments(self) -> Attachments:
        """Pictures and files kept with notes."""
        from mbc_desktop.data.attachments import Attachments

        return Attachments(self.stores.personal, clock=self.clock)

    @cached_property
    def links(self) -> Links:
        """Links between things."""
        from mbc_desktop.data.links import Links

        return Links(self.stores.personal, clock=self.clock)

    @cached_property
    def sharing(self) -> Sharing:
        """Everything of a person as a bundle of parts."""
        from mbc_desktop.sharing.everything import everything

        return everything(self.stores, clock=self.clock)

    def sync_lock(self) -> FileLock:
        """Return the lock that only one sync on a data directory holds."""
        return FileLock(self.data_dir.lock("sync"))

    def close(self) -> None:
        """Close what was opened."""
        if "finder" in self.__dict__:
            self.finder.close()
        if "heads" in self.__dict__:
            self.heads.close()
        if "note_search" in self.__dict__:
            self.note_search.close()
        if "reading" in self.__dict__:
            self.reading.close()
        if "stores" in self.__dict__:
            self.stores.close()
