"""Whether the stores are sound: the same look as ``mbc-desktop check``, with a next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.errors import KnownError
from mbc_desktop.views.i18n import in_her_language
from mbc_desktop.views.settings.desk import DataDesk, HealthShown
from mbc_desktop.views.settings.errands import Errand, ReportSteps
from mbc_desktop.views.settings.page import SettingsPage, empty
from mbc_desktop.views.tasks import Report, TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.banner import Banner
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.progress_card import ProgressCard

if TYPE_CHECKING:
    from mbc_desktop.data.health import Health
    from mbc_desktop.data.vault import Vault
    from mbc_desktop.views.main_window import MainWindow


class HealthPage(SettingsPage):
    """Looks through everything when it is first shown, and whenever she asks.

    Signals:
        page_wanted: another page that leads on, by its key.
    """

    page_wanted = Signal(str)

    def __init__(self, theme: Theme, tasks: TaskRunner, desk: DataDesk) -> None:
        super().__init__(theme, tasks, desk)
        self.set_heading(
            self.tr("Health of your data"),
            self.tr("Every page and every row is looked at. Nothing is changed by it."),
        )
        self._found: HealthShown | None = None
        self._running = False
        self.progress = ProgressCard(theme, self.tr("Looking through"), can_cancel=False)
        self.progress.hide()
        self.column.addWidget(self.progress)
        self._results = QVBoxLayout()
        self.column.addLayout(self._results)
        self.again = Button(theme, self.tr("Look again"), icon="refresh")
        body = self.add_card()
        self.add_buttons(body, self.again)
        self.column.addStretch(1)
        self.again.clicked.connect(self.look)

    @property
    def is_looking(self) -> bool:
        """Whether a look is under way."""
        return self._running

    def shown(self) -> None:
        """Look through at the first time."""
        if self._found is None and not self._running:
            self.look()

    def look(self) -> None:
        """Look through everything, off the GUI thread."""
        if self._running:
            return
        self._running = True
        desk = self.desk
        self.again.setEnabled(False)
        self.progress.begin(self.tr("Looking through"))
        self.progress.show()

        def work(_token: CancelToken, _report: Report[int]) -> HealthShown:
            return desk.health()

        self.tasks.run_network(self, work, self._show, on_failed=self._on_failed)

    def _on_failed(self, problem: KnownError) -> None:
        self._end()
        self.tell(problem)

    def _end(self) -> None:
        self._running = False
        self.again.setEnabled(True)
        self.progress.hide()

    def _show(self, found: HealthShown) -> None:
        self._end()
        self._found = found
        empty(self._results)
        for store in found.stores:
            self._results.addWidget(self._banner_of(store))
        around = found.around
        for warning in around.warnings:
            said = in_her_language(warning)
            banner = Banner(self.theme, said, tone="caution", can_dismiss=False)
            button = banner.add_action(self.tr("Backups…"))
            button.clicked.connect(lambda: self.page_wanted.emit("backups"))
            self._results.addWidget(banner)
        body = QVBoxLayout()
        lines = [
            self.tr("Free on the disk: {size}").format(size=self.words.size(around.free_bytes)),
            self.tr("Your own data: {size}").format(size=self.words.size(around.store_bytes)),
            self.tr("%n backup(s)", "", around.backups),
        ]
        if around.newest_backup:
            when = self.words.stored(around.newest_backup)
            lines.append(self.tr("The newest backup: {when}").format(when=when))
        body.addWidget(Words("\n".join(lines)))
        self._results.addLayout(body)

    def _banner_of(self, store: Health) -> Banner:
        names = {
            "library": self.tr("The stored trials"),
            "personal": self.tr("Your own notes, plans and lists"),
        }
        name = names.get(store.name, store.name)
        if store.ok:
            title = self.tr("{what}: everything is as it was written.").format(what=name)
            return Banner(self.theme, title, tone="good", can_dismiss=False)
        banner = Banner(
            self.theme,
            self.tr("{what}: something is wrong.").format(what=name),
            "\n".join((*map(in_her_language, store.problems), self._next_step(store))),
            tone="alert",
            can_dismiss=False,
        )
        mend = banner.add_action(self.tr("Mend it"), primary=True)
        mend.clicked.connect(lambda: self.errand_wanted.emit(self._mending(store.name)))
        if store.name == "personal":
            button = banner.add_action(self.tr("Backups…"))
            button.clicked.connect(lambda: self.page_wanted.emit("backups"))
        return banner

    def _next_step(self, store: Health) -> str:
        if store.name == "library":
            return self.tr(
                "Nothing of yours is in it. “Mend it” looks what can be kept; what can't is fetched"
                " again with “Get trials”."
            )
        return self.tr(
            "“Mend it” makes the indexes anew; where the file can't be used, the newest good backup"
            " takes its place and the damaged file is kept. Where single rows are damaged, look"
            " into a backup from before."
        )

    def _mending(self, name: str) -> Errand:
        told = self.tr("Your data was looked through and opened again.")
        home = self.desk.home
        path = home.library if name == "library" else home.personal

        def do(_vault: Vault, _report: ReportSteps) -> None:
            from mbc_desktop.data.faults import suspect_mark

            suspect_mark(path).touch()

        def done(window: MainWindow, _none: None) -> None:
            window.status.tell(told, key="mended")
            window.settings_wanted.emit("health")

        return Errand(self.tr("Mending"), self.tr("Nothing is deleted by it."), do, done)
