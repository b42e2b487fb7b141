"""Taking in what other programs wrote, our own exports, and the copy somebody gave her."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.errors import KnownError
from mbc_desktop.data.keys import WrongPassphrase
from mbc_desktop.sharing.previewing import Found
from mbc_desktop.views.i18n import in_her_language
from mbc_desktop.views.settings.desk import DataDesk
from mbc_desktop.views.settings.page import SettingsPage, empty
from mbc_desktop.views.settings.secret_question import ask_passphrase
from mbc_desktop.views.tasks import Report, TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.progress_card import ProgressCard

_MOST_SKIPPED = 20


class ImportPage(SettingsPage):
    """A preview first; then beside what is there, never over it.

    Signals:
        notes_changed: notes were taken in.
    """

    notes_changed = Signal()

    def __init__(self, theme: Theme, tasks: TaskRunner, desk: DataDesk) -> None:
        super().__init__(theme, tasks, desk)
        self.set_heading(
            self.tr("Import"),
            self.tr(
                "Nothing that is here is changed or overwritten: what is new is added, what you"
                " have already is left out, what differs stands beside yours."
            ),
        )
        self._path: Path | None = None
        self._passphrase = ""
        self._token = CancelToken()
        body = self.add_card(
            self.tr("What can be taken in"),
            self.tr(
                "An export or a caregiver's copy of this program, notes from Joplin (.jex) or"
                " Evernote (.enex), a folder of Markdown files, a text file."
            ),
        )
        self.file = Button(theme, self.tr("Choose a file…"), kind="primary", icon="import")
        self.folder = Button(theme, self.tr("Choose a folder…"), icon="folder")
        self.add_buttons(body, self.file, self.folder)
        self.progress = ProgressCard(theme, self.tr("Reading"))
        self.progress.hide()
        self.column.addWidget(self.progress)
        self.result = QWidget()
        self._result = QVBoxLayout(self.result)
        self._result.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.result)
        self.result.hide()
        self.column.addStretch(1)
        self.parts: dict[str, QCheckBox] = {}
        self.file.clicked.connect(self._on_file)
        self.folder.clicked.connect(
            lambda: self.ask_folder(self.tr("Choose a folder"), self.look_into)
        )
        self.progress.cancelled.connect(self._on_cancel)

    def _on_file(self) -> None:
        self.ask_file(
            self.tr("Choose a file"),
            self.look_into,
            filters=self.tr("Exports and notes")
            + " (*.zip *.companion *.jex *.enex *.md *.markdown *.txt);;"
            + self.tr("All files")
            + " (*)",
        )

    # -- looking into it --------------------------------------------------------------------------

    def look_into(self, path: Path, passphrase: str = "") -> None:
        """Show what taking a file or folder in would bring."""
        desk = self.desk
        self._path, self._passphrase = path, passphrase
        self._begin(self.tr("Reading {name}").format(name=path.name))

        def work(token: CancelToken, report: Report[int]) -> Found:
            return desk.look_into(path, passphrase, token, report)

        def failed(problem: KnownError) -> None:
            self._end()
            if isinstance(problem, WrongPassphrase):
                ask_passphrase(
                    self.theme,
                    self,
                    self.tr("A passphrase opens this file"),
                    problem="" if not passphrase else problem.what_happened,
                    on_typed=lambda typed: self.look_into(path, typed),
                )
            else:
                self.tell(problem)

        self._run(work, self._show_preview, failed)

    def _show_preview(self, found: Found) -> None:
        self._end()
        layout = self._card(self.tr("What is in {name}").format(name=self._name()))
        if found.made_at:
            when = self.words.stored(found.made_at)
            layout.addWidget(Words(self.tr("Made on {when}").format(when=when), type="muted"))
        self.parts = {}
        for one in found.parts:
            line = self.tr("{part}: {news}").format(
                part=self.words.part(one.key), news=self.words.news(one)
            )
            if found.is_ours:
                box = QCheckBox(line)
                box.setChecked(bool(one.new or one.different))
                self.parts[one.key] = box
                layout.addWidget(box)
            else:
                layout.addWidget(Words(line))
        if found.titles:
            self._add_titles(layout, found)
        self._add_skipped(layout, found)
        brings = any(one.new or one.different for one in found.parts)
        if not brings:
            layout.addWidget(Words(self.tr("There is nothing new in it for you."), type="strong"))
            return
        self.take = Button(self.theme, self.tr("Take it in"), kind="primary", icon="import")
        leave = Button(self.theme, self.tr("Leave it"))
        self.add_buttons(layout, self.take, leave)
        self.take.clicked.connect(self._on_take)
        leave.clicked.connect(self._end)

    def _add_titles(self, layout: QVBoxLayout, found: Found) -> None:
        heading = self.tr("Different from yours:") if found.is_ours else self.tr("Among them:")
        layout.addWidget(Words(heading, type="strong"))
        titles = [title or self.tr("Without a title") for title in found.titles]
        layout.addWidget(Words("\n".join(titles), type="muted"))

    def _add_skipped(self, layout: QVBoxLayout, found: Found) -> None:
        if not found.skipped:
            return
        layout.addWidget(
            Words(self.tr("%n that can't be taken in:", "", len(found.skipped)), type="strong")
        )
        lines = [
            f"{one.name}: {in_her_language(one.why)}" if one.name else in_her_language(one.why)
            for one in found.skipped[:_MOST_SKIPPED]
        ]
        if len(found.skipped) > _MOST_SKIPPED:
            lines.append("…")
        layout.addWidget(Words("\n".join(lines), type="muted", selectable=True))

    # -- taking it in -----------------------------------------------------------------------------

    def _on_take(self) -> None:
        path, passphrase, desk = self._path, self._passphrase, self.desk
        if path is None:
            return
        chosen = tuple(key for key, box in self.parts.items() if box.isChecked())
        keys = chosen if self.parts else None
        if keys == ():
            self.say(self.tr("Choose at least one part."), tone="caution")
            return
        self._begin(self.tr("Taking in {name}").format(name=path.name))

        def work(token: CancelToken, report: Report[int]) -> Found:
            return desk.take_in(path, passphrase, keys, token, report)

        def failed(problem: KnownError) -> None:
            self._end()
            self.notes_changed.emit()
            self.tell(problem)

        self._run(work, self._show_report, failed)

    def _show_report(self, found: Found) -> None:
        self._end()
        self._passphrase = ""
        layout = self._card(self.tr("Taken in from {name}").format(name=self._name()))
        for one in found.parts:
            layout.addWidget(
                Words(
                    self.tr("{part}: {news}").format(
                        part=self.words.part(one.key), news=self.words.news(one)
                    )
                )
            )
        self._add_skipped(layout, found)
        self.say(self.tr("It is taken in."), self.tr("Nothing that was here was changed."))
        self.notes_changed.emit()

    def _on_cancel(self) -> None:
        self._token.cancel()

    # -- inside -----------------------------------------------------------------------------------

    def _name(self) -> str:
        return self._path.name if self._path is not None else ""

    def _begin(self, title: str) -> None:
        self.say_nothing()
        self._clear()
        self.progress.begin(title)
        self.progress.show()
        for button in (self.file, self.folder):
            button.setEnabled(False)

    def _end(self) -> None:
        self._clear()
        self.progress.hide()
        for button in (self.file, self.folder):
            button.setEnabled(True)

    def _clear(self) -> None:
        empty(self._result)
        self.parts = {}
        self.result.hide()

    def _card(self, title: str) -> QVBoxLayout:
        card = self.make_card(title)
        self._result.addWidget(card)
        self.result.show()
        return self.body_of(card)

    def _run(self, work: object, done: object, failed: object) -> None:
        def stopped() -> None:
            self._end()
            self.notes_changed.emit()
            self.say(
                self.tr("Stopped."),
                self.tr("What was taken in before stays. Take the file in again to go on."),
                tone="info",
            )

        self._token = self.tasks.run_network(
            self,
            work,  # type: ignore[arg-type]
            done,  # type: ignore[arg-type]
            on_failed=failed,  # type: ignore[arg-type]
            on_progress=lambda count: self.progress.set_progress(
                0, None, self.tr("%n read", "", int(count))
            ),
            on_cancelled=stopped,
        )
