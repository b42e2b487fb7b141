"""Starts the window: the frame first, what is heavy after it, each part built here and handed down.

1. One instance a data directory; a second start raises the first window.
2. The frame is painted with Qt alone.
3. The library is opened for searching, without SQLAlchemy: the first trials are on screen.
4. Both stores are opened, mended where needed, and the rest of the program gets its parts.
"""

from __future__ import annotations

import logging
import os
import sys
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from mbc_desktop import __version__
from mbc_desktop.composition.agenda import AgendaPart
from mbc_desktop.composition.learn import LearnPart
from mbc_desktop.composition.notes import NotesPart
from mbc_desktop.composition.opened import Opened, open_search
from mbc_desktop.composition.part import local_day
from mbc_desktop.composition.today import TodayPart
from mbc_desktop.composition.trials import TrialsPart
from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.locks import FileLock
from mbc_desktop.core.paths import DataDir, open_data_dir
from mbc_desktop.views.collecting import GuiCollector
from mbc_desktop.views.i18n import install_language, system_language
from mbc_desktop.views.main_window import MainWindow
from mbc_desktop.views.palette import Scheme
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Look, Theme

if TYPE_CHECKING:
    from mbc_desktop.views.agenda.tab import AgendaTab
    from mbc_desktop.views.learn.tab import LearnTab
    from mbc_desktop.views.notes.tab import NotesTab
    from mbc_desktop.views.today.tab import TodayTab
    from mbc_desktop.views.trials.services import SearchServices
    from mbc_desktop.views.trials.tab import TrialsTab

log = logging.getLogger(__name__)


def run(*, data_dir: str | None = None, registry: str | None = None) -> int:
    """Open the window and stay until it is closed; returns the exit code."""
    os.umask(0o077)
    try:
        home = open_data_dir(data_dir)
    except KnownError as problem:
        print(problem.sentence, file=sys.stderr)
        return 1
    if _no_display():
        print("There is no display here, so the window can't be opened.", file=sys.stderr)
        return 1
    running = FileLock(home.lock("running"))
    if not running.acquire():
        from mbc_desktop.views.single import ask_first_window

        raised = ask_first_window(_door(home))
        if not raised:
            print("The program is already running with these data.", file=sys.stderr)
        return 0 if raised else 1
    try:
        app = QApplication.instance() or QApplication([sys.argv[0]])
        assert isinstance(app, QApplication)  # noqa: S101 - made in the line above
        return Companion(app, home, registry=registry).run()
    finally:
        running.release()


def main() -> int:
    """Open the window with its defaults; the entry of the program's icon."""
    return run()


class Companion(QObject):
    """The composition root of the window: builds every part and hands it down."""

    def __init__(
        self,
        app: QApplication,
        home: DataDir,
        *,
        registry: str | None = None,
        theme: Theme | None = None,
        settings: QSettings | None = None,
    ) -> None:
        """Build the frame; ``theme`` is handed in where the application has one already."""
        super().__init__()
        self._app = app
        self._home = home
        self._registry_named = registry
        self._log: logging.Handler | None = None
        self._opened: Opened | None = None
        self.is_open = False
        app.setApplicationName("Companion")
        app.setApplicationDisplayName("Companion")
        app.setDesktopFileName("companion")
        app.setStyle("Fusion")
        if theme is None:
            install_language(app, system_language())
        self._settings = settings or QSettings(str(home.window_state), QSettings.Format.IniFormat)
        self.theme = theme or Theme(app, _look(self._settings))
        self.tasks = TaskRunner(self)
        self._collector = GuiCollector(self)
        self.window = MainWindow(self.theme, self.tasks, self._settings, version=__version__)
        parts = self.theme, self.tasks, self.window
        self._trials = TrialsPart(*parts)
        self._learn = LearnPart(*parts)
        self._agenda = AgendaPart(*parts)
        self._notes = NotesPart(*parts)
        self._today = TodayPart(*parts, trials=self._trials, agenda=self._agenda, notes=self._notes)
        self._parts = (self._trials, self._learn, self._agenda, self._notes, self._today)
        self._learn.taken.connect(self._notes.on_taken)
        self._agenda.note_wanted.connect(self._notes.write_about)
        self._today.wanted.connect(self._on_wanted)
        self.window.add_tab("today", self.tr("Today"), lambda: self.today, icon="today")
        self.window.add_tab("learn", self.tr("Learn"), lambda: self.learn, icon="learn")
        self.window.add_tab("trials", self.tr("Trials"), lambda: self.trials, icon="trials")
        self.window.add_tab("calendar", self.tr("Calendar"), lambda: self.agenda, icon="calendar")
        self.window.add_tab("notes", self.tr("Notes"), lambda: self.notes, icon="notes")
        self.window.show_tab("trials")
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

    def run(self) -> int:
        """Show the window and stay until it is closed."""
        self._collector.turn_on()
        self.start()
        before = sys.excepthook
        sys.excepthook = self._on_raised
        try:
            return self._app.exec()
        finally:
            sys.excepthook = before

    def start(self) -> None:
        """Show the window; open the library once it is painted."""
        self.window.show()
        QTimer.singleShot(0, self._after_first_paint)

    def _after_first_paint(self) -> None:
        from mbc_desktop.core.logs import start_log

        home = self._home
        self._log = start_log(home.log)
        self.tasks.run_read(self, lambda: open_search(home), self._on_library_open)
        self.window.make_pages()

    # -- opening ----------------------------------------------------------------------------------

    def _on_library_open(self, found: tuple[SearchServices, int] | None) -> None:
        if found is not None:
            self._trials.set_search(found[0], stored=found[1])
        home, registry = self._home, self._registry_named
        # after the first rows are painted: the imports behind this hold up the GUI's thread
        QTimer.singleShot(
            50, lambda: self.tasks.run_write(self, lambda: Opened(home, registry), self._on_open)
        )

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
        self._listen()

    def _on_wanted(self, thing: tuple[str, str]) -> None:
        """Show where a line of Today leads."""
        kind, _ = thing
        tabs = {
            "trials": "trials",
            "learn": "learn",
            "questions": "notes",
            "event": "calendar",
            "course": "calendar",
            "reminders": "calendar",
            "new-event": "calendar",
        }
        self.window.show_tab(tabs.get(kind, "trials"))
        if kind == "questions":
            self.notes.view.set_chosen("questions")
        elif kind == "new-event":
            self.agenda.add_event(local_day())

    def show_when_to_call(self) -> None:
        """Show the card that says when to call."""
        self._today.show_when_to_call()

    def _listen(self) -> None:
        from mbc_desktop.views.single import Door

        self._front_door = Door(_door(self._home), self)
        self._front_door.knocked.connect(self.window.bring_forward)

    # -- closing ----------------------------------------------------------------------------------

    def _on_closing(self) -> None:
        for part in self._parts:
            part.leave()
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

    def _on_raised(
        self,
        kind: type[BaseException],
        raised: BaseException,
        _trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self.window.close()
            return
        if isinstance(raised, KnownError):
            self.window.status.tell_error(raised)
            return
        from mbc_desktop.views.widgets.dialogs import crash_details

        log.error("A mistake in the program:\n%s", crash_details(raised, version=__version__))
        self.window.show_crash(raised)


def _look(settings: QSettings) -> Look:
    named = str(settings.value("look/scheme") or "")
    scheme = Scheme(named) if named in {one.value for one in Scheme} else None
    try:
        percent = int(str(settings.value("look/percent") or 100))
    except ValueError:
        percent = 100
    return Look(scheme=scheme, text_percent=percent)


def _door(home: DataDir) -> str:
    """Return the name under which the first window listens: it tells nothing about its owner."""
    import hashlib

    return "companion-" + hashlib.blake2b(str(home.root).encode(), digest_size=8).hexdigest()


def _no_display() -> bool:
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
