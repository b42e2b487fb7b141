"""What is done with my trials: kept, moved, exported, looked through for changes."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.files import ask_where, write_text
from mbc_desktop.views.trials.history_text import HistoryText
from mbc_desktop.views.trials.services import TrialServices
from mbc_desktop.views.trials.starred import MyTrialsPane
from mbc_desktop.views.widgets.dialogs import Dialog, ask_text
from mbc_desktop.views.widgets.rich_text import RichText
from mbc_desktop.views.widgets.status_area import StatusArea
from mbc_desktop.views.widgets.toast import Toast

if TYPE_CHECKING:
    from mbc_desktop.data.shortlist_records import Contact, Listed, Removed
    from mbc_desktop.trials.differences import Difference
    from mbc_desktop.views.trials.saved import SavedRow

_LINES = 14
Changes = list[tuple["Listed", "list[Difference]"]]


class ShortlistActions(QObject):
    """Writes to the shortlist and shows it again.

    Signals:
        changed: the number of a trial whose page is to be shown anew.
        stars_changed: a trial was put on the list, or taken off.
    """

    changed = Signal(str)
    stars_changed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        status: StatusArea,
        toast: Toast,
        *,
        pane: MyTrialsPane,
        history: HistoryText,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._theme = theme
        self._tasks = tasks
        self._status = status
        self._toast = toast
        self._pane = pane
        self._history = history
        self._services: TrialServices | None = None
        pane.action_wanted.connect(self._on_action)

    def set_services(self, services: TrialServices) -> None:
        """Work with these from now on."""
        self._services = services
        self.refresh()

    def refresh(self) -> None:
        """Show the list as it is stored."""
        services = self._services
        if services is None:
            return
        shortlist = services.fit.shortlist
        self._tasks.run_read(
            self,
            lambda: (shortlist.all(), shortlist.stages()),
            lambda found: self._pane.show_listed(*found),
        )

    # -- one trial --------------------------------------------------------------------------------

    def move(self, nct: str, stage: str, reason: str) -> None:
        """Bring a trial to a stage."""
        self._write(nct, lambda s: s.fit.shortlist.move(nct, stage, reason=reason), again=False)

    def plan(self, nct: str, step: str, on: str) -> None:
        """Keep the next step of a trial."""
        self._write(
            nct, lambda s: s.fit.shortlist.plan(nct, next_step=step, next_on=on), again=False
        )

    def note(self, nct: str, text: str) -> None:
        """Keep the note on a trial."""

        def told(_: object) -> None:
            self._status.set_activity(self.tr("Saved."))

        self._write(nct, lambda s: s.fit.shortlist.write(nct, note=text), again=False, then=told)

    def log(self, nct: str, said_on: str, who: str, way: str, what: str) -> None:
        """Write down who said what."""
        self._write(
            nct,
            lambda s: s.fit.shortlist.log(nct, said_on=said_on, who=who, what=what, way=way),
        )

    def drop_contact(self, nct: str, number: int) -> None:
        """Delete an entry of the contact log; it can be brought back."""
        services = self._services
        if services is None:
            return
        shortlist = services.fit.shortlist

        def drop() -> Contact | None:
            one = next((c for c in shortlist.contacts(nct) if c.id == number), None)
            shortlist.drop_contact(number)
            return one

        def offer(one: Contact | None) -> None:
            self.changed.emit(nct)
            if one is not None:
                self._toast.offer(
                    self.tr("The entry was deleted."),
                    lambda: self.log(nct, one.said_on, one.who, one.way, one.what),
                )

        self._tasks.run_write(self, drop, offer)

    def ask_stage_name(self, nct: str, key: str) -> None:
        """Ask for a name of her own for a stage."""
        ask_text(
            self._theme,
            self._window,
            self.tr("Another name for this stage"),
            label=self.tr("Name"),
            ok=self.tr("Save"),
            cancel=self.tr("Cancel"),
            on_text=lambda name: self._write(
                nct, lambda s: s.fit.shortlist.rename_stage(key, name)
            ),
        )

    def take_off(self, nct: str) -> None:
        """Take a trial off the list, with all that was kept of it; it can be brought back."""
        services = self._services
        if services is None:
            return
        shortlist = services.fit.shortlist

        def offer(removed: Removed) -> None:
            self.stars_changed.emit(nct)
            self._toast.offer(
                self.tr("The trial was taken off your list."),
                lambda: self._write(
                    nct,
                    lambda s: s.fit.shortlist.put_back(removed),
                    then=lambda _: self.stars_changed.emit(nct),
                ),
            )

        self._tasks.run_write(self, lambda: shortlist.remove(nct), offer)

    def _write(
        self,
        nct: str,
        write: Callable[[TrialServices], object],
        *,
        again: bool = True,
        then: Callable[[object], object] | None = None,
    ) -> None:
        services = self._services
        if services is None:
            return

        def done(result: object) -> None:
            self.refresh()
            if then is not None:
                then(result)
            if again:
                self.changed.emit(nct)

        self._tasks.run_write(self, lambda: write(services), done)

    # -- the whole list ---------------------------------------------------------------------------

    def _on_action(self, action: str) -> None:
        if action == "changes":
            self.show_changes()
        elif action in {"csv", "json"}:
            ask_where(
                self._window,
                self.tr("Export"),
                f"trials.{action}",
                lambda path: self.export(action, path),
            )

    def export(self, kind: str, path: Path) -> None:
        """Write the list to a file, as ``csv`` or ``json``."""
        services = self._services
        if services is None:
            return
        shortlist = services.fit.shortlist

        def write() -> int:
            from mbc_desktop.trials.shortlist import as_csv, as_json

            listed = shortlist.all()
            contacts = {one.nct: shortlist.contacts(one.nct) for one in listed}
            make = as_csv if kind == "csv" else as_json
            write_text(path, make(listed, contacts, shortlist.stages()))
            return len(listed)

        self._tasks.run_read(
            self,
            write,
            lambda count: self._status.tell(
                self.tr("%n trial(s) were written to the file.", "", count), tone="good"
            ),
        )

    def show_changes(self) -> None:
        """Show what changed on her trials since she last looked."""
        services = self._services
        if services is None:
            return

        def read() -> Changes:
            from mbc_desktop.trials.differences import since_visit

            shortlist = services.fit.shortlist
            return since_visit(shortlist.all(), services.fit.trials, shortlist.seen_at())

        self._tasks.run_read(self, read, self._show_changes)

    def show_changes_of(self, row: SavedRow) -> None:
        """Show what changed on the trials of a saved search since it was last seen."""
        services = self._services
        if services is None:
            return
        news = row.news

        def read() -> list[tuple[str, str, list[Difference]]]:
            from mbc_desktop.trials.differences import history

            found = []
            for nct in (*news.closed, *news.changed):
                page = services.reader.page(nct)
                title = page.title if page is not None else nct
                changes = services.fit.trials.changes_of(nct)
                found.append((nct, title, history(changes, title=title)))
            return found

        self._tasks.run_read(self, read, self._show_search_changes)

    def _show_search_changes(self, found: list[tuple[str, str, list[Difference]]]) -> None:
        nothing = self.tr("Only the date of its last update is another.")
        dialog = self._changes_dialog(
            self.tr("What changed in this search"),
            self.tr("Nothing changed since you last looked."),
            [(nct, title, self._history.history(c) or nothing) for nct, title, c in found],
        )
        close = dialog.add_button(self.tr("Close"), kind="primary")
        close.clicked.connect(dialog.accept)
        dialog.open()

    def _changes_dialog(
        self, title: str, nothing: str, found: list[tuple[str, str, str]]
    ) -> Dialog:
        """Return a dialog with (number, title, HTML) of each trial that changed."""
        dialog = Dialog(self._theme, self._window, title, "" if found else nothing)
        if found:
            text = RichText(self._theme, name=title, parent=dialog)
            text.set_html(
                "".join(
                    f"<h3>{escape(name)} ({escape(nct)})</h3>{html}" for nct, name, html in found
                )
            )
            text.setMinimumHeight(text.fontMetrics().lineSpacing() * _LINES)
            dialog.body.addWidget(text)
        return dialog

    def _show_changes(self, found: Changes) -> None:
        dialog = self._changes_dialog(
            self.tr("What changed since your last visit"),
            self.tr("Nothing changed on your trials, as far as it is known here."),
            [(one.nct, one.title, self._history.history(changes)) for one, changes in found],
        )
        later = dialog.add_button(self.tr("Keep showing these"))
        seen = dialog.add_button(self.tr("I have seen them"), kind="primary")
        later.setVisible(bool(found))
        later.clicked.connect(dialog.reject)
        seen.clicked.connect(dialog.accept)
        dialog.accepted.connect(self._mark_seen)
        dialog.open()

    def _mark_seen(self) -> None:
        services = self._services
        if services is not None:
            self._tasks.run_write(self, services.fit.shortlist.mark_seen)
