"""The typefaces that ship with the program: a bare machine has none, and Qt brings none."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from PySide6.QtGui import QFontDatabase

from mbc_desktop.core.resources import resource_path


class Typeface(StrEnum):
    """Which letters the person reads; the value is what settings store."""

    PROGRAM = "program"
    """Source Sans 3: the program's own, open and warm, the same on every machine."""
    LEGIBLE = "legible"
    """Atkinson Hyperlegible Next: made for low vision; no two letters look alike."""
    SYSTEM = "system"
    """What the person chose for their desktop."""


_FILES = {
    Typeface.PROGRAM: (
        "SourceSans3_400Regular.ttf",
        "SourceSans3_600SemiBold.ttf",
        "SourceSans3_400Regular_Italic.ttf",
    ),
    Typeface.LEGIBLE: (
        "AtkinsonHyperlegibleNext_400Regular.ttf",
        "AtkinsonHyperlegibleNext_600SemiBold.ttf",
        "AtkinsonHyperlegibleNext_400Regular_Italic.ttf",
    ),
}


def load_fonts(typeface: Typeface) -> str:
    """Make a shipped typeface known to Qt, once, and return its family name.

    For ``Typeface.SYSTEM`` the general font of the desktop is returned; where the machine has no
    font at all, the program's own.
    """
    if typeface is Typeface.SYSTEM:
        if not QFontDatabase.families():
            return load_fonts(Typeface.PROGRAM)
        return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    number, family = _loaded(typeface)
    if not QFontDatabase.applicationFontFamilies(number):
        # Qt forgets fonts with the application they were added to; another one has begun.
        _loaded.cache_clear()
        _, family = _loaded(typeface)
    return family


@cache
def _loaded(typeface: Typeface) -> tuple[int, str]:
    """Return Qt's number and the family of a typeface that was added just now."""
    added = [
        QFontDatabase.addApplicationFont(str(resource_path("fonts", name)))
        for name in _FILES[typeface]
    ]
    families = [QFontDatabase.applicationFontFamilies(number) for number in added]
    return added[0], next((each[0] for each in families if each), "")
