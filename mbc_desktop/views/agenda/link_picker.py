"""Choosing what an event is about: a trial, a note or an article, found as its name is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.views.agenda.services import Found, Thing
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.form import Form

ICONS = {"trial": "trials", "note": "notes", "article": "learn"}


class LinkPicker(Dialog):
    """A field and what it finds; Enter or a double click takes what is current.

    Args:
        theme: for the dialog.
        parent: the window.
        tasks: runs ``find`` off the GUI thread.
        find: what words may mean; a few of each kind where there are none.
        on_chosen: gets the thing and what it is called.
    """

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        tasks: TaskRunner,
        *,
        find: Callable[[str], Sequence[Found]],
        on_chosen: Callable[[Thing, str], object],
    ) -> None:
        super().__init__(
            theme,
            parent,
            self.tr("Link a trial, note or article"),
            self.tr("It can then be opened from this event."),
        )
        self._tasks = tasks
        self._find = find
        self._on_chosen = on_chosen
        self._finding: CancelToken | None = None
        self.field = QLineEdit(self)
        self.list = QListWidget(self)
        form = Form(theme, parent=self)
        form.add_row(self.tr("Name, or number of a trial"), self.field)
        form.add_row(self.tr("Found"), self.list)
        self.body.addWidget(form)
        cancel = self.add_button(self.tr("Cancel"))
        self.take = self.add_button(self.tr("Link"), kind="primary", icon="link")
        self.take.setObjectName("yes")
        self.take.setDefault(True)
        cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self._on_agreed)
        self.list.itemDoubleClicked.connect(self._on_agreed)
        self.list.currentRowChanged.connect(lambda row: self.take.setEnabled(row >= 0))
        self.field.textChanged.connect(self._look)
        self.resize(theme.space(6) * 18, theme.space(6) * 16)
        self.take.setEnabled(False)
        self._look("")

    def _look(self, typed: str) -> None:
        if self._finding is not None:
            self._finding.cancel()
        find = self._find
        self._finding = self._tasks.run_read(self, lambda: find(typed), self._show)

    def _show(self, found: Sequence[Found]) -> None:
        kinds = {
            "trial": self.tr("Trial"),
            "note": self.tr("Note"),
            "article": self.tr("Article"),
        }
        size = self._theme.icon_size
        self.list.clear()
        for thing, name, about in found:
            if thing[0] not in kinds:
                continue
            parts = (kinds[thing[0]], name, about)
            item = QListWidgetItem(". ".join(part for part in parts if part))
            item.setIcon(self._theme.icons.icon(ICONS[thing[0]], role="accent", size=size))
            item.setData(Qt.ItemDataRole.UserRole, (thing, name))
            self.list.addItem(item)
        self.list.setCurrentRow(0 if self.list.count() else -1)
        self.take.setEnabled(self.list.count() > 0)

    def _on_agreed(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            thing, name = item.data(Qt.ItemDataRole.UserRole)
            self.accept()
            self._on_chosen(tuple(thing), name)
