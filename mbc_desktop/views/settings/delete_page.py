"""Deleting everything: what goes, what can't be reached, and a word typed to be sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from mbc_desktop.views.settings.desk import DataDesk
from mbc_desktop.views.settings.errands import Errand, ReportSteps
from mbc_desktop.views.settings.page import SettingsPage, empty
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words

if TYPE_CHECKING:
    from pathlib import Path

    from mbc_desktop.data.vault import Vault
    from mbc_desktop.sharing.deleting import Deleted, Reach
    from mbc_desktop.views.main_window import MainWindow


class DeletePage(SettingsPage):
    """One honest button, behind a word."""

    def __init__(self, theme: Theme, tasks: TaskRunner, desk: DataDesk) -> None:
        super().__init__(theme, tasks, desk)
        self._more: tuple[Path, ...] = ()
        self.set_heading(
            self.tr("Delete everything"),
            self.tr("For the day you give this computer away, or want to begin anew."),
        )
        goes = self.add_card(self.tr("What is deleted"))
        self.goes = Words("")
        goes.addWidget(self.goes)
        stays = self.add_card(self.tr("What this can't reach"))
        self._stays = QVBoxLayout()
        stays.addLayout(self._stays)
        body = self.add_card(
            self.tr("There is no way back"),
            self.tr("Export everything first if you may ever want to read it again."),
        )
        self.word = QLineEdit()
        form = Form(theme)
        form.add_row(self.tr("Type the word {word}").format(word=self._word()), self.word)
        body.addWidget(form)
        self.delete = Button(theme, self.tr("Delete everything"), kind="danger", icon="trash")
        self.delete.setEnabled(False)
        self.add_buttons(body, self.delete)
        self.column.addStretch(1)
        self.word.textChanged.connect(self._on_typed)
        self.delete.clicked.connect(lambda: self.errand_wanted.emit(self._deleting()))

    def _word(self) -> str:
        return self.tr("DELETE")

    def _on_typed(self, typed: str) -> None:
        self.delete.setEnabled(typed.strip().casefold() == self._word().casefold())

    def shown(self) -> None:
        """Count what goes."""
        desk = self.desk
        self.word.clear()
        self.tasks.run_write(self, lambda: (desk.reach(), desk.more_backups()), self._show)

    def _show(self, found: tuple[Reach, tuple[Path, ...]]) -> None:
        reach, self._more = found
        backups = sum("backup" in str(path.parent).lower() for path in reach.files)
        lines = [
            self.tr("Your notes, diary, lists, calendars, searches, stars and articles"),
            self.tr("The stored trials, the settings of the window, and the program's log"),
            self.tr("%n backup(s) that the program made", "", backups),
        ]
        lines += [
            self.tr("among them those in {place}").format(place=self.words.place(folder))
            for folder in self._more
        ]
        self.goes.setText("\n".join(lines))
        empty(self._stays)
        for copy in reach.copies:
            kinds = {
                "backup": self.tr("A backup you saved"),
                "export": self.tr("An export"),
                "caregiver": self.tr("A copy for a caregiver"),
            }
            line = self.tr("{what}: {place} (delete it there yourself)")
            self._stays.addWidget(
                Words(
                    line.format(what=kinds.get(copy.what, copy.what), place=copy.path),
                    selectable=True,
                )
            )
        for sentence in (
            self.tr("A second place that is not plugged in now, and copies on other computers."),
            self.tr("Backups that the system makes of this computer."),
            self.tr("What you printed, sent or gave to somebody."),
            self.tr(
                "Traces that a disk keeps for a while, unless the lock was on or the whole disk"
                " is encrypted."
            ),
        ):
            self._stays.addWidget(Words(sentence))

    def _deleting(self) -> Errand:
        home, more = self.desk.home, self._more
        told = self.tr("Everything of yours is deleted. The program is as on its first day.")
        left = self.tr("These files could not be deleted; delete them yourself: {files}")

        def do(vault: Vault, _report: ReportSteps) -> Deleted:
            from mbc_desktop.sharing.deleting import delete_everything

            deleted = delete_everything(home, more_backups=more)
            vault.lock()
            return deleted

        def done(window: MainWindow, deleted: Deleted) -> None:
            window.status.tell(told, key="deleted")
            if deleted.left:
                names = "\n".join(str(path) for path in deleted.left)
                window.status.tell(left.format(files=names), tone="alert")

        return Errand(
            self.tr("Deleting everything"),
            self.tr("It takes a moment."),
            do,
            done,
            forgets_window=True,
        )
