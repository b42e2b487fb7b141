"""Builds the Trials tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mbc_desktop.composition.part import Part

if TYPE_CHECKING:
    from mbc_desktop.views.trials.services import SearchServices
    from mbc_desktop.views.trials.tab import TrialsTab


class TrialsPart(Part):
    """The Trials tab: it shows the first trials before the stores are open."""

    _tab: TrialsTab | None = None
    _search: SearchServices | None = None

    @property
    def tab(self) -> TrialsTab:
        """The tab, made at its first use."""
        if self._tab is None:
            from mbc_desktop.views.trials.tab import TrialsTab

            window = self.window
            self._tab = TrialsTab(self.theme, self.tasks, window.status, window.toast)
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
        self._search = search
        self.tab.set_search(search, stored=stored)

    def fill(self) -> None:
        """Give the tab everything else; not before the library."""
        if self.opened is not None:
            self.tab.set_all(self.opened.trial_services, starred=self.opened.starred)

    def counts(self) -> tuple[int, int]:
        """Return what is new in her searches and what changed; for a thread that reads."""
        from mbc_desktop.trials.watching import news_of

        if self.opened is None or self._search is None:
            return 0, 0
        finder = self._search.finder
        found = [news_of(saved, finder) for saved in self.opened.trial_services.saved.all()]
        new = {nct for news in found for nct in news.new}
        changed = {nct for news in found for nct in (*news.changed, *news.closed)}
        return len(new), len(changed)

    def close(self) -> None:
        """Close what searches."""
        if self._search is not None:
            self._search.finder.close()
            self._search.heads.close()
