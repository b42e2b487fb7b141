"""Feeds: new headlines to save or dismiss, and the feeds they are from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mbc_desktop.views.learn.words import LearnWords
from mbc_desktop.views.paged_model import Column, PagedModel
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.card import Card, CardAction, CardChip, card_roles
from mbc_desktop.views.widgets.card_list import CardList
from mbc_desktop.views.widgets.chips import Choice
from mbc_desktop.views.widgets.empty_state import EmptyState
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.progress_card import ProgressCard
from mbc_desktop.views.widgets.segmented import Segmented

HEADLINES, LIST = "headlines", "list"


@dataclass(frozen=True, slots=True)
class FeedRow:
    """A feed; ``problem`` is why its last refresh brought nothing, else empty."""

    number: int
    title: str
    address: str
    checked_at: str
    problem: str
    new: int


@dataclass(frozen=True, slots=True)
class HeadlineRow:
    """A new item of a feed."""

    number: int
    feed: str
    title: str
    summary: str
    published: str
    address: str


class FeedsPane(QWidget):
    """Headlines, and the list of feeds.

    Signals:
        opened: the key of a saved article.
        address_wanted: the address of a feed to add.
        opml_wanted: the path of an OPML file to add feeds from.
        export_wanted: the path of an OPML file to save the feeds as.
        refresh_wanted: all feeds are to be asked for news.
        headline_wanted: the number of a headline, and ``save`` or ``dismiss``.
        feed_wanted: the number of a feed, and ``remove`` or ``refresh``.
        cancelled: the person stopped what is going on.
    """

    opened = Signal(str)
    address_wanted = Signal(str)
    opml_wanted = Signal(str)
    export_wanted = Signal(str)
    refresh_wanted = Signal()
    headline_wanted = Signal(int, str)
    feed_wanted = Signal(int, str)
    cancelled = Signal()

    def __init__(self, theme: Theme, words: LearnWords, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._headlines: dict[int, HeadlineRow] = {}
        self._feeds: dict[int, FeedRow] = {}
        self.field = QLineEdit(self)
        self.field.setMaxLength(4_000)
        self.field.setAccessibleName(self.tr("Address of a feed"))
        self.field.setPlaceholderText(self.tr("https://…"))
        self.add = Button(theme, self.tr("Add the feed"), parent=self)
        self.opml = Button(theme, self.tr("Add from a file (OPML)…"), icon="import", parent=self)
        self.export = Button(theme, self.tr("Save my feeds as a file…"), parent=self)
        self.refresh = Button(
            theme, self.tr("Get new headlines"), kind="primary", icon="refresh", parent=self
        )
        self.progress = ProgressCard(theme, self.tr("Asking the feeds"), parent=self)
        self.progress.hide()
        self.pick = Segmented(
            theme,
            (Choice(HEADLINES, self.tr("New headlines")), Choice(LIST, self.tr("My feeds"))),
            name=self.tr("What of the feeds"),
            parent=self,
        )
        self.model: PagedModel[HeadlineRow] = PagedModel(
            lambda ids: {one: self._headlines[one] for one in ids if one in self._headlines},
            [Column(self.tr("New headlines"), card_roles(self._headline_card))],
            parent=self,
        )
        self.list = self._cards(
            self.tr("New headlines"),
            self.tr("Enter or the menu key: save it, dismiss it. Space saves it."),
            action=CardAction("download", "check", self.tr("Save it to read"), self.tr("Saved")),
        )
        self.list.setModel(self.model)
        self.feed_model: PagedModel[FeedRow] = PagedModel(
            lambda ids: {one: self._feeds[one] for one in ids if one in self._feeds},
            [Column(self.tr("My feeds"), card_roles(self._feed_card))],
            parent=self,
        )
        self.feed_list = self._cards(self.tr("My feeds"), self.tr("The menu key: refresh, remove."))
        self.feed_list.setModel(self.feed_model)
        self.empty = EmptyState(theme, "", icon="list", parent=self)
        self._lay_out()
        self._connect()
        self.show_feeds((), ())

    def _cards(self, name: str, description: str, *, action: CardAction | None = None) -> CardList:
        made = CardList(
            self._theme, name=name, lines=1, title_lines=2, has_overline=True, action=action
        )
        made.setAccessibleDescription(description)
        return made

    def _lay_out(self) -> None:
        theme = self._theme
        box = QFrame(self)
        box.setProperty("type", "card")
        inner = QVBoxLayout(box)
        edge = theme.space(4)
        inner.setContentsMargins(edge, theme.space(3), edge, theme.space(3))
        inner.setSpacing(theme.space(2))
        title = Words(self.tr("Follow a site by its feed"), type="strong", parent=box)
        title.setBuddy(self.field)
        inner.addWidget(title)
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        row.addWidget(self.field, 1)
        row.addWidget(self.add)
        inner.addLayout(row)
        inner.addWidget(
            Words(
                self.tr(
                    "Many sites and journals have an RSS or Atom feed. The program asks it only"
                    " when you press “Get new headlines”."
                ),
                type="muted",
                parent=box,
            )
        )
        more = FlowLayout(gap=theme.space(2))
        more.addWidget(self.refresh)
        more.addWidget(self.opml)
        more.addWidget(self.export)
        inner.addLayout(more)
        inner.addWidget(self.progress)
        self._stack = QStackedWidget(self)
        for part in (self.list, self.feed_list, self.empty):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(3))
        column.addWidget(box)
        column.addWidget(self.pick)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.add.clicked.connect(self._on_add)
        self.field.returnPressed.connect(self._on_add)
        self.opml.clicked.connect(self._on_opml)
        self.export.clicked.connect(self._on_export)
        self.refresh.clicked.connect(self.refresh_wanted)
        self.progress.cancelled.connect(self.cancelled)
        self.pick.chosen_changed.connect(lambda _key: self._choose_page())
        self.list.opened.connect(self._on_headline)
        self.list.menu_wanted.connect(self._on_headline_menu)
        self.list.action_triggered.connect(self._on_save_wanted)
        self.feed_list.menu_wanted.connect(self._on_feed_menu)
        self.feed_list.opened.connect(self._on_feed)

    # -- what it shows -----------------------------------------------------------------------------

    def show_feeds(self, feeds: Sequence[FeedRow], headlines: Sequence[HeadlineRow]) -> None:
        """Show these feeds and their new headlines, the newest first."""
        self._feeds = {row.number: row for row in feeds}
        self._headlines = {row.number: row for row in headlines}
        self.model.set_ids(list(self._headlines))
        self.feed_model.set_ids(list(self._feeds))
        self.refresh.setEnabled(bool(feeds))
        self.export.setVisible(bool(feeds))
        self._choose_page()

    def begin(self, title: str) -> None:
        """Show that feeds are being asked."""
        self.progress.begin(title)
        self.progress.show()
        for part in (self.add, self.opml, self.refresh):
            part.setEnabled(False)

    def finish(self, *, clear: bool = False) -> None:
        """Show that it is over."""
        self.progress.hide()
        self.add.setEnabled(True)
        self.opml.setEnabled(True)
        self.refresh.setEnabled(bool(self._feeds))
        if clear:
            self.field.clear()

    def feed(self, number: int) -> FeedRow | None:
        """Return a feed that is shown."""
        return self._feeds.get(number)

    def _choose_page(self) -> None:
        if self.pick.chosen() == LIST and self._feeds:
            self._stack.setCurrentWidget(self.feed_list)
        elif self.pick.chosen() == HEADLINES and self._headlines:
            self._stack.setCurrentWidget(self.list)
        else:
            if self._feeds:
                self.empty.set_words(
                    self.tr("No new headlines"),
                    self.tr("What the feeds bring is shown here, to save or to dismiss."),
                )
            else:
                self.empty.set_words(
                    self.tr("No feeds yet"),
                    self.tr(
                        "Paste the address of a feed above. None is set up beforehand, so that the"
                        " program asks nobody you have not chosen."
                    ),
                )
            self._stack.setCurrentWidget(self.empty)

    def _headline_card(self, row: HeadlineRow) -> Card:
        day = self._words.iso_date(row.published) if row.published else ""
        return Card(
            title=row.title,
            overline=row.feed,
            lines=(row.summary,) if row.summary else (),
            chips=(CardChip(day, icon="clock"),) if day else (),
            action_on=False,
        )

    def _feed_card(self, row: FeedRow) -> Card:
        chips = []
        if row.problem:
            chips.append(CardChip(self.tr("Did not answer"), "caution", "warning"))
        if row.new:
            chips.append(CardChip(self.tr("%n new", "", row.new), "good", "new"))
        checked = (
            self.tr("Last asked {day}").format(day=self._words.stamped(row.checked_at))
            if row.checked_at
            else self.tr("Not asked yet")
        )
        return Card(
            title=row.title or row.address,
            overline=row.address,
            lines=(row.problem or checked,),
            chips=tuple(chips) or (CardChip(self.tr("Nothing new")),),
        )

    # -- what is asked for -------------------------------------------------------------------------

    def headline_menu(self, number: int) -> QMenu:
        """Return what can be done with a headline."""
        return self._menu(
            (
                (
                    self.tr("Save it to read"),
                    "download",
                    lambda: self.headline_wanted.emit(number, "save"),
                ),
                (
                    self.tr("Dismiss it"),
                    "cancel",
                    lambda: self.headline_wanted.emit(number, "dismiss"),
                ),
            )
        )

    def feed_menu(self, number: int) -> QMenu:
        """Return what can be done with a feed."""
        return self._menu(
            (
                (
                    self.tr("Get new headlines"),
                    "refresh",
                    lambda: self.feed_wanted.emit(number, "refresh"),
                ),
                (
                    self.tr("Remove the feed"),
                    "trash",
                    lambda: self.feed_wanted.emit(number, "remove"),
                ),
            )
        )

    def _menu(self, actions: Sequence[tuple[str, str, object]]) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, icon, slot in actions:
            menu.addAction(self._theme.icon(icon, "text"), text).triggered.connect(slot)
        return menu

    def _on_headline(self, number: object) -> None:
        index = self.list.currentIndex()
        place = self.list.visualRect(index).center()
        self._on_headline_menu(number, self.list.viewport().mapToGlobal(place))

    def _on_save_wanted(self, number: object, _on: bool) -> None:
        self.headline_wanted.emit(int(str(number)), "save")

    def _on_feed(self, number: object) -> None:
        place = self.feed_list.visualRect(self.feed_list.currentIndex()).center()
        self._on_feed_menu(number, self.feed_list.viewport().mapToGlobal(place))

    def _on_headline_menu(self, number: object, place: QPoint) -> None:
        self.headline_menu(int(str(number))).popup(place)

    def _on_feed_menu(self, number: object, place: QPoint) -> None:
        self.feed_menu(int(str(number))).popup(place)

    def _on_add(self) -> None:
        address = self.field.text().strip()
        if address and self.add.isEnabled():
            self.address_wanted.emit(address)

    def _on_opml(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a list of feeds"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Lists of feeds ({patterns})").format(patterns="*.opml *.xml"))
        dialog.fileSelected.connect(self.opml_wanted)
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def _on_export(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the list of feeds"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("opml")
        dialog.selectFile("feeds.opml")
        dialog.fileSelected.connect(self.export_wanted)
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()
