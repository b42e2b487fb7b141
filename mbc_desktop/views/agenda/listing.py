"""What is on, one card an event: the calendar that a screen reader reads best."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

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
        move_wanted: the occurrence that is current, and by how many days.
        end_reached: the last card is in sight; more may be wanted.
    """

    opened = Signal(object)
    end_reached = Signal()
    move_wanted = Signal(object, int)

    def __init__(
        self,
        theme: Theme,
        words: AgendaWords,
        *,
        name: str,
        empty_title: str,
        empty_text: str,
        with_days: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._with_days = with_days
        self._found: Sequence[Occurrence] = ()
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
        self.list.opened.connect(lambda number: self.opened.emit(self._found[number]))
        for keys, days in (("Alt+Left", -1), ("Alt+Right", 1), ("Alt+Up", -7), ("Alt+Down", 7)):
            shortcut = QShortcut(QKeySequence(keys), self.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda days=days: self._on_move(days))
        bar = self.list.verticalScrollBar()
        bar.valueChanged.connect(self._on_scrolled)

    @property
    def events(self) -> Sequence[Occurrence]:
        """What is shown, in its order."""
        return self._found

    def show_found(self, found: Sequence[Occurrence]) -> None:
        """Show these, in their order; the place in the list stays."""
        place = self.list.verticalScrollBar().value()
        self._found = found
        self.model.set_ids(range(len(found)))
        self._stack.setCurrentWidget(self.list if found else self._empty)
        self.list.verticalScrollBar().setValue(place)

    def _read(self, numbers: Sequence[int]) -> dict[int, tuple[Occurrence, bool]]:
        return {
            number: (self._found[number], self._begins_day(number))
            for number in numbers
            if number < len(self._found)
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
        lines = [self._words.when(found)]
        if event.place:
            lines.append(event.place)
        return Card(
            title=event.summary or self.tr("Without a title"),
            overline=self._words.day(_day(found)) if self._with_days else "",
            lines=tuple(lines),
            chips=tuple(chips),
            icon=self._words.icon(kind),
            dimmed=found.cancelled,
        )

    def _on_move(self, days: int) -> None:
        row = self.list.currentIndex().row()
        if 0 <= row < len(self._found):
            self.move_wanted.emit(self._found[row], days)

    def _on_scrolled(self, value: int) -> None:
        if self._found and value >= self.list.verticalScrollBar().maximum():
            self.end_reached.emit()


def _day(found: Occurrence) -> date:
    return found.begins.date()
