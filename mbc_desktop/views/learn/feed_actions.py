"""Following feeds: adding, asking for news, saving and dismissing headlines."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.errors import KnownError
from mbc_desktop.views.learn.feeds_pane import FeedRow, FeedsPane
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.status_area import StatusArea
from mbc_desktop.views.widgets.toast import Toast

if TYPE_CHECKING:
    from mbc_desktop.views.learn.feed_desk import FeedDesk, Gone

Work = Callable[[CancelToken], "list[FeedRow]"]


class FeedActions(QObject):
    """Carries out what the feeds ask for.

    Signals:
        saved: the key of an article that was saved from a headline.
    """

    saved = Signal(str)

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        status: StatusArea,
        toast: Toast,
        pane: FeedsPane,
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
        self._desk: FeedDesk | None = None
        self._token = CancelToken()
        pane.address_wanted.connect(self.add)
        pane.opml_wanted.connect(self.add_opml)
        pane.export_wanted.connect(self.save_opml)
        pane.refresh_wanted.connect(self.refresh)
        pane.headline_wanted.connect(self._on_headline)
        pane.feed_wanted.connect(self._on_feed)
        pane.cancelled.connect(self._on_cancelled)

    def set_desk(self, desk: FeedDesk) -> None:
        """Follow feeds with this engine."""
        self._desk = desk

    def refresh_lists(self) -> None:
        """Read feeds and headlines again."""
        desk = self._desk
        if desk is not None:
            self._tasks.run_read(self, desk.lists, lambda lists: self._pane.show_feeds(*lists))

    def add(self, address: str) -> None:
        """Ask an address for a feed and follow it."""
        desk = self._desk
        if desk is not None:
            self._start(self.tr("Asking for the feed"), lambda token: desk.add(address, token))

    def add_opml(self, name: str) -> None:
        """Follow the feeds that a file lists; they are asked at the next refresh."""
        desk = self._desk
        if desk is None:
            return

        def done(count: int) -> None:
            self._status.tell(self.tr("%n feed(s) added.", "", count), tone="good")
            self.refresh_lists()

        self._tasks.run_write(
            self,
            lambda: desk.add_opml(Path(name)),
            done,
            on_failed=self._status.tell_error,
        )

    def save_opml(self, name: str) -> None:
        """Save the list of feeds as a file that other programs read."""
        desk = self._desk
        if desk is None:
            return
        self._tasks.run_write(
            self,
            lambda: desk.save_opml(Path(name)),
            lambda _none: self._status.tell(self.tr("The list of feeds is saved."), tone="good"),
            on_failed=self._status.tell_error,
        )

    def refresh(self) -> None:
        """Ask all feeds for news."""
        desk = self._desk
        if desk is not None:
            self._start(self.tr("Asking the feeds"), desk.refresh)

    def _start(self, title: str, work: Work) -> None:
        pane = self._pane
        pane.begin(title)
        self._token = CancelToken()

        def done(failed: list[FeedRow]) -> None:
            pane.finish(clear=True)
            self._tell_failed(failed)
            self.refresh_lists()

        def failed(problem: KnownError) -> None:
            pane.finish()
            self._status.tell_error(problem, key="feeds")
            self.refresh_lists()

        self._tasks.run_network(
            self,
            lambda token, _report: work(token),
            done,
            on_failed=failed,
            on_cancelled=self._on_stopped,
            token=self._token,
        )

    def _tell_failed(self, failed: list[FeedRow]) -> None:
        if not failed:
            self._status.withdraw("feeds")
            return
        told = [
            self.tr("{feed}: {problem}").format(feed=row.title or row.address, problem=row.problem)
            for row in failed
        ]
        kept = self.tr("The headlines that were there are kept.")
        self._status.tell(" ".join((*told, kept)), tone="caution", key="feeds")

    def _on_cancelled(self) -> None:
        self._token.cancel()

    def _on_stopped(self) -> None:
        self._pane.finish()
        self.refresh_lists()
        self._status.set_activity(self.tr("Stopped. What is finished is kept."))

    # -- headlines and feeds -----------------------------------------------------------------------

    def _on_headline(self, number: int, what: str) -> None:
        desk = self._desk
        if desk is None:
            return
        if what == "dismiss":
            self._tasks.run_write(
                self, lambda: desk.dismiss(number), lambda _done: self.refresh_lists()
            )
            self._toast.offer(
                self.tr("Headline dismissed."),
                lambda: self._tasks.run_write(
                    self, lambda: desk.bring_back(number), lambda _done: self.refresh_lists()
                ),
            )
            return
        self._pane.begin(self.tr("Fetching the page"))
        self._token = CancelToken()
        self._tasks.run_network(
            self,
            lambda token, _report: desk.save(number, token),
            self._on_saved,
            on_failed=self._on_save_failed,
            on_cancelled=self._on_stopped,
            token=self._token,
        )

    def _on_saved(self, key: str) -> None:
        self._pane.finish()
        self._status.set_activity(self.tr("Saved. You find it under “Saved”."))
        self.refresh_lists()
        self.saved.emit(key)

    def _on_save_failed(self, problem: KnownError) -> None:
        self._pane.finish()
        self._status.tell_error(problem)

    def _on_feed(self, number: int, what: str) -> None:
        desk = self._desk
        row = self._pane.feed(number)
        if desk is None or row is None:
            return
        if what == "refresh":
            self._start(self.tr("Asking the feed"), lambda token: desk.refresh(token, only=number))
            return

        def removed(gone: Gone) -> None:
            self.refresh_lists()
            self._toast.offer(
                self.tr("“{title}” is no longer followed.").format(title=row.title or row.address),
                lambda: self._tasks.run_write(
                    self, lambda: desk.put_back(gone), lambda _done: self.refresh_lists()
                ),
            )

        self._tasks.run_write(self, lambda: desk.remove(number), removed)
