"""Notifications of the desktop, through the tray where there is one."""

from __future__ import annotations

import shutil
import sys

from PySide6.QtCore import QObject, QProcess, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from mbc_desktop.views.theme import Theme


def tell_by_desktop(title: str, text: str) -> bool:
    """Show a message through the desktop's own service, where it has no tray; whether it could.

    ``text`` stands in the arguments of a process, which others on the computer can see: it tells
    no more than that there is something.
    """
    program = shutil.which("notify-send") if sys.platform.startswith("linux") else None
    if program is None:
        return False
    started, _number = QProcess.startDetached(program, [f"--app-name={title}", title, text])
    return started


class Notices(QObject):
    """Shows short messages outside the window.

    Signals:
        clicked: a message was clicked.
    """

    clicked = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tray: QSystemTrayIcon | None = None

    def show(self, title: str, text: str) -> bool:
        """Show a message; returns whether this desktop has a place for it."""
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return tell_by_desktop(title, self.tr("You have a reminder"))
        if self._tray is None:
            size = self._theme.icon_size * 2
            pixmap = self._theme.pixmap("calendar", role="accent", size=size, density=1.0)
            self._tray = QSystemTrayIcon(QIcon(pixmap), self)
            self._tray.setToolTip(self.tr("Companion"))
            self._tray.messageClicked.connect(self.clicked)
            self._tray.activated.connect(self.clicked)
        self._tray.show()
        self._tray.showMessage(title, text, self._tray.icon())
        return True

    def hide(self) -> None:
        """Take the icon away: nothing is due any more."""
        if self._tray is not None:
            self._tray.hide()
