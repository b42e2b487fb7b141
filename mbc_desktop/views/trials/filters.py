"""What narrows a search: a place and a distance, status, phase, kind, country, dates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from mbc_desktop.core.registry_terms import KINDS, MAY_OPEN, PHASES
from mbc_desktop.data.records import Counts, Question
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.fit_words import FitWords
from mbc_desktop.views.trials.words import TrialWords
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.chips import Chips, Choice
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.page import Page

if TYPE_CHECKING:
    from mbc_desktop.trials.fit import Verdict

_FITS = ("fits", "ask", "may_not_fit")
_MILES = (25, 50, 100, 250, 500)


class FilterPanel(QWidget):
    """The filters of a search; the words are not its business.

    The place stands in the panel itself; all others in ``sheet``, which whoever shows the panel
    puts where there is room, instead of the list.

    Signals:
        changed: a filter is different now.
        place_typed: what stands in the place field now, to be looked up.
        done: she wants to see what the filters leave.
        clear_wanted: all filters shall be off.
    """

    changed = Signal()
    place_typed = Signal(str)
    done = Signal()
    clear_wanted = Signal()

    def __init__(self, theme: Theme, words: TrialWords, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._point: tuple[float, float] | None = None
        self._wanted_fit: tuple[str, ...] = ()
        self.place = QLineEdit(self)
        self.place.setPlaceholderText(self.tr("ZIP code or city"))
        self.place.setClearButtonEnabled(True)
        self.within = QComboBox(self)
        self.within.addItem(self.tr("Any distance"), None)
        for miles in _MILES:
            self.within.addItem(self.tr("Within {miles} miles").format(miles=miles), float(miles))
        self.fits = Chips(theme, name=self.tr("How it fits you"), parent=self)
        self._fit_words = FitWords(self)
        self.statuses = Chips(theme, name=self.tr("Status"), parent=self)
        self.phases = Chips(theme, name=self.tr("Phase"), parent=self)
        self.kinds = Chips(theme, name=self.tr("Kind of treatment"), parent=self)
        self.country = QComboBox(self)
        self.country.addItem(self.tr("Any country"), "")
        self.state = QLineEdit(self)
        self.state.setPlaceholderText(self.tr("Any state or region"))
        self.updated = QCheckBox(self.tr("Only trials updated since"), self)
        self.since = QDateEdit(QDate.currentDate().addMonths(-6), self)
        self.since.setCalendarPopup(True)
        self.since.setEnabled(False)
        self.results = QCheckBox(self.tr("Only trials with results posted"), self)
        self.set_counts(Counts())
        self.form = Form(theme, parent=self)
        self.form.add_row(self.tr("Near"), self.place)
        distance = Form(theme, parent=self)
        distance.add_row(self.tr("How far"), self.within)
        more = Form(theme, parent=self)
        self._fit_label = more.add_row(self.tr("How it fits you"), self.fits)
        self.set_fit_counts(None)
        more.add_row(self.tr("Status"), self.statuses)
        more.add_row(self.tr("Phase"), self.phases)
        more.add_row(self.tr("Kind of treatment"), self.kinds)
        more.add_row(self.tr("Country"), self.country)
        more.add_row(self.tr("State or region"), self.state)
        more.add_row(self.tr("Updates"), self.updated)
        more.add_row(self.tr("Updated since"), self.since)
        more.add_row(self.tr("Results"), self.results)
        self._more = more
        self.place_note = Words("", type="muted", parent=self)
        self._where = QWidget(self)
        where = QHBoxLayout(self._where)
        where.setContentsMargins(0, 0, 0, 0)
        where.setSpacing(theme.space(3))
        where.addWidget(self.form, 1)
        where.addWidget(distance, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.place_note)
        self._theme = theme
        self.sheet = self._sheet()
        theme.changed.connect(self._arrange)
        self._arrange()
        self.place_note.hide()
        self.place.textChanged.connect(self.place_typed)
        self.within.currentIndexChanged.connect(self.changed)
        for chips in (self.fits, self.statuses, self.phases, self.kinds):
            chips.chosen_changed.connect(self.changed)
        self.country.currentIndexChanged.connect(self.changed)
        self.state.editingFinished.connect(self.changed)
        self.updated.toggled.connect(self._on_updated_toggled)
        self.since.dateChanged.connect(self.changed)
        self.results.toggled.connect(self.changed)

    def _sheet(self) -> QWidget:
        theme = self._theme
        sheet = QWidget()
        self._page = Page(theme, name=self.tr("Filters"))
        self._page.column.addWidget(self._more)
        self.show_found = Button(theme, self.tr("Show the trials"), kind="primary")
        self.clear = Button(theme, self.tr("Clear the filters"), kind="quiet")
        self.show_found.clicked.connect(self.done)
        self.clear.clicked.connect(self.clear_wanted)
        foot = FlowLayout(gap=theme.space(2))
        foot.addWidget(self.show_found)
        foot.addWidget(self.clear)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, theme.space(3))
        column.addWidget(self._page, 1)
        column.addLayout(foot)
        return sheet

    def _arrange(self) -> None:
        """Put the place among the others where words are so large that the list needs the room."""
        layout = self._page.column if self._theme.is_large else self._column
        if layout.indexOf(self._where) < 0:
            layout.insertWidget(0, self._where)

    def set_found(self, total: int) -> None:
        """Say how many trials the filters leave."""
        number = self.locale().toString(total)
        text = self.tr("Show %n trial(s)", "", total)
        self.show_found.setText(text.replace(str(total), number, 1))

    def question(self, base: Question) -> Question:
        """Return ``base`` with these filters."""
        point = self._point or (None, None)
        return replace(
            base,
            fit=tuple(str(key) for key in _FITS if key in self.fits.chosen()),
            statuses=tuple(str(key) for key in MAY_OPEN if key in self.statuses.chosen()),
            phases=tuple(str(key) for key in PHASES if key in self.phases.chosen()),
            kinds=tuple(str(key) for key in KINDS if key in self.kinds.chosen()),
            near=self.place.text().strip() if self._point else "",
            latitude=point[0],
            longitude=point[1],
            within_miles=self.within.currentData() if self._point else None,
            country=self.country.currentData() or "",
            state=self.state.text().strip(),
            updated_since=self.since.date().toString("yyyy-MM-dd")
            if self.updated.isChecked()
            else "",
            has_results=True if self.results.isChecked() else None,
        )

    def show_question(self, question: Question) -> None:
        """Set the filters as ``question`` has them, and tell of it once."""
        blocked = self.blockSignals(True)
        self.place.setText(question.near)
        self._point = (
            (question.latitude, question.longitude)
            if question.latitude is not None and question.longitude is not None
            else None
        )
        self.within.setCurrentIndex(max(0, self.within.findData(question.within_miles)))
        self._wanted_fit = question.fit
        self.fits.set_chosen(question.fit)
        self.statuses.set_chosen(question.statuses)
        self.phases.set_chosen(question.phases)
        self.kinds.set_chosen(question.kinds)
        self.country.setCurrentIndex(max(0, self.country.findData(question.country)))
        self.state.setText(question.state)
        self.updated.setChecked(bool(question.updated_since))
        if question.updated_since:
            self.since.setDate(QDate.fromString(question.updated_since, "yyyy-MM-dd"))
        self.results.setChecked(bool(question.has_results))
        self.blockSignals(blocked)
        self.changed.emit()

    def set_point(
        self, point: tuple[float, float] | None, *, complaint: str = "", note: str = ""
    ) -> None:
        """Measure distances from here, or from nowhere; say what is wrong with the place."""
        self.form.complain(self.place, complaint)
        self.place_note.setText(note)
        self.place_note.setVisible(bool(note))
        if point != self._point:
            self._point = point
            self.changed.emit()

    def set_counts(self, counts: Counts) -> None:
        """Show how many trials each choice would leave."""
        known = bool(counts.status)
        self.statuses.set_choices(
            Choice(key, self._words.status(key), counts.status.get(key, 0) if known else None)
            for key in MAY_OPEN
            if key not in {"AVAILABLE", "TEMPORARILY_NOT_AVAILABLE"} or counts.status.get(key)
        )
        self.phases.set_choices(
            Choice(key, self._words.phase(key), counts.phase.get(key, 0) if known else None)
            for key in PHASES
        )
        self.kinds.set_choices(
            Choice(key, self._words.kind(key), counts.kind.get(key, 0) if known else None)
            for key in KINDS
        )

    def set_fit_counts(self, counts: Mapping[Verdict, int] | None) -> None:
        """Offer to filter by fit, with how many stored trials there are of each; None: do not."""
        self._fit_label.setVisible(counts is not None)
        self.fits.setVisible(counts is not None)
        if counts is None:
            self.fits.set_choices(())
            return
        self.fits.set_choices(
            Choice(key, self._fit_words.of_trial(key), number) for key, number in counts.items()
        )
        if self._wanted_fit:
            # a saved search was asked before it was known how the trials fit
            wanted, self._wanted_fit = self._wanted_fit, ()
            self.fits.set_chosen(wanted)

    def set_countries(self, countries: list[tuple[str, int]]) -> None:
        """Offer the countries that have sites, the one with most trials first."""
        chosen = self.country.currentData()
        blocked = self.country.blockSignals(True)
        self.country.clear()
        self.country.addItem(self.tr("Any country"), "")
        for name, number in countries:
            self.country.addItem(
                self.tr("{country} ({count})").format(country=name, count=number), name
            )
        self.country.setCurrentIndex(max(0, self.country.findData(chosen)))
        self.country.blockSignals(blocked)

    def chosen_count(self) -> int:
        """Return how many filters are on."""
        question = self.question(Question())
        return sum(
            (
                bool(question.near),
                question.within_miles is not None,
                len(question.fit),
                len(question.statuses),
                len(question.phases),
                len(question.kinds),
                bool(question.country),
                bool(question.state),
                bool(question.updated_since),
                question.has_results is not None,
            )
        )

    def _on_updated_toggled(self, on: bool) -> None:
        self.since.setEnabled(on)
        self.changed.emit()
