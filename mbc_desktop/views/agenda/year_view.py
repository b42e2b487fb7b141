"""The year as a grid, what its marks mean, and what is on the day that is chosen in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mbc_desktop.views.agenda.dates import months_on
from mbc_desktop.views.agenda.days_view import DaysView, Shown
from mbc_desktop.views.agenda.words import AgendaWords
from mbc_desktop.views.agenda.year import MARKED_KINDS, YearGrid
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.labels import Words

if TYPE_CHECKING:
    from mbc_desktop.agenda.records import Occurrence


_LINES = 2


class YearView(DaysView):
    """A year of cycles; the day that is current in it is told in words below it."""

    def __init__(
        self,
        theme: Theme,
        words: AgendaWords,
        *,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._shown = Shown()
        self.grid = YearGrid(theme, words, today())
        self.said = Words("", parent=self)
        self.said.setFixedHeight(_LINES * self.said.fontMetrics().lineSpacing())
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        legend = FlowLayout(gap=theme.space(3))
        for kind in MARKED_KINDS:
            legend.addWidget(_Mark(theme, words.icon(kind), words.kinds[kind], self))
        bands = self.tr("A band is a treatment: “C4” begins cycle 4, then its days are counted.")
        legend.addWidget(Words(bands, type="muted", wrap=False, parent=self))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, theme.space(2))
        whole.setSpacing(theme.space(2))
        whole.addWidget(self.grid, 1)
        whole.addWidget(self.said)
        whole.addLayout(legend)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._say_day)
        self.setFocusProxy(self.grid)
        self.grid.day_chosen.connect(self._on_day_chosen)
        self.grid.day_opened.connect(self.day_opened)
        self.grid.year_wanted.connect(self._on_year_wanted)

    # -- one of the views -------------------------------------------------------------------------

    def span(self) -> tuple[date, date]:
        return date(self.grid.days.year, 1, 1), date(self.grid.days.year, 12, 31)

    def current_day(self) -> date:
        return self.grid.current_day()

    def show_day(self, day: date) -> None:
        self.grid.show_day(day)

    def show_found(self, shown: Shown) -> None:
        self._shown = shown
        self.grid.show_found(shown)
        self._say_day()

    def title(self) -> str:
        return str(self.grid.days.year)

    def stepped(self, by: int) -> date:
        return months_on(self.grid.current_day(), 12 * by)

    def events(self) -> Sequence[Occurrence]:
        return self._shown.found

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Later: what is said changes the layout, which must not happen while it is laid out.
        self._later.start()

    # -- its parts --------------------------------------------------------------------------------

    def _say_day(self) -> None:
        """Tell the day in as many lines as stay free; the grid tells a screen reader all of it."""
        text = self.grid.days.spoken(self.grid.current_day())
        metrics = self.said.fontMetrics()
        # a little less than the lines have room for, as words are not broken
        room = int(self.width() * (_LINES - 0.25))
        self.said.setText(metrics.elidedText(text, Qt.TextElideMode.ElideRight, room))
        self.said.setToolTip(text)
        self.said.setFixedHeight(_LINES * metrics.lineSpacing() + 2)

    def _on_day_chosen(self, day: date) -> None:
        self._say_day()
        self.day_chosen.emit(day)

    def _on_year_wanted(self, day: date) -> None:
        self.grid.show_day(day)
        self.more_wanted.emit()


class _Mark(QWidget):
    """One mark with the word for it."""

    def __init__(self, theme: Theme, icon: str, word: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._picture = QLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(1))
        row.addWidget(self._picture)
        row.addWidget(Words(word, type="muted", wrap=False, parent=self))
        theme.changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        density = self.devicePixelRatioF()
        size = self._theme.icon_size
        self._picture.setPixmap(
            self._theme.pixmap(self._icon, role="text", size=size, density=density)
        )
