"""Builds the Trials tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mbc_desktop.composition.part import Part

if TYPE_CHECKING:
    from mbc_desktop.views.trials.services import SearchServices
    from mbc_desktop.views.trials.tab import TrialsTab


class TrialsPart(Part):
    """The Trials tab: it shows the first trials before the stores are open.

    Signals:
        thing_wanted: the ``(kind, id)`` of a note or an event that hangs on a trial.
        calendar_changed: the next step of a trial was put into the calendar, or taken out of it.
    """

    thing_wanted = Signal(tuple)
    calendar_changed = Signal()
    _tab: TrialsTab | None = None
    _search: SearchServices | None = None
    _stored = 0

    @property
    def tab(self) -> TrialsTab:
        """The tab, made at its first use."""
        if self._tab is None:
            from mbc_desktop.views.trials.tab import TrialsTab

            window = self.window
            self._tab = TrialsTab(self.theme, self.tasks, window.status, window.toast)
            self._tab.thing_wanted.connect(self.thing_wanted)
            self._tab.calendar_changed.connect(self.calendar_changed)
            if self._search is not None:
                self._tab.set_search(self._search, stored=self._stored)
            self.fill()
        return self._tab

    @property
    def is_made(self) -> bool:
        """Whether the tab was ever shown."""
        return self._tab is not None

    @property
    def can_search(self) -> bool:
        """Whether the library is open for searching."""
        return self._search is not None

    def set_search(self, search: SearchServices, *, stored: int) -> None:
        """Take the library, which holds ``stored`` trials."""
        self._search, self._stored = search, stored
        if self._tab is not None:
            self._tab.set_search(search, stored=stored)

    def fill(self) -> None:
        """Give the tab everything else; not before the library."""
        tab = self._tab
        if tab is not None and self.opened is not None:
            tab.set_all(self.opened.trial_services, starred=self.opened.starred)

    def counts(self) -> tuple[int, int]:
        """Return what is new in her searches and what changed on her list; off the GUI thread."""
        from mbc_desktop.trials.watching import news_counts

        if self.opened is None or self._search is None:
            return 0, 0
        services = self.opened.trial_services
        return news_counts(
            services.saved.all(),
            self._search.finder,
            shortlist=services.fit.shortlist,
            trials=services.fit.trials,
        )

    def show_list(self, which: str) -> None:
        """Show ``search``, ``saved`` or ``starred``."""
        self.window.show_tab("trials")
        self.tab.show_list(which)

    def leave(self) -> None:
        """Begin no search any longer."""
        super().leave()
        if self._tab is not None:
            self._tab.results.leave()

    def close(self) -> None:
        """Close what searches."""
        if self._search is not None:
            self._search.finder.close()
            self._search.heads.close()
