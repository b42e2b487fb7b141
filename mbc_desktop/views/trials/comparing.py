"""Ticking two to four trials, in any list, to see them side by side."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mbc_desktop.views.access import announce
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.card import CardAction
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.labels import Words

LEAST, MOST = 2, 4


class Ticked(QObject):
    """The trials that are ticked, by NCT number, in the order in which they were.

    Signals:
        changed: others are ticked now, or ticking begins or ends.
        refused: there are as many as can stand side by side already.
    """

    changed = Signal()
    refused = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ncts: tuple[str, ...] = ()
        self._is_on = False

    @property
    def ncts(self) -> tuple[str, ...]:
        """The numbers of the trials that are ticked."""
        return self._ncts

    @property
    def is_on(self) -> bool:
        """Whether trials are being ticked."""
        return self._is_on

    @property
    def is_enough(self) -> bool:
        """Whether what is ticked can be compared."""
        return LEAST <= len(self._ncts) <= MOST

    @property
    def action(self) -> CardAction:
        """What is done to a card without opening it: ticking, or else starring."""
        if self._is_on:
            off, on = self.tr("Tick to compare"), self.tr("Take the tick away")
            return CardAction("add", "check-circle", off, on)
        off, on = self.tr("Star this trial"), self.tr("Take the star away")
        return CardAction("star", "star-filled", off, on)

    def begin(self) -> None:
        """Begin to tick."""
        self._set((), on=True)

    def end(self) -> None:
        """Tick no longer."""
        self._set((), on=False)

    def tick(self, nct: str, on: bool) -> None:
        """Tick a trial, or take the tick away."""
        if on and nct not in self._ncts and len(self._ncts) >= MOST:
            self.refused.emit()
            return
        kept = tuple(one for one in self._ncts if one != nct)
        self._set((*kept, nct) if on else kept, on=True)

    def _set(self, ncts: tuple[str, ...], *, on: bool) -> None:
        self._ncts, self._is_on = ncts, on
        self.changed.emit()


class CompareBar(QFrame):
    """Stands under the lists while trials are ticked.

    Signals:
        compare_wanted: the trials that are ticked shall stand side by side.
    """

    compare_wanted = Signal()

    def __init__(self, theme: Theme, ticked: Ticked, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticked = ticked
        self.setProperty("type", "card")
        self.words = Words("", type="strong")
        self.compare = Button(theme, self.tr("Compare"), kind="primary", icon="compare")
        self.stop = Button(theme, self.tr("Cancel"), kind="quiet")
        buttons = FlowLayout(gap=theme.space(2))
        buttons.addWidget(self.compare)
        buttons.addWidget(self.stop)
        column = QVBoxLayout(self)
        side, edge = theme.space(4), theme.space(2)
        column.setContentsMargins(side, edge, side, edge)
        column.addWidget(self.words)
        column.addLayout(buttons)
        self.compare.clicked.connect(self.compare_wanted)
        self.stop.clicked.connect(ticked.end)
        ticked.changed.connect(self._show)
        ticked.refused.connect(self._refuse)
        self._show()

    def _show(self) -> None:
        number = len(self._ticked.ncts)
        self.setVisible(self._ticked.is_on)
        self.compare.setEnabled(self._ticked.is_enough)
        if number:
            text = self.tr("%n trial(s) ticked, of four at most.", "", number)
        else:
            text = self.tr("Tick two, three or four trials. Space ticks the one in focus.")
        self._say(text)

    def _refuse(self) -> None:
        self._say(self.tr("Four at most: take one tick away first."))

    def _say(self, text: str) -> None:
        self.words.setText(text)
        if self._ticked.is_on:
            announce(self, text)
