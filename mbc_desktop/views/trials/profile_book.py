"""The screens of "About the cancer", each made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QWidget

from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.drug_words import DrugWords
from mbc_desktop.views.trials.fitting import Fitting
from mbc_desktop.views.trials.line_words import LineWords
from mbc_desktop.views.trials.profile_biopsies import BiopsiesScreen, BiopsyWords
from mbc_desktop.views.trials.profile_more import MoreQuestions, MoreScreen
from mbc_desktop.views.trials.profile_offer import ProfileOffer
from mbc_desktop.views.trials.profile_questions import ProfileQuestions
from mbc_desktop.views.trials.profile_screens import Screen
from mbc_desktop.views.trials.profile_timeline import LinesScreen, TimelineScreen

EIGHT = (
    *("where", "receptors", "treatments", "drugs", "chemotherapy", "spread", "genes"),
    "activity",
)
_MORE = ("more", "timeline", "lines", "biopsies", "cancer", "person")
PLACES = {name: number for number, name in enumerate((*EIGHT, *_MORE))}
"""The name of a screen to its number."""
_WITH_OFFER = (PLACES["activity"], PLACES["more"])


class ScreenBook:
    """The screens by number: the eight questions, "More", and what lies under it.

    All of them together take a third of a second to make, so each is made when it is first needed;
    ``on_made`` gets the name and the screen then.
    """

    def __init__(
        self,
        theme: Theme,
        fitting: Fitting,
        *,
        on_made: Callable[[str, Screen], object],
        parent: QWidget,
    ) -> None:
        self._theme = theme
        self._fitting = fitting
        self._on_made = on_made
        self.drugs = DrugWords(parent)
        lines = LineWords(parent)
        questions = ProfileQuestions(theme, self.drugs, lines, parent=parent)
        more = MoreQuestions(theme, lines, year=QDate.currentDate().year(), parent=parent)
        self.biopsies = BiopsyWords(
            self.drugs,
            hormone=questions.hormone,
            her2=questions.her2,
            places=more.places,
            parent=parent,
        )
        self._makers: tuple[Callable[[], Screen], ...] = (
            *questions.makers(),
            lambda: MoreScreen(theme, lines),
            lambda: TimelineScreen(theme, self.drugs, lines),
            lambda: LinesScreen(theme, self.drugs, lines),
            lambda: BiopsiesScreen(theme, self.biopsies),
            more.cancer,
            more.person,
        )
        self._made: dict[int, Screen] = {}

    def __len__(self) -> int:
        return len(self._makers)

    def __getitem__(self, number: int) -> Screen:
        """Return a screen by its number, made where it was not yet."""
        screen = self._made.get(number)
        if screen is None:
            screen = self._made[number] = self._makers[number]()
            if number in _WITH_OFFER:
                offer = ProfileOffer(self._theme, self._fitting, parent=screen)
                screen.column.insertWidget(screen.column.count() - 1, offer)
                offer.go_wanted.connect(screen.go_wanted)
            self._on_made(next(name for name, at in PLACES.items() if at == number), screen)
        return screen

    def named(self, name: str) -> Screen:
        """Return a screen by its name."""
        return self[PLACES[name]]

    def made(self) -> list[Screen]:
        """Return the screens that were made so far."""
        return list(self._made.values())
