"""Searching: the words, the filters and what they find, changing as she types."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.registry_terms import nct_to_id
from mbc_desktop.data.records import Counts, Question, TrialHead
from mbc_desktop.views.access import announce
from mbc_desktop.views.i18n import translated
from mbc_desktop.views.paged_model import Column, PagedModel
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.throttle import Throttle
from mbc_desktop.views.trials.cards import trial_card
from mbc_desktop.views.trials.comparing import Ticked
from mbc_desktop.views.trials.filters import FilterPanel
from mbc_desktop.views.trials.fit_words import FitWords
from mbc_desktop.views.trials.news_bar import NewsBar
from mbc_desktop.views.trials.services import SearchServices
from mbc_desktop.views.trials.words import TrialWords
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.card import Card, card_roles
from mbc_desktop.views.widgets.card_list import CardList
from mbc_desktop.views.widgets.empty_state import EmptyState
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.search_field import SearchField

if TYPE_CHECKING:
    from mbc_desktop.trials.finding import Found, FoundRows
    from mbc_desktop.trials.fit.index import FitTable
    from mbc_desktop.trials.places import Ambiguous, Place
    from mbc_desktop.views.trials.saved import SavedRow

_TYPING_MS = 30
_PLACE_MS = 350


class ResultsPane(QWidget):
    """The list side of the Trials tab.

    Signals:
        opened: the NCT number of the trial to show.
        asked_for: an NCT number that was typed and is not stored here.
        star_wanted: an NCT number, and whether it shall be starred.
        save_wanted: the question to be saved under a name.
        shown: the trials that were found are painted.
        places_wanted: she asks where else one can ask.
    """

    opened = Signal(str)
    asked_for = Signal(str)
    star_wanted = Signal(str, bool)
    save_wanted = Signal(object)
    shown = Signal()
    places_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        words: TrialWords,
        ticked: Ticked,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._words = words
        self._ticked = ticked
        self._services: SearchServices | None = None
        self._starred: Collection[str] = frozenset()
        self._rows: FoundRows | None = None
        self._search_token = CancelToken()
        self._stored = 0
        self._lists_countries = False
        self._fit: FitTable | None = None
        self._fit_words = FitWords(self)
        self._wanted_sort = ""
        self.field = SearchField(
            theme,
            name=self.tr("Search trials"),
            hint=self.tr("A drug, a word, a place of spread, an NCT number"),
            parent=self,
        )
        self.filters = FilterPanel(theme, words, parent=self)
        self.narrow = Button(theme, self.tr("Filters"), icon="filter", parent=self)
        self.narrow.setCheckable(True)
        self.compare = Button(theme, self.tr("Compare…"), kind="quiet", icon="compare")
        self.news = NewsBar(theme, parent=self)
        self.places = Button(theme, self.tr("More places to ask"), kind="quiet", icon="helpline")
        self.sort = QComboBox(self)
        self.sort.setAccessibleName(self.tr("Sort by"))
        for key, text in (
            ("relevance", self.tr("Closest to the words first")),
            ("distance", self.tr("Nearest first")),
            ("newest", self.tr("Newest first")),
            ("updated", self.tr("Last updated first")),
        ):
            self.sort.addItem(text, key)
        self.summary = Words("", type="muted", parent=self)
        self.also = Words("", type="small", parent=self)
        self.save = Button(theme, self.tr("Save this search"), kind="quiet", icon="bookmark")
        self.model: PagedModel[TrialHead] = PagedModel(
            self._read_rows,
            [Column(self.tr("Trials"), card_roles(self._card))],
            parent=self,
        )
        self.list = CardList(
            theme,
            name=self.tr("Trials found"),
            lines=2,
            action=self._ticked.action,
            parent=self,
        )
        self.list.setModel(self.model)
        self.nothing = EmptyState(theme, "", icon="search", parent=self)
        self.meant = self.nothing.add_action("", kind="primary")
        self.wider = self.nothing.add_action(self.tr("Clear the filters"))
        self._stack = QStackedWidget(self)
        # less than its pages ask for: in a low window with large words the list is the one to give
        self._stack.setMinimumHeight(theme.target * 3)
        for page in (self.list, self.nothing, self.filters.sheet):
            self._stack.addWidget(page)
        self._found_any = True
        self._lay_out()
        self._typing = Throttle(_TYPING_MS, self)
        self._placing = Throttle(_PLACE_MS, self)
        self.field.textChanged.connect(lambda: self._typing.call(self.search))
        self.field.returnPressed.connect(self._on_return)
        self.filters.changed.connect(self._on_filtered)
        self.filters.done.connect(lambda: self.narrow.setChecked(False))
        self.filters.clear_wanted.connect(self.clear_filters)
        self.narrow.toggled.connect(self._on_narrow_toggled)
        self.filters.place_typed.connect(lambda _: self._placing.call(self._look_up_place))
        self.sort.currentIndexChanged.connect(self.search)
        self.list.opened.connect(self._on_opened)
        self.list.action_triggered.connect(self._on_star)
        self.save.clicked.connect(lambda: self.save_wanted.emit(self.question()))
        self.meant.clicked.connect(lambda: self.field.setText(self.meant.text().replace("&&", "&")))
        self.wider.clicked.connect(self.clear_filters)
        self.places.clicked.connect(self.places_wanted)
        self.compare.clicked.connect(ticked.begin)
        ticked.changed.connect(self._on_ticked)

    def _lay_out(self) -> None:
        gap = self._theme.space(2)
        tools = FlowLayout(gap=gap)
        tools.addWidget(self.narrow)
        tools.addWidget(self.sort)
        tools.addWidget(self.compare)
        tools.addWidget(self.places)
        line = QHBoxLayout()
        line.addWidget(self.summary, 1)
        line.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        for part in (self.field, self.filters):
            column.addWidget(part)
        column.addLayout(tools)
        column.addLayout(line)
        column.addWidget(self.also)
        column.addWidget(self.news)
        column.addWidget(self._stack, 1)
        self.also.hide()

    # -- what is asked ------------------------------------------------------------------------

    def set_services(self, services: SearchServices, *, stored: int) -> None:
        """Search through these from now on; ``stored`` is how many trials there are."""
        self._services = services
        self._stored = stored
        self._lists_countries = False
        self.search()

    def set_starred(self, ncts: Collection[str]) -> None:
        """Show stars on these."""
        self._starred = ncts
        if self._rows is not None:
            self._rows = self._rows.with_stars(ncts)
            self.model.refresh()

    def question(self) -> Question:
        """Return what is asked now."""
        words = self.field.text()
        asked = Question(words=words, sort=str(self.sort.currentData()))
        return self.filters.question(asked)

    def ask(self, question: Question, row: SavedRow | None = None) -> None:
        """Ask a question; ``row`` is the saved search that it is, with its news."""
        blocked = self.field.blockSignals(True)
        self.field.setText(question.words)
        self.field.blockSignals(blocked)
        self._wanted_sort = question.sort
        self.sort.setCurrentIndex(max(0, self.sort.findData(question.sort)))
        self.narrow.setChecked(False)
        self.filters.show_question(question)
        self.show_news(row)

    def show_news(self, row: SavedRow | None) -> None:
        """Say over the list, and on its cards, what became of the saved search that is shown."""
        self.news.show_row(row)
        self.model.refresh()

    def clear_filters(self) -> None:
        """Ask for the words alone."""
        self.filters.show_question(Question())

    def _place(self) -> None:
        """Show the filters, the list, or that nothing was found."""
        if self.narrow.isChecked():
            self._stack.setCurrentWidget(self.filters.sheet)
        else:
            self._stack.setCurrentWidget(self.list if self._found_any else self.nothing)

    def _on_narrow_toggled(self, on: bool) -> None:
        self._place()
        for part in (self.summary, self.save, self.places):
            part.setVisible(not on)
        if not on:
            self.list.setFocus()

    def _on_filtered(self) -> None:
        count = self.filters.chosen_count()
        self.narrow.setText(
            self.tr("Filters ({count})").format(count=count) if count else self.tr("Filters")
        )
        self.search()

    # -- searching ------------------------------------------------------------------------------

    def leave(self) -> None:
        """Forget the search that waits for the next pause in typing: the window closes."""
        self._typing.drop()
        self._placing.drop()

    def search(self) -> None:
        """Search for what is asked now; a search under way is stopped."""
        services = self._services
        if services is None:
            return
        self._search_token.cancel()
        services.finder.interrupt()
        question = self.question()
        self._search_token = self._tasks.run_read(
            self, lambda: services.finder.find(question), lambda found: self._show(found, question)
        )

    def _show(self, found: Found, question: Question) -> None:
        services = self._services
        if services is None:
            return
        from mbc_desktop.trials.finding import FoundRows

        self._rows = FoundRows(found, services.heads, self._starred)
        self.model.set_ids(found.ids)
        if found.total:
            self.list.scrollToTop()
        self._found_any = bool(found.total)
        self._place()
        self.filters.set_found(found.total)
        row = self.news.row
        if row is not None and row.saved.question.words != question.words:
            self.show_news(None)
        self._summarize(found, question)
        if found.direct and found.total:
            self.opened.emit(found.direct)
        elif found.direct:
            self.asked_for.emit(found.direct)
        token = self._search_token
        self._tasks.run_read(
            self, lambda: services.finder.counts(question), self._show_counts, token=token
        )
        if not found.total:
            self._explain_nothing(question, token)
        if not self._lists_countries:
            self._tasks.run_read(self, services.finder.prepare, lambda _none: None)
            # after the first trials, and again where the next key stops it
            self._tasks.run_read(self, services.finder.countries, self._list_countries)
        # behind the painting that was just asked for
        QTimer.singleShot(0, self.shown.emit)

    def _summarize(self, found: Found, question: Question) -> None:
        text = self.tr("%n trial(s) found here", "", found.total)
        shown = str(found.total)
        text = text.replace(shown, self.locale().toString(found.total), 1)
        if found.total != self._stored:
            stored = self.locale().toString(self._stored)
            text = self.tr("{found}, of {stored} stored").format(found=text, stored=stored)
        if text != self.summary.text():
            self.summary.setText(text)
            announce(self, text)
        self.sort.setEnabled(True)
        self.save.setEnabled(bool(found.total or question.words))
        others = self._services.finder.also_looked_for(question.words) if self._services else []
        also = [", ".join(names[:4]) for names in others[:2]]
        self.also.setText(self.tr("Looked for: {names}").format(names="; ".join(also)))
        self.also.setVisible(bool(also))

    def _list_countries(self, countries: list[tuple[str, int]]) -> None:
        self._lists_countries = True
        self.filters.set_countries(countries)

    def _show_counts(self, counts: Counts) -> None:
        self.filters.set_counts(counts)

    def _explain_nothing(self, question: Question, token: CancelToken) -> None:
        services = self._services
        chosen = self.filters.chosen_count()
        self.wider.setVisible(bool(chosen))
        self.meant.hide()
        if chosen:
            text = self.tr("The filters may be too narrow. Nothing you typed left this computer.")
        else:
            text = self.tr(
                "Try fewer words, or another name of the drug."
                " Komen's helpline can search with you: 1-877-465-6636."
            )
        self.nothing.set_words(self.tr("No stored trial has these words"), text)
        if services is not None and question.words.strip():
            self._tasks.run_read(
                self,
                lambda: services.finder.did_you_mean(question.words),
                self._show_meant,
                token=token,
            )

    def _show_meant(self, meant: Sequence[str]) -> None:
        self.meant.setVisible(bool(meant))
        if meant:
            self.meant.setText(meant[0].replace("&", "&&"))
            self.nothing.set_words(
                self.tr("No stored trial has these words"), self.tr("Did you mean:")
            )

    def _read_rows(self, ids: Sequence[int]) -> dict[int, TrialHead]:
        return self._rows.read(ids) if self._rows is not None else {}

    def _card(self, head: TrialHead) -> Card:
        verdict = self._fit.verdict(head.nct) if self._fit is not None else None
        fit = self._fit_words.chip(verdict) if verdict is not None else None
        chips = tuple(one for one in (fit, self.news.chip(head.nct)) if one is not None)
        card = trial_card(head, self._words, chips)
        if self._ticked.is_on:
            on = head.nct in self._ticked.ncts
            return replace(card, action_on=on, action_words=self.tr("Ticked"))
        return card

    def set_fit(self, table: FitTable | None) -> None:
        """Show how the trials fit, and offer to sort and filter by it; None where nobody knows."""
        self._fit = table
        place = self.sort.findData("fit")
        if table is not None and place < 0:
            self.sort.addItem(self.tr("Best fit to you first"), "fit")
            if self._wanted_sort == "fit":
                self.sort.setCurrentIndex(self.sort.count() - 1)
        elif table is None and place >= 0:
            self.sort.removeItem(place)
        self.filters.set_fit_counts(table.counts() if table is not None else None)
        self.model.refresh()
        question = self.question()
        if question.fit or question.sort == "fit":
            self.search()

    # -- the place ------------------------------------------------------------------------------

    def _look_up_place(self) -> None:
        services = self._services
        text = self.filters.place.text().strip()
        if services is None or len(text) < 3:
            self.filters.set_point(None)
            return
        self._tasks.run_read(
            self,
            lambda: _resolve(services, text),
            lambda found: self._show_place(found, text),
        )

    def _show_place(self, found: Place | Ambiguous | KnownError, text: str) -> None:
        from mbc_desktop.trials.places import Ambiguous, Place

        if text != self.filters.place.text().strip():
            return
        if isinstance(found, Place):
            note = self.tr("Distances from {place}.").format(place=found.label)
            if found.kind == "zip":
                note += " " + self.tr("A ZIP code stands for its center point.")
            self.filters.set_point(found.point, note=note)
        elif isinstance(found, Ambiguous):
            names = "; ".join(place.label for place in found.places[:4])
            self.filters.set_point(
                None, complaint=self.tr("Which one? {names}").format(names=names)
            )
        else:
            found = translated(found)
            done = " ".join((found.what_happened, found.what_to_do))
            self.filters.set_point(None, complaint=done)

    # -- what is done with a trial --------------------------------------------------------------

    def _on_return(self) -> None:
        self._typing.flush()
        if self.model.rowCount():
            self.list.setFocus()
            self.list.set_current_row(0)

    def _on_opened(self, number: int) -> None:
        self.opened.emit(f"NCT{number:08d}")

    def _on_star(self, number: int, on: bool) -> None:
        nct = f"NCT{number:08d}"
        if self._ticked.is_on:
            self._ticked.tick(nct, on)
        else:
            self.star_wanted.emit(nct, on)

    def _on_ticked(self) -> None:
        """Make room for the bar under the lists."""
        for part in (self.summary, self.save, self.places):
            part.setVisible(not self._ticked.is_on and not self.narrow.isChecked())
        self.compare.setEnabled(not self._ticked.is_on)
        self.list.set_action(self._ticked.action)
        self.model.refresh()

    def show_star(self, nct: str, starred: Collection[str]) -> None:
        """Show that a star was set or taken away."""
        self._starred = starred
        if self._rows is not None:
            self._rows = self._rows.with_stars(starred)
            self.model.refresh([nct_to_id(nct)])


def _resolve(services: SearchServices, text: str) -> Place | Ambiguous | KnownError:
    try:
        return services.places.resolve(text)
    except KnownError as unknown:
        return unknown
