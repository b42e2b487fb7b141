"""The program's icon in the tray, for a program that waits without a window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from mbc_desktop.views.agenda.notices import tell_by_desktop
from mbc_desktop.views.theme import Theme


class TrayIcon(QObject):
    """Shows the icon, where this desktop has a tray; its name is the program's discreet one.

    Signals:
        opened: the window is wanted.
        told: a message was clicked.
        quit_wanted: the program is to end.
    """

    opened = Signal()
    told = Signal()
    quit_wanted = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._menu = QMenu()
        for text, signal in (
            (self.tr("Open Companion"), self.opened),
            (self.tr("Quit"), self.quit_wanted),
        ):
            self._menu.addAction(text).triggered.connect(lambda _on=False, to=signal: to.emit())
        self._icon = QSystemTrayIcon(self)
        self._icon.setToolTip(self.tr("Companion"))
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._on_activated)
        self._icon.messageClicked.connect(self.told)
        theme.changed.connect(self._draw)
        self._draw()

    def show(self) -> bool:
        """Show it; returns whether this desktop has a place for it."""
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return False
        self._icon.show()
        return True

    def hide(self) -> None:
        """Take it away."""
        self._icon.hide()

    def tell(self, title: str, text: str) -> bool:
        """Show a message beside it; returns whether there is a place for it."""
        if not self._icon.isVisible():
            return tell_by_desktop(title, self.tr("You have a reminder"))
        self._icon.showMessage(title, text, self._icon.icon())
        return True

    @property
    def menu(self) -> QMenu:
        """What a click on it offers."""
        return self._menu

    def close(self) -> None:
        """Take it away for good."""
        self._icon.hide()
        self._menu.deleteLater()
        self.deleteLater()

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        reasons = QSystemTrayIcon.ActivationReason
        if reason in (reasons.Trigger, reasons.DoubleClick):
            self.opened.emit()

    def _draw(self) -> None:
        size = self._theme.icon_size * 2
        pixmap = self._theme.pixmap("calendar", role="accent", size=size, density=1.0)
        self._icon.setIcon(QIcon(pixmap))
