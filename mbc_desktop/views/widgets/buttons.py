"""Buttons of the few kinds there are, with icons that follow the colors."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from mbc_desktop.views.theme import Theme

ButtonKind = Literal["plain", "primary", "quiet", "danger"]

_ICON_ROLES: dict[str, str] = {
    "plain": "text",
    "primary": "on-accent",
    "quiet": "accent",
    "danger": "alert",
    "chip": "muted",
    "navigation": "muted",
}


class Button(QPushButton):
    """A button with words: one ``primary`` a screen, ``quiet`` for what is beside the point."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        kind: ButtonKind | Literal["chip", "navigation", "segment"] = "plain",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._icon = icon
        self._icon_role = _ICON_ROLES.get(kind, "text")
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        if icon:
            theme.changed.connect(self._redraw)
            self._redraw()

    def set_icon(self, icon: str, *, role: str = "") -> None:
        """Show another icon, or the same in another role."""
        if not self._icon:
            self._theme.changed.connect(self._redraw)
        self._icon = icon
        self._icon_role = role or self._icon_role
        self._redraw()

    def _redraw(self) -> None:
        side = self._theme.icon_size
        self.setIconSize(QSize(side, side))
        self.setIcon(self._theme.icon(self._icon, self._icon_role))


class IconButton(QToolButton):
    """A button with an icon alone; its name is its tooltip and what a screen reader says."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        *,
        name: str,
        role: str = "muted",
        icon_on: str = "",
        name_on: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make one; with ``icon_on`` it stays pressed, and shows that icon and name while it is."""
        super().__init__(parent)
        self._theme = theme
        self._icons = (icon, icon_on or icon)
        self._names = (name, name_on or name)
        self._role = role
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCheckable(bool(icon_on))
        self.toggled.connect(self._redraw)
        theme.changed.connect(self._redraw)
        self._redraw()

    def set_menu(self, menu: QMenu) -> None:
        """Open ``menu`` when pressed."""
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _redraw(self) -> None:
        on = self.isChecked()
        self.setToolTip(self._names[on])
        self.setAccessibleName(self._names[on])
        self.setIcon(self._theme.icon(self._icons[on], "accent" if on else self._role))
        side = self._theme.icon_size
        self.setIconSize(QSize(side, side))
        self.setMinimumSize(self._theme.target, self._theme.target)
