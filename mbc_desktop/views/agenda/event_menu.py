"""What can be done with one event where it stands, with the keys that do the same."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from mbc_desktop.views.agenda.dragging import Nudge


def event_menu(
    parent: QWidget,
    *,
    on_open: Callable[[], object],
    on_nudge: Callable[[Nudge], object],
    in_hours: bool,
) -> QMenu:
    """Return a menu that deletes itself; ``in_hours`` where an event is moved by quarter hours."""
    menu = EventMenu(parent, on_nudge, in_hours=in_hours)
    menu.open_action.triggered.connect(lambda _on=False: on_open())
    return menu


class EventMenu(QMenu):
    """Open, move and stretch."""

    def __init__(
        self, parent: QWidget, on_nudge: Callable[[Nudge], object], *, in_hours: bool
    ) -> None:
        super().__init__(parent)
        self.aboutToHide.connect(self.deleteLater)
        self.open_action = self.addAction(self.tr("Open\tEnter"))
        self.addSeparator()
        self._add(self.tr("A day earlier\tAlt+Left"), Nudge(-1, 0, stretches=False), on_nudge)
        self._add(self.tr("A day later\tAlt+Right"), Nudge(1, 0, stretches=False), on_nudge)
        up, down = Nudge(0, -1, stretches=False), Nudge(0, 1, stretches=False)
        shorter, longer = Nudge(0, -1, stretches=True), Nudge(0, 1, stretches=True)
        if in_hours:
            self._add(self.tr("15 minutes earlier\tAlt+Up"), up, on_nudge)
            self._add(self.tr("15 minutes later\tAlt+Down"), down, on_nudge)
            self._add(self.tr("15 minutes shorter\tShift+Alt+Up"), shorter, on_nudge)
            self._add(self.tr("15 minutes longer\tShift+Alt+Down"), longer, on_nudge)
            return
        shorter, longer = Nudge(-1, 0, stretches=True), Nudge(1, 0, stretches=True)
        self._add(self.tr("A day shorter\tShift+Alt+Left"), shorter, on_nudge)
        self._add(self.tr("A day longer\tShift+Alt+Right"), longer, on_nudge)

    def _add(self, text: str, nudge: Nudge, on_nudge: Callable[[Nudge], object]) -> None:
        self.addAction(text).triggered.connect(partial(self._do, on_nudge, nudge))

    @staticmethod
    def _do(on_nudge: Callable[[Nudge], object], nudge: Nudge, _on: bool = False) -> None:
        on_nudge(nudge)
