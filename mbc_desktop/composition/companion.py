"""One session of the window: from the first paint to its closing, over stores that are open."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from mbc_desktop import __version__
from mbc_desktop.composition.agenda import AgendaPart
from mbc_desktop.composition.care import CarePart
from mbc_desktop.composition.learn import LearnPart
from mbc_desktop.composition.notes import NotesPart
from mbc_desktop.composition.opened import Opened, open_search
from mbc_desktop.composition.today import TodayPart
from mbc_desktop.composition.trials import TrialsPart
from mbc_desktop.composition.your_data import YourDataPart
from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.paths import DataDir
from mbc_desktop.views.i18n import chosen_language, install_language
from mbc_desktop.views.main_window import MainWindow
from mbc_desktop.views.palette import Scheme
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Look, Theme

if TYPE_CHECKING:
    from mbc_desktop.data.vault import Vault
    from mbc_desktop.views.agenda.background import Notify
    from mbc_desktop.views.agenda.tab import AgendaTab
    from mbc_desktop.views.learn.tab import LearnTab
    from mbc_desktop.views.notes.tab import NotesTab
    from mbc_desktop.views.today.tab import TodayTab
    from mbc_desktop.views.trials.services import SearchServices
    from mbc_desktop.views.trials.tab import TrialsTab

_LONGEST_FOR_ROWS_MS = 1_500


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person is in the program, to come back to: a tab, and the note that was open."""

    tab: str = "trials"
    note: str = ""


class Companion(QObject):
    """The composition root of the window: builds every part and hands it down.

    Signals:
        ready: both stores are open, and every part has what it works with.
        ended: the window is closed, everything is written, and the stores are closed.
    """

    ready = Signal()
    ended = Signal()

    def __init__(
        self,
        app: QApplication,
        home: DataDir,
        *,
        registry: str | None = None,
        theme: Theme | None = None,
        settings: QSettings | None = None,
        vault: Callable[[], Vault] | None = None,
        place: Place | None = None,
        notify: Notify | None = None,
    ) -> None:
        """Build the frame; ``theme`` is handed in where the application has one already.

        ``vault`` gives the lock of the data, unlocked; without it a lock is not looked for.
        ``notify`` shows a system notification, where there is an icon in the tray to show it.
        """
        super().__init__()
        self._home = home
        self._registry_named = registry
        self._vault = vault or (lambda: _plain_vault(home))
        self._place = place or Place()
        self._log: logging.Handler | None = None
        self._opened: Opened | None = None
        self.is_open = False
        self._is_opening = False
        self._settings = settings or window_settings(home)
        if theme is None:
            name_program(app)
            install_language(app, chosen_language(str(self._settings.value("look/language") or "")))
        self.theme = theme or Theme(app, kept_look(self._settings))
        self.tasks = TaskRunner(self)
        self.window = MainWindow(self.theme, self.tasks, self._settings, version=__version__)
        parts = self.theme, self.tasks, self.window
        self._trials = TrialsPart(*parts)
        self._learn = LearnPart(*parts)
        self._agenda = AgendaPart(*parts, home=home, notify=notify)
        self._notes = NotesPart(*parts, agenda=self._agenda)
        self._today = TodayPart(*parts, trials=self._trials, agenda=self._agenda, notes=self._notes)
        self.care_part = CarePart(*parts, notes=self._notes, agenda=self._agenda)
        self.your_data = YourDataPart(*parts, home=home, settings=self._settings, vault=self._vault)
        self._parts = (
            self._trials,
            self._learn,
            self._agenda,
            self._notes,
            self._today,
            self.care_part,
            self.your_data,
        )
        self._learn.taken.connect(self._notes.on_taken)
        self._learn.thing_wanted.connect(self._on_thing_wanted)
        self._notes.followed.connect(self._on_link_followed)
        self._trials.thing_wanted.connect(self._on_thing_wanted)
        self._trials.calendar_changed.connect(self._agenda.refresh)
        self._agenda.thing_wanted.connect(self._on_thing_wanted)
        self._agenda.note_wanted.connect(self._notes.write_about)
        self._agenda.note_wanted.connect(lambda *_note: self.care_part.show("notes"))
        self._agenda.brief_wanted.connect(self.care_part.make_brief)
        self._today.wanted.connect(self._on_wanted)
        self._today.paused.connect(self._agenda.look_again)
        self._today.numbers_kept.connect(self.care_part.refresh)
        self.care_part.call_wanted.connect(self.show_when_to_call)
        self.care_part.answers_wanted.connect(self._on_answers_wanted)
        self.your_data.notes_changed.connect(self._on_notes_changed)
        self.window.add_tab("today", self.tr("Today"), lambda: self.today, icon="today")
        self.window.add_tab("learn", self.tr("Learn"), lambda: self.learn, icon="learn")
        self.window.add_tab("trials", self.tr("Trials"), lambda: self.trials, icon="trials")
        self.window.add_tab("calendar", self.tr("Calendar"), lambda: self.agenda, icon="calendar")
        self.window.add_tab("notes", self.tr("Notes"), lambda: self.care_part.page, icon="notes")
        self.window.show_tab(self._place.tab)
        self.window.closing.connect(self._on_closing)

    @property
    def today(self) -> TodayTab:
        """The Today tab, made at its first use."""
        return self._today.tab

    @property
    def learn(self) -> LearnTab:
        """The Learn tab, made at its first use."""
        return self._learn.tab

    @property
    def trials(self) -> TrialsTab:
        """The Trials tab, made at its first use."""
        return self._trials.tab

    @property
    def agenda(self) -> AgendaTab:
        """The Calendar tab, made at its first use."""
        return self._agenda.tab

    @property
    def notes(self) -> NotesTab:
        """The Notes tab, made at its first use."""
        return self._notes.tab

    def start(self, *, hidden: bool = False) -> None:
        """Show the window, and open the stores once it is painted; or wait without a window."""
        self.window.painted.connect(self.window.make_pages)
        if hidden:
            self._begin()
        else:
            self.window.painted.connect(self._begin)
            self.window.show()

    def show_reminders(self) -> None:
        """Show the reminders that wait."""
        self._agenda.show_reminders()

    def _begin(self) -> None:
        from mbc_desktop.core.logs import start_log

        home = self._home
        self._log = start_log(home.log)
        self.tasks.run_read(self, lambda: open_search(home), self._on_library_open)

    # -- opening ----------------------------------------------------------------------------------

    def _on_library_open(self, found: tuple[SearchServices, int] | None) -> None:
        if found is not None:
            self._trials.set_search(found[0], stored=found[1])
        home, registry, vault = self._home, self._registry_named, self._vault

        def open_stores() -> Opened:
            return Opened(home, registry, personal=vault().kind)

        def begin() -> None:
            if not self._is_opening:
                self._is_opening = True
                self.tasks.run_write(self, open_stores, self._on_open)

        if found is not None and found[1] and self._trials.is_made:
            # after the first rows are painted: the imports behind this hold up the GUI's thread
            self.trials.results.shown.connect(begin, Qt.ConnectionType.SingleShotConnection)
            QTimer.singleShot(_LONGEST_FOR_ROWS_MS, begin)
        else:
            begin()

    def _on_open(self, opened: Opened) -> None:
        self._opened = opened
        for notice in opened.stores.notices:
            self.window.status.tell_error(
                KnownError(
                    notice.what_happened,
                    what_is_safe=notice.what_is_safe,
                    what_to_do=notice.what_to_do,
                )
            )
        if self._trials.can_search:
            self._set_all(opened, None)
        else:
            home = self._home
            self.tasks.run_read(
                self, lambda: open_search(home), lambda found: self._set_all(opened, found)
            )

    def _set_all(self, opened: Opened, found: tuple[SearchServices, int] | None) -> None:
        if found is not None:
            self._trials.set_search(found[0], stored=found[1])
        self.is_open = True
        for part in self._parts:
            part.set_opened(opened)
        if self._place.note:
            self._notes.open_note(self._place.note)
        self.ready.emit()

    def _on_wanted(self, thing: tuple[str, str]) -> None:
        """Show where a line of Today leads."""
        kind, name = thing
        agenda, care = self._agenda, self.care_part
        places: dict[str, Callable[[], object]] = {
            "event": lambda: agenda.show_event(name),
            "course": lambda: agenda.show_course(name),
            "reminders": agenda.show_reminders,
            "new-event": agenda.add_event,
            "questions": self._show_questions,
            "news": lambda: self._trials.show_list("saved"),
            "listed": lambda: self._trials.show_list("starred"),
            "trials": lambda: self.window.show_tab("trials"),
            "learn": lambda: self.window.show_tab("learn"),
            "diary": lambda: care.show("diary"),
            "care": lambda: care.show("care"),
            "brief": lambda: care.make_brief(date.fromisoformat(name)),
        }
        places[kind]()

    def _on_link_followed(self, kind: str, key: str) -> None:
        """Show what a link in a note leads to."""
        if kind == "trial":
            self.window.show_tab("trials")
            self.trials.open_trial(key)
        elif kind == "article":
            self.window.show_tab("learn")
            tab = self.learn
            # behind the write that fills the tab
            self.tasks.run_write(tab, lambda: None, lambda _none: tab.open_article(key))
        else:
            self._agenda.show_event(key.partition("/")[2] or key)

    def _on_thing_wanted(self, thing: tuple[str, str]) -> None:
        """Show a thing of one tab that is linked to another's."""
        kind, name = thing
        if kind == "note":
            self.care_part.show("notes")
            self._notes.on_taken(name)
            self._notes.open_note(name)
        else:
            self._on_link_followed(kind, name)

    def _show_questions(self) -> None:
        self.care_part.show("notes")
        self.notes.view.set_chosen("questions")

    def _on_answers_wanted(self) -> None:
        self.window.show_tab("trials")
        self.trials.show_profile()

    def _on_notes_changed(self) -> None:
        self._notes.on_taken("")
        self.care_part.refresh()

    def show_when_to_call(self) -> None:
        """Show the card that says when to call."""
        self._today.show_when_to_call()

    # -- leaving ----------------------------------------------------------------------------------

    def place(self) -> Place:
        """Return where the person is."""
        return Place(str(self.window.navigation.current()), self._notes.open_note_id)

    def put_on_disk(self, then: Callable[[bool], object]) -> None:
        """Write what is being written; ``then`` hears whether all of it is on the disk."""
        for part in self._parts:
            part.keep()
        # behind the writes that were just begun
        self.tasks.run_write(
            self, lambda: None, lambda _none: then(all(part.is_saved for part in self._parts))
        )

    # -- closing ----------------------------------------------------------------------------------

    def _on_closing(self) -> None:
        for part in self._parts:
            part.leave()
        # what is still to be written, such as a last backup, is not waited for before a dead window
        self.window.hide()
        if self._opened is not None:
            self._opened.stop_network()
        self.tasks.shut_down()
        for part in self._parts:
            part.close()
        if self._opened is not None:
            self._opened.close()
        self._settings.sync()
        if self._log is not None:
            logging.getLogger().removeHandler(self._log)
            self._log.close()
        self.ended.emit()


def _plain_vault(home: DataDir) -> Vault:
    from mbc_desktop.data.vault import Vault

    return Vault(home)


def window_settings(home: DataDir) -> QSettings:
    """Return where the sizes of the window and its look are kept."""
    return QSettings(str(home.window_state), QSettings.Format.IniFormat)


def name_program(app: QApplication) -> None:
    """Give the application its discreet name and the style that ours is made for."""
    app.setApplicationName("Companion")
    app.setApplicationDisplayName("Companion")
    app.setDesktopFileName("companion")
    app.setStyle("Fusion")


def kept_look(settings: QSettings) -> Look:
    """Return how the program looks, as the person chose it."""
    named = str(settings.value("look/scheme") or "")
    scheme = Scheme(named) if named in {one.value for one in Scheme} else None
    try:
        percent = int(str(settings.value("look/percent") or 100))
    except ValueError:
        percent = 100
    return Look(scheme=scheme, text_percent=percent)
