"""All parts in one window, for who builds screens: ``python -m mbc_desktop.views.gallery``."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QRadioButton,
    QSlider,
    QSpinBox,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from mbc_desktop.core.errors import KnownError
from mbc_desktop.views.access import tab_in_reading_order
from mbc_desktop.views.i18n import install_language, system_language
from mbc_desktop.views.paged_model import Column, PagedModel
from mbc_desktop.views.palette import Scheme
from mbc_desktop.views.theme import Look, Theme
from mbc_desktop.views.widgets.banner import Banner
from mbc_desktop.views.widgets.buttons import Button, IconButton
from mbc_desktop.views.widgets.card import Card, CardAction, CardChip, Marked, card_roles
from mbc_desktop.views.widgets.card_list import CardList
from mbc_desktop.views.widgets.chips import Chips, Choice
from mbc_desktop.views.widgets.empty_state import EmptyState
from mbc_desktop.views.widgets.explain import Explainer, Explanation, Term
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.navigation import Navigation
from mbc_desktop.views.widgets.page import Page
from mbc_desktop.views.widgets.progress_card import ProgressCard
from mbc_desktop.views.widgets.rich_text import RichText
from mbc_desktop.views.widgets.search_field import SearchField
from mbc_desktop.views.widgets.section import Section
from mbc_desktop.views.widgets.segmented import Segmented
from mbc_desktop.views.widgets.split_view import SplitView
from mbc_desktop.views.widgets.status_area import StatusArea
from mbc_desktop.views.widgets.toast import Toast

# The gallery is for developers and is not translated.

_STAR = CardAction("star", "star-filled", "Add to my trials", "Remove from my trials")
_TITLES = (
    "Sample Drug A With or Without Sample Drug B in People With HER2-low Breast Cancer That Spread",
    "A Sample Study of Radiation to a Few Spots",
    "Sample Tablet Against Standard Endocrine Therapy After a CDK4/6 Inhibitor",
)
_ARTICLE = """
<h2>What this study asks</h2>
<p>People join when their cancer is <a href="term:her2-low">HER2-low</a> and grew after one
line of treatment. <span class="fits">Fits what you said.</span>
<span class="ask">Ask about this one.</span></p>
<ul><li>A visit every three weeks</li><li>A scan every six weeks</li></ul>
<p><a href="https://example.org">The registry's page</a></p>
"""


def _card(number: int) -> Card:
    closed = number % 5 == 4
    chips = (
        (CardChip("No longer recruiting", "plain", "closed"),)
        if closed
        else (CardChip("Recruiting", "good", "check"), CardChip("Ask about 2", "caution", "help"))
    )
    return Card(
        title=_TITLES[number % len(_TITLES)],
        overline=f"NCT9{number:07} \N{MIDDLE DOT} Phase {number % 3 + 1}",
        lines=(Marked(f"Boston, {number * 7 % 90 + 2} miles", ((0, 6),)), "Checked 3 days ago"),
        chips=chips,
        icon="trials",
        action_on=number % 3 == 1,
        action_words="On your list",
        dimmed=closed,
    )


class Gallery(QWidget):
    """Navigation, four pages of parts, the status area."""

    def __init__(self, theme: Theme, *, rows: int = 200_000) -> None:
        super().__init__()
        self.setWindowTitle("Gallery")
        self._theme = theme
        self._explainer = Explainer(theme, self)
        self.navigation = Navigation(theme, name="Sections")
        self._pages = QStackedWidget(self)
        self.status = StatusArea(theme)
        self._page_numbers: dict[str, int] = {}
        for key, text, icon, page in (
            ("list", "Lists", "list", self._lists(rows)),
            ("fields", "Fields", "edit", self._fields()),
            ("messages", "Messages", "bell", self._messages()),
            ("reading", "Reading", "book", self._reading()),
            ("empty", "Empty", "calendar", self._empty()),
        ):
            self._page_numbers[key] = self._pages.addWidget(page)
            self.navigation.add(key, text, icon=icon)
        self.navigation.below.addWidget(
            Button(theme, "Helpline", kind="navigation", icon="helpline", parent=self)
        )
        self.navigation.chosen.connect(self.show_page)
        self.toast = Toast(theme, self._pages)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.navigation)
        body.addWidget(self._pages, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(body, 1)
        whole.addWidget(self.status)
        tab_in_reading_order(self)
        self.status.tell_error(
            KnownError(
                "The registry could not be reached.",
                what_is_safe="Everything stored here still works.",
                what_to_do="Try again when you are online.",
            )
        )

    def show_page(self, key: str) -> None:
        """Show one of: list, fields, messages, reading, empty."""
        self._pages.setCurrentIndex(self._page_numbers[key])

    def _lists(self, rows: int) -> QWidget:
        theme = self._theme

        def fetch(ids: Sequence[int]) -> Mapping[int, int]:
            return {number: number for number in ids if number != 3}

        model: PagedModel[int] = PagedModel(fetch, [Column("Trials", card_roles(_card))])
        self.cards = CardList(theme, name="Trials", has_overline=True, action=_STAR)
        model.setParent(self.cards)
        self.cards.setModel(model)
        model.set_ids(array("q", range(rows)))
        self.cards.action_triggered.connect(
            lambda _id, on: self.toast.offer(
                "Added to your list." if on else "Removed from your list.", lambda: None
            )
        )
        chips = Chips(theme, name="Status")
        chips.set_choices(
            [
                Choice("recruiting", "Recruiting", 1204),
                Choice("soon", "Not yet recruiting", 310),
                Choice("active", "Active", 58),
            ]
        )
        chips.set_chosen(["recruiting"])
        left = QWidget(self)
        column = QVBoxLayout(left)
        edge = theme.space(3)
        column.setContentsMargins(edge, edge, 0, edge)
        column.addWidget(SearchField(theme, name="Search trials", hint="Drug, gene, place"))
        column.addWidget(chips)
        column.addWidget(self.cards, 1)
        page = Page(theme)
        page.column.addWidget(Words(_TITLES[0], type="title"))
        page.column.addWidget(Words("NCT90000000", type="muted", selectable=True))
        page.column.addWidget(self._buttons())
        for title in ("Who can join", "Places"):
            section = Section(theme, title, is_open=title != "Places")
            section.body.addWidget(Words("People 18 and older whose cancer has spread."))
            page.column.addWidget(section)
        self.split = SplitView(theme, left, page)
        self.cards.opened.connect(lambda _id: self.split.show_detail())
        return self.split

    def _buttons(self) -> QWidget:
        theme = self._theme
        box = QWidget(self)
        flow = FlowLayout(box, gap=theme.space(2))
        flow.addWidget(Button(theme, "Call the site", kind="primary", icon="phone"))
        flow.addWidget(Button(theme, "Print", icon="print"))
        flow.addWidget(Button(theme, "Compare", kind="quiet", icon="compare"))
        flow.addWidget(Button(theme, "Delete", kind="danger", icon="trash"))
        off = Button(theme, "Not now")
        off.setEnabled(False)
        flow.addWidget(off)
        flow.addWidget(
            IconButton(theme, "star", name="Star", icon_on="star-filled", name_on="Remove star")
        )
        flow.addWidget(IconButton(theme, "more", name="More"))
        return box

    def _fields(self) -> QWidget:
        theme = self._theme
        page = Page(theme)
        form = Form(theme)
        form.add_heading("About the search")
        form.add_row("&Name", QLineEdit("Near home"), help_text="Only you see this name.")
        wrong = QLineEdit("0213")
        form.add_row("&ZIP code", wrong)
        form.complain(wrong, "A ZIP code has five digits.")
        where = QComboBox()
        where.addItems(["Within 100 miles", "Within 50 miles", "Anywhere"])
        form.add_row("&How far", where)
        form.add_row("&Age", QSpinBox())
        form.add_row("&Since", QDateEdit())
        form.add_row("N&otes", QPlainTextEdit("Ask about the scan."))
        how = Segmented(
            theme,
            [Choice("list", "List"), Choice("map", "Map"), Choice("table", "Table")],
            name="Show as",
        )
        form.add_row("Show as", how)
        size = QSlider(Qt.Orientation.Horizontal)
        size.setValue(40)
        form.add_row("Text size", size)
        page.column.addWidget(form)
        ticked = QCheckBox("Tell me about new trials")
        ticked.setChecked(True)
        partly = QCheckBox("Some places")
        partly.setTristate(True)
        partly.setCheckState(Qt.CheckState.PartiallyChecked)
        chosen = QRadioButton("I don't know")
        chosen.setChecked(True)
        off = QCheckBox("Not offered here")
        off.setEnabled(False)
        for choice in (ticked, partly, off, chosen, QRadioButton("Not tested")):
            page.column.addWidget(choice)
        return page

    def _messages(self) -> QWidget:
        theme = self._theme
        page = Page(theme)
        for tone, title, text in (
            ("info", "You are offline.", "Everything stored here still works."),
            ("good", "Your backup is whole.", "It was made today at 9:00."),
            ("caution", "Checked 45 days ago.", "Get updates before you call."),
            ("alert", "This note could not be saved.", "Your words are still on the screen."),
        ):
            banner = Banner(theme, title, text, tone=tone)  # type: ignore[arg-type]
            page.column.addWidget(banner)
            if tone == "caution":
                banner.add_action("Get updates", primary=True)
                banner.add_action("Later")
        progress = ProgressCard(theme, "Getting trials")
        progress.set_progress(3200, 11_800, "3,200 of 11,800 trials")
        page.column.addWidget(progress)
        bar = QProgressBar()
        bar.setAccessibleName("Space used")
        bar.setTextVisible(False)
        bar.setValue(60)
        page.column.addWidget(bar)
        return page

    def _reading(self) -> QWidget:
        theme = self._theme
        page = Page(theme)
        meaning = Explanation("HER2-low", "A little HER2 protein, less than HER2-positive.")
        page.column.addWidget(Words("A page to read", type="display"))
        page.column.addWidget(Words("8th grade \N{MIDDLE DOT} 4 minutes", type="small"))
        page.column.addWidget(Term(self._explainer, meaning))
        text = RichText(
            theme,
            name="Article",
            explainer=self._explainer,
            explanation_of=lambda key: meaning if key == "her2-low" else None,
            grows=True,
        )
        text.set_html(_ARTICLE)
        page.column.addWidget(text)
        tabs = QTabWidget()
        tabs.setAccessibleName("Parts")
        table = QTableWidget(3, 3)
        table.setAccessibleName("Places")
        table.setHorizontalHeaderLabels(["Place", "Miles", "Status"])
        for row in range(3):
            for at, text_of in enumerate(("Boston", str(12 * row), "Recruiting")):
                table.setItem(row, at, QTableWidgetItem(text_of))
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading)
        table.horizontalHeader().setStretchLastSection(True)
        tabs.addTab(table, "Places")
        tabs.addTab(Words("Nothing yet."), "History")
        page.column.addWidget(tabs)
        return page

    def _empty(self) -> QWidget:
        empty = EmptyState(
            self._theme,
            "No visits yet",
            "Add your next visit, and the questions for it will be here when you go.",
            icon="calendar",
        )
        empty.add_action("Add next visit", kind="primary", icon="add")
        empty.add_action("Import a calendar", icon="import")
        return empty


def main() -> int:
    """Show the gallery; Ctrl and + or - changes the text, Ctrl+D the colors."""
    from PySide6.QtGui import QKeySequence, QShortcut

    app = QApplication(sys.argv)
    app.setStyle("Fusion")
    install_language(app, system_language())
    theme = Theme(app, Look(scheme=Scheme.LIGHT))
    gallery = Gallery(theme)
    gallery.resize(1180, 780)

    def resize_text(by: int) -> None:
        theme.set_look(replace(theme.look, text_percent=theme.look.text_percent + by))

    def next_scheme() -> None:
        schemes = list(Scheme)
        after = schemes[(schemes.index(theme.palette.scheme) + 1) % len(schemes)]
        theme.set_look(replace(theme.look, scheme=after))

    for keys, act in (
        (QKeySequence.StandardKey.ZoomIn, lambda: resize_text(25)),
        (QKeySequence.StandardKey.ZoomOut, lambda: resize_text(-25)),
        (QKeySequence("Ctrl+D"), next_scheme),
    ):
        QShortcut(QKeySequence(keys), gallery).activated.connect(act)
    gallery.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
