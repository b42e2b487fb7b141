"""Steps that tests of the Calendar tab share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from PySide6.QtWidgets import QApplication, QPushButton

from mbc_desktop.views.widgets.dialogs import Dialog

TODAY = date(2026, 3, 2)


@dataclass
class Now:
    """A clock that stands until it is set."""

    moment: datetime = datetime(2026, 3, 2, 15, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment


def opened(kind: type[Dialog]) -> Any:
    """Return the dialog of a kind that is on screen; one that was closed may be there still."""
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


def asked(qtbot: Any, kind: type[Dialog]) -> Any:
    """Wait for a dialog and return it."""
    qtbot.waitUntil(
        lambda: any(isinstance(w, kind) and w.isVisible() for w in QApplication.topLevelWidgets()),
        timeout=10_000,
    )
    return opened(kind)


def press(dialog: Dialog, name: str = "yes") -> None:
    dialog.findChild(QPushButton, name).click()
