"""The list of what is on, without an end in either direction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mbc_desktop.views.agenda.days_view import DaysView, Shown
from mbc_desktop.views.agenda.listing import EventList
from mbc_desktop.views.agenda.markers import Markers
from mbc_desktop.views.agenda.words import AgendaWords
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button

if TYPE_CHECKING:
    from mbc_desktop.agenda.records import Occurrence

_PART = 180
_MOST = 180 * 2**8
"""About 126 years to either side: further than any course or feed reaches."""


class ListView(DaysView):
    """Events from a day on; earlier and later ones are read as she comes to the ends.

    Where half a year holds nothing more, twice as much is read, and so on, so that one who scrolls
    never stops before the last event there is.
    """

    def __init__(
        self,
        theme: Theme,
        words: AgendaWords,
        *,
        today: Callable[[], date],
        markers: Markers | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._shown = Shown()
        self._from = today()
        self._behind, self._ahead = 0, _PART
        self._wants_earlier = self._wants_later = False
        self.list = EventList(
            theme,
            words,
            name=self.tr("Coming up"),
            empty_title=self.tr("Nothing is planned yet"),
            empty_text=self.tr(
                "Add your next visit, or the cycles of your treatment."
                " A calendar file (.ics) from a clinic can be imported too."
            ),
            markers=markers,
        )
        self.earlier = Button(theme, self.tr("Show what was before"), kind="quiet", icon="history")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        column.addWidget(self.earlier, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        self.earlier.clicked.connect(self.read_earlier)
        self.list.start_reached.connect(self.read_earlier)
        self.list.end_reached.connect(self.read_later)
        self.list.opened.connect(self.opened)
        self.list.times_wanted.connect(self.times_wanted)

    def read_earlier(self) -> None:
        """Ask for what was before the first event."""
        self._wants_earlier = True
        self._behind = min(max(self._behind * 2, _PART), _MOST)
        self.more_wanted.emit()

    def read_later(self) -> None:
        """Ask for what comes after the last event."""
        if self._ahead < _MOST:
            self._wants_later = True
            self._ahead += max(self._ahead, _PART)
            self.more_wanted.emit()

    # -- one of the views -------------------------------------------------------------------------

    def span(self) -> tuple[date, date]:
        return _shifted(self._from, -self._behind), _shifted(self._from, self._ahead)

    def current_day(self) -> date:
        found = self.list.current()
        return found.begins.date() if found is not None else self._from

    def show_day(self, day: date) -> None:
        self._from = day
        self._behind, self._ahead = 0, _PART
        self._wants_earlier = self._wants_later = False
        self._shown = Shown()
        self.list.start_over()

    def show_found(self, shown: Shown) -> None:
        before, self._shown = self._shown, shown
        self.list.show_found(shown.found)
        wants_earlier, self._wants_earlier = self._wants_earlier, False
        wants_later, self._wants_later = self._wants_later, False
        self.earlier.setVisible(self._behind < _MOST)
        if len(shown.found) <= len(before.found):
            if wants_earlier and self._behind < _MOST:
                self.read_earlier()
            elif wants_later:
                self.read_later()
        elif wants_earlier:
            first = before.first
            self.list.show_before(sum(one.begins.date() < first for one in shown.found))

    def title(self) -> str:
        return self.tr("From {day}").format(day=self._words.day(self._from))

    def stepped(self, by: int) -> date:
        return _shifted(self._from, 7 * by)

    def events(self) -> Sequence[Occurrence]:
        return self._shown.found


def _shifted(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min
