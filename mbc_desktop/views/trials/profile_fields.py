"""Fields of the profile's screens: a choice, a month or year, and a medicine by its name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from mbc_desktop.data.profile_records import PROCEDURES
from mbc_desktop.trials.treatments_had import Medicine
from mbc_desktop.views.access import announce, tab_in_reading_order
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.drug_words import DrugWords
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.search_field import SearchField

_FOUND = 8
_SHORT = 12
_YEARS = 75
KINDS = (
    *("chemotherapy", "endocrine", "cdk46_inhibitor", "pi3k_akt_mtor_inhibitor", "anti_her2"),
    *("adc", "parp_inhibitor", "immunotherapy", "targeted", "bone_agent"),
)
"""Kinds to choose where the name is not known."""


class Drop(QComboBox):
    """A choice of one of several; the wheel scrolls the page and never changes an answer.

    Signals:
        changed: another one was chosen by her.
    """

    changed = Signal()

    def __init__(
        self, choices: Sequence[tuple[Any, str]] = (), *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        longest = max((len(text) for _, text in choices), default=_SHORT)
        self.setMinimumContentsLength(min(max(longest, _SHORT), 3 * _SHORT))
        # in a narrow window rather cut off than wider than the page
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _SHORT)
        for key, text in choices:
            self.addItem(text, key)
        self.currentIndexChanged.connect(lambda _: self.changed.emit())

    def value(self) -> Any:
        """Return the key chosen."""
        return self.currentData()

    def set_value(self, key: Any) -> None:
        """Choose without telling of it; an unknown key chooses the first."""
        blocked = self.blockSignals(True)
        self.setCurrentIndex(max(0, self.findData(key)))
        self.blockSignals(blocked)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class MonthField(QWidget):
    """A month and a year, a year alone, or not known.

    Signals:
        changed: another date was chosen.
    """

    changed = Signal()

    def __init__(self, theme: Theme, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._as_given = ""
        today = QDate.currentDate()
        locale = QLocale()
        years = [("", self.tr("Year not known"))]
        years += [(f"{year}", f"{year}") for year in range(today.year(), today.year() - _YEARS, -1)]
        months = [("", self.tr("Month not known"))]
        months += [
            (f"{month:02}", locale.standaloneMonthName(month).capitalize())
            for month in range(1, 13)
        ]
        self.year = Drop(years, parent=self)
        self.month = Drop(months, parent=self)
        self.year.setAccessibleName(self.tr("{name}: year").format(name=name))
        self.month.setAccessibleName(self.tr("{name}: month").format(name=name))
        flow = FlowLayout(self, gap=theme.space(2))
        flow.addWidget(self.year)
        flow.addWidget(self.month)
        self.setFocusProxy(self.year)
        self.month.setEnabled(False)
        self.year.changed.connect(self._on_changed)
        self.month.changed.connect(self._on_changed)

    def value(self) -> str:
        """Return the date, ISO: ``YYYY-MM``, ``YYYY`` or empty; a whole date stays whole."""
        year, month = self.year.value(), self.month.value()
        told = f"{year}-{month}" if year and month else year or ""
        return self._as_given if told and self._as_given[: len("YYYY-MM")] == told else told

    def set_value(self, text: str) -> None:
        """Show an ISO date, whole or in part, without telling of it."""
        self._as_given = text
        year, _, rest = text.partition("-")
        if year and self.year.findData(year) < 0:
            self.year.addItem(year, year)
        self.year.set_value(year)
        self.month.set_value(rest[:2])
        self.month.setEnabled(bool(year))

    def is_future(self) -> bool:
        """Whether the date lies after the present month."""
        return self.value()[:7] > QDate.currentDate().toString("yyyy-MM")

    def _on_changed(self) -> None:
        self.month.setEnabled(bool(self.year.value()))
        if not self.year.value():
            self.month.set_value("")
        self.changed.emit()


class MedicineFinder(QWidget):
    """Finds a medicine by brand or generic name, or lets her name it, or choose its kind.

    Signals:
        found: the ``Medicine`` that was chosen.
    """

    found = Signal(object)

    def __init__(
        self,
        theme: Theme,
        words: DrugWords,
        *,
        procedures: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make one; with ``procedures`` surgery and radiation can be chosen too."""
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self.field = SearchField(
            theme,
            name=self.tr("Find a drug you had"),
            hint=self.tr("Name on the box, or of the drug"),
            parent=self,
        )
        self._found = QVBoxLayout()
        self._found.setSpacing(theme.space(2))
        self._none = Words("", type="muted", parent=self)
        self._none.hide()
        kinds = [("", self.tr("I only know the kind…"))]
        kinds += [(kind, words.kind(kind)) for kind in KINDS]
        if procedures:
            kinds += [(kind, words.kind(kind)) for kind in PROCEDURES]
        self.kind = Drop(kinds, parent=self)
        self.kind.setAccessibleName(self.tr("The kind of treatment"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addWidget(self.field)
        column.addLayout(self._found)
        column.addWidget(self._none)
        column.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._show_found)
        self.field.returnPressed.connect(self._take_first)
        self.kind.changed.connect(self._take_kind)

    def _show_found(self, text: str) -> None:
        from mbc_desktop.trials.profile_drugs import load_drug_list

        typed = " ".join(text.split())
        empty(self._found)
        found = load_drug_list().find(typed, limit=_FOUND) if typed else []
        for drug in found:
            classes = self._words.kind(drug.classes[0])
            self._offer(self._words.choice(drug), classes, Medicine(drug.name))
        missing = bool(typed) and not found
        if missing:
            label = self.tr("Keep “{name}” as I wrote it").format(name=typed[:60])
            self._offer(label, "", Medicine(name=typed[:60]))
        said = self.tr(
            "No drug of this name is known here. Try the other name on the box, or keep it as you"
            " wrote it: then trials can only say “ask” about it."
        )
        self._none.setText(said if missing else "")
        self._none.setVisible(missing)
        tab_in_reading_order(self)
        if missing:
            announce(self.field, said)

    def _offer(self, label: str, classes: str, medicine: Medicine) -> None:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self._theme.space(2))
        button = Button(self._theme, label.replace("&", "&&"), icon="add", parent=row)
        button.setAccessibleName(label)
        button.setAccessibleDescription(classes)
        button.setMinimumWidth(self._theme.target)  # rather cut off than wider than the page
        button.clicked.connect(lambda: self._take(medicine))
        line.addWidget(button)
        line.addWidget(Words(classes, type="muted", parent=row), 1)
        self._found.addWidget(row)

    def _take_first(self) -> None:
        from mbc_desktop.trials.profile_drugs import load_drug_list

        found = load_drug_list().find(self.field.text(), limit=1)
        if found:
            self._take(Medicine(found[0].name))

    def _take_kind(self) -> None:
        kind = self.kind.value()
        self.kind.set_value("")
        if kind:
            self._take(Medicine(kind=kind))

    def _take(self, medicine: Medicine) -> None:
        self.field.clear()
        self.field.setFocus()
        self.found.emit(medicine)


def empty(layout: QVBoxLayout | FlowLayout) -> None:
    """Take all widgets out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
