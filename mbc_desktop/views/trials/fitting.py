"""Keeps the fit of all stored trials in step with what she said about the cancer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.data.profile_records import NamedProfile, Profile
from mbc_desktop.views.tasks import TaskRunner

if TYPE_CHECKING:
    from mbc_desktop.trials.finding import Finder
    from mbc_desktop.trials.fit.index import FitIndex, FitTable
    from mbc_desktop.views.trials.services import FitServices


class Fitting(QObject):
    """Holds the profiles and the fit of every trial for the one in use.

    Signals:
        profiles_changed: which profiles there are, or which is in use.
        changed: the fit of the stored trials is another one now.
    """

    profiles_changed = Signal()
    changed = Signal()

    def __init__(self, tasks: TaskRunner, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._services: FitServices | None = None
        self._finder: Finder | None = None
        self._index: FitIndex | None = None
        self._token = CancelToken()
        self._reading = False
        self._first: Profile | None = None
        self.named: tuple[NamedProfile, ...] = ()
        self.table: FitTable | None = None

    @property
    def profile(self) -> Profile:
        """What was said in the profile in use; empty where there is none."""
        active = self.active
        if active is not None:
            return active.profile
        # the first answers, while their profile is being made
        return self._first if self._first is not None else Profile()

    @property
    def active(self) -> NamedProfile | None:
        """The profile in use."""
        return next((one for one in self.named if one.active), next(iter(self.named), None))

    def set_services(self, services: FitServices, finder: Finder) -> None:
        """Load the profiles, and fit the stored trials where there is something to fit."""
        self._services, self._finder = services, finder
        self._tasks.run_read(self, services.profiles.all, self._show_profiles)

    # -- the profiles -----------------------------------------------------------------------------

    def save(self, profile: Profile) -> None:
        """Keep the answers of the profile in use; the first answer makes a first profile."""
        active = self.active
        if active is None:
            is_made, self._first = self._first is not None, profile
            if not is_made:
                self.add("", profile)
            return
        self.named = tuple(
            NamedProfile(one.id, one.name, one.active, profile, one.made_at, one.changed_at)
            if one.id == active.id
            else one
            for one in self.named
        )
        services = self._services
        if services is not None:
            number = active.id
            self._tasks.run_write(self, lambda: services.profiles.save(number, profile))
        self._fit_all()

    def save_for(self, number: int, profile: Profile) -> None:
        """Keep the answers of a profile, in use or not; nothing where it is gone meanwhile."""
        active, services = self.active, self._services
        if active is not None and active.id == number:
            self.save(profile)
        elif services is not None and any(one.id == number for one in self.named):
            self._change(lambda: services.profiles.save(number, profile))

    def add(self, name: str, profile: Profile | None = None) -> None:
        """Add a profile and use it."""
        services = self._services
        if services is None:
            return
        name = name or self.tr("Me")
        self._change(lambda: services.profiles.add(name, profile or Profile()))

    def use(self, number: int) -> None:
        """Use another profile."""
        services = self._services
        if services is not None:
            self._change(lambda: services.profiles.use(number))

    def rename(self, number: int, name: str) -> None:
        """Rename a profile."""
        services = self._services
        if services is not None:
            self._change(lambda: services.profiles.rename(number, name))

    def delete(self, number: int, on_deleted: Callable[[NamedProfile], object]) -> None:
        """Delete a profile; ``on_deleted`` gets it, for putting it back."""
        services = self._services
        if services is None:
            return

        def write() -> tuple[NamedProfile, list[NamedProfile]]:
            return services.profiles.delete(number), services.profiles.all()

        def done(found: tuple[NamedProfile, list[NamedProfile]]) -> None:
            self._show_profiles(found[1])
            on_deleted(found[0])

        self._tasks.run_write(self, write, done)

    def put_back(self, named: NamedProfile) -> None:
        """Bring back a deleted profile."""
        services = self._services
        if services is not None:
            self._change(lambda: services.profiles.put_back(named))

    def _change(self, write: Callable[[], object]) -> None:
        services = self._services
        if services is None:
            return

        def work() -> list[NamedProfile]:
            write()
            return services.profiles.all()

        self._tasks.run_write(self, work, self._show_profiles)

    def _show_profiles(self, named: list[NamedProfile]) -> None:
        self.named = tuple(named)
        answered, self._first = self._first, None
        active = self.active
        if answered is not None and active is not None and answered != active.profile:
            self.save(answered)
        self.profiles_changed.emit()
        self._fit_all()

    # -- the fit ----------------------------------------------------------------------------------

    def read_again(self) -> None:
        """Read what the stored trials ask, where that is not done yet, after a sync."""
        services = self._services
        if services is None or self._reading or self.profile.is_empty:
            return
        self._reading = True

        def read(token: CancelToken, _report: object) -> int:
            return services.keeper().run(token)

        def done(number: int) -> None:
            self._reading = False
            if number:
                self._index = None
                self._fit_all()

        def ended(*_: object) -> None:
            self._reading = False

        self._tasks.run_network(self, read, done, on_failed=ended, on_cancelled=ended)

    def _fit_all(self) -> None:
        services, finder = self._services, self._finder
        if services is None or finder is None:
            return
        self._token.cancel()
        profile, index = self.profile, self._index
        if profile.is_empty and self.table is None:
            self.changed.emit()
            return

        def work() -> tuple[FitIndex | None, FitTable | None, bool]:
            if profile.is_empty:
                finder.set_fit(())
                return index, None, False
            made = index or services.index()
            table = made.fit_all(profile)
            finder.set_fit(table.rows())
            return made, table, index is None and services.keeper().due() > 0

        self._token = self._tasks.run_read(self, work, self._show_table)

    def _show_table(self, found: tuple[FitIndex | None, FitTable | None, bool]) -> None:
        self._index, self.table, is_due = found
        self.changed.emit()
        if is_due:
            self.read_again()
