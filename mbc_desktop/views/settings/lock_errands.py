"""Turning the lock on and off, and restoring: what is done with every store closed, in words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mbc_desktop.views.settings.errands import Errand, ReportSteps
from mbc_desktop.views.theme import Theme

if TYPE_CHECKING:
    from mbc_desktop.data.vault import LockChanged, Vault
    from mbc_desktop.views.main_window import MainWindow


class LockErrands(QObject):
    """Builds the errands; their words are looked up at once, since the page is gone later."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def turn_on(self, passphrase: str, more_backups: tuple[Path, ...]) -> Errand:
        """Return what locks the data and the backups, and then shows the recovery code."""
        theme = self._theme
        told = self.tr("Your data is locked from now on.")
        left_words = self.tr(
            "Some files could not be locked and stay as they were: {files}. Delete them where you"
            " don't need them."
        )

        def do(vault: Vault, report: ReportSteps) -> LockChanged:
            return vault.turn_on(passphrase, more_backups=more_backups, report=report)

        def done(window: MainWindow, changed: LockChanged) -> None:
            from mbc_desktop.views.lock.recovery_code import RecoveryCodeDialog

            window.status.tell(told, tone="good", key="lock")
            if changed.left:
                window.status.tell(left_words.format(files=_names(changed.left)), tone="caution")
            RecoveryCodeDialog(theme, window, changed.code).open()

        return Errand(
            self.tr("Locking your data"),
            self.tr(
                "Nothing can be lost, even if the power goes: until the last moment your data is"
                " there as it was."
            ),
            do,
            done,
        )

    def turn_off(self, more_backups: tuple[Path, ...]) -> Errand:
        """Return what takes the lock off the data and the backups."""
        told = self.tr("The lock is off. The program opens without a passphrase.")
        left_words = self.tr("These backups still need the old passphrase: {files}.")

        def do(vault: Vault, report: ReportSteps) -> LockChanged:
            return vault.turn_off(more_backups=more_backups, report=report)

        def done(window: MainWindow, changed: LockChanged) -> None:
            window.status.tell(told, tone="info", key="lock")
            if changed.left:
                window.status.tell(left_words.format(files=_names(changed.left)), tone="caution")

        return Errand(
            self.tr("Turning the lock off"),
            self.tr(
                "Nothing can be lost, even if the power goes: until the last moment your data is"
                " there as it was."
            ),
            do,
            done,
        )


def _names(files: tuple[Path, ...]) -> str:
    return ", ".join(path.name for path in files[:5]) + (" …" if len(files) > 5 else "")
