"""What is to be written to a calendar file: one calendar or all, some days or all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from mbc_desktop.views.agenda.day_field import DayField
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.form import Form

if TYPE_CHECKING:
    from mbc_desktop.agenda.records import Calendar


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What is to be written.

    Attributes:
        calendar_id: None for all calendars.
        days: the first and the last day; None for all days. Series stay whole.
    """

    calendar_id: int | None = None
    days: tuple[date, date] | None = None
    name: str = ""


class ExportDialog(Dialog):
    """Asks; ``on_export`` gets the answer."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        calendars: Sequence[Calendar],
        *,
        today: date,
        on_export: Callable[[ExportWish], object],
        chosen: int | None = None,
    ) -> None:
        super().__init__(
            theme,
            parent,
            self.tr("Export"),
            self.tr("Other calendar programs read this file. A series is always written whole."),
        )
        self._on_export = on_export
        self.calendar = QComboBox(self)
        self.calendar.addItem(self.tr("All calendars"), None)
        for one in calendars:
            self.calendar.addItem(one.name, one.id)
        self.calendar.setCurrentIndex(max(self.calendar.findData(chosen), 0))
        self.span = QComboBox(self)
        self.span.addItem(self.tr("All days"), False)
        self.span.addItem(self.tr("Only what touches some days"), True)
        self.first = DayField(today, self)
        self.last = DayField(today + timedelta(days=30), self)
        self.form = Form(theme, parent=self)
        self.form.add_row(self.tr("Calendar"), self.calendar)
        self.form.add_row(self.tr("Days"), self.span)
        self._labels = [
            self.form.add_row(self.tr("From"), self.first),
            self.form.add_row(self.tr("To"), self.last),
        ]
        self.body.addWidget(self.form)
        cancel = self.add_button(self.tr("Cancel"))
        self.export = self.add_button(self.tr("Export…"), kind="primary", icon="export")
        self.export.setObjectName("yes")
        self.export.setDefault(True)
        cancel.clicked.connect(self.reject)
        self.export.clicked.connect(self._on_agreed)
        self.span.currentIndexChanged.connect(self._show)
        for field in (self.first, self.last):
            field.dateChanged.connect(self._show)
        self._show()

    def wish(self) -> ExportWish:
        """Return what the fields say."""
        number = self.calendar.currentData()
        days = (self.first.day(), self.last.day()) if self.span.currentData() else None
        return ExportWish(number, days, "" if number is None else self.calendar.currentText())

    def _show(self) -> None:
        some = bool(self.span.currentData())
        for part in (self.first, self.last, *self._labels):
            part.setVisible(some)
        wrong = some and self.last.day() < self.first.day()
        self.form.complain(self.last, self.tr("This lies before the first day.") if wrong else "")
        self.export.setEnabled(not wrong)

    def _on_agreed(self) -> None:
        wish = self.wish()
        self.accept()
        self._on_export(wish)
