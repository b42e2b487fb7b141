"""One line of a list to read, with what can be done with it at a press."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mbc_desktop.data.care_records import CareRecord, Diagnosis, GeneResult
from mbc_desktop.views.access import announce
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button, IconButton
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.labels import Words

PHONES = ("phone", "after_hours_phone", "authorization_phone")
NUMBERS = ("member_number", "group_number")


def dial(number: str) -> None:
    """Give a number to whatever calls on this computer."""
    digits = "".join(sign for sign in number if sign.isdigit() or sign == "+")
    if digits:
        QDesktopServices.openUrl(QUrl(f"tel:{digits}"))


def web_address(text: str) -> str:
    """Return an address that can be opened, or nothing: portals are often typed without scheme."""
    plain = text.strip()
    if not plain or " " in plain or "." not in plain:
        return ""
    if plain.startswith(("https://", "http://")):
        return plain
    return "" if ":" in plain.split("/", 1)[0] else f"https://{plain}"


class LineCard(QFrame):
    """A line; its first filled field is its heading.

    Signals:
        change_wanted, remove_wanted: what she pressed.
        move_wanted: by how many places.
        open_wanted: the attached file of a report.
    """

    change_wanted = Signal()
    remove_wanted = Signal()
    move_wanted = Signal(int)
    open_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        names: Mapping[str, str],
        line: CareRecord,
        *,
        is_first: bool,
        is_last: bool,
        remark: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """``names`` are the names of the fields to show; ``remark`` stands below them."""
        super().__init__(parent)
        self._theme = theme
        self.setProperty("type", "card")
        said = {name: str(getattr(line, name)).strip() for name in names}
        told = [name for name in names if said[name]]
        title = " ".join(said[told[0]].split()) if told else self.tr("Empty line")
        if isinstance(line, Diagnosis | GeneResult) and len(told) > 1:
            # a fact and its answer are one thing to read
            title = self.tr("{field}: {value}").format(field=title, value=said[told[1]])
            told = told[1:]
        column = QVBoxLayout(self)
        edge = theme.space(4)
        column.setContentsMargins(edge, theme.space(2), theme.space(2), theme.space(3))
        column.setSpacing(theme.space(1))
        head = QHBoxLayout()
        head.addWidget(Words(title, type="strong", selectable=True), 1)
        up, down = lambda: self.move_wanted.emit(-1), lambda: self.move_wanted.emit(1)
        for icon, text, slot, is_off in (
            ("chevron-up", self.tr("Move up: {name}"), up, is_first),
            ("chevron-down", self.tr("Move down: {name}"), down, is_last),
            ("edit", self.tr("Change: {name}"), self.change_wanted.emit, False),
            ("trash", self.tr("Remove: {name}"), self.remove_wanted.emit, False),
        ):
            button = IconButton(theme, icon, name=text.format(name=title))
            button.setObjectName(icon)
            button.clicked.connect(lambda _checked=False, slot=slot: slot())
            button.setEnabled(not is_off)
            head.addWidget(button)
        column.addLayout(head)
        for name in told[1:]:
            words = self.tr("{field}: {value}").format(field=names[name], value=said[name])
            column.addWidget(Words(words, selectable=True))
        if remark:
            column.addWidget(Words(remark, type="muted"))
        self._add_links(column, said, names)
        if getattr(line, "file", ""):
            row = QHBoxLayout()
            open_file = Button(theme, self.tr("Open the file"), icon="open")
            open_file.clicked.connect(self.open_wanted)
            row.addWidget(open_file)
            row.addStretch(1)
            column.addLayout(row)

    def _add_links(
        self, column: QVBoxLayout, said: Mapping[str, str], names: Mapping[str, str]
    ) -> None:
        flow = FlowLayout(gap=self._theme.space(2))
        for name in PHONES:
            number = said.get(name, "")
            if any(sign.isdigit() for sign in number):
                call = self.tr("Call {number}").format(number=number)
                self._add_button(flow, call, "phone", lambda number=number: dial(number))
                self._add_copy(flow, names[name], number)
        email = said.get("email", "")
        if "@" in email:
            self._add_button(
                flow,
                self.tr("Write to {address}").format(address=email),
                "mail",
                lambda: QDesktopServices.openUrl(QUrl(f"mailto:{email}")),
            )
            self._add_copy(flow, names["email"], email)
        portal = web_address(said.get("portal", ""))
        if portal:
            self._add_button(
                flow,
                self.tr("Open the portal"),
                "link",
                lambda: QDesktopServices.openUrl(QUrl(portal)),
            )
        for name in NUMBERS:
            if said.get(name):
                self._add_copy(flow, names[name], said[name])
        if flow.count():
            column.addLayout(flow)
        else:
            flow.deleteLater()

    def _add_button(self, flow: FlowLayout, text: str, icon: str, slot: object) -> None:
        button = Button(self._theme, text.replace("&", "&&"), icon=icon)
        assert callable(slot)  # noqa: S101 - told apart for the type checker
        button.clicked.connect(lambda _checked=False: slot())
        flow.addWidget(button)

    def _add_copy(self, flow: FlowLayout, field: str, text: str) -> None:
        name = self.tr("Copy: {field}").format(field=field)
        button = IconButton(self._theme, "copy", name=name)

        def copy() -> None:
            QGuiApplication.clipboard().setText(text)
            announce(self, self.tr("Copied"))

        button.clicked.connect(copy)
        flow.addWidget(button)
