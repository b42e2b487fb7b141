"""What hangs on a trial: its next step in the calendar, and the notes about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.words import TrialWords
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.labels import Words

if TYPE_CHECKING:
    from mbc_desktop.following import Hanging


class LinkedSection(QWidget):
    """Lists notes and events; each leads to where it is kept.

    Signals:
        thing_wanted: the ``(kind, id)`` of a note or an event.
        note_wanted: a note about the trial shall be begun.
    """

    thing_wanted = Signal(tuple)
    note_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        words: TrialWords,
        hanging: Hanging | None,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        self._events_title = Words(self.tr("In my calendar"), type="strong")
        self._events = FlowLayout(gap=theme.space(2))
        self._notes_title = Words(self.tr("My notes about it"), type="strong")
        self._notes = FlowLayout(gap=theme.space(2))
        self.write = Button(theme, self.tr("Write a note about this trial"), icon="notes")
        row = FlowLayout(gap=theme.space(2))
        row.addWidget(self.write)
        column.addWidget(self._events_title)
        column.addLayout(self._events)
        column.addWidget(self._notes_title)
        column.addLayout(self._notes)
        column.addLayout(row)
        self.write.clicked.connect(self.note_wanted)
        self.show_hanging(hanging)

    def show_hanging(self, hanging: Hanging | None) -> None:
        """Show these; None where nothing is known of any."""
        events = hanging.events if hanging is not None else ()
        notes = hanging.notes if hanging is not None else ()
        _empty(self._events)
        for event in events:
            day = self._words.date(event.on.isoformat())
            text = self.tr("{day}: {what}").format(day=day, what=event.summary)
            self._add(self._events, text, "calendar", ("event", event.id))
        self._events_title.setVisible(bool(events))
        _empty(self._notes)
        for note in notes:
            title = note.title or self.tr("Note without a title")
            self._add(self._notes, title, "notes", ("note", note.id))
        self._notes_title.setVisible(bool(notes))

    def _add(self, flow: FlowLayout, text: str, icon: str, thing: tuple[str, str]) -> None:
        words = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
        button = Button(self._theme, words.replace("&", "&&"), icon=icon, parent=self)
        button.setAccessibleName(text)
        button.setToolTip(text)
        button.clicked.connect(lambda: self.thing_wanted.emit(thing))
        flow.addWidget(button)
        button.show()


_LONGEST = 60


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
