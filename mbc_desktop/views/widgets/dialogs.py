"""Questions to the person: never in the way of the event loop, always safe to leave with Esc."""

from __future__ import annotations

import platform
import traceback
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from mbc_desktop.views.access import announce
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button, ButtonKind
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words

_CHARACTERS = 62


class Dialog(QDialog):
    """A heading, words, a body and buttons at the foot; opened with ``open()``, never ``exec()``.

    It deletes itself when closed. Its title bar says no more than the program's neutral name.
    """

    def __init__(
        self, theme: Theme, parent: QWidget | None, title: str = "", text: str = ""
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Companion"))
        edge = theme.space(5)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, theme.space(4))
        column.setSpacing(theme.space(3))
        self._heading = Words("", type="title", parent=self)
        self._intro = Words("", parent=self)
        column.addWidget(self._heading)
        column.addWidget(self._intro)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.space(3))
        column.addLayout(self.body, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(theme.space(2))
        self._buttons.addStretch(1)
        column.addLayout(self._buttons)
        width = self.fontMetrics().averageCharWidth() * _CHARACTERS
        self.setMinimumWidth(min(width, self._room()))
        self.set_heading(title, text)

    def set_heading(self, title: str, text: str = "") -> None:
        """Set the heading, which is the dialog's accessible name, and the words under it."""
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self._heading.setText(title)
        self._intro.setText(text)
        self._intro.setVisible(bool(text))

    def add_button(self, text: str, *, kind: ButtonKind = "plain", icon: str = "") -> Button:
        """Add a button at the foot, left to right; the caller connects its ``clicked``."""
        button = Button(self._theme, text, kind=kind, icon=icon, parent=self)
        self._buttons.addWidget(button)
        return button

    def _room(self) -> int:
        screen = self.screen()
        return screen.availableGeometry().width() - 2 * self._theme.space(6)

    def showEvent(self, event: QShowEvent) -> None:
        """Make room for words that wrap: Qt sizes a window as if they stood in one line."""
        super().showEvent(event)
        needed = self._column.totalHeightForWidth(self.width())
        most = self.screen().availableGeometry().height()
        if needed > self.height():
            self.resize(self.width(), min(needed, most))


def confirm(
    theme: Theme,
    parent: QWidget,
    title: str,
    text: str,
    *,
    yes: str,
    no: str,
    on_yes: Callable[[], object],
    danger: bool = False,
) -> Dialog:
    """Ask before what cannot be undone; ``yes`` and ``no`` name what happens ("Delete", "Keep").

    Enter means ``no`` where there is danger. Only for what no undo can bring back.
    """
    dialog = Dialog(theme, parent, title, text)
    refuse = dialog.add_button(no)
    agree = dialog.add_button(yes, kind="danger" if danger else "primary")
    refuse.setObjectName("no")
    agree.setObjectName("yes")
    (refuse if danger else agree).setDefault(True)
    (refuse if danger else agree).setFocus()
    refuse.clicked.connect(dialog.reject)
    agree.clicked.connect(dialog.accept)
    dialog.accepted.connect(on_yes)
    dialog.open()
    return dialog


def ask_text(
    theme: Theme,
    parent: QWidget,
    title: str,
    *,
    label: str,
    ok: str,
    cancel: str,
    on_text: Callable[[str], object],
    text: str = "",
    check: Callable[[str], str] | None = None,
) -> Dialog:
    """Ask for one line, such as a name; ``check`` returns what is wrong with it, or nothing."""
    dialog = Dialog(theme, parent, title)
    field = QLineEdit(text, dialog)
    form = Form(theme, parent=dialog)
    form.add_row(label, field)
    dialog.body.addWidget(form)
    refuse = dialog.add_button(cancel)
    agree = dialog.add_button(ok, kind="primary")
    agree.setObjectName("yes")
    agree.setDefault(True)

    def on_agreed() -> None:
        given = field.text().strip()
        complaint = check(given) if check is not None else ""
        form.complain(field, complaint)
        if given and not complaint:
            dialog.accept()
            on_text(given)

    refuse.clicked.connect(dialog.reject)
    agree.clicked.connect(on_agreed)
    field.selectAll()
    field.setFocus()
    dialog.open()
    return dialog


class CrashDialog(Dialog):
    """Tells of a mistake in the program, with details to copy that hold nothing personal."""

    def __init__(
        self, theme: Theme, parent: QWidget | None, raised: BaseException, *, version: str
    ) -> None:
        super().__init__(theme, parent)
        self.set_heading(
            self.tr("The program made a mistake"),
            self.tr(
                "What you saved is safe. You can go on; if something looks wrong, close the "
                "program and open it again."
            ),
        )
        self.body.addWidget(
            Words(
                self.tr(
                    "If you like, copy the details below and send them to the makers. Read them "
                    "first: names, addresses and trial numbers were taken out."
                ),
                type="muted",
                parent=self,
            )
        )
        self._details = QPlainTextEdit(crash_details(raised, version=version), self)
        self._details.setReadOnly(True)
        self._details.setTabChangesFocus(True)
        self._details.setAccessibleName(self.tr("Details of the mistake"))
        self.body.addWidget(self._details, 1)
        copy = self.add_button(self.tr("Copy details"), icon="copy")
        close = self.add_button(self.tr("Go on"), kind="primary")
        copy.clicked.connect(self._on_copy_clicked)
        close.clicked.connect(self.accept)
        close.setFocus()

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._details.toPlainText())
        announce(self, self.tr("Copied"))


def crash_details(raised: BaseException, *, version: str) -> str:
    """Return where ``raised`` came from, without the words it carries: they may be personal.

    File names, line numbers and the kind of exception are enough to find a mistake; the message
    may quote what a person typed.
    """
    from mbc_desktop.core.logs import redact

    lines = [f"Version {version}, Python {platform.python_version()}, {platform.system()}"]
    frames = traceback.extract_tb(raised.__traceback__)
    lines += [f"{frame.filename}:{frame.lineno} in {frame.name}" for frame in frames]
    lines.append(type(raised).__name__)
    return redact("\n".join(lines))
