"""What links to the note that is open, under it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from mbc_desktop.views.notes.link_popup import ICONS
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.labels import Words

if TYPE_CHECKING:
    from mbc_desktop.linking import Target

_MOST, _MOST_LETTERS = 8, 48


class LinkedFrom(QWidget):
    """Nothing at all where nothing links here.

    Where there is little room, ``short`` shows instead, a button whose menu holds the same: put it
    where it fits.

    Signals:
        opened: the ``kind:id`` of what was pressed.
    """

    opened = Signal(str)

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: list[Button] = []
        self.setAccessibleName(self.tr("Linked from"))
        self._flow = FlowLayout(gap=theme.space(1))
        self._more = Words("", type="small", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        column.addWidget(Words(self.tr("Linked from"), type="small", parent=self))
        column.addLayout(self._flow)
        column.addWidget(self._more)
        self.short = Button(theme, "", kind="quiet", icon="link", parent=parent)
        self._is_short = False
        self.short.hide()
        self.hide()

    def set_short(self, *, short: bool) -> None:
        """Show one button, or one for each."""
        if short != self._is_short:
            self._is_short = short
            self._show()

    def _show(self) -> None:
        self.setVisible(bool(self._buttons) and not self._is_short)
        self.short.setVisible(bool(self._buttons) and self._is_short)

    def show_links(self, targets: Sequence[Target]) -> None:
        """Show these, each as a button that leads there."""
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for target in targets[:_MOST]:
            name = target.title or self.tr("Without a title")
            short = name if len(name) <= _MOST_LETTERS else name[: _MOST_LETTERS - 1] + "…"
            button = Button(
                self._theme,
                short.replace("&", "&&"),
                kind="quiet",
                icon=ICONS.get(target.kind, "link"),
            )
            button.setParent(self)
            button.setProperty("align", "left")
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(partial(self._open, f"{target.kind}:{target.id}"))
            self._flow.addWidget(button)
            self._buttons.append(button)
            button.show()
        rest = len(targets) - _MOST
        self._more.setText(self.tr("and %n more", "", rest) if rest > 0 else "")
        self._more.setVisible(rest > 0)
        menu = QMenu(self.short)
        for target in targets:
            name = (target.title or self.tr("Without a title"))[:_MOST_LETTERS]
            action = menu.addAction(name.replace("&", "&&"))
            action.triggered.connect(partial(self._open, f"{target.kind}:{target.id}"))
        self.short.setMenu(menu)
        self.short.setText(self.locale().toString(len(targets)))
        words = self.tr("Linked from %n place(s)", "", len(targets))
        self.short.setAccessibleName(words)
        self.short.setToolTip(words)
        self._show()

    def _open(self, thing: str, _checked: bool = False) -> None:
        self.opened.emit(thing)
