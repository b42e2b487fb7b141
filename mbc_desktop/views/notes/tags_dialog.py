"""All tags: one renamed, made one with another, or taken away; each can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QListWidget, QListWidgetItem, QWidget

from mbc_desktop.data.note_facts import clean_tags, fold_tag
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.form import Form

if TYPE_CHECKING:
    from mbc_desktop.data.notes_records import TagCount

_TAG = Qt.ItemDataRole.UserRole


class TagsDialog(Dialog):
    """A list of tags and the name of the one that is chosen.

    Signals:
        renamed: a tag and its new name; one that is in use makes both one.
        taken_away: a tag to be taken off every note.
    """

    renamed = Signal(str, str)
    taken_away = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget, tags: Sequence[TagCount]) -> None:
        super().__init__(
            theme,
            parent,
            self.tr("Tags"),
            self.tr("A new name that is in use already makes both tags one."),
        )
        self._tags = {fold_tag(one.tag): one.tag for one in tags}
        self.list = QListWidget(self)
        for one in tags:
            item = QListWidgetItem(f"{one.tag}  ({self.locale().toString(one.notes)})", self.list)
            item.setData(_TAG, one.tag)
        self.name = QLineEdit(self)
        self.name.setMaxLength(60)
        self._form = Form(theme, parent=self)
        self._form.add_row(self.tr("All tags"), self.list)
        self._form.add_row(self.tr("Name"), self.name)
        self.body.addWidget(self._form, 1)
        close = self.add_button(self.tr("Close"))
        self.away = self.add_button(self.tr("Take off every note"), icon="trash")
        self.rename = self.add_button(self.tr("Rename"), kind="primary")
        close.clicked.connect(self.reject)
        self.away.clicked.connect(self._on_away)
        self.rename.clicked.connect(self._on_rename)
        self.name.returnPressed.connect(self._on_rename)
        self.name.textChanged.connect(self._on_name_typed)
        self.list.currentItemChanged.connect(self._on_chosen)
        self.list.setCurrentRow(0)

    def _on_chosen(self) -> None:
        item = self.list.currentItem()
        self.name.setText(str(item.data(_TAG)) if item is not None else "")

    def _chosen(self) -> str:
        item = self.list.currentItem()
        return str(item.data(_TAG)) if item is not None else ""

    def _on_name_typed(self, name: str) -> None:
        other = self._tags.get(fold_tag(name))
        is_same = fold_tag(name) == fold_tag(self._chosen())
        self.rename.setText(
            self.tr("Make both one") if other and not is_same else self.tr("Rename")
        )
        self.rename.setEnabled(bool(clean_tags([name])) and name.strip() != self._chosen())

    def _on_rename(self) -> None:
        chosen, name = self._chosen(), self.name.text().strip()
        if chosen and self.rename.isEnabled():
            self.accept()
            self.renamed.emit(chosen, name)

    def _on_away(self) -> None:
        chosen = self._chosen()
        if chosen:
            self.accept()
            self.taken_away.emit(chosen)


class TagManyDialog(Dialog):
    """One tag for several notes: given, or taken away.

    Signals:
        given: a tag that the notes are to have.
        taken: a tag that they are no longer to have.
    """

    given = Signal(str)
    taken = Signal(str)

    def __init__(
        self, theme: Theme, parent: QWidget, tags: Sequence[TagCount], *, notes: int
    ) -> None:
        super().__init__(theme, parent, self.tr("A tag for %n note(s)", "", notes))
        self.name = QLineEdit(self)
        self.name.setMaxLength(60)
        completer = QCompleter([one.tag for one in tags], self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.name.setCompleter(completer)
        form = Form(theme, parent=self)
        form.add_row(self.tr("Tag"), self.name)
        self.body.addWidget(form)
        close = self.add_button(self.tr("Cancel"))
        take = self.add_button(self.tr("Take it away"))
        give = self.add_button(self.tr("Add it"), kind="primary")
        take.setObjectName("take")
        give.setObjectName("give")
        close.clicked.connect(self.reject)
        take.clicked.connect(lambda: self._end(given=False))
        give.clicked.connect(lambda: self._end(given=True))
        self.name.returnPressed.connect(lambda: self._end(given=True))
        self.name.setFocus()

    def _end(self, *, given: bool) -> None:
        names = clean_tags([self.name.text()])
        if names:
            self.accept()
            (self.given if given else self.taken).emit(names[0])
