"""Saving from outside, fetching again, renaming and removing: one thing at a time, told plainly."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.errors import KnownError
from mbc_desktop.views.learn.saved_pane import SavedPane
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.dialogs import ask_text
from mbc_desktop.views.widgets.status_area import StatusArea
from mbc_desktop.views.widgets.toast import Toast

if TYPE_CHECKING:
    from mbc_desktop.learn.saving import Saved
    from mbc_desktop.views.learn.desk import Desk

Work = Callable[[CancelToken], "Saved"]
MOST_FILES = 200


class SavingActions(QObject):
    """Carries out what the saved articles and their box ask for.

    Signals:
        changed: what is saved is different now; with the key of the article it is about.
    """

    changed = Signal(str)

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
        self._desk: Desk | None = None
        self._token = CancelToken()
        self._waiting: list[Path] = []
        box = pane.box
        box.address_wanted.connect(self.save_address)
        box.files_wanted.connect(self.save_files)
        box.paste_wanted.connect(self.save_paste)
        box.cancelled.connect(self._on_cancelled)
        pane.action_wanted.connect(self._on_action)

    def set_desk(self, desk: Desk) -> None:
        """Save with this engine."""
        self._desk = desk

    # -- saving ------------------------------------------------------------------------------------

    def save_address(self, address: str) -> None:
        """Fetch a page and save it."""
        desk = self._desk
        if desk is not None:
            self._pane.box.field.setText(address)
            self._start(
                self.tr("Fetching the page"), lambda token: desk.save_address(address, token)
            )

    def save_files(self, paths: Sequence[Path]) -> None:
        """Save files, one after the other."""
        self._waiting.extend(paths[:MOST_FILES])
        self._next_file()

    def save_paste(self, html: str, text: str) -> None:
        """Save what was copied."""
        desk = self._desk
        if desk is not None:
            self._start(self.tr("Saving what you pasted"), lambda _t: desk.save_paste(html, text))

    def fetch_again(self, number: int) -> None:
        """Fetch the page of a saved article again; the copy there was is kept."""
        desk = self._desk
        if desk is not None:
            self._start(
                self.tr("Fetching the page again"), lambda token: desk.fetch_again(number, token)
            )

    def _next_file(self) -> None:
        desk = self._desk
        if desk is None or not self._waiting or self._pane.box.is_busy:
            return
        path = self._waiting.pop(0)
        title = self.tr("Reading “{name}”").format(name=path.name)
        self._start(title, lambda _token: desk.save_file(path))

    def _start(self, title: str, work: Work) -> None:
        box = self._pane.box
        if box.is_busy:
            self._status.set_activity(self.tr("One thing at a time: wait until this is saved."))
            return
        box.begin(title)
        self._token = CancelToken()
        self._tasks.run_network(
            self,
            lambda token, _report: work(token),
            self._on_saved,
            on_failed=self._on_failed,
            on_cancelled=self._on_stopped,
            token=self._token,
        )

    def _on_saved(self, saved: Saved) -> None:
        self._pane.box.finish(clear=True)
        told = {
            "new": self.tr("Saved: “{title}”."),
            "same": self.tr("“{title}” was saved already and has not changed."),
            "updated": self.tr("“{title}” has a newer copy now; the one before is kept."),
        }[saved.outcome].format(title=saved.title)
        sent_on = [address for address in saved.redirects[1:] if address]
        if sent_on:
            told += " " + self.tr("The site sent on to {address}.").format(address=sent_on[-1])
        shown = saved.warnings if saved.outcome != "same" else saved.warnings[1:]
        tone = "caution" if shown else "good"
        self._status.tell(" ".join((told, *shown)), tone="caution" if tone == "caution" else "good")
        self.changed.emit(saved.key)
        self._next_file()

    def _on_failed(self, problem: KnownError) -> None:
        self._pane.box.finish(clear=False)
        self._status.tell_error(problem)
        self._next_file()

    def _on_stopped(self) -> None:
        self._pane.box.finish(clear=False)
        self._status.set_activity(self.tr("Stopped. Nothing was saved."))

    def _on_cancelled(self) -> None:
        self._waiting.clear()
        self._token.cancel()

    # -- one saved article -------------------------------------------------------------------------

    def _on_action(self, number: int, what: str) -> None:
        if what == "fetch-again":
            self.fetch_again(number)
        elif what == "rename":
            self._rename(number)
        else:
            self._remove(number)

    def _rename(self, number: int) -> None:
        desk = self._desk
        row = self._pane.row(f"saved-{number}")
        if desk is None or row is None:
            return
        ask_text(
            self._theme,
            self._window,
            self.tr("Rename"),
            label=self.tr("Title"),
            text=row.entry.title,
            ok=self.tr("Rename"),
            cancel=self.tr("Cancel"),
            on_text=lambda title: self._write(number, lambda: desk.rename(number, title)),
        )

    def _remove(self, number: int) -> None:
        desk = self._desk
        row = self._pane.row(f"saved-{number}")
        if desk is None or row is None:
            return
        self._write(number, lambda: desk.remove(number))
        self._toast.offer(
            self.tr("“{title}” removed.").format(title=row.entry.title),
            lambda: self._write(number, lambda: desk.put_back(number)),
        )

    def _write(self, number: int, write: Callable[[], object]) -> None:
        self._tasks.run_write(self, write, lambda _done: self.changed.emit(f"saved-{number}"))
