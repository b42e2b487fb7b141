"""What the calendar does by itself while the window is open: reminders, and followed calendars."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from mbc_desktop.core.clock import Clock, utc_now
from mbc_desktop.views.agenda.notices import Notices
from mbc_desktop.views.agenda.reminder_list import ReminderList
from mbc_desktop.views.agenda.services import AgendaServices
from mbc_desktop.views.agenda.words import AgendaWords
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.dialogs import Dialog

if TYPE_CHECKING:
    from mbc_desktop.agenda.following import Followed
    from mbc_desktop.agenda.reminders import Due, ReminderState
    from mbc_desktop.agenda.reminding import Looked
    from mbc_desktop.core.cancel import CancelToken
    from mbc_desktop.core.errors import KnownError
    from mbc_desktop.core.login_start import LoginStart

_TICK = 20_000
_SLEPT = timedelta(minutes=3)
_FEEDS_EVERY = timedelta(minutes=5)

Notify = Callable[[str, str], object]
"""Shows a title and a text outside the window; returns whether there was a place for them."""


class AgendaBackground(QObject):
    """Looks at the clock, not only at the timer: a machine that slept is noticed.

    Signals:
        calendars_changed: a followed calendar was asked.
    """

    calendars_changed = Signal()

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        window: QWidget,
        services: AgendaServices,
        *,
        clock: Clock = utc_now,
        notify: Notify | None = None,
        is_resting: Callable[[], bool] = lambda: False,
        login_start: LoginStart | None = None,
    ) -> None:
        """``is_resting`` says, off the GUI thread, whether reminders wait until she comes back."""
        super().__init__(window)
        self._theme = theme
        self._tasks = tasks
        self._window = window
        self._services = services
        self._clock = clock
        self._words = AgendaWords(self)
        self._notices = Notices(theme, self)
        self._notices.clicked.connect(self.show_list)
        self._notify = notify or self._notices.show
        self._is_resting = is_resting
        self._login_start = login_start
        self._due: Sequence[Due] = ()
        self._shown: set[object] = set()
        self.list: ReminderList | None = None
        self._ticked = self._next_look = self._next_feeds = clock()
        window.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self.tick)

    def start(self) -> None:
        """Look at once, and from then on while the window is open."""
        self._timer.start()
        self.tick()

    def tick(self) -> None:
        """Do what its time has come for."""
        now = self._clock()
        jumped = now < self._ticked or now - self._ticked > _SLEPT
        self._ticked = now
        if jumped or now >= self._next_look:
            self.look()
        if jumped or now >= self._next_feeds:
            self._next_feeds = now + _FEEDS_EVERY
            self._tasks.run_read(self, self._services.subscriptions.due, self._ask_feeds)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # what came while no window was shown comes up with it
        shown = watched is self._window and event.type() == QEvent.Type.Show
        if shown and self._due and self.list is None:
            self.show_list()
        return super().eventFilter(watched, event)

    # -- reminders ------------------------------------------------------------------------------

    def look(self) -> None:
        """Find what is due now; also after anything in a calendar was changed."""
        reminders = self._services.reminders
        self._next_look = self._clock() + timedelta(days=1)  # the look under way says when
        self._tasks.run_read(self, reminders.look, self._on_looked)

    def _on_looked(self, looked: Looked) -> None:
        self._next_look = looked.next_at
        reminders, is_resting = self._services.reminders, self._is_resting

        def keep() -> tuple[bool, bool]:
            reminders.keep(looked)
            return reminders.full_text, is_resting()

        def show(how: tuple[bool, bool]) -> None:
            full_text, resting = how
            # what comes while everything rests is stored like any other, and shown afterwards
            self._show(() if resting else looked.due, full_text=full_text)

        # what is due is stored before it is shown, so that a fall of the power loses none
        self._tasks.run_write(self, keep, show)

    def _show(self, due: Sequence[Due], *, full_text: bool) -> None:
        self._due = due
        names = {(one.state.key, one.state.snoozed_until) for one in due}
        fresh = [one for one in due if (one.state.key, one.state.snoozed_until) not in self._shown]
        self._shown = set(names)
        if self.list is not None:
            self.list.show_due(due)
            if not due:
                self.list.close()
        if not due:
            self._notices.hide()
        if fresh:
            told = self._tell(fresh, full_text=full_text)
            if self.list is None and (full_text or self._window.isVisible()):
                self._open(full_text=full_text)
            elif self.list is None and not told:
                self._ask_to_show()

    def _ask_to_show(self) -> None:
        """Say that there is something, and no more: nobody may be at the screen but others."""
        dialog = Dialog(self._theme, self._window, self.tr("You have a reminder"))
        later = dialog.add_button(self.tr("Later"))
        show = dialog.add_button(self.tr("Show it"), kind="primary")
        show.setObjectName("yes")
        show.setDefault(True)
        later.clicked.connect(dialog.reject)
        show.clicked.connect(dialog.accept)
        dialog.accepted.connect(self.show_list)
        dialog.show()

    def _tell(self, fresh: Sequence[Due], *, full_text: bool) -> bool:
        """Show a notification of the system; returns whether there was a place for it."""
        text = self.tr("You have a reminder")
        if full_text:
            found = fresh[0].occurrence
            text = self.tr("{what}: {when}").format(
                what=found.event.summary, when=self._words.when(found)
            )
            if len(fresh) > 1:
                text = self.tr("{first}, and %n more", "", len(fresh) - 1).format(first=text)
        return bool(self._notify(self.tr("Companion"), text))

    def show_list(self) -> None:
        """Show the reminders that wait, because the person asked."""
        if self.list is not None:
            self.list.raise_()
            self.list.activateWindow()
            return
        reminders = self._services.reminders
        self._tasks.run_read(self, lambda: reminders.full_text, lambda on: self._open(full_text=on))

    def _open(self, *, full_text: bool) -> None:
        login = self._login_start
        opened = ReminderList(
            self._theme,
            self._window,
            self._words,
            full_text=full_text,
            at_login=None if login is None else login.is_on(),
        )
        opened.at_login_wished.connect(self._on_at_login)
        opened.dealt_with.connect(self._on_done)
        opened.snoozed.connect(self._on_snoozed)
        opened.full_text_wished.connect(self._on_full_text)
        opened.finished.connect(self._on_closed)
        self.list = opened
        opened.show_due(self._due)
        opened.show()

    def _on_closed(self) -> None:
        self.list = None

    def _on_done(self, state: ReminderState) -> None:
        reminders = self._services.reminders
        self._tasks.run_write(self, lambda: reminders.done(state), lambda _none: self.look())

    def _on_snoozed(self, state: ReminderState, wait: timedelta | None) -> None:
        reminders = self._services.reminders

        def write() -> None:
            until: datetime = (
                reminders.tomorrow_morning() if wait is None else reminders.after(wait)
            )
            reminders.snooze(state, until=until)

        self._tasks.run_write(self, write, lambda _none: self.look())

    def _on_full_text(self, on: bool) -> None:
        reminders = self._services.reminders
        self._tasks.run_write(self, lambda: reminders.set_full_text(on=on))

    def _on_at_login(self, on: bool) -> None:
        login = self._login_start
        if login is not None:
            self._tasks.run_write(self, lambda: login.turn(on=on))

    # -- followed calendars ---------------------------------------------------------------------

    def _ask_feeds(self, due: list[Followed]) -> None:
        subscriptions, write = self._services.subscriptions, self._tasks.write_and_wait
        for followed in due:

            def ask(
                token: CancelToken, _report: object, one: Followed = followed
            ) -> KnownError | None:
                return subscriptions.refresh(one, write, token=token)

            self._tasks.run_network(self, ask, lambda _problem: self._on_feed_asked())

    def _on_feed_asked(self) -> None:
        self.calendars_changed.emit()
        self.look()
