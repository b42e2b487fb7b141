"""What the Notes tab holds: notes, the diary and My care, one of which is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.chips import Choice
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.segmented import Segmented

Maker = Callable[[], QWidget]


class Notebook(QWidget):
    """A switch above its pages; a page is made when it is first shown.

    Signals:
        brief_wanted: the page for a visit.
    """

    brief_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        pages: Sequence[tuple[str, str, Maker]],
        *,
        parent: QWidget | None = None,
    ) -> None:
        """``pages`` are key, title and maker, the first of which is shown."""
        super().__init__(parent)
        self._makers = {key: make for key, _title, make in pages}
        self._pages: dict[str, QWidget] = {}
        self._stack = QStackedWidget()
        self.switch = Segmented(
            theme,
            [Choice(key, title) for key, title, _make in pages],
            name=self.tr("Parts of your notes"),
        )
        head = FlowLayout(gap=theme.space(2))
        edge = theme.space(4)
        head.setContentsMargins(edge, theme.space(3), edge, 0)
        self.brief = Button(
            theme, self.tr("Make the page for a visit…"), kind="quiet", icon="document"
        )
        head.addWidget(self.switch)
        head.addWidget(self.brief)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)
        self.switch.chosen_changed.connect(lambda key: self._show(str(key)))
        self.brief.clicked.connect(self.brief_wanted)
        self._show(pages[0][0])

    def show_page(self, key: str) -> None:
        """Show a page."""
        self.switch.set_chosen(key)
        self._show(key)

    def _show(self, key: str) -> None:
        if key not in self._pages:
            self._pages[key] = self._makers[key]()
            self._stack.addWidget(self._pages[key])
        self._stack.setCurrentWidget(self._pages[key])
