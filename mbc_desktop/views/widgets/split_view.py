"""A list beside what is chosen in it; one at a time where there is no room for both."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button

_LIST_CHARACTERS, _DETAIL_CHARACTERS = 42, 54


class SplitView(QWidget):
    """List and detail; collapses to one of them with a Back button where both do not fit.

    Whether they fit is measured in characters, so a narrow window and a large text mean the same.

    Signals:
        collapsed_changed: whether only one of the two shows now.
    """

    collapsed_changed = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        list_side: QWidget,
        detail_side: QWidget,
        *,
        back_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._list = list_side
        self._detail = QWidget(self)
        self._detail_inner = detail_side
        self._collapsed = False
        self._detail_wanted = False
        self._back = Button(
            theme, back_text or self.tr("Back to the list"), kind="quiet", icon="back"
        )
        self._back.setProperty("align", "left")
        column = QVBoxLayout(self._detail)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(detail_side, 1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(list_side)
        self._splitter.addWidget(self._detail)
        self._splitter.setStretchFactor(0, _LIST_CHARACTERS)
        self._splitter.setStretchFactor(1, _DETAIL_CHARACTERS)
        self._splitter.setSizes([100 * _LIST_CHARACTERS, 100 * _DETAIL_CHARACTERS])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._splitter)
        self._back.clicked.connect(self.show_list)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Back), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.show_list)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def is_collapsed(self) -> bool:
        """Whether only one of the two shows."""
        return self._collapsed

    def set_shares(self, list_share: int, detail_share: int) -> None:
        """Give the two other shares of the width than a list and its detail have."""
        for number, share in enumerate((list_share, detail_share)):
            self._splitter.setStretchFactor(number, share)
        self._splitter.setSizes([100 * list_share, 100 * detail_share])

    def show_detail(self) -> None:
        """Bring the detail in sight, for instance after a card was opened, and focus it."""
        self._detail_wanted = True
        self._arrange()
        if self._collapsed:
            self._detail_inner.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_list(self) -> None:
        """Bring the list in sight and focus it."""
        self._detail_wanted = False
        self._arrange()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def save_state(self) -> bytes:
        """Return where the person put the divider, for the settings."""
        return bytes(self._splitter.saveState().data())

    def restore_state(self, state: bytes) -> None:
        """Put the divider where it was; anything not from ``save_state`` changes nothing."""
        self._splitter.restoreState(QByteArray(state))

    def _on_theme_changed(self) -> None:
        self._splitter.setHandleWidth(self._theme.space(3))
        self._arrange()

    def _least_width(self) -> int:
        character = self.fontMetrics().averageCharWidth()
        return (_LIST_CHARACTERS + _DETAIL_CHARACTERS) * character

    def _arrange(self) -> None:
        collapsed = self.width() < self._least_width()
        self._back.setVisible(collapsed)
        self._list.setVisible(not (collapsed and self._detail_wanted))
        self._detail.setVisible(not collapsed or self._detail_wanted)
        if collapsed != self._collapsed:
            self._collapsed = collapsed
            self.collapsed_changed.emit(collapsed)

    # -- Qt --------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
