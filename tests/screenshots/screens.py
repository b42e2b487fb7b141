"""Every screen that is pictured: a name and how to make it; add yours here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tests.screenshots.agenda_dialogs import AGENDA_DIALOGS
from tests.screenshots.agenda_screens import AGENDA
from tests.screenshots.health_screens import HEALTH
from tests.screenshots.learn_screens import LEARN
from tests.screenshots.notes_screens import NOTES
from tests.screenshots.profile_screens import PROFILE
from tests.screenshots.settings_screens import SETTINGS
from tests.screenshots.trials_screens import TRIALS_SCREENS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mbc_desktop.views.theme import Theme

Make = Callable[["Theme"], "QWidget"]


def _gallery(page: str) -> Make:
    def make(theme: Theme) -> QWidget:
        from mbc_desktop.views.gallery import Gallery

        gallery = Gallery(theme, rows=500)
        gallery.navigation.choose(page)
        if page == "list":
            gallery.cards.set_current_row(1)
            gallery.toast.offer("Added to your list.", lambda: None)
        return gallery

    return make


SCREENS: dict[str, Make] = {
    f"gallery-{page}": _gallery(page) for page in ("list", "fields", "messages", "reading", "empty")
}
SCREENS |= LEARN
SCREENS |= AGENDA
SCREENS |= AGENDA_DIALOGS
SCREENS |= HEALTH
SCREENS |= NOTES
SCREENS |= PROFILE
SCREENS |= SETTINGS
SCREENS |= TRIALS_SCREENS
