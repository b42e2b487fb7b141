"""The page on which one treatment is told: what, when, and why it ended."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from mbc_desktop.trials.treatments_had import Medicine, Treatment
from mbc_desktop.views.access import announce, tab_in_reading_order
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.drug_words import DrugWords
from mbc_desktop.views.trials.picks import Pick
from mbc_desktop.views.trials.profile_fields import MedicineFinder, MonthField, empty
from mbc_desktop.views.widgets.buttons import Button, IconButton
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.page import Page


class Editor(QWidget):
    """A page that ends with Save or Cancel; Esc cancels.

    Signals:
        saved: what was told.
        closed: nothing is to be kept.
    """

    saved = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.page = Page(theme, parent=self)
        self.heading = Words("", type="title", parent=self)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.space(4))
        self.page.column.addWidget(self.heading)
        self.page.column.addLayout(self.body)
        self.page.column.addStretch(1)
        self.save = Button(theme, self.tr("Save"), kind="primary", icon="check", parent=self)
        self.cancel = Button(theme, self.tr("Cancel"), parent=self)
        foot = FlowLayout(gap=theme.space(2))
        foot.addWidget(self.save)
        foot.addWidget(self.cancel)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.space(2))
        whole.addWidget(self.page, 1)
        whole.addLayout(foot)
        self.save.clicked.connect(self.on_save)
        self.cancel.clicked.connect(self.closed)

    def on_save(self) -> None:
        """Check what was told and hand it on."""
        raise NotImplementedError

    def begin(self, heading: str) -> None:
        """Show the page from its beginning."""
        self.heading.setText(heading)
        self.page.setAccessibleName(heading)
        self.page.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back without keeping anything."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


class TreatmentEditor(Editor):
    """Tells of one treatment; ``saved`` carries a ``Treatment``."""

    def __init__(self, theme: Theme, words: DrugWords) -> None:
        super().__init__(theme)
        self._theme = theme
        self._words = words
        self._medicines: tuple[Medicine, ...] = ()
        self.finder = MedicineFinder(theme, words, procedures=True, parent=self)
        self._chosen = QVBoxLayout()
        self._chosen.setSpacing(theme.space(1))
        self.added = QCheckBox(
            self.tr("It was added to the treatment before it, which went on"), self
        )
        self.setting = Pick(
            theme,
            self.tr("What was it for?"),
            (
                ("early", self.tr("Early breast cancer")),
                ("advanced", self.tr("The cancer that has spread")),
                ("unknown", self.tr("I don't know")),
            ),
            parent=self,
        )
        self.start = MonthField(theme, self.tr("Begun"))
        self.end = MonthField(theme, self.tr("Ended"))
        self.ongoing = QCheckBox(self.tr("I am still on it"), self)
        self.why = Pick(
            theme,
            self.tr("Why was it stopped?"),
            (
                ("growth", self.tr("The treatment stopped working")),
                ("side_effects", self.tr("Side effects")),
                ("planned_end", self.tr("It was finished as planned")),
                ("other", self.tr("Something else")),
                ("unknown", self.tr("I don't know")),
            ),
            parent=self,
        )
        self._lay_out()
        self.finder.found.connect(self._add)
        self.ongoing.toggled.connect(self._show_end)

    def _lay_out(self) -> None:
        self.what = Form(self._theme, parent=self)
        self.what.add_row(
            self.tr("What was given?"),
            self.finder,
            help_text=self.tr(
                "One name after the other, where several medicines were given together."
            ),
        )
        first = Form(self._theme, parent=self)
        first.add_row(self.tr("Begun"), self.start, help_text=self.tr("The year alone is enough."))
        self.last = Form(self._theme, parent=self)
        self.last.add_row(self.tr("Ended"), self.end)
        self._begun = first
        self.body.addWidget(self.what)
        self.body.addLayout(self._chosen)
        for part in (self.setting, first, self.ongoing, self.last, self.why, self.added):
            self.body.addWidget(part)

    def edit(self, treatment: Treatment | None) -> None:
        """Show a treatment, or begin a new one."""
        told = treatment or Treatment()
        self._medicines = told.medicines
        self.finder.field.clear()
        self.setting.set_value(None if treatment is None else told.setting)
        self.start.set_value(told.start)
        self.end.set_value(told.end)
        self.ongoing.setChecked(told.ongoing)
        self.why.set_value(told.why_stopped)
        self.added.setChecked(told.added)
        self.what.complain(self.finder, "")
        self._begun.complain(self.start, "")
        self.last.complain(self.end, "")
        self._show_chosen()
        self._show_end()
        self.begin(
            self.tr("Add a treatment") if treatment is None else self._words.title(treatment)
        )
        (self.finder.field if treatment is None else self.start.year).setFocus()

    def told(self) -> Treatment:
        """Return the treatment as it stands on the page."""
        ongoing = self.ongoing.isChecked()
        procedure = Treatment(self._medicines).procedure
        return Treatment(
            self._medicines,
            self.setting.value() or "unknown",  # type: ignore[arg-type]
            self.start.value(),
            "" if ongoing else self.end.value(),
            ongoing,
            None if ongoing or procedure else self.why.value(),  # type: ignore[arg-type]
            self.added.isChecked() and not procedure,
        )

    def on_save(self) -> None:
        """Keep it, unless nothing was named or its dates cannot be."""
        told = self.told()
        nothing = "" if told.medicines else self.tr("Choose what was given first.")
        begun = self.tr("That month is still to come.") if self.start.is_future() else ""
        shorter = min(len(told.start), len(told.end))
        ended = ""
        if told.end and told.end[:shorter] < told.start[:shorter]:
            ended = self.tr("It can't have ended before it began.")
        elif not told.ongoing and self.end.is_future():
            ended = self.tr("That month is still to come. Say “I am still on it” above.")
        self.what.complain(self.finder, nothing)
        self._begun.complain(self.start, begun)
        self.last.complain(self.end, ended)
        if nothing:
            self.finder.field.setFocus()
        elif begun:
            self.start.year.setFocus()
        elif ended:
            self.end.year.setFocus()
        else:
            self.saved.emit(told)

    def _add(self, medicine: Medicine) -> None:
        before = Treatment(self._medicines)
        alone = Treatment((medicine,)).procedure or before.procedure
        # surgery and radiation are rows of their own
        kept = () if alone else self._medicines
        if medicine not in kept:
            self._medicines = (*kept, medicine)
        self.what.complain(self.finder, "")
        self._show_chosen()
        announce(self.finder.field, self._words.medicine(medicine))

    def _remove(self, medicine: Medicine) -> None:
        self._medicines = tuple(one for one in self._medicines if one != medicine)
        self._show_chosen()
        self.finder.field.setFocus()

    def _show_chosen(self) -> None:
        empty(self._chosen)
        for medicine in self._medicines:
            self._chosen.addWidget(self._chosen_row(medicine))
        tab_in_reading_order(self)
        is_medicine = Treatment(self._medicines).is_medicine
        for part in (self.added, self.why):
            part.setVisible(is_medicine and (part is self.added or not self.ongoing.isChecked()))

    def _chosen_row(self, medicine: Medicine) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        name = self._words.medicine(medicine)
        classes = self._words.classes(Treatment((medicine,)))
        line.addWidget(
            Words(f"{name} · {classes}" if classes else name, type="strong", parent=row), 1
        )
        remove = IconButton(
            self._theme,
            "cancel",
            name=self.tr("Take {drug} out").format(drug=name),
            parent=row,
        )
        remove.clicked.connect(lambda: self._remove(medicine))
        line.addWidget(remove)
        return row

    def _show_end(self) -> None:
        over = not self.ongoing.isChecked()
        self.last.setVisible(over)
        self.why.setVisible(over and Treatment(self._medicines).is_medicine)
