"""What is done with saved searches: naming, moving, exporting, deleting with undo."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from mbc_desktop.core.errors import Cancelled, KnownError
from mbc_desktop.data.records import Question
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.saved import SavedPane, SavedRow
from mbc_desktop.views.trials.services import SearchServices, TrialServices
from mbc_desktop.views.widgets.dialogs import ask_text
from mbc_desktop.views.widgets.status_area import StatusArea
from mbc_desktop.views.widgets.toast import Toast

if TYPE_CHECKING:
    from collections.abc import Callable

    from mbc_desktop.data.saved_searches import SavedSearch


class SavedActions(QObject):
    """Carries out what the list of saved searches asks for.

    Signals:
        changed: the saved searches are different now.
        changes_wanted: the ``SavedRow`` of which she wants to know what changed.
    """

    changed = Signal()
    changes_wanted = Signal(object)

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        status: StatusArea,
        toast: Toast,
        pane: SavedPane,
        *,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._status = status
        self._toast = toast
        self._pane = pane
        self._window = parent
        self._search: SearchServices | None = None
        self._services: TrialServices | None = None
        pane.action_wanted.connect(self._on_action)

    def set_search(self, services: SearchServices) -> None:
        """Search with these."""
        self._search = services

    def set_services(self, services: TrialServices) -> None:
        """Keep searches with these."""
        self._services = services

    def refresh(self) -> None:
        """Count again what is new in the saved searches."""
        services, search = self._services, self._search
        if services is None or search is None:
            return

        def read() -> list[SavedRow]:
            from mbc_desktop.trials.watching import news_of

            def rows() -> list[SavedRow]:
                found = services.saved.all()
                return [SavedRow(saved, news_of(saved, search.finder)) for saved in found]

            try:
                return rows()
            except Cancelled:
                # a search typed meanwhile stops whatever is read from the same connection
                return rows()

        self._tasks.run_read(self, read, self._pane.show_rows)

    def ask_name_and_save(self, question: object) -> None:
        """Ask for a name, then save ``question``; what it finds now counts as seen."""
        services, search = self._services, self._search
        if services is None or search is None or not isinstance(question, Question):
            return

        def write(name: str) -> None:
            from mbc_desktop.trials.watching import seen_now

            services.saved.add(name, question, seen_now(question, search.finder))

        def save(name: str) -> None:
            self._write(
                lambda: write(name), told=self.tr("Saved under “{name}”.").format(name=name)
            )

        ask_text(
            self._theme,
            self._window,
            self.tr("Save this search"),
            label=self.tr("Name"),
            ok=self.tr("Save"),
            cancel=self.tr("Cancel"),
            text=question.words.strip()[:80],
            on_text=save,
        )

    def _on_action(self, number: int, action: str) -> None:
        row = self._pane.row(number)
        services = self._services
        if row is None or services is None:
            return
        saved = services.saved
        if action == "seen":
            self._write(lambda: saved.mark_seen(number, row.news.now))
        elif action == "rename":
            self._ask_new_name(row)
        elif action == "duplicate":
            self._write(lambda: saved.duplicate(number))
        elif action in ("up", "down"):
            self._move(number, -1 if action == "up" else 1)
        elif action == "delete":
            self._delete(row)
        elif action == "changes":
            self.changes_wanted.emit(row)
        else:
            self._export(row, action)

    def _ask_new_name(self, row: SavedRow) -> None:
        services = self._services
        if services is None:
            return
        ask_text(
            self._theme,
            self._window,
            self.tr("Rename this search"),
            label=self.tr("Name"),
            ok=self.tr("Rename"),
            cancel=self.tr("Cancel"),
            text=row.saved.name,
            on_text=lambda name: self._write(lambda: services.saved.rename(row.saved.id, name)),
        )

    def _move(self, number: int, by: int) -> None:
        services = self._services
        order = list(self._pane.model.ids)
        place = order.index(number)
        other = place + by
        if services is not None and 0 <= other < len(order):
            order[place], order[other] = order[other], order[place]
            self._write(lambda: services.saved.reorder(order))

    def _delete(self, row: SavedRow) -> None:
        services = self._services
        if services is None:
            return
        number = row.saved.id

        def delete() -> tuple[SavedSearch, int]:
            place = services.saved.position_of(number)
            return services.saved.delete(number), place

        def offer(deleted: tuple[SavedSearch, int]) -> None:
            self.changed.emit()
            self._toast.offer(
                self.tr("“{name}” was deleted.").format(name=deleted[0].name),
                lambda: self._write(lambda: services.saved.put_back(*deleted)),
            )

        self._tasks.run_write(self, delete, offer)

    def _export(self, row: SavedRow, kind: str) -> None:
        dialog = QFileDialog(self._window, self.tr("Export"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind)
        # the name of the search may tell an illness to who sees the file
        dialog.selectFile(f"trials.{kind}")
        dialog.fileSelected.connect(lambda path: self._write_export(row, kind, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write_export(self, row: SavedRow, kind: str, path: Path) -> None:
        services, search = self._services, self._search
        if services is None or search is None:
            return

        def export() -> int:
            from mbc_desktop.trials.exporting import as_csv, as_json
            from mbc_desktop.trials.finding import FoundRows

            found = search.finder.find(row.saved.question)
            rows = FoundRows(found, search.heads, services.stars.numbers()).read(found.ids)
            heads = [rows[number] for number in found.ids if number in rows]
            text = as_csv(heads) if kind == "csv" else as_json(heads)
            try:
                path.write_text(text, encoding="utf-8", newline="")
            except OSError as problem:
                raise KnownError(
                    f"The file {path.name} could not be written.",
                    what_is_safe="Your saved search is as it was.",
                    what_to_do="Choose another folder, or free some space.",
                ) from problem
            return len(heads)

        self._tasks.run_read(
            self,
            export,
            lambda count: self._status.tell(
                self.tr("%n trial(s) were written to the file.", "", count), tone="good"
            ),
        )

    def _write(self, write: Callable[[], object], *, told: str = "") -> None:
        def done(_result: object) -> None:
            if told:
                self._status.tell(told, tone="good")
            self.changed.emit()

        self._tasks.run_write(self, write, done)
