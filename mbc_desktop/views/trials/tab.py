"""The Trials tab: finding, reading, starring and watching trials, and keeping them up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.comparing import CompareBar, Ticked
from mbc_desktop.views.trials.get_trials import GetTrialsPage
from mbc_desktop.views.trials.results import ResultsPane
from mbc_desktop.views.trials.words import TrialWords
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.chips import Choice
from mbc_desktop.views.widgets.empty_state import EmptyState
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.segmented import Segmented
from mbc_desktop.views.widgets.split_view import SplitView
from mbc_desktop.views.widgets.status_area import StatusArea
from mbc_desktop.views.widgets.toast import Toast

if TYPE_CHECKING:
    from mbc_desktop.data.records import Question
    from mbc_desktop.views.trials.alike_search import AlikeSearch
    from mbc_desktop.views.trials.asking import AskPage
    from mbc_desktop.views.trials.fetching import Fetching
    from mbc_desktop.views.trials.fitting import Fitting
    from mbc_desktop.views.trials.home_place import HomePlace
    from mbc_desktop.views.trials.opened import OpenedTrial, ReadTrials
    from mbc_desktop.views.trials.paper_actions import PaperActions
    from mbc_desktop.views.trials.profile_pane import ProfilePane
    from mbc_desktop.views.trials.saved import SavedPane, SavedRow
    from mbc_desktop.views.trials.saved_actions import SavedActions
    from mbc_desktop.views.trials.services import SearchServices, TrialServices
    from mbc_desktop.views.trials.shortlist_actions import ShortlistActions
    from mbc_desktop.views.trials.sites_pane import SitesPane
    from mbc_desktop.views.trials.starred import MyTrialsPane
    from mbc_desktop.views.trials.trial_view import TrialView


class TrialsTab(QWidget):
    """Searching works from ``set_search`` on, the rest from ``set_all`` on.

    What the first rows don't need is made by ``set_all``, so that they are on screen sooner.

    Signals:
        thing_wanted: the ``(kind, id)`` of a note or an event, to be shown where it is kept.
        calendar_changed: the next step of a trial was put into the calendar, or taken out of it.
    """

    thing_wanted = Signal(tuple)
    calendar_changed = Signal()

    saved: SavedPane
    starred: MyTrialsPane
    view: TrialView
    shortlist: ShortlistActions
    ask: AskPage
    fetching: Fetching
    saved_actions: SavedActions
    fitting: Fitting
    profile: ProfilePane
    sites: SitesPane
    paper: PaperActions
    alike: AlikeSearch
    home: HomePlace

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        status: StatusArea,
        toast: Toast,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._status = status
        self._toast = toast
        self._search: SearchServices | None = None
        self._services: TrialServices | None = None
        self._wanted: str | None = None
        self._words = TrialWords(self)
        self.ticked = Ticked(self)
        self.bar = CompareBar(theme, self.ticked)
        self.results = ResultsPane(theme, tasks, self._words, self.ticked)
        self.prompt = EmptyState(
            theme,
            self.tr("Choose a trial to read it here"),
            self.tr(
                "Star the ones you want to ask about. Komen's helpline can search with you:"
                " 1-877-465-6636. The Metastatic Trial Search is a second place to look."
            ),
            icon="trials",
        )
        self.get_page = GetTrialsPage(theme)
        self.about = Button(theme, self.tr("About the cancer…"), icon="edit")
        self._pick = Segmented(
            theme,
            (
                Choice("search", self.tr("Search")),
                Choice("saved", self.tr("Saved searches")),
                Choice("starred", self.tr("My trials")),
            ),
            name=self.tr("Which trials"),
        )
        self._lay_out(theme)
        self.results.opened.connect(self.open_trial)
        self.results.asked_for.connect(self._on_asked_for)

    def _lay_out(self, theme: Theme) -> None:
        self._lists = QStackedWidget()
        self._lists.addWidget(self.results)
        left = QWidget()
        column = QVBoxLayout(left)
        edge = theme.space(4)
        column.setContentsMargins(edge, edge, theme.space(1), 0)
        column.setSpacing(theme.space(3))
        top = FlowLayout(gap=theme.space(2))
        top.addWidget(self._pick)
        top.addWidget(self.about)
        column.addLayout(top)
        column.addWidget(self._lists, 1)
        column.addWidget(self.bar)
        self._details = QStackedWidget()
        self._details.addWidget(self.prompt)
        self.split = SplitView(theme, left, self._details, back_text=self.tr("Back to the trials"))
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.split)
        self._pages.addWidget(self.get_page)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(edge, theme.space(2), edge, 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._head)
        whole.addWidget(self._pages, 1)

    def _make_rest(self) -> None:
        from mbc_desktop.views.trials.alike_search import AlikeSearch
        from mbc_desktop.views.trials.asking import AskPage
        from mbc_desktop.views.trials.fetching import Fetching
        from mbc_desktop.views.trials.fitting import Fitting
        from mbc_desktop.views.trials.home_place import HomePlace
        from mbc_desktop.views.trials.paper_actions import PaperActions
        from mbc_desktop.views.trials.profile_pane import ProfilePane
        from mbc_desktop.views.trials.saved import SavedPane
        from mbc_desktop.views.trials.saved_actions import SavedActions
        from mbc_desktop.views.trials.shortlist_actions import ShortlistActions
        from mbc_desktop.views.trials.sites_pane import SitesPane
        from mbc_desktop.views.trials.starred import MyTrialsPane
        from mbc_desktop.views.trials.trial_view import TrialView
        from mbc_desktop.views.widgets.explain import Explainer

        theme, tasks, status, words = self._theme, self._tasks, self._status, self._words
        self.saved = SavedPane(theme, words)
        self.starred = MyTrialsPane(theme, words, self.ticked)
        self.view = TrialView(theme, words, Explainer(theme, self))
        self.shortlist = ShortlistActions(
            theme,
            tasks,
            status,
            self._toast,
            pane=self.starred,
            history=self.view.history_text,
            parent=self,
        )
        self.ask = AskPage(theme, tasks, status)
        self.fetching = Fetching(theme, tasks, status, parent=self)
        self.saved_actions = SavedActions(
            theme, tasks, status, self._toast, self.saved, parent=self
        )
        self.fitting = Fitting(tasks, parent=self)
        self.profile = ProfilePane(theme, tasks, status, self._toast, fitting=self.fitting)
        self.sites = SitesPane(theme, words)
        self.paper = PaperActions(theme, tasks, status, words, parent=self)
        self.home = HomePlace(tasks, parent=self)
        self.alike = AlikeSearch(tasks, status, parent=self)
        for pane in (self.saved, self.starred):
            self._lists.addWidget(pane)
        for page in (self.view, self.ask):
            self._details.addWidget(page)
        for whole in (self.profile, self.paper.pane, self.sites):
            self._pages.addWidget(whole)
        self._head.addWidget(self.fetching.strip)
        self._connect()

    def _connect(self) -> None:
        self._pick.chosen_changed.connect(self._on_picked)
        for pane in (self.results, self.starred, self.view):
            pane.star_wanted.connect(self.star)
        self.results.save_wanted.connect(self.saved_actions.ask_name_and_save)
        self.results.places_wanted.connect(self.view.show_places)
        self.results.news.action_wanted.connect(self.saved.action_wanted)
        self.bar.compare_wanted.connect(self._on_compare)
        self.ticked.changed.connect(self._on_ticked)
        self.alike.found.connect(self._ask)
        for asking in (self.view, self.starred, self.shortlist):
            asking.alike_wanted.connect(self.show_alike)
        self.view.note_wanted.connect(self.shortlist.begin_note)
        self.view.thing_wanted.connect(self.thing_wanted)
        self.shortlist.thing_wanted.connect(self.thing_wanted)
        self.shortlist.trial_wanted.connect(self.open_trial)
        self.shortlist.hanging_changed.connect(self.view.show_hanging)
        self.shortlist.hanging_changed.connect(lambda *_: self.calendar_changed.emit())
        self.fitting.profiles_changed.connect(self._find_home)
        self.paper.pane.trial_wanted.connect(self._on_compared_wanted)
        self.starred.opened.connect(self.open_trial)
        self.about.clicked.connect(self.show_profile)
        self.view.profile_wanted.connect(self.show_profile)
        self.profile.closed.connect(self._on_profile_closed)
        self.fitting.changed.connect(self._on_fit_changed)
        self.shortlist.changed.connect(self._on_kept)
        self.shortlist.stars_changed.connect(self._read_stars)
        self.starred.action_wanted.connect(self._on_list_action)
        self.paper.compared.connect(lambda: self._pages.setCurrentWidget(self.paper.pane))
        self.view.map_wanted.connect(self._on_map_wanted)
        for whole in (self.paper.pane, self.sites):
            whole.closed.connect(lambda: self._pages.setCurrentWidget(self.split))
        self.view.paper_wanted.connect(self.paper.ask_paper)
        self.view.moved.connect(self.shortlist.move)
        self.view.planned.connect(self.shortlist.plan)
        self.view.noted.connect(self.shortlist.note)
        self.view.said.connect(self.shortlist.log)
        self.view.contact_dropped.connect(self.shortlist.drop_contact)
        self.view.stage_rename_wanted.connect(self.shortlist.ask_stage_name)
        self.view.told.connect(self._status.set_activity)
        self.saved.opened.connect(self._on_saved_opened)
        self.saved.shown.connect(self._on_saved_shown)
        self.saved_actions.changed.connect(self.saved_actions.refresh)
        self.saved_actions.changes_wanted.connect(self.shortlist.show_changes_of)
        self.get_page.wanted.connect(self.fetching.start)
        self.fetching.page_stored.connect(self._on_page_stored)
        self.fetching.finished.connect(self._on_fetched)
        self.fetching.finished.connect(self.get_page.offer_again)
        self.ask.fetched.connect(self._on_fetched_one)

    # -- what it works with ----------------------------------------------------------------------

    def set_search(self, services: SearchServices, *, stored: int) -> None:
        """Search these trials; where there are none, offer to fetch them."""
        first = self._search is None
        self._search = services
        self._pages.setCurrentWidget(self.split if stored else self.get_page)
        if first:
            (self.results.field if stored else self.get_page.get).setFocus()
        self.results.set_services(services, stored=stored)
        if self._services is not None:
            self.saved_actions.set_search(services)

    def set_all(self, services: TrialServices, *, starred: frozenset[str]) -> None:
        """Take the rest: stars, saved searches, the registry."""
        if self._services is None:
            self._make_rest()
        self._services = services
        if self._search is not None:
            self.saved_actions.set_search(self._search)
        self.results.set_starred(starred)
        self.saved_actions.set_services(services)
        self.fetching.set_services(services)
        self.shortlist.set_services(services)
        if self._search is not None:
            self.fitting.set_services(services.fit, self._search.finder)
        self.saved_actions.refresh()
        if self._wanted is not None:
            self.open_trial(self._wanted)

    # -- reading a trial ---------------------------------------------------------------------

    def open_trial(self, nct: str) -> None:
        """Show a trial beside the list."""
        services = self._services
        self._wanted = nct
        if services is None:
            return
        from mbc_desktop.views.trials.opened import read_opened

        origin, profile = self._origin(), self.fitting.profile
        self._tasks.run_read(
            self,
            lambda: read_opened(services, nct, profile, origin=origin),
            lambda found: self._show_trial(nct, found),
        )

    def _origin(self) -> tuple[float, float] | None:
        question = self.results.question()
        if question.latitude is None or question.longitude is None:
            return self.home.point
        return question.latitude, question.longitude

    def _find_home(self) -> None:
        if self._search is not None:
            self.home.look_up(self._search, self.fitting.profile.home)

    def _show_trial(self, nct: str, found: OpenedTrial | None) -> None:
        if nct != self._wanted:
            return
        if found is None:
            self._on_asked_for(nct)
            return
        self.view.show_trial(found)
        self._details.setCurrentWidget(self.view)
        self.split.show_detail()

    def star(self, nct: str, on: bool) -> None:
        """Star a trial, or take its star away."""
        self.shortlist.star(nct, on)

    def _read_stars(self, nct: str) -> None:
        services = self._services
        if services is not None:
            self._tasks.run_read(
                self,
                lambda: frozenset(services.stars.numbers()),
                lambda stars: self._show_star(nct, stars),
            )

    def _show_star(self, nct: str, stars: frozenset[str]) -> None:
        self.results.show_star(nct, stars)
        self.shortlist.refresh()
        if self.view.nct == nct:
            self.view.set_starred(on=nct in stars)
            self.open_trial(nct)

    # -- how trials fit ----------------------------------------------------------------------

    def show_list(self, which: str) -> None:
        """Show ``search``, ``saved`` searches or ``starred``, which are her trials."""
        self._pick.set_chosen(which)
        self.split.show_list()

    def show_profile(self) -> None:
        """Ask about the cancer."""
        self._pages.setCurrentWidget(self.profile)
        self.profile.start()

    def _on_profile_closed(self) -> None:
        self._pages.setCurrentWidget(self.split)
        self.profile.take_home(self.results.filters)
        self.about.setFocus()

    def _on_map_wanted(self, opened: OpenedTrial) -> None:
        self._pages.setCurrentWidget(self.sites)
        self.sites.show_trial(opened)

    def _on_list_action(self, action: str) -> None:
        pane = self.starred
        if action == "compare":
            self.ticked.begin()
        elif action in {"print", "pdf"}:
            self.paper.shortlist(action, pane.listed, pane.stages)

    def trial_reading(self) -> ReadTrials:
        """Return what reads several trials off the window's thread, as they fit her now."""
        from mbc_desktop.views.trials.opened import reads_many

        return reads_many(self._services, self.fitting.profile, origin=self._origin())

    def _on_ticked(self) -> None:
        self.paper.read_ahead(self.ticked.ncts[-1:], self.trial_reading())

    def _on_compare(self) -> None:
        ncts = self.ticked.ncts
        self.ticked.end()
        self.paper.compare(ncts, self.trial_reading())

    def _on_compared_wanted(self, nct: str) -> None:
        self._pages.setCurrentWidget(self.split)
        self.open_trial(nct)

    def show_alike(self, nct: str) -> None:
        """Search for recruiting trials like this one."""
        services, search = self._services, self._search
        if services is not None and search is not None:
            self.alike.find(search, services, nct, self.results.question())

    def _ask(self, question: Question, row: SavedRow | None = None) -> None:
        self._pages.setCurrentWidget(self.split)
        self.split.show_list()
        self._pick.set_chosen("search")
        self._on_picked("search")
        self.results.ask(question, row)

    def _on_kept(self, nct: str) -> None:
        if self.view.nct == nct:
            self.open_trial(nct)

    def _on_fit_changed(self) -> None:
        self.results.set_fit(self.fitting.table)
        self.saved_actions.refresh()
        if self.view.nct is not None and self.view.nct == self._wanted:
            self.open_trial(self.view.nct)

    # -- a number that is not stored ---------------------------------------------------------

    def _on_asked_for(self, nct: str) -> None:
        self._wanted = nct
        if self._services is not None:  # else it is asked again once the stores are open
            self.ask.offer(nct, self._services)
            self._details.setCurrentWidget(self.ask)

    def _on_fetched_one(self, nct: str) -> None:
        self.results.search()
        self.open_trial(nct)

    # -- saved searches -----------------------------------------------------------------------

    def _on_picked(self, key: object) -> None:
        pages = {"search": self.results, "saved": self.saved, "starred": self.starred}
        self._lists.setCurrentWidget(pages[str(key)])

    def _on_saved_opened(self, number: int) -> None:
        if (row := self.saved.row(number)) is not None:
            self._ask(row.saved.question, row)

    def _on_saved_shown(self) -> None:
        if (shown := self.results.news.row) is not None:
            self.results.show_news(self.saved.row(shown.saved.id))

    # -- fetching -------------------------------------------------------------------------------

    def _on_page_stored(self, fetched: int) -> None:
        """Show the first trials as soon as there are some; not after every page."""
        if self._pages.currentWidget() is self.get_page and fetched:
            self._count_and_show()

    def _on_fetched(self) -> None:
        self._count_and_show()
        self.saved_actions.refresh()
        self.fitting.read_again()
        services = self._services
        if services is not None:
            self._tasks.run_write(self, services.reader.refresh_snapshots, self._after_snapshots)

    def _after_snapshots(self, _done: None) -> None:
        self.shortlist.refresh()
        if self.view.nct is not None:
            self.open_trial(self.view.nct)

    def _count_and_show(self) -> None:
        search = self._search
        if search is not None:
            self._tasks.run_read(
                self, search.finder.stored, lambda stored: self.set_search(search, stored=stored)
            )
