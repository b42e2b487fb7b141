"""What narrows the list of notes with a press: tags, what is in a note, how old it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mbc_desktop.core.clock import stamp
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.chips import Chips, Choice

if TYPE_CHECKING:
    from mbc_desktop.data.notes_records import TagCount
    from mbc_desktop.data.notes_search import NoteQuery

_MOST_TAGS = 14
_DAYS = {"week": 7, "month": 30, "quarter": 90}


class NoteFilters(QWidget):
    """Chips over the list; each can be typed as well: ``tag:visit``, ``has:question``.

    Signals:
        changed: other chips are on now.
        tags_wanted: all tags are to be seen and changed.
    """

    changed = Signal()
    tags_wanted = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tags = Chips(theme, name=self.tr("Tags"))
        self.has = Chips(theme, name=self.tr("What is in the note"))
        self.has.set_choices(
            (
                Choice("question", self.tr("Open questions")),
                Choice("picture", self.tr("Pictures")),
                Choice("file", self.tr("Files")),
                Choice("link", self.tr("Links")),
            )
        )
        self.age = Chips(theme, name=self.tr("When it was changed"))
        self.age.set_choices(
            (
                Choice("week", self.tr("Last 7 days")),
                Choice("month", self.tr("Last 30 days")),
                Choice("quarter", self.tr("Last 90 days")),
            )
        )
        self.all_tags = Button(theme, self.tr("Change tags…"), kind="quiet", icon="tag")
        self.all_tags.setProperty("align", "left")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        for part in (self.tags, self.has, self.age):
            column.addWidget(part)
            part.chosen_changed.connect(lambda _keys: self.changed.emit())
        column.addWidget(self.all_tags)
        self.age.chosen_changed.connect(self._keep_one_age)
        self.all_tags.clicked.connect(self.tags_wanted)
        self._age: frozenset[object] = frozenset()

    def show_tags(self, tags: Sequence[TagCount]) -> None:
        """Offer these; one that is on and no longer there is off."""
        on = self.tags.chosen()
        first = list(tags[:_MOST_TAGS])
        # what is on stays in sight, or nobody could switch it off
        first += [one for one in tags[_MOST_TAGS:] if one.tag in on]
        self.tags.set_choices(Choice(one.tag, one.tag, one.notes) for one in first)
        self.tags.setVisible(bool(first))
        self.all_tags.setVisible(bool(first))

    @property
    def is_on(self) -> bool:
        """Whether anything narrows the list."""
        return bool(self.tags.chosen() or self.has.chosen() or self.age.chosen())

    def clear(self) -> None:
        """Switch everything off."""
        for part in (self.tags, self.has, self.age):
            part.set_chosen(())

    def narrowed(self, query: NoteQuery, *, now: datetime, zone: tzinfo) -> NoteQuery:
        """Return what was typed, narrowed by what is on."""
        since = query.since
        for key in self.age.chosen():
            midnight = now.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
            since = max(since, stamp(midnight - timedelta(days=_DAYS[str(key)] - 1)))
        return replace(
            query,
            tags=(*query.tags, *(str(one) for one in self.tags.chosen())),
            has=(*query.has, *(str(one) for one in self.has.chosen())),
            since=since,
        )

    def _keep_one_age(self, chosen: frozenset[object]) -> None:
        new = chosen - self._age
        self._age = chosen
        if len(chosen) > 1 and new:
            self.age.set_chosen(new)
