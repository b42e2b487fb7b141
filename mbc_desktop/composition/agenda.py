"""Builds the Calendar tab, its reminders, and what they work with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mbc_desktop.composition.part import Part, local_day

if TYPE_CHECKING:
    from mbc_desktop.composition.opened import Opened
    from mbc_desktop.views.agenda.background import AgendaBackground
    from mbc_desktop.views.agenda.services import AgendaServices
    from mbc_desktop.views.agenda.tab import AgendaTab


class AgendaPart(Part):
    """The Calendar tab; its reminders run though the tab is never shown.

    Signals:
        note_wanted: she wants to write what was said: a title, a text, what it is about.
    """

    note_wanted = Signal(str, str, object)
    _tab: AgendaTab | None = None
    _reminding: AgendaBackground | None = None
    _services: AgendaServices | None = None

    @property
    def tab(self) -> AgendaTab:
        """The tab, made at its first use."""
        if self._tab is None:
            from mbc_desktop.views.agenda.tab import AgendaTab

            window = self.window
            self._tab = AgendaTab(
                self.theme, self.tasks, window.status, window.toast, today=local_day()
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
        from mbc_desktop.data.agenda_store import AgendaStore
        from mbc_desktop.views.agenda.services import AgendaServices

        if self._services is None:
            store = AgendaStore(opened.stores.personal)
            calendars = Calendars(store, zone=local_zone())
            self._services = AgendaServices(
                calendars=calendars,
                treatments=Treatments(store),
                reminders=Reminders(store, calendars, opened.settings),
                subscriptions=Subscriptions(store, calendars),
            )
        return self._services

    def _on_open(self, services: AgendaServices) -> None:
        tab = self._tab
        if self._reminding is None:
            from mbc_desktop.views.agenda.background import AgendaBackground

            self._reminding = AgendaBackground(self.theme, self.tasks, self.window, services)
            self._reminding.start()
        if tab is not None:
            tab.set_services(services)
            tab.changed.connect(self._reminding.look)
            tab.reminders_wanted.connect(self._reminding.show_list)
            self._reminding.calendars_changed.connect(tab.refresh)
            tab.note_wanted.connect(self.note_wanted)
