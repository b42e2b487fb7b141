"""Writing one note: saved by itself, every second at the latest, and at once when she leaves it."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mbc_desktop.core.errors import KnownError
from mbc_desktop.notes.autosaving import Autosaver
from mbc_desktop.views.notes.attaching import Attaching
from mbc_desktop.views.notes.editor_banners import EditorBanners
from mbc_desktop.views.notes.editor_bar import EditorBar
from mbc_desktop.views.notes.find_bar import NoteFindBar
from mbc_desktop.views.notes.history import DifferencesDialog
from mbc_desktop.views.notes.link_popup import LinkPopup
from mbc_desktop.views.notes.linked_from import LinkedFrom
from mbc_desktop.views.notes.note_text import NoteText
from mbc_desktop.views.notes.services import NoteServices
from mbc_desktop.views.notes.spell_marks import SpellMarks
from mbc_desktop.views.notes.spell_settings import SpellSettings
from mbc_desktop.views.notes.tag_field import TagField
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.status_area import StatusArea

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mbc_desktop.data.notes_records import Note, Saved
    from mbc_desktop.linking import Target

_KEY = "note"
_ZOOM = "notes_zoom"
_FILE = "attachment:"
_INNER, _FEW_ROWS = 2, 14
_LEAVING = ("https", "http", "mailto", "tel")


class NoteEditor(QWidget):
    """One note, as Markdown that reads well by itself.

    Signals:
        saved: the id of a note whose list entry is to be read again.
        moved: the text is kept as another note now (its id), since the first was changed elsewhere.
        trash_wanted: the id of a note to be put into the trash.
        history_wanted: the id of a note whose earlier texts are asked for.
        put_back_wanted: the id of a note to come out of the trash.
        note_wanted: the id of a note to be opened.
        link_followed: the kind and id of a thing outside the notes to be shown.
        export_wanted: the id of a note and how it is to leave: ``md``, ``pdf`` or ``print``.
    """

    saved = Signal(str)
    moved = Signal(str)
    trash_wanted = Signal(str)
    history_wanted = Signal(str)
    put_back_wanted = Signal(str)
    note_wanted = Signal(str)
    link_followed = Signal(str, str)
    export_wanted = Signal(str, str)

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        status: StatusArea,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._status = status
        self._services: NoteServices | None = None
        self._note: Note | None = None
        self._base = ""
        self._other = ""
        self._saver = Autosaver(time.monotonic)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._save_if_due)
        self.title = QLineEdit(self)
        self.title.setProperty("type", "note-title")
        self.title.setPlaceholderText(self.tr("Title"))
        self.title.setAccessibleName(self.tr("Title"))
        self.text = NoteText(theme, name=self.tr("Text of the note"), parent=self)
        self.text.setAccessibleDescription(
            self.tr("Tab moves items of a list and cells of a table; Esc leaves the text.")
        )
        self.text.setPlaceholderText(
            self.tr("Write here. A line that begins with ? becomes a question for your team.")
        )
        self.tags = TagField(theme, parent=self)
        self.linked_from = LinkedFrom(theme, parent=self)
        self.state = Words("", type="small", wrap=False, parent=self)
        self.bar = EditorBar(theme, self.text, parent=self)
        self.find_bar = NoteFindBar(theme, self.text, parent=self)
        self.pin, self.history, self.trash = self.bar.pin, self.bar.history, self.bar.trash
        self.banners = EditorBanners(theme, parent=self)
        self.popup = LinkPopup(theme, tasks, self.text)
        self.attaching = Attaching(self.text, tasks, status)
        self.spelling = SpellMarks(self.text, theme, tasks)
        self.spell_settings = SpellSettings(tasks, self.spelling, self.bar.spelling)
        self._lay_out(theme)
        self._connect()

    def _lay_out(self, theme: Theme) -> None:
        self._over = QVBoxLayout()
        self._over.setSpacing(theme.space(2))
        self._over.addWidget(self.bar)
        self._over.addWidget(self.banners)
        self._over.addWidget(self.title)
        self._under = QVBoxLayout()
        self._under.setSpacing(theme.space(1))
        foot = QHBoxLayout()
        foot.setSpacing(theme.space(3))
        foot.addWidget(self.tags, 1)
        foot.addWidget(self.linked_from.short)
        foot.addWidget(self.state)
        self._under.addWidget(self.linked_from)
        self._under.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.space(2), 0, theme.space(2))
        column.setSpacing(theme.space(1))
        column.addLayout(self._over)
        column.addWidget(self.find_bar)
        column.addWidget(self.text, 1)
        column.addLayout(self._under)
        self._align()

    def _connect(self) -> None:
        self.title.textEdited.connect(self._on_typed)
        self.title.editingFinished.connect(self.save_now)
        self.title.returnPressed.connect(self.text.setFocus)
        self.tags.changed.connect(self._on_typed)
        self.tags.changed.connect(self.save_now)
        self.text.edited.connect(self._on_typed)
        self.text.left.connect(self.save_now)
        self.text.link_opened.connect(self.follow)
        self.text.narrowed.connect(self._align)
        self.text.zoomed.connect(self._on_zoomed)
        self.linked_from.opened.connect(self.follow)
        self.pin.clicked.connect(self._on_pin)
        self.trash.triggered.connect(lambda: self._emit(self.trash_wanted))
        self.history.triggered.connect(lambda: self._emit(self.history_wanted))
        self.bar.files_wanted.connect(self.attaching.ask_file)
        self.bar.find_wanted.connect(lambda on: self.find_bar.open_bar(replacing=on))
        self.bar.export_wanted.connect(self._on_export_wanted)
        for keys, replacing in (("Ctrl+F", False), ("Ctrl+H", True)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(
                lambda replacing=replacing: self.find_bar.open_bar(replacing=replacing)
            )
        self.banners.other_wanted.connect(lambda: self.note_wanted.emit(self._other))
        self.banners.differs_wanted.connect(self._show_differences)
        self.banners.put_back_wanted.connect(lambda: self._emit(self.put_back_wanted))

    # -- the note ---------------------------------------------------------------------------------

    def set_services(self, services: NoteServices) -> None:
        """Save with these."""
        self._services = services
        self.popup.set_services(services)
        self.attaching.set_services(services)
        self.spell_settings.set_services(services)
        settings = services.settings
        self._tasks.run_read(self, lambda: settings.get(_ZOOM, 100), self._set_zoom)

    @property
    def note_id(self) -> str | None:
        """The id of the note that is open."""
        return self._note.id if self._note else None

    @property
    def is_saved(self) -> bool:
        """Whether everything typed is on the disk."""
        return self._saver.is_clean

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it."""
        typed = self.title.text() + self.text.note_text() + "".join(self.tags.tags())
        return not typed.strip()

    def show_note(self, note: Note) -> None:
        """Open a note; what was typed into the one before is saved first."""
        self.save_now()
        self._saver = Autosaver(time.monotonic)
        self.banners.show_none()
        self._take(note)
        self.linked_from.show_links(())
        self._read_links()
        self.spell_settings.begin()
        if not note.is_sound:
            self._status.tell(
                self.tr(
                    "The stored text of this note was damaged on the disk. Look at its earlier"
                    " texts, or at a backup."
                ),
                tone="alert",
                key=_KEY,
            )

    def _take(self, note: Note) -> None:
        self._note = note
        self._base = note.version
        self.popup.but = ("note", note.id)
        self.title.setText(note.title)
        self.tags.set_tags(note.tags)
        self.text.set_note_text(note.text)
        self.pin.setChecked(note.pinned)
        trashed = note.trashed_at is not None
        self.banners.show_trashed(trashed=trashed)
        for field in (self.title, self.text):
            field.setReadOnly(trashed)
        for part in (self.tags, self.bar):
            part.setEnabled(not trashed)
        self._show_count()

    def look_again(self) -> None:
        """Show what stands in the store now, where nothing is being typed and that is another."""
        services, note = self._services, self._note
        if services is None or note is None or not self._saver.is_clean:
            return
        notes, name = services.notes, note.id
        # behind every save that was begun
        self._tasks.run_write(self, lambda: notes.get(name), self._on_looked, on_failed=_ignore)
        self._read_links()

    def _on_looked(self, stored: Note) -> None:
        note = self._note
        if note is None or note.id != stored.id or not self._saver.is_clean:
            return
        self.pin.setChecked(stored.pinned)
        if stored.version == self._base and stored.trashed_at == note.trashed_at:
            return
        place = self.text.textCursor().position()
        scrolled = self.text.verticalScrollBar().value()
        self._take(stored)
        cursor = self.text.textCursor()
        cursor.setPosition(min(place, self.text.document().characterCount() - 1))
        self.text.setTextCursor(cursor)
        self.text.verticalScrollBar().setValue(scrolled)

    def close_note(self) -> None:
        """Close the note that is open; it is saved first."""
        self.save_now()
        self._note = None

    def save_now(self) -> None:
        """Save what is not yet saved, at once."""
        self._saver.left()
        self._save_if_due()

    def _read_links(self) -> None:
        services, note = self._services, self._note
        if services is None or note is None:
            return
        targets, notes, name = services.targets, services.notes, note.id

        def show(found: tuple[Sequence[Target], list[str]]) -> None:
            if self.note_id == name:
                self.linked_from.show_links(found[0])
                self.tags.set_known(found[1])

        self._tasks.run_read(
            self,
            lambda: (targets.linked_from(name), [one.tag for one in notes.tags()]),
            show,
        )

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
        title, text, tags = self.title.text(), self.text.note_text(), self.tags.tags()

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
        note = self._note
        if note is None or note.id != name:
            return
        self._base = saved.version
        if saved.beside is not None:
            # further saves go to the new note, also of what was typed while this one ran
            self._note = replace(note, id=saved.id)
            self.popup.but = ("note", saved.id)
            self._other = saved.beside
            self.banners.tell_changed()
            self.moved.emit(saved.id)
            self._look_for_title(saved)
        if self._saver.is_clean:
            self._show_count()
        self._wait()

    def _look_for_title(self, saved: Saved) -> None:
        """Show the number that a text kept beside another has in its title."""
        services = self._services
        if services is None:
            return
        notes = services.notes

        def show(stored: Note) -> None:
            if self.note_id == stored.id and self._base == stored.version and self._saver.is_clean:
                self.title.setText(stored.title)

        self._tasks.run_read(self, lambda: notes.get(saved.id), show, on_failed=_ignore)

    def _show_differences(self) -> None:
        services = self._services
        if services is None or not self._other:
            return
        notes, other, mine = services.notes, self._other, self.text.note_text()
        self._tasks.run_read(
            self,
            lambda: notes.get(other).text,
            lambda text: DifferencesDialog(self._theme, self, before=text, after=mine).open(),
        )

    def _show_count(self) -> None:
        words = len(self.text.toPlainText().split())
        self.state.setText(self.tr("Saved · %n word(s)", "", words))

    # -- beside the text --------------------------------------------------------------------------

    def follow(self, target: str) -> None:
        """Show what a link leads to: ``kind:id``, ``:title`` of a note, or an address."""
        kind, _, key = target.partition(":")
        if target.startswith(_FILE):
            self.attaching.open_file(key.partition(" ")[0])
        elif kind == "note":
            self.note_wanted.emit(key)
        elif not kind:
            self._follow_title(key)
        elif kind in _LEAVING:
            QDesktopServices.openUrl(QUrl(target))
        elif "//" not in target and kind in {"trial", "article", "event"}:
            self.link_followed.emit(kind, key)

    def _follow_title(self, title: str) -> None:
        services = self._services
        if services is None:
            return
        notes, targets = services.notes, services.targets

        def find() -> str:
            from mbc_desktop.data.notes import NewNote

            return targets.by_title(title) or notes.add(NewNote(title=title)).id

        self._tasks.run_write(self, find, self.note_wanted.emit)

    def _set_zoom(self, percent: object) -> None:
        if isinstance(percent, int):
            blocked = self.text.blockSignals(True)
            self.text.set_percent(percent)
            self.text.blockSignals(blocked)

    def _on_zoomed(self, percent: int) -> None:
        services = self._services
        self.state.setText(self.tr("Size of the text: {percent} %").format(percent=percent))
        if services is not None:
            settings = services.settings
            self._tasks.run_write(self, lambda: settings.set(_ZOOM, percent))

    def _on_pin(self, on: bool) -> None:
        services, note = self._services, self._note
        if services is not None and note is not None:
            self._tasks.run_write(
                self,
                lambda: services.notes.pin(note.id, pinned=on),
                lambda _none: self.saved.emit(note.id),
            )

    def _on_export_wanted(self, kind: str) -> None:
        self.save_now()
        if self._note is not None:
            self.export_wanted.emit(self._note.id, kind)

    def _emit(self, signal: object) -> None:
        if self._note is not None:
            signal.emit(self._note.id)  # type: ignore[attr-defined]

    def _align(self) -> None:
        """Let title, tags and links begin where the words begin."""
        side, edge = self.text.side_margin(), self._theme.space(3)
        self._over.setContentsMargins(edge, 0, edge, 0)
        self._under.setContentsMargins(side, 0, side, 0)
        # Qt itself keeps words that far from the edge of a field
        inner = max(0, side - edge - _INNER)
        self.title.setTextMargins(inner, 0, inner, 0)

    # -- Qt ---------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.linked_from.set_short(short=self.height() < self._theme.target * _FEW_ROWS)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.save_now()


def _ignore(_problem: KnownError) -> None:
    """Say nothing: the note is gone, and the list tells so."""
