"""What is in files of other programs, shown before any of it is taken in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QWidget

from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.labels import Words

if TYPE_CHECKING:
    from mbc_desktop.notes.found_notes import FoundNote, Skipped

_MOST_SHOWN = 500
_MOST_LETTERS = 120


class NoteImportDialog(Dialog):
    """Titles and tags of what was found, and what can't be taken in and why.

    Signals:
        wanted: what was found is to be taken in.
    """

    wanted = Signal(list)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, self.tr("Notes to take in"), self.tr("Reading the files …"))
        self._found: list[FoundNote | Skipped] = []
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Notes that were found"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.left_out = Words("", type="strong", parent=self)
        self.reasons = QListWidget(self)
        self.reasons.setAccessibleName(self.tr("What can't be taken in"))
        self.reasons.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.body.addWidget(self.list, 2)
        self.body.addWidget(self.left_out)
        self.body.addWidget(self.reasons, 1)
        cancel = self.add_button(self.tr("Cancel"))
        self.take = self.add_button(self.tr("Take them in"), kind="primary", icon="import")
        self.take.setEnabled(False)
        cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self._on_take)
        for part in (self.left_out, self.reasons):
            part.hide()

    def show_found(self, found: Sequence[FoundNote | Skipped]) -> None:
        """Show what was found."""
        from mbc_desktop.notes.found_notes import Skipped

        self._found = list(found)
        skipped = [one for one in found if isinstance(one, Skipped)]
        notes = [one for one in found if not isinstance(one, Skipped)]
        for one in notes[:_MOST_SHOWN]:
            title = one.note.title or one.note.text.strip().partition("\n")[0]
            words = " ".join(title.split())[:_MOST_LETTERS] or self.tr("Without a title")
            tags = ", ".join(one.note.tags)
            self.list.addItem(f"{words}   ({tags})" if tags else words)
        for lost in skipped[:_MOST_SHOWN]:
            self.reasons.addItem(f"{lost.name}: {lost.why}" if lost.name else lost.why)
        self.set_heading(
            self.tr("Notes to take in"),
            self.tr(
                "%n note(s) found. They are added beside yours; what is here already, word for"
                " word, is left out.",
                "",
                len(notes),
            ),
        )
        self.left_out.setText(self.tr("%n can't be taken in", "", len(skipped)))
        for part in (self.left_out, self.reasons):
            part.setVisible(bool(skipped))
        self.list.setVisible(bool(notes))
        self.take.setEnabled(bool(notes))
        if notes:
            self.take.setFocus()

    def _on_take(self) -> None:
        self.accept()
        self.wanted.emit(self._found)
