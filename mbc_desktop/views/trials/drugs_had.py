"""Drugs a person had: found by brand or generic name, each with when it was given."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mbc_desktop.data.profile_records import DrugHad, When
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button, IconButton
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.labels import Words


class DrugsHad(QWidget):
    """A field to find drugs in, and the drugs that were ticked.

    Signals:
        changed: the drugs, or when one was given, are others now.
    """

    changed = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drugs: tuple[DrugHad, ...] = ()
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Name on the box, or of the drug"))
        self.field.setAccessibleName(self.tr("Find a drug you had"))
        self.field.setClearButtonEnabled(True)
        self._found = QWidget(self)
        self._found_flow = FlowLayout(self._found, gap=theme.space(2))
        self._none = Words("", type="muted", parent=self)
        self._none.hide()
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.space(2))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        for part in (self.field, self._found, self._none):
            column.addWidget(part)
        column.addLayout(self._list)
        self.field.textChanged.connect(self._show_found)
        self.field.returnPressed.connect(self._take_first)

    def value(self) -> tuple[DrugHad, ...]:
        """Return the drugs ticked."""
        return self._drugs

    def set_value(self, drugs: tuple[DrugHad, ...]) -> None:
        """Show drugs without telling of it."""
        if drugs != self._drugs:
            self._drugs = drugs
            self._show_drugs()

    def tick(self, name: str) -> None:
        """Add a drug by its generic name."""
        if all(one.drug != name for one in self._drugs):
            self._drugs = (*self._drugs, DrugHad(drug=name))
            self._show_drugs()
            self.changed.emit()
        self.field.clear()
        self.field.setFocus()

    def set_setting(self, name: str, setting: When) -> None:
        """Say when a drug was given: ``early``, ``advanced`` or ``unknown``."""
        self._drugs = tuple(
            replace(one, setting=setting) if one.drug == name else one for one in self._drugs
        )
        self.changed.emit()

    def _remove(self, name: str) -> None:
        self._drugs = tuple(one for one in self._drugs if one.drug != name)
        self._show_drugs()
        self.field.setFocus()
        self.changed.emit()

    def _show_found(self, text: str) -> None:
        from mbc_desktop.trials.profile_drugs import load_drug_list

        _empty(self._found_flow)
        found = load_drug_list().find(text, limit=8) if text.strip() else []
        for drug in found:
            brands = ", ".join(drug.brands[:2])
            label = f"{drug.name} ({brands})" if brands else drug.name
            button = Button(self._theme, label.replace("&", "&&"), icon="add", parent=self._found)
            button.clicked.connect(lambda _=False, name=drug.name: self.tick(name))
            self._found_flow.addWidget(button)
            button.show()
        missing = bool(text.strip()) and not found
        self._none.setText(
            self.tr("No drug of this name is known here. Try the other name on the box.")
            if missing
            else ""
        )
        self._none.setVisible(missing)

    def _take_first(self) -> None:
        from mbc_desktop.trials.profile_drugs import load_drug_list

        found = load_drug_list().find(self.field.text(), limit=1)
        if found:
            self.tick(found[0].name)

    def _show_drugs(self) -> None:
        _empty(self._list)
        for drug in self._drugs:
            self._list.addWidget(self._row(drug))

    def _row(self, drug: DrugHad) -> QWidget:
        name = drug.drug or drug.kind
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Words(name, type="strong", parent=row), 1)
        when = QComboBox(row)
        for key, text in (
            ("unknown", self.tr("I don't know when")),
            ("early", self.tr("For early breast cancer")),
            ("advanced", self.tr("Since it spread")),
        ):
            when.addItem(text, key)
        when.setCurrentIndex(max(0, when.findData(drug.setting)))
        when.setAccessibleName(self.tr("When you had {drug}").format(drug=name))
        when.currentIndexChanged.connect(lambda _: self.set_setting(drug.drug, when.currentData()))
        line.addWidget(when)
        remove = IconButton(
            self._theme, "cancel", name=self.tr("Take {drug} off the list").format(drug=name)
        )
        remove.clicked.connect(lambda: self._remove(drug.drug))
        line.addWidget(remove)
        return row


def _empty(layout: QVBoxLayout | FlowLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
