"""What taking in a calendar would change, looked at before it is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from mbc_desktop.views.agenda.guess_speech import GuessSpeech
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.page import Page

if TYPE_CHECKING:
    from mbc_desktop.agenda.records import Calendar, ImportPlan, ReadCalendar

_SHOWN_GUESSES = 40


@dataclass(frozen=True, slots=True)
class Looked:
    """A calendar that was read, where it would go, and what that would change.

    Attributes:
        targets: the calendars of the person's own; one with the id 0 would be made.
        target: the place of the one it would go into.
    """

    read: ReadCalendar
    targets: Sequence[Calendar]
    target: int
    plan: ImportPlan


class ImportDialog(Dialog):
    """Counts, guesses, and the calendar it goes into.

    Args:
        theme: for the dialog.
        parent: the window.
        looked: what was read.
        on_target: wants the plan for another of the targets, by its place.
        on_import: gets what was agreed to.
    """

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        looked: Looked,
        *,
        on_target: Callable[[int], object],
        on_import: Callable[[Looked], object],
    ) -> None:
        super().__init__(theme, parent, self.tr("Import this calendar?"))
        self._speech = GuessSpeech(self)
        self._looked = looked
        self.target = QComboBox(self)
        for one in looked.targets:
            text = one.name if one.id else self.tr("A new calendar: {name}").format(name=one.name)
            self.target.addItem(text)
        self.target.setCurrentIndex(looked.target)
        form = Form(theme, parent=self)
        form.add_row(self.tr("Put the events into"), self.target)
        self.counts = Words("", type="strong", parent=self)
        self.guesses = Words("", parent=self)
        page = Page(theme, name=self.tr("What was read"), parent=self)
        page.column.addWidget(form)
        page.column.addWidget(self.counts)
        page.column.addWidget(self.guesses)
        page.column.addStretch(1)
        self.body.addWidget(page, 1)
        cancel = self.add_button(self.tr("Cancel"))
        self.take = self.add_button(self.tr("Import"), kind="primary")
        self.take.setObjectName("yes")
        self.take.setDefault(True)
        cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self.accept)
        self.accepted.connect(lambda: on_import(self._looked))
        self.target.currentIndexChanged.connect(self._on_target)
        self._on_wanted = on_target
        self.resize(theme.space(6) * 18, theme.space(6) * 16)
        self.show_looked(looked)

    def show_looked(self, looked: Looked) -> None:
        """Show what going into the chosen calendar would change."""
        self._looked = looked
        counts = looked.plan.counts
        lines = [
            self.tr("New: {count}").format(count=counts["new"]),
            self.tr("Changed: {count}").format(count=counts["changed"]),
            self.tr("Already here: {count}").format(count=counts["same"]),
            self.tr("Left out: {count}").format(count=counts["skipped"]),
        ]
        self.counts.setText("\n".join(lines))
        found = looked.plan.guesses
        said = [f"• {self._speech.sentence(guess)}" for guess in found[:_SHOWN_GUESSES]]
        if len(found) > _SHOWN_GUESSES:
            said.append(self.tr("And %n more like these.", "", len(found) - _SHOWN_GUESSES))
        if said:
            said.insert(0, self.tr("What was guessed or left out:"))
        if looked.plan.empty:
            said.insert(0, self.tr("There is nothing new to take in."))
        self.guesses.setText("\n".join(said))
        self.take.setEnabled(not looked.plan.empty)

    def _on_target(self, place: int) -> None:
        self.take.setEnabled(False)
        self._on_wanted(place)
