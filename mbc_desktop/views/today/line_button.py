"""One line of Today: a button whose words wrap, so that none is cut off at large text."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.labels import Words


class LineButton(Button):
    """An icon and words, as wide as the page; the words are its accessible name."""

    def __init__(
        self, theme: Theme, words: str, *, icon: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", parent=parent)
        self._line_icon = icon
        self.setAccessibleName(words)
        self._picture = QLabel(self)
        self.words = Words(words, type="strong", parent=self)
        for label in (self._picture, self.words):
            # a press on the words is a press on the button, and is read out once
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.words, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._draw_icon)
        self._draw_icon()

    def _draw_icon(self) -> None:
        theme = self._theme
        side = theme.icon_size
        density = self.devicePixelRatioF()
        self._picture.setPixmap(
            theme.pixmap(self._line_icon, role="accent", size=side, density=density)
        )
        gap = theme.space(3)
        self._row.setContentsMargins(theme.space(4), gap, theme.space(4), gap)
        self._row.setSpacing(gap)

    # -- Qt ---------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.target * 3, self._theme.target)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._row.heightForWidth(width), self._theme.target)
