"""Builds the Calendar tab, its reminders, and what they work with."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mbc_desktop.composition.part import Part, local_day

if TYPE_CHECKING:
    from mbc_desktop.agenda.records import Occurrence
    from mbc_desktop.composition.opened import Opened
    from mbc_desktop.core.paths import DataDir
    from mbc_desktop.views.agenda.background import AgendaBackground, Notify
    from mbc_desktop.views.agenda.services import AgendaServices
    from mbc_desktop.views.agenda.tab import AgendaTab
    from mbc_desktop.views.main_window import MainWindow
    from mbc_desktop.views.tasks import TaskRunner
    from mbc_desktop.views.theme import Theme

_LOOK_AHEAD = timedelta(days=90)
_LOOK_BEHIND = timedelta(days=800)


class AgendaPart(Part):
    """The Calendar tab; its reminders run though the tab is never shown.

    Signals:
        note_wanted: she wants to write what was said: a title, a text, what it is about.
        brief_wanted: she wants to make the page for the visit of a day.
        thing_wanted: the ``(kind, id)`` of a trial or a note that an event is linked to.
    """

    note_wanted = Signal(str, str, object)
    brief_wanted = Signal(object)
    thing_wanted = Signal(tuple)

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        window: MainWindow,
        *,
        home: DataDir,
        notify: Notify | None = None,
    ) -> None:
        """``notify`` shows a system notification; without it the tab makes a place for them."""
        super().__init__(theme, tasks, window)
        self._home = home
        self._notify = notify

    _tab: AgendaTab | None = None
    _reminding: AgendaBackground | None = None
    _services: AgendaServices | None = None

    @property
    def tab(self) -> AgendaTab:
        """The tab, made at its first use."""
        if self._tab is None:
            from mbc_desktop.core.clock import utc_now
            from mbc_desktop.views.agenda.tab import AgendaTab

            window = self.window
            self._tab = AgendaTab(
                self.theme,
                self.tasks,
                window.status,
                window.toast,
                today=local_day(),
                clock=utc_now,
            )
            self.fill()
        return self._tab

    def fill(self) -> None:
        """Begin with the reminders, and give the tab what it shows once it is there."""
        opened = self.opened
        if opened is not None:
            self.tasks.run_write(self, lambda: self.open(opened), self._on_open)

    def open(self, opened: Opened) -> AgendaServices:
        """Return what the tab works with, made at the first call; for the database thread."""
        from mbc_desktop.agenda.following import Subscriptions
        from mbc_desktop.agenda.keeping import Calendars
        from mbc_desktop.agenda.local_zone import local_zone
        from mbc_desktop.agenda.reminding import Reminders
        from mbc_desktop.agenda.treatments import Treatments
        from mbc_desktop.composition.event_links import event_links
        from mbc_desktop.core.policy import read_policy
        from mbc_desktop.data.agenda_store import AgendaStore
        from mbc_desktop.views.agenda.cycle_words import course_title
        from mbc_desktop.views.agenda.services import AgendaServices

        if self._services is None:
            store = AgendaStore(opened.stores.personal)
            calendars = Calendars(store, zone=local_zone(), course_title=course_title)
            subscriptions = Subscriptions(store, calendars, offered=read_policy().calendars)
            subscriptions.adopt()
            linked_to, links = event_links(opened, calendars, lang=self.lang)
            self._services = AgendaServices(
                calendars=calendars,
                treatments=Treatments(store),
                reminders=Reminders(store, calendars, opened.settings),
                subscriptions=subscriptions,
                linked_to=linked_to,
                links=links,
            )
        return self._services

    def _on_open(self, services: AgendaServices) -> None:
        tab = self._tab
        if self._reminding is None:
            from mbc_desktop.core.login_start import LoginStart, background_command
            from mbc_desktop.today import Pause
            from mbc_desktop.views.agenda.background import AgendaBackground

            opened = self.opened
            self._reminding = AgendaBackground(
                self.theme,
                self.tasks,
                self.window,
                services,
                notify=self._notify,
                is_resting=lambda: opened is not None and Pause(opened.settings).since is not None,
                login_start=LoginStart(background_command(self._home)),
            )
            self._reminding.start()
        if tab is not None:
            tab.set_services(services)
            tab.changed.connect(self._reminding.look)
            tab.reminders_wanted.connect(self._reminding.show_list)
            self._reminding.calendars_changed.connect(tab.refresh)
            tab.note_wanted.connect(self.note_wanted)
            tab.events.brief_wanted.connect(self.brief_wanted)
            tab.events.thing_wanted.connect(self.thing_wanted)

    def refresh(self) -> None:
        """Show what another tab put into the calendar, and remind of it."""
        if self._tab is not None:
            self._tab.refresh()
        if self._reminding is not None:
            self._reminding.look()

    def close(self) -> None:
        """Give back what finds things to link to."""
        if self._services is not None and self._services.links is not None:
            self._services.links.close()

    def cycle_words(self, opened: Opened) -> Callable[[date], str]:
        """Return what says where the treatments stand on a day, for the GUI thread."""
        from mbc_desktop.views.agenda.cycle_words import CycleWords

        return CycleWords(self.open(opened).treatments)

    # -- where Today leads ------------------------------------------------------------------------

    def show_event(self, uid: str) -> None:
        """Show an event: the time it is on now, the next one, or the last one."""
        opened, tab = self.opened, self._shown()
        if opened is None:
            return

        def find() -> Occurrence | None:
            calendars = self.open(opened).calendars
            now = datetime.now(calendars.zone)
            days = calendars.between(now.date() - timedelta(days=1), now.date() + _LOOK_AHEAD)
            there = (one for one in days if one.event.uid == uid and not one.cancelled)
            coming = next((one for one in there if one.ends > now), None)
            if coming is not None:
                return coming
            # a note leads to visits that are over, too
            past = calendars.between(now.date() - _LOOK_BEHIND, now.date())
            return next((one for one in reversed(past) if one.event.uid == uid), None)

        def show(found: Occurrence | None) -> None:
            if found is not None:
                tab.go_to(found.begins.date())
                tab.open_event(found)

        self.tasks.run_write(tab, find, show)

    def show_course(self, name: str) -> None:
        """Show a treatment where its cycles are changed."""
        tab = self._shown()
        # behind the write that fills the tab
        self.tasks.run_write(tab, lambda: None, lambda _none: tab.courses.change(name))

    def add_event(self) -> None:
        """Ask for a new event."""
        tab = self._shown()
        self.tasks.run_write(tab, lambda: None, lambda _none: tab.add_event(local_day()))

    def show_reminders(self) -> None:
        """Show the reminders that wait."""
        if self._reminding is not None:
            self._reminding.show_list()

    def look_again(self) -> None:
        """Look for reminders now: she is back, or lets everything rest."""
        if self._reminding is not None:
            self._reminding.look()

    def _shown(self) -> AgendaTab:
        self.window.show_tab("calendar")
        return self.tab
