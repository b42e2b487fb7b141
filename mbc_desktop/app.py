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
from datetime import date, datetime
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from mbc_desktop import __version__
from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.locks import FileLock
from mbc_desktop.core.paths import DataDir, open_data_dir
from mbc_desktop.opening import Opened, open_search
from mbc_desktop.views.collecting import GuiCollector
from mbc_desktop.views.i18n import install_language, system_language
from mbc_desktop.views.main_window import MainWindow
from mbc_desktop.views.palette import Scheme
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Look, Theme

if TYPE_CHECKING:
    from mbc_desktop.views.agenda.background import AgendaBackground
    from mbc_desktop.views.agenda.services import AgendaServices
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
        self._search: SearchServices | None = None
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
        self._trials: TrialsTab | None = None
        self._learn: LearnTab | None = None
        self._agenda: AgendaTab | None = None
        self._reminding: AgendaBackground | None = None
        self._notes: NotesTab | None = None
        self._today: TodayTab | None = None
        self._numbers = ("", "")
        self.window.add_tab("today", self.tr("Today"), lambda: self.today, icon="today")
        self.window.add_tab("learn", self.tr("Learn"), lambda: self.learn, icon="learn")
        self.window.add_tab("trials", self.tr("Trials"), lambda: self.trials, icon="trials")
        self.window.add_tab("calendar", self.tr("Calendar"), lambda: self.agenda, icon="calendar")
        self.window.add_tab("notes", self.tr("Notes"), lambda: self.notes, icon="notes")
        self.window.show_tab("trials")
        self.window.closing.connect(self._on_closing)
        self.window.call_wanted.connect(self.show_when_to_call)

    @property
    def today(self) -> TodayTab:
        """The Today tab, made at its first use."""
        if self._today is None:
            from mbc_desktop.views.today.tab import TodayTab

            self._today = TodayTab(self.theme, self.tasks, today=_local_day)
            self._today.wanted.connect(self._on_wanted)
            self._today.call_wanted.connect(self.show_when_to_call)
            self._fill_today()
        return self._today

    @property
    def learn(self) -> LearnTab:
        """The Learn tab, made at its first use."""
        if self._learn is None:
            from mbc_desktop.views.learn.tab import LearnTab

            window = self.window
            self._learn = LearnTab(self.theme, self.tasks, window.status, window.toast)
            self._fill_learn()
        return self._learn

    @property
    def trials(self) -> TrialsTab:
        """The Trials tab, made at its first use."""
        if self._trials is None:
            from mbc_desktop.views.trials.tab import TrialsTab

            window = self.window
            self._trials = TrialsTab(self.theme, self.tasks, window.status, window.toast)
        return self._trials

    @property
    def agenda(self) -> AgendaTab:
        """The Calendar tab, made at its first use."""
        if self._agenda is None:
            from mbc_desktop.views.agenda.tab import AgendaTab

            window = self.window
            self._agenda = AgendaTab(
                self.theme, self.tasks, window.status, window.toast, today=_local_day()
            )
            self._fill_agenda()
        return self._agenda

    @property
    def notes(self) -> NotesTab:
        """The Notes tab, made at its first use."""
        if self._notes is None:
            from mbc_desktop.views.notes.tab import NotesTab

            window = self.window
            self._notes = NotesTab(self.theme, self.tasks, window.status, window.toast)
            self._fill_notes()
        return self._notes

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
            self._search, stored = found
            self.trials.set_search(self._search, stored=stored)
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
        if self._search is None:
            home = self._home
            self.tasks.run_read(
                self, lambda: open_search(home), lambda found: self._set_all(opened, found)
            )
        else:
            self._set_all(opened, None)

    def _set_all(self, opened: Opened, found: tuple[SearchServices, int] | None) -> None:
        if found is not None:
            self._search, stored = found
            self.trials.set_search(self._search, stored=stored)
        self.trials.set_all(opened.trial_services, starred=opened.starred)
        self.is_open = True
        self._fill_learn()
        self._fill_agenda()
        self._fill_notes()
        self._fill_today()
        self._listen()

    def _fill_learn(self) -> None:
        """Give the Learn tab what it reads from, once both are there."""
        tab, opened = self._learn, self._opened
        if tab is not None and opened is not None and self.is_open:
            lang = system_language().value
            self.tasks.run_write(tab, lambda: opened.open_learn(lang), tab.set_services)
            self._let_notes_take_from(tab, opened)

    def _let_notes_take_from(self, tab: LearnTab, opened: Opened) -> None:
        from mbc_desktop.data.notes import Notes
        from mbc_desktop.views.taking import Taking

        notes = Notes(opened.stores.personal)
        status = self.window.status
        taking = Taking(self.tasks, status, notes, title_of=tab.title_of, parent=tab)
        tab.note_wanted.connect(taking.take_words)
        tab.questions_wanted.connect(taking.take_questions)
        taking.taken.connect(self._on_taken)

    def _on_taken(self, _note: str) -> None:
        if self._notes is not None:
            self._notes.refresh()

    def _fill_agenda(self) -> None:
        """Begin with the reminders, and give the Calendar tab what it shows once it is there."""
        opened = self._opened
        if opened is not None and self.is_open:
            self.tasks.run_write(self, opened.open_agenda, self._on_agenda)

    def _on_agenda(self, services: AgendaServices) -> None:
        tab = self._agenda
        if self._reminding is None:
            from mbc_desktop.views.agenda.background import AgendaBackground

            self._reminding = AgendaBackground(self.theme, self.tasks, self.window, services)
            self._reminding.start()
        if tab is not None:
            tab.set_services(services)
            tab.changed.connect(self._reminding.look)
            tab.reminders_wanted.connect(self._reminding.show_list)
            self._reminding.calendars_changed.connect(tab.refresh)
            tab.note_wanted.connect(self._on_visit_note)

    def _on_visit_note(self, title: str, text: str, _about: tuple[str, str]) -> None:
        """Begin a note on what was said and show it."""
        opened = self._opened
        if opened is None:
            return

        def write() -> str:
            from mbc_desktop.data.notes import NewNote, Notes

            return Notes(opened.stores.personal).add(NewNote(title=title, text=text)).id

        def show(name: str) -> None:
            self.window.show_tab("notes")
            self.notes.refresh()
            self.notes.open_note(name)

        self.tasks.run_write(self, write, show)

    def _fill_notes(self) -> None:
        """Give the Notes tab what it shows, once both are there."""
        tab, opened = self._notes, self._opened
        if tab is not None and opened is not None and self.is_open:
            lang = system_language().value
            self.tasks.run_write(tab, lambda: opened.open_notes(lang), tab.set_services)

    def _fill_today(self) -> None:
        """Give the Today tab what it shows, once both are there."""
        tab, opened = self._today, self._opened
        if tab is not None and opened is not None and self.is_open:
            lang = system_language().value
            self.tasks.run_write(
                tab, lambda: opened.open_today(lang, self._trial_counts), tab.set_services
            )

    def _trial_counts(self) -> tuple[int, int]:
        """Return what is new in her searches and what changed; read off the GUI thread."""
        from mbc_desktop.trials.watching import news_of

        if self._opened is None or self._search is None:
            return 0, 0
        finder = self._search.finder
        found = [news_of(saved, finder) for saved in self._opened.trial_services.saved.all()]
        new = {nct for news in found for nct in news.new}
        changed = {nct for news in found for nct in (*news.changed, *news.closed)}
        return len(new), len(changed)

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
            self.agenda.add_event(_local_day())

    def show_when_to_call(self) -> None:
        """Show the card that says when to call, with her team's numbers where she gave them."""
        from mbc_desktop.views.today.when_to_call import WhenToCallCard

        opened = self._opened
        kept = self._numbers if opened is None else opened.team_numbers()

        def keep(numbers: tuple[str, str]) -> None:
            self._numbers = numbers
            if opened is not None:
                self.tasks.run_write(self, lambda: opened.keep_team_numbers(numbers))

        WhenToCallCard(
            self.theme,
            self.window,
            language=system_language().value,
            numbers=kept,
            on_numbers=keep,
        ).open()

    def _listen(self) -> None:
        from mbc_desktop.views.single import Door

        self._front_door = Door(_door(self._home), self)
        self._front_door.knocked.connect(self.window.bring_forward)

    # -- closing ----------------------------------------------------------------------------------

    def _on_closing(self) -> None:
        if self._notes is not None:
            self._notes.leave()
        if self._learn is not None:
            self._learn.leave()
        if self._opened is not None:
            self._opened.stop_network()
        self.tasks.shut_down()
        if self._search is not None:
            self._search.finder.close()
            self._search.heads.close()
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


def _local_day() -> date:
    return datetime.now().astimezone().date()


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
