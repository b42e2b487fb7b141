"""Writing one note: saved by itself, every second at the latest, and at once when she leaves it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from mbc_desktop.core.errors import KnownError
from mbc_desktop.notes.autosaving import Autosaver
from mbc_desktop.views.notes.services import NoteServices
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import IconButton
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.status_area import StatusArea

if TYPE_CHECKING:
    from mbc_desktop.data.notes_records import Note, Saved

_KEY = "note"
_MARKS = (("bold", "**"), ("italic", "_"))


class _Field(QPlainTextEdit):
    """The text; tells when the keyboard leaves it."""

    left = Signal()

    # -- Qt ---------------------------------------------------------------------------------------

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class NoteEditor(QWidget):
    """One note, as Markdown that reads well by itself.

    Signals:
        saved: the id of a note whose list entry is to be read again.
        moved: the text is kept as another note now (its id), since the first was changed elsewhere.
        trash_wanted: the id of a note to be put into the trash.
        history_wanted: the id of a note whose earlier texts are asked for.
    """

    saved = Signal(str)
    moved = Signal(str)
    trash_wanted = Signal(str)
    history_wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        status: StatusArea,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._status = status
        self._services: NoteServices | None = None
        self._note: Note | None = None
        self._base = ""
        self._saver = Autosaver(time.monotonic)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._save_if_due)
        self.title = QLineEdit(self)
        self.title.setPlaceholderText(self.tr("Title"))
        self.tags = QLineEdit(self)
        self.tags.setPlaceholderText(self.tr("Tags, with commas between them"))
        self.text = _Field(self)
        self.text.setPlaceholderText(
            self.tr("Write here. A line that begins with ? becomes a question for your team.")
        )
        self.pin = IconButton(
            theme,
            "pin",
            name=self.tr("Keep this note at the top"),
            icon_on="pin",
            name_on=self.tr("No longer keep it at the top"),
        )
        self.check = IconButton(theme, "check", name=self.tr("Check box"))
        self.ask = IconButton(theme, "question", name=self.tr("Question for your team"))
        self.history = IconButton(theme, "history", name=self.tr("Earlier texts"))
        self.trash = IconButton(theme, "trash", name=self.tr("Put into the trash"))
        self.state = Words("", type="muted")
        bar = QHBoxLayout()
        for part in (self.check, self.ask, self.pin, self.history, self.trash):
            bar.addWidget(part)
        bar.addStretch(1)
        bar.addWidget(self.state)
        form = Form(theme, parent=self)
        form.add_row(self.tr("Title"), self.title)
        form.add_row(self.tr("Text"), self.text)
        form.add_row(self.tr("Tags"), self.tags)
        column = QVBoxLayout(self)
        edge = theme.space(4)
        column.setContentsMargins(edge, edge, edge, theme.space(2))
        column.addLayout(bar)
        column.addWidget(form, 1)
        self.title.textEdited.connect(self._on_typed)
        self.tags.textEdited.connect(self._on_typed)
        self.text.textChanged.connect(self._on_typed)
        for field in (self.title, self.tags):
            field.editingFinished.connect(self.save_now)
        self.text.left.connect(self.save_now)
        self.check.clicked.connect(lambda: self._begin_line("- [ ] "))
        self.ask.clicked.connect(lambda: self._begin_line("? "))
        self.pin.toggled.connect(self._on_pin)
        self.trash.clicked.connect(lambda: self._emit(self.trash_wanted))
        self.history.clicked.connect(lambda: self._emit(self.history_wanted))
        for name, mark in _MARKS:
            keys = "Ctrl+B" if name == "bold" else "Ctrl+I"
            shortcut = QShortcut(QKeySequence(keys), self.text)
            shortcut.activated.connect(lambda mark=mark: self._surround(mark))

    # -- the note ---------------------------------------------------------------------------------

    def set_services(self, services: NoteServices) -> None:
        """Save with these."""
        self._services = services

    @property
    def note_id(self) -> str | None:
        """The id of the note that is open."""
        return self._note.id if self._note else None

    @property
    def is_saved(self) -> bool:
        """Whether everything typed is on the disk."""
        return self._saver.is_clean

    def show_note(self, note: Note) -> None:
        """Open a note; what was typed into the one before is saved first."""
        self.save_now()
        self._note = note
        self._base = note.version
        self._saver = Autosaver(time.monotonic)
        for field, text in ((self.title, note.title), (self.tags, ", ".join(note.tags))):
            field.setText(text)
        blocked = self.text.blockSignals(True)
        self.text.setPlainText(note.text)
        self.text.blockSignals(blocked)
        blocked = self.pin.blockSignals(True)
        self.pin.setChecked(note.pinned)
        self.pin.blockSignals(blocked)
        self._show_count()
        if not note.is_sound:
            self._status.tell(
                self.tr(
                    "The stored text of this note was damaged on the disk. Look at its earlier"
                    " texts, or at a backup."
                ),
                tone="alert",
                key=_KEY,
            )

    def close_note(self) -> None:
        """Close the note that is open; it is saved first."""
        self.save_now()
        self._note = None

    def save_now(self) -> None:
        """Save what is not yet saved, at once."""
        self._saver.left()
        self._save_if_due()

    # -- saving ---------------------------------------------------------------------------------

    def _on_typed(self) -> None:
        if self._note is None:
            return
        self._saver.typed()
        self.state.setText(self.tr("Not saved yet"))
        self._wait()

    def _wait(self) -> None:
        due = self._saver.due_in()
        if due is not None:
            self._timer.start(int(due * 1000) + 1)

    def _save_if_due(self) -> None:
        services, note = self._services, self._note
        due = self._saver.due_in()
        if services is None or note is None or due is None:
            return
        if due > 0:
            self._wait()
            return
        self._saver.begin()
        name, base, saver = note.id, self._base, self._saver
        title, text = self.title.text(), self.text.toPlainText()
        tags = [tag.strip() for tag in self.tags.text().split(",") if tag.strip()]

        def done(saved: Saved) -> None:
            saver.saved()
            self._on_saved(name, saved)

        def failed(problem: KnownError) -> None:
            saver.not_saved()
            self._status.tell_error(problem, key=_KEY)
            self._wait()

        self._tasks.run_write(
            self,
            lambda: services.notes.save(name, base=base, title=title, text=text, tags=tags),
            done,
            on_failed=failed,
        )

    def _on_saved(self, name: str, saved: Saved) -> None:
        self.saved.emit(saved.id)
        if self._note is None or self._note.id != name:
            return
        self._base = saved.version
        if self._saver.is_clean:
            self._show_count()
        self._wait()
        if saved.beside is not None:
            self._status.tell(
                self.tr(
                    "This note was changed elsewhere meanwhile. Both texts are kept: yours stands"
                    " beside the other as a note of its own."
                ),
                tone="caution",
                key=_KEY,
            )
            self.moved.emit(saved.id)

    def _show_count(self) -> None:
        words = len(self.text.toPlainText().split())
        self.state.setText(self.tr("Saved · %n word(s)", "", words))

    # -- writing ----------------------------------------------------------------------------------

    def _begin_line(self, mark: str) -> None:
        cursor = self.text.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.insertText(mark)
        self.text.setFocus()

    def _surround(self, mark: str) -> None:
        cursor = self.text.textCursor()
        chosen = cursor.selectedText()
        cursor.insertText(f"{mark}{chosen}{mark}")
        if not chosen:
            cursor.movePosition(
                QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.MoveAnchor, len(mark)
            )
            self.text.setTextCursor(cursor)

    def _on_pin(self, on: bool) -> None:
        services, note = self._services, self._note
        if services is not None and note is not None:
            self._tasks.run_write(
                self,
                lambda: services.notes.pin(note.id, pinned=on),
                lambda _none: self.saved.emit(note.id),
            )

    def _emit(self, signal: object) -> None:
        if self._note is not None:
            signal.emit(self._note.id)  # type: ignore[attr-defined]

    # -- Qt ---------------------------------------------------------------------------------------

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.save_now()
