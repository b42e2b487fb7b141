"""The page of one trial, in the order a person needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from mbc_desktop.views.i18n import system_language
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.fit_section import FitSection, verdict_picture
from mbc_desktop.views.trials.fit_words import FitWords
from mbc_desktop.views.trials.history_text import HistoryText
from mbc_desktop.views.trials.my_trial_section import MyTrialSection
from mbc_desktop.views.trials.opened import OpenedTrial
from mbc_desktop.views.trials.page_text import PageText
from mbc_desktop.views.trials.stage_words import StageWords
from mbc_desktop.views.trials.trial_terms import terms_of
from mbc_desktop.views.trials.words import TrialWords
from mbc_desktop.views.widgets.banner import Banner
from mbc_desktop.views.widgets.buttons import Button, IconButton
from mbc_desktop.views.widgets.explain import Explainer
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.page import Page
from mbc_desktop.views.widgets.rich_text import RichText
from mbc_desktop.views.widgets.section import Section

if TYPE_CHECKING:
    from mbc_desktop.trials.trial_page import Site, SiteContact, TrialPage

_FIRST_SITES = 10


class TrialView(Page):
    """Shows one trial.

    Signals:
        star_wanted: an NCT number, and whether it shall be starred.
        profile_wanted: she wants to say more about the cancer.
        moved, planned, noted, said, contact_dropped, stage_rename_wanted: as ``MyTrialSection``
            says, the NCT number first.
        map_wanted: the trial whose sites are to be seen on a map.
        paper_wanted: the trial, to be printed or saved as PDF.
        told: a sentence for the status line, such as that something was copied.
    """

    star_wanted = Signal(str, bool)
    profile_wanted = Signal()
    told = Signal(str)
    paper_wanted = Signal(object)
    map_wanted = Signal(object)
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
        _clear(self.column)
        self._add_head(page)
        self._add_nearest(page)
        self.column.addWidget(Words(self._words.sentence(page.design), selectable=True))
        if opened.glossary is not None:
            self.column.addLayout(
                terms_of(
                    page,
                    self._words,
                    opened.glossary,
                    self._explainer,
                    language=system_language().value,
                    gap=self._theme.space(2),
                )
            )
        self.column.addWidget(self._advice())
        self._add_fit(opened)
        self._add_mine(opened)
        self._add_contact(page)
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
        self.setAccessibleName(page.title)
        self.verticalScrollBar().setValue(place)

    def set_starred(self, *, on: bool) -> None:
        """Show whether the trial is starred."""
        if self._star is not None and self._star.isChecked() != on:
            blocked = self._star.blockSignals(True)
            self._star.setChecked(on)
            self._star.blockSignals(blocked)

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
        if left:
            self.column.addWidget(Banner(self._theme, left, tone="caution", can_dismiss=False))
        elif page.is_stale:
            self.column.addWidget(
                Banner(
                    self._theme,
                    self.tr("This was last checked %n days ago.", "", page.checked_days_ago),
                    self.tr("It may have changed. Press “Get updates”, or ask the trial's team."),
                    tone="caution",
                    can_dismiss=False,
                )
            )

    def _add_nearest(self, page: TrialPage) -> None:
        card, column = self._card()
        column.addWidget(Words(self._words.standing(page), type="strong", selectable=True))
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
        column.addWidget(Words(text, selectable=True))
        if page.why_stopped:
            column.addWidget(Words(self.tr("Why it stopped: {why}").format(why=page.why_stopped)))
        self.column.addWidget(card)

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
        self.column.addWidget(mine)

    def _add_criteria(self, opened: OpenedTrial) -> None:
        title = self.tr("Who can join")
        words = self._fit_words
        marks: dict[int, str] = {}
        if opened.fit is not None:
            from mbc_desktop.trials.fit import by_criterion

            marks = {
                index: f"{words.mark(verdict)}<br>"
                for index, verdict in by_criterion(opened.fit).items()
            }
        section = Section(self._theme, title)
        text = RichText(
            self._theme,
            name=title,
            picture_of=lambda name: verdict_picture(self._theme, words, name),
            grows=True,
        )
        text.set_html(self._text.criteria(opened.page, opened.reading, marks))
        section.body.addWidget(text)
        self.column.addWidget(section)

    def _add_contact(self, page: TrialPage) -> None:
        card, column = self._card()
        column.addWidget(Words(self.tr("Whom to call"), type="strong"))
        contact = _first_contact(page)
        if contact is None:
            column.addWidget(
                Words(
                    self.tr(
                        "The registry names nobody. Ask the sponsor, {sponsor}, or your own team."
                    ).format(sponsor=page.sponsor or self.tr("not named"))
                )
            )
        else:
            named = [part for part in (contact.name, contact.phone, contact.email) if part]
            column.addWidget(Words(", ".join(named), selectable=True))
        script = self.tr(
            "You could say: “I have metastatic breast cancer and am asking about {nct}."
            " Is the trial taking people now, and what would you need to know about me?”"
        ).format(nct=page.nct)
        column.addWidget(Words(script, type="muted", selectable=True))
        buttons = FlowLayout(gap=self._theme.space(2))
        if contact is not None and contact.phone:
            self._add_button(
                buttons, self.tr("Call"), "phone", lambda: _open(f"tel:{_digits(contact.phone)}")
            )
        if contact is not None and contact.email:
            self._add_button(
                buttons,
                self.tr("Write"),
                "mail",
                lambda: _open(f"mailto:{contact.email}?subject={page.nct}"),
            )
        copied = "\n".join(
            part
            for part in (
                page.nct,
                page.title,
                *((contact.name, contact.phone, contact.email) if contact else ()),
                page.url,
            )
            if part
        )
        self._add_button(buttons, self.tr("Copy"), "copy", lambda: self._copy(copied))
        self._add_button(
            buttons, self.tr("Print…"), "print", lambda: self.paper_wanted.emit(self._opened)
        )
        column.addLayout(buttons)
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

    def _add_text(self, title: str, html: str) -> None:
        section = Section(self._theme, title)
        text = self._rich(title)
        text.set_html(html)
        section.body.addWidget(text)
        self.column.addWidget(section)

    def _rich(self, name: str) -> RichText:
        text = RichText(self._theme, name=name, grows=True)
        text.link_opened.connect(_open)
        return text

    def _card(self) -> tuple[QFrame, QVBoxLayout]:
        card = QFrame()
        card.setProperty("type", "card")
        column = QVBoxLayout(card)
        edge = self._theme.space(4)
        column.setContentsMargins(edge, self._theme.space(3), edge, self._theme.space(3))
        column.setSpacing(self._theme.space(2))
        return card, column

    def _add_button(self, flow: FlowLayout, text: str, icon: str, action: object) -> None:
        button = Button(self._theme, text, icon=icon)
        button.clicked.connect(action)
        flow.addWidget(button)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.told.emit(self.tr("Copied."))


def _first_contact(page: TrialPage) -> SiteContact | None:
    """Return whom to call: the nearest open site's own contact, else the trial's, else any."""
    nearest: Site | None = page.nearest_open
    if nearest is not None and nearest.miles is not None and nearest.contacts:
        return nearest.contacts[0]
    if page.contacts:
        return page.contacts[0]
    return next((site.contacts[0] for site in page.sites if site.contacts), None)


def _digits(phone: str) -> str:
    number = phone.partition(" ext. ")[0]
    return "".join(sign for sign in number if sign.isdigit() or sign == "+")


def _open(address: str) -> None:
    """Open an address that a person clicked in the program the system has for it."""
    url = QUrl(address)
    if url.scheme() in {"https", "http", "mailto", "tel"}:
        QDesktopServices.openUrl(url)


def _clear(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            _clear(inner)
            inner.deleteLater()
