"""The screen that asks for the passphrase.

While the program is locked, all of it is: trials and articles are no secret, but what is on screen
tells whoever walks by what its owner reads, and stars, searches and the place in an article are her
own. What stays in reach is *When to call*, without her team's numbers: a fever at night is no time
for a passphrase.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.patience import Patience
from mbc_desktop.views.i18n import shown_language
from mbc_desktop.views.lock.secret_field import SecretField
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.banner import Banner
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.page import Page

Unlock = Callable[[str], object]

_TICK_MS = 250
_WIDE = 52


class Gate(QWidget):
    """Passphrase or recovery code; nothing else of the person is on it.

    Signals:
        unlocked: what was typed opens the data.
        closed: the window was closed without that.
    """

    unlocked = Signal()
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        unlock: Unlock,
        unlock_with_code: Unlock,
        geometry: object = None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """``unlock`` raises ``KnownError`` for a wrong passphrase; it runs off the GUI thread."""
        super().__init__()
        self._theme = theme
        self._unlock = unlock
        self._unlock_with_code = unlock_with_code
        self._tasks = TaskRunner(self)
        self._patience = Patience(now)
        self._is_over = False
        self.setWindowTitle(self.tr("Companion"))
        self.setProperty("ground", "background")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Companion is locked"))
        self.passphrase = SecretField(theme)
        self.code = SecretField(theme)
        self.problem = Banner(theme, "", tone="caution", can_dismiss=False)
        self.problem.hide()
        self.state = Words("", type="muted")
        self.open = Button(theme, self.tr("Unlock"), kind="primary", icon="unlock")
        self.open.setDefault(True)
        self.other = Button(theme, "", kind="quiet")
        self.call = Button(theme, self.tr("When to call"), icon="phone")
        self.quit = Button(theme, self.tr("Quit"))
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._count_down)
        self._lay_out()
        self._show_way(by_code=False)
        self.open.clicked.connect(self._on_open)
        self.other.clicked.connect(lambda: self._show_way(by_code=not self._by_code))
        self.call.clicked.connect(self._on_call)
        self.quit.clicked.connect(self.close)
        for field in (self.passphrase, self.code):
            field.entered.connect(self._on_open)
        if not isinstance(geometry, QByteArray) or not self.restoreGeometry(geometry):
            self.resize(900, 640)

    def _lay_out(self) -> None:
        theme = self._theme
        side = theme.icon_size * 2
        sign = QLabel()
        density = self.devicePixelRatioF()
        sign.setPixmap(theme.pixmap("lock", role="accent", size=side, density=density))
        first = Form(theme)
        first.add_row(self.tr("Passphrase"), self.passphrase)
        second = Form(theme)
        second.add_row(
            self.tr("Recovery code"),
            self.code,
            help_text=self.tr("From the paper you printed. Upper and lower case are alike."),
        )
        self._ways = QStackedWidget()
        self._ways.addWidget(first)
        self._ways.addWidget(second)
        page = Page(theme, name=self.tr("Companion is locked"), most_characters=_WIDE)
        page.column.addStretch(1)
        page.column.addWidget(sign)
        page.column.addWidget(Words(self.tr("Companion is locked"), type="display"))
        page.column.addWidget(
            Words(self.tr("Type your passphrase to go on where you were."), type="muted")
        )
        page.column.addWidget(self._ways)
        page.column.addWidget(self.problem)
        page.column.addWidget(self.state)
        row = QHBoxLayout()
        row.addWidget(self.open)
        row.addWidget(self.other)
        row.addStretch(1)
        page.column.addLayout(row)
        foot = QHBoxLayout()
        edge = theme.space(4)
        foot.setContentsMargins(edge, 0, edge, edge)
        foot.addWidget(self.call)
        foot.addStretch(1)
        foot.addWidget(self.quit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page, 1)
        column.addLayout(foot)

    # -- ways -------------------------------------------------------------------------------------

    def _show_way(self, *, by_code: bool) -> None:
        self._by_code = by_code
        self._ways.setCurrentIndex(int(by_code))
        self.other.setText(
            self.tr("Use the passphrase") if by_code else self.tr("Use the recovery code")
        )
        self.problem.hide()
        (self.code if by_code else self.passphrase).setFocus()

    def _on_open(self) -> None:
        field = self.code if self._by_code else self.passphrase
        if not field.text() or self._patience.left() > 0 or not self.open.isEnabled():
            return
        way = self._unlock_with_code if self._by_code else self._unlock
        secret = field.text()
        self.open.setEnabled(False)
        self.problem.hide()
        self.state.setText(self.tr("Unlocking…"))
        self._tasks.run_write(
            self, lambda: way(secret), lambda _none: self._on_opened(), on_failed=self._on_wrong
        )

    def _on_opened(self) -> None:
        self.passphrase.clear()
        self.code.clear()
        self.unlocked.emit()

    def _on_wrong(self, problem: KnownError) -> None:
        self.open.setEnabled(True)
        self.state.setText("")
        self.problem.set_words(
            problem.what_happened, f"{problem.what_is_safe} {problem.what_to_do}"
        )
        self.problem.show()
        field = self.code if self._by_code else self.passphrase
        field.line.selectAll()
        field.setFocus()
        if self._patience.was_wrong() > 0:
            self._timer.start()
            self._count_down()

    def _count_down(self) -> None:
        left = self._patience.left()
        self.open.setEnabled(left <= 0)
        if left <= 0:
            self._timer.stop()
            self.state.setText(self.tr("You can try again now."))
            return
        seconds = int(left) + 1
        self.state.setText(
            self.tr("You can try again in %n second(s). Nothing is lost by waiting.", "", seconds)
        )

    def _on_call(self) -> None:
        from mbc_desktop.views.today.when_to_call import WhenToCallCard

        WhenToCallCard(self._theme, self, language=shown_language().value).open()

    # -- the window -------------------------------------------------------------------------------

    def bring_forward(self) -> None:
        """Come to the front, as when the program is started a second time."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def finish(self) -> None:
        """Close for good, once something else is on the screen."""
        self._is_over = True
        self.close()

    # -- Qt ---------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        self._timer.stop()
        self._tasks.shut_down()
        super().closeEvent(event)
        self.deleteLater()
        if not self._is_over:
            self._is_over = True
            self.closed.emit()
