"""What goes on the page for a visit: days, parts, trials and notes to tick."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QDateEdit, QVBoxLayout, QWidget

from mbc_desktop.brief import PARTS, BriefChoice
from mbc_desktop.views.brief.services import BriefOffer
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.page import Page
from mbc_desktop.views.widgets.section import Section

_MOST_NOTES = 40


class BriefChoicePage(Page):
    """Everything that can be on the page, ticked as is usual for a visit."""

    def __init__(
        self,
        theme: Theme,
        offer: BriefOffer,
        *,
        today: date,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent=parent)
        self.setAccessibleName(self.tr("What goes on the page"))
        self._language = language
        self._knows_day = offer.visit is not None
        self.visit = _day_field(offer.visit or today)
        self.visit.dateChanged.connect(self._on_day_chosen)
        self.since = _day_field(offer.since)
        form = Form(theme)
        form.add_row(self.tr("Day of the visit"), self.visit)
        form.add_row(self.tr("Tell what happened since"), self.since)
        self.column.addWidget(form)
        self.column.addWidget(Words(self.tr("What to tell"), type="strong"))
        names = {
            "symptoms": self.tr("How I have been, from my diary"),
            "treatments": self.tr("My treatments"),
            "medicines": self.tr("My medicines and allergies"),
            "questions": self.tr("My questions"),
            "trials": self.tr("Trials I want to ask about"),
            "notes": self.tr("Notes I pick"),
        }
        self.parts = {key: QCheckBox(names[key]) for key in PARTS}
        for key, box in self.parts.items():
            box.setChecked(key != "notes")
            self.column.addWidget(box)
        self.trials = self._picks(
            theme, self.tr("Which trials"), offer.trials, self.parts["trials"], on=True
        )
        self.notes = self._picks(
            theme, self.tr("Which notes"), offer.notes[:_MOST_NOTES], self.parts["notes"], on=False
        )
        self.column.addStretch(1)

    def _picks(
        self,
        theme: Theme,
        title: str,
        offered: Sequence[tuple[str, str]],
        part: QCheckBox,
        *,
        on: bool,
    ) -> dict[str, QCheckBox]:
        boxes = {}
        section = Section(theme, title, is_open=not on)
        for key, name in offered:
            text = name or self.tr("Without a title")
            boxes[key] = QCheckBox(text.replace("&", "&&"))
            boxes[key].setChecked(on)
            section.body.addWidget(boxes[key])
        part.setEnabled(bool(offered))
        part.setChecked(bool(offered) and on)
        section.setVisible(bool(offered) and part.isChecked())
        part.toggled.connect(section.setVisible)
        holder = QVBoxLayout()
        holder.addWidget(section)
        self.column.addLayout(holder)
        return boxes

    def _on_day_chosen(self) -> None:
        self._knows_day = True

    def choice(self) -> BriefChoice:
        """Return what is ticked."""
        return BriefChoice(
            since=_day(self.since),
            visit=_day(self.visit) if self._knows_day else None,
            parts=tuple(key for key in PARTS if self.parts[key].isChecked()),
            notes=tuple(key for key, box in self.notes.items() if box.isChecked()),
            trials=tuple(key for key, box in self.trials.items() if box.isChecked()),
            language=self._language,
        )


def _day_field(day: date) -> QDateEdit:
    field = QDateEdit(QDate(day.year, day.month, day.day))
    field.setCalendarPopup(True)
    return field


def _day(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())
