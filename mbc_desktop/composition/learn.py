"""Builds the Learn tab and what it works with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mbc_desktop.composition.part import Part

if TYPE_CHECKING:
    from mbc_desktop.composition.opened import Opened
    from mbc_desktop.learn.fetching import Fetcher
    from mbc_desktop.views.learn.desk import Desk
    from mbc_desktop.views.learn.tab import LearnTab


class LearnPart(Part):
    """The Learn tab.

    Signals:
        taken: words went into a note; its name.
        thing_wanted: the ``(kind, id)`` of a note that names the article that is read.
    """

    taken = Signal(str)
    thing_wanted = Signal(tuple)
    _tab: LearnTab | None = None
    _desk: Desk | None = None
    _fetcher: Fetcher | None = None

    @property
    def tab(self) -> LearnTab:
        """The tab, made at its first use."""
        if self._tab is None:
            from mbc_desktop.views.learn.tab import LearnTab

            window = self.window
            self._tab = LearnTab(self.theme, self.tasks, window.status, window.toast)
            self._tab.linked_note_wanted.connect(
                lambda name: self.thing_wanted.emit(("note", name))
            )
            self.fill()
        return self._tab

    def fill(self) -> None:
        """Open the library for the tab, and let words be taken from it to the notes."""
        tab, opened = self._tab, self.opened
        if tab is None or opened is None:
            return
        lang = self.lang
        self.tasks.run_write(tab, lambda: self._open(opened, lang), tab.set_services)
        self._let_notes_take_from(tab, opened)

    def _open(self, opened: Opened, lang: str) -> Desk:
        if self._desk is None:
            from mbc_desktop.learn.fetching import Fetcher
            from mbc_desktop.views.learn.opening import open_desk

            self._fetcher = Fetcher()
            self._desk = open_desk(opened.stores, opened.settings, self._fetcher, lang=lang)
        return self._desk

    def _let_notes_take_from(self, tab: LearnTab, opened: Opened) -> None:
        from mbc_desktop.data.notes import Notes
        from mbc_desktop.views.taking import Taking

        notes = Notes(opened.stores.personal)
        taking = Taking(self.tasks, self.window.status, notes, title_of=tab.title_of, parent=tab)
        tab.note_wanted.connect(taking.take_words)
        tab.questions_wanted.connect(taking.take_questions)
        taking.taken.connect(self.taken)

    def leave(self) -> None:
        """Keep the place in what is being read, and end what is being fetched."""
        if self._tab is not None:
            self._tab.leave()
        if self._fetcher is not None:
            self._fetcher.close()

    def close(self) -> None:
        """Close the library."""
        if self._desk is not None:
            self._desk.close()
