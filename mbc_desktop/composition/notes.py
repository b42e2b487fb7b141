"""Builds the Notes tab and what it works with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mbc_desktop.composition.part import Part

if TYPE_CHECKING:
    from mbc_desktop.composition.agenda import AgendaPart
    from mbc_desktop.composition.opened import Opened
    from mbc_desktop.views.main_window import MainWindow
    from mbc_desktop.views.notes.services import NoteServices
    from mbc_desktop.views.notes.tab import NotesTab
    from mbc_desktop.views.tasks import TaskRunner
    from mbc_desktop.views.theme import Theme


class NotesPart(Part):
    """The Notes tab.

    Signals:
        followed: a link in a note leads to a trial, article or event: its kind and id.
    """

    followed = Signal(str, str)
    _tab: NotesTab | None = None
    _services: NoteServices | None = None

    def __init__(
        self, theme: Theme, tasks: TaskRunner, window: MainWindow, *, agenda: AgendaPart
    ) -> None:
        super().__init__(theme, tasks, window)
        self._agenda = agenda

    @property
    def tab(self) -> NotesTab:
        """The tab, made at its first use."""
        if self._tab is None:
            from mbc_desktop.views.notes.tab import NotesTab

            window = self.window
            self._tab = NotesTab(self.theme, self.tasks, window.status, window.toast)
            self._tab.link_followed.connect(self.followed)
            self.fill()
        return self._tab

    def fill(self) -> None:
        """Give the tab what it shows, where both are there."""
        tab, opened = self._tab, self.opened
        if tab is not None and opened is not None:
            lang = self.lang
            self.tasks.run_write(tab, lambda: self.open(opened, lang), tab.set_services)

    def open(self, opened: Opened, lang: str) -> NoteServices:
        """Return what the tab works with, made at the first call; for the database thread."""
        if self._services is None:
            from mbc_desktop.agenda.local_zone import local_zone
            from mbc_desktop.composition.note_targets import next_visits, note_targets
            from mbc_desktop.data.attachments import Attachments
            from mbc_desktop.data.links import Links
            from mbc_desktop.data.note_tags import NoteTags
            from mbc_desktop.data.notes import Notes
            from mbc_desktop.data.notes_search import NoteSearch
            from mbc_desktop.notes.templates import note_templates
            from mbc_desktop.views.notes.services import NoteServices

            personal = opened.stores.personal
            calendars = self._agenda.open(opened).calendars
            self._services = NoteServices(
                notes=Notes(personal),
                search=NoteSearch(personal.raw()),
                heads=NoteSearch(personal.raw()),
                zone=local_zone(),
                templates=lambda: note_templates(lang),
                attachments=Attachments(personal),
                tags=NoteTags(personal),
                settings=opened.settings,
                targets=note_targets(opened, calendars, lang=lang),
                links=Links(personal),
                visits=next_visits(calendars),
                cycle_on=self._agenda.cycle_words(opened),
            )
        return self._services

    def on_taken(self, _note: str) -> None:
        """Show a note that was written elsewhere."""
        if self._tab is not None:
            self._tab.refresh()

    def write_about(self, title: str, text: str, about: tuple[str, str]) -> None:
        """Begin a note on what was said, linked to what it is about, and show it."""
        opened = self.opened
        if opened is None:
            return

        def write() -> str:
            from mbc_desktop.data.links import Links
            from mbc_desktop.data.notes import NewNote, Notes

            name = Notes(opened.stores.personal).add(NewNote(title=title, text=text)).id
            if all(about):
                Links(opened.stores.personal).add(about, ("note", name))
            return name

        def show(name: str) -> None:
            self.window.show_tab("notes")
            self.tab.refresh()
            self.open_note(name)

        self.tasks.run_write(self, write, show)

    def keep(self) -> None:
        """Put on disk what is being written."""
        if self._tab is not None:
            self._tab.leave()

    @property
    def open_note_id(self) -> str:
        """The id of the note that is open; empty where none is."""
        return (self._tab.editor.note_id or "") if self._tab is not None else ""

    def open_note(self, name: str) -> None:
        """Open a note once the tab has what it works with."""
        tab, opened = self.tab, self.opened
        if opened is not None:
            # behind the write that fills the tab
            self.tasks.run_write(tab, lambda: None, lambda _none: tab.open_note(name))

    @property
    def is_saved(self) -> bool:
        """Whether everything typed is on the disk."""
        return self._tab is None or self._tab.is_saved

    def leave(self) -> None:
        """Save what is being written, and begin no search any longer."""
        super().leave()
        if self._tab is not None:
            self._tab.stop_searching()

    def close(self) -> None:
        """Close what reads the notes."""
        if self._services is not None:
            self._services.close()
