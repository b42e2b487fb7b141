"""What the builders of the tabs have in common."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mbc_desktop.views.i18n import shown_language

if TYPE_CHECKING:
    from mbc_desktop.composition.opened import Opened
    from mbc_desktop.views.main_window import MainWindow
    from mbc_desktop.views.tasks import TaskRunner
    from mbc_desktop.views.theme import Theme


class Part(QObject):
    """One tab of the window: made at its first use, filled once it and the stores are there."""

    def __init__(self, theme: Theme, tasks: TaskRunner, window: MainWindow) -> None:
        super().__init__(window)
        self.theme = theme
        self.tasks = tasks
        self.window = window
        self.opened: Opened | None = None

    @property
    def lang(self) -> str:
        """The language of the window, such as ``en``."""
        return shown_language().value

    def set_opened(self, opened: Opened) -> None:
        """Take the stores, which are open now."""
        self.opened = opened
        self.fill()

    def fill(self) -> None:
        """Give the tab what it works with, where both are there."""

    def keep(self) -> None:
        """Put on disk what is being written; the window stays."""

    def leave(self) -> None:
        """Keep what is being written: the window closes."""
        self.keep()

    @property
    def is_saved(self) -> bool:
        """Whether all that was written is on the disk, once :meth:`keep` was called."""
        return True

    def close(self) -> None:
        """Give back what reads the stores; nothing runs any longer."""


def local_day() -> date:
    """Return today's date where she is."""
    return datetime.now().astimezone().date()
