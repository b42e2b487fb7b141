"""The calendars that are followed on the web: begin, refresh, end."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from mbc_desktop.core.errors import KnownError
from mbc_desktop.views.agenda.services import AgendaServices
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.banner import Banner
from mbc_desktop.views.widgets.dialogs import Dialog, confirm
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.page import Page

if TYPE_CHECKING:
    from mbc_desktop.agenda.following import Followed


class FollowedCalendars(Dialog):
    """What is followed, how old each copy is, and a field for one more.

    Signals:
        changed: events came or went.
    """

    changed = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget, tasks: TaskRunner, services: AgendaServices
    ) -> None:
        super().__init__(
            theme,
            parent,
            self.tr("Calendars you follow"),
            self.tr(
                "A clinic or a group may publish a calendar on the web. It is asked from time to"
                " time while the program is open; whoever publishes it can see that."
            ),
        )
        self._tasks = tasks
        self._services = services
        self.address = QLineEdit(self)
        self.address.setPlaceholderText("webcal://…")
        self.form = Form(theme, parent=self)
        self.form.add_row(self.tr("Address of a calendar"), self.address)
        self.community = QCheckBox(self.tr("They are talks, groups and the like"), self)
        self.form.add_row(
            self.tr("Community events"),
            self.community,
            help_text=self.tr("Then you can note here that you have registered."),
        )
        self.body.addWidget(self.form)
        self._page = Page(theme, name=self.tr("Calendars you follow"), parent=self)
        self.body.addWidget(self._page, 1)
        self.cards: list[Banner] = []
        close = self.add_button(self.tr("Close"))
        close.clicked.connect(self.reject)
        self.follow = self.add_button(self.tr("Follow"), kind="primary")
        self.follow.setDefault(True)
        self.follow.clicked.connect(self._on_follow)
        self.resize(theme.space(6) * 20, theme.space(6) * 18)
        self._read()

    def _read(self) -> None:
        subscriptions = self._services.subscriptions

        def read() -> list[tuple[Followed, timedelta | None]]:
            return [(one, subscriptions.age(one)) for one in subscriptions.all()]

        self._tasks.run_read(self, read, self._show)

    def _show(self, found: list[tuple[Followed, timedelta | None]]) -> None:
        for card in self.cards:
            self._page.column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [self._card(followed, age) for followed, age in found]

    def _card(self, followed: Followed, age: timedelta | None) -> Banner:
        lines = [followed.subscription.url, self._age(age)]
        offered = self._services.subscriptions.is_offered(followed)
        if offered:
            lines.append(self.tr("Added by whoever set up this computer."))
        if not followed.calendar.visible:
            lines.append(self.tr("Hidden."))
        problem = followed.subscription.problem
        if problem:
            lines.append(problem)
        name = followed.calendar.name
        card = Banner(
            self._theme,
            name,
            "\n".join(lines),
            tone="caution" if problem else "info",
            icon="" if problem else "calendar",
            can_dismiss=False,
            parent=self,
        )
        refresh = card.add_action(self.tr("Refresh"))
        refresh.setAccessibleName(self.tr("Refresh: {name}").format(name=name))
        refresh.clicked.connect(lambda: self._on_refresh(followed))
        shown = followed.calendar.visible
        show = card.add_action(self.tr("Hide") if shown else self.tr("Show"))
        show.setAccessibleName(f"{show.text()}: {name}")
        show.clicked.connect(lambda: self._on_show(followed, visible=not shown))
        if not offered:
            end = card.add_action(self.tr("Stop following"))
            end.setAccessibleName(self.tr("Stop following: {name}").format(name=name))
            end.clicked.connect(lambda: self._on_end(followed))
        self._page.column.addWidget(card)
        return card

    def _age(self, age: timedelta | None) -> str:
        if age is None:
            return self.tr("Never read so far.")
        minutes = max(int(age.total_seconds()) // 60, 0)
        if minutes < 1:
            return self.tr("Up to date.")
        if minutes < 60:
            return self.tr("As it was %n minute(s) ago.", "", minutes)
        if minutes < 48 * 60:
            return self.tr("As it was %n hour(s) ago.", "", minutes // 60)
        return self.tr("As it was %n day(s) ago.", "", minutes // (24 * 60))

    def _on_follow(self) -> None:
        typed = self.address.text().strip()
        if not typed:
            self.form.complain(self.address, self.tr("Type or paste an address first."))
            return
        self.form.complain(self.address, "")
        self.follow.setEnabled(False)
        subscriptions, write = self._services.subscriptions, self._tasks.write_and_wait
        community = self.community.isChecked()
        self._tasks.run_network(
            self,
            lambda token, _report: subscriptions.follow(
                typed, write, community=community, token=token
            ),
            lambda _name: self._on_followed(),
            on_failed=self._on_failed,
        )

    def _on_followed(self) -> None:
        self.follow.setEnabled(True)
        self.address.clear()
        self.community.setChecked(False)
        self._changed()

    def _on_failed(self, problem: KnownError) -> None:
        self.follow.setEnabled(True)
        self.form.complain(self.address, problem.sentence)

    def _on_refresh(self, followed: Followed) -> None:
        subscriptions, write = self._services.subscriptions, self._tasks.write_and_wait
        self._tasks.run_network(
            self,
            lambda token, _report: subscriptions.refresh(followed, write, token=token),
            lambda _problem: self._changed(),
        )

    def _on_show(self, followed: Followed, *, visible: bool) -> None:
        calendars, number = self._services.calendars, followed.calendar.id
        self._tasks.run_write(
            self,
            lambda: calendars.show(number, visible=visible),
            lambda _none: self._changed(),
        )

    def _on_end(self, followed: Followed) -> None:
        subscriptions = self._services.subscriptions
        confirm(
            self._theme,
            self,
            self.tr("Stop following {name}?").format(name=followed.calendar.name),
            self.tr("Its events leave your calendar. You can follow it again at any time."),
            yes=self.tr("Stop following"),
            no=self.tr("Keep"),
            on_yes=lambda: self._tasks.run_write(
                self, lambda: subscriptions.unfollow(followed), lambda _none: self._changed()
            ),
            danger=True,
        )

    def _changed(self) -> None:
        self._read()
        self.changed.emit()
