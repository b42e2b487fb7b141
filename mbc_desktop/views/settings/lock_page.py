"""The lock: turned on, its rules, its passphrase and its code; turned off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout

from mbc_desktop.views.lock.secret_field import NewPassphrase, SecretField
from mbc_desktop.views.settings.desk import IDLE_MINUTES, DataDesk, LockRules
from mbc_desktop.views.settings.lock_errands import LockErrands
from mbc_desktop.views.settings.page import SettingsPage
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.section import Section

if TYPE_CHECKING:
    from mbc_desktop.core.errors import KnownError

INSTALL = 'pipx install "mbc-companion[lock]"'


class LockPage(SettingsPage):
    """One of three pages: the lock is not installed, off, or on.

    Signals:
        lock_wanted: lock now.
        rules_changed: the ``LockRules`` that hold from now on.
    """

    lock_wanted = Signal()
    rules_changed = Signal(object)

    def __init__(self, theme: Theme, tasks: TaskRunner, desk: DataDesk) -> None:
        super().__init__(theme, tasks, desk)
        self.set_heading(
            self.tr("Lock"),
            self.tr("A passphrase that is asked for before anybody reads what you wrote."),
        )
        self._errands = LockErrands(theme, self)
        if desk.is_lock_on:
            self._make_on()
        elif desk.is_lock_available:
            self._make_off()
        else:
            self._make_absent()
        self.column.addStretch(1)

    # -- not installed ----------------------------------------------------------------------------

    def _make_absent(self) -> None:
        body = self.add_card(
            self.tr("The lock is not installed on this computer"),
            self.tr(
                "It is an extra part of the program. Whoever set the program up can add it with"
                " this one line; nothing of yours changes by it."
            ),
        )
        body.addWidget(Words(INSTALL, type="strong", selectable=True))
        body.addWidget(Words(self._plainly(), type="muted"))

    def _plainly(self) -> str:
        return self.tr(
            "Without the lock, your files can be read by you alone where others use this computer"
            " under their own names. Whoever uses it under your name, or takes the disk out, can"
            " read them."
        )

    # -- off --------------------------------------------------------------------------------------

    def _make_off(self) -> None:
        body = self.add_card(self.tr("Your data is not locked"), self._plainly())
        body.addWidget(
            Words(
                self.tr(
                    "With the lock, your notes, plans and backups are encrypted. If you forget the"
                    " passphrase, only the recovery code that you print opens them: there is no"
                    " other way in."
                )
            )
        )
        self.new = NewPassphrase(self.theme)
        body.addWidget(self.new)
        self.turn_on = Button(self.theme, self.tr("Lock my data"), kind="primary", icon="lock")
        self.add_buttons(body, self.turn_on)
        self.turn_on.clicked.connect(self._on_turn_on)

    def _on_turn_on(self) -> None:
        passphrase = self.new.taken()
        if not passphrase:
            return
        self.new.clear()
        self.turn_on.setEnabled(False)
        # which folders can be reached is asked on the database thread, where settings are read
        self.tasks.run_write(
            self,
            self.desk.more_backups,
            lambda more: self.errand_wanted.emit(self._errands.turn_on(passphrase, more)),
        )

    # -- on ---------------------------------------------------------------------------------------

    def _make_on(self) -> None:
        body = self.add_card(
            self.tr("Your data is locked"),
            self.tr(
                "It is encrypted on the disk, and so are its backups. While the program is locked"
                " it can't remind you of anything: it can't read your calendar either."
            ),
        )
        self.lock_now = Button(self.theme, self.tr("Lock now"), kind="primary", icon="lock")
        keys = QKeySequence("Ctrl+L").toString(QKeySequence.SequenceFormat.NativeText)
        self.lock_now.setToolTip(keys)
        self.lock_now.clicked.connect(self.lock_wanted)
        self.add_buttons(body, self.lock_now)
        self._make_rules()
        self._make_changes()

    def _make_rules(self) -> None:
        body = self.add_card(self.tr("When it locks by itself"))
        self.idle = QComboBox()
        for minutes in IDLE_MINUTES:
            text = self.tr("After %n minute(s)", "", minutes) if minutes else self.tr("Never")
            self.idle.addItem(text, minutes)
        form = Form(self.theme)
        form.add_row(self.tr("When nobody touches the program"), self.idle)
        body.addWidget(form)
        self.on_sleep = QCheckBox(self.tr("When the computer goes to sleep"))
        self.clipboard = QCheckBox(self.tr("Empty the clipboard when it locks"))
        body.addWidget(self.on_sleep)
        body.addWidget(self.clipboard)
        self.idle.activated.connect(lambda _index: self._on_rules())
        self.on_sleep.clicked.connect(lambda _on: self._on_rules())
        self.clipboard.clicked.connect(lambda _on: self._on_rules())
        self.tasks.run_write(self, self.desk.lock_rules, self._show_rules)

    def _show_rules(self, rules: LockRules) -> None:
        self.idle.setCurrentIndex(self.idle.findData(rules.idle_minutes))
        self.on_sleep.setChecked(rules.on_sleep)
        self.clipboard.setChecked(rules.clear_clipboard)

    def _on_rules(self) -> None:
        rules = LockRules(
            idle_minutes=int(self.idle.currentData()),
            on_sleep=self.on_sleep.isChecked(),
            clear_clipboard=self.clipboard.isChecked(),
        )
        desk = self.desk
        self.tasks.run_write(
            self, lambda: desk.keep_lock_rules(rules), lambda _none: self.rules_changed.emit(rules)
        )

    def _make_changes(self) -> None:
        self.changing = self._section(self.tr("Change the passphrase"))
        self.old = self._secret(self.changing.body)
        self.new = NewPassphrase(self.theme)
        self.changing.body.addWidget(self.new)
        self.change = Button(self.theme, self.tr("Change it"), kind="primary")
        self.add_buttons(self.changing.body, self.change)
        self.change.clicked.connect(self._on_change)

        self.coding = self._section(self.tr("Make a new recovery code"))
        self.coding.body.addWidget(
            Words(self.tr("The code you printed before opens nothing any longer."), type="muted")
        )
        self.code_secret = self._secret(self.coding.body)
        self.code = Button(self.theme, self.tr("Make a new code"))
        self.add_buttons(self.coding.body, self.code)
        self.code.clicked.connect(self._on_new_code)

        self.ending = self._section(self.tr("Turn the lock off"))
        self.ending.body.addWidget(Words(self._plainly(), type="muted"))
        self.off_secret = self._secret(self.ending.body)
        self.turn_off = Button(self.theme, self.tr("Turn the lock off"), kind="danger")
        self.add_buttons(self.ending.body, self.turn_off)
        self.turn_off.clicked.connect(self._on_turn_off)

    def _section(self, title: str) -> Section:
        section = Section(self.theme, title, is_open=False)
        self.column.addWidget(section)
        return section

    def _secret(self, body: QVBoxLayout) -> SecretField:
        form = Form(self.theme)
        field = SecretField(self.theme)
        form.add_row(self.tr("Your passphrase now"), field)
        body.addWidget(form)
        return field

    def _on_change(self) -> None:
        old, new, desk = self.old.text(), self.new.taken(), self.desk
        if not old or not new:
            return
        self._write(
            lambda: desk.change_passphrase(old, new),
            lambda _none: self._changed(),
        )

    def _changed(self) -> None:
        self._forget_typed()
        self.say(
            self.tr("The passphrase is changed."),
            self.tr("Backups open with the new one too, once the next backup was made."),
        )

    def _on_new_code(self) -> None:
        typed, desk = self.code_secret.text(), self.desk
        if typed:
            self._write(lambda: desk.new_code(typed), self._show_code)

    def _show_code(self, code: str) -> None:
        from mbc_desktop.views.lock.recovery_code import RecoveryCodeDialog

        self._forget_typed()
        RecoveryCodeDialog(self.theme, self, code).open()

    def _on_turn_off(self) -> None:
        typed, desk = self.off_secret.text(), self.desk
        if not typed:
            return

        def check() -> tuple[object, ...]:
            desk.vault.check(typed)
            return desk.more_backups()

        self._write(check, lambda more: self.errand_wanted.emit(self._errands.turn_off(more)))

    def _write(self, work: object, then: object) -> None:
        self.say_nothing()
        self.tasks.run_write(self, work, then, on_failed=self._on_wrong)  # type: ignore[arg-type]

    def _on_wrong(self, problem: KnownError) -> None:
        self.tell(problem)

    def _forget_typed(self) -> None:
        for field in (self.old, self.code_secret, self.off_secret):
            field.clear()
        self.new.clear()
        for section in (self.changing, self.coding, self.ending):
            section.set_open(False)
