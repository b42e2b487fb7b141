"""Takes pictures of screens in every look, so that people can see what they ship."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QApplication, QWidget

from mbc_desktop.views.palette import Scheme
from mbc_desktop.views.theme import Look, Theme

LOOKS = (
    Look(Scheme.LIGHT, 100),
    Look(Scheme.LIGHT, 200),
    Look(Scheme.DARK, 100),
    Look(Scheme.DARK, 200),
    Look(Scheme.HIGH_CONTRAST, 100),
)
SIZE = QSize(1180, 780)


def settle() -> None:
    """Let layouts, restyling and deferred deletions come to rest."""
    for _ in range(4):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shoot(
    widget: QWidget,
    name: str,
    *,
    theme: Theme,
    look: Look,
    folder: Path,
    size: QSize = SIZE,
) -> Path:
    """Show ``widget`` in a look and save it; return the path, ``name-scheme-percent.png``."""
    theme.set_look(look)
    widget.resize(size)
    widget.show()
    settle()
    scheme = theme.palette.scheme.value
    path = folder / f"{name}-{scheme}-{look.text_percent}.png"
    folder.mkdir(parents=True, exist_ok=True)
    widget.grab().save(str(path))
    return path
