"""Builds the Today tab and the card that says when to call."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mbc_desktop.composition.part import Part, local_day

if TYPE_CHECKING:
    from mbc_desktop.composition.agenda import AgendaPart
    from mbc_desktop.composition.notes import NotesPart
    from mbc_desktop.composition.opened import Opened
    from mbc_desktop.composition.trials import TrialsPart
    from mbc_desktop.views.main_window import MainWindow
    from mbc_desktop.views.tasks import TaskRunner
    from mbc_desktop.views.theme import Theme
    from mbc_desktop.views.today.services import TodayServices
    from mbc_desktop.views.today.tab import TodayTab

_TEAM = "team_numbers"


class TodayPart(Part):
    """The Today tab, which looks into all the others.

    Signals:
        wanted: a line was pressed: the kind of thing it leads to, and which one.
    """

    wanted = Signal(object)
    _tab: TodayTab | None = None
    _numbers = ("", "")

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        window: MainWindow,
        *,
        trials: TrialsPart,
        agenda: AgendaPart,
        notes: NotesPart,
    ) -> None:
        super().__init__(theme, tasks, window)
        self._trials = trials
        self._agenda = agenda
        self._notes = notes
        window.call_wanted.connect(self.show_when_to_call)

    @property
    def tab(self) -> TodayTab:
        """The tab, made at its first use."""
        if self._tab is None:
            from mbc_desktop.views.today.tab import TodayTab

            self._tab = TodayTab(self.theme, self.tasks, today=local_day)
            self._tab.wanted.connect(self.wanted)
            self._tab.call_wanted.connect(self.show_when_to_call)
            self.fill()
        return self._tab

    def fill(self) -> None:
        """Give the tab what it shows, where both are there."""
        tab, opened = self._tab, self.opened
        if tab is not None and opened is not None:
            lang = self.lang
            self.tasks.run_write(tab, lambda: self._open(opened, lang), tab.set_services)

    def _open(self, opened: Opened, lang: str) -> TodayServices:
        from mbc_desktop.today import AgendaAppointments, Pause, ReminderCount, Today, TrialCounts
        from mbc_desktop.views.today.services import TodayServices

        agenda = self._agenda.open(opened)
        pause = Pause(opened.settings)
        trials = self._trials

        class News:
            def counts(self) -> TrialCounts:
                return TrialCounts(*trials.counts())

        def due(_now: datetime) -> ReminderCount:
            found = agenda.reminders.look().due
            return ReminderCount(len(found), sum(one.missed for one in found))

        today = Today(
            self._notes.open(opened, lang).notes,
            pause,
            appointments=AgendaAppointments(agenda.calendars, agenda.treatments, due=due),
            trials=News(),
        )
        return TodayServices(today, pause, opened.settings)

    # -- when to call -----------------------------------------------------------------------------

    def show_when_to_call(self) -> None:
        """Show the card that says when to call, with her team's numbers where she gave them."""
        from mbc_desktop.views.today.when_to_call import WhenToCallCard

        opened = self.opened
        if opened is not None:
            day, night = opened.settings.get(_TEAM, ["", ""])
            self._numbers = str(day), str(night)

        def keep(numbers: tuple[str, str]) -> None:
            self._numbers = numbers
            if opened is not None:
                self.tasks.run_write(self, lambda: opened.settings.set(_TEAM, list(numbers)))

        WhenToCallCard(
            self.theme, self.window, language=self.lang, numbers=self._numbers, on_numbers=keep
        ).open()
