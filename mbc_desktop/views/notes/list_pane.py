"""The list of notes: found as she types, narrowed with a press, several chosen at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mbc_desktop.data.notes_records import NoteHead
from mbc_desktop.notes.markdown_reading import TEXT_ENDINGS
from mbc_desktop.views.notes.note_filters import NoteFilters
from mbc_desktop.views.notes.services import NoteServices
from mbc_desktop.views.paged_model import Column, PagedModel
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import IconButton
from mbc_desktop.views.widgets.card import Card, CardChip, card_roles
from mbc_desktop.views.widgets.card_list import CardList
from mbc_desktop.views.widgets.empty_state import EmptyState
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.search_field import SearchField

TAKEN_ENDINGS = TEXT_ENDINGS | {".jex", ".enex"}


class NoteListPane(QWidget):
    """Field, filters, list, and what can be done with several notes.

    Signals:
        typed: the field or the filters ask for something else.
        opened: the number of a note's row that was pressed.
        menu_wanted: the number of a row and a place on the screen.
        trash_wanted, tag_wanted, export_wanted: the ids of the chosen notes.
        files_dropped: files or folders whose notes are to be taken in.
    """

    typed = Signal()
    opened = Signal(object)
    menu_wanted = Signal(object, QPoint)
    trash_wanted = Signal(list)
    tag_wanted = Signal(list)
    export_wanted = Signal(list)
    files_dropped = Signal(list)

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services: NoteServices | None = None
        self.setAcceptDrops(True)
        self.field = SearchField(
            theme, name=self.tr("Search notes"), hint=self.tr("Words, tag:visit, has:question")
        )
        self.filter = IconButton(
            theme,
            "filter",
            name=self.tr("Narrow the list"),
            icon_on="filter",
            name_on=self.tr("Hide what narrows the list"),
        )
        self.filters = NoteFilters(theme)
        self.model: PagedModel[NoteHead] = PagedModel(
            self._read_heads, [Column(self.tr("Notes"), card_roles(self._card))], parent=self
        )
        self.list = CardList(
            theme, name=self.tr("Notes"), lines=2, title_lines=1, several=True, parent=self
        )
        self.list.setModel(self.model)
        self.nothing = EmptyState(
            theme,
            self.tr("Nothing found"),
            self.tr("Try fewer words, or switch off what narrows the list."),
            icon="search",
        )
        self.empty = EmptyState(
            theme,
            self.tr("No notes yet"),
            self.tr("Write down what was said, what you want to ask, what matters to you."),
            icon="notes",
        )
        self.trash_empty = EmptyState(
            theme,
            self.tr("The trash is empty"),
            self.tr("What you put here can be put back for 30 days."),
            icon="trash",
        )
        self.first = self.empty.add_action(self.tr("New note"), kind="primary", icon="add")
        self.first_import = self.empty.add_action(
            self.tr("Bring notes from elsewhere…"), icon="import"
        )
        self._make_bar(theme)
        self._lay_out(theme)
        self.field.textChanged.connect(lambda _text: self.typed.emit())
        self.filters.changed.connect(self.typed)
        self.filter.toggled.connect(self._on_filter_toggled)
        self.list.opened.connect(self.opened)
        self.list.menu_wanted.connect(self.menu_wanted)
        self.list.chosen_changed.connect(self._show_chosen)

    def _make_bar(self, theme: Theme) -> None:
        self.bar = QWidget(self)
        self.chosen = Words("", type="strong", wrap=False)
        self.tag = IconButton(theme, "tag", name=self.tr("Tag the chosen notes"))
        self.export = IconButton(theme, "export", name=self.tr("Save the chosen notes as files"))
        self.trash = IconButton(theme, "trash", name=self.tr("Put the chosen notes into the trash"))
        self.none = IconButton(theme, "cancel", name=self.tr("Choose one note only"))
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(1))
        row.addWidget(self.chosen)
        row.addStretch(1)
        for part in (self.tag, self.export, self.trash, self.none):
            row.addWidget(part)
        self.tag.clicked.connect(lambda: self.tag_wanted.emit(self.chosen_ids()))
        self.export.clicked.connect(lambda: self.export_wanted.emit(self.chosen_ids()))
        self.trash.clicked.connect(lambda: self.trash_wanted.emit(self.chosen_ids()))
        self.none.clicked.connect(self.list.clearSelection)
        self.bar.hide()

    def _lay_out(self, theme: Theme) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.space(1))
        row.addWidget(self.field, 1)
        row.addWidget(self.filter)
        self.pages = QStackedWidget()
        for page in (self.list, self.empty, self.nothing, self.trash_empty):
            self.pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addLayout(row)
        column.addWidget(self.filters)
        column.addWidget(self.pages, 1)
        column.addWidget(self.bar)
        self.filters.hide()

    def set_services(self, services: NoteServices) -> None:
        """Paint what these read."""
        self._services = services

    def show_found(self, numbers: Sequence[int], *, in_trash: bool) -> None:
        """Show these rows."""
        self.model.set_ids(numbers)
        page: QWidget = self.list
        if not numbers:
            if self.field.text() or self.filters.is_on:
                page = self.nothing
            else:
                page = self.trash_empty if in_trash else self.empty
        self.pages.setCurrentWidget(page)
        self._show_chosen()

    def chosen_ids(self) -> list[str]:
        """Return the ids of the notes that are chosen, from the top."""
        rows = [self.model.position_of(number) for number in self.list.chosen_ids()]
        heads = [self.model.record_at(row) for row in rows]
        return [head.id for head in heads if head is not None]

    def head_of(self, number: int) -> NoteHead | None:
        """Return what is shown of a row."""
        return self.model.record_at(self.model.position_of(number))

    def choose(self, name: str) -> None:
        """Make the note with that id current where it is near the top, and tell nobody."""
        for row in range(min(self.model.rowCount(), 200)):
            head = self.model.record_at(row)
            if head is not None and head.id == name:
                if self.list.chosen_ids() != [self.model.id_at(row)]:
                    self.list.set_current_row(row)
                return

    def _on_filter_toggled(self, on: bool) -> None:
        self.filters.setVisible(on)
        if not on and self.filters.is_on:
            self.filters.clear()

    def _show_chosen(self) -> None:
        number = len(self.list.chosen_ids())
        self.bar.setVisible(number > 1)
        if number > 1:
            self.chosen.setText(self.tr("%n note(s)", "", number))

    def _read_heads(self, numbers: Sequence[int]) -> dict[int, NoteHead]:
        return self._services.heads.heads(numbers) if self._services is not None else {}

    def _card(self, head: NoteHead) -> Card:
        chips = [CardChip(tag, "plain", "tag") for tag in head.tags[:3]]
        if head.open_questions:
            chips.append(
                CardChip(self.tr("%n question(s)", "", head.open_questions), "info", "question")
            )
        day = QDate.fromString(head.changed_at[:10], "yyyy-MM-dd")
        when = QLocale().toString(day, QLocale.FormatType.ShortFormat)
        if self._services is not None and day.isValid():
            cycle = self._services.cycle_on(date(day.year(), day.month(), day.day()))
            when = ", ".join(part for part in (when, cycle) if part)
        return Card(
            title=head.title or self.tr("Without a title"),
            lines=(head.preview, when),
            chips=tuple(chips),
            icon="pin" if head.pinned else "",
            dimmed=head.trashed_at is not None,
        )

    # -- Qt ----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        delete = event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        if delete and self.list.hasFocus() and self.chosen_ids():
            self.trash_wanted.emit(self.chosen_ids())
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _paths(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = _paths(event)
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)


def _paths(event: QDropEvent) -> list[Path]:
    urls = event.mimeData().urls()
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in TAKEN_ENDINGS or path.is_dir()]
