"""My trials: those she follows, readable whatever becomes of the registry's record."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from mbc_desktop.data.shortlist_records import Listed, Stage
from mbc_desktop.views.paged_model import Column, PagedModel
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.comparing import Ticked
from mbc_desktop.views.trials.stage_words import StageWords
from mbc_desktop.views.trials.words import TrialWords
from mbc_desktop.views.widgets.buttons import Button, IconButton
from mbc_desktop.views.widgets.card import Card, CardChip, card_roles
from mbc_desktop.views.widgets.card_list import CardList
from mbc_desktop.views.widgets.empty_state import EmptyState
from mbc_desktop.views.widgets.flow_layout import FlowLayout


class MyTrialsPane(QWidget):
    """The list of trials she follows, stage by stage.

    Signals:
        opened: the NCT number of the trial to show.
        star_wanted: an NCT number, and whether it shall be starred.
        action_wanted: ``changes``, ``compare``, ``csv``, ``json``, ``print``, ``pdf``.
        alike_wanted: an NCT number: she wants to see others like it.
    """

    opened = Signal(object)
    star_wanted = Signal(object, bool)
    action_wanted = Signal(str)
    alike_wanted = Signal(str)

    def __init__(
        self, theme: Theme, words: TrialWords, ticked: Ticked, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._ticked = ticked
        self.stage_words = StageWords(self)
        self._listed: dict[str, Listed] = {}
        self._stages: Sequence[Stage] = ()
        self.model: PagedModel[Listed] = PagedModel(
            lambda ncts: {nct: self._listed[nct] for nct in ncts if nct in self._listed},
            [Column(self.tr("My trials"), card_roles(self._card))],
            parent=self,
        )
        self.list = CardList(
            theme,
            name=self.tr("My trials"),
            lines=1,
            has_overline=True,
            action=self._ticked.action,
            parent=self,
        )
        self.list.setModel(self.model)
        self._empty = EmptyState(
            theme,
            self.tr("No trials of yours yet"),
            self.tr(
                "Press the star on a trial to keep it here. It stays readable even if the"
                " registry drops it."
            ),
            icon="star",
            parent=self,
        )
        self._tools = QWidget(self)
        flow = FlowLayout(self._tools, gap=theme.space(2))
        self.buttons: dict[str, Button] = {}
        for key, text, icon in (
            ("changes", self.tr("What changed since my last visit"), "change"),
            ("compare", self.tr("Compare…"), "compare"),
        ):
            button = Button(theme, text, kind="quiet", icon=icon, parent=self._tools)
            button.clicked.connect(lambda _=False, wanted=key: self.action_wanted.emit(wanted))
            flow.addWidget(button)
            self.buttons[key] = button
        self.more = IconButton(theme, "more", name=self.tr("More"), parent=self._tools)
        self.more.set_menu(self._menu())
        flow.addWidget(self.more)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._tools)
        column.addWidget(self._stack, 1)
        self.list.opened.connect(self.opened)
        self.list.action_triggered.connect(self._on_action)
        self.list.menu_wanted.connect(self._show_menu)
        ticked.changed.connect(self._on_ticked)
        self.show_listed((), ())

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for key, text in (
            ("print", self.tr("Print…")),
            ("pdf", self.tr("Save as PDF…")),
            ("csv", self.tr("Export as a table (CSV)…")),
            ("json", self.tr("Export as JSON…")),
        ):
            action = menu.addAction(text)
            action.triggered.connect(lambda _=False, wanted=key: self.action_wanted.emit(wanted))
        return menu

    def menu_for(self, nct: str) -> QMenu:
        """Return the menu of a trial."""
        menu = QMenu(self)
        for text, act in (
            (self.tr("Open"), lambda: self.opened.emit(nct)),
            (self.tr("See others like it"), lambda: self.alike_wanted.emit(nct)),
            (self.tr("Take the star away"), lambda: self.star_wanted.emit(nct, False)),
        ):
            menu.addAction(text).triggered.connect(act)
        return menu

    def _show_menu(self, nct: str, where: QPoint) -> None:
        self.menu_for(nct).popup(where)

    def _on_action(self, nct: str, on: bool) -> None:
        if self._ticked.is_on:
            self._ticked.tick(nct, on)
        else:
            self.star_wanted.emit(nct, on)

    def _on_ticked(self) -> None:
        self.list.set_action(self._ticked.action)
        self.model.refresh()

    @property
    def listed(self) -> Sequence[Listed]:
        """The trials in the order in which they are shown."""
        return tuple(self._listed.values())

    @property
    def stages(self) -> Sequence[Stage]:
        """The stages, with the names she gave them."""
        return self._stages

    def show_listed(self, listed: Sequence[Listed], stages: Sequence[Stage]) -> None:
        """Show these, in their order."""
        self._listed = {one.nct: one for one in listed}
        self._stages = stages
        self.model.set_ids(list(self._listed))
        self._stack.setCurrentWidget(self.list if listed else self._empty)
        self._tools.setVisible(bool(listed))

    def _card(self, one: Listed) -> Card:
        chips = (
            CardChip(self.stage_words.stage(one.stage, self._stages), "accent", "person"),
            CardChip(
                self._words.status(one.status),
                self._words.status_tone(one.status),
                self._words.status_icon(one.status),
            ),
        )
        step = one.next_step
        if one.next_on:
            step = self.tr("{step} · {day}").format(
                step=step or self.tr("Next step"), day=self._words.date(one.next_on)
            )
        since = self.tr("On your list since {day}").format(day=self._words.date(one.added_at[:10]))
        return Card(
            title=one.title,
            overline=one.nct,
            lines=(" · ".join(part for part in (step, one.reason) if part) or since,),
            chips=chips,
            action_on=one.nct in self._ticked.ncts if self._ticked.is_on else True,
            action_words=self.tr("Ticked") if self._ticked.is_on else self.tr("Starred"),
        )
