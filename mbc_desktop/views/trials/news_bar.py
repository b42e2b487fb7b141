"""What became of a saved search, over the trials that it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.card import CardChip
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.labels import Words

if TYPE_CHECKING:
    from mbc_desktop.trials.watching import News
    from mbc_desktop.views.trials.saved import SavedRow


class NewsBar(QFrame):
    """Says what is new, changed and closed in the saved search that is shown.

    Signals:
        action_wanted: the id of the search, and ``changes`` or ``seen``.
    """

    action_wanted = Signal(int, str)

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: SavedRow | None = None
        self.setProperty("type", "card")
        self.setProperty("tone", "info")
        self.words = Words("", type="strong")
        self.changes = Button(theme, self.tr("What changed…"), kind="quiet", icon="change")
        self.seen = Button(theme, self.tr("Mark all as seen"), kind="quiet", icon="check")
        buttons = FlowLayout(gap=theme.space(2))
        buttons.addWidget(self.changes)
        buttons.addWidget(self.seen)
        column = QVBoxLayout(self)
        side, edge = theme.space(4), theme.space(2)
        column.setContentsMargins(side, edge, side, edge)
        column.setSpacing(theme.space(1))
        column.addWidget(self.words)
        column.addLayout(buttons)
        self.changes.clicked.connect(lambda: self._want("changes"))
        self.seen.clicked.connect(lambda: self._want("seen"))
        self.hide()

    @property
    def row(self) -> SavedRow | None:
        """The saved search that is shown."""
        return self._row

    def show_row(self, row: SavedRow | None) -> None:
        """Tell of this search; nothing where it has no news."""
        self._row = row
        if row is None or row.news.is_empty:
            self.hide()
            return
        self.words.setText(
            self.tr("“{name}”, since you last looked: {news}").format(
                name=row.saved.name, news=self._counts(row.news)
            )
        )
        self.show()

    def chip(self, nct: str) -> CardChip | None:
        """Return what became of a trial since she last looked, or nothing."""
        if self._row is None:
            return None
        news = self._row.news
        if nct in news.new:
            return CardChip(self.tr("New"), "good", "new")
        if nct in news.changed:
            return CardChip(self.tr("Changed"), "info", "change")
        return None

    def _counts(self, news: News) -> str:
        parts = []
        if news.new:
            parts.append(self.tr("%n new", "", len(news.new)))
        if news.changed:
            parts.append(self.tr("%n changed", "", len(news.changed)))
        if news.closed:
            parts.append(self.tr("%n closed", "", len(news.closed)))
        return ", ".join(parts)

    def _want(self, action: str) -> None:
        if self._row is not None:
            self.action_wanted.emit(self._row.saved.id, action)
