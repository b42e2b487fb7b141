"""The one window: tabs, messages, the helpline, and what every tab may rely on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSettings, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDesktopServices,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QBoxLayout,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mbc_desktop.core.errors import KnownError
from mbc_desktop.views.palette import Scheme
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Look, Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.navigation import Navigation
from mbc_desktop.views.widgets.status_area import StatusArea
from mbc_desktop.views.widgets.toast import Toast

_NARROW_CHARACTERS = 120
_TEXT_STEPS = (100, 115, 130, 150, 175, 200, 250, 300)
_HELPLINE = "tel:+18774656636"
ABOUT_SITE = "https://www.komen.org"


class MainWindow(QMainWindow):
    """The frame. Tabs are added with ``add_tab``; nothing heavy is made before it is painted.

    Signals:
        closing: the window is about to close; work is to be stopped.
        call_wanted: the card that says when to call is asked for.
        settings_wanted: the window "Your data and settings" is asked for, at a page or "".
        lock_wanted: the person wants to lock now.
        look_changed: the person chose another look.
        painted: the frame is on screen for the first time.
    """

    closing = Signal()
    painted = Signal()
    call_wanted = Signal()
    settings_wanted = Signal(str)
    lock_wanted = Signal()
    look_changed = Signal(object)

    def __init__(
        self, theme: Theme, tasks: TaskRunner, settings: QSettings, *, version: str
    ) -> None:
        super().__init__()
        self._theme = theme
        self._tasks = tasks
        self._settings = settings
        self._version = version
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._pages: dict[str, QWidget] = {}
        self._may_make = False
        self._is_painted = False
        # A name that tells a passer-by nothing about the illness.
        self.setWindowTitle(self.tr("Companion"))
        self.navigation = Navigation(theme, name=self.tr("Parts of the program"))
        self.status = StatusArea(theme)
        self._stack = QStackedWidget()
        helpline = Button(theme, self.tr("Helpline"), kind="navigation", icon="helpline")
        helpline.clicked.connect(self.show_helpline)
        call = Button(theme, self.tr("When to call"), kind="navigation", icon="phone")
        call.clicked.connect(self.call_wanted)
        self.navigation.below.addWidget(call)
        self.navigation.below.addWidget(helpline)
        self._own = Button(theme, self.tr("Your data"), kind="navigation", icon="settings")
        self._own.setAccessibleName(self.tr("Your data and settings"))
        self._own.clicked.connect(lambda: self.settings_wanted.emit(""))
        self.navigation.below.addWidget(self._own)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(0)
        self._middle.addWidget(self.navigation)
        self._middle.addWidget(self._stack, 1)
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._middle, 1)
        column.addWidget(self.status)
        self.setCentralWidget(ground)
        self.toast = Toast(theme, self)
        self.navigation.chosen.connect(self._on_chosen)
        tasks.failed.connect(self.status.tell_error)
        tasks.bug_found.connect(self.show_crash)
        self._make_menus()
        self._restore()

    # -- tabs ---------------------------------------------------------------------------------

    def add_tab(self, key: str, text: str, make: Callable[[], QWidget], *, icon: str) -> None:
        """Add a tab. Its page is made when it is first shown, and never before the first paint."""
        number = len(self._makers) + 1
        self._makers[key] = make
        self.navigation.add(key, text, icon=icon, shortcut=f"Ctrl+{number}")

    def show_tab(self, key: str) -> None:
        """Show a tab that was added."""
        self.navigation.choose(key)

    def make_pages(self) -> None:
        """Make the page of the chosen tab, and from now on each page when its tab is chosen."""
        self._may_make = True
        self._on_chosen(self.navigation.current())

    def _on_chosen(self, key: object) -> None:
        name = str(key)
        if not self._may_make or name not in self._makers:
            return
        if name not in self._pages:
            self._pages[name] = self._makers[name]()
            self._stack.addWidget(self._pages[name])
        self._stack.setCurrentWidget(self._pages[name])

    # -- menus ----------------------------------------------------------------------------------

    def _make_menus(self) -> None:
        bar = self.menuBar()
        program = bar.addMenu(self.tr("&Program"))
        self._add(
            program,
            self.tr("Your &data and settings…"),
            lambda: self.settings_wanted.emit(""),
            QKeySequence("Ctrl+,"),
        )
        self.lock_action = self._add(
            program, self.tr("&Lock now"), self.lock_wanted.emit, QKeySequence("Ctrl+L")
        )
        self.lock_action.setVisible(False)
        program.addSeparator()
        self._add(program, self.tr("&Quit"), self.close, QKeySequence.StandardKey.Quit)
        view = bar.addMenu(self.tr("&View"))
        self._add(view, self.tr("&Larger text"), self._larger, QKeySequence.StandardKey.ZoomIn)
        self._add(view, self.tr("&Smaller text"), self._smaller, QKeySequence.StandardKey.ZoomOut)
        self._add(view, self.tr("&Normal text"), self._normal, QKeySequence("Ctrl+0"))
        view.addSeparator()
        for scheme, text in (
            (None, self.tr("Colors as the &system")),
            (Scheme.LIGHT, self.tr("L&ight")),
            (Scheme.DARK, self.tr("&Dark")),
            (Scheme.HIGH_CONTRAST, self.tr("&High contrast")),
        ):
            self._add(view, text, partial(self._choose_scheme, scheme))
        self.help_menu = bar.addMenu(self.tr("&Help"))
        self._add(
            self.help_menu,
            self.tr("Komen's clinical trial &helpline…"),
            self.show_helpline,
            QKeySequence("F1"),
        )
        self._add(self.help_menu, self.tr("&When to call…"), self.call_wanted.emit)
        self._add(self.help_menu, self.tr("&Messages"), self.status.show_all)
        self._add(self.help_menu, self.tr("&About this program…"), self.show_about)

    def _add(
        self,
        menu: QMenu,
        text: str,
        slot: Callable[[], object],
        shortcut: QKeySequence | QKeySequence.StandardKey | None = None,
    ) -> QAction:
        action = QAction(text, self)
        if shortcut is not None:
            action.setShortcut(shortcut)
        action.triggered.connect(lambda _checked=False: slot())
        menu.addAction(action)
        return action

    # -- how it looks --------------------------------------------------------------------------

    def _larger(self) -> None:
        self._set_percent(next((s for s in _TEXT_STEPS if s > self._percent), _TEXT_STEPS[-1]))

    def _smaller(self) -> None:
        smaller = [step for step in _TEXT_STEPS if step < self._percent]
        self._set_percent(smaller[-1] if smaller else _TEXT_STEPS[0])

    def _normal(self) -> None:
        self._set_percent(100)

    @property
    def _percent(self) -> int:
        return self._theme.look.text_percent

    def _set_percent(self, percent: int) -> None:
        look = self._theme.look
        self.set_look(Look(look.scheme, percent, look.typeface, look.touch))
        self.status.set_activity(self.tr("Text size: {percent} %").format(percent=percent))

    def _choose_scheme(self, scheme: Scheme | None) -> None:
        look = self._theme.look
        self.set_look(Look(scheme, look.text_percent, look.typeface, look.touch))

    def set_look(self, look: Look) -> None:
        """Show everything in another look, and remember it."""
        self._theme.set_look(look)
        self._settings.setValue("look/scheme", look.scheme.value if look.scheme else "")
        self._settings.setValue("look/percent", look.text_percent)
        self.look_changed.emit(look)
        self._arrange()

    # -- help -----------------------------------------------------------------------------------

    def show_helpline(self) -> None:
        """Show Komen's helpline, named as Komen's, with a button to call it."""
        from mbc_desktop.views.widgets.dialogs import Dialog

        dialog = Dialog(
            self._theme,
            self,
            self.tr("Komen's Clinical Trial Information Helpline"),
            self.tr(
                "People at Susan G. Komen talk with you about clinical trials and help you look"
                " for one.\n\n1-877 GO KOMEN (1-877-465-6636)\n\nIt is not open day and night, and"
                " hours change; ask. In an emergency call 911. If you think of ending your life,"
                " call or text 988."
            ),
        )
        close = dialog.add_button(self.tr("Close"))
        call = dialog.add_button(self.tr("Call"), kind="primary", icon="phone")
        site = dialog.add_button(self.tr("Komen's website"), icon="link")
        close.clicked.connect(dialog.reject)
        call.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(_HELPLINE)))
        site.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(ABOUT_SITE)))
        dialog.open()

    def show_about(self) -> None:
        """Say what this is, whose data it shows, and where the files lie."""
        from mbc_desktop.trials.places import CREDIT
        from mbc_desktop.views.widgets.dialogs import Dialog

        dialog = Dialog(
            self._theme,
            self,
            self.tr("MBC Companion {version}").format(version=self._version),
            self.tr(
                "Trials, reading, calendar and notes for people living with metastatic breast"
                " cancer. Everything stays on this computer. This program gives information, not"
                " medical advice.\n\nTrial data: ClinicalTrials.gov, US National Library of"
                " Medicine. {places}\n\nNot made by, and not speaking for, Susan G. Komen or the"
                " registry."
            ).format(places=CREDIT),
        )
        close = dialog.add_button(self.tr("Close"), kind="primary")
        close.clicked.connect(dialog.accept)
        dialog.open()

    def show_crash(self, raised: BaseException) -> None:
        """Tell of a mistake in the program, with details to copy."""
        from mbc_desktop.views.widgets.dialogs import CrashDialog

        CrashDialog(self._theme, self, raised, version=self._version).open()

    def tell_error(self, problem: KnownError) -> None:
        """Put a message into the status area."""
        self.status.tell_error(problem)

    # -- the window itself --------------------------------------------------------------------

    def bring_forward(self) -> None:
        """Come to the front, as when the program is started a second time."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def _restore(self) -> None:
        geometry = self._settings.value("window/geometry")
        if not geometry or not self.restoreGeometry(geometry):
            screen = self.screen().availableGeometry()
            self.resize(min(1240, screen.width() - 40), min(820, screen.height() - 60))

    def _arrange(self) -> None:
        character = self.fontMetrics().averageCharWidth()
        beside = self.width() >= _NARROW_CHARACTERS * character
        directions = QBoxLayout.Direction
        self._middle.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self.navigation.set_beside(beside=beside)
        # above the page there is no room for a third line; the menu has it too
        self._own.setVisible(beside)

    # -- Qt ---------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            # the children are painted in the same go, after this
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.setValue("window/geometry", self.saveGeometry())
        self.toast.finish()
        self.closing.emit()
        super().closeEvent(event)
