"""The page of one trial, in the order a person needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from mbc_desktop.core.registry_terms import OPEN_NOW
from mbc_desktop.views.i18n import shown_language
from mbc_desktop.views.term_links import with_terms
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.contact_card import ContactCard, open_address
from mbc_desktop.views.trials.fit_section import FitSection, verdict_picture
from mbc_desktop.views.trials.fit_words import FitWords
from mbc_desktop.views.trials.history_text import ALIKE, HistoryText
from mbc_desktop.views.trials.my_trial_section import MyTrialSection
from mbc_desktop.views.trials.opened import OpenedTrial
from mbc_desktop.views.trials.page_text import COPY, PageText, spans_of
from mbc_desktop.views.trials.stage_words import StageWords
from mbc_desktop.views.trials.trial_terms import terms_of
from mbc_desktop.views.trials.words import TrialWords
from mbc_desktop.views.widgets.banner import Banner
from mbc_desktop.views.widgets.buttons import Button, IconButton
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.explain import Explainer, Explanation
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.page import Page
from mbc_desktop.views.widgets.rich_text import TERM, PictureOf, RichText
from mbc_desktop.views.widgets.section import Section

if TYPE_CHECKING:
    from mbc_desktop.following import Hanging
    from mbc_desktop.trials.trial_page import TrialPage

_FIRST_SITES = 10
_TAKING = frozenset({*OPEN_NOW, "NOT_YET_RECRUITING", "ENROLLING_BY_INVITATION"})


class TrialView(Page):
    """Shows one trial.

    Signals:
        star_wanted: an NCT number, and whether it shall be starred.
        profile_wanted: she wants to say more about the cancer.
        moved, planned, noted, said, contact_dropped, stage_rename_wanted: as ``MyTrialSection``
            says, the NCT number first.
        map_wanted: the trial whose sites are to be seen on a map.
        paper_wanted: the trial, to be printed or saved as PDF.
        alike_wanted: an NCT number: she wants to see other trials like it.
        thing_wanted: the ``(kind, id)`` of a note or an event that hangs on the trial.
        note_wanted: an NCT number and a title: a note about it shall be begun.
        told: a sentence for the status line, such as that something was copied.
    """

    star_wanted = Signal(str, bool)
    profile_wanted = Signal()
    told = Signal(str)
    paper_wanted = Signal(object)
    map_wanted = Signal(object)
    alike_wanted = Signal(str)
    thing_wanted = Signal(tuple)
    note_wanted = Signal(str, str)
    moved = Signal(str, str, str)
    planned = Signal(str, str, str)
    noted = Signal(str, str)
    said = Signal(str, str, str, str, str)
    contact_dropped = Signal(str, int)
    stage_rename_wanted = Signal(str, str)

    def __init__(
        self,
        theme: Theme,
        words: TrialWords,
        explainer: Explainer,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent=parent)
        self.setAccessibleName(self.tr("Trial"))
        self._theme = theme
        self._words = words
        self._text = PageText(words, parent=self)
        self._explainer = explainer
        self._fit_words = FitWords(self)
        self._stage_words = StageWords(self)
        self.history_text = HistoryText(words, parent=self)
        self._page: TrialPage | None = None
        self._opened: OpenedTrial | None = None
        self._star: IconButton | None = None
        self._mine: MyTrialSection | None = None

    @property
    def nct(self) -> str | None:
        """The number of the trial that is shown."""
        return self._page.nct if self._page else None

    def show_trial(self, opened: OpenedTrial) -> None:
        """Show a trial from its top; the same trial again stays where it was scrolled to."""
        page, reading = opened.page, opened.reading
        self._opened = opened
        same = self._page is not None and self._page.nct == page.nct
        place = self.verticalScrollBar().value() if same else 0
        self._page = page
        before = self._mine
        self._mine = None
        _clear(self.column)
        self._add_head(page)
        self._add_nearest(page)
        self.column.addWidget(Words(self._words.sentence(page.design), selectable=True))
        self._add_terms(opened)
        self._add_contact(page)
        self.column.addWidget(self._advice())
        self._add_fit(opened)
        self._add_mine(opened)
        self._add_text(self.tr("What is being tested"), self._text.treatments(page))
        self._add_text(self.tr("Summary"), self._text.summary(page))
        self._add_criteria(opened)
        self._add_text(self.tr("Visits and biopsies"), self._text.burdens(reading))
        self._add_sites(page)
        self._add_text(self.tr("Dates and sponsor"), self._text.dates(page))
        if opened.history:
            changes = self.history_text.history(opened.history)
            self._add_text(self.tr("What changed since it was first kept here"), changes)
        self._add_registry(page)
        self.column.addStretch(1)
        if same:
            self._take_over(before)
        self.setAccessibleName(page.title)
        self.verticalScrollBar().setValue(place)

    def _take_over(self, before: MyTrialSection | None) -> None:
        if before is not None and self._mine is not None:
            self._mine.take_over(before)

    def set_starred(self, *, on: bool) -> None:
        """Show whether the trial is starred."""
        if self._star is not None and self._star.isChecked() != on:
            blocked = self._star.blockSignals(True)
            self._star.setChecked(on)
            self._star.blockSignals(blocked)

    def show_places(self) -> None:
        """Say where else one can ask about trials."""
        title = self.tr("More places to ask")
        dialog = Dialog(self._theme, self.window(), title)
        text = self._rich(title)
        text.set_html(self._text.places_to_ask())
        dialog.body.addWidget(text)
        close = dialog.add_button(self.tr("Close"), kind="primary")
        close.clicked.connect(dialog.accept)
        dialog.open()

    def show_hanging(self, nct: str, hanging: Hanging) -> None:
        """Show what hangs on a trial now, where it is the one that is shown."""
        if self.nct == nct and self._mine is not None:
            self._mine.show_hanging(hanging)

    # -- the parts ----------------------------------------------------------------------------

    def _add_head(self, page: TrialPage) -> None:
        star = IconButton(
            self._theme,
            "star",
            name=self.tr("Star this trial"),
            icon_on="star-filled",
            name_on=self.tr("Take the star away"),
        )
        star.setChecked(page.starred)
        star.toggled.connect(lambda on: self.star_wanted.emit(page.nct, on))
        self._star = star
        head = QHBoxLayout()
        head.addWidget(Words(page.title, type="title", selectable=True), 1)
        head.addWidget(star)
        self.column.addLayout(head)
        left = self._words.left(page.left_why)
        if left or page.status not in _TAKING:
            text = left or self.tr("This trial takes no new people now.")
            self._add_banner(text).add_action(self.tr("See others like it")).clicked.connect(
                lambda: self.alike_wanted.emit(page.nct)
            )
        if page.is_stale and not left:
            self._add_banner(
                self.tr("This was last checked %n days ago.", "", page.checked_days_ago),
                self.tr("It may have changed. Press “Get updates”, or ask the trial's team."),
            )

    def _add_banner(self, title: str, text: str = "") -> Banner:
        banner = Banner(self._theme, title, text, tone="caution", can_dismiss=False)
        self.column.addWidget(banner)
        return banner

    def _add_nearest(self, page: TrialPage) -> None:
        card, column = self._card()
        nearest = page.nearest_open
        if nearest is not None and nearest.miles is not None:
            text = self.tr("Nearest site that takes people: {site}").format(
                site=self._words.site(nearest)
            )
        elif nearest is not None:
            text = self.tr(
                "Sites that take people: %n. Type your ZIP code in the search to see the nearest.",
                "",
                sum(site.is_open for site in page.sites),
            )
        elif page.sites:
            text = self.tr("No site takes new people at the moment.")
        else:
            text = self.tr("No sites are named yet.")
        column.addWidget(Words(text, type="strong", selectable=True))
        column.addWidget(Words(self._words.standing(page), selectable=True))
        if page.why_stopped:
            column.addWidget(Words(self.tr("Why it stopped: {why}").format(why=page.why_stopped)))
        self.column.addWidget(card)

    def _add_terms(self, opened: OpenedTrial) -> None:
        if opened.glossary is not None:
            terms = terms_of(
                opened.page,
                self._words,
                opened.glossary,
                self._explainer,
                language=shown_language().value,
                gap=self._theme.space(2),
            )
            self.column.addLayout(terms)

    def _advice(self) -> QWidget:
        return Banner(
            self._theme,
            self.tr("Ask before your next treatment starts: it can change which trials fit."),
            self.tr("Don't stop or delay treatment without your team."),
            can_dismiss=False,
        )

    def _add_fit(self, opened: OpenedTrial) -> None:
        section = FitSection(self._theme, self._fit_words, opened.fit)
        section.profile_wanted.connect(self.profile_wanted)
        self.column.addWidget(section)

    def _add_mine(self, opened: OpenedTrial) -> None:
        if opened.listed is None:
            return
        nct = opened.page.nct
        mine = MyTrialSection(self._theme, self._words, self._stage_words, opened)
        mine.moved.connect(lambda stage, reason: self.moved.emit(nct, stage, reason))
        mine.planned.connect(lambda step, on: self.planned.emit(nct, step, on))
        mine.noted.connect(lambda text: self.noted.emit(nct, text))
        mine.said.connect(lambda on, who, way, what: self.said.emit(nct, on, who, way, what))
        mine.contact_dropped.connect(lambda number: self.contact_dropped.emit(nct, number))
        mine.rename_wanted.connect(lambda key: self.stage_rename_wanted.emit(nct, key))
        mine.thing_wanted.connect(self.thing_wanted)
        mine.note_wanted.connect(lambda: self.note_wanted.emit(nct, opened.page.title))
        self._mine = mine
        self.column.addWidget(mine)

    def _add_criteria(self, opened: OpenedTrial) -> None:
        title = self.tr("Who can join")
        words = self._fit_words
        marks: dict[int, str] = {}
        spans = None
        if opened.fit is not None:
            spans = spans_of(opened.fit, opened.reading)
            from mbc_desktop.trials.fit import by_criterion

            marks = {
                index: f"{words.mark(verdict)}<br>"
                for index, verdict in by_criterion(opened.fit).items()
            }
        html = self._text.criteria(opened.page, opened.reading, marks, spans)
        self._add_text(title, html, lambda name: verdict_picture(self._theme, words, name))

    def _add_contact(self, page: TrialPage) -> None:
        card = ContactCard(self._theme, page)
        card.copied.connect(lambda: self.told.emit(self.tr("Copied.")))
        card.paper_wanted.connect(lambda: self.paper_wanted.emit(self._opened))
        self.column.addWidget(card)

    def _add_sites(self, page: TrialPage) -> None:
        count = len(page.sites)
        section = Section(self._theme, self.tr("All sites (%n)", "", count))
        if count:
            on_map = Button(self._theme, self.tr("Show the sites on a map"), icon="map-pin")
            on_map.clicked.connect(lambda: self.map_wanted.emit(self._opened))
            row = QHBoxLayout()
            row.addWidget(on_map)
            row.addStretch(1)
            section.body.addLayout(row)
        text = self._rich(self.tr("Sites"))
        text.set_html(self._text.sites(page.sites[:_FIRST_SITES]))
        section.body.addWidget(text)
        if count > _FIRST_SITES:
            more = Button(self._theme, self.tr("Show all %n sites", "", count), icon="list")

            def show_all() -> None:
                text.set_html(self._text.sites(page.sites))
                more.hide()

            more.clicked.connect(show_all)
            section.body.addWidget(more)
        self.column.addWidget(section)

    def _add_registry(self, page: TrialPage) -> None:
        section = Section(self._theme, self.tr("More places to ask"))
        text = self._rich(self.tr("More places to ask"))
        text.set_html(self._text.places_to_ask(page))
        section.body.addWidget(text)
        self.column.addWidget(section)

    def _add_text(self, title: str, html: str, picture_of: PictureOf | None = None) -> None:
        section = Section(self._theme, title)
        text = self._rich(title, picture_of)
        text.set_html(self._with_terms(html))
        section.body.addWidget(text)
        self.column.addWidget(section)

    def _rich(self, name: str, picture_of: PictureOf | None = None) -> RichText:
        text = RichText(
            self._theme,
            name=name,
            picture_of=picture_of,
            explainer=self._explainer,
            explanation_of=self._explanation_of,
            grows=True,
            quiet_terms=True,
        )
        text.link_opened.connect(self._on_link)
        return text

    def _with_terms(self, html: str) -> str:
        """Return HTML in which the hard words of the registry's English can be explained."""
        glossary = self._opened.glossary if self._opened is not None else None
        return html if glossary is None else with_terms(html, glossary, lang="en", scheme=TERM)

    def _explanation_of(self, name: str) -> Explanation | None:
        glossary = self._opened.glossary if self._opened is not None else None
        term = glossary.term(name) if glossary is not None else None
        if term is None:
            return None
        told = term.text(shown_language().value)
        return Explanation(told.term, told.definition)

    def _on_link(self, address: str) -> None:
        if address.startswith(COPY):
            self._copy(unquote(address.removeprefix(COPY)))
        elif address.startswith(ALIKE):
            self.alike_wanted.emit(address.removeprefix(ALIKE))
        else:
            open_address(address)

    def _card(self) -> tuple[QFrame, QVBoxLayout]:
        card = QFrame()
        card.setProperty("type", "card")
        column = QVBoxLayout(card)
        edge = self._theme.space(4)
        column.setContentsMargins(edge, self._theme.space(3), edge, self._theme.space(3))
        column.setSpacing(self._theme.space(2))
        return card, column

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.told.emit(self.tr("Copied."))


def _clear(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            _clear(inner)
            inner.deleteLater()
