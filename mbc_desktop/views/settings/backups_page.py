"""Backups: the last one, all of them with what is in each, a second place, and putting one back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from mbc_desktop.core.errors import KnownError
from mbc_desktop.data.keys import WrongPassphrase
from mbc_desktop.views.settings.desk import BackupsShown, DataDesk
from mbc_desktop.views.settings.errands import Errand, ReportSteps
from mbc_desktop.views.settings.page import SettingsPage, empty
from mbc_desktop.views.settings.secret_question import ask_passphrase
from mbc_desktop.views.settings.upkeep import Upkeep
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.banner import Banner
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.dialogs import confirm
from mbc_desktop.views.widgets.labels import Words

if TYPE_CHECKING:
    from mbc_desktop.data.automatic_backups import MadeBackup
    from mbc_desktop.data.backup_contents import BackupContents
    from mbc_desktop.data.connections import StoreKind
    from mbc_desktop.data.vault import Vault
    from mbc_desktop.views.main_window import MainWindow

_LINES = 5


class BackupsPage(SettingsPage):
    """Choose one to see what is in it; nothing is put back before that was seen."""

    def __init__(self, theme: Theme, tasks: TaskRunner, desk: DataDesk, upkeep: Upkeep) -> None:
        super().__init__(theme, tasks, desk)
        self._upkeep = upkeep
        self._kind: StoreKind | None = None
        self._path: Path | None = None
        self.set_heading(
            self.tr("Backups"),
            self.tr(
                "The program makes a copy of all that is yours while you use it, and looks whether"
                " it opens. All copies of two days are kept, then one a day, one a week, one a"
                " month."
            ),
        )
        self._problems = QVBoxLayout()
        self.column.addLayout(self._problems)
        body = self.add_card()
        self.last = Words("", type="title")
        self.where = Words("", type="muted", selectable=True)
        body.addWidget(self.last)
        body.addWidget(self.where)
        self.now = Button(theme, self.tr("Back up now"), kind="primary", icon="check-circle")
        self.other = Button(theme, self.tr("Open a backup from a file…"), icon="folder")
        self.add_buttons(body, self.now, self.other)
        self._make_list()
        self._make_second()
        self.column.addStretch(1)
        self.now.clicked.connect(self._on_now)
        self.other.clicked.connect(self._on_other)
        self.list.currentItemChanged.connect(self._on_chosen)
        upkeep.backed_up.connect(self.shown)

    def _make_list(self) -> None:
        theme = self.theme
        card = self.make_card(self.tr("All backups"), self.tr("Choose one to see what is in it."))
        self.column.addWidget(card)
        self.listed = card
        body = self.body_of(card)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("All backups"))
        self.list.setMinimumHeight(self.fontMetrics().height() * _LINES * 2)
        body.addWidget(self.list)
        self.preview = QWidget()
        column = QVBoxLayout(self.preview)
        column.setContentsMargins(0, 0, 0, 0)
        self.of = Words("", type="strong")
        self.holds = Words("")
        self.titles = Words("", type="muted")
        self.restore = Button(theme, self.tr("Put this backup back…"), icon="history")
        for part in (self.of, self.holds, self.titles):
            column.addWidget(part)
        self.add_buttons(column, self.restore)
        body.addWidget(self.preview)
        self.preview.hide()
        self.restore.clicked.connect(self._on_restore)

    def _make_second(self) -> None:
        theme = self.theme
        body = self.add_card(
            self.tr("A second place"),
            self.tr(
                "A stick or a synced folder that gets each backup too, for the day this computer is"
                " lost. Without the lock, whoever has that place can read it."
            ),
        )
        self.second = Words("", type="strong", selectable=True)
        self.second_state = Words("", type="muted")
        body.addWidget(self.second)
        body.addWidget(self.second_state)
        self.choose = Button(theme, self.tr("Choose a folder…"), icon="folder")
        self.no_longer = Button(theme, self.tr("No longer use it"))
        self.add_buttons(body, self.choose, self.no_longer)
        self.choose.clicked.connect(
            lambda: self.ask_folder(self.tr("Choose a folder"), self.choose_second)
        )
        self.no_longer.clicked.connect(lambda: self.choose_second(None))

    # -- showing ----------------------------------------------------------------------------------

    def shown(self) -> None:
        """Read the list of backups again."""
        empty(self._problems)
        for problem in self._upkeep.problems:
            self._problems.addWidget(Banner.of_error(self.theme, problem))
        self.tasks.run_write(self, self.desk.shown_backups, self._show)

    def _show(self, found: BackupsShown) -> None:
        backups = found.backups
        if backups:
            when = self.words.moment(backups[0].made_at)
            self.last.setText(self.tr("The last backup was made on {when}").format(when=when))
        else:
            self.last.setText(self.tr("There is no backup yet"))
        self.listed.setVisible(bool(backups) or self._path is not None)
        self.where.setText(
            self.tr("They are in {folder}").format(folder=self.words.place(found.folder))
        )
        chosen = self._path
        blocked = self.list.blockSignals(True)
        self.list.clear()
        for one in backups:
            item = QListWidgetItem(
                self.tr("{when}, made {why}").format(
                    when=self.words.moment(one.made_at), why=self.words.why(one.why)
                )
            )
            item.setData(Qt.ItemDataRole.UserRole, str(one.path))
            self.list.addItem(item)
            if one.path == chosen:
                self.list.setCurrentItem(item)
        self.list.blockSignals(blocked)
        self._show_second(found)

    def _show_second(self, found: BackupsShown) -> None:
        self.no_longer.setVisible(found.second is not None)
        self.second.setVisible(found.second is not None)
        if found.second is None:
            self.second_state.setText(self.tr("None is chosen."))
            return
        self.second.setText(self.words.place(found.second))
        self.second_state.setText(
            self.tr("It can be reached now.")
            if found.second_there
            else self.tr("It can't be reached now. Plug it in; the next backup goes there too.")
        )

    # -- making -----------------------------------------------------------------------------------

    def _on_now(self) -> None:
        backups = self.desk.backups
        self.now.setEnabled(False)
        self.tasks.run_write(self, lambda: backups.run(why="asked"), self._on_made)

    def _on_made(self, made: MadeBackup) -> None:
        self.now.setEnabled(True)
        self._upkeep.told(made)
        if made.backup is not None:
            text = self.tr("It was looked through, and it opens.")
            if made.second is not None:
                text += " " + self.tr("A copy is in the second place.")
            self.say(self.tr("The backup is made."), text)

    def choose_second(self, folder: Path | None) -> None:
        """Copy backups there too from now on; None for no longer."""
        backups = self.desk.backups

        def choose() -> MadeBackup | None:
            backups.choose_second_place(folder)
            return backups.run(why="asked") if folder is not None else None

        def done(made: MadeBackup | None) -> None:
            if made is not None:
                self._on_made(made)
            self.shown()

        self.tasks.run_write(self, choose, done, on_failed=self.tell)

    # -- looking into one -------------------------------------------------------------------------

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.look_into(Path(str(item.data(Qt.ItemDataRole.UserRole))))

    def _on_other(self) -> None:
        self.ask_file(
            self.tr("Open a backup"), self.look_into, filters=self.tr("Backups (*.sqlite)")
        )

    def look_into(self, path: Path, passphrase: str = "") -> None:
        """Show what is in a backup; one locked with another passphrase asks for that."""
        desk = self.desk
        self.say_nothing()

        def look() -> tuple[StoreKind, BackupContents]:
            kind = desk.opened_backup(path, passphrase)
            return kind, desk.contents(path, kind)

        def failed(problem: KnownError) -> None:
            if isinstance(problem, WrongPassphrase):
                ask_passphrase(
                    self.theme,
                    self,
                    self.tr("This backup has a passphrase of its own"),
                    problem="" if not passphrase else problem.what_happened,
                    on_typed=lambda typed: self.look_into(path, typed),
                )
            else:
                self.preview.hide()
                self.tell(problem)

        self.tasks.run_read(
            self, look, lambda found: self._show_contents(path, *found), on_failed=failed
        )

    def _show_contents(self, path: Path, kind: StoreKind, found: BackupContents) -> None:
        self._path, self._kind = path, kind
        self.of.setText(path.name)
        self.holds.setText(self.words.counts(found.counts))
        lines = []
        if found.last_change:
            lines.append(
                self.tr("Last note changed on {when}").format(
                    when=self.words.stored(found.last_change)
                )
            )
        lines += [
            self.tr("“{title}”").format(title=title or self.tr("Without a title"))
            for title in found.last_titles
        ]
        self.titles.setText("\n".join(lines))
        self.restore.setEnabled(not found.problems)
        self.listed.show()
        self.preview.show()
        self.ensureWidgetVisible(self.restore)
        if found.problems:
            self.say(
                self.tr("This backup is damaged."),
                self.tr("Nothing was changed. Choose another one."),
                tone="caution",
            )

    # -- putting back -----------------------------------------------------------------------------

    def _on_restore(self) -> None:
        path, kind = self._path, self._kind
        if path is None or kind is None:
            return
        confirm(
            self.theme,
            self,
            self.tr("Put this backup back?"),
            self.tr(
                "All that is yours will be as it is in this backup: {holds}.\n\nWhat is there now"
                " is kept as a backup of its own first, so that you can come back to it. The window"
                " closes for a moment and opens again."
            ).format(holds=self.holds.text()),
            yes=self.tr("Put it back"),
            no=self.tr("Leave all as it is"),
            on_yes=lambda: self.errand_wanted.emit(self._restoring(path, kind)),
            danger=True,
        )

    def _restoring(self, path: Path, kind: StoreKind) -> Errand:
        told = self.tr(
            "The backup is in its place. What was there before is kept among the backups."
        )

        locked_now = self.tr("Your data is locked now, with the passphrase of that backup.")

        def do(vault: Vault, _report: ReportSteps) -> bool:
            was_on = vault.is_on
            vault.restore(path, source_kind=kind, while_running=True)
            return vault.is_on and not was_on

        def done(window: MainWindow, is_locked_now: bool) -> None:
            window.status.tell(told, tone="good", key="restore")
            if is_locked_now:
                window.status.tell(locked_now, tone="caution", key="lock")

        return Errand(
            self.tr("Putting the backup back"),
            self.tr("What is there now is kept as a backup of its own."),
            do,
            done,
        )
