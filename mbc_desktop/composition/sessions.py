"""The sessions of the program, one after the other, in one process.

A session is a window over open stores. Locking, restoring a backup, turning the lock on or off,
deleting everything and another language all go the same way: the session is closed as a person
closes it, with everything written; what is to be done is done while nothing is open; and a new
session comes up where she was. So no part of the window needs to know how to be emptied, and none
can forget to.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, QTimer, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from mbc_desktop import __version__
from mbc_desktop.composition.companion import (
    Companion,
    Place,
    kept_look,
    name_program,
    window_settings,
)
from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.paths import DataDir
from mbc_desktop.views.collecting import GuiCollector
from mbc_desktop.views.ending import EndWatch
from mbc_desktop.views.i18n import (
    Language,
    chosen_language,
    install_language,
    remove_language,
    shown_language,
)
from mbc_desktop.views.theme import Theme

if TYPE_CHECKING:
    from mbc_desktop.data.vault import Vault
    from mbc_desktop.views.lock.gate import Gate
    from mbc_desktop.views.settings.errands import Errand
    from mbc_desktop.views.single import Door
    from mbc_desktop.views.tray import TrayIcon

log = logging.getLogger(__name__)

_PLAIN_HEADER = b"SQLite format 3\0"


class Sessions(QObject):
    """Opens the first session, and each that follows.

    Signals:
        over: the last one ended: the program is closed.
    """

    over = Signal()

    def __init__(
        self,
        app: QApplication,
        home: DataDir,
        *,
        registry: str | None = None,
        theme: Theme | None = None,
        settings: QSettings | None = None,
        background: bool = False,
    ) -> None:
        """``theme`` is handed in where the application has one already.

        With ``background`` no window is shown at first, and closing it leaves the program waiting:
        reminders go on, and the icon in the tray, or a second start, brings the window.
        """
        super().__init__()
        self._app = app
        self._home = home
        self._registry = registry
        self._settings = settings or window_settings(home)
        self._language = shown_language()
        self._words: list[QTranslator] = []
        if theme is None:
            name_program(app)
            self._language = self._chosen_language()
            self._words = install_language(app, self._language)
        self.theme = theme or Theme(app, kept_look(self._settings))
        self._collector = GuiCollector(self)
        self._vault: Vault | None = None
        self._door: Door | None = None
        self._place: Place | None = None
        self._next: Callable[[], object] | None = None
        self._was_minimized = False
        self._was_active = True
        self._stays = background
        self.tray: TrayIcon | None = None
        self.companion: Companion | None = None
        self.gate: Gate | None = None

    def run(self) -> int:
        """Show the window and stay until it is closed for good."""
        self._collector.turn_on()
        # between two sessions no window is open, and the program goes on
        self._app.setQuitOnLastWindowClosed(False)
        self.over.connect(self._app.quit)
        self.start()
        before = sys.excepthook
        sys.excepthook = self._on_raised
        ending = EndWatch(self)
        ending.wanted.connect(self.quit)
        try:
            return self._app.exec()
        finally:
            ending.close()
            sys.excepthook = before

    def start(self) -> None:
        """Show the window, or ask for the passphrase first; in the background do neither."""
        if self._stays:
            self._show_tray()
            self._wait()
        elif seems_locked(self._home):
            self._ask_passphrase()
        else:
            self._open()

    def vault(self) -> Vault:
        """Return the lock of the data; imported at its first use, which is after the first paint.

        One object for all sessions: it holds the key while nothing is locked.
        """
        if self._vault is None:
            from mbc_desktop.data.vault import Vault

            self._vault = Vault(self._home)
        return self._vault

    # -- a session --------------------------------------------------------------------------------

    def _open(
        self, then: Callable[[Companion], object] | None = None, *, hidden: bool = False
    ) -> None:
        self._speak()
        companion = Companion(
            self._app,
            self._home,
            registry=self._registry,
            theme=self.theme,
            settings=self._settings,
            vault=self.vault,
            place=self._place,
            notify=self.tray.tell if self.tray is not None else None,
        )
        self.companion = companion
        companion.ended.connect(self._on_ended)
        companion.your_data.errand_wanted.connect(self.run_errand)
        companion.your_data.lock_wanted.connect(self.lock)

        def ready() -> None:
            self._listen()
            if then is not None:
                then(companion)
            if not hidden:
                companion.your_data.welcome()

        companion.ready.connect(ready)
        companion.start(hidden=hidden)

    def _leave(self, then: Callable[[], object]) -> None:
        """Close the session with everything written, and go on with ``then``."""
        companion = self.companion
        if companion is None:
            return

        def go(written: bool) -> None:
            if not written:
                companion.window.status.tell_error(
                    KnownError(
                        self.tr("Your last words could not be saved, so the window stays open."),
                        what_is_safe=self.tr("They are still on the screen."),
                        what_to_do=self.tr("Copy them, make room on the disk, and try again."),
                    )
                )
                return
            self._place = companion.place()
            self._was_minimized = companion.window.isMinimized()
            self._was_active = companion.window.isActiveWindow()
            self._next = then
            companion.window.close()

        companion.put_on_disk(go)

    def _on_ended(self) -> None:
        companion, self.companion = self.companion, None
        following, self._next = self._next, None
        if companion is not None:
            companion.window.deleteLater()
            companion.deleteLater()
        if following is None:
            self._end()
        else:
            QTimer.singleShot(0, following)

    def _speak(self) -> None:
        wanted = self._chosen_language()
        if wanted is not self._language:
            remove_language(self._app, self._words)
            self._language = wanted
            self._words = install_language(self._app, wanted)

    def _chosen_language(self) -> Language:
        return chosen_language(str(self._settings.value("look/language") or ""))

    # -- the lock ---------------------------------------------------------------------------------

    def lock(self) -> None:
        """Lock: write everything, close the session, forget the key, ask for the passphrase."""
        companion = self.companion
        if companion is not None and self.vault().is_on:
            clears = companion.your_data.clears_clipboard

            def go() -> None:
                if clears:
                    self._app.clipboard().clear()
                self._ask_passphrase()

            self._leave(go)

    def _ask_passphrase(self) -> None:
        from mbc_desktop.views.lock.gate import Gate

        vault = self.vault()
        vault.lock()
        gate = Gate(
            self.theme,
            unlock=vault.unlock,
            unlock_with_code=vault.unlock_with_code,
            geometry=self._settings.value("window/geometry"),
        )
        gate.unlocked.connect(self._on_unlocked)
        gate.closed.connect(self._on_gate_closed)
        self.gate = gate
        self._listen()
        # whoever works in another program is not to be interrupted by a lock that closes by itself
        gate.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not self._was_active)
        if self._was_minimized:
            gate.showMinimized()
        else:
            gate.show()

    def _on_unlocked(self) -> None:
        gate, self.gate = self.gate, None
        self._open()
        if gate is not None:
            gate.finish()

    def _on_gate_closed(self) -> None:
        if self.gate is not None:
            self.gate = None
            self._end()

    # -- without a window -------------------------------------------------------------------------

    def _show_tray(self) -> None:
        from mbc_desktop.views.tray import TrayIcon

        self.tray = TrayIcon(self.theme, self)
        self.tray.opened.connect(self._on_knocked)
        self.tray.told.connect(self._on_told)
        self.tray.quit_wanted.connect(self.quit)
        self.tray.show()

    def _wait(self) -> None:
        """Go on without a window; where the data are locked, nothing of them can be told."""
        self._listen()
        if seems_locked(self._home):
            self.vault().lock()
        else:
            self._open(hidden=True)

    def _end(self) -> None:
        """End, or go on waiting: the last window is closed."""
        if self._stays:
            self._place = None
            QTimer.singleShot(0, self._wait)
            return
        if self.tray is not None:
            self.tray.close()
            self.tray = None
        self.over.emit()

    def quit(self) -> None:
        """End for good, though the program was started to stay."""
        self._stays = False
        if self.companion is not None:
            self.companion.window.close()
        elif self.gate is not None:
            self.gate.close()
        else:
            self._end()

    def _on_told(self) -> None:
        if self.companion is not None:
            self.companion.show_reminders()

    # -- errands ----------------------------------------------------------------------------------

    def run_errand(self, errand: Errand) -> None:
        """Do what needs every store closed, and open the next session."""
        self._leave(lambda: self._begin(errand))

    def _begin(self, errand: Errand) -> None:
        from mbc_desktop.views.lock.work_window import WorkWindow

        if errand.forgets_window:
            self._place = None
            self._settings.clear()
            self._settings.sync()
            self.theme.set_look(kept_look(self._settings))
        do, vault = errand.do, self.vault()
        if do is None:
            self._open(lambda companion: errand.done(companion.window, None))
            return
        work = WorkWindow(
            self.theme,
            errand.title,
            errand.text,
            geometry=self._settings.value("window/geometry"),
        )

        def go_on(then: Callable[[Companion], object]) -> None:
            self._open(then)
            work.finish()

        work.done.connect(
            lambda result: go_on(lambda companion: errand.done(companion.window, result))
        )
        work.not_done.connect(
            lambda problem: go_on(lambda companion: companion.window.tell_error(problem))
        )
        work.bug_found.connect(
            lambda raised: go_on(lambda companion: companion.window.show_crash(raised))
        )
        work.show()
        work.run(lambda report: do(vault, report))

    # -- from outside -----------------------------------------------------------------------------

    def _listen(self) -> None:
        if self._door is None:
            from mbc_desktop.views.single import Door

            self._door = Door(door(self._home), self)
            self._door.knocked.connect(self._on_knocked)

    def _on_knocked(self) -> None:
        if self.companion is not None:
            self.companion.window.bring_forward()
        elif self.gate is not None:
            self.gate.bring_forward()
        elif self._stays:
            self._ask_passphrase()

    def _on_raised(
        self,
        kind: type[BaseException],
        raised: BaseException,
        _trace: TracebackType | None,
    ) -> None:
        window = self.companion.window if self.companion is not None else None
        if issubclass(kind, KeyboardInterrupt):
            self._app.closeAllWindows()
            return
        if isinstance(raised, KnownError) and window is not None:
            window.status.tell_error(raised)
            return
        from mbc_desktop.views.widgets.dialogs import CrashDialog, crash_details

        log.error("A mistake in the program:\n%s", crash_details(raised, version=__version__))
        CrashDialog(self.theme, window or self.gate, raised, version=__version__).open()


def seems_locked(home: DataDir) -> bool:
    """Whether a passphrase is needed first.

    A plain store is told by its first bytes alone: a start without the lock imports nothing for it.
    """
    try:
        with home.personal.open("rb") as handle:
            head = handle.read(len(_PLAIN_HEADER))
    except OSError:
        head = b""
    if head == _PLAIN_HEADER or (not head and not home.key.exists()):
        return False
    from mbc_desktop.data.key_files import is_lock_on

    return is_lock_on(home)


def door(home: DataDir) -> str:
    """Return the name under which the first window listens: it tells nothing about its owner."""
    import hashlib

    return "companion-" + hashlib.blake2b(str(home.root).encode(), digest_size=8).hexdigest()
