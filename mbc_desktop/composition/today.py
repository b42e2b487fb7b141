"""Builds the Today tab and the card that says when to call."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mbc_desktop.composition.part import Part, local_day
from mbc_desktop.core.errors import KnownError

if TYPE_CHECKING:
    from mbc_desktop.composition.agenda import AgendaPart
    from mbc_desktop.composition.notes import NotesPart
    from mbc_desktop.composition.opened import Opened
    from mbc_desktop.composition.trials import TrialsPart
    from mbc_desktop.data.care_records import OwnReason
    from mbc_desktop.notes.team_numbers import Team
    from mbc_desktop.views.main_window import MainWindow
    from mbc_desktop.views.tasks import TaskRunner
    from mbc_desktop.views.theme import Theme
    from mbc_desktop.views.today.services import TodayServices
    from mbc_desktop.views.today.tab import TodayTab
    from mbc_desktop.views.today.when_to_call import CardKeeping


class TodayPart(Part):
    """The Today tab, which looks into all the others.

    Signals:
        wanted: a line was pressed: the kind of thing it leads to, and which one.
        paused: everything rests now, or no longer does.
        numbers_kept: her team's numbers were changed on the card.
    """

    wanted = Signal(object)
    paused = Signal()
    numbers_kept = Signal()
    _tab: TodayTab | None = None

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
            self._tab.paused.connect(self.paused)
            self.fill()
        return self._tab

    def fill(self) -> None:
        """Give the tab what it shows, where both are there."""
        tab, opened = self._tab, self.opened
        if tab is not None and opened is not None:
            lang = self.lang
            self.tasks.run_write(tab, lambda: self._open(opened, lang), tab.set_services)

    def set_opened(self, opened: Opened) -> None:
        """Take the stores; numbers that an earlier version kept elsewhere move to the team."""
        super().set_opened(opened)
        team = self._team(opened)
        self.tasks.run_write(self, team.take_over)

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
        """Show the card that says when to call, at once, with her numbers and own reasons."""
        from mbc_desktop.views.today.when_to_call import WhenToCallCard

        numbers = ("", "")
        own: Sequence[OwnReason] = ()
        keep: CardKeeping | None = None
        opened = self.opened
        if opened is not None:
            try:
                # two short reads, here: this card waits for nothing that is under way elsewhere
                numbers, own = self._team(opened).for_card()
                keep = self._card_keeping(opened)
            except KnownError as problem:
                self.window.status.tell_error(problem)
        WhenToCallCard(
            self.theme, self.window, language=self.lang, numbers=numbers, own=own, keep=keep
        ).open()

    def _team(self, opened: Opened) -> Team:
        from mbc_desktop.notes.team_numbers import Team

        return Team(opened.stores.personal, language=self.lang)

    def _card_keeping(self, opened: Opened) -> CardKeeping:
        from mbc_desktop.views.today.when_to_call import CardKeeping

        team = self._team(opened)

        def keep_numbers(numbers: tuple[str, str]) -> None:
            self.tasks.run_write(self, lambda: team.keep(*numbers), self._on_numbers_kept)

        def keep_reasons(own: Sequence[OwnReason]) -> None:
            self.tasks.run_write(self, lambda: team.keep_reasons(own))

        return CardKeeping(keep_numbers, keep_reasons)

    def _on_numbers_kept(self, _none: object) -> None:
        self.numbers_kept.emit()
