"""Drugs a person had: found by brand or generic name, each with when it was given."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mbc_desktop.data.profile_records import DrugHad, When
from mbc_desktop.trials.treatments_had import (
    Medicine,
    Treatment,
    drugs_of,
    has_drug,
    treatments_of,
    with_treatment,
    without_treatment,
)
from mbc_desktop.views.access import announce, tab_in_reading_order
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.drug_words import DrugWords
from mbc_desktop.views.trials.profile_fields import Drop, MedicineFinder, empty
from mbc_desktop.views.widgets.buttons import Button, IconButton
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.labels import Words


class DrugsHad(QWidget):
    """A field to find drugs in, and the treatments there are: those of the timeline.

    Signals:
        changed: the treatments, or when one was given, are others now.
        edit_wanted: dates and reason of a ``Treatment`` are to be told.
        removed: a ``Treatment`` was taken off the list, and the drugs before that.
    """

    changed = Signal()
    edit_wanted = Signal(object)
    removed = Signal(object, object)

    def __init__(self, theme: Theme, words: DrugWords, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._drugs: tuple[DrugHad, ...] = ()
        self._rows: list[TickedRow] = []
        self.finder = MedicineFinder(theme, words, parent=self)
        self.field = self.finder.field
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.space(3))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(3))
        column.addWidget(self.finder)
        column.addLayout(self._list)
        self.finder.found.connect(self._add)

    def value(self) -> tuple[DrugHad, ...]:
        """Return the drugs of all treatments."""
        return self._drugs

    def set_value(self, drugs: tuple[DrugHad, ...]) -> None:
        """Show drugs without telling of it."""
        if drugs != self._drugs:
            self._drugs = drugs
            self._show()

    def tick(self, name: str) -> None:
        """Add a drug by its generic name."""
        self._add(Medicine(name))

    def set_setting(self, name: str, setting: When) -> None:
        """Say when the treatments with a drug were given: ``early``, ``advanced``, ``unknown``."""
        for row in self._rows:
            if any(one.drug == name for one in row.treatment.medicines):
                row.when.setCurrentIndex(row.when.findData(setting))

    def _add(self, medicine: Medicine) -> None:
        if medicine.drug and has_drug(self._drugs, medicine.drug):
            announce(
                self.field,
                self.tr("{drug} is on the list already.").format(drug=medicine.drug),
            )
            return
        self._change(with_treatment(self._drugs, Treatment((medicine,))))
        self.field.setFocus()

    def _on_setting_changed(self) -> None:
        self._drugs = drugs_of(row.treatment for row in self._rows)
        self.changed.emit()

    def _remove(self, treatment: Treatment) -> None:
        before = self._drugs
        self._change(without_treatment(before, treatment))
        self.field.setFocus()
        self.removed.emit(treatment, before)

    def _change(self, drugs: tuple[DrugHad, ...]) -> None:
        self._drugs = drugs
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        empty(self._list)
        self._rows = [
            TickedRow(self._theme, self._words, treatment, parent=self)
            for treatment in treatments_of(self._drugs)
        ]
        for row in self._rows:
            self._list.addWidget(row)
            # surgery and radiation stand in the timeline, and stay in the list
            row.setVisible(row.treatment.is_medicine)
            row.changed.connect(self._on_setting_changed)
            row.edit_wanted.connect(self.edit_wanted)
            row.remove_wanted.connect(self._remove)
        tab_in_reading_order(self)


class TickedRow(QWidget):
    """One treatment; ``treatment`` follows what is chosen."""

    changed = Signal()
    edit_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(
        self, theme: Theme, words: DrugWords, treatment: Treatment, *, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.treatment = treatment
        name = words.title(treatment)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        column.addWidget(Words(name, type="strong", parent=self))
        said = [words.classes(treatment)]
        if treatment.start or treatment.end or treatment.ongoing:
            said += [words.dates(treatment), words.reason(treatment)]
        if any(said):
            line = " · ".join(part for part in said if part)
            column.addWidget(Words(line, type="muted", parent=self))
        flow = FlowLayout(gap=theme.space(2))
        self.when = Drop(
            (
                ("unknown", self.tr("I don't know when")),
                ("early", self.tr("For early breast cancer")),
                ("advanced", self.tr("Since it spread")),
            ),
            parent=self,
        )
        self.when.set_value(treatment.setting)
        self.when.setAccessibleName(self.tr("When you had {drug}").format(drug=name))
        self.details = Button(theme, self.tr("Dates…"), kind="quiet", icon="calendar", parent=self)
        self.details.setAccessibleName(self.tr("Dates of {drug}…").format(drug=name))
        remove = IconButton(
            theme, "trash", name=self.tr("Take {drug} off the list").format(drug=name), parent=self
        )
        for part in (self.when, self.details, remove):
            flow.addWidget(part)
            part.setAccessibleDescription(words.dates(treatment))
        column.addLayout(flow)
        self.when.changed.connect(self._on_chosen)
        self.details.clicked.connect(lambda: self.edit_wanted.emit(self.treatment))
        remove.clicked.connect(lambda: self.remove_wanted.emit(self.treatment))

    def _on_chosen(self) -> None:
        self.treatment = replace(self.treatment, setting=self.when.value())
        self.changed.emit()
