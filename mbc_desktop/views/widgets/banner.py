"""A message that belongs to one screen and stays until it is dealt with."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mbc_desktop.core.errors import KnownError
from mbc_desktop.views.access import announce
from mbc_desktop.views.i18n import translated
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button, IconButton
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.labels import Words

BannerTone = Literal["info", "good", "caution", "alert"]

ICONS: dict[str, str] = {
    "info": "info",
    "good": "check-circle",
    "caution": "warning",
    "alert": "warning",
}


class Banner(QFrame):
    """Icon, a strong sentence, more words, actions; told to a screen reader when it appears.

    Signals:
        dismissed: the person closed it.
    """

    dismissed = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        text: str = "",
        *,
        tone: BannerTone = "info",
        icon: str = "",
        can_dismiss: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon or ICONS[tone]
        self._tone = tone
        self.setProperty("type", "card")
        self.setProperty("tone", tone)
        self._icon = QLabel(self)
        self._title = Words(title, type="strong", parent=self)
        self._text = Words(text, parent=self)
        self._text.setVisible(bool(text))
        words = QVBoxLayout()
        words.setSpacing(theme.space(1))
        words.addWidget(self._title)
        words.addWidget(self._text)
        self._actions = FlowLayout(gap=theme.space(2))
        words.addLayout(self._actions)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space(4), theme.space(3), theme.space(2), theme.space(3))
        row.setSpacing(theme.space(3))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        if can_dismiss:
            self._close = IconButton(
                theme, "cancel", name=self.tr("Dismiss this message"), role="text", parent=self
            )
            self._close.clicked.connect(self._on_close_clicked)
            row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._redraw)
        self._redraw()

    @classmethod
    def of_error(cls, theme: Theme, error: KnownError, *, tone: BannerTone = "caution") -> Banner:
        """Make the banner of something that went wrong: what happened, what is safe, what to do."""
        error = translated(error)
        rest = " ".join(part for part in (error.what_is_safe, error.what_to_do) if part)
        return cls(theme, error.what_happened, rest, tone=tone)

    def add_action(self, text: str, *, primary: bool = False) -> Button:
        """Add a button; the caller connects its ``clicked``."""
        kind: Literal["primary", "plain"] = "primary" if primary else "plain"
        button = Button(self._theme, text, kind=kind, parent=self)
        self._actions.addWidget(button)
        return button

    def set_words(self, title: str, text: str = "") -> None:
        """Say something else in the same place."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.announce()

    def announce(self) -> None:
        """Have a screen reader say what stands here; an alert at once."""
        words = f"{self._title.text()} {self._text.text()}".strip()
        announce(self, words, at_once=self._tone == "alert")

    def _on_close_clicked(self) -> None:
        self.hide()
        self.dismissed.emit()

    def _redraw(self) -> None:
        side = round(self._theme.icon_size * 1.15)
        density = self.devicePixelRatioF()
        pixmap = self._theme.pixmap(self._icon_name, role=self._tone, size=side, density=density)
        self._icon.setPixmap(pixmap)
        self._icon.setFixedSize(QSize(side, side))
