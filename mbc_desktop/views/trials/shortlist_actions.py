"""What is done with my trials: kept, moved, exported, looked through for changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.files import ask_where, write_text
from mbc_desktop.views.trials.history_text import ALIKE, TRIAL, HistoryText
from mbc_desktop.views.trials.services import TrialServices
from mbc_desktop.views.trials.starred import MyTrialsPane
from mbc_desktop.views.widgets.dialogs import Dialog, ask_text
from mbc_desktop.views.widgets.rich_text import RichText
from mbc_desktop.views.widgets.status_area import StatusArea
from mbc_desktop.views.widgets.toast import Toast

if TYPE_CHECKING:
    from mbc_desktop.data.shortlist_records import Contact, Listed, Removed
    from mbc_desktop.following import Hanging
    from mbc_desktop.trials.differences import Difference
    from mbc_desktop.views.trials.saved import SavedRow

_LINES = 14
_MOST_NEW = 50
Changes = list[tuple["Listed", "list[Difference]"]]


@dataclass(frozen=True, slots=True)
class Told:
    """A trial of which something is told: what changed, or that it is new in a search."""

    nct: str
    title: str
    changes: tuple[Difference, ...]
    is_new: bool = False


class ShortlistActions(QObject):
    """Writes to the shortlist and shows it again.

    Signals:
        changed: the number of a trial whose page is to be shown anew.
        stars_changed: a trial was put on the list, or taken off.
        hanging_changed: a number, and what hangs on that trial now.
        thing_wanted: the ``(kind, id)`` of what shall be shown where it is kept.
        alike_wanted: an NCT number: she wants to see others like it.
        trial_wanted: an NCT number to open.
    """

    changed = Signal(str)
    stars_changed = Signal(str)
    hanging_changed = Signal(str, object)
    thing_wanted = Signal(tuple)
    alike_wanted = Signal(str)
    trial_wanted = Signal(str)

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
        """Keep the next step of a trial, and have it in the calendar where it has a day."""
        summary = step.strip() or self.tr("Next step for a trial")
        about = self.tr("About the trial {nct}, from My trials.").format(nct=nct)

        def write(services: TrialServices) -> Hanging:
            services.fit.shortlist.plan(nct, next_step=step, next_on=on)
            following = services.following()
            following.plan(nct, on, summary=summary, about=about)
            return following.of(nct)

        def told(hanging: object) -> None:
            self.hanging_changed.emit(nct, hanging)
            self._status.set_activity(
                self.tr("Saved; it is in your calendar.") if on else self.tr("Saved.")
            )

        self._write(nct, write, again=False, then=told)

    def begin_note(self, nct: str, title: str) -> None:
        """Begin a note about a trial and show it where notes are written."""
        services = self._services
        if services is None:
            return
        text = self.tr("About [[trial:{nct}]]").format(nct=nct) + "\n\n"
        self._tasks.run_write(
            self,
            lambda: services.following().begin_note(nct, title=title, text=text),
            lambda name: self.thing_wanted.emit(("note", name)),
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
        """Ask for a name of her own for a stage; the usual one brings the usual one back."""
        words = self._pane.stage_words
        usual = words.stage(key, ())
        ask_text(
            self._theme,
            self._window,
            self.tr("Another name for this stage"),
            label=self.tr("Name"),
            ok=self.tr("Save"),
            cancel=self.tr("Cancel"),
            text=words.stage(key, self._pane.stages),
            on_text=lambda name: self._write(
                nct,
                lambda s: s.fit.shortlist.rename_stage(key, "" if name == usual else name),
            ),
        )

    def star(self, nct: str, on: bool) -> None:
        """Put a trial on the list, or take it off."""
        services = self._services
        if services is None:
            return
        if not on:
            self.take_off(nct)
            return
        self._tasks.run_write(
            self,
            lambda: services.reader.star(nct),
            lambda _: self.stars_changed.emit(nct),
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
        """Show what is new, what left and what changed in a saved search since it was seen."""
        services = self._services
        if services is None:
            return
        news = row.news

        def read() -> list[Told]:
            from mbc_desktop.trials.differences import history

            found = []
            for nct in (*news.closed, *news.changed, *news.new[:_MOST_NEW]):
                page = services.reader.page(nct)
                title = page.title if page is not None else nct
                is_new = nct in news.new
                changes = () if is_new else services.fit.trials.changes_of(nct)
                since = history(changes, title=title, since=row.saved.seen_at)
                found.append(Told(nct, title, tuple(since), is_new))
            return found

        self._tasks.run_read(
            self, read, lambda found: self._show_search_changes(found, news.closed)
        )

    def _show_search_changes(self, found: list[Told], closed: Sequence[str]) -> None:
        dialog = self._dialog(
            self.tr("What changed in this search"),
            self.tr("Nothing changed since you last looked."),
            [(one, self._search_words(one, is_closed=one.nct in closed)) for one in found],
        )
        close = dialog.add_button(self.tr("Close"), kind="primary")
        close.clicked.connect(dialog.accept)
        dialog.open()

    def _search_words(self, one: Told, *, is_closed: bool) -> str:
        if one.is_new:
            return _paragraph(self.tr("New in this search."))
        html = self._history.history(one.changes)
        if is_closed and ALIKE not in html:
            html += _paragraph(self.tr("It takes no new people any more."))
            html += self._history.alike(one.nct)
        return html or _paragraph(self.tr("Only the date of its last update is another."))

    def _dialog(self, title: str, nothing: str, found: list[tuple[Told, str]]) -> Dialog:
        """Return a dialog with the HTML of each trial under its name, which opens it."""
        dialog = Dialog(self._theme, self._window, title, "" if found else nothing)
        if found:
            text = RichText(self._theme, name=title, parent=dialog)
            text.setCursorWidth(0)
            text.set_html(
                "".join(
                    f'<h3><a href="{TRIAL}{one.nct}">{escape(one.title)} ({one.nct})</a></h3>{html}'
                    for one, html in found
                )
            )
            lines = text.fontMetrics().lineSpacing() * _LINES
            room = self._window.window().height() // 2
            text.setMinimumHeight(min(lines, room))
            text.link_opened.connect(lambda address: self._on_link(dialog, address))
            dialog.body.addWidget(text)
        return dialog

    def _on_link(self, dialog: Dialog, address: str) -> None:
        scheme, _, nct = address.partition(":")
        wanted = {ALIKE: self.alike_wanted, TRIAL: self.trial_wanted}.get(f"{scheme}:")
        if wanted is not None:
            dialog.reject()
            wanted.emit(nct)

    def _show_changes(self, found: Changes) -> None:
        told = [Told(one.nct, one.title, tuple(changes)) for one, changes in found]
        dialog = self._dialog(
            self.tr("What changed since your last visit"),
            self.tr("Nothing changed on your trials, as far as it is known here."),
            [(one, self._history.history(one.changes)) for one in told],
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


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"
