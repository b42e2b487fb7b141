"""What is on, one card an event: the calendar that a screen reader reads best."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QVBoxLayout, QWidget

from mbc_desktop.views.agenda.days_view import event_key
from mbc_desktop.views.agenda.dragging import Nudge, Pending, nudge_of, nudged, wants_key
from mbc_desktop.views.agenda.event_menu import event_menu
from mbc_desktop.views.agenda.markers import Markers
from mbc_desktop.views.agenda.words import AgendaWords
from mbc_desktop.views.paged_model import Column, PagedModel
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.card import Card, CardChip, card_roles
from mbc_desktop.views.widgets.card_list import CardList
from mbc_desktop.views.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from mbc_desktop.agenda.records import Occurrence


class EventList(QWidget):
    """A list of occurrences.

    Signals:
        opened: the occurrence that was clicked or entered.
        times_wanted: the occurrence that is current, and the start and end it is to have.
        end_reached: the last card is in sight; more may be wanted.
        start_reached: she wants to see what was before the first card.
    """

    opened = Signal(object)
    end_reached = Signal()
    start_reached = Signal()
    times_wanted = Signal(object, object, object)

    def __init__(
        self,
        theme: Theme,
        words: AgendaWords,
        *,
        name: str,
        empty_title: str,
        empty_text: str,
        with_days: bool = True,
        markers: Markers | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``markers`` tell the calendars apart, where there are several."""
        super().__init__(parent)
        self._words = words
        self._markers = markers
        self._with_days = with_days
        self._found: Sequence[Occurrence] = ()
        self._pending = Pending()
        self.model: PagedModel[tuple[Occurrence, bool]] = PagedModel(
            self._read, [Column(name, card_roles(self._card))], parent=self
        )
        self.list = CardList(
            theme, name=name, lines=2, title_lines=1, has_overline=with_days, parent=self
        )
        self.list.setModel(self.model)
        self._empty = EmptyState(theme, empty_title, empty_text, icon="calendar", parent=self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.setFocusProxy(self.list)
        self.list.setAccessibleDescription(
            self.tr(
                "Enter opens. Alt with an arrow key moves an event, by a day or a week;"
                " Shift and Alt stretch it."
            )
        )
        self.list.opened.connect(lambda row: self.opened.emit(self._found[row]))
        self.list.menu_wanted.connect(self._on_menu_wanted)
        self.list.installEventFilter(self)
        self.list.viewport().installEventFilter(self)
        bar = self.list.verticalScrollBar()
        bar.valueChanged.connect(self._on_scrolled)

    @property
    def events(self) -> Sequence[Occurrence]:
        """What is shown, in its order."""
        return self._found

    def show_found(self, found: Sequence[Occurrence]) -> None:
        """Show these, in their order; the first card in sight stays where it is.

        At the very top of the list the top itself stays, so that what is added there is seen.
        """
        bar = self.list.verticalScrollBar()
        top = max(self.list.rowAt(0), 0)
        anchor = self._found[top] if self._found and bar.value() > 0 else None
        self._pending.settle(found)
        current = self.current()
        offset = -self.list.rowViewportPosition(top)
        self._found = found
        self.model.set_ids(range(len(found)))
        self._stack.setCurrentWidget(self.list if found else self._empty)
        self.list.setCurrentIndex(self.model.index(self._row_of(current), 0))
        row = self._row_of(anchor)
        if row < 0:
            self.list.scrollToTop()
        else:
            self.list.scrollTo(self.model.index(row, 0), _TO_TOP)
            bar.setValue(bar.value() + offset)

    def show_before(self, row: int) -> None:
        """Make the event above a row current, and bring both in sight."""
        self.list.scrollTo(self.model.index(row, 0), _TO_TOP)
        self.list.set_current_row(row - 1)

    def start_over(self) -> None:
        """Forget where in the list she is: what is shown next is shown from its beginning."""
        self.list.clearSelection()
        self.list.setCurrentIndex(self.model.index(-1, -1))
        self.list.scrollToTop()

    def current(self) -> Occurrence | None:
        """Return the event that is current."""
        row = self.list.currentIndex().row()
        return self._found[row] if 0 <= row < len(self._found) else None

    def _row_of(self, wanted: Occurrence | None) -> int:
        """Return where an event stands now, also where it was moved; -1 where it is not."""
        if wanted is None:
            return -1
        key, moved = event_key(wanted), -1
        for row, one in enumerate(self._found):
            if one.event.uid == wanted.event.uid:
                there = event_key(one)
                if there == key:
                    return row
                if there[:-1] == key[:-1] and one.recurrence_id is None:
                    moved = row
        return moved

    def _read(self, rows: Sequence[int]) -> dict[int, tuple[Occurrence, bool]]:
        return {
            row: (self._found[row], self._begins_day(row)) for row in rows if row < len(self._found)
        }

    def _begins_day(self, number: int) -> bool:
        return number == 0 or _day(self._found[number]) != _day(self._found[number - 1])

    def _card(self, row: tuple[Occurrence, bool]) -> Card:
        found, _ = row
        event = found.event
        kind = event.kind.value
        chips = [CardChip(self._words.kinds[kind], self._words.tone(kind), self._words.icon(kind))]
        if found.cancelled:
            chips.append(CardChip(self.tr("Called off"), "caution", "cancel"))
        if found.recurrence_id is not None:
            chips.append(CardChip(self.tr("Repeats"), "plain", "repeat"))
        marker = self._markers.of(event.calendar_id) if self._markers is not None else None
        if marker is not None:
            chips.append(CardChip(marker.name, marker.tone, marker.icon))
        lines = [self._words.when(found)]
        if event.place:
            lines.append(event.place)
        return Card(
            title=event.summary or self._words.untitled,
            overline=self._words.day(_day(found)) if self._with_days else "",
            lines=tuple(lines),
            chips=tuple(chips),
            icon=self._words.icon(kind),
            dimmed=found.cancelled,
        )

    def _nudge(self, found: Occurrence, nudge: Nudge) -> None:
        from mbc_desktop.agenda.moving import placed

        here = self._pending.place_of(found)
        times = nudged(here, nudge, in_hours=False)
        zone = found.begins.tzinfo
        if times is not None and isinstance(zone, ZoneInfo):
            self._pending.send(found, placed(here, times, zone))
            self.times_wanted.emit(found, times.start, times.end)

    def _on_menu_wanted(self, row: int, point: QPoint) -> None:
        found = self._found[row]
        event_menu(
            self,
            on_open=lambda: self.opened.emit(found),
            on_nudge=lambda nudge: self._nudge(found, nudge),
            in_hours=False,
        ).popup(point)

    def _on_scrolled(self, value: int) -> None:
        if self._found and value >= self.list.verticalScrollBar().maximum():
            self.end_reached.emit()

    # -- Qt ---------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self.list and wants_key(event):
            event.accept()
            return True
        if kind == QEvent.Type.KeyPress and watched is self.list and isinstance(event, QKeyEvent):
            nudge, found = nudge_of(event), self.current()
            if nudge is not None:
                if found is not None:
                    self._nudge(found, nudge)
                return True
            row = self.list.currentIndex().row()
            if event.key() in _UP and row <= 0:
                self.start_reached.emit()
            elif event.key() in _DOWN and row == len(self._found) - 1:
                self.end_reached.emit()
        elif kind == QEvent.Type.Wheel and isinstance(event, QWheelEvent):
            bar, by = self.list.verticalScrollBar(), event.angleDelta().y()
            if by > 0 and bar.value() == 0:
                self.start_reached.emit()
            elif by < 0 and bar.value() == bar.maximum():
                self.end_reached.emit()
        return super().eventFilter(watched, event)


_UP = (Qt.Key.Key_Up, Qt.Key.Key_PageUp)
_DOWN = (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_End)
_TO_TOP = QAbstractItemView.ScrollHint.PositionAtTop


def _day(found: Occurrence) -> date:
    return found.begins.date()
