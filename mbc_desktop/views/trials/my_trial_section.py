"""What she keeps about one of her trials: its stage, the next step, notes, who said what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from mbc_desktop.data.shortlist_records import Contact
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.linked_section import LinkedSection
from mbc_desktop.views.trials.opened import OpenedTrial
from mbc_desktop.views.trials.stage_words import StageWords
from mbc_desktop.views.trials.words import TrialWords
from mbc_desktop.views.widgets.buttons import Button, IconButton
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.section import Section

if TYPE_CHECKING:
    from mbc_desktop.following import Hanging

_ISO = "yyyy-MM-dd"
_WITH_REASON = ("set_aside", "could_not_join")
_NOTE_LINES = 3


class MyTrialSection(Section):
    """Edits what she keeps: a stage at once, what she writes with Save or when she leaves it.

    Signals:
        moved: a stage, and the reason.
        planned: the next step, and its date (ISO, or empty).
        noted: her note.
        said: date (ISO), who, how, what.
        contact_dropped: the id of an entry of the contact log.
        rename_wanted: the key of the stage she wants to name herself.
        thing_wanted: the ``(kind, id)`` of a note or an event that hangs on the trial.
        note_wanted: a note about the trial shall be begun.
    """

    moved = Signal(str, str)
    planned = Signal(str, str)
    noted = Signal(str)
    said = Signal(str, str, str, str)
    contact_dropped = Signal(int)
    rename_wanted = Signal(str)
    thing_wanted = Signal(tuple)
    note_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        words: TrialWords,
        stage_words: StageWords,
        opened: OpenedTrial,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", parent=parent)
        self._title = self.tr("My notes on this trial")
        self.heading.setText(self._title)
        self._theme = theme
        self._words = words
        self._stage_words = stage_words
        listed = opened.listed
        if listed is None:
            raise ValueError(opened.page.nct)
        self._first = self._kept = (listed.next_step, listed.next_on, listed.note)
        self._show()
        form = Form(theme)
        self.stage = QComboBox()
        for stage in opened.stages:
            self.stage.addItem(stage_words.stage(stage.key, opened.stages), stage.key)
        self.stage.setCurrentIndex(max(0, self.stage.findData(listed.stage)))
        form.add_row(self.tr("Where I am with it"), self.stage)
        self.reason = QLineEdit(listed.reason)
        self._reason_label = form.add_row(self.tr("Why, if you like"), self.reason)
        self.next_step = QLineEdit(listed.next_step)
        self.next_step.setPlaceholderText(self.tr("Such as: ask at the next visit"))
        form.add_row(self.tr("Next step"), self.next_step)
        self.has_day = QCheckBox(self.tr("On a day, put into my calendar"))
        self.has_day.setChecked(bool(listed.next_on))
        self.has_day.setAccessibleName(self.tr("Put the next step into my calendar"))
        day = QDate.fromString(listed.next_on, _ISO)
        self.day = QDateEdit(day if day.isValid() else QDate.currentDate().addDays(7))
        self.day.setCalendarPopup(True)
        self.day.setEnabled(bool(listed.next_on))
        self.day.setAccessibleName(self.tr("Day of the next step"))
        self.day.lineEdit().setTextMargins(theme.space(2), 0, 0, 0)
        when = QWidget()
        row = FlowLayout(when, gap=theme.space(3))
        row.addWidget(self.has_day)
        row.addWidget(self.day)
        form.add_row(self.tr("When"), when)
        self.note = QPlainTextEdit(listed.note)
        self.note.setMaximumHeight(self.note.fontMetrics().lineSpacing() * (_NOTE_LINES + 1))
        form.add_row(self.tr("Note"), self.note)
        self.body.addWidget(form)
        buttons = FlowLayout(gap=theme.space(2))
        self.keep = Button(theme, self.tr("Save"), icon="check")
        self.rename = Button(theme, self.tr("Rename this stage…"), kind="quiet", icon="edit")
        buttons.addWidget(self.keep)
        buttons.addWidget(self.rename)
        self.body.addLayout(buttons)
        self.linked = LinkedSection(theme, words, opened.hanging)
        self.linked.thing_wanted.connect(self.thing_wanted)
        self.linked.note_wanted.connect(self.note_wanted)
        self.body.addWidget(self.linked)
        self._add_log(opened.contacts)
        self._add_moves(opened)
        self._show_reason()
        self.stage.activated.connect(lambda _: self._on_stage())
        self.reason.editingFinished.connect(self._on_reason)
        self._reason = listed.reason
        self.has_day.toggled.connect(self.day.setEnabled)
        self.keep.clicked.connect(self._keep)
        self.rename.clicked.connect(lambda: self.rename_wanted.emit(self.stage.currentData()))

    def _show_reason(self) -> None:
        wanted = self.stage.currentData() in _WITH_REASON
        self.reason.setVisible(wanted)
        self._reason_label.setVisible(wanted)

    def _on_stage(self) -> None:
        self._show_reason()
        reason = self.reason.text() if self.stage.currentData() in _WITH_REASON else ""
        self._reason = reason
        self.moved.emit(self.stage.currentData(), reason)

    def _on_reason(self) -> None:
        if self.reason.text() != self._reason:
            self._on_stage()

    def _keep(self) -> None:
        """Keep what she wrote, where it is another than what is kept."""
        step, on, note = typed = self._typed()
        before, self._kept = self._kept, typed
        if (step, on) != before[:2]:
            self.planned.emit(step, on)
        if note != before[2]:
            self.noted.emit(note)

    def _typed(self) -> tuple[str, str, str]:
        on = self.day.date().toString(_ISO) if self.has_day.isChecked() else ""
        return self.next_step.text(), on, self.note.toPlainText()

    def take_over(self, before: MyTrialSection) -> None:
        """Go on with what was being written when the page was made anew."""
        if before.who.text() or before.what.text():
            self.log.set_open(True)
            self.who.setText(before.who.text())
            self.what.setText(before.what.text())
        if before._typed() == before._first:
            return
        self._kept = before._kept
        step, on, note = before._typed()
        self.next_step.setText(step)
        self.has_day.setChecked(bool(on))
        self.day.setDate(before.day.date())
        self.note.setPlainText(note)

    def show_hanging(self, hanging: Hanging | None) -> None:
        """Show what hangs on the trial now."""
        self.linked.show_hanging(hanging)

    def _add_moves(self, opened: OpenedTrial) -> None:
        """Tell when the trial came to which stage."""
        lines = [
            self.tr("{day}: {stage}").format(
                day=self._words.date(one.at[:10]),
                stage=self._stage_words.stage(one.stage, opened.stages)
                + (f" ({one.reason})" if one.reason else ""),
            )
            for one in reversed(opened.moves)
        ]
        if lines:
            section = Section(self._theme, self.tr("How far it came, and when"), is_open=False)
            section.body.addWidget(Words("\n".join(lines), selectable=True))
            self.body.addWidget(section)

    # -- Qt ---------------------------------------------------------------------------------------

    def hideEvent(self, event: QHideEvent) -> None:
        self._keep()
        super().hideEvent(event)

    # -- who said what ----------------------------------------------------------------------------

    def _add_log(self, contacts: tuple[Contact, ...]) -> None:
        theme = self._theme
        self.body.addWidget(Words(self.tr("Who said what, and when"), type="strong"))
        for one in contacts:
            line = FlowLayout(gap=theme.space(2))
            way = self._stage_words.ways.get(one.way, one.way)
            text = self.tr("{day} · {who} · {way}: {what}").format(
                day=self._words.date(one.said_on), who=one.who, way=way, what=one.what
            )
            line.addWidget(Words(text, selectable=True))
            drop = IconButton(theme, "trash", name=self.tr("Delete this entry"))
            drop.clicked.connect(lambda _=False, number=one.id: self.contact_dropped.emit(number))
            line.addWidget(drop)
            self.body.addLayout(line)
        form = Form(theme)
        self.who = QLineEdit()
        self.what = QLineEdit()
        self.way = QComboBox()
        for key, name in self._stage_words.ways.items():
            self.way.addItem(name, key)
        self.said_on = QDateEdit(QDate.currentDate())
        self.said_on.setCalendarPopup(True)
        form.add_row(self.tr("Who"), self.who)
        form.add_row(self.tr("What was said"), self.what)
        form.add_row(self.tr("How you spoke"), self.way)
        form.add_row(self.tr("When"), self.said_on)
        self.log = Section(theme, self.tr("Write down a contact"), is_open=False)
        self.log.body.addWidget(form)
        self.add_contact = Button(theme, self.tr("Add"), icon="add")
        row = FlowLayout(gap=theme.space(2))
        row.addWidget(self.add_contact)
        self.log.body.addLayout(row)
        self.body.addWidget(self.log)
        self.add_contact.clicked.connect(self._add_contact)

    def _add_contact(self) -> None:
        if self.who.text().strip() or self.what.text().strip():
            self.said.emit(
                self.said_on.date().toString(_ISO),
                self.who.text().strip(),
                self.way.currentData(),
                self.what.text().strip(),
            )
