"""The reminders that are due or were missed, each with what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from mbc_desktop.views.access import announce
from mbc_desktop.views.agenda.words import AgendaWords
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.banner import Banner
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.page import Page

if TYPE_CHECKING:
    from mbc_desktop.agenda.reminders import Due

SHORT, LONG = timedelta(minutes=10), timedelta(hours=1)


class ReminderList(Dialog):
    """Stays beside the window until it is closed; what is not dealt with comes again.

    Signals:
        dealt_with: the ``ReminderState`` that was dealt with.
        snoozed: the state, and the wait as a ``timedelta``; None means until tomorrow morning.
        full_text_wished: whether a system notification may say what it is about.
        at_login_wished: whether the program starts in the background when she logs in.
    """

    dealt_with = Signal(object)
    snoozed = Signal(object, object)
    full_text_wished = Signal(bool)
    at_login_wished = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None,
        words: AgendaWords,
        *,
        full_text: bool,
        at_login: bool | None = None,
    ) -> None:
        """``at_login`` None: this program can't be started at login here."""
        super().__init__(theme, parent, self.tr("Reminders"))
        self._words = words
        self._page = Page(theme, name=self.tr("Reminders"), parent=self)
        self.body.addWidget(self._page, 1)
        self.full_text = QCheckBox(self.tr("Notifications may say what they are about"), self)
        self.full_text.setToolTip(
            self.tr("Otherwise they say only “You have a reminder”, for others may see them.")
        )
        self.full_text.setAccessibleDescription(self.full_text.toolTip())
        self.full_text.setChecked(full_text)
        self.full_text.toggled.connect(self.full_text_wished)
        self.body.addWidget(self.full_text)
        self.at_login = QCheckBox(self.tr("Remind me though the window is closed"), self)
        self.at_login.setToolTip(
            self.tr(
                "“Companion” then starts without a window when you log in to this computer."
                " From its icon you can open or end it."
            )
        )
        self.at_login.setAccessibleDescription(self.at_login.toolTip())
        self.at_login.setChecked(bool(at_login))
        self.at_login.setVisible(at_login is not None)
        self.at_login.toggled.connect(self.at_login_wished)
        self.body.addWidget(self.at_login)
        close = self.add_button(self.tr("Close"))
        close.clicked.connect(self.reject)
        self.cards: list[Banner] = []
        self.resize(theme.space(6) * 20, theme.space(6) * 18)

    def show_due(self, due: Sequence[Due]) -> None:
        """Show these instead of what stood here."""
        for card in self.cards:
            self._page.column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [self._card(one) for one in due]
        text = self.tr("%n reminder(s)", "", len(due))
        self.set_heading(
            self.tr("Reminders"), text if due else self.tr("Nothing to remind you of.")
        )
        announce(self, text)

    def _card(self, due: Due) -> Banner:
        found = due.occurrence
        when = self.tr("{day}. {time}").format(
            day=self._words.day(found.begins.date()), time=self._words.when(found)
        )
        lines = [when, found.event.place] if found.event.place else [when]
        if due.missed:
            lines.append(self.tr("This was due earlier."))
        title = found.event.summary or self.tr("Without a title")
        card = Banner(
            self._theme,
            title,
            "\n".join(lines),
            icon=self._words.icon(found.event.kind.value),
            can_dismiss=False,
            parent=self,
        )
        done = card.add_action(self.tr("Done"), primary=True)
        done.clicked.connect(lambda: self.dealt_with.emit(due.state))
        done.setAccessibleName(self.tr("Done: {title}").format(title=title))
        for text, wait in (
            (self.tr("In 10 minutes"), SHORT),
            (self.tr("In 1 hour"), LONG),
            (self.tr("Tomorrow morning"), None),
        ):
            again = card.add_action(text)
            again.setAccessibleName(
                self.tr("Remind me again: {when}. {title}").format(when=text, title=title)
            )
            again.clicked.connect(
                lambda _checked=False, wait=wait: self.snoozed.emit(due.state, wait)
            )
        self._page.column.addWidget(card)
        return card
