"""The month as a grid, and beside it what is on the day that is chosen in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mbc_desktop.views.agenda.days_view import DaysView, Shown
from mbc_desktop.views.agenda.listing import EventList
from mbc_desktop.views.agenda.markers import Markers
from mbc_desktop.views.agenda.month import MonthGrid
from mbc_desktop.views.agenda.words import AgendaWords
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.split_view import SplitView

if TYPE_CHECKING:
    from mbc_desktop.agenda.records import Occurrence

_GRID_SHARE, _DAY_SHARE = 68, 32


class MonthView(DaysView):
    """A month; the day that is current in it stands beside it as a list."""

    def __init__(
        self,
        theme: Theme,
        words: AgendaWords,
        markers: Markers,
        *,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._shown = Shown()
        self.grid = MonthGrid(theme, words, markers, today)
        self.day = EventList(
            theme,
            words,
            name=self.tr("On this day"),
            empty_title=self.tr("Nothing on this day"),
            empty_text=self.tr("Press “Add” to put something here."),
            with_days=False,
            markers=markers,
        )
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(theme.space(2), 0, 0, 0)
        self.day_title = Words("", type="title")
        column.addWidget(self.day_title)
        column.addWidget(self.day, 1)
        self.split = SplitView(theme, self.grid, side, back_text=self.tr("Back to the month"))
        self.split.set_shares(_GRID_SHARE, _DAY_SHARE)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.split)
        self.setFocusProxy(self.grid)
        self.grid.day_chosen.connect(self._on_day_chosen)
        self.grid.day_opened.connect(self._on_day_opened)
        self.grid.new_wanted.connect(self.new_wanted)
        self.grid.month_wanted.connect(self._on_month_wanted)
        self.grid.opened.connect(self.opened)
        self.grid.times_wanted.connect(self.times_wanted)
        self.grid.refused.connect(self.refused)
        self.day.opened.connect(self.opened)
        self.day.times_wanted.connect(self.times_wanted)

    # -- one of the views -------------------------------------------------------------------------

    def span(self) -> tuple[date, date]:
        return self.grid.days.grid_span

    def current_day(self) -> date:
        return self.grid.current_day()

    def show_day(self, day: date) -> None:
        self.grid.show_day(day)

    def show_found(self, shown: Shown) -> None:
        self._shown = shown
        self.grid.show_found(shown)
        self._show_day()

    def title(self) -> str:
        return self._words.month(self.grid.days.month)

    def stepped(self, by: int) -> date:
        month = self.grid.days.month
        other = month + timedelta(days=32) if by > 0 else month - timedelta(days=1)
        return other.replace(day=1)

    def events(self) -> Sequence[Occurrence]:
        return self._shown.found

    # -- its parts --------------------------------------------------------------------------------

    def _show_day(self) -> None:
        day = self.grid.current_day()
        self.day_title.setText(self._words.day_with_cycles(day, self._shown.cycles.get(day, ())))
        self.day.show_found(self._shown.on(day))

    def _on_day_chosen(self, day: date) -> None:
        self._show_day()
        self.day_chosen.emit(day)

    def _on_month_wanted(self, day: date) -> None:
        self.grid.show_day(day)
        self.more_wanted.emit()

    def _on_day_opened(self, day: date) -> None:
        self.split.show_detail()
        if not self._shown.on(day):
            self.new_wanted.emit(day)
