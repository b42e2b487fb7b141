"""A heading that folds what stands under it away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button


class Section(QWidget):
    """A heading button over a body; add to ``body``.

    Signals:
        folded: whether the body is hidden now.
    """

    folded = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        title: str,
        *,
        is_open: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title = title
        self.heading = Button(theme, title.replace("&", "&&"), kind="quiet", parent=self)
        self.heading.setProperty("align", "left")
        self.heading.setProperty("heading", "true")
        self.heading.setCheckable(True)
        self._content = QWidget(self)
        self.body = QVBoxLayout(self._content)
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        column.addWidget(self.heading)
        column.addWidget(self._content)
        self.heading.setChecked(is_open)
        self.heading.toggled.connect(self._on_toggled)
        theme.changed.connect(self._redraw)
        self._redraw()
        self._show()

    @property
    def is_open(self) -> bool:
        """Whether the body shows."""
        return self.heading.isChecked()

    def set_open(self, is_open: bool) -> None:
        """Show or hide the body."""
        self.heading.setChecked(is_open)

    def _on_toggled(self) -> None:
        self._show()
        self.folded.emit(not self.is_open)

    def _show(self) -> None:
        is_open = self.is_open
        self._content.setVisible(is_open)
        self.heading.set_icon("chevron-down" if is_open else "chevron-right", role="accent")
        state = self.tr("open") if is_open else self.tr("closed")
        self.heading.setAccessibleName(
            self.tr("{title}, {state}").format(title=self._title, state=state)
        )

    def _redraw(self) -> None:
        theme = self._theme
        # The body begins where the heading's words do.
        self.body.setContentsMargins(theme.icon_size + theme.space(2), 0, 0, theme.space(3))
        self.body.setSpacing(theme.space(2))
