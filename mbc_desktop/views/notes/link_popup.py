"""The list that opens while ``[[`` is typed: what a note can link to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QListView

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.notes.marking import thing_link
from mbc_desktop.views.access import announce
from mbc_desktop.views.notes.note_text import NoteText
from mbc_desktop.views.notes.services import NoteServices
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme

if TYPE_CHECKING:
    from mbc_desktop.linking import Target

ICONS = {"trial": "trials", "article": "learn", "event": "calendar", "note": "notes"}
_TARGET = Qt.ItemDataRole.UserRole + 1
_NEW = "new"
_MOST_CHARACTERS = 64


class LinkPopup(QObject):
    """Opens under the cursor; Enter links to what is chosen, Esc goes on without."""

    def __init__(self, theme: Theme, tasks: TaskRunner, field: NoteText) -> None:
        super().__init__(field)
        self._theme = theme
        self._tasks = tasks
        self._field = field
        self._services: NoteServices | None = None
        self._token = CancelToken()
        self._words: str | None = None
        self._is_refused = False
        self.but: tuple[str, str] | None = None
        """The note that is written: it does not link to itself."""
        self.model = QStandardItemModel(self)
        self._completer = QCompleter(self.model, self)
        self._completer.setWidget(field)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(12)
        self.popup = QListView()
        self.popup.setAccessibleName(self.tr("What to link to"))
        self.popup.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._completer.setPopup(self.popup)
        # by index: two things may have the same name
        activated: Any = self._completer.activated
        activated[QModelIndex].connect(self._on_activated)
        field.linking.connect(self._on_linking)
        field.is_completing = self.is_open
        self.popup.installEventFilter(self)

    def set_services(self, services: NoteServices) -> None:
        """Find what to link to with these."""
        self._services = services

    def is_open(self) -> bool:
        """Whether the list shows."""
        return self.popup.isVisible()

    def _on_linking(self, words: object) -> None:
        typed = words if isinstance(words, str) else None
        if typed is None or not self._field.hasFocus():
            self._words = None
            self._is_refused = False
            self._token.cancel()
            self.popup.hide()
            return
        if typed == self._words or self._is_refused:
            return
        self._words = typed
        services = self._services
        if services is None:
            return
        targets, but = services.targets, self.but
        self._token.cancel()
        self._token = self._tasks.run_read(
            self, lambda: targets.find(typed, but=but), lambda found: self._show(typed, found)
        )

    def _show(self, typed: str, found: Sequence[Target]) -> None:
        if typed != self._words:
            return
        self.model.clear()
        for target in found:
            about = f"  ·  {target.about}" if target.about else ""
            item = QStandardItem(target.title + about)
            item.setIcon(self._theme.icon(ICONS.get(target.kind, "link"), "muted"))
            item.setData(target, _TARGET)
            self.model.appendRow(item)
        title = " ".join(typed.split())
        if title and all(target.title.casefold() != title.casefold() for target in found):
            item = QStandardItem(self.tr("New note: “{title}”").format(title=title))
            item.setIcon(self._theme.icon("add", "muted"))
            item.setData(_NEW, _TARGET)
            self.model.appendRow(item)
        if not self.model.rowCount():
            self.popup.hide()
            return
        margins = self._field.viewportMargins()
        rect = self._field.cursorRect().translated(margins.left(), margins.top())
        character = self._field.fontMetrics().averageCharWidth()
        rect.setWidth(min(_MOST_CHARACTERS * character, self._field.width() - rect.x()))
        rect.setWidth(max(rect.width(), 24 * character))
        self._completer.complete(rect)
        self.popup.setCurrentIndex(self._completer.completionModel().index(0, 0))
        announce(self._field, self.tr("%n thing(s) to link to", "", self.model.rowCount()))

    def _on_activated(self, index: QModelIndex) -> None:
        target = index.data(_TARGET)
        typed = " ".join((self._words or "").split())
        if target == _NEW:
            self._link_to_new(typed)
        elif target is not None:
            self._field.finish_link(thing_link(target.kind, target.id, target.title))
        self._words = None

    def _link_to_new(self, title: str) -> None:
        services = self._services
        if services is None or not title:
            return
        from mbc_desktop.data.notes import NewNote

        notes = services.notes
        self._tasks.run_write(
            self,
            lambda: notes.add(NewNote(title=title)).id,
            lambda name: self._field.finish_link(thing_link("note", name, title)),
        )

    # -- Qt ----------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.popup
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
        ):
            # closed for these brackets: the next letter does not open it again
            self._is_refused = True
        return super().eventFilter(watched, event)
