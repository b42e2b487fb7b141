"""Everything out in open formats, and a copy of chosen parts for a caregiver."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.errors import KnownError
from mbc_desktop.views.lock.secret_field import NewPassphrase
from mbc_desktop.views.settings.desk import DataDesk
from mbc_desktop.views.settings.lock_page import INSTALL
from mbc_desktop.views.settings.page import SettingsPage
from mbc_desktop.views.settings.words import PARTS
from mbc_desktop.views.tasks import Report, TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.progress_card import ProgressCard


class SharePage(SettingsPage):
    """What is written leaves this computer only where the person carries it."""

    def __init__(self, theme: Theme, tasks: TaskRunner, desk: DataDesk) -> None:
        super().__init__(theme, tasks, desk)
        self.set_heading(
            self.tr("Export and copies"),
            self.tr("Your data is yours: take all of it along, or hand a part to somebody."),
        )
        self.progress = ProgressCard(theme, self.tr("Writing"), can_cancel=False)
        self.progress.hide()
        self.column.addWidget(self.progress)
        self._make_export()
        self._make_copy()
        self.column.addStretch(1)

    # -- everything -------------------------------------------------------------------------------

    def _make_export(self) -> None:
        body = self.add_card(
            self.tr("Export everything"),
            self.tr(
                "Notes as Markdown, calendars as .ics, lists and diary as tables, pictures as they"
                " are: any computer can read them, without this program too. They are not"
                " encrypted."
            ),
        )
        self.as_file = Button(self.theme, self.tr("As one file…"), kind="primary", icon="export")
        self.as_folder = Button(self.theme, self.tr("As a folder…"), icon="folder")
        self.add_buttons(body, self.as_file, self.as_folder)
        self.as_file.clicked.connect(self._on_as_file)
        self.as_folder.clicked.connect(
            lambda: self.ask_folder(self.tr("Choose an empty folder"), self.export_to)
        )

    def _on_as_file(self) -> None:
        self.ask_new(
            self.tr("Export everything"),
            self.export_to,
            name=self.tr("Companion export"),
            suffix="zip",
        )

    def export_to(self, target: Path) -> None:
        """Write everything into a file that ends with ``.zip``, or into an empty folder."""
        desk = self.desk
        self._run(target, lambda: desk.export_to(target))

    # -- for a caregiver --------------------------------------------------------------------------

    def _make_copy(self) -> None:
        body = self.add_card(
            self.tr("Copy for my caregiver"),
            self.tr(
                "Chosen parts as one encrypted file. Tell the passphrase by telephone or face to"
                " face, not in the message that carries the file."
            ),
        )
        if not self.desk.is_lock_available:
            body.addWidget(
                Words(
                    self.tr("For this the extra part “lock” is needed. It is added with this line:")
                )
            )
            body.addWidget(Words(INSTALL, type="strong", selectable=True))
            return
        self.parts: dict[str, QCheckBox] = {}
        boxes = QVBoxLayout()
        for key in PARTS:
            box = QCheckBox(self.words.part(key))
            box.setChecked(True)
            self.parts[key] = box
            boxes.addWidget(box)
        body.addWidget(Words(self.tr("What goes into it"), type="strong"))
        body.addLayout(boxes)
        self.new = NewPassphrase(self.theme)
        body.addWidget(self.new)
        self.copy = Button(self.theme, self.tr("Save the copy…"), kind="primary", icon="lock")
        self.add_buttons(body, self.copy)
        self.copy.clicked.connect(self._on_copy)

    def chosen_parts(self) -> tuple[str, ...]:
        """Return the parts that go into the copy."""
        return tuple(key for key, box in self.parts.items() if box.isChecked())

    def _on_copy(self) -> None:
        if not self.chosen_parts():
            self.say(self.tr("Choose at least one part."), tone="caution")
            return
        if self.new.taken():
            self.ask_new(
                self.tr("Copy for my caregiver"),
                self.copy_to,
                name=self.tr("Companion copy"),
                suffix="companion",
            )

    def copy_to(self, target: Path) -> None:
        """Write the chosen parts as one encrypted file."""
        keys, passphrase, desk = self.chosen_parts(), self.new.taken(), self.desk
        if keys and passphrase:
            self.new.clear()
            self._run(target, lambda: desk.copy_for_caregiver(target, passphrase, keys))

    # -- writing ----------------------------------------------------------------------------------

    def _run(self, target: Path, write: Any) -> None:
        self.say_nothing()
        self.progress.begin(self.tr("Writing"))
        self.progress.show()

        def work(_token: CancelToken, _report: Report[int]) -> Any:
            return write()

        self.tasks.run_network(
            self, work, lambda counts: self._on_written(target, counts), on_failed=self._on_failed
        )

    def _on_written(self, target: Path, counts: dict[str, int]) -> None:
        self.progress.hide()
        lines = [
            self.tr("{part}: {number}").format(part=self.words.part(key), number=number)
            for key, number in counts.items()
            if number
        ]
        where = self.tr("It is written to {place}.").format(place=self.words.place(target))
        self.say(where, "\n".join(lines))

    def _on_failed(self, problem: KnownError) -> None:
        self.progress.hide()
        self.tell(problem)
