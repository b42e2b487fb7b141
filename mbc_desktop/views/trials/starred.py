"""Starred trials, readable whatever becomes of the registry's record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mbc_desktop.views.paged_model import Column, PagedModel
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.words import TrialWords
from mbc_desktop.views.widgets.card import Card, CardAction, CardChip, card_roles
from mbc_desktop.views.widgets.card_list import CardList
from mbc_desktop.views.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from mbc_desktop.data.stars import Star


class StarredPane(QWidget):
    """The list of starred trials.

    Signals:
        opened: the NCT number of the trial to show.
        star_wanted: an NCT number, and whether it shall be starred.
    """

    opened = Signal(object)
    star_wanted = Signal(object, bool)

    def __init__(self, theme: Theme, words: TrialWords, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._stars: dict[str, Star] = {}
        self.model: PagedModel[Star] = PagedModel(
            lambda ncts: {nct: self._stars[nct] for nct in ncts if nct in self._stars},
            [Column(self.tr("Starred trials"), card_roles(self._card))],
            parent=self,
        )
        self.list = CardList(
            theme,
            name=self.tr("Starred trials"),
            lines=1,
            action=CardAction(
                "star", "star-filled", self.tr("Star this trial"), self.tr("Take the star away")
            ),
            parent=self,
        )
        self.list.setModel(self.model)
        self._empty = EmptyState(
            theme,
            self.tr("No starred trials yet"),
            self.tr(
                "Press the star on a trial to keep it here. It stays readable even if the"
                " registry drops it."
            ),
            icon="star",
            parent=self,
        )
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.list.opened.connect(self.opened)
        self.list.action_triggered.connect(self.star_wanted)
        self.show_stars(())

    def show_stars(self, stars: Sequence[Star]) -> None:
        """Show these, in their order."""
        self._stars = {star.nct: star for star in stars}
        self.model.set_ids(list(self._stars))
        self._stack.setCurrentWidget(self.list if stars else self._empty)

    def _card(self, star: Star) -> Card:
        chip = CardChip(
            self._words.status(star.status),
            self._words.status_tone(star.status),
            self._words.status_icon(star.status),
        )
        return Card(
            title=star.title,
            lines=(star.nct,),
            chips=(chip,),
            action_on=True,
            action_words=self.tr("Starred"),
        )
