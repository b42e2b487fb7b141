"""The switch between the ways to show days, and the one keyboard way through all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from mbc_desktop.views.agenda.days_view import DaysView
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.chips import Choice
from mbc_desktop.views.widgets.segmented import Segmented


@dataclass(frozen=True, slots=True)
class NamedView:
    """One way to show days, and what it is called on its button."""

    key: str
    text: str
    view: DaysView


class ViewSwitch(QStackedWidget):
    """Shows one of some views at the day the person is at, or for a while something else.

    Keys, wherever the focus is within: 1, 2, 3 … choose a view (with Ctrl everywhere in the
    ``home`` of the switch), T and Home lead to today, G asks for a date, N adds something, ? tells
    what the keys do.

    Signals:
        turned: another view or another day is shown; it wants to be given what is on.
        date_wanted: she wants to go to a date.
        new_wanted: she wants to add something, at the day she is at.
        help_wanted: she wants to know what the keys do.
    """

    turned = Signal()
    date_wanted = Signal()
    new_wanted = Signal()
    help_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        views: Sequence[NamedView],
        *,
        name: str,
        today: Callable[[], date],
        home: QWidget,
    ) -> None:
        super().__init__(home)
        self._views = {one.key: one.view for one in views}
        self.names = [one.text for one in views]
        self._today = today
        self._current = views[0].view
        self.choice = Segmented(theme, [Choice(one.key, one.text) for one in views], name=name)
        self.choice.chosen_changed.connect(self._on_chosen)
        for one in views:
            self.addWidget(one.view)
            one.view.more_wanted.connect(self.turned)
        for number, one in enumerate(views, start=1):
            choose = self._chooser(one.key)
            self._on_key(str(number), choose)
            self._on_key(f"Ctrl+{number}", choose, widget=home)
        self._on_key("T", self.go_to_today)
        self._on_key("Home", self.go_to_today)
        self._on_key("G", self.date_wanted.emit)
        self._on_key("N", self.new_wanted.emit)
        self._on_key("?", self.help_wanted.emit)

    @property
    def current(self) -> DaysView:
        """The view that is chosen, whether or not something else is shown for a while."""
        return self._current

    @property
    def all(self) -> tuple[DaysView, ...]:
        """Every view, in the order of their buttons."""
        return tuple(self._views.values())

    @property
    def is_aside(self) -> bool:
        """Whether something else than the chosen view is shown."""
        return self.currentWidget() is not self._current

    @property
    def day(self) -> date:
        """The day the person is at."""
        return self._current.current_day()

    def choose(self, key: str) -> None:
        """Show a view; the day stays."""
        if self.choice.chosen() == key:
            self.come_back()
        else:
            self.choice.set_chosen(key)

    def go_to(self, day: date) -> None:
        """Show a day in the view that is chosen."""
        self._current.show_day(day)
        self.come_back()

    def go_to_today(self) -> None:
        """Show the present day."""
        self.go_to(self._today())

    def step(self, by: int) -> None:
        """Show what comes later (1) or came earlier (-1)."""
        self.go_to(self._current.stepped(by))

    def show_aside(self, widget: QWidget) -> None:
        """Show something else, such as what was found, until ``come_back``."""
        if self.indexOf(widget) < 0:
            self.addWidget(widget)
        self.setCurrentWidget(widget)

    def come_back(self) -> None:
        """Show the chosen view."""
        self.setCurrentWidget(self._current)
        self.turned.emit()

    def _chooser(self, key: str) -> Callable[[], None]:
        def choose() -> None:
            self.choose(key)
            self._current.setFocus(Qt.FocusReason.ShortcutFocusReason)

        return choose

    def _on_chosen(self, key: object) -> None:
        day = self._current.current_day()
        self._current = self._views[str(key)]
        self._current.show_day(day)
        self.come_back()

    def _on_key(
        self, keys: str, act: Callable[[], object], *, widget: QWidget | None = None
    ) -> None:
        shortcut = QShortcut(QKeySequence(keys), widget or self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
