"""The field that a person types into to find something."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from mbc_desktop.views.theme import Theme


class SearchField(QLineEdit):
    """One line with a magnifier; Esc or the cross empties it.

    Listen to ``textChanged`` through a ``Throttle``; ``returnPressed`` means "search now".
    """

    MOST_CHARACTERS = 10_000

    def __init__(
        self, theme: Theme, *, name: str, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setPlaceholderText(hint or name)
        self.setMaxLength(self.MOST_CHARACTERS)
        self._find = QAction(self)
        self._clear = QAction(self.tr("Clear the search"), self)
        self.addAction(self._find, QLineEdit.ActionPosition.LeadingPosition)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.triggered.connect(self.clear)
        self._clear.setVisible(False)
        self.textChanged.connect(self._on_text_changed)
        # The magnifier is a picture, the cross a button: only the second is worth a name.
        for button in self.findChildren(QToolButton):
            if button.defaultAction() is self._clear:
                button.setAccessibleName(self._clear.text())
            else:
                button.setAccessibleName(name)
                button.setEnabled(False)
        theme.changed.connect(self._redraw)
        self._redraw()

    def _on_text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))

    def _redraw(self) -> None:
        self._find.setIcon(self._theme.icon("search", "muted"))
        self._clear.setIcon(self._theme.icon("cancel", "muted"))

    # -- Qt --------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # A window's own Esc shortcut must not win over emptying the field.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.text()
        ):
            event.accept()
            return True
        return super().event(event)
