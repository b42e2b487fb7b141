"""Takes the pictures into ``screenshots/``; names as arguments take only those."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.screenshots import screens

FOLDER = Path(__file__).resolve().parents[2] / "screenshots"


def main(wanted: list[str]) -> int:
    """Render each screen whose name begins with one of ``wanted``, or all; ``--es`` in Spanish."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from mbc_desktop.views.i18n import Language, install_language
    from mbc_desktop.views.shots import LOOKS, shoot
    from mbc_desktop.views.theme import Theme

    app = QApplication([])
    app.setStyle("Fusion")
    language = Language.SPANISH if "--es" in wanted else Language.ENGLISH
    wanted = [name for name in wanted if name != "--es"]
    install_language(app, language)
    font = app.font()
    font.setPointSizeF(10.0)
    app.setFont(font)
    theme = Theme(app)
    for name, make in screens.SCREENS.items():
        if wanted and not any(name.startswith(start) for start in wanted):
            continue
        for look in LOOKS:
            theme.set_look(look)
            widget = make(theme)
            print(shoot(widget, name, theme=theme, look=look, folder=FOLDER))
            widget.close()
            widget.deleteLater()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
