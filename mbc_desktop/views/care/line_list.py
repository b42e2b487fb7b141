"""One plain list: read, added to, changed, put in order, taken off with an undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mbc_desktop.data.care_records import CareRecord
from mbc_desktop.notes.care_words import ListWords
from mbc_desktop.views.care.line_card import LineCard
from mbc_desktop.views.care.line_form import LineForm
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.toast import Toast


class Lines(Protocol):
    """Where the lines are kept."""

    def all(self) -> Sequence[Any]:
        """Return every line in the person's order."""

    def add(self, line: Any) -> Any:
        """Put a line at the end."""

    def change(self, line: Any) -> None:
        """Write a line anew."""

    def remove(self, line: Any) -> None:
        """Take a line off."""

    def put_back(self, line: Any) -> None:
        """Undo that."""

    def reorder(self, ids: Sequence[str]) -> None:
        """Put the lines in another order."""


class LineList(QWidget):
    """The lines as cards, and a button that adds one; each change is kept at once.

    Signals:
        changed: a line was added, changed, moved or removed.
        open_wanted: the name of an attached file.
        filled: the lines are shown, as they are now.
    """

    changed = Signal()
    filled = Signal()
    open_wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        toast: Toast,
        kind: type[CareRecord],
        words: ListWords,
        *,
        empty: str = "",
        has_add: bool = True,
        remark: Callable[[CareRecord], str] = lambda _line: "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._toast = toast
        self._kind = kind
        self._words = words
        self._remark = remark
        self._kept: Lines | None = None
        self.lines: Sequence[CareRecord] = ()
        self.cards: list[LineCard] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.space(2))
        self.empty = Words(empty, type="muted")
        self.add = Button(theme, self.tr("Add"), icon="add")
        self.add.setAccessibleName(self.tr("Add: {list}").format(list=words.title))
        self.add.setVisible(has_add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addWidget(self.empty)
        column.addLayout(self._rows)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        column.addLayout(foot)
        self.add.clicked.connect(self.ask_line)

    def set_kept(self, kept: Lines) -> None:
        """Show these lines."""
        self._kept = kept
        self.refresh()

    def refresh(self) -> None:
        """Read the lines again."""
        if self._kept is not None:
            # on the database thread, behind the change that was just made
            self._tasks.run_write(self, self._kept.all, self._show)

    def _show(self, lines: Sequence[CareRecord]) -> None:
        self.lines = lines
        self.cards = []
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, line in enumerate(lines):
            card = LineCard(
                self._theme,
                self._words.fields,
                line,
                is_first=place == 0,
                is_last=place == len(lines) - 1,
                remark=self._remark(line),
            )
            card.change_wanted.connect(lambda line=line: self.ask_line(line))
            card.remove_wanted.connect(lambda line=line: self.remove(line))
            card.move_wanted.connect(lambda by, place=place: self.move_line(place, by))
            card.open_wanted.connect(
                lambda line=line: self.open_wanted.emit(str(getattr(line, "file", "")))
            )
            self._rows.addWidget(card)
            self.cards.append(card)
        self.empty.setVisible(not lines and bool(self.empty.text()))
        self.filled.emit()

    # -- changing ---------------------------------------------------------------------------------

    def ask_line(self, line: CareRecord | bool = False) -> None:
        """Ask for a new line, or change one."""
        kept = self._kept
        if kept is None:
            return
        old = line if isinstance(line, CareRecord) else None

        def save(filled: CareRecord) -> None:
            self.write(lambda: kept.change(filled) if old is not None else kept.add(filled))

        LineForm(self._theme, self.window(), self._words, old or self._kind(), on_saved=save).open()

    def remove(self, line: CareRecord) -> None:
        """Take a line off the list, with an undo."""
        kept = self._kept
        if kept is None:
            return
        self.write(
            lambda: kept.remove(line),
            lambda: self._toast.offer(
                self.tr("The line was removed."), lambda: self.write(lambda: kept.put_back(line))
            ),
        )

    def move_line(self, place: int, by: int) -> None:
        """Move a line up or down."""
        kept = self._kept
        ids = [line.id for line in self.lines]
        if kept is None or not 0 <= place + by < len(ids):
            return
        ids[place], ids[place + by] = ids[place + by], ids[place]
        self.write(lambda: kept.reorder(ids))

    def write(self, write: Callable[[], object], then: Callable[[], object] | None = None) -> None:
        """Change what is kept, and show it."""

        def done(_result: object) -> None:
            self.refresh()
            self.changed.emit()
            if then is not None:
                then()

        self._tasks.run_write(self, write, done)
