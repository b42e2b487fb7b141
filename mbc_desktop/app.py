"""Starts the window: the frame first, what is heavy after it, each part built here and handed down.

1. One instance a data directory; a second start raises the first window.
2. The frame is painted with Qt alone, or the screen that asks for the passphrase.
3. The library is opened for searching, without SQLAlchemy: the first trials are on screen.
4. Both stores are opened, mended where needed, and the rest of the program gets its parts.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtWidgets import QApplication

from mbc_desktop.composition.companion import Companion
from mbc_desktop.composition.sessions import Sessions, door
from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.locks import FileLock
from mbc_desktop.core.paths import open_data_dir

__all__ = ["Companion", "main", "run"]


def run(
    *, data_dir: str | None = None, registry: str | None = None, background: bool = False
) -> int:
    """Open the window and stay until it is closed; returns the exit code.

    With ``background`` the program waits without a window, for its reminders.
    """
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
        if background:
            return 0  # the window that is open reminds
        from mbc_desktop.views.single import ask_first_window

        raised = ask_first_window(door(home))
        if not raised:
            print("The program is already running with these data.", file=sys.stderr)
        return 0 if raised else 1
    try:
        app = QApplication.instance() or QApplication([sys.argv[0]])
        assert isinstance(app, QApplication)  # noqa: S101 - made in the line above
        return Sessions(app, home, registry=registry, background=background).run()
    finally:
        running.release()


def main() -> int:
    """Open the window with its defaults; the entry of the program's icon.

    Nobody sees what is printed there, so an unusable data folder is told in a window.
    """
    try:
        open_data_dir(None)
    except KnownError as problem:
        if not _no_display():
            from PySide6.QtWidgets import QMessageBox

            _app = QApplication.instance() or QApplication([sys.argv[0]])
            QMessageBox.warning(None, "Companion", problem.sentence)
    return run()


def _no_display() -> bool:
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
