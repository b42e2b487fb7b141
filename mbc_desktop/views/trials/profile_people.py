"""Whose answers are shown: changing between people, adding, renaming and deleting them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from mbc_desktop.data.profile_records import NamedProfile
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.fitting import Fitting
from mbc_desktop.views.trials.profile_fields import Drop
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.dialogs import ask_text
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.toast import Toast


class ProfilePeople(QWidget):
    """The row of buttons above the questions.

    Signals:
        file_wanted: answers are to be taken from a hospital's file.
    """

    file_wanted = Signal()

    def __init__(self, theme: Theme, toast: Toast, fitting: Fitting, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._toast = toast
        self._fitting = fitting
        self.who = Drop(parent=self)
        self.who.setAccessibleName(self.tr("Whose answers these are"))
        self.manage = Button(theme, self.tr("These answers…"), kind="quiet", icon="people")
        menu = QMenu(self)
        self.from_file = menu.addAction(self.tr("Take answers from a hospital's file…"))
        self.add_person = menu.addAction(self.tr("Add another person…"))
        self.rename = menu.addAction(self.tr("Rename…"))
        self.delete = menu.addAction(self.tr("Delete all answers"))
        self.manage.clicked.connect(
            lambda: menu.popup(self.manage.mapToGlobal(self.manage.rect().bottomLeft()))
        )
        flow = FlowLayout(self, gap=theme.space(2))
        flow.addWidget(self.who)
        flow.addWidget(self.manage)
        self.who.activated.connect(lambda _: fitting.use(self.who.value()))
        self.from_file.triggered.connect(self.file_wanted)
        self.add_person.triggered.connect(self._ask_person)
        self.rename.triggered.connect(self._ask_name)
        self.delete.triggered.connect(self._delete)
        fitting.profiles_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        active = self._fitting.active
        blocked = self.who.blockSignals(True)
        self.who.clear()
        for named in self._fitting.named:
            self.who.addItem(named.name, named.id)
        self.who.blockSignals(blocked)
        if active is not None:
            self.who.set_value(active.id)
        self.who.setVisible(len(self._fitting.named) > 1)
        self.rename.setVisible(active is not None)
        self.delete.setVisible(active is not None)

    def _ask_person(self) -> None:
        self._ask(self.tr("Whose answers are they?"), "", self._fitting.add)

    def _ask_name(self) -> None:
        active = self._fitting.active
        if active is not None:
            number = active.id
            self._ask(
                self.tr("Another name for these answers"),
                active.name,
                lambda name: self._fitting.rename(number, name),
            )

    def _ask(self, title: str, text: str, on_text: Callable[[str], object]) -> None:
        ask_text(
            self._theme,
            self,
            title,
            label=self.tr("Name"),
            ok=self.tr("Save"),
            cancel=self.tr("Cancel"),
            on_text=on_text,
            text=text,
            check=lambda typed: "" if typed.strip() else self.tr("Type a name."),
        )

    def _delete(self) -> None:
        active = self._fitting.active
        if active is not None:
            self._fitting.delete(active.id, self._offer_undo)

    def _offer_undo(self, named: NamedProfile) -> None:
        self._toast.offer(
            self.tr("The answers of {name} were deleted.").format(name=named.name),
            lambda: self._fitting.put_back(named),
        )
